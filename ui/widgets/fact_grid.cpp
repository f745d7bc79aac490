// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_grid.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace indexpilot::ui {

FactGrid::FactGrid(QSize spacing, int leastNameWidth, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing.width());
    m_grid->setVerticalSpacing(spacing.height());
    m_grid->setColumnMinimumWidth(0, leastNameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const std::vector<QPair<QString, QString>> &facts)
{
    setVisible(!facts.empty());
    if (facts == m_facts)
        return;
    m_facts = facts;
    for (QWidget *widget : m_widgets)
        delete widget;
    m_widgets.clear();
    for (const auto &[name, text] : facts) {
        const int row = static_cast<int>(m_widgets.size() / 2);
        m_widgets.push_back(newLabel("secondary", this, name));
        m_grid->addWidget(m_widgets.back(), row, 0, Qt::AlignTop);
        m_widgets.push_back(newParagraph("body", this, text));
        m_grid->addWidget(m_widgets.back(), row, 1, Qt::AlignTop);
    }
}

} // namespace indexpilot::ui
