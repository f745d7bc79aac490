// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/theme_icon.h"

#include <QPainter>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int headingHeight = 28;
constexpr int entryHeight = 36;
constexpr int side = 14;
constexpr int iconSide = 16;
constexpr int textLeft = 44;
constexpr int edge = 3;

QFont semibold(FontRole role)
{
    QFont bold = font(role);
    bold.setWeight(QFont::DemiBold);
    return bold;
}

void paintHeading(QPainter *painter, const QRect &place, const PaletteRow &row)
{
    const QRect line = place.adjusted(side, 4, -side, 0);
    painter->setFont(semibold(FontRole::Caption));
    painter->setPen(colour(Token::Text2));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.heading);
    if (row.found == 0)
        return;
    const QString count = row.found == row.all ? QString::number(row.all)
                                               : PaletteDelegate::tr("%1 of %2").arg(row.found).arg(row.all);
    painter->setFont(font(FontRole::Caption));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
}

/// The right end: lock and reason, or the keys in a box. Returns how wide it is.
int paintRight(QPainter *painter, const QRect &place, const PaletteEntry &entry)
{
    painter->setFont(font(FontRole::Caption));
    const QRect line = place.adjusted(textLeft, 0, -side, 0);
    if (!entry.reason.isEmpty()) {
        const QString reason =
            painter->fontMetrics().elidedText(entry.reason, Qt::ElideRight, line.width() / 2);
        const int wide = painter->fontMetrics().horizontalAdvance(reason);
        painter->setPen(colour(Token::Text2));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, reason);
        const QRect lock(line.right() - wide - 20, line.center().y() - 6, 13, 13);
        themeIcon(QStringLiteral("lock"), Token::Text2).paint(painter, lock);
        return wide + 28;
    }
    if (entry.keys.isEmpty())
        return 0;
    const int wide = painter->fontMetrics().horizontalAdvance(entry.keys) + 10;
    const QRect box(line.right() - wide, line.center().y() - 9, wide, 19);
    painter->setPen(colour(Token::Line2));
    painter->setBrush(colour(Token::Raise));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(colour(Token::Text2));
    painter->drawText(box, Qt::AlignCenter, entry.keys);
    return wide + 10;
}

/// Piece by piece, so that matched letters differ in weight and colour. Returns where it ends.
int paintTitle(QPainter *painter, const QRect &place, const PaletteEntry &entry,
               const std::vector<int> &matched)
{
    const QString title =
        QFontMetrics(semibold(FontRole::Body)).elidedText(entry.title, Qt::ElideRight, place.width());
    int x = place.left();
    for (qsizetype i = 0; i < title.size();) {
        const bool hit = std::ranges::binary_search(matched, static_cast<int>(i));
        qsizetype end = i + 1;
        while (end < title.size() && std::ranges::binary_search(matched, static_cast<int>(end)) == hit)
            ++end;
        painter->setFont(hit ? semibold(FontRole::Body) : font(FontRole::Body));
        painter->setPen(colour(!entry.reason.isEmpty() ? Token::Disabled
                               : hit                   ? Token::Accent
                                                       : Token::Text));
        const QString piece = title.mid(i, end - i);
        painter->drawText(QRect(x, place.top(), place.right() - x + 1, place.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, piece);
        x += painter->fontMetrics().horizontalAdvance(piece);
        i = end;
    }
    return x;
}

void paintEntry(QPainter *painter, const QRect &place, const PaletteEntry &entry, const PaletteRow &row)
{
    const Token ink = entry.reason.isEmpty() ? Token::Text2 : Token::Disabled;
    if (!entry.iconName.isEmpty())
        themeIcon(entry.iconName, ink)
            .paint(painter, QRect(side, place.center().y() - iconSide / 2, iconSide, iconSide));
    const int right = paintRight(painter, place, entry);
    const QRect words = place.adjusted(textLeft, 0, -side - right, 0);
    const int end = paintTitle(painter, words, entry, row.matched);
    const QRect rest(end + 10, place.top(), words.right() - end - 10, place.height());
    if (entry.detail.isEmpty() || rest.width() < 40)
        return;
    painter->setFont(font(FontRole::Table));
    painter->setPen(colour(entry.reason.isEmpty() ? Token::Text3 : Token::Disabled));
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(entry.detail, Qt::ElideRight, rest.width()));
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *model = static_cast<const PaletteModel *>(index.model());
    const PaletteEntry *entry = model->entryAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (entry && (option.state & QStyle::State_Selected)) {
        painter->fillRect(option.rect, colour(Token::Selection));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(edge, option.rect.height())),
                          colour(Token::Accent));
    } else if (entry && (option.state & QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, colour(Token::Hover));
    }
    if (entry)
        paintEntry(painter, option.rect, *entry, model->rowAt(index.row()));
    else
        paintHeading(painter, option.rect, model->rowAt(index.row()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const PaletteModel *>(index.model());
    return {option.rect.width(), model->entryAt(index.row()) ? entryHeight : headingHeight};
}

} // namespace indexpilot::ui
