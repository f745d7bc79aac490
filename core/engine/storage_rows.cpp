// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/storage_rows.h"

#include "core/advisor/build_cost.h"
#include "core/base/duration_text.h"
#include "core/engine/storage_remedy.h"
#include "core/lifecycle/plan_json.h"

#include <algorithm>
#include <cmath>

namespace indexpilot::engine {
namespace {

constexpr int earlierBy = 14; ///< days: the past forecast that is shown
constexpr int testedAhead = 7;
constexpr int soonDays = 7;         ///< windows are rarely further apart
constexpr double unlikelyYet = 0.1; ///< borders of the range of a crossing: 80 % lie between
constexpr double likelyBy = 0.9;
constexpr std::size_t fewestBuilds = 3;
constexpr std::size_t manyBuilds = 10;
constexpr double reserve = 1.25; ///< of the longest one, while they are few

Milliseconds msOf(double seconds)
{
    return Milliseconds(std::llround(seconds * 1000));
}

std::optional<lifecycle::DurationRange> rebuildTime(const pg::SchemaTable &table, const BloatReading &last,
                                                    const std::optional<LearnedPace> &pace)
{
    const advisor::SizeEstimate size{.bytes = last.fresh, .entries = std::max(table.rows, 0.0)};
    const advisor::BuildEstimate build = advisor::modelledBuild(table, size, advisor::Concurrently::Yes);
    if (!build.known)
        return std::nullopt;
    if (pace)
        return lifecycle::DurationRange{msOf(build.seconds * pace->lower), msOf(build.seconds * pace->upper)};
    return lifecycle::DurationRange{msOf(build.lower), msOf(build.upper)};
}

/// The time of a day's number, where the first reading has number 0.
TimePoint timeOfDay(const std::vector<store::BloatRecord> &records, int day, Milliseconds length)
{
    return records.front().at + day * length;
}

void addCrossing(StorageRow &row, const forecast::Forecast &forecast,
                 const std::vector<store::BloatRecord> &records, const StorageWish &wish)
{
    row.crossing = forecast.crossing.state;
    row.crossingProbability = forecast.crossing.probability;
    if (row.crossing == forecast::CrossingState::Over || forecast.days.empty())
        return;
    if (forecast.crossing.day)
        row.crossesAt = timeOfDay(records, *forecast.crossing.day, wish.day);
    const auto first = [&](double probability) {
        return std::ranges::find_if(
            forecast.days, [&](const forecast::DayForecast &day) { return day.crossedBy >= probability; });
    };
    const auto from = first(unlikelyYet);
    const auto to = first(likelyBy);
    if (from == forecast.days.end())
        return;
    const int last = to == forecast.days.end() ? forecast.days.back().day : to->day;
    row.crossesBetween =
        TimeRange{timeOfDay(records, from->day, wish.day), timeOfDay(records, last, wish.day)};
}

/// Without a forecast the size alone can say that it is too large: beyond doubt when even the upper end of
/// what a fresh one may take is left behind so far.
void addForecast(StorageRow &row, const std::vector<store::BloatRecord> &records, const StorageWish &wish)
{
    const forecast::Forecast forecast =
        forecast::forecastOf(seriesOf(records), {.days = wish.horizonDays, .threshold = wish.threshold});
    row.answer = forecast.answer;
    row.daysKnown = forecast.daysKnown;
    if (forecast.answer == forecast::Answer::Forecast)
        return addCrossing(row, forecast, records, wish);
    const double least = static_cast<double>(row.last.size.count()) /
                         static_cast<double>(std::max<std::int64_t>(1, row.last.upper.count()));
    if (least >= wish.threshold) {
        row.crossing = forecast::CrossingState::Over;
        row.crossingProbability = 1;
    }
}

std::string constraintOf(const pg::SchemaIndex &index)
{
    return index.constraint ? index.name : std::string(); // a constraint has its index' name
}

StorageRow rowOf(const StorageLook &look, const pg::SchemaTable &table, const pg::SchemaIndex &index,
                 const std::vector<store::BloatRecord> &records, const StorageWish &wish)
{
    StorageRow row;
    row.index = index.schema + "." + index.name;
    row.schema = index.schema;
    row.table = table.schema + "." + table.name;
    row.method = index.method;
    row.last = readingOf(records.back());
    const auto dead = look.vacuum.deadRows.find(table.id);
    row.deadRows = dead == look.vacuum.deadRows.end() ? 0 : dead->second;
    row.tableRows = std::max(table.rows, 0.0);
    row.constraint = constraintOf(index);
    row.valid = index.valid;
    row.freed = Bytes(std::max<std::int64_t>(0, row.last.size.count() - row.last.fresh.count()));
    row.rebuild = rebuildTime(table, row.last, wish.pace);
    row.rebuildLearnedFrom = wish.pace ? wish.pace->builds : 0;
    addForecast(row, records, wish);
    addRemedy(row, {.look = look, .table = table, .index = index, .records = records, .wish = wish});
    return row;
}

} // namespace

std::optional<LearnedPace> learnedPace(const std::vector<store::ActionRecord> &actions)
{
    std::vector<double> shares;
    for (const store::ActionRecord &action : actions) {
        if (action.kind != "rebuild" || action.state != store::ActionState::Done)
            continue;
        const Result<lifecycle::Plan> plan = lifecycle::planFromJson(action.plan);
        const auto said = plan ? lifecycle::durationOf(*plan) : std::nullopt;
        if (!said || said->lower.count() <= 0)
            continue;
        const double modelled =
            std::sqrt(static_cast<double>(said->lower.count()) * static_cast<double>(said->upper.count()));
        shares.push_back(static_cast<double>((action.updatedAt - action.createdAt).count()) / modelled);
    }
    if (shares.size() < fewestBuilds)
        return std::nullopt;
    std::ranges::sort(shares);
    const bool isMany = shares.size() >= manyBuilds;
    const double upper = isMany ? shares[shares.size() * 9 / 10] : shares.back() * reserve;
    return LearnedPace{static_cast<int>(shares.size()), shares[shares.size() / 10], upper};
}

std::vector<StorageRow> storageRows(const StorageLook &look, const StorageMemory &memory,
                                    const StorageWish &wish)
{
    std::vector<StorageRow> rows;
    for (const pg::SchemaTable &table : look.schema.tables)
        for (const pg::SchemaIndex &index : table.indexes) {
            const auto records = memory.readings.find(index.schema + "." + index.name);
            if (!index.partitioned && records != memory.readings.end() && !records->second.empty())
                rows.push_back(rowOf(look, table, index, records->second, wish));
        }
    std::ranges::sort(rows, [](const StorageRow &a, const StorageRow &b) {
        return a.freed != b.freed ? a.freed > b.freed : a.index < b.index;
    });
    return rows;
}

StorageDetail storageDetail(const std::string &index, const std::vector<store::BloatRecord> &records,
                            const std::vector<store::LessonRecord> &lessons, const StorageWish &wish)
{
    StorageDetail detail;
    detail.index = index;
    for (const store::BloatRecord &record : records)
        detail.readings.push_back(readingOf(record));
    for (const store::LessonRecord &lesson : lessons)
        if (lesson.index == index)
            detail.lessons.push_back({lesson.at, lesson.before, lesson.said, lesson.after});
    if (records.empty())
        return detail;
    const forecast::ForecastWish ahead{.days = wish.horizonDays, .threshold = wish.threshold};
    const forecast::Series series = seriesOf(records);
    detail.forecast = forecast::forecastOf(series, ahead);
    forecast::Series then = series;
    std::erase_if(then.readings, [&](const forecast::Reading &reading) {
        return reading.day > series.readings.back().day - earlierBy;
    });
    detail.earlier = forecast::forecastOf(then, ahead);
    detail.trials = forecast::backtest(series, {.from = forecast::Forecaster::fewestDays,
                                                .ahead = {.days = testedAhead, .threshold = wish.threshold}});
    detail.backtest = forecast::summaryOf(detail.trials);
    return detail;
}

bool wantsRebuild(const StorageRow &row, const RebuildRule &rule)
{
    const bool helps = row.remedy == BloatRemedy::None || row.remedy == BloatRemedy::LowerFillfactor;
    if (!helps || !row.valid || !row.constraint.empty() || row.last.size < rule.least ||
        row.freed.count() <= 0)
        return false;
    if (row.crossing != forecast::CrossingState::Expected)
        return row.crossing == forecast::CrossingState::Over;
    const bool isHalfWay = row.last.ratio() >= 1 + (rule.threshold - 1) / 2;
    return isHalfWay && row.crossesBetween && row.crossesBetween->from <= row.last.at + soonDays * rule.day;
}

} // namespace indexpilot::engine
