// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/maintenance/maintenance_actions.h"
#include "ui/pages/maintenance/maintenance_page.h"

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace indexpilot::ui {

class EmptyState;
class EndedPanel;
class JobQueue;
class MessageRow;
class OpeningPanel;
class Segmented;
class WeekPanel;
class WindowsPanel;

struct MaintenancePage::Impl {
    MaintenancePage *page;
    MaintenanceActions actions;
    QLabel *headline = nullptr;
    QWidget *header = nullptr;
    QWidget *weekButtons = nullptr;
    Segmented *faceChoice = nullptr;
    MessageRow *trouble = nullptr;
    QStackedWidget *states = nullptr; ///< why there is nothing, or the content
    EmptyState *nothing = nullptr;
    QStackedWidget *faces = nullptr; ///< week, history, windows
    WeekPanel *week = nullptr;
    EndedPanel *ended = nullptr;
    WindowsPanel *windows = nullptr;
    QScrollArea *side = nullptr;
    OpeningPanel *opening = nullptr;
    JobQueue *queue = nullptr;

    engine::SnapshotPtr snapshot;
    int weeksAhead = 0; ///< of the week that is shown
    int badge = 0;

    explicit Impl(MaintenancePage *owner);
    QWidget *newHeader();
    QWidget *newWeekButtons(QWidget *parent);
    QWidget *newContent();
    QWidget *newSide(QWidget *parent);
    void connectParts();
    void showAll();
    void showContent();
    void goToWeek(int ahead);

    // maintenance_faces.cpp: why there is nothing, and what cannot be done
    void showState();
    void showTrouble();
    void showActions();
    void setBadge(int waiting);
};

} // namespace indexpilot::ui
