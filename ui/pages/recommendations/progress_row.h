// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/advice_run.h"

#include <QElapsedTimer>
#include <QFrame>

class QAction;
class QLabel;
class QProgressBar;

namespace indexpilot::ui {

/// What the search for recommendations is at, how long it may still take, and the button that ends it.
class ProgressRow : public QFrame {
    Q_OBJECT
public:
    explicit ProgressRow(QAction *stop, QWidget *parent = nullptr);
    void setProgress(const engine::AdviceProgress &progress);
    void clear();

private:
    QLabel *m_stage;
    QLabel *m_left;
    QProgressBar *m_bar;
    QElapsedTimer m_since; ///< the stage began, as far as it was seen
    std::optional<engine::AdviceStage> m_current;
    double m_firstShare = 0;
};

} // namespace indexpilot::ui
