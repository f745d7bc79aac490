// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/inbox_items.h"

#include <QAction>

class QWidget;

namespace indexpilot::ui {

/// What the commands depend on.
struct ActionSituation {
    const InboxItem *item = nullptr; ///< the one that is shown; null: none
    bool pending = false;            ///< a decision on it is being recorded
    bool tableChanged = false;       ///< since the advice
    bool hasTarget = false;
    bool connected = false;
    bool running = false;
    bool hasRejected = false;
    bool hasProposals = false; ///< for a script
    bool canUndo = false;
    bool planOpen = false;                          ///< of a change that is under way
    bool queued = false;                            ///< `toRun` waits for somebody's approval
    const advisor::Recommendation *toRun = nullptr; ///< of an approved item, the next that was not run yet
};

/// The commands of the recommendations page, made once; each says why it is not available.
struct RecommendationActions {
    explicit RecommendationActions(QWidget *page);
    QAction *look; ///< L
    QAction *stop; ///< the best so far
    QAction *next; ///< J
    QAction *previous;
    QAction *approve; ///< A: a decision, nothing is run
    QAction *execute; ///< shows the plan of what was approved
    QAction *reject;  ///< R
    QAction *snooze;  ///< S
    QAction *renew;   ///< N: takes a decision back
    QAction *undo;    ///< Ctrl+Z: the last decision
    QAction *edit;    ///< E
    QAction *copy;    ///< C
    QAction *saveScript;
    QAction *showRejected; ///< X, checkable
    QList<QAction *> all() const;
    void set(const ActionSituation &situation);
};

} // namespace indexpilot::ui
