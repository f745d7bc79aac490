// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_icon.h"

#include <QAbstractButton>
#include <QLabel>

#include <map>
#include <tuple>

namespace indexpilot::ui {
namespace {

constexpr const char *watchName = "themeIconWatch";

/// One connection a widget, however often its icon changes.
template <class Widget, class Apply> void follow(Widget *widget, Apply apply)
{
    delete widget->template findChild<QObject *>(QLatin1String(watchName), Qt::FindDirectChildrenOnly);
    auto *watch = new QObject(widget);
    watch->setObjectName(QLatin1String(watchName));
    QObject::connect(&Theme::instance(), &Theme::changed, watch, apply);
    apply();
}

} // namespace

QIcon themeIcon(const QString &name, Token token)
{
    static std::map<std::tuple<QString, Token, bool>, QIcon> icons;
    QIcon &known = icons[{name, token, Theme::instance().isDark()}];
    if (known.isNull())
        known = icon(name, token);
    return known;
}

void setThemeIcon(QAbstractButton *button, const QString &name, Token token)
{
    follow(button, [button, name, token] { button->setIcon(themeIcon(name, token)); });
}

void setThemeIcon(QLabel *label, const QString &name, Token token, int size)
{
    follow(label,
           [label, name, token, size] { label->setPixmap(themeIcon(name, token).pixmap(size, size)); });
}

} // namespace indexpilot::ui
