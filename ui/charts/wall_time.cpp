// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/wall_time.h"

#include "core/wording/wording_text.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace indexpilot::ui {
namespace {

using maintenance::LocalTime;
using maintenance::Zone;
using Days = std::chrono::days;
using std::chrono::local_days;

constexpr Minutes quarter{15}; ///< clocks are changed at whole quarters of UTC's hours

QDate calendarDate(local_days wall)
{
    const std::chrono::year_month_day date(wall);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

void addPiece(std::vector<WallPiece> &pieces, WallPiece piece)
{
    const auto same = std::ranges::find(pieces, piece.day, &WallPiece::day);
    if (same == pieces.end())
        return pieces.push_back(piece);
    same->from = std::min(same->from, piece.from);
    same->to = std::max(same->to, piece.to);
}

TimeRange cutTo(TimeRange range, TimeRange around)
{
    return {std::max(range.from, around.from), std::min(range.to, around.to)};
}

} // namespace

const Zone &zoneOrUtc(const std::optional<Zone> &zone)
{
    static const Zone utc = Zone::named("UTC").value();
    return zone ? *zone : utc;
}

local_days wallDayOf(const Zone &zone, TimePoint at)
{
    return std::chrono::floor<Days>(zone.localOf(at));
}

local_days mondayBefore(local_days date)
{
    return date - (std::chrono::weekday(date) - std::chrono::Monday);
}

TimeRange weekRange(const Zone &zone, local_days monday)
{
    return {zone.firstAt(LocalTime(monday)), zone.firstAt(LocalTime(monday + Days(daysOfWeek)))};
}

std::vector<WallPiece> wallPieces(const Zone &zone, local_days monday, TimeRange range)
{
    std::vector<WallPiece> pieces;
    const TimeRange shown = cutTo(range, weekRange(zone, monday));
    for (TimePoint at = shown.from; at < shown.to;) {
        const TimePoint next = std::min(shown.to, at - at.time_since_epoch() % quarter + quarter);
        const LocalTime from = zone.localOf(at);
        const local_days date = std::chrono::floor<Days>(from);
        const Minutes begin = from - LocalTime(date);
        const Minutes length = std::chrono::ceil<Minutes>(next - std::chrono::floor<Minutes>(at));
        addPiece(pieces,
                 {static_cast<int>((date - monday).count()), begin, std::min(begin + length, dayLength)});
        at = next;
    }
    return pieces;
}

double hoursOfDay(const Zone &zone, local_days date)
{
    return std::chrono::duration<double, std::ratio<3600>>(zone.firstAt(LocalTime(date + Days(1))) -
                                                           zone.firstAt(LocalTime(date)))
        .count();
}

QString wallClock(Minutes ofDay)
{
    return QStringLiteral("%1:%2")
        .arg(ofDay.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(ofDay.count() % 60, 2, 10, QLatin1Char('0'));
}

QString wallHour(Minutes ofDay)
{
    return ofDay.count() % 60 == 0 ? wallClock(ofDay).left(2) : wallClock(ofDay);
}

QString wallDay(local_days date)
{
    return QLocale().toString(calendarDate(date), QStringLiteral("ddd ") + wording::dayFormat());
}

QString wallWeekDay(local_days date)
{
    return QLocale().toString(calendarDate(date), QStringLiteral("ddd d"));
}

QString wallMoment(LocalTime time)
{
    const local_days date = std::chrono::floor<Days>(time);
    return wallDay(date) + QLatin1Char(' ') + wallClock(Minutes(time - LocalTime(date)));
}

QString wallMoment(const Zone &zone, TimePoint at)
{
    return wallMoment(zone.localOf(at));
}

QString wallClock(const Zone &zone, TimePoint at)
{
    const LocalTime time = zone.localOf(at);
    return wallClock(Minutes(time - LocalTime(std::chrono::floor<Days>(time))));
}

QString wallSpan(const Zone &zone, TimeRange range)
{
    const bool sameDay = wallDayOf(zone, range.from) == wallDayOf(zone, range.to);
    return QStringLiteral("%1 – %2").arg(wallMoment(zone, range.from),
                                         sameDay ? wallClock(zone, range.to) : wallMoment(zone, range.to));
}

QString weekSpan(local_days monday)
{
    const QDate from = calendarDate(monday);
    const QDate to = calendarDate(monday + Days(daysOfWeek - 1));
    return QStringLiteral("%1 – %2").arg(
        QLocale().toString(from, wording::dayFormat()),
        QLocale().toString(to, wording::dayFormat() + QStringLiteral(" yyyy")));
}

int weekNumber(local_days monday)
{
    return calendarDate(monday).weekNumber();
}

} // namespace indexpilot::ui
