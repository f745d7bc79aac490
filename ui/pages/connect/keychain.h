// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace indexpilot::ui {

/// Where passwords may be kept: the system's keychain, or in a test a map. Each call returns at once and
/// answers in the GUI thread, possibly much later, because a person may be asked to unlock it.
class Keychain {
public:
    enum class Outcome { Done, NotFound, Unavailable, Refused };
    struct Answer {
        Outcome outcome = Outcome::Unavailable;
        QString password; ///< of read()
        QString detail;   ///< the keychain's own words, when something went wrong
    };
    using Then = std::function<void(const Answer &)>;

    virtual ~Keychain() = default;
    virtual void read(const QString &key, const Then &then) = 0;
    virtual void write(const QString &key, const QString &password, const Then &then) = 0;
    virtual void remove(const QString &key, const Then &then) = 0;
};

/// QtKeychain under the service name "IndexPilot", on a thread of its own, because finding the desktop's
/// keychain may wait for D-Bus. Never falls back to a plain file.
std::unique_ptr<Keychain> systemKeychain();

} // namespace indexpilot::ui
