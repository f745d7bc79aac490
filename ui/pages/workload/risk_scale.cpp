// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/risk_scale.h"

#include "core/risk/risk_score.h"
#include "ui/pages/workload/risk_words.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int margin = 10;
constexpr int lineAt = 22;
constexpr int labelWidth = 110;

Token tokenOf(double risk)
{
    return risk >= risk::highFrom ? Token::Bad : risk >= risk::elevatedFrom ? Token::Warn : Token::Axis;
}

/// A label under or over x that stays inside the widget.
void drawLabel(QPainter &painter, double x, int top, int width, const QString &text)
{
    const int textWidth = painter.fontMetrics().horizontalAdvance(text) + 2;
    const auto wanted = static_cast<int>(x) - textWidth / 2;
    const int left = std::clamp(wanted, 0, std::max(0, width - textWidth));
    painter.drawText(QRect(left, top, std::max(textWidth, labelWidth), 16), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
}

} // namespace

RiskScale::RiskScale(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("riskScale"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&RiskScale::update));
}

void RiskScale::setRisk(double probability)
{
    setAccessibleName(tr("Risk %1 of 1; elevated from 0.40, high from 0.70").arg(riskNumber(probability)));
    m_probability = std::clamp(probability, 0.0, 1.0);
    update();
}

double RiskScale::xOf(double risk) const
{
    return margin + risk * (width() - 2 * margin);
}

void RiskScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ui::font(FontRole::Caption));
    const auto stretch = [&](double from, double to, Token token) {
        painter.fillRect(QRectF(xOf(from), lineAt - 3, xOf(to) - xOf(from), 6), colour(token));
    };
    stretch(0, risk::elevatedFrom, Token::Mute);
    stretch(risk::elevatedFrom, risk::highFrom, Token::WarnLine);
    stretch(risk::highFrom, 1, Token::BadLine);
    painter.setPen(colour(Token::Text2));
    for (const auto &[at, label] :
         {std::pair(0.0, QStringLiteral("0")),
          std::pair(risk::elevatedFrom, tr("elevated %1").arg(riskNumber(0.4))),
          std::pair(risk::highFrom, tr("high %1").arg(riskNumber(0.7))), std::pair(1.0, QStringLiteral("1"))})
        drawLabel(painter, xOf(at), lineAt + 7, width(), label);
    painter.fillRect(QRectF(xOf(m_probability) - 1.5, lineAt - 7, 3, 14), colour(Token::Text));
    QFont strong = ui::font(FontRole::Caption);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    const Token token = tokenOf(m_probability);
    painter.setPen(colour(token == Token::Axis ? Token::Text : token));
    drawLabel(painter, xOf(m_probability), -2, width(), riskNumber(m_probability));
}

FactorBar::FactorBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&FactorBar::update));
}

void FactorBar::setShare(double share, double lowest, double highest)
{
    m_share = share;
    m_lowest = lowest;
    m_highest = highest;
    update();
}

void FactorBar::paintEvent(QPaintEvent *)
{
    const double span = m_highest - m_lowest;
    if (span <= 0)
        return;
    QPainter painter(this);
    const double zero = -m_lowest / span * width();
    const double length = std::abs(m_share) / span * width();
    const QRectF bar(m_share < 0 ? zero - length : zero, height() / 2.0 - 4, std::max(1.0, length), 8);
    painter.fillRect(bar, colour(m_share < 0 ? Token::Series1 : Token::Series2));
}

} // namespace indexpilot::ui
