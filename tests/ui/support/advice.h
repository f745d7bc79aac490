// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/snapshots.h"

// Advices for tests of the window: real values, made by hand. The story is that of the mock-up.
namespace indexpilot::testing {

/// One recommendation, step by step.
class CardBuilder {
public:
    CardBuilder(const std::string &id, const std::string &table, const std::vector<std::string> &columns);
    /// The DROP of an index on the same table.
    CardBuilder &drops(const std::string &name);
    /// Server seconds an hour.
    CardBuilder &saves(double seconds);
    CardBuilder &writes(double secondsPerHour);
    CardBuilder &size(std::int64_t bytes);
    CardBuilder &group(const std::string &group);
    CardBuilder &reason(const std::string &reason);
    CardBuilder &against(const std::string &against);
    CardBuilder &effect(std::int64_t id, double seconds);
    CardBuilder &burst();
    CardBuilder &modelled();
    advisor::Recommendation done() const;

private:
    advisor::Recommendation m_card;
};

/// A statement of the workload that takes `secondsPerHour` of the server.
advisor::WorkloadStatement workloadStatement(std::int64_t id, const std::string &text, double secondsPerHour);

/// The advice of the mock-up: a group of CREATE and DROP, two further indexes, and a DROP alone.
engine::AdviceRun shopAdvice();

/// `count` recommendations alike, for measuring.
engine::AdviceRun largeAdvice(int count);

std::shared_ptr<engine::AdviceView> adviceView(engine::AdviceRun run = shopAdvice());

engine::Decision decision(const std::string &id, engine::DecisionState state);

} // namespace indexpilot::testing
