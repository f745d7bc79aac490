// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QPushButton;
class QToolButton;
class QWidget;

// Buttons that stand for an action: its text, whether it can be used, and in the tooltip its key or why not.
namespace indexpilot::ui {

QPushButton *newActionButton(QAction *action, const QString &name, QWidget *parent);
QToolButton *newActionTool(QAction *action, const QString &name, const QString &icon, QWidget *parent);

} // namespace indexpilot::ui
