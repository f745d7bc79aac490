// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/proof_measure.h"

#include <algorithm>

namespace indexpilot::engine {
namespace {

struct Samples {
    std::vector<double> ms;
    std::vector<double> blocks;

    void add(const Measured &measured)
    {
        ms.push_back(measured.ms);
        blocks.push_back(measured.blocks);
    }
    Measured median() const { return {medianOf(ms), medianOf(blocks)}; }
};

} // namespace

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

ProofMeasure::ProofMeasure(ProofCopy &copy, const ProofRequest &request, std::stop_token stop,
                           std::size_t members)
    : m_copy(copy), m_request(request), m_stop(std::move(stop))
{
    for (std::size_t member = 0; member < members; ++member)
        m_all.insert(member);
}

/// A time-out is a measurement too: at least so long.
Result<ProofCopy::Run> ProofMeasure::once(const std::string &sql, const Members &hidden)
{
    Result<ProofCopy::Run> run = m_copy.run(sql, hidden);
    if (!run && run.error().code == FailureCode::TimedOut && !m_stop.stop_requested())
        return ProofCopy::Run{.measured = {static_cast<double>(m_request.statementTimeout.count()), 0}};
    return run;
}

bool ProofMeasure::measure(std::vector<Trial *> trials, const Members &out,
                           const std::function<void(double share)> &progress)
{
    std::vector<Samples> before(trials.size());
    std::vector<Samples> after(trials.size());
    const std::size_t turns = trials.size() * static_cast<std::size_t>(m_request.rounds + 1);
    std::size_t done = 0;
    for (int round = -1; round < m_request.rounds; ++round) // the first fills the caches and is not counted
        for (std::size_t i = 0; i < trials.size(); ++i) {
            if (m_stop.stop_requested())
                return false;
            if (progress)
                progress(static_cast<double>(done++) / static_cast<double>(turns));
            Trial &trial = *trials[i];
            if (!trial.failed.empty())
                continue;
            for (int turn = 0; turn < 2 && trial.failed.empty(); ++turn) {
                const bool bare = (turn == 0) == (round % 2 == 0);
                const auto run = once(trial.sql, bare ? m_all : out);
                if (!run)
                    trial.failed = run.error().detail;
                else if (round >= 0)
                    (bare ? before : after)[i].add(run->measured);
                if (run && !bare)
                    trial.used = run->used;
            }
        }
    if (m_stop.stop_requested())
        return false;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        trials[i]->before = before[i].median();
        trials[i]->after = after[i].median();
        const auto timeout = static_cast<double>(m_request.statementTimeout.count());
        if (trials[i]->failed.empty() && trials[i]->before.ms >= timeout && trials[i]->after.ms >= timeout)
            trials[i]->failed = "it takes longer than the time-out, with the indexes and without";
    }
    return true;
}

double ProofMeasure::medianMs(const Trial &trial, const Members &hidden)
{
    std::vector<double> times;
    for (int round = 0; round < m_request.rounds && !m_stop.stop_requested(); ++round)
        if (const auto run = once(trial.sql, hidden))
            times.push_back(run->measured.ms);
    return medianOf(times);
}

bool ProofMeasure::isSlower(const Trial &trial) const
{
    return trial.failed.empty() && trial.after.ms > trial.before.ms * (1 + m_request.slowerShare) &&
           trial.after.ms - trial.before.ms > m_request.slowerMs;
}

} // namespace indexpilot::engine
