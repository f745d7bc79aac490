// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QWidget>

namespace indexpilot::ui {

class KeyFigure;

/// The four cards at the top: database time, latency, statements at high risk, index space.
class FiguresRow : public QWidget {
    Q_OBJECT
public:
    explicit FiguresRow(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

private:
    KeyFigure *newFigure(const char *name, const QString &caption);
    KeyFigure *m_time;
    KeyFigure *m_latency;
    KeyFigure *m_risk;
    KeyFigure *m_space;
    std::shared_ptr<const workload::WorkloadView> m_view; ///< whose lines are drawn
};

} // namespace indexpilot::ui
