// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/pages/storage/storage_lines.h"

#include <optional>

class QLabel;
class QStackedWidget;

namespace indexpilot::ui {

class BacktestFace;
class EmptyState;
class FanChart;
class FanTable;
class Segmented;
struct StorageActions;

/// The index that is chosen: readings and forecast as a fan or a table, how good its forecasts were, what no
/// estimate sees, and what counting its pages said.
class ForecastPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit ForecastPanel(const StorageActions &actions, QWidget *parent = nullptr);
    void setLine(const engine::Snapshot &snapshot, const StorageLine &line, const QString &sentence);

private:
    struct Parts;
    ForecastPanel(const Parts &parts, const StorageActions &actions, QWidget *parent);
    QWidget *newFooter(const StorageActions &actions);
    void showFace(int face);
    void showDetail(const engine::Snapshot &snapshot, const StorageLine &line);
    void showExact(const engine::StorageView &storage, const std::string &index);
    QStackedWidget *m_faces; ///< why there is no fan, the fan, the backtest
    EmptyState *m_nothing;
    FanChart *m_fan;
    FanTable *m_twin;
    BacktestFace *m_backtest;
    Segmented *m_choice;
    QLabel *m_unseen;
    QLabel *m_exact;
    bool m_hasFan = false;
};

/// What estimates do not see: rows that wait for VACUUM, and since when a transaction holds them back.
QString unseenText(const engine::StorageView &storage, const engine::StorageRow &row, TimePoint now);

} // namespace indexpilot::ui
