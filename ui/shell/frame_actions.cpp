// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/frame_actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

namespace indexpilot::ui {
namespace {

constexpr char reasonProperty[] = "reason";
constexpr char keysProperty[] = "keys";
constexpr char hintProperty[] = "hint";

struct Command {
    const char *name;
    const char *text;
    const char *hint; ///< shown beside it in the palette and as its tooltip
    const char *keys;
    const char *icon;
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FrameActions", text);
}

QAction *made(QWidget *window, const Command &command)
{
    auto *action = new QAction(translated(command.text), window);
    action->setObjectName(QLatin1String(command.name));
    action->setProperty("iconName", QLatin1String(command.icon));
    if (*command.keys)
        action->setShortcut(QKeySequence(QLatin1String(command.keys)));
    if (*command.hint)
        action->setProperty(hintProperty, translated(command.hint));
    setAvailable(action, {});
    window->addAction(action);
    return action;
}

/// One of them is checked.
void groupActions(const QList<QAction *> &choices, QWidget *window)
{
    auto *group = new QActionGroup(window);
    for (QAction *choice : choices) {
        choice->setCheckable(true);
        group->addAction(choice);
    }
}

} // namespace

// clang-format off
FrameActions::FrameActions(QWidget *window)
    : connectTarget(made(window, {"connect", QT_TRANSLATE_NOOP("FrameActions", "&Connect…"), QT_TRANSLATE_NOOP("FrameActions", "opens the page where a server is named"), "Ctrl+N", "connect"})),
      exportAll(made(window, {"export", QT_TRANSLATE_NOOP("FrameActions", "&Export…"), QT_TRANSLATE_NOOP("FrameActions", "every page as picture and a report, into a folder"), "Ctrl+S", "export"})),
      quit(made(window, {"quit", QT_TRANSLATE_NOOP("FrameActions", "&Quit"), "", "Ctrl+Q", "close"})),
      themeSystem(made(window, {"themeSystem", QT_TRANSLATE_NOOP("FrameActions", "Theme as the &system"), "", "", "settings"})),
      themeLight(made(window, {"themeLight", QT_TRANSLATE_NOOP("FrameActions", "&Light theme"), "", "", "sun"})),
      themeDark(made(window, {"themeDark", QT_TRANSLATE_NOOP("FrameActions", "&Dark theme"), "", "", "moon"})),
      showAsTable(made(window, {"showAsTable", QT_TRANSLATE_NOOP("FrameActions", "Show chart as &table"), QT_TRANSLATE_NOOP("FrameActions", "the chart with the focus, or the first one"), "", "table"})),
      details(made(window, {"showDetails", QT_TRANSLATE_NOOP("FrameActions", "D&etails"), QT_TRANSLATE_NOOP("FrameActions", "the panel at the right"), "Ctrl+D", "info"})),
      jobs(made(window, {"showJobs", QT_TRANSLATE_NOOP("FrameActions", "&Jobs"), QT_TRANSLATE_NOOP("FrameActions", "the panel below"), "Ctrl+J", "jobs"})),
      resetLayout(made(window, {"resetLayout", QT_TRANSLATE_NOOP("FrameActions", "&Reset layout"), QT_TRANSLATE_NOOP("FrameActions", "size, docks and time span as built in"), "Ctrl+0", "back"})),
      fullScreen(made(window, {"fullScreen", QT_TRANSLATE_NOOP("FrameActions", "&Full screen"), "", "F11", "eye"})),
      back(made(window, {"back", QT_TRANSLATE_NOOP("FrameActions", "&Back"), QT_TRANSLATE_NOOP("FrameActions", "the page, range or filter before"), "Alt+Left", "back"})),
      forward(made(window, {"forward", QT_TRANSLATE_NOOP("FrameActions", "&Forward"), "", "Alt+Right", "forward"})),
      palette(made(window, {"palette", QT_TRANSLATE_NOOP("FrameActions", "&Command palette…"), "", "Ctrl+K", "search"})),
      search(made(window, {"searchInPage", QT_TRANSLATE_NOOP("FrameActions", "&Search in this page"), "", "Ctrl+F", "search"})),
      followNow(made(window, {"followNow", QT_TRANSLATE_NOOP("FrameActions", "Follow &now"), QT_TRANSLATE_NOOP("FrameActions", "the range ends now and moves on"), "Ctrl+Home", "clock"})),
      clearFilters(made(window, {"clearFilters", QT_TRANSLATE_NOOP("FrameActions", "Clear all &filters"), QT_TRANSLATE_NOOP("FrameActions", "brush, facets and search"), "Ctrl+Shift+Backspace", "filter"})),
      refresh(made(window, {"refresh", QT_TRANSLATE_NOOP("FrameActions", "&Refresh now"), QT_TRANSLATE_NOOP("FrameActions", "reads the counters at once"), "F5", "refresh"})),
      pause(made(window, {"pause", QT_TRANSLATE_NOOP("FrameActions", "&Pause live updates"), QT_TRANSLATE_NOOP("FrameActions", "nothing is read; the pause is kept as a gap"), "Space", "pause"})),
      freeze(made(window, {"freeze", QT_TRANSLATE_NOOP("FrameActions", "&Freeze changes"), QT_TRANSLATE_NOOP("FrameActions", "nothing of ours is started on any server, and what runs is cancelled"), "Ctrl+Shift+F", "freeze"})),
      modeObserve(made(window, {"modeObserve", QT_TRANSLATE_NOOP("FrameActions", "Mode &Observe"), QT_TRANSLATE_NOOP("FrameActions", "watches and changes nothing"), "", "eye"})),
      modePropose(made(window, {"modePropose", QT_TRANSLATE_NOOP("FrameActions", "Mode &Propose"), QT_TRANSLATE_NOOP("FrameActions", "plans changes and asks for their approval; nothing is run"), "", "plan"})),
      modeAct(made(window, {"modeAct", QT_TRANSLATE_NOOP("FrameActions", "Mode &Act"), QT_TRANSLATE_NOOP("FrameActions", "runs what you confirm; ends by itself"), "", "play"})),
      disconnectTarget(made(window, {"disconnect", QT_TRANSLATE_NOOP("FrameActions", "&Disconnect"), "", "", "close"})),
      keySheet(made(window, {"keySheet", QT_TRANSLATE_NOOP("FrameActions", "&Keyboard shortcuts"), "", "Ctrl+?", "key"})),
      about(made(window, {"about", QT_TRANSLATE_NOOP("FrameActions", "&About IndexPilot"), "", "", "info"}))
// clang-format on
{
    pause->setCheckable(true);
    freeze->setCheckable(true);
    for (QAction *toggle : {fullScreen, details, jobs})
        toggle->setCheckable(true);
    // The panel of a chart owns Alt+T while the focus is inside; elsewhere the window hands the key on.
    showAsTable->setProperty(keysProperty, QStringLiteral("Alt+T"));
    showAsTable->setText(showAsTable->text() + QStringLiteral("\tAlt+T"));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    groupActions({themeSystem, themeLight, themeDark}, window);
    groupActions(modes(), window);
}

QList<QAction *> FrameActions::all() const
{
    return {connectTarget,    refresh,   pause,    freeze,      modeObserve, modePropose, modeAct,
            disconnectTarget, exportAll, back,     forward,     search,      showAsTable, followNow,
            clearFilters,     details,   jobs,     themeSystem, themeLight,  themeDark,   fullScreen,
            resetLayout,      palette,   keySheet, about,       quit};
}

QList<QAction *> FrameActions::modes() const
{
    return {modeObserve, modePropose, modeAct};
}

QAction *newPageAction(QWidget *page, const char *name, const QString &text, const char *iconName,
                       const QKeySequence &keys)
{
    auto *action = new QAction(text, page);
    action->setObjectName(QLatin1String(name));
    action->setProperty("iconName", QLatin1String(iconName));
    action->setShortcut(keys);
    return action;
}

void setAvailable(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setProperty(reasonProperty, reason);
    const QString hint = action->property(hintProperty).toString();
    action->setToolTip(!reason.isEmpty() ? reason : hint.isEmpty() ? plainText(action) : hint);
}

QString reasonOf(const QAction *action)
{
    return action->property(reasonProperty).toString();
}

QString shortcutText(const QAction *action)
{
    const QString keys = action->property(keysProperty).toString();
    return keys.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : keys;
}

QString plainText(const QAction *action)
{
    return action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));
}

} // namespace indexpilot::ui
