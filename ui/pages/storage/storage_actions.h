// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/storage/storage_lines.h"

#include <QAction>

namespace indexpilot::ui {

/// What the commands depend on.
struct StorageSituation {
    const engine::Snapshot *snapshot = nullptr;
    const StorageLine *line = nullptr; ///< of the index that is chosen; null: none
    bool sheetBusy = false;            ///< a change runs in the sheet
};

/// The commands of the page, made once; each says why it is not available. None has a single key.
struct StorageActions {
    explicit StorageActions(QWidget *page);
    QAction *schedule; ///< or withdraws what is scheduled
    QAction *rebuildNow;
    QAction *measure; ///< reads only, so in every mode
    QAction *copySql;
    QAction *copyRemedy;
    QList<QAction *> all() const;
    void set(const StorageSituation &now);
};

/// What the first of them does: a rebuild that is scheduled is withdrawn.
engine::MaintenanceVerb scheduleVerb(const StorageLine &line);

} // namespace indexpilot::ui
