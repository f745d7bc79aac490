// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QFrame>
#include <QPointer>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace indexpilot::ui {

class BusyLine;
class ElidedLabel;
class FactGrid;
class KeepChoice;
class PlanConfirm;
class PlanRun;
class PlanSteps;

/// A change before, while and after it runs: price, facts, steps with SQL, what holds it up, and the confirm
/// ladder. The page asks the engine; the sheet shows what comes back for its ticket. Focus starts on Cancel.
class PlanSheet : public QFrame {
    Q_OBJECT
public:
    explicit PlanSheet(QWidget *parent = nullptr);
    void open(int ticket, const QString &title);                      ///< asked for just now
    void setAnswer(std::shared_ptr<const engine::PlanAnswer> answer); ///< of another ticket: ignored
    void setSnapshot(const engine::SnapshotPtr &snapshot);            ///< answer, mode, progress, outcome
    bool isOpen() const { return m_ticket != 0; }
    bool isBusy() const { return m_sent && !m_finished; } ///< its change runs: it cannot be closed
    int ticket() const { return m_ticket; }
    void dismiss(); ///< unless it is busy
    void reset();   ///< in any case: another target

Q_SIGNALS:
    void planWanted(const indexpilot::engine::PlanWish &wish); ///< once more, with another choice
    void executeWanted(const indexpilot::engine::ExecuteWish &wish);
    void stopWanted();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showAnswer();
    void showMessages();
    void showFoot();
    void showFinished();
    bool holdsFocus() const;
    void planAgain(Milliseconds keepFor);
    void execute();
    ElidedLabel *m_title;
    QToolButton *m_close;
    BusyLine *m_busy;
    QScrollArea *m_scroll;
    QVBoxLayout *m_messages;
    FactGrid *m_facts;
    KeepChoice *m_keep;
    PlanSteps *m_steps;
    PlanConfirm *m_confirm;
    PlanRun *m_run;
    int m_ticket = 0; ///< 0: closed
    bool m_sent = false;
    engine::Aim m_aim = engine::Aim::Run; ///< of the button
    QPointer<QWidget> m_before;           ///< had the focus when the sheet opened
    std::shared_ptr<const engine::PlanAnswer> m_answer;
    std::shared_ptr<const engine::FinishedAction> m_finished;
    engine::SnapshotPtr m_snapshot;
};

} // namespace indexpilot::ui
