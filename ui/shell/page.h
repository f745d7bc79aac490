// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QAction>
#include <QWidget>

#include <functional>

namespace indexpilot::ui {

/// Where a server is named: the window's "Connect…" leads to the page with this key.
inline const QString connectPageKey = QStringLiteral("connect");

/// What the rail says of a page before there is one.
struct PageIdentity {
    QString key; ///< stable and untranslated ("workload"), used for file names, links and settings
    QString title;
    QString iconName;
};

/// One entry of the rail. A page shows snapshots and emits intents as signals of its own; it knows no engine.
/// GUI thread only.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(PageIdentity identity, QWidget *parent = nullptr); ///< the key is also the objectName
    QString key() const { return m_identity.key; }
    QString title() const { return m_identity.title; }
    QString iconName() const { return m_identity.iconName; }

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
    const PageIdentity m_identity;
};

/// A page of a window that is made when it is wanted for the first time, or soon after the window is there.
struct PageEntry {
    PageIdentity identity;
    std::function<Page *()> make;
};

struct PageSlot {
    PageEntry entry;
    Page *page = nullptr; ///< the window's; null: not made yet
};

} // namespace indexpilot::ui
