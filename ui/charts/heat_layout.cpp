// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_layout.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int topMargin = 6;
constexpr int loadHeight = 46;
constexpr int captionHeight = 22;
constexpr int axisHeight = 24;
constexpr int rightMargin = 14; // room for the scroll bar, always, so that nothing moves when it appears
constexpr int leastRow = 18;
constexpr int usualRow = 22;
constexpr int mostRow = 28;

} // namespace

HeatLayout heatLayout(QSize size, const TimeRange &range, int rows, int firstRow)
{
    HeatLayout layout;
    layout.range = range;
    layout.rows = rows;
    layout.gutter = std::clamp(size.width() * 33 / 100, 150, 270);
    const int width = std::max(1, size.width() - layout.gutter - rightMargin);
    layout.load = QRect(layout.gutter, topMargin, width, loadHeight);
    const int top = topMargin + loadHeight + captionHeight;
    const int height = std::max(0, size.height() - top - axisHeight);
    const int fitting = rows > 0 ? height / rows : mostRow;
    layout.rowHeight = fitting >= leastRow ? std::min(fitting, mostRow) : usualRow;
    layout.shownRows = std::min(rows, height / layout.rowHeight);
    layout.firstRow = std::clamp(firstRow, 0, rows - layout.shownRows);
    layout.heat = QRect(layout.gutter, top, width, layout.shownRows * layout.rowHeight);
    return layout;
}

double HeatLayout::xOf(TimePoint time) const
{
    const auto whole = static_cast<double>((range.to - range.from).count());
    const auto part = static_cast<double>((time - range.from).count());
    return heat.left() + (whole > 0 ? part / whole * heat.width() : 0);
}

int HeatLayout::columnEdge(TimePoint time) const
{
    return std::clamp(static_cast<int>(std::lround(xOf(time))), heat.left(), heat.left() + heat.width());
}

TimePoint HeatLayout::timeAt(double x) const
{
    const double part = std::clamp((x - heat.left()) / std::max(1, heat.width()), 0.0, 1.0);
    const auto whole = static_cast<double>((range.to - range.from).count());
    return range.from + Milliseconds(static_cast<Milliseconds::rep>(std::floor(part * whole)));
}

int HeatLayout::rowAt(int y) const
{
    if (y < heat.top() || y >= heat.top() + heat.height())
        return -1;
    return firstRow + (y - heat.top()) / rowHeight;
}

QRect HeatLayout::rowRect(int row) const
{
    if (row < firstRow || row >= firstRow + shownRows)
        return {};
    return {0, heat.top() + (row - firstRow) * rowHeight, heat.left() + heat.width(), rowHeight};
}

} // namespace indexpilot::ui
