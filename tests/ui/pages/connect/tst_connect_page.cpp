// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect_stage.h"
#include "tests/ui/support/warnings.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace indexpilot;
using namespace indexpilot::ui;
using indexpilot::testing::ConnectStage;

/// The page as a person uses it.
class TestConnectPage : public QObject {
    Q_OBJECT
    testing::ConnectHome m_home;

private Q_SLOTS:
    void initTestCase() { Theme::instance().choose(ThemeChoice::Light); }
    void init()
    {
        testing::failOnWarnings();
        m_home.forgetSettings();
    }

    void theScriptOfAModeIsShownAndCopied()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        QVERIFY(!stage.find<QWidget>("connect.roles")->isVisible()); // of what database?
        auto snapshot = std::make_shared<engine::Snapshot>();
        snapshot->roles = std::make_shared<const pg::RoleFacts>(pg::RoleFacts{
            .database = "shop", .owners = {{.schema = "s", .owner = "app_owner", .tables = 2}}});
        stage.page().setSnapshot(snapshot);
        QVERIFY(stage.find<QWidget>("connect.roles")->isVisible());
        QTest::mouseClick(stage.find<QAbstractButton>("connect.roles.mode.2"), Qt::LeftButton);
        stage.click("connect.roles.copy");
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QLatin1String("\nCREATE ROLE indexpilot_act LOGIN;\n")));
        QVERIFY(copied.contains(QLatin1String("\nGRANT app_owner TO indexpilot_act;\n")));
        QTest::mouseClick(stage.find<QAbstractButton>("connect.roles.mode.0"), Qt::LeftButton);
        stage.click("connect.roles.copy");
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1String("app_owner")));
        stage.page().setSnapshot(nullptr);
        QVERIFY(!stage.find<QWidget>("connect.roles")->isVisible());
    }

    void typingTextFillsTheFormWithSources()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        QVERIFY(stage.text()->hasFocus()); // first
        stage.type(QStringLiteral("service=shop sslmode=verify-full"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("db1"));
        QCOMPARE(stage.line("port")->text(), QStringLiteral("6000"));
        QCOMPARE(stage.source("host"), QStringLiteral("service file"));
        QCOMPARE(stage.source("user"), QStringLiteral("PGUSER"));
        QCOMPARE(stage.source("password"), QStringLiteral("passwords, line 4"));
        QCOMPARE(stage.source("sslmode"), QStringLiteral("typed"));
        QCOMPARE(stage.source("target_session_attrs"), QStringLiteral("default"));
        QVERIFY(stage.line("password")->text().isEmpty()); // libpq reads the file itself
        QCOMPARE(stage.find<QComboBox>("connect.sslmode")->currentData().toString(),
                 QStringLiteral("verify-full"));
    }

    void typingIntoTheFormWritesTheText()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.line("host")->selectAll();
        QTest::keyClicks(stage.line("host"), QStringLiteral("db9"));
        QTest::keyClicks(stage.line("dbname"), QStringLiteral("it's"));
        QTRY_COMPARE(stage.text()->text(), QStringLiteral("host=db9 dbname='it\\'s'"));
        QTRY_COMPARE(stage.source("dbname"), QStringLiteral("typed"));
    }

    void aChoiceIsTypedAndTakenBack()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        auto *mode = stage.find<QComboBox>("connect.sslmode");
        mode->setFocus();
        QTest::keyClick(mode, Qt::Key_Home);
        QTRY_COMPARE(stage.text()->text(), QStringLiteral("sslmode=verify-full"));
        QTRY_COMPARE(stage.source("sslmode"), QStringLiteral("typed"));
        QTest::keyClick(mode, Qt::Key_End); // "not typed"
        QTRY_COMPARE(stage.text()->text(), QString());
        QTRY_COMPARE(mode->currentData().toString(), QStringLiteral("prefer"));
    }

    void ownEditsNeverMoveTheCursor()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("host=abcd"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("abcd"));
        stage.text()->setCursorPosition(7);
        QTest::keyClicks(stage.text(), QStringLiteral("XY"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("abXYcd"));
        QCOMPARE(stage.text()->cursorPosition(), 9);
        stage.line("host")->setFocus();
        stage.line("host")->setCursorPosition(1);
        QTest::keyClicks(stage.line("host"), QStringLiteral("Q"));
        QTRY_COMPARE(stage.text()->text(), QStringLiteral("host=aQbXYcd"));
        QCOMPARE(stage.line("host")->cursorPosition(), 2);
    }

    void aClearedFieldShowsWhatIsEffectiveWhenItIsLeft()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("service=shop host=mine"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("mine"));
        stage.line("host")->setFocus();
        stage.line("host")->selectAll();
        QTest::keyClick(stage.line("host"), Qt::Key_Backspace);
        QTRY_COMPARE(stage.source("host"), QStringLiteral("service file"));
        QCOMPARE(stage.line("host")->text(), QString()); // not filled under the cursor
        QCOMPARE(stage.line("host")->placeholderText(), QStringLiteral("db1"));
        QTest::keyClick(stage.line("host"), Qt::Key_Tab);
        QCOMPARE(stage.line("host")->text(), QStringLiteral("db1"));
        QCOMPARE(stage.text()->text(), QStringLiteral("service=shop"));
    }

    void whatCannotBeReadIsToldInLibpqsWords()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("host='open"));
        auto *problem = stage.find<QFrame>("connect.problem");
        QTRY_VERIFY(problem->isVisible());
        QCOMPARE(problem->accessibleName(),
                 QStringLiteral("unterminated quoted string in connection info string"));
        for (const char *name : {"connect.test", "connect.connect"}) {
            QVERIFY(!stage.find<QPushButton>(name)->isEnabled());
            QVERIFY(stage.find<QPushButton>(name)->toolTip().contains(QLatin1String("unterminated")));
        }
        QVERIFY(!stage.line("host")->isEnabled());
        QTest::keyClick(stage.text(), Qt::Key_Return);
        QVERIFY(stage.connects.empty());
        QTest::keyClicks(stage.text(), QStringLiteral("'"));
        QTRY_VERIFY(!problem->isVisible());
        QVERIFY(stage.find<QPushButton>("connect.connect")->isEnabled());
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("open"));
    }

    void connectsWithExactlyWhatIsShown()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("postgresql://anna@h:5433/d"));
        stage.click("connect.environment.1");
        stage.click("connect.connect"); // at once: waits for libpq's reading by itself
        QTRY_COMPARE(stage.connects.size(), 1U);
        const engine::TargetRequest &request = stage.connects[0];
        QCOMPARE(request.connectionText, std::string("postgresql://anna@h:5433/d"));
        QCOMPARE(request.password, std::nullopt); // tried without first
        QCOMPARE(request.title, std::string("d"));
        QCOMPARE(request.environment, store::Environment::Staging);
    }

    void aPasswordOfTheFormGoesBesideTheText()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.type(QStringLiteral("host=h dbname=d"));
        QTRY_COMPARE(stage.line("host")->text(), QStringLiteral("h"));
        QTest::keyClicks(stage.line("password"), QStringLiteral("ge heim"));
        QCOMPARE(stage.text()->text(), QStringLiteral("host=h dbname=d"));
        QTest::keyClick(stage.line("password"), Qt::Key_Return);
        QTRY_COMPARE(stage.connects.size(), 1U);
        QCOMPARE(stage.connects[0].connectionText, std::string("host=h dbname=d"));
        QCOMPARE(stage.connects[0].password, std::optional<std::string>("ge heim"));
        QCOMPARE(stage.line("password")->echoMode(), QLineEdit::Password);
        QTest::mouseClick(stage.find<QToolButton>("connect.show.password"), Qt::LeftButton);
        QCOMPARE(stage.line("password")->echoMode(), QLineEdit::Normal);
    }

    void worksByKeyboardAlone()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.page().addActions(stage.page().pageActions()); // as the window does
        QTest::keyClicks(stage.text(), QStringLiteral("host=h"));
        QTest::keyClick(stage.text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stage.tests.size(), 1U);
        QVERIFY(stage.connects.empty());
        QTest::keyClick(stage.text(), Qt::Key_Tab);
        QVERIFY(stage.line("host")->hasFocus());
        QTest::keyClick(&stage.page(), Qt::Key_B, Qt::AltModifier); // its label is its buddy
        QVERIFY(stage.line("dbname")->hasFocus());
        QTest::keyClick(stage.line("dbname"), Qt::Key_Return);
        QTRY_COMPARE(stage.connects.size(), 1U);
    }

    void tabGoesWhereTheEyeGoes()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        QTest::keyClicks(stage.line("password"), QStringLiteral("x")); // its check box is there now
        stage.click("connect.more");
        QTRY_VERIFY(stage.line("channel_binding")->isVisible());
        stage.text()->setFocus();
        QStringList names;
        for (int i = 0; i < 16; ++i) {
            QTest::keyClick(stage.page().focusWidget(), Qt::Key_Tab);
            names << stage.page().focusWidget()->objectName().remove(QLatin1String("connect."));
        }
        QCOMPARE(names.join(QLatin1Char(' ')),
                 QStringLiteral("host port dbname user password show.password remember sslmode sslrootcert "
                                "file.sslrootcert target_session_attrs more service passfile file.passfile "
                                "channel_binding"));
    }

    void tabGoesOnToResultAndButtons()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        stage.click("connect.test");
        QTRY_COMPARE(stage.tests.size(), 1U);
        stage.page().showTestResult(stage.tests[0].ticket, testing::reached());
        QTRY_VERIFY(stage.find<QPushButton>("connect.copy.query_texts")->isVisible());
        stage.find<QPushButton>("connect.environment.0")->setFocus();
        QStringList names;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(stage.page().focusWidget(), Qt::Key_Tab);
            names << stage.page().focusWidget()->objectName();
        }
        QCOMPARE(names,
                 QStringList({QStringLiteral("connect.copy.query_texts"), QStringLiteral("connect.test"),
                              QStringLiteral("connect.connect"), QStringLiteral("connect.targets")}));
    }

    void moreSettingsAreOnesThatLibpqLists()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        QVERIFY(!stage.line("keepalives"));
        stage.click("connect.more");
        QVERIFY(stage.line("keepalives")->isVisible());
        QVERIFY(!stage.line("connect_timeout")); // the sessions set it themselves
        QVERIFY(!stage.line("require_auth") || stage.line("require_auth")->isVisible());
        QTest::keyClicks(stage.line("sslcert"), QStringLiteral("/a b"));
        QTRY_COMPARE(stage.text()->text(), QStringLiteral("sslcert='/a b'"));
        QTRY_VERIFY(stage.find<QPushButton>("connect.more")->text().contains(QLatin1String("1 typed")));
    }

    void offersTheSampleShopAndTheStatementsForTheRole()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        const QSignalSpy demo(&stage.page(), &ConnectPage::demoRequested);
        stage.click("connect.demo");
        QCOMPARE(demo.count(), 1);
        auto *grant = stage.find<QPlainTextEdit>("connect.grant");
        QTRY_VERIFY(grant->toPlainText().contains(QLatin1String("GRANT pg_monitor TO ip_operator;")));
        stage.type(QStringLiteral("user=user")); // a word that PostgreSQL keeps for itself
        QTRY_VERIFY(grant->toPlainText().contains(QLatin1String("TO \"user\";")));
        stage.type(QStringLiteral("user='Anna \"X\"'"));
        QTRY_VERIFY(grant->toPlainText().contains(QLatin1String("TO \"Anna \"\"X\"\"\";")));
    }

    void openServersCanBeShownAndLeft()
    {
        ConnectStage stage;
        const QSignalSpy shown(&stage.page(), &ConnectPage::targetSelected);
        const QSignalSpy left(&stage.page(), &ConnectPage::disconnectRequested);
        QVERIFY(stage.find<QWidget>("connect.grant")->isVisible());
        stage.page().setTargets({QStringLiteral("shop"), QStringLiteral("analytics")}, 0);
        QVERIFY(!stage.find<QWidget>("connect.grant")->isVisible());
        QVERIFY(!stage.find<QPushButton>("connect.target.show.0")->isEnabled());
        stage.click("connect.target.show.1");
        stage.click("connect.target.disconnect.0");
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown[0][0].toInt(), 1);
        QCOMPARE(left.count(), 1);
        QCOMPARE(left[0][0].toInt(), 0);
        stage.page().setTargets({}, -1);
        QTRY_VERIFY(!stage.find<QPushButton>("connect.target.show.1"));
        QVERIFY(stage.find<QWidget>("connect.grant")->isVisible());
    }

    void everyControlHasANameAndReach()
    {
        ConnectStage stage;
        QTRY_VERIFY(stage.isReady());
        const QList<QWidget *> widgets = stage.page().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool isControl = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) ||
                                   qobject_cast<QAbstractButton *>(widget);
            if (!isControl || widget->isHidden() || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestConnectPage)
#include "tst_connect_page.moc"
