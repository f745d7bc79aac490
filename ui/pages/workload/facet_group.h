// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QWidget>

#include <set>
#include <string>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace indexpilot::ui {

class FacetBox;

/// The values of one facet: the five largest, all of them by "18 more". Tab enters at one value, the arrow
/// keys go from value to value. Values do not change places while a person is in the group.
class FacetGroup : public QWidget {
    Q_OBJECT
public:
    FacetGroup(const std::string &key, const QString &title, QWidget *parent = nullptr);
    void setFacet(const workload::Facet &facet, const std::set<std::string> &chosen);
    const std::string &key() const { return m_key; }

Q_SIGNALS:
    void chosen(const QString &facet, const std::set<std::string> &keys);

private:
    void refresh();
    std::vector<const workload::FacetValue *> ordered();
    FacetBox *boxAt(std::size_t position);
    void stepFrom(std::size_t position, int direction);
    void makeTabStop(std::size_t position);
    std::string m_key;
    workload::Facet m_facet;
    std::set<std::string> m_chosen;
    std::vector<std::string> m_order; ///< keys as they stand
    bool m_expanded = false;
    QVBoxLayout *m_boxes;
    std::vector<FacetBox *> m_pool;
    std::size_t m_shown = 0;
    QPushButton *m_more;
};

/// "High ≥ 0.7" of band "high"; keys that are names stay as they are.
QString facetLabel(const std::string &facet, const std::string &key);

} // namespace indexpilot::ui
