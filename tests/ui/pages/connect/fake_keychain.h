// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connect/keychain.h"

#include <QMap>
#include <QTimer>

namespace indexpilot::testing {

/// What the keychain of a test holds; outlives the page.
struct KeychainContent {
    QMap<QString, QString> passwords;
    ui::Keychain::Outcome outcome = ui::Keychain::Outcome::Done; ///< else every call ends with it
    bool answers = true;
    int reads = 0;
};

class FakeKeychain : public ui::Keychain {
public:
    explicit FakeKeychain(KeychainContent &content) : m_content(content) {}

    void read(const QString &key, const Then &then) override
    {
        ++m_content.reads;
        const bool known = m_content.passwords.contains(key);
        answer(then, {known ? Outcome::Done : Outcome::NotFound, m_content.passwords.value(key), {}});
    }
    void write(const QString &key, const QString &password, const Then &then) override
    {
        if (m_content.outcome == Outcome::Done)
            m_content.passwords[key] = password;
        answer(then, {Outcome::Done, {}, {}});
    }
    void remove(const QString &key, const Then &then) override
    {
        m_content.passwords.remove(key);
        answer(then, {Outcome::Done, {}, {}});
    }

private:
    void answer(const Then &then, Answer answer) const
    {
        if (!m_content.answers)
            return;
        if (m_content.outcome != Outcome::Done)
            answer = {m_content.outcome, {}, QStringLiteral("no backend")};
        QTimer::singleShot(0, [then, answer] { then(answer); });
    }
    KeychainContent &m_content;
};

} // namespace indexpilot::testing
