// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>
#include <string>

namespace indexpilot::ui {

/// When indexes may be rebuilt and what is to be: the week with its windows, freezes and load, the next
/// window, the queue, and what became of earlier rebuilds.
class MaintenancePage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit MaintenancePage(QWidget *parent = nullptr);
    ~MaintenancePage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    bool usesTimeStrip() const override { return false; } ///< it has weeks of its own
    QList<QAction *> pageActions() override;

Q_SIGNALS:
    void maintenanceWanted(const indexpilot::engine::MaintenanceWish &wish);
    void stopWanted();                         ///< of the change that runs
    void indexOpened(const std::string &name); ///< "schema.name": where its size and forecast are

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
