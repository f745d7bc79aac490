// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace indexpilot::ui {
namespace {

/// Qt 6.4 does not say which scheme the desktop prefers; the palette it starts with does.
bool desktopIsDark()
{
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        palette.setColor(role, theme.colour(token));
    };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Raise);
    set(QPalette::Text, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Bad);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::ToolTipBase, Token::Raise);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Link, Token::Accent);
    set(QPalette::Light, Token::Raise);
    set(QPalette::Midlight, Token::Line);
    set(QPalette::Mid, Token::Line2);
    set(QPalette::Dark, Token::Line2);
    set(QPalette::Shadow, Token::Line2);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.colour(Token::Disabled));
    return palette;
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::choose(ThemeChoice choice)
{
    const bool systemDark = desktopIsDark(); // asked before the palette is ours
    m_choice = choice;
    m_dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemDark);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(*this));
    QApplication::setFont(font(FontRole::Body));
    qApp->setStyleSheet(styleSheet(*this));
    Q_EMIT changed();
}

QColor Theme::colour(Token token) const
{
    return tokenColour(token, m_dark);
}

} // namespace indexpilot::ui
