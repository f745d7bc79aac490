// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_draft.h"
#include "core/advisor/key_lists.h"
#include "core/advisor/shares.h"

#include <algorithm>

// Equality first, then one range or the sort columns: a btree finds its rows in one stretch only so.
namespace indexpilot::advisor {
namespace {

constexpr double mostlyVisible = 0.6; ///< share of all-visible pages from which an index-only scan pays
constexpr double narrowColumn = 64;   ///< bytes of INCLUDE columns
constexpr int prefixPenalty = 8;

/// One index to draft, with its prefixes.
struct Plan {
    Parts equal;
    Parts tail; ///< range or sort columns
    std::string tailSaid;
    Rank rank = Rank::Equality;
    Purpose purpose = Purpose::FewRows; ///< of the whole; a prefix that loses its tail is for few rows
    std::set<std::string> joined;       ///< equality parts that a join compares
};

/// "join on order_id, equality on kind, then range on day"
std::string reasonFor(const Plan &plan, const Parts &equal, const Parts &tail)
{
    std::vector<std::string> joins;
    std::vector<std::string> values;
    for (const KeyPart &part : equal)
        (plan.joined.contains(part.said) ? joins : values).push_back(part.said);
    std::string text;
    const auto add = [&text](const std::string &between, const std::string &more) {
        text += (text.empty() ? "" : between) + more;
    };
    if (!joins.empty())
        add(", ", "join on " + listed(joins));
    if (!values.empty())
        add(", ", "equality on " + listed(values));
    if (!tail.empty())
        add(", then ", plan.tailSaid);
    return text;
}

class Drafter {
public:
    Drafter(const DraftInput &input, std::vector<Draft> &drafts)
        : m_input(input), m_use(input.use), m_stable(stableConditions(input.use)), m_drafts(drafts)
    {
    }

    void run()
    {
        const Parts strong = selective(m_use.equal);
        for (const Parts &equal : m_input.habits.orderings(strong))
            conditions(equal);
        for (const KeyPart &part : m_use.equal)
            add({.equal = {part}, .rank = Rank::SingleColumn});
        for (const KeyPart &part : m_use.alternatives) {
            const bool range = part.predicate.kind == sql::PredicateKind::Range;
            add({.equal = range ? Parts{} : Parts{part},
                 .tail = range ? Parts{part} : Parts{},
                 .tailSaid = range ? "range on " + part.said : "",
                 .rank = Rank::Join});
        }
        for (const KeyPart &part : m_use.ranges)
            add({.tail = {part}, .tailSaid = "range on " + part.said, .rank = Rank::RangeAlone});
        for (const KeyPart &part : m_use.conditions)
            add({.tail = {part}, .tailSaid = part.said + " IS NOT NULL", .rank = Rank::RangeAlone});
        for (const TableUse::Join &join : m_use.joins)
            joins(m_input.habits.orderings(join.keys).front(), m_input.habits.orderings(strong).front());
        for (const UnusablePart &part : m_use.unusable) {
            Draft draft{
                .definition = emptyDefinition(*m_use.table), .rule = part.rule, .ruleReason = part.reason};
            draft.definition.keys = {part.key};
            m_drafts.push_back(std::move(draft));
        }
    }

private:
    /// What the conditions, the order and the groups of the statement alone ask for.
    void conditions(const Parts &equal)
    {
        const Parts single = withoutLists(equal);
        Parts everything = withoutLists(m_use.equal); // what is bound needs no sorting
        if (const Parts order = sortParts(m_use.order, everything); !order.empty()) {
            const Rank rank = m_use.hasLimit ? Rank::OrderWithLimit : Rank::Order;
            const std::string said =
                orderText(m_use.order, "ORDER BY") + (m_use.hasLimit ? " with LIMIT" : "");
            if (m_use.hasLimit || !single.empty())
                add({single, order, said, single.empty() ? Rank::OrderAlone : rank, Purpose::Order});
            if (m_use.hasLimit)
                add({{}, order, said, Rank::OrderAlone, Purpose::Order});
        }
        for (const KeyPart &range : m_use.ranges)
            if (!contains(equal, range.said))
                add({equal, {range}, "range on " + range.said, Rank::EqualityAndRange});
        if (!equal.empty())
            add({.equal = equal});
        for (const std::string &column : m_use.extremes)
            if (!contains(single, column))
                add({single,
                     {plainPart(column)},
                     "min or max of " + column,
                     Rank::Extreme,
                     Purpose::Extreme});
        if (const Parts group = sortParts(m_use.group, everything); !group.empty())
            add({single, group, orderText(m_use.group, "groups by"), Rank::Group, Purpose::Order});
    }

    /// The table as the inner side of a join: its rows are found by the other side's values.
    void joins(const Parts &keys, const Parts &equal)
    {
        std::set<std::string> said;
        for (const KeyPart &part : keys)
            said.insert(part.said);
        add({.equal = keys, .rank = Rank::Join, .joined = said});
        if (!equal.empty()) {
            add({.equal = combined(keys, equal), .rank = Rank::Join, .joined = said});
            add({.equal = combined(equal, keys), .rank = Rank::Join, .joined = said});
        }
        for (const KeyPart &range : m_use.ranges)
            if (const Parts both = combined(keys, equal); !contains(both, range.said))
                add({.equal = both,
                     .tail = {range},
                     .tailSaid = "range on " + range.said,
                     .rank = Rank::Group,
                     .joined = said});
    }

    static KeyPart plainPart(const std::string &column)
    {
        return {.key = {.column = column}, .said = column};
    }

    void add(Plan plan)
    {
        const auto widest = static_cast<std::size_t>(std::max(1, m_input.limits.maxWidth));
        if (plan.equal.size() + plan.tail.size() > widest && !plan.tail.empty())
            plan.equal.resize(std::min(plan.equal.size(), widest - 1));
        plan.equal.resize(std::min(plan.equal.size(), widest));
        plan.tail.resize(std::min(plan.tail.size(), widest - plan.equal.size()));
        const std::size_t whole = plan.equal.size() + plan.tail.size();
        for (std::size_t width = whole; width > 0; --width)
            addWidth(plan, width, whole);
    }

    void addWidth(const Plan &plan, std::size_t width, std::size_t whole)
    {
        Parts equal(plan.equal.begin(),
                    plan.equal.begin() + static_cast<std::ptrdiff_t>(std::min(width, plan.equal.size())));
        Parts tail(plan.tail.begin(), plan.tail.begin() + static_cast<std::ptrdiff_t>(width - equal.size()));
        Draft draft{.definition = emptyDefinition(*m_use.table),
                    .rank = static_cast<int>(plan.rank) + prefixPenalty * static_cast<int>(whole - width),
                    .purpose = tail.empty() ? Purpose::FewRows : plan.purpose,
                    .equalKeys = equal.size(),
                    .share = shareOf(equal, tail)};
        for (const Parts *parts : {&equal, &tail})
            for (const KeyPart &part : *parts)
                draft.definition.keys.push_back(part.key);
        for (const KeyPart &part : equal)
            draft.equalSaid.insert(part.said);
        draft.reason = reasonFor(plan, equal, tail);
        if (width == whole) {
            addCovering(draft);
            const auto reason = [&plan](const Parts &parts, const Parts &rest) {
                return reasonFor(plan, parts, rest);
            };
            addPartialDrafts({equal, tail, m_stable, draft, reason}, m_input, m_drafts);
        }
        m_drafts.push_back(std::move(draft));
    }

    /// With the other columns that the statement reads in INCLUDE, where they are few and narrowColumn.
    void addCovering(Draft &whole)
    {
        const pg::SchemaTable &table = *m_use.table;
        if (m_use.written || !m_use.readKnown || table.allVisibleShare <= mostlyVisible || table.kind == 'f')
            return;
        Draft draft = whole;
        double bytes = 0;
        for (const pg::ColumnReading &column : table.columns) {
            const bool isKey = std::ranges::find(whole.definition.keys, column.name, &IndexKey::column) !=
                               whole.definition.keys.end();
            if (isKey || !m_use.read.contains(column.name))
                continue;
            draft.definition.include.push_back(column.name);
            const double known = column.statistics ? column.statistics->averageWidth : 0;
            bytes += column.typeLength > 0 ? column.typeLength : known > 0 ? known : narrowColumn;
        }
        const bool expressions = std::ranges::any_of(whole.definition.keys,
                                                     [](const IndexKey &key) { return key.column.empty(); });
        // The planner takes no index-only scan for a column that the index holds only inside an expression.
        if (static_cast<int>(draft.definition.include.size()) > m_input.limits.maxIncludes ||
            bytes > narrowColumn || expressions)
            return;
        const std::string visible = percentText(table.allVisibleShare) + " of its pages are all-visible";
        if (draft.definition.include.empty()) {
            whole.purpose = whole.purpose == Purpose::FewRows ? Purpose::IndexOnly : whole.purpose;
            whole.reason +=
                "; it holds all columns that are read: the table itself need not be (" + visible + ")";
            return;
        }
        draft.purpose = Purpose::IndexOnly;
        draft.rank += 3;
        draft.reason += "; with " + listed(draft.definition.include) +
                        " the table itself need not be read (" + visible + ")";
        m_drafts.push_back(std::move(draft));
    }

    const DraftInput &m_input;
    const TableUse &m_use;
    std::vector<StableCondition> m_stable;
    std::vector<Draft> &m_drafts;
};

} // namespace

void addBtreeDrafts(const DraftInput &input, std::vector<Draft> &drafts)
{
    Drafter(input, drafts).run();
}

} // namespace indexpilot::advisor
