// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect_stage.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/connect/remember_password.h"

#include <QCheckBox>

using namespace indexpilot;
using namespace indexpilot::ui;
using indexpilot::testing::ConnectStage;

/// Passwords: in the keychain when there is one, else for the session; never on disk.
class TestConnectPassword : public QObject {
    Q_OBJECT
    testing::ConnectHome m_home;

    static void connectWithPassword(ConnectStage &stage, bool remembers)
    {
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("host=db7 dbname=d"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("db7"));
        QTest::keyClicks(stage.line("password"), QStringLiteral("geheim"));
        if (remembers)
            QTest::mouseClick(stage.find<QCheckBox>("connect.remember"), Qt::LeftButton, {}, QPoint(6, 8));
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().choose(ThemeChoice::Light); }
    void init()
    {
        testing::failOnWarnings();
        m_home.forgetSettings();
    }

    void isKeptInTheKeychainWhenWanted()
    {
        ConnectStage stage;
        QVERIFY(!stage.find<QCheckBox>("connect.remember")->isVisible()); // nothing to remember yet
        connectWithPassword(stage, true);
        QTRY_COMPARE(stage.keychain.reads, 1); // is there one?
        stage.click("connect.connect");
        QTRY_COMPARE(stage.connects.size(), 1U);
        stage.succeed();
        QTRY_COMPARE(stage.keychain.passwords.value(QStringLiteral("ip_operator@db7:5432/d")),
                     QStringLiteral("geheim"));
        QTRY_VERIFY(stage.lists(QStringLiteral("d")));
        QVERIFY(m_home.settingsOnDisk().contains("db7"));
        QVERIFY(!m_home.settingsOnDisk().contains("geheim"));
    }

    void nothingIsRememberedBeforeThereIsASession()
    {
        ConnectStage stage;
        connectWithPassword(stage, true);
        QTRY_COMPARE(stage.keychain.reads, 1);
        stage.click("connect.connect");
        QTRY_COMPARE(stage.connects.size(), 1U);
        engine::TargetRequest other = stage.connects[0];
        other.connectionText = "host=elsewhere";
        stage.page().targetConnected(other);
        stage.page().hide();
        stage.page().show(); // reads the recent targets again, behind all that was written
        QTRY_VERIFY(stage.lists(QStringLiteral("two words")));
        QVERIFY(stage.keychain.passwords.isEmpty());
        QVERIFY(!m_home.settingsOnDisk().contains("db7"));
        QVERIFY(!stage.lists(QStringLiteral("d")));
    }

    void aPasswordThatWasReplacedIsNotKept()
    {
        ConnectStage stage;
        connectWithPassword(stage, true);
        QTRY_COMPARE(stage.keychain.reads, 1);
        stage.click("connect.connect");
        QTRY_COMPARE(stage.connects.size(), 1U);
        stage.connects[0].password = "another"; // the server refused the typed one, this one did
        stage.succeed();
        QTRY_VERIFY(stage.lists(QStringLiteral("d")));
        QVERIFY(stage.keychain.passwords.isEmpty());
    }

    void isNotKeptWhenNotWanted()
    {
        ConnectStage stage;
        connectWithPassword(stage, false);
        stage.click("connect.connect");
        QTRY_COMPARE(stage.connects.size(), 1U);
        QCOMPARE(stage.connects[0].password, std::optional<std::string>("geheim"));
        stage.succeed();
        QTRY_VERIFY(stage.lists(QStringLiteral("d")));
        QVERIFY(stage.keychain.passwords.isEmpty());
        QVERIFY(!m_home.settingsOnDisk().contains("geheim"));
    }

    void comesFromTheKeychainTheNextTime()
    {
        {
            ConnectStage first;
            connectWithPassword(first, true);
            first.click("connect.connect");
            QTRY_COMPARE(first.connects.size(), 1U);
            first.succeed();
            QTRY_VERIFY(first.lists(QStringLiteral("d")));
        }
        ConnectStage stage;
        stage.keychain.passwords[QStringLiteral("ip_operator@db7:5432/d")] = QStringLiteral("geheim");
        QTRY_VERIFY(stage.isReady() && stage.lists(QStringLiteral("d")));
        stage.pick(QStringLiteral("d"), QStringLiteral("Recent"));
        QTRY_COMPARE(stage.source("password"), QStringLiteral("keychain"));
        QCOMPARE(stage.keychain.reads, 0); // not before it is needed
        stage.click("connect.connect");
        QTRY_COMPARE(stage.connects.size(), 1U);
        QCOMPARE(stage.connects[0].password, std::optional<std::string>("geheim"));
        QVERIFY(stage.line("password")->text().isEmpty());
    }

    void aRefusedPasswordOfTheKeychainIsAskedFor()
    {
        {
            ConnectStage first;
            connectWithPassword(first, true);
            first.click("connect.connect");
            QTRY_COMPARE(first.connects.size(), 1U);
            first.succeed();
            QTRY_VERIFY(first.lists(QStringLiteral("d")));
        }
        ConnectStage stage;
        stage.keychain.passwords[QStringLiteral("ip_operator@db7:5432/d")] = QStringLiteral("old");
        QTRY_VERIFY(stage.isReady() && stage.lists(QStringLiteral("d")));
        stage.pick(QStringLiteral("d"), QStringLiteral("Recent"));
        QTRY_COMPARE(stage.source("password"), QStringLiteral("keychain"));
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 1U);
        QCOMPARE(stage.tests[0].request.password, std::optional<std::string>("old"));
        stage.page().showTestResult(stage.tests[0].ticket, testing::needsPassword());
        QVERIFY(stage.line("password")->hasFocus());
        QCOMPARE(stage.source("password"), QStringLiteral("default"));
    }

    void withoutAKeychainItIsForTheSessionAndSaysSo()
    {
        ConnectStage stage;
        stage.keychain.outcome = Keychain::Outcome::Unavailable;
        connectWithPassword(stage, true);
        auto *message = stage.find<QFrame>("connect.remember.message");
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->accessibleName().contains(QLatin1String("session only")));
        QVERIFY(message->accessibleDescription().contains(QLatin1String(".pgpass")));
        QVERIFY(message->accessibleDescription().contains(QLatin1String("db7:5432:d:ip_operator:")));
        QVERIFY(!message->accessibleDescription().contains(QLatin1String("geheim")));
        auto *box = stage.find<QCheckBox>("connect.remember");
        QVERIFY(!box->isChecked() && !box->isEnabled());
        QTest::keyClicks(stage.line("port"), QStringLiteral("9")); // the hint is for the target that is shown
        QTRY_VERIFY(message->accessibleDescription().contains(QLatin1String("db7:95432:d:ip_operator:")));
        stage.click("connect.connect"); // never blocked
        QTRY_COMPARE(stage.connects.size(), 1U);
        QCOMPARE(stage.connects[0].password, std::optional<std::string>("geheim"));
        stage.succeed();
        QTRY_VERIFY(stage.lists(QStringLiteral("d")));
        QVERIFY(!m_home.settingsOnDisk().contains("geheim"));
    }

    void aRefusalMayBeTriedAgain()
    {
        ConnectStage stage;
        stage.keychain.outcome = Keychain::Outcome::Refused;
        connectWithPassword(stage, true);
        QTRY_VERIFY(stage.find<QFrame>("connect.remember.message")->isVisible());
        QVERIFY(!stage.find<QCheckBox>("connect.remember")->isChecked());
        QVERIFY(stage.find<QCheckBox>("connect.remember")->isEnabled());
    }

    void aKeychainThatNeverAnswersDoesNotHoldUpTheRest()
    {
        testing::KeychainContent content;
        content.answers = false;
        RememberPassword remember(std::make_unique<testing::FakeKeychain>(content));
        remember.setPatience(Milliseconds(20));
        bool answered = false;
        remember.find(QStringLiteral("k"), [&](const auto &password) {
            QVERIFY(!password);
            answered = true;
        });
        QTRY_VERIFY(answered);
    }

    void theSystemsKeychainAnswersInOneWayOrTheOther()
    {
        if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("a keychain of a person may be asked here");
        const auto keychain = systemKeychain();
        std::optional<Keychain::Outcome> outcome;
        keychain->read(QStringLiteral("nobody@nowhere:1/none"),
                       [&](const Keychain::Answer &answer) { outcome = answer.outcome; });
        QVERIFY(!outcome); // later, never inside the call
        QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 20'000);
        QVERIFY(*outcome != Keychain::Outcome::Done);
    }
};

QTEST_MAIN(TestConnectPassword)
#include "tst_connect_password.moc"
