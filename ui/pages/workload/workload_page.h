// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace indexpilot::ui {

class ViewState;

/// Which statements put the database at risk, when, and why: facets, heatmap of statements over time, ranked
/// table, details of the selected one.
class WorkloadPage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit WorkloadPage(ViewState *state, QWidget *parent = nullptr);
    ~WorkloadPage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    QWidget *details() override;
    QList<QAction *> pageActions() override;
    std::vector<Target> searchTargets() const override;
    void openTarget(qint64 id) override;

Q_SIGNALS:
    void explainRequested(indexpilot::StatementId statement);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
