// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect_stage.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/connect/test_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>

using namespace indexpilot;
using namespace indexpilot::ui;
using indexpilot::testing::ConnectStage;

/// Testing a connection: one test at a time, its result as a card, nothing of an older value.
class TestConnectResults : public QObject {
    Q_OBJECT
    testing::ConnectHome m_home;

    static bool hasCard(const ConnectStage &stage)
    {
        return stage.find<QFrame>("connect.result")->isVisible();
    }
    static QString headline(const ConnectStage &stage)
    {
        return stage.find<QLabel>("connect.result.headline")->text();
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().choose(ThemeChoice::Light); }
    void init()
    {
        testing::failOnWarnings();
        m_home.forgetSettings();
    }

    void showsWhoAnsweredAndWhatIsMissing()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("service=shop"));
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 1U);
        QCOMPARE(stage.tests[0].request.connectionText, std::string("service=shop"));
        QCOMPARE(stage.tests[0].request.password, std::nullopt);
        QVERIFY(!hasCard(stage));
        stage.page().showTestResult(stage.tests[0].ticket, testing::reached());
        QVERIFY(hasCard(stage));
        QCOMPARE(headline(stage), QStringLiteral("Reached db1:5432 in 84.2 ms: PostgreSQL 15.20, primary"));
        QCOMPARE(stage.find<QFrame>("connect.result")->property("state").toString(), QStringLiteral("ok"));
        QVERIFY(!stage.find<QLabel>("connect.remedy.pg_stat_statements"));
        QCOMPARE(stage.find<QLabel>("connect.remedy.query_texts")->text(),
                 QStringLiteral("GRANT pg_read_all_stats TO \"ip_operator\";"));
        stage.click("connect.copy.query_texts");
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("GRANT pg_read_all_stats TO \"ip_operator\";"));
        QCOMPARE(stage.find<QPushButton>("connect.test")->text(), QStringLiteral("Test again"));
    }

    void aSecondClickWhileTestingDoesNothing()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 1U);
        QCOMPARE(stage.find<QPushButton>("connect.test")->text(), QStringLiteral("Testing…"));
        stage.click("connect.test");
        stage.click("connect.test");
        QCoreApplication::processEvents();
        QCOMPARE(stage.tests.size(), 1U);
        stage.page().showTestResult(stage.tests[0].ticket, testing::reached());
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 2U);
        QVERIFY(stage.tests[1].ticket != stage.tests[0].ticket);
    }

    void resultsOfAnOlderValueAreDropped()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("host=a"));
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 1U);
        stage.type(QStringLiteral("host=b"));
        stage.page().showTestResult(stage.tests[0].ticket, testing::reached());
        QVERIFY(!hasCard(stage));
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 2U);
        stage.page().showTestResult(stage.tests[0].ticket, testing::reached()); // late
        QVERIFY(!hasCard(stage));
        stage.page().showTestResult(stage.tests[1].ticket, testing::reached());
        QVERIFY(hasCard(stage));
        QTest::keyClicks(stage.text(), QStringLiteral("c")); // the card was about another value
        QVERIFY(!hasCard(stage));
    }

    void aFailureHasTheServersTextAndTheWayOut()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("service=shop"));
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 1U);
        engine::ConnectionTest result;
        result.failure = Failure{FailureCode::CannotConnect, "server db1:5432",
                                 "connection refused\n\tIs the server <b>running</b>?", "Start the server."};
        stage.page().showTestResult(stage.tests[0].ticket, result);
        QCOMPARE(headline(stage), QStringLiteral("Not connected to db1:6000"));
        QCOMPARE(stage.find<QLabel>("connect.result.detail")->text(),
                 QStringLiteral("connection refused\n\tIs the server <b>running</b>?"));
        QCOMPARE(stage.find<QLabel>("connect.result.detail")->textFormat(), Qt::PlainText);
        QCOMPARE(stage.find<QFrame>("connect.result.remedy")->accessibleName(),
                 QStringLiteral("Start the server."));
        QCOMPARE(stage.find<QFrame>("connect.result")->property("state").toString(), QStringLiteral("bad"));
    }

    void asksForAPasswordOnlyWhenTheServerDoes()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("host=db1"));
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 1U);
        QCOMPARE(stage.tests[0].request.password, std::nullopt);
        stage.page().showTestResult(stage.tests[0].ticket, testing::needsPassword());
        QCOMPARE(headline(stage), QStringLiteral("db1:5432 asks for a password"));
        QVERIFY(stage.line("password")->hasFocus());
        QTest::keyClicks(stage.line("password"), QStringLiteral("pw"));
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 2U);
        QCOMPARE(stage.tests[1].request.password, std::optional<std::string>("pw"));
    }

    void anUnsupportedServerIsNoSuccess()
    {
        TestCard card;
        engine::ConnectionTest result = testing::reached();
        result.capabilities.supported = false;
        result.capabilities.versionText = "12.3";
        result.capabilities.checklist = {{"version", pg::CapabilityState::Missing, "PostgreSQL 12.3",
                                          "IndexPilot works with PostgreSQL 13 to 17", ""}};
        result.endpoint->tlsVersion.clear();
        card.show(result, {});
        QCOMPARE(card.property("state").toString(), QStringLiteral("warn"));
        QVERIFY(card.headline().contains(QLatin1String("12.3")));
        QStringList said;
        const QList<QLabel *> labels = card.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            said << label->text();
        QVERIFY(said.contains(QStringLiteral("IndexPilot works with PostgreSQL 13 to 17")));
        QVERIFY(said.contains(QStringLiteral("none: what is sent can be read on the way")));
    }
};

QTEST_MAIN(TestConnectResults)
#include "tst_connect_results.moc"
