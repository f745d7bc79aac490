// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_parts.h"

#include "ui/charts/paint.h"
#include "ui/charts/plot_library.h"
#include "ui/theme/theme.h"

namespace indexpilot::ui {
namespace {

class Painted : public QCPLayerable {
public:
    Painted(QCustomPlot *plot, const QString &layer, std::function<void(QPainter &)> paint)
        : QCPLayerable(plot, layer), m_paint(std::move(paint))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override { m_paint(*painter); }
    QRect clipRect() const override { return mParentPlot->rect(); }

private:
    std::function<void(QPainter &)> m_paint;
};

} // namespace

QCustomPlot *makePlot(QWidget *owner)
{
    auto *plot = new QCustomPlot(owner);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setInteractions(QCP::Interactions());
    plot->setPlottingHint(QCP::phImmediateRefresh, false); // a replot paints with the window, not before it
    plot->setNoAntialiasingOnDrag(true);
    plot->setNotAntialiasedElements(QCP::aeFills);
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    return plot;
}

QCPLayer *addBufferedLayer(QCustomPlot *plot, const QString &name)
{
    plot->addLayer(name);
    QCPLayer *layer = plot->layer(name);
    layer->setMode(QCPLayer::lmBuffered);
    return layer;
}

void addPainted(QCustomPlot *plot, const QString &layer, std::function<void(QPainter &)> paint)
{
    new Painted(plot, layer, std::move(paint)); // the plot owns its layerables
}

QSharedPointer<QCPAxisTicker> fixedTicker(const std::vector<ValueTick> &ticks)
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const ValueTick &tick : ticks)
        ticker->addTick(tick.value, tick.label);
    return ticker;
}

std::vector<ValueTick> asValueTicks(const std::vector<TimeTick> &ticks)
{
    std::vector<ValueTick> values;
    values.reserve(ticks.size());
    for (const TimeTick &tick : ticks)
        values.push_back({secondsOf(tick.at), tick.label});
    return values;
}

void styleAxis(QCPAxis *axis)
{
    axis->setTickLabelFont(captionFont());
    axis->setTickLabelColor(colour(Token::Text2));
    axis->setBasePen(QPen(colour(Token::Line)));
    axis->setTickPen(QPen(colour(Token::Line2)));
    axis->setSubTicks(false);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(4);
    axis->setTickLabelPadding(3);
    axis->grid()->setPen(QPen(colour(Token::Grid), 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setSubGridVisible(false);
}

} // namespace indexpilot::ui
