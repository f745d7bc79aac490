// SPDX-License-Identifier: GPL-3.0-or-later
#include "mouse.h"
#include "sample_view.h"

#include "ui/charts/load_strip.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;
using test::at;

namespace {

struct Shown {
    LoadStrip strip;
    QSignalSpy spy{&strip, &LoadStrip::brushed};
    Shown()
    {
        const workload::WorkloadView view = test::sampleView(); // 23 Nov 14:00 to 24 Nov 14:00, 15 min
        strip.resize(960, 30);                                  // 10 px a cell
        strip.setLoad(view.grid.range, view.load, view.gaps);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
    }
    static QPoint place(TimePoint time)
    {
        return {static_cast<int>((time - at(23, 14)).count() * 960 /
                                 Milliseconds(std::chrono::hours(24)).count()),
                15};
    }
    std::optional<TimeRange> last() const { return spy.last().at(0).value<std::optional<TimeRange>>(); }
};

const TimeRange nineToTen{at(24, 9), at(24, 10)};

} // namespace

class LoadStripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::optional<TimeRange>>(); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        Theme::instance().choose(ThemeChoice::Light);
    }

    void aDragMakesABrushOfWholeCells()
    {
        Shown shown;
        test::drag(shown.strip, Shown::place(at(24, 9, 5)), Shown::place(at(24, 9, 50)));
        QCOMPARE(shown.spy.count(), 1);
        QVERIFY(shown.last() == nineToTen);
    }

    void anEdgeCanBeMoved()
    {
        Shown shown;
        shown.strip.setBrush(nineToTen);
        test::drag(shown.strip, Shown::place(at(24, 10)), Shown::place(at(24, 11)));
        QVERIFY(shown.last() == (TimeRange{at(24, 9), at(24, 11)}));
        test::drag(shown.strip, Shown::place(at(24, 9)), Shown::place(at(24, 8)));
        QVERIFY(shown.last() == (TimeRange{at(24, 8), at(24, 11)}));
    }

    void theWholeBrushCanBeMovedAndStaysInside()
    {
        Shown shown;
        shown.strip.setBrush(nineToTen);
        test::drag(shown.strip, Shown::place(at(24, 9, 30)), Shown::place(at(24, 11)));
        QVERIFY(shown.last() == (TimeRange{at(24, 10, 30), at(24, 11, 30)}));
        test::drag(shown.strip, Shown::place(at(24, 11)), {5000, 15});
        QVERIFY(shown.last() == (TimeRange{at(24, 13), at(24, 14)}));
    }

    void aClickOutsideTakesItAway()
    {
        Shown shown;
        shown.strip.setBrush(nineToTen);
        QTest::mouseClick(&shown.strip, Qt::LeftButton, {}, Shown::place(at(24, 9, 30)));
        QCOMPARE(shown.spy.count(), 0); // inside: nothing to say
        QTest::mouseClick(&shown.strip, Qt::LeftButton, {}, Shown::place(at(24, 2)));
        QVERIFY(!shown.last().has_value());
    }

    void arrowsMoveItAndItsRightEdge()
    {
        Shown shown;
        shown.strip.setBrush(nineToTen);
        QTest::keyClick(&shown.strip, Qt::Key_Left);
        QVERIFY(shown.last() == (TimeRange{at(24, 8, 45), at(24, 9, 45)}));
        QTest::keyClick(&shown.strip, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(shown.last() == (TimeRange{at(24, 8, 45), at(24, 10)}));
        QTest::keyClick(&shown.strip, Qt::Key_Escape);
        QVERIFY(!shown.last().has_value());
        QTest::keyClick(&shown.strip, Qt::Key_Left);
        QVERIFY(shown.last() == (TimeRange{at(24, 13, 45), at(24, 14)})); // a new one at the end
    }

    void aRefreshDoesNotTearAwayWhatIsDragged()
    {
        Shown shown;
        test::beginDrag(shown.strip, Shown::place(at(24, 9, 5)), Shown::place(at(24, 9, 50)));
        shown.strip.setBrush(std::nullopt);
        test::endDrag(shown.strip, Shown::place(at(24, 9, 50)));
        QVERIFY(shown.last() == nineToTen);
    }

    void theBrushIsPaintedInTheAccentAndGapsAreHatched()
    {
        Shown shown;
        shown.strip.setBrush(nineToTen);
        const QImage image = shown.strip.grab().toImage();
        QCOMPARE(image.pixelColor(Shown::place(at(24, 9, 30)).x(), 27), colour(Token::Accent));
        QCOMPARE(image.pixelColor(Shown::place(at(24, 9)).x(), 3), colour(Token::Accent));
        int muted = 0;
        for (int x = Shown::place(at(24, 4, 32)).x(); x < Shown::place(at(24, 5, 13)).x(); ++x)
            muted += image.pixelColor(x, 10) == colour(Token::Mute) ? 1 : 0;
        QVERIFY(muted > 5);
    }

    void anEmptyStripIsHarmless()
    {
        LoadStrip strip;
        QSignalSpy spy(&strip, &LoadStrip::brushed);
        strip.resize(300, 30);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        test::drag(strip, {20, 10}, {90, 10});
        QTest::keyClick(&strip, Qt::Key_Left);
        QCOMPARE(spy.count(), 0);
    }
};

QTEST_MAIN(LoadStripTest)
#include "tst_load_strip.moc"
