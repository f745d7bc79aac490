// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/backtest_tables.h"

#include "core/wording/format.h"
#include "ui/charts/forest_chart.h"
#include "ui/charts/time_labels.h"
#include "ui/pages/workload/clock_text.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

struct BacktestTableWords {
    Q_DECLARE_TR_FUNCTIONS(BacktestTable)
};

constexpr const char *backtestContext = "BacktestTable";
using Lesson = engine::RebuildLesson;

QVariant lessonBytes(Bytes bytes)
{
    return static_cast<double>(bytes.count());
}

double offBy(const Lesson &lesson)
{
    return lesson.after.count() > 0
               ? static_cast<double>(lesson.said.count()) / static_cast<double>(lesson.after.count()) - 1
               : std::nan("");
}

QString ofTrials(const CoverageRow &row)
{
    return BacktestTableWords::tr("%1 of %2").arg(qRound(row.held * row.trials)).arg(row.trials);
}

constexpr std::array wayColumns{
    Column<WayRow>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "A week ahead"), CellStyle::Text, 0,
                   [](const WayRow &row) { return wayName(row.way); },
                   [](const WayRow &row) {
                       return QVariant(static_cast<int>(row.way));
                   }},
    Column<WayRow>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Mean error"), CellStyle::Number, 100,
                   [](const WayRow &row) { return wording::percent(row.mean); },
                   [](const WayRow &row) {
                       return numberKey(row.mean);
                   }},
    Column<WayRow>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Median error"), CellStyle::Number,
                   104, [](const WayRow &row) { return wording::percent(row.median); },
                   [](const WayRow &row) {
                       return numberKey(row.median);
                   }}};

constexpr std::array coverageColumns{
    Column<CoverageRow>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Band"), CellStyle::Number, 70,
                        [](const CoverageRow &row) { return wording::percent(row.level); },
                        [](const CoverageRow &row) {
                            return QVariant(row.level);
                        }},
    Column<CoverageRow>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Held"), CellStyle::Number, 70,
                        [](const CoverageRow &row) { return wording::percent(row.held); },
                        [](const CoverageRow &row) {
                            return QVariant(row.held);
                        }},
    Column<CoverageRow>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Of forecasts"),
                        CellStyle::Number, 0, ofTrials, [](const CoverageRow &row) {
                            return QVariant(row.held);
                        }}};

constexpr std::array lessonColumns{
    Column<Lesson>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Rebuilt"), CellStyle::Text, 0,
                   [](const Lesson &lesson) { return clockText(lesson.at); },
                   [](const Lesson &lesson) {
                       return QVariant(secondsOf(lesson.at));
                   }},
    Column<Lesson>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Before"), CellStyle::Number, 90,
                   [](const Lesson &lesson) { return wording::size(lesson.before); },
                   [](const Lesson &lesson) {
                       return lessonBytes(lesson.before);
                   }},
    Column<Lesson>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Said"), CellStyle::Number, 90,
                   [](const Lesson &lesson) { return wording::size(lesson.said); },
                   [](const Lesson &lesson) {
                       return lessonBytes(lesson.said);
                   }},
    Column<Lesson>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "After, measured"), CellStyle::Number,
                   120, [](const Lesson &lesson) { return wording::size(lesson.after); },
                   [](const Lesson &lesson) {
                       return lessonBytes(lesson.after);
                   }},
    Column<Lesson>{backtestContext, QT_TRANSLATE_NOOP("BacktestTable", "Off by"), CellStyle::Number, 80,
                   [](const Lesson &lesson) { return signedPercent(offBy(lesson)); },
                   [](const Lesson &lesson) {
                       return numberKey(offBy(lesson));
                   }}};

int wayKey(const WayRow &row)
{
    return static_cast<int>(row.way);
}

double levelKey(const CoverageRow &row)
{
    return row.level;
}

TimePoint lessonKey(const Lesson &lesson)
{
    return lesson.at;
}

} // namespace

WayTable::WayTable(QObject *parent) : SnapshotTableModel(wayColumns, wayKey, parent)
{
}

void WayTable::setSummary(const forecast::BacktestSummary &summary)
{
    auto rows = std::make_shared<std::vector<WayRow>>();
    for (std::size_t way = 0; way < forecast::wayCount && summary.trials > 0; ++way)
        rows->push_back({static_cast<forecast::Way>(way), summary.meanError[way], summary.medianError[way]});
    setRows(std::move(rows));
}

CoverageTable::CoverageTable(QObject *parent) : SnapshotTableModel(coverageColumns, levelKey, parent)
{
}

void CoverageTable::setSummary(const forecast::BacktestSummary &summary)
{
    auto rows = std::make_shared<std::vector<CoverageRow>>();
    for (std::size_t i = 0; i < forecast::bandCount && summary.trials > 0; ++i)
        rows->push_back({forecast::bandLevels[i], summary.coverage[i], summary.trials});
    setRows(std::move(rows));
}

LessonTable::LessonTable(QObject *parent) : SnapshotTableModel(lessonColumns, lessonKey, parent)
{
}

void LessonTable::setLessons(const std::vector<engine::RebuildLesson> &lessons)
{
    setRows(std::make_shared<const std::vector<Lesson>>(lessons.rbegin(), lessons.rend()));
}

QString wayName(forecast::Way way)
{
    switch (way) {
    case forecast::Way::IndexPilot:
        return BacktestTableWords::tr("IndexPilot");
    case forecast::Way::LastValue:
        return BacktestTableWords::tr("Last value");
    case forecast::Way::StraightLine:
        return BacktestTableWords::tr("Straight line");
    case forecast::Way::DampedHolt:
        return BacktestTableWords::tr("Damped Holt");
    }
    return {};
}

} // namespace indexpilot::ui
