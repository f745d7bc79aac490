// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit/audit_actions.h"

#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

namespace indexpilot::ui {
namespace {

struct AuditActionsWords {
    Q_DECLARE_TR_FUNCTIONS(AuditActions)
};

} // namespace

AuditActions::AuditActions(QWidget *page)
    : verify(newPageAction(page, "verifyChain", AuditActionsWords::tr("Verify chain"), "connect",
                           QStringLiteral("V"))),
      exportLog(newPageAction(page, "exportLog", AuditActionsWords::tr("Export log…"), "export")),
      copySql(newPageAction(page, "copyEntrySql", AuditActionsWords::tr("Copy entry SQL"), "copy",
                            QStringLiteral("C"))),
      next(newPageAction(page, "nextEntry", AuditActionsWords::tr("Next entry"), "forward",
                         QStringLiteral("J"))),
      previous(newPageAction(page, "previousEntry", AuditActionsWords::tr("Previous entry"), "back",
                             QStringLiteral("K")))
{
    verify->setProperty("hint", AuditActionsWords::tr("computes every hash of the store's log again"));
    exportLog->setProperty("hint", AuditActionsWords::tr("as CSV or JSON, by the name of the file"));
    copySql->setProperty("hint", AuditActionsWords::tr("of the entry that is shown"));
    for (QAction *action : all())
        page->addAction(action);
    set({});
}

QList<QAction *> AuditActions::all() const
{
    return {verify, exportLog, copySql, next, previous};
}

void AuditActions::set(const AuditSituation &now)
{
    QString noLog = now.hasTarget ? now.noStore : AuditActionsWords::tr("no server is connected");
    const QString noEntries = !noLog.isEmpty() ? noLog
                              : now.hasEntries ? QString()
                                               : AuditActionsWords::tr("there are no entries yet");
    setAvailable(exportLog, noEntries);
    setAvailable(next, noEntries);
    setAvailable(previous, noEntries);
    setAvailable(verify, noEntries.isEmpty() && now.verifying
                             ? AuditActionsWords::tr("the chain is being verified")
                             : noEntries);
    setAvailable(copySql, noEntries.isEmpty() && !now.hasSql
                              ? AuditActionsWords::tr("the entry that is shown has no SQL")
                              : noEntries);
}

} // namespace indexpilot::ui
