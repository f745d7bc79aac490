// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/advice_words.h"

#include "core/wording/format.h"
#include "ui/charts/forest_chart.h"
#include "ui/models/column.h"
#include "ui/pages/workload/clock_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

using advisor::RecommendationAction;

class AdviceWords {
    Q_DECLARE_TR_FUNCTIONS(RecommendationWords)
};

/// The index of a DROP, as its SQL names it.
QString droppedName(const advisor::Recommendation &card)
{
    QString name = toQString(card.sql);
    for (const char *verb : {"DROP INDEX CONCURRENTLY ", "DROP INDEX "})
        if (name.startsWith(QLatin1String(verb)))
            name.remove(0, static_cast<qsizetype>(qstrlen(verb)));
    return name.endsWith(QLatin1Char(';')) ? name.chopped(1) : name;
}

QString definitionText(const advisor::Recommendation &card)
{
    return toQString(advisor::shortText(card.definition));
}

QString savings(const Promise &promise)
{
    const double seconds = promise.databaseSeconds;
    const QString about = timeText(promise.net.value, seconds);
    const QString range = rangeText(promise.net, seconds);
    return seconds > 0 ? AdviceWords::tr("together they would save about %1 of database time (%2, estimated)")
                             .arg(about, range)
                       : AdviceWords::tr("together they would save about %1 of server time (%2, estimated)")
                             .arg(about, range);
}

} // namespace

QString timeText(double secondsPerHour, double databaseSeconds)
{
    const double amount = std::abs(secondsPerHour);
    if (databaseSeconds > 0)
        return wording::percent(std::min(1.0, amount / databaseSeconds));
    return AdviceWords::tr("%1/h", "time an hour").arg(wording::duration(amount * 1000));
}

QString feltText(double secondsSavedPerHour, double databaseSeconds)
{
    const QString amount = timeText(secondsSavedPerHour, databaseSeconds);
    if (secondsSavedPerHour == 0 || amount == timeText(0, databaseSeconds))
        return timeText(0, databaseSeconds);
    return (secondsSavedPerHour > 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + amount;
}

QString rangeText(const advisor::Interval &saved, double databaseSeconds)
{
    const auto bound = [&](double seconds) {
        const QString text = timeText(seconds, databaseSeconds);
        const bool isLost = seconds < 0 && text != timeText(0, databaseSeconds);
        return isLost ? QChar(0x2212) + text : text;
    };
    return QStringLiteral("%1 – %2").arg(bound(saved.lower), bound(saved.upper));
}

QString adviceHeadline(const std::vector<InboxItem> &items)
{
    const Promise promise = promiseOf(items);
    if (promise.proposals == 0)
        return items.empty() ? AdviceWords::tr("No proposal passes the threshold")
                             : AdviceWords::tr("No proposal is open: all are rejected or put off");
    const QString pass = AdviceWords::tr("%n proposals pass the threshold", nullptr, promise.proposals);
    if (promise.net.value > 0)
        return QStringLiteral("%1; %2").arg(pass, savings(promise));
    if (promise.freed > 0)
        return AdviceWords::tr("%1; together they would free %2 (measured)")
            .arg(pass, wording::size(Bytes(promise.freed)));
    return pass;
}

QString segmentName(InboxSegment segment)
{
    switch (segment) {
    case InboxSegment::New:
        return AdviceWords::tr("New");
    case InboxSegment::Approved:
        return AdviceWords::tr("Approved");
    case InboxSegment::Rejected:
        return AdviceWords::tr("Rejected");
    case InboxSegment::Snoozed:
        return AdviceWords::tr("Snoozed");
    }
    return {};
}

ChipKind segmentChip(InboxSegment segment)
{
    switch (segment) {
    case InboxSegment::New:
        return ChipKind::Info;
    case InboxSegment::Approved:
        return ChipKind::Ok;
    case InboxSegment::Rejected:
    case InboxSegment::Snoozed:
        return ChipKind::Neutral;
    }
    return ChipKind::Neutral;
}

QString actionWord(const InboxItem &item)
{
    if (item.isGone())
        return AdviceWords::tr("Decided on");
    const ItemSums sums = sumsOf(item);
    if (sums.hasCreate && sums.hasDrop)
        return AdviceWords::tr("Replace");
    if (sums.hasCreate)
        return AdviceWords::tr("Create");
    return sums.hasDrop ? AdviceWords::tr("Drop") : AdviceWords::tr("Analyze");
}

QString subjectText(const InboxItem &item)
{
    if (item.isGone())
        return item.decision ? toQString(item.decision->sql).simplified() : QString();
    const advisor::Recommendation &first = *item.members.front();
    return first.action == RecommendationAction::Drop ? droppedName(first) : definitionText(first);
}

QString titleText(const InboxItem &item)
{
    if (item.isGone())
        return AdviceWords::tr("Not in the present advice any more");
    const QString table = toQString(item.members.front()->definition.table);
    const ItemSums sums = sumsOf(item);
    if (sums.hasCreate && sums.hasDrop) {
        const auto drops =
            std::ranges::count(item.members, RecommendationAction::Drop, &advisor::Recommendation::action);
        return AdviceWords::tr("A new index on %1 takes over from %n others", nullptr,
                               static_cast<int>(drops))
            .arg(table);
    }
    if (sums.hasCreate)
        return AdviceWords::tr("A new index on %1").arg(table);
    return sums.hasDrop ? AdviceWords::tr("An index on %1 that seems to bring nothing").arg(table)
                        : AdviceWords::tr("The statistics of %1 are stale").arg(table);
}

QString basisText(const ItemSums &sums)
{
    if (!sums.hasCreate)
        return AdviceWords::tr("Measured: counters");
    return sums.modelled ? AdviceWords::tr("Modelled") : AdviceWords::tr("Estimated by the planner");
}

QString decisionText(const engine::Decision &decision)
{
    const QString by = decision.by.empty() ? AdviceWords::tr("somebody") : toQString(decision.by);
    const QString at = clockText(decision.at);
    switch (decision.state) {
    case engine::DecisionState::Approved:
        return AdviceWords::tr("Approved by %1, %2").arg(by, at);
    case engine::DecisionState::Rejected:
        return AdviceWords::tr("Rejected by %1, %2: %3").arg(by, at, toQString(decision.reason));
    case engine::DecisionState::Snoozed:
        return decision.until ? AdviceWords::tr("Put off by %1, %2; new again %3")
                                    .arg(by, at, clockText(*decision.until))
                              : AdviceWords::tr("Put off by %1, %2").arg(by, at);
    }
    return {};
}

QString stageText(const engine::AdviceProgress &progress)
{
    switch (progress.stage) {
    case engine::AdviceStage::Reading:
        return AdviceWords::tr("Reading the schema and its statistics");
    case engine::AdviceStage::Planning:
        return AdviceWords::tr("Planning the statements of the workload");
    case engine::AdviceStage::Searching:
        break;
    case engine::AdviceStage::Proving:
        return AdviceWords::tr("Measuring on the copy");
    }
    const advisor::Progress &search = progress.search;
    if (search.costBefore <= 0 || search.costBest > search.costBefore)
        return AdviceWords::tr("Searching for the best set");
    return AdviceWords::
        tr("Searching for the best set: estimated cost %1 of the present one, %2 questions to the planner")
            .arg(wording::percent(search.costBest / search.costBefore), wording::count(search.whatIfCalls));
}

} // namespace indexpilot::ui
