// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"

#include <QWidget>

#include <map>
#include <vector>

class QTimer;
class QVBoxLayout;

namespace indexpilot::ui {

class BarMessage;
class PasswordRow;

/// Problems and announcements under the time strip, each told once. A person can put one away; it stays away
/// until it is another one.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);
    PasswordRow *password() const { return m_password; } ///< the first row
    /// What one source has to say now; a message of it that is not in the list any more goes away.
    struct Message {
        QString id; ///< stable: one row
        Failure failure;
        QString addition; ///< changes without making it another message: a countdown
    };
    void setMessages(const QString &source, const std::vector<Message> &messages);
    void announce(const QString &sentence, const QString &state); ///< for ten seconds
    void showWhenFilled();
    void clear(); ///< another target

private:
    void put(const QString &key, const Message &message);
    void remove(const QString &key);
    void dismiss(const QString &key);
    BarMessage *rowOf(const QString &key);
    struct Entry {
        Failure failure;
        QString addition;
        BarMessage *row = nullptr; ///< null: put away by a person
    };
    QVBoxLayout *m_layout;
    PasswordRow *m_password;
    BarMessage *m_announcement;
    QTimer *m_announced;
    std::map<QString, Entry> m_entries;
};

} // namespace indexpilot::ui
