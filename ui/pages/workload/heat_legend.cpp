// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/heat_legend.h"

#include "ui/charts/heatmap_chart.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int rampWidth = 84;
constexpr int boxHeight = 10;
constexpr int gap = 5;

int widthOf(const QString &text)
{
    return QFontMetrics(font(FontRole::Caption)).horizontalAdvance(text);
}

} // namespace

HeatLegend::HeatLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("heatLegend"));
    setAccessibleName(tr("Legend: risk from 0, dark blue, to 1, yellow; hatched: no data"));
    setToolTip(tr("The risk of a statement in a cell: modelled, uncalibrated. Hatched: not watched."));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&HeatLegend::update));
}

QSize HeatLegend::sizeHint() const
{
    return {widthOf(tr("Risk 0")) + widthOf(QStringLiteral("1")) + widthOf(tr("no data")) + rampWidth +
                boxHeight + 5 * gap + 4,
            20};
}

void HeatLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(colour(Token::Text2));
    int x = 0;
    const auto word = [&](const QString &text) {
        painter.drawText(QRect(x, 0, widthOf(text) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += widthOf(text) + gap;
    };
    const int top = (height() - boxHeight) / 2;
    word(tr("Risk 0"));
    for (int i = 0; i < rampWidth; ++i)
        painter.fillRect(x + i, top, 1, boxHeight, cividis(static_cast<double>(i) / (rampWidth - 1)));
    x += rampWidth + gap;
    word(QStringLiteral("1"));
    x += gap;
    const QRect box(x, top, boxHeight, boxHeight);
    painter.fillRect(box, colour(Token::Mute));
    painter.fillRect(box, QBrush(colour(Token::Text3), Qt::BDiagPattern));
    x += boxHeight + gap;
    word(tr("no data"));
}

} // namespace indexpilot::ui
