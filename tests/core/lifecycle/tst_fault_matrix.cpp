// SPDX-License-Identifier: GPL-3.0-or-later
// A change is held at a point by somebody else's transaction, and then something goes wrong. Whatever it is:
// nothing is left over, nothing is lost, nobody else is touched, the audit is whole.
#include "tests/core/lifecycle/fault_table.h"
#include "tests/core/lifecycle/lifecycle_stage.h"
#include "tests/support/cut_proxy.h"
#include "tests/support/test_cluster.h"

#include "core/lifecycle/temporary_name.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <string_view>

using namespace indexpilot;
using namespace indexpilot::lifecycle;

namespace {

enum class Fault { None, Cancel, BackendKilled, ProgramKilled, ServerKilled, LineCut, ServerTimeouts };
enum class After { AsBefore, Done };

struct HeldPoint {
    const char *name;
    const char *command;         ///< arguments of indexpilotctl, | between them
    const char *blocker;         ///< in a transaction of somebody else
    After after;                 ///< when it is disturbed there
    const char *first = nullptr; ///< a command before everything
    const char *setup = nullptr; ///< SQL before everything
};

constexpr int patience = 120'000; ///< ms; a machine may stall for long

constexpr const char *writer = "UPDATE s.t SET note = note WHERE id = 1";
constexpr const char *snapshot =
    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM s.other";
constexpr const char *reader = "SELECT count(*) FROM s.t";
constexpr const char *commenter = "COMMENT ON INDEX s.i IS 'theirs'";
constexpr const char *rebuild = "apply|REINDEX INDEX CONCURRENTLY s.i";
/// An index whose build waits for a lock of somebody else's choice.
constexpr const char *heldBuild =
    "CREATE FUNCTION s.held(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN PERFORM "
    "pg_advisory_xact_lock_shared(7305, 7); RETURN $1; END'; CREATE INDEX held ON s.t (s.held(a))";
constexpr const char *leavesKept = "apply|CREATE INDEX i ON s.t (a, id)|--replace|--soak|1h";

const HeldPoint points[] = {
    {"create, waits for writers", "apply|CREATE INDEX made ON s.t (note)", writer, After::AsBefore},
    {"create, waits for old snapshots", "apply|CREATE INDEX made ON s.t (note)", snapshot, After::AsBefore},
    {"replace, waits for writers", "apply|CREATE INDEX i ON s.t (a, id)|--replace", writer, After::AsBefore},
    {"replace, waits for old snapshots", "apply|CREATE INDEX i ON s.t (a, id)|--replace", snapshot,
     After::AsBefore},
    {"replace, waits to swap", "apply|CREATE INDEX i ON s.t (a, id)|--replace", commenter, After::AsBefore},
    {"replace, waits to drop the old one", "apply|CREATE INDEX i ON s.t (a, id)|--replace", reader,
     After::Done},
    {"drop, waits for the table", "apply|DROP INDEX s.i", "LOCK TABLE s.t IN SHARE UPDATE EXCLUSIVE MODE",
     After::AsBefore},
    {"drop, waits for readers", "apply|DROP INDEX s.i", reader, After::Done},
    {"rollback of a dropped index, waits for old snapshots", "rollback|s.gone", snapshot, After::AsBefore},
    {"rollback of a constraint, waits to swap", "rollback|s.k", reader, After::AsBefore},
    {"rename, waits for the index", "apply|ALTER INDEX s.i RENAME TO renamed", commenter, After::AsBefore},
    {"replace with a soak time, waits for old snapshots", leavesKept, snapshot, After::AsBefore},
    {"replace with a soak time, waits to swap and keep", leavesKept, commenter, After::AsBefore},
    {"set aside, waits for the index", "apply|DROP INDEX s.i|--soak|1h", commenter, After::AsBefore},
    {"give back, waits to swap", "kept|give-back|s.i", commenter, After::AsBefore, leavesKept},
    {"drop after the soak time, waits for readers", "kept|drop|s.i", reader, After::Done, leavesKept},
    {"rebuild by REINDEX, waits for the table", rebuild, "LOCK TABLE s.t IN SHARE UPDATE EXCLUSIVE MODE",
     After::AsBefore},
    {"rebuild by REINDEX, waits for writers", rebuild, writer, After::AsBefore},
    {"rebuild by REINDEX, builds the copy", "apply|REINDEX INDEX s.held",
     "SELECT pg_advisory_xact_lock(7305, 7)", After::AsBefore, nullptr, heldBuild},
    {"rebuild by REINDEX, waits for old snapshots", rebuild, snapshot, After::AsBefore},
    {"rebuild by REINDEX, waits to drop the old one", rebuild, reader, After::Done},
};

const std::pair<const char *, Fault> faults[] = {
    {"long transaction only", Fault::None},          {"cancelled", Fault::Cancel},
    {"server process killed", Fault::BackendKilled}, {"program SIGKILLed", Fault::ProgramKilled},
    {"server SIGKILLed", Fault::ServerKilled},       {"connection cut", Fault::LineCut},
    {"time-outs of the role", Fault::ServerTimeouts}};

const char *nameOf(Fault fault)
{
    return std::ranges::find(faults, fault, [](const auto &one) { return one.second; })->first;
}

bool shell(const QString &command)
{
    return QProcess::execute(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command}) == 0;
}

/// Two megabytes, while it lives.
class SmallDisk {
public:
    explicit SmallDisk(const QString &place)
        : m_place(place),
          m_mounted(
              shell(QStringLiteral("mount -t tmpfs -o size=2m,mode=777 tmpfs '%1' 2>/dev/null").arg(place)))
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            shell(QStringLiteral("umount -l '%1'").arg(m_place));
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return m_mounted; }

private:
    const QString m_place;
    const bool m_mounted;
};

/// INDEXPILOT_FAULT_ROUNDS=3: every row so many times (441 runs in three rounds); without it some rows once.
int rounds()
{
    return qEnvironmentVariableIntValue("INDEXPILOT_FAULT_ROUNDS");
}
/// After the swap everything that can go wrong, before it what leaves a whole copy, elsewhere one of each.
/// (That nothing goes wrong is tst_rebuild's.)
bool isForEveryDayOfRebuilds(std::string_view name, Fault fault)
{
    if (fault == Fault::ServerTimeouts || fault == Fault::None)
        return false;
    if (name.ends_with("the old one"))
        return true;
    if (name.ends_with("old snapshots"))
        return fault != Fault::BackendKilled && fault != Fault::LineCut;
    return fault == Fault::ProgramKilled && !name.ends_with("the table");
}
/// Where two indexes stand beside each other everything that can go wrong; elsewhere two of the faults,
/// others at each point. Rows that wait for a time-out are slow; one of each kind of wait is enough every
/// day.
bool isForEveryDay(int place, Fault fault)
{
    const std::string_view name = points[place].name;
    if (name.starts_with("rebuild by REINDEX"))
        return isForEveryDayOfRebuilds(name, fault);
    if (fault == Fault::ServerTimeouts)
        return name == "create, waits for writers" || name == "drop, waits for readers";
    return name == "replace, waits to swap" || name == "replace, waits to drop the old one" ||
           (fault != Fault::None && (static_cast<int>(fault) + place) % 5 < 2);
}

} // namespace

class TestFaultMatrix : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TestCluster> m_cluster;
    std::unique_ptr<test::LifecycleStage> m_stage;
    std::unique_ptr<pg::Connection> m_other;
    qint64 m_otherPid = 0;
    QTemporaryDir m_folder;
    std::unique_ptr<test::CutProxy> m_line;
    test::FaultTable m_table;
    QString m_policy = m_folder.filePath(QStringLiteral("policy.yaml"));

    std::unique_ptr<pg::Connection> connection() const
    {
        pg::ConnectRequest request = m_stage->request();
        request.profile.applicationName = "somebody else";
        return std::make_unique<pg::Connection>(request);
    }
    void start(QProcess &process, const QStringList &arguments, const std::string &target = {})
    {
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(
            QStringLiteral(INDEXPILOTCTL),
            arguments + QStringList{QStringLiteral("--policy"), m_policy, QStringLiteral("--mode"),
                                    QStringLiteral("act"), QStringLiteral("--target"),
                                    QString::fromStdString(target.empty() ? m_stage->text() : target),
                                    QStringLiteral("--store"), QString::fromStdString(m_stage->storePath())});
    }
    static bool hasEnded(QProcess &process) ///< the line's ends are served meanwhile
    {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience);
    }
    QByteArray recovered()
    {
        QProcess process;
        start(process, {QStringLiteral("recover")});
        process.waitForFinished(patience);
        return process.readAll() + " exit " + QByteArray::number(process.exitCode());
    }
    /// pid of the executor's server process when it waits for the one who holds the point; 0: it does not. (A
    /// concurrent build waits for a moment for whatever else reads, this test as well.)
    qint64 waitingBackend()
    {
        const pg::Rows rows = m_stage->connection().query(
            "SELECT pid FROM pg_stat_activity WHERE application_name = "
            "'indexpilot/executor' AND datname = current_database() AND $1::int = "
            "ANY (pg_blocking_pids(pid))",
            {std::to_string(m_otherPid)});
        return rows.count() ? rows.integer(0, 0) : 0;
    }
    /// What the server says of our process, for a test that failed.
    QByteArray executorsState()
    {
        const pg::Rows rows = m_stage->connection().query(
            "SELECT string_agg(concat_ws(' ', pid, state, wait_event_type, wait_event, query), E'\\n') FROM "
            "pg_stat_activity WHERE application_name LIKE 'indexpilot/%'");
        return "\n" + QByteArray(rows.text(0, 0).data(), qsizetype(rows.text(0, 0).size()));
    }
    bool isBackendGone(qint64 pid)
    {
        return m_stage->connection()
                   .query("SELECT FROM pg_stat_activity WHERE pid = " + std::to_string(pid))
                   .count() == 0;
    }
    /// Everything that must be as before, with OIDs.
    std::string whatIsThere()
    {
        return m_stage->everything("s") +
               std::string(
                   m_stage->connection()
                       .query("SELECT string_agg(c.oid::text, ' ' ORDER BY c.relname) FROM pg_class AS "
                              "c WHERE c.relnamespace = 's'::regnamespace AND c.relkind = 'i'")
                       .text(0, 0));
    }
    bool hasLeftOver()
    {
        for (const pg::IndexAttributes &index : pg::readIndexAttributes(m_stage->connection()).indexes)
            if (isTemporaryName(index.name) || !index.valid)
                return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile policy(m_policy);
        QVERIFY(policy.open(QIODevice::WriteOnly) &&
                policy.write("limits: {changes_per_hour: 1000, changes_per_day: 1000}") > 0);
        policy.close();
        m_cluster = std::make_unique<test::TestCluster>();
        m_stage = std::make_unique<test::LifecycleStage>(m_cluster->connectionText());
        // The program finds its target by what the server says of itself.
        m_stage->target = m_stage->store().targetOf(
            std::string(m_stage->connection()
                            .query("SELECT system_identifier::text FROM pg_control_system()")
                            .text(0, 0)),
            "postgres", "");
    }
    void init()
    {
        m_stage->connection().execute(
            "DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA s; CREATE TABLE s.other (a int); CREATE TABLE "
            "s.t (id int, a "
            "int, note text); INSERT INTO s.t SELECT n, n % 10, md5(n::text) FROM generate_series(1, 2000) "
            "AS n; "
            "CREATE INDEX i ON s.t (a); COMMENT ON INDEX s.i IS 'mine'; CREATE INDEX gone ON s.t (note); "
            "COMMENT ON "
            "INDEX s.gone IS 'was here'; ALTER TABLE s.t ADD CONSTRAINT k PRIMARY KEY (id)");
        m_stage->snapshot();
        m_stage->connection().execute("DROP INDEX s.gone; ALTER TABLE s.t DROP CONSTRAINT k");
        m_stage->snapshot();
        m_other = connection();
        m_otherPid = m_other->query("SELECT pg_backend_pid()").integer(0, 0);
        m_line = std::make_unique<test::CutProxy>(m_cluster->directory());
    }

    void cleanup()
    {
        m_table.end(QTest::currentTestFailed() ? test::FaultTable::Outcome::Failed
                                               : test::FaultTable::Outcome::Passed);
    }
    void cleanupTestCase() { m_table.print(); }

    void nothingIsLeftAndNothingIsLost_data()
    {
        QTest::addColumn<int>("point");
        QTest::addColumn<int>("fault");
        for (int round = 0; round < std::max(1, rounds()); ++round)
            for (int p = 0; p < int(std::size(points)); ++p)
                for (const auto &[name, fault] : faults)
                    if (rounds() > 0 || isForEveryDay(p, fault))
                        QTest::addRow("%s: %s%s", points[p].name, name, round ? " again" : "")
                            << p << int(fault);
    }
    void nothingIsLeftAndNothingIsLost()
    {
        QFETCH(int, point);
        QFETCH(int, fault);
        const HeldPoint &held = points[point];
        const auto what = static_cast<Fault>(fault);
        m_table.begin(held.name, nameOf(what));
        if (held.setup)
            m_stage->connection().execute(held.setup);
        if (held.first) {
            QProcess first;
            start(first, QString::fromLatin1(held.first).split(QLatin1Char('|')) +
                             QStringList{QStringLiteral("--yes")});
            QVERIFY(first.waitForFinished(patience));
            QVERIFY2(first.exitCode() == 0, first.readAll().constData());
        }
        const std::string before = whatIsThere();
        const std::string attributes = m_stage->everything("s");
        m_other->execute(std::string("BEGIN; ") + held.blocker);
        if (what == Fault::ServerTimeouts)
            m_stage->connection().execute(
                "ALTER ROLE postgres SET statement_timeout = '1s'; ALTER ROLE postgres "
                "SET lock_timeout = '1s'");
        QProcess program;
        start(program,
              QString::fromLatin1(held.command).split(QLatin1Char('|')) +
                  QStringList{QStringLiteral("--yes")},
              what == Fault::LineCut ? m_line->connectionText() : std::string());
        qint64 backend = 0;
        const bool arrived = QTest::qWaitFor(
            [&] { return (backend = waitingBackend()) != 0 || program.state() == QProcess::NotRunning; },
            patience);
        QVERIFY2(arrived && backend != 0, (program.readAll() + executorsState()).constData());
        strike(what, program, backend);
        if (what != Fault::ServerKilled)
            m_other->execute("ROLLBACK"); // still there: nobody touched it
        QVERIFY2(hasEnded(program), program.readAll().constData());
        const QByteArray said = program.readAll();
        if (what == Fault::ServerKilled)
            m_stage->reconnect();
        const QByteArray then = recovered();
        const bool undisturbed = what == Fault::None || what == Fault::ServerTimeouts;
        verifyEnd(undisturbed ? After::Done : held.after, before, said + "\n" + then);
        if (std::string_view(held.name).starts_with("rebuild")) // one and the same index, under whichever OID
            QCOMPARE(QString::fromStdString(m_stage->everything("s")), QString::fromStdString(attributes));
    }

    void strike(Fault fault, QProcess &program, qint64 backend)
    {
        switch (fault) {
        case Fault::None:
            break;
        case Fault::Cancel: {
            // What is let go before the cancel has arrived would simply succeed.
            const std::string statement = statementOf(backend);
            ::kill(static_cast<pid_t>(program.processId()), SIGINT);
            QTRY_VERIFY_WITH_TIMEOUT(statementOf(backend) != statement, patience);
            break;
        }
        case Fault::BackendKilled:
            m_stage->connection().query("SELECT pg_terminate_backend(" + std::to_string(backend) + ")");
            QTRY_VERIFY_WITH_TIMEOUT(isBackendGone(backend), patience);
            break;
        case Fault::ProgramKilled: {
            program.kill();
            QVERIFY(program.waitForFinished(patience));
            // The next start ends the server process that was left alone, while the other still holds his
            // lock.
            QProcess next;
            start(next, {QStringLiteral("recover")});
            QTRY_VERIFY_WITH_TIMEOUT(isBackendGone(backend), patience);
            m_other->execute("ROLLBACK; BEGIN");
            QVERIFY2(next.waitForFinished(patience), next.readAll().constData());
            break;
        }
        case Fault::ServerKilled:
            m_cluster->killServer();
            m_cluster->start();
            break;
        case Fault::LineCut:
            // The server process does not notice; the program ends it as its own once it is back.
            m_line->cut();
            m_line->mend();
            QTRY_VERIFY_WITH_TIMEOUT(isBackendGone(backend), patience);
            break;
        case Fault::ServerTimeouts:
            QTest::qWait(1500);
            m_stage->connection().execute("ALTER ROLE postgres RESET ALL");
            break;
        }
    }
    /// When what the process runs was begun; empty: it is gone.
    std::string statementOf(qint64 backend)
    {
        const pg::Rows rows = m_stage->connection().query(
            "SELECT query_start::text FROM pg_stat_activity WHERE pid = " + std::to_string(backend));
        return rows.count() ? std::string(rows.text(0, 0)) : std::string();
    }
    void verifyEnd(After after, const std::string &before, const QByteArray &said)
    {
        QVERIFY2(m_stage->store().runningActions(m_stage->target).empty(), said.constData());
        QVERIFY2(!hasLeftOver(), said.constData());
        const std::vector<store::AuditRecord> audit = m_stage->store().audit();
        QVERIFY(!audit.empty());
        const auto action = m_stage->store().action(store::ActionId(audit.back().action));
        QVERIFY(action.has_value());
        const QByteArray state = QByteArray::fromStdString(store::nameOf(action->state));
        if (after == After::Done) {
            QVERIFY2(state == "done", (state + "\n" + said).constData());
            QVERIFY(whatIsThere() != before);
        } else {
            QVERIFY2(state == "failed" || state == "reverted", (state + "\n" + said).constData());
            QCOMPARE(QString::fromStdString(whatIsThere()), QString::fromStdString(before));
        }
        QVERIFY(m_stage->auditIsWhole());
        QCOMPARE(audit.back().kind, std::string("outcome"));
    }

    void aFullDiskLeavesNothing()
    {
        const QString place = m_folder.filePath(QStringLiteral("small"));
        QDir().mkpath(place);
        const SmallDisk disk(place);
        if (!disk.isMounted())
            QSKIP("a small file system can be mounted only as root");
        QVERIFY(shell(QStringLiteral("chmod 755 '%1' && chown postgres '%2'").arg(m_folder.path(), place)));
        m_stage->connection().execute("CREATE TABLESPACE small LOCATION '" + place.toStdString() + "'");
        // Nothing that repeats: an entry of an index is compressed.
        m_stage->connection().execute("INSERT INTO s.t SELECT n, n, (SELECT string_agg(md5(n || ' ' || "
                                      "part), '') FROM generate_series(1, "
                                      "20) AS part) FROM generate_series(3000, 15000) AS n");
        const std::string before = m_stage->everything("s");
        const auto made = m_stage->plan("CREATE INDEX made ON s.t (note) TABLESPACE small");
        const auto replaced =
            m_stage->plan("CREATE INDEX i ON s.t (note) TABLESPACE small", OnExisting::Replace);
        QVERIFY(made && replaced);
        for (const Plan &plan : {*made, *replaced}) {
            m_table.begin(plan.kind + ", builds", "disk full");
            const ActionOutcome outcome = m_stage->run(plan);
            QVERIFY(outcome.failure.has_value());
            QVERIFY2(outcome.failure->detail.find("No space left") != std::string::npos,
                     outcome.failure->detail.c_str());
            QVERIFY(outcome.action.state == store::ActionState::Reverted);
            QVERIFY(!hasLeftOver());
            QCOMPARE(m_stage->everything("s"), before);
        }
        m_stage->connection().execute("CREATE INDEX large ON s.t (left(note, 80)) TABLESPACE small");
        const std::string withLarge = whatIsThere();
        m_table.begin("rebuild by REINDEX, builds the copy", "disk full");
        const ActionOutcome rebuilt = m_stage->run(*m_stage->plan("REINDEX INDEX s.large"));
        QVERIFY(rebuilt.failure && rebuilt.failure->detail.find("No space left") != std::string::npos);
        QVERIFY(rebuilt.action.state == store::ActionState::Reverted);
        QVERIFY(!hasLeftOver());
        QCOMPARE(whatIsThere(), withLarge);
        m_stage->connection().execute("DROP INDEX s.large");
        m_stage->connection().execute("DROP TABLESPACE small");
    }

    /// An order that is another one once the index is built: amcheck sees what a broken collation would do.
    void aDamagedIndexIsNotTaken()
    {
        m_stage->connection().execute(
            "CREATE EXTENSION IF NOT EXISTS amcheck; CREATE FUNCTION s.turns(int, int) RETURNS int LANGUAGE "
            "sql "
            "IMMUTABLE AS 'SELECT CASE WHEN EXISTS (SELECT FROM pg_stat_progress_create_index WHERE pid = "
            "pg_backend_pid()) THEN btint4cmp($1, $2) ELSE -btint4cmp($1, $2) END'; CREATE OPERATOR CLASS "
            "s.turning FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, "
            "OPERATOR 5 >, FUNCTION 1 s.turns(int, int)");
        const std::string before = m_stage->everything("s");
        const auto plan = m_stage->plan("CREATE INDEX made ON s.t (id s.turning)");
        QVERIFY(plan.has_value());
        m_table.begin("create, builds", "built damaged");
        const ActionOutcome outcome = m_stage->run(*plan);
        QVERIFY(outcome.failure.has_value());
        QVERIFY2(outcome.failure->detail.find("is damaged") != std::string::npos,
                 outcome.failure->detail.c_str());
        QVERIFY(outcome.action.state == store::ActionState::Reverted);
        QCOMPARE(m_stage->everything("s"), before);
        QVERIFY(m_stage->run(*m_stage->plan("CREATE INDEX made ON s.t (id)")).failure == std::nullopt);
    }

    void aUniqueViolationLeavesNothing()
    {
        m_stage->connection().execute("INSERT INTO s.t VALUES (1, 1, 'twice')");
        const std::string before = m_stage->everything("s");
        for (const auto &plan :
             {m_stage->plan("CREATE UNIQUE INDEX made ON s.t (id)"), m_stage->rollbackPlan("s.k")}) {
            QVERIFY(plan.has_value());
            m_table.begin(plan->kind + ", builds", "unique violation");
            const ActionOutcome outcome = m_stage->run(*plan);
            QVERIFY(outcome.failure &&
                    outcome.failure->detail.find("could not create unique index") != std::string::npos);
            QVERIFY(outcome.action.state == store::ActionState::Reverted);
            QVERIFY(!hasLeftOver());
            QCOMPARE(m_stage->everything("s"), before);
        }
    }

    void aSwapThatNeverGetsItsLockKeepsTheOldIndex()
    {
        const std::string before = m_stage->everything("s");
        const auto plan = m_stage->plan("CREATE INDEX i ON s.t (a, id)", OnExisting::Replace);
        QVERIFY(plan.has_value());
        m_table.begin("replace, waits to swap", "lock_timeout");
        m_other->execute("BEGIN; COMMENT ON INDEX s.i IS 'theirs'");
        const ActionOutcome outcome =
            m_stage->run(*plan, {.lockTimeout = Milliseconds(50), .lockPatience = Milliseconds(500)});
        QVERIFY(outcome.failure && outcome.failure->detail.find("lock timeout") != std::string::npos);
        m_other->execute("ROLLBACK");
        QVERIFY(outcome.action.state == store::ActionState::Reverted);
        QVERIFY(!hasLeftOver());
        QCOMPARE(m_stage->everything("s"), before);
    }

    void somebodyElsesBuildInFlightIsUntouched()
    {
        // An invalid index that a concurrent build of somebody else is still working on.
        m_other->execute(std::string("BEGIN; ") + writer);
        QProcess build;
        build.start(QStringLiteral("psql"),
                    {QString::fromStdString(m_stage->text()), QStringLiteral("-qc"),
                     QStringLiteral("CREATE INDEX CONCURRENTLY theirs_ccnew ON s.t (note)")});
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->index("s", "theirs_ccnew").has_value(), patience);
        QVERIFY(!m_stage->index("s", "theirs_ccnew")->valid);
        m_stage->recover();
        const auto plan = m_stage->plan("CREATE UNIQUE INDEX made ON s.t (a)"); // fails: not unique
        QVERIFY(plan.has_value());
        QVERIFY(plan->warnings.front().find("theirs_ccnew") != std::string::npos ||
                plan->warnings.back().find("theirs_ccnew") != std::string::npos);
        m_other->execute("ROLLBACK");
        QVERIFY(build.waitForFinished(patience));
        QVERIFY(m_stage->index("s", "theirs_ccnew")->valid);
    }

    void twoProgramsDoNotActAtOnce()
    {
        m_other->execute(std::string("BEGIN; ") + writer);
        QProcess first;
        start(first, {QStringLiteral("apply"), QStringLiteral("CREATE INDEX made ON s.t (note)"),
                      QStringLiteral("--yes")});
        QTRY_VERIFY_WITH_TIMEOUT(waitingBackend() != 0, patience);
        QProcess second;
        start(second, {QStringLiteral("apply"), QStringLiteral("DROP INDEX s.i"), QStringLiteral("--yes")});
        QVERIFY(second.waitForFinished(patience));
        QCOMPARE(second.exitCode(), 4);
        QVERIFY(second.readAll().contains("another program"));
        QVERIFY(m_stage->index("s", "i").has_value());
        m_other->execute("ROLLBACK");
        QVERIFY(first.waitForFinished(patience));
        QCOMPARE(first.exitCode(), 0);
    }

    void aPlanThatTheCatalogHasOvertakenIsNotRun()
    {
        const auto plan = m_stage->plan("DROP INDEX s.i");
        QVERIFY(plan.has_value());
        m_stage->connection().execute("DROP INDEX s.i; CREATE INDEX i ON s.t (note)");
        const ActionOutcome outcome = m_stage->run(*plan);
        QVERIFY(outcome.failure && outcome.failure->code == FailureCode::Refused);
        QVERIFY(m_stage->index("s", "i").has_value());
    }
};

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_fault_matrix.moc"
