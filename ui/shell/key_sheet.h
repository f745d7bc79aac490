// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace indexpilot::ui {

/// The keys that work now, by group; does not block the window.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    struct Group {
        QString title;
        QList<QPair<QString, QString>> keys; ///< what it does, key
    };
    explicit KeySheet(const QList<Group> &groups, QWidget *parent = nullptr);
};

/// The lines of actions that have a key.
QList<QPair<QString, QString>> keysOf(const QList<QAction *> &actions);

/// Name, version and licence.
class AboutBox : public QDialog {
    Q_OBJECT
public:
    explicit AboutBox(QWidget *parent = nullptr);
};

} // namespace indexpilot::ui
