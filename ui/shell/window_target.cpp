// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/context_bar.h"
#include "ui/shell/frame_words.h"
#include "ui/shell/main_window_impl.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/password_row.h"
#include "ui/shell/time_strip.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace indexpilot::ui {
namespace {

constexpr qint64 hiddenPagesEvery = 1000; ///< ms: their badges

QString idOf(const Failure &failure)
{
    return QStringLiteral("%1.%2").arg(static_cast<int>(failure.code)).arg(toText(failure.subject));
}

} // namespace

Milliseconds MainWindow::Impl::sinceArrival() const
{
    return Milliseconds(arrived.isValid() ? arrived.elapsed() : 0);
}

void MainWindow::Impl::display(const engine::SnapshotPtr &next)
{
    snapshot = next;
    arrived.start();
    if (next)
        state.advance(next->takenAt);
    context->setSnapshot(next.get(), {});
    strip->setView(next ? next->workload.get() : nullptr);
    password->setConnection(next.get());
    messages->showWhenFilled();
    status->setSnapshot(next.get());
    actions.pause->setChecked(next && !next->collecting);
    actions.freeze->setChecked(next && next->freeze && next->freeze->active);
    showMessages();
    const bool everyPage = !next || !othersShown.isValid() || othersShown.elapsed() >= hiddenPagesEvery;
    if (everyPage)
        othersShown.start();
    for (const PageSlot &slot : pages)
        if (slot.page && (everyPage || slot.page == current()))
            slot.page->setSnapshot(next);
}

/// Between snapshots: ages and countdowns go on.
void MainWindow::Impl::showClock()
{
    if (!snapshot || !window->isVisible())
        return;
    context->setSnapshot(snapshot.get(), sinceArrival());
    showMessages();
}

void MainWindow::Impl::showMessages()
{
    std::vector<MessageBar::Message> connection;
    std::vector<MessageBar::Message> problems;
    std::vector<MessageBar::Message> told;
    if (snapshot && snapshot->connection.failure && !snapshot->connection.needsPassword)
        connection.push_back({.id = QStringLiteral("server"),
                              .failure = *snapshot->connection.failure,
                              .addition = attemptText(*snapshot, sinceArrival())});
    if (snapshot)
        for (const Failure &problem : snapshot->problems)
            problems.push_back({.id = idOf(problem), .failure = problem, .addition = {}});
    std::vector<MessageBar::Message> frozen;
    if (snapshot && snapshot->freeze && snapshot->freeze->active)
        frozen.push_back(
            {.id = QStringLiteral("freeze"), .failure = frozenText(*snapshot->freeze), .addition = {}});
    for (const Failure &failure : failures)
        told.push_back({.id = toText(failure.subject), .failure = failure, .addition = {}});
    messages->setMessages(QStringLiteral("connection"), connection);
    messages->setMessages(QStringLiteral("problem"), problems);
    messages->setMessages(QStringLiteral("failure"), told);
    messages->setMessages(QStringLiteral("freeze"), frozen);
}

void MainWindow::Impl::fillTargetMenu()
{
    for (QAction *old : targetActions->actions())
        delete old;
    targetMenu->clear();
    for (int i = 0; i < static_cast<int>(targets.size()); ++i) {
        auto *choice =
            new QAction(QString(targets[i]).replace(QLatin1Char('&'), QStringLiteral("&&")), window);
        choice->setObjectName(QStringLiteral("target.%1").arg(i));
        choice->setData(i);
        choice->setCheckable(true);
        targetActions->addAction(choice);
        choice->setChecked(i == target);
    }
    menus.database->addActions(targetActions->actions());
    targetMenu->addActions(targetActions->actions());
    targetMenu->addSeparator();
    targetMenu->addActions({actions.connectTarget, actions.disconnectTarget});
    const bool chosen = target >= 0 && target < targets.size();
    context->setChosenTitle(chosen ? targets[target] : QString());
    if (snapshot)
        context->setSnapshot(snapshot.get(), sinceArrival());
    updateAvailability();
}

} // namespace indexpilot::ui
