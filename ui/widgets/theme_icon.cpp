// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_icon.h"

#include <QAbstractButton>
#include <QHash>
#include <QLabel>

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
    static QHash<QPair<QString, int>, QIcon> icons;
    static const auto emptied =
        QObject::connect(&Theme::instance(), &Theme::changed, &Theme::instance(), [] { icons.clear(); });
    Q_UNUSED(emptied)
    QIcon &known = icons[{name, static_cast<int>(token)}];
    if (known.isNull())
        known = icon(name, token);
    return known;
}

void setThemeIcon(QAbstractButton *button, const QString &name, Token token)
{
    follow(button, [button, name, token] { button->setIcon(icon(name, token)); });
}

void setThemeIcon(QLabel *label, const QString &name, Token token, int size)
{
    follow(label, [label, name, token, size] { label->setPixmap(icon(name, token).pixmap(size, size)); });
}

} // namespace indexpilot::ui
