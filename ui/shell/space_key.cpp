// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/space_key.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace indexpilot::ui {
namespace {

bool isCheckable(const QAbstractItemView *view)
{
    return view && view->currentIndex().flags().testFlag(Qt::ItemIsUserCheckable);
}

bool needsSpace(QObject *widget)
{
    return qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
           qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTextEdit *>(widget) ||
           qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
           qobject_cast<QMenu *>(widget) || isCheckable(qobject_cast<QAbstractItemView *>(widget));
}

} // namespace

SpaceKey::SpaceKey(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool SpaceKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Space || key->modifiers() != Qt::NoModifier || !needsSpace(watched))
        return false;
    event->accept();
    return true;
}

} // namespace indexpilot::ui
