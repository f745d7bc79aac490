// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_delegate.h"

#include "ui/models/table_order.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_line.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace indexpilot::ui {
namespace {

constexpr int padding = 8;
constexpr int markWidth = 2;
constexpr qsizetype longestShown = 1024;

/// One line that is cheap to lay out, whatever the text is.
QString oneLine(const QString &text)
{
    if (text.size() <= longestShown)
        return text.simplified();
    return text.left(longestShown / 2).simplified() + QChar(0x2026) +
           text.right(longestShown / 2).simplified();
}

bool isFirstColumn(const QTableView *view, const QModelIndex &index)
{
    const QHeaderView *header = view ? view->horizontalHeader() : nullptr;
    int first = 0;
    while (header && first < header->count() && header->isSectionHidden(header->logicalIndex(first)))
        ++first;
    return header && header->visualIndex(index.column()) == first;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colour(Token::Selection));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colour(Token::Line));
    if (view && view->hasFocus() && view->currentIndex().row() == index.row() && isFirstColumn(view, index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), markWidth, option.rect.height() - 1),
                          colour(Token::Accent));
}

void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
               CellStyle style)
{
    const QRect place = option.rect.adjusted(padding, 0, -padding, -1);
    painter->setFont(font(isMono(style) ? FontRole::Mono : FontRole::Table));
    painter->setPen(colour(option.state & QStyle::State_Enabled ? Token::Text : Token::Disabled));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const auto elide = style == CellStyle::Mono ? Qt::ElideMiddle : Qt::ElideRight;
    drawTextLine(painter, place, alignment, oneLine(index.data(Qt::DisplayRole).toString()), elide);
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    if (index.row() == m_hoveredRow)
        painter->fillRect(option.rect, colour(Token::Hover));
    paintGround(painter, option, index);
    const auto style = static_cast<CellStyle>(index.data(CellStyleRole).toInt());
    const QVariant kind = index.data(ChipKindRole);
    if (style == CellStyle::Chip && kind.isValid()) {
        const QString word = oneLine(index.data(Qt::DisplayRole).toString());
        if (!word.isEmpty())
            paintChip(painter, option.rect.adjusted(padding, 0, -padding, -1),
                      static_cast<ChipKind>(kind.toInt()), word);
    } else {
        paintText(painter, option, index, style);
    }
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto style = static_cast<CellStyle>(index.data(CellStyleRole).toInt());
    const QFontMetrics metrics(font(isMono(style) ? FontRole::Mono : FontRole::Table), option.widget);
    const QString text = oneLine(index.data(Qt::DisplayRole).toString());
    return {style == CellStyle::Chip ? chipSize(ChipKind::Info, text).width() + 2 * padding
                                     : metrics.horizontalAdvance(text) + 2 * padding + 1,
            28};
}

} // namespace indexpilot::ui
