// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <memory>

namespace indexpilot::ui {

/// What was done, by whom, and what came of it: the log of the store, whether its chain of hashes is whole,
/// and each entry with its SQL.
class AuditPage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit AuditPage(QWidget *parent = nullptr);
    ~AuditPage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    bool usesTimeStrip() const override { return false; } ///< the log is not of a range
    QList<QAction *> pageActions() override;

Q_SIGNALS:
    void verifyWanted(); ///< answered by AuditView::check

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
