// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTest>

#include <initializer_list>

// Pictures for the eye: INDEXPILOT_PICTURES names a folder. Without it pages are painted all the same.
namespace indexpilot::testing {

inline QString pictureFolder()
{
    return qEnvironmentVariable("INDEXPILOT_PICTURES");
}

/// As NAME-light-1192.png, by the theme and the width of the picture.
inline void keepPicture(const QImage &picture, const QString &name)
{
    QVERIFY(!picture.isNull());
    const bool dark = ui::Theme::instance().isDark();
    if (!pictureFolder().isEmpty())
        QVERIFY(picture.save(
            QStringLiteral("%1/%2-%3-%4.png")
                .arg(pictureFolder(), name, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                .arg(picture.width())));
}

/// Calls each(size) in either theme for each size of a page: in a window of 1280x800 and of 1920x1080.
template <class Each> void inBothThemes(std::initializer_list<QSize> sizes, const Each &each)
{
    for (const QSize size : sizes)
        for (const ui::ThemeChoice theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::Theme::instance().choose(theme);
            each(size);
        }
    ui::Theme::instance().choose(ui::ThemeChoice::Light);
}

/// The same widget in both themes and sizes.
inline void paintInBothThemes(QWidget &widget, std::initializer_list<QSize> sizes, const QString &name)
{
    inBothThemes(sizes, [&](QSize size) {
        widget.resize(size);
        QTRY_COMPARE(widget.size(), size);
        QTest::qWait(pictureFolder().isEmpty() ? 0 : 150);
        keepPicture(widget.grab().toImage(), name);
    });
}

} // namespace indexpilot::testing
