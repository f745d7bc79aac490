// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QAction>
#include <QObject>

namespace indexpilot::ui {

class PlanSheet;
class QueuePanel;
class UndoBar;

/// The queue on the page Today: its panel, the sheet with the plan that an approval would run, and the bar
/// that takes a rejection back. A decision is told only when the store has it.
class QueueDesk : public QObject {
    Q_OBJECT
public:
    explicit QueueDesk(QWidget *page);
    QueuePanel *panel() const { return m_panel; }
    PlanSheet *sheet() const { return m_sheet; }
    UndoBar *undoBar() const { return m_undoBar; }
    QAction *undoAction() const { return m_undo; }
    void setSnapshot(const engine::SnapshotPtr &snapshot);

Q_SIGNALS:
    void planWanted(const indexpilot::engine::PlanWish &wish);
    void executeWanted(const indexpilot::engine::ExecuteWish &wish);
    void stopWanted();
    void decided(const indexpilot::engine::QueueWish &wish);
    void announced(const QString &sentence, const QString &state);

private:
    void open(store::ApprovalId id, const QString &title);
    void decide(store::ApprovalId id, engine::QueueVerb verb, const QString &reason = {});
    void undo();
    void tell(const engine::QueueAnswer &answer);
    void setUndoable(store::ApprovalId id);
    QAction *m_undo;
    QueuePanel *m_panel;
    PlanSheet *m_sheet;
    UndoBar *m_undoBar;
    engine::SnapshotPtr m_snapshot;
    int m_asked = 0; ///< ticket of a decision that was not answered yet
    store::ApprovalId m_undoable;
};

} // namespace indexpilot::ui
