// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/index_hours.h"

#include "core/store/database.h"
#include "core/store/index_series.h"
#include "core/store/row_text.h"

namespace indexpilot::store {

void IndexHourStore::add(TargetId target, const std::vector<IndexHourRecord> &hours)
{
    if (hours.empty())
        return;
    Transaction transaction(m_database);
    IndexSeries series(m_database, target);
    QSqlQuery entry = m_database.prepare(QStringLiteral(
        "INSERT INTO index_sample (series_id, start_s, covered_s, scans, rows_written, size_bytes) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (series_id, start_s) DO UPDATE SET "
        "covered_s = index_sample.covered_s + excluded.covered_s, "
        "scans = index_sample.scans + excluded.scans, "
        "rows_written = index_sample.rows_written + excluded.rows_written, "
        "size_bytes = excluded.size_bytes"));
    for (const IndexHourRecord &hour : hours) {
        m_database.run(entry, {series.of(hour.index), secondsOf(hour.from), hour.coveredSeconds,
                               qint64(hour.scans), qint64(hour.rowsWritten), qint64(hour.size.count())});
    }
    transaction.commit();
}

std::vector<IndexHourRecord> IndexHourStore::hours(TargetId target, const std::string &index)
{
    QSqlQuery query =
        m_database.run(QStringLiteral("SELECT s.start_s, s.covered_s, s.scans, s.rows_written, s.size_bytes "
                                      "FROM index_series AS i JOIN index_sample AS s ON s.series_id = i.id "
                                      "WHERE i.target_id = ? AND i.index_name = ? ORDER BY s.start_s"),
                       {qint64(target.value()), text(index)});
    std::vector<IndexHourRecord> records;
    while (query.next())
        records.push_back({.index = index,
                           .from = atSecond(query.value(0).toLongLong()),
                           .coveredSeconds = query.value(1).toDouble(),
                           .scans = query.value(2).toLongLong(),
                           .rowsWritten = query.value(3).toLongLong(),
                           .size = Bytes(query.value(4).toLongLong())});
    return records;
}

std::int64_t removeIndexHoursBefore(Database &database, TimePoint before)
{
    return database.run(QStringLiteral("DELETE FROM index_sample WHERE start_s < ?"), {secondsOf(before)})
        .numRowsAffected();
}

} // namespace indexpilot::store
