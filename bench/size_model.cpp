// SPDX-License-Identifier: GPL-3.0-or-later
// Builds each index for real and prints its size beside our model's and HypoPG's.
// usage: size_model CONNINFO      (a database of its own, with bench/size_model.sql loaded)
#include "core/advisor/size_model.h"
#include "core/pg/schema_reading.h"
#include "core/pg/session_profile.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace indexpilot;
using advisor::IndexDefinition;
using advisor::IndexKey;

namespace {

struct Built {
    IndexDefinition definition;
    double real = 0;
    double ours = 0;
    double hypothetical = 0; ///< 0: HypoPG does not know the method
};

IndexKey key(const char *column, const char *operatorClass = "")
{
    return {.column = column, .operatorClass = operatorClass};
}

IndexDefinition on(std::vector<IndexKey> keys, const char *predicate = "",
                   std::vector<std::string> include = {}, int fillfactor = 0)
{
    return {.schema = "public",
            .table = "item",
            .keys = std::move(keys),
            .include = std::move(include),
            .predicate = predicate,
            .fillfactor = fillfactor};
}

IndexDefinition by(const char *method, std::vector<IndexKey> keys)
{
    IndexDefinition definition = on(std::move(keys));
    definition.method = method;
    return definition;
}

std::vector<IndexDefinition> definitions()
{
    std::vector<IndexDefinition> all;
    for (const char *column :
         {"id",          "big_unique", "int_50k",    "int_1k",     "small_5",   "int_skewed",
          "int_zipf",    "int_null80", "int_null10", "text_md5",   "email_dup", "text_wide",
          "status",      "code_char",  "key_uuid",   "created_at", "day",       "price",
          "percent_off", "ratio",      "deleted",    "address"})
        all.push_back(on({key(column)}));
    for (auto [a, b] : {std::pair{"status", "created_at"},
                        {"int_1k", "small_5"},
                        {"int_50k", "day"},
                        {"day", "status"},
                        {"email_dup", "int_1k"},
                        {"small_5", "status"}})
        all.push_back(on({key(a), key(b)}));
    all.push_back(on({key("int_1k"), key("day"), key("status")}));
    all.push_back(on({key("int_50k")}, "", {"price"}));
    all.push_back(on({key("created_at")}, "", {"status", "price"}));
    all.push_back(on({key("int_1k")}, "", {"text_md5"}));
    for (const int fillfactor : {50, 70, 100})
        all.push_back(on({key("big_unique")}, "", {}, fillfactor));
    all.push_back(on({key("int_1k")}, "", {}, 70));
    all.push_back(on({key("created_at")}, "deleted"));
    all.push_back(on({key("int_50k")}, "status = 'open'"));
    all.push_back(on({key("email_dup")}, "int_null80 IS NOT NULL"));
    all.push_back(on({key("id")}, "status <> 'new'"));
    all.push_back(on({key("text_md5", "text_pattern_ops")}));
    all.push_back(on({{.expression = "lower(email_dup)"}}));
    all.push_back(by("hash", {key("email_dup")}));
    all.push_back(by("hash", {key("big_unique")}));
    all.push_back(by("brin", {key("created_at")}));
    all.push_back(by("brin", {key("id")}));
    all.push_back(by("gin", {key("tags")}));
    all.push_back(by("gin", {key("props")}));
    all.push_back(by("gin", {key("words")}));
    all.push_back(by("gin", {key("props", "jsonb_path_ops")}));
    all.push_back(by("gin", {key("email_dup", "gin_trgm_ops")}));
    all.push_back(by("gin", {key("text_md5", "gin_trgm_ops")}));
    return all;
}

double number(pg::Connection &connection, const std::string &sql)
{
    return static_cast<double>(connection.query(sql).integer(0, 0));
}

double realSize(pg::Connection &connection, const IndexDefinition &definition)
{
    connection.execute(createSql(definition, "measured", advisor::Concurrently::No));
    const double size = number(connection, "SELECT pg_relation_size('measured')");
    connection.execute("DROP INDEX measured");
    return size;
}

double hypotheticalSize(pg::Connection &connection, const IndexDefinition &definition)
try {
    const auto rows =
        connection.query("SELECT hypopg_relation_size(indexrelid)::bigint FROM hypopg_create_index($1)",
                         {createSql(definition, {}, advisor::Concurrently::No)});
    const auto size = static_cast<double>(rows.integer(0, 0));
    connection.query("SELECT hypopg_reset()");
    return size;
} catch (const pg::DatabaseError &) {
    return 0;
}

void summary(const char *name, std::vector<double> errors)
{
    std::ranges::sort(errors);
    const auto at = [&](double share) {
        return errors[static_cast<std::size_t>(std::ceil(share * static_cast<double>(errors.size()))) - 1] *
               100;
    };
    std::printf("%-8s %zu indexes: median error %.1f %%, 95th percentile %.1f %%, largest %.1f %%\n", name,
                errors.size(), at(0.5), at(0.95), at(1));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return std::fprintf(stderr, "usage: size_model CONNINFO\n"), 2;
    pg::ConnectRequest request;
    request.connectionText = argv[1];
    request.profile.readOnly = false;
    request.profile.statementTimeout = request.profile.lockTimeout = Milliseconds(0);
    request.profile.deadline = std::chrono::minutes(10);
    pg::Connection connection(request);
    const pg::SchemaReading schema = pg::readSchema(connection, 100);
    const auto table = std::ranges::find(schema.tables, "item", &pg::SchemaTable::name);
    std::vector<double> ours;
    std::vector<double> hypothetical;
    std::printf("%-70s %10s %10s %7s %10s %7s\n", "index", "real kB", "model kB", "error", "HypoPG kB",
                "error");
    for (const IndexDefinition &definition : definitions()) {
        const double real = realSize(connection, definition);
        const auto model = static_cast<double>(modelledSize(*table, definition).bytes.count());
        const double hypo = hypotheticalSize(connection, definition);
        ours.push_back(std::abs(model / real - 1));
        if (hypo > 0)
            hypothetical.push_back(std::abs(hypo / real - 1));
        std::printf("%-70s %10.0f %10.0f %+6.1f%% %10.0f %+6.1f%%\n",
                    (definition.method + " " + shortText(definition) +
                     (definition.fillfactor ? " ff" + std::to_string(definition.fillfactor) : std::string()))
                        .c_str(),
                    real / 1024, model / 1024, (model / real - 1) * 100, hypo / 1024,
                    hypo > 0 ? (hypo / real - 1) * 100 : 0.0);
    }
    summary("model", ours);
    summary("HypoPG", hypothetical);
}
