// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/pages/today/limits_words.h"
#include "ui/widgets/panel.h"

class QLabel;

namespace indexpilot::ui {

/// The load of the server beside the limits that hold changes up. Hidden while there is nothing to say:
/// limits are fixed, and the load is below them.
class LimitsPanel : public Panel {
    Q_OBJECT
public:
    explicit LimitsPanel(QWidget *parent = nullptr);
    void setSnapshot(const engine::Snapshot &snapshot);

private:
    void showLines();
    QWidget *newRow(const LimitLine &line, QWidget *parent);
    LimitsWords m_words;
    QWidget *m_rows = nullptr;
    QLabel *m_frozen;
};

} // namespace indexpilot::ui
