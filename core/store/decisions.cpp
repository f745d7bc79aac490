// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/decisions.h"

#include "core/store/row_text.h"

namespace indexpilot::store {
namespace {

const char *const decisionColumns =
    "SELECT d.recommendation, d.state, d.reason, d.decided_by, d.decided_sql, d.at_ms, d.until_ms "
    "FROM recommendation_decision AS d WHERE d.target_id = ? AND ";

std::vector<DecisionRecord> recordsOf(QSqlQuery query)
{
    std::vector<DecisionRecord> records;
    while (query.next())
        records.push_back({.recommendation = textAt(query, 0),
                           .state = static_cast<DecisionRecord::State>(query.value(1).toInt()),
                           .reason = textAt(query, 2),
                           .by = textAt(query, 3),
                           .sql = textAt(query, 4),
                           .at = timeAt(query, 5),
                           .until = optionalTimeAt(query, 6)});
    return records;
}

} // namespace

void writeDecision(Database &database, TargetId target, const DecisionRecord &decision)
{
    Transaction transaction(database);
    database.run(
        QStringLiteral("INSERT INTO recommendation_decision (target_id, recommendation, state, reason, "
                       "decided_by, decided_sql, at_ms, until_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {qint64(target.value()), text(decision.recommendation), static_cast<int>(decision.state),
         text(decision.reason), text(decision.by), text(decision.sql), msOf(decision.at),
         decision.until ? QVariant(msOf(*decision.until)) : QVariant(QMetaType(QMetaType::LongLong))});
    transaction.commit();
}

std::vector<DecisionRecord> readDecisions(Database &database, TargetId target)
{
    return recordsOf(database.run(
        QLatin1String(decisionColumns) +
            QStringLiteral("d.id = (SELECT max(n.id) FROM recommendation_decision AS n WHERE n.target_id = "
                           "d.target_id AND n.recommendation = d.recommendation) ORDER BY d.recommendation"),
        {qint64(target.value())}));
}

std::vector<DecisionRecord> readDecisionsOf(Database &database, TargetId target,
                                            const std::string &recommendation)
{
    return recordsOf(
        database.run(QLatin1String(decisionColumns) + QStringLiteral("d.recommendation = ? ORDER BY d.id"),
                     {qint64(target.value()), text(recommendation)}));
}

} // namespace indexpilot::store
