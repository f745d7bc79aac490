// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "ui/charts/heat_painter.h"
#include "ui/charts/heat_state.h"
#include "ui/charts/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_line.h"
#include "ui/widgets/theme_icon.h"

#include <QCoreApplication>
#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int pinWidth = 19;
constexpr int gutterPadding = 8;

struct HeatNamesWords {
    Q_DECLARE_TR_FUNCTIONS(HeatmapChart)
};

/// The caption of the load, and the heads of the names.
void paintCaptions(QPainter &painter, const HeatState &state)
{
    const HeatLayout &layout = state.layout;
    const int right = layout.gutter - gutterPadding;
    painter.setFont(captionFont());
    painter.setPen(colour(Token::Text2));
    const QRect upper(0, layout.load.top() + 4, right, 17);
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, HeatNamesWords::tr("Statement time"));
    painter.drawText(upper.translated(0, 17), Qt::AlignRight | Qt::AlignVCenter,
                     HeatNamesWords::tr("drag = filter, wheel = zoom"));
    const QRect heads(gutterPadding, layout.load.bottom() + 2, right - gutterPadding,
                      layout.heat.top() - layout.load.bottom() - 3);
    const QString share = HeatNamesWords::tr("share of time");
    const int left = heads.width() - painter.fontMetrics().horizontalAdvance(share) - gutterPadding;
    painter.drawText(heads, Qt::AlignRight | Qt::AlignVCenter, share);
    painter.drawText(heads, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(HeatNamesWords::tr("Statement, by total time"),
                                                      Qt::ElideRight, left));
}

int nameWidth(const HeatState &state)
{
    QString longest; // and widest, for the letters are of one width
    for (int row = 0; row < state.layout.rows; ++row)
        if (const QString name = rowName(state, row); name.size() > longest.size())
            longest = name;
    return QFontMetrics(font(FontRole::Mono)).horizontalAdvance(longest);
}

void paintName(QPainter &painter, const HeatState &state, int row, int names)
{
    const StatementId id = state.idOf(row);
    const bool selected = state.selected == id;
    const QRect line = state.layout.rowRect(row).adjusted(0, 0, -state.layout.heat.width(), -1);
    if (selected || row == state.hoverRow)
        painter.fillRect(line, colour(selected ? Token::Selection : Token::Hover));
    const bool pinned = state.pinned.contains(id);
    if (pinned || (row == state.hoverRow && id.value() != 0)) {
        const QRect box(line.left() + 3, line.top() + (line.height() - 14) / 2, 14, 14);
        themeIcon(QStringLiteral("pin"), pinned ? Token::Accent : Token::Text3).paint(&painter, box);
    }
    const QString share = wording::percent(state.grid.timeShares[static_cast<std::size_t>(row)]);
    painter.setFont(font(FontRole::Table));
    const int shareWidth = std::max(painter.fontMetrics().horizontalAdvance(share), 38);
    QRect rest = line.adjusted(pinWidth, 0, -gutterPadding, 0);
    painter.setPen(colour(Token::Text2));
    drawTextLine(&painter, rest, Qt::AlignRight, share);
    painter.setFont(font(FontRole::Mono));
    drawTextLine(&painter, rest, Qt::AlignLeft, rowName(state, row));
    rest.adjust(names + 7, 0, -shareWidth - 6, 0);
    QFont title = font(FontRole::Table);
    title.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(title);
    painter.setPen(colour(Token::Text));
    drawTextLine(&painter, rest, Qt::AlignLeft, rowTitle(state, row));
}

} // namespace

void paintHeatNames(QPainter &painter, const HeatState &state)
{
    paintCaptions(painter, state);
    const int names = nameWidth(state);
    for (int row = state.layout.firstRow; row < state.layout.firstRow + state.layout.shownRows; ++row)
        paintName(painter, state, row, names);
}

} // namespace indexpilot::ui
