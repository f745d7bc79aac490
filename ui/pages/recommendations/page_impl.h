// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/pending_decisions.h"
#include "ui/pages/recommendations/recommendation_actions.h"
#include "ui/pages/recommendations/recommendations_page.h"

#include <QTimer>

class QStackedWidget;

namespace indexpilot::ui {

class EmptyState;
class InboxPanel;
class PlanSheet;
class RecommendationCard;
class RecommendationsHeader;
class RejectedPanel;
class ScatterPanel;
class UndoBar;

/// What the page owns, and what it remembers of decisions that are not in a snapshot yet.
struct RecommendationsPage::Impl {
    RecommendationsPage *page;
    Clock clock;
    RecommendationActions actions;
    RecommendationsHeader *header = nullptr;
    QStackedWidget *faces = nullptr; ///< why there is nothing, or the content
    EmptyState *nothing = nullptr;
    InboxPanel *inbox = nullptr;
    ScatterPanel *scatter = nullptr;
    QStackedWidget *right = nullptr; ///< card, rejected candidates, or nothing selected
    RecommendationCard *card = nullptr;
    RejectedPanel *rejected = nullptr;
    EmptyState *unselected = nullptr;
    PlanSheet *sheet = nullptr;
    UndoBar *undoBar = nullptr;

    engine::SnapshotPtr snapshot;
    std::shared_ptr<const engine::AdviceView> shown;
    std::vector<InboxItem> items;
    std::optional<TimePoint> nextWake; ///< a snooze ends
    double databaseSeconds = 0;
    std::set<std::string> changedTables;
    int badge = 0;
    PendingDecisions pending;
    QTimer overdue;
    /// What undoing the last decision does: the decision before, or none.
    struct Former {
        std::string id;
        std::optional<engine::Decision> decision;
    };
    std::vector<Former> undoable;
    std::string undoKey;

    Impl(RecommendationsPage *owner, Clock time);
    QWidget *newContent();
    void connectParts();

    void showAll();
    void showFace();
    void showItems(); ///< only what another advice or a woken item changes
    void showCard();
    void showActions();
    void setBadge(int count);

    // execution.cpp: what was approved becomes a plan, and runs from its sheet
    const advisor::Recommendation *nextToRun(const InboxItem &item) const;
    void execute();
    void noteExecuted();
    bool isQueued(const advisor::Recommendation &one) const; ///< it waits for somebody's approval
    std::string sheetItem;                                   ///< key of the item whose plan is open
    std::map<int, std::string> planned;                      ///< by ticket: the recommendation
    std::set<std::string> executed;                          ///< of this advice

    // decisions.cpp
    void decide(engine::DecisionState state, const QString &reason, std::optional<TimePoint> until);
    void withdraw();
    void undo();
    void remember(const InboxItem &item, const QString &sentence, InboxSegment wanted);
    void tellOverdue();
    void saveScript();
    void writeScript(const QString &file);
};

} // namespace indexpilot::ui
