// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/view_state.h"

#include "ui/shell/facet_keys.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

constexpr std::size_t mostMoments = 100;
constexpr Seconds shortest = std::chrono::minutes(15);
constexpr Seconds longest = std::chrono::hours(24 * 30);

/// The next full minute: a request that follows changes once a minute, however often snapshots come.
TimePoint endOfMinute(TimePoint now)
{
    return std::chrono::floor<Minutes>(now) + Minutes(1);
}

bool overlaps(const TimeRange &a, const TimeRange &b)
{
    return a.from < b.to && b.from < a.to;
}

std::optional<TimeRange> within(const std::optional<TimeRange> &brush, const TimeRange &range)
{
    if (!brush || range.from == range.to) // no clock has been seen yet
        return brush;
    if (!overlaps(*brush, range))
        return {};
    return TimeRange{std::max(brush->from, range.from), std::min(brush->to, range.to)};
}

/// A drag keeps one edge or the width.
bool isDrag(const std::optional<TimeRange> &a, const std::optional<TimeRange> &b)
{
    if (!a || !b)
        return false;
    const bool sharesEdge = a->from == b->from || a->to == b->to || a->from == b->to || a->to == b->from;
    return sharesEdge || (overlaps(*a, *b) && a->to - a->from == b->to - b->from);
}

} // namespace

ViewState::ViewState(QObject *parent) : QObject(parent), m_history(1)
{
}

TimeRange ViewState::rangeUpToNow(Seconds span) const
{
    return {m_to - span, m_to};
}

void ViewState::setSpan(Seconds span)
{
    const Seconds wanted = std::clamp(span, shortest, longest);
    workload::ViewRequest next = m_request;
    next.range = rangeUpToNow(wanted);
    replace(next, wanted, true, Step::Range);
}

void ViewState::setRange(const TimeRange &range)
{
    if (range.to <= range.from)
        return;
    workload::ViewRequest next = m_request;
    next.range = range;
    replace(next, m_span, false, Step::Range);
}

void ViewState::followNow()
{
    setSpan(m_span);
}

void ViewState::advance(TimePoint now)
{
    const TimePoint to = endOfMinute(now);
    const bool jitter = to < m_to && m_to - to <= Minutes(1); // snapshots of two targets may cross
    if (to == m_to || jitter)
        return;
    m_to = to;
    if (!m_follows)
        return;
    m_request.range = rangeUpToNow(m_span);
    m_request.brush = within(m_request.brush, m_request.range);
    m_history[static_cast<std::size_t>(m_position)].request = m_request;
    Q_EMIT changed();
}

void ViewState::setBrush(std::optional<TimeRange> brush)
{
    workload::ViewRequest next = m_request;
    next.brush = brush;
    replace(next, m_span, m_follows, Step::Brush);
}

void ViewState::setSearch(const QString &words)
{
    workload::ViewRequest next = m_request;
    next.search = words.simplified().toStdString();
    replace(next, m_span, m_follows, Step::Search);
}

void ViewState::setFacet(const QString &facet, const std::set<std::string> &keys)
{
    workload::ViewRequest next = m_request;
    setFacetKeys(next, facet, keys);
    replace(next, m_span, m_follows, Step::Facet);
}

void ViewState::toggleFacetValue(const QString &facet, const std::string &key)
{
    std::set<std::string> keys = facetKeys(m_request, facet);
    if (keys.erase(key) == 0)
        keys.insert(key);
    setFacet(facet, keys);
}

void ViewState::select(std::optional<StatementId> statement)
{
    workload::ViewRequest next = m_request;
    next.selected = statement;
    replace(next, m_span, m_follows, Step::Selection);
}

/// A pin is kept, not visited: it stays on the way back.
void ViewState::setPinned(StatementId statement, bool pinned)
{
    const auto found = std::ranges::find(m_request.pinned, statement);
    if ((found != m_request.pinned.end()) == pinned)
        return;
    if (pinned)
        m_request.pinned.push_back(statement);
    else
        m_request.pinned.erase(found);
    m_history[static_cast<std::size_t>(m_position)].request = m_request;
    Q_EMIT changed();
}

void ViewState::clearFilters()
{
    workload::ViewRequest next = m_request;
    next.brush.reset();
    next.search.clear();
    for (const QString &facet : facetNames())
        setFacetKeys(next, facet, {});
    replace(next, m_span, m_follows, Step::Other);
}

void ViewState::removeFilter(const QString &id)
{
    if (id == QLatin1String("brush"))
        setBrush({});
    else if (id == QLatin1String("search"))
        setSearch({});
    else
        setFacet(id, {});
}

void ViewState::visitPage(const QString &key)
{
    if (m_page.isEmpty())
        return startOn(key);
    if (key == m_page)
        return;
    m_page = key;
    remember(Step::Page);
    Q_EMIT pageChanged(key);
}

void ViewState::startOn(const QString &page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_history[static_cast<std::size_t>(m_position)].page = page;
    Q_EMIT pageChanged(page);
}

void ViewState::replace(workload::ViewRequest request, Seconds span, bool follows, Step step)
{
    request.brush = within(request.brush, request.range);
    if (request == m_request && span == m_span && follows == m_follows)
        return;
    const bool same = continues(request, step);
    m_request = std::move(request);
    m_span = span;
    m_follows = follows;
    if (same)
        m_history[static_cast<std::size_t>(m_position)] = {m_request, m_span, m_follows, m_page, step};
    else
        remember(step);
    Q_EMIT changed();
}

bool ViewState::continues(const workload::ViewRequest &next, Step step) const
{
    const Moment &last = m_history[static_cast<std::size_t>(m_position)];
    if (last.step != step)
        return false;
    if (step == Step::Brush)
        return isDrag(last.request.brush, next.brush);
    const std::string &before = last.request.search;
    return step == Step::Search && !before.empty() && !next.search.empty() &&
           (before.starts_with(next.search) || next.search.starts_with(before));
}

void ViewState::remember(Step step)
{
    m_history.resize(static_cast<std::size_t>(m_position) + 1);
    m_history.push_back({m_request, m_span, m_follows, m_page, step});
    if (m_history.size() > mostMoments)
        m_history.erase(m_history.begin());
    m_position = static_cast<int>(m_history.size()) - 1;
    Q_EMIT historyChanged();
}

void ViewState::show(const Moment &moment)
{
    workload::ViewRequest next = moment.request;
    next.pinned = m_request.pinned;
    if (moment.follows && m_to != TimePoint{})
        next.range = rangeUpToNow(moment.span);
    next.brush = within(next.brush, next.range);
    const bool otherRequest = next != m_request || moment.follows != m_follows || moment.span != m_span;
    const bool otherPage = moment.page != m_page;
    m_request = std::move(next);
    m_span = moment.span;
    m_follows = moment.follows;
    m_page = moment.page;
    if (otherRequest)
        Q_EMIT changed();
    if (otherPage)
        Q_EMIT pageChanged(m_page);
}

void ViewState::restore(int position)
{
    m_position = position;
    show(m_history[static_cast<std::size_t>(position)]);
    Q_EMIT historyChanged();
}

void ViewState::goBack()
{
    if (canGoBack())
        restore(m_position - 1);
}

void ViewState::goForward()
{
    if (canGoForward())
        restore(m_position + 1);
}

} // namespace indexpilot::ui
