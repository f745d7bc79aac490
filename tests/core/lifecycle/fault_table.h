// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace indexpilot::test {

/// Counts what really ran, by phase and fault, and prints it: "3/0" is three runs passed, none failed.
class FaultTable {
public:
    /// A run begins; the one before it has come to its end.
    void begin(const std::string &phase, const std::string &fault)
    {
        end(Outcome::Passed);
        add(m_phases, phase);
        add(m_faults, fault);
        m_running = std::pair(phase, fault);
    }
    enum class Outcome { Passed, Failed };
    void end(Outcome outcome)
    {
        if (!m_running)
            return;
        Count &count = m_counts[*m_running];
        ++(outcome == Outcome::Failed ? count.failed : count.passed);
        m_running.reset();
    }
    int runs() const
    {
        int all = 0;
        for (const auto &[place, count] : m_counts)
            all += count.passed + count.failed;
        return all;
    }
    void print() const
    {
        std::size_t first = 0;
        for (const std::string &phase : m_phases)
            first = std::max(first, phase.size());
        std::string head(first, ' ');
        for (const std::string &fault : m_faults)
            head += "  " + fault;
        std::printf("Runs passed/failed, - where there was none:\n%s\n", head.c_str());
        for (const std::string &phase : m_phases) {
            std::string line = phase + std::string(first - phase.size(), ' ');
            for (const std::string &fault : m_faults) {
                const std::string cell = textAt(phase, fault);
                const std::size_t width = std::max(fault.size(), cell.size());
                line += "  " + std::string(width - cell.size(), ' ') + cell;
            }
            std::printf("%s\n", line.c_str());
        }
        int failed = 0;
        for (const auto &[place, count] : m_counts)
            failed += count.failed;
        std::printf("%d runs, %d failed\n", runs(), failed);
        std::fflush(stdout);
    }
    std::string textAt(const std::string &phase, const std::string &fault) const
    {
        const auto found = m_counts.find({phase, fault});
        return found == m_counts.end()
                   ? std::string("-")
                   : std::to_string(found->second.passed) + "/" + std::to_string(found->second.failed);
    }

private:
    struct Count {
        int passed = 0;
        int failed = 0;
    };
    static void add(std::vector<std::string> &names, const std::string &name)
    {
        if (std::ranges::find(names, name) == names.end())
            names.push_back(name);
    }
    std::vector<std::string> m_phases; ///< in the order in which they came
    std::vector<std::string> m_faults;
    std::map<std::pair<std::string, std::string>, Count> m_counts;
    std::optional<std::pair<std::string, std::string>> m_running;
};

} // namespace indexpilot::test
