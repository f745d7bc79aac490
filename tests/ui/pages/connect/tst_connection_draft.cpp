// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect_home.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/connect/connection_draft.h"
#include "ui/pages/connect/connection_words.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

pg::ConnectionField field(const ConnectionDraft &draft, const char *keyword)
{
    for (const pg::ConnectionField &one : draft.fields())
        if (one.keyword == keyword)
            return one;
    return {};
}

QString value(const ConnectionDraft &draft, const char *keyword)
{
    return valueOf(draft.fields(), keyword);
}

} // namespace

/// Two views of one value, without a widget.
class TestConnectionDraft : public QObject {
    Q_OBJECT
    testing::ConnectHome m_home;

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void textFillsTheForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("hostSource");
        const auto row = [](const char *name, const char *text, const char *host, const char *port,
                            const char *database, const char *source) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(host)
                                << QString::fromUtf8(port) << QString::fromUtf8(database)
                                << QString::fromUtf8(source);
        };
        row("nothing: libpq's defaults", "", "", "5432", "", "default");
        row("keywords", "host=a port=1 dbname=b", "a", "1", "b", "typed");
        row("a URI", "postgresql://u@h:5433/d", "h", "5433", "d", "typed");
        row("a URI with escapes", "postgres://h/%C3%A4%20b", "h", "5432", "ä b", "typed");
        row("a service", "service=shop", "db1", "6000", "shop", "service file");
        row("a service and one word more", "service=shop dbname=other", "db1", "6000", "other",
            "service file");
        row("a service with a space", "service='two words'", "db2", "5432", "", "service file");
        row("several hosts", "host=a,b port=1,2 dbname=d", "a,b", "1,2", "d", "typed");
        row("quotes and backslashes", "host=a dbname='it\\'s \\\\ \"x\"'", "a", "5432", "it's \\ \"x\"",
            "typed");
        row("an emoji", "host=a dbname=🐘", "a", "5432", "🐘", "typed");
        row("a newline in a value", "host=a dbname='x\ny'", "a", "5432", "x\ny", "typed");
        row("a bare name", "shop", "", "5432", "shop", "default");
    }
    void textFillsTheForm()
    {
        QFETCH(QString, text);
        ConnectionDraft draft;
        draft.setText(text);
        QTRY_VERIFY(draft.isResolved());
        QVERIFY(!draft.problem());
        QTEST(value(draft, "host"), "host");
        QTEST(value(draft, "port"), "port");
        QTEST(value(draft, "dbname"), "database");
        QTEST(sourceOf(field(draft, "host")).text, "hostSource");
        QCOMPARE(draft.text(), text); // as typed
        QCOMPARE(draft.connectionText(), text.toStdString());
    }

    void formFillsTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *text, const char *keyword, const char *value,
                            const char *after) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(keyword)
                                << QString::fromUtf8(value) << QString::fromUtf8(after);
        };
        row("a host in an empty form", "", "host", "a", "host=a");
        row("a word beside a service", "service=shop", "sslmode", "verify-full",
            "service=shop sslmode=verify-full");
        row("instead of the service's value", "service=shop", "host", "b", "service=shop host=b");
        row("another value", "host=a dbname=b", "host", "c", "host=c dbname=b");
        row("a value taken away", "host=a dbname=b", "dbname", "", "host=a");
        row("a URI becomes keywords", "postgresql://u@h:5433/d", "dbname", "e",
            "host=h port=5433 dbname=e user=u");
        row("a URI stays when nothing changes", "postgresql://u@h:5433/d", "dbname", "d",
            "postgresql://u@h:5433/d");
        row("a default that is cleared stays", "host=a", "port", "", "host=a");
        row("a quote", "", "dbname", "it's", "dbname='it\\'s'");
        row("a backslash", "", "dbname", "a\\b", "dbname='a\\\\b'");
        row("a newline", "", "dbname", "a\nb", "dbname='a\nb'");
        row("an emoji", "", "dbname", "🐘 x", "dbname='🐘 x'");
        row("an injected keyword", "", "dbname", "x host=evil", "dbname='x host=evil'");
    }
    void formFillsTheText()
    {
        QFETCH(QString, text);
        QFETCH(QString, keyword);
        QFETCH(QString, value);
        QFETCH(QString, after);
        ConnectionDraft draft;
        draft.setText(text);
        QTRY_VERIFY(draft.isResolved());
        const QSignalSpy rewritten(&draft, &ConnectionDraft::textRewritten);
        draft.setField(keyword, value);
        QCOMPARE(draft.text(), after);
        QCOMPARE(rewritten.count(), after == text ? 0 : 1);
        QTRY_VERIFY(draft.isResolved());
        if (!value.isEmpty())
            QCOMPARE(ui::valueOf(draft.fields(), keyword.toUtf8().constData()), value); // and back again
    }

    void saysWhereEachValueCameFrom()
    {
        ConnectionDraft draft;
        draft.setText(QStringLiteral("service=shop sslmode=require"));
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(sourceOf(field(draft, "host")).text, QStringLiteral("service file"));
        QVERIFY(sourceOf(field(draft, "host")).tip.endsWith(QLatin1String("services")));
        QCOMPARE(sourceOf(field(draft, "sslmode")).text, QStringLiteral("typed"));
        QCOMPARE(sourceOf(field(draft, "user")).text, QStringLiteral("PGUSER"));
        QCOMPARE(sourceOf(field(draft, "password")).text, QStringLiteral("passwords, line 4"));
        QCOMPARE(sourceOf(field(draft, "target_session_attrs")).text, QStringLiteral("default"));
    }

    void tellsWhatCannotBeRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("open quote") << "host='a"
                                    << "unterminated quoted string";
        QTest::newRow("unknown keyword") << "hots=a"
                                         << "invalid connection option \"hots\"";
        QTest::newRow("no equals sign") << "host=a dbname"
                                        << "missing \"=\" after \"dbname\"";
        QTest::newRow("bad escape") << "postgresql://h/%zz"
                                    << "%zz";
        QTest::newRow("unknown service") << "service=nowhere"
                                         << "no such service";
    }
    void tellsWhatCannotBeRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        ConnectionDraft draft;
        draft.setText(QStringLiteral("host=a"));
        QTRY_VERIFY(draft.isResolved());
        draft.setText(text);
        QVERIFY(!draft.isResolved());
        QTRY_VERIFY(draft.isResolved());
        QVERIFY(draft.problem());
        QVERIFY2(QString::fromStdString(draft.problem()->detail).contains(words),
                 draft.problem()->detail.c_str());
        QCOMPARE(value(draft, "host"), QStringLiteral("a")); // the form keeps what it had
        draft.setText(QStringLiteral("host=b"));
        QTRY_COMPARE(value(draft, "host"), QStringLiteral("b"));
        QVERIFY(!draft.problem());
    }

    void secretsOfTheFormStayOutOfTheText()
    {
        ConnectionDraft draft;
        draft.setText(QStringLiteral("postgresql://u@h/d"));
        QTRY_VERIFY(draft.isResolved());
        draft.setField(QStringLiteral("password"), QStringLiteral("ge'heim"));
        draft.setField(QStringLiteral("sslpassword"), QStringLiteral("key"));
        QCOMPARE(draft.text(), QStringLiteral("postgresql://u@h/d"));
        QCOMPARE(draft.password(), std::optional<std::string>("ge'heim"));
        QCOMPARE(sourceOf(field(draft, "password")).text, QStringLiteral("typed"));
        QCOMPARE(draft.connectionText(), std::string("host=h dbname=d user=u sslpassword=key"));
        draft.setField(QStringLiteral("host"), QStringLiteral("i"));
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(draft.text(), QStringLiteral("host=i dbname=d user=u"));
        QCOMPARE(draft.password(), std::optional<std::string>("ge'heim"));
    }

    void aPasswordInTheTextGoesItsOwnWay()
    {
        ConnectionDraft draft;
        draft.setText(QStringLiteral("postgresql://u:pw@h/d"));
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(draft.text(), QStringLiteral("postgresql://u:pw@h/d"));
        QCOMPARE(draft.password(), std::optional<std::string>("pw"));
        QCOMPARE(draft.connectionText(), std::string("host=h dbname=d user=u"));
        draft.setField(QStringLiteral("password"), QStringLiteral("pw2"));
        QCOMPARE(draft.text(), QStringLiteral("host=h dbname=d user=u"));
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(draft.password(), std::optional<std::string>("pw2"));
    }

    void anotherTargetForgetsTheSecrets()
    {
        ConnectionDraft draft;
        QTRY_VERIFY(draft.isResolved());
        draft.setField(QStringLiteral("password"), QStringLiteral("geheim"));
        draft.replaceText(QStringLiteral("host=b"));
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(draft.password(), std::nullopt);
    }

    void typingNeverWaitsAndTheLatestWins()
    {
        QSemaphore gate;
        std::atomic<int> calls = 0;
        ConnectionDraft draft([&](const std::string &text) {
            gate.acquire();
            ++calls;
            return pg::resolveConnectionText(text);
        });
        const QString typed = QStringLiteral("host=abcdefghij");
        for (int length = 1; length <= typed.size(); ++length)
            draft.setText(typed.left(length)); // would hang here if it waited
        QVERIFY(!draft.isResolved());
        gate.release(100);
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(value(draft, "host"), QStringLiteral("abcdefghij"));
        QCOMPARE(calls.load(), 2); // the first one, under way already, and the last
    }

    void anEditOfTheFormWhileTextIsReadIsNotLost()
    {
        QSemaphore gate;
        ConnectionDraft draft([&](const std::string &text) {
            gate.acquire();
            return pg::resolveConnectionText(text);
        });
        gate.release();
        QTRY_VERIFY(draft.isResolved());
        draft.setText(QStringLiteral("host=a"));
        draft.setField(QStringLiteral("dbname"), QStringLiteral("d"));
        gate.release(10);
        QTRY_COMPARE(draft.text(), QStringLiteral("host=a dbname=d"));
        QTRY_VERIFY(draft.isResolved());
    }

    void survivesBeingClosedWhileTextIsRead()
    {
        QSemaphore gate;
        {
            ConnectionDraft draft([&](const std::string &text) {
                gate.acquire();
                return pg::resolveConnectionText(text);
            });
        }
        gate.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void namesTargets()
    {
        ConnectionDraft draft;
        draft.setText(QStringLiteral("service=shop"));
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(targetTitle(draft.fields()), QStringLiteral("shop"));
        QCOMPARE(targetKey(draft.fields()), QStringLiteral("ip_operator@db1:6000/shop"));
        draft.setText(QStringLiteral("host=a dbname=b"));
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(targetTitle(draft.fields()), QStringLiteral("b"));
        draft.setText({});
        QTRY_VERIFY(draft.isResolved());
        QCOMPARE(targetTitle(draft.fields()), QStringLiteral("ip_operator"));
        QCOMPARE(targetKey(draft.fields()), QStringLiteral("ip_operator@localhost:5432/ip_operator"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionDraft)
#include "tst_connection_draft.moc"
