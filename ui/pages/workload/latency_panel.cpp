// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/latency_panel.h"

#include "core/wording/format.h"
#include "core/wording/headline.h"
#include "ui/charts/series_table.h"
#include "ui/charts/time_series_chart.h"
#include "ui/pages/workload/clock_text.h"

#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int panelHeight = 208;

/// "Q-38: mean 42 ms, p95 168 ms over the range; p95 was highest at 09:10 with 310 ms."
QString sentenceOf(const workload::StatementDetails &details)
{
    const workload::SeriesPoint *top = nullptr;
    for (const workload::SeriesPoint &point : details.p95Ms)
        if (!std::isnan(point.value) && (!top || point.value > top->value))
            top = &point;
    const QString name = wording::statementName(details.row.id);
    const QString means =
        LatencyPanel::tr("%1: mean %2, p95 %3 over the range")
            .arg(name, wording::duration(details.row.meanMs), wording::duration(details.row.p95Ms));
    if (!top)
        return means;
    return LatencyPanel::tr("%1; p95 was highest at %2 with %3")
        .arg(means, clockText(top->at), wording::duration(top->value));
}

} // namespace

LatencyPanel::LatencyPanel(QWidget *parent)
    : LatencyPanel(Parts{new TimeSeriesChart(wording::duration),
                         new SeriesTable({tr("mean"), tr("p95")}, wording::duration)},
                   parent)
{
}

LatencyPanel::LatencyPanel(const Parts &parts, QWidget *parent)
    : ChartPanel(tr("Latency"), parts.chart, parts.rows, parent), m_chart(parts.chart), m_rows(parts.rows)
{
    setObjectName(QStringLiteral("latencyPanel"));
    m_chart->setObjectName(QStringLiteral("latency"));
    m_rows->setParent(this);
    m_chart->setLogarithmic(true);
    setSampled(false);
    setFixedHeight(panelHeight);
}

void LatencyPanel::setDetails(const workload::StatementDetails &details, const workload::WorkloadView &view)
{
    const std::vector<ChartSeries> series{{tr("mean"), Token::Series1, Qt::SolidLine, details.meanMs},
                                          {tr("p95"), Token::Series2, Qt::DashLine, details.p95Ms}};
    m_chart->setSeries(view.grid.range, series, view.gaps);
    m_chart->setBrush(view.request.brush);
    m_rows->setSeries(view.grid.range, series);
    setSentence(sentenceOf(details));
    setFilled();
}

void LatencyPanel::setSampled(bool sampled)
{
    setSubtitle(sampled ? tr("estimated from samples") : tr("measured; p95 of interval means"));
}

void LatencyPanel::setNothing(const QString &why)
{
    setEmpty(why);
}

} // namespace indexpilot::ui
