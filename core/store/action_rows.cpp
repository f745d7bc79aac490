// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/lifecycle_store.h"
#include "core/store/row_text.h"

#include <array>

namespace indexpilot::store {
namespace {

struct StateName {
    ActionState state;
    const char *name;
};
constexpr std::array stateNames{
    StateName{ActionState::Proposed, "proposed"},     StateName{ActionState::Approved, "approved"},
    StateName{ActionState::Scheduled, "scheduled"},   StateName{ActionState::Executing, "executing"},
    StateName{ActionState::Validating, "validating"}, StateName{ActionState::Done, "done"},
    StateName{ActionState::Failed, "failed"},         StateName{ActionState::Reverting, "reverting"},
    StateName{ActionState::Reverted, "reverted"},     StateName{ActionState::Rejected, "rejected"},
    StateName{ActionState::Snoozed, "snoozed"}};

ActionState stateNamed(const std::string &name)
{
    for (const StateName &one : stateNames)
        if (name == one.name)
            return one.state;
    return ActionState::Failed;
}

const QString actionColumns =
    QStringLiteral("id, target_id, kind, subject, state, mode, who, created_at, updated_at, "
                   "revision, plan, progress, detail");

ActionRecord actionAt(const QSqlQuery &row)
{
    ActionRecord record;
    record.id = ActionId(row.value(0).toLongLong());
    record.target = TargetId(row.value(1).toLongLong());
    record.kind = textAt(row, 2);
    record.subject = textAt(row, 3);
    record.state = stateNamed(textAt(row, 4));
    record.mode = textAt(row, 5);
    record.who = textAt(row, 6);
    record.createdAt = timeAt(row, 7);
    record.updatedAt = timeAt(row, 8);
    record.revision = row.value(9).toInt();
    record.plan = textAt(row, 10);
    record.progress = textAt(row, 11);
    record.detail = textAt(row, 12);
    return record;
}

} // namespace

std::string nameOf(ActionState state)
{
    for (const StateName &one : stateNames)
        if (one.state == state)
            return one.name;
    return {};
}

bool isRunning(ActionState state)
{
    return state == ActionState::Executing || state == ActionState::Validating ||
           state == ActionState::Reverting;
}

ActionRecord LifecycleStore::addAction(const ActionRecord &action)
{
    ActionRecord added = action;
    added.revision = 1;
    Transaction transaction(m_database);
    added.id = ActionId(m_database.insertedId(
        QStringLiteral("INSERT INTO action (target_id, kind, subject, state, mode, who, created_at, "
                       "updated_at, revision, plan, progress, detail) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?) RETURNING id"),
        {qint64(action.target.value()), text(action.kind), text(action.subject), text(nameOf(action.state)),
         text(action.mode), text(action.who), msOf(action.createdAt), msOf(action.updatedAt),
         text(action.plan), text(action.progress), text(action.detail)}));
    transaction.commit();
    return added;
}

void LifecycleStore::updateAction(ActionRecord &action)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("UPDATE action SET state = ?, updated_at = ?, plan = ?, progress = ?, detail = ?, "
                       "revision = revision + 1 WHERE id = ? AND revision = ?"),
        {text(nameOf(action.state)), msOf(action.updatedAt), text(action.plan), text(action.progress),
         text(action.detail), qint64(action.id.value()), action.revision});
    if (query.numRowsAffected() != 1)
        throw StoreError({FailureCode::Refused, "action " + std::to_string(action.id.value()),
                          "another program has moved it on",
                          "Look at its state; nothing more was done here"});
    ++action.revision;
}

std::optional<ActionRecord> LifecycleStore::action(ActionId id)
{
    QSqlQuery query = m_database.run(QStringLiteral("SELECT %1 FROM action WHERE id = ?").arg(actionColumns),
                                     {qint64(id.value())});
    if (!query.next())
        return std::nullopt;
    return actionAt(query);
}

std::vector<ActionRecord> LifecycleStore::runningActions(TargetId target)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT %1 FROM action WHERE target_id = ? AND state IN ('executing', 'validating', "
                       "'reverting') ORDER BY id")
            .arg(actionColumns),
        {qint64(target.value())});
    std::vector<ActionRecord> records;
    while (query.next())
        records.push_back(actionAt(query));
    return records;
}

std::vector<ActionRecord> LifecycleStore::actionsSince(TargetId target, TimePoint from)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT %1 FROM action WHERE target_id = ? AND created_at >= ? ORDER BY id")
            .arg(actionColumns),
        {qint64(target.value()), msOf(from)});
    std::vector<ActionRecord> records;
    while (query.next())
        records.push_back(actionAt(query));
    return records;
}

std::int64_t LifecycleStore::actionWrites(TargetId target)
{
    QSqlQuery query =
        m_database.run(QStringLiteral("SELECT coalesce(sum(revision), 0) FROM action WHERE target_id = ?"),
                       {qint64(target.value())});
    return query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace indexpilot::store
