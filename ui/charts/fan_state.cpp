// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fan_state.h"

#include "core/wording/format.h"
#include "ui/charts/paint.h"
#include "ui/charts/time_labels.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

struct FanWords {
    Q_DECLARE_TR_FUNCTIONS(FanChart)
};

constexpr int fanTop = 30; ///< the legend stands above
constexpr int fanBottom = 24;
constexpr int fanRight = 14;
constexpr int shareTickDistance = 40;
constexpr double aboveHighest = 1.06;
constexpr double aboveLimit = 1.3;   ///< of the limit: room for the words at the crossing
constexpr std::size_t drawnBand = 1; ///< the axis holds the 80 % band; the widest may leave it

double highestOf(const FanView &view)
{
    double most = view.limitLabel.isEmpty() ? 0.05 : view.limit * aboveLimit;
    for (const FanPoint &point : view.readings)
        most = std::max(most, point.share);
    for (const FanDay &day : view.days)
        most = std::max(most, day.bands[drawnBand].upper);
    return std::min(most, 1.0);
}

template <class Entry> const Entry *entryAt(const std::vector<Entry> &entries, TimePoint time)
{
    const auto found = std::lower_bound(entries.begin(), entries.end(), time,
                                        [](const Entry &entry, TimePoint t) { return entry.at < t; });
    return found != entries.end() && found->at == time ? &*found : nullptr;
}

QString oneDecimal(double share)
{
    const QString text = QLocale().toString(std::abs(share) * 100, 'f', 1);
    return share < -0.0005 ? QChar(0x2212) + text : text;
}

} // namespace

double FanState::xOf(TimePoint time) const
{
    const auto whole = static_cast<double>((view.range.to - view.range.from).count());
    const auto part = static_cast<double>((time - view.range.from).count());
    return plot.left() + (whole > 0 ? part / whole * plot.width() : 0);
}

double FanState::yOf(double share) const
{
    return plot.top() + (1 - axis.part(share)) * plot.height();
}

TimePoint FanState::timeAt(double x) const
{
    const double part = std::clamp((x - plot.left()) / std::max(1, plot.width()), 0.0, 1.0);
    return view.range.from +
           Milliseconds(std::llround(part * static_cast<double>((view.range.to - view.range.from).count())));
}

std::vector<TimePoint> FanState::moments() const
{
    std::vector<TimePoint> all;
    all.reserve(view.readings.size() + view.days.size());
    for (const FanPoint &point : view.readings)
        all.push_back(point.at);
    for (const FanDay &day : view.days)
        all.push_back(day.at);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::optional<TimePoint> FanState::momentNear(TimePoint time) const
{
    std::optional<TimePoint> best;
    for (const TimePoint moment : moments())
        if (!best || std::chrono::abs(moment - time) < std::chrono::abs(*best - time))
            best = moment;
    return best;
}

const FanPoint *FanState::pointAt(TimePoint time) const
{
    return entryAt(view.readings, time);
}

const FanDay *FanState::dayAt(TimePoint time) const
{
    return entryAt(view.days, time);
}

void layOut(FanState &state, QSize size)
{
    const int height = std::max(1, size.height() - fanTop - fanBottom);
    const double highest = highestOf(state.view);
    state.axis = linearAxis(highest, std::clamp(height / shareTickDistance, 2, 6));
    state.axis.high =
        std::min(state.axis.high, highest * aboveHighest); // the fan takes all the room there is
    std::erase_if(state.axis.ticks, [&](double tick) { return tick > state.axis.high; });
    const QFontMetrics metrics(captionFont());
    int widest = 0;
    for (const double tick : state.axis.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(wording::percent(tick)));
    const int left = widest + 18;
    state.plot = QRect(left, fanTop, std::max(1, size.width() - left - fanRight), height);
}

QStringList readoutLines(const FanState &state)
{
    if (!state.cursor)
        return {};
    QStringList lines{momentText(*state.cursor, state.view.range)};
    if (const FanPoint *point = state.pointAt(*state.cursor)) {
        lines << FanWords::tr("%1: %2").arg(basisText(point->basis), fanShareText(point->share));
        if (point->lower < point->upper)
            lines << FanWords::tr("90 % range: %1").arg(bandText({point->lower, point->upper}));
        if (point->rebuilt)
            lines << FanWords::tr("rebuilt since the day before");
    }
    if (const FanDay *day = state.dayAt(*state.cursor)) {
        lines << FanWords::tr("median: %1").arg(fanShareText(day->median));
        for (std::size_t i = 0; i < fanLevels.size(); ++i)
            lines << FanWords::tr("%1: %2").arg(levelText(i), bandText(day->bands[i]));
    }
    return lines;
}

QString fanShareText(double share)
{
    return std::isfinite(share) ? oneDecimal(share) + QStringLiteral(" %") : QString(wording::dash);
}

QString bandText(const FanBand &band)
{
    return QStringLiteral("%1 – %2").arg(oneDecimal(band.lower), fanShareText(band.upper));
}

QString basisText(FanBasis basis)
{
    switch (basis) {
    case FanBasis::Modelled:
        return FanWords::tr("modelled");
    case FanBasis::Calibrated:
        return FanWords::tr("calibrated");
    case FanBasis::Measured:
        return FanWords::tr("measured");
    }
    return {};
}

QString levelText(std::size_t level)
{
    return wording::percent(fanLevels[level]);
}

} // namespace indexpilot::ui
