// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_labels.h"

#include "core/wording/wording_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace indexpilot::ui {
namespace {

constexpr int day = 24 * 3600;
constexpr std::array steps{60,    120,   300,   600, 900,     1800,    3600,     7200,
                           10800, 21600, 43200, day, 2 * day, 7 * day, 14 * day, 30 * day};

constexpr Seconds longestShift = std::chrono::hours(2); ///< of a clock, within one day

int stepFor(const TimeRange &range, int most)
{
    const double seconds = secondsOf(range.to) - secondsOf(range.from);
    for (const int step : steps)
        if (seconds / step <= most)
            return step;
    return static_cast<int>(seconds / std::max(1, most) / day + 1) * day;
}

TimePoint pointOf(const QDateTime &time)
{
    return TimePoint(Milliseconds(time.toMSecsSinceEpoch()));
}

QString labelOf(const QDateTime &time)
{
    const bool midnight = time.time() == QTime(0, 0);
    return QLocale().toString(time, midnight ? wording::dayFormat() : QStringLiteral("HH:mm"));
}

bool sameDay(TimePoint a, TimePoint b)
{
    return localTime(a).date() == localTime(b).date();
}

QString dayAndTime(TimePoint time)
{
    return QLocale().toString(localTime(time), QStringLiteral("ddd %1 HH:mm").arg(wording::dayFormat()));
}

QString clock(TimePoint time)
{
    return QLocale().toString(localTime(time), QStringLiteral("HH:mm"));
}

} // namespace

QDateTime localTime(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

std::vector<TimeTick> timeTicks(const TimeRange &range, int most)
{
    std::vector<TimeTick> ticks;
    if (isEmpty(range) || most < 1)
        return ticks;
    const int step = stepFor(range, most);
    const int days = std::max(1, step / day);
    QDate date = localTime(range.from).date();
    date = date.addDays(-(date.toJulianDay() % days)); // the same dates whatever the range starts with
    for (const QDate last = localTime(range.to).date(); date <= last; date = date.addDays(days)) {
        const TimePoint dayStart = pointOf(date.startOfDay());
        for (int second = 0; second < day; second += step) {
            const TimePoint about =
                dayStart + Seconds(second); // time zones are slow: only where it may matter
            if (about < range.from - longestShift || about > range.to + longestShift)
                continue;
            const QDateTime time(date, QTime::fromMSecsSinceStartOfDay(second * 1000)); // wall clock: DST
            if (time.isValid() && pointOf(time) >= range.from && pointOf(time) <= range.to)
                ticks.push_back({pointOf(time), labelOf(time)});
        }
    }
    return ticks;
}

QString momentText(TimePoint time, const TimeRange &around)
{
    return sameDay(around.from, around.to - Milliseconds(1)) ? clock(time) : dayAndTime(time);
}

QString spanText(const TimeRange &span, const TimeRange &around)
{
    const bool oneDay = sameDay(span.from, span.to - Milliseconds(1));
    return QCoreApplication::translate("Charts", "%1 to %2")
        .arg(momentText(span.from, around), oneDay ? clock(span.to) : momentText(span.to, around));
}

QString brushText(const TimeRange &brush)
{
    const bool oneDay = sameDay(brush.from, brush.to - Milliseconds(1));
    return oneDay ? QStringLiteral("%1 – %2").arg(clock(brush.from), clock(brush.to))
                  : QStringLiteral("%1 – %2").arg(dayAndTime(brush.from), dayAndTime(brush.to));
}

} // namespace indexpilot::ui
