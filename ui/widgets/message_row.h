// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/failure.h"

#include <QFrame>
#include <QString>

#include <optional>

class QLabel;

namespace indexpilot::ui {

enum class MessageState { Ok, Warn, Bad, Info };

/// One problem or notice, in place: icon, what happened (the server's text unchanged), what to do. When the
/// remedy holds SQL, it is shown as code with "Copy SQL". Hidden while empty.
class MessageRow : public QFrame {
    Q_OBJECT
public:
    explicit MessageRow(QWidget *parent = nullptr);
    void show(const Failure &failure);
    void show(MessageState state, const QString &text, const QString &remedy = {});
    /// Both for a row that follows a snapshot: what is shown already is left alone, nothing clears the row.
    void set(const std::optional<Failure> &failure);
    void set(MessageState state, const QString &text);
    void clear();
    QString text() const;
    using QFrame::show;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_remedy;
    class CopyBlock *m_sql;
    std::optional<Failure> m_failure; ///< that is shown
};

/// The SQL statement(s) inside a remedy; empty when it holds none.
QString sqlInRemedy(const QString &remedy);

} // namespace indexpilot::ui
