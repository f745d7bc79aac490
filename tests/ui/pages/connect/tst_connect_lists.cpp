// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect_stage.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/connect/recent_targets.h"

#include <QAbstractItemModelTester>

using namespace indexpilot;
using namespace indexpilot::ui;
using indexpilot::testing::ConnectStage;

namespace {

RecentTarget target(const QString &text, store::Environment environment = store::Environment::Lab)
{
    return {.text = text,
            .title = text,
            .host = QStringLiteral("h"),
            .environment = environment,
            .lastUsed = QDateTime(QDate(2026, 11, 19), QTime(9, 0), Qt::UTC),
            .keychainKey = {}};
}

} // namespace

/// Services and recent targets: what is kept, what is shown, what a click does.
class TestConnectLists : public QObject {
    Q_OBJECT
    testing::ConnectHome m_home;

private Q_SLOTS:
    void initTestCase() { Theme::instance().choose(ThemeChoice::Light); }
    void init()
    {
        testing::failOnWarnings();
        m_home.forgetSettings();
    }

    void recentTargetsComeBack()
    {
        RecentTarget first = target(QStringLiteral("host=a dbname='ä 🐘'"), store::Environment::Staging);
        first.keychainKey = QStringLiteral("u@a:5432/d");
        rememberTarget(first);
        rememberTarget(target(QStringLiteral("postgresql://u@b/d"), store::Environment::Production));
        const std::vector<RecentTarget> kept = readRecentTargets();
        QCOMPARE(kept.size(), 2U);
        QCOMPARE(kept[0].text, QStringLiteral("postgresql://u@b/d")); // as typed
        QCOMPARE(kept[0].environment, store::Environment::Production);
        QCOMPARE(kept[1].text, first.text);
        QCOMPARE(kept[1].environment, store::Environment::Staging);
        QCOMPARE(kept[1].lastUsed, first.lastUsed);
        QCOMPARE(kept[1].keychainKey, first.keychainKey);
    }

    void secretsAreNeverStored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("keyword") << "host=a password=geheim";
        QTest::newRow("quoted") << "host=a password='geheim x'";
        QTest::newRow("URI") << "postgresql://u:geheim@a/d";
        QTest::newRow("URI parameter") << "postgresql://a/d?password=geheim";
        QTest::newRow("key of a certificate") << "host=a sslpassword=geheim";
        QTest::newRow("unreadable") << "host=a password='geheim";
    }
    void secretsAreNeverStored()
    {
        QFETCH(QString, text);
        rememberTarget(target(text));
        QVERIFY(!storableText(text).contains(QLatin1String("geheim")));
        QVERIFY(!readRecentTargets().at(0).text.contains(QLatin1String("geheim")));
        QSettings().sync();
        // The title of this test's target is its text; the page gives service, database or user.
        RecentTarget named = target(text);
        named.title = QStringLiteral("a");
        m_home.forgetSettings();
        rememberTarget(named);
        QVERIFY(!m_home.settingsOnDisk().isEmpty());
        QVERIFY(!m_home.settingsOnDisk().contains("geheim"));
    }

    void keepsTheLastTenOnceEach()
    {
        for (int i = 0; i < 14; ++i)
            rememberTarget(target(QStringLiteral("host=h%1").arg(i)));
        rememberTarget(target(QStringLiteral("host=h9")));
        const std::vector<RecentTarget> kept = readRecentTargets();
        QCOMPARE(kept.size(), 10U);
        QCOMPARE(kept[0].text, QStringLiteral("host=h9"));
        QCOMPARE(kept[1].text, QStringLiteral("host=h13"));
        QCOMPARE(forgetTarget(QStringLiteral("host=h9")).size(), 9U);
        QCOMPARE(readRecentTargets().size(), 9U);
    }

    void aServiceFillsTheForm()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady() && stage.lists(QStringLiteral("two words")));
        auto *list = stage.find<QListWidget>("connect.targets");
        const QAbstractItemModelTester tester(list->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        stage.pick(QStringLiteral("two words"), QStringLiteral("From pg_service.conf"));
        QCOMPARE(stage.text()->text(), QStringLiteral("service='two words'"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("db2"));
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(stage.text()->text(), QStringLiteral("service=shop"));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(stage.connects.size(), 1U);
        QCOMPARE(stage.connects[0].title, std::string("shop"));
        QCOMPARE(stage.connects[0].connectionText, std::string("service=shop"));
        stage.succeed();
        QTRY_VERIFY(list->findItems(QStringLiteral("shop"), Qt::MatchExactly).size() == 2); // recent as well
    }

    void theServiceOfTheTextIsMarked()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady() && stage.lists(QStringLiteral("shop")));
        auto *list = stage.find<QListWidget>("connect.targets");
        stage.type(QStringLiteral("service=shop sslmode=require"));
        QTRY_VERIFY(list->currentItem() && list->currentItem()->text() == QLatin1String("shop"));
        stage.type(QStringLiteral("host=elsewhere"));
        QTRY_VERIFY(!list->currentItem());
    }

    void aRecentTargetBringsItsEnvironment()
    {
        rememberTarget(target(QStringLiteral("host=lab1"), store::Environment::Lab));
        rememberTarget(target(QStringLiteral("service=shop"), store::Environment::Staging));
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady() && stage.lists(QStringLiteral("host=lab1")));
        stage.pick(QStringLiteral("host=lab1"), QStringLiteral("Recent"));
        QVERIFY(stage.find<QPushButton>("connect.environment.2")->isChecked());
        QVERIFY(!stage.find<QLabel>("connect.environment.meaning")->text().isEmpty());
        stage.pick(QStringLiteral("shop"), QStringLiteral("From pg_service.conf"));
        QVERIFY(stage.find<QPushButton>("connect.environment.1")->isChecked()); // known from before
        stage.pick(QStringLiteral("two words"), QStringLiteral("From pg_service.conf"));
        QVERIFY(stage.find<QPushButton>("connect.environment.0")->isChecked()); // unknown: the careful one
    }

    void pickingAnotherTargetForgetsThePassword()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady() && stage.lists(QStringLiteral("shop")));
        stage.type(QStringLiteral("host=a"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("a"));
        QTest::keyClicks(stage.line("password"), QStringLiteral("geheim"));
        stage.pick(QStringLiteral("two words"), QStringLiteral("From pg_service.conf"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("db2"));
        QCOMPARE(stage.line("password")->text(), QString());
        stage.click("connect.connect");
        QTRY_COMPARE(stage.connects.size(), 1U);
        QCOMPARE(stage.connects[0].password, std::nullopt);
    }

    void deleteForgetsARecentTargetAndItsPassword()
    {
        RecentTarget one = target(QStringLiteral("host=one"));
        one.keychainKey = QStringLiteral("u@one:5432/u");
        rememberTarget(one);
        ConnectStage stage;
        stage.keychain.passwords[one.keychainKey] = QStringLiteral("x");
        QTRY_VERIFY(stage.isReady() && stage.lists(QStringLiteral("host=one")));
        stage.pick(QStringLiteral("shop"), QStringLiteral("From pg_service.conf"));
        QTest::keyClick(stage.find<QListWidget>("connect.targets"), Qt::Key_Delete); // a service stays
        stage.pick(QStringLiteral("host=one"), QStringLiteral("Recent"));
        QTest::keyClick(stage.find<QListWidget>("connect.targets"), Qt::Key_Delete);
        QTRY_VERIFY(!stage.lists(QStringLiteral("host=one")));
        QVERIFY(stage.lists(QStringLiteral("shop")));
        QVERIFY(stage.keychain.passwords.isEmpty());
        QVERIFY(readRecentTargets().empty());
    }
};

QTEST_MAIN(TestConnectLists)
#include "tst_connect_lists.moc"
