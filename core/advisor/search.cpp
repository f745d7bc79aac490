// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/search.h"

#include "core/advisor/merge.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr int alternativeRounds = 2; ///< further questions a statement, without what its plans used before
constexpr double worthAlternatives = 0.002; ///< share of the workload's cost that a statement's gain must be
constexpr int longestExchange = 8;          ///< passes; each must improve

} // namespace

IndexSet with(const IndexSet &set, std::size_t member)
{
    IndexSet result = set;
    if (const auto at = std::ranges::lower_bound(result, member); at == result.end() || *at != member)
        result.insert(at, member);
    return result;
}

IndexSet without(const IndexSet &set, std::size_t member)
{
    IndexSet result = set;
    std::erase(result, member);
    return result;
}

Search::Search(const Workload &workload, const pg::SchemaReading &schema, CostBook &book,
               const AdvisorLimits &limits, WriteRates writes, const OnProgress &progress)
    : m_workload(workload), m_schema(schema), m_book(book), m_limits(limits), m_rates(writes),
      m_progress(progress)
{
    for (std::size_t i = 0; i < book.candidates().size(); ++i)
        addFacts(i);
}

void Search::addFacts(std::size_t candidate)
{
    const IndexDefinition &definition = m_book.candidates()[candidate].definition;
    const pg::SchemaTable *table = tableOf(m_schema, definition);
    m_sizes.push_back(table ? modelledSize(*table, definition) : SizeEstimate{});
    m_writes.push_back(table ? writeCostOf(*table, definition, m_sizes.back(), m_workload, m_rates)
                             : WriteCost{});
}

void Search::turnDown(std::size_t candidate, const char *rule, const std::string &reason)
{
    m_turnedDown[candidate] = {m_book.candidates()[candidate].definition, rule, reason};
}

void Search::report(double share)
{
    if (m_progress)
        m_progress({.share = share,
                    .costBefore = m_baseCost,
                    .costBest = net(m_set),
                    .whatIfCalls = m_book.calls()});
}

double Search::cost(std::size_t statement, const IndexSet &set) const
{
    const CostBook::Answer *answer = m_book.find(statement, set);
    return answer ? answer->cost : m_base[statement];
}

double Search::net(const IndexSet &set) const
{
    double sum = 0;
    for (std::size_t s = 0; s < m_base.size(); ++s)
        sum += weight(s) * cost(s, set);
    for (const std::size_t member : set)
        sum += m_writes[member].costPerHour;
    return sum;
}

/// What the statements that `touched` may matter to cost more under `to` than under `from`, an hour.
double Search::change(const IndexSet &from, const IndexSet &to, std::size_t touched) const
{
    double sum = 0;
    for (const std::size_t s : m_book.statementsOf(touched))
        sum += weight(s) * (cost(s, to) - cost(s, from));
    return sum;
}

bool Search::askFor(std::size_t candidate, const IndexSet &set)
{
    std::vector<CostBook::Question> questions;
    for (const std::size_t s : m_book.statementsOf(candidate))
        questions.push_back({s, set});
    return m_book.ask(questions);
}

bool Search::fits(const IndexSet &set) const
{
    Bytes sum;
    double writes = 0;
    for (const std::size_t member : set) {
        sum = sum + m_sizes[member].bytes;
        writes += m_writes[member].costPerHour;
    }
    return (!m_limits.budget || sum <= *m_limits.budget) &&
           (!m_limits.maxIndexes || static_cast<int>(set.size()) <= *m_limits.maxIndexes) &&
           (!m_limits.maxWriteShare || writes <= *m_limits.maxWriteShare * m_baseCost);
}

/// Statements whose present plan uses the member.
std::vector<std::size_t> Search::users(std::size_t member) const
{
    std::vector<std::size_t> result;
    for (const std::size_t s : m_book.statementsOf(member))
        if (const CostBook::Answer *answer = m_book.find(s, m_set);
            answer && std::ranges::binary_search(answer->used, member))
            result.push_back(s);
    return result;
}

double Search::lossWithout(std::size_t member)
{
    const IndexSet rest = without(m_set, member);
    std::vector<CostBook::Question> questions;
    for (const std::size_t s : users(member))
        questions.push_back({s, rest});
    m_book.ask(questions);
    return change(m_set, rest, member);
}

/// No set can save more with this candidate than the distance of its statements to their floor.
double Search::bestPossibleGain(std::size_t candidate) const
{
    double sum = 0;
    for (const std::size_t s : m_book.statementsOf(candidate))
        sum += weight(s) * std::max(0.0, cost(s, m_set) - m_floor[s]);
    return sum;
}

/// Base costs, then everything offered at once, then what else would do: the candidates that some plan uses.
bool Search::gatherPool()
{
    const std::size_t count = m_workload.statements.size();
    std::vector<CostBook::Question> questions;
    for (std::size_t s = 0; s < count; ++s)
        questions.push_back({s, {}});
    bool complete = m_book.ask(questions);
    m_base.assign(count, 0);
    for (std::size_t s = 0; s < count; ++s) {
        const CostBook::Answer *answer = m_book.find(s, {});
        m_base[s] = answer ? answer->cost : 0;
        m_baseCost += weight(s) * m_base[s];
    }
    m_leastGain = m_limits.minBenefitShare * m_baseCost;
    m_floor = m_base;
    report(0.2);
    IndexSet everything(m_book.candidates().size());
    for (std::size_t i = 0; i < everything.size(); ++i)
        everything[i] = i;
    std::vector<IndexSet> offered(count);
    for (std::size_t s = 0; s < count; ++s)
        offered[s] = m_book.relevantPart(s, everything);
    for (int round = 0; complete && round <= alternativeRounds; ++round) {
        questions.clear();
        for (std::size_t s = 0; s < count; ++s)
            if (!offered[s].empty())
                questions.push_back({s, offered[s]});
        complete = m_book.ask(questions);
        for (const CostBook::Question &question : questions) {
            const std::size_t s = question.statement;
            offered[s].clear();
            const CostBook::Answer *answer = m_book.find(s, question.set);
            if (!answer || answer->used.empty())
                continue;
            if (round == 0)
                m_floor[s] = std::min(m_floor[s], answer->cost);
            if (weight(s) * (m_base[s] - answer->cost) < worthAlternatives * m_baseCost)
                continue;
            m_pool.insert(answer->used.begin(), answer->used.end());
            if (round == 0)
                for (const std::size_t used : answer->used)
                    m_set = with(m_set, used);
            IndexSet rest;
            std::ranges::set_difference(question.set, answer->used, std::back_inserter(rest));
            offered[s] = rest;
        }
        report(0.2 + 0.1 * (round + 1));
    }
    return complete;
}

/// Takes away what costs more in writes than it saves, then what gives least for its place until the rest
/// fits.
bool Search::shrink()
{
    const Bytes unit(8192);
    while (!m_set.empty()) {
        std::vector<CostBook::Question> questions;
        for (const std::size_t member : m_set)
            for (const std::size_t s : users(member))
                questions.push_back({s, without(m_set, member)});
        if (!m_book.ask(questions))
            return false;
        const bool fitting = fits(m_set);
        std::size_t worst = 0;
        double worstValue = HUGE_VAL;
        double worstLoss = 0;
        for (const std::size_t member : m_set) {
            const double loss = change(m_set, without(m_set, member), member);
            const double gain = loss - m_writes[member].costPerHour;
            const double place =
                m_limits.budget && !fitting
                    ? static_cast<double>(std::max(m_sizes[member].bytes, unit).count()) / 8192
                    : 1;
            if (const double value = gain / place; value < worstValue) {
                worst = member;
                worstValue = value;
                worstLoss = loss;
            }
        }
        const double gain = worstLoss - m_writes[worst].costPerHour;
        if (fitting && gain >= m_leastGain)
            return true;
        if (worstLoss <= 0)
            turnDown(worst, "not_used", "No plan gets cheaper by it once the others exist");
        else if (gain <= 0)
            turnDown(worst, "writes_cost_more", "Its writes cost more than the statements save");
        else if (gain < m_leastGain)
            turnDown(worst, "small_benefit", "It saves less than the smallest benefit asked for");
        else
            turnDown(worst, "over_budget", "Others save more for the same place");
        m_set = without(m_set, worst);
        report(0.6);
    }
    return true;
}

/// Adds what still fits and pays, best first.
bool Search::grow()
{
    for (;;) {
        std::size_t best = 0;
        double bestGain = m_leastGain;
        for (const std::size_t candidate : m_pool) {
            const IndexSet larger = with(m_set, candidate);
            if (larger == m_set || !fits(larger) ||
                bestPossibleGain(candidate) - m_writes[candidate].costPerHour <= bestGain)
                continue;
            if (!askFor(candidate, larger))
                return false;
            const double gain = -change(m_set, larger, candidate) - m_writes[candidate].costPerHour;
            if (gain > bestGain) {
                bestGain = gain;
                best = candidate + 1;
            }
        }
        if (best == 0)
            return true;
        m_set = with(m_set, best - 1);
        m_turnedDown.erase(best - 1);
        report(0.75);
    }
}

/// One member for another of the same table, as long as the whole gets better.
bool Search::exchange()
{
    for (int pass = 0; pass < longestExchange; ++pass) {
        bool improved = false;
        for (const std::size_t member : IndexSet(m_set)) {
            const std::string &table = m_book.candidates()[member].definition.table;
            const IndexSet rest = without(m_set, member);
            double bestGain = m_leastGain * 0.1;
            std::optional<std::size_t> best;
            for (const std::size_t candidate : m_pool) {
                const IndexSet changed = with(rest, candidate);
                if (changed == rest || changed.size() != m_set.size() || candidate == member ||
                    !fits(changed) || m_book.candidates()[candidate].definition.table != table)
                    continue;
                if (!askFor(member, changed) || !askFor(candidate, changed))
                    return false;
                if (const double gain = net(m_set) - net(changed); gain > bestGain) {
                    bestGain = gain;
                    best = candidate;
                }
            }
            if (best && std::ranges::binary_search(m_set, member)) {
                turnDown(member, "exchanged", "Another index of the table serves the workload better");
                m_set = with(rest, *best);
                m_turnedDown.erase(*best);
                improved = true;
            }
        }
        report(0.85);
        if (!improved)
            return true;
    }
    return true;
}

/// Two members of a table become one that serves both, where that costs less than it saves.
bool Search::mergePool()
{
    for (bool merged = true; merged;) {
        merged = false;
        for (const std::size_t a : IndexSet(m_set))
            for (const std::size_t b : IndexSet(m_set)) {
                if (merged || a == b)
                    continue;
                const auto both =
                    mergedCandidate(m_book.candidates()[a], m_book.candidates()[b], m_limits.candidates);
                if (!both)
                    continue;
                const std::string key = canonicalKey(both->definition);
                const auto known = std::ranges::find_if(m_book.candidates(), [&](const Candidate &one) {
                    return canonicalKey(one.definition) == key;
                });
                const auto position = static_cast<std::size_t>(known - m_book.candidates().begin());
                if (known == m_book.candidates().end()) {
                    m_book.addCandidate(*both);
                    addFacts(position);
                }
                const IndexSet smaller = with(without(without(m_set, a), b), position);
                if (!fits(smaller) || !askFor(a, smaller) || !askFor(b, smaller) ||
                    !askFor(position, smaller))
                    continue;
                if (net(smaller) > net(m_set) + 0.02 * m_leastGain)
                    continue;
                turnDown(a, "merged", "It is part of " + shortText(both->definition));
                turnDown(b, "merged", "It is part of " + shortText(both->definition));
                m_turnedDown.erase(position);
                m_set = smaller;
                m_pool.insert(position);
                merged = true;
            }
    }
    return true;
}

bool Search::run()
{
    const bool complete = gatherPool() && shrink() && mergePool() && grow() && exchange() && shrink();
    // Stopped half-way the set may not fit: what costs most place goes until it does.
    while (!fits(m_set)) {
        const std::size_t largest =
            *std::ranges::max_element(m_set, {}, [&](std::size_t member) { return m_sizes[member].bytes; });
        turnDown(largest, "over_budget", "It does not fit, and the search was stopped");
        m_set = without(m_set, largest);
    }
    return complete;
}

} // namespace indexpilot::advisor
