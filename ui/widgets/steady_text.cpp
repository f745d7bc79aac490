// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steady_text.h"

namespace indexpilot::ui {

SteadyText::SteadyText(QLabel *label, QWidget *parent) : QWidget(parent), m_label(label)
{
    label->setParent(this); // and in no layout, which would tell everything above of each change
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SteadyText::setText(const QString &text)
{
    if (text == m_label->text())
        return;
    const int needed = heightForWidth(width());
    m_label->setText(text);
    if (heightForWidth(width()) != needed)
        updateGeometry();
}

QSize SteadyText::minimumSizeHint() const
{
    return {0, m_label->minimumSizeHint().height()};
}

void SteadyText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_label->setGeometry(rect());
}

} // namespace indexpilot::ui
