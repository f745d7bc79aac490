// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/search.h"

#include "core/advisor/merge.h"
#include "core/advisor/words.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::advisor {
namespace {

constexpr int alternativeRounds = 2; ///< further questions a statement, without what its plans used before
constexpr double worthAlternatives = 0.002; ///< share of the workload's cost that a statement's gain must be
constexpr int longestExchange = 8;          ///< passes; each must improve
constexpr std::size_t together = 2; ///< questions at once where each answer may spare the next; not the
                                    ///< number of workers, so that the result does not depend on it
constexpr double negligible = 0.02; ///< of the least gain: a statement with less to gain is not asked for it
constexpr double takesMuch = 0.03;  ///< of the budget: a member from which a smaller form of it is tried

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
               const AdvisorLimits &limits, double hoursOfStatistics, const OnProgress &progress)
    : m_workload(workload), m_schema(schema), m_book(book), m_limits(limits), m_hours(hoursOfStatistics),
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
    m_writes.push_back(table ? writeCostOf(*table, definition, m_sizes.back(), m_workload, m_hours)
                             : WriteCost{});
}

void Search::turnDown(std::size_t candidate, const char *rule, const std::string &reason)
{
    m_turnedDown[candidate] = {m_book.candidates()[candidate].definition, rule, reason};
}

void Search::report(double share)
{
    if (m_progress)
        m_progress(
            {.share = share, .costBefore = m_baseMs, .costBest = net(m_set), .whatIfCalls = m_book.calls()});
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
    return sum;
}

/// What the statements that `touched` may matter to take longer under `to` than under `from`, ms an hour.
double Search::change(const IndexSet &from, const IndexSet &to, std::size_t touched) const
{
    double sum = 0;
    for (const std::size_t s : m_book.statementsOf(touched))
        sum += timeWeight(s) * (cost(s, to) - cost(s, from));
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
        writes += m_writes[member].msPerHour;
    }
    return (!m_limits.budget || sum <= *m_limits.budget) &&
           (!m_limits.maxIndexes || static_cast<int>(set.size()) <= *m_limits.maxIndexes) &&
           (!m_limits.maxWriteShare || writes <= *m_limits.maxWriteShare * m_baseMs);
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
        sum += timeWeight(s) * std::max(0.0, cost(s, m_set) - m_floor[s]);
    return sum;
}

/// What adding the candidate to `set` saves an hour, before its writes. No set can bring a statement below
/// its floor, so those with most to gain are asked first, and no more once the sum cannot exceed `least`:
/// nullopt then.
std::optional<double> Search::gainAbove(double least, std::size_t candidate, const IndexSet &set)
{
    const IndexSet larger = with(set, candidate);
    std::vector<std::pair<double, std::size_t>> open; // most that it can gain, statement
    double bound = 0;
    for (const std::size_t s :
         m_book.candidates()[candidate].statements) { // those that it was thought of for
        if (!m_book.isRelevant(s, candidate))
            continue;
        const double most =
            timeWeight(s) * (cost(s, set) - std::max(m_floor[s], m_book.leastCost(s, larger)));
        if (most > negligible * m_leastGain) {
            open.emplace_back(most, s);
            bound += most;
        }
    }
    std::ranges::stable_sort(open, std::greater(), &std::pair<double, std::size_t>::first);
    for (std::size_t at = 0; at < open.size() && bound > least; at += together) {
        const auto chunk = std::span(open).subspan(at, std::min(together, open.size() - at));
        std::vector<CostBook::Question> questions;
        for (const auto &[most, s] : chunk)
            questions.push_back({s, larger});
        if (!m_book.ask(questions)) {
            m_stopped = true;
            return std::nullopt;
        }
        for (const auto &[most, s] : chunk)
            bound += timeWeight(s) * (cost(s, set) - cost(s, larger)) - most;
    }
    return bound > least ? std::optional(bound) : std::nullopt;
}

/// The pool, what could save most first: a good one found early spares questions about the others.
std::vector<std::size_t> Search::byPromise() const
{
    std::vector<std::pair<double, std::size_t>> order;
    for (const std::size_t candidate : m_pool)
        order.emplace_back(bestPossibleGain(candidate), candidate);
    std::ranges::stable_sort(order, std::greater(), &std::pair<double, std::size_t>::first);
    std::vector<std::size_t> result;
    for (const auto &[gain, candidate] : order)
        result.push_back(candidate);
    return result;
}

std::size_t Search::positionOf(const Candidate &candidate)
{
    const std::string key = canonicalKey(candidate.definition);
    const auto known = std::ranges::find_if(
        m_book.candidates(), [&](const Candidate &one) { return canonicalKey(one.definition) == key; });
    const auto position = static_cast<std::size_t>(known - m_book.candidates().begin());
    if (known == m_book.candidates().end()) {
        m_book.addCandidate(candidate);
        addFacts(position);
    }
    return position;
}

/// The member without its INCLUDE columns, and its shorter prefixes: much of the use for less of the budget.
std::vector<std::size_t> Search::smallerForms(std::size_t member)
{
    Candidate form = m_book.candidates()[member];
    std::vector<std::size_t> forms;
    if (form.definition.method != "btree" || !m_limits.budget ||
        static_cast<double>(m_sizes[member].bytes.count()) <
            takesMuch * static_cast<double>(m_limits.budget->count()))
        return forms;
    const auto add = [&] {
        if (const std::size_t position = positionOf(form); m_sizes[position].bytes < m_sizes[member].bytes)
            forms.push_back(position);
    };
    if (!form.definition.include.empty()) {
        form.definition.include.clear();
        add();
    }
    while (form.definition.keys.size() > 1) {
        form.definition.keys.pop_back();
        add();
    }
    return forms;
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
    }
    m_scale = TimeScale(m_workload, m_base, m_schema.sequentialPageCost);
    for (std::size_t s = 0; s < count; ++s)
        m_baseMs += timeWeight(s) * m_base[s];
    m_leastGain = m_limits.minBenefitShare * m_baseMs;
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
            if (timeWeight(s) * (m_base[s] - answer->cost) < worthAlternatives * m_baseMs)
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

std::vector<Search::Cut> Search::possibleCuts(bool fitting)
{
    std::vector<Cut> cuts;
    for (const std::size_t member : IndexSet(m_set)) {
        const IndexSet rest = without(m_set, member);
        cuts.push_back({.member = member, .after = rest});
        if (!fitting)
            for (const std::size_t form : smallerForms(member))
                if (!std::ranges::binary_search(m_set, form))
                    cuts.push_back({.member = member, .form = form, .after = with(rest, form)});
    }
    return cuts;
}

/// What a cut loses at least, by what is known.
void Search::judge(Cut &cut, bool fitting) const
{
    cut.loss = 0;
    cut.exact = true;
    for (const std::size_t s : users(cut.member)) {
        const CostBook::Answer *known = m_book.find(s, cut.after);
        cut.exact = cut.exact && (known || m_book.failure(s));
        const double now = cost(s, m_set);
        cut.loss +=
            timeWeight(s) * ((known ? known->cost : std::max(now, m_book.leastCost(s, cut.after))) - now);
    }
    double net = cut.loss - m_writes[cut.member].msPerHour;
    std::int64_t bytes = m_sizes[cut.member].bytes.count();
    if (cut.form) {
        net += m_writes[*cut.form].msPerHour;
        bytes -= m_sizes[*cut.form].bytes.count();
    }
    constexpr std::int64_t page = 8192;
    cut.forPlace =
        m_limits.budget && !fitting ? net * page / static_cast<double>(std::max(bytes, page)) : net;
}

/// The cut that loses least, for its place. Only cuts that may be it by their bound are asked for.
std::optional<Search::Cut> Search::cheapestCut(bool fitting)
{
    std::vector<Cut> cuts = possibleCuts(fitting);
    for (Cut &cut : cuts)
        judge(cut, fitting);
    for (;;) {
        std::ranges::stable_sort(cuts, {}, &Cut::forPlace);
        if (cuts.front().exact)
            return cuts.front();
        std::vector<CostBook::Question> questions;
        std::vector<Cut *> asked;
        for (Cut &cut : cuts) {
            if (questions.size() >= together)
                break;
            if (cut.exact)
                continue;
            for (const std::size_t s : users(cut.member))
                if (!m_book.find(s, cut.after))
                    questions.push_back({s, cut.after});
            asked.push_back(&cut);
        }
        if (!m_book.ask(questions))
            return std::nullopt;
        for (Cut *cut : asked)
            judge(*cut, fitting);
    }
}

void Search::explain(const Cut &cut)
{
    const double gain = cut.loss - m_writes[cut.member].msPerHour;
    if (cut.form)
        turnDown(cut.member, "over_budget",
                 "A smaller form of it, " + shortText(m_book.candidates()[*cut.form].definition) +
                     ", saves nearly as much");
    else if (cut.loss <= 0)
        turnDown(cut.member, "not_used", "No plan gets cheaper by it once the others exist");
    else if (gain <= 0)
        turnDown(cut.member, "writes_cost_more", writesCostMore(cut.loss, m_writes[cut.member].msPerHour));
    else if (gain < m_leastGain)
        turnDown(cut.member, "small_benefit", "It saves less than the smallest benefit asked for");
    else
        turnDown(cut.member, "over_budget", "Others save more for the same place");
}

/// Takes away what costs more in writes than it saves, then what gives least for its place, or makes it
/// smaller, until the rest fits.
bool Search::shrink()
{
    while (!m_set.empty()) {
        const bool fitting = fits(m_set);
        const auto cut = cheapestCut(fitting);
        if (!cut)
            return false;
        if (const double gain = cut->loss - m_writes[cut->member].msPerHour;
            fitting && gain > 0 && gain >= m_leastGain)
            return true;
        explain(*cut);
        m_set = cut->after;
        if (cut->form) {
            m_pool.insert(*cut->form);
            m_turnedDown.erase(*cut->form);
            if (!askFor(*cut->form, m_set)) // it may serve others than the one whose place it takes
                return false;
        }
        report(0.6);
    }
    return true;
}

/// Adds what still fits and pays, best first.
bool Search::grow()
{
    for (;;) {
        std::optional<std::size_t> best;
        double bestGain = m_leastGain;
        for (const std::size_t candidate : byPromise()) {
            const IndexSet larger = with(m_set, candidate);
            if (larger == m_set || !fits(larger))
                continue;
            const double writes = m_writes[candidate].msPerHour;
            if (const auto gain = gainAbove(bestGain + writes, candidate, m_set)) {
                bestGain = *gain - writes;
                best = candidate;
            }
            if (m_stopped)
                return false;
        }
        if (!best)
            return true;
        m_set = with(m_set, *best);
        m_turnedDown.erase(*best);
        if (!askFor(*best, m_set))
            return false;
        report(0.75);
    }
}

/// The best of the table's others to stand where the member stood; nothing when none is better.
std::optional<std::size_t> Search::replacementOf(std::size_t member)
{
    const IndexDefinition &definition = m_book.candidates()[member].definition;
    const IndexSet rest = without(m_set, member);
    const double loss = lossWithout(member) - m_writes[member].msPerHour;
    double bestGain = loss + m_leastGain * 0.1;
    std::optional<std::size_t> best;
    for (const std::size_t candidate : m_pool) {
        const IndexSet changed = with(rest, candidate);
        if (changed.size() != m_set.size() || candidate == member || !fits(changed) ||
            m_book.candidates()[candidate].definition.table != definition.table ||
            covers(definition, m_book.candidates()[candidate].definition))
            continue;
        const double writes = m_writes[candidate].msPerHour;
        if (const auto gain = gainAbove(bestGain + writes, candidate, rest)) {
            bestGain = *gain - writes;
            best = candidate;
        }
    }
    return best;
}

/// One member for another of the same table, as long as the whole gets better.
bool Search::exchange()
{
    std::set<std::string> changed; // tables; after the first pass only these are looked at again
    for (int pass = 0; pass < longestExchange; ++pass) {
        const std::set<std::string> before = std::exchange(changed, {});
        for (const std::size_t member : IndexSet(m_set)) {
            const std::string table = m_book.candidates()[member].definition.table;
            if (pass > 0 && !before.contains(table))
                continue;
            const auto best = replacementOf(member);
            if (m_stopped)
                return false;
            if (!best)
                continue;
            turnDown(member, "exchanged", "Another index of the table serves the workload better");
            m_set = with(without(m_set, member), *best);
            m_turnedDown.erase(*best);
            if (!askFor(member, m_set) || !askFor(*best, m_set))
                return false;
            changed.insert(table);
        }
        report(0.85);
        if (changed.empty())
            return true;
    }
    return true;
}

bool Search::savesPlace(std::size_t merged, std::size_t a, std::size_t b) const
{
    return m_sizes[merged].bytes < m_sizes[a].bytes + m_sizes[b].bytes ||
           m_writes[merged].msPerHour < m_writes[a].msPerHour + m_writes[b].msPerHour;
}

/// Whether the statements of two members lose no more by another set than the writers are spared. Asks as
/// gainAbove does: by bounds, and no more once it is lost.
bool Search::isNoLoss(std::size_t a, std::size_t b, const IndexSet &other)
{
    double allowed = negligible * m_leastGain;
    for (const std::size_t member : m_set)
        allowed += m_writes[member].msPerHour;
    for (const std::size_t member : other)
        allowed -= m_writes[member].msPerHour;
    std::set<std::size_t> statements;
    for (const std::size_t member : {a, b})
        for (const std::size_t s : users(member))
            statements.insert(s);
    double loss = 0;
    for (const std::size_t s : statements)
        loss += timeWeight(s) * (std::max(m_floor[s], m_book.leastCost(s, other)) - cost(s, m_set));
    for (const std::size_t s : statements) {
        if (loss > allowed)
            return false;
        const double bound = std::max(m_floor[s], m_book.leastCost(s, other));
        if (!m_book.ask({{s, other}})) {
            m_stopped = true;
            return false;
        }
        loss += timeWeight(s) * (cost(s, other) - bound);
    }
    return loss <= allowed;
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
                const std::size_t position = positionOf(*both);
                const IndexSet smaller = with(without(without(m_set, a), b), position);
                const bool better = savesPlace(position, a, b) && fits(smaller) && isNoLoss(a, b, smaller);
                if (m_stopped)
                    return false;
                if (!better)
                    continue;
                if (!askFor(a, smaller) || !askFor(b, smaller) || !askFor(position, smaller))
                    return false;
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
