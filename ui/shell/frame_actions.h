// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QCoreApplication>

class QMenu;
class QMenuBar;
class QWidget;

namespace indexpilot::ui {

/// Every command of the frame, made once. Each has an objectName; palette, menus and key sheet read them.
struct FrameActions {
    explicit FrameActions(QWidget *window);
    QAction *connectTarget;
    QAction *exportAll;
    QAction *quit;
    QAction *themeSystem;
    QAction *themeLight;
    QAction *themeDark;
    QAction *showAsTable;
    QAction *details;
    QAction *jobs;
    QAction *resetLayout;
    QAction *fullScreen;
    QAction *back;
    QAction *forward;
    QAction *palette;
    QAction *search;
    QAction *followNow;
    QAction *clearFilters;
    QAction *refresh;
    QAction *pause;
    QAction *freeze;
    QAction *modeObserve;
    QAction *modePropose;
    QAction *modeAct;
    QAction *disconnectTarget;
    QAction *keySheet;
    QAction *about;
    QList<QAction *> all() const;
    QList<QAction *> modes() const; ///< in the order of engine::Mode
};

/// Menus that the window fills: pages, targets and what the current page can do.
struct FrameMenus {
    Q_DECLARE_TR_FUNCTIONS(FrameMenus)
public:
    FrameMenus(QMenuBar *bar, const FrameActions &actions);
    QMenu *file;
    QMenu *view;
    QMenu *go;
    QMenu *database;
    QMenu *act;
    QMenu *help;
};

/// An action of a page: what the palette and its buttons show.
QAction *newPageAction(QWidget *page, const char *name, const QString &text, const char *iconName,
                       const QKeySequence &keys = {});
/// Alive when the reason is empty; else disabled, and palette and tooltip tell the reason.
void setAvailable(QAction *action, const QString &reason);
QString reasonOf(const QAction *action);
/// "Ctrl+K", also of keys that are not a QAction's own shortcut.
QString shortcutText(const QAction *action);
QString plainText(const QAction *action); ///< without mnemonic

} // namespace indexpilot::ui
