// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QAction>
#include <QWidget>

namespace indexpilot::ui {

/// Where a server is named: the window's "Connect…" leads to the page with this key.
inline const QString connectPageKey = QStringLiteral("connect");

/// One entry of the rail. A page shows snapshots and emits intents as signals of its own; it knows no engine.
/// GUI thread only.
class Page : public QWidget {
    Q_OBJECT
public:
    /// key: stable and untranslated ("workload"), used for file names, links and settings; it is also the
    /// objectName.
    Page(QString key, QString title, QString iconName, QWidget *parent = nullptr);
    QString key() const { return m_key; }
    QString title() const { return m_title; }
    QString iconName() const { return m_iconName; }

    virtual void setSnapshot(const engine::SnapshotPtr &snapshot) = 0; ///< null: no target is chosen
    virtual bool usesTimeStrip() const { return true; }
    /// What the right dock shows while this page is on screen; null: no dock. Owned by the page until the
    /// window takes it as a child.
    virtual QWidget *details() { return nullptr; }
    /// Listed in the palette, in the menu "Act", and alive while the page is on screen.
    virtual QList<QAction *> pageActions() { return {}; }
    /// What the palette can jump to besides actions ("Q-38 orders by customer").
    struct Target {
        QString group; ///< "Statements"
        QString title;
        QString detail;
        qint64 id = 0;
    };
    virtual std::vector<Target> searchTargets() const { return {}; }
    virtual void openTarget(qint64) {}

Q_SIGNALS:
    void badgeChanged(int waiting); ///< things that wait for a person
    void detailsWanted();           ///< the right dock should open
    void announced(const QString &sentence,
                   const QString &state); ///< for the message bar: ok, warn, bad, info

private:
    QString m_key;
    QString m_title;
    QString m_iconName;
};

} // namespace indexpilot::ui
