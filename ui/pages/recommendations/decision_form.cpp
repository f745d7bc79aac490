// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/decision_form.h"

#include "ui/widgets/labels.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace indexpilot::ui {
namespace {

constexpr int longestReason = 500;

QPushButton *newButton(const char *name, const QString &text, QHBoxLayout *row)
{
    auto *button = new QPushButton(text, row->parentWidget());
    button->setObjectName(QLatin1String(name));
    row->addWidget(button);
    return button;
}

QHBoxLayout *newRow(QWidget *page)
{
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    return row;
}

} // namespace

DecisionForm::DecisionForm(QWidget *parent) : QFrame(parent), m_reasonPage(newReason()), m_timePage(newTime())
{
    setObjectName(QStringLiteral("decisionForm"));
    setProperty("role", QStringLiteral("panelHeader"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_reasonPage);
    column->addWidget(m_timePage);
    hide();
}

QWidget *DecisionForm::newReason()
{
    auto *page = new QWidget(this);
    QHBoxLayout *row = newRow(page);
    QLabel *caption = newLabel("strong", page, tr("Why not?"));
    m_reason = new QLineEdit(page);
    m_reason->setObjectName(QStringLiteral("rejectReason"));
    m_reason->setAccessibleName(tr("Reason for rejecting"));
    m_reason->setPlaceholderText(tr("The reason, for whoever looks at it later"));
    m_reason->setMaxLength(longestReason);
    row->addWidget(caption);
    row->addWidget(m_reason, 1);
    m_reject = newButton("rejectConfirm", tr("Reject"), row);
    m_reject->setToolTip(tr("A reason is needed"));
    m_reject->setEnabled(false);
    connect(newButton("rejectCancel", tr("Cancel"), row), &QPushButton::clicked, this,
            &DecisionForm::dismiss);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_reject->setEnabled(!text.trimmed().isEmpty()); });
    const auto confirm = [this] {
        const QString reason = m_reason->text().trimmed();
        if (reason.isEmpty())
            return;
        dismiss();
        Q_EMIT rejected(reason);
    };
    connect(m_reason, &QLineEdit::returnPressed, this, confirm);
    connect(m_reject, &QPushButton::clicked, this, confirm);
    return page;
}

QWidget *DecisionForm::newTime()
{
    auto *page = new QWidget(this);
    QHBoxLayout *row = newRow(page);
    row->addWidget(newLabel("strong", page, tr("New again in")));
    const auto choice = [&](const char *name, const QString &text, int days) {
        QPushButton *button = newButton(name, text, row);
        connect(button, &QPushButton::clicked, this, [this, days] {
            dismiss();
            Q_EMIT snoozed(std::chrono::hours(24 * days));
        });
        return button;
    };
    m_day = choice("snooze.day", tr("1 day"), 1);
    choice("snooze.week", tr("1 week"), 7);
    choice("snooze.month", tr("1 month"), 30);
    row->addStretch(1);
    connect(newButton("snoozeCancel", tr("Cancel"), row), &QPushButton::clicked, this,
            &DecisionForm::dismiss);
    return page;
}

void DecisionForm::askReason()
{
    m_reason->clear();
    open(m_reasonPage, m_reason);
}

void DecisionForm::askTime()
{
    open(m_timePage, m_day);
}

void DecisionForm::open(QWidget *page, QWidget *focus)
{
    m_reasonPage->setVisible(page == m_reasonPage);
    m_timePage->setVisible(page == m_timePage);
    show();
    focus->setFocus(Qt::OtherFocusReason);
}

void DecisionForm::dismiss()
{
    if (!isOpen())
        return;
    hide();
    Q_EMIT closed();
}

void DecisionForm::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button &&
             isAncestorOf(button))
        button->click();
    else if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && button)
        focusNextPrevChild(event->key() == Qt::Key_Right);
    else
        QFrame::keyPressEvent(event);
}

} // namespace indexpilot::ui
