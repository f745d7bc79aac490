// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace indexpilot::ui {

/// What the advisor proposes: an inbox by net benefit, a card with the evidence, and the decisions on it. A
/// decision is recorded; what was approved runs from the sheet of its plan.
class RecommendationsPage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit RecommendationsPage(Clock clock = systemNow, QWidget *parent = nullptr);
    ~RecommendationsPage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    bool usesTimeStrip() const override { return false; } ///< an advice is not of a range
    QList<QAction *> pageActions() override;
    std::vector<Target> searchTargets() const override;
    void openTarget(qint64 id) override;

Q_SIGNALS:
    void adviceRequested();
    void stopRequested();
    void decided(const indexpilot::engine::Decision &decision); ///< one for each member of a group;
                                                                ///< who decides is the engine's to say
    void decisionWithdrawn(const std::string &recommendation);
    void reviewRequested(const std::string &sql, int ticket);  ///< answered by AdviceView::edited
    void planWanted(const indexpilot::engine::PlanWish &wish); ///< answered by LifecycleView::plan
    void executeWanted(const indexpilot::engine::ExecuteWish &wish);
    void stopActionWanted();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
