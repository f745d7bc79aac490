// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout_settings.h"

#include <QSettings>
#include <QThreadPool>

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr QSize smallest{960, 600};
constexpr int grip = 80; ///< so much of the title bar must be in reach

QString themeName(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

ThemeChoice themeNamed(const QString &name)
{
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    return name == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
}

/// IndexPilot/console.ini in the user's configuration folder.
class Settings : public QSettings {
public:
    Settings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("IndexPilot"),
                    QStringLiteral("console"))
    {
        beginGroup(QStringLiteral("layout"));
    }
};

bool isInReach(const QRect &geometry, const QRect &screen)
{
    const QRect seen = geometry.intersected(screen);
    return seen.width() >= grip && geometry.top() >= screen.top() && geometry.top() + grip <= screen.bottom();
}

} // namespace

SavedLayout readLayout()
{
    const Settings settings;
    SavedLayout layout;
    layout.theme = themeNamed(settings.value(QStringLiteral("theme")).toString());
    layout.geometry = settings.value(QStringLiteral("geometry")).toRect();
    layout.maximised = settings.value(QStringLiteral("maximised")).toBool();
    layout.docks = settings.value(QStringLiteral("docks")).toByteArray();
    layout.details = settings.value(QStringLiteral("details")).toBool();
    layout.page = settings.value(QStringLiteral("page")).toString();
    if (const qlonglong seconds = settings.value(QStringLiteral("span")).toLongLong(); seconds > 0)
        layout.span = Seconds(seconds);
    return layout;
}

void writeLayout(const SavedLayout &layout, QThreadPool &pool)
{
    pool.start([layout] {
        Settings settings;
        settings.setValue(QStringLiteral("theme"), themeName(layout.theme));
        settings.setValue(QStringLiteral("geometry"), layout.geometry);
        settings.setValue(QStringLiteral("maximised"), layout.maximised);
        settings.setValue(QStringLiteral("docks"), layout.docks);
        settings.setValue(QStringLiteral("details"), layout.details);
        settings.setValue(QStringLiteral("page"), layout.page);
        settings.setValue(QStringLiteral("span"), static_cast<qlonglong>(layout.span.count()));
        settings.sync();
        if (settings.status() != QSettings::NoError)
            qWarning("the window's layout could not be written to %s", qPrintable(settings.fileName()));
    });
}

QRect onScreen(const QRect &geometry, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return geometry;
    const auto reachable = [&](const QRect &screen) {
        return isInReach(geometry, screen);
    };
    const auto found = std::ranges::find_if(screens, reachable);
    const QRect screen = found == screens.end() ? screens.first() : *found;
    const QSize size = geometry.size().expandedTo(smallest).boundedTo(screen.size());
    if (found != screens.end() && size == geometry.size())
        return geometry;
    QRect moved(geometry.topLeft(), size);
    moved.moveLeft(std::clamp(moved.left(), screen.left(), screen.right() + 1 - size.width()));
    moved.moveTop(std::clamp(moved.top(), screen.top(), screen.bottom() + 1 - size.height()));
    return moved;
}

} // namespace indexpilot::ui
