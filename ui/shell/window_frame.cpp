// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"
#include "ui/shell/context_bar.h"
#include "ui/shell/details_dock.h"
#include "ui/shell/jobs_dock.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/main_window_impl.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/password_row.h"
#include "ui/shell/rail.h"
#include "ui/shell/search_field.h"
#include "ui/shell/space_key.h"
#include "ui/shell/time_strip.h"
#include "ui/widgets/confirm_box.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr Milliseconds afterPaint{50}; ///< between two pages that nobody waits for

QVBoxLayout *column(QWidget *parent)
{
    auto *made = new QVBoxLayout(parent);
    made->setContentsMargins({});
    made->setSpacing(0);
    return made;
}

/// A search field that cannot be drawn away, at the right of the menus.
QWidget *newCorner(QAction *palette, QWidget *parent)
{
    auto *corner = new QWidget(parent);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 3, 8, 3);
    row->addWidget(new SearchField(palette, corner));
    return corner;
}

} // namespace

MainWindow::Impl::Impl(MainWindow *w)
    : window(w), actions(w), menus(w->menuBar(), actions), targetMenu(new QMenu(w)),
      targetActions(new QActionGroup(w))
{
    saving.setMaxThreadCount(1);
    state.advance(systemNow());
    new SpaceKey(window);
    QMenuBar *bar = window->menuBar();
    bar->setObjectName(QStringLiteral("menuBar"));
    bar->setFixedHeight(28);
    bar->setCornerWidget(newCorner(actions.palette, bar));
    window->setCentralWidget(newFrame());
    addDocks();
    status.emplace(window->statusBar(), actions.jobs);
    palette = new CommandPalette(window);
    connectActions();
    connectParts();
    connectDocks();
    fillTargetMenu();
    chooseTheme(Theme::instance().choice());
    window->setMinimumSize(smallestSize);
    window->resize(builtInSize);
    builtInDocks = workbench->saveState(docksVersion);
    clock.start(std::chrono::seconds(1));
    makingPages.setSingleShot(true);
    makingPages.setInterval(afterPaint);
    QObject::connect(&makingPages, &QTimer::timeout, window, [this] { makeNext(); });
    updateAvailability();
    window->setFocus(); // nothing is chosen before a person does
}

QWidget *MainWindow::Impl::newFrame()
{
    auto *frame = new QWidget(window);
    QVBoxLayout *rows = column(frame);
    context = new ContextBar(frame);
    rows->addWidget(context);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    rows->addLayout(below, 1);
    rail = new Rail(frame);
    below->addWidget(rail);
    auto *main = new QWidget(frame);
    below->addWidget(main, 1);
    QVBoxLayout *parts = column(main);
    strip = new TimeStrip(&state, actions.followNow, main);
    messages = new MessageBar(main);
    password = messages->password();
    workbench = new QMainWindow(main);
    workbench->setWindowFlags(Qt::Widget); // the constructor makes every one a window
    workbench->setObjectName(QStringLiteral("workbench"));
    stack = new PageStack(workbench);
    workbench->setCentralWidget(stack);
    parts->addWidget(strip);
    parts->addWidget(messages);
    parts->addWidget(workbench, 1);
    return frame;
}

void MainWindow::Impl::orderFocus()
{
    const QList<QWidget *> sections{rail, strip, messages, stack, details, jobs, context};
    const auto sectionOf = [&](const QWidget *widget) {
        const auto holds = [&](const QWidget *section) {
            return section->isAncestorOf(widget);
        };
        return std::ranges::find_if(sections, holds) - sections.begin();
    };
    QList<QWidget *> chain;
    for (QWidget *next = window->nextInFocusChain(); next != window; next = next->nextInFocusChain())
        if (next->focusPolicy() != Qt::NoFocus && !next->focusProxy() && next->window() == window)
            chain << next;
    QList<QWidget *> ordered = chain;
    std::ranges::stable_sort(ordered, {}, sectionOf);
    if (ordered == chain)
        return;
    for (qsizetype i = 1; i < ordered.size(); ++i)
        QWidget::setTabOrder(ordered[i - 1], ordered[i]);
}

void MainWindow::Impl::addDocks()
{
    details = new DetailsDock(workbench);
    workbench->addDockWidget(Qt::RightDockWidgetArea, details);
    jobs = new JobsDock(workbench);
    workbench->addDockWidget(Qt::BottomDockWidgetArea, jobs);
    workbench->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    jobs->hide();
}

void MainWindow::Impl::connectActions()
{
    const auto on = [this](QAction *action, auto &&then) {
        QObject::connect(action, &QAction::triggered, window, then);
    };
    on(actions.connectTarget, [this] { window->showPage(connectPageKey); });
    on(actions.exportAll, [this] { Q_EMIT window->exportRequested(); });
    on(actions.quit, [this] { window->close(); });
    on(actions.themeSystem, [this] { chooseTheme(ThemeChoice::System); });
    on(actions.themeLight, [this] { chooseTheme(ThemeChoice::Light); });
    on(actions.themeDark, [this] { chooseTheme(ThemeChoice::Dark); });
    on(actions.showAsTable, [this] { toggleTable(); });
    on(actions.resetLayout, [this] { resetLayout(); });
    on(actions.fullScreen, [this] { window->setWindowState(window->windowState() ^ Qt::WindowFullScreen); });
    on(actions.back, [this] { state.goBack(); });
    on(actions.forward, [this] { state.goForward(); });
    on(actions.palette, [this] { openPalette(); });
    on(actions.search, [this] { focusSearch(); });
    on(actions.followNow, [this] { state.followNow(); });
    on(actions.clearFilters, [this] { state.clearFilters(); });
    on(actions.refresh, [this] { Q_EMIT window->refreshRequested(); });
    on(actions.pause, [this] { Q_EMIT window->collectingToggled(!actions.pause->isChecked()); });
    // What is shown is what the store says, not what was asked of it.
    on(actions.freeze, [this] {
        const bool wanted = actions.freeze->isChecked();
        actions.freeze->setChecked(snapshot && snapshot->freeze && snapshot->freeze->active);
        if (wanted)
            return Q_EMIT window->freezeRequested(true); // at once
        askFirst(window,
                 {.name = QStringLiteral("thawConfirm"),
                  .question = MainWindow::tr("Allow changes again?"),
                  .consequence = MainWindow::tr(
                      "For every target and every program on this store, also those of others."),
                  .verb = MainWindow::tr("Allow changes")},
                 [this] { Q_EMIT window->freezeRequested(false); });
    });
    for (int i = 0; i < actions.modes().size(); ++i)
        on(actions.modes()[i], [this, i] {
            const auto now = snapshot ? snapshot->lifecycle->mode : engine::Mode::Observe;
            actions.modes()[static_cast<int>(now)]->setChecked(true);
            Q_EMIT window->modeRequested(static_cast<engine::Mode>(i));
        });
    on(actions.disconnectTarget, [this] { Q_EMIT window->disconnectRequested(target); });
    on(actions.keySheet, [this] { openKeySheet(); });
    on(actions.about, [this] { (new AboutBox(window))->open(); });
}

void MainWindow::Impl::connectParts()
{
    QObject::connect(rail, &Rail::chosen, window, [this](int page) { window->showPage(page); });
    QObject::connect(context, &ContextBar::resumeRequested, actions.pause, &QAction::trigger);
    QObject::connect(password, &PasswordRow::entered, window, &MainWindow::passwordEntered);
    QObject::connect(&state, &ViewState::pageChanged, window,
                     [this](const QString &key) { displayPage(key); });
    QObject::connect(&state, &ViewState::changed, window, [this] { updateAvailability(); });
    QObject::connect(&state, &ViewState::historyChanged, window, [this] { updateAvailability(); });
    QObject::connect(targetActions, &QActionGroup::triggered, window, [this](const QAction *chosen) {
        Q_EMIT window->targetSelected(chosen->data().toInt());
    });
    QObject::connect(&clock, &QTimer::timeout, window, [this] { showClock(); });
    context->setTargetMenu(targetMenu);
    QObject::connect(context, &ContextBar::announced, window, &MainWindow::announce);
    context->setModeActions(actions.modes());
    context->setFreezeAction(actions.freeze);
}

void MainWindow::Impl::connectDocks()
{
    QObject::connect(actions.details, &QAction::toggled, details, &DetailsDock::setWanted);
    QObject::connect(details, &DetailsDock::closedByPerson, window,
                     [this] { actions.details->setChecked(false); });
    QObject::connect(actions.jobs, &QAction::toggled, jobs, &QDockWidget::setVisible);
    QObject::connect(jobs, &JobsDock::closedByPerson, window, [this] { actions.jobs->setChecked(false); });
    QObject::connect(jobs, &JobsDock::runningChanged, window,
                     [this](int running) { status->setJobs(running); });
}

} // namespace indexpilot::ui
