// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail_button.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int railIconSide = 20;
constexpr int iconTop = 9;
constexpr int wordTop = 33;
constexpr int activeEdge = 3;
constexpr int badgeHeight = 16;

QFont wordFont(bool current)
{
    QFont word = font(FontRole::Caption);
    word.setWeight(current ? QFont::DemiBold : QFont::Medium);
    return word;
}

} // namespace

RailButton::RailButton(const QString &title, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RailButton::setBadge(int waiting)
{
    m_badge = waiting;
    setAccessibleDescription(waiting > 0 ? tr("%n waiting for you", nullptr, waiting) : QString());
    update();
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool current = isChecked();
    if (current || underMouse())
        painter.fillRect(rect(), colour(current ? Token::Surface : Token::Hover));
    if (current)
        painter.fillRect(0, 0, activeEdge, height(), colour(Token::Accent));
    const Token ink = current ? Token::Accent : Token::Text2;
    ui::icon(m_iconName, ink)
        .paint(&painter, (width() - railIconSide) / 2, iconTop, railIconSide, railIconSide);
    painter.setFont(wordFont(current));
    painter.setPen(colour(ink));
    const QRect word(activeEdge + 1, wordTop, width() - 2 * (activeEdge + 1), height() - wordTop - 4);
    painter.drawText(word, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
    if (m_badge > 0)
        paintBadge(painter);
    if (hasFocus()) {
        painter.setPen(colour(Token::Accent));
        painter.drawRect(rect().adjusted(activeEdge, 0, -1, -1));
    }
}

void RailButton::paintBadge(QPainter &painter) const
{
    const QString number = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
    painter.setFont(wordFont(true));
    const int wide = std::max(badgeHeight, painter.fontMetrics().horizontalAdvance(number) + 8);
    const QRect pill(width() / 2 + 8, 4, wide, badgeHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Token::Accent));
    painter.drawRoundedRect(pill, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setPen(colour(Token::AccentText));
    painter.drawText(pill, Qt::AlignCenter, number);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace indexpilot::ui
