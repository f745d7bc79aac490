// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

class QAbstractButton;
class QLabel;

namespace indexpilot::ui {

/// icon(), kept until the theme changes: for painting in every frame.
QIcon themeIcon(const QString &name, Token token);

/// Gives a widget an icon that follows the theme. May be called again with another icon.
void setThemeIcon(QAbstractButton *button, const QString &name, Token token = Token::Text2);
void setThemeIcon(QLabel *label, const QString &name, Token token = Token::Text2, int size = 16);

} // namespace indexpilot::ui
