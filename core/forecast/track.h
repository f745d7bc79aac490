// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace indexpilot::forecast {

/// What happened to an index between two days, as far as its sizes tell.
enum class Change {
    None,
    Start, ///< nothing is known of the day before
    Rebuild,
    Purge, ///< the fresh size fell: many rows went away at once
    Step   ///< the ratio moved by far more than it does: the days before say nothing of the pace from now on
};

/// One day of an index. Level is ln(size / fresh).
struct DayValue {
    double level = 0;
    std::optional<double> fresh; ///< ln of the fresh bytes
    bool startsAnew = false;     ///< after a gap
    bool rebuilt = false;
    bool isRead = true; ///< false: drawn between two readings; nothing is measured by it
    std::optional<double> written = std::nullopt; ///< rows since the day before
};

/// The history of one index, day by day, cut at rebuilds and other breaks. Growth is the daily change of the
/// level without steps and held within a limit that follows the usual change (so that one day cannot make a
/// trend).
class Track {
public:
    void add(const DayValue &day);

    int size() const { return static_cast<int>(m_level.size()); }
    int last() const { return size() - 1; }
    double level(int day) const { return m_level[static_cast<std::size_t>(day)]; }
    double fresh(int day) const { return m_fresh[static_cast<std::size_t>(day)]; }
    Change change(int day) const { return m_change[static_cast<std::size_t>(day)]; }
    bool isRead(int day) const { return m_isRead[static_cast<std::size_t>(day)] != 0; }
    bool knowsFresh() const { return m_knowsFresh; }

    int runStart() const { return m_runStart; }
    int age() const { return last() - m_runStart; } ///< days since the last rebuild or start
    int breakDay() const { return m_break; }        ///< of the last step, or the start of the run
    /// The run before the last rebuild: first day and the one behind the last; empty when there was none.
    int earlierBegin() const { return m_earlierBegin; }
    int earlierEnd() const { return m_earlierEnd; }
    bool hasEarlierRun() const { return m_earlierEnd > m_earlierBegin; }
    bool cutBetween(int from, int to) const { return m_runStart > from && m_runStart <= to; }

    /// Sum over the days (from, to].
    double growth(int from, int to) const { return m_growth[at(to)] - m_growth[at(from)]; }
    /// Likewise, with purges as they were and without steps and rebuilds.
    double change(int from, int to) const { return m_raw[at(to)] - m_raw[at(from)]; }
    /// Growth of the `days` that end `before` days ago; nothing from before the last break counts.
    double recentGrowth(int days, int before = 0) const;
    double limit() const; ///< largest daily change that counts as growth
    double heldBack(double error) const;

    /// Rows written on the days (from, to], all of them after writesKnownFrom().
    double written(int from, int to) const { return m_written[at(to)] - m_written[at(from)]; }
    int writesKnownFrom() const { return m_writesKnownFrom; } ///< of each day after this one; may be last()

private:
    static std::size_t at(int day) { return static_cast<std::size_t>(day); }
    Change classify(const DayValue &day) const;
    void cut(Change change);
    void forgetGrowth(int days); ///< of the last days

    std::vector<double> m_level;
    std::vector<double> m_fresh;
    std::vector<double> m_growth;  ///< running sums
    std::vector<double> m_raw;     ///< running sums
    std::vector<double> m_written; ///< running sums
    std::vector<Change> m_change;
    std::vector<char> m_isRead;
    bool m_knowsFresh = true;
    double m_usual = 0.02; ///< usual daily change
    int m_writesKnownFrom = 0;
    int m_runStart = 0;
    int m_break = 0;
    int m_earlierBegin = 0;
    int m_earlierEnd = 0;
};

} // namespace indexpilot::forecast
