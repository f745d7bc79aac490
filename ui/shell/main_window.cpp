// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/shell/view_state.h"

#include <QStackedWidget>

namespace indexpilot::ui {

struct MainWindow::Impl {
    ViewState state;
    Rail *rail = nullptr;
    QStackedWidget *stack = nullptr;
    std::vector<Page *> pages;
    engine::SnapshotPtr snapshot;
};

MainWindow::MainWindow(QWidget *parent) : QMainWindow(parent), m_impl(std::make_unique<Impl>())
{
    m_impl->state.advance(systemNow());
    auto *frame = new QWidget;
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_impl->rail = new Rail;
    m_impl->stack = new QStackedWidget;
    row->addWidget(m_impl->rail);
    row->addWidget(m_impl->stack, 1);
    setCentralWidget(frame);
    resize(1280, 800);
    connect(m_impl->rail, &Rail::chosen, this, qOverload<int>(&MainWindow::showPage));
}

MainWindow::~MainWindow() = default;

ViewState *MainWindow::viewState() const
{
    return &m_impl->state;
}

void MainWindow::addPage(Page *page)
{
    m_impl->pages.push_back(page);
    m_impl->rail->addPage(page->key(), page->title(), page->iconName());
    m_impl->stack->addWidget(page);
    if (m_impl->pages.size() == 1)
        showPage(0);
}

int MainWindow::pageCount() const
{
    return static_cast<int>(m_impl->pages.size());
}

QString MainWindow::pageName(int page) const
{
    return m_impl->pages[static_cast<std::size_t>(page)]->key();
}

void MainWindow::showPage(int page)
{
    m_impl->rail->setCurrent(page);
    m_impl->stack->setCurrentIndex(page);
}

void MainWindow::showPage(const QString &key)
{
    for (int page = 0; page < pageCount(); ++page)
        if (pageName(page) == key)
            showPage(page);
}

void MainWindow::setSnapshot(const engine::SnapshotPtr &snapshot)
{
    if (m_impl->snapshot && snapshot && m_impl->snapshot->sequence > snapshot->sequence)
        return;
    m_impl->snapshot = snapshot;
    if (snapshot)
        m_impl->state.advance(snapshot->takenAt);
    for (Page *page : m_impl->pages)
        page->setSnapshot(snapshot);
}

void MainWindow::setTargets(const QStringList &)
{
}
void MainWindow::setCurrentTarget(int)
{
    m_impl->snapshot.reset();
    for (Page *page : m_impl->pages)
        page->setSnapshot(nullptr);
}
void MainWindow::setTheme(ThemeChoice choice)
{
    Theme::instance().choose(choice);
}
void MainWindow::showFailure(const Failure &)
{
}
void MainWindow::showDemoProgress(const QString &, double)
{
}
void MainWindow::restoreLayout()
{
}
void MainWindow::announce(const QString &, const QString &)
{
}
void MainWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
}

} // namespace indexpilot::ui
