// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/expression_text.h"
#include "ui/models/column.h"
#include "ui/models/table_view.h"
#include "ui/pages/indexes/index_panel.h"
#include "ui/pages/indexes/page_impl.h"
#include "ui/pages/indexes/version_words.h"
#include "ui/plans/plan_sheet.h"
#include "ui/plans/plan_ticket.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace indexpilot::ui {

void IndexesPage::Impl::askRollBack()
{
    const IndexEntry *index = current();
    if (index && index->kept)
        return askKept(index->name, engine::KeptWish::GiveBack);
    const std::optional<int> version = rollBackTarget(situation());
    if (!index || !version)
        return;
    engine::PlanWish wish;
    wish.index = index->name;
    wish.version = version;
    const QString text = index->dropped ? tr("Bring back %1 of %2") : tr("Roll %2 back to %1");
    ask(wish, text.arg(versionName(*version), index->shown), version);
}

void IndexesPage::Impl::askDrop()
{
    const IndexEntry *index = current();
    if (!index)
        return;
    if (index->kept)
        return askKept(index->name, engine::KeptWish::Drop);
    engine::PlanWish wish;
    wish.sql = "DROP INDEX CONCURRENTLY " + sql::identifierText(index->schema()) + "." +
               sql::identifierText(index->bare);
    ask(wish, tr("Drop %1").arg(index->shown), {});
}

void IndexesPage::Impl::askKept(const std::string &name, engine::KeptWish what)
{
    if (sheet->isBusy())
        return;
    engine::PlanWish wish;
    wish.index = name;
    wish.kept = what;
    const QString text = what == engine::KeptWish::Drop ? tr("Drop %1") : tr("Give %1 back");
    ask(wish, text.arg(toQString(name)), {});
}

void IndexesPage::Impl::ask(engine::PlanWish wish, const QString &title, std::optional<int> version)
{
    wish.ticket = nextPlanTicket();
    planned = version;
    sheet->open(wish.ticket, title);
    sheet->setSnapshot(snapshot);
    panel->setPlanned(planned);
    Q_EMIT page->planWanted(wish);
}

void IndexesPage::Impl::sheetClosed()
{
    planned.reset();
    panel->setPlanned(planned);
    showActions();
}

void IndexesPage::Impl::compare()
{
    if (const auto two = comparedVersions(situation()))
        panel->setComparing(two->second, two->first);
}

void IndexesPage::Impl::copyDefinition()
{
    const IndexEntry *index = current();
    if (!index)
        return;
    std::string definition = index->definition;
    if (index->lineage) {
        const auto &versions = index->lineage->versions;
        const auto found = std::ranges::find(versions, panel->version(), &store::IndexVersionRecord::version);
        if (found != versions.end())
            definition = found->definition;
    }
    QGuiApplication::clipboard()->setText(toQString(definition) + QLatin1Char(';'));
    Q_EMIT page->announced(tr("Copied to the clipboard"), QStringLiteral("ok"));
}

} // namespace indexpilot::ui
