// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_title.h"

#include "ui/widgets/theme_icon.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace indexpilot::ui {

DockTitle::DockTitle(QDockWidget *dock) : QFrame(dock)
{
    setProperty("role", QStringLiteral("panelHeader"));
    auto *title = new QLabel(dock->windowTitle(), this);
    title->setProperty("role", QStringLiteral("strong"));
    auto *close = new QToolButton(this);
    close->setObjectName(dock->objectName() + QStringLiteral(".close"));
    close->setAccessibleName(tr("Close %1").arg(dock->windowTitle()));
    close->setToolTip(close->accessibleName());
    close->setFocusPolicy(Qt::StrongFocus);
    close->setIconSize({14, 14});
    setThemeIcon(close, QStringLiteral("close"));
    connect(close, &QToolButton::clicked, this, &DockTitle::closed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 4, 0);
    row->addStrut(32); // the dock asks for the hint, not for the fixed height
    row->addWidget(title, 1);
    row->addWidget(close);
}

} // namespace indexpilot::ui
