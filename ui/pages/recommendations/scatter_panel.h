// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/pages/recommendations/inbox_items.h"

namespace indexpilot::ui {

class ScatterChart;
class ScatterTable;

/// Benefit against write cost of what is new or approved; circle area is the size.
class ScatterPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit ScatterPanel(QWidget *parent = nullptr);
    void setItems(const std::vector<InboxItem> &items, double databaseSeconds);
    void setSelected(const std::string &key);

Q_SIGNALS:
    void itemChosen(const std::string &key);

private:
    struct Parts {
        ScatterChart *chart;
        ScatterTable *rows;
    };
    ScatterPanel(const Parts &parts, QWidget *parent);
    ScatterChart *m_chart;
    ScatterTable *m_rows;
};

} // namespace indexpilot::ui
