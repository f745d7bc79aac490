// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"
#include "ui/shell/details_dock.h"
#include "ui/shell/jobs_dock.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/layout_settings.h"
#include "ui/shell/main_window_impl.h"
#include "ui/shell/page.h"
#include "ui/shell/palette_entries.h"

#include <QAction>
#include <QActionGroup>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>

namespace indexpilot::ui {
namespace {

constexpr Seconds builtInSpan = std::chrono::hours(1);
QList<QRect> screens()
{
    QList<QRect> list;
    for (const QScreen *screen : QGuiApplication::screens())
        list << screen->availableGeometry();
    return list;
}

void append(std::vector<PaletteEntry> &entries, std::vector<PaletteEntry> more)
{
    entries.insert(entries.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void MainWindow::restoreLayout()
{
    Impl &impl = *m_impl;
    const SavedLayout layout = readLayout();
    impl.chooseTheme(layout.theme);
    if (!layout.geometry.isEmpty())
        setGeometry(onScreen(layout.geometry, screens()));
    if (layout.maximised)
        setWindowState(windowState() | Qt::WindowMaximized);
    if (!layout.docks.isEmpty() && !impl.workbench->restoreState(layout.docks, docksVersion))
        impl.workbench->restoreState(impl.builtInDocks, docksVersion);
    impl.actions.jobs->setChecked(false); // closed at first
    impl.jobs->hide();
    impl.actions.details->setChecked(layout.details);
    impl.details->setWanted(layout.details);
    showPage(layout.page);
    if (layout.span != impl.state.span())
        impl.state.setSpan(layout.span);
}

void MainWindow::Impl::saveLayout()
{
    const bool normal = !window->isMaximized() && !window->isFullScreen();
    writeLayout({.theme = Theme::instance().choice(),
                 .geometry = normal ? window->geometry() : window->normalGeometry(),
                 .maximised = window->isMaximized(),
                 .docks = workbench->saveState(docksVersion),
                 .details = actions.details->isChecked(),
                 .page = state.page(),
                 .span = state.span()},
                saving);
}

void MainWindow::Impl::resetLayout()
{
    window->setWindowState(window->windowState() & ~(Qt::WindowMaximized | Qt::WindowFullScreen));
    actions.fullScreen->setChecked(false);
    window->resize(builtInSize);
    workbench->restoreState(builtInDocks, docksVersion);
    actions.details->setChecked(false);
    actions.jobs->setChecked(false);
    state.setSpan(builtInSpan);
}

void MainWindow::Impl::chooseTheme(ThemeChoice choice)
{
    QAction *const byChoice[] = {actions.themeSystem, actions.themeLight, actions.themeDark};
    byChoice[static_cast<std::size_t>(choice)]->setChecked(true);
    if (!chosenOnce || Theme::instance().choice() != choice)
        Theme::instance().choose(choice);
    chosenOnce = true;
}

void MainWindow::Impl::openPalette()
{
    const auto show = [this](int page) {
        window->showPage(page);
    };
    std::vector<PaletteEntry> entries = pageEntries(pages, show);
    const auto add = [&](const QList<QAction *> &list, const QString &group) {
        for (QAction *action : list)
            entries.push_back(entryOf(action, PaletteKind::Command, group));
    };
    add(current() ? current()->pageActions() : QList<QAction *>{}, MainWindow::tr("On this page"));
    for (QAction *choice : targetActions->actions()) {
        entries.push_back(entryOf(choice, PaletteKind::Command, MainWindow::tr("Servers")));
        entries.back().iconName = QStringLiteral("server");
        entries.back().detail = choice->isChecked() ? MainWindow::tr("on screen") : QString();
    }
    QList<QAction *> commands = actions.all();
    commands.removeOne(actions.palette);
    add(commands, MainWindow::tr("Commands"));
    append(entries, targetEntries(pages, show));
    for (QAction *action : {actions.keySheet, actions.about})
        entries.push_back(entryOf(action, PaletteKind::Help, MainWindow::tr("Help")));
    palette->open(std::move(entries));
}

void MainWindow::Impl::openKeySheet()
{
    QList<KeySheet::Group> groups;
    for (const QMenu *menu : {menus.go, menus.database, menus.act, menus.view, menus.file, menus.help})
        groups.append({menu->title().remove(QLatin1Char('&')), keysOf(menu->actions())});
    (new KeySheet(groups, window))->show();
}

} // namespace indexpilot::ui
