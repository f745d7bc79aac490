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

    /// The page on screen is part of the way back: a switch is a step like a filter.
    QString page() const { return m_page; }
    void visitPage(const QString &key);
    void startOn(const QString &page); ///< no step: there is nothing before it

    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < static_cast<int>(m_history.size()); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void changed();                       ///< the request is another one
    void pageChanged(const QString &key); ///< also by going back and forward
    void historyChanged();                ///< canGoBack, canGoForward

private:
    /// What a step was about: steps of one kind that continue each other (a drag, typing) are one.
    enum class Step { Range, Brush, Search, Facet, Selection, Page, Other };
    struct Moment {
        workload::ViewRequest request;
        Seconds span;
        bool follows = true;
        QString page;
        Step step = Step::Other;
    };
    TimeRange rangeUpToNow(Seconds span) const;
    void replace(workload::ViewRequest request, Seconds span, bool follows, Step step);
    void remember(Step step);
    void show(const Moment &moment);
    void restore(int position);
    bool continues(const workload::ViewRequest &next, Step step) const;
    workload::ViewRequest m_request;
    Seconds m_span{std::chrono::hours(1)};
    bool m_follows = true;
    QString m_page;
    TimePoint m_to; ///< the end of a range that follows: a full minute
    std::vector<Moment> m_history;
    int m_position = 0;
};

} // namespace indexpilot::ui
