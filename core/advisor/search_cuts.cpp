// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/search.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace indexpilot::advisor {
namespace {

constexpr std::size_t manyTogether = 64;
constexpr double takesMuch = 0.03; ///< of the budget: a member from which a smaller form of it is tried

} // namespace

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

void Search::addCutsOf(std::size_t member, bool fitting, std::vector<Cut> &cuts)
{
    cuts.push_back({.member = member});
    if (!fitting)
        for (const std::size_t form : smallerForms(member))
            if (!std::ranges::binary_search(m_set, form))
                cuts.push_back({.member = member, .form = form});
}

IndexSet Search::after(const Cut &cut) const
{
    const IndexSet rest = without(m_set, cut.member);
    return cut.form ? with(rest, *cut.form) : rest;
}

/// Whether what one is worth may depend on the other: they are of one table, or some statement may use both.
bool Search::concern(std::size_t a, std::size_t b) const
{
    const IndexDefinition &one = m_book.candidates()[a].definition;
    const IndexDefinition &other = m_book.candidates()[b].definition;
    if (one.table == other.table)
        return true;
    const auto &first = m_book.statementsOf(a);
    const auto &second = m_book.statementsOf(b);
    for (auto x = first.begin(), y = second.begin(); x != first.end() && y != second.end();) {
        if (*x == *y)
            return true;
        *x < *y ? ++x : ++y;
    }
    return false;
}

/// All that `concern` one of the two.
std::vector<char> Search::concernedBy(const Cut &made) const
{
    std::vector<char> concerned(m_book.candidates().size(), 0);
    for (const std::size_t one : {made.member, made.form.value_or(made.member)}) {
        for (const std::size_t other : m_ofTable.at(m_book.candidates()[one].definition.table))
            concerned[other] = 1;
        for (const std::size_t s : m_book.statementsOf(one))
            for (const std::size_t other : m_book.candidatesOf(s))
                concerned[other] = 1;
    }
    return concerned;
}

/// What stays of the cuts once `made` is made: those of others, to be judged anew where it concerns them.
std::vector<Search::Cut> Search::cutsAfter(const Cut &made, std::vector<Cut> cuts, bool fitting)
{
    std::erase_if(cuts, [&](const Cut &cut) {
        return cut.member == made.member || (cut.form && (fitting || cut.form == made.form));
    });
    const std::vector<char> concerned = concernedBy(made);
    for (Cut &cut : cuts)
        cut.judged = cut.judged && !concerned[cut.member];
    if (made.form)
        addCutsOf(*made.form, fitting, cuts);
    return cuts;
}

/// What a cut loses at least, by what is known.
void Search::judge(Cut &cut, bool fitting) const
{
    const IndexSet rest = after(cut);
    cut.loss = 0;
    for (const std::size_t check : m_checksOf[cut.member]) // the member served them
        cut.loss += isServed(check, rest) ? 0 : m_checkMs[check];
    cut.judged = cut.exact = true;
    for (const std::size_t s : users(cut.member, m_set)) {
        const CostBook::Answer *known = m_book.find(s, rest);
        cut.exact = cut.exact && (known || m_book.failure(s));
        const double now = cost(s, m_set);
        cut.loss += timeWeight(s) * ((known ? known->cost : std::max(now, m_book.leastCost(s, rest))) - now);
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

bool Search::isSooner(const Cut &a, const Cut &b)
{
    return std::tie(a.forPlace, a.member, a.form) < std::tie(b.forPlace, b.member, b.form);
}

/// The cuts to ask about next, by their bounds. Once the set fits, all that may lose too little to stay will
/// be asked about, whatever is cut before: many at once, if no sooner one concerns them.
std::vector<Search::Cut *> Search::nextToAsk(std::vector<Cut> &cuts, bool fitting) const
{
    std::vector<Cut *> open;
    for (Cut &cut : cuts)
        if (!cut.exact)
            open.push_back(&cut);
    const std::size_t count = std::min(fitting ? manyTogether : together, open.size());
    std::ranges::partial_sort(open, open.begin() + static_cast<std::ptrdiff_t>(count),
                              [](const Cut *a, const Cut *b) { return isSooner(*a, *b); });
    open.resize(count);
    if (!fitting)
        return open;
    std::vector<Cut *> independent;
    for (std::size_t i = 0; i < open.size(); ++i)
        if (i == 0 || (open[i]->forPlace < m_leastGain &&
                       std::none_of(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(i),
                                    [&](const Cut *one) { return concern(one->member, open[i]->member); })))
            independent.push_back(open[i]);
    return independent;
}

/// The cut that loses least, for its place. Only cuts that may be it by their bound are asked for.
std::optional<Search::Cut> Search::cheapestCut(std::vector<Cut> &cuts, bool fitting)
{
    for (Cut &cut : cuts)
        if (!cut.judged)
            judge(cut, fitting);
    for (;;) {
        if (const auto first = std::ranges::min_element(cuts, isSooner); first->exact)
            return *first;
        const std::vector<Cut *> asked = nextToAsk(cuts, fitting);
        std::vector<CostBook::Question> questions;
        for (const Cut *cut : asked)
            addQuestions(cut->member, after(*cut), questions);
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
    std::vector<Cut> cuts;
    std::optional<bool> judgedFitting; // what a cut is worth differs once the set fits
    while (!m_set.empty()) {
        const bool fitting = fits(m_set);
        if (std::exchange(judgedFitting, fitting) != fitting) {
            cuts.clear();
            for (const std::size_t member : IndexSet(m_set))
                addCutsOf(member, fitting, cuts);
        }
        const auto cut = cheapestCut(cuts, fitting);
        if (!cut)
            return false;
        if (const double gain = cut->loss - m_writes[cut->member].msPerHour;
            fitting && gain > 0 && gain >= m_leastGain)
            return true;
        explain(*cut);
        m_set = after(*cut);
        if (cut->form) {
            m_pool.insert(*cut->form);
            m_turnedDown.erase(*cut->form);
            if (!askFor(*cut->form, m_set)) // it may serve others than the one whose place it takes
                return false;
        }
        cuts = cutsAfter(*cut, std::move(cuts), fitting);
        report(0.6);
    }
    return true;
}

} // namespace indexpilot::advisor
