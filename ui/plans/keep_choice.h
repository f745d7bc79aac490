// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lifecycle_view.h"

#include <QFrame>

class QComboBox;

namespace indexpilot::ui {

/// "Keep the old one for": how long an old index stays under another name before it may be dropped. Another
/// choice is another plan.
class KeepChoice : public QFrame {
    Q_OBJECT
public:
    explicit KeepChoice(QWidget *parent = nullptr);
    void setPlan(const engine::PlanWish &wish, Milliseconds time); ///< as it is planned; 0: not at all
    const engine::PlanWish &wish() const { return m_wish; }        ///< of the plan that was set last

Q_SIGNALS:
    void chosen(indexpilot::Milliseconds time); ///< by a person

private:
    QComboBox *m_times;
    Milliseconds m_time{0};
    engine::PlanWish m_wish;
};

} // namespace indexpilot::ui
