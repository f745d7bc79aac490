// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/heat_legend.h"

#include "ui/charts/heatmap_chart.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace indexpilot::ui {
namespace {

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

void HeatLegend::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QSize HeatLegend::sizeHint() const
{
    const int words = widthOf(tr("Risk 0")) + widthOf(QStringLiteral("1")) + 2 * gap;
    const int hatching = m_compact ? 0 : boxHeight + 2 * gap + widthOf(tr("no data"));
    return {words + rampWidth() + gap + hatching + 4, 20};
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
    const int ramp = rampWidth();
    word(tr("Risk 0"));
    for (int i = 0; i < ramp(); ++i)
        painter.fillRect(x + i, top, 1, boxHeight, cividis(static_cast<double>(i) / (ramp - 1)));
    x += ramp + gap;
    word(QStringLiteral("1"));
    if (m_compact)
        return;
    x += gap;
    const QRect box(x, top, boxHeight, boxHeight);
    painter.fillRect(box, colour(Token::Mute));
    painter.fillRect(box, QBrush(colour(Token::Text3), Qt::BDiagPattern));
    x += boxHeight + gap;
    word(tr("no data"));
}

} // namespace indexpilot::ui
