// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column.h"
#include "ui/pages/recommendations/inbox_panel.h"
#include "ui/pages/recommendations/page_impl.h"
#include "ui/plans/plan_sheet.h"
#include "ui/plans/plan_ticket.h"

#include <algorithm>

namespace indexpilot::ui {

const advisor::Recommendation *RecommendationsPage::Impl::nextToRun(const InboxItem &item) const
{
    if (item.segment != InboxSegment::Approved)
        return nullptr;
    const auto next = std::ranges::find_if(
        item.members, [this](const advisor::Recommendation *one) { return !executed.contains(one->id); });
    return next == item.members.end() ? nullptr : *next;
}

void RecommendationsPage::Impl::execute()
{
    const InboxItem *item = inbox->current();
    const advisor::Recommendation *next = item ? nextToRun(*item) : nullptr;
    if (!next || next->steps.size() != 1)
        return;
    engine::PlanWish wish;
    wish.ticket = nextPlanTicket();
    wish.sql = next->steps.front();
    wish.recommendation = next->id;
    planned[wish.ticket] = next->id;
    sheetItem = item->key;
    sheet->open(wish.ticket, toQString(item->name));
    sheet->setSnapshot(snapshot);
    showCard();
    showActions();
    Q_EMIT page->planWanted(wish);
}

bool RecommendationsPage::Impl::isQueued(const advisor::Recommendation &one) const
{
    return snapshot && std::ranges::any_of(snapshot->lifecycle->queue, [&](const auto &approval) {
               return approval.recommendation == one.id;
           });
}

void RecommendationsPage::Impl::noteExecuted()
{
    if (!snapshot || !snapshot->lifecycle->finished)
        return;
    const engine::FinishedAction &finished = *snapshot->lifecycle->finished;
    const auto known = planned.find(finished.ticket);
    if (known == planned.end())
        return;
    if (!finished.outcome.failure && finished.queuedAs.value() == 0)
        executed.insert(known->second);
    planned.erase(known);
}

} // namespace indexpilot::ui
