// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_append.h"
#include "core/store/audit_chain.h"
#include "core/store/database.h"
#include "core/store/lifecycle_store.h"
#include "core/store/row_text.h"

namespace indexpilot::store {
namespace {

AuditHead headOf(Database &database)
{
    const QString sql = database.dialect() == Dialect::Postgres
                            ? QStringLiteral("SELECT sequence, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                            : QStringLiteral("SELECT sequence, hash FROM audit_head WHERE id = 1");
    QSqlQuery query = database.run(sql);
    if (!query.next())
        return {};
    return {query.value(0).toLongLong(), textAt(query, 1)};
}

const QString auditColumns =
    QStringLiteral("sequence, target_id, action_id, at_ms, kind, who, mode, subject, sql_text, before_text, "
                   "after_text, detail, previous_hash, hash");

std::vector<AuditRecord> entriesOf(QSqlQuery &query)
{
    std::vector<AuditRecord> entries;
    while (query.next()) {
        AuditRecord entry;
        entry.sequence = query.value(0).toLongLong();
        entry.target = query.value(1).toLongLong();
        entry.action = query.value(2).toLongLong();
        entry.at = timeAt(query, 3);
        int column = 4;
        for (std::string *field :
             {&entry.kind, &entry.who, &entry.mode, &entry.subject, &entry.sql, &entry.before, &entry.after,
              &entry.detail, &entry.previousHash, &entry.hash})
            *field = textAt(query, column++);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

AuditRecord appendWithin(Database &database, AuditRecord entry)
{
    database.run(QStringLiteral(
        "INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '') ON CONFLICT (id) DO NOTHING"));
    const AuditHead head = headOf(database);
    entry.sequence = head.sequence + 1;
    entry.previousHash = head.hash;
    entry.hash = store::auditHash(entry);
    database.run(
        QStringLiteral("INSERT INTO audit (sequence, target_id, action_id, at_ms, kind, who, mode, subject, "
                       "sql_text, before_text, after_text, detail, previous_hash, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {qint64(entry.sequence), qint64(entry.target), qint64(entry.action), msOf(entry.at), text(entry.kind),
         text(entry.who), text(entry.mode), text(entry.subject), text(entry.sql), text(entry.before),
         text(entry.after), text(entry.detail), text(entry.previousHash), text(entry.hash)});
    database.run(QStringLiteral("UPDATE audit_head SET sequence = ?, hash = ? WHERE id = 1"),
                 {qint64(entry.sequence), text(entry.hash)});
    return entry;
}

AuditRecord LifecycleStore::appendAudit(AuditRecord entry)
{
    Transaction transaction(m_database);
    entry = appendWithin(m_database, std::move(entry));
    transaction.commit();
    return entry;
}

std::vector<AuditRecord> LifecycleStore::audit()
{
    QSqlQuery query =
        m_database.run(QStringLiteral("SELECT %1 FROM audit ORDER BY sequence").arg(auditColumns));
    return entriesOf(query);
}

std::vector<AuditRecord> LifecycleStore::auditAfter(std::int64_t sequence, int most)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT %1 FROM audit WHERE sequence > ? ORDER BY sequence DESC LIMIT ?")
            .arg(auditColumns),
        {qint64(sequence), most});
    return entriesOf(query);
}

std::int64_t LifecycleStore::auditCount()
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT count(*) FROM audit"));
    return query.next() ? query.value(0).toLongLong() : 0;
}

AuditHead LifecycleStore::auditHead()
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT sequence, hash FROM audit_head WHERE id = 1"));
    if (!query.next())
        return {};
    return {query.value(0).toLongLong(), textAt(query, 1)};
}

} // namespace indexpilot::store
