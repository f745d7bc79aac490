// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_page.h"
#include "tests/ui/support/pictures.h"
#include "tests/ui/support/snapshots.h"
#include "tests/ui/support/warnings.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/message_row.h"
#include "ui/widgets/segmented.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;
using engine::Mode;

namespace {

std::shared_ptr<engine::Snapshot> in(Mode mode, std::optional<TimePoint> ends = {})
{
    auto snapshot = shop().connected();
    snapshot->dataFrom = shopNow - Seconds(4);
    auto lifecycle = std::make_shared<engine::LifecycleView>();
    lifecycle->mode = mode;
    lifecycle->actEnds = ends;
    snapshot->lifecycle = lifecycle;
    return snapshot;
}

/// A window on a server.
struct Bridge {
    explicit Bridge(const engine::SnapshotPtr &snapshot = in(Mode::Observe))
    {
        window.addPage(entryOf(new TestPage(QStringLiteral("today"), QStringLiteral("Today"))));
        window.page(QStringLiteral("today"));
        window.setTargets({QStringLiteral("shop")});
        window.setCurrentTarget(0);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
        if (snapshot)
            window.setSnapshot(snapshot);
    }
    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1String(name));
    }
    int shown() const { return find<Segmented>("modeSwitch")->current(); }
    void click(const char *segment) const { QTest::mouseClick(find(segment), Qt::LeftButton); }
    QString announcement() const
    {
        const auto *row = find<MessageRow>("message.announcement.row");
        return row && row->isVisible() ? row->text() : QString();
    }
    MainWindow window;
};

} // namespace

class TestModeSwitch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { failOnWarnings(); }

    void asksForAModeAndShowsWhatTheEngineSays()
    {
        Bridge bridge;
        QSignalSpy asked(&bridge.window, &MainWindow::modeRequested);
        QCOMPARE(bridge.shown(), 0);
        bridge.click("modeSwitch.1");
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<Mode>(), Mode::Propose);
        QCOMPARE(bridge.shown(), 0); // not before the engine says so
        QVERIFY(bridge.find<QAction>("modeObserve")->isChecked());
        bridge.window.setSnapshot(in(Mode::Propose));
        QCOMPARE(bridge.shown(), 1);
        QVERIFY(bridge.find<QAction>("modePropose")->isChecked());
        QCOMPARE(bridge.find("mode")->accessibleName(), QStringLiteral("Mode: Propose"));
    }

    void theMenuHasTheSameThreeActions()
    {
        Bridge bridge;
        QSignalSpy asked(&bridge.window, &MainWindow::modeRequested);
        const QList<QAction *> menu = bridge.find<QMenu>("menu.database")->actions();
        for (const char *name : {"modeObserve", "modePropose", "modeAct"}) {
            QVERIFY2(menu.contains(bridge.find<QAction>(name)), name);
            bridge.find<QAction>(name)->trigger();
        }
        QCOMPARE(asked.count(), 3);
        QCOMPARE(asked.last().first().value<Mode>(), Mode::Act);
        QVERIFY(bridge.find<QAction>("modeObserve")->isChecked());
    }

    void arrowKeysChooseToo()
    {
        Bridge bridge;
        QSignalSpy asked(&bridge.window, &MainWindow::modeRequested);
        QWidget *observe = bridge.find("modeSwitch.0");
        observe->setFocus();
        QTest::keyClick(observe, Qt::Key_Right);
        QCOMPARE(asked.first().first().value<Mode>(), Mode::Propose);
        QCOMPARE(bridge.shown(), 0);
    }

    void withoutAServerNothingCanBeChosen()
    {
        Bridge bridge(nullptr);
        for (const char *name : {"modeObserve", "modePropose", "modeAct"})
            QVERIFY2(!bridge.find<QAction>(name)->isEnabled(), name);
        QVERIFY(!bridge.find("modeSwitch.2")->isEnabled());
        QCOMPARE(bridge.find("modeSwitch.2")->toolTip(), QStringLiteral("no server is connected"));
    }

    void whereNothingCanBeChangedItSaysWhy()
    {
        auto snapshot = in(Mode::Observe);
        engine::LifecycleView lifecycle = *snapshot->lifecycle;
        lifecycle.unavailable = Failure{FailureCode::Storage, "store", "there is no store", ""};
        snapshot->lifecycle = std::make_shared<const engine::LifecycleView>(lifecycle);
        Bridge bridge(snapshot);
        QVERIFY(!bridge.find("modeSwitch.1")->isEnabled() && !bridge.find("modeSwitch.2")->isEnabled());
        QVERIFY(bridge.find("modeSwitch.2")->toolTip().contains(QStringLiteral("there is no store")));
        QVERIFY(bridge.find("modeSwitch.0")->isEnabled()); // the way back to safety
        auto lost = in(Mode::Act, shopNow + Minutes(5));
        lost->connection.state = pg::SessionState::Waiting;
        bridge.window.setSnapshot(lost);
        QVERIFY(!bridge.find("modeSwitch.1")->isEnabled() && bridge.find("modeSwitch.0")->isEnabled());
    }

    void whileActIsOnTheTimeLeftIsShown()
    {
        Bridge bridge(in(Mode::Act, shopNow + Minutes(24) + Seconds(30)));
        const auto *word = bridge.find<QLabel>("modeWord");
        QCOMPARE(word->text(), QStringLiteral("Act, 24 min left"));
        QCOMPARE(word->property("state").toString(), QStringLiteral("warn"));
        bridge.window.setSnapshot(in(Mode::Act, shopNow + Seconds(50)));
        QVERIFY(word->text().endsWith(QStringLiteral(" s left")));
        bridge.window.setSnapshot(in(Mode::Observe));
        QCOMPARE(word->text(), QStringLiteral("Mode"));
        QVERIFY(word->property("state").toString().isEmpty());
    }

    void theTimeLeftGoesOnBetweenSnapshots()
    {
        Bridge bridge(in(Mode::Act, shopNow + Seconds(90)));
        const QString first = bridge.find<QLabel>("modeWord")->text();
        QTRY_VERIFY_WITH_TIMEOUT(bridge.find<QLabel>("modeWord")->text() != first, 60'000);
    }

    void onProductionActIsAnnouncedWhenItBegins()
    {
        Bridge bridge;
        bridge.click("modeSwitch.2");
        QVERIFY(bridge.announcement().isEmpty());
        bridge.window.setSnapshot(in(Mode::Act, shopNow + Minutes(30)));
        QCOMPARE(
            bridge.announcement(),
            QStringLiteral("Mode Act for 30 minutes: changes to shop on pg-prod-01.shop.internal run when "
                           "you confirm them"));
        bridge.click("message.announcement.dismiss");
        bridge.window.setSnapshot(in(Mode::Act, shopNow + Minutes(30)));
        QVERIFY(bridge.announcement().isEmpty()); // once
    }

    void elsewhereAndWhenNobodyAskedNothingIsAnnounced()
    {
        Bridge bridge;
        bridge.window.setSnapshot(in(Mode::Act, shopNow + Minutes(30)));
        QVERIFY(bridge.announcement().isEmpty());
        bridge.window.setSnapshot(in(Mode::Observe));
        bridge.click("modeSwitch.2");
        auto staging = in(Mode::Act, shopNow + Minutes(30));
        staging->target.environment = store::Environment::Staging;
        bridge.window.setSnapshot(staging);
        QVERIFY(bridge.announcement().isEmpty());
    }

    void nothingIsCutOffInANarrowWindow()
    {
        Bridge bridge(in(Mode::Act, shopNow + Minutes(24)));
        for (const int width : {960, 1120, 1280, 1920}) {
            bridge.window.resize(width, 700);
            QTRY_COMPARE(bridge.window.width(), width);
            QTest::qWait(0);
            const QWidget *freeze = bridge.find<QToolButton>("freezeButton");
            const int right = freeze->mapTo(&bridge.window, QPoint(freeze->width(), 0)).x();
            QVERIFY2(right <= width, qPrintable(QStringLiteral("%1 of %2").arg(right).arg(width)));
            const QWidget *act = bridge.find("modeSwitch.2");
            QVERIFY(act->width() >= act->sizeHint().width());
            if (width >= 1920)
                QVERIFY(bridge.find("context.server")->isVisible() &&
                        bridge.find("context.role")->isVisible());
        }
    }

    /// Pictures for the eye: INDEXPILOT_PICTURES names a folder.
    void bothThemesAndSizesArePainted()
    {
        for (const QSize size : {QSize(960, 600), QSize(1280, 800), QSize(1920, 1080)})
            for (const bool dark : {false, true}) {
                Bridge bridge(dark ? in(Mode::Act, shopNow + Minutes(24)) : in(Mode::Propose));
                bridge.window.setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
                bridge.window.resize(size);
                QTest::qWait(200); // what has no room goes by queued calls
                for (const char *name : {"modeSwitch.0", "modeWord"}) {
                    const QWidget *part = bridge.find(name);
                    QTRY_VERIFY_WITH_TIMEOUT(part->width() >= part->sizeHint().width(), 60'000);
                }
                keepPicture(bridge.window.grab().toImage().copy(0, 0, size.width(), 120),
                            QStringLiteral("mode"));
            }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestModeSwitch)
#include "tst_mode_switch.moc"
