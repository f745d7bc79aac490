// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

QLabel *newSentence(const char *name, const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_why(newSentence("emptyWhy", "strong", this)),
      m_when(newSentence("emptyWhen", "secondary", this)), m_button(new QPushButton(this))
{
    setThemeIcon(m_icon, QStringLiteral("empty"), Token::Text3, 20);
    m_icon->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(4);
    column->addStretch(1);
    column->addWidget(m_icon);
    column->addWidget(m_why);
    column->addWidget(m_when);
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
    set({});
}

void EmptyState::set(const QString &why, const QString &when, QAction *action)
{
    m_why->setText(why);
    m_when->setText(when);
    m_when->setVisible(!when.isEmpty());
    setAccessibleName(why);
    setAccessibleDescription(when);
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    if (action)
        connect(action, &QAction::changed, this, &EmptyState::showAction);
    showAction();
}

void EmptyState::showAction()
{
    m_button->setVisible(m_action && m_action->isVisible());
    if (!m_action)
        return;
    m_button->setText(m_action->text());
    m_button->setEnabled(m_action->isEnabled());
    m_button->setToolTip(m_action->toolTip());
}

} // namespace indexpilot::ui
