// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/maintenance_page_impl.h"
#include "ui/pages/maintenance/opening_facts.h"
#include "ui/pages/maintenance/windows_panel.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_row.h"

#include <QStackedWidget>

namespace indexpilot::ui {
namespace {

constexpr int weeksKnown = 5; ///< each way, as the view has openings and what ended

} // namespace

void MaintenancePage::Impl::showState()
{
    const bool filled = snapshot && wasRead(*snapshot->maintenance);
    header->setVisible(snapshot != nullptr);
    states->setCurrentIndex(filled ? 1 : 0);
    if (!snapshot)
        return nothing->set(tr("No server is connected."), tr("Connect, or start the sample shop."));
    if (filled)
        return;
    if (snapshot->maintenance->failure)
        return nothing->set(tr("There is no plan to show."), tr("What is wrong stands above."));
    if (snapshot->connection.state != pg::SessionState::Connected)
        return nothing->set(tr("The server is not connected."), tr("Windows and jobs are read once it is."));
    nothing->set(tr("Windows and jobs were not read yet."), tr("The first plan takes some seconds."));
}

void MaintenancePage::Impl::showTrouble()
{
    trouble->set(snapshot ? snapshot->maintenance->failure : std::nullopt);
}

void MaintenancePage::Impl::showActions()
{
    const bool isWeek = faces->currentIndex() == 0;
    const QString noPlan = !snapshot                          ? tr("no server is connected")
                           : !wasRead(*snapshot->maintenance) ? tr("there is no plan yet")
                                                              : QString();
    const QString noWeek = noPlan.isEmpty() && !isWeek ? tr("the week is not shown") : noPlan;
    const auto orElse = [](const QString &first, bool second, const QString &reason) {
        return first.isEmpty() && second ? reason : first;
    };
    setAvailable(actions.previousWeek,
                 orElse(noWeek, weeksAhead <= -weeksKnown, tr("windows and jobs are known 35 days back")));
    setAvailable(actions.nextWeek,
                 orElse(noWeek, weeksAhead >= weeksKnown, tr("windows are known 35 days ahead")));
    setAvailable(actions.thisWeek, orElse(noWeek, weeksAhead == 0, tr("it is shown")));
    setAvailable(actions.copyLines,
                 orElse(noPlan, windows->lines().isEmpty(), tr("no quiet hours are known yet")));
    weekButtons->setVisible(isWeek);
}

void MaintenancePage::Impl::setBadge(int waiting)
{
    if (badge == waiting)
        return;
    badge = waiting;
    Q_EMIT page->badgeChanged(badge);
}

} // namespace indexpilot::ui
