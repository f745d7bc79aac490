// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/heatmap_svg.h"

#include "core/report/colour_map.h"

#include <QDateTime>

#include <cmath>

namespace indexpilot::report {
namespace {

constexpr int labelWidth = 300;
constexpr int plotWidth = 760;
constexpr int rowHeight = 18;

QString fill(float risk)
{
    if (std::isnan(risk))
        return QStringLiteral("url(#gap)");
    return QStringLiteral("#%1").arg(cividis(risk), 6, 16, QLatin1Char('0'));
}

QString cells(const workload::HeatGrid &grid, std::size_t row)
{
    QString svg;
    const double width = static_cast<double>(plotWidth) / grid.columns;
    const auto columns = static_cast<std::size_t>(grid.columns);
    for (std::size_t first = 0; first < columns;) {
        const QString colour = fill(grid.risk[row * columns + first]);
        std::size_t end = first + 1;
        while (end < columns && fill(grid.risk[row * columns + end]) == colour)
            ++end;
        svg += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>")
                   .arg(labelWidth + static_cast<double>(first) * width, 0, 'f', 1)
                   .arg(row * rowHeight)
                   .arg(static_cast<double>(end - first) * width, 0, 'f', 1)
                   .arg(rowHeight - 1)
                   .arg(colour);
        first = end;
    }
    return svg;
}

QString label(const workload::HeatGrid &grid, std::size_t row)
{
    const QString id = grid.rows[row].value() == 0 ? QStringLiteral("other")
                                                   : QStringLiteral("Q-%1").arg(grid.rows[row].value());
    QString title = QString::fromStdString(grid.titles[row]);
    if (title.size() > 28)
        title = title.left(27) + QChar(0x2026);
    return QStringLiteral(
               "<text x=\"0\" y=\"%1\">%2  %3</text><text x=\"%4\" y=\"%1\" text-anchor=\"end\">%5 %</text>")
        .arg(static_cast<int>(row) * rowHeight + 13)
        .arg(id, title.toHtmlEscaped())
        .arg(labelWidth - 8)
        .arg(grid.timeShares[row] * 100, 0, 'f', 1);
}

QString axis(const workload::HeatGrid &grid, int y)
{
    QString svg;
    constexpr int ticks = 6;
    const qint64 from = grid.range.from.time_since_epoch().count();
    const qint64 span = grid.range.to.time_since_epoch().count() - from;
    for (int tick = 0; tick <= ticks; ++tick) {
        const auto at = QDateTime::fromMSecsSinceEpoch(from + span * tick / ticks);
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
                   .arg(labelWidth + plotWidth * tick / ticks)
                   .arg(y)
                   .arg(at.toString(span > 86'400'000 ? QStringLiteral("MM-dd HH:mm")
                                                      : QStringLiteral("HH:mm")));
    }
    return svg;
}

} // namespace

QString heatmapSvg(const workload::HeatGrid &grid)
{
    if (grid.rows.empty() || grid.columns <= 0)
        return {};
    const int height = static_cast<int>(grid.rows.size()) * rowHeight;
    QString svg =
        QStringLiteral(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" role=\"img\" "
            "aria-label=\"Statement risk over time\"><defs><pattern id=\"gap\" width=\"6\" height=\"6\" "
            "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            "<rect width=\"6\" height=\"6\" fill=\"#E7E9ED\"/><rect width=\"1.5\" height=\"6\" "
            "fill=\"#8A919E\"/></pattern></defs>")
            .arg(labelWidth + plotWidth + 24)
            .arg(height + 22);
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        svg += label(grid, row) + cells(grid, row);
    return svg + axis(grid, height + 14) + QStringLiteral("</svg>");
}

} // namespace indexpilot::report
