// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/index_uses.h"

#include "core/store/row_text.h"
#include "core/store/samples.h"

namespace indexpilot::store {
namespace {

QVariant stored(const std::optional<TimePoint> &moment)
{
    return moment ? QVariant(msOf(*moment)) : QVariant(QMetaType(QMetaType::LongLong));
}

} // namespace

void writeIndexUses(Database &database, TargetId target, const std::vector<IndexUseRecord> &changed,
                    const std::vector<std::string> &gone)
{
    const qint64 id = target.value();
    Transaction transaction(database);
    if (!gone.empty()) {
        QSqlQuery removal =
            database.prepare(QStringLiteral("DELETE FROM index_use WHERE target_id = ? AND index_name = ?"));
        for (const std::string &name : gone)
            database.run(removal, {id, QString::fromStdString(name)});
    }
    if (!changed.empty()) {
        QSqlQuery entry = database.prepare(QStringLiteral(
            "INSERT INTO index_use (target_id, index_name, definition, first_seen_ms, last_used_ms, scans) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (target_id, index_name) DO UPDATE SET definition = "
            "excluded.definition, first_seen_ms = excluded.first_seen_ms, last_used_ms = "
            "excluded.last_used_ms, scans = excluded.scans"));
        for (const IndexUseRecord &one : changed)
            database.run(entry,
                         {id, QString::fromStdString(one.index), QString::fromStdString(one.definition),
                          stored(one.firstSeen), stored(one.lastUsed), qint64(one.scans)});
    }
    transaction.commit();
}

std::vector<IndexUseRecord> readIndexUses(Database &database, TargetId target)
{
    QSqlQuery query =
        database.run(QStringLiteral("SELECT index_name, definition, first_seen_ms, last_used_ms, scans "
                                    "FROM index_use WHERE target_id = ? ORDER BY index_name"),
                     {qint64(target.value())});
    std::vector<IndexUseRecord> records;
    while (query.next())
        records.push_back({.index = query.value(0).toString().toStdString(),
                           .definition = query.value(1).toString().toStdString(),
                           .firstSeen = optionalTimeAt(query, 2),
                           .lastUsed = optionalTimeAt(query, 3),
                           .scans = query.value(4).toLongLong()});
    return records;
}

} // namespace indexpilot::store
