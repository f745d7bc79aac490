// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/headline.h"
#include "core/wording/needs.h"
#include "tests/ui/support/snapshots.h"
#include "tests/ui/support/warnings.h"
#include "ui/charts/chart_panel.h"
#include "ui/models/table_view.h"
#include "ui/pages/today/today_page.h"
#include "ui/shell/view_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_block.h"
#include "ui/widgets/elided_label.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

using SnapshotPtr = std::shared_ptr<engine::Snapshot>;

/// The shop's day; its view is built once.
SnapshotPtr day()
{
    static const SnapshotPtr made = shop().snapshot();
    return std::make_shared<engine::Snapshot>(*made);
}

/// The page on screen with what tests ask of it.
class Stage {
public:
    Stage() : m_page(&m_state)
    {
        m_page.resize(1192, 668);
        m_page.show();
        m_page.activateWindow();
        if (!QTest::qWaitForWindowActive(&m_page))
            qFatal("the page is not the active window");
    }
    explicit Stage(const engine::SnapshotPtr &snapshot) : Stage() { m_page.setSnapshot(snapshot); }

    ui::TodayPage &page() { return m_page; }
    ui::ViewState &state() { return m_state; }
    template <class Widget> Widget *find(const char *name)
    {
        auto *found = m_page.findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QWidget *need(int place) { return m_page.findChild<QWidget *>(QStringLiteral("need.%1").arg(place)); }
    QString claim(int place) { return need(place)->findChild<QLabel *>(QStringLiteral("needClaim"))->text(); }
    QPushButton *button(int place)
    {
        return need(place)->findChild<QPushButton *>(QStringLiteral("needAction"));
    }
    void click(QPushButton *button) { QTest::mouseClick(button, Qt::LeftButton); }

private:
    ui::ViewState m_state;
    ui::TodayPage m_page;
};

/// A day on which nothing needs a person.
SnapshotPtr quiet()
{
    auto snapshot = day();
    workload::WorkloadView view = *snapshot->workload;
    view.decidedByRule.clear();
    snapshot->workload = std::make_shared<const workload::WorkloadView>(view);
    auto activity = *snapshot->activity;
    activity.rows.clear();
    snapshot->activity = std::make_shared<const pg::ActivityReading>(activity);
    return snapshot;
}

SnapshotPtr withProblems(int count)
{
    auto snapshot = quiet();
    for (int i = 0; i < count; ++i)
        snapshot->problems.push_back(
            {FailureCode::Denied, "reading " + std::to_string(i), "permission denied", "Ask the owner"});
    return snapshot;
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TodayPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
    }

    void withoutATargetItSaysHowToBegin()
    {
        Stage stage;
        QVERIFY(stage.find<QWidget>("start")->isVisible());
        QVERIFY(!stage.find<QWidget>("needs")->isVisible());
        QSignalSpy pages(&stage.page(), &ui::TodayPage::pageRequested);
        QSignalSpy demos(&stage.page(), &ui::TodayPage::demoRequested);
        stage.click(stage.find<QPushButton>("start.connect"));
        QCOMPARE(pages.value(0).value(0).toString(), QStringLiteral("connect"));
        stage.click(stage.find<QPushButton>("start.demo"));
        QCOMPARE(demos.count(), 1);
        auto *sql = stage.find<ui::CopyBlock>("start.sql");
        stage.click(sql->findChild<QPushButton *>());
        QCOMPARE(clipboard(), sql->sql());
        QVERIFY(clipboard().startsWith(QLatin1String("GRANT pg_read_all_stats TO ")));
    }

    void whileConnectingItSaysTo()
    {
        auto snapshot = shop().connected();
        snapshot->connection.state = pg::SessionState::Connecting;
        Stage stage(snapshot);
        QVERIFY(stage.find<QWidget>("waiting")->isVisible());
        QVERIFY(!stage.find<QWidget>("start")->isVisible());
        QCOMPARE(stage.text("headline"), QStringLiteral("Connecting to shop on pg-prod-01.shop.internal"));
    }

    void aServerThatDoesNotAnswerIsNamedAndTheConnectionCanBeChanged()
    {
        auto snapshot = shop().connected();
        snapshot->connection.state = pg::SessionState::Waiting;
        snapshot->connection.failure =
            Failure{FailureCode::CannotConnect, "server db1", "Connection refused", "Start the server"};
        snapshot->connection.nextAttempt = todayAt(14, 6);
        Stage stage(snapshot);
        QVERIFY(stage.text("headline").endsWith(QLatin1String("cannot be reached")));
        QVERIFY(stage.text("subline").contains(QLatin1String("14:06:00")));
        QSignalSpy pages(&stage.page(), &ui::TodayPage::pageRequested);
        stage.click(stage.find<QPushButton>("waiting.connect"));
        QCOMPARE(pages.value(0).value(0).toString(), QStringLiteral("connect"));
    }

    void aMissingPasswordIsAskedFor()
    {
        auto snapshot = shop().connected();
        snapshot->connection.state = pg::SessionState::Waiting;
        snapshot->connection.needsPassword = true;
        Stage stage(snapshot);
        QVERIFY(stage.text("headline").endsWith(QLatin1String("asks for a password")));
    }

    void beforeTheFirstReadingNothingIsZero()
    {
        Stage stage(shop().connected());
        QCOMPARE(stage.text("headline"), QStringLiteral("Waiting for the first readings"));
        for (const QLabel *figure : stage.page().findChildren<QLabel *>(QStringLiteral("figure")))
            QCOMPARE(figure->text(), QStringLiteral("—"));
    }

    void anHourThatHasJustBegunSaysHowMuchWasWatched()
    {
        const Shop young({.watched = Minutes(7), .withGap = false});
        Stage stage(young.snapshot(Shop::lastHour()));
        QVERIFY(stage.find<QWidget>("age")->isVisible());
        QCOMPARE(stage.text("age"), QStringLiteral("collecting, 7 of 60 min"));
    }

    void aLostConnectionKeepsTheFiguresAndSaysTheirAge()
    {
        Stage stage(day());
        const QString before = stage.find<QWidget>("figure.risk")->accessibleDescription();
        QVERIFY(stage.claim(0).startsWith(QLatin1String("Session 5120")));
        auto lost = day();
        lost->connection.state = pg::SessionState::Waiting;
        lost->connection.failure = Failure{FailureCode::ConnectionLost, "server db1", "it went away", ""};
        lost->dataFrom = shopNow - Minutes(3);
        stage.page().setSnapshot(lost);
        QCOMPARE(stage.text("age"), QStringLiteral("3 min old"));
        QCOMPARE(stage.find<QWidget>("figure.risk")->accessibleDescription(), before);
        QVERIFY(!stage.claim(0).startsWith(QLatin1String("Session"))); // nobody knows what blocks now
    }

    void aQuietDaySaysThatNothingNeedsYou()
    {
        Stage stage(quiet());
        QVERIFY(stage.text("headline").startsWith(QLatin1String("Nothing needs you")));
        QCOMPARE(stage.need(0), nullptr);
        QVERIFY(stage.find<QLabel>("emptyWhy")->isVisible());
    }

    void showsTheNeedsOfTheSnapshotAndCountsThemInTheBadge()
    {
        Stage stage;
        QSignalSpy badge(&stage.page(), &ui::Page::badgeChanged);
        const auto snapshot = day();
        stage.page().setSnapshot(snapshot);
        const std::vector<wording::Need> needs = wording::needsYou(*snapshot);
        QCOMPARE(needs.size(), std::size_t{3});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(stage.claim(i), needs[static_cast<std::size_t>(i)].claim);
        QCOMPARE(badge.count(), 1);
        QCOMPARE(badge.value(0).value(0).toInt(), 3);
        stage.page().setSnapshot(day());
        QCOMPARE(badge.count(), 1); // the same number is no news
        stage.page().setSnapshot(nullptr);
        QCOMPARE(badge.value(1).value(0).toInt(), 0);
    }

    void showsSevenAndCountsTheRest()
    {
        Stage stage;
        QSignalSpy badge(&stage.page(), &ui::Page::badgeChanged);
        stage.page().setSnapshot(withProblems(9));
        QVERIFY(stage.need(6));
        QCOMPARE(stage.need(7), nullptr);
        QVERIFY(stage.text("needsMore").startsWith(QLatin1Char('2')));
        QCOMPARE(badge.value(0).value(0).toInt(), 9);
    }

    void aStatementIsSelectedAndOpened()
    {
        Stage stage(day());
        QSignalSpy pages(&stage.page(), &ui::TodayPage::pageRequested);
        const std::vector<wording::Need> needs = wording::needsYou(*day());
        QVERIFY(needs[1].statement);
        stage.click(stage.button(1));
        QCOMPARE(stage.state().request().selected, needs[1].statement);
        QCOMPARE(pages.value(0).value(0).toString(), QStringLiteral("workload"));
    }

    void theEndOfAKeptIndexIsPlanned()
    {
        auto snapshot = quiet();
        auto lifecycle = std::make_shared<engine::LifecycleView>(*snapshot->lifecycle);
        lifecycle::KeptIndex kept;
        kept.keep.schema = kept.keep.was.schema = "shop";
        kept.keep.name = "indexpilot_kept_0123456789_1";
        kept.keep.was.name = "orders_total_idx";
        kept.until = snapshot->takenAt - Minutes(5);
        lifecycle->kept = std::make_shared<const std::vector<lifecycle::KeptIndex>>(
            std::vector<lifecycle::KeptIndex>{kept});
        snapshot->lifecycle = lifecycle;
        Stage stage(snapshot);
        QVERIFY(stage.claim(0).startsWith(
            QLatin1String("Kept index shop.indexpilot_kept_0123456789_1 may be dropped since ")));
        QSignalSpy wanted(&stage.page(), &ui::TodayPage::keptDropWanted);
        stage.click(stage.button(0));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<std::string>(),
                 std::string("shop.indexpilot_kept_0123456789_1"));
    }

    void copiesTheExactStatementOfANeed()
    {
        Stage stage(day());
        const QString sql = wording::needsYou(*day())[0].sql;
        QVERIFY(sql.startsWith(QLatin1String("SELECT pg_terminate_backend(pid)")));
        QSignalSpy announced(&stage.page(), &ui::Page::announced);
        stage.click(stage.button(0));
        QCOMPARE(clipboard(), sql);
        QCOMPARE(announced.count(), 1);
    }

    void copiesTheExactStatementOfACapability()
    {
        auto snapshot = shop().sampled();
        Stage stage(snapshot);
        for (const pg::Capability &line : snapshot->capabilities.checklist) {
            if (line.state == pg::CapabilityState::Ready)
                continue;
            const QString name = QStringLiteral("capability.") + QString::fromStdString(line.key);
            auto *row = stage.find<QWidget>(qPrintable(name));
            stage.click(row->findChild<QPushButton *>(QStringLiteral("copySql")));
            QVERIFY(QString::fromStdString(line.remedy).endsWith(clipboard()));
            QVERIFY(clipboard().endsWith(QLatin1Char(';')));
        }
        QCOMPARE(clipboard(), QStringLiteral("CREATE EXTENSION hypopg;")); // without the words before it
        QVERIFY(stage.text("capabilitiesReady").contains(QLatin1String("Query texts")));
    }

    void aProblemWithoutSqlCopiesItsMessage()
    {
        Stage stage(withProblems(1));
        stage.click(stage.button(0));
        QCOMPARE(clipboard(), QStringLiteral("Trouble with reading 0\npermission denied.\nAsk the owner"));
    }

    void keysMoveThroughTheNeedsAndEnterOpens()
    {
        Stage stage(day());
        stage.page().setFocus();
        QSignalSpy pages(&stage.page(), &ui::TodayPage::pageRequested);
        QTest::keyClick(&stage.page(), Qt::Key_J);
        QVERIFY(stage.need(0)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        QVERIFY(stage.need(1)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(stage.need(2)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J); // the end holds
        QVERIFY(stage.need(2)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K);
        QVERIFY(stage.need(1)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), stage.button(0));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(pages.value(0).value(0).toString(), QStringLiteral("workload"));
    }

    void aRefreshKeepsTheRowsAndTheFocus()
    {
        Stage stage(day());
        QWidget *row = stage.need(1);
        row->setFocus();
        auto later = day();
        auto activity = *later->activity;
        activity.rows.clear(); // the blocker is gone: the others move up
        later->activity = std::make_shared<const pg::ActivityReading>(activity);
        stage.page().setSnapshot(later);
        QCOMPARE(stage.need(0), row);
        QVERIFY(row->hasFocus());
        QCOMPARE(stage.need(2), nullptr);
    }

    void actionsSayWhyTheyAreOff()
    {
        Stage stage(quiet());
        QAction *next = stage.page().pageActions().value(0);
        QVERIFY(!next->isEnabled());
        QVERIFY(next->toolTip().contains(QLatin1String("nothing needs you")));
        stage.page().setSnapshot(day());
        QVERIFY(next->isEnabled());
    }

    void rightNowCountsSessions()
    {
        Stage stage(day());
        QCOMPARE(stage.text("now.active"), QStringLiteral("1"));
        QCOMPARE(stage.text("now.idle"), QStringLiteral("1"));
        QCOMPARE(stage.text("now.blocked"), QStringLiteral("1"));
        QCOMPARE(stage.find<ui::ElidedLabel>("now.connections")->fullText(), QStringLiteral("48 of 200"));
        QCOMPARE(stage.find<ui::ElidedLabel>("now.longest")->fullText(),
                 QStringLiteral("21 min, 5120 metabase"));
    }

    void changesAreListedLatestFirst()
    {
        Stage stage(day());
        const auto kinds = stage.page().findChildren<QLabel *>(QStringLiteral("changeKind"));
        QCOMPARE(kinds.size(), 4);
        QCOMPARE(kinds.first()->text(), QStringLiteral("Plan changed"));
        QCOMPARE(kinds.last()->text(), QStringLiteral("New statement"));
        QCOMPARE(stage.text("subline"), wording::sinceLastVisit(*day()));
    }

    void theChartHasATableTwinAndASentence()
    {
        Stage stage(day());
        auto *panel = stage.find<ui::ChartPanel>("sessions");
        QAbstractItemModelTester tester(panel->table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(panel->chart()->accessibleDescription(), stage.text("sessionsSentence"));
        panel->tableAction()->trigger();
        QTRY_COMPARE(panel->table()->model()->rowCount(),
                     static_cast<int>(day()->workload->activeSessions.size()));
        QVERIFY(panel->table()->isVisible());
    }

    void textsOfTheServerAreNeverMarkup()
    {
        auto snapshot = withProblems(0);
        snapshot->problems = {{FailureCode::Denied, "<img src=x>", "<b>bold</b>", ""}};
        Stage stage(snapshot);
        QCOMPARE(stage.claim(0), QStringLiteral("Trouble with <img src=x>"));
        for (const QLabel *label : stage.page().findChildren<QLabel *>())
            if (label->text().contains(QLatin1Char('<')))
                QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void anotherThemeIsAnotherPicture()
    {
        Stage stage(day());
        const QImage light = stage.page().grab().toImage();
        ui::Theme::instance().choose(ui::ThemeChoice::Dark);
        const QImage dark = stage.page().grab().toImage();
        const QPoint ground(4, 4);
        QVERIFY(light.pixelColor(ground).lightness() > 200);
        QVERIFY(dark.pixelColor(ground).lightness() < 60);
        const QRect card = stage.find<QWidget>("figure.space")->geometry();
        QVERIFY(light.copy(card) != dark.copy(card));
    }
};

QTEST_MAIN(TodayPageTest)
#include "tst_today_page.moc"
