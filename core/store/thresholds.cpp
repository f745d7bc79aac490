// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/thresholds.h"

#include "core/store/database.h"
#include "core/store/row_text.h"

#include <cmath>

namespace indexpilot::store {
namespace {

constexpr Minutes looksKept{15};

qint64 rowOf(TargetId target)
{
    return target.value();
}

/// What is no limit is none: the hour has then to learn it anew.
std::optional<double> limitAt(const QSqlQuery &row, int column)
{
    const double value = row.value(column).toDouble();
    if (row.value(column).isNull() || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

} // namespace

ThresholdRecord ThresholdStore::thresholds(TargetId target)
{
    ThresholdRecord record;
    QSqlQuery head = m_database.run(
        QStringLiteral("SELECT time_zone, moved_at FROM threshold WHERE target_id = ?"), {rowOf(target)});
    if (!head.next())
        return record;
    record.timeZone = textAt(head, 0);
    record.movedAt = timeAt(head, 1);
    head.finish();
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT figure, week_hour, sketch, seen_until, limit_value FROM threshold_hour "
                       "WHERE target_id = ?"),
        {rowOf(target)});
    while (query.next())
        record.hours[{textAt(query, 0), query.value(1).toInt()}] = {
            .seen = stats::QuantileSketch::fromSerialised(textAt(query, 2)),
            .seenUntil = timeAt(query, 3),
            .limit = limitAt(query, 4)};
    return record;
}

void ThresholdStore::put(TargetId target, const ThresholdRecord &record,
                         const std::set<ThresholdPlace> &changed)
{
    Transaction transaction(m_database);
    m_database.run(QStringLiteral("DELETE FROM threshold_hour WHERE target_id = ? AND EXISTS (SELECT 1 FROM "
                                  "threshold AS t WHERE t.target_id = ? AND t.time_zone <> ?)"),
                   {rowOf(target), rowOf(target), text(record.timeZone)});
    m_database.run(
        QStringLiteral(
            "INSERT INTO threshold (target_id, time_zone, moved_at) VALUES (?, ?, ?) ON CONFLICT (target_id) "
            "DO UPDATE SET time_zone = excluded.time_zone, moved_at = excluded.moved_at"),
        {rowOf(target), text(record.timeZone), msOf(record.movedAt)});
    QSqlQuery entry = m_database.prepare(QStringLiteral(
        "INSERT INTO threshold_hour (target_id, figure, week_hour, sketch, seen_until, limit_value) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (target_id, figure, week_hour) DO UPDATE SET "
        "sketch = excluded.sketch, seen_until = excluded.seen_until, limit_value = excluded.limit_value"));
    for (const ThresholdPlace &place : changed) {
        const auto found = record.hours.find(place);
        if (found == record.hours.end())
            continue; // of the time zone before
        const ThresholdHour &hour = found->second;
        m_database.run(entry, {rowOf(target), text(place.first), place.second, text(hour.seen.serialised()),
                               msOf(hour.seenUntil),
                               hour.limit ? QVariant(*hour.limit) : QVariant(QMetaType::fromType<double>())});
    }
    transaction.commit();
}

std::vector<CheckpointLook> ThresholdStore::checkpointLooks(TargetId target)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT at_ms, requested, counted_since FROM checkpoint_look WHERE target_id = ? "
                       "ORDER BY at_ms"),
        {rowOf(target)});
    std::vector<CheckpointLook> looks;
    while (query.next())
        looks.push_back({.at = timeAt(query, 0),
                         .requested = query.value(1).toLongLong(),
                         .countedSince = timeAt(query, 2)});
    return looks;
}

void ThresholdStore::addCheckpointLook(TargetId target, const CheckpointLook &look)
{
    Transaction transaction(m_database);
    m_database.run(QStringLiteral("DELETE FROM checkpoint_look WHERE target_id = ? AND at_ms <= ?"),
                   {rowOf(target), msOf(look.at - looksKept)});
    m_database.run(QStringLiteral("INSERT INTO checkpoint_look (target_id, at_ms, requested, counted_since) "
                                  "VALUES (?, ?, ?, ?) ON CONFLICT (target_id, at_ms) DO NOTHING"),
                   {rowOf(target), msOf(look.at), qint64(look.requested), msOf(look.countedSince)});
    transaction.commit();
}

} // namespace indexpilot::store
