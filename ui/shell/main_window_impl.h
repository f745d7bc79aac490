// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/frame_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"
#include "ui/shell/palette_search.h"
#include "ui/shell/status_line.h"
#include "ui/shell/view_state.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

class QActionGroup;
class QMenu;
class QVBoxLayout;

namespace indexpilot::ui {

class CommandPalette;
class ContextBar;
class DetailsDock;
class JobsDock;
class MessageBar;
class PageStack;
class PasswordRow;
class Rail;
class TimeStrip;

inline constexpr int docksVersion = 1; ///< another one when the docks change
inline constexpr QSize builtInSize{1280, 800};
inline constexpr QSize smallestSize{960, 600};

/// The parts of the window and what connects them; main_window.cpp is its face.
struct MainWindow::Impl {
    explicit Impl(MainWindow *window);

    // window_frame.cpp: what there is
    QWidget *newFrame();
    void addDocks();
    void connectActions();
    void connectParts();
    void connectDocks();

    void orderFocus(); ///< rail, strip, page, details, then the rest

    // window_pages.cpp: which page is on screen
    Page *current() const; ///< null: none is on screen yet
    Page *made(int position);
    void makeNext(); ///< of those that nobody wanted to see yet
    int positionOf(const QString &key) const;
    void displayPage(const QString &key);
    void fillActMenu();
    void toggleTable();
    void focusSearch();

    // window_target.cpp: what is known of the server on screen
    void display(const engine::SnapshotPtr &snapshot);
    void showClock();
    void showMessages();
    void fillTargetMenu();
    void updateAvailability();
    Milliseconds sinceArrival() const;

    // window_layout.cpp
    void saveLayout();
    void resetLayout();
    void openPalette();
    void openKeySheet();
    void chooseTheme(ThemeChoice choice);

    MainWindow *const window;
    ViewState state;
    FrameActions actions;
    FrameMenus menus;
    QMenu *targetMenu;
    QActionGroup *targetActions;
    QList<QAction *> pageActions; ///< Ctrl+1 …

    ContextBar *context = nullptr;
    Rail *rail = nullptr;
    TimeStrip *strip = nullptr;
    MessageBar *messages = nullptr;
    PasswordRow *password = nullptr;
    QMainWindow *workbench = nullptr; ///< page and docks, below the strip
    PageStack *stack = nullptr;
    DetailsDock *details = nullptr;
    JobsDock *jobs = nullptr;
    CommandPalette *palette = nullptr;
    std::optional<StatusLine> status;

    std::vector<PageSlot> pages; ///< in the order of the rail
    QTimer makingPages;
    engine::SnapshotPtr snapshot;
    QElapsedTimer arrived;     ///< when the snapshot came
    QElapsedTimer othersShown; ///< when the pages that nobody sees got one
    QTimer clock;
    QStringList targets;
    int target = -1;
    bool chosenOnce = false;       ///< a theme
    std::vector<Failure> failures; ///< told by the application, not by a snapshot
    QByteArray builtInDocks;
    QThreadPool saving; ///< last: waits for what is being written
};

} // namespace indexpilot::ui
