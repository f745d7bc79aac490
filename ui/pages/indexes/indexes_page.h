// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace indexpilot::ui {

/// Every index and its versions, and the way back to each: inventory, lanes, what was measured, plans. What
/// changes the server goes through the plan sheet and its confirm ladder.
class IndexesPage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit IndexesPage(QWidget *parent = nullptr);
    ~IndexesPage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    bool usesTimeStrip() const override { return false; }
    QList<QAction *> pageActions() override;
    std::vector<Target> searchTargets() const override;
    void openTarget(qint64 id) override;
    void planKept(const std::string &name, engine::KeptWish what); ///< opens the sheet of a kept index

Q_SIGNALS:
    void indexChosen(const std::string &name);                 ///< answered by LifecycleView::history
    void planWanted(const indexpilot::engine::PlanWish &wish); ///< answered by LifecycleView::plan
    void executeWanted(const indexpilot::engine::ExecuteWish &wish);
    void stopWanted();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
