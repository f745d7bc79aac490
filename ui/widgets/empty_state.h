// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace indexpilot::ui {

/// In place of content: one sentence why there is none, one when that changes, at most one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    void set(const QString &why, const QString &when = {}, QAction *action = nullptr);

private:
    void showAction();
    QLabel *m_icon;
    QLabel *m_why;
    QLabel *m_when;
    QPushButton *m_button;
    QPointer<QAction> m_action;
};

} // namespace indexpilot::ui
