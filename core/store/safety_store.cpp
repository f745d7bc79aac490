// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/safety_store.h"

#include "core/store/database.h"
#include "core/store/row_text.h"

namespace indexpilot::store {
namespace {

constexpr BreakerScope scopes[] = {BreakerScope::Table, BreakerScope::Target, BreakerScope::Global};
constexpr BreakerState breakerStates[] = {BreakerState::Closed, BreakerState::Open, BreakerState::HalfOpen};

const QString breakerColumns = QStringLiteral("scope, key, state, forced, recent, opens_in_row, opened_at, "
                                              "open_until, probe, probe_since, reason, revision");

/// The global one belongs to no target.
qint64 owner(TargetId target, BreakerScope scope)
{
    return scope == BreakerScope::Global ? 0 : qint64(target.value());
}

/// A word that is not known is a damaged store, and no reason to go on.
template <class Value, std::size_t count>
Value valueNamed(const std::string &name, const Value (&values)[count])
{
    for (const Value value : values)
        if (nameOf(value) == name)
            return value;
    throw StoreError({FailureCode::Storage, "breaker", "'" + name + "' is no state of a breaker",
                      "The store was changed by another program; nothing was done"});
}

BreakerRecord breakerAt(const QSqlQuery &row)
{
    return {.scope = valueNamed(textAt(row, 0), scopes),
            .key = textAt(row, 1),
            .state = valueNamed(textAt(row, 2), breakerStates),
            .forced = row.value(3).toInt() != 0,
            .recent = textAt(row, 4),
            .opensInRow = row.value(5).toInt(),
            .openedAt = timeAt(row, 6),
            .openUntil = timeAt(row, 7),
            .probe = row.value(8).toLongLong(),
            .probeSince = timeAt(row, 9),
            .reason = textAt(row, 10),
            .revision = row.value(11).toInt()};
}

} // namespace

std::string nameOf(BreakerScope scope)
{
    return scope == BreakerScope::Table ? "table" : scope == BreakerScope::Target ? "target" : "global";
}

std::string nameOf(BreakerState state)
{
    return state == BreakerState::Closed ? "closed" : state == BreakerState::Open ? "open" : "half-open";
}

FreezeRecord SafetyStore::freeze()
{
    QSqlQuery query =
        m_database.run(QStringLiteral("SELECT active, cancels, who, reason, at_ms FROM change_freeze"));
    if (!query.next())
        throw StoreError({FailureCode::Storage, "freeze", "its row is gone from the store",
                          "INSERT INTO change_freeze VALUES (1, 1, 0, '', 'row was lost', 0)"});
    return {.active = query.value(0).toInt() != 0,
            .cancels = query.value(1).toInt() != 0,
            .who = textAt(query, 2),
            .reason = textAt(query, 3),
            .at = timeAt(query, 4)};
}

void SafetyStore::setFreeze(const FreezeRecord &freeze)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("UPDATE change_freeze SET active = ?, cancels = ?, who = ?, reason = ?, at_ms = ?"),
        {int(freeze.active), int(freeze.cancels), text(freeze.who), text(freeze.reason), msOf(freeze.at)});
    if (query.numRowsAffected() != 1)
        throw StoreError({FailureCode::Storage, "freeze", "its row is gone from the store", {}});
}

std::vector<BreakerRecord> SafetyStore::breakers(TargetId target)
{
    QSqlQuery query =
        m_database.run(QStringLiteral("SELECT %1 FROM breaker WHERE target_id IN (0, ?) ORDER BY scope, key")
                           .arg(breakerColumns),
                       {qint64(target.value())});
    std::vector<BreakerRecord> records;
    while (query.next())
        records.push_back(breakerAt(query));
    return records;
}

std::optional<BreakerRecord> SafetyStore::breaker(TargetId target, BreakerScope scope, const std::string &key)
{
    QSqlQuery query =
        m_database.run(QStringLiteral("SELECT %1 FROM breaker WHERE target_id = ? AND scope = ? AND key = ?")
                           .arg(breakerColumns),
                       {owner(target, scope), text(nameOf(scope)), text(key)});
    if (!query.next())
        return std::nullopt;
    return breakerAt(query);
}

bool SafetyStore::save(TargetId target, BreakerRecord &breaker)
{
    const QVariantList state{text(nameOf(breaker.state)), int(breaker.forced),      text(breaker.recent),
                             breaker.opensInRow,          msOf(breaker.openedAt),   msOf(breaker.openUntil),
                             qint64(breaker.probe),       msOf(breaker.probeSince), text(breaker.reason)};
    const QVariantList key{owner(target, breaker.scope), text(nameOf(breaker.scope)), text(breaker.key)};
    Transaction transaction(m_database);
    QSqlQuery query =
        breaker.revision == 0
            ? m_database.run(
                  QStringLiteral(
                      "INSERT INTO breaker (state, forced, recent, opens_in_row, opened_at, open_until, "
                      "probe, probe_since, reason, revision, target_id, scope, key) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO NOTHING"),
                  state + key)
            : m_database.run(
                  QStringLiteral("UPDATE breaker SET state = ?, forced = ?, recent = ?, opens_in_row = ?, "
                                 "opened_at = ?, open_until = ?, probe = ?, probe_since = ?, reason = ?, "
                                 "revision = revision + 1 "
                                 "WHERE target_id = ? AND scope = ? AND key = ? AND revision = ?"),
                  state + key + QVariantList{breaker.revision});
    const bool written = query.numRowsAffected() == 1;
    transaction.commit();
    if (written)
        ++breaker.revision;
    return written;
}

} // namespace indexpilot::store
