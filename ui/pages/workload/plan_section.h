// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace indexpilot::ui {

class MessageRow;
class PlanDifferenceModel;
class PlanModel;

/// The plan of the selected statement as a tree, how old it is, and how it differs from the one before.
class PlanSection : public QWidget {
    Q_OBJECT
public:
    explicit PlanSection(QWidget *parent = nullptr);
    /// nullopt: not asked for yet.
    void setPlan(const std::optional<engine::PlanView> &plan);

private:
    void showTexts();
    void showViews();
    std::optional<engine::PlanView> m_plan;
    PlanModel *m_model;
    PlanDifferenceModel *m_difference;
    QLabel *m_title;
    QLabel *m_age;
    QLabel *m_changed;
    QPushButton *m_compare;
    MessageRow *m_failure;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    QTreeView *m_lines;
};

} // namespace indexpilot::ui
