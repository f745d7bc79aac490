// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_shop.h"

namespace indexpilot::test {

const char *const smallShop =
    "CREATE SCHEMA shop; CREATE TABLE shop.customers (id int PRIMARY KEY, email text);"
    "CREATE TABLE shop.orders (id int PRIMARY KEY, customer_id int, status text, total int);"
    "INSERT INTO shop.customers SELECT g, 'c' || g || '@x' FROM generate_series(1, 2000) AS g;"
    // Customer 7 orders so often that every sample of ANALYZE finds a common value.
    "INSERT INTO shop.orders SELECT g, CASE g % 50 WHEN 0 THEN 7 ELSE g % 2000 END, "
    "CASE g % 10 WHEN 0 THEN 'open' ELSE 'done' END, g % 97 "
    "FROM generate_series(1, 60000) AS g;"
    "CREATE INDEX orders_total_idx ON shop.orders (total); CREATE INDEX orders_total_again ON shop.orders "
    "(total)";

std::unique_ptr<pg::Connection> owner(const std::string &connectionText)
{
    return std::make_unique<pg::Connection>(
        pg::ConnectRequest{.connectionText = connectionText,
                           .password = std::nullopt,
                           .profile = pg::profileFor(pg::SessionRole::Executor)});
}

void load(pg::Connection &connection, const std::string &script)
{
    connection.execute(script);
    connection.execute("VACUUM ANALYZE");
    connection.execute("SELECT pg_stat_force_next_flush()"); // else it is counted after the reset
    connection.execute("SELECT pg_stat_reset()");
}

} // namespace indexpilot::test
