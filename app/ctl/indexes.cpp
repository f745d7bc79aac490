// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/base/iso_time.h"
#include "core/engine/advice_limits.h"
#include "core/forecast/fresh_size.h"
#include "core/pg/capabilities.h"
#include "core/pg/readers.h"
#include "core/wording/format.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace indexpilot::app {
namespace {

using nlohmann::json;

constexpr int mostTables = 20'000;
constexpr int mostRelations = 50'000;
constexpr double manyDead = 0.05; ///< share of a table's rows

struct InventoryLine {
    const pg::SchemaTable *table = nullptr;
    const pg::SchemaIndex *index = nullptr;
    forecast::FreshSize fresh;
    std::int64_t deadRows = 0;
    std::int64_t excess() const ///< bytes beyond the upper end of what a fresh one may take
    {
        return index->size.count() - fresh.upper.count();
    }
};

std::string nameOf(const pg::SchemaIndex &index)
{
    return index.schema + "." + index.name;
}

/// What makes the figure of a line weaker, and what to do about it.
std::vector<std::string> remarksOn(const InventoryLine &line)
{
    std::vector<std::string> remarks;
    if (!line.index->valid)
        remarks.emplace_back("invalid: no plan uses it");
    if (line.fresh.statisticsMissing)
        remarks.push_back("a key was never analysed: ANALYZE " + engine::quotedName(line.table->schema) +
                          "." + engine::quotedName(line.table->name));
    if (static_cast<double>(line.deadRows) > manyDead * std::max(line.table->rows, 1.0))
        remarks.push_back(std::to_string(line.deadRows) +
                          " dead rows wait for VACUUM, their entries are not seen");
    if (line.index->method == "gin" || line.index->method == "gist" || line.index->method == "spgist")
        remarks.push_back(line.index->method + ": the model is rough");
    return remarks;
}

std::vector<InventoryLine> linesOf(const pg::SchemaReading &schema, const pg::CatalogReading &counters)
{
    std::map<TableId, std::int64_t> dead;
    for (const pg::TableReading &table : counters.tables)
        dead[table.id] = table.deadRows;
    std::vector<InventoryLine> lines;
    for (const pg::SchemaTable &table : schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            if (!index.partitioned) // its partitions' are what takes place
                lines.push_back({&table, &index, forecast::freshSize(table, index, nullptr), dead[table.id]});
    std::ranges::stable_sort(lines, std::greater(), &InventoryLine::excess);
    return lines;
}

json toJson(const InventoryLine &line)
{
    const pg::SchemaIndex &index = *line.index;
    return {{"index", nameOf(index)},
            {"table", line.table->schema + "." + line.table->name},
            {"method", index.method},
            {"size_bytes", index.size.count()},
            {"fresh_bytes",
             {{"basis", "modelled"},
              {"value", line.fresh.bytes.count()},
              {"lower", line.fresh.lower.count()},
              {"upper", line.fresh.upper.count()}}},
            {"bloat_ratio",
             {{"basis", "modelled"},
              {"value", line.fresh.ratioOf(index.size)},
              {"lower", static_cast<double>(index.size.count()) /
                            static_cast<double>(std::max<std::int64_t>(1, line.fresh.upper.count()))},
              {"upper", static_cast<double>(index.size.count()) /
                            static_cast<double>(std::max<std::int64_t>(1, line.fresh.lower.count()))}}},
            {"scans", index.scans},
            {"constraint", index.constraint},
            {"valid", index.valid},
            {"table_dead_rows", line.deadRows},
            {"remarks", remarksOn(line)}};
}

void print(const std::vector<InventoryLine> &lines, std::size_t limit)
{
    std::vector<std::vector<std::string>> rows{
        {"index", "size", "fresh (modelled)", "bloat", "scans", "remarks"}};
    for (const InventoryLine &line : lines) {
        if (rows.size() > limit)
            break;
        std::string remarks;
        for (const std::string &remark : remarksOn(line))
            remarks += (remarks.empty() ? "" : "; ") + remark;
        rows.push_back({nameOf(*line.index), wording::size(line.index->size).toStdString(),
                        wording::size(line.fresh.lower).toStdString() + " to " +
                            wording::size(line.fresh.upper).toStdString(),
                        QString::number(line.fresh.ratioOf(line.index->size), 'f', 2).toStdString(),
                        std::to_string(line.index->scans), remarks});
    }
    printTable(rows);
}

} // namespace

int runIndexes(const CommonOptions &common, const IndexesOptions &options)
{
    pg::Connection connection = connectTo(common, pg::SessionRole::Observer);
    const pg::Capabilities capabilities = pg::probeCapabilities(connection);
    if (!capabilities.supported)
        return report(pg::unsupportedVersion(capabilities.versionText));
    const pg::SchemaReading schema = pg::readSchema(connection, mostTables);
    const pg::CatalogReading counters = pg::readCatalog(connection, capabilities, mostRelations);
    const std::vector<InventoryLine> lines = linesOf(schema, counters);
    const auto limit = static_cast<std::size_t>(options.limit);
    if (common.format == OutputFormat::Table) {
        print(lines, limit);
        return exitDone;
    }
    json rows = json::array();
    for (const InventoryLine &line : lines)
        if (rows.size() < limit)
            rows.push_back(toJson(line));
    printJson({{"taken_at", isoTime(schema.takenAt)},
               {"indexes", lines.size()},
               {"truncated", schema.truncated || lines.size() > limit},
               {"rows", rows}});
    return exitDone;
}

} // namespace indexpilot::app
