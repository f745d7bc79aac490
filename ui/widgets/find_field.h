// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QWidget;

namespace indexpilot::ui {

/// The field of a page that Ctrl+F goes to: a glass at the left, Escape takes the words away.
QLineEdit *newFindField(QWidget *parent);

} // namespace indexpilot::ui
