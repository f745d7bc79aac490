// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/what_if_worker.h"
#include "tests/support/test_cluster.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using advisor::IndexDefinition;

namespace {

std::shared_ptr<pg::Connection> openSession(const std::string &text, pg::SessionRole role)
{
    return std::make_shared<pg::Connection>(pg::ConnectRequest{
        .connectionText = text, .password = std::nullopt, .profile = pg::profileFor(role)});
}

IndexDefinition on(const std::string &table, const std::vector<std::string> &columns)
{
    IndexDefinition definition{.schema = "public", .table = table};
    for (const std::string &column : columns)
        definition.keys.push_back({.column = column});
    return definition;
}

} // namespace

class TestWhatIfWorker : public QObject {
    Q_OBJECT
    std::string m_text;
    std::shared_ptr<pg::Connection> m_owner;
    advisor::WhatIf m_whatIf;

private Q_SLOTS:
    void initTestCase()
    {
        m_text = test::freshDatabase(QStringLiteral("what_if"));
        m_owner = openSession(m_text, pg::SessionRole::Executor);
        m_owner->execute(
            "CREATE EXTENSION hypopg; CREATE TABLE t (a int, b int, c text); CREATE TABLE u (a int, d int);"
            "INSERT INTO t SELECT g, g % 100, 'c' || g FROM generate_series(1, 20000) AS g;"
            "INSERT INTO u SELECT g, g FROM generate_series(1, 20000) AS g; ANALYZE");
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const std::shared_ptr<pg::Connection> connection = openSession(m_text, pg::SessionRole::Analyst);
        m_whatIf = engine::makeWhatIf(connection, pg::probeCapabilities(*connection));
    } // the connection now lives by the function alone

    void saysWhichOfTheSetAreUsed()
    {
        const std::string sql = "SELECT * FROM t JOIN u USING (a) WHERE t.a = $1 AND u.d = $2";
        const auto before = m_whatIf(sql, {});
        QVERIFY(before && before->used.empty() && before->cost > 0);
        const auto after = m_whatIf(sql, {on("t", {"b"}), on("t", {"a"}), on("u", {"d"})});
        QVERIFY(after);
        QCOMPARE(after->used, (std::vector<std::size_t>{1, 2}));
        QVERIFY(after->cost < before->cost / 10);
        QCOMPARE(after->cost, after->plan.root.totalCost);
        QVERIFY(after->plan.generic);
        QCOMPARE(m_whatIf(sql, {})->cost, before->cost);
    }

    void countsTheSameIndexForEachPlace()
    {
        const auto answer = m_whatIf("SELECT * FROM t WHERE a = 1", {on("t", {"a"}), on("t", {"a"})});
        QVERIFY(answer);
        QCOMPARE(answer->used, (std::vector<std::size_t>{0, 1}));
    }

    void answersWithFailures()
    {
        const auto unknown = m_whatIf("SELECT * FROM nowhere", {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, FailureCode::Unsupported);
        IndexDefinition gin = on("t", {"c"});
        gin.method = "gin";
        const auto refused = m_whatIf("SELECT 1", {gin});
        QVERIFY(!refused && refused.error().detail.find("gin") != std::string::npos);
        QVERIFY(m_whatIf("SELECT 1", {}));
    }
};

QTEST_GUILESS_MAIN(TestWhatIfWorker)
#include "tst_what_if_worker.moc"
