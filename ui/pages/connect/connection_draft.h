// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection_text.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace indexpilot::ui {

using ConnectionFields = std::vector<pg::ConnectionField>;

/// The one value behind the text field and the form. Text is resolved on a worker, at most one at a time and
/// the latest wins, so typing never waits. Secrets typed into the form are held here and never enter the
/// text. GUI thread only.
class ConnectionDraft : public QObject {
    Q_OBJECT
public:
    using Resolver = std::function<Result<ConnectionFields>(const std::string &)>; ///< called on a worker
    explicit ConnectionDraft(Resolver resolver = pg::resolveConnectionText, QObject *parent = nullptr);

    void setText(const QString &text);     ///< an edit of the text
    void replaceText(const QString &text); ///< another target: secrets of the last one are forgotten
    void setField(const QString &keyword, const QString &value); ///< an edit of the form; empty: not typed

    const QString &text() const { return m_text; }
    bool isResolved() const { return m_resolved; } ///< fields() and problem() belong to text()
    const std::optional<Failure> &problem() const { return m_problem; }
    ConnectionFields fields() const; ///< of the last readable text, with the secrets that the form holds

    std::string connectionText() const;          ///< for libpq: without the password, which goes its own way
    std::optional<std::string> password() const; ///< typed, in the text or in the form
    quint64 generation() const { return m_generation; } ///< another number: another value

Q_SIGNALS:
    void changed();                          ///< the value is another one
    void resolved();                         ///< fields() or problem() are those of text()
    void textRewritten(const QString &text); ///< by an edit of the form

private:
    void take(const QString &text);
    void holdSecret(pg::ConnectionField &field, const std::string &secret);
    void rewrite();
    void resolve();
    void accept(quint64 generation, const Result<ConnectionFields> &result);
    Resolver m_resolver;
    QString m_text;
    ConnectionFields m_fields;
    std::optional<Failure> m_problem;
    std::map<std::string, std::string> m_secrets;       ///< by keyword
    std::vector<std::pair<QString, QString>> m_waiting; ///< edits of the form while the text is being read
    quint64 m_generation = 0;
    bool m_typedKnown = false; ///< which of m_fields are typed is right for m_text
    bool m_resolved = false;
    bool m_running = false;
};

} // namespace indexpilot::ui
