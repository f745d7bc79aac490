// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the sample shop into an empty database and plays a stretch of its traffic as fast as it goes, so that
// pg_stat_statements (and pg_qualstats where it is there) know it. The same seed, the same requests.
// usage: shop_traffic CONNINFO SCALE SIMULATED_SECONDS
#include "core/simulation/requests.h"
#include "core/simulation/shop_loader.h"

#include <cstdio>
#include <cstdlib>

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

} // namespace

int main(int argc, char **argv)
try {
    if (argc != 4)
        return std::fprintf(stderr, "usage: shop_traffic CONNINFO SCALE SIMULATED_SECONDS\n"), 2;
    const double scale = std::strtod(argv[2], nullptr);
    const double end = std::strtod(argv[3], nullptr);
    pg::Connection connection(requestFor(argv[1]));
    simulation::loadShop(connection, {scale, seed}, [](const std::string &, double) {});
    connection.execute("VACUUM (ANALYZE)");
    connection.query("SELECT pg_stat_reset(), pg_stat_statements_reset()");
    if (connection.query("SELECT FROM pg_extension WHERE extname = 'pg_qualstats'").count() > 0)
        connection.execute("SET pg_qualstats.enabled = on; SET pg_qualstats.sample_rate = 1");
    simulation::RequestSource source(simulation::shopSize(scale), seed, simulation::LoadCurve::shopDay());
    int done = 0;
    int failed = 0;
    for (simulation::Request request = source.next(); request.at < end; request = source.next())
        try {
            connection.query(simulation::trafficStatement(request.kind).sql, request.params);
            ++done;
        } catch (const pg::DatabaseError &error) {
            if (failed++ == 0)
                std::fprintf(stderr, "a request failed: %s\n", error.what());
        }
    std::fprintf(stderr, "played %d requests, %d failed, trace %016llx\n", done, failed,
                 static_cast<unsigned long long>(source.traceHash()));
    connection.execute("VACUUM (ANALYZE)");
} catch (const pg::DatabaseError &error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
}
