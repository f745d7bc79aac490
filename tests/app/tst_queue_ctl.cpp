// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that are proposed in the terminal, and what comes of them.
#include "core/pg/connection.h"
#include "tests/support/meddler.h"
#include "tests/support/small_shop.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace indexpilot;
using test::Run;
using Json = nlohmann::json;

class TestQueueCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<pg::Connection> m_connection;
    const QString m_sql = QStringLiteral("CREATE INDEX made ON s.t (a)");

    QString storePath() const { return m_folder->filePath(QStringLiteral("store.db")); }
    QStringList common() const
    {
        return {QStringLiteral("--target"), QString::fromStdString(m_text),
                QStringLiteral("--store"),  storePath(),
                QStringLiteral("--format"), QStringLiteral("json")};
    }
    Run ctl(const char *arguments, const QStringList &more = {})
    {
        return test::ctl(QString::fromUtf8(arguments).split(QLatin1Char(' ')) + more + common());
    }
    /// Its number.
    int add(const QString &sql, const char *reason = "shop is slow")
    {
        const Run run =
            ctl("queue add --mode propose", {sql, QStringLiteral("--reason"), QString::fromUtf8(reason)});
        return run.code == 0 ? run.json()["queued"]["id"].get<int>() : 0;
    }
    Run approve(int id, const QStringList &more = {})
    {
        return ctl("queue approve --mode act --yes", QStringList{QString::number(id)} + more);
    }
    Json queue(const char *how = "queue list") { return ctl(how).json()["queue"]; }
    bool exists(const std::string &index)
    {
        return !m_connection->query("SELECT to_regclass($1)", {index}).isNull(0, 0);
    }
    std::int64_t intents()
    {
        const Json entries = ctl("audit").json()["entries"];
        return std::count_if(entries.begin(), entries.end(),
                             [](const Json &entry) { return entry["kind"] == "intent"; });
    }
    void changeStore(const QString &sql) { test::meddle(storePath(), sql); }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("queuectl"));
        m_connection = test::owner(m_text);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection->execute("DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; "
                              "CREATE TABLE s.t (id int, a int, b int); INSERT INTO s.t VALUES (1, 1, 1)");
    }

    void inModeProposeItWaitsAndInModeActItRuns()
    {
        const Run proposed = ctl("apply --mode propose --yes",
                                 {m_sql, QStringLiteral("--reason"), QStringLiteral("shop is slow")});
        QCOMPARE(proposed.code, 0);
        QVERIFY(!exists("s.made"));
        const Json waiting = queue();
        QCOMPARE(waiting.size(), std::size_t(1));
        QCOMPARE(waiting[0]["state"].get<std::string>(), std::string("waiting"));
        QCOMPARE(waiting[0]["sql"].get<std::string>(), m_sql.toStdString());
        QCOMPARE(waiting[0]["asked_reason"].get<std::string>(), std::string("shop is slow"));
        QCOMPARE(waiting[0]["class"].get<std::string>(), std::string("rebuild"));
        const int id = waiting[0]["id"].get<int>();
        QCOMPARE(ctl("queue approve --yes", {QString::number(id)}).code, 4);
        QCOMPARE(ctl("queue approve --mode propose --yes", {QString::number(id)}).code, 4);
        QVERIFY(!exists("s.made"));
        const Run approved = approve(id);
        QVERIFY2(approved.code == 0, approved.err.constData());
        QCOMPARE(approved.json()["state"].get<std::string>(), std::string("done"));
        QVERIFY(exists("s.made"));
        QVERIFY(queue().empty());
        QCOMPARE(queue("queue list --all")[0]["state"].get<std::string>(), std::string("done"));
        QCOMPARE(approve(id).code, 4); // once
        QCOMPARE(ctl("audit verify").code, 0);
        std::vector<std::string> kinds;
        const Json entries = ctl("audit").json()["entries"];
        for (const Json &entry : entries)
            kinds.push_back(entry["kind"].get<std::string>());
        QCOMPARE(kinds, (std::vector<std::string>{"approval", "approval", "intent", "outcome", "approval"}));
    }

    void modeProposeWithoutAReasonProposesNothing()
    {
        const Run refused = ctl("apply --mode propose --yes", {m_sql});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("--reason"), refused.err.constData());
        QCOMPARE(ctl("queue add --mode propose", {m_sql}).code, 2);
        QCOMPARE(ctl("queue add", {m_sql, QStringLiteral("--reason"), QStringLiteral("x")}).code, 4);
        QVERIFY(queue("queue list --all").empty());
    }

    void aPlanThatMovedIsShownAgainAndNotRun()
    {
        const int id = add(m_sql);
        QVERIFY(id > 0);
        m_connection->execute("CREATE INDEX other ON s.t (b)");
        const Run moved = approve(id);
        QCOMPARE(moved.code, 4);
        QVERIFY2(moved.err.contains("the plan is another one now"), moved.err.constData());
        QVERIFY(!exists("s.made"));
        QCOMPARE(queue()[0]["state"].get<std::string>(), std::string("waiting"));
        const std::string hash = ctl("plan", {m_sql}).json()["plan_hash"].get<std::string>();
        const Run looked = approve(id, {QStringLiteral("--plan-hash"), QString::fromStdString(hash)});
        QVERIFY2(looked.code == 0, looked.err.constData());
        QVERIFY(exists("s.made"));
    }

    void ofTwoProgramsThatApproveAtOnceOneRunsIt()
    {
        for (int round = 0; round < 5; ++round) {
            m_connection->execute("DROP INDEX IF EXISTS s.made");
            const int id = add(m_sql);
            const std::int64_t before = intents();
            QProcess programs[2];
            for (QProcess &program : programs)
                program.start(
                    QStringLiteral(INDEXPILOTCTL),
                    QStringLiteral("queue approve --mode act --yes %1").arg(id).split(QLatin1Char(' ')) +
                        common());
            const Run one = test::finished(programs[0]);
            const Run two = test::finished(programs[1]);
            QVERIFY2((one.code == 0) != (two.code == 0), (one.err + two.err).constData());
            const Run &other = one.code == 0 ? two : one;
            QVERIFY2(other.code == 4, other.err.constData());
            QCOMPARE(intents(), before + 1);
            QVERIFY(exists("s.made"));
            QVERIFY(queue().empty());
            QCOMPARE(queue("queue list --all").back()["state"].get<std::string>(), std::string("done"));
        }
        QCOMPARE(ctl("audit verify").code, 0);
    }

    void costlyChangesTakeAReasonAndComeBackWhenNothingBegan()
    {
        m_connection->execute("CREATE INDEX old ON s.t (a)");
        const int id = add(QStringLiteral("DROP INDEX s.old"));
        QCOMPARE(approve(id).code, 2);
        const QStringList reason{QStringLiteral("--reason"), QStringLiteral("unused for a year")};
        QCOMPARE(ctl("freeze on").code, 0);
        QCOMPARE(approve(id, reason).code, 4);
        QVERIFY(exists("s.old"));
        const Json back = queue()[0];
        QCOMPARE(back["state"].get<std::string>(), std::string("waiting"));
        QVERIFY(back["outcome"].get<std::string>().starts_with("nothing was begun"));
        QCOMPARE(ctl("freeze off").code, 0);
        const Run dropped = approve(id, reason);
        QVERIFY2(dropped.code == 0, dropped.err.constData());
        QVERIFY(!exists("s.old"));
        const int way =
            ctl("queue add --mode propose --rollback s.old --reason needed").json()["queued"]["id"];
        const Run restored = approve(way, reason);
        QVERIFY2(restored.code == 0, restored.err.constData());
        QVERIFY(exists("s.old"));
    }

    void whatIsRejectedOrWithdrawnIsNotRun()
    {
        const int first = add(m_sql);
        QCOMPARE(ctl("queue reject --mode act", {QString::number(first)}).code, 2);
        QCOMPARE(ctl("queue reject --reason late", {QString::number(first)}).code, 4); // mode observe
        const Run rejected = ctl("queue reject --mode propose --reason late", {QString::number(first)});
        QCOMPARE(rejected.code, 0);
        QCOMPARE(rejected.json()["queue"][0]["decided_reason"].get<std::string>(), std::string("late"));
        QCOMPARE(approve(first).code, 4);
        const int second = add(m_sql);
        QCOMPARE(ctl("queue withdraw --mode propose", {QString::number(second)}).code, 0);
        QCOMPARE(approve(second).code, 4);
        QCOMPARE(approve(4711).code, 2);
        QVERIFY(!exists("s.made"));
    }

    void aQueueThatCannotBeReadOrWrittenMeansNoChange()
    {
        const int id = add(m_sql);
        changeStore(QStringLiteral("CREATE TRIGGER full BEFORE UPDATE ON approval BEGIN "
                                   "SELECT RAISE(ABORT, 'disk is full'); END"));
        const Run unwritten = approve(id);
        QCOMPARE(unwritten.code, 5);
        QVERIFY2(unwritten.err.contains("disk is full"), unwritten.err.constData());
        QVERIFY(!exists("s.made"));
        changeStore(QStringLiteral("ALTER TABLE approval RENAME TO approval_gone"));
        QCOMPARE(approve(id).code, 5);
        // Neither what was proposed nor what nobody proposed.
        const Run direct = ctl("apply --mode act --yes", {m_sql});
        QCOMPARE(direct.code, 5);
        QVERIFY2(direct.err.contains("approval"), direct.err.constData());
        QVERIFY(!exists("s.made"));
        QCOMPARE(intents(), std::int64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestQueueCtl)
#include "tst_queue_ctl.moc"
