// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/queue_desk.h"

#include "core/engine/acting.h"
#include "core/wording/server_words.h"
#include "ui/models/column.h"
#include "ui/pages/recommendations/undo_bar.h"
#include "ui/pages/today/queue_panel.h"
#include "ui/plans/plan_sheet.h"
#include "ui/plans/plan_ticket.h"
#include "ui/shell/frame_actions.h"

namespace indexpilot::ui {

QueueDesk::QueueDesk(QWidget *page)
    : QObject(page), m_undo(newPageAction(page, "undoQueueDecision", tr("Undo the decision on what waited"),
                                          "back", QStringLiteral("Ctrl+Z"))),
      m_panel(new QueuePanel(page)), m_sheet(new PlanSheet(page)), m_undoBar(new UndoBar(m_undo, page))
{
    m_undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(m_undo);
    m_undoBar->setObjectName(QStringLiteral("queueUndoBar"));
    setUndoable({});
    connect(m_undo, &QAction::triggered, this, &QueueDesk::undo);
    connect(m_undoBar, &UndoBar::over, this, [this] { setUndoable({}); });
    connect(m_panel, &QueuePanel::approveWanted, this, &QueueDesk::open);
    connect(m_panel, &QueuePanel::rejected, this, [this](store::ApprovalId id, const QString &reason) {
        decide(id, engine::QueueVerb::Reject, reason);
    });
    connect(m_panel, &QueuePanel::withdrawn, this,
            [this](store::ApprovalId id) { decide(id, engine::QueueVerb::Withdraw); });
    connect(m_sheet, &PlanSheet::executeWanted, this, &QueueDesk::executeWanted);
    connect(m_sheet, &PlanSheet::stopWanted, this, &QueueDesk::stopWanted);
}

void QueueDesk::open(store::ApprovalId id, const QString &title)
{
    if (m_sheet->isBusy())
        return;
    engine::PlanWish wish;
    wish.ticket = nextPlanTicket();
    wish.approval = id;
    m_sheet->open(wish.ticket, title);
    m_sheet->setSnapshot(m_snapshot);
    Q_EMIT planWanted(wish);
}

void QueueDesk::decide(store::ApprovalId id, engine::QueueVerb verb, const QString &reason)
{
    m_asked = nextPlanTicket();
    m_undoBar->end();
    setUndoable({});
    Q_EMIT decided({m_asked, id, verb, reason.toStdString()});
}

void QueueDesk::undo()
{
    if (m_undoable.value() != 0)
        decide(m_undoable, engine::QueueVerb::Reopen);
}

void QueueDesk::tell(const engine::QueueAnswer &answer)
{
    m_asked = 0;
    const auto number = answer.wish.approval.value();
    if (answer.failure) {
        Q_EMIT announced(
            tr("No. %1 is as it was: %2. %3")
                .arg(number)
                .arg(wording::failureDetail(*answer.failure), wording::failureRemedy(*answer.failure)),
            QStringLiteral("bad"));
        return;
    }
    if (answer.wish.verb == engine::QueueVerb::Reopen) {
        Q_EMIT announced(tr("No. %1 waits again").arg(number), QStringLiteral("ok"));
        return;
    }
    setUndoable(answer.wish.approval);
    m_undoBar->tell(answer.wish.verb == engine::QueueVerb::Reject ? tr("Rejected no. %1.").arg(number)
                                                                  : tr("Withdrew no. %1.").arg(number));
}

void QueueDesk::setUndoable(store::ApprovalId id)
{
    m_undoable = id;
    setAvailable(m_undo, id.value() != 0 ? QString() : tr("no decision was made just now"));
}

void QueueDesk::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    const bool isOther = !snapshot || !m_snapshot || m_snapshot->target.id != snapshot->target.id;
    m_snapshot = snapshot;
    if (isOther) {
        m_sheet->reset();
        m_undoBar->end();
        setUndoable({});
        m_asked = 0;
    }
    m_sheet->setSnapshot(snapshot);
    m_panel->setLines(snapshot ? queueLines(*snapshot, engine::actor()) : std::vector<QueueLine>());
    const auto answer = snapshot ? snapshot->lifecycle->queueAnswer : nullptr;
    if (answer && m_asked != 0 && answer->wish.ticket == m_asked)
        tell(*answer);
}

} // namespace indexpilot::ui
