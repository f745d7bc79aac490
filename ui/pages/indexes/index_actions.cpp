// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/index_actions.h"

#include "ui/pages/indexes/version_words.h"
#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class IndexActionsWords {
    Q_DECLARE_TR_FUNCTIONS(IndexActions)
};

QAction *newIndexAction(QWidget *page, const char *name, const QString &text, const char *iconName,
                        const QString &hint)
{
    QAction *action = newPageAction(page, name, text, iconName);
    action->setProperty("hint", hint);
    return action;
}

/// Why no change of the index can be planned.
QString whyNoPlan(const IndexSituation &now)
{
    if (!now.snapshot)
        return IndexActionsWords::tr("no server is connected");
    if (!now.index)
        return IndexActionsWords::tr("select an index first");
    if (now.snapshot->connection.state != pg::SessionState::Connected)
        return IndexActionsWords::tr("the server is not connected");
    if (now.snapshot->lifecycle->unavailable)
        return IndexActionsWords::tr("nothing can be changed here, the reason is at the top of the page");
    if (now.sheetBusy)
        return IndexActionsWords::tr("a change is running");
    if (now.index->constraint)
        return IndexActionsWords::tr("it backs a constraint, and those are never touched");
    return {};
}

QString whyNoRollBack(const IndexSituation &now)
{
    const QString why = whyNoPlan(now);
    if (!why.isEmpty())
        return why;
    if (now.index->kept)
        return {};
    if (!now.index->lineage)
        return IndexActionsWords::tr("no history of it is kept yet");
    return rollBackTarget(now) ? QString() : IndexActionsWords::tr("no earlier version of it is known");
}

QString whyNoDrop(const IndexSituation &now)
{
    const QString why = whyNoPlan(now);
    if (!why.isEmpty())
        return why;
    return now.index->dropped ? IndexActionsWords::tr("it was dropped already") : QString();
}

QString whyNoComparison(const IndexSituation &now)
{
    if (!now.index)
        return IndexActionsWords::tr("select an index first");
    if (!now.index->lineage)
        return IndexActionsWords::tr("no history of it is kept yet");
    return comparedVersions(now) ? QString() : IndexActionsWords::tr("there is no version before it");
}

void setText(QAction *action, const QString &text)
{
    if (action->text() != text)
        action->setText(text);
}

} // namespace

IndexActions::IndexActions(QWidget *page)
    : rollBack(newIndexAction(page, "rollBack", IndexActionsWords::tr("Roll back…"), "back",
                              IndexActionsWords::tr("shows the plan first; nothing is run"))),
      drop(newIndexAction(page, "dropIndex", IndexActionsWords::tr("Drop…"), "close",
                          IndexActionsWords::tr("shows the plan first; nothing is run"))),
      compare(newIndexAction(page, "compareVersions", IndexActionsWords::tr("Compare with the one before"),
                             "changed", IndexActionsWords::tr("attribute by attribute"))),
      copyDefinition(newIndexAction(page, "copyDefinition", IndexActionsWords::tr("Copy definition"), "copy",
                                    IndexActionsWords::tr("of the version that is chosen"))),
      showDropped(newIndexAction(page, "showDropped", IndexActionsWords::tr("Show dropped"), "filter",
                                 IndexActionsWords::tr("indexes that are not there any more")))
{
    showDropped->setCheckable(true);
    for (QAction *action : all())
        page->addAction(action);
    set({});
}

QList<QAction *> IndexActions::all() const
{
    return {rollBack, drop, compare, copyDefinition, showDropped};
}

void IndexActions::set(const IndexSituation &now)
{
    const std::optional<int> target = rollBackTarget(now);
    const bool dropped = now.index && now.index->dropped;
    const bool isKept = now.index && now.index->kept;
    setText(rollBack, isKept    ? IndexActionsWords::tr("Give back…")
                      : !target ? IndexActionsWords::tr("Roll back…")
                      : dropped ? IndexActionsWords::tr("Bring back %1…").arg(versionName(*target))
                                : IndexActionsWords::tr("Roll back to %1…").arg(versionName(*target)));
    const auto two = comparedVersions(now);
    setText(compare, two ? IndexActionsWords::tr("Compare %1 and %2")
                               .arg(versionName(two->first), versionName(two->second))
                         : IndexActionsWords::tr("Compare with the one before"));
    setAvailable(rollBack, whyNoRollBack(now));
    setAvailable(drop, whyNoDrop(now));
    setAvailable(compare, whyNoComparison(now));
    const bool noText = !now.index || now.index->definition.empty();
    setAvailable(copyDefinition, noText ? IndexActionsWords::tr("select an index first") : QString());
    setAvailable(showDropped, now.hasDropped
                                  ? QString()
                                  : IndexActionsWords::tr("no index was dropped since the history began"));
}

std::optional<int> rollBackTarget(const IndexSituation &now)
{
    if (!now.index || !now.index->lineage)
        return std::nullopt;
    const auto &versions = now.index->lineage->versions;
    const auto chosen = std::ranges::find(versions, now.version, &store::IndexVersionRecord::version);
    if (now.index->dropped)
        return chosen == versions.end() ? versions.back().version : chosen->version;
    if (chosen != versions.end() && chosen + 1 != versions.end())
        return chosen->version;
    // A rebuild begins a version that is the same: the way back leads to the one before that is not.
    const auto other = std::find_if(versions.rbegin(), versions.rend(), [&](const auto &version) {
        return version.hash != versions.back().hash;
    });
    return other == versions.rend() ? std::nullopt : std::optional(other->version);
}

std::optional<std::pair<int, int>> comparedVersions(const IndexSituation &now)
{
    if (!now.index || !now.index->lineage)
        return std::nullopt;
    if (now.second && *now.second != now.version)
        return std::minmax(now.version, *now.second);
    const auto &versions = now.index->lineage->versions;
    const auto chosen = std::ranges::find(versions, now.version, &store::IndexVersionRecord::version);
    if (chosen == versions.end() || chosen == versions.begin())
        return std::nullopt;
    return std::pair((chosen - 1)->version, chosen->version);
}

} // namespace indexpilot::ui
