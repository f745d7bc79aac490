// SPDX-License-Identifier: GPL-3.0-or-later
// Our advisor beside published ones, on one workload: prints a table (see bench/README.md).
// usage: advisor_bench TITLE CONNINFO PROOF_COPY LABORATORY_COPY BUDGET_MB ROUNDS DETAILS WORKLOAD_FILE
// run|ran run: what pg_qualstats has to see is run here; ran: it was run before. Nothing is built in
// CONNINFO: every row is advised there, as if it were the only one.
#include "bench/advisor/baseline.h"
#include "bench/advisor/qualstats.h"
#include "bench/advisor/rows.h"
#include "core/engine/advice_planning.h"
#include "core/engine/proof.h"
#include "core/engine/proof_safety.h"
#include "core/pg/hypothetical.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace indexpilot;
using bench::Advised;
using bench::Row;

namespace {

constexpr double timeoutSeconds = 60;

struct Options {
    std::string title;
    std::string target;
    std::string copy;
    std::string laboratory;
    double budget = 0; ///< bytes
    int rounds = 3;
    std::string details;
    std::string workload;
    bench::Gather gather = bench::Gather::RunTexts;
};

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

engine::AdviceRequest requestFor(const Options &options, double budget)
{
    engine::AdviceRequest request;
    request.connectionText = options.target;
    request.workloadText = options.workload;
    request.limits.budget = Bytes(static_cast<std::int64_t>(budget));
    return request;
}

[[noreturn]] void fail(const Failure &failure)
{
    std::fprintf(stderr, "%s: %s\n", failure.subject.c_str(), failure.detail.c_str());
    std::exit(1);
}

std::vector<bench::Text> textsOf(const advisor::Workload &workload)
{
    std::vector<bench::Text> texts;
    for (std::size_t s = 0; s < workload.statements.size(); ++s) {
        const advisor::WorkloadStatement &statement = workload.statements[s];
        const bool reads = !engine::reasonNotToRun(statement, {});
        for (const auto &variant : statement.variants)
            texts.push_back({.statement = s,
                             .sql = variant.sql,
                             .calls = statement.callsPerHour * variant.weight,
                             .runs = reads && !variant.generic});
    }
    return texts;
}

/// Ours: the same call that `indexpilotctl advise` makes, reading and planning included.
class Ours {
public:
    explicit Ours(const Options &options) : m_options(options) {}

    Advised advise(double budget)
    {
        const auto start = std::chrono::steady_clock::now();
        Result<engine::AdviceRun> run = engine::runAdvice(requestFor(m_options, budget), {}, {});
        if (!run)
            fail(run.error());
        Advised advised{.calls = run->advice.whatIfCalls +
                                 static_cast<int>(textsOf(run->advice.workload).size()), // present plans
                        .seconds = secondsSince(start)};
        for (const advisor::ChosenIndex &index : run->advice.selection.chosen)
            advised.set.push_back(index.candidate.definition);
        m_runs.emplace_back(budget, std::move(*run));
        return advised;
    }

    Row proven(const Row &row, bench::Laboratory &laboratory) const
    {
        Row result = row;
        result.name += ", proved";
        const auto run = std::ranges::find(m_runs, row.given, &std::pair<double, engine::AdviceRun>::first);
        engine::ProofRequest request;
        request.connectionText = m_options.copy;
        request.statementTimeout = Milliseconds(static_cast<std::int64_t>(timeoutSeconds * 1000));
        const auto start = std::chrono::steady_clock::now();
        const auto proof =
            engine::proveOnCopy(requestFor(m_options, row.given), run->second, request, {}, {});
        if (!proof)
            fail(proof.error());
        result.advised.seconds += secondsSince(start);
        for (const engine::Disproved &out : proof->disproved) {
            std::fprintf(stderr, "disproved: %s: %s\n", advisor::shortText(out.definition).c_str(),
                         out.reason.c_str());
            std::erase_if(result.advised.set, [&](const advisor::IndexDefinition &one) {
                return advisor::canonicalKey(one) == advisor::canonicalKey(out.definition);
            });
        }
        result.built = laboratory.build(result.advised.set);
        return result;
    }

private:
    const Options &m_options;
    std::vector<std::pair<double, engine::AdviceRun>> m_runs;
};

/// The published algorithms over one session.
class Published {
public:
    Published(const Options &options, const engine::Prepared &prepared)
        : m_prepared(prepared),
          m_planners(engine::openPlanners(engine::analystRequest(requestFor(options, 0)),
                                          prepared.run.capabilities, 1, m_interrupter)),
          m_connection(engine::analystRequest(requestFor(options, 0))),
          m_hypothetical(m_connection, prepared.run.capabilities)
    {
    }

    template <class Algorithm> Advised advise(Algorithm algorithm, double budget, std::size_t widest)
    {
        const auto start = std::chrono::steady_clock::now();
        bench::PlainPlanner planner(
            m_prepared.run.input.workload, m_prepared.run.input.schema, m_planners.whatIfs.front(),
            [this](const advisor::IndexDefinition &definition) { return sizeOf(definition); }, m_before);
        const bench::PlainSet set = algorithm(planner, budget, widest);
        Advised advised{.calls = planner.calls(),
                        .seconds = secondsSince(start) - planner.askedSeconds() + planner.plannerSeconds()};
        for (const bench::PlainIndex &index : set)
            advised.set.push_back(bench::definitionOf(index));
        return advised;
    }

private:
    double sizeOf(const advisor::IndexDefinition &definition)
    {
        const auto made = m_hypothetical.set({advisor::createSql(definition, {}, advisor::Concurrently::No)});
        return static_cast<double>(m_hypothetical.size(made.front()));
    }

    const engine::Prepared &m_prepared;
    pg::Interrupter m_interrupter{std::stop_token()}; // nobody stops it
    engine::Planners m_planners;
    pg::Connection m_connection;
    pg::HypotheticalIndexes m_hypothetical;
    bench::AskedBefore m_before;
};

bench::Report compare(const Options &options, bench::Laboratory &laboratory)
{
    std::optional<Failure> problem;
    engine::Prepared prepared = engine::prepareAdvice(requestFor(options, options.budget), {}, &problem);
    if (problem)
        fail(*problem);
    advisor::Workload &workload = prepared.run.input.workload;
    {
        pg::Interrupter interrupter{std::stop_token()};
        const auto planners = engine::openPlanners(engine::analystRequest(requestFor(options, 0)),
                                                   prepared.run.capabilities, 2, interrupter);
        engine::keepPlannable(workload, prepared.run.input.schema, "postgres", planners.whatIfs, {}, {});
    }
    for (const auto &left : workload.leftOut)
        std::fprintf(stderr, "left out: %s: %s\n", left.name.c_str(), left.why.detail.c_str());
    bench::Report report{.title = options.title, .budget = options.budget};
    for (const advisor::WorkloadStatement &statement : workload.statements)
        report.names.push_back(statement.name);
    report.texts = textsOf(workload);
    if (options.gather == bench::Gather::DoneBefore)
        report.callsFactor = prepared.basis.hours; // weights are calls an hour of what was played
    report.rows.push_back({.name = "no new index"});
    Ours ours(options);
    const auto budgeted = [&](const std::string &name, const bench::Advisor &advisor) {
        return bench::calibrated(name, options.budget, advisor, laboratory, report.texts);
    };
    Row row{.name = "IndexPilot", .advised = ours.advise(options.budget), .given = options.budget};
    row.built = laboratory.build(row.advised.set);
    if (laboratory.bytes(row.built) > options.budget) // its size model was too low: less is given
        row = budgeted(row.name, [&](double budget) { return ours.advise(budget); });
    report.rows.push_back(row);
    report.rows.push_back(ours.proven(row, laboratory));
    Published published(options, prepared);
    for (const std::size_t widest : {2, 3})
        report.rows.push_back(budgeted("Extend, width " + std::to_string(widest), [&](double budget) {
            return published.advise(bench::extend, budget, widest);
        }));
    report.rows.push_back(budgeted(
        "AutoAdmin, width 2", [&](double budget) { return published.advise(bench::autoAdmin, budget, 2); }));
    pg::ConnectRequest own;
    own.connectionText = options.target;
    own.profile = pg::profileFor(pg::SessionRole::Executor);
    pg::Connection connection(own);
    const auto advised =
        bench::qualstatsAdvice(connection, prepared.run.input.schema, report.texts, options.gather);
    if (advised)
        report.rows.push_back(bench::trimmed("pg_qualstats", options.budget, *advised, laboratory));
    else
        std::fprintf(stderr, "no pg_qualstats row: see packages-bench.txt\n");
    return report;
}

} // namespace

int main(int argc, char **argv)
try {
    if (argc != 10)
        return std::fprintf(stderr,
                            "usage: advisor_bench TITLE CONNINFO PROOF_COPY LABORATORY_COPY BUDGET_MB "
                            "ROUNDS DETAILS FILE run|ran\n"),
               2;
    Options options{.title = argv[1],
                    .target = argv[2],
                    .copy = argv[3],
                    .laboratory = argv[4],
                    .budget = std::strtod(argv[5], nullptr) * 1048576,
                    .rounds = std::atoi(argv[6]),
                    .details = argv[7]};
    std::ifstream file(argv[8]);
    options.workload = std::string(std::istreambuf_iterator<char>(file), {});
    options.gather = argv[9] == std::string("run") ? bench::Gather::RunTexts : bench::Gather::DoneBefore;
    bench::Laboratory laboratory(options.laboratory, timeoutSeconds);
    const bench::Report report = compare(options, laboratory);
    laboratory.connection().execute("ANALYZE"); // expressions that are indexed now have statistics
    std::vector<bench::Members> sets;
    for (const Row &row : report.rows)
        sets.push_back(row.built);
    const bench::Measurement measurement = bench::measure(laboratory, report.texts, sets, options.rounds);
    bench::printTable(report, laboratory, measurement);
    bench::writeDetails(options.details, report, laboratory, measurement);
} catch (const pg::DatabaseError &error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
}
