// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

namespace indexpilot::ui {

enum class ThemeChoice { System, Light, Dark };

/// Names of the colours; their values for each theme are in one table, tokens.cpp.
enum class Token {
    Window,
    Rail,
    Surface,
    Raise,
    Selection,
    Hover,
    Mute,
    Line,
    Line2,
    Text,
    Text2,
    Text3,
    Disabled,
    Accent,
    AccentText,
    AccentSoft,
    Ok,
    OkBg,
    OkLine,
    Warn,
    WarnBg,
    WarnLine,
    Bad,
    BadBg,
    BadLine,
    Info,
    InfoBg,
    InfoLine,
    EnvProduction,
    EnvStaging,
    EnvLab,
    Plot,
    Grid,
    Axis,
    Band50,
    Band80,
    Band95,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5
};

enum class FontRole { Caption, Table, Body, BodyStrong, KeyFigure, Headline, Mono };

/// The one theme of the process: palette, style sheet, fonts and icons. GUI thread only.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme &instance();
    void choose(ThemeChoice choice); ///< sets QPalette and style sheet of the application
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    QColor colour(Token token) const;

Q_SIGNALS:
    void changed(); ///< own-painted widgets and charts repaint

private:
    Theme() = default;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_dark = false;
};

inline QColor colour(Token token)
{
    return Theme::instance().colour(token);
}
QFont font(FontRole role);
/// An own icon of resources/icons painted in the token's colour of the current theme; ask again after
/// changed().
QIcon icon(const QString &name, Token token = Token::Text2);

} // namespace indexpilot::ui
