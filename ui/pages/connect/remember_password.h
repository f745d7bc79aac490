// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/pages/connect/connection_draft.h"
#include "ui/pages/connect/keychain.h"

#include <QSet>
#include <QWidget>

class QCheckBox;

namespace indexpilot::ui {

class MessageRow;

/// "Remember in the system keychain": keeps and finds passwords. Where no keychain answers it says so and how
/// .pgpass does the same; connecting never waits for it longer than a few seconds. GUI thread only.
class RememberPassword : public QWidget {
    Q_OBJECT
public:
    explicit RememberPassword(std::unique_ptr<Keychain> keychain, QWidget *parent = nullptr);
    ~RememberPassword() override;

    void setTarget(const ConnectionFields &fields); ///< whose password it is; shown once one is typed
    void setKnownKeys(const QSet<QString> &keys);   ///< targets whose password is in the keychain
    bool knows(const QString &key) const { return m_known.contains(key); }
    bool isWanted() const;

    void setPatience(Milliseconds patience) { m_patience = patience; }

    using Found = std::function<void(std::optional<std::string>)>;
    void find(const QString &key, const Found &then); ///< nullopt: not there, refused, or no answer in time
    void keep(const QString &key, const std::string &password);
    void distrust(const QString &key) { m_known.remove(key); } ///< the server refused it: ask next time
    void forget(const QString &key);

private:
    void probe();
    void giveUp(const Keychain::Answer &answer);
    void explain(const QString &what);
    std::unique_ptr<Keychain> m_keychain;
    QCheckBox *m_box;
    MessageRow *m_message;
    QSet<QString> m_known;
    QString m_key;
    QString m_passwordLine;          ///< for .pgpass
    Milliseconds m_patience{10'000}; ///< a person may have to unlock the keychain
    bool m_unavailable = false;
};

} // namespace indexpilot::ui
