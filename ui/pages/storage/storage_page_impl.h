// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/storage/storage_actions.h"
#include "ui/pages/storage/storage_page.h"

class QStackedWidget;

namespace indexpilot::ui {

class EmptyState;
class ForecastPanel;
class PlanSheet;
class RemedyRow;
class StorageHeader;
class StorageTablePanel;
class WindowPanel;

/// What the page owns, and which index is chosen.
struct StoragePage::Impl {
    StoragePage *page;
    StorageActions actions;
    StorageHeader *header = nullptr;
    RemedyRow *remedy = nullptr;
    QStackedWidget *faces = nullptr; ///< why there is nothing, or the content
    EmptyState *nothing = nullptr;
    ForecastPanel *forecast = nullptr;
    WindowPanel *window = nullptr;
    StorageTablePanel *table = nullptr;
    PlanSheet *sheet = nullptr;

    engine::SnapshotPtr snapshot;
    std::shared_ptr<const engine::StorageView> shown;           ///< that `lines` are of
    std::shared_ptr<const engine::MaintenanceView> maintenance; ///< likewise
    StorageLines lines;                                         ///< never null
    std::string chosen;                                         ///< "schema.name"; empty: none
    const StorageLine *line = nullptr;                          ///< of that index, among `lines`

    explicit Impl(StoragePage *owner);
    QWidget *newContent();
    void connectParts();
    void showAll();
    void showLines(); ///< only when rows, windows or the policy are other ones
    const StorageLine *lineOf(const std::string &index) const; ///< null: there is none
    void take(const StorageLine &one);
    void choose(const std::string &index);
    void showLine();
    void showActions();

    // storage_requests.cpp: what the commands do
    void schedule();
    void rebuildNow();
    void measure();
    void copyReindex();
    void copy(const QString &sql);

    // storage_faces.cpp
    void showFace();
};

} // namespace indexpilot::ui
