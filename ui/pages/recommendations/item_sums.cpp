// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/item_sums.h"

#include <set>

namespace indexpilot::ui {

using advisor::Recommendation;
using advisor::RecommendationAction;

ItemSums sumsOf(const InboxItem &item)
{
    ItemSums sums;
    std::set<std::string> gaining;
    std::set<std::string> losing;
    for (const Recommendation *card : item.members) {
        sums.benefit.lower += card->benefitSecondsPerHour.lower;
        sums.benefit.value += card->benefitSecondsPerHour.value;
        sums.benefit.upper += card->benefitSecondsPerHour.upper;
        sums.writeSeconds += card->writeSecondsPerHour;
        sums.buildSeconds += card->buildSeconds;
        sums.walBytes += card->buildWalBytes;
        sums.rollbackSeconds += card->rollbackSeconds;
        sums.modelled = sums.modelled || card->modelled;
        sums.burst = sums.burst || card->burst;
        if (card->action == RecommendationAction::Create) {
            sums.hasCreate = true;
            sums.entriesPerHour += card->writes.entriesPerHour;
            sums.hotUpdatesLost += card->writes.hotUpdatesLostPerHour;
            sums.created += card->size.bytes.count();
            sums.createdLower += card->size.lower.count();
            sums.createdUpper += card->size.upper.count();
        } else if (card->action == RecommendationAction::Drop) {
            sums.hasDrop = true;
            sums.freed += card->size.bytes.count();
        }
        for (const advisor::StatementEffect &effect : card->effects)
            (effect.secondsPerHour.value < 0 ? losing : gaining).insert(effect.name);
    }
    sums.gaining = static_cast<int>(gaining.size());
    sums.losing = static_cast<int>(losing.size());
    return sums;
}

double databaseSecondsPerHour(const advisor::Workload &workload)
{
    double seconds = 0;
    for (const advisor::WorkloadStatement &statement : workload.statements)
        seconds += statement.callsPerHour * statement.meanMs / 1000;
    return seconds;
}

Promise promiseOf(const std::vector<InboxItem> &items)
{
    Promise promise;
    for (const InboxItem &item : items) {
        const bool counts = item.segment == InboxSegment::New || item.segment == InboxSegment::Approved;
        if (!counts || item.isGone())
            continue;
        if (promise.proposals++ == 0)
            promise.databaseSeconds = databaseSecondsPerHour(item.run->advice.workload);
        const ItemSums sums = sumsOf(item);
        promise.net.lower += sums.benefit.lower - sums.writeSeconds;
        promise.net.value += sums.benefit.value - sums.writeSeconds;
        promise.net.upper += sums.benefit.upper - sums.writeSeconds;
        promise.freed += sums.freed;
    }
    return promise;
}

} // namespace indexpilot::ui
