// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace indexpilot::ui {

class ViewState;

/// What needs a person, what runs and what holds changes up, how the server does, what changed since the last
/// visit, and what the role may see.
class TodayPage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit TodayPage(ViewState *state, QWidget *parent = nullptr);
    ~TodayPage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    QList<QAction *> pageActions() override;

Q_SIGNALS:
    void pageRequested(const QString &key);
    void demoRequested();
    void keptDropWanted(const std::string &name);              ///< the plan of the end of a kept index
    void planWanted(const indexpilot::engine::PlanWish &wish); ///< of what waits for approval
    void executeWanted(const indexpilot::engine::ExecuteWish &wish);
    void queueDecisionWanted(const indexpilot::engine::QueueWish &wish);
    void stopActionWanted(); ///< of what LifecycleView::running shows
    void breakerResetWanted(indexpilot::store::BreakerScope scope, const std::string &key);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
