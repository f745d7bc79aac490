// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/widgets/panel.h"

class QLabel;

namespace indexpilot::ui {

class OpeningGantt;

/// The window that is open, or the next one, with what is placed in it.
class OpeningPanel : public Panel {
    Q_OBJECT
public:
    explicit OpeningPanel(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

private:
    void showOpening(const engine::MaintenanceView &view, TimeRange opening, TimePoint now);
    void showTitle(const engine::MaintenanceView &view, TimeRange opening, TimePoint now);
    OpeningGantt *m_gantt;
    QLabel *m_words;
};

} // namespace indexpilot::ui
