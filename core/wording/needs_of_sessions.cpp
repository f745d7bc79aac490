// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "core/wording/need_parts.h"
#include "core/wording/wording_text.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

namespace indexpilot::wording {
namespace {

using pg::ActivityReading;
using pg::ActivityRow;

const ActivityRow *sessionOf(const ActivityReading &activity, int pid)
{
    const auto found = std::ranges::find(activity.rows, pid, &ActivityRow::pid);
    return found == activity.rows.end() ? nullptr : &*found;
}

bool isIdle(const ActivityRow &session)
{
    return session.state.starts_with("idle in transaction");
}

QString whoseSession(const ActivityRow &session)
{
    QStringList who{oneLine(session.user)};
    who << oneLine(session.application);
    who.removeAll(QString());
    return who.join(QStringLiteral(", "));
}

QString named(const ActivityRow &session)
{
    const QString who = whoseSession(session);
    return who.isEmpty() ? Wording::tr("Session %1").arg(session.pid)
                         : Wording::tr("Session %1 (%2)").arg(QString::number(session.pid), who);
}

/// The same inside a sentence.
QString mentioned(const ActivityRow &session)
{
    const QString who = whoseSession(session);
    return who.isEmpty() ? Wording::tr("session %1").arg(session.pid)
                         : Wording::tr("session %1 (%2)").arg(QString::number(session.pid), who);
}

/// Ends this very transaction and no later one, even when the number of the process is given again.
QString endingSql(const ActivityRow &session, TimePoint takenAt)
{
    const TimePoint began =
        takenAt - session.transactionAge + Seconds(1); // the reading is to the millisecond
    QString sql = QStringLiteral("SELECT %1(pid) FROM pg_stat_activity WHERE pid = %2")
                      .arg(isIdle(session) ? QStringLiteral("pg_terminate_backend")
                                           : QStringLiteral("pg_cancel_backend"))
                      .arg(session.pid);
    if (!session.user.empty())
        sql += QStringLiteral(" AND usename = ") + quotedLiteral(session.user);
    return sql + QStringLiteral(" AND xact_start < '%1';")
                     .arg(QDateTime::fromMSecsSinceEpoch(began.time_since_epoch().count(), Qt::UTC)
                              .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss+00")));
}

/// Who holds what `session` waits for, at the end of the chain.
int holderOf(const ActivityReading &activity, const ActivityRow &session)
{
    std::set<int> seen{session.pid};
    int holder = session.blockedBy.front();
    for (const ActivityRow *next = sessionOf(activity, holder); next && !next->blockedBy.empty();
         next = sessionOf(activity, holder)) {
        if (!seen.insert(next->pid).second)
            break; // a ring: the server will end it as a deadlock
        holder = next->blockedBy.front();
    }
    return holder;
}

std::map<int, std::vector<const ActivityRow *>> waitingByHolder(const ActivityReading &activity)
{
    std::map<int, std::vector<const ActivityRow *>> waiting;
    for (const ActivityRow &row : activity.rows)
        if (!row.blockedBy.empty())
            waiting[holderOf(activity, row)].push_back(&row);
    return waiting;
}

QString holdingSentence(const ActivityRow *holder)
{
    if (!holder)
        return Wording::tr("What it does is not shown");
    const QString since = age(holder->transactionAge);
    return isIdle(*holder) ? Wording::tr("Idle in a transaction for %1").arg(since)
                           : Wording::tr("At work for %1").arg(since);
}

Need blockerNeed(const ActivityReading &activity, int pid, const std::vector<const ActivityRow *> &waiting)
{
    const ActivityRow *holder = sessionOf(activity, pid);
    const ActivityRow *longest =
        *std::ranges::max_element(waiting, {}, [](const ActivityRow *row) { return row->queryAge; });
    const int count = static_cast<int>(waiting.size());
    Need need{.kind = NeedKind::Blocker, .subject = std::to_string(pid)};
    if (pid == 0) {
        need.claim = Wording::tr("A prepared transaction blocks %n sessions", nullptr, count);
        need.evidence = Wording::tr("%1 has waited %2; it ends with COMMIT or ROLLBACK PREPARED.")
                            .arg(named(*longest), age(longest->queryAge));
        need.sql =
            QStringLiteral("SELECT gid, prepared, owner, database FROM pg_prepared_xacts ORDER BY prepared;");
        return need;
    }
    need.claim = Wording::tr("%1 blocks %n sessions", nullptr, count)
                     .arg(holder ? named(*holder) : Wording::tr("Session %1").arg(pid));
    need.evidence = Wording::tr("%1; %2 has waited %3.")
                        .arg(holdingSentence(holder), mentioned(*longest), age(longest->queryAge));
    need.sql = holder ? endingSql(*holder, activity.takenAt)
                      : QStringLiteral("SELECT * FROM pg_stat_activity WHERE pid = %1;").arg(pid);
    return need;
}

void addBlockers(const ActivityReading &activity, Needs &needs)
{
    std::vector<std::pair<std::size_t, Need>> blockers;
    for (const auto &[pid, waiting] : waitingByHolder(activity))
        if (std::ranges::any_of(waiting,
                                [](const ActivityRow *row) { return row->queryAge >= blockedTooLong; }))
            blockers.emplace_back(waiting.size(), blockerNeed(activity, pid, waiting));
    std::ranges::stable_sort(blockers, std::greater(), [](const auto &blocker) { return blocker.first; });
    for (auto &[count, need] : blockers)
        needs.push_back(std::move(need));
}

bool isTooLong(const ActivityRow &row)
{
    return isIdle(row) ? row.transactionAge >= idleTooLong
                       : row.xminAge > 0 && row.transactionAge >= openTooLong;
}

Need longTransactionNeed(const ActivityRow &row, TimePoint takenAt)
{
    Need need{.kind = NeedKind::LongTransaction, .subject = std::to_string(row.pid)};
    const QString open = age(row.transactionAge);
    need.claim = isIdle(row) ? Wording::tr("%1 sits idle in a transaction").arg(named(row))
                             : Wording::tr("%1 keeps a transaction open").arg(named(row));
    need.evidence =
        row.xminAge > 0
            ? Wording::tr("Open for %1; vacuum cannot remove what the last %2 transactions deleted.")
                  .arg(open, count(static_cast<double>(row.xminAge)))
            : Wording::tr("Open for %1; it keeps its locks, and what it wrote is visible to nobody.")
                  .arg(open);
    need.sql = endingSql(row, takenAt);
    return need;
}

void addLongTransactions(const ActivityReading &activity, Needs &needs)
{
    std::set<std::string> told; // a blocker's row says how long it is open
    for (const Need &need : needs)
        if (need.kind == NeedKind::Blocker)
            told.insert(need.subject);
    std::vector<const ActivityRow *> open;
    for (const ActivityRow &row : activity.rows)
        if (isTooLong(row) && !told.contains(std::to_string(row.pid)))
            open.push_back(&row);
    std::ranges::stable_sort(open, std::greater(), &ActivityRow::transactionAge);
    for (const ActivityRow *row : open)
        needs.push_back(longTransactionNeed(*row, activity.takenAt));
}

void addConnections(const ActivityReading &activity, Needs &needs)
{
    if (activity.maxConnections <= 0 || activity.connections < connectionsNearlyAll * activity.maxConnections)
        return;
    Need need{.kind = NeedKind::Connections, .subject = "max_connections"};
    need.claim = Wording::tr("%1 of %2 connections are taken")
                     .arg(count(activity.connections), count(activity.maxConnections));
    const int idle = activity.connections - static_cast<int>(activity.rows.size());
    need.evidence =
        activity.truncated || idle <= 0
            ? Wording::tr("At the limit the server refuses further clients.")
            : Wording::tr("%1 of them do nothing; at the limit the server refuses further clients.")
                  .arg(count(idle));
    need.sql = QStringLiteral("SELECT usename, application_name, client_addr, state, count(*) FROM "
                              "pg_stat_activity WHERE backend_type = 'client backend' "
                              "GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC;");
    needs.push_back(std::move(need));
}

} // namespace

void addSessionNeeds(const engine::Snapshot &snapshot, Needs &needs)
{
    if (!hasFreshActivity(snapshot))
        return;
    addConnections(*snapshot.activity, needs);
    addBlockers(*snapshot.activity, needs);
    addLongTransactions(*snapshot.activity, needs);
}

} // namespace indexpilot::wording
