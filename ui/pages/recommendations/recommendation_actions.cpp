// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/recommendation_actions.h"

#include "ui/shell/frame_actions.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class RecommendationActionsWords {
    Q_DECLARE_TR_FUNCTIONS(RecommendationActions)
};

QString whyNotDecide(const ActionSituation &now, std::optional<InboxSegment> already)
{
    if (!now.item)
        return RecommendationActionsWords::tr("select a recommendation first");
    if (now.pending)
        return RecommendationActionsWords::tr("a decision on it is being recorded");
    if (already && now.item->segment == *already)
        return RecommendationActionsWords::tr("it is so already");
    return {};
}

QString whyNotApprove(const ActionSituation &now)
{
    QString why = whyNotDecide(now, InboxSegment::Approved);
    if (why.isEmpty() && now.item->isGone())
        why = RecommendationActionsWords::tr("the present advice does not make it any more");
    if (why.isEmpty() && now.tableChanged)
        why = RecommendationActionsWords::tr("the indexes of its table changed since; look again first");
    return why;
}

QString whyNotExecute(const ActionSituation &now)
{
    if (!now.item || now.item->segment != InboxSegment::Approved)
        return RecommendationActionsWords::tr("approve it first");
    if (now.item->isGone())
        return RecommendationActionsWords::tr("the present advice does not make it any more");
    if (now.planOpen)
        return RecommendationActionsWords::tr("the plan of another change is open");
    if (!now.toRun)
        return RecommendationActionsWords::tr("all of it was run; look again");
    if (now.queued)
        return RecommendationActionsWords::tr("it waits for approval, see Today");
    if (now.toRun->action == advisor::RecommendationAction::Analyze || now.toRun->steps.size() != 1)
        return RecommendationActionsWords::tr("it is not one change of one index: copy its SQL");
    return now.connected ? QString() : RecommendationActionsWords::tr("the server is not connected");
}

QString whyNotEdit(const ActionSituation &now)
{
    if (!now.item)
        return RecommendationActionsWords::tr("select a recommendation first");
    if (std::ranges::none_of(now.item->members, [](const advisor::Recommendation *card) {
            return card->action == advisor::RecommendationAction::Create;
        }))
        return RecommendationActionsWords::tr("only a CREATE INDEX can be edited");
    return now.connected ? QString() : RecommendationActionsWords::tr("the server is not connected");
}

} // namespace

RecommendationActions::RecommendationActions(QWidget *page)
    : look(newPageAction(page, "look", RecommendationActionsWords::tr("Look for recommendations"), "refresh",
                         QStringLiteral("L"))),
      stop(newPageAction(page, "stopLooking", RecommendationActionsWords::tr("Stop looking"), "pause")),
      next(newPageAction(page, "nextRecommendation", RecommendationActionsWords::tr("Next recommendation"),
                         "forward", QStringLiteral("J"))),
      previous(newPageAction(page, "previousRecommendation",
                             RecommendationActionsWords::tr("Previous recommendation"), "back",
                             QStringLiteral("K"))),
      approve(newPageAction(page, "approve", RecommendationActionsWords::tr("Approve"), "ok",
                            QStringLiteral("A"))),
      execute(newPageAction(page, "executeRecommendation", RecommendationActionsWords::tr("Execute…"),
                            "forward")),
      reject(newPageAction(page, "reject", RecommendationActionsWords::tr("Reject…"), "close",
                           QStringLiteral("R"))),
      snooze(newPageAction(page, "snooze", RecommendationActionsWords::tr("Snooze…"), "clock",
                           QStringLiteral("S"))),
      renew(newPageAction(page, "renew", RecommendationActionsWords::tr("Make it new again"), "back",
                          QStringLiteral("N"))),
      undo(newPageAction(page, "undoDecision", RecommendationActionsWords::tr("Undo the decision"), "back",
                         QStringLiteral("Ctrl+Z"))),
      edit(newPageAction(page, "editDefinition", RecommendationActionsWords::tr("Edit the definition…"),
                         "changed", QStringLiteral("E"))),
      copy(newPageAction(page, "copyRecommendation", RecommendationActionsWords::tr("Copy SQL"), "copy",
                         QStringLiteral("C"))),
      saveScript(
          newPageAction(page, "saveScript", RecommendationActionsWords::tr("Save all as script…"), "export")),
      showRejected(newPageAction(page, "showRejected",
                                 RecommendationActionsWords::tr("Show rejected candidates"), "filter",
                                 QStringLiteral("X")))
{
    look->setProperty("hint", RecommendationActionsWords::tr(
                                  "reads schema and workload, asks the planner; changes nothing"));
    stop->setProperty("hint", RecommendationActionsWords::tr("the best set so far becomes the advice"));
    approve->setProperty("hint", RecommendationActionsWords::tr("records the decision; nothing is run"));
    execute->setProperty("hint",
                         RecommendationActionsWords::tr("shows the plan; it runs when you confirm it there"));
    reject->setProperty("hint", RecommendationActionsWords::tr("asks for the reason"));
    snooze->setProperty("hint", RecommendationActionsWords::tr("for a day, a week or a month"));
    renew->setProperty("hint", RecommendationActionsWords::tr("takes the decision back"));
    edit->setProperty("hint", RecommendationActionsWords::tr("and see the what-if again"));
    saveScript->setProperty(
        "hint", RecommendationActionsWords::tr("what is new or approved, with the way back as comments"));
    showRejected->setProperty("hint", RecommendationActionsWords::tr("each with the rule that rejected it"));
    showRejected->setCheckable(true);
    for (QAction *action : all())
        page->addAction(action);
    set({});
}

QList<QAction *> RecommendationActions::all() const
{
    return {next, previous, approve, execute, reject,     snooze,       renew,
            undo, edit,     copy,    look,    saveScript, showRejected, stop};
}

void RecommendationActions::set(const ActionSituation &now)
{
    const QString none =
        now.item ? QString() : RecommendationActionsWords::tr("there is no recommendation here");
    setAvailable(next, none);
    setAvailable(previous, none);
    setAvailable(approve, whyNotApprove(now));
    setAvailable(execute, whyNotExecute(now));
    setAvailable(reject, whyNotDecide(now, InboxSegment::Rejected));
    setAvailable(snooze, whyNotDecide(now, InboxSegment::Snoozed));
    setAvailable(renew, whyNotDecide(now, InboxSegment::New));
    setAvailable(undo,
                 now.canUndo ? QString() : RecommendationActionsWords::tr("no decision was made just now"));
    setAvailable(edit, whyNotEdit(now));
    setAvailable(copy,
                 now.item ? QString() : RecommendationActionsWords::tr("select a recommendation first"));
    setAvailable(look, !now.hasTarget  ? RecommendationActionsWords::tr("no server is connected")
                       : now.running   ? RecommendationActionsWords::tr("it is looking already")
                       : now.connected ? QString()
                                       : RecommendationActionsWords::tr("the server is not connected"));
    setAvailable(stop, now.running ? QString() : RecommendationActionsWords::tr("it is not looking"));
    setAvailable(saveScript,
                 now.hasProposals ? QString() : RecommendationActionsWords::tr("nothing is new or approved"));
    setAvailable(showRejected,
                 now.hasRejected ? QString() : RecommendationActionsWords::tr("no candidate was rejected"));
}

} // namespace indexpilot::ui
