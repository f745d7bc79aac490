// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection_text.h"
#include "ui/pages/connect/recent_targets.h"

#include <QListWidget>

#include <optional>

namespace indexpilot::ui {

/// What a line of the list stands for.
struct KnownTarget {
    QString text;
    std::optional<store::Environment> environment; ///< of a service: only when it was connected before
    bool isRecent = false;
};

/// Services of pg_service.conf and recent targets, one click fills the form. Delete forgets a recent one.
class TargetList : public QListWidget {
    Q_OBJECT
public:
    explicit TargetList(QWidget *parent = nullptr);
    void setServices(const std::vector<pg::Service> &services);
    void setRecent(const std::vector<RecentTarget> &recent);
    /// Selects the line that says this text, else the service, else none.
    void mark(const QString &text, const QString &service);

Q_SIGNALS:
    void picked(const indexpilot::ui::KnownTarget &target); ///< by a person
    void activatedTwice();                                  ///< Enter or a double click: connect
    void forgetRequested(const QString &text, const QString &keychainKey);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fill();
    void addSection(const QString &title, const QString &emptyText);
    void addTarget(const QString &title, const QString &detail, const KnownTarget &target);
    void pick(QListWidgetItem *item);
    void forget(const QString &text);
    std::vector<pg::Service> m_services;
    std::vector<RecentTarget> m_recent;
    QString m_marked; ///< text that is shown
    QString m_service;
};

} // namespace indexpilot::ui
