// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/safety/roles_script.h"

#include <QTest>

using namespace indexpilot;
using safety::rolesScript;

namespace {

pg::RoleFacts shopFacts()
{
    return {.database = "Shop",
            .statementsSchema = "ext",
            .hypotheticalSchema = "public",
            .owners = {{.schema = "audit", .owner = "postgres", .isSuperuser = true, .tables = 3},
                       {.schema = "my shop", .owner = "select", .tables = 12},
                       {.schema = "my shop", .owner = "other\n; DROP TABLE t", .tables = 1}}};
}

/// Without what is a comment.
QStringList statements(const std::string &script)
{
    QStringList lines;
    for (const QString &line : QString::fromStdString(script).split(QLatin1Char('\n')))
        if (!line.isEmpty() && !line.startsWith(QLatin1String("--")))
            lines << line;
    return lines;
}

} // namespace

class RolesScriptTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void observeMayLookAtStatisticsOnly()
    {
        QCOMPARE(statements(rolesScript(shopFacts(), {.mode = "observe"})),
                 (QStringList{QStringLiteral("CREATE ROLE indexpilot_observe LOGIN;"),
                              QStringLiteral("GRANT CONNECT ON DATABASE \"Shop\" TO indexpilot_observe;"),
                              QStringLiteral("GRANT pg_monitor TO indexpilot_observe;"),
                              QStringLiteral("GRANT USAGE ON SCHEMA ext TO indexpilot_observe;")}));
    }

    void namesAreQuotedWhereTheyNeedIt()
    {
        pg::RoleFacts facts = shopFacts();
        facts.owners.pop_back();
        const QStringList lines = statements(rolesScript(facts, {.mode = "act", .role = "the \"pilot\""}));
        QVERIFY(lines.contains(QStringLiteral("CREATE ROLE \"the \"\"pilot\"\"\" LOGIN;")));
        QVERIFY(lines.contains(QStringLiteral("GRANT \"select\" TO \"the \"\"pilot\"\"\";")));
        QVERIFY(lines.contains(
            QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA \"my shop\" TO \"the \"\"pilot\"\"\";")));
        QVERIFY(
            lines.contains(QStringLiteral("GRANT CREATE ON SCHEMA \"my shop\" TO \"the \"\"pilot\"\"\";")));
    }

    void aNameDoesNotEndAComment()
    {
        const std::string script = rolesScript(shopFacts(), {.mode = "act"});
        for (const QString &line : QString::fromStdString(script).split(QLatin1Char('\n')))
            if (line.startsWith(QLatin1String("-- Tables of")))
                QVERIFY2(line.endsWith(QLatin1Char('.')), qPrintable(line));
    }

    void nobodyBecomesAMemberOfASuperuser()
    {
        const std::string script = rolesScript(shopFacts(), {.mode = "act"});
        QVERIFY(!statements(script).join(QLatin1Char('\n')).contains(QLatin1String("postgres")));
        QVERIFY(
            !statements(script).contains(QStringLiteral("GRANT CREATE ON SCHEMA audit TO indexpilot_act;")));
        QVERIFY(script.find("-- Left out: 3 tables in audit belong to the superuser postgres") !=
                std::string::npos);
    }

    void eachModeHasWhatTheOneBeforeHas()
    {
        const auto of = [](const char *mode) {
            return statements(rolesScript(shopFacts(), {.mode = mode, .role = "pilot"}));
        };
        for (const QString &line : of("observe"))
            QVERIFY2(of("propose").contains(line), qPrintable(line));
        for (const QString &line : of("propose"))
            QVERIFY2(of("act").contains(line), qPrintable(line));
        QVERIFY(of("observe").size() < of("propose").size() && of("propose").size() < of("act").size());
    }

    void onlyTheSchemasThatWereAskedFor()
    {
        const QString all = statements(rolesScript(shopFacts(), {.mode = "act", .schemas = {"audit"}}))
                                .join(QLatin1Char('\n'));
        QVERIFY(!all.contains(QLatin1String("my shop")) && !all.contains(QLatin1String("select\" TO")));
        QVERIFY(all.contains(QLatin1String("SCHEMA audit")));
    }
};

QTEST_GUILESS_MAIN(RolesScriptTest)
#include "tst_roles_script.moc"
