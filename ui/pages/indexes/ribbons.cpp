// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/indexes/ribbons.h"

#include "core/wording/format.h"
#include "ui/charts/time_series_chart.h"
#include "ui/pages/indexes/hour_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>

#include <array>
#include <cmath>

namespace indexpilot::ui {
namespace {

constexpr std::chrono::hours oneHour{1};
constexpr std::chrono::hours longestByHour{45 * 24};
constexpr int leastRibbon = 76;

/// Values in the unit, so that the ticks are round.
struct SizeUnit {
    double bytes;
    TimeSeriesChart::Format format;
};

template <int power> QString sizeFormat(double value)
{
    static constexpr std::array units{"bytes", "kB", "MB", "GB", "TB"};
    return QStringLiteral("%1 %2").arg(wording::number(value), QLatin1String(units[power]));
}

SizeUnit sizeUnitFor(const engine::IndexHistory &history)
{
    static constexpr std::array<TimeSeriesChart::Format, 5> formats{
        sizeFormat<0>, sizeFormat<1>, sizeFormat<2>, sizeFormat<3>, sizeFormat<4>};
    double most = 0;
    for (const engine::IndexHour &hour : history.hours)
        most = std::max(most, static_cast<double>(hour.size.count()));
    std::size_t power = 0;
    double bytes = 1;
    while (most >= bytes * 1024 * 1.5 && power + 1 < formats.size()) {
        bytes *= 1024;
        ++power;
    }
    return {bytes, formats[power]};
}

QString countFormat(double count)
{
    if (std::abs(count) >= 1'000'000)
        return Ribbons::tr("%1 M").arg(wording::number(count / 1'000'000));
    if (std::abs(count) >= 10'000)
        return Ribbons::tr("%1 k").arg(wording::number(count / 1000));
    return wording::count(count);
}

/// The name stands over the room that the chart leaves before its lines.
TimeSeriesChart *newRibbon(const char *name, const QString &title, QLabel *unit,
                           TimeSeriesChart::Format format, QWidget *parent)
{
    auto *chart = new TimeSeriesChart(format, parent);
    chart->setObjectName(QLatin1String(name));
    chart->setAccessibleName(title);
    chart->setFrame(ribbonLeft, TimeSeriesChart::TimeLabels::None);
    chart->setMinimumHeight(leastRibbon);
    auto *words = new QWidget(chart);
    words->setAttribute(Qt::WA_TransparentForMouseEvents);
    words->setGeometry(12, 5, ribbonLeft - 66, leastRibbon - 10);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QLabel *strong = newParagraph("caption", words, title);
    QFont font = strong->font();
    font.setWeight(QFont::DemiBold);
    strong->setFont(font);
    column->addWidget(strong);
    column->addWidget(unit);
    column->addStretch(1);
    return chart;
}

/// Of a long time whole days: hours would be one block of colour.
std::chrono::hours widthFor(const TimeRange &range)
{
    return range.to - range.from > longestByHour ? std::chrono::hours(24) : oneHour;
}

std::vector<engine::IndexHour> joined(const engine::IndexHistory &history, std::chrono::hours width)
{
    std::vector<engine::IndexHour> parts;
    for (const engine::IndexHour &hour : history.hours) {
        const TimePoint from{std::chrono::floor<std::chrono::hours>(hour.from.time_since_epoch()) / width *
                             width};
        if (parts.empty() || parts.back().from != from) {
            parts.push_back(hour);
            parts.back().from = from;
            continue;
        }
        engine::IndexHour &part = parts.back();
        part.coveredSeconds += hour.coveredSeconds;
        part.scans += hour.scans;
        part.rowsWritten += hour.rowsWritten;
        part.size = hour.size;
    }
    return parts;
}

template <class Value>
std::vector<workload::SeriesPoint> pointsOf(const std::vector<engine::IndexHour> &parts,
                                            std::chrono::hours width, Value value)
{
    std::vector<workload::SeriesPoint> points;
    for (const engine::IndexHour &part : parts) {
        if (!points.empty() && part.from - points.back().at > width)
            points.push_back({points.back().at + width, std::nan("")});
        points.push_back({part.from, value(part)});
    }
    return points;
}

} // namespace

std::vector<TimeRange> hoursMissing(const engine::IndexHistory &history)
{
    std::vector<TimeRange> missing;
    for (std::size_t i = 1; i < history.hours.size(); ++i) {
        const TimePoint end = history.hours[i - 1].from + oneHour;
        if (history.hours[i].from > end)
            missing.push_back({end, history.hours[i].from});
    }
    return missing;
}

Ribbons::Ribbons(QWidget *parent)
    : QWidget(parent), m_empty(new EmptyState(this)), m_charts(new QWidget(this)),
      m_scansUnit(newParagraph("caption", m_charts)), m_sizeUnit(newParagraph("caption", m_charts)),
      m_rowsUnit(newParagraph("caption", m_charts))
{
    m_scans = newRibbon("ribbonScans", tr("Scans"), m_scansUnit, countFormat, m_charts);
    m_size = newRibbon("ribbonSize", tr("Size"), m_sizeUnit, sizeFormat<0>, m_charts);
    m_rows = newRibbon("ribbonRows", tr("Rows written to the table"), m_rowsUnit, countFormat, m_charts);
    auto *rows = new QVBoxLayout(m_charts);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (TimeSeriesChart *chart : {m_scans, m_size, m_rows}) {
        rows->addWidget(newLine(m_charts));
        rows->addWidget(chart, 1);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_charts);
    column->addWidget(m_empty);
    setNothing({}, {});
}

void Ribbons::setHistory(const TimeRange &range, const engine::IndexHistory &history)
{
    std::vector<store::Gap> gaps;
    for (const TimeRange &missing : hoursMissing(history))
        gaps.push_back({missing, "not watched"});
    const std::chrono::hours width = widthFor(range);
    const std::vector<engine::IndexHour> parts = joined(history, width);
    const auto show = [&](TimeSeriesChart *chart, auto value) {
        chart->setSeries(range, {{QString(), Token::Series1, Qt::SolidLine, pointsOf(parts, width, value)}},
                         gaps);
    };
    const SizeUnit unit = sizeUnitFor(history);
    m_size->setFormat(unit.format);
    show(m_scans, [](const engine::IndexHour &part) { return perHour(part.scans, part); });
    show(m_size,
         [&](const engine::IndexHour &part) { return static_cast<double>(part.size.count()) / unit.bytes; });
    show(m_rows, [](const engine::IndexHour &part) { return perHour(part.rowsWritten, part); });
    const bool days = width > oneHour;
    setTextOnce(m_scansUnit, days ? tr("per hour, by day") : tr("per hour"));
    setTextOnce(m_sizeUnit, days ? tr("at the end of the day") : tr("at the end of the hour"));
    setTextOnce(m_rowsUnit, days ? tr("per hour, by day") : tr("per hour"));
    m_empty->hide();
    m_charts->show();
}

void Ribbons::setNothing(const QString &why, const QString &when)
{
    m_empty->set(why, when);
    m_charts->hide();
    m_empty->show();
}

} // namespace indexpilot::ui
