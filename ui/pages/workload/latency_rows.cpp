// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/workload/latency_rows.h"

#include "core/wording/format.h"
#include "ui/pages/workload/clock_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

constexpr const char *context = "LatencyTable";

constexpr std::array columns{
    Column<LatencyRow>{context, QT_TRANSLATE_NOOP("LatencyTable", "Time"), CellStyle::Text, 0,
                       [](const LatencyRow &row) { return clockText(row.at); },
                       [](const LatencyRow &row) {
                           return QVariant(static_cast<double>(row.at.time_since_epoch().count()));
                       }},
    Column<LatencyRow>{context, QT_TRANSLATE_NOOP("LatencyTable", "Mean"), CellStyle::Number, 84,
                       [](const LatencyRow &row) { return wording::duration(row.meanMs); },
                       [](const LatencyRow &row) { return QVariant(row.meanMs); }},
    Column<LatencyRow>{context, QT_TRANSLATE_NOOP("LatencyTable", "p95"), CellStyle::Number, 84,
                       [](const LatencyRow &row) { return wording::duration(row.p95Ms); },
                       [](const LatencyRow &row) { return QVariant(row.p95Ms); }},
    Column<LatencyRow>{context, QT_TRANSLATE_NOOP("LatencyTable", "Calls/s"), CellStyle::Number, 84,
                       [](const LatencyRow &row) { return wording::rate(row.callsPerSecond); },
                       [](const LatencyRow &row) { return QVariant(row.callsPerSecond); }}};

} // namespace

std::span<const Column<LatencyRow>> latencyColumns()
{
    return columns;
}

TimePoint latencyKey(const LatencyRow &row)
{
    return row.at;
}

std::shared_ptr<const std::vector<LatencyRow>> latencyRows(const workload::StatementDetails &details)
{
    auto rows = std::make_shared<std::vector<LatencyRow>>();
    const std::size_t count =
        std::min({details.meanMs.size(), details.p95Ms.size(), details.callsPerSecond.size()});
    for (std::size_t i = 0; i < count; ++i)
        rows->push_back({details.meanMs[i].at, details.meanMs[i].value, details.p95Ms[i].value,
                         details.callsPerSecond[i].value});
    return rows;
}

} // namespace indexpilot::ui
