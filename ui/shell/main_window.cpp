// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/context_bar.h"
#include "ui/shell/jobs_dock.h"
#include "ui/shell/main_window_impl.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/rail.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace indexpilot::ui {

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("IndexPilot"));
    m_impl = std::make_unique<Impl>(this);
}

MainWindow::~MainWindow() = default;

ViewState *MainWindow::viewState() const
{
    return &m_impl->state;
}

void MainWindow::addPage(const PageEntry &entry)
{
    Impl &impl = *m_impl;
    const int position = pageCount();
    const PageIdentity &identity = entry.identity;
    impl.pages.push_back({entry, nullptr});
    impl.rail->addPage(identity.key, identity.title, identity.iconName);
    auto *action = new QAction(identity.title, this);
    action->setObjectName(QStringLiteral("page.%1").arg(identity.key));
    if (position < 9)
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(position + 1)));
    connect(action, &QAction::triggered, this, [this, position] { showPage(position); });
    impl.pageActions << action;
    impl.menus.go->addAction(action);
    if (position == 0)
        impl.state.startOn(identity.key);
    impl.updateAvailability();
}

Page *MainWindow::page(const QString &key)
{
    const int position = m_impl->positionOf(key);
    return position < 0 ? nullptr : m_impl->made(position);
}

int MainWindow::pageCount() const
{
    return static_cast<int>(m_impl->pages.size());
}

QString MainWindow::pageName(int page) const
{
    return m_impl->pages[static_cast<std::size_t>(page)].entry.identity.key;
}

void MainWindow::showPage(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    if (isVisible())
        m_impl->state.visitPage(pageName(page));
    else
        m_impl->state.startOn(pageName(page));
}

void MainWindow::showPage(const QString &key)
{
    showPage(m_impl->positionOf(key));
}

void MainWindow::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    const engine::SnapshotPtr &shown = m_impl->snapshot;
    if (shown && snapshot && shown->sequence >= snapshot->sequence)
        return;
    m_impl->display(snapshot);
}

void MainWindow::setTargets(const QStringList &titles)
{
    m_impl->targets = titles;
    m_impl->fillTargetMenu();
}

void MainWindow::setCurrentTarget(int position)
{
    m_impl->target = position;
    m_impl->messages->clear();
    m_impl->failures.clear();
    m_impl->display(nullptr);
    m_impl->fillTargetMenu();
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_impl->chooseTheme(choice);
}

void MainWindow::showFailure(const Failure &failure)
{
    std::erase_if(m_impl->failures, [&](const Failure &told) { return told.subject == failure.subject; });
    m_impl->failures.push_back(failure);
    m_impl->showMessages();
}

void MainWindow::showDemoProgress(const QString &phase, double share)
{
    const QString job = tr("Sample shop");
    if (share < 0)
        m_impl->jobs->end(job, phase.isEmpty() ? tr("failed") : tr("failed: %1").arg(phase));
    else if (share < 1)
        m_impl->jobs->setProgress(job, phase, share);
    else
        m_impl->jobs->end(job, tr("ready"));
}

void MainWindow::announce(const QString &sentence, const QString &state)
{
    m_impl->messages->announce(sentence, state);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_impl->saveLayout();
    QMainWindow::closeEvent(event);
}

/// The other pages are made once the first one is painted.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_impl->makingPages.start();
}

/// Parts that come later, such as pages, would be last in the chain.
bool MainWindow::focusNextPrevChild(bool next)
{
    m_impl->orderFocus();
    return QMainWindow::focusNextPrevChild(next);
}

/// Keys that nothing below wanted.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::AltModifier)
        m_impl->actions.showAsTable->trigger();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace indexpilot::ui
