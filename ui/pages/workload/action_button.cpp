// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/action_button.h"

#include "ui/shell/frame_actions.h"
#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>

namespace indexpilot::ui {
namespace {

QString toolTipOf(const QAction &action)
{
    const QString reason = reasonOf(&action);
    if (!reason.isEmpty())
        return QStringLiteral("%1: %2").arg(plainText(&action), reason);
    const QString keys = shortcutText(&action);
    return keys.isEmpty() ? plainText(&action) : QStringLiteral("%1 (%2)").arg(plainText(&action), keys);
}

void follow(QAbstractButton *button, QAction *action)
{
    const auto update = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(toolTipOf(*action));
        button->setAccessibleName(plainText(action));
        button->setAccessibleDescription(reasonOf(action));
    };
    update();
    QObject::connect(action, &QAction::changed, button, update);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
}

} // namespace

QPushButton *newActionButton(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(plainText(action), parent);
    button->setObjectName(name);
    follow(button, action);
    return button;
}

QToolButton *newActionTool(QAction *action, const QString &name, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setFixedSize(30, 26);
    button->setCheckable(action->isCheckable());
    setThemeIcon(button, icon);
    follow(button, action);
    const auto check = [button, action] {
        button->setChecked(action->isChecked());
    };
    check();
    QObject::connect(action, &QAction::changed, button, check);
    QObject::connect(button, &QAbstractButton::clicked, button, check);
    return button;
}

} // namespace indexpilot::ui
