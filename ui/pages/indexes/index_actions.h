// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/indexes/inventory.h"

#include <QAction>

namespace indexpilot::ui {

/// What the commands depend on.
struct IndexSituation {
    const engine::Snapshot *snapshot = nullptr;
    const IndexEntry *index = nullptr; ///< the one that is shown; null: none
    int version = 0;                   ///< the one that is chosen
    std::optional<int> second;         ///< for a comparison
    bool sheetBusy = false;            ///< a change runs in the sheet
    bool hasDropped = false;
};

/// The commands of the page, made once; each says why it is not available. None has a single key.
struct IndexActions {
    explicit IndexActions(QWidget *page);
    QAction *rollBack; ///< of a dropped index: brings it back
    QAction *drop;
    QAction *compare;
    QAction *copyDefinition;
    QAction *showDropped; ///< checkable
    QList<QAction *> all() const;
    void set(const IndexSituation &situation);
};

/// Where a roll back leads: the chosen version, or the one before when the newest is chosen.
std::optional<int> rollBackTarget(const IndexSituation &now);
/// The two versions that would be compared, the older first.
std::optional<std::pair<int, int>> comparedVersions(const IndexSituation &now);

} // namespace indexpilot::ui
