// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/shell/page.h"

#include <memory>

namespace indexpilot::ui {

class Keychain;

/// Where to connect: libpq text and form as two views of one value, services, recent targets, where each
/// value came from, a test, and the targets that are open.
class ConnectPage : public Page {
    Q_OBJECT
public:
    static PageIdentity identity();
    explicit ConnectPage(QWidget *parent = nullptr); ///< with the system's keychain
    explicit ConnectPage(std::unique_ptr<Keychain> keychain, QWidget *parent = nullptr);
    ~ConnectPage() override;
    void setSnapshot(const engine::SnapshotPtr &snapshot) override;
    bool usesTimeStrip() const override { return false; }
    QList<QAction *> pageActions() override;
    void setTargets(const QStringList &titles, int current);
    /// The request led to a session, with the password that it holds now: the target is a recent one.
    void targetConnected(const engine::TargetRequest &request);
    void showTestResult(int ticket, const engine::ConnectionTest &result);

Q_SIGNALS:
    void connectRequested(const indexpilot::engine::TargetRequest &request);
    void testRequested(const indexpilot::engine::TargetRequest &request, int ticket);
    void demoRequested();
    void targetSelected(int position);
    void disconnectRequested(int position);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace indexpilot::ui
