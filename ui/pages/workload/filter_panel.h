// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

#include "core/workload/view.h"

#include <set>
#include <string>
#include <vector>

class QToolButton;

namespace indexpilot::ui {

class FacetGroup;

/// The filters of the workload page: risk band, table, kind of statement, role, each with its share of time.
class FilterPanel : public Panel {
    Q_OBJECT
public:
    explicit FilterPanel(QWidget *parent = nullptr);
    /// request: what is asked for now; it may be ahead of the view.
    void setView(const workload::WorkloadView &view, const workload::ViewRequest &request);

Q_SIGNALS:
    void chosen(const QString &facet, const std::set<std::string> &keys);
    void clearWanted();

private:
    QLabel *m_counts;
    QToolButton *m_clear; ///< there while a facet or the search leaves something out
    std::vector<FacetGroup *> m_groups;
};

} // namespace indexpilot::ui
