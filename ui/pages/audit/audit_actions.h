// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QString>

namespace indexpilot::ui {

/// What the commands depend on.
struct AuditSituation {
    bool hasTarget = false;
    QString noStore; ///< why there is no log at all; empty: there is one
    bool hasEntries = false;
    bool verifying = false;
    bool hasSql = false; ///< of the entry that is shown
};

/// The commands of the audit page, made once; each says why it is not available.
struct AuditActions {
    explicit AuditActions(QWidget *page);
    QAction *verify;    ///< V
    QAction *exportLog; ///< as CSV or JSON
    QAction *copySql;   ///< C
    QAction *next;      ///< J
    QAction *previous;
    QList<QAction *> all() const;
    void set(const AuditSituation &now);
};

} // namespace indexpilot::ui
