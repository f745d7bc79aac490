// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/storage/storage_lines.h"
#include "ui/widgets/panel.h"

class QLabel;

namespace indexpilot::ui {

class Chip;
class CopyBlock;
class FactGrid;
struct StorageActions;

/// When the chosen index can be rebuilt, what that takes and gives, its statement, and the two ways to have
/// it.
class WindowPanel : public Panel {
    Q_OBJECT
public:
    explicit WindowPanel(const StorageActions &actions, QWidget *parent = nullptr);
    void setLine(const StorageLine &line);
    void setReason(const QString &reason); ///< why a button is not available; empty: both are

private:
    QWidget *newContent();
    QWidget *newFooter(const StorageActions &actions);
    void showMessage(const engine::MaintenanceView &maintenance);
    Chip *m_chip;
    QLabel *m_when;
    QLabel *m_why;
    FactGrid *m_facts;
    CopyBlock *m_sql;
    QLabel *m_reason = nullptr;
};

} // namespace indexpilot::ui
