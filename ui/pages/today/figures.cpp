// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/figures.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

using workload::SeriesPoint;

class TodayFigures {
    Q_DECLARE_TR_FUNCTIONS(TodayFigures)
};

const QString warn = QStringLiteral("warn");

/// "46 ms" → figure "46", unit "ms".
FigureText split(const QString &text)
{
    const auto space = text.lastIndexOf(QLatin1Char(' '));
    return space < 0 ? FigureText{text, {}, {}, {}}
                     : FigureText{text.left(space), text.mid(space + 1), {}, {}};
}

const SeriesPoint *highestOf(const std::vector<SeriesPoint> &series)
{
    const SeriesPoint *highest = nullptr;
    for (const SeriesPoint &point : series)
        if (std::isfinite(point.value) && (!highest || point.value > highest->value))
            highest = &point;
    return highest;
}

const SeriesPoint *lastOf(const std::vector<SeriesPoint> &series)
{
    const auto last = std::find_if(series.rbegin(), series.rend(),
                                   [](const SeriesPoint &point) { return std::isfinite(point.value); });
    return last == series.rend() ? nullptr : &*last;
}

QString rangeLength(std::chrono::milliseconds length)
{
    const auto minutes = std::chrono::duration_cast<Minutes>(length).count();
    if (minutes < 120)
        return TodayFigures::tr("last %1 min").arg(minutes);
    return minutes < 48 * 60 ? TodayFigures::tr("last %1 h").arg(minutes / 60)
                             : TodayFigures::tr("last %1 d").arg(minutes / (24 * 60));
}

} // namespace

bool seesOnlyItself(const engine::Snapshot &snapshot)
{
    const pg::Capabilities &found = snapshot.capabilities;
    return found.supported && !found.readsAllStats && !found.isSuperuser;
}

FigureText databaseTime(const engine::Snapshot &snapshot)
{
    const workload::WorkloadView &view = *snapshot.workload;
    const SeriesPoint *highest = highestOf(view.activeSessions);
    if (!highest)
        return {wording::dash, {}, TodayFigures::tr("no session was sampled yet"), {}};
    FigureText text{wording::number(view.totals.activeSessions), TodayFigures::tr("active sessions"), {}, {}};
    if (seesOnlyItself(snapshot)) {
        text.context = TodayFigures::tr("sampled mean; this role sees only its own");
        text.state = warn;
    } else if (highest->value <= 0) {
        text.context = TodayFigures::tr("no sample met an active session");
    } else {
        text.context =
            TodayFigures::tr("sampled mean; highest %1 at %2")
                .arg(wording::number(highest->value), wording::clock(highest->at, snapshot.takenAt));
    }
    return text;
}

FigureText latency(const engine::Snapshot &snapshot)
{
    if (snapshot.sampled)
        return {wording::dash, {}, TodayFigures::tr("not measured without pg_stat_statements"), warn};
    if (!highestOf(snapshot.workload->p95Series))
        return {wording::dash, {}, TodayFigures::tr("no call was measured yet"), {}};
    FigureText text = split(wording::duration(snapshot.workload->totals.p95Ms));
    text.context = TodayFigures::tr("measured, of interval means");
    return text;
}

FigureText highRisk(const engine::Snapshot &snapshot)
{
    const workload::WorkloadView &view = *snapshot.workload;
    if (view.totals.statements == 0)
        return {wording::dash, {}, TodayFigures::tr("no statement was seen yet"), {}};
    FigureText text{wording::count(view.totals.highRisk),
                    TodayFigures::tr("of %1 statements").arg(wording::count(view.totals.statements)),
                    TodayFigures::tr("modelled, uncalibrated"), view.totals.highRisk > 0 ? warn : QString()};
    if (const std::size_t decided = view.decidedByRule.size(); decided > 0)
        text.context = TodayFigures::tr("%1 by a hard rule; modelled, uncalibrated").arg(decided);
    return text;
}

FigureText indexSpace(const engine::Snapshot &snapshot)
{
    if (!snapshot.catalog)
        return {wording::dash, {}, TodayFigures::tr("the catalog was not read yet"), {}};
    Bytes indexes;
    Bytes all;
    for (const pg::IndexReading &index : snapshot.catalog->indexes)
        indexes = indexes + index.size;
    for (const pg::TableReading &table : snapshot.catalog->tables)
        all = all + (snapshot.catalog->estimatedSizes ? table.size : table.totalSize);
    if (snapshot.catalog->estimatedSizes) // then a table's size is without its indexes
        all = all + indexes;
    FigureText text = split(wording::size(indexes));
    if (all.count() > indexes.count())
        text.unit = TodayFigures::tr("%1 of %2").arg(text.unit, wording::size(all));
    const auto count = static_cast<int>(snapshot.catalog->indexes.size());
    const QString which = snapshot.catalog->truncated
                              ? TodayFigures::tr("the %1 largest indexes only").arg(wording::count(count))
                              : TodayFigures::tr("%n indexes", nullptr, count);
    text.context = snapshot.catalog->estimatedSizes
                       ? TodayFigures::tr("%1, estimated from relpages").arg(which)
                       : TodayFigures::tr("%1, measured").arg(which);
    return text;
}

QString sessionsSentence(const workload::WorkloadView &view, TimePoint now)
{
    const SeriesPoint *highest = highestOf(view.activeSessions);
    if (!highest)
        return TodayFigures::tr(
            "No session was sampled in this range; a gap is a time that was not watched.");
    QString text =
        highest->value <= 0
            ? TodayFigures::tr("No sample met an active session: all work was done between two of them.")
            : TodayFigures::tr("Mean %1 active sessions, highest %2 at %3, last %4.")
                  .arg(wording::number(view.totals.activeSessions), wording::number(highest->value),
                       wording::clock(highest->at, now), wording::number(lastOf(view.activeSessions)->value));
    const double unwatched = 1 - view.totals.coveredShare;
    if (unwatched > 0.005)
        text += QLatin1Char(' ') +
                TodayFigures::tr("Not watched: %1 of the range.").arg(wording::percent(unwatched));
    return text;
}

QString sessionsTitle(const workload::WorkloadView &view, TimePoint now)
{
    const TimeRange &range = view.request.range;
    const bool endsNow = now - range.to < Minutes(10);
    return TodayFigures::tr("Active sessions, %1")
        .arg(endsNow ? rangeLength(range.to - range.from) : brushText(range));
}

} // namespace indexpilot::ui
