// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gui_watch.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

/// Keeps the thread busy, as a bad slot would.
void hold(Milliseconds time)
{
    const QDeadlineTimer end(time);
    while (!end.hasExpired()) {
    }
}

} // namespace

class TestGuiWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!the GUI thread was held).*")));
    }

    // Margins are wide: on a busy machine the beating thread may come late.
    void measuresTheLongestHold()
    {
        GuiWatch watch;
        QTRY_VERIFY(watch.isBeating());
        watch.reset();
        hold(Milliseconds(300));
        QTRY_VERIFY(watch.longestHold() >= Milliseconds(100));
    }

    void startsAnewAfterAReset()
    {
        GuiWatch watch;
        QTRY_VERIFY(watch.isBeating());
        hold(Milliseconds(400));
        QTRY_VERIFY(watch.longestHold() >= Milliseconds(200));
        QCoreApplication::processEvents();
        watch.reset();
        QVERIFY(watch.longestHold() < Milliseconds(200));
    }

    void countsAHoldThatStillGoesOn()
    {
        GuiWatch watch;
        QTRY_VERIFY(watch.isBeating());
        watch.reset();
        hold(Milliseconds(300));
        QVERIFY(watch.longestHold() >= Milliseconds(100)); // no event was handled yet
    }

    void warnsOnlyWhenAsked()
    {
        GuiWatch watch(GuiWatch::Warn::Yes);
        QTRY_VERIFY(watch.isBeating());
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("the GUI thread was held for \\d+ ms")));
        watch.reset();
        hold(Milliseconds(300));
        QTRY_VERIFY(watch.longestHold() >= Milliseconds(100));
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestGuiWatch)
#include "tst_gui_watch.moc"
