// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_view.h"

#include "ui/charts/grid_table.h"
#include "ui/charts/heat_cells.h"
#include "ui/charts/heat_colours.h"
#include "ui/charts/heat_layout.h"
#include "ui/charts/heat_legend.h"
#include "ui/charts/series_table.h"

#include "core/wording/format.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;
using test::at;

class HeatCellsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aGridIsEqualToItselfInSpiteOfItsGaps()
    {
        const workload::HeatGrid grid = test::sampleView().grid;
        workload::HeatGrid other = grid;
        QVERIFY(!(grid == other)); // why there is sameGrid
        QVERIFY(sameGrid(grid, other));
        other.risk[4] += 0.001F;
        QVERIFY(!sameGrid(grid, other));
    }

    void mergedCellsKeepTheHighestAndStandStill()
    {
        workload::HeatGrid grid = test::sampleView().grid;
        const HeatCells merged = heatCells(grid, 48);
        QCOMPARE(merged.columnCount(), 48);
        QVERIFY(merged.merged && merged.width == Minutes(30));
        const int nine = merged.columnOf(at(24, 9));
        QCOMPARE(merged.risk[merged.at(0, nine)], std::max(grid.risk[76], grid.risk[77]));
        grid.range = {grid.range.from + Minutes(15), grid.range.to + Minutes(15)}; // the range moved on
        const HeatCells moved = heatCells(grid, 48);
        QVERIFY(moved.columns[1].from == merged.columns[1].from);
    }

    void aCellIsNotWatchedOnlyIfNoPartOfItWas()
    {
        const workload::HeatGrid grid = test::sampleView().grid; // not watched from 04:30 to 05:15
        const HeatCells merged = heatCells(grid, 48);
        QVERIFY(std::isnan(merged.risk[merged.at(2, merged.columnOf(at(24, 4, 30)))]));
        QVERIFY(!std::isnan(merged.risk[merged.at(2, merged.columnOf(at(24, 5)))]));
    }

    void scalesKeepTheOrderOfRisks_data()
    {
        QTest::addColumn<HeatScale>("scale");
        QTest::newRow("linear") << HeatScale::Linear;
        QTest::newRow("log") << HeatScale::Log;
        QTest::newRow("rank") << HeatScale::Rank;
    }
    void scalesKeepTheOrderOfRisks()
    {
        QFETCH(HeatScale, scale);
        const std::vector<float> values{0, 0.01F, 0.02F, 0.2F, 0.9F, workload::noData};
        const HeatColours colours(scale, values);
        QCOMPARE(colours.position(0), 0.0);
        for (std::size_t i = 1; i < 5; ++i)
            QVERIFY(colours.position(values[i]) > colours.position(values[i - 1]));
        QVERIFY(colours.position(1) <= 1);
        QCOMPARE(colours.colour(1), cividis(1).rgb());
    }

    void rankSpreadsWhatLinearWashesOut()
    {
        const std::vector<float> values{0.01F, 0.02F, 0.03F, 0.04F};
        QCOMPARE(HeatColours(HeatScale::Rank, values).position(0.02F), 0.5);
        QVERIFY(HeatColours(HeatScale::Log, values).position(0.02F) >
                HeatColours(HeatScale::Linear, {}).position(0.02F));
    }

    void rowsAreNeverThinnerThan18Px()
    {
        const TimeRange range{at(23, 14), at(24, 14)};
        for (const int rows : {1, 5, 14, 20, 40}) {
            const HeatLayout layout = heatLayout({740, 480}, range, rows, 0);
            QVERIFY(layout.rowHeight >= 18 && layout.rowHeight <= 28);
            QVERIFY(layout.heat.bottom() < 480 - 20);
            QCOMPARE(layout.scrolls(), rows == 40);
        }
        QCOMPARE(heatLayout({740, 480}, range, 40, 99).firstRow,
                 40 - heatLayout({740, 480}, range, 40, 0).shownRows);
    }

    void theLegendNamesItsScale()
    {
        HeatLegend legend;
        QVERIFY(legend.accessibleName().contains(QStringLiteral("linear")));
        legend.setScale(HeatScale::Rank);
        QVERIFY(legend.accessibleName().contains(QStringLiteral("rank")));
        QVERIFY(legend.toolTip().contains(QStringLiteral("not yet calibrated")));
        const int wide = legend.sizeHint().width();
        legend.setCompact(true);
        QVERIFY(legend.sizeHint().width() < wide);
    }

    void theTableTwinSaysWhenEachStatementWasWorst()
    {
        workload::WorkloadView view = test::sampleView();
        std::fill(view.grid.risk.begin() + 96, view.grid.risk.begin() + 192, workload::noData);
        GridTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy spy(&table, &TableOrderModel::ordered);
        table.setGrid(view.grid);
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(table.rowCount(), 14);
        const auto text = [&](int row, int column) {
            return table.index(table.indexOf(view.grid.rows[static_cast<std::size_t>(row)]).row(), column)
                .data()
                .toString();
        };
        QCOMPARE(text(0, 0), QStringLiteral("Q-3812"));
        QCOMPARE(text(0, 1), QStringLiteral("orders by customer"));
        QVERIFY2(text(0, 2).contains(QStringLiteral("24 Nov 08:45 to 09:00")), qPrintable(text(0, 2)));
        QCOMPARE(text(0, 3), QStringLiteral("0.88"));
        QCOMPARE(text(0, 5), wording::percent(view.grid.timeShares[0]));
        QCOMPARE(text(1, 2), QStringLiteral("not watched"));
        QCOMPARE(text(1, 4), QString(wording::dash));
    }

    void theSeriesTableHasARowForEachTime()
    {
        SeriesTable table({QStringLiteral("mean"), QStringLiteral("p95")}, wording::duration);
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy spy(&table, &TableOrderModel::ordered);
        const double none = std::nan("");
        table.setSeries({at(24, 9), at(24, 10)}, {{QStringLiteral("mean"),
                                                   Token::Series1,
                                                   Qt::SolidLine,
                                                   {{at(24, 9), 31.6}, {at(24, 9, 15), none}}},
                                                  {QStringLiteral("p95"),
                                                   Token::Series2,
                                                   Qt::DashLine,
                                                   {{at(24, 9), 184}, {at(24, 9, 30), 190}}}});
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.columnCount(), 3);
        QCOMPARE(table.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("p95"));
        const int nine = table.indexOf(at(24, 9)).row();
        QCOMPARE(table.index(nine, 0).data().toString(), QStringLiteral("09:00"));
        QCOMPARE(table.index(nine, 1).data().toString(), wording::duration(31.6));
        QCOMPARE(table.index(table.indexOf(at(24, 9, 15)).row(), 1).data().toString(),
                 QString(wording::dash));
    }
};

QTEST_MAIN(HeatCellsTest)
#include "tst_heat_cells.moc"
