// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/inbox_items.h"

#include "core/base/joined.h"

#include <algorithm>
#include <map>
#include <set>

namespace indexpilot::ui {
namespace {

using advisor::Recommendation;

int rank(const Recommendation &card)
{
    switch (card.action) {
    case advisor::RecommendationAction::Analyze:
        return 0;
    case advisor::RecommendationAction::Create:
        return 1;
    case advisor::RecommendationAction::Drop:
        return 2;
    }
    return 3;
}

InboxSegment segmentOf(engine::DecisionState state)
{
    switch (state) {
    case engine::DecisionState::Approved:
        return InboxSegment::Approved;
    case engine::DecisionState::Rejected:
        return InboxSegment::Rejected;
    case engine::DecisionState::Snoozed:
        return InboxSegment::Snoozed;
    }
    return InboxSegment::New;
}

bool isOver(const engine::Decision &decision, TimePoint now)
{
    return decision.state == engine::DecisionState::Snoozed && decision.until && *decision.until <= now;
}

const engine::Decision *decisionOn(const engine::AdviceView &advice, const std::string &id, TimePoint now)
{
    const auto found = advice.decisions.find(id);
    return found == advice.decisions.end() || isOver(found->second, now) ? nullptr : &found->second;
}

/// All members alike, or new: what came into a group since was not decided on.
void decide(InboxItem &item, const engine::AdviceView &advice, TimePoint now)
{
    for (const Recommendation *member : item.members) {
        const engine::Decision *decision = decisionOn(advice, member->id, now);
        if (!decision || (item.decision && item.decision->state != decision->state)) {
            item.decision.reset();
            return;
        }
        if (!item.decision)
            item.decision = *decision;
    }
    if (item.decision)
        item.segment = segmentOf(item.decision->state);
}

/// Decisions whose recommendation the advice does not make any more.
void addGone(std::vector<InboxItem> &items, const engine::AdviceView &advice,
             const std::set<std::string> &known, TimePoint now)
{
    for (const auto &[id, decision] : advice.decisions) {
        if (known.contains(id) || isOver(decision, now))
            continue;
        InboxItem gone;
        gone.key = gone.name = id;
        gone.decision = decision;
        gone.segment = segmentOf(decision.state);
        items.push_back(std::move(gone));
    }
}

std::string statement(const std::string &sql)
{
    return sql.ends_with(';') ? sql : sql + ";";
}

} // namespace

std::vector<std::string> InboxItem::ids() const
{
    if (members.empty())
        return {key};
    std::vector<std::string> result;
    for (const Recommendation *member : members)
        result.push_back(member->id);
    return result;
}

std::vector<InboxItem> inboxOf(const engine::AdviceView &advice, TimePoint now)
{
    std::vector<InboxItem> items;
    std::map<std::string, std::size_t> groups;
    std::set<std::string> known;
    if (advice.run)
        for (const Recommendation &card : advice.run->advice.recommendations) {
            known.insert(card.id);
            const auto [group, isNew] =
                groups.try_emplace(card.group.empty() ? card.id : card.group, items.size());
            if (isNew)
                items.emplace_back();
            InboxItem &item = items[group->second];
            item.run = advice.run;
            item.members.push_back(&card);
            item.netSecondsPerHour += card.benefitSecondsPerHour.value - card.writeSecondsPerHour;
        }
    for (InboxItem &item : items) {
        std::stable_sort(
            item.members.begin(), item.members.end(),
            [](const Recommendation *a, const Recommendation *b) { return rank(*a) < rank(*b); });
        item.key = item.members.front()->id;
        item.name = item.isGroup() ? item.members.front()->group : item.key;
        decide(item, advice, now);
    }
    std::stable_sort(items.begin(), items.end(), [](const InboxItem &a, const InboxItem &b) {
        return a.netSecondsPerHour > b.netSecondsPerHour;
    });
    addGone(items, advice, known, now);
    return items;
}

std::vector<int> inboxCounts(const std::vector<InboxItem> &items)
{
    std::vector<int> counts(inboxSegments, 0);
    for (const InboxItem &item : items)
        ++counts[static_cast<std::size_t>(item.segment)];
    return counts;
}

std::string sqlOf(const InboxItem &item)
{
    if (item.isGone())
        return item.decision ? item.decision->sql : std::string();
    std::vector<std::string> statements;
    for (const Recommendation *member : item.members)
        statements.push_back(statement(member->sql));
    return joined(statements, "\n");
}

std::string inverseSqlOf(const InboxItem &item)
{
    std::vector<std::string> statements;
    for (auto member = item.members.rbegin(); member != item.members.rend(); ++member)
        if (!(*member)->inverseSql.empty())
            statements.push_back(statement((*member)->inverseSql));
    return joined(statements, "\n");
}

} // namespace indexpilot::ui
