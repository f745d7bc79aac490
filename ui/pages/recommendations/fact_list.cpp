// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/fact_list.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>

namespace indexpilot::ui {

FactList::FactList(const QString &title, QWidget *parent)
    : QWidget(parent), m_facts(new FactGrid({16, 6}, 0, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(newLabel("strong", this, title));
    column->addWidget(m_facts);
    column->addStretch(1);
    setAccessibleName(title);
}

void FactList::setFacts(const std::vector<QPair<QString, QString>> &facts)
{
    setVisible(!facts.empty());
    m_facts->setFacts(facts);
}

} // namespace indexpilot::ui
