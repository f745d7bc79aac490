// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/plan_section.h"

#include "ui/pages/workload/clock_text.h"
#include "ui/plans/plan_difference_model.h"
#include "ui/plans/plan_model.h"
#include "ui/plans/plan_tree.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_row.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace indexpilot::ui {
namespace {

bool sameView(const std::optional<engine::PlanView> &a, const std::optional<engine::PlanView> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->statement == b->statement && a->takenAt == b->takenAt && a->changedAt == b->changedAt &&
           a->failure == b->failure && a->plan == b->plan && a->previous == b->previous;
}

} // namespace

PlanSection::PlanSection(QWidget *parent)
    : QWidget(parent), m_model(new PlanModel(this)), m_difference(new PlanDifferenceModel(this)),
      m_title(new QLabel(tr("Plan"), this)), m_age(new QLabel(this)), m_changed(new QLabel(this)),
      m_compare(new QPushButton(tr("Compare with previous"), this)), m_failure(new MessageRow(this)),
      m_stack(new QStackedWidget(this)), m_tree(newPlanTree("planTree", tr("Plan"), m_model, m_stack)),
      m_lines(newPlanTree("planDifference", tr("Plan, compared with the one before"), m_difference, m_stack))
{
    m_title->setProperty("role", "strong");
    m_age->setProperty("role", "caption");
    m_age->setObjectName(QStringLiteral("planAge"));
    m_changed->setProperty("state", "warn");
    m_changed->setObjectName(QStringLiteral("planChanged"));
    m_compare->setObjectName(QStringLiteral("comparePlans"));
    m_compare->setProperty("role", "link");
    m_compare->setCheckable(true);
    m_failure->setObjectName(QStringLiteral("planFailure"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_lines);
    m_stack->setProperty("role", "code");

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title);
    heading->addStretch();
    heading->addWidget(m_age);
    auto *change = new QHBoxLayout;
    change->addWidget(m_changed);
    change->addStretch();
    change->addWidget(m_compare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(heading);
    layout->addLayout(change);
    layout->addWidget(m_failure);
    layout->addWidget(m_stack);
    connect(m_compare, &QPushButton::toggled, this, &PlanSection::showViews);
    connect(&Theme::instance(), &Theme::changed, m_lines->viewport(), qOverload<>(&QWidget::update));
    showTexts();
    showViews();
}

void PlanSection::setPlan(const std::optional<engine::PlanView> &plan)
{
    if (sameView(plan, m_plan))
        return;
    const bool otherTree =
        !plan || !plan->plan || !m_plan || plan->statement != m_plan->statement || plan->plan != m_plan->plan;
    const bool otherStatement = !plan || !m_plan || plan->statement != m_plan->statement;
    m_plan = plan;
    if (otherStatement)
        m_compare->setChecked(false);
    if (otherTree && plan && plan->plan)
        m_model->setPlan(*plan->plan);
    else if (otherTree)
        m_model->clear();
    if (plan && plan->plan && plan->previous)
        m_difference->setPlans(*plan->previous, *plan->plan);
    m_tree->expandAll();
    showTexts();
    showViews();
}

void PlanSection::showTexts()
{
    m_failure->clear();
    m_changed->setVisible(m_plan && m_plan->changedAt);
    if (!m_plan) {
        m_age->setText(tr("not read yet"));
        return;
    }
    if (m_plan->failure)
        m_failure->show(*m_plan->failure);
    const QString at = clockText(m_plan->takenAt);
    if (!m_plan->plan)
        m_age->setText(m_plan->failure ? tr("asked at %1").arg(at) : tr("not read yet"));
    else
        m_age->setText(m_plan->plan->generic ? tr("generic, at %1, estimated").arg(at)
                                             : tr("at %1, estimated").arg(at));
    m_age->setToolTip(tr("EXPLAIN without ANALYZE: the statement was not run. A generic plan holds for any "
                         "parameters."));
    if (m_plan->changedAt)
        m_changed->setText(tr("plan changed %1").arg(clockText(*m_plan->changedAt)));
}

void PlanSection::showViews()
{
    const bool hasPlan = m_plan && m_plan->plan;
    const bool hasPrevious = hasPlan && m_plan->previous;
    m_compare->setVisible(hasPrevious);
    m_compare->setText(m_compare->isChecked() ? tr("Show the plan") : tr("Compare with previous"));
    QTreeView *view = hasPrevious && m_compare->isChecked() ? m_lines : m_tree;
    m_stack->setCurrentWidget(view);
    m_stack->setVisible(hasPlan);
    m_stack->setFixedHeight(planTreeHeight(*view));
}

} // namespace indexpilot::ui
