// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs change one target over one store, at random. INDEXPILOT_SECONDS=300 for the long run.
#include "core/lifecycle/plan_json.h"
#include "core/lifecycle/temporary_name.h"
#include "lifecycle_stage.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"

#include <QElapsedTimer>

#include <algorithm>
#include <map>
#include <random>
#include <thread>

using namespace indexpilot;
using namespace indexpilot::lifecycle;

namespace {

/// Exit codes of one program, and how often each came.
using Codes = std::map<int, int>;

QStringList oneChange(std::mt19937 &random)
{
    const auto pick = [&](int below) {
        return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    const QString name = QStringLiteral("i%1").arg(pick(3));
    const char *const keys[] = {"a", "b", "a, b", "b DESC", "lower(note)"};
    switch (pick(5)) {
    case 0:
        return {QStringLiteral("apply"), QStringLiteral("DROP INDEX s.") + name};
    case 1:
        return {QStringLiteral("rollback"), QStringLiteral("s.") + name};
    case 2:
        return {QStringLiteral("apply"),
                QStringLiteral("ALTER INDEX s.%1 RENAME TO i%2").arg(name).arg(pick(3))};
    default:
        return {QStringLiteral("apply"),
                QStringLiteral("CREATE INDEX %1 ON s.t (%2)").arg(name, QLatin1String(keys[pick(5)])),
                QStringLiteral("--replace")};
    }
}

} // namespace

class TestTwoPrograms : public QObject {
    Q_OBJECT
    std::unique_ptr<test::LifecycleStage> m_stage;
    QStringList m_common;

    Codes act(unsigned seed, Milliseconds time) const
    {
        std::mt19937 random(seed);
        Codes codes;
        const auto end = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < end)
            ++codes[test::ctl(oneChange(random) + m_common).code];
        return codes;
    }
    std::vector<store::ActionRecord> journal() const
    {
        return m_stage->store().actionsSince(m_stage->target, TimePoint());
    }

    void tellJournal() const
    {
        for (const store::ActionRecord &action : journal())
            if (action.state == store::ActionState::Done)
                if (const Result<Plan> plan = planFromJson(action.plan))
                    qWarning("%lld %s", static_cast<long long>(action.id.value()), plan->request.c_str());
    }

public:
    TestTwoPrograms()
    {
        qputenv("QTEST_FUNCTION_TIMEOUT",
                "1200000"); // ms; a long run lasts longer than a test may by default
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<test::LifecycleStage>(test::freshDatabase(QStringLiteral("twoprograms")));
        pg::Connection &connection = m_stage->connection();
        m_stage->target = m_stage->store().targetOf(
            std::string(
                connection.query("SELECT system_identifier::text FROM pg_control_system()").text(0, 0)),
            connection.endpoint().database, "");
        connection.execute(
            "CREATE SCHEMA s; CREATE TABLE s.t (id int PRIMARY KEY, a int, b int, note text); INSERT INTO "
            "s.t SELECT n, n % 10, n % 100, md5(n::text) FROM generate_series(1, 5000) AS n");
        const QString policy = QString::fromStdString(m_stage->storePath()) + QStringLiteral(".yaml");
        QFile file(policy);
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write("limits: {changes_per_hour: 100000, changes_per_day: 100000}") > 0);
        file.close();
        m_common = {QStringLiteral("--yes"),
                    QStringLiteral("--mode"),
                    QStringLiteral("act"),
                    QStringLiteral("--policy"),
                    policy,
                    QStringLiteral("--target"),
                    QString::fromStdString(m_stage->text()),
                    QStringLiteral("--store"),
                    QString::fromStdString(m_stage->storePath())};
    }

    void aRenamedIndexIsGoneUnderItsOldName()
    {
        for (const char *sql : {"CREATE INDEX old ON s.t (a)", "ALTER INDEX s.old RENAME TO renamed"})
            QCOMPARE(test::ctl(QStringList{QStringLiteral("apply"), QLatin1String(sql)} + m_common).code, 0);
        verifyCatalog();
        const Result<Plan> plan = planFromJson(journal().back().plan);
        QVERIFY(plan && std::ranges::any_of(plan->goals, [](const Goal &goal) {
                    return goal.name == "old" && !goal.exists;
                }));
    }

    void everyChangeIsMadeOnceAndJournalAndCatalogAgree()
    {
        const Seconds time(qEnvironmentVariableIntValue("INDEXPILOT_SECONDS") > 0
                               ? qEnvironmentVariableIntValue("INDEXPILOT_SECONDS")
                               : 10);
        Codes first;
        Codes second;
        {
            const std::jthread one([&] { first = act(1, time); });
            const std::jthread two([&] { second = act(2, time); });
        }
        int done = 2; // of the test before
        for (const Codes &codes : {first, second})
            for (const auto &[code, count] : codes) {
                qInfo("exit %d: %d times", code, count);
                QVERIFY2(code == 0 || code == 2 || code == 4 || code == 5,
                         "a program crashed, or could not connect");
                done += code == 0 ? count : 0;
            }
        QVERIFY(done > 2);
        verifyJournal(done);
        verifyCatalog();
        if (QTest::currentTestFailed())
            tellJournal();
        QVERIFY(m_stage->auditIsWhole());
    }

private:
    void verifyJournal(int done)
    {
        int inJournal = 0;
        for (const store::ActionRecord &action : journal()) {
            QVERIFY2(!isRunning(action.state), action.subject.c_str());
            inJournal += action.state == store::ActionState::Done;
        }
        QCOMPARE(inJournal, done);                           // exactly those that a program was told of
        std::map<std::int64_t, std::pair<int, int>> entries; // intents and outcomes by action
        for (const store::AuditRecord &entry : m_stage->store().audit()) {
            entries[entry.action].first += entry.kind == "intent";
            entries[entry.action].second += entry.kind == "outcome";
        }
        for (const auto &[action, count] : entries)
            QCOMPARE(count, std::pair(1, 1));
        QCOMPARE(entries.size(), journal().size());
    }

    /// What the last action on each name wanted is what is there, and nothing else is.
    void verifyCatalog()
    {
        std::map<std::string, std::string> wanted; // hash by name; empty: there is none
        for (const store::ActionRecord &action : journal())
            if (action.state == store::ActionState::Done) {
                const Result<Plan> plan = planFromJson(action.plan);
                QVERIFY(plan.has_value());
                for (const Goal &goal : plan->goals)
                    wanted[goal.schema + "." + goal.name] = goal.exists ? goal.hash : "-";
            }
        std::map<std::string, std::string> found;
        for (const pg::IndexAttributes &index : pg::readIndexAttributes(m_stage->connection()).indexes) {
            QVERIFY2(index.valid && !isTemporaryName(index.name), index.name.c_str());
            found[displayName(index)] = hashOf(index);
        }
        found.erase("s.t_pkey");
        for (const auto &[name, hash] : wanted) {
            QCOMPARE(found.contains(name), hash != "-");
            if (hash != "-" && !hash.empty())
                QCOMPARE(found.at(name), hash);
        }
        for (const auto &[name, hash] : found)
            QVERIFY2(wanted.contains(name), name.c_str());
    }
};

QTEST_GUILESS_MAIN(TestTwoPrograms)
#include "tst_two_programs.moc"
