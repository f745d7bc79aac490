// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/older_counters.h"

#include "tests/support/small_shop.h"

#include <QFile>

#include <stdexcept>

namespace indexpilot::test {
namespace {

QByteArray bytesOf(std::int64_t value)
{
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

} // namespace

void makeCountersOlder(TestCluster &cluster, Seconds age)
{
    std::int64_t resetUs = 0; // as the server counts: from 2000
    {
        const auto connection = owner(cluster.connectionText());
        connection->execute("SELECT pg_stat_reset()");
        resetUs = connection
                      ->query("SELECT (extract(epoch FROM stats_reset - '2000-01-01 00:00:00+00') * "
                              "1000000)::bigint FROM pg_stat_database WHERE datname = current_database()")
                      .integer(0, 0);
    }
    cluster.stop();
    QFile file(cluster.directory() + QStringLiteral("/data/pg_stat/pgstat.stat"));
    if (!file.open(QIODevice::ReadWrite))
        throw std::runtime_error("the server's statistics are not where they were expected");
    QByteArray content = file.readAll();
    const QByteArray found = bytesOf(resetUs);
    if (content.count(found) == 0)
        throw std::runtime_error("the time of the reset is not in the server's statistics");
    content.replace(found, bytesOf(resetUs - std::chrono::microseconds(age).count()));
    file.seek(0);
    file.write(content);
    file.close();
    cluster.start();
}

} // namespace indexpilot::test
