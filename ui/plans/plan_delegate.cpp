// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_delegate.h"

#include "ui/plans/plan_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int padding = 6;

QStringList detailsOf(const QModelIndex &index)
{
    return index.data(PlanModel::DetailsRole).toStringList();
}

void paintDetails(QPainter *painter, QRect place, const QStringList &details)
{
    painter->setFont(font(FontRole::Caption));
    painter->setPen(colour(Token::Text2));
    for (const QString &line : details) {
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(line, Qt::ElideRight, place.width()));
        place.translate(0, PlanDelegate::detailHeight);
    }
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
    const QStringList details = detailsOf(index);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    QRect place = option.rect.adjusted(alignment & Qt::AlignRight ? padding : 2, 0, -padding, -1);
    place.setHeight(oneLine - (option.rect.height() > oneLine ? 3 : 1));
    const QVariant foreground = index.data(Qt::ForegroundRole);
    painter->setPen(foreground.isValid() ? foreground.value<QColor>() : colour(Token::Text));
    painter->setFont(font(alignment & Qt::AlignRight ? FontRole::Table : FontRole::Mono));
    const auto text =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->drawText(place, static_cast<int>(alignment ? alignment : Qt::AlignLeft) | Qt::AlignVCenter,
                      text);
    if (!details.isEmpty())
        paintDetails(painter, QRect(place.left(), place.bottom(), place.width(), detailHeight), details);
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {80, oneLine + detailHeight * static_cast<int>(detailsOf(index).size())};
}

} // namespace indexpilot::ui
