// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/plan_changes.h"

#include "ui/plans/plan_difference_model.h"
#include "ui/plans/plan_tree.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QTreeView>

namespace indexpilot::ui {

PlanChanges::PlanChanges(QWidget *parent)
    : QWidget(parent), m_statement(new QComboBox(this)), m_model(new PlanDifferenceModel(this)),
      m_tree(newPlanTree("planChange", tr("Plan before and after"), m_model, this))
{
    m_statement->setObjectName(QStringLiteral("planStatement"));
    m_statement->setAccessibleName(tr("Statement whose plan is shown"));
    m_statement->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_statement->setMinimumContentsLength(20);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(newLabel("strong", this, tr("Plan before and after")));
    auto *basis = new ElidedLabel(tr("with all proposals together; estimated by the planner"), this);
    basis->setProperty("role", QStringLiteral("secondary"));
    head->addWidget(basis, 1);
    head->addWidget(m_statement);
    auto *frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("code"));
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_tree);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(frame);
    connect(m_statement, &QComboBox::currentIndexChanged, this, &PlanChanges::showChosen);
    connect(&Theme::instance(), &Theme::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
    hide();
}

void PlanChanges::setItem(const InboxItem &item)
{
    m_changes = planChanges(item);
    m_run = item.run;
    setVisible(!m_changes.empty());
    const QSignalBlocker quiet(m_statement);
    m_statement->clear();
    for (const PlanChange &change : m_changes)
        m_statement->addItem(QStringLiteral("%1 %2").arg(change.name, change.title));
    showChosen();
}

void PlanChanges::showChosen()
{
    const int chosen = m_statement->currentIndex();
    if (chosen < 0 || chosen >= static_cast<int>(m_changes.size()))
        return;
    const advisor::StatementOutcome &outcome = *m_changes[static_cast<std::size_t>(chosen)].outcome;
    m_model->setPlans(*outcome.before, *outcome.after);
    m_tree->setFixedHeight(planTreeHeight(*m_tree));
}

} // namespace indexpilot::ui
