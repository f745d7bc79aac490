// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/fact_list.h"

#include "ui/pages/today/labels.h"

#include <QGridLayout>

namespace indexpilot::ui {

FactList::FactList(const QString &title, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(newLabel("strong", this, title));
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch(1);
    setAccessibleName(title);
}

void FactList::setFacts(const std::vector<QPair<QString, QString>> &facts)
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
