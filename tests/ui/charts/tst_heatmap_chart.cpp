// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"
#include "sample_view.h"

#include "core/wording/headline.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace indexpilot;
using namespace indexpilot::ui;
using test::at;

namespace {

/// What a screen reader is told.
QString announced(QWidget &chart)
{
    return QAccessible::queryAccessibleInterface(&chart)->text(QAccessible::Value);
}

/// The chart with its sample, shown and painted.
struct Shown {
    workload::WorkloadView view;
    HeatmapChart chart;
    explicit Shown(QSize size = {740, 500}, int rows = 14, int columns = 96)
        : view(test::sampleView(rows, columns))
    {
        chart.resize(size);
        chart.setView(view);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
    }
    StatementId statement(int row) const { return view.grid.rows[static_cast<std::size_t>(row)]; }
    QPoint cell(int row, TimePoint time) const { return chart.cellRect(statement(row), time).center(); }
    QImage painted()
    {
        QCoreApplication::processEvents();
        return chart.grab().toImage();
    }
};

std::optional<TimeRange> brushOf(const QSignalSpy &spy)
{
    return spy.last().at(0).value<std::optional<TimeRange>>();
}

class PaintCount : public QObject {
public:
    explicit PaintCount(QWidget *watched) { watched->installEventFilter(this); }
    int paints = 0;
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class HeatmapChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::optional<TimeRange>>(); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void namesTheCellUnderTheMouse()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::cellChanged);
        test::hover(shown.chart, shown.cell(4, at(24, 1)));
        QCOMPARE(spy.count(), 1);
        const QString sentence = spy.last().at(0).toString();
        QVERIFY2(sentence.startsWith(wording::statementName(shown.statement(4)) + " carts by session, "),
                 qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("24 Nov 01:00 to 01:15: risk 0.")), qPrintable(sentence));
        QCOMPARE(shown.chart.cellSentence(), sentence);
        test::hover(shown.chart, shown.cell(4, at(24, 4, 30)));
        QVERIFY(shown.chart.cellSentence().endsWith(QStringLiteral("not watched")));
    }

    void everyPixelOfACellBelongsToIt()
    {
        Shown shown;
        const QRect cell = shown.chart.cellRect(shown.statement(0), at(24, 9));
        QVERIFY(cell.width() >= 5 && cell.height() >= 22);
        for (const QPoint corner : {cell.topLeft(), cell.bottomRight()}) {
            test::hover(shown.chart, corner);
            QVERIFY(shown.chart.cellSentence().contains(QStringLiteral("09:00 to 09:15")));
        }
    }

    void aDragFiltersToWholeCells_data()
    {
        QTest::addColumn<bool>("inLoad");
        QTest::addColumn<bool>("backwards");
        QTest::newRow("over the cells") << false << false;
        QTest::newRow("over the cells, to the left") << false << true;
        QTest::newRow("over the load") << true << false;
    }
    void aDragFiltersToWholeCells()
    {
        QFETCH(bool, inLoad);
        QFETCH(bool, backwards);
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::brushed);
        QSignalSpy selected(&shown.chart, &HeatmapChart::rowSelected);
        QPoint from = shown.cell(2, at(24, 9));
        QPoint to = shown.cell(2, at(24, 9, 45));
        if (inLoad)
            from.setY(20), to.setY(20);
        if (backwards)
            std::swap(from, to);
        test::drag(shown.chart, from, to);
        QCOMPARE(spy.count(), 1);
        QVERIFY(brushOf(spy) == (TimeRange{at(24, 9), at(24, 10)}));
        QCOMPARE(selected.count(), 0);
    }

    void aRefreshDoesNotTearAwayWhatIsDragged()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::brushed);
        const QPoint to = shown.cell(2, at(24, 9, 45));
        test::beginDrag(shown.chart, shown.cell(2, at(24, 9)), to);
        shown.view.grid.risk[3] += 0.01F;
        shown.chart.setView(shown.view);
        test::endDrag(shown.chart, to);
        QVERIFY(brushOf(spy) == (TimeRange{at(24, 9), at(24, 10)}));
    }

    void notWatchedIsHatchedAndNeverTheLowColour()
    {
        Shown shown;
        const QImage image = shown.painted();
        const QRect cell = shown.chart.cellRect(shown.statement(3), at(24, 4, 45));
        std::set<QRgb> colours;
        for (int x = cell.left(); x <= cell.right(); ++x)
            for (int y = cell.top(); y <= cell.bottom(); ++y)
                colours.insert(image.pixel(x, y));
        QVERIFY(!colours.contains(cividis(0).rgb()));
        QVERIFY(colours.contains(colour(Token::Mute).rgb()));
        QVERIFY(colours.size() > 1); // the lines of the hatch
    }

    void riskIsCividisAndNoRiskItsLowEnd()
    {
        Shown shown;
        shown.view.grid.risk[0] = 0;
        shown.view.grid.risk[1] = 1;
        shown.chart.setView(shown.view);
        const QImage image = shown.painted();
        QCOMPARE(image.pixel(shown.cell(0, at(23, 14))), cividis(0).rgb());
        QCOMPARE(image.pixel(shown.cell(0, at(23, 14, 15))), cividis(1).rgb());
    }

    void arrowsWalkTheCellsAndAnnounceThem()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::cellChanged);
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QTest::keyClick(&shown.chart, Qt::Key_Right);
        QVERIFY2(announced(shown.chart).startsWith(wording::statementName(shown.statement(0))),
                 qPrintable(announced(shown.chart)));
        QTest::keyClick(&shown.chart, Qt::Key_Down);
        const QString sentence = announced(shown.chart);
        QVERIFY2(sentence.startsWith(wording::statementName(shown.statement(1))), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("14:15 to 14:30")), qPrintable(sentence));
        QCOMPARE(spy.count(), 3);
        QCOMPARE(spy.last().at(0).toString(), sentence);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.chart);
        QCOMPARE(face->role(), QAccessible::Chart);
        QVERIFY(!face->text(QAccessible::Name).isEmpty());
    }

    void theCursorStaysOnItsStatementAndTime()
    {
        Shown shown;
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QTest::keyClick(&shown.chart, Qt::Key_Down);
        const QString before = shown.chart.cellSentence();
        workload::HeatGrid &grid = shown.view.grid;
        std::swap(grid.rows[0], grid.rows[1]);
        std::swap(grid.titles[0], grid.titles[1]);
        std::swap_ranges(grid.risk.begin(), grid.risk.begin() + 96, grid.risk.begin() + 96);
        std::swap_ranges(grid.totalMsPerSecond.begin(), grid.totalMsPerSecond.begin() + 96,
                         grid.totalMsPerSecond.begin() + 96);
        shown.chart.setView(shown.view);
        QCOMPARE(shown.chart.cellSentence(), before);
    }

    void shiftArrowsStretchABrushAndEscapeTakesItAway()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::brushed);
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QTest::keyClick(&shown.chart, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&shown.chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(brushOf(spy) == (TimeRange{at(23, 14), at(23, 14, 45)}));
        QTest::keyClick(&shown.chart, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(brushOf(spy) == (TimeRange{at(23, 14), at(23, 14, 30)}));
        QTest::keyClick(&shown.chart, Qt::Key_Escape);
        QVERIFY(!brushOf(spy).has_value());
    }

    void clickAndEnterSelectTheRow()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::rowSelected);
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.cell(5, at(24, 3)));
        QCOMPARE(spy.last().at(0).value<StatementId>(), shown.statement(5));
        const QPoint title(120, shown.cell(7, at(24, 3)).y());
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, title);
        QCOMPARE(spy.last().at(0).value<StatementId>(), shown.statement(7));
        QTest::keyClick(&shown.chart, Qt::Key_Up);
        QTest::keyClick(&shown.chart, Qt::Key_Return);
        QCOMPARE(spy.last().at(0).value<StatementId>(), shown.statement(4));
    }

    void otherIsNoStatementToSelectOrPin()
    {
        Shown shown;
        QSignalSpy selected(&shown.chart, &HeatmapChart::rowSelected);
        QSignalSpy pinned(&shown.chart, &HeatmapChart::pinToggled);
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.cell(13, at(24, 3)));
        QTest::keyClick(&shown.chart, Qt::Key_Return);
        QTest::keyClick(&shown.chart, Qt::Key_P);
        QCOMPARE(selected.count() + pinned.count(), 0);
    }

    void thePinIsReachedByKeyAndByMouse()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::pinToggled);
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QTest::keyClick(&shown.chart, Qt::Key_P);
        QCOMPARE(spy.last().at(0).value<StatementId>(), shown.statement(0));
        QCOMPARE(spy.last().at(1).toBool(), true);
        shown.view.request.pinned = {shown.statement(2)};
        shown.chart.setView(shown.view);
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, {10, shown.cell(2, at(24, 3)).y()});
        QCOMPARE(spy.last().at(0).value<StatementId>(), shown.statement(2));
        QCOMPARE(spy.last().at(1).toBool(), false);
    }

    void aDoubleClickAsksForTheWholeRange()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::brushed);
        QTest::mouseDClick(&shown.chart, Qt::LeftButton, {}, shown.cell(5, at(24, 3)));
        QCOMPARE(spy.count(), 1);
        QVERIFY(!brushOf(spy).has_value());
    }

    void theWheelZoomsAboutTheTimeUnderIt()
    {
        Shown shown;
        QSignalSpy spy(&shown.chart, &HeatmapChart::zoomed);
        const QPoint nine = shown.cell(5, at(24, 9));
        test::turnWheel(shown.chart, nine, 1);
        const auto once = spy.last().at(0).value<TimeRange>();
        QVERIFY(once.from > at(23, 14) && once.to < at(24, 14));
        const auto part = [](const TimeRange &range) {
            return static_cast<double>((at(24, 9, 7) - range.from).count()) /
                   static_cast<double>((range.to - range.from).count());
        };
        QVERIFY(std::abs(part(once) - part(shown.view.grid.range)) < 0.01);
        test::turnWheel(shown.chart, nine, 40); // goes on from what was asked for
        const auto closest = spy.last().at(0).value<TimeRange>();
        QCOMPARE((closest.to - closest.from).count(), Milliseconds(Minutes(15)).count());
    }

    void manyRowsScrollWithoutGettingThin()
    {
        Shown shown({740, 400}, 40, 96);
        QVERIFY(shown.chart.cellRect(shown.statement(38), at(24, 3)).isEmpty());
        QVERIFY(shown.chart.cellRect(shown.statement(0), at(24, 3)).height() >= 18);
        for (int i = 0; i < 38; ++i)
            QTest::keyClick(&shown.chart, Qt::Key_Down);
        QVERIFY(!shown.chart.cellRect(shown.statement(38), at(24, 3)).isEmpty());
        test::turnWheel(shown.chart, {60, 200}, 20);
        QVERIFY(!shown.chart.cellRect(shown.statement(0), at(24, 3)).isEmpty());
        QVERIFY(shown.chart.findChild<QScrollBar *>(QStringLiteral("heatmapScroll"))->isVisible());
    }

    void aNarrowWindowMergesCellsAndSaysSo()
    {
        Shown shown;
        QCOMPARE(shown.chart.shownCellWidth(), Seconds(Minutes(15)));
        QSignalSpy spy(&shown.chart, &HeatmapChart::cellWidthChanged);
        shown.chart.resize(500, 500);
        QTRY_COMPARE(shown.chart.shownCellWidth(), Seconds(Minutes(30)));
        QCOMPARE(spy.count(), 1);
        test::hover(shown.chart, shown.cell(0, at(24, 9)));
        QVERIFY(shown.chart.cellSentence().contains(QStringLiteral("09:00 to 09:30: highest risk 0.88")));
    }

    void themesRecolourAllButTheCells()
    {
        Shown shown;
        const QPoint cell = shown.cell(0, at(24, 9, 15));
        const QRgb before = shown.painted().pixel(cell);
        QCOMPARE(shown.painted().pixel(2, 490), colour(Token::Plot).rgb());
        Theme::instance().choose(ThemeChoice::Dark);
        const QImage dark = shown.painted();
        QCOMPARE(dark.pixel(2, 490), colour(Token::Plot).rgb());
        QCOMPARE(dark.pixel(cell), before);
    }

    void theSameViewIsNotPaintedAgain()
    {
        Shown shown;
        QCoreApplication::processEvents();
        PaintCount count(&shown.chart);
        PaintCount inPlot(shown.chart.findChild<QWidget *>());
        shown.chart.setView(shown.view); // with gaps, whose NaN differ from themselves
        QCoreApplication::processEvents();
        QCOMPARE(count.paints + inPlot.paints, 0);
        shown.view.grid.risk[0] += 0.2F;
        shown.chart.setView(shown.view);
        QTRY_VERIFY(count.paints + inPlot.paints > 0);
    }

    void ranksAreFrozenWhileBrushing()
    {
        Shown shown;
        shown.chart.setScale(HeatScale::Rank);
        const QPoint cell = shown.cell(0, at(24, 9, 15));
        shown.view.request.brush = TimeRange{at(24, 2), at(24, 3)};
        shown.chart.setView(shown.view);
        const QRgb before = shown.painted().pixel(cell);
        for (float &risk : shown.view.grid.risk)
            risk = risk == 0.88F ? risk : 0.95F; // now the lowest of all
        shown.chart.setView(shown.view);
        QCOMPARE(shown.painted().pixel(cell), before);
        shown.view.request.brush.reset();
        shown.chart.setView(shown.view);
        QVERIFY(shown.painted().pixel(cell) != before);
    }

    void anEmptyGridIsHarmless()
    {
        HeatmapChart chart;
        chart.resize(600, 300);
        chart.setView({});
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTest::mouseClick(&chart, Qt::LeftButton, {}, {400, 100});
        for (const Qt::Key key :
             {Qt::Key_Left, Qt::Key_Down, Qt::Key_End, Qt::Key_Return, Qt::Key_P, Qt::Key_Escape})
            QTest::keyClick(&chart, key);
        test::turnWheel(chart, {400, 100}, 1);
        QVERIFY(chart.cellSentence().isEmpty());
    }
};

QTEST_MAIN(HeatmapChartTest)
#include "tst_heatmap_chart.moc"
