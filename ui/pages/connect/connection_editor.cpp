// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connect/connection_editor.h"

#include "ui/pages/connect/connection_form.h"
#include "ui/pages/connect/remember_password.h"
#include "ui/widgets/message_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace indexpilot::ui {
namespace {

constexpr int typingPause = 300; // ms

} // namespace

ConnectionEditor::ConnectionEditor(ConnectionDraft *draft, RememberPassword *remember, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_remember(remember), m_text(new QLineEdit(this)),
      m_problem(new MessageRow(this)), m_form(new ConnectionForm(remember, this))
{
    auto *label = new QLabel(tr("Serv&ice, URI or keyword string"), this);
    label->setProperty("role", "secondary");
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("connect.text"));
    m_text->setAccessibleName(tr("Service, URI or keyword string"));
    m_text->setPlaceholderText(
        QStringLiteral("service=shop  ·  postgresql://user@host:5432/db  ·  host=… dbname=…"));
    m_text->setFont(ui::font(FontRole::Mono));
    m_problem->setObjectName(QStringLiteral("connect.problem"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(m_problem);
    layout->addSpacing(3);
    layout->addWidget(m_form);
    m_form->setTabPredecessor(m_text);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(m_text, &QLineEdit::textEdited, m_draft, &ConnectionDraft::setText);
    connect(m_text, &QLineEdit::returnPressed, this, &ConnectionEditor::returnPressed);
    connect(m_form, &ConnectionForm::edited, m_draft, &ConnectionDraft::setField);
    connect(m_form, &ConnectionForm::returnPressed, this, &ConnectionEditor::returnPressed);
    connect(m_draft, &ConnectionDraft::textRewritten, m_text, &QLineEdit::setText);
    connect(m_draft, &ConnectionDraft::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(m_draft, &ConnectionDraft::resolved, this, &ConnectionEditor::showResolved);
    connect(&m_pause, &QTimer::timeout, this, &ConnectionEditor::showProblem);
}

void ConnectionEditor::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void ConnectionEditor::askForPassword()
{
    m_form->askForPassword();
}

QString ConnectionEditor::problem() const
{
    return m_problem->text();
}

void ConnectionEditor::showResolved()
{
    if (m_draft->problem()) {
        if (!m_pause.isActive())
            showProblem();
        return;
    }
    showFields();
    m_form->setEnabled(true);
    m_form->setToolTip({});
    m_problem->clear();
    Q_EMIT problemShown({});
}

void ConnectionEditor::showProblem()
{
    if (!m_draft->isResolved() || !m_draft->problem())
        return;
    const Failure &failure = *m_draft->problem();
    m_problem->show(MessageState::Bad, QString::fromStdString(failure.detail).trimmed(),
                    QString::fromStdString(failure.remedy));
    m_form->setEnabled(false);
    m_form->setToolTip(tr("The form comes back when the text above can be read"));
    Q_EMIT problemShown(m_problem->text());
}

void ConnectionEditor::showFields()
{
    ConnectionFields fields = m_draft->fields();
    for (pg::ConnectionField &field : fields)
        if (field.keyword == "password" && field.source == pg::ValueSource::Default &&
            m_remember->knows(targetKey(fields)))
            field.source = pg::ValueSource::Keychain;
    m_remember->setTarget(fields);
    m_form->show(fields);
}

} // namespace indexpilot::ui
