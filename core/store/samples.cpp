// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/samples.h"

#include <algorithm>

namespace indexpilot::store {
namespace {

const QString sampleColumns =
    QStringLiteral("statement_id, start_s, width, covered_s, calls, total_ms, row_count, blocks_hit, "
                   "blocks_read, temp_blocks, wal_bytes, max_mean_ms, sketch");

QVariantList valuesOf(TargetId target, const StatementSample &sample)
{
    return {qint64(target.value()),
            qint64(sample.statement.value()),
            secondsOf(sample.start),
            qint64(sample.width.count()),
            sample.coveredSeconds,
            qint64(sample.calls),
            sample.totalMs,
            qint64(sample.rows),
            qint64(sample.blocksHit),
            qint64(sample.blocksRead),
            qint64(sample.tempBlocks),
            qint64(sample.walBytes),
            sample.maxMeanMs,
            QString::fromStdString(sample.latency.serialised())};
}

StatementSample sampleAt(const QSqlQuery &row)
{
    StatementSample sample;
    sample.statement = StatementId(row.value(0).toLongLong());
    sample.start = atSecond(row.value(1).toLongLong());
    sample.width = Seconds(row.value(2).toLongLong());
    sample.coveredSeconds = row.value(3).toDouble();
    sample.calls = row.value(4).toLongLong();
    sample.totalMs = row.value(5).toDouble();
    sample.rows = row.value(6).toLongLong();
    sample.blocksHit = row.value(7).toLongLong();
    sample.blocksRead = row.value(8).toLongLong();
    sample.tempBlocks = row.value(9).toLongLong();
    sample.walBytes = row.value(10).toLongLong();
    sample.maxMeanMs = row.value(11).toDouble();
    sample.latency = stats::QuantileSketch::fromSerialised(row.value(12).toString().toStdString());
    return sample;
}

void addTo(StatementSample &sum, const StatementSample &more)
{
    sum.coveredSeconds =
        std::min(static_cast<double>(sum.width.count()), sum.coveredSeconds + more.coveredSeconds);
    sum.calls += more.calls;
    sum.totalMs += more.totalMs;
    sum.rows += more.rows;
    sum.blocksHit += more.blocksHit;
    sum.blocksRead += more.blocksRead;
    sum.tempBlocks += more.tempBlocks;
    sum.walBytes += more.walBytes;
    sum.maxMeanMs = std::max(sum.maxMeanMs, more.maxMeanMs);
    sum.latency.merge(more.latency);
}

QString insertSql(OnConflict onConflict)
{
    const QString tail =
        onConflict == OnConflict::Add
            ? QStringLiteral("NOTHING")
            : QStringLiteral("UPDATE SET covered_s = excluded.covered_s, calls = excluded.calls, "
                             "total_ms = excluded.total_ms, row_count = excluded.row_count, "
                             "blocks_hit = excluded.blocks_hit, blocks_read = excluded.blocks_read, "
                             "temp_blocks = excluded.temp_blocks, wal_bytes = excluded.wal_bytes, "
                             "max_mean_ms = excluded.max_mean_ms, sketch = excluded.sketch");
    return QStringLiteral("INSERT INTO statement_sample (target_id, %1) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (target_id, width, start_s, statement_id) DO %2")
        .arg(sampleColumns, tail);
}

/// The bucket is there already: read, add, replace.
void addToStored(Database &database, TargetId target, const StatementSample &sample)
{
    QSqlQuery query =
        database.run(QStringLiteral("SELECT %1 FROM statement_sample "
                                    "WHERE target_id = ? AND width = ? AND start_s = ? AND statement_id = ?")
                         .arg(sampleColumns),
                     {qint64(target.value()), qint64(sample.width.count()), secondsOf(sample.start),
                      qint64(sample.statement.value())});
    if (!query.next())
        return;
    StatementSample sum = sampleAt(query);
    query.finish();
    addTo(sum, sample);
    database.run(insertSql(OnConflict::Replace), valuesOf(target, sum));
}

std::vector<StatementSample> samplesWhere(Database &database, TargetId target, Seconds width, qint64 from,
                                          qint64 to)
{
    QSqlQuery query = database.run(QStringLiteral("SELECT %1 FROM statement_sample WHERE target_id = ? AND "
                                                  "width = ? AND start_s >= ? AND start_s < ? "
                                                  "ORDER BY start_s, statement_id")
                                       .arg(sampleColumns),
                                   {qint64(target.value()), qint64(width.count()), from, to});
    std::vector<StatementSample> samples;
    while (query.next())
        samples.push_back(sampleAt(query));
    return samples;
}

/// One coarse bucket from its fine ones. The watched time of a bucket is that of its best-watched statement.
std::vector<StatementSample> coarser(const std::vector<StatementSample> &fine, qint64 start, Seconds width)
{
    std::map<StatementId, StatementSample> sums;
    std::map<TimePoint, double> covered;
    for (const StatementSample &sample : fine) {
        StatementSample &sum = sums[sample.statement];
        sum.statement = sample.statement;
        sum.start = atSecond(start);
        sum.width = width;
        addTo(sum, sample);
        covered[sample.start] = std::max(covered[sample.start], sample.coveredSeconds);
    }
    double watched = 0;
    for (const auto &[at, seconds] : covered)
        watched += seconds;
    std::vector<StatementSample> samples;
    for (auto &[id, sum] : sums) {
        sum.coveredSeconds = watched;
        samples.push_back(std::move(sum));
    }
    return samples;
}

std::vector<ActivitySample> coarserActivity(const std::vector<ActivitySample> &fine, qint64 start,
                                            Seconds width)
{
    ActivitySample sum{.start = atSecond(start), .width = width};
    for (const ActivitySample &sample : fine) {
        const double n = sum.samples + sample.samples;
        if (n <= 0)
            continue;
        const auto mean = [&](double a, double b) {
            return (a * sum.samples + b * sample.samples) / n;
        };
        sum.activeSessions = mean(sum.activeSessions, sample.activeSessions);
        sum.waitingSessions = mean(sum.waitingSessions, sample.waitingSessions);
        sum.blockedSessions = mean(sum.blockedSessions, sample.blockedSessions);
        sum.samples += sample.samples;
    }
    return sum.samples > 0 ? std::vector{sum} : std::vector<ActivitySample>{};
}

qint64 markOf(Database &database, TargetId target, Seconds fine, Seconds coarse)
{
    QSqlQuery mark =
        database.run(QStringLiteral("SELECT done_until FROM rollup_mark WHERE target_id = ? AND width = ?"),
                     {qint64(target.value()), qint64(coarse.count())});
    if (mark.next())
        return mark.value(0).toLongLong();
    QSqlQuery first = database.run(
        QStringLiteral(
            "SELECT min(start_s) FROM (SELECT start_s FROM statement_sample WHERE target_id = ? AND "
            "width = ? UNION ALL SELECT start_s FROM activity_sample WHERE target_id = ? AND "
            "width = ?) AS known"),
        {qint64(target.value()), qint64(fine.count()), qint64(target.value()), qint64(fine.count())});
    return first.next() && !first.value(0).isNull() ? first.value(0).toLongLong() : -1;
}

void rollUpInto(Database &database, TargetId target, Seconds fine, Seconds coarse, TimePoint now)
{
    const qint64 step = coarse.count();
    const qint64 mark = markOf(database, target, fine, coarse);
    if (mark < 0)
        return;
    const qint64 end = secondsOf(now) / step * step;
    for (qint64 start = mark / step * step; start + step <= end; start += step) {
        Transaction transaction(database);
        writeSamples(database, target,
                     coarser(samplesWhere(database, target, fine, start, start + step), start, coarse),
                     OnConflict::Replace);
        const TimeRange range{atSecond(start), atSecond(start + step)};
        writeActivity(database, target,
                      coarserActivity(readActivity(database, target, range, fine), start, coarse),
                      OnConflict::Replace);
        database.run(
            QStringLiteral("INSERT INTO rollup_mark (target_id, width, done_until) VALUES (?, ?, ?) "
                           "ON CONFLICT (target_id, width) DO UPDATE SET done_until = excluded.done_until"),
            {qint64(target.value()), step, start + step});
        transaction.commit();
    }
}

} // namespace

void writeSamples(Database &database, TargetId target, const std::vector<StatementSample> &samples,
                  OnConflict onConflict)
{
    if (samples.empty())
        return;
    QSqlQuery insert = database.prepare(insertSql(onConflict));
    for (const StatementSample &sample : samples) {
        database.run(insert, valuesOf(target, sample));
        if (onConflict == OnConflict::Add && insert.numRowsAffected() == 0)
            addToStored(database, target, sample);
    }
}

std::vector<StatementSample> readSamples(Database &database, TargetId target, TimeRange range, Seconds width)
{
    return samplesWhere(database, target, width, secondsOf(range.from), secondsOf(range.to));
}

void writeActivity(Database &database, TargetId target, const std::vector<ActivitySample> &samples,
                   OnConflict onConflict)
{
    if (samples.empty())
        return;
    const QString added = QStringLiteral(
        "%1 = (activity_sample.%1 * activity_sample.samples + excluded.%1 * excluded.samples) / "
        "(activity_sample.samples + excluded.samples)");
    const QString update =
        onConflict == OnConflict::Add
            ? QStringLiteral("%1, %2, %3, samples = activity_sample.samples + excluded.samples")
                  .arg(added.arg(QStringLiteral("active")), added.arg(QStringLiteral("waiting")),
                       added.arg(QStringLiteral("blocked")))
            : QStringLiteral(
                  "active = excluded.active, waiting = excluded.waiting, blocked = excluded.blocked, "
                  "samples = excluded.samples");
    QSqlQuery insert = database.prepare(
        QStringLiteral("INSERT INTO activity_sample (target_id, width, start_s, samples, active, waiting, "
                       "blocked) VALUES (?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (target_id, width, start_s) DO UPDATE SET %1")
            .arg(update));
    for (const ActivitySample &sample : samples)
        if (sample.samples > 0)
            database.run(insert, {qint64(target.value()), qint64(sample.width.count()),
                                  secondsOf(sample.start), sample.samples, sample.activeSessions,
                                  sample.waitingSessions, sample.blockedSessions});
}

std::vector<ActivitySample> readActivity(Database &database, TargetId target, TimeRange range, Seconds width)
{
    QSqlQuery query = database.run(
        QStringLiteral("SELECT start_s, samples, active, waiting, blocked FROM activity_sample "
                       "WHERE target_id = ? AND width = ? AND start_s >= ? AND start_s < ? ORDER BY start_s"),
        {qint64(target.value()), qint64(width.count()), secondsOf(range.from), secondsOf(range.to)});
    std::vector<ActivitySample> samples;
    while (query.next())
        samples.push_back({.start = atSecond(query.value(0).toLongLong()),
                           .width = width,
                           .samples = query.value(1).toInt(),
                           .activeSessions = query.value(2).toDouble(),
                           .waitingSessions = query.value(3).toDouble(),
                           .blockedSessions = query.value(4).toDouble()});
    return samples;
}

void rollUpSamples(Database &database, TargetId target, TimePoint now)
{
    rollUpInto(database, target, Seconds(60), Seconds(300), now - Minutes(2));
    rollUpInto(database, target, Seconds(300), Seconds(3600), now - Minutes(2));
    rollUpInto(database, target, Seconds(3600), Seconds(86400), now - Minutes(2));
}

} // namespace indexpilot::store
