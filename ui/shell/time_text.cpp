// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/time_text.h"

#include <QDateTime>
#include <QLocale>

namespace indexpilot::ui {
namespace {

QString clockOf(const QDateTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString dayAndClockOf(const QDateTime &time)
{
    return QLocale().toString(time, QStringLiteral("ddd d MMM HH:mm"));
}

} // namespace

QDateTime localTime(TimePoint at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

QString rangeText(const TimeRange &range)
{
    const QDateTime from = localTime(range.from);
    const QDateTime to = localTime(range.to);
    if (from.date() == to.date())
        return QStringLiteral("%1 – %2").arg(clockOf(from), clockOf(to));
    return QStringLiteral("%1 – %2").arg(dayAndClockOf(from), dayAndClockOf(to));
}

QString dayRangeText(const TimeRange &range)
{
    const QDateTime from = localTime(range.from);
    const QDateTime to = localTime(range.to);
    const QString end = from.date() == to.date() ? clockOf(to) : dayAndClockOf(to);
    return QStringLiteral("%1 → %2").arg(dayAndClockOf(from), end);
}

QString zoneText(TimePoint at)
{
    const int minutes = localTime(at).offsetFromUtc() / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(minutes < 0 ? QChar(0x2212) : QLatin1Char('+'))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

} // namespace indexpilot::ui
