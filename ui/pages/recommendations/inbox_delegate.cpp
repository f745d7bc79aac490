// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/inbox_delegate.h"

#include "ui/pages/recommendations/inbox_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_line.h"

#include <QAbstractItemView>
#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int margin = 12;
constexpr int edge = 3;
constexpr int lineHeight = 19;
constexpr int gap = 8;

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colour(Token::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colour(Token::Hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colour(Token::Line));
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), edge, option.rect.height() - 1),
                          colour(Token::Accent));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && option.state & QStyle::State_Selected) {
        painter->setPen(colour(Token::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

/// Right first, so that the left part elides.
void paintLine(QPainter *painter, const QRect &line, const QFont &textFont, Token token, const QString &left,
               const QFont &rightFont, Token rightToken, const QString &right,
               Qt::TextElideMode elide = Qt::ElideRight)
{
    painter->setFont(rightFont);
    painter->setPen(colour(rightToken));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, right);
    const int taken = right.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(right) + gap;
    const QRect place = line.adjusted(0, 0, -taken, 0);
    painter->setFont(textFont);
    painter->setPen(colour(token));
    drawTextLine(painter, place, Qt::AlignLeft | Qt::AlignVCenter, left, elide);
}

} // namespace

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto lines = index.data(InboxModel::LinesRole).value<InboxLines>();
    painter->save();
    paintGround(painter, option);
    QRect line = option.rect.adjusted(margin, 6, -margin, 0);
    line.setHeight(lineHeight);
    painter->setFont(font(FontRole::Mono));
    painter->setPen(colour(Token::Text2));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, lines.id);
    const int taken = painter->fontMetrics().horizontalAdvance(lines.id) + gap;
    const QFont strong = font(FontRole::BodyStrong);
    paintLine(painter, line.adjusted(taken, 0, 0, 0), strong, Token::Text, lines.action, strong, Token::Text,
              lines.pending ? InboxModel::tr("recording…") : lines.benefit);
    line.translate(0, lineHeight);
    const QFont caption = font(FontRole::Table);
    paintLine(painter, line, font(FontRole::Mono), Token::Text, lines.subject.simplified(), caption,
              Token::Text2, {}, Qt::ElideMiddle);
    line.translate(0, lineHeight);
    paintLine(painter, line, caption, Token::Text2, lines.facts, caption, Token::Text2, lines.range);
    painter->restore();
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

} // namespace indexpilot::ui
