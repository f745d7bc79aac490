// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/maintenance_view.h"
#include "ui/widgets/panel.h"

class QAction;
class QLabel;
class QVBoxLayout;

namespace indexpilot::ui {

/// What the policy file says of windows and freezes, and the calmest hours of the week as lines for it.
class WindowsPanel : public Panel {
    Q_OBJECT
public:
    WindowsPanel(QAction *copy, QWidget *parent = nullptr);
    void setView(const std::shared_ptr<const engine::MaintenanceView> &view);
    QString lines() const { return m_lines; } ///< for the policy; empty: there are none

private:
    void addSection(QVBoxLayout *rows, const QString &title, QLabel *content);
    void showQuiet(const engine::MaintenanceView &view);
    QLabel *m_file;
    QLabel *m_path;
    QLabel *m_windows;
    QLabel *m_freezes;
    QLabel *m_quiet;
    QLabel *m_where;
    QFrame *m_code;
    QLabel *m_codeText;
    QWidget *m_copy;
    QString m_lines;
    std::shared_ptr<const engine::MaintenanceView> m_view;
};

} // namespace indexpilot::ui
