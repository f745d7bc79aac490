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

std::optional<std::vector<ProofMeasure::Pair>>
ProofMeasure::compare(const std::vector<Trial *> &trials, const Members &firstHidden,
                      const Members &secondHidden, const std::function<void(double share)> &progress)
{
    std::vector<Pair> pairs(trials.size());
    std::vector<Samples> first(trials.size());
    std::vector<Samples> second(trials.size());
    const std::size_t turns = trials.size() * static_cast<std::size_t>(m_request.rounds + 1);
    std::size_t done = 0;
    for (int round = -1; round < m_request.rounds; ++round) // the first fills the caches and is not counted
        for (std::size_t i = 0; i < trials.size(); ++i) {
            if (m_stop.stop_requested())
                return std::nullopt;
            if (progress)
                progress(static_cast<double>(done++) / static_cast<double>(turns));
            if (!trials[i]->failed.empty())
                continue;
            for (int turn = 0; turn < 2 && pairs[i].failed.empty(); ++turn) {
                const bool isFirst = (turn == 0) == (round % 2 == 0);
                const auto run = once(trials[i]->sql, isFirst ? firstHidden : secondHidden);
                if (!run)
                    pairs[i].failed = run.error().detail;
                else if (round >= 0)
                    (isFirst ? first : second)[i].add(run->measured);
                if (run && !isFirst)
                    pairs[i].used = run->used;
            }
        }
    if (m_stop.stop_requested())
        return std::nullopt;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        pairs[i].first = first[i].median();
        pairs[i].second = second[i].median();
    }
    return pairs;
}

bool ProofMeasure::measure(std::vector<Trial *> trials, const Members &out,
                           const std::function<void(double share)> &progress)
{
    auto pairs = compare(trials, m_all, out, progress);
    if (!pairs)
        return false;
    const auto timeout = static_cast<double>(m_request.statementTimeout.count());
    for (std::size_t i = 0; i < trials.size(); ++i) {
        Trial &trial = *trials[i];
        if (!trial.failed.empty())
            continue;
        Pair &pair = (*pairs)[i];
        trial.before = pair.first;
        trial.after = pair.second;
        trial.used = std::move(pair.used);
        trial.failed = std::move(pair.failed);
        if (trial.failed.empty() && trial.before.ms >= timeout && trial.after.ms >= timeout)
            trial.failed = "it takes longer than the time-out, with the indexes and without";
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

bool ProofMeasure::isSlower(const Measured &before, const Measured &after) const
{
    return after.ms > before.ms * (1 + m_request.slowerShare) && after.ms - before.ms > m_request.slowerMs;
}

bool ProofMeasure::isSlower(const Trial &trial) const
{
    return trial.failed.empty() && isSlower(trial.before, trial.after);
}

} // namespace indexpilot::engine
