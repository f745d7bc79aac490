// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/opening_panel.h"

#include "core/wording/format.h"
#include "ui/pages/maintenance/flowing_text.h"
#include "ui/pages/maintenance/opening_facts.h"
#include "ui/pages/maintenance/opening_gantt.h"
#include "ui/pages/maintenance/week_content.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

/// Without borders: as much as its jobs need.
TimeRange shownRange(TimeRange opening, const std::vector<WeekJob> &jobs, TimePoint now)
{
    if (isBounded(opening) || jobs.empty())
        return opening;
    TimeRange shown{std::min(now, jobs.front().time.from), jobs.front().time.to};
    for (const WeekJob &job : jobs)
        shown.to = std::max({shown.to, job.time.to, job.latest.value_or(job.time.to)});
    return shown;
}

} // namespace

OpeningPanel::OpeningPanel(QWidget *parent)
    : Panel(tr("Next window"), parent), m_gantt(new OpeningGantt(this)),
      m_words(newFlowingText("caption", "openingWords", this))
{
    setObjectName(QStringLiteral("openingPanel"));
    m_words->setContentsMargins(12, 2, 12, 9);
    body()->setContentsMargins(0, 4, 0, 0);
    body()->addWidget(m_gantt);
    body()->addWidget(m_words);
}

void OpeningPanel::setSnapshot(const engine::Snapshot &snapshot)
{
    const engine::MaintenanceView &view = *snapshot.maintenance;
    const TimePoint now = maintenanceNow(snapshot);
    if (const auto opening = nextOpening(view, now))
        return showOpening(view, *opening, now);
    setTitle(tr("Next window"));
    setSubtitle({});
    setEmpty(tr("No window opens in the next 35 days."), tr("Windows are written in the policy file."));
}

void OpeningPanel::showTitle(const engine::MaintenanceView &view, TimeRange opening, TimePoint now)
{
    if (!isBounded(opening)) {
        setTitle(hasAnyWindow(view) ? tr("Open without an end") : tr("Any time"));
        setSubtitle(hasAnyWindow(view) ? QString() : tr("no windows are set"));
        return;
    }
    setTitle(wallSpan(zoneOfView(view), opening));
    setSubtitle(opening.from <= now ? tr("open now") : tr("in %1").arg(wording::age(opening.from - now)));
}

void OpeningPanel::showOpening(const engine::MaintenanceView &view, TimeRange opening, TimePoint now)
{
    showTitle(view, opening, now);
    OpeningGantt::Content content{.zone = zoneOfView(view),
                                  .range = opening,
                                  .isOpening = isBounded(opening),
                                  .now = now,
                                  .jobs = weekJobs(jobsIn(view, opening), zoneOfView(view), now)};
    content.range = shownRange(opening, content.jobs, now);
    m_gantt->setVisible(isBounded(content.range));
    if (isBounded(content.range))
        m_gantt->setContent(content);
    setTextOnce(m_words, content.jobs.empty()
                             ? tr("Nothing is placed in it.")
                             : tr("Bars end where half of the runs do, whiskers where 9 in 10 do."));
    setFilled();
}

} // namespace indexpilot::ui
