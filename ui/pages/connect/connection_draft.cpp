// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connection_draft.h"

#include "ui/pages/connect/background.h"

#include <algorithm>
#include <array>
#include <utility>

namespace indexpilot::ui {
namespace {

/// The order in which a person would write them; what is not here follows in libpq's order.
constexpr std::array writingOrder{"service", "host", "hostaddr", "port", "dbname", "user"};

std::size_t rankOf(const pg::ConnectionField &field)
{
    const auto *found = std::find(writingOrder.begin(), writingOrder.end(), field.keyword);
    return static_cast<std::size_t>(found - writingOrder.begin());
}

std::string written(ConnectionFields fields)
{
    std::stable_sort(fields.begin(), fields.end(),
                     [](const auto &a, const auto &b) { return rankOf(a) < rankOf(b); });
    return pg::toConnectionText(fields);
}

pg::ConnectionField *find(ConnectionFields &fields, const std::string &keyword)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto &field) { return field.keyword == keyword; });
    return found == fields.end() ? nullptr : &*found;
}

bool isTyped(const pg::ConnectionField *field)
{
    return field && field->source == pg::ValueSource::Typed;
}

void setTyped(pg::ConnectionField &field, const std::string &value)
{
    field.value = value;
    field.source = value.empty() ? pg::ValueSource::Default : pg::ValueSource::Typed;
    field.origin.clear();
}

} // namespace

ConnectionDraft::ConnectionDraft(Resolver resolver, QObject *parent)
    : QObject(parent), m_resolver(std::move(resolver))
{
    resolve();
}

void ConnectionDraft::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_waiting.clear();
    m_typedKnown = false;
    take(text);
}

void ConnectionDraft::replaceText(const QString &text)
{
    m_secrets.clear();
    m_waiting.clear();
    m_typedKnown = false;
    take(text);
    Q_EMIT textRewritten(text);
}

void ConnectionDraft::take(const QString &text)
{
    m_text = text;
    m_resolved = false;
    ++m_generation;
    Q_EMIT changed();
    resolve();
}

void ConnectionDraft::setField(const QString &keyword, const QString &value)
{
    if (!m_typedKnown) {
        m_waiting.emplace_back(keyword, value);
        return;
    }
    pg::ConnectionField *field = find(m_fields, keyword.toStdString());
    if (!field)
        return;
    if (field->secret) {
        holdSecret(*field, value.toStdString());
        return;
    }
    if (isTyped(field) ? field->value == value.toStdString() : value.isEmpty())
        return;
    setTyped(*field, value.toStdString());
    rewrite();
}

void ConnectionDraft::holdSecret(pg::ConnectionField &field, const std::string &secret)
{
    m_secrets[field.keyword] = secret;
    if (isTyped(&field)) {
        setTyped(field, {});
        rewrite();
        return;
    }
    ++m_generation;
    Q_EMIT changed();
    if (m_resolved)
        Q_EMIT resolved();
}

void ConnectionDraft::rewrite()
{
    take(QString::fromStdString(written(m_fields)));
    Q_EMIT textRewritten(m_text);
}

void ConnectionDraft::resolve()
{
    if (m_running)
        return; // accept() sees that its text is an old one
    m_running = true;
    inBackground(
        this, [resolver = m_resolver, text = m_text.toStdString()] { return resolver(text); },
        [this, generation = m_generation](const Result<ConnectionFields> &result) {
            accept(generation, result);
        });
}

void ConnectionDraft::accept(quint64 generation, const Result<ConnectionFields> &result)
{
    m_running = false;
    if (generation != m_generation) {
        resolve();
        return;
    }
    m_resolved = true;
    m_typedKnown = result.has_value();
    m_problem = result ? std::nullopt : std::optional(result.error());
    if (result)
        m_fields = *result;
    for (const pg::ConnectionField &field : m_fields)
        if (field.secret && isTyped(&field))
            m_secrets.erase(field.keyword); // the text was edited last
    const auto waiting = std::exchange(m_waiting, {});
    if (result && !waiting.empty())
        for (const auto &[keyword, value] : waiting)
            setField(keyword, value);
    else
        Q_EMIT resolved();
}

ConnectionFields ConnectionDraft::fields() const
{
    ConnectionFields shown = m_fields;
    for (const auto &[keyword, secret] : m_secrets)
        if (pg::ConnectionField *field = find(shown, keyword); field && !secret.empty())
            setTyped(*field, secret);
    return shown;
}

std::string ConnectionDraft::connectionText() const
{
    ConnectionFields sent = m_fields;
    pg::ConnectionField *password = find(sent, "password");
    bool rewrites = isTyped(password);
    if (rewrites)
        setTyped(*password, {});
    for (const auto &[keyword, secret] : m_secrets) {
        if (keyword == "password" || secret.empty())
            continue;
        setTyped(*find(sent, keyword), secret);
        rewrites = true;
    }
    return rewrites ? written(sent) : m_text.toStdString();
}

std::optional<std::string> ConnectionDraft::password() const
{
    for (const pg::ConnectionField &field : fields())
        if (field.keyword == "password" && isTyped(&field) && !field.value.empty())
            return field.value;
    return std::nullopt;
}

} // namespace indexpilot::ui
