// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/search.h"

#include "core/advisor/merge.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace indexpilot::advisor {
namespace {

constexpr int longestExchange = 8; ///< passes; each must improve

} // namespace

/// Of the checks that the candidate would make cheap those that the set leaves to scans, ms an hour.
double Search::unservedMs(std::size_t candidate, const IndexSet &set) const
{
    double sum = 0;
    for (const std::size_t check : m_checksOf[candidate])
        sum += isServed(check, set) ? 0 : m_checkMs[check];
    return sum;
}

/// No set can save more with this candidate than the distance of its statements to their floor.
double Search::bestPossibleGain(std::size_t candidate) const
{
    double sum = unservedMs(candidate, m_set);
    for (const std::size_t s : m_book.statementsOf(candidate))
        sum += timeWeight(s) * std::max(0.0, cost(s, m_set) - m_floor[s]);
    return sum;
}

/// What adding the candidate to `set` saves an hour, before its writes: exactly where that is above `least`,
/// else a bound that is not. What a statement can gain is bounded by what larger sets cost; those with most
/// to gain are asked first, and no more once the sum cannot exceed `least`.
double Search::gainBound(double least, std::size_t candidate, const IndexSet &set)
{
    const IndexSet larger = with(set, candidate);
    std::vector<std::pair<double, std::size_t>> open; // most that it can gain, statement
    double bound = unservedMs(candidate, set);
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
            return 0;
        }
        for (const auto &[most, s] : chunk)
            bound += timeWeight(s) * (cost(s, set) - cost(s, larger)) - most;
    }
    return bound;
}

std::vector<Search::Prospect> Search::prospects() const
{
    std::vector<Prospect> result;
    for (const std::size_t candidate : m_pool)
        if (!std::ranges::binary_search(m_set, candidate))
            result.push_back({candidate, bestPossibleGain(candidate)});
    return result;
}

/// The candidate was taken: those that share a statement or a check with it are worth something else now.
void Search::dropProspect(std::vector<Prospect> &prospects, std::size_t candidate)
{
    std::erase_if(prospects, [&](const Prospect &one) { return one.candidate == candidate; });
    for (Prospect &one : prospects)
        if (concern(one.candidate, candidate))
            one.most = bestPossibleGain(one.candidate);
}

/// Of the prospects that still fit, the one that saves most above the least gain. What could save most is
/// looked at first: a good one found early spares questions about the others. What is found out about a
/// prospect stays known until an addition concerns it.
std::optional<std::size_t> Search::bestAddition(std::vector<Prospect> &prospects)
{
    std::ranges::stable_sort(prospects, std::greater(), &Prospect::most);
    const Load load = loadOf(m_set);
    std::optional<std::size_t> best;
    double bestGain = m_leastGain;
    for (Prospect &one : prospects) {
        const double writes = m_writes[one.candidate].msPerHour;
        if (one.most <= bestGain + writes || !fits(plus(load, one.candidate)))
            continue;
        one.most = gainBound(bestGain + writes, one.candidate, m_set);
        if (m_stopped)
            return std::nullopt;
        if (one.most > bestGain + writes) {
            bestGain = one.most - writes;
            best = one.candidate;
        }
    }
    return best;
}

/// Adds what still fits and pays, best first.
bool Search::grow()
{
    std::vector<Prospect> open = prospects();
    while (const auto best = bestAddition(open)) {
        m_set = with(m_set, *best);
        m_turnedDown.erase(*best);
        if (!askFor(*best, m_set))
            return false;
        dropProspect(open, *best);
        report(0.75);
    }
    return !m_stopped;
}

/// The set less what no plan and no check uses under it since `gone` is not in it: what helped only together
/// with that goes too.
IndexSet Search::withoutIdleAfter(std::size_t gone, const IndexSet &set) const
{
    IndexSet busy = set;
    std::erase_if(busy, [&](std::size_t member) {
        return concern(gone, member) && users(member, set).empty() &&
               unservedMs(member, without(set, member)) <= 0;
    });
    return busy;
}

/// The best of the table's others to stand where the member, and what is idle without it, stood; nothing when
/// none is better.
std::optional<Search::Replacement> Search::replacementOf(std::size_t member)
{
    const IndexDefinition &definition = m_book.candidates()[member].definition;
    double loss = lessWrites(lossWithout(member), member);
    const IndexSet rest = withoutIdleAfter(member, without(m_set, member));
    const Load load = loadOf(rest);
    for (const std::size_t other : m_set)
        if (other != member && !std::ranges::binary_search(rest, other))
            loss = lessWrites(loss, other);
    double bestGain = loss + m_leastGain * 0.1;
    std::optional<Replacement> best;
    for (const std::size_t candidate : m_ofTable[definition.table]) {
        if (!m_pool.contains(candidate) || std::ranges::binary_search(m_set, candidate) ||
            !fits(plus(load, candidate)) || covers(definition, m_book.candidates()[candidate].definition))
            continue;
        const double writes = m_writes[candidate].msPerHour;
        const double gain = gainBound(bestGain + writes, candidate, rest);
        if (m_stopped)
            return std::nullopt;
        if (gain > bestGain + writes) {
            bestGain = gain - writes;
            best = {candidate, with(rest, candidate)};
        }
    }
    return best;
}

/// One member for another of the same table, as long as the whole gets better.
bool Search::exchange()
{
    if (!askLosses())
        return false;
    std::set<std::string> changed; // tables; after the first pass only these are looked at again
    for (int pass = 0; pass < longestExchange; ++pass) {
        const std::set<std::string> before = std::exchange(changed, {});
        for (const std::size_t member : IndexSet(m_set)) {
            const std::string table = m_book.candidates()[member].definition.table;
            if ((pass > 0 && !before.contains(table)) || !std::ranges::binary_search(m_set, member))
                continue;
            const auto best = replacementOf(member);
            if (m_stopped)
                return false;
            if (!best)
                continue;
            const IndexSet old = std::exchange(m_set, best->set);
            m_turnedDown.erase(best->candidate);
            if (!askFor(best->candidate, m_set))
                return false;
            for (const std::size_t one : old) {
                if (std::ranges::binary_search(m_set, one))
                    continue;
                turnDown(one, "exchanged", "Another index of the table serves the workload better");
                if (!askFor(one, m_set))
                    return false;
            }
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

/// What a statement costs at least once `merged` is in place of a member that it uses: no less than without
/// that member, where it does not go by the first key of what takes its place.
double Search::leastCostWith(std::size_t merged, std::size_t statement, std::size_t replaced,
                             const IndexSet &other) const
{
    const double least = std::max(m_floor[statement], m_book.leastCost(statement, other));
    if (m_book.goesBy(statement, m_book.candidates()[merged].definition))
        return least;
    const CostBook::Answer *bare = m_book.find(statement, without(m_set, replaced));
    return bare ? std::max(least, bare->cost) : least;
}

/// Whether the statements of two members lose no more by another set, of one member less, than the writers
/// are spared and an index must save to be worth having. Asks as gainBound does: by bounds, and no more once
/// it is lost.
bool Search::isNoLoss(std::size_t a, std::size_t b, const Replacement &by)
{
    const double allowed = m_leastGain + loadOf(m_set).writeMs - loadOf(by.set).writeMs;
    std::map<std::size_t, double> least; // by statement
    for (const std::size_t member : {a, b})
        for (const std::size_t s : users(member, m_set))
            least[s] = std::max(least[s], leastCostWith(by.candidate, s, member, by.set));
    double loss = checksMs(by.set) - checksMs(m_set);
    std::vector<std::pair<double, std::size_t>> open; // what it may lose beyond that, statement
    for (const auto &[s, bound] : least) {
        loss += timeWeight(s) * (bound - cost(s, m_set));
        open.emplace_back(timeWeight(s) * (m_base[s] - bound), s);
    }
    std::ranges::stable_sort(open, std::greater(), &std::pair<double, std::size_t>::first);
    for (std::size_t at = 0; at < open.size() && loss <= allowed; at += together) {
        const auto chunk = std::span(open).subspan(at, std::min(together, open.size() - at));
        std::vector<CostBook::Question> questions;
        for (const auto &[most, s] : chunk)
            questions.push_back({s, by.set});
        if (!m_book.ask(questions)) {
            m_stopped = true;
            return false;
        }
        for (const auto &[most, s] : chunk)
            loss += timeWeight(s) * (cost(s, by.set) - least[s]);
    }
    return loss <= allowed;
}

/// The member that both become, where that is no loss.
std::optional<Search::Replacement> Search::mergedFrom(std::size_t a, std::size_t b)
{
    const auto both = mergedCandidate(m_book.candidates()[a], m_book.candidates()[b], m_limits.candidates);
    if (!both)
        return std::nullopt;
    const std::size_t position = positionOf(*both);
    Replacement merged{position, with(without(without(m_set, a), b), position)};
    if (!savesPlace(position, a, b) || !fits(merged.set) || !isNoLoss(a, b, merged))
        return std::nullopt;
    return merged;
}

/// The first pair of the table that can be merged is; nothing when there is none.
bool Search::mergeOnce(const std::string &table)
{
    IndexSet members;
    std::ranges::copy_if(m_set, std::back_inserter(members), [&](std::size_t member) {
        return m_book.candidates()[member].definition.table == table;
    });
    for (const std::size_t a : members)
        for (const std::size_t b : members) {
            if (a == b)
                continue;
            const auto merged = mergedFrom(a, b);
            if (m_stopped)
                return false;
            if (!merged)
                continue;
            for (const std::size_t one : {a, b, merged->candidate})
                if (!askFor(one, merged->set)) {
                    m_stopped = true;
                    return false;
                }
            const std::string whole = shortText(m_book.candidates()[merged->candidate].definition);
            turnDown(a, "merged", "It is part of " + whole);
            turnDown(b, "merged", "It is part of " + whole);
            m_turnedDown.erase(merged->candidate);
            m_set = merged->set;
            m_pool.insert(merged->candidate);
            return true;
        }
    return false;
}

/// Two members of a table become one that serves both, where that costs less than it saves.
bool Search::mergePool()
{
    m_stopped = !askLosses(); // most pairs are turned down by these
    std::set<std::string> tables;
    for (const std::size_t member : m_set)
        tables.insert(m_book.candidates()[member].definition.table);
    for (const std::string &table : tables)
        while (!m_stopped && mergeOnce(table)) {
        }
    return !m_stopped;
}

} // namespace indexpilot::advisor
