// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QFrame>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace indexpilot::ui {

class ContextCell;
class EnvironmentBand;
class ModeSwitch;
class TargetButton;

/// Where one is, always in sight: environment, server, role, version, encryption, age of the data, mode.
class ContextBar : public QFrame {
    Q_OBJECT
public:
    explicit ContextBar(QWidget *parent = nullptr);
    void setTargetMenu(QMenu *menu);
    void setModeActions(const QList<QAction *> &actions); ///< in the order of engine::Mode
    void setFreezeAction(QAction *action);                ///< the button at the right is it
    void setChosenTitle(const QString &title);            ///< before its first snapshot
    void setSnapshot(const engine::Snapshot *snapshot, Milliseconds sinceArrival); ///< null: no target

Q_SIGNALS:
    void resumeRequested();
    void announced(const QString &sentence, const QString &state);

protected:
    bool event(QEvent *event) override;

private:
    void setCells(const engine::Snapshot &snapshot);
    void fit(); ///< what says least goes first
    void setAge(const engine::Snapshot &snapshot, Milliseconds sinceArrival);
    EnvironmentBand *m_environment;
    TargetButton *m_target;
    ContextCell *m_role;
    ContextCell *m_server;
    ContextCell *m_encryption;
    ContextCell *m_age;
    QPushButton *m_paused;
    ModeSwitch *m_mode;
    QToolButton *m_freeze;
    QString m_chosenTitle;
};

} // namespace indexpilot::ui
