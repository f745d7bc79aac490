// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/target_delegate.h"

#include "ui/pages/connect/connection_words.h"

#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int margin = 12;

bool isSection(const QModelIndex &index)
{
    return !(index.flags() & Qt::ItemIsSelectable);
}

void drawText(QPainter *painter, const QRect &rect, const QFont &textFont, Token token, const QString &text)
{
    painter->setFont(textFont);
    painter->setPen(colour(token));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

/// Draws the word at the right end and returns the room that it took.
int drawEnvironment(QPainter *painter, const QRect &line, const QVariant &environment)
{
    if (!environment.isValid())
        return 0;
    const EnvironmentWords words = wordsFor(static_cast<store::Environment>(environment.toInt()));
    QFont bold = font(FontRole::Caption);
    bold.setBold(true);
    painter->setFont(bold);
    const int width = painter->fontMetrics().horizontalAdvance(words.shortName) + 10;
    const QRect box(line.right() - width, line.center().y() - 7, width, 15);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(words.colour));
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(Qt::white);
    painter->drawText(box, Qt::AlignCenter, words.shortName);
    return width + 8;
}

} // namespace

void TargetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(DetailRole).toString();
    if (isSection(index)) {
        const QRect top = inner.adjusted(0, 8, 0, detail.isEmpty() ? 0 : -inner.height() / 2 + 4);
        drawText(painter, top, font(FontRole::Caption), Token::Text2, title);
        if (!detail.isEmpty())
            drawText(painter, inner.adjusted(0, inner.height() / 2, 0, 0), font(FontRole::Caption),
                     Token::Text3, detail);
    } else {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colour(Token::Selection));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, colour(Token::Hover));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                              colour(Token::Accent));
        const QRect top(inner.left(), inner.top() + 5, inner.width(), 18);
        const int taken = drawEnvironment(painter, top, index.data(EnvironmentRole));
        drawText(painter, top.adjusted(0, 0, -taken, 0), font(FontRole::BodyStrong), Token::Text, title);
        drawText(painter, QRect(inner.left(), top.bottom() + 1, inner.width(), 17), font(FontRole::Table),
                 Token::Text2, detail);
    }
    painter->restore();
}

QSize TargetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (isSection(index))
        return {160, index.data(DetailRole).toString().isEmpty() ? 32 : 50};
    return {160, 46};
}

} // namespace indexpilot::ui
