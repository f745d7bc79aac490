// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/indexes/index_actions.h"
#include "ui/pages/indexes/indexes_page.h"

class QStackedWidget;

namespace indexpilot::ui {

class EmptyState;
class IndexesHeader;
class IndexPanel;
class InventoryPanel;
class PlanSheet;

/// What the page owns, and which index is chosen.
struct IndexesPage::Impl {
    IndexesPage *page;
    IndexActions actions;
    IndexesHeader *header = nullptr;
    QStackedWidget *faces = nullptr; ///< why there is nothing, or the content
    EmptyState *nothing = nullptr;
    InventoryPanel *inventory = nullptr;
    QStackedWidget *middle = nullptr; ///< nothing selected, or the index
    EmptyState *unselected = nullptr;
    IndexPanel *panel = nullptr;
    PlanSheet *sheet = nullptr;

    engine::SnapshotPtr snapshot;
    std::shared_ptr<const Inventory> known; ///< never null
    qint64 chosen = 0;
    std::string chosenName;
    std::optional<int> planned; ///< version that the sheet's plan leads to

    explicit Impl(IndexesPage *owner);
    QWidget *newContent();
    void connectParts();
    void showAll();
    void showFace();
    void showInventory(); ///< only when lineages or catalog are other ones
    void showIndex();
    void showActions();
    const IndexEntry *current() const { return known->find(chosen); }
    IndexSituation situation() const;
    void choose(qint64 id);

    // plan_requests.cpp
    void askRollBack();
    void askDrop();
    void askKept(const std::string &name, engine::KeptWish what);
    void ask(engine::PlanWish wish, const QString &title, std::optional<int> version);
    void sheetClosed();
    void compare();
    void copyDefinition();
};

} // namespace indexpilot::ui
