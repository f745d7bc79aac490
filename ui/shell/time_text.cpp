// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/time_text.h"

#include "ui/charts/time_labels.h"

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
