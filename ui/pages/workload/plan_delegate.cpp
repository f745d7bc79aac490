// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/plan_delegate.h"

#include "ui/pages/workload/plan_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int padding = 6;

/// Of the node, whichever column is painted.
QString conditionOf(const QModelIndex &index)
{
    return index.data(PlanModel::ConditionRole).toString();
}

} // namespace

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colour(Token::Selection));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colour(Token::Line));
    const bool isNode = index.column() == 0 && index.data(PlanModel::ConditionRole).isValid();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    QRect place = option.rect.adjusted(isNode ? 2 : padding, 0, -padding, -1);
    if (!conditionOf(index).isEmpty())
        place.setHeight(oneLine - 2);
    const QVariant foreground = index.data(Qt::ForegroundRole);
    painter->setPen(foreground.isValid() ? foreground.value<QColor>() : colour(Token::Text));
    painter->setFont(font(alignment & Qt::AlignRight ? FontRole::Table : FontRole::Mono));
    const auto text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->drawText(place, static_cast<int>(alignment ? alignment : Qt::AlignLeft) | Qt::AlignVCenter, text);
    if (isNode && !conditionOf(index).isEmpty()) {
        const QRect below(place.left(), place.bottom() - 1, place.width(), twoLines - oneLine);
        painter->setFont(font(FontRole::Caption));
        painter->setPen(colour(Token::Text2));
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(conditionOf(index), Qt::ElideRight, below.width()));
    }
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {80, conditionOf(index).isEmpty() ? oneLine : twoLines};
}

} // namespace indexpilot::ui
