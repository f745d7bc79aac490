// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input, one row a case: each ends in a sentence that says what is wrong and what to do.
#include "core/store/database.h"
#include "core/store/repository.h"
#include "tests/core/engine/watcher.h"
#include "tests/support/narrow_rights.h"
#include "tests/support/test_cluster.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace indexpilot;
using test::Watcher;

namespace {

constexpr int patience = 40'000; // ms

const Failure nothingCame{FailureCode::Failed, "test", "nothing was said in time", {}};

/// The sentence of a case, as a person would see it.
using Sentence = std::function<Failure()>;

/// By the way that the Connect page takes.
Failure ofConnecting(const std::string &connectionText, const std::optional<std::string> &password = {})
{
    QTemporaryDir folder;
    engine::Engine engine({.storeLocation = folder.filePath(QStringLiteral("h.db")).toStdString()});
    QSignalSpy spy(&engine, &engine::Engine::connectionTested);
    engine.testConnection({.connectionText = connectionText, .password = password}, 1);
    if (!spy.wait(patience))
        return nothingCame;
    const auto result = spy[0][1].value<engine::ConnectionTest>();
    return result.failure.value_or(Failure{});
}

std::string shop()
{
    const std::string text = test::freshDatabase(QStringLiteral("bad_input"));
    test::writer(text)->execute(
        "CREATE EXTENSION pg_stat_statements; CREATE TABLE orders (id int PRIMARY KEY)");
    return text;
}

Failure firstProblemOf(const Watcher &watcher)
{
    const bool came =
        QTest::qWaitFor([&] { return watcher.last && !watcher.last->problems.empty(); }, patience);
    return came ? watcher.last->problems.front() : nothingCame;
}

Failure ofStore(const QString &path)
{
    const Watcher watcher(shop(), path);
    return firstProblemOf(watcher);
}

/// What the checklist says of one ability.
Failure ofChecklist(const std::string &connectionText, const std::string &key)
{
    const Watcher watcher(connectionText);
    if (!QTest::qWaitFor([&] { return watcher.last && !watcher.last->capabilities.checklist.empty(); },
                         patience))
        return nothingCame;
    for (const pg::Capability &line : watcher.last->capabilities.checklist)
        if (line.key == key)
            return {FailureCode::Denied, line.title, line.detail, line.remedy};
    return nothingCame;
}

QString makeStore(const QString &path)
{
    const auto made = store::Repository::open(path.toStdString());
    return made ? path : QString();
}

} // namespace
Q_DECLARE_METATYPE(Sentence)

class TestBadInput : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<test::TestCluster> m_locked; ///< asks for passwords

    void row(const char *name, FailureCode code, const char *detail, const char *remedy, Sentence sentence)
    {
        QTest::newRow(name) << int(code) << detail << remedy << std::move(sentence);
    }
    void connectionTexts()
    {
        const auto text = [this](const char *name, const std::string &connectionText, const char *detail) {
            row(name, FailureCode::Usage, detail, "Correct the connection text",
                [connectionText] { return ofConnecting(connectionText); });
        };
        text("unknown keyword", "hots=localhost", "hots");
        text("open quote", "host='a", "unterminated");
        text("no value", "host=a dbname", "missing \"=\"");
        text("bad escape in a URI", "postgresql://h/%zz", "%zz");
        text("open bracket in a URI", "postgresql://[::1/d", "]");
        text("unknown service", "service=nowhere", "nowhere");
        text("port that is no number", "host=localhost port=five", "port");
        text("port out of range", "host=localhost port=99999", "port");
        text("sslmode that there is not", "host=localhost sslmode=perhaps", "sslmode");
        text("more ports than hosts", "host=a,b port=1,2,3", "port");
        text("NUL byte", std::string("host=a\0b", 8), "NUL");
        text("quotes and semicolons", "'; DROP TABLE orders; --=x", "");
        text("a megabyte of letters with =", std::string(1'000'000, 'x') + "=1", "");
    }
    void servers()
    {
        const auto unreachable = [this](const char *name, const std::string &text, const char *detail,
                                        const char *remedy) {
            row(name, FailureCode::CannotConnect, detail, remedy, [text] { return ofConnecting(text); });
        };
        const std::string good = qgetenv("INDEXPILOT_TEST_PG").toStdString();
        unreachable("server down", "host=127.0.0.1 port=1 dbname=x", "refused", "server runs");
        unreachable("no socket", "host=/nonexistent dbname=x", "No such file", "server runs");
        unreachable("no such host", "host=no-such-host.invalid dbname=x", "translate host name", "host name");
        unreachable("no such database", good + " dbname='no \"such'", "does not exist",
                    "database or role name");
        unreachable("no such role", good + " user='no such'", "does not exist", "database or role name");
        row("wrong password", FailureCode::NeedsPassword, "password authentication failed", "Enter it again",
            [this] { return ofConnecting(m_locked->connectionText() + " user=watcher", "wrong"); });
        row("no password", FailureCode::NeedsPassword, "password", "Enter the password", [this] {
            return ofConnecting(m_locked->connectionText() + " user=watcher passfile=/nonexistent");
        });
        row("server of version 12", FailureCode::Unsupported, "13 to 17", "upgrade",
            [] { return pg::unsupportedVersion(pg::versionText(120022)); });
        row("texts of others are hidden", FailureCode::Denied, "hides the others",
            "GRANT pg_read_all_stats TO", [] {
                const std::string text = shop();
                test::writer(text)->execute("DO $$ BEGIN CREATE ROLE narrow LOGIN; "
                                            "EXCEPTION WHEN duplicate_object THEN NULL; END $$");
                return ofChecklist(text + " user=narrow", "query_texts");
            });
        row("no pg_stat_statements", FailureCode::Denied, "only sampled", "CREATE EXTENSION", [] {
            return ofChecklist(test::freshDatabase(QStringLiteral("bad_input")), "pg_stat_statements");
        });
    }
    void stores()
    {
        row("store in a folder that cannot be made", FailureCode::Storage, "Nothing of this session is kept",
            "--store", [] { return ofStore(QStringLiteral("/proc/nowhere/h.db")); });
        row("store is a folder", FailureCode::Storage, "Nothing of this session is kept", "--store",
            [this] { return ofStore(m_folder.path()); });
        row("damaged store", FailureCode::Storage, "a new history was begun", ".recover", [this] {
            const QString path = makeStore(m_folder.filePath(QStringLiteral("damaged.db")));
            QFile file(path);
            if (file.open(QIODevice::ReadWrite))
                file.write(QByteArray(8192, 'Z'));
            file.close();
            return ofStore(path);
        });
        row("store of a newer program", FailureCode::Unsupported, "nothing was changed", "newer IndexPilot",
            [this] {
                const QString path = makeStore(m_folder.filePath(QStringLiteral("newer.db")));
                store::Database(path.toStdString())
                    .run(QStringLiteral("INSERT INTO schema_migration (version, applied_at) VALUES (99, 0)"));
                return ofStore(path);
            });
        row("store of another program", FailureCode::Unsupported, "did not make", "--store", [this] {
            const QString path = m_folder.filePath(QStringLiteral("foreign.db"));
            store::Database(path.toStdString()).run(QStringLiteral("CREATE TABLE bookmarks (url text)"));
            return ofStore(path);
        });
        row("read-only store", FailureCode::Storage, "database", "writable", [this] {
            const QString path = makeStore(m_folder.filePath(QStringLiteral("readonly.db")));
            QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
            const test::NarrowRights narrow(m_folder.path()); // root may write everywhere
            const auto opened = store::Repository::open(path.toStdString());
            return opened ? Failure{} : opened.error();
        });
        row("second console on one store", FailureCode::Refused, "Another console", "Close one", [this] {
            const std::string text = shop();
            const QString path = m_folder.filePath(QStringLiteral("shared.db"));
            const Watcher first(text, path);
            if (!QTest::qWaitFor([&] { return first.connected(); }, patience))
                return nothingCame;
            QTest::qWait(500); // until it has the lock of the history
            const Watcher second(text, path);
            return firstProblemOf(second);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_locked = std::make_unique<test::TestCluster>();
        auto admin = test::writer(m_locked->connectionText());
        admin->execute("CREATE ROLE watcher LOGIN PASSWORD 'right'");
        QFile hba(m_locked->directory() + QStringLiteral("/data/pg_hba.conf"));
        QVERIFY(hba.open(QIODevice::WriteOnly));
        hba.write("local all watcher scram-sha-256\nlocal all all trust\n");
        hba.close();
        admin->query("SELECT pg_reload_conf()");
        QTest::qWait(300);
    }
    void cleanupTestCase() { m_locked.reset(); }

    void endsInASentenceThatSaysWhatToDo_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<Sentence>("sentence");
        connectionTexts();
        servers();
        stores();
    }
    void endsInASentenceThatSaysWhatToDo()
    {
        QFETCH(int, code);
        QFETCH(QString, detail);
        QFETCH(QString, remedy);
        QFETCH(Sentence, sentence);
        const Failure failure = sentence();
        QCOMPARE(int(failure.code), code);
        QVERIFY2(!failure.detail.empty() && failure.detail.size() < 2000,
                 failure.detail.substr(0, 200).c_str());
        QVERIFY2(QString::fromStdString(failure.detail).contains(detail), failure.detail.c_str());
        QVERIFY2(QString::fromStdString(failure.remedy).contains(remedy), failure.remedy.c_str());
    }

    void hostileNamesAndAMegabyteArriveWhole()
    {
        const std::string text = shop();
        auto connection = test::writer(text);
        const std::vector<std::string> names{"quote\"d", "new\nline", "🐘 emoji", std::string(63, 'x'),
                                             "'; DROP TABLE orders; --"};
        std::vector<std::string> statements;
        Watcher watcher(text);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected(), patience);
        for (const std::string &name : names) {
            const std::string quoted = connection->quoteIdentifier(name);
            connection->execute("CREATE TABLE " + quoted + " (" + quoted + " int)");
            statements.push_back("FROM " + quoted + " WHERE " + quoted);
            connection->query("SELECT count(*) " + statements.back() + " = 1");
        }
        std::string longOne = "SELECT 1 AS megabyte";
        for (int i = 0; longOne.size() < 1'000'000; ++i)
            longOne += " , length('" + std::string(600, 'y') + "') + id AS c" + std::to_string(i);
        connection->execute(longOne + " FROM orders");
        for (const std::string &statement : statements)
            QTRY_VERIFY2_WITH_TIMEOUT(watcher.sees(statement), statement.c_str(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.sees("AS megabyte"), patience);
        watcher.engine().refresh(watcher.target);
        const auto lists = [&](const std::string &name) {
            return watcher.last->catalog &&
                   std::ranges::any_of(watcher.last->catalog->tables,
                                       [&](const pg::TableReading &table) { return table.name == name; });
        };
        for (const std::string &name : names)
            QTRY_VERIFY_WITH_TIMEOUT(lists(name), patience);
        QVERIFY(watcher.last->problems.empty());
    }

    void moreRelationsThanTheBudgetAreCutAndSaid()
    {
        const std::string text = shop();
        auto connection = test::writer(text);
        connection->execute("SET statement_timeout = 0");
        constexpr int blocks = 12;
        constexpr int tablesPerBlock = 2000; // the locks of one transaction have their limit
        for (int block = 0; block < blocks; ++block)
            connection->execute("DO $$ BEGIN FOR i IN 1.." + std::to_string(tablesPerBlock) +
                                " LOOP EXECUTE format('CREATE TABLE many_%s_%s ()', " +
                                std::to_string(block) + ", i); END LOOP; END $$");
        Watcher watcher(text);
        QTRY_VERIFY_WITH_TIMEOUT(watcher.connected() && watcher.last->catalog, patience);
        QVERIFY(watcher.last->catalog->truncated);
        QCOMPARE(watcher.last->catalog->tables.size(), std::size_t{20'000});
        QVERIFY(std::ranges::any_of(watcher.last->catalog->indexes, [](const pg::IndexReading &index) {
            return index.name == "orders_pkey";
        }));
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
