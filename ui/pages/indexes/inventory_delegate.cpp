// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/inventory_delegate.h"

#include "ui/pages/indexes/inventory_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_line.h"
#include "ui/widgets/theme_icon.h"

#include <QAbstractItemView>
#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int treeRow = 26;
constexpr int cellPadding = 6;
constexpr int badIcon = 14;

QFont nameFont()
{
    QFont mono = font(FontRole::Mono);
    mono.setPointSizeF(font(FontRole::Caption).pointSizeF()); // so that usual names fit
    return mono;
}

void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colour(Token::Selection));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && index.column() == 0 && index == view->currentIndex().siblingAtColumn(0))
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + 2, 2, option.rect.height() - 4),
                          colour(Token::Accent));
}

/// Role and version at the right end; where the room for the name ends.
int paintKind(QPainter *painter, const QRect &place, const QModelIndex &index)
{
    const QString kind = index.siblingAtColumn(InventoryModel::Kind).data().toString();
    const bool invalid = index.data(InventoryModel::InvalidRole).toBool();
    if (kind.isEmpty())
        return place.right();
    painter->setFont(font(FontRole::Caption));
    painter->setPen(colour(invalid ? Token::Bad : Token::Text2));
    drawTextLine(painter, place, Qt::AlignRight | Qt::AlignVCenter, kind);
    int left = place.right() + 1 - painter->fontMetrics().horizontalAdvance(kind) - cellPadding;
    if (invalid) {
        left -= badIcon;
        themeIcon(QStringLiteral("bad"), Token::Bad)
            .paint(painter, QRect(left + 2, place.top() + (place.height() - badIcon) / 2, badIcon, badIcon));
        left -= cellPadding / 2;
    }
    return left;
}

} // namespace

void InventoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option, index);
    const bool table = !index.parent().isValid();
    const bool dropped = index.data(InventoryModel::DroppedRole).toBool();
    QRect place = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (index.column() == InventoryModel::Size) {
        painter->setFont(font(dropped ? FontRole::Caption : FontRole::Table)); // "dropped" is a long word
        painter->setPen(colour(dropped ? Token::Text3 : Token::Text2));
        drawTextLine(painter, place, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    } else {
        if (!table)
            place.setRight(paintKind(painter, place, index));
        painter->setFont(table ? font(FontRole::BodyStrong) : nameFont());
        painter->setPen(colour(dropped ? Token::Text3 : Token::Text));
        drawTextLine(painter, place, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString(),
                     table ? Qt::ElideRight : Qt::ElideMiddle);
    }
    painter->restore();
}

QSize InventoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {60, treeRow};
}

} // namespace indexpilot::ui
