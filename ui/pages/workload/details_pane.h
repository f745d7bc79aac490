// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QFrame>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QScrollArea;

namespace indexpilot::ui {

class Chip;
class ElidedLabel;
class EmptyState;
class LatencyPanel;
class MessageRow;
class PlanSection;
class RiskSection;
class SqlText;
class SteadyText;

/// Everything about the selected statement: text, measured figures, risk and what drives it, plan, latency.
/// The commands are the page's actions.
class DetailsPane : public QFrame {
    Q_OBJECT
public:
    struct Actions {
        QAction *explain;
        QAction *pin;
        QAction *copy;
    };
    explicit DetailsPane(const Actions &actions, QWidget *parent = nullptr);
    /// selected may be ahead of the snapshot; then what is known already is shown.
    void setStatement(const engine::SnapshotPtr &snapshot, std::optional<StatementId> selected);
    QSize sizeHint() const override { return {400, 600}; }

private:
    QWidget *newHeader(QAction *pin);
    QWidget *newFooter(const Actions &actions);
    QWidget *newContent();
    void showRow(const workload::StatementRow &row, const engine::Snapshot &snapshot);
    void showText(const workload::StatementRow &row, const engine::Snapshot &snapshot);
    void showHistory(const engine::Snapshot &snapshot, StatementId selected);
    void showNothing(const QString &why, const QString &when);
    std::shared_ptr<const workload::WorkloadView> m_view; ///< shown
    std::optional<StatementId> m_selected;                ///< shown
    QLabel *m_name;
    ElidedLabel *m_title;
    Chip *m_band;
    QWidget *m_header;
    QWidget *m_footer;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    MessageRow *m_hidden;
    SqlText *m_sql;
    SteadyText *m_figures;
    QLabel *m_facts;
    RiskSection *m_risk;
    PlanSection *m_plan;
    LatencyPanel *m_latency;
};

} // namespace indexpilot::ui
