// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/risk_json.h"
#include "core/explain/plan.h"
#include "core/pg/error.h"
#include "core/pg/readers.h"
#include "core/risk/scorer.h"
#include "core/sql/analyse.h"

#include <QFile>

#include <cstdio>

namespace indexpilot::app {
namespace {

struct Scored {
    std::string sql;
    sql::AnalysedStatement analysed;
    risk::RiskScore score;
    std::string planProblem;
    bool hasPlan = false;
};

std::optional<std::string> textOf(const RiskOptions &options)
{
    if (options.file.empty())
        return options.sql;
    QFile file;
    const bool opened = options.file == "-" ? file.open(stdin, QIODevice::ReadOnly) : [&] {
        file.setFileName(QString::fromStdString(options.file));
        return file.open(QIODevice::ReadOnly);
    }();
    if (!opened)
        return std::nullopt;
    return file.readAll().toStdString();
}

Scored scored(const std::string &sql, pg::Connection *connection, const pg::Capabilities &capabilities)
{
    Scored result{.sql = sql, .analysed = sql::analyse(sql), .score = {}, .planProblem = {}};
    std::optional<explain::Plan> plan;
    const bool explainable = result.analysed.facts.kind != sql::StatementKind::Unparsed &&
                             result.analysed.facts.kind != sql::StatementKind::Ddl &&
                             result.analysed.facts.kind != sql::StatementKind::Utility &&
                             result.analysed.facts.kind != sql::StatementKind::Transaction;
    if (connection && explainable) {
        try {
            if (auto parsed = explain::parsePlan(pg::explainJson(*connection, capabilities, sql)))
                plan = std::move(*parsed);
        } catch (const pg::DatabaseError &error) {
            if (error.losesConnection())
                throw;
            result.planProblem = error.details().message; // scored from its text alone, and said so
        }
    }
    result.hasPlan = plan.has_value();
    result.score = risk::BaselineScorer().score(
        {.facts = &result.analysed.facts, .plan = plan ? &*plan : nullptr, .history = {}, .scale = {}});
    return result;
}

nlohmann::json toJson(const Scored &one)
{
    return {{"sql", one.sql},
            {"fingerprint", one.analysed.fingerprint},
            {"command", one.analysed.facts.command},
            {"parse_error", one.analysed.facts.parseError.empty()
                                ? nlohmann::json()
                                : nlohmann::json(one.analysed.facts.parseError)},
            {"probability", one.score.probability},
            {"band", bandWord(one.score.band)},
            {"base", one.score.base},
            {"basis", "baseline, uncalibrated"},
            {"with_plan", one.hasPlan},
            {"plan_problem", one.planProblem.empty() ? nlohmann::json() : nlohmann::json(one.planProblem)},
            {"hard_rules", one.score.hardRules},
            {"factors", factorsJson(one.score.factors)}};
}

void print(const Scored &one)
{
    std::printf("%.2f  %s  %s\n", one.score.probability, bandWord(one.score.band),
                QString::fromStdString(one.sql).simplified().left(100).toUtf8().constData());
    if (!one.analysed.facts.parseError.empty())
        std::printf("      does not parse: %s\n", one.analysed.facts.parseError.c_str());
    for (const std::string &rule : one.score.hardRules)
        std::printf("      rule: %s\n", rule.c_str());
    for (const risk::RiskFactor &factor : one.score.factors)
        std::printf("      %+.2f  %s  %s\n", factor.share, factor.label.c_str(), factor.value.c_str());
    if (!one.planProblem.empty())
        std::printf("      no plan: %s\n", one.planProblem.c_str());
}

} // namespace

int runRisk(const CommonOptions &common, const RiskOptions &options)
{
    const std::optional<std::string> text = textOf(options);
    if (!text)
        return report({FailureCode::Usage, options.file, "the file cannot be read",
                       "Give the name of a readable file, or - for standard input"});
    std::optional<pg::Connection> connection;
    pg::Capabilities capabilities;
    if (options.hasTarget) {
        pg::ConnectRequest request;
        request.connectionText = common.target;
        request.profile = pg::profileFor(pg::SessionRole::Analyst);
        connection.emplace(request);
        capabilities = pg::probeCapabilities(*connection);
    }
    std::vector<Scored> all;
    for (const std::string &statement : sql::splitScript(*text))
        all.push_back(scored(statement, connection ? &*connection : nullptr, capabilities));
    if (all.empty())
        return report(
            {FailureCode::Usage, "risk", "there is no statement to score", "Give one with --sql or --file"});
    nlohmann::json list = nlohmann::json::array();
    bool high = false;
    for (const Scored &one : all) {
        high |= one.score.band == risk::RiskBand::High;
        if (common.format == OutputFormat::Json)
            list.push_back(toJson(one));
        else
            print(one);
    }
    if (common.format == OutputFormat::Json)
        printJson({{"statements", list}});
    else
        std::printf("The score is the uncalibrated baseline; high from %.1f.\n", risk::highFrom);
    return high ? exitFindings : exitDone;
}

} // namespace indexpilot::app
