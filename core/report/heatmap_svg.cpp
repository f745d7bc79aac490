// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/heatmap_svg.h"

#include "core/report/colour_map.h"
#include "core/report/html_text.h"
#include "core/wording/format.h"
#include "core/wording/headline.h"

#include <QDateTime>

#include <array>
#include <cmath>

namespace indexpilot::report {
namespace {

constexpr int labelWidth = 300;
constexpr int plotWidth = 760;
constexpr int rowHeight = 18;
constexpr int mostLetters = 34;
constexpr qint64 mostTicks = 8;

/// In so many steps nobody sees the difference, and runs of one colour become one rectangle.
constexpr float shades = 64;

QString fill(float risk)
{
    if (std::isnan(risk))
        return QStringLiteral("url(#gap)");
    const double stepped = std::round(static_cast<double>(risk * shades)) / static_cast<double>(shades);
    return QStringLiteral("#%1").arg(cividis(stepped), 6, 16, QLatin1Char('0'));
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
    QString title = QString::fromStdString(grid.titles[row]);
    if (title.size() > mostLetters)
        title = cut(title, mostLetters - 1) + QChar(0x2026);
    return QStringLiteral("<text x=\"0\" y=\"%1\">%2 %3</text>"
                          "<text x=\"%4\" y=\"%1\" text-anchor=\"end\">%5</text>")
        .arg(QString::number(static_cast<int>(row) * rowHeight + 13),
             escaped(wording::statementName(grid.rows[row])), escaped(title), QString::number(labelWidth - 8),
             wording::percent(grid.timeShares[row]));
}

/// The smallest step of whole minutes that gives at most eight labels.
qint64 tickStep(qint64 span)
{
    constexpr qint64 minute = 60'000;
    constexpr std::array<qint64, 14> minutes{1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440, 2880};
    for (const qint64 step : minutes)
        if (span / (step * minute) <= mostTicks)
            return step * minute;
    return (span / mostTicks / (1440 * minute) + 1) * 1440 * minute;
}

QString axis(const workload::HeatGrid &grid, int y)
{
    QString svg;
    const qint64 from = grid.range.from.time_since_epoch().count();
    const qint64 span = grid.range.to.time_since_epoch().count() - from;
    const qint64 step = tickStep(span);
    const qint64 zone = QDateTime::fromMSecsSinceEpoch(from).offsetFromUtc() * qint64{1000};
    for (qint64 at = (from + zone + step - 1) / step * step - zone; at <= from + span; at += step) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
        const double x = labelWidth + static_cast<double>(at - from) / static_cast<double>(span) * plotWidth;
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>")
                   .arg(QString::number(x, 'f', 1), QString::number(y),
                        time.toString(time.time() == QTime(0, 0) ? QStringLiteral("MM-dd")
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
        QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" role=\"img\" "
                       "aria-label=\"%3\"><defs><pattern id=\"gap\" width=\"6\" height=\"6\" "
                       "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                       "<rect width=\"6\" height=\"6\" fill=\"#E7E9ED\"/><rect width=\"1.5\" height=\"6\" "
                       "fill=\"#8A919E\"/></pattern></defs>")
            .arg(QString::number(labelWidth + plotWidth + 24), QString::number(height + 22),
                 escaped(Report::tr("Statement risk over time")));
    for (std::size_t row = 0; row < grid.rows.size(); ++row)
        svg += label(grid, row) + cells(grid, row);
    return svg + axis(grid, height + 14) + QStringLiteral("</svg>");
}

} // namespace indexpilot::report
