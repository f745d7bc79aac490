// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/search.h"

#include "core/advisor/words.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {

namespace {

constexpr int alternativeRounds = 2; ///< further questions a statement, without what its plans used before
constexpr double worthAlternatives =
    0.4; ///< of the least gain of an index: what a statement must be able to gain
constexpr std::chrono::milliseconds betweenReports{100};

} // namespace

std::string writesCostMore(double savedMs, double writtenMs)
{
    return "Its writes cost " + timeText(writtenMs) + " an hour (modelled), more than the " +
           timeText(savedMs) + " that statements save";
}

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
               const AdvisorLimits &limits, WriteRates writes, std::span<const KeyCheck> checks,
               const OnProgress &progress)
    : m_workload(workload), m_schema(schema), m_book(book), m_limits(limits), m_rates(writes),
      m_checks(checks), m_progress(progress)
{
    for (std::size_t i = 0; i < book.candidates().size(); ++i)
        addFacts(i);
}

void Search::addFacts(std::size_t candidate)
{
    const IndexDefinition &definition = m_book.candidates()[candidate].definition;
    m_positions.emplace(canonicalKey(definition), candidate);
    m_ofTable[definition.table].push_back(candidate);
    const pg::SchemaTable *table = tableOf(m_schema, definition);
    m_sizes.push_back(table ? modelledSize(*table, definition) : SizeEstimate{});
    m_writes.push_back(table ? writeCostOf(*table, definition, m_sizes.back(), m_workload, m_rates)
                             : WriteCost{});
    m_checksOf.emplace_back();
    for (std::size_t i = 0; i < m_checks.size(); ++i)
        if (m_book.candidates()[candidate].plannable && finds(definition, m_checks[i]))
            m_checksOf.back().push_back(i);
}

/// Of what would make a check of a foreign key cheap, the narrowest starts in the set.
void Search::startChecks()
{
    for (std::size_t check = 0; check < m_checks.size(); ++check) {
        std::optional<std::size_t> narrowest;
        for (std::size_t i = 0; i < m_checksOf.size(); ++i)
            if (std::ranges::binary_search(m_checksOf[i], check) &&
                (!narrowest || m_sizes[i].bytes < m_sizes[*narrowest].bytes))
                narrowest = i;
        if (narrowest && !isServed(check, m_set))
            m_set = with(m_set, *narrowest);
    }
}

bool Search::isServed(std::size_t check, const IndexSet &set) const
{
    return std::ranges::any_of(
        set, [&](std::size_t member) { return std::ranges::binary_search(m_checksOf[member], check); });
}

double Search::checksMs(const IndexSet &set) const
{
    double sum = 0;
    for (std::size_t check = 0; check < m_checkMs.size(); ++check)
        if (!isServed(check, set))
            sum += m_checkMs[check];
    return sum;
}

std::vector<ChosenIndex::ServedCheck> Search::checksBy(std::size_t member) const
{
    std::vector<ChosenIndex::ServedCheck> served;
    const IndexSet rest = without(m_set, member);
    for (const std::size_t check : m_checksOf[member])
        if (!isServed(check, rest))
            served.push_back({m_checks[check], m_checkMs[check]});
    return served;
}

void Search::turnDown(std::size_t candidate, const char *rule, const std::string &reason)
{
    m_turnedDown[candidate] = {m_book.candidates()[candidate].definition, rule, reason};
}

void Search::report(double share)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_progress || now < m_reported + betweenReports)
        return; // it takes a look at every statement
    m_reported = now;
    m_progress({.share = share,
                .costBefore = m_baseMs + checksMs({}),
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
        sum += timeWeight(s) * cost(s, set);
    for (const std::size_t member : set)
        sum += m_writes[member].msPerHour;
    return sum + checksMs(set);
}

/// What the statements and checks that `touched` may matter to take longer under `to` than under `from`, ms
/// an hour.
double Search::change(const IndexSet &from, const IndexSet &to, std::size_t touched) const
{
    double sum = 0;
    for (const std::size_t s : m_book.statementsOf(touched))
        sum += timeWeight(s) * (cost(s, to) - cost(s, from));
    for (const std::size_t check : m_checksOf[touched])
        sum += m_checkMs[check] *
               (static_cast<double>(isServed(check, from)) - static_cast<double>(isServed(check, to)));
    return sum;
}

bool Search::askFor(std::size_t candidate, const IndexSet &set)
{
    std::vector<CostBook::Question> questions;
    for (const std::size_t s : m_book.statementsOf(candidate))
        questions.push_back({s, set});
    return m_book.ask(questions);
}

Search::Load Search::plus(Load load, std::size_t candidate) const
{
    return {load.bytes + m_sizes[candidate].bytes, load.writeMs + m_writes[candidate].msPerHour,
            load.indexes + 1};
}

Search::Load Search::loadOf(const IndexSet &set) const
{
    Load load;
    for (const std::size_t member : set)
        load = plus(load, member);
    return load;
}

bool Search::fits(const Load &load) const
{
    return (!m_limits.budget || load.bytes <= *m_limits.budget) &&
           (!m_limits.maxIndexes || load.indexes <= *m_limits.maxIndexes) &&
           (!m_limits.maxWriteShare || load.writeMs <= *m_limits.maxWriteShare * m_baseMs);
}

/// Statements whose plan under the set uses the member.
std::vector<std::size_t> Search::users(std::size_t member, const IndexSet &set) const
{
    std::vector<std::size_t> result;
    for (const std::size_t s : m_book.statementsOf(member))
        if (const CostBook::Answer *answer = m_book.find(s, set);
            answer && std::ranges::binary_search(answer->used, member))
            result.push_back(s);
    return result;
}

/// What the statements that use the member cost once the set is `rest`.
void Search::addQuestions(std::size_t member, const IndexSet &rest,
                          std::vector<CostBook::Question> &questions) const
{
    for (const std::size_t s : users(member, m_set))
        questions.push_back({s, m_book.relevantPart(s, rest)});
}

/// What lossWithout needs of every member, at once.
bool Search::askLosses()
{
    std::vector<CostBook::Question> questions;
    for (const std::size_t member : m_set)
        addQuestions(member, without(m_set, member), questions);
    return m_book.ask(questions);
}

double Search::lossWithout(std::size_t member)
{
    const IndexSet rest = without(m_set, member);
    std::vector<CostBook::Question> questions;
    addQuestions(member, rest, questions);
    m_book.ask(questions);
    return change(m_set, rest, member);
}

/// Whether the statement gains enough at this cost for what it uses to be thought about.
bool Search::isWorthwhile(std::size_t statement, double cost) const
{
    return timeWeight(statement) * (m_base[statement] - cost) >= worthAlternatives * m_leastGain;
}

std::size_t Search::positionOf(const Candidate &candidate)
{
    const auto known = m_positions.find(canonicalKey(candidate.definition));
    if (known != m_positions.end())
        return known->second;
    m_book.addCandidate(candidate);
    addFacts(m_book.candidates().size() - 1);
    return m_book.candidates().size() - 1;
}

/// What each statement costs today, and what that is in server time.
bool Search::askBase()
{
    const std::size_t count = m_workload.statements.size();
    std::vector<CostBook::Question> questions;
    for (std::size_t s = 0; s < count; ++s)
        questions.push_back({s, {}});
    const bool complete = m_book.ask(questions);
    m_base.assign(count, 0);
    for (std::size_t s = 0; s < count; ++s) {
        const CostBook::Answer *answer = m_book.find(s, {});
        m_base[s] = answer ? answer->cost : 0;
    }
    m_scale = TimeScale(m_workload, m_base, m_schema.sequentialPageCost);
    for (std::size_t s = 0; s < count; ++s)
        m_baseMs += timeWeight(s) * m_base[s];
    for (const KeyCheck &check : m_checks)
        m_checkMs.push_back(savedMsPerHour(check, m_scale.ofWorkload(), m_workload));
    m_leastGain = m_limits.minBenefitShare * (m_baseMs + checksMs({}));
    m_floor = m_base;
    report(0.2);
    return complete;
}

/// What each statement's plan uses of the candidates that it was a reason for, then what else would do: the
/// pool. What others were a reason for is offered with the pool; all of it at once would make sets, and the
/// planner's time for them, grow with the workload.
bool Search::askForPool()
{
    std::vector<IndexSet> offered(m_workload.statements.size());
    for (std::size_t i = 0; i < m_book.candidates().size(); ++i) {
        for (const std::size_t s : m_book.candidates()[i].statements)
            offered[s].push_back(i);
        if (!m_checksOf[i].empty())
            m_pool.insert(i); // no plan uses what only a foreign key's check needs
    }
    for (int round = 0; round <= alternativeRounds; ++round) {
        std::vector<CostBook::Question> questions;
        for (std::size_t s = 0; s < offered.size(); ++s)
            if (!offered[s].empty())
                questions.push_back({s, offered[s]});
        const bool complete = m_book.ask(questions);
        for (const CostBook::Question &question : questions) {
            const std::size_t s = question.statement;
            offered[s].clear();
            const CostBook::Answer *answer = m_book.find(s, question.set);
            if (!answer || !isWorthwhile(s, answer->cost))
                continue;
            m_pool.insert(answer->used.begin(), answer->used.end());
            if (round == 0)
                for (const std::size_t used : answer->used)
                    m_set = with(m_set, used); // the best so far, should it be stopped
            std::ranges::set_difference(question.set, answer->used, std::back_inserter(offered[s]));
        }
        if (!complete)
            return false;
        report(0.25 + 0.05 * round);
    }
    return true;
}

/// The candidates that some plan uses, and of them the set that is used when all are offered at once.
bool Search::gatherPool()
{
    const bool complete = askBase() && askForPool();
    const IndexSet pool(m_pool.begin(), m_pool.end());
    std::vector<CostBook::Question> questions;
    for (std::size_t s = 0; s < m_base.size(); ++s)
        if (IndexSet part = m_book.relevantPart(s, pool); !part.empty())
            questions.push_back({s, std::move(part)});
    if (!complete || !m_book.ask(questions))
        return false;
    std::set<std::size_t> used;
    for (const auto &[s, set] : questions)
        if (const CostBook::Answer *answer = m_book.find(s, set)) {
            m_floor[s] = std::min(m_floor[s], answer->cost);
            if (isWorthwhile(s, answer->cost))
                used.insert(answer->used.begin(), answer->used.end());
        }
    m_set.assign(used.begin(), used.end());
    report(0.5);
    return true;
}

bool Search::run()
{
    const bool gathered = gatherPool();
    startChecks();
    const bool complete = gathered && shrink() && mergePool() && grow() && exchange() && shrink();
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
