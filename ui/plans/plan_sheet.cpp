// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plans/plan_sheet.h"

#include "ui/models/column.h"
#include "ui/plans/keep_choice.h"
#include "ui/plans/plan_confirm.h"
#include "ui/plans/plan_run.h"
#include "ui/plans/plan_steps.h"
#include "ui/plans/plan_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/theme_icon.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace indexpilot::ui {
namespace {

constexpr int sheetWidth = 400;
constexpr int edge = 2;
constexpr int headHeight = 34;

} // namespace

PlanSheet::PlanSheet(QWidget *parent)
    : QFrame(parent), m_title(new ElidedLabel({}, this)), m_close(new QToolButton(this)),
      m_busy(new BusyLine(this)), m_scroll(new QScrollArea(this)), m_messages(new QVBoxLayout),
      m_facts(new FactGrid({12, 5}, 58)), m_keep(new KeepChoice), m_steps(new PlanSteps),
      m_confirm(new PlanConfirm(this)), m_run(new PlanRun(this))
{
    setObjectName(QStringLiteral("planSheet"));
    setProperty("role", QStringLiteral("panel"));
    setAccessibleName(tr("Plan of a change"));
    setFixedWidth(sheetWidth);
    auto *head = new QFrame(this);
    head->setProperty("role", QStringLiteral("panelHeader"));
    head->setFixedHeight(headHeight);
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_facts->setObjectName(QStringLiteral("planFacts"));
    m_facts->setAccessibleName(tr("Facts of the plan"));
    m_title->setProperty("role", QStringLiteral("strong"));
    m_title->setElideMode(Qt::ElideMiddle);
    m_close->setObjectName(QStringLiteral("planClose"));
    m_close->setAccessibleName(tr("Close the plan"));
    m_close->setToolTip(tr("Close the plan (Esc)"));
    setThemeIcon(m_close, QStringLiteral("close"));
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(12, 0, 6, 0);
    line->addWidget(m_title, 1);
    line->addWidget(m_close);
    auto *content = new QWidget;
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(12, 10, 12, 10);
    parts->setSpacing(12);
    m_messages->setSpacing(6);
    parts->addLayout(m_messages);
    parts->addWidget(m_facts);
    parts->addWidget(m_keep);
    parts->addWidget(m_steps);
    parts->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("planScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_busy);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_confirm);
    column->addWidget(m_run);
    connect(m_close, &QToolButton::clicked, this, &PlanSheet::dismiss);
    connect(m_confirm, &PlanConfirm::cancelled, this, &PlanSheet::dismiss);
    connect(m_confirm, &PlanConfirm::edited, this, &PlanSheet::showFoot);
    connect(m_confirm, &PlanConfirm::confirmed, this, &PlanSheet::execute);
    connect(m_keep, &KeepChoice::chosen, this, &PlanSheet::planAgain);
    connect(m_run, &PlanRun::stopWanted, this, &PlanSheet::stopWanted);
    connect(m_run, &PlanRun::closeWanted, this, &PlanSheet::dismiss);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void PlanSheet::open(int ticket, const QString &title)
{
    if (isBusy())
        return;
    if (!isOpen())
        m_before = window()->focusWidget();
    m_ticket = ticket;
    m_sent = false;
    m_answer.reset();
    m_finished.reset();
    m_title->setFullText(title);
    m_keep->hide();
    showAnswer();
    show();
    m_confirm->focusCancel();
}

void PlanSheet::setAnswer(std::shared_ptr<const engine::PlanAnswer> answer)
{
    if (!isOpen() || !answer || answer == m_answer || answer->wish.ticket != m_ticket || m_sent)
        return;
    m_answer = std::move(answer);
    showAnswer();
}

void PlanSheet::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!isOpen())
        return;
    if (snapshot) {
        setAnswer(snapshot->lifecycle->plan);
        const auto &finished = snapshot->lifecycle->finished;
        if (m_sent && !m_finished && finished && finished->ticket == m_ticket) {
            m_finished = finished;
            showFinished();
        }
    }
    showFoot();
}

void PlanSheet::showAnswer()
{
    showMessages();
    const lifecycle::Plan *plan = m_answer && m_answer->plan ? &*m_answer->plan : nullptr;
    m_facts->setFacts(m_answer ? planFacts(*m_answer) : std::vector<QPair<QString, QString>>());
    m_steps->setSteps(plan ? plan->steps : std::vector<lifecycle::Step>());
    if (m_answer)
        m_keep->setVisible(plan && plan->canKeep);
    if (plan && plan->canKeep)
        m_keep->setPlan(m_answer->wish, plan->soak);
    if (plan) {
        m_confirm->ask(needsTypedName(*plan) ? PlanConfirm::Ladder::Costly : PlanConfirm::Ladder::Reversible,
                       planVerb(*plan), planScript(*plan));
    } else {
        m_confirm->ask(PlanConfirm::Ladder::Reversible, tr("Execute"), {});
    }
    m_scroll->verticalScrollBar()->setValue(0);
    showFoot();
}

void PlanSheet::showMessages()
{
    while (QLayoutItem *item = m_messages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const char *name) {
        auto *row = new MessageRow(m_scroll->widget());
        row->setObjectName(QLatin1String(name));
        m_messages->addWidget(row);
        return row;
    };
    if (!m_answer)
        return;
    if (!m_answer->plan) {
        add("planFailure")->show(m_answer->plan.error());
        return;
    }
    const lifecycle::Plan &plan = *m_answer->plan;
    if (const store::ApprovalRecord *asked = m_snapshot ? askedFor(*m_answer, *m_snapshot) : nullptr) {
        add("planAsked")->show(MessageState::Info, askedText(*asked));
        if (asked->planHash != plan.hash)
            add("planOther")
                ->show(MessageState::Warn, tr("The catalog has moved: this is not the plan that %1 saw.")
                                               .arg(toQString(asked->askedBy)));
    }
    for (const std::string &refusal : plan.refusals)
        add("planRefusal")->show(MessageState::Bad, toQString(refusal));
    for (const safety::Reason &reason : m_answer->heldUp)
        add("planHeldUp")->show(MessageState::Warn, toQString(reason.text), toQString(reason.remedy));
    if (plan.steps.empty() && plan.refusals.empty())
        add("planNothing")->show(MessageState::Info, tr("It is as wanted already: there is nothing to do."));
    if (const QString price = planPrice(plan); !price.isEmpty())
        add("planPrice")->show(MessageState::Warn, price);
    for (const std::string &warning : plan.warnings)
        add("planWarning")->show(MessageState::Warn, toQString(warning));
}

void PlanSheet::dismiss()
{
    if (isOpen() && !isBusy())
        reset();
}

void PlanSheet::reset()
{
    if (!isOpen())
        return;
    m_ticket = 0;
    m_sent = false;
    m_answer.reset();
    m_finished.reset();
    m_busy->setBusy(false);
    const bool focused = holdsFocus();
    hide();
    if (focused && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void PlanSheet::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Token::Accent), edge));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void PlanSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QFrame::keyPressEvent(event);
}

} // namespace indexpilot::ui
