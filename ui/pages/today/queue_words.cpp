// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/queue_words.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/models/column.h"

#include <QCoreApplication>

namespace indexpilot::ui {
namespace {

class QueueWords {
    Q_DECLARE_TR_FUNCTIONS(QueueWords)
};

QString notConnected(const engine::Snapshot &snapshot)
{
    return snapshot.connection.state == pg::SessionState::Connected
               ? QString()
               : QueueWords::tr("The server is not connected");
}

QueueLine lineOf(const store::ApprovalRecord &approval, const engine::Snapshot &snapshot,
                 const std::string &who)
{
    const auto clock = [&](TimePoint at) {
        return wording::clock(at, snapshot.takenAt);
    };
    const bool runs = approval.state == store::ApprovalState::Approved;
    const bool isOver = !runs && approval.expires <= snapshot.takenAt;
    QueueLine line{.id = approval.id,
                   .subject = approval.subject,
                   .kind = runs || isOver ? ChipKind::Neutral : ChipKind::Warn,
                   .state = runs     ? QueueWords::tr("Approved")
                            : isOver ? QueueWords::tr("Expired")
                                     : QueueWords::tr("Waits"),
                   .title = wording::oneLine(approval.title),
                   .asked = QueueWords::tr("No. %1, asked for by %2, %3: %4")
                                .arg(approval.id.value())
                                .arg(wording::oneLine(approval.askedBy), clock(approval.askedAt),
                                     wording::oneLine(approval.askedWhy)),
                   .isOwn = approval.askedBy == who};
    const QString price = planClassWord(approval.planClass);
    line.price = runs ? QueueWords::tr("%1. Approved by %2, %3.")
                            .arg(price, wording::oneLine(approval.decidedBy),
                                 clock(approval.decidedAt.value_or(approval.askedAt)))
                      : QueueWords::tr("%1. Waits until %2.").arg(price, clock(approval.expires));
    line.whyNotApprove = runs     ? QueueWords::tr("It is approved already")
                         : isOver ? QueueWords::tr("Its time is over; have it asked for again")
                                  : notConnected(snapshot);
    line.whyNotDecide = runs ? QueueWords::tr("It is approved already")
                        : snapshot.lifecycle->mode == engine::Mode::Observe
                            ? QueueWords::tr("Needs mode Propose or Act")
                            : QString();
    return line;
}

} // namespace

QString planClassWord(const std::string &planClass)
{
    if (planClass == nameOf(lifecycle::PlanClass::Instant))
        return QueueWords::tr("An instant to make");
    if (planClass == nameOf(lifecycle::PlanClass::Metadata))
        return QueueWords::tr("Catalog entries only");
    if (planClass == nameOf(lifecycle::PlanClass::Rebuild))
        return QueueWords::tr("An index is built");
    return QueueWords::tr("Nothing to do");
}

std::vector<QueueLine> queueLines(const engine::Snapshot &snapshot, const std::string &who)
{
    std::vector<QueueLine> lines;
    for (const store::ApprovalRecord &approval : snapshot.lifecycle->queue)
        lines.push_back(lineOf(approval, snapshot, who));
    return lines;
}

} // namespace indexpilot::ui
