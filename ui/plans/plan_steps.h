// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lifecycle/plan.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace indexpilot::ui {

/// The steps of a plan: number, what it does, how long, its lock and its SQL; while it runs, how far it is.
class PlanSteps : public QWidget {
    Q_OBJECT
public:
    explicit PlanSteps(QWidget *parent = nullptr);
    void setSteps(const std::vector<lifecycle::Step> &steps);
    void setRunning(std::optional<std::size_t> step); ///< those before it are done; absent: nothing runs
    void setAllDone();

private:
    struct Row {
        QLabel *number;
        QLabel *time;
        QString duration;
    };
    void addStep(const lifecycle::Step &step);
    void showState(const Row &row, const QString &word, const QString &look);
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
    std::vector<QWidget *> m_parts;
};

} // namespace indexpilot::ui
