// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/colour_map.h"
#include "core/report/heatmap_svg.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace indexpilot;

namespace {

constexpr TimePoint start{std::chrono::hours(400'000)};

workload::HeatGrid gridOf(std::vector<std::string> titles, int columns, std::vector<float> risk)
{
    workload::HeatGrid grid;
    grid.range = {start, start + Minutes(columns)};
    grid.columns = columns;
    for (std::size_t row = 0; row < titles.size(); ++row) {
        grid.rows.emplace_back(static_cast<std::int64_t>(row) + 1);
        grid.timeShares.push_back(0.25);
    }
    grid.titles = std::move(titles);
    grid.risk = std::move(risk);
    return grid;
}

/// The fills of the cells in their order; not those of the pattern.
QStringList fills(const QString &svg)
{
    QStringList found;
    const QRegularExpression cell(QStringLiteral("<rect x=\"[^\"]*\" y=\"[^\"]*\"[^>]*fill=\"([^\"]*)\""));
    for (auto it = cell.globalMatch(svg); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

QString colourOf(double risk)
{
    return QStringLiteral("#%1").arg(report::cividis(risk), 6, 16, QLatin1Char('0'));
}

/// The texts of the picture; fails on what is no XML.
QStringList texts(const QString &svg)
{
    QStringList found;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            found << reader.text().toString();
    if (reader.hasError())
        qWarning("no XML: %s", qPrintable(reader.errorString()));
    return found;
}

} // namespace

class TestHeatmapSvg : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingIsNoPicture() { QVERIFY(report::heatmapSvg({}).isEmpty()); }

    void whatWasNotWatchedIsHatchedAndNeverTheLowColour()
    {
        const workload::HeatGrid grid = gridOf({"a"}, 3, {0.0F, workload::noData, 1.0F});
        QCOMPARE(fills(report::heatmapSvg(grid)),
                 (QStringList{colourOf(0), QStringLiteral("url(#gap)"), colourOf(1)}));
    }

    void runsOfOneColourAreOneCell()
    {
        const workload::HeatGrid grid = gridOf({"a"}, 5, {0.5F, 0.5F, 0.501F, 0.9F, 0.5F});
        QCOMPARE(fills(report::heatmapSvg(grid)).size(), 3);
    }

    void aHostileTitleStaysText()
    {
        const std::string title = "</text><script>x()</script> & \"%4\" ' \x01";
        const QStringList found = texts(report::heatmapSvg(gridOf({title}, 1, {0.5F})));
        QVERIFY2(found.contains(QStringLiteral("Q-1 </text><script>x()</script> & \"%4…")),
                 qPrintable(found.join(QLatin1Char('|'))));
    }

    void aLongTitleIsCutBetweenCharacters()
    {
        std::string title(32, 'a');
        title += "🐘🐘🐘";
        const QString svg = report::heatmapSvg(gridOf({title}, 1, {0.5F}));
        for (const QString &text : texts(svg))
            QVERIFY(text.isValidUtf16());
        QVERIFY(svg.contains(QString(32, QLatin1Char('a')) + QChar(0x2026)));
    }

    void aShareThatIsNotKnownIsADash()
    {
        workload::HeatGrid grid = gridOf({"a"}, 1, {0.5F});
        grid.timeShares = {std::numeric_limits<double>::quiet_NaN()};
        const QString svg = report::heatmapSvg(grid);
        QVERIFY(!svg.contains(QLatin1String("nan"), Qt::CaseInsensitive));
        QVERIFY(texts(svg).contains(QStringLiteral("—")));
    }

    void theRestIsNamedSo()
    {
        workload::HeatGrid grid = gridOf({"12 statements"}, 1, {0.5F});
        grid.rows = {StatementId(0)};
        QVERIFY(texts(report::heatmapSvg(grid)).contains(QStringLiteral("other 12 statements")));
    }

    void ticksAreAtRoundTimes()
    {
        workload::HeatGrid grid = gridOf({"a"}, 1, {0.5F});
        grid.range = {start + Minutes(3), start + Minutes(1443)};
        const QStringList found = texts(report::heatmapSvg(grid));
        const QStringList ticks = found.filter(QRegularExpression(QStringLiteral("^\\d\\d[:-]\\d\\d$")));
        QVERIFY(ticks.size() >= 4 && ticks.size() <= 9);
        for (const QString &tick : ticks)
            QVERIFY2(tick.endsWith(QLatin1String(":00")) || tick.contains(QLatin1Char('-')),
                     qPrintable(tick));
    }
};

QTEST_APPLESS_MAIN(TestHeatmapSvg)
#include "tst_heatmap_svg.moc"
