// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_table.h"

#include "core/wording/format.h"
#include "ui/charts/time_labels.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <cmath>
#include <map>

namespace indexpilot::ui {
namespace {

template <std::size_t I> QString valueText(const SeriesRow &row)
{
    return std::isnan(row.values[I]) ? QString(wording::dash) : row.format(row.values[I]);
}

template <std::size_t I> QVariant valueKey(const SeriesRow &row)
{
    return std::isnan(row.values[I]) ? QVariant() : QVariant(row.values[I]);
}

template <std::size_t I> Column<SeriesRow> valueColumn(const char *title)
{
    return {"SeriesTable", title, CellStyle::Number, 120, valueText<I>, valueKey<I>};
}

Column<SeriesRow> columnOf(std::size_t series, const char *title)
{
    switch (series) {
    case 0:
        return valueColumn<0>(title);
    case 1:
        return valueColumn<1>(title);
    case 2:
        return valueColumn<2>(title);
    default:
        return valueColumn<3>(title);
    }
}

TimePoint keyOf(const SeriesRow &row)
{
    return row.at;
}

struct SeriesColumns {
    QByteArrayList names; ///< what the titles point to
    std::vector<Column<SeriesRow>> columns;
};

SeriesColumns makeColumns(const QStringList &series)
{
    SeriesColumns made;
    for (const QString &name : series)
        made.names.append(name.toUtf8());
    made.columns.push_back({"SeriesTable", QT_TRANSLATE_NOOP("SeriesTable", "Time"), CellStyle::Text, 150,
                            [](const SeriesRow &row) { return momentText(row.at, row.around); },
                            [](const SeriesRow &row) {
                                return QVariant(secondsOf(row.at));
                            }});
    for (qsizetype i = 0; i < made.names.size(); ++i)
        made.columns.push_back(columnOf(static_cast<std::size_t>(i), made.names[i].constData()));
    return made;
}

/// Kept for ever, because a worker that still sorts may outlive the model; there are few sets of names.
std::span<const Column<SeriesRow>> columnsOf(const QStringList &series)
{
    Q_ASSERT(series.size() <= static_cast<qsizetype>(SeriesRow::mostSeries));
    static std::map<QStringList, SeriesColumns> known;
    auto found = known.find(series);
    if (found == known.end())
        found = known.emplace(series, makeColumns(series)).first;
    return found->second.columns;
}

} // namespace

SeriesTable::SeriesTable(const QStringList &series, TimeSeriesChart::Format format, QObject *parent)
    : SnapshotTableModel(columnsOf(series), keyOf, parent), m_format(format)
{
}

void SeriesTable::setSeries(const TimeRange &range, const std::vector<ChartSeries> &series)
{
    std::map<TimePoint, SeriesRow> byTime;
    for (std::size_t i = 0; i < std::min(series.size(), SeriesRow::mostSeries); ++i) {
        for (const workload::SeriesPoint &point : series[i].points) {
            const auto [row, added] = byTime.try_emplace(point.at, SeriesRow{point.at, range, {}, m_format});
            if (added)
                row->second.values.fill(std::nan(""));
            row->second.values[i] = point.value;
        }
    }
    std::vector<SeriesRow> rows;
    rows.reserve(byTime.size());
    for (const auto &[time, row] : byTime)
        rows.push_back(row);
    setRows(std::make_shared<const std::vector<SeriesRow>>(std::move(rows)));
}

} // namespace indexpilot::ui
