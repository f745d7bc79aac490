// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_panel.h"
#include "ui/pages/indexes/index_actions.h"

class QStackedWidget;

namespace indexpilot::ui {

class Chip;
class ComparePanel;
class HourTable;
class LineageChart;
class Ribbons;
class VersionTable;

/// One index: lanes of its versions, below by the hour what was measured or a comparison, below the table of
/// versions. Lanes and table choose the same version; with a second one the two are compared.
class IndexPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit IndexPanel(const IndexActions &actions, QWidget *parent = nullptr);
    /// Another index: its newest version is chosen.
    void setIndex(const IndexEntry &index, const Inventory &inventory, TimePoint now);
    void setHistory(const engine::Snapshot &snapshot);
    int version() const { return m_version; } ///< the one that is chosen; 0: no history
    std::optional<int> second() const { return m_second; }
    void setComparing(int version, int second);
    void setPlanned(std::optional<int> version);
    TableView *versionTable() const { return m_versions; }

Q_SIGNALS:
    void versionChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Esc ends a comparison
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    IndexPanel(const Parts &parts, const IndexActions &actions, QWidget *parent);
    QWidget *newVersionsBar(const IndexActions &actions);
    void connectParts();
    void choose(int version, std::optional<int> second);
    void showChoice();
    void selectRows();
    void readRows();
    void showState(const IndexEntry &index);
    void showLanes(const IndexEntry &index);
    void showHours();
    bool hasHours() const; ///< of this index
    const store::IndexVersionRecord *record(int version) const;
    void endComparison();
    Chip *m_state;
    LineageChart *m_lanes;
    QStackedWidget *m_below;
    Ribbons *m_ribbons;
    ComparePanel *m_compare;
    HourTable *m_hours;
    VersionTable *m_rows;
    TableView *m_versions;
    IndexEntry m_index;
    std::shared_ptr<const std::vector<lifecycle::IndexLineage>> m_alive; ///< holds the line of the index
    std::shared_ptr<const engine::IndexHistory> m_history;
    std::string m_shown; ///< what the ribbons are about
    TimePoint m_now;
    TimeRange m_range;
    int m_version = 0;
    std::optional<int> m_second;
    bool m_selecting = false;
    bool m_narrow = false;
};

} // namespace indexpilot::ui
