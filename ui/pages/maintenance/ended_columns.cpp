// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/maintenance/ended_columns.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/time_labels.h"
#include "ui/charts/wall_time.h"
#include "ui/pages/maintenance/job_lines.h"
#include "ui/pages/maintenance/opening_facts.h"

#include <QCoreApplication>

#include <array>

namespace indexpilot::ui {
namespace {

using std::array;

constexpr const char *endedContext = "MaintenanceHistory";

struct EndedWords {
    Q_DECLARE_TR_FUNCTIONS(MaintenanceHistory)
};

TimePoint startOf(const EndedRow &row)
{
    return row.job->startedAt ? *row.job->startedAt : row.job->endedAt.value_or(TimePoint());
}

std::optional<Milliseconds> tookOf(const EndedRow &row)
{
    return row.job->startedAt && row.job->endedAt
               ? std::optional<Milliseconds>(*row.job->endedAt - *row.job->startedAt)
               : std::nullopt;
}

bool isDone(const EndedRow &row)
{
    return row.job->state == engine::JobState::Done;
}

QString endedTook(const EndedRow &row)
{
    const auto took = tookOf(row);
    return took ? wording::age(*took) : QString(wording::dash);
}

QVariant endedTookKey(const EndedRow &row)
{
    const auto took = tookOf(row);
    return took ? QVariant(static_cast<double>(took->count())) : QVariant();
}

QString sizesText(const EndedRow &row)
{
    return isDone(row) ? QStringLiteral("%1 → %2").arg(wording::size(row.job->sizeBefore),
                                                       wording::size(row.job->sizeAfter))
                       : QString(wording::dash);
}

Bytes freedBy(const EndedRow &row)
{
    return row.job->sizeBefore - row.job->sizeAfter;
}

QString freedText(const EndedRow &row)
{
    return isDone(row) ? wording::size(freedBy(row)) : QString(wording::dash);
}

QVariant freedKey(const EndedRow &row)
{
    return isDone(row) ? QVariant(static_cast<double>(freedBy(row).count())) : QVariant();
}

QString outcomeTip(const EndedRow &row)
{
    return row.job->outcome.empty() ? jobStateWord(row.job->state) : jobReason(row.job->outcome);
}

constexpr array endedTable{
    Column<EndedRow>{endedContext, QT_TRANSLATE_NOOP("MaintenanceHistory", "When"), CellStyle::Text, 138,
                     [](const EndedRow &row) { return wallMoment(*row.zone, startOf(row)); },
                     [](const EndedRow &row) {
                         return QVariant(secondsOf(startOf(row)));
                     }},
    Column<EndedRow>{endedContext, QT_TRANSLATE_NOOP("MaintenanceHistory", "Index"), CellStyle::Mono, 0,
                     [](const EndedRow &row) {
                         return wording::oneLine(row.job->index);
                     }},
    Column<EndedRow>{endedContext, QT_TRANSLATE_NOOP("MaintenanceHistory", "Took"), CellStyle::Number, 72,
                     endedTook, endedTookKey,
                     [](const EndedRow &) {
                         return EndedWords::tr("Measured, from the start to the end");
                     }},
    Column<EndedRow>{endedContext, QT_TRANSLATE_NOOP("MaintenanceHistory", "Size before → after"),
                     CellStyle::Text, 134, sizesText, freedKey,
                     [](const EndedRow &) {
                         return EndedWords::tr("Measured, as the server says");
                     }},
    Column<EndedRow>{endedContext, QT_TRANSLATE_NOOP("MaintenanceHistory", "Freed"), CellStyle::Number, 76,
                     freedText, freedKey},
    Column<EndedRow>{endedContext, QT_TRANSLATE_NOOP("MaintenanceHistory", "Outcome"), CellStyle::Chip, 86,
                     [](const EndedRow &row) { return jobStateWord(row.job->state); }, nullptr, outcomeTip,
                     [](const EndedRow &row) {
                         return QVariant(static_cast<int>(isDone(row) ? ChipKind::Ok : ChipKind::Bad));
                     }},
    Column<EndedRow>{endedContext, QT_TRANSLATE_NOOP("MaintenanceHistory", "What it said"), CellStyle::Text,
                     0, [](const EndedRow &row) {
                         return jobReason(row.job->outcome);
                     }}};

} // namespace

std::span<const Column<EndedRow>> endedColumns()
{
    return endedTable;
}

EndedKey endedKey(const EndedRow &row)
{
    return {startOf(row).time_since_epoch().count(), row.job->index};
}

std::shared_ptr<const std::vector<EndedRow>>
endedRows(const std::shared_ptr<const engine::MaintenanceView> &view)
{
    const auto zone = std::make_shared<const maintenance::Zone>(zoneOfView(*view));
    auto rows = std::make_shared<std::vector<EndedRow>>();
    for (const engine::MaintenanceJob &job : view->ended)
        rows->push_back({view, &job, zone});
    return rows;
}

} // namespace indexpilot::ui
