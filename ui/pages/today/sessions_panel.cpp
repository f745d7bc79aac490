// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/sessions_panel.h"

#include "core/wording/format.h"
#include "ui/charts/series_table.h"
#include "ui/charts/time_series_chart.h"
#include "ui/pages/today/changes_panel.h"
#include "ui/pages/today/figures.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr int lowest = 236; ///< px: below, the chart says nothing
constexpr std::size_t mostEvents = 6;

/// The latest of what changed on the server itself; statements that were first seen are no such thing.
std::vector<ChartEvent> eventsOf(const engine::Snapshot &snapshot)
{
    const TimeRange &range = snapshot.workload->request.range;
    std::vector<ChartEvent> events;
    for (const store::ChangeNote &note : snapshot.sinceLastVisit)
        if (note.kind != "new statement" && note.at >= range.from && note.at < range.to)
            events.push_back({note.at, changeMark(note.kind), changeSubject(note)});
    std::ranges::sort(events, std::greater(), &ChartEvent::at);
    events.resize(std::min(events.size(), mostEvents));
    std::ranges::reverse(events);
    return events;
}

} // namespace

SessionsPanel::SessionsPanel(QWidget *parent)
    : SessionsPanel(
          {new TimeSeriesChart(wording::number), new SeriesTable({tr("Active sessions")}, wording::number)},
          parent)
{
}

SessionsPanel::SessionsPanel(const Parts &parts, QWidget *parent)
    : ChartPanel(tr("Active sessions"), parts.chart, parts.rows, parent), m_chart(parts.chart),
      m_rows(parts.rows), m_sentence(newParagraph("secondary", this))
{
    setObjectName(QStringLiteral("sessions"));
    m_chart->setObjectName(QStringLiteral("sessionsChart"));
    m_chart->setAccessibleName(tr("Active sessions"));
    m_rows->setParent(this);
    m_sentence->setObjectName(QStringLiteral("sessionsSentence"));
    m_sentence->setContentsMargins(12, 2, 12, 9);
    body()->setStretch(0, 1);
    body()->addWidget(m_sentence);
    setSubtitle(tr("sampled, means"));
    setMinimumHeight(lowest);
    connect(m_chart, &TimeSeriesChart::brushed, this, &SessionsPanel::brushed);
}

void SessionsPanel::setSnapshot(const engine::Snapshot &snapshot)
{
    if (snapshot.workload == m_view && snapshot.sinceLastVisit == m_changes)
        return;
    m_view = snapshot.workload;
    m_changes = snapshot.sinceLastVisit;
    const std::vector<ChartSeries> series{
        {tr("active"), Token::Series1, Qt::SolidLine, m_view->activeSessions}};
    m_chart->setSeries(m_view->request.range, series, m_view->gaps, eventsOf(snapshot));
    m_chart->setBrush(m_view->request.brush);
    m_rows->setSeries(m_view->request.range, series);
    if (std::ranges::any_of(m_view->activeSessions,
                            [](const auto &point) { return std::isfinite(point.value); }))
        setFilled();
    else
        setEmpty(tr("No session was sampled in this range"),
                 tr("The line begins with the first minute that is watched."));
    setTitle(sessionsTitle(*m_view, snapshot.takenAt));
    const QString sentence = sessionsSentence(*m_view, snapshot.takenAt);
    setTextOnce(m_sentence, sentence);
    setSentence(sentence);
}

} // namespace indexpilot::ui
