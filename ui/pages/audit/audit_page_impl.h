// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/audit/audit_actions.h"
#include "ui/pages/audit/audit_page.h"

#include <QTimer>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace indexpilot::ui {

class CheckRow;
class EmptyState;
class EntryPanel;
class LogPanel;
class MessageRow;

struct AuditPage::Impl {
    AuditPage *page;
    AuditActions actions;
    QLabel *headline = nullptr;
    QWidget *header = nullptr;
    MessageRow *trouble = nullptr;
    CheckRow *check = nullptr;
    QStackedWidget *faces = nullptr; ///< why there is nothing, or the log
    EmptyState *nothing = nullptr;
    QSplitter *content = nullptr;
    LogPanel *log = nullptr;
    EntryPanel *entry = nullptr;

    engine::SnapshotPtr snapshot;
    std::shared_ptr<const engine::AuditView> shown;
    QTimer verifying; ///< runs while an answer is waited for

    explicit Impl(AuditPage *owner);
    QWidget *newHeader();
    void connectParts();
    void showAll();
    void showEntry();
    void showActions();
    void showVerifying();
    void fit(int width);

    // audit_faces.cpp: why there is nothing
    void showFace();
    void showTrouble();

    // audit_export.cpp
    void exportLog();
    void writeLog(const QString &file);
};

} // namespace indexpilot::ui
