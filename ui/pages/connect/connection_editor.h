// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connect/connection_draft.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace indexpilot::ui {

class ConnectionForm;
class MessageRow;
class RememberPassword;

/// The text field and the form: two views of one draft. What cannot be read is told in libpq's own words
/// below the text, and the form rests until it can. A person's own edits never come back to the field they
/// were made in.
class ConnectionEditor : public QWidget {
    Q_OBJECT
public:
    ConnectionEditor(ConnectionDraft *draft, RememberPassword *remember, QWidget *parent = nullptr);
    void focusText();
    void askForPassword();
    void showFields();       ///< again, after what the keychain holds became known
    QString problem() const; ///< as shown; empty: readable

Q_SIGNALS:
    void returnPressed();
    void problemShown(const QString &problem); ///< empty: readable again

private:
    void showResolved();
    void showProblem();
    ConnectionDraft *m_draft;
    RememberPassword *m_remember;
    QLineEdit *m_text;
    MessageRow *m_problem;
    ConnectionForm *m_form;
    QTimer m_pause; ///< half-typed text is no problem yet
};

} // namespace indexpilot::ui
