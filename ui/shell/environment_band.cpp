// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/environment_band.h"

#include "ui/shell/frame_words.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace indexpilot::ui {
namespace {

constexpr int stripe = 8;

Token tokenOf(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Production:
        return Token::EnvProduction;
    case store::Environment::Staging:
        return Token::EnvStaging;
    case store::Environment::Lab:
        return Token::EnvLab;
    }
    return Token::Mute;
}

/// Stripes only at the two ends, so that the word stays on plain ground.
void paintStripes(QPainter &painter, const QRect &band, const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ground.darker(145), stripe / 2.0));
    for (const QRect &end : {QRect(band.left(), band.top(), 2 * stripe, band.height()),
                             QRect(band.right() + 1 - 2 * stripe, band.top(), 2 * stripe, band.height())}) {
        painter.setClipRect(end);
        for (int x = end.left() - band.height(); x < end.right() + band.height(); x += stripe)
            painter.drawLine(x, band.bottom() + 1, x + band.height(), band.top());
    }
    painter.restore();
}

} // namespace

EnvironmentBand::EnvironmentBand(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("environment"));
    setFixedWidth(88);
    setEnvironment({});
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EnvironmentBand::setEnvironment(std::optional<store::Environment> environment)
{
    m_environment = environment;
    setAccessibleName(environment ? tr("Environment: %1").arg(environmentWord(*environment))
                                  : tr("No server is chosen"));
    update();
}

void EnvironmentBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = colour(m_environment ? tokenOf(*m_environment) : Token::Mute);
    painter.fillRect(rect(), ground);
    if (m_environment == store::Environment::Lab)
        paintStripes(painter, rect(), ground);
    QFont word = ui::font(FontRole::BodyStrong);
    word.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    painter.setFont(word);
    painter.setPen(m_environment ? QColor(Qt::white) : colour(Token::Text2));
    painter.drawText(rect(), Qt::AlignCenter,
                     m_environment ? environmentWord(*m_environment) : QStringLiteral("—"));
}

} // namespace indexpilot::ui
