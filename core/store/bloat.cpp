// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bloat.h"

#include "core/store/database.h"
#include "core/store/index_series.h"
#include "core/store/row_text.h"

namespace indexpilot::store {
namespace {

Bytes bytesAt(const QSqlQuery &row, int column)
{
    return Bytes(row.value(column).toLongLong());
}

const char *const readingColumns =
    "SELECT i.index_name, b.day_number, b.at_ms, b.size_bytes, b.fresh_bytes, b.lower_bytes, b.upper_bytes, "
    "b.basis, b.rebuilt, b.file_node, b.writes FROM index_series AS i JOIN bloat_reading AS b ON b.series_id "
    "= i.id ";

BloatRecord readingAt(const QSqlQuery &row)
{
    return {.index = {},
            .day = row.value(1).toLongLong(),
            .at = timeAt(row, 2),
            .size = bytesAt(row, 3),
            .fresh = bytesAt(row, 4),
            .lower = bytesAt(row, 5),
            .upper = bytesAt(row, 6),
            .basis = textAt(row, 7),
            .rebuilt = row.value(8).toInt() != 0,
            .fileNode = row.value(9).toLongLong(),
            .writes = row.isNull(10) ? std::nullopt : std::optional(row.value(10).toLongLong())};
}

qint64 numberOf(Bytes bytes)
{
    return bytes.count();
}

void addReadings(Database &database, IndexSeries &series, const std::vector<BloatRecord> &readings)
{
    QSqlQuery entry = database.prepare(QStringLiteral(
        "INSERT INTO bloat_reading (series_id, day_number, at_ms, size_bytes, fresh_bytes, lower_bytes, "
        "upper_bytes, basis, rebuilt, file_node, writes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (series_id, day_number) DO UPDATE SET at_ms = excluded.at_ms, "
        "size_bytes = excluded.size_bytes, fresh_bytes = excluded.fresh_bytes, "
        "lower_bytes = excluded.lower_bytes, upper_bytes = excluded.upper_bytes, basis = excluded.basis, "
        "rebuilt = CASE WHEN excluded.rebuilt = 1 THEN 1 ELSE bloat_reading.rebuilt END, "
        "file_node = excluded.file_node, writes = excluded.writes"));
    for (const BloatRecord &one : readings)
        database.run(entry, {series.of(one.index), qint64(one.day), msOf(one.at), numberOf(one.size),
                             numberOf(one.fresh), numberOf(one.lower), numberOf(one.upper), text(one.basis),
                             one.rebuilt ? 1 : 0, qint64(one.fileNode),
                             one.writes ? QVariant(qint64(*one.writes)) : QVariant()});
}

void putBaselines(Database &database, IndexSeries &series, const std::vector<BaselineRecord> &baselines)
{
    for (const BaselineRecord &one : baselines)
        database.run(
            QStringLiteral("INSERT INTO fresh_baseline (series_id, at_ms, size_bytes, modelled_bytes, "
                           "shapes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (series_id) DO UPDATE SET "
                           "at_ms = excluded.at_ms, size_bytes = excluded.size_bytes, "
                           "modelled_bytes = excluded.modelled_bytes, shapes = excluded.shapes"),
            {series.of(one.index), msOf(one.at), numberOf(one.size), numberOf(one.modelled),
             text(one.shapes)});
}

void addLessons(Database &database, IndexSeries &series, const std::vector<LessonRecord> &lessons)
{
    for (const LessonRecord &one : lessons)
        database.run(QStringLiteral("INSERT INTO rebuild_lesson (series_id, at_ms, before_bytes, said_bytes, "
                                    "after_bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                     {series.of(one.index), msOf(one.at), numberOf(one.before), numberOf(one.said),
                      numberOf(one.after)});
}

} // namespace

void BloatStore::add(TargetId target, const std::vector<BloatRecord> &readings,
                     const std::vector<BaselineRecord> &baselines, const std::vector<LessonRecord> &lessons)
{
    Transaction transaction(m_database);
    IndexSeries series(m_database, target);
    addReadings(m_database, series, readings);
    putBaselines(m_database, series, baselines);
    addLessons(m_database, series, lessons);
    transaction.commit();
}

BloatStore::ByIndex BloatStore::readings(TargetId target, std::int64_t fromDay)
{
    QSqlQuery query = m_database.run(
        QLatin1String(readingColumns) +
            QStringLiteral("WHERE i.target_id = ? AND b.day_number >= ? ORDER BY b.series_id, b.day_number"),
        {qint64(target.value()), qint64(fromDay)});
    ByIndex found;
    while (query.next())
        found[textAt(query, 0)].push_back(readingAt(query));
    return found;
}

std::vector<BloatRecord> BloatStore::readingsOf(TargetId target, const std::string &index,
                                                std::int64_t fromDay)
{
    QSqlQuery query = m_database.run(QLatin1String(readingColumns) +
                                         QStringLiteral("WHERE i.target_id = ? AND i.index_name = ? "
                                                        "AND b.day_number >= ? ORDER BY b.day_number"),
                                     {qint64(target.value()), text(index), qint64(fromDay)});
    std::vector<BloatRecord> found;
    while (query.next())
        found.push_back(readingAt(query));
    return found;
}

std::map<std::string, BaselineRecord> BloatStore::baselines(TargetId target)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT i.index_name, b.at_ms, b.size_bytes, b.modelled_bytes, b.shapes "
                       "FROM index_series AS i JOIN fresh_baseline AS b ON b.series_id = i.id "
                       "WHERE i.target_id = ?"),
        {qint64(target.value())});
    std::map<std::string, BaselineRecord> found;
    while (query.next())
        found[textAt(query, 0)] = {.index = textAt(query, 0),
                                   .at = timeAt(query, 1),
                                   .size = bytesAt(query, 2),
                                   .modelled = bytesAt(query, 3),
                                   .shapes = textAt(query, 4)};
    return found;
}

std::vector<LessonRecord> BloatStore::lessons(TargetId target)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT i.index_name, l.at_ms, l.before_bytes, l.said_bytes, l.after_bytes "
                       "FROM index_series AS i JOIN rebuild_lesson AS l ON l.series_id = i.id "
                       "WHERE i.target_id = ? ORDER BY l.at_ms"),
        {qint64(target.value())});
    std::vector<LessonRecord> found;
    while (query.next())
        found.push_back({.index = textAt(query, 0),
                         .at = timeAt(query, 1),
                         .before = bytesAt(query, 2),
                         .said = bytesAt(query, 3),
                         .after = bytesAt(query, 4)});
    return found;
}

std::int64_t removeBloatReadingsBefore(Database &database, TimePoint before)
{
    return database.run(QStringLiteral("DELETE FROM bloat_reading WHERE at_ms < ?"), {msOf(before)})
        .numRowsAffected();
}

} // namespace indexpilot::store
