// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_confirm.h"

#include "ui/widgets/copy_button.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLineEdit>

namespace indexpilot::ui {
namespace {

QLineEdit *newField(const char *name, const QString &accessible, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessible);
    return field;
}

} // namespace

PlanConfirm::PlanConfirm(QWidget *parent)
    : QFrame(parent), m_nameLabel(newLabel("secondary", this, tr("Type name"))),
      m_reason(newField("planReason", tr("Reason, for the audit"), this)),
      m_name(newField("planName", tr("Full name of the index, typed to confirm"), this)),
      m_copy(new CopyButton([this] { return m_script; }, this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_execute(new QPushButton(this)),
      m_whyNot(newParagraph("caption", this))
{
    setProperty("role", QStringLiteral("panelFooter"));
    m_copy->setObjectName(QStringLiteral("planCopy"));
    m_cancel->setObjectName(QStringLiteral("planCancel"));
    m_execute->setObjectName(QStringLiteral("planExecute"));
    m_execute->setProperty("role", QStringLiteral("primary"));
    m_execute->setAutoDefault(false);
    m_whyNot->setObjectName(QStringLiteral("planWhyNot"));
    m_whyNot->setAlignment(Qt::AlignRight);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(6);
    fields->setColumnStretch(1, 1);
    fields->addWidget(newLabel("secondary", this, tr("Reason")), 0, 0);
    fields->addWidget(m_reason, 0, 1);
    fields->addWidget(m_nameLabel, 1, 0);
    fields->addWidget(m_name, 1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_execute);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addLayout(fields);
    column->addLayout(buttons);
    column->addWidget(m_whyNot);
    for (QLineEdit *field : {m_reason, m_name})
        connect(field, &QLineEdit::textChanged, this, &PlanConfirm::edited);
    connect(m_cancel, &QPushButton::clicked, this, &PlanConfirm::cancelled);
    connect(m_execute, &QPushButton::clicked, this, &PlanConfirm::confirmed);
    ask(Ladder::Reversible, tr("Execute"), {});
}

void PlanConfirm::ask(Ladder ladder, const QString &verb, const QString &script)
{
    m_ladder = ladder;
    m_verb = verb;
    m_reason->clear();
    m_name->clear();
    m_name->setPlaceholderText(tr("schema.name of the index"));
    m_script = script;
    m_copy->setEnabled(!script.isEmpty());
    setAim(m_aim);
}

void PlanConfirm::setAim(engine::Aim aim)
{
    m_aim = aim;
    const bool proposes = aim == engine::Aim::Propose;
    const bool costly = m_ladder == Ladder::Costly && !proposes;
    m_reason->setPlaceholderText(proposes ? tr("needed, for who approves it")
                                 : costly ? tr("needed, for the audit")
                                          : tr("optional, for the audit"));
    m_nameLabel->setVisible(costly);
    m_name->setVisible(costly);
    m_execute->setText(proposes ? tr("Propose: %1").arg(m_verb) : m_verb);
}

void PlanConfirm::setWhyNot(const QStringList &reasons)
{
    m_execute->setEnabled(reasons.isEmpty());
    const QString text = reasons.isEmpty()
                             ? QString()
                             : tr("%1: %2").arg(m_execute->text(), reasons.join(QStringLiteral("; ")));
    setTextOnce(m_whyNot, text);
    m_whyNot->setVisible(!text.isEmpty());
    m_execute->setToolTip(text);
    m_execute->setAccessibleDescription(text);
}

QString PlanConfirm::reason() const
{
    return m_reason->text();
}

QString PlanConfirm::typedName() const
{
    return m_name->text();
}

void PlanConfirm::focusCancel()
{
    m_cancel->setFocus(Qt::OtherFocusReason);
}

} // namespace indexpilot::ui
