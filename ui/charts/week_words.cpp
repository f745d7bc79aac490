// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_words.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace indexpilot::ui {
namespace {

struct WeekWords {
    Q_DECLARE_TR_FUNCTIONS(WeekChart)
};

Minutes minuteOfDay(maintenance::LocalTime time)
{
    return time - maintenance::LocalTime(std::chrono::floor<std::chrono::days>(time));
}

} // namespace

QString dayTitle(const WeekContent &content, std::chrono::local_days date)
{
    QString title = wallWeekDay(date);
    if (const double length = hoursOfDay(content.zone, date); std::abs(length - 24) > 0.01)
        title += QStringLiteral(" · ") + WeekWords::tr("%1 h", "length of a day").arg(length);
    return date == wallDayOf(content.zone, content.now) ? WeekWords::tr("%1 · today").arg(title) : title;
}

QString hoursText(const maintenance::Zone &zone, TimeRange opening)
{
    const Minutes to = minuteOfDay(zone.localOf(opening.to));
    return QStringLiteral("%1 – %2").arg(wallHour(minuteOfDay(zone.localOf(opening.from))),
                                         wallHour(to.count() == 0 ? dayLength : to));
}

QString windowTitle(const maintenance::Zone &zone, TimeRange opening)
{
    return WeekWords::tr("Window %1").arg(hoursText(zone, opening));
}

QString freezeTitle(const maintenance::Freeze &freeze)
{
    return freeze.reason.empty() ? WeekWords::tr("Change freeze")
                                 : WeekWords::tr("Change freeze: %1").arg(wording::oneLine(freeze.reason));
}

QString freezeSpan(const maintenance::Freeze &freeze)
{
    return QStringLiteral("%1 – %2").arg(wallMoment(freeze.from), wallMoment(freeze.to));
}

QString peakText(const WeekHour &hour)
{
    const QString number = sessionsText(hour);
    return hour.kind == LoadKind::Expected ? WeekWords::tr("peak %1, expected").arg(number)
                                           : WeekWords::tr("peak %1 sessions").arg(number);
}

QString nowText(Minutes ofDay)
{
    return WeekWords::tr("%1 now").arg(wallClock(ofDay));
}

QString sessionsText(const WeekHour &hour)
{
    return hour.isKnown() ? wording::number(hour.sessions) : QString(wording::dash);
}

QString sourceText(const WeekHour &hour)
{
    switch (hour.kind) {
    case LoadKind::Unknown:
        return WeekWords::tr("not watched");
    case LoadKind::Measured:
        return WeekWords::tr("measured");
    case LoadKind::Expected:
        return WeekWords::tr("expected, mean of %n weeks", nullptr, hour.weeks);
    case LoadKind::Skipped:
        return WeekWords::tr("skipped by the clock");
    }
    return {};
}

QString expectedText(const WeekLoads &loads)
{
    return loads.leastWeeks == loads.mostWeeks
               ? WeekWords::tr("expected, mean of %n weeks", nullptr, loads.mostWeeks)
               : WeekWords::tr("expected, mean of %1 to %2 weeks").arg(loads.leastWeeks).arg(loads.mostWeeks);
}

QString hourSentence(const WeekContent &content, const WeekLoads &loads, int column, int hour)
{
    const WeekHour &one = loads.hours[static_cast<std::size_t>(column)][static_cast<std::size_t>(hour)];
    const QString when = wallMoment(content.monday + std::chrono::days(column) + std::chrono::hours(hour));
    if (one.kind == LoadKind::Unknown || one.kind == LoadKind::Skipped)
        return QStringLiteral("%1: %2").arg(when, sourceText(one));
    return WeekWords::tr("%1: %2 active sessions, %3").arg(when, sessionsText(one), sourceText(one));
}

} // namespace indexpilot::ui
