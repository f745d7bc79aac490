// SPDX-License-Identifier: GPL-3.0-or-later
// Estimated bloat against what REINDEX made of it, beside two formulas that are in use elsewhere.
// usage: bloat_bench CONNINFO ROWS      (an empty database of its own)
#include "core/forecast/fresh_size.h"
#include "core/pg/schema_reading.h"
#include "core/pg/session_profile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

using namespace indexpilot;

namespace {

struct Scenario {
    const char *name;
    std::vector<const char *> statements; ///< {table}, {rows}
};

const std::vector<Scenario> scenarios{
    {"fresh", {}},
    {"updates",
     {"UPDATE {table} SET revision = revision + 1 WHERE random() < 0.5", "VACUUM {table}",
      "UPDATE {table} SET revision = revision + 1 WHERE random() < 0.5", "VACUUM {table}",
      "UPDATE {table} SET revision = revision + 1 WHERE random() < 0.5", "VACUUM {table}",
      "UPDATE {table} SET revision = revision + 1 WHERE random() < 0.5", "VACUUM {table}"}},
    {"half", {"DELETE FROM {table} WHERE random() < 0.5"}},
    {"range", {"DELETE FROM {table} WHERE id <= {rows} * 0.88"}},
    {"grown", {"INSERT INTO {table} SELECT * FROM {table}_rows({rows} + 1, {rows} * 2)"}},
    {"shifted",
     {"UPDATE {table} SET email = email || '.a.longer.address', nulls = coalesce(nulls, (random() * "
      "1000)::int), "
      "few = (random() * 3000)::int, price = round(price, 0)"}},
};

struct Estimate {
    std::string index;
    std::string scenario;
    std::string method;
    bool calibrated = false;
    double before = 0;
    double after = 0; ///< really rebuilt
    double ours = 0;
    double bare = 0;      ///< the model without a baseline
    double catalogue = 0; ///< 0: not for this method
    double perRow = 0;
};

std::string replaced(std::string text, const std::string &table, const std::string &rows)
{
    for (const auto &[from, to] : {std::pair<std::string, std::string>{"{table}", table}, {"{rows}", rows}})
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

std::string fileText(const std::string &name)
{
    std::ifstream file(std::string(INDEXPILOT_BENCH_DIR "/bloat/") + name);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// VACUUM takes no company, so each statement goes by itself; a function's body has its own semicolons.
void runScript(pg::Connection &connection, const std::string &script)
{
    std::string statement;
    std::istringstream lines(script);
    bool inBody = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("--"))
            continue;
        statement += line + "\n";
        if (line.find("$$") != std::string::npos)
            inBody = !inBody;
        if (!inBody && line.ends_with(";")) {
            connection.execute(statement);
            statement.clear();
        }
    }
}

const pg::SchemaTable &tableIn(const pg::SchemaReading &schema, const std::string &name)
{
    return *std::ranges::find(schema.tables, name, &pg::SchemaTable::name);
}

double sizeOf(pg::Connection &connection, const std::string &index)
{
    return static_cast<double>(
        connection.query("SELECT pg_relation_size($1::regclass)", {index}).integer(0, 0));
}

void addFormulas(pg::Connection &connection, const std::string &table,
                 std::map<std::string, Estimate> &estimates)
{
    const pg::Rows rows = connection.query(replaced(fileText("formulas.sql"), table, {}));
    for (int row = 0; row < rows.count(); ++row) {
        Estimate &one = estimates[std::string(rows.text(row, 0))];
        one.catalogue = rows.isNull(row, 1) ? 0 : static_cast<double>(rows.integer(row, 1));
        one.perRow = static_cast<double>(rows.integer(row, 2));
    }
}

std::vector<Estimate> run(pg::Connection &connection, const Scenario &scenario, const std::string &rows)
{
    const std::string table = std::string("bloat_") + scenario.name;
    runScript(connection, replaced(fileText("tables.sql"), table, rows));
    std::map<std::string, forecast::FreshBaseline> baselines;
    const pg::SchemaReading before = pg::readSchema(connection, 100);
    for (const pg::SchemaIndex &index : tableIn(before, table).indexes)
        baselines[index.name] = forecast::baselineOf(tableIn(before, table), index, before.takenAt);
    connection.execute("INSERT INTO fresh SELECT relname, pg_relation_size(oid), reltuples FROM pg_class "
                       "WHERE relkind = 'i' AND relname LIKE '" +
                       table + "%'");
    for (const char *statement : scenario.statements)
        connection.execute(replaced(statement, table, rows));
    connection.execute("VACUUM ANALYZE " + table);
    std::map<std::string, Estimate> estimates;
    const pg::SchemaReading now = pg::readSchema(connection, 100);
    for (const pg::SchemaIndex &index : tableIn(now, table).indexes) {
        const forecast::FreshSize fresh =
            forecast::freshSize(tableIn(now, table), index, &baselines[index.name]);
        const forecast::FreshSize bare = forecast::freshSize(tableIn(now, table), index, nullptr);
        Estimate &one = estimates[index.name];
        one = {.index = index.name,
               .scenario = scenario.name,
               .method = index.method,
               .calibrated = fresh.calibrated,
               .before = sizeOf(connection, index.name),
               .ours = static_cast<double>(fresh.bytes.count()),
               .bare = static_cast<double>(bare.bytes.count())};
    }
    addFormulas(connection, table, estimates);
    std::vector<Estimate> result;
    for (auto &[name, one] : estimates) {
        connection.execute("REINDEX INDEX " + name);
        one.after = sizeOf(connection, name);
        result.push_back(one);
    }
    connection.execute("DROP TABLE " + table + " CASCADE");
    return result;
}

/// Of estimated against true ratio: both are the size before, by what was thought and by what REINDEX left.
double errorOf(const Estimate &one, double fresh)
{
    return std::abs(one.after / fresh - 1);
}

void summary(const char *name, const std::vector<Estimate> &all, double Estimate::*fresh, bool btree)
{
    std::vector<double> errors;
    int alarms = 0;
    for (const Estimate &one : all)
        if (one.*fresh > 0 && (one.method == "btree") == btree) {
            errors.push_back(errorOf(one, one.*fresh));
            alarms += one.before / one.*fresh > 1.3 && one.before / one.after < 1.1;
        }
    if (errors.empty())
        return;
    std::ranges::sort(errors);
    const auto at = [&](double share) {
        return errors[static_cast<std::size_t>(std::ceil(share * static_cast<double>(errors.size()))) - 1] *
               100;
    };
    std::printf(
        "%-28s %-7s %4zu cases: median error %5.1f %%, 90th %6.1f %%, 95th %6.1f %%, largest %6.1f %%, "
        "false alarms %4.1f %%\n",
        name, btree ? "btree" : "others", errors.size(), at(0.5), at(0.9), at(0.95), at(1),
        100.0 * alarms / static_cast<double>(errors.size()));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return std::fprintf(stderr, "usage: bloat_bench CONNINFO ROWS\n"), 2;
    pg::ConnectRequest request;
    request.connectionText = argv[1];
    request.profile.readOnly = false;
    request.profile.statementTimeout = request.profile.lockTimeout = Milliseconds(0);
    request.profile.deadline = std::chrono::minutes(10);
    pg::Connection connection(request);
    connection.execute("CREATE TABLE fresh (name text, bytes float8, rows float8)");
    std::vector<Estimate> all;
    for (const Scenario &scenario : scenarios)
        for (const Estimate &one : run(connection, scenario, argv[2])) {
            std::printf("%-30s %-6s before %8.0f kB, after %8.0f kB, true %5.2f, ours %5.2f%s, model %5.2f, "
                        "catalogue %5.2f, per row %5.2f\n",
                        one.index.c_str(), one.method.c_str(), one.before / 1024, one.after / 1024,
                        one.before / one.after, one.before / one.ours, one.calibrated ? "" : "*",
                        one.before / one.bare, one.catalogue > 0 ? one.before / one.catalogue : 0.0,
                        one.before / one.perRow);
            all.push_back(one);
        }
    std::printf("(* the baseline was void; 0.00: not for this method)\n");
    for (const bool btree : {true, false}) {
        summary("model with baseline", all, &Estimate::ours, btree);
        summary("model alone", all, &Estimate::bare, btree);
        summary("catalogue formula", all, &Estimate::catalogue, btree);
        summary("size per row", all, &Estimate::perRow, btree);
    }
}
