// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QString>

namespace indexpilot::ui {

/// The commands of the maintenance page, made once; each says why it is not available.
struct MaintenanceActions {
    explicit MaintenanceActions(QWidget *page);
    QAction *previousWeek; ///< K
    QAction *thisWeek;     ///< T
    QAction *nextWeek;     ///< J
    QAction *copyLines;    ///< the quiet hours for the policy
    QList<QAction *> all() const;
};

} // namespace indexpilot::ui
