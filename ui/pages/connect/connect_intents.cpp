// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connect_intents.h"

#include "ui/pages/connect/connection_words.h"
#include "ui/pages/connect/remember_password.h"

#include <algorithm>
#include <utility>

namespace indexpilot::ui {
namespace {

/// Neither typed nor found where libpq looks by itself.
bool lacksPassword(const ConnectionFields &fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const pg::ConnectionField &field) {
        return field.keyword == "password" && field.source == pg::ValueSource::Default;
    });
}

} // namespace

ConnectIntents::ConnectIntents(ConnectionDraft *draft, RememberPassword *remember, QObject *parent)
    : QObject(parent), m_draft(draft), m_remember(remember)
{
    connect(m_draft, &ConnectionDraft::resolved, this, &ConnectIntents::proceed);
    connect(m_draft, &ConnectionDraft::changed, this, &ConnectIntents::abandon);
}

void ConnectIntents::test()
{
    if (!m_testing)
        begin(Intent::Test);
}

void ConnectIntents::begin(Intent intent)
{
    m_intent = intent;
    proceed();
}

void ConnectIntents::proceed()
{
    if (m_intent == Intent::None || m_lookingUp || !m_draft->isResolved())
        return;
    if (m_draft->problem()) {
        m_intent = Intent::None;
        Q_EMIT refused();
        return;
    }
    const ConnectionFields fields = m_draft->fields();
    const QString key = targetKey(fields);
    m_fromKeychain = lacksPassword(fields) && m_remember->knows(key);
    if (!m_fromKeychain) {
        send(m_draft->password());
        return;
    }
    m_lookingUp = true;
    Q_EMIT busyChanged();
    m_remember->find(key, [this, generation = m_draft->generation()](const auto &password) {
        m_lookingUp = false;
        Q_EMIT busyChanged();
        if (generation == m_draft->generation())
            send(password);
        else
            proceed();
    });
}

void ConnectIntents::send(const std::optional<std::string> &password)
{
    const Intent intent = std::exchange(m_intent, Intent::None);
    const engine::TargetRequest request{.connectionText = m_draft->connectionText(),
                                        .password = password,
                                        .title = targetTitle(m_draft->fields()).toStdString(),
                                        .environment = m_environment};
    if (intent == Intent::Test)
        sendTest(request);
    else if (intent == Intent::Connect)
        sendConnect(request);
}

void ConnectIntents::sendTest(const engine::TargetRequest &request)
{
    m_testing = true;
    Q_EMIT busyChanged();
    Q_EMIT testRequested(request, ++m_ticket);
}

void ConnectIntents::sendConnect(const engine::TargetRequest &request)
{
    const ConnectionFields fields = m_draft->fields();
    const std::optional<std::string> typed = m_draft->password();
    m_awaited[request.connectionText] = {.target = {.text = m_draft->text(),
                                                    .title = QString::fromStdString(request.title),
                                                    .host = valueOf(fields, "host"),
                                                    .environment = m_environment,
                                                    .lastUsed = {},
                                                    .keychainKey = {}},
                                         .key = targetKey(fields),
                                         .toKeep = m_remember->isWanted() ? typed : std::nullopt};
    Q_EMIT connectRequested(request);
}

void ConnectIntents::connected(const engine::TargetRequest &request)
{
    const auto found = m_awaited.find(request.connectionText);
    if (found == m_awaited.end())
        return;
    Awaited awaited = std::move(found->second);
    m_awaited.erase(found);
    const bool keeps = awaited.toKeep && awaited.toKeep == request.password;
    if (keeps)
        m_remember->keep(awaited.key, *awaited.toKeep);
    awaited.target.lastUsed = QDateTime::currentDateTimeUtc();
    if (keeps || m_remember->knows(awaited.key))
        awaited.target.keychainKey = awaited.key;
    Q_EMIT opened(awaited.target);
}

void ConnectIntents::abandon()
{
    m_intent = Intent::None;
    if (!m_testing)
        return;
    ++m_ticket; // its result is of another value
    m_testing = false;
    Q_EMIT busyChanged();
}

bool ConnectIntents::accepts(int ticket, const engine::ConnectionTest &result)
{
    if (!m_testing || ticket != m_ticket)
        return false;
    m_testing = false;
    const bool refusesPassword = result.failure && result.failure->code == FailureCode::NeedsPassword;
    if (refusesPassword && m_fromKeychain)
        m_remember->distrust(targetKey(m_draft->fields()));
    Q_EMIT busyChanged();
    return true;
}

} // namespace indexpilot::ui
