// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/approvals.h"

#include "core/store/audit_append.h"
#include "core/store/row_text.h"

namespace indexpilot::store {
namespace {

constexpr ApprovalState approvalStates[] = {ApprovalState::Waiting,  ApprovalState::Approved,
                                            ApprovalState::Rejected, ApprovalState::Withdrawn,
                                            ApprovalState::Done,     ApprovalState::Failed};

const char *const approvalColumns =
    "SELECT id, target_id, state, sql_text, replaces, index_name, version, recommendation, subject, title, "
    "plan_class, plan_hash, asked_by, asked_at, asked_why, decided_by, decided_at, decided_why, expires_at, "
    "token, runner, outcome, revision FROM approval WHERE target_id = ? ";

/// A word that is not known is a damaged store, and no approval.
ApprovalState approvalStateNamed(const std::string &name)
{
    for (const ApprovalState state : approvalStates)
        if (nameOf(state) == name)
            return state;
    throw StoreError({FailureCode::Storage, "approval queue", "'" + name + "' is no state of an approval",
                      "The store was changed by another program; nothing was done"});
}

ApprovalRecord approvalAt(const QSqlQuery &row)
{
    ApprovalRecord record;
    record.id = ApprovalId(row.value(0).toLongLong());
    record.target = TargetId(row.value(1).toLongLong());
    record.state = approvalStateNamed(textAt(row, 2));
    record.sql = textAt(row, 3);
    record.replaces = row.value(4).toInt() != 0;
    record.index = textAt(row, 5);
    if (!row.value(6).isNull())
        record.version = row.value(6).toInt();
    int column = 7;
    for (std::string *field : {&record.recommendation, &record.subject, &record.title, &record.planClass,
                               &record.planHash, &record.askedBy})
        *field = textAt(row, column++);
    record.askedAt = timeAt(row, 13);
    record.askedWhy = textAt(row, 14);
    record.decidedBy = textAt(row, 15);
    record.decidedAt = optionalTimeAt(row, 16);
    record.decidedWhy = textAt(row, 17);
    record.expires = timeAt(row, 18);
    record.token = textAt(row, 19);
    record.runner = textAt(row, 20);
    record.outcome = textAt(row, 21);
    record.revision = row.value(22).toInt();
    return record;
}

std::vector<ApprovalRecord> approvalsOf(QSqlQuery query)
{
    std::vector<ApprovalRecord> records;
    while (query.next())
        records.push_back(approvalAt(query));
    return records;
}

QVariant orNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant(QMetaType(QMetaType::Int));
}

QVariant orNull(const std::optional<TimePoint> &time)
{
    return time ? QVariant(msOf(*time)) : QVariant(QMetaType(QMetaType::LongLong));
}

} // namespace

std::string nameOf(ApprovalState state)
{
    switch (state) {
    case ApprovalState::Waiting:
        return "waiting";
    case ApprovalState::Approved:
        return "approved";
    case ApprovalState::Rejected:
        return "rejected";
    case ApprovalState::Withdrawn:
        return "withdrawn";
    case ApprovalState::Done:
        return "done";
    case ApprovalState::Failed:
        return "failed";
    }
    return {};
}

ApprovalRecord ApprovalStore::add(const ApprovalRecord &approval, AuditRecord entry)
{
    ApprovalRecord added = approval;
    added.revision = 1;
    Transaction transaction(m_database);
    added.id = ApprovalId(m_database.insertedId(
        QStringLiteral(
            "INSERT INTO approval (target_id, state, sql_text, replaces, index_name, version, "
            "recommendation, subject, title, plan_class, plan_hash, asked_by, asked_at, asked_why, "
            "decided_by, decided_at, decided_why, expires_at, token, runner, outcome, revision) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) "
            "RETURNING id"),
        {qint64(approval.target.value()),
         text(nameOf(approval.state)),
         text(approval.sql),
         int(approval.replaces),
         text(approval.index),
         orNull(approval.version),
         text(approval.recommendation),
         text(approval.subject),
         text(approval.title),
         text(approval.planClass),
         text(approval.planHash),
         text(approval.askedBy),
         msOf(approval.askedAt),
         text(approval.askedWhy),
         text(approval.decidedBy),
         orNull(approval.decidedAt),
         text(approval.decidedWhy),
         msOf(approval.expires),
         text(approval.token),
         text(approval.runner),
         text(approval.outcome)}));
    entry.detail = "no. " + std::to_string(added.id.value()) + ": " + entry.detail;
    appendWithin(m_database, std::move(entry));
    transaction.commit();
    return added;
}

bool ApprovalStore::save(ApprovalRecord &approval, AuditRecord entry)
{
    Transaction transaction(m_database);
    QSqlQuery query = m_database.run(
        QStringLiteral("UPDATE approval SET state = ?, decided_by = ?, decided_at = ?, decided_why = ?, "
                       "token = ?, runner = ?, outcome = ?, revision = revision + 1 "
                       "WHERE target_id = ? AND id = ? AND revision = ?"),
        {text(nameOf(approval.state)), text(approval.decidedBy), orNull(approval.decidedAt),
         text(approval.decidedWhy), text(approval.token), text(approval.runner), text(approval.outcome),
         qint64(approval.target.value()), qint64(approval.id.value()), approval.revision});
    if (query.numRowsAffected() != 1)
        return false;
    entry.detail = "no. " + std::to_string(approval.id.value()) + ": " + entry.detail;
    appendWithin(m_database, std::move(entry));
    transaction.commit();
    ++approval.revision;
    return true;
}

std::optional<ApprovalRecord> ApprovalStore::find(TargetId target, ApprovalId id)
{
    QSqlQuery query = m_database.run(QLatin1String(approvalColumns) + QStringLiteral("AND id = ?"),
                                     {qint64(target.value()), qint64(id.value())});
    if (!query.next())
        return std::nullopt;
    return approvalAt(query);
}

std::vector<ApprovalRecord> ApprovalStore::open(TargetId target)
{
    return approvalsOf(
        m_database.run(QLatin1String(approvalColumns) +
                           QStringLiteral("AND state NOT IN ('rejected', 'withdrawn', 'done', 'failed') "
                                          "ORDER BY id"),
                       {qint64(target.value())}));
}

std::vector<ApprovalRecord> ApprovalStore::all(TargetId target)
{
    return approvalsOf(m_database.run(QLatin1String(approvalColumns) + QStringLiteral("ORDER BY id"),
                                      {qint64(target.value())}));
}

std::int64_t ApprovalStore::writes(TargetId target)
{
    QSqlQuery query =
        m_database.run(QStringLiteral("SELECT coalesce(sum(revision), 0) FROM approval WHERE target_id = ?"),
                       {qint64(target.value())});
    return query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace indexpilot::store
