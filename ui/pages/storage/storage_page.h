// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace indexpilot::ui {

/// Sizes, bloat and where it leads: which index passes the policy, when, and the window in which its rebuild
/// fits. A rebuild is scheduled from here, or planned and confirmed in the plan sheet.
class StoragePage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit StoragePage(QWidget *parent = nullptr);
    ~StoragePage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    bool usesTimeStrip() const override { return false; } ///< forecasts are in days
    QList<QAction *> pageActions() override;
    void showIndex(const std::string &name); ///< "schema.name"; nothing happens when there is none

Q_SIGNALS:
    void indexChosen(const std::string &name);   ///< answered by StorageView::detail
    void measureWanted(const std::string &name); ///< answered by StorageView::exact
    void scheduleWanted(const indexpilot::engine::MaintenanceWish &wish);
    void planWanted(const indexpilot::engine::PlanWish &wish); ///< answered by LifecycleView::plan
    void executeWanted(const indexpilot::engine::ExecuteWish &wish);
    void stopWanted();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
