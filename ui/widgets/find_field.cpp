// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/find_field.h"

#include "ui/widgets/theme_icon.h"

#include <QAction>
#include <QLineEdit>

namespace indexpilot::ui {

QLineEdit *newFindField(QWidget *parent)
{
    auto *search = new QLineEdit(parent);
    search->setObjectName(QStringLiteral("search"));
    search->setClearButtonEnabled(true);
    QAction *glass =
        search->addAction(themeIcon(QStringLiteral("search"), Token::Text3), QLineEdit::LeadingPosition);
    QObject::connect(&Theme::instance(), &Theme::changed, glass,
                     [glass] { glass->setIcon(themeIcon(QStringLiteral("search"), Token::Text3)); });
    auto *clear = new QAction(search);
    clear->setShortcut(Qt::Key_Escape);
    clear->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(clear, &QAction::triggered, search, &QLineEdit::clear);
    search->QWidget::addAction(clear);
    return search;
}

} // namespace indexpilot::ui
