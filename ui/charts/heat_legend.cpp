// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_legend.h"

#include "ui/charts/heat_colours.h"
#include "ui/charts/paint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int barHeight = 11;
constexpr int boxWidth = 12;
constexpr int gap = 6;

struct Texts {
    QString title;
    QString low;
    QString high;
    QString missing;
};

Texts textsOf(HeatScale scale)
{
    const QString missing = HeatLegend::tr("no data");
    switch (scale) {
    case HeatScale::Linear:
        return {HeatLegend::tr("Risk, linear"), QStringLiteral("0"), QStringLiteral("1"), missing};
    case HeatScale::Log:
        return {HeatLegend::tr("Risk, log"), QStringLiteral("0"), QStringLiteral("1"), missing};
    case HeatScale::Rank:
        return {HeatLegend::tr("Risk, by rank"), HeatLegend::tr("lowest"), HeatLegend::tr("highest"),
                missing};
    }
    return {};
}

int widthOf(const QString &text)
{
    return QFontMetrics(captionFont()).horizontalAdvance(text) + 1;
}

/// At `part` of the bar: Linear and Log by value, Rank by position (its values differ from view to view).
QColor colourAt(HeatScale scale, double part)
{
    return QColor(HeatColours(scale == HeatScale::Rank ? HeatScale::Linear : scale, {})
                      .colour(static_cast<float>(part)));
}

} // namespace

HeatLegend::HeatLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("heatLegend"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void HeatLegend::setScale(HeatScale scale)
{
    if (m_scale == scale)
        return;
    m_scale = scale;
    describe();
    updateGeometry();
    update();
}

void HeatLegend::describe()
{
    const Texts texts = textsOf(m_scale);
    setAccessibleName(tr("%1: %2 dark blue to %3 yellow; hatched: %4")
                          .arg(texts.title, texts.low, texts.high, texts.missing));
    setToolTip(tr("Risk is modelled and not yet calibrated: compare cells, do not read it as a likelihood."));
    setAccessibleDescription(toolTip());
}

void HeatLegend::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QSize HeatLegend::sizeHint() const
{
    const Texts texts = textsOf(m_scale);
    const int scale = widthOf(texts.title) + widthOf(texts.low) + widthOf(texts.high) + rampWidth() + 3 * gap;
    return {m_compact ? scale : scale + boxWidth + widthOf(texts.missing) + 3 * gap, 20};
}

void HeatLegend::paintEvent(QPaintEvent *)
{
    const Texts texts = textsOf(m_scale);
    QPainter painter(this);
    painter.setFont(captionFont());
    painter.setPen(colour(Token::Text2));
    int x = 0;
    const auto write = [&](const QString &text) {
        painter.drawText(QRect(x, 0, widthOf(text), height()), Qt::AlignVCenter, text);
        x += widthOf(text) + gap;
    };
    write(texts.title);
    write(texts.low);
    const int top = (height() - barHeight) / 2;
    for (int i = 0; i < rampWidth(); ++i)
        painter.fillRect(x + i, top, 1, barHeight, colourAt(m_scale, i / (rampWidth() - 1.0)));
    x += rampWidth() + gap;
    write(texts.high);
    if (m_compact)
        return;
    x += gap;
    painter.fillRect(x, top, boxWidth, barHeight, hatchBrush());
    x += boxWidth + gap;
    write(texts.missing);
}

void HeatLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace indexpilot::ui
