// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/maintenance_actions.h"

#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

namespace indexpilot::ui {
namespace {

struct MaintenanceActionsWords {
    Q_DECLARE_TR_FUNCTIONS(MaintenanceActions)
};

} // namespace

MaintenanceActions::MaintenanceActions(QWidget *page)
    : previousWeek(newPageAction(page, "previousWeek", MaintenanceActionsWords::tr("Previous week"), "back",
                                 QStringLiteral("K"))),
      thisWeek(newPageAction(page, "thisWeek", MaintenanceActionsWords::tr("This week"), "calendar",
                             QStringLiteral("T"))),
      nextWeek(newPageAction(page, "nextWeek", MaintenanceActionsWords::tr("Next week"), "forward",
                             QStringLiteral("J"))),
      copyLines(newPageAction(page, "copyPolicyLines",
                              MaintenanceActionsWords::tr("Copy lines for the policy"), "copy"))
{
    for (QAction *action : all())
        page->addAction(action);
}

QList<QAction *> MaintenanceActions::all() const
{
    return {previousWeek, thisWeek, nextWeek, copyLines};
}

} // namespace indexpilot::ui
