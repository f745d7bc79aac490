// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"

#include "core/base/iso_time.h"
#include "core/base/joined.h"
#include "core/base/size_text.h"
#include "core/engine/advice_limits.h"
#include "core/engine/exact_reading.h"
#include "core/engine/storage_reading.h"
#include "core/forecast/fresh_size.h"
#include "core/pg/capabilities.h"
#include "core/wording/format.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

namespace indexpilot::app {
namespace {

using nlohmann::json;

constexpr double manyDead = 0.05; ///< share of a table's rows

struct InventoryLine {
    const pg::SchemaTable *table = nullptr;
    const pg::SchemaIndex *index = nullptr;
    forecast::FreshSize fresh;
    std::int64_t deadRows = 0;
    std::optional<engine::ExactIndex> exact = {};
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

std::vector<InventoryLine> linesOf(const engine::StorageLook &look)
{
    const pg::SchemaReading &schema = look.schema;
    const auto deadOf = [&](TableId table) {
        const auto found = look.vacuum.deadRows.find(table);
        return found == look.vacuum.deadRows.end() ? std::int64_t(0) : found->second;
    };
    std::vector<InventoryLine> lines;
    for (const pg::SchemaTable &table : schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            if (!index.partitioned) // its partitions' are what takes place
                lines.push_back(
                    {&table, &index, forecast::freshSize(table, index, nullptr), deadOf(table.id)});
    std::ranges::stable_sort(lines, std::greater(), &InventoryLine::excess);
    return lines;
}

/// What its pages say: null where nobody looked, or where they cannot tell.
json exactJson(const std::optional<engine::ExactIndex> &exact)
{
    if (!exact)
        return {};
    json measured{{"basis", "measured"}, {"fresh_bytes", json()}, {"leaf_density", json()}};
    if (exact->fresh)
        measured["fresh_bytes"] = exact->fresh->count();
    if (exact->bloat.density > 0)
        measured["leaf_density"] = exact->bloat.density;
    measured["pending_pages"] = exact->bloat.pendingPages;
    return measured;
}

std::string exactText(const std::optional<engine::ExactIndex> &exact)
{
    if (!exact || !exact->fresh)
        return "-";
    const auto fresh = static_cast<double>(std::max<std::int64_t>(1, exact->fresh->count()));
    return QString::number(static_cast<double>(exact->bloat.size.count()) / fresh, 'f', 2).toStdString();
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
            {"exact", exactJson(line.exact)},
            {"scans", index.scans},
            {"constraint", index.constraint},
            {"valid", index.valid},
            {"table_dead_rows", line.deadRows},
            {"remarks", remarksOn(line)}};
}

void print(const std::vector<InventoryLine> &lines, std::size_t limit)
{
    std::vector<std::vector<std::string>> rows{
        {"index", "size", "fresh (modelled)", "bloat", "measured", "scans", "remarks"}};
    for (const InventoryLine &line : lines) {
        if (rows.size() > limit)
            break;
        rows.push_back({nameOf(*line.index), wording::size(line.index->size).toStdString(),
                        wording::size(line.fresh.lower).toStdString() + " to " +
                            wording::size(line.fresh.upper).toStdString(),
                        QString::number(line.fresh.ratioOf(line.index->size), 'f', 2).toStdString(),
                        exactText(line.exact), std::to_string(line.index->scans),
                        joined(remarksOn(line), "; ")});
    }
    printTable(rows);
}

/// One after another, with rests between them. The first that may not be read ends it.
std::optional<Failure> measure(pg::Connection &connection, std::vector<InventoryLine> &lines,
                               std::size_t limit, Bytes rate)
{
    const Result<std::string> schema = pg::pgstattupleSchema(connection);
    if (!schema)
        return schema.error();
    for (std::size_t i = 0; i < std::min(limit, lines.size()); ++i) {
        const auto begun = std::chrono::steady_clock::now();
        const auto exact = engine::readExact(connection, *schema, *lines[i].table, *lines[i].index);
        if (!exact)
            return exact.error();
        lines[i].exact = *exact;
        const auto took = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begun);
        if (i + 1 < std::min(limit, lines.size()))
            std::this_thread::sleep_for(engine::restAfter(lines[i].index->size, took, rate));
    }
    return std::nullopt;
}

} // namespace

int runIndexes(const CommonOptions &common, const IndexesOptions &options)
{
    const auto rate = sizeFromText(options.rate);
    if (!rate || rate->count() < 1)
        return report({FailureCode::Usage, "--rate", "'" + options.rate + "' is no size", "Write 100MB"});
    pg::Connection connection = connectTo(common, pg::SessionRole::Analyst);
    const pg::Capabilities capabilities = pg::probeCapabilities(connection);
    if (!capabilities.supported)
        return report(pg::unsupportedVersion(capabilities.versionText));
    const engine::StorageLook look = engine::lookAtStorage(connection);
    std::vector<InventoryLine> lines = linesOf(look);
    const auto limit = static_cast<std::size_t>(options.limit);
    if (options.exact)
        if (const auto failure = measure(connection, lines, limit, *rate))
            return report(*failure);
    if (common.format == OutputFormat::Table) {
        print(lines, limit);
        return exitDone;
    }
    json rows = json::array();
    for (const InventoryLine &line : lines)
        if (rows.size() < limit)
            rows.push_back(toJson(line));
    printJson({{"taken_at", isoTime(look.vacuum.takenAt)},
               {"indexes", lines.size()},
               {"truncated", look.schema.truncated || lines.size() > limit},
               {"rows", rows}});
    return exitDone;
}

} // namespace indexpilot::app
