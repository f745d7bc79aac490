// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/proof.h"

#include "core/engine/proof_measure.h"
#include "core/engine/proof_safety.h"
#include "core/sql/lexemes.h"
#include "core/wording/format.h"

#include <algorithm>
#include <map>

namespace indexpilot::engine {
namespace {

std::string shown(double ms)
{
    return wording::duration(ms).toStdString();
}

pg::ServerIdentity identityOf(const pg::ConnectRequest &request)
{
    pg::Connection connection(request);
    return pg::readServerIdentity(connection);
}

std::set<std::string> volatileNames(pg::Connection &connection, const advisor::Workload &workload)
{
    std::set<std::string> called;
    for (const advisor::WorkloadStatement &statement : workload.statements)
        for (std::string &name : sql::calledNames(statement.text))
            called.insert(std::move(name));
    const auto found = pg::volatileFunctions(connection, {called.begin(), called.end()});
    return {found.begin(), found.end()};
}

/// One proof on a copy that may be used.
class Prover {
public:
    Prover(const AdviceRun &run, const ProofRequest &request, const std::stop_token &stop,
           const OnAdviceProgress &progress)
        : m_run(run), m_request(request), m_stop(stop), m_progress(progress), m_copy(request, stop),
          m_measure(m_copy, request, stop, run.advice.selection.chosen.size())
    {
    }

    Proof run()
    {
        m_proof.copy = m_copy.description();
        m_proof.rounds = m_request.rounds;
        gather();
        m_proof.complete = build() && takeDrops() &&
                           m_measure.measure(all(), {}, [this](double share) { tell(share); }) &&
                           throwOutSlow() && tryDrops();
        if (m_proof.complete) {
            throwOutUnused();
        } else {
            m_proof.disproved.clear();
            m_proof.drops.clear();
        }
        summarise();
        return std::move(m_proof);
    }

private:
    const std::vector<advisor::ChosenIndex> &chosen() const { return m_run.advice.selection.chosen; }
    const advisor::WorkloadStatement &statement(std::size_t place) const
    {
        return m_run.advice.workload.statements[m_proof.statements[place].statement];
    }

    void tell(double share) const
    {
        if (m_progress)
            m_progress({AdviceStage::Proving, share, {}});
    }

    std::vector<Trial *> all()
    {
        std::vector<Trial *> list;
        for (Trial &trial : m_trials)
            list.push_back(&trial);
        return list;
    }

    void gather()
    {
        const std::set<std::string> risky = volatileNames(m_copy.connection(), m_run.advice.workload);
        for (std::size_t s = 0; s < m_run.advice.workload.statements.size(); ++s) {
            const advisor::WorkloadStatement &one = m_run.advice.workload.statements[s];
            const advisor::StatementOutcome &outcome = m_run.advice.selection.outcomes[s];
            ProvenStatement proven{.statement = s,
                                   .name = one.name,
                                   .skipped = reasonNotToRun(one, risky).value_or(""),
                                   .costBefore = outcome.costBefore,
                                   .costAfter = outcome.costAfter};
            double weight = 0;
            for (const auto &variant : one.variants)
                weight += variant.generic ? 0 : variant.weight;
            if (proven.skipped.empty() && weight <= 0)
                proven.skipped = "no values are known for its parameters";
            const bool runs = proven.skipped.empty();
            m_proof.statements.push_back(std::move(proven));
            for (const auto &variant : one.variants)
                if (runs && !variant.generic)
                    m_trials.push_back({.place = m_proof.statements.size() - 1,
                                        .sql = variant.sql,
                                        .weight = variant.weight / weight,
                                        .callsPerHour = one.callsPerHour});
        }
    }

    /// False: stopped. A member that the copy refuses is named, and the rest goes on.
    bool build()
    {
        std::set<std::pair<std::string, std::string>> tables;
        for (const advisor::ChosenIndex &index : chosen()) {
            if (m_stop.stop_requested())
                return false;
            try {
                m_proof.built.push_back(m_copy.build(index.candidate.definition));
                tables.emplace(index.candidate.definition.schema, index.candidate.definition.table);
                m_built.insert(&index - chosen().data());
            } catch (const pg::DatabaseError &error) {
                if (error.losesConnection())
                    throw;
                Failure failure = pg::toFailure(error);
                failure.subject = advisor::shortText(index.candidate.definition);
                m_proof.notBuilt.push_back(std::move(failure));
                m_copy.skip();
            }
        }
        for (const auto &[schema, table] : tables) {
            if (m_stop.stop_requested())
                return false;
            m_copy.vacuum(schema, table);
        }
        return !m_stop.stop_requested();
    }

    /// What is to be dropped, members behind those that were built: visible until it is tried. False:
    /// stopped.
    bool takeDrops()
    {
        std::size_t next = chosen().size();
        for (const advisor::Recommendation &card : m_run.advice.recommendations) {
            if (card.action != advisor::RecommendationAction::Drop)
                continue;
            if (m_stop.stop_requested())
                return false;
            ProvenDrop drop{
                .recommendation = card.id, .schema = card.object.schema, .index = card.object.name};
            drop.notTried = m_copy.addExisting(drop.schema, drop.index).value_or("");
            if (drop.notTried.empty())
                m_dropMembers[m_proof.drops.size()] = next++;
            m_proof.drops.push_back(std::move(drop));
        }
        return true;
    }

    /// One after the other, each beside those that went before: a statement that uses the index is measured
    /// with it and without. An index without which one is slower, twice, stays. False: stopped.
    bool tryDrops()
    {
        Members gone = m_out;
        for (const auto &[place, member] : m_dropMembers) {
            std::vector<Trial *> users;
            for (Trial &trial : m_trials)
                if (trial.failed.empty() && trial.used.contains(member))
                    users.push_back(&trial);
            ProvenDrop &drop = m_proof.drops[place];
            drop.statements = static_cast<int>(users.size());
            Members without = gone;
            without.insert(member);
            const auto pairs = m_measure.compare(users, gone, without, {});
            if (!pairs)
                return false;
            std::vector<Trial *> slower;
            for (std::size_t i = 0; i < users.size(); ++i)
                if (isLost((*pairs)[i]))
                    slower.push_back(users[i]);
            const auto again = m_measure.compare(slower, gone, without, {});
            if (!again)
                return false;
            for (std::size_t i = 0; i < slower.size() && !drop.thrownOut; ++i)
                if (isLost((*again)[i]))
                    keep(drop, *slower[i], (*again)[i]);
            if (drop.thrownOut)
                continue;
            gone = without;
            for (std::size_t i = 0; i < users.size(); ++i) {
                users[i]->after = (*pairs)[i].second;
                users[i]->used = (*pairs)[i].used;
            }
        }
        return true;
    }

    bool isLost(const ProofMeasure::Pair &pair) const
    {
        return !pair.failed.empty() || m_measure.isSlower(pair.first, pair.second);
    }

    void keep(ProvenDrop &drop, const Trial &trial, const ProofMeasure::Pair &pair)
    {
        const std::string &name = m_proof.statements[trial.place].name;
        drop.thrownOut = true;
        drop.reason = pair.failed.empty()
                          ? "On the copy, " + name + " took " + shown(pair.second.ms) + " without it and " +
                                shown(pair.first.ms) + " with it (median of " +
                                std::to_string(m_request.rounds) + ")"
                          : "On the copy, " + name + " fails without it: " + pair.failed;
    }

    Trial *slowest()
    {
        Trial *worst = nullptr;
        const auto loss = [](const Trial &trial) {
            return trial.callsPerHour * trial.weight * (trial.after.ms - trial.before.ms);
        };
        for (Trial &trial : m_trials)
            if (m_measure.isSlower(trial) && !m_accepted.contains(&trial) &&
                (!worst || loss(trial) > loss(*worst)))
                worst = &trial;
        return worst;
    }

    /// While some statement is slower: confirm it, find the member without which it is fastest, throw that
    /// out, and measure again whatever used it. False: stopped.
    bool throwOutSlow()
    {
        while (Trial *trial = slowest()) {
            if (!m_measure.measure({trial}, m_out, {}))
                return false;
            if (!m_measure.isSlower(*trial)) {
                m_accepted.insert(trial); // it was chance
                continue;
            }
            std::optional<std::size_t> culprit;
            double best = trial->after.ms;
            for (const std::size_t member : trial->used) {
                if (member >= chosen().size())
                    continue; // one that was there before
                Members hidden = m_out;
                hidden.insert(member);
                if (const double ms = m_measure.medianMs(*trial, hidden); ms < best) {
                    best = ms;
                    culprit = member;
                }
            }
            if (m_stop.stop_requested())
                return false;
            if (!culprit) {
                m_accepted.insert(trial); // slower, but no member's plan is to blame
                continue;
            }
            throwOut(*culprit, *trial);
            std::vector<Trial *> again;
            for (Trial &other : m_trials)
                if (other.used.contains(*culprit)) {
                    m_accepted.erase(&other);
                    again.push_back(&other);
                }
            if (!m_measure.measure(again, m_out, {}))
                return false;
        }
        return true;
    }

    void throwOut(std::size_t member, const Trial &trial)
    {
        m_out.insert(member);
        m_proof.disproved.push_back({.definition = chosen()[member].candidate.definition,
                                     .reason = "On the copy, " + m_proof.statements[trial.place].name +
                                               " took " + shown(trial.after.ms) + " with it and " +
                                               shown(trial.before.ms) + " without (median of " +
                                               std::to_string(m_request.rounds) + ")"});
    }

    /// A member whose statements could not all be executed may still be of use: it stays.
    void throwOutUnused()
    {
        for (const std::size_t member : m_built) {
            // What a foreign key's checks gain no statement that only reads shows.
            const bool judged =
                chosen()[member].checks.empty() &&
                std::ranges::all_of(chosen()[member].effects, [&](const auto &effect) {
                    return m_proof.statements[effect.statement].skipped.empty() &&
                           std::ranges::none_of(m_trials, [&](const Trial &trial) {
                               return trial.place == effect.statement && !trial.failed.empty();
                           });
                });
            const bool used = std::ranges::any_of(
                m_trials, [&](const Trial &trial) { return trial.used.contains(member); });
            if (judged && !used && !m_out.contains(member))
                m_proof.disproved.push_back({.definition = chosen()[member].candidate.definition,
                                             .unused = true,
                                             .reason = "On the copy, no plan of the workload uses it"});
        }
    }

    void summarise()
    {
        for (const Trial &trial : m_trials) {
            ProvenStatement &proven = m_proof.statements[trial.place];
            if (!trial.failed.empty() || !m_proof.complete) {
                proven.skipped = trial.failed.empty() ? "stopped before it was measured" : trial.failed;
                continue;
            }
            proven.before.ms += trial.weight * trial.before.ms;
            proven.before.blocks += trial.weight * trial.before.blocks;
            proven.after.ms += trial.weight * trial.after.ms;
            proven.after.blocks += trial.weight * trial.after.blocks;
        }
        std::set<std::size_t> tried;
        for (const Trial &trial : m_trials)
            tried.insert(trial.place);
        for (const std::size_t place : tried) {
            ProvenStatement &proven = m_proof.statements[place];
            proven.measured = proven.skipped.empty();
            if (!proven.measured)
                continue;
            const double calls = statement(place).callsPerHour;
            m_proof.msBefore += calls * proven.before.ms;
            m_proof.msAfter += calls * proven.after.ms;
            m_proof.costBefore += calls * proven.costBefore;
            m_proof.costAfter += calls * proven.costAfter;
        }
    }

    const AdviceRun &m_run;
    const ProofRequest &m_request;
    std::stop_token m_stop;
    const OnAdviceProgress &m_progress;
    ProofCopy m_copy;
    ProofMeasure m_measure;
    std::vector<Trial> m_trials;
    std::map<std::size_t, std::size_t> m_dropMembers; ///< member by position in Proof::drops
    Members m_built;
    Members m_out; ///< thrown out as slower
    std::set<const Trial *> m_accepted;
    Proof m_proof;
};

} // namespace

Result<Proof> proveOnCopy(const AdviceRequest &target, const AdviceRun &run, const ProofRequest &request,
                          const std::stop_token &stop, const OnAdviceProgress &progress)
{
    try {
        pg::ConnectRequest copy;
        copy.connectionText = request.connectionText;
        copy.password = request.password;
        copy.profile = pg::profileFor(pg::SessionRole::Analyst);
        if (auto refused =
                reasonNotToBuild(identityOf(analystRequest(target)), identityOf(copy),
                                 request.onTheSampleShop ? TargetKind::SampleShop : TargetKind::Ordinary))
            return tl::make_unexpected(*refused);
        return Prover(run, request, stop, progress).run();
    } catch (const pg::DatabaseError &error) {
        Failure failure = pg::toFailure(error);
        if (failure.code == FailureCode::TimedOut && error.sqlState() == "55P03")
            failure.remedy = "Wait until it has ended, or use another copy";
        failure.subject = "proof on the copy, " + failure.subject;
        return tl::make_unexpected(failure);
    }
}

} // namespace indexpilot::engine
