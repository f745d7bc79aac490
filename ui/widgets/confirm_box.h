// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace indexpilot::ui {

/// Asks before something that lets changes go on: "question", what follows from it, and a button with the
/// verb. The focus is on Cancel; nothing waits for the answer.
struct Confirmation {
    QString name; ///< objectName; that of the verb's button is "<name>.yes"
    QString question;
    QString consequence;
    QString verb;
};
void askFirst(QWidget *parent, const Confirmation &confirmation, std::function<void()> then);

} // namespace indexpilot::ui
