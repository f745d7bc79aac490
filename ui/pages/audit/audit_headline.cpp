// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "ui/pages/audit/audit_words.h"

#include <QCoreApplication>

namespace indexpilot::ui {
namespace {

struct AuditHeadlineWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

/// Of what changed: done, or taken back, or gone wrong.
struct ChangeCounts {
    int all = 0;
    int takenBack = 0;
    int failed = 0;
};

ChangeCounts countsOf(const std::vector<store::ActionRecord> &recent)
{
    ChangeCounts counts;
    for (const store::ActionRecord &action : recent) {
        const bool done = action.state == store::ActionState::Done;
        const bool back = action.state == store::ActionState::Reverted;
        const bool failed = action.state == store::ActionState::Failed;
        counts.all += done || back || failed || isRunning(action.state) ? 1 : 0;
        counts.takenBack += back ? 1 : 0;
        counts.failed += failed ? 1 : 0;
    }
    return counts;
}

QString chainWords(const engine::AuditView &audit)
{
    if (!audit.check)
        return AuditHeadlineWords::tr("the chain is not verified yet");
    if (audit.check->brokenAt)
        return AuditHeadlineWords::tr("the chain is broken at entry %1")
            .arg(wording::count(static_cast<double>(*audit.check->brokenAt)));
    return audit.check->problem.empty() ? AuditHeadlineWords::tr("the chain is whole")
                                        : AuditHeadlineWords::tr("the chain is broken");
}

} // namespace

QString auditHeadline(const engine::Snapshot &snapshot)
{
    const engine::LifecycleView &lifecycle = *snapshot.lifecycle;
    const ChangeCounts counts = countsOf(lifecycle.recent);
    QString sentence = counts.all == 0 ? AuditHeadlineWords::tr("No change in 30 days")
                                       : AuditHeadlineWords::tr("%n changes in 30 days", nullptr, counts.all);
    if (counts.takenBack > 0)
        sentence += QStringLiteral(", ") + AuditHeadlineWords::tr("%n taken back", nullptr, counts.takenBack);
    if (counts.failed > 0)
        sentence += QStringLiteral(", ") + AuditHeadlineWords::tr("%n failed", nullptr, counts.failed);
    return QStringLiteral("%1; %2").arg(sentence, chainWords(*lifecycle.audit));
}

} // namespace indexpilot::ui
