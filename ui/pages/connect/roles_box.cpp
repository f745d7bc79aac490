// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/roles_box.h"

#include "core/engine/lifecycle_view.h"
#include "core/safety/roles_script.h"
#include "ui/models/column.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/sql_text.h"

#include <QBoxLayout>

namespace indexpilot::ui {

RolesBox::RolesBox(QWidget *parent)
    : QWidget(parent), m_mode(new Segmented({tr("Observe"), tr("Propose"), tr("Act")}, this)),
      m_script(new SqlText(this))
{
    setObjectName(QStringLiteral("connect.roles"));
    m_mode->setObjectName(QStringLiteral("connect.roles.mode"));
    m_mode->setAccessibleName(tr("Mode that the role is for"));
    m_mode->setCurrent(0);
    m_script->setObjectName(QStringLiteral("connect.roles.script"));
    auto *code = new QFrame(this);
    code->setProperty("role", QStringLiteral("code"));
    auto *inside = new QVBoxLayout(code);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->addWidget(m_script);
    auto *copy = new CopyButton([this] { return m_script->sql(); }, this);
    copy->setObjectName(QStringLiteral("connect.roles.copy"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 12);
    column->setSpacing(8);
    column->addWidget(newLabel("strong", this, tr("A role for each mode")));
    column->addWidget(newParagraph(
        "secondary", this,
        tr("The rights that a mode needs in the database on screen, and no more. Read it and run it "
           "yourself, as a superuser; IndexPilot does not.")));
    column->addWidget(m_mode, 0, Qt::AlignLeft);
    column->addWidget(code);
    column->addWidget(copy, 0, Qt::AlignLeft);
    connect(m_mode, &Segmented::chosen, this, &RolesBox::showScript);
    hide();
}

void RolesBox::setFacts(const std::shared_ptr<const pg::RoleFacts> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    setVisible(facts != nullptr);
    showScript();
}

void RolesBox::showScript()
{
    if (!m_facts)
        return;
    const auto mode = static_cast<engine::Mode>(m_mode->current());
    m_script->setSql(
        toQString(safety::rolesScript(*m_facts, {.mode = engine::nameOf(mode), .role = {}, .schemas = {}})));
}

} // namespace indexpilot::ui
