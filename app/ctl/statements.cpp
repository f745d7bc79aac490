// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/risk_json.h"
#include "core/pg/error.h"
#include "core/pg/readers.h"
#include "core/risk/scorer.h"
#include "core/wording/format.h"
#include "core/workload/statement_deltas.h"
#include "core/workload/view_builder.h"

#include <algorithm>
#include <cstdio>
#include <thread>

namespace indexpilot::app {
namespace {

/// One bucket from `from` to `to` as a window of history, and the names of its statements.
struct OneBucket {
    workload::HistoryWindow window;
    workload::StatementInfos infos;
    TimeRange range;
};

workload::DeltaBatch sinceReset(const pg::StatementReading &reading)
{
    workload::StatementDeltas deltas;
    pg::StatementReading base = reading;
    base.rows.clear();
    base.takenAt = reading.statsReset.value_or(reading.serverStarted);
    deltas.add(base);
    return *deltas.add(reading);
}

workload::DeltaBatch overSeconds(pg::Connection &connection, const pg::Capabilities &capabilities,
                                 double seconds)
{
    workload::StatementDeltas deltas;
    deltas.add(pg::readStatements(connection, capabilities));
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    return *deltas.add(pg::readStatements(connection, capabilities));
}

void addStatement(OneBucket &bucket, const pg::StatementText &text, const workload::StatementDelta &delta)
{
    if (text.text.find("/* indexpilot */") != std::string::npos)
        return;
    const StatementId id(static_cast<std::int64_t>(bucket.infos.size()) + 1);
    auto analysed = std::make_shared<sql::AnalysedStatement>(sql::analyse(text.text));
    workload::StatementInfo info;
    info.fingerprint = analysed->fingerprint;
    info.text = text.text;
    info.user = text.user;
    info.title = sql::shortTitle(analysed->facts);
    info.analysed = std::move(analysed);
    bucket.infos[id] = std::move(info);
    bucket.window.statements[id].push_back({.slot = 0,
                                            .calls = delta.calls,
                                            .totalMs = delta.totalMs,
                                            .rows = delta.rows,
                                            .blocksHit = delta.blocksHit,
                                            .blocksRead = delta.blocksRead,
                                            .tempBlocks = delta.tempBlocks,
                                            .walBytes = delta.walBytes});
}

OneBucket bucketOf(pg::Connection &connection, const pg::Capabilities &capabilities,
                   const workload::DeltaBatch &batch)
{
    OneBucket bucket;
    const double covered = std::chrono::duration<double>(batch.covered.to - batch.covered.from).count();
    bucket.window.width = Seconds(std::max<std::int64_t>(1, static_cast<std::int64_t>(covered)));
    bucket.window.coveredSeconds[0] = covered;
    bucket.range = {bucket.window.startOf(0), bucket.window.startOf(1)};
    std::map<pg::StatementKey, const workload::StatementDelta *> byKey;
    std::vector<pg::StatementKey> keys;
    for (const workload::StatementDelta &delta : batch.statements) {
        byKey[delta.key] = &delta;
        keys.push_back(delta.key);
    }
    for (std::size_t at = 0; at < keys.size(); at += 500) {
        const std::vector<pg::StatementKey> some(
            keys.begin() + static_cast<std::ptrdiff_t>(at),
            keys.begin() + static_cast<std::ptrdiff_t>(std::min(at + 500, keys.size())));
        for (const pg::StatementText &text : pg::readStatementTexts(connection, capabilities, some))
            if (const auto found = byKey.find(text.key); found != byKey.end())
                addStatement(bucket, text, *found->second);
    }
    return bucket;
}

nlohmann::json toJson(const workload::WorkloadView &view, double covered, std::size_t limit)
{
    nlohmann::json rows = nlohmann::json::array();
    for (const workload::StatementRow &row : view.rows) {
        if (rows.size() >= limit)
            break;
        rows.push_back({{"fingerprint", row.fingerprint},
                        {"title", row.title},
                        {"text", row.text},
                        {"role", row.user},
                        {"calls", row.calls},
                        {"calls_per_second", row.callsPerSecond},
                        {"total_ms", row.totalMs},
                        {"mean_ms", row.meanMs},
                        {"time_share", row.timeShare},
                        {"rows_per_call", row.rowsPerCall},
                        {"risk",
                         {{"probability", row.risk.probability},
                          {"band", bandWord(row.risk.band)},
                          {"basis", "baseline, uncalibrated"},
                          {"hard_rules", row.risk.hardRules},
                          {"factors", factorsJson(row.risk.factors)}}}});
    }
    return {{"covered_s", covered}, {"statements", view.allStatements}, {"rows", rows}};
}

void print(const workload::WorkloadView &view, double covered, std::size_t limit)
{
    std::printf("%d statements in %s; risk is the uncalibrated baseline score\n", view.allStatements,
                wording::age(covered).toStdString().c_str());
    std::vector<std::vector<std::string>> rows{{"share", "risk", "band", "calls", "mean", "statement"}};
    for (const workload::StatementRow &row : view.rows) {
        if (rows.size() > limit)
            break;
        rows.push_back({wording::percent(row.timeShare).toStdString(),
                        QString::number(row.risk.probability, 'f', 2).toStdString(), bandWord(row.risk.band),
                        wording::rate(row.callsPerSecond).toStdString(),
                        wording::duration(row.meanMs).toStdString(),
                        QString::fromStdString(row.text).simplified().left(90).toStdString()});
    }
    printTable(rows);
}

} // namespace

int runStatements(const CommonOptions &common, const StatementsOptions &options)
{
    pg::Connection connection = connectTo(common, pg::SessionRole::Observer);
    const pg::Capabilities capabilities = pg::probeCapabilities(connection);
    if (!capabilities.supported)
        return report(pg::unsupportedVersion(capabilities.versionText));
    if (!capabilities.hasStatements()) {
        const auto line = std::ranges::find(capabilities.checklist, std::string("pg_stat_statements"),
                                            &pg::Capability::key);
        return report({FailureCode::Unsupported, "pg_stat_statements",
                       "it is not there, so statements cannot be ranked",
                       line == capabilities.checklist.end() ? std::string() : line->remedy});
    }
    const workload::DeltaBatch batch = options.seconds > 0
                                           ? overSeconds(connection, capabilities, options.seconds)
                                           : sinceReset(pg::readStatements(connection, capabilities));
    const OneBucket bucket = bucketOf(connection, capabilities, batch);
    const risk::BaselineScorer scorer;
    workload::ViewRequest request;
    request.range = bucket.range;
    const workload::WorkloadView view =
        workload::buildView({&bucket.window, &bucket.infos, &scorer, nullptr}, request);
    const double covered = bucket.window.coveredSeconds.at(0);
    if (common.format == OutputFormat::Json)
        printJson(toJson(view, covered, static_cast<std::size_t>(options.limit)));
    else
        print(view, covered, static_cast<std::size_t>(options.limit));
    return exitDone;
}

} // namespace indexpilot::app
