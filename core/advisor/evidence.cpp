// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/evidence.h"

#include "core/advisor/build_cost.h"

#include <QCryptographicHash>

#include <algorithm>

namespace indexpilot::advisor {
namespace {

// Of really executed statements a third saved an eighth to a fifth of what the planner had said, and few
// saved more.
constexpr double leastRealised = 0.2;
constexpr double mostRealised = 1.1;
constexpr double leastOfModel = 0.05; ///< where the planner could not be asked
constexpr double msPerUnit = 0.008; ///< a planner unit on cached data, for statements without measured times
constexpr std::size_t mostAlternatives = 3;

double secondsSaved(const WorkloadStatement &statement, const StatementOutcome &outcome,
                    const ChosenIndex::Effect &effect)
{
    const double units = effect.costWithout - effect.costWith;
    const double ms = statement.meanMs > 0 && outcome.costBefore > 0
                          ? statement.meanMs * units / outcome.costBefore
                          : units * msPerUnit;
    return statement.callsPerHour * ms / 1000;
}

Interval realised(double seconds, bool modelled)
{
    return {.lower = seconds * (modelled ? leastOfModel : leastRealised),
            .value = seconds,
            .upper = seconds * mostRealised};
}

StatementEffect effectOf(const AdviceInput &input, const Selection &selection, const ChosenIndex &index,
                         const ChosenIndex::Effect &effect)
{
    const WorkloadStatement &statement = input.workload.statements[effect.statement];
    return {.id = statement.id,
            .name = statement.name,
            .costBefore = effect.costWithout,
            .costAfter = effect.costWith,
            .secondsPerHour = realised(secondsSaved(statement, selection.outcomes[effect.statement], effect),
                                       index.modelled)};
}

bool writes(const WorkloadStatement &statement, const IndexDefinition &definition)
{
    return std::ranges::any_of(statement.facts.tables, [&](const sql::TableReference &table) {
        return table.written && table.name == definition.table &&
               (table.schema.empty() || table.schema == definition.schema);
    });
}

/// The statements that write the table share what the index costs, by their calls.
void addLosers(Recommendation &card, const AdviceInput &input)
{
    double calls = 0;
    for (const WorkloadStatement &statement : input.workload.statements)
        calls += writes(statement, card.definition) ? statement.callsPerHour : 0;
    for (const WorkloadStatement &statement : input.workload.statements)
        if (writes(statement, card.definition) && card.writeSecondsPerHour > 0) {
            const double seconds = -card.writeSecondsPerHour * statement.callsPerHour / calls;
            card.effects.push_back(
                {.id = statement.id,
                 .name = statement.name,
                 .secondsPerHour = {.lower = 3 * seconds, .value = seconds, .upper = seconds / 3}});
        }
}

std::vector<IndexDefinition> alternativesTo(const IndexDefinition &definition, const Selection &selection)
{
    std::vector<IndexDefinition> alternatives;
    for (const Rejected &rejected : selection.rejected)
        if (rejected.definition.table == definition.table &&
            rejected.definition.schema == definition.schema && alternatives.size() < mostAlternatives &&
            rejected.rule != "not_plannable")
            alternatives.push_back(rejected.definition);
    return alternatives;
}

} // namespace

std::string recommendationId(RecommendationAction action, const std::string &subject)
{
    const std::string text = std::to_string(static_cast<int>(action)) + subject;
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
    return "R-" + hash.toHex().left(6).toStdString();
}

Recommendation creation(const AdviceInput &input, const Selection &selection, const ChosenIndex &index)
{
    const IndexDefinition &definition = index.candidate.definition;
    const pg::SchemaTable *table = tableOf(input.schema, definition);
    std::vector<std::string> taken;
    for (const pg::SchemaTable &one : input.schema.tables)
        for (const pg::SchemaIndex &existing : one.indexes)
            taken.push_back(existing.name);
    const std::string name = proposedName(definition, taken);
    Recommendation card;
    card.id = recommendationId(RecommendationAction::Create, canonicalKey(definition));
    card.definition = definition;
    card.sql = createSql(definition, name, Concurrently::Yes);
    card.inverseSql = dropSql(definition.schema, name);
    card.reasons = index.candidate.reasons;
    card.size = index.size;
    card.writes = index.writes;
    card.writeSecondsPerHour = index.writes.msPerHour / 1000;
    card.modelled = index.modelled;
    double seconds = 0;
    card.burst = !index.effects.empty();
    for (const ChosenIndex::Effect &effect : index.effects) {
        card.effects.push_back(effectOf(input, selection, index, effect));
        seconds += card.effects.back().secondsPerHour.value;
        card.burst = card.burst && input.workload.statements[effect.statement].burst;
    }
    card.benefitSecondsPerHour = realised(seconds, index.modelled);
    card.benefitShare = selection.costBefore > 0 ? index.benefitPerHour / selection.costBefore : 0;
    addLosers(card, input);
    if (table) {
        const BuildEstimate build = modelledBuild(*table, index.size, Concurrently::Yes);
        card.buildSeconds = build.seconds;
        card.buildWalBytes = build.walBytes;
    }
    card.alternatives = alternativesTo(definition, selection);
    if (table ? !input.writes().known(*table) : input.hoursOfStatistics <= 0)
        card.against.push_back("What writes would pay is not known: the counters' age is not known");
    if (card.burst)
        card.against.push_back("The need was seen within one hour only");
    return card;
}

Recommendation removal(const AdviceInput &input, const DropProposal &proposal)
{
    Recommendation card;
    card.action = RecommendationAction::Drop;
    card.id = recommendationId(RecommendationAction::Drop, proposal.schema + "." + proposal.index);
    card.sql = proposal.dropSql;
    card.inverseSql = proposal.inverseSql;
    card.reasons = proposal.evidence;
    card.against = proposal.against;
    card.size.bytes = card.size.lower = card.size.upper = proposal.size;
    for (const pg::SchemaTable &table : input.schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            if (index.schema == proposal.schema && index.name == proposal.index) {
                card.definition = definitionOf(table, index);
                const SizeEstimate fresh = modelledSize(table, card.definition);
                card.writes = writeCostOf(table, card.definition, fresh, input.workload, input.writes());
                card.writeSecondsPerHour = -card.writes.msPerHour / 1000;
                card.rollbackSeconds = modelledBuild(table, fresh, Concurrently::Yes).seconds;
            }
    return card;
}

} // namespace indexpilot::advisor
