// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QObject>
#include <QString>

#include <vector>

namespace indexpilot::ui {

/// What the window asks for, shared by all pages: time span, brush, filters, selection, pins, with a history
/// for back and forward. The only writer of the ViewRequest. GUI thread only.
class ViewState : public QObject {
    Q_OBJECT
public:
    explicit ViewState(QObject *parent = nullptr);
    const workload::ViewRequest &request() const { return m_request; }
    Seconds span() const { return m_span; }
    bool follows() const { return m_follows; } ///< the range ends now and moves with the clock

    void setSpan(Seconds span);            ///< 15 min to 30 d, ending now
    void setRange(const TimeRange &range); ///< a fixed range (zoom); follows no more
    void followNow();
    void advance(TimePoint now); ///< called for each snapshot; moves a following range by whole cells
    void setBrush(std::optional<TimeRange> brush);
    void setSearch(const QString &words);
    /// facet: "band", "table", "kind", "user" with the keys of workload::Facet.
    void setFacet(const QString &facet, const std::set<std::string> &keys);
    void toggleFacetValue(const QString &facet, const std::string &key);
    void select(std::optional<StatementId> statement);
    void setPinned(StatementId statement, bool pinned);
    void clearFilters(); ///< brush, facets and search

    struct Filter {
        QString id;    ///< for removeFilter()
        QString label; ///< "09:00 – 09:50", "table orders"
    };
    std::vector<Filter> filters() const; ///< one chip each
    void removeFilter(const QString &id);

    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < static_cast<int>(m_history.size()); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void changed();        ///< the request is another one
    void historyChanged(); ///< canGoBack, canGoForward

private:
    struct Moment {
        workload::ViewRequest request;
        Seconds span;
        bool follows;
    };
    void replace(const workload::ViewRequest &request, Seconds span, bool follows, bool remember);
    void restore(int position);
    workload::ViewRequest m_request;
    Seconds m_span{std::chrono::hours(1)};
    bool m_follows = true;
    std::vector<Moment> m_history;
    int m_position = -1;
};

} // namespace indexpilot::ui
