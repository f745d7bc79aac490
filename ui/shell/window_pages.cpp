// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"
#include "ui/shell/details_dock.h"
#include "ui/shell/main_window_impl.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/rail.h"
#include "ui/shell/time_strip.h"

#include <QMenu>

#include <algorithm>

namespace indexpilot::ui {
namespace {

QList<ChartPanel *> chartsOn(const Page *page)
{
    QList<ChartPanel *> charts;
    for (ChartPanel *panel : page->findChildren<ChartPanel *>())
        if (panel->isVisibleTo(page))
            charts << panel;
    return charts;
}

} // namespace

Page *MainWindow::Impl::current() const
{
    const int position = positionOf(state.page());
    return position < 0 ? nullptr : pages[static_cast<std::size_t>(position)].page;
}

int MainWindow::Impl::positionOf(const QString &key) const
{
    const auto found =
        std::ranges::find(pages, key, [](const PageSlot &slot) { return slot.entry.identity.key; });
    return found == pages.end() ? -1 : static_cast<int>(found - pages.begin());
}

Page *MainWindow::Impl::made(int position)
{
    PageSlot &slot = pages[static_cast<std::size_t>(position)];
    if (slot.page)
        return slot.page;
    Page *page = slot.page = slot.entry.make();
    stack->addWidget(page);
    page->addActions(page->pageActions());
    QObject::connect(page, &Page::badgeChanged, window,
                     [this, position](int waiting) { rail->setBadge(position, waiting); });
    QObject::connect(page, &Page::announced, window, &MainWindow::announce);
    QObject::connect(page, &Page::detailsWanted, window, [this, page] {
        if (current() == page)
            actions.details->setChecked(true);
    });
    if (snapshot)
        page->setSnapshot(snapshot);
    return page;
}

/// One at a time, so that what a person does comes between.
void MainWindow::Impl::makeNext()
{
    const auto next = std::ranges::find(pages, nullptr, &PageSlot::page);
    if (next == pages.end())
        return;
    made(static_cast<int>(next - pages.begin()));
    makingPages.start();
}

void MainWindow::Impl::displayPage(const QString &key)
{
    const int position = positionOf(key);
    if (position < 0)
        return;
    Page *page = pages[static_cast<std::size_t>(position)].page;
    if (page)
        page->setSnapshot(snapshot); // it may have an older one
    else
        page = made(position);
    rail->setCurrent(position);
    stack->setCurrentWidget(page);
    strip->setVisible(page->usesTimeStrip());
    details->setPage(page);
    window->setWindowTitle(MainWindow::tr("%1 · IndexPilot").arg(page->title()));
    fillActMenu();
    updateAvailability();
}

void MainWindow::Impl::fillActMenu()
{
    menus.act->clear();
    menus.act->addActions(current()->pageActions());
    menus.act->menuAction()->setVisible(!menus.act->isEmpty());
}

/// The panel with the focus, or the first one.
void MainWindow::Impl::toggleTable()
{
    const QList<ChartPanel *> charts = chartsOn(current());
    if (charts.isEmpty())
        return;
    const QWidget *focused = window->focusWidget();
    const auto holdsFocus = [&](const ChartPanel *panel) {
        return focused && panel->isAncestorOf(focused);
    };
    const auto found = std::ranges::find_if(charts, holdsFocus);
    (found == charts.end() ? charts.first() : *found)->tableAction()->trigger();
}

void MainWindow::Impl::focusSearch()
{
    if (auto *field = current()->findChild<QWidget *>(QStringLiteral("search")))
        field->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::Impl::updateAvailability()
{
    const Page *page = current();
    const auto need = [](bool ready, const QString &reason) {
        return ready ? QString() : reason;
    };
    const QString server = need(target >= 0, MainWindow::tr("no server is connected"));
    for (QAction *action :
         {actions.refresh, actions.pause, actions.freeze, actions.disconnectTarget, actions.exportAll})
        setAvailable(action, server);
    setAvailable(actions.connectTarget,
                 need(positionOf(connectPageKey) >= 0, MainWindow::tr("there is no page for it")));
    setAvailable(actions.back, need(state.canGoBack(), MainWindow::tr("there is nothing before this")));
    setAvailable(actions.forward, need(state.canGoForward(), MainWindow::tr("there is nothing after this")));
    setAvailable(actions.followNow,
                 need(!state.follows(), MainWindow::tr("the range follows the clock already")));
    setAvailable(actions.clearFilters, need(!state.filters().empty(), MainWindow::tr("no filter is set")));
    setAvailable(actions.showAsTable,
                 need(page && !chartsOn(page).isEmpty(), MainWindow::tr("there is no chart on this page")));
    setAvailable(actions.search, need(page && page->findChild<QWidget *>(QStringLiteral("search")),
                                      MainWindow::tr("there is nothing to search on this page")));
    setAvailable(actions.details, need(details->hasContent(), MainWindow::tr("this page has no details")));
}

} // namespace indexpilot::ui
