// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QString>

namespace indexpilot::ui {

/// A label for plain text in one of the style sheet's roles; texts from the server are never markup.
QLabel *newLabel(const char *role, QWidget *parent, const QString &text = {});
/// The same, over as many lines as it takes.
QLabel *newParagraph(const char *role, QWidget *parent, const QString &text = {});
QFrame *newLine(QWidget *parent);
/// Sets a text only when it is another one, so that a refresh does not lay the page out anew.
void setTextOnce(QLabel *label, const QString &text);

/// Sets a property that the style sheet knows.
void setLook(QWidget *widget, const char *property, const QString &value);

} // namespace indexpilot::ui
