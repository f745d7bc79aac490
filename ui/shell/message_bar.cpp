// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_bar.h"

#include "ui/shell/bar_message.h"
#include "ui/shell/frame_words.h"
#include "ui/shell/password_row.h"

#include <QAccessible>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr std::chrono::seconds announcedFor{10};

MessageState stateNamed(const QString &state)
{
    if (state == QLatin1String("ok"))
        return MessageState::Ok;
    if (state == QLatin1String("warn"))
        return MessageState::Warn;
    return state == QLatin1String("bad") ? MessageState::Bad : MessageState::Info;
}

void tell(MessageRow *row, const MessageBar::Message &message)
{
    Failure failure = message.failure;
    if (!message.addition.isEmpty()) {
        const std::string more = message.addition.toStdString();
        failure.remedy = failure.remedy.empty() ? more : more + "\n" + failure.remedy;
    }
    row->show(failure);
}

/// Assistive tools say what appears here.
void readOut(QWidget *row)
{
    QAccessibleEvent event(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_password(new PasswordRow(this)),
      m_announcement(new BarMessage(QStringLiteral("announcement"), this)), m_announced(new QTimer(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Messages"));
    m_layout->setContentsMargins(12, 8, 12, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_password);
    m_layout->addWidget(m_announcement);
    m_announcement->hide();
    m_announced->setSingleShot(true);
    m_announced->setInterval(announcedFor);
    const auto away = [this] {
        m_announcement->hide();
        showWhenFilled();
    };
    connect(m_announced, &QTimer::timeout, this, away);
    connect(m_announcement, &BarMessage::dismissed, this, away);
    hide();
}

void MessageBar::setMessages(const QString &source, const std::vector<Message> &messages)
{
    const QString prefix = source + QLatin1Char('.');
    const auto isGone = [&](const QString &key) {
        return key.startsWith(prefix) && std::ranges::none_of(messages, [&](const Message &message) {
                   return prefix + message.id == key;
               });
    };
    QStringList gone;
    for (const auto &[key, entry] : m_entries)
        if (isGone(key))
            gone << key;
    for (const QString &key : gone)
        remove(key);
    for (const Message &message : messages)
        put(prefix + message.id, message);
    showWhenFilled();
}

void MessageBar::put(const QString &key, const Message &message)
{
    const auto found = m_entries.find(key);
    const bool isNew = found == m_entries.end();
    const bool isSame = !isNew && found->second.failure == message.failure;
    if (isSame && (!found->second.row || found->second.addition == message.addition))
        return;
    Entry &entry = m_entries[key];
    entry.failure = message.failure;
    entry.addition = message.addition;
    if (!entry.row)
        entry.row = rowOf(key);
    tell(entry.row->row(), message);
    if (!isSame)
        readOut(entry.row->row());
}

BarMessage *MessageBar::rowOf(const QString &key)
{
    auto *row = new BarMessage(key, this);
    connect(row, &BarMessage::dismissed, this, [this, key] { dismiss(key); });
    m_layout->addWidget(row);
    return row;
}

void MessageBar::dismiss(const QString &key)
{
    Entry &entry = m_entries[key];
    entry.row->deleteLater();
    entry.row->hide();
    entry.row = nullptr;
    showWhenFilled();
}

void MessageBar::remove(const QString &key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return;
    delete found->second.row;
    m_entries.erase(found);
}

void MessageBar::announce(const QString &sentence, const QString &state)
{
    m_announcement->row()->show(stateNamed(state), sentence);
    m_announcement->show();
    readOut(m_announcement->row());
    m_announced->start();
    showWhenFilled();
}

void MessageBar::clear()
{
    while (!m_entries.empty())
        remove(m_entries.begin()->first);
    showWhenFilled();
}

void MessageBar::showWhenFilled()
{
    const bool any = std::ranges::any_of(m_entries, [](const auto &entry) { return entry.second.row; });
    setVisible(any || !m_announcement->isHidden() || !m_password->isHidden());
}

} // namespace indexpilot::ui
