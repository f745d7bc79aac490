// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the sample shop into an empty database, plays a stretch of its traffic as fast as it goes, and writes
// it down as a workload file: each kind of statement with two of the parameters that it was called with, and
// its calls an hour as weight. (pg_stat_statements would give `status = $2` where the program wrote 'open':
// partial indexes that serve it in truth do not fit such a text.) The same seed, the same requests. usage:
// shop_traffic CONNINFO SCALE SIMULATED_SECONDS FILE
#include "core/simulation/requests.h"
#include "core/simulation/shop_loader.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

using namespace indexpilot;

namespace {

constexpr std::uint64_t seed = 42;

pg::ConnectRequest requestFor(const std::string &connectionText)
{
    pg::ConnectRequest request;
    request.connectionText = connectionText;
    request.profile = pg::profileFor(pg::SessionRole::Executor);
    request.profile.applicationName = "shop/recorded";
    request.profile.idleInTransactionTimeout = Milliseconds(0);
    return request;
}

/// With the parameters in the text, highest number first: $1 is the beginning of $10.
std::string withValues(const pg::Connection &connection, std::string sql,
                       const std::vector<pg::Param> &values)
{
    for (std::size_t number = values.size(); number > 0; --number) {
        std::string name = "$";
        name += std::to_string(number);
        const std::string literal =
            values[number - 1] ? connection.quoteLiteral(*values[number - 1]) : "NULL";
        for (std::size_t at = 0; (at = sql.find(name, at)) != std::string::npos; at += literal.size())
            sql.replace(at, name.size(), literal);
    }
    return sql;
}

void writeWorkload(const std::string &name, const pg::Connection &connection, double hours,
                   const std::map<simulation::StatementKind, std::vector<std::vector<pg::Param>>> &played)
{
    std::ofstream file(name);
    for (const auto &[kind, calls] : played) {
        const simulation::TrafficStatement &statement = simulation::trafficStatement(kind);
        for (const std::size_t third : {1, 2})
            file << "-- " << statement.name
                 << "\n-- weight: " << static_cast<double>(calls.size()) / hours / 2 << "\n"
                 << withValues(connection, statement.sql, calls[calls.size() * third / 3]) << ";\n\n";
    }
}

} // namespace

int main(int argc, char **argv)
try {
    if (argc != 5)
        return std::fprintf(stderr, "usage: shop_traffic CONNINFO SCALE SIMULATED_SECONDS FILE\n"), 2;
    const double scale = std::strtod(argv[2], nullptr);
    const double end = std::strtod(argv[3], nullptr);
    pg::Connection connection(requestFor(argv[1]));
    simulation::loadShop(connection, {scale, seed}, [](const std::string &, double) {});
    connection.execute("VACUUM (ANALYZE)");
    connection.query("SELECT pg_stat_reset(), pg_stat_statements_reset()");
    if (connection.query("SELECT FROM pg_extension WHERE extname = 'pg_qualstats'").count() > 0)
        connection.execute("SET pg_qualstats.enabled = on; SET pg_qualstats.sample_rate = 1");
    simulation::RequestSource source(simulation::shopSize(scale), seed, simulation::LoadCurve::shopDay());
    std::map<simulation::StatementKind, std::vector<std::vector<pg::Param>>> played;
    const auto start = std::chrono::steady_clock::now();
    int done = 0;
    int failed = 0;
    for (simulation::Request request = source.next(); request.at < end; request = source.next())
        try {
            connection.query(simulation::trafficStatement(request.kind).sql, request.params);
            ++done;
            played[request.kind].push_back(request.params);
        } catch (const pg::DatabaseError &error) {
            if (failed++ == 0)
                std::fprintf(stderr, "a request failed: %s\n", error.what());
        }
    std::fprintf(stderr, "played %d requests, %d failed, trace %016llx\n", done, failed,
                 static_cast<unsigned long long>(source.traceHash()));
    const std::chrono::duration<double, std::ratio<3600>> hours = std::chrono::steady_clock::now() - start;
    writeWorkload(argv[4], connection, hours.count(), played);
    connection.execute("VACUUM (ANALYZE)");
} catch (const pg::DatabaseError &error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
}
