// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/queue_panel.h"

#include "ui/pages/recommendations/decision_form.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr int stateColumn = 100;

QPushButton *newDecision(const char *name, const QueueLine &line, const QString &text, const QString &whyNot,
                         QWidget *row)
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(QStringLiteral("%1.%2").arg(QLatin1String(name)).arg(line.id.value()));
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot);
    button->setAccessibleDescription(line.title);
    return button;
}

} // namespace

QueuePanel::QueuePanel(QWidget *parent)
    : Panel(tr("Waiting for approval"), parent), m_form(new DecisionForm(this))
{
    setObjectName(QStringLiteral("queue"));
    m_form->setObjectName(QStringLiteral("queueForm"));
    body()->addWidget(m_form);
    connect(m_form, &DecisionForm::rejected, this,
            [this](const QString &reason) { Q_EMIT rejected(m_asked, reason); });
    hide();
}

QWidget *QueuePanel::newRow(const QueueLine &line, bool isFirst, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(QStringLiteral("queue.%1").arg(line.id.value()));
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(12, 9, 12, 9);
    columns->setSpacing(12);
    auto *place = new QWidget(row);
    place->setFixedWidth(stateColumn);
    auto *inPlace = new QHBoxLayout(place);
    inPlace->setContentsMargins(0, 0, 0, 0);
    inPlace->addWidget(new Chip(line.kind, line.state, place), 0, Qt::AlignLeft | Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(newParagraph("strong", row, line.title));
    QLabel *asked = newParagraph("body", row, line.asked);
    asked->setObjectName(QStringLiteral("queueAsked"));
    words->addWidget(asked);
    QLabel *price = newParagraph("secondary", row, line.price);
    price->setObjectName(QStringLiteral("queuePrice"));
    words->addWidget(price);
    columns->addWidget(place);
    columns->addLayout(words, 1);
    columns->addLayout(newButtons(line, isFirst, row));
    return row;
}

QLayout *QueuePanel::newButtons(const QueueLine &line, bool isFirst, QWidget *row)
{
    auto *approve = newDecision("queueApprove", line, tr("Approve…"), line.whyNotApprove, row);
    if (line.whyNotApprove.isEmpty())
        approve->setToolTip(tr("Shows the plan as it is now; it runs when you confirm it there"));
    if (isFirst)
        setLook(approve, "role", QStringLiteral("primary"));
    connect(approve, &QPushButton::clicked, this,
            [this, line] { Q_EMIT approveWanted(line.id, line.title); });
    QPushButton *other = line.isOwn
                             ? newDecision("queueWithdraw", line, tr("Withdraw"), line.whyNotDecide, row)
                             : newDecision("queueReject", line, tr("Reject…"), line.whyNotDecide, row);
    connect(other, &QPushButton::clicked, this, [this, line] {
        if (line.isOwn)
            Q_EMIT withdrawn(line.id);
        else
            askReason(line.id);
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(other, 0, Qt::AlignVCenter);
    buttons->addWidget(approve, 0, Qt::AlignVCenter);
    return buttons;
}

void QueuePanel::askReason(store::ApprovalId id)
{
    m_asked = id;
    m_form->askReason();
}

void QueuePanel::setLines(const std::vector<QueueLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    if (std::ranges::find(lines, m_asked, &QueueLine::id) == lines.end())
        m_form->dismiss();
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const QueueLine &line : m_lines) {
        if (rows->count() > 0)
            rows->addWidget(newLine(m_rows));
        rows->addWidget(newRow(line, line.id == m_lines.front().id, m_rows));
    }
    body()->insertWidget(0, m_rows);
    setSubtitle(tr("%n changes, oldest first", nullptr, static_cast<int>(m_lines.size())));
    setVisible(!m_lines.empty());
}

} // namespace indexpilot::ui
