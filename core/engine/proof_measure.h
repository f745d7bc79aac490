// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/proof_copy.h"

namespace indexpilot::engine {

/// One text of a statement under measurement.
struct Trial {
    std::size_t place = 0; ///< in Proof::statements
    std::string sql;
    double weight = 1; ///< among the statement's variants
    double callsPerHour = 1;
    Measured before;
    Measured after;
    Members used;       ///< by its plan with the set
    std::string failed; ///< why it was not measured
};

/// Measures texts with and without the set on a copy: medians of rounds in which both take turns, so that a
/// busy minute hits both.
class ProofMeasure {
public:
    ProofMeasure(ProofCopy &copy, const ProofRequest &request, std::stop_token stop, std::size_t members);

    /// Fills before, after and used of each; `out`: members that are thrown out, hidden in both. False:
    /// stopped.
    bool measure(std::vector<Trial *> trials, const Members &out,
                 const std::function<void(double share)> &progress);
    /// What one trial took with some members hidden and with others; the medians of interleaved rounds.
    struct Pair {
        Measured first;
        Measured second;
        Members used; ///< by the plan of the second
        std::string failed;
    };
    /// Nothing: stopped.
    std::optional<std::vector<Pair>> compare(const std::vector<Trial *> &trials, const Members &firstHidden,
                                             const Members &secondHidden,
                                             const std::function<void(double share)> &progress);
    /// Median time with these hidden; the time-out where it was not reached.
    double medianMs(const Trial &trial, const Members &hidden);
    /// More than the allowed share and time slower with the set than without.
    bool isSlower(const Trial &trial) const;
    bool isSlower(const Measured &before, const Measured &after) const;

private:
    Result<ProofCopy::Run> once(const std::string &sql, const Members &hidden);
    ProofCopy &m_copy;
    const ProofRequest &m_request;
    std::stop_token m_stop;
    Members m_all;
};

double medianOf(std::vector<double> values);

} // namespace indexpilot::engine
