// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maintenance/zone.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstdio>

namespace indexpilot::maintenance {
namespace {

constexpr std::chrono::hours mostOffset{30}; ///< between a zone's clock and UTC, with room
constexpr TimePoint beginning{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}};
constexpr TimePoint ending{std::chrono::sys_days{std::chrono::year{2100} / 1 / 1}};

QDateTime utc(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
}

/// Qt also takes POSIX rules ("XYZ3") and files such as "Factory", behind which nobody lives.
bool isPlace(const QByteArray &name)
{
    return name.contains('/') || QTimeZone::isTimeZoneIdAvailable(name);
}

struct OffsetChange {
    TimePoint at;
    Seconds offset{0};
};

/// Qt 6.4 finds nothing right at the last change of a zone's table, though there are later ones by its rule:
/// those are asked for a day later.
std::optional<OffsetChange> changeAfter(const QTimeZone &zone, TimePoint at)
{
    for (const std::chrono::days later : {std::chrono::days(0), std::chrono::days(1)}) {
        const QTimeZone::OffsetData next = zone.nextTransition(utc(at + later));
        const TimePoint found{Milliseconds(next.atUtc.toMSecsSinceEpoch())};
        if (next.atUtc.isValid() && found > at)
            return OffsetChange{found, Seconds(next.offsetFromUtc)};
    }
    return std::nullopt;
}

/// The instant as a local time would be if the zone were UTC, to compare them.
TimePoint asUtc(LocalTime wall)
{
    return TimePoint(wall.time_since_epoch());
}

} // namespace

std::optional<Zone> Zone::named(const std::string &name)
{
    const QByteArray id = QByteArray::fromStdString(name);
    if (!isPlace(id))
        return std::nullopt;
    const QTimeZone zone(id);
    if (!zone.isValid())
        return std::nullopt;
    Zone made;
    made.m_name = name;
    made.m_segments.push_back({TimePoint::min(), Seconds(zone.offsetFromUtc(utc(beginning)))});
    for (auto change = changeAfter(zone, beginning); change && change->at < ending;
         change = changeAfter(zone, change->at))
        if (change->offset != made.m_segments.back().offset)
            made.m_segments.push_back({change->at, change->offset});
    return made;
}

LocalTime Zone::localOf(TimePoint at) const
{
    const auto next = std::ranges::upper_bound(m_segments, at, {}, &Segment::from);
    return LocalTime(std::chrono::floor<Minutes>((at + std::prev(next)->offset).time_since_epoch()));
}

/// One that is before every instant at which the clock could show this.
std::size_t Zone::segmentNear(LocalTime wall) const
{
    const auto next = std::ranges::upper_bound(m_segments, asUtc(wall) - mostOffset, {}, &Segment::from);
    return static_cast<std::size_t>(std::prev(next) - m_segments.begin());
}

TimePoint Zone::instant(const Segment &segment, LocalTime wall) const
{
    return asUtc(wall) - segment.offset;
}

/// Whether the clock of this segment never gets as far as that.
bool Zone::isBehind(std::size_t segment, LocalTime wall) const
{
    return segment + 1 < m_segments.size() &&
           instant(m_segments[segment], wall) >= m_segments[segment + 1].from;
}

TimePoint Zone::firstAt(LocalTime wall) const
{
    std::size_t i = segmentNear(wall);
    while (isBehind(i, wall))
        ++i;
    return std::max(instant(m_segments[i], wall), m_segments[i].from);
}

TimePoint Zone::lastAt(LocalTime wall) const
{
    std::size_t i = segmentNear(wall);
    while (i + 1 < m_segments.size() && m_segments[i + 1].from <= instant(m_segments[i + 1], wall))
        ++i;
    return isBehind(i, wall) ? m_segments[i + 1].from : instant(m_segments[i], wall);
}

std::string wallText(LocalTime wall)
{
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::year_month_day date(day);
    const auto minutes = static_cast<int>((wall - day).count());
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), minutes / 60,
                  minutes % 60);
    return text.data();
}

std::string wallText(const Zone &zone, TimePoint at)
{
    return wallText(zone.localOf(at));
}

} // namespace indexpilot::maintenance
