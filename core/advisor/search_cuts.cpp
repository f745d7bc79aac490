// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/search.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

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
    for (const std::size_t check : m_checksOf[cut.member]) // the member served them
        cut.loss += isServed(check, cut.after) ? 0 : m_checkMs[check];
    cut.exact = true;
    for (const std::size_t s : users(cut.member, m_set)) {
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
            for (const std::size_t s : users(cut.member, m_set))
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

} // namespace indexpilot::advisor
