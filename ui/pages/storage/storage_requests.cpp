// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column.h"
#include "ui/pages/storage/storage_page_impl.h"
#include "ui/pages/storage/storage_words.h"
#include "ui/pages/storage/window_panel.h"
#include "ui/plans/plan_sheet.h"
#include "ui/plans/plan_ticket.h"

#include <QClipboard>
#include <QGuiApplication>

namespace indexpilot::ui {

void StoragePage::Impl::schedule()
{
    if (!line)
        return;
    engine::MaintenanceWish wish;
    wish.verb = scheduleVerb(*line);
    wish.index = chosen;
    Q_EMIT page->scheduleWanted(wish);
}

void StoragePage::Impl::rebuildNow()
{
    if (!line || sheet->isBusy())
        return;
    engine::PlanWish wish;
    wish.ticket = nextPlanTicket();
    wish.sql = reindexSql(*line->row);
    window->hide(); // first, or both want room at once and the window grows
    sheet->open(wish.ticket, tr("Rebuild %1").arg(shownName(chosen)));
    sheet->setSnapshot(snapshot);
    showActions();
    Q_EMIT page->planWanted(wish);
}

void StoragePage::Impl::measure()
{
    if (line)
        Q_EMIT page->measureWanted(chosen);
}

void StoragePage::Impl::copyReindex()
{
    if (line)
        copy(toQString(reindexSql(*line->row)) + QLatin1Char(';'));
}

void StoragePage::Impl::copy(const QString &sql)
{
    QGuiApplication::clipboard()->setText(sql);
    Q_EMIT page->announced(tr("Copied to the clipboard"), QStringLiteral("ok"));
}

} // namespace indexpilot::ui
