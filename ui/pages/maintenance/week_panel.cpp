// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/week_panel.h"

#include "ui/charts/week_chart.h"
#include "ui/charts/week_legend.h"
#include "ui/charts/week_painter.h"
#include "ui/charts/week_table.h"
#include "ui/models/column.h"
#include "ui/pages/maintenance/opening_facts.h"
#include "ui/pages/maintenance/week_content.h"

#include <QVBoxLayout>

namespace indexpilot::ui {

WeekPanel::WeekPanel(QWidget *parent) : WeekPanel({new WeekChart, new WeekTable}, parent)
{
}

WeekPanel::WeekPanel(const Parts &parts, QWidget *parent)
    : ChartPanel(tr("Week"), parts.chart, parts.table, parent), m_week(parts.chart), m_table(parts.table),
      m_legend(new WeekLegend(this))
{
    setObjectName(QStringLiteral("weekPanel"));
    m_table->setParent(this);
    body()->setStretch(0, 1);
    body()->addWidget(m_legend);
    connect(m_week, &WeekChart::jobChosen, this, &WeekPanel::jobChosen);
}

void WeekPanel::setSnapshot(const engine::Snapshot &snapshot, int weeksAhead)
{
    const TimePoint now = maintenanceNow(snapshot);
    const maintenance::Zone &zone = zoneOfView(*snapshot.maintenance);
    const std::chrono::local_days monday =
        mondayBefore(wallDayOf(zone, now)) + std::chrono::days(daysOfWeek * weeksAhead);
    const TimePoint minute = std::chrono::floor<Minutes>(now);
    if (snapshot.maintenance == m_view && monday == m_monday && minute == m_minute)
        return;
    m_view = snapshot.maintenance;
    m_monday = monday;
    m_minute = minute;
    const WeekContent content = weekContent(*m_view, monday, now);
    m_week->setContent(content);
    m_table->setContent(content, m_week->state().loads);
    m_legend->setLoads(m_week->state().loads);
    setTitle(tr("Week %1").arg(weekNumber(monday)));
    setSubtitle(QStringLiteral("%1, %2").arg(weekSpan(monday), toQString(zone.name())));
}

} // namespace indexpilot::ui
