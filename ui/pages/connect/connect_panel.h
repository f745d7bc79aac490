// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/pages/connect/connection_draft.h"
#include "ui/pages/connect/keychain.h"
#include "ui/pages/connect/recent_targets.h"
#include "ui/widgets/panel.h"

#include <QThreadPool>

class QAction;
class QPushButton;
class QScrollArea;

namespace indexpilot::ui {

class ConnectionEditor;
class ConnectIntents;
class EnvironmentChoice;
class RememberPassword;
class TargetList;
class TestCard;
struct KnownTarget;

/// "Connect to a server": known targets at the left, text, form, environment and the result of a test at the
/// right, the two things to do below.
class ConnectPanel : public Panel {
    Q_OBJECT
public:
    explicit ConnectPanel(std::unique_ptr<Keychain> keychain, QWidget *parent = nullptr);
    ~ConnectPanel() override;
    QList<QAction *> panelActions() const { return {m_connectAction, m_testAction, m_clearAction}; }
    void showTestResult(int ticket, const engine::ConnectionTest &result);
    void targetConnected(const engine::TargetRequest &request);
    void reload(); ///< services and recent targets, which may have changed on disk
    void focusText();

Q_SIGNALS:
    void connectRequested(const indexpilot::engine::TargetRequest &request);
    void testRequested(const indexpilot::engine::TargetRequest &request, int ticket);
    void roleKnown(const QString &role);

private:
    void orderTabs();
    void makeActions();
    QWidget *makeForm();
    QWidget *makeFooter();
    void connectParts();
    void pick(const KnownTarget &target);
    void showRecent(const std::vector<RecentTarget> &recent);
    void showBusy();
    void showReadable(const QString &problem);
    void clearForm();
    QThreadPool m_settings; ///< one thread: what is read, changed and written is not mixed
    ConnectionDraft m_draft;
    RememberPassword *m_remember;
    ConnectIntents *m_intents;
    ConnectionEditor *m_editor;
    TargetList *m_list;
    EnvironmentChoice *m_environment;
    TestCard *m_result;
    QScrollArea *m_scroll;
    QPushButton *m_test;
    QPushButton *m_connect;
    QAction *m_connectAction;
    QAction *m_testAction;
    QAction *m_clearAction;
};

} // namespace indexpilot::ui
