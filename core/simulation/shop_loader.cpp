// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/shop_loader.h"

#include "core/pg/error.h"
#include "core/simulation/sql_resource.h"

#include <vector>

namespace indexpilot::simulation {
namespace {

struct Step {
    std::string name;
    std::string sql;
};

void replaceAll(std::string &text, const std::string &from, const std::string &to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

std::string filledIn(std::string sql, const ShopMark &wanted, const std::string &base)
{
    const ShopSize size = shopSize(wanted.scale);
    const std::pair<const char *, std::int64_t> counts[] = {
        {"{categories}", size.categories}, {"{products}", size.products},
        {"{customers}", size.customers},   {"{orders}", size.orders},
        {"{reviews}", size.reviews},       {"{carts}", size.carts},
        {"{events}", size.events},         {"{seed}", static_cast<std::int64_t>(wanted.seed & 0x7fffffff)}};
    for (const auto &[name, count] : counts)
        replaceAll(sql, name, std::to_string(count));
    replaceAll(sql, "{base}", base);
    return sql;
}

std::vector<Step> stepsOf(const std::string &sql)
{
    static const std::string marker = "-- step: ";
    std::vector<Step> steps;
    for (std::size_t at = sql.find(marker); at != std::string::npos;) {
        const std::size_t line = sql.find('\n', at);
        const std::size_t next = sql.find(marker, line);
        steps.push_back({sql.substr(at + marker.size(), line - at - marker.size()),
                         sql.substr(line, next == std::string::npos ? next : next - line)});
        at = next;
    }
    return steps;
}

/// Optional ones are tried and left out where the package is missing.
void makeExtensions(pg::Connection &connection)
{
    const pg::Rows available = connection.query("SELECT name FROM pg_available_extensions WHERE name IN "
                                                "('pg_stat_statements', 'hypopg', 'pgstattuple')");
    for (int row = 0; row < available.count(); ++row)
        connection.execute("CREATE EXTENSION IF NOT EXISTS " +
                           connection.quoteIdentifier(available.text(row, 0)));
}

} // namespace

std::optional<ShopMark> readShopMark(pg::Connection &connection)
{
    const pg::Rows there = connection.query("SELECT to_regclass('shop_load.mark') IS NOT NULL");
    if (!there.boolean(0, 0))
        return std::nullopt;
    const pg::Rows mark = connection.query("SELECT scale, seed FROM shop_load.mark");
    if (mark.count() == 0)
        return std::nullopt;
    return ShopMark{mark.real(0, 0), static_cast<std::uint64_t>(mark.integer(0, 1))};
}

void loadShop(pg::Connection &connection, const ShopMark &wanted, const DemoProgress &progress)
{
    const pg::Rows now = connection.query("SELECT date_trunc('minute', now())::text");
    const std::string base(now.text(0, 0));
    makeExtensions(connection);
    std::vector<Step> steps{{"schema", sqlResource("shop_schema")}};
    for (const char *file : {"shop_data", "shop_indexes"})
        for (Step &step : stepsOf(sqlResource(file)))
            steps.push_back(std::move(step));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        progress(steps[i].name, static_cast<double>(i) / static_cast<double>(steps.size()));
        connection.execute(filledIn(steps[i].sql, wanted, base));
    }
    // The shop's server confirms before it has written; a mark that is there must be there after a crash as
    // well.
    connection.execute("SET synchronous_commit = on");
    connection.execute("CREATE TABLE shop_load.mark AS SELECT " + std::to_string(wanted.scale) +
                       "::double precision AS scale, " + std::to_string(wanted.seed) + "::bigint AS seed");
    if (connection.query("SELECT to_regproc('pg_stat_statements_reset') IS NOT NULL").boolean(0, 0))
        connection.query(
            "SELECT pg_stat_statements_reset()"); // the loading is not part of the shop's traffic
    progress("ready", 1);
}

} // namespace indexpilot::simulation
