// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/pages/connect/connection_draft.h"
#include "ui/pages/connect/recent_targets.h"

#include <QObject>

#include <map>

namespace indexpilot::ui {

class RememberPassword;

/// Makes requests of the draft. What is asked for while the text is being read, or while the keychain is
/// asked, happens as soon as that is done, for the value that it was asked for. GUI thread only.
class ConnectIntents : public QObject {
    Q_OBJECT
public:
    ConnectIntents(ConnectionDraft *draft, RememberPassword *remember, QObject *parent = nullptr);
    void setEnvironment(store::Environment environment) { m_environment = environment; }
    void connectNow() { begin(Intent::Connect); }
    /// A session stands: what was typed for this request is remembered now, not when it was asked for. The
    /// password only if it is the one that did.
    void connected(const engine::TargetRequest &request);
    void test(); ///< nothing while a test is under way
    bool isTesting() const { return m_testing; }
    bool isLookingUp() const { return m_lookingUp; } ///< in the keychain
    /// Whether this result is of the value that is shown; ends the test.
    bool accepts(int ticket, const engine::ConnectionTest &result);

Q_SIGNALS:
    void connectRequested(const indexpilot::engine::TargetRequest &request);
    void testRequested(const indexpilot::engine::TargetRequest &request, int ticket);
    void opened(const indexpilot::ui::RecentTarget &target); ///< to be remembered; text may hold secrets
    void busyChanged();
    void refused(); ///< there is no readable text

private:
    enum class Intent { None, Connect, Test };
    /// Asked for, and not connected so far.
    struct Awaited {
        RecentTarget target;
        QString key;                       ///< in the keychain
        std::optional<std::string> toKeep; ///< the password, when it was wished
    };
    void begin(Intent intent);
    void proceed();
    void send(const std::optional<std::string> &password);
    void sendTest(const engine::TargetRequest &request);
    void sendConnect(const engine::TargetRequest &request);
    void abandon();
    ConnectionDraft *m_draft;
    RememberPassword *m_remember;
    std::map<std::string, Awaited> m_awaited; ///< by connection text
    store::Environment m_environment = store::Environment::Production;
    Intent m_intent = Intent::None;
    int m_ticket = 0;
    bool m_testing = false;
    bool m_lookingUp = false;
    bool m_fromKeychain = false; ///< the password that was sent last
};

} // namespace indexpilot::ui
