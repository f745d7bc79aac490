// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_page.h"
#include "tests/ui/support/snapshots.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/series_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"
#include "ui/widgets/message_row.h"

#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;

namespace {

engine::SnapshotPtr of(std::shared_ptr<engine::Snapshot> snapshot)
{
    return snapshot;
}

std::shared_ptr<engine::Snapshot>
lost(const std::string &detail = "server closed the connection unexpectedly")
{
    auto snapshot = shop().connected();
    snapshot->dataFrom = shopNow - Minutes(3);
    snapshot->connection.state = pg::SessionState::Waiting;
    snapshot->connection.nextAttempt = shopNow + Seconds(4);
    snapshot->connection.failure = Failure{FailureCode::ConnectionLost, "server pg-prod-01:5432", detail, ""};
    return snapshot;
}

std::shared_ptr<engine::Snapshot> asking()
{
    auto snapshot = lost("fe_sendauth: no password supplied");
    snapshot->connection.needsPassword = true;
    return snapshot;
}

/// A window with two pages on a server, as a person has it before them.
struct Desk {
    Desk()
    {
        window.addPage(entryOf(today));
        window.addPage(entryOf(workload));
        window.addPage(entryOf(connect));
        for (const char *key : {"today", "workload", "connect"})
            window.page(QLatin1String(key));
        window.setTargets({QStringLiteral("shop"), QStringLiteral("analytics")});
        window.setCurrentTarget(0);
        window.show();
        ready = QTest::qWaitForWindowActive(&window);
    }
    template <class Widget = QWidget> Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1String(name));
    }
    QAction *action(const char *name) const { return find<QAction>(name); }
    QString text(const char *cell) const
    {
        const auto *found = find<QWidget>(cell);
        return found && found->isVisible() ? found->accessibleName() : QString();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window, static_cast<Qt::Key>(key), modifiers);
    }
    QString page() const { return window.viewState()->page(); }

    MainWindow window;
    TestPage *today = new TestPage(QStringLiteral("today"), QStringLiteral("Today"));
    TestPage *workload = new TestPage(QStringLiteral("workload"), QStringLiteral("Workload"));
    TestPage *connect =
        new TestPage(QStringLiteral("connect"), QStringLiteral("Connect"), TestPage::Strip::No);
    bool ready = false;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneClickFreezesAndTheStoresWordIsShown()
    {
        Desk desk;
        QSignalSpy asked(&desk.window, &MainWindow::freezeRequested);
        auto *button = desk.find<QToolButton>("freezeButton");
        desk.window.setSnapshot(of(shop().connected()));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toBool(), true);
        QVERIFY(!button->isChecked()); // not before the store says so
        auto frozen = shop().connected();
        frozen->sequence += 1;
        frozen->freeze = store::FreezeRecord{.active = true, .cancels = true, .who = "anna", .at = shopNow};
        desk.window.setSnapshot(of(frozen));
        QVERIFY(button->isChecked());
        QCOMPARE(button->text(), QStringLiteral("Frozen"));
        QTRY_VERIFY(desk.window.findChild<MessageRow *>() != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1); // it asks before changes go on
        QTest::mouseClick(desk.find<QPushButton>("thawConfirm.yes"), Qt::LeftButton);
        QCOMPARE(asked.last().first().toBool(), false);
        QVERIFY(button->isChecked());
    }

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
    }

    void showsPagesByKeyAndClick()
    {
        Desk desk;
        QVERIFY(desk.ready);
        QCOMPARE(desk.page(), QStringLiteral("today"));
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.page(), QStringLiteral("workload"));
        QVERIFY(desk.workload->isVisible() && !desk.today->isVisible());
        QTest::mouseClick(desk.find("rail.today"), Qt::LeftButton);
        QVERIFY(desk.today->isVisible());
    }

    void goesBackOverPagesAndFilters()
    {
        Desk desk;
        desk.press(Qt::Key_2, Qt::ControlModifier);
        desk.window.viewState()->setFacet(QStringLiteral("table"), {"orders"});
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(desk.window.viewState()->request().tables.empty());
        QCOMPARE(desk.page(), QStringLiteral("workload"));
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(desk.today->isVisible());
        QVERIFY(!desk.action("back")->isEnabled());
        desk.press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(desk.workload->isVisible());
    }

    void pagesAreMadeWhenTheyAreWantedAndTheRestSoonAfter()
    {
        MainWindow window;
        QStringList made;
        for (const char *key : {"today", "workload", "audit", "connect"}) {
            const QString name = QLatin1String(key);
            window.addPage({{name, name, QStringLiteral("workload")}, [&made, name] {
                                made << name;
                                return new TestPage(name, name);
                            }});
        }
        QCOMPARE(made, QStringList{QStringLiteral("today")}); // is on screen
        window.showPage(QStringLiteral("audit"));
        QCOMPARE(made, (QStringList{QStringLiteral("today"), QStringLiteral("audit")}));
        window.setCurrentTarget(0);
        const engine::SnapshotPtr snapshot = of(shop().connected());
        window.setSnapshot(snapshot);
        window.show();
        QTRY_COMPARE(made.size(), 4);
        auto *late = static_cast<TestPage *>(window.page(QStringLiteral("connect")));
        QCOMPARE(late->shown, snapshot);
        QCOMPARE(made.size(), 4);
        QVERIFY(!window.page(QStringLiteral("lab")));
    }

    void aPageChosenBeforeTheWindowShowsIsNoStep()
    {
        MainWindow window;
        window.addPage(entryOf(new TestPage(QStringLiteral("today"), QStringLiteral("Today"))));
        window.addPage(entryOf(new TestPage(QStringLiteral("connect"), QStringLiteral("Connect"))));
        window.showPage(QStringLiteral("connect"));
        QVERIFY(!window.viewState()->canGoBack());
    }

    void hidesTheTimeStripWherePagesDoNotUseIt()
    {
        Desk desk;
        QVERIFY(desk.find("timeStrip")->isVisible());
        desk.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!desk.find("timeStrip")->isVisible());
    }

    void showsWhereOneIs()
    {
        Desk desk;
        desk.window.setSnapshot(of(shop().connected()));
        QCOMPARE(desk.text("environment"), QStringLiteral("Environment: PROD"));
        QCOMPARE(desk.text("target"), QStringLiteral("Server: shop pg-prod-01.shop.internal:5432"));
        QCOMPARE(desk.text("context.role"), QStringLiteral("role ip_operator"));
        QCOMPARE(desk.text("context.server"), QStringLiteral("PostgreSQL 16.10 · primary"));
        QCOMPARE(desk.text("context.encryption"), QStringLiteral("TLSv1.3"));
        QCOMPARE(desk.text("context.age"), QStringLiteral("Data —"));
        QCOMPARE(desk.text("mode"), QStringLiteral("Mode: Observe"));
    }

    void saysWhenDataAreStale()
    {
        Desk desk;
        auto fresh = shop().connected();
        fresh->dataFrom = shopNow - Seconds(12);
        desk.window.setSnapshot(fresh);
        const auto *label =
            desk.find("context.age")->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(label);
        QCOMPARE(desk.text("context.age"), QStringLiteral("Data 12 s old"));
        QVERIFY(!desk.find("context.age")->toolTip().contains(QStringLiteral("Older")));
        auto stale = shop().connected();
        stale->dataFrom = shopNow - Minutes(3);
        desk.window.setSnapshot(stale);
        QCOMPARE(desk.text("context.age"), QStringLiteral("Data 3 min old"));
        QVERIFY(desk.find("context.age")->toolTip().contains(QStringLiteral("Older than three intervals")));
    }

    void ageGoesOnBetweenSnapshots()
    {
        Desk desk;
        auto snapshot = shop().connected();
        snapshot->dataFrom = shopNow - Seconds(1);
        desk.window.setSnapshot(snapshot);
        // A slow machine may miss a second.
        QTRY_VERIFY_WITH_TIMEOUT(desk.text("context.age").startsWith(QStringLiteral("Data ")) &&
                                     desk.text("context.age") != QStringLiteral("Data 1 s old"),
                                 4000);
    }

    void dropsAnOlderSnapshot()
    {
        Desk desk;
        const auto older = of(shop().connected());
        const auto newer = of(shop().connected());
        desk.window.setSnapshot(newer);
        const int received = desk.today->received;
        desk.window.setSnapshot(older);
        desk.window.setSnapshot(newer);
        QCOMPARE(desk.today->received, received);
        QCOMPARE(desk.today->shown, newer);
        desk.window.setCurrentTarget(1); // another target counts anew
        QVERIFY(!desk.today->shown);
        desk.window.setSnapshot(older);
        QCOMPARE(desk.today->shown, older);
    }

    void refreshesAndPausesByKey()
    {
        Desk desk;
        desk.window.setSnapshot(of(shop().connected()));
        QSignalSpy refreshed(&desk.window, &MainWindow::refreshRequested);
        QSignalSpy toggled(&desk.window, &MainWindow::collectingToggled);
        desk.press(Qt::Key_F5);
        QCOMPARE(refreshed.count(), 1);
        desk.press(Qt::Key_Space);
        QCOMPARE(toggled.takeFirst().first().toBool(), false);
        auto paused = shop().connected();
        paused->collecting = false;
        desk.window.setSnapshot(paused);
        QVERIFY(desk.find("paused")->isVisible());
        QTest::mouseClick(desk.find("paused"), Qt::LeftButton);
        QCOMPARE(toggled.takeFirst().first().toBool(), true);
    }

    void spaceIsTypedWhereTextIsWritten()
    {
        Desk desk;
        QSignalSpy toggled(&desk.window, &MainWindow::collectingToggled);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        auto *search = desk.today->findChild<QLineEdit *>(QStringLiteral("search"));
        QVERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Space);
        QCOMPARE(search->text(), QStringLiteral(" "));
        auto *button = desk.find("rail.workload");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(desk.page(), QStringLiteral("workload"));
        QCOMPARE(toggled.count(), 0);
    }

    void asksForAPasswordInPlace()
    {
        Desk desk;
        QSignalSpy entered(&desk.window, &MainWindow::passwordEntered);
        QVERIFY(!desk.find("passwordRow")->isVisible());
        desk.window.setSnapshot(of(asking()));
        QVERIFY(desk.find("passwordRow")->isVisible());
        auto *password = desk.find<QLineEdit>("password");
        QVERIFY(password->hasFocus());
        QTest::keyClicks(password, QStringLiteral("s3cret"));
        desk.window.setSnapshot(of(asking())); // typing goes on
        QCOMPARE(password->text(), QStringLiteral("s3cret"));
        QTest::mouseClick(desk.find("passwordConnect"), Qt::LeftButton);
        QCOMPARE(entered.takeFirst().first().value<std::string>(), std::string("s3cret"));
        QVERIFY(password->text().isEmpty());
        desk.window.setSnapshot(of(shop().connected()));
        QVERIFY(!desk.find("passwordRow")->isVisible());
        QVERIFY(!desk.find("messageBar")->isVisible());
    }

    void tellsALostConnectionUntilItIsBack()
    {
        Desk desk;
        desk.window.setSnapshot(of(lost()));
        const auto *row = desk.find<MessageRow>("message.connection.server.row");
        QVERIFY(row && row->isVisible());
        QVERIFY(row->text().contains(QStringLiteral("server closed the connection unexpectedly")));
        QVERIFY(row->accessibleDescription().contains(QStringLiteral("3 min old")));
        QVERIFY(row->accessibleDescription().contains(QStringLiteral("Next attempt in 4 s")));
        QVERIFY(desk.text("target").endsWith(QStringLiteral("not connected")));
        desk.window.setSnapshot(of(shop().connected()));
        QVERIFY(!desk.find("message.connection.server.row"));
        QVERIFY(!desk.find("messageBar")->isVisible());
    }

    void aDismissedMessageStaysAwayUntilItIsAnother()
    {
        Desk desk;
        desk.window.setSnapshot(of(lost()));
        QTest::mouseClick(desk.find("message.connection.server.dismiss"), Qt::LeftButton);
        QVERIFY(!desk.find("messageBar")->isVisible());
        desk.window.setSnapshot(of(lost())); // the same again
        QVERIFY(!desk.find("messageBar")->isVisible());
        desk.window.setSnapshot(of(lost("the database system is shutting down")));
        QVERIFY(desk.find("messageBar")->isVisible());
    }

    void tellsEachProblemOnce()
    {
        Desk desk;
        for (int i = 0; i < 3; ++i) {
            auto snapshot = shop().connected();
            snapshot->problems = {{FailureCode::Storage, "store", "database is locked", ""},
                                  {FailureCode::Denied, "texts", "permission denied", ""}};
            desk.window.setSnapshot(snapshot);
        }
        int rows = 0;
        for (const MessageRow *row : desk.window.findChildren<MessageRow *>())
            rows += row->isVisible() ? 1 : 0;
        QCOMPARE(rows, 2);
    }

    void announcesAndTellsFailuresOfTheApplication()
    {
        Desk desk;
        Q_EMIT desk.today->announced(QStringLiteral("Copied"), QStringLiteral("ok"));
        QVERIFY(desk.find("message.announcement.row")->isVisible());
        QTest::mouseClick(desk.find("message.announcement.dismiss"), Qt::LeftButton);
        QVERIFY(!desk.find("messageBar")->isVisible());
        desk.window.showFailure({FailureCode::Failed, "demo", "initdb is not installed", ""});
        QVERIFY(desk.find("message.failure.demo.row")->isVisible());
    }

    void choosesAndLeavesTargets()
    {
        Desk desk;
        QSignalSpy chosen(&desk.window, &MainWindow::targetSelected);
        QSignalSpy left(&desk.window, &MainWindow::disconnectRequested);
        QVERIFY(desk.action("target.0")->isChecked());
        desk.action("target.1")->trigger();
        QCOMPARE(chosen.takeFirst().first().toInt(), 1);
        desk.action("disconnect")->trigger();
        QCOMPARE(left.takeFirst().first().toInt(), 0);
        desk.window.setTargets({});
        desk.window.setCurrentTarget(-1);
        QVERIFY(!desk.action("disconnect")->isEnabled());
        QCOMPARE(desk.action("disconnect")->property("reason").toString(),
                 QStringLiteral("no server is connected"));
        QCOMPARE(desk.text("target"), QStringLiteral("Server: No server connected"));
    }

    void runsACommandFromThePalette()
    {
        Desk desk;
        QSignalSpy refreshed(&desk.window, &MainWindow::refreshRequested);
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *query = desk.find<QLineEdit>("palette.query");
        QVERIFY(query->hasFocus());
        QTest::keyClicks(query, QStringLiteral(">refr"));
        QCOMPARE(desk.find<QLabel>("palette.matches")->text(), QStringLiteral("1 found"));
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(refreshed.count(), 1);
        QVERIFY(!desk.find("palette.frame")->isVisible());
    }

    void aDisabledCommandSaysWhyAndDoesNotRun()
    {
        Desk desk;
        desk.window.setCurrentTarget(-1);
        QSignalSpy refreshed(&desk.window, &MainWindow::refreshRequested);
        QTest::mouseClick(desk.find("searchField"), Qt::LeftButton);
        auto *query = desk.find<QLineEdit>("palette.query");
        QTest::keyClicks(query, QStringLiteral(">refr"));
        const auto *list = desk.find<QListView>("palette.list");
        QCOMPARE(list->currentIndex().data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Refresh now, reads the counters at once, F5, no server is connected"));
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(refreshed.count(), 0);
        QVERIFY(desk.find("palette.frame")->isVisible());
        QTest::keyClick(query, Qt::Key_Escape);
        QVERIFY(!desk.find("palette.frame")->isVisible());
    }

    void opensAStatementFromThePaletteByKeys()
    {
        Desk desk;
        desk.workload->targets = {{QStringLiteral("Statements"), QStringLiteral("Q-1 orders"), {}, 1},
                                  {QStringLiteral("Statements"), QStringLiteral("Q-2 orders"), {}, 2},
                                  {QStringLiteral("Statements"), QStringLiteral("Q-3 orders"), {}, 3}};
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto *query = desk.find<QLineEdit>("palette.query");
        QTest::keyClicks(query, QStringLiteral("#ord"));
        QTest::keyClick(query, Qt::Key_Down); // over the heading to the second
        QTest::keyClick(query, Qt::Key_Down);
        QTest::keyClick(query, Qt::Key_Up);
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(desk.workload->opened, 2);
        QVERIFY(desk.workload->isVisible());
    }

    void altTShowsTheChartAsATable()
    {
        Desk desk;
        QVERIFY(!desk.action("showAsTable")->isEnabled());
        auto *chart = new QWidget;
        chart->setFocusPolicy(Qt::StrongFocus);
        auto *rows = new SeriesTable({QStringLiteral("Calls")}, nullptr, desk.workload);
        auto *panel = new ChartPanel(QStringLiteral("Calls"), chart, rows, desk.workload);
        desk.workload->layout()->addWidget(panel);
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(desk.action("showAsTable")->isEnabled());
        desk.press(Qt::Key_T, Qt::AltModifier); // the focus is elsewhere
        QVERIFY(panel->showsTable());
        desk.action("showAsTable")->trigger();
        QVERIFY(!panel->showsTable());
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_T, Qt::AltModifier); // the panel's own key, once
        QVERIFY(panel->showsTable());
    }

    void actMenuHoldsWhatThePageCanDo()
    {
        Desk desk;
        const auto *menu = desk.find<QMenu>("menu.act");
        QCOMPARE(menu->actions(), desk.today->pageActions());
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(menu->actions(), desk.workload->pageActions());
    }

    void filtersAreChipsThatCanBeTakenAway()
    {
        Desk desk;
        desk.window.resize(1920, 1080);
        desk.window.viewState()->setFacet(QStringLiteral("table"), {"orders"});
        desk.window.viewState()->setFacet(QStringLiteral("band"), {"high"});
        auto *chip = desk.find("filterChip.table");
        QTRY_VERIFY(chip && chip->isVisible());
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(desk.window.viewState()->request().tables.empty());
        QVERIFY(!desk.find("filterChip.table"));
        QVERIFY(desk.find("filterChip.band"));
        desk.action("clearFilters")->trigger();
        QVERIFY(!desk.find("filterChip.band"));
        QVERIFY(!desk.action("clearFilters")->isEnabled());
    }

    void chipsThatDoNotFitAreInAMenu()
    {
        Desk desk;
        desk.window.resize(960, 600);
        for (const char *facet : {"table", "user"})
            desk.window.viewState()->setFacet(QLatin1String(facet),
                                              {"a_rather_long_name", "another_long_name"});
        desk.window.viewState()->setSearch(QStringLiteral("words that somebody typed"));
        auto *more = desk.find<QPushButton>("moreFilters");
        QTRY_VERIFY(more->isVisible());
        const auto before = desk.window.viewState()->filters().size();
        more->menu()->actions().constLast()->trigger();
        QCOMPARE(desk.window.viewState()->filters().size(), before - 1);
    }

    void choosesTheSpanAndFollowsAgain()
    {
        Desk desk;
        QTest::mouseClick(desk.find("span.3"), Qt::LeftButton);
        QCOMPARE(desk.window.viewState()->span(), Seconds(std::chrono::hours(24)));
        QVERIFY(!desk.find("followNowButton")->isVisible());
        desk.window.viewState()->setRange({shopNow - Minutes(90), shopNow - Minutes(30)});
        QTest::mouseClick(desk.find("followNowButton"), Qt::LeftButton);
        QVERIFY(desk.window.viewState()->follows());
    }

    void detailsOpenWhenThePageWantsAndCloseByHand()
    {
        Desk desk;
        const auto *dock = desk.find<QDockWidget>("details");
        QVERIFY(!dock->isVisible());
        Q_EMIT desk.workload->detailsWanted(); // not on screen
        QVERIFY(!dock->isVisible());
        Q_EMIT desk.today->detailsWanted();
        QVERIFY(dock->isVisible());
        QVERIFY(desk.action("showDetails")->isChecked());
        desk.press(Qt::Key_3, Qt::ControlModifier); // has no details
        QVERIFY(!dock->isVisible());
        QVERIFY(!desk.action("showDetails")->isEnabled());
        desk.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(dock->isVisible());
        QTest::mouseClick(desk.find("details.close"), Qt::LeftButton);
        QVERIFY(!dock->isVisible());
        QVERIFY(!desk.action("showDetails")->isChecked());
    }

    void theDemoIsAJob()
    {
        Desk desk;
        const auto *jobs = desk.find<QPushButton>("status.jobs");
        desk.window.showDemoProgress(QStringLiteral("filling orders"), 0.4);
        QCOMPARE(jobs->text(), QStringLiteral("Jobs: 1 running"));
        QVERIFY(!desk.find("jobs")->isVisible()); // closed at first
        QTest::mouseClick(desk.find("status.jobs"), Qt::LeftButton);
        QVERIFY(desk.find("jobs")->isVisible());
        QCOMPARE(desk.find<QProgressBar>("job.share")->value(), 400);
        desk.window.showDemoProgress(QStringLiteral("ready"), 1);
        QCOMPARE(jobs->text(), QStringLiteral("Jobs: none"));
        desk.window.showDemoProgress(QStringLiteral("again"), 0.1);
        desk.window.showDemoProgress(QStringLiteral("the disk is full"), -1);
        QCOMPARE(jobs->text(), QStringLiteral("Jobs: none"));
        QCOMPARE(desk.find<QLabel>("job.phase")->text(), QStringLiteral("failed: the disk is full"));
    }

    void statusSaysWhyTheCollectorIsSlow()
    {
        Desk desk;
        auto snapshot = shop().connected();
        snapshot->collector.slowed = true;
        snapshot->collector.slowedBecause = "the server is busy";
        desk.window.setSnapshot(snapshot);
        auto *collector = desk.find<QLabel>("status.collector");
        collector->grab(); // painting keeps the tooltip
        QCOMPARE(collector->text(), QStringLiteral("Collector 0.3 % of one core, every 10 s, slowed"));
        QCOMPARE(collector->toolTip(), QStringLiteral("Measured over the last minute; the server is busy"));
    }

    void badgeIsToldToo()
    {
        Desk desk;
        Q_EMIT desk.today->badgeChanged(3);
        QCOMPARE(desk.find("rail.today")->accessibleDescription(), QStringLiteral("3 waiting for you"));
    }

    void switchesTheThemeFromTheMenu()
    {
        Desk desk;
        desk.action("themeDark")->trigger();
        QVERIFY(Theme::instance().isDark());
        desk.action("themeLight")->trigger();
        QVERIFY(!Theme::instance().isDark());
        QVERIFY(desk.action("themeLight")->isChecked() && !desk.action("themeDark")->isChecked());
    }

    void tabGoesFromRailToStripToPageToDetails()
    {
        Desk desk;
        Q_EMIT desk.today->detailsWanted();
        desk.find("rail.today")->setFocus();
        QStringList way;
        const QStringList stops{QStringLiteral("rail"), QStringLiteral("timeStrip"), QStringLiteral("today"),
                                QStringLiteral("details")};
        for (int i = 0; i < 60; ++i) {
            QWidget *focused = desk.window.focusWidget();
            QVERIFY(focused);
            for (const QWidget *part = focused; part; part = part->parentWidget())
                if (stops.contains(part->objectName()) && !way.contains(part->objectName()))
                    way << part->objectName();
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        QCOMPARE(way, stops);
    }

    void everyControlHasANameToRead()
    {
        Desk desk;
        desk.window.setSnapshot(of(lost()));
        for (const QWidget *widget : desk.window.findChildren<QWidget *>()) {
            const bool reached = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
                                 !desk.today->isAncestorOf(widget) && !widget->inherits("QMenuBar") &&
                                 !widget->inherits("QLabel");
            const auto *button = qobject_cast<const QAbstractButton *>(widget); // read by their text
            const QString name =
                button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
            if (reached)
                QVERIFY2(
                    !widget->objectName().isEmpty() && !name.isEmpty(),
                    qPrintable(widget->metaObject()->className() + QLatin1Char(' ') + widget->objectName()));
        }
    }

    void theLayoutComesBackAndCanBeReset()
    {
        {
            Desk desk;
            desk.window.setGeometry(30, 40, 700, 620);
            desk.window.setTheme(ThemeChoice::Dark);
            desk.press(Qt::Key_2, Qt::ControlModifier);
            Q_EMIT desk.workload->detailsWanted();
            desk.window.viewState()->setSpan(std::chrono::hours(6));
            desk.window.close();
        } // what is being written is waited for
        Theme::instance().choose(ThemeChoice::Light);
        Desk desk;
        desk.window.hide();
        desk.window.restoreLayout();
        desk.window.show();
        QCOMPARE(desk.page(), QStringLiteral("workload"));
        QCOMPARE(Theme::instance().choice(), ThemeChoice::Dark);
        QCOMPARE(desk.window.viewState()->span(), Seconds(std::chrono::hours(6)));
        QVERIFY(desk.find("details")->isVisible());
        desk.press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!desk.find("details")->isVisible());
        QCOMPARE(desk.window.viewState()->span(), Seconds(std::chrono::hours(1)));
        QCOMPARE(desk.window.size(), QSize(1280, 800));
    }

    void keySheetListsTheKeys()
    {
        Desk desk;
        desk.action("keySheet")->trigger();
        const auto *sheet = desk.find("keySheetDialog");
        QVERIFY(sheet);
        QStringList texts;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            texts << label->text();
        for (const char *key : {"Ctrl+K", "F5", "Space", "Alt+Left", "Ctrl+2", "Alt+T"})
            QVERIFY2(texts.contains(QLatin1String(key)), key);
        QTest::mouseClick(sheet->findChild<QPushButton *>(QStringLiteral("close")), Qt::LeftButton);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
