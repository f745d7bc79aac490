// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/frame_actions.h"

#include <QMenu>
#include <QMenuBar>

namespace indexpilot::ui {

FrameMenus::FrameMenus(QMenuBar *bar, const FrameActions &actions)
    : file(bar->addMenu(tr("&File"))), view(bar->addMenu(tr("&View"))), go(bar->addMenu(tr("&Go"))),
      database(bar->addMenu(tr("&Database"))), act(bar->addMenu(tr("&Act"))), help(bar->addMenu(tr("&Help")))
{
    file->addActions({actions.connectTarget, actions.exportAll});
    file->addSeparator();
    file->addAction(actions.quit);
    view->addActions({actions.themeSystem, actions.themeLight, actions.themeDark});
    view->addSeparator();
    view->addActions({actions.showAsTable, actions.followNow, actions.clearFilters});
    view->addSeparator();
    view->addActions({actions.details, actions.jobs});
    view->addSeparator();
    view->addActions({actions.resetLayout, actions.fullScreen});
    go->addActions({actions.back, actions.forward, actions.palette, actions.search});
    go->addSeparator();
    database->addActions({actions.refresh, actions.pause, actions.disconnectTarget});
    database->addSeparator();
    database->addActions(actions.modes());
    database->addAction(actions.freeze);
    database->addSeparator();
    help->addActions({actions.keySheet, actions.about});
    for (QMenu *menu : {file, view, go, database, act, help})
        menu->setToolTipsVisible(true);
    file->setObjectName(QStringLiteral("menu.file"));
    view->setObjectName(QStringLiteral("menu.view"));
    go->setObjectName(QStringLiteral("menu.go"));
    database->setObjectName(QStringLiteral("menu.database"));
    act->setObjectName(QStringLiteral("menu.act"));
    help->setObjectName(QStringLiteral("menu.help"));
}

} // namespace indexpilot::ui
