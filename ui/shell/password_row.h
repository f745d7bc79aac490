// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace indexpilot::ui {

/// Asks for a password in place when libpq says that it needs one. What is typed leaves by one signal and is
/// forgotten here.
class PasswordRow : public QFrame {
    Q_OBJECT
public:
    explicit PasswordRow(QWidget *parent = nullptr);
    void setConnection(const engine::Snapshot *snapshot); ///< shown while a password is needed

Q_SIGNALS:
    void entered(const std::string &password);

private:
    void enter();
    QLabel *m_question;
    QLineEdit *m_password;
    QPushButton *m_connect;
};

} // namespace indexpilot::ui
