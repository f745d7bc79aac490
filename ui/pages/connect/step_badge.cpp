// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/step_badge.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace indexpilot::ui {

StepBadge::StepBadge(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setFixedSize(sizeHint());
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Token::Accent), 1));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    painter.setFont(ui::font(FontRole::BodyStrong));
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
}

} // namespace indexpilot::ui
