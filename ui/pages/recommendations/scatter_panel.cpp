// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/scatter_panel.h"

#include "core/wording/format.h"
#include "ui/charts/scatter_table.h"
#include "ui/models/column.h"
#include "ui/models/table_view.h"
#include "ui/pages/recommendations/item_sums.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QString secondsFormat(double seconds)
{
    if (seconds == 0)
        return QStringLiteral("0 s");
    const QString text = wording::duration(std::abs(seconds) * 1000);
    return seconds < 0 ? QChar(0x2212) + text : text;
}

QString shareFormat(double share)
{
    if (share == 0)
        return QStringLiteral("0 %");
    constexpr double small = 0.0095; // below, neighbouring ticks would read alike
    const double size = std::abs(share);
    const QString text =
        size < small ? QLocale().toString(size * 100, 'f', 2) + QStringLiteral(" %") : wording::percent(size);
    return share < 0 ? QChar(0x2212) + text : text;
}

std::vector<ScatterPoint> pointsOf(const std::vector<InboxItem> &items, double databaseSeconds)
{
    const double unit = databaseSeconds > 0 ? databaseSeconds : 1;
    std::vector<ScatterPoint> points;
    double largest = 0;
    for (const InboxItem &item : items) {
        const bool counts = item.segment == InboxSegment::New || item.segment == InboxSegment::Approved;
        if (!counts || item.isGone())
            continue;
        const ItemSums sums = sumsOf(item);
        const std::int64_t bytes = sums.hasCreate ? sums.created : sums.freed;
        points.push_back({.key = toQString(item.key),
                          .label = toQString(item.name),
                          .benefit = sums.benefit.value / unit,
                          .cost = sums.writeSeconds / unit,
                          .area = static_cast<double>(bytes),
                          .areaText = wording::size(Bytes(bytes)),
                          .mark = sums.hasCreate ? ScatterMark::Circle : ScatterMark::Square});
        largest = std::max(largest, static_cast<double>(bytes));
    }
    for (ScatterPoint &point : points)
        point.area = largest > 0 ? point.area / largest : 0;
    return points;
}

QString sentenceOf(const std::vector<ScatterPoint> &points, ScatterChart::Format format)
{
    if (points.empty())
        return ScatterPanel::tr("Nothing to compare.");
    const auto best = std::ranges::max_element(points, {}, &ScatterPoint::benefit);
    return ScatterPanel::tr("%n proposals; %1 brings most, %2, for %3 of writes; %4 lie on the Pareto front.",
                            nullptr, static_cast<int>(points.size()))
        .arg(best->label, format(best->benefit), format(best->cost))
        .arg(paretoFront(points).size());
}

} // namespace

ScatterPanel::ScatterPanel(QWidget *parent) : ScatterPanel(Parts{new ScatterChart, new ScatterTable}, parent)
{
}

ScatterPanel::ScatterPanel(const Parts &parts, QWidget *parent)
    : ChartPanel(tr("Benefit against write cost"), parts.chart, parts.rows, parent), m_chart(parts.chart),
      m_rows(parts.rows)
{
    setObjectName(QStringLiteral("scatterPanel"));
    m_chart->setObjectName(QStringLiteral("scatterChart"));
    m_chart->setAccessibleName(tr("Benefit against write cost"));
    m_rows->setParent(this);
    setSubtitle(tr("area = size"));
    body()->setContentsMargins(12, 8, 4, 8);
    connect(m_chart, &ScatterChart::selected, this,
            [this](const QString &key) { Q_EMIT itemChosen(key.toStdString()); });
    connect(table(), &TableView::rowActivated, this, [this](const QModelIndex &index) {
        if (const ScatterRow *row = m_rows->rowAt(index))
            Q_EMIT itemChosen(row->point.key.toStdString());
    });
}

void ScatterPanel::setItems(const std::vector<InboxItem> &items, double databaseSeconds)
{
    const std::vector<ScatterPoint> points = pointsOf(items, databaseSeconds);
    const auto format = databaseSeconds > 0 ? shareFormat : secondsFormat;
    m_chart->setTitles(
        databaseSeconds > 0 ? tr("of database time saved (estimated)") : tr("saved an hour (estimated)"),
        databaseSeconds > 0 ? tr("of database time for writes (modelled)") : tr("writes an hour (modelled)"));
    m_chart->setPoints(points, format);
    m_rows->setPoints(points, format);
    setSentence(sentenceOf(points, format));
    if (points.empty())
        setEmpty(tr("Nothing to compare."));
    else
        setFilled();
}

void ScatterPanel::setSelected(const std::string &key)
{
    m_chart->setSelected(toQString(key));
}

} // namespace indexpilot::ui
