// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/lifecycle_store.h"
#include "core/store/row_text.h"

#include <map>

namespace indexpilot::store {
namespace {

VersionState stateNamed(const QString &name)
{
    return name == QLatin1String("live")      ? VersionState::Live
           : name == QLatin1String("dropped") ? VersionState::Dropped
                                              : VersionState::Replaced;
}

IndexVersionRecord versionAt(const QSqlQuery &row)
{
    IndexVersionRecord record;
    record.id = VersionId(row.value(0).toLongLong());
    record.lineage = LineageId(row.value(1).toLongLong());
    record.version = row.value(2).toInt();
    record.index = IndexId(row.value(3).toUInt());
    record.table = TableId(row.value(4).toUInt());
    record.fileNode = row.value(5).toUInt();
    int column = 6;
    for (std::string *text :
         {&record.schema, &record.name, &record.tableSchema, &record.tableName, &record.definition,
          &record.hash, &record.shapeHash, &record.attributes, &record.cause, &record.endCause})
        *text = textAt(row, column++);
    record.seenFrom = timeAt(row, 16);
    record.lastSeen = timeAt(row, 17);
    record.seenUntil = optionalTimeAt(row, 18);
    record.state = stateNamed(row.value(19).toString());
    return record;
}

std::vector<IndexVersionRecord> readVersions(Database &database, TargetId target)
{
    QSqlQuery query = database.run(
        QStringLiteral("SELECT id, lineage_id, version, index_oid, table_oid, file_node, schema_name, "
                       "index_name, table_schema, table_name, definition, hash, shape_hash, attributes, "
                       "cause, end_cause, seen_from, last_seen, seen_until, state FROM index_version "
                       "WHERE target_id = ? ORDER BY lineage_id, version"),
        {qint64(target.value())});
    std::vector<IndexVersionRecord> records;
    while (query.next())
        records.push_back(versionAt(query));
    return records;
}

std::optional<TimePoint> readLastRead(Database &database, TargetId target)
{
    QSqlQuery query = database.run(QStringLiteral("SELECT read_at FROM index_watch WHERE target_id = ?"),
                                   {qint64(target.value())});
    if (!query.next())
        return std::nullopt;
    return timeAt(query, 0);
}

void begin(Database &database, TargetId target, IndexVersionRecord record)
{
    if (record.lineage.value() == 0)
        record.lineage = LineageId(database.insertedId(
            QStringLiteral("INSERT INTO index_lineage (target_id) VALUES (?) RETURNING id"),
            {qint64(target.value())}));
    const QString next =
        QStringLiteral("SELECT coalesce(max(version), 0) + 1 FROM index_version WHERE lineage_id = ?");
    QSqlQuery number = database.run(next, {qint64(record.lineage.value())});
    record.version = number.next() ? number.value(0).toInt() : 1;
    number.finish();
    database.run(
        QStringLiteral(
            "INSERT INTO index_version (target_id, lineage_id, version, index_oid, table_oid, file_node, "
            "schema_name, index_name, table_schema, table_name, definition, hash, shape_hash, attributes, "
            "seen_from, last_seen, cause, end_cause, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 'live')"),
        {qint64(target.value()), qint64(record.lineage.value()), record.version, qint64(record.index.value()),
         qint64(record.table.value()), qint64(record.fileNode), text(record.schema), text(record.name),
         text(record.tableSchema), text(record.tableName), text(record.definition), text(record.hash),
         text(record.shapeHash), text(record.attributes), msOf(record.seenFrom), msOf(record.lastSeen),
         text(record.cause)});
}

void writeChanges(Database &database, TargetId target, TimePoint takenAt, const VersionChanges &changes)
{
    for (const VersionChanges::Seen &one : changes.seen)
        database.run(
            QStringLiteral(
                "UPDATE index_version SET last_seen = ?, index_oid = ?, file_node = ? WHERE id = ?"),
            {msOf(takenAt), qint64(one.index.value()), qint64(one.fileNode), qint64(one.id.value())});
    for (const VersionChanges::End &one : changes.ended)
        database.run(QStringLiteral("UPDATE index_version SET seen_until = ?, state = ?, end_cause = ? "
                                    "WHERE id = ?"),
                     {msOf(takenAt), text(nameOf(one.state)), text(one.cause), qint64(one.id.value())});
    for (const IndexVersionRecord &record : changes.begun)
        begin(database, target, record);
    database.run(QStringLiteral("INSERT INTO index_watch (target_id, read_at) VALUES (?, ?) "
                                "ON CONFLICT (target_id) DO UPDATE SET read_at = excluded.read_at"),
                 {qint64(target.value()), msOf(takenAt)});
}

/// Two programs that read at once: the second waits here and compares with what the first wrote.
void lockTarget(Database &database, TargetId target)
{
    if (database.dialect() == Dialect::Postgres)
        database
            .run(QStringLiteral("SELECT id FROM target WHERE id = ? FOR UPDATE"), {qint64(target.value())})
            .finish();
}

} // namespace

std::string nameOf(VersionState state)
{
    switch (state) {
    case VersionState::Live:
        return "live";
    case VersionState::Dropped:
        return "dropped";
    case VersionState::Replaced:
        return "replaced";
    }
    return {};
}

void LifecycleStore::updateVersions(TargetId target, TimePoint takenAt, const Compare &compare)
{
    Transaction transaction(m_database);
    lockTarget(m_database, target);
    const std::optional<TimePoint> last = readLastRead(m_database, target);
    if (last && *last > takenAt)
        return; // somebody read later and was here first
    writeChanges(m_database, target, takenAt, compare(readVersions(m_database, target), last));
    transaction.commit();
}

std::vector<IndexVersionRecord> LifecycleStore::versions(TargetId target)
{
    return readVersions(m_database, target);
}

std::optional<TimePoint> LifecycleStore::lastRead(TargetId target)
{
    return readLastRead(m_database, target);
}

TargetId LifecycleStore::targetOf(const std::string &systemIdentifier, const std::string &databaseName,
                                  const std::string &connectionText)
{
    Transaction transaction(m_database);
    m_database
        .run(QStringLiteral(
                 "INSERT INTO target (system_identifier, database_name, connection_text, title, environment, "
                 "last_visit) VALUES (?, ?, ?, ?, 0, 0) ON CONFLICT (system_identifier, database_name) "
                 "DO NOTHING"),
             {text(systemIdentifier), text(databaseName), text(connectionText), text(databaseName)})
        .finish();
    QSqlQuery found = m_database.run(
        QStringLiteral("SELECT id FROM target WHERE system_identifier = ? AND database_name = ?"),
        {text(systemIdentifier), text(databaseName)});
    const TargetId id(found.next() ? found.value(0).toLongLong() : 0);
    found.finish();
    transaction.commit();
    return id;
}

} // namespace indexpilot::store
