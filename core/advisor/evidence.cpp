// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/evidence.h"

#include "core/advisor/build_cost.h"
#include "core/advisor/build_sql.h"
#include "core/advisor/words.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cstdio>

namespace indexpilot::advisor {
namespace {

// Of really executed statements a third saved an eighth to a fifth of what the planner had said, and few
// saved more.
constexpr double leastRealised = 0.2;
constexpr double mostRealised = 1.1;
constexpr double leastOfModel = 0.05; ///< where the planner could not be asked
constexpr double leastOfCheck = 0.1;  ///< of a foreign key's check, which no plan shows: a table read from
constexpr double mostOfCheck = 2;     ///< memory alone, or once from a disk
constexpr std::size_t mostAlternatives = 3;

/// What the planner says may come true to the shares above; where the statement has no time of its own, the
/// conversion may be off as well. Nothing saves more than what the statement takes.
Interval secondsSaved(const WorkloadStatement &statement, const StatementOutcome &outcome,
                      const ChosenIndex::Effect &effect, bool modelled)
{
    const double secondsPerUnit = statement.callsPerHour * outcome.time.msPerUnit / 1000;
    const double seconds = secondsPerUnit * (effect.costWithout - effect.costWith);
    const double whole = secondsPerUnit * std::max(outcome.costBefore, effect.costWithout);
    const double upper = std::min(seconds * mostRealised, whole) * outcome.time.upper;
    return {.lower = seconds * (modelled ? leastOfModel : leastRealised) * outcome.time.lower,
            .value = seconds,
            .upper = std::max(seconds, upper)};
}

void add(Interval &sum, const Interval &part)
{
    sum.lower += part.lower;
    sum.value += part.value;
    sum.upper += part.upper;
}

/// How the benefit was turned into seconds, where it was not measured.
std::optional<std::string> conversionSaid(const Selection &selection, const ChosenIndex &index)
{
    TimeBasis basis = index.checks.empty() ? TimeBasis::Measured : selection.time.basis;
    for (const ChosenIndex::Effect &effect : index.effects)
        basis = std::max(basis, selection.outcomes[effect.statement].time.basis);
    std::array<char, 32> unit{};
    std::snprintf(unit.data(), unit.size(), "%.3g", selection.time.msPerUnit);
    if (basis == TimeBasis::Workload)
        return "Some statements have no measured time: theirs is taken at the workload's " +
               std::string(unit.data()) + " ms a planner unit";
    if (basis == TimeBasis::Assumed)
        return "No statement has a measured time: seconds are taken at " + std::string(unit.data()) +
               " ms a planner unit, an assumption";
    return std::nullopt;
}

StatementEffect effectOf(const AdviceInput &input, const Selection &selection, const ChosenIndex &index,
                         const ChosenIndex::Effect &effect)
{
    const WorkloadStatement &statement = input.workload.statements[effect.statement];
    return {.id = statement.id,
            .name = statement.name,
            .costBefore = effect.costWithout,
            .costAfter = effect.costWith,
            .secondsPerHour =
                secondsSaved(statement, selection.outcomes[effect.statement], effect, index.modelled)};
}

StatementEffect effectOf(const ChosenIndex::ServedCheck &served, const UnitTime &time)
{
    const double seconds = served.msPerHour / 1000;
    return {.name = "foreign key " + served.check.name,
            .costBefore = served.check.unitsScanned,
            .costAfter = served.check.unitsFound,
            .secondsPerHour = {.lower = seconds * leastOfCheck * time.lower,
                               .value = seconds,
                               .upper = seconds * mostOfCheck * time.upper}};
}

void addChecks(Recommendation &card, const Selection &selection, const ChosenIndex &index)
{
    double ms = 0;
    for (const ChosenIndex::ServedCheck &served : index.checks) {
        card.effects.push_back(effectOf(served, selection.time));
        add(card.benefitSecondsPerHour, card.effects.back().secondsPerHour);
        ms += served.msPerHour;
        card.reasons.push_back(
            "modelled: " + factorText(served.check.rowsPerHour) + " rows an hour of " + served.check.parent +
            " are deleted or change their key, and each check reads " + served.check.table + ", " +
            countText(served.check.unitsScanned) + " planner units");
    }
    card.modelled = card.modelled || ms > index.benefitMsPerHour / 2;
    card.burst = card.burst && index.checks.empty();
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
    BuildSql build = buildSql(input.schema, definition);
    Recommendation card;
    card.id = recommendationId(RecommendationAction::Create, canonicalKey(definition));
    card.definition = definition;
    card.steps = std::move(build.steps);
    card.sql = asScript(card.steps);
    card.inverseSql = std::move(build.inverse);
    card.against = std::move(build.against);
    card.reasons = index.candidate.reasons;
    card.size = index.size;
    card.writes = index.writes;
    card.writeSecondsPerHour = index.writes.msPerHour / 1000;
    card.modelled = index.modelled;
    card.burst = !index.effects.empty();
    for (const ChosenIndex::Effect &effect : index.effects) {
        card.effects.push_back(effectOf(input, selection, index, effect));
        add(card.benefitSecondsPerHour, card.effects.back().secondsPerHour);
        card.burst = card.burst && input.workload.statements[effect.statement].burst;
    }
    addChecks(card, selection, index);
    card.benefitShare = selection.msBefore > 0 ? index.benefitMsPerHour / selection.msBefore : 0;
    addLosers(card, input);
    if (table) {
        const BuildEstimate estimate = modelledBuild(*table, index.size, Concurrently::Yes);
        card.buildSeconds = estimate.seconds;
        card.buildWalBytes = estimate.walBytes;
    }
    card.alternatives = alternativesTo(definition, selection);
    if (table ? !input.writes().known(*table) : input.hoursOfStatistics <= 0)
        card.against.push_back("What writes would pay is not known: the counters' age is not known");
    if (auto said = conversionSaid(selection, index))
        card.against.push_back(std::move(*said));
    if (card.burst)
        card.against.push_back("The need was seen within one hour only");
    return card;
}

Recommendation removal(const AdviceInput &input, const DropProposal &proposal)
{
    Recommendation card;
    card.action = RecommendationAction::Drop;
    card.id = recommendationId(RecommendationAction::Drop, proposal.schema + "." + proposal.index);
    card.object = {proposal.schema, proposal.index};
    card.sql = proposal.dropSql;
    card.steps = {proposal.dropSql};
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

Recommendation refresh(const AdviceInput &input, const StaleStatistics &stale)
{
    Recommendation card;
    card.action = RecommendationAction::Analyze;
    card.id = recommendationId(RecommendationAction::Analyze, stale.schema + "." + stale.table);
    card.definition.schema = stale.schema;
    card.definition.table = stale.table;
    card.steps = stale.steps;
    card.sql = stale.sql;
    card.inverseSql = stale.inverseSql;
    card.reasons = stale.reasons;
    card.against.emplace_back("What it saves is not known before the planner has seen the new statistics: "
                              "plans may change, for the better as a rule");
    if (!input.schema.isPrimary)
        card.against.emplace_back("To be run on the primary: a standby cannot ANALYZE");
    return card;
}

} // namespace indexpilot::advisor
