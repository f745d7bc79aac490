// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/week_table.h"

#include "core/wording/format.h"
#include "ui/charts/week_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace indexpilot::ui {
namespace {

struct WeekTableWords {
    Q_DECLARE_TR_FUNCTIONS(WeekTable)
};

constexpr std::array weekColumns{
    Column<WeekRow>{"WeekTable", QT_TRANSLATE_NOOP("WeekTable", "Day"), CellStyle::Text, 110,
                    [](const WeekRow &row) { return row.day; },
                    [](const WeekRow &row) {
                        return QVariant(static_cast<double>(row.number));
                    }},
    Column<WeekRow>{"WeekTable", QT_TRANSLATE_NOOP("WeekTable", "Hour"), CellStyle::Text, 70,
                    [](const WeekRow &row) {
                        return row.hour;
                    }},
    Column<WeekRow>{"WeekTable", QT_TRANSLATE_NOOP("WeekTable", "Active sessions"), CellStyle::Number, 110,
                    [](const WeekRow &row) { return sessionsText(row.load); },
                    [](const WeekRow &row) {
                        return row.load.isKnown() ? QVariant(row.load.sessions) : QVariant();
                    }},
    Column<WeekRow>{"WeekTable", QT_TRANSLATE_NOOP("WeekTable", "How it is known"), CellStyle::Text, 180,
                    [](const WeekRow &row) {
                        return sourceText(row.load);
                    }},
    Column<WeekRow>{"WeekTable", QT_TRANSLATE_NOOP("WeekTable", "Window"), CellStyle::Text, 110,
                    [](const WeekRow &row) {
                        return row.open;
                    }},
    Column<WeekRow>{"WeekTable", QT_TRANSLATE_NOOP("WeekTable", "Jobs"), CellStyle::Mono, 0,
                    [](const WeekRow &row) {
                        return row.jobs;
                    }}};

int weekRowKey(const WeekRow &row)
{
    return row.number;
}

using Pieces = std::vector<WallPiece>;

void addPieces(Pieces &all, const WeekContent &content, TimeRange range)
{
    const Pieces more = wallPieces(content.zone, content.monday, range);
    all.insert(all.end(), more.begin(), more.end());
}

/// Minutes of the hour that pieces cover.
Minutes covered(const Pieces &pieces, int column, Minutes from)
{
    Minutes sum{0};
    for (const WallPiece &piece : pieces)
        if (piece.day == column)
            sum += std::max(Minutes(0), std::min(piece.to, from + Minutes(60)) - std::max(piece.from, from));
    return std::min(sum, Minutes(60));
}

QString openText(const WeekContent &content, Minutes open, Minutes frozen)
{
    if (frozen >= Minutes(60))
        return WeekTableWords::tr("frozen");
    if (!content.hasWindows && frozen == Minutes(0))
        return WeekTableWords::tr("any time");
    if (open == Minutes(0))
        return WeekTableWords::tr("closed");
    return open >= Minutes(60) ? WeekTableWords::tr("open")
                               : WeekTableWords::tr("open %1 min").arg(open.count());
}

struct WeekCover {
    Pieces open;
    Pieces frozen;
    std::vector<Pieces> jobs;
};

WeekCover coverOf(const WeekContent &content)
{
    WeekCover cover;
    for (const TimeRange &one : content.openings)
        addPieces(cover.open, content, one);
    for (std::size_t i = 0; i < content.freezes.size(); ++i)
        addPieces(cover.frozen, content, freezeTime(content, i));
    for (const WeekJob &job : content.jobs)
        cover.jobs.push_back(wallPieces(content.zone, content.monday, job.time));
    return cover;
}

} // namespace

std::vector<WeekRow> weekRows(const WeekContent &content, const WeekLoads &loads)
{
    const WeekCover cover = coverOf(content);
    std::vector<WeekRow> rows;
    for (int column = 0; column < daysOfWeek; ++column)
        for (int hour = 0; hour < 24; ++hour) {
            const Minutes from = std::chrono::hours(hour);
            WeekRow row{.number = column * 24 + hour,
                        .day = wallDay(content.monday + std::chrono::days(column)),
                        .hour = wallClock(from),
                        .load =
                            loads.hours[static_cast<std::size_t>(column)][static_cast<std::size_t>(hour)]};
            row.open =
                openText(content, covered(cover.open, column, from), covered(cover.frozen, column, from));
            QStringList names;
            for (std::size_t i = 0; i < cover.jobs.size(); ++i)
                if (covered(cover.jobs[i], column, from) > Minutes(0))
                    names << toQString(content.jobs[i].index);
            row.jobs = names.join(QStringLiteral(", "));
            rows.push_back(std::move(row));
        }
    return rows;
}

WeekTable::WeekTable(QObject *parent) : SnapshotTableModel(weekColumns, weekRowKey, parent)
{
}

void WeekTable::setContent(const WeekContent &content, const WeekLoads &loads)
{
    setRows(std::make_shared<const std::vector<WeekRow>>(weekRows(content, loads)));
}

} // namespace indexpilot::ui
