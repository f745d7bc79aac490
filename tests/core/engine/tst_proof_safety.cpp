// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/proof_safety.h"
#include "core/engine/workload_source.h"
#include "core/sql/analyse.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using engine::TargetKind;

class TestProofSafety : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void executesOnlyWhatReads_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("runs");
        QTest::newRow("select") << "SELECT count(*) FROM t WHERE lower(a) = 'x'" << true;
        QTest::newRow("random") << "SELECT random(), clock_timestamp() FROM t" << true;
        QTest::newRow("name in a string") << "SELECT 'nextval(' FROM t" << true;
        QTest::newRow("column of that name") << "SELECT nextval FROM t" << true;
        QTest::newRow("insert") << "INSERT INTO t VALUES (1)" << false;
        QTest::newRow("update") << "UPDATE t SET a = 1" << false;
        QTest::newRow("cte") << "WITH d AS (DELETE FROM t RETURNING a) SELECT * FROM d" << false;
        QTest::newRow("for update") << "SELECT * FROM t FOR UPDATE" << false;
        QTest::newRow("for share below") << "SELECT * FROM (SELECT * FROM t FOR SHARE) s" << false;
        QTest::newRow("nextval") << "SELECT nextval('s') FROM t" << false;
        QTest::newRow("schema and case") << "SELECT pg_catalog.NEXTVAL ('s')" << false;
        QTest::newRow("advisory lock") << "SELECT pg_advisory_xact_lock(1) FROM t" << false;
        QTest::newRow("try lock") << "SELECT * FROM t WHERE pg_try_advisory_lock(a)" << false;
        QTest::newRow("dblink") << "SELECT * FROM dblink('x', 'DELETE FROM t') AS d(a int)" << false;
        QTest::newRow("large object") << "SELECT lo_unlink(a) FROM t" << false;
        QTest::newRow("sleep") << "SELECT pg_sleep(10)" << false;
        QTest::newRow("terminate") << "SELECT pg_terminate_backend(pid) FROM pg_stat_activity" << false;
        QTest::newRow("set_config") << "SELECT set_config('a.b', 'c', false)" << false;
        QTest::newRow("own volatile function") << "SELECT * FROM t WHERE touch(a)" << false;
    }
    void executesOnlyWhatReads()
    {
        QFETCH(const QString, sql);
        advisor::WorkloadStatement statement;
        statement.text = sql.toStdString();
        statement.facts = sql::analyse(statement.text).facts;
        QTEST(!engine::reasonNotToRun(statement, {"touch"}).has_value(), "runs");
    }

    void buildsNothingOnTheTarget_data()
    {
        using Identity = pg::ServerIdentity;
        QTest::addColumn<Identity>("target");
        QTest::addColumn<Identity>("copy");
        QTest::addColumn<bool>("allowed");
        const Identity primary{"7", true, 100, "shop", false};
        const Identity standby{"7", true, 200, "shop", true};
        const Identity restored{"7", true, 300, "shop", false};
        const Identity loaded{"9", true, 400, "shop", false};
        const Identity unknown{"host:5432", false, 500, "shop", false};
        const Identity sibling{"7", true, 100, "shop_copy", false};
        QTest::newRow("itself") << primary << primary << false;
        QTest::newRow("itself by another name")
            << primary << Identity{"b:5", false, 100, "shop", false} << false;
        QTest::newRow("another database of the server") << primary << sibling << true;
        QTest::newRow("restored physical copy") << primary << restored << true;
        QTest::newRow("restored dump") << primary << loaded << true;
        QTest::newRow("its standby") << primary << standby << false;
        QTest::newRow("the standby's primary") << standby << primary << false;
        QTest::newRow("perhaps the standby's primary") << standby << unknown << false;
        QTest::newRow("a dump beside a standby") << standby << loaded << true;
    }
    void buildsNothingOnTheTarget()
    {
        QFETCH(const pg::ServerIdentity, target);
        QFETCH(const pg::ServerIdentity, copy);
        const auto refused = engine::reasonNotToBuild(target, copy, TargetKind::Ordinary);
        QTEST(!refused.has_value(), "allowed");
        QVERIFY(!refused || (refused->code == FailureCode::Refused && !refused->remedy.empty()));
    }
    void letsTheSampleShopBeItsOwnCopy()
    {
        const pg::ServerIdentity shop{"7", true, 100, "shop", false};
        QVERIFY(!engine::reasonNotToBuild(shop, shop, TargetKind::SampleShop));
    }

    void tellsABurstFromASustainedNeed()
    {
        QVERIFY(engine::isBurst({0, 0, 900, 10, 0, 5}));
        QVERIFY(!engine::isBurst({100, 120, 90, 100, 110, 100}));
        QVERIFY(!engine::isBurst({900, 0, 0})); // too short a history to say
        QVERIFY(!engine::isBurst({}));
    }
};

QTEST_APPLESS_MAIN(TestProofSafety)
#include "tst_proof_safety.moc"
