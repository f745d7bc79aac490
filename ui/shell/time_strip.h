// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;

namespace indexpilot::ui {

class ElidedLabel;
class LoadStrip;
class Segmented;
class ViewState;

/// One time for all pages: span, load with brush, the range in words, active filters.
class TimeStrip : public QFrame {
    Q_OBJECT
public:
    TimeStrip(ViewState *state, QAction *followNow, QWidget *parent = nullptr);
    void setView(const workload::WorkloadView *view); ///< null: no load is known

private:
    void showState();
    ViewState *m_state;
    Segmented *m_spans;
    LoadStrip *m_load;
    ElidedLabel *m_range;
    QPushButton *m_follow;
};

} // namespace indexpilot::ui
