// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/plan_json.h"

#include "core/lifecycle/attributes_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace indexpilot::lifecycle {
namespace {

using Json = nlohmann::json;

constexpr std::array classes{PlanClass::Nothing, PlanClass::Instant, PlanClass::Metadata, PlanClass::Rebuild};
constexpr std::array kinds{StepKind::Build,  StepKind::Reindex, StepKind::Shell,    StepKind::Prepare,
                           StepKind::Commit, StepKind::Drop,    StepKind::DropTree, StepKind::Analyze};

template <class List> auto named(const List &all, const std::string &name)
{
    for (const auto one : all)
        if (nameOf(one) == name)
            return one;
    return all.front();
}

Json durationJson(const std::optional<DurationRange> &duration)
{
    if (!duration)
        return nullptr;
    return {{"lower_ms", duration->lower.count()}, {"upper_ms", duration->upper.count()}};
}

std::optional<DurationRange> durationFrom(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    return DurationRange{Milliseconds(json.value("lower_ms", std::int64_t(0))),
                         Milliseconds(json.value("upper_ms", std::int64_t(0)))};
}

Json nameJson(const NamedIndex &name)
{
    return {{"schema", name.schema},
            {"name", name.name},
            {"oid", name.index.value()},
            {"built_as", name.builtAs}};
}

NamedIndex nameFrom(const Json &json)
{
    return {json.value("schema", ""), json.value("name", ""), IndexId(json.value("oid", 0u)),
            json.value("built_as", "")};
}

Json stepJson(const Step &step)
{
    Json names = Json::array();
    for (const NamedIndex &name : step.names)
        names.push_back(nameJson(name));
    return {{"kind", nameOf(step.kind)},
            {"statements", step.statements},
            {"lock", step.lock},
            {"waits_for", step.waitsFor},
            {"duration", durationJson(step.duration)},
            {"disk_bytes", step.disk.count()},
            {"wal_bytes", step.wal.count()},
            {"names", names},
            {"makes", step.makes ? Json::parse(attributesJson(*step.makes)) : Json()}};
}

Step stepFrom(const Json &json)
{
    Step step;
    step.kind = named(kinds, json.value("kind", ""));
    step.statements = json.value("statements", step.statements);
    step.lock = json.value("lock", "");
    step.waitsFor = json.value("waits_for", step.waitsFor);
    step.duration = durationFrom(json.at("duration"));
    step.disk = Bytes(json.value("disk_bytes", std::int64_t(0)));
    step.wal = Bytes(json.value("wal_bytes", std::int64_t(0)));
    for (const Json &name : json.at("names"))
        step.names.push_back(nameFrom(name));
    if (json.at("makes").is_object())
        if (const auto makes = attributesFromJson(json.at("makes").dump()))
            step.makes = *makes;
    return step;
}

Json goalJson(const Goal &goal)
{
    return {{"schema", goal.schema},
            {"name", goal.name},
            {"exists", goal.exists},
            {"hash", goal.hash},
            {"built_as", goal.builtAs}};
}

Goal goalFrom(const Json &json)
{
    return {json.value("schema", ""), json.value("name", ""), json.value("exists", true),
            json.value("hash", ""), json.value("built_as", "")};
}

Json inverseJson(const InversePlan &inverse)
{
    return {{"class", nameOf(inverse.planClass)},
            {"statements", inverse.statements},
            {"duration", durationJson(inverse.duration)},
            {"disk_bytes", inverse.disk.count()},
            {"price", inverse.price}};
}

InversePlan inverseFrom(const Json &json)
{
    InversePlan inverse;
    inverse.planClass = named(classes, json.value("class", ""));
    inverse.statements = json.value("statements", inverse.statements);
    inverse.duration = durationFrom(json.at("duration"));
    inverse.disk = Bytes(json.value("disk_bytes", std::int64_t(0)));
    inverse.price = json.value("price", "");
    return inverse;
}

Json keepJson(const Keep &keep)
{
    return {{"schema", keep.schema},
            {"name", keep.name},
            {"oid", keep.index.value()},
            {"hash", keep.hash},
            {"was", Json::parse(attributesJson(keep.was))}};
}

std::optional<Keep> keepFrom(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    Keep keep{.schema = json.value("schema", ""),
              .name = json.value("name", ""),
              .index = IndexId(json.value("oid", 0u)),
              .hash = json.value("hash", ""),
              .was = {}};
    const auto was = attributesFromJson(json.at("was").dump());
    if (!was)
        return std::nullopt;
    keep.was = *was;
    return keep;
}

/// The plain fields, for both directions.
template <class PlanType, class Visitor> void visitTexts(PlanType &plan, Visitor visit)
{
    visit("kind", plan.kind);
    visit("subject", plan.subject);
    visit("title", plan.title);
    visit("request", plan.request);
    visit("table_schema", plan.tableSchema);
    visit("table_name", plan.tableName);
    visit("warnings", plan.warnings);
    visit("refusals", plan.refusals);
    visit("subjects", plan.subjects);
    visit("can_keep", plan.canKeep);
    visit("indexes_before", plan.indexesBefore);
    visit("token", plan.token);
    visit("facts_hash", plan.factsHash);
    visit("plan_hash", plan.hash);
}

} // namespace

std::string planJson(const Plan &plan)
{
    Json json;
    visitTexts(plan, [&](const char *name, const auto &value) { json[name] = value; });
    json["table_oid"] = plan.table.value();
    json["class"] = nameOf(plan.planClass);
    json["steps"] = Json::array();
    for (const Step &step : plan.steps)
        json["steps"].push_back(stepJson(step));
    json["goals"] = Json::array();
    for (const Goal &goal : plan.goals)
        json["goals"].push_back(goalJson(goal));
    json["inverse"] = inverseJson(plan.inverse);
    json["keep"] = plan.keep ? keepJson(*plan.keep) : Json();
    json["soak_ms"] = plan.soak.count();
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Plan> planFromJson(const std::string &text)
{
    try {
        const Json json = Json::parse(text);
        Plan plan;
        visitTexts(plan, [&](const char *name, auto &value) { value = json.value(name, value); });
        plan.table = TableId(json.value("table_oid", 0u));
        plan.planClass = named(classes, json.value("class", ""));
        for (const Json &step : json.at("steps"))
            plan.steps.push_back(stepFrom(step));
        for (const Json &goal : json.at("goals"))
            plan.goals.push_back(goalFrom(goal));
        plan.inverse = inverseFrom(json.at("inverse"));
        plan.keep = keepFrom(json.value("keep", Json()));
        plan.soak = Milliseconds(json.value("soak_ms", std::int64_t(0)));
        return plan;
    } catch (const Json::exception &error) {
        return tl::make_unexpected(Failure{FailureCode::Storage, "plan in the journal", error.what(), {}});
    }
}

} // namespace indexpilot::lifecycle
