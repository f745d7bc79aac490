// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/prune.h"

#include "core/store/bloat.h"
#include "core/store/index_hours.h"
#include "core/store/samples.h"

#include <algorithm>

namespace indexpilot::store {
namespace {

/// Of the hours of indexes, where there is no room for more.
constexpr Seconds leastIndexHours{std::chrono::hours(24 * 30)};

qint64 removeOlder(Database &database, Seconds width, qint64 before)
{
    qint64 removed = 0;
    for (const char *table : {"statement_sample", "activity_sample"})
        removed += database
                       .run(QStringLiteral("DELETE FROM %1 WHERE width = ? AND start_s < ?")
                                .arg(QLatin1String(table)),
                            {qint64(width.count()), before})
                       .numRowsAffected();
    return removed;
}

void giveBackSpace(Database &database)
{
    if (database.dialect() == Dialect::Sqlite) {
        QSqlQuery vacuum = database.run(QStringLiteral("PRAGMA incremental_vacuum"));
        while (vacuum.next()) { // each step frees one page
        }
        vacuum.finish();
        database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    } else {
        database.run(QStringLiteral("VACUUM statement_sample"));
        database.run(QStringLiteral("VACUUM index_sample"));
    }
}

/// Oldest start of the finest width that there is; nothing left: nullopt.
struct Oldest {
    Seconds width;
    qint64 start;
};
std::optional<Oldest> oldestFinest(Database &database)
{
    QSqlQuery query = database.run(QStringLiteral(
        "SELECT width, min(start_s) FROM statement_sample GROUP BY width ORDER BY width LIMIT 1"));
    if (!query.next())
        return std::nullopt;
    return Oldest{Seconds(query.value(0).toLongLong()), query.value(1).toLongLong()};
}

qint64 removeSlice(Database &database, const Oldest &oldest)
{
    Transaction transaction(database);
    const qint64 removed = removeOlder(database, oldest.width, oldest.start + oldest.width.count() * 60);
    transaction.commit();
    return removed;
}

} // namespace

std::int64_t sizeOf(Database &database)
{
    const bool sqlite = database.dialect() == Dialect::Sqlite;
    QSqlQuery query = database.run(
        sqlite ? QStringLiteral("SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
                                "pragma_freelist_count, pragma_page_size")
               : QStringLiteral(
                     "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_class AS c "
                     "JOIN pg_namespace AS n ON n.oid = c.relnamespace "
                     "WHERE n.nspname = 'indexpilot' AND c.relkind = 'r'"));
    return query.next() ? query.value(0).toLongLong() : 0;
}

PruneReport pruneHistory(Database &database, const Retention &retention, TimePoint now)
{
    PruneReport report;
    const std::pair<Seconds, Seconds> kept[] = {{Seconds(60), retention.oneMinute},
                                                {Seconds(300), retention.fiveMinutes},
                                                {Seconds(3600), retention.oneHour},
                                                {Seconds(86400), retention.oneDay}};
    {
        Transaction transaction(database);
        for (const auto &[width, age] : kept)
            report.removedRows += removeOlder(database, width, secondsOf(now - age));
        for (const char *sql : {"DELETE FROM gap WHERE to_ms < ?", "DELETE FROM change_note WHERE at_ms < ?",
                                "DELETE FROM document WHERE at_ms < ?"})
            report.removedRows +=
                database.run(QLatin1String(sql), {msOf(now - retention.oneDay)}).numRowsAffected();
        report.removedRows += removeIndexHoursBefore(database, now - retention.indexHours);
        report.removedRows += removeBloatReadingsBefore(database, now - retention.oneDay);
        transaction.commit();
    }
    // A PostgreSQL table does not shrink by deleting, so there one slice a call has to do.
    const int slices = database.dialect() == Dialect::Sqlite ? 100'000 : 1;
    report.sizeBytes = sizeOf(database);
    if (report.sizeBytes > retention.sizeBudgetBytes) {
        report.removedRows += removeIndexHoursBefore(database, now - leastIndexHours);
        report.sizeBytes = sizeOf(database);
    }
    for (int i = 0; i < slices && report.sizeBytes > retention.sizeBudgetBytes; ++i) {
        const std::optional<Oldest> oldest = oldestFinest(database);
        if (!oldest)
            break;
        report.removedRows += removeSlice(database, *oldest);
        report.sizeBytes = sizeOf(database);
    }
    if (report.removedRows > 0)
        giveBackSpace(database);
    report.sizeBytes = sizeOf(database);
    report.overBudget = report.sizeBytes > retention.sizeBudgetBytes;
    return report;
}

} // namespace indexpilot::store
