// SPDX-License-Identifier: GPL-3.0-or-later
// A role that was made by the script of a mode can do what the mode needs, and no more.
#include "core/pg/connection.h"
#include "core/pg/error.h"
#include "tests/support/small_shop.h"
#include "tests/support/terminal.h"
#include "tests/support/test_cluster.h"

#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;
using test::Run;

class TestRolesCtl : public QObject {
    Q_OBJECT
    std::string m_text;
    std::string m_suffix; ///< roles are of the whole cluster
    std::unique_ptr<pg::Connection> m_admin;
    QTemporaryDir m_folder;

    QString quoted(const std::string &name) const { return QString::fromStdString(name + m_suffix); }
    Run ctl(const QStringList &arguments, const std::string &target)
    {
        return test::ctl(arguments + QStringList{QStringLiteral("--target"), QString::fromStdString(target),
                                                 QStringLiteral("--store"),
                                                 m_folder.filePath(QStringLiteral("store.db"))});
    }
    /// Connection text of a role that the script of this mode has made.
    std::string made(const char *mode)
    {
        const QString role = quoted(std::string("Pilot ") + mode);
        const Run run =
            ctl({QStringLiteral("roles"), QStringLiteral("--mode"), QLatin1String(mode),
                 QStringLiteral("--role"), role, QStringLiteral("--schema"), QStringLiteral("my shop")},
                m_text);
        if (run.code != 0)
            throw std::runtime_error(run.err.toStdString());
        m_admin->execute(run.out.toStdString());
        return m_text + " user='" + role.toStdString() + "'";
    }
    /// SQLSTATE; empty: it worked.
    static std::string attempt(const std::string &target, const std::string &sql)
    {
        try {
            test::owner(target)->execute(sql);
            return {};
        } catch (const pg::DatabaseError &error) {
            return error.sqlState();
        }
    }
    bool exists(const std::string &index)
    {
        return !m_admin->query("SELECT to_regclass($1)", {index}).isNull(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("rolesctl"));
        m_admin = test::owner(m_text);
        m_suffix = " of " + m_admin->endpoint().database;
        const std::string owner = "\"App owner" + m_suffix + "\"";
        m_admin->execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE EXTENSION pg_stat_statements; "
                         "CREATE EXTENSION hypopg; CREATE ROLE " +
                         owner +
                         "; CREATE SCHEMA \"my shop\"; CREATE SCHEMA theirs; "
                         "CREATE TABLE \"my shop\".orders AS SELECT g AS id, g % 9 AS a FROM "
                         "generate_series(1, 500) AS g; CREATE TABLE theirs.t (a int); "
                         "ALTER TABLE \"my shop\".orders OWNER TO " +
                         owner);
        m_admin->execute("ANALYZE");
    }

    void theScriptIsShownAndNothingIsRun()
    {
        const QString role = quoted("nobody");
        const Run run =
            ctl({QStringLiteral("roles"), QStringLiteral("--mode"), QStringLiteral("act"),
                 QStringLiteral("--role"), role, QStringLiteral("--format"), QStringLiteral("json")},
                m_text);
        QCOMPARE(run.code, 0);
        QVERIFY(run.json()["sql"].get<std::string>().find("-- Left out: 1 tables in theirs") !=
                std::string::npos);
        QCOMPARE(m_admin->query("SELECT FROM pg_roles WHERE rolname = $1", {role.toStdString()}).count(), 0);
        QCOMPARE(
            ctl({QStringLiteral("roles"), QStringLiteral("--schema"), QStringLiteral("none")}, m_text).code,
            2);
    }

    void observeCollectsAndCanNeitherReadNorChange()
    {
        const std::string pilot = made("observe");
        const Run statements =
            ctl({QStringLiteral("statements"), QStringLiteral("--format"), QStringLiteral("json")}, pilot);
        QVERIFY2(statements.code == 0, statements.err.constData());
        const std::string texts = statements.json().dump();
        QVERIFY2(texts.find("generate_series") != std::string::npos, texts.c_str()); // of somebody else
        const Run snapshot = ctl({QStringLiteral("snapshot")}, pilot);
        QVERIFY2(snapshot.code == 0, snapshot.err.constData());
        QCOMPARE(attempt(pilot, "SELECT count(*) FROM \"my shop\".orders"), std::string("42501"));
        QCOMPARE(attempt(pilot, "CREATE INDEX i ON \"my shop\".orders (a)"), std::string("42501"));
        QCOMPARE(attempt(pilot, "CREATE TABLE public.x (a int)"), std::string("42501"));
    }

    void proposeExplainsAndCannotChange()
    {
        const std::string pilot = made("propose");
        QCOMPARE(attempt(pilot, "EXPLAIN SELECT * FROM \"my shop\".orders WHERE a = 1"), std::string());
        QCOMPARE(attempt(pilot, "SELECT hypopg_create_index('CREATE INDEX ON \"my shop\".orders (a)')"),
                 std::string());
        QCOMPARE(attempt(pilot, "CREATE INDEX i ON \"my shop\".orders (a)"), std::string("42501"));
        QCOMPARE(attempt(pilot, "UPDATE \"my shop\".orders SET a = 1"), std::string("42501"));
        QCOMPARE(attempt(pilot, "SELECT * FROM theirs.t"), std::string("42501"));
    }

    void actChangesIndexesOfTheOwnersItIsAMemberOf()
    {
        const std::string pilot = made("act");
        const QStringList acting{QStringLiteral("--mode"), QStringLiteral("act"), QStringLiteral("--yes")};
        const Run created = ctl(QStringList{QStringLiteral("apply"),
                                            QStringLiteral("CREATE INDEX made ON \"my shop\".orders (a)")} +
                                    acting,
                                pilot);
        QVERIFY2(created.code == 0, created.err.constData());
        QVERIFY(exists("\"my shop\".made"));
        const Run dropped =
            ctl(QStringList{QStringLiteral("apply"), QStringLiteral("DROP INDEX \"my shop\".made")} + acting,
                pilot);
        QVERIFY2(dropped.code == 0, dropped.err.constData());
        QVERIFY(!exists("\"my shop\".made"));
        const Run refused =
            ctl(QStringList{QStringLiteral("apply"), QStringLiteral("CREATE INDEX made ON theirs.t (a)")} +
                    acting,
                pilot);
        QVERIFY(refused.code != 0);
        QVERIFY(!exists("theirs.made"));
        QCOMPARE(attempt(pilot, "CREATE ROLE more"), std::string("42501"));
        QCOMPARE(attempt(pilot, "ALTER SYSTEM SET work_mem = '1GB'"), std::string("42501"));
    }
};

QTEST_GUILESS_MAIN(TestRolesCtl)
#include "tst_roles_ctl.moc"
