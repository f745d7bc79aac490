// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"

#include "ui/charts/lineage_chart.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};
constexpr std::chrono::hours oneDay{24};
const TimeRange range{noon, noon + 100 * oneDay};

LineageNode node(int version, int day, std::optional<int> until, LineageMark mark,
                 LineageLane lane = LineageLane::Live)
{
    LineageNode made;
    made.version = version;
    made.from = noon + day * oneDay;
    if (until)
        made.until = noon + *until * oneDay;
    made.mark = mark;
    made.lane = lane;
    made.label = QStringLiteral("label");
    made.sentence = QStringLiteral("sentence of v%1").arg(version);
    return made;
}

std::vector<LineageNode> threeVersions()
{
    return {node(1, 0, 40, LineageMark::FirstSeen),
            node(2, 40, 70, LineageMark::Changed, LineageLane::Outside),
            node(3, 70, {}, LineageMark::RolledBack)};
}

struct Shown {
    LineageChart chart{150};
    explicit Shown(const std::vector<LineageNode> &nodes = threeVersions())
    {
        chart.resize(650, 126);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setLineage(range, nodes);
    }
    bool paints(const QRect &area, Token token)
    {
        const QImage image = chart.grab().toImage();
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (image.rect().contains(x, y) && image.pixelColor(x, y) == colour(token))
                    return true;
        return false;
    }
};

} // namespace

class LineageChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void nodesAreInTheirLanesInTheOrderOfTime()
    {
        Shown shown;
        const QPoint first = shown.chart.placeOf(1);
        const QPoint second = shown.chart.placeOf(2);
        const QPoint third = shown.chart.placeOf(3);
        QVERIFY(first.x() < second.x() && second.x() < third.x());
        QCOMPARE(first.y(), third.y());
        QVERIFY(second.y() > first.y());
        QVERIFY(shown.paints(QRect(first.x() + 40, first.y() - 1, 1, 3), Token::Series1)); // the line goes on
    }

    void closeNodesArePushedApart()
    {
        std::vector<LineageNode> nodes;
        for (int i = 1; i <= 6; ++i)
            nodes.push_back(node(i, 99, i < 6 ? std::optional(99) : std::nullopt, LineageMark::Changed));
        Shown shown(nodes);
        for (int i = 2; i <= 6; ++i)
            QVERIFY(shown.chart.placeOf(i).x() - shown.chart.placeOf(i - 1).x() >= 20);
        QVERIFY(shown.chart.placeOf(6).x() < 650);
    }

    void manyNodesBecomeDots()
    {
        std::vector<LineageNode> nodes;
        for (int i = 1; i <= 80; ++i)
            nodes.push_back(node(i, i, i < 80 ? std::optional(i + 1) : std::nullopt, LineageMark::Changed));
        Shown shown(nodes);
        shown.chart.grab();
        QVERIFY(shown.chart.placeOf(80).x() < 650 && shown.chart.placeOf(1).x() >= 150);
    }

    void arrowsMoveAndEnterChooses()
    {
        Shown shown;
        QSignalSpy chosen(&shown.chart, &LineageChart::versionChosen);
        QSignalSpy second(&shown.chart, &LineageChart::secondChosen);
        shown.chart.setFocus();
        shown.chart.setChosen(3);
        QTest::keyClick(&shown.chart, Qt::Key_Left);
        QCOMPARE(shown.chart.readout(), QStringLiteral("sentence of v2"));
        QTest::keyClick(&shown.chart, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().first().toInt(), 2);
        QTest::keyClick(&shown.chart, Qt::Key_Home);
        QTest::keyClick(&shown.chart, Qt::Key_Left);
        QTest::keyClick(&shown.chart, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(second.takeFirst().first().toInt(), 1);
        QVERIFY(chosen.isEmpty());
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.chart);
        QCOMPARE(face->role(), QAccessible::Chart);
        QCOMPARE(face->text(QAccessible::Value), QStringLiteral("sentence of v1"));
    }

    void aClickChoosesAndShiftClickTakesTheSecond()
    {
        Shown shown;
        QSignalSpy chosen(&shown.chart, &LineageChart::versionChosen);
        QSignalSpy second(&shown.chart, &LineageChart::secondChosen);
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.chart.placeOf(2));
        QTest::mouseClick(&shown.chart, Qt::LeftButton, Qt::ShiftModifier, shown.chart.placeOf(1));
        QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(second.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 2);
    }

    void theChoiceAndAPlanAreMarked()
    {
        Shown shown;
        const QPoint first = shown.chart.placeOf(1);
        const QRect around(first - QPoint(15, 15), QSize(30, 30));
        QVERIFY(!shown.paints(around, Token::Accent));
        shown.chart.setChosen(1);
        QVERIFY(shown.paints(around, Token::Accent));
        shown.chart.setChosen({});
        shown.chart.setPlanned(1);
        QVERIFY(shown.paints(QRect(first.x(), first.y() + 14, 200, 30), Token::Accent));
    }

    void aDropEndsTheLine()
    {
        std::vector<LineageNode> nodes{node(1, 0, 40, LineageMark::Created)};
        nodes[0].dropped = true;
        Shown shown(nodes);
        const QPoint first = shown.chart.placeOf(1);
        QVERIFY(shown.paints(QRect(first.x() + 60, first.y() - 1, 1, 3), Token::Series1));
        QVERIFY(!shown.paints(QRect(500, first.y() - 1, 60, 3), Token::Series1));
        QVERIFY(shown.paints(QRect(300, first.y() - 6, 80, 12), Token::Bad));
    }

    void everyLineIsPaintedWithoutVersions()
    {
        Shown shown(std::vector<LineageNode>{});
        shown.chart.grab();
        QTest::keyClick(&shown.chart, Qt::Key_Left);
        QVERIFY(shown.chart.readout().isEmpty());
        QCOMPARE(shown.chart.placeOf(1), QPoint());
    }
};

QTEST_MAIN(LineageChartTest)
#include "tst_lineage_chart.moc"
