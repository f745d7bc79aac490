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
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void measuresTheLongestHold()
    {
        GuiWatch watch;
        QTRY_VERIFY(watch.longestHold() < Milliseconds(1000)); // it beats
        hold(Milliseconds(80));
        QTRY_VERIFY(watch.longestHold() >= Milliseconds(70));
    }

    void startsAnewAfterAReset()
    {
        GuiWatch watch;
        hold(Milliseconds(120));
        QTRY_VERIFY(watch.longestHold() >= Milliseconds(100));
        QCoreApplication::processEvents();
        watch.reset();
        QVERIFY(watch.longestHold() < Milliseconds(100));
    }

    void countsAHoldThatStillGoesOn()
    {
        GuiWatch watch;
        hold(Milliseconds(60));
        QVERIFY(watch.longestHold() >= Milliseconds(40)); // no event was handled yet
    }

    void warnsOnlyWhenAsked()
    {
        GuiWatch watch(GuiWatch::Warn::Yes);
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("the GUI thread was held for \\d+ ms")));
        hold(Milliseconds(90));
        QTRY_VERIFY(watch.longestHold() >= Milliseconds(80));
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestGuiWatch)
#include "tst_gui_watch.moc"
