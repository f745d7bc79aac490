// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QAction>

class QWidget;

namespace indexpilot::ui {

/// The commands of the workload page, made once; each says why it is not available.
struct WorkloadActions {
    explicit WorkloadActions(QWidget *page);
    QAction *explain;      ///< Ctrl+E: the plan only, nothing is executed
    QAction *pin;          ///< P, checkable
    QAction *copy;         ///< the text of the selected statement
    QAction *clearFilters; ///< of the empty state; the window has one for every page
    /// row: the selected statement, null when none is known.
    void setStatement(const workload::StatementRow *row, const workload::ViewRequest &request);
};

} // namespace indexpilot::ui
