// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/recommendation_actions.h"

#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(RecommendationActions)
};

QAction *made(QWidget *page, const char *name, const QString &text, const char *iconName,
              const QString &keys = {})
{
    auto *action = new QAction(text, page);
    action->setObjectName(QLatin1String(name));
    action->setProperty("iconName", QLatin1String(iconName));
    action->setShortcut(QKeySequence(keys));
    return action;
}

QString whyNotDecide(const ActionSituation &now, std::optional<InboxSegment> already)
{
    if (!now.item)
        return Words::tr("select a recommendation first");
    if (now.pending)
        return Words::tr("a decision on it is being recorded");
    if (already && now.item->segment == *already)
        return Words::tr("it is so already");
    return {};
}

QString whyNotApprove(const ActionSituation &now)
{
    QString why = whyNotDecide(now, InboxSegment::Approved);
    if (why.isEmpty() && now.item->isGone())
        why = Words::tr("the present advice does not make it any more");
    if (why.isEmpty() && now.tableChanged)
        why = Words::tr("the indexes of its table changed since; look again first");
    return why;
}

QString whyNotEdit(const ActionSituation &now)
{
    if (!now.item)
        return Words::tr("select a recommendation first");
    if (std::ranges::none_of(now.item->members, [](const advisor::Recommendation *card) {
            return card->action == advisor::RecommendationAction::Create;
        }))
        return Words::tr("only a CREATE INDEX can be edited");
    return now.connected ? QString() : Words::tr("the server is not connected");
}

} // namespace

RecommendationActions::RecommendationActions(QWidget *page)
    : look(made(page, "look", Words::tr("Look for recommendations"), "refresh", QStringLiteral("L"))),
      stop(made(page, "stopLooking", Words::tr("Stop looking"), "pause")),
      next(
          made(page, "nextRecommendation", Words::tr("Next recommendation"), "forward", QStringLiteral("J"))),
      previous(made(page, "previousRecommendation", Words::tr("Previous recommendation"), "back",
                    QStringLiteral("K"))),
      approve(made(page, "approve", Words::tr("Approve"), "ok", QStringLiteral("A"))),
      reject(made(page, "reject", Words::tr("Reject…"), "close", QStringLiteral("R"))),
      snooze(made(page, "snooze", Words::tr("Snooze…"), "clock", QStringLiteral("S"))),
      renew(made(page, "renew", Words::tr("Make it new again"), "back", QStringLiteral("N"))),
      undo(made(page, "undoDecision", Words::tr("Undo the decision"), "back", QStringLiteral("Ctrl+Z"))),
      edit(made(page, "editDefinition", Words::tr("Edit the definition…"), "changed", QStringLiteral("E"))),
      copy(made(page, "copyRecommendation", Words::tr("Copy SQL"), "copy", QStringLiteral("C"))),
      saveScript(made(page, "saveScript", Words::tr("Save all as script…"), "export")),
      showRejected(
          made(page, "showRejected", Words::tr("Show rejected candidates"), "filter", QStringLiteral("X")))
{
    look->setProperty("hint", Words::tr("reads schema and workload, asks the planner; changes nothing"));
    stop->setProperty("hint", Words::tr("the best set so far becomes the advice"));
    approve->setProperty("hint", Words::tr("records the decision; nothing is run"));
    reject->setProperty("hint", Words::tr("asks for the reason"));
    snooze->setProperty("hint", Words::tr("for a day, a week or a month"));
    renew->setProperty("hint", Words::tr("takes the decision back"));
    edit->setProperty("hint", Words::tr("and see the what-if again"));
    saveScript->setProperty("hint", Words::tr("what is new or approved, with the way back as comments"));
    showRejected->setProperty("hint", Words::tr("each with the rule that rejected it"));
    showRejected->setCheckable(true);
    for (QAction *action : all())
        page->addAction(action);
    set({});
}

QList<QAction *> RecommendationActions::all() const
{
    return {next, previous, approve, reject,     snooze,       renew, undo,
            edit, copy,     look,    saveScript, showRejected, stop};
}

void RecommendationActions::set(const ActionSituation &now)
{
    const QString none = now.item ? QString() : Words::tr("there is no recommendation here");
    setAvailable(next, none);
    setAvailable(previous, none);
    setAvailable(approve, whyNotApprove(now));
    setAvailable(reject, whyNotDecide(now, InboxSegment::Rejected));
    setAvailable(snooze, whyNotDecide(now, InboxSegment::Snoozed));
    setAvailable(renew, whyNotDecide(now, InboxSegment::New));
    setAvailable(undo, now.canUndo ? QString() : Words::tr("no decision was made just now"));
    setAvailable(edit, whyNotEdit(now));
    setAvailable(copy, now.item ? QString() : Words::tr("select a recommendation first"));
    setAvailable(look, !now.hasTarget  ? Words::tr("no server is connected")
                       : now.running   ? Words::tr("it is looking already")
                       : now.connected ? QString()
                                       : Words::tr("the server is not connected"));
    setAvailable(stop, now.running ? QString() : Words::tr("it is not looking"));
    setAvailable(saveScript, now.hasProposals ? QString() : Words::tr("nothing is new or approved"));
    setAvailable(showRejected, now.hasRejected ? QString() : Words::tr("no candidate was rejected"));
}

} // namespace indexpilot::ui
