// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/policy.h"

#include "core/base/duration_text.h"
#include "core/base/size_text.h"
#include "core/safety/maintenance_keys.h"

#include <yaml-cpp/yaml.h>

#include <QFile>

#include <functional>
#include <map>
#include <stdexcept>

namespace indexpilot::safety {
namespace {

/// What is wrong, with the place; becomes the Failure.
struct PolicyError : std::runtime_error {
    PolicyError(const YAML::Mark &mark, const std::string &text)
        : std::runtime_error(
              (mark.is_null() ? std::string() : "line " + std::to_string(mark.line + 1) + ": ") + text)
    {
    }
};

using Reader = std::function<void(const YAML::Node &)>;
using Keys = std::map<std::string, Reader>;

Reader section(Keys keys)
{
    return [keys = std::move(keys)](const YAML::Node &node) {
        if (node.IsNull())
            return;
        if (!node.IsMap())
            throw PolicyError(node.Mark(), "keys with values are expected here");
        std::map<std::string, int> seen;
        for (const auto &entry : node) {
            const std::string key = entry.first.Scalar();
            const auto known = keys.find(key);
            if (known == keys.end()) {
                std::string all;
                for (const auto &[name, reader] : keys)
                    all += (all.empty() ? "" : ", ") + name;
                throw PolicyError(entry.first.Mark(), "there is no key '" + key + "' here; there are " + all);
            }
            if (++seen[key] > 1)
                throw PolicyError(entry.first.Mark(), "'" + key + "' is there twice");
            known->second(entry.second);
        }
    };
}

std::string scalar(const YAML::Node &node, const std::string &wanted)
{
    if (!node.IsScalar())
        throw PolicyError(node.Mark(), wanted + " is expected here");
    return node.Scalar();
}

Reader flag(bool &to)
{
    return [&to](const YAML::Node &node) {
        const std::string text = scalar(node, "true or false");
        if (text != "true" && text != "false")
            throw PolicyError(node.Mark(), "'" + text + "' is neither true nor false");
        to = text == "true";
    };
}

template <class Number> Number number(const YAML::Node &node, double least, double most)
{
    const std::string text = scalar(node, "a number");
    bool isNumber = false;
    const double value = QString::fromStdString(text).toDouble(&isNumber);
    if (!isNumber || value < least || value > most ||
        static_cast<double>(static_cast<Number>(value)) != value)
        throw PolicyError(node.Mark(), "'" + text + "' is not a number between " +
                                           QString::number(least).toStdString() + " and " +
                                           QString::number(most).toStdString());
    return static_cast<Number>(value);
}

template <class Number> Reader amount(Number &to, double least, double most)
{
    return [&to, least, most](const YAML::Node &node) {
        to = number<Number>(node, least, most);
    };
}

Reader countOrNone(std::optional<int> &to)
{
    return [&to](const YAML::Node &node) {
        if (node.IsScalar() && node.Scalar() == "none")
            to = std::nullopt;
        else
            to = number<int>(node, 0, 1'000'000);
    };
}

Reader sizeOrNone(std::optional<Bytes> &to)
{
    return [&to](const YAML::Node &node) {
        const std::string text = scalar(node, "a size");
        to = text == "none" ? std::nullopt : sizeFromText(text);
        if (!to && text != "none")
            throw PolicyError(node.Mark(), "'" + text + "' is no size; write 64MB, 1GB or none");
    };
}

/// "90s", "15min", "12h", "7d".
Reader time(Milliseconds &to)
{
    return [&to](const YAML::Node &node) {
        const std::string text = scalar(node, "a time");
        const std::optional<Milliseconds> read = durationFromText(text);
        if (!read)
            throw PolicyError(node.Mark(), "'" + text + "' is no time; write 90s, 15min, 12h or 7d");
        to = *read;
    };
}

Reader timeOrNone(std::optional<Milliseconds> &to)
{
    return [&to](const YAML::Node &node) {
        const std::string text = scalar(node, "a time");
        to = text == "none" ? std::nullopt : durationFromText(text);
        if (!to && text != "none")
            throw PolicyError(node.Mark(), "'" + text + "' is no time; write 90s, 15min, 12h, 7d or none");
    };
}

Keys loadKeys(LoadLimits &limits)
{
    return {{"active_sessions", countOrNone(limits.activeSessions)},
            {"lock_waits", countOrNone(limits.lockWaits)},
            {"replica_lag", sizeOrNone(limits.replicaLag)},
            {"requested_checkpoints", countOrNone(limits.requestedCheckpoints)}};
}

Reader size(Bytes &to)
{
    return [&to](const YAML::Node &node) {
        const std::string text = scalar(node, "a size");
        const std::optional<Bytes> read = sizeFromText(text);
        if (!read || read->count() < 1)
            throw PolicyError(node.Mark(), "'" + text + "' is no size above nothing; write 64MB or 1GB");
        to = *read;
    };
}

Reader bounds(Bounds<int> &to)
{
    return section({{"floor", amount(to.floor, 1, 1'000'000)}, {"ceiling", countOrNone(to.ceiling)}});
}

Reader adaptive(AdaptiveRules &rules)
{
    return section({{"active_sessions", bounds(rules.activeSessions)},
                    {"lock_waits", bounds(rules.lockWaits)},
                    {"replica_lag", section({{"floor", size(rules.replicaLag.floor)},
                                             {"ceiling", sizeOrNone(rules.replicaLag.ceiling)}})},
                    {"margin", amount(rules.margin, 1, 10)},
                    {"daily_move", amount(rules.dailyMove, 0.01, 1)},
                    {"least_samples", amount(rules.leastSamples, 1, 1'000'000)},
                    {"half_life", time(rules.halfLife)}});
}

template <class Value> bool isUpsideDown(const Bounds<Value> &bounds)
{
    return bounds.ceiling && *bounds.ceiling < bounds.floor;
}

Reader document(Policy &policy)
{
    BreakerRules &rules = policy.breakers;
    constexpr int mostChanges = 100'000;
    return section({{"features", section({{"adaptive_thresholds", flag(policy.adaptiveThresholds)},
                                          {"circuit_breakers", flag(policy.circuitBreakers)},
                                          {"drop_after_soak", flag(policy.dropAfterSoak)},
                                          {"predictive_maintenance", flag(policy.predictiveMaintenance)}})},
                    {"lifecycle", section({{"soak", timeOrNone(policy.soak)}})},
                    {"adaptive", adaptive(policy.adaptive)},
                    {"load", section({{"max", section(loadKeys(policy.maxLoad))},
                                      {"critical", section(loadKeys(policy.criticalLoad))}})},
                    {"limits", section({{"changes_per_hour", amount(policy.changesPerHour, 0, mostChanges)},
                                        {"changes_per_day", amount(policy.changesPerDay, 0, mostChanges)},
                                        {"storage_budget", sizeOrNone(policy.storageBudget)}})},
                    {"bloat", section({{"rebuild_at", amount(policy.rebuildAt, 1.05, 100)},
                                       {"least_size", size(policy.leastRebuild)}})},
                    {"maintenance",
                     [&policy](const YAML::Node &node) {
                         readMaintenance(node, policy.maintenance);
                     }},
                    {"breakers", section({{"window", amount(rules.window, 1, 1000)},
                                          {"least", amount(rules.least, 1, 1000)},
                                          {"failure_share", amount(rules.failureShare, 0.01, 1)},
                                          {"slow_factor", amount(rules.slowFactor, 1, 1000)},
                                          {"open_for", time(rules.openFor)},
                                          {"longest_open", time(rules.longestOpen)},
                                          {"probe_within", time(rules.probeWithin)}})}});
}

} // namespace

Result<Policy> policyFromText(const std::string &yaml, const std::string &fileName)
{
    const auto wrong = [&](const std::string &what) {
        return tl::make_unexpected(Failure{FailureCode::Usage, "policy " + fileName, what,
                                           "Mend the file; until then nothing is changed on any server"});
    };
    try {
        Policy policy;
        document(policy)(YAML::Load(yaml));
        if (policy.breakers.least > policy.breakers.window)
            return wrong("breakers: least is more than window, so no breaker could ever open");
        const AdaptiveRules &rules = policy.adaptive;
        if (isUpsideDown(rules.activeSessions) || isUpsideDown(rules.lockWaits) ||
            isUpsideDown(rules.replicaLag))
            return wrong("adaptive: a ceiling is below its floor");
        return policy;
    } catch (const YAML::Exception &error) {
        return wrong(PolicyError(error.mark, error.msg).what());
    } catch (const PolicyError &error) {
        return wrong(error.what());
    }
}

Result<Policy> policyFromFile(const std::string &path)
{
    if (path.empty())
        return Policy{};
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Failure{FailureCode::Usage, "policy " + path,
                                           file.errorString().toStdString(), "Give a file that can be read"});
    return policyFromText(file.readAll().toStdString(), path);
}

} // namespace indexpilot::safety
