// SPDX-License-Identifier: GPL-3.0-or-later
// Our fingerprint against the server's own grouping (queryid of pg_stat_statements).
#include "core/pg/error.h"
#include "core/simulation/requests.h"
#include "core/simulation/shop_loader.h"
#include "core/sql/analyse.h"
#include "tests/support/test_cluster.h"

#include <QTest>

#include <map>
#include <set>

using namespace indexpilot;
using namespace indexpilot::simulation;

namespace {

std::unique_ptr<pg::Connection> connectTo(const std::string &text)
{
    pg::ConnectRequest request;
    request.connectionText = text;
    request.profile.readOnly = false;
    request.profile.statementTimeout = Seconds(60);
    request.profile.deadline = Seconds(90);
    return std::make_unique<pg::Connection>(request);
}

void forget(pg::Connection &connection)
{
    connection.query("SELECT pg_stat_statements_reset(0, d.oid, 0) FROM pg_database AS d "
                     "WHERE d.datname = current_database()");
}

struct Group {
    std::string text;
    std::int64_t calls = 0;
};

/// What the server counted in this database, by queryid.
std::map<std::int64_t, Group> serverGroups(pg::Connection &connection)
{
    const auto rows = connection.query(
        "SELECT s.queryid, s.query, s.calls FROM pg_stat_statements AS s JOIN pg_database AS d ON d.oid = "
        "s.dbid "
        "WHERE d.datname = current_database() AND s.toplevel AND s.query NOT LIKE '%pg_stat_statements%'");
    std::map<std::int64_t, Group> groups;
    for (int row = 0; row < rows.count(); ++row)
        groups[rows.integer(row, 0)] = {std::string(rows.text(row, 1)), rows.integer(row, 2)};
    return groups;
}

} // namespace

class TestFingerprintGrouping : public QObject {
    Q_OBJECT
    std::unique_ptr<test::TestCluster> m_cluster;
    std::unique_ptr<pg::Connection> m_shop;

    bool serverSeparates(const QString &first, const QString &between, const QString &second)
    {
        forget(*m_shop);
        m_shop->execute(first.toStdString());
        if (!between.isEmpty())
            m_shop->execute(between.toStdString());
        m_shop->execute(second.toStdString());
        std::set<std::int64_t> ids;
        const std::set<std::string> wanted{sql::fingerprint(first.toStdString()),
                                           sql::fingerprint(second.toStdString())};
        for (const auto &[id, group] : serverGroups(*m_shop))
            if (wanted.contains(sql::fingerprint(group.text)))
                ids.insert(id);
        return ids.size() > 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster =
            std::make_unique<test::TestCluster>(); // loading resets the statistics of the whole server
        m_shop = connectTo(m_cluster->connectionText());
        m_shop->execute("CREATE EXTENSION pg_stat_statements");
        loadShop(*m_shop, {.scale = 0.02, .seed = 7}, [](const std::string &, double) {});
    }

    void theShopsTrafficIsGroupedAsTheServerGroupsIt()
    {
        RequestSource source(shopSize(0.02), 7, LoadCurve::shopDay());
        forget(*m_shop);
        std::map<std::string, std::int64_t> ours; // calls by fingerprint of the text as sent
        std::set<StatementKind> kinds;
        const auto send = [&](const Request &request) {
            const std::string &text = trafficStatement(request.kind).sql;
            m_shop->query(text, request.params);
            ++ours[sql::fingerprint(text)];
            kinds.insert(request.kind);
        };
        for (int i = 0; i < 20'000 && (i < 1500 || kinds.size() < statementKindCount); ++i) {
            const Request request = source.next();
            if (i < 1500 || !kinds.contains(request.kind))
                send(request);
        }
        QCOMPARE(kinds.size(), static_cast<std::size_t>(statementKindCount));

        std::map<std::string, std::int64_t> server; // calls by fingerprint of the server's text of each group
        for (const auto &[id, group] : serverGroups(*m_shop)) {
            const auto [at, isNew] = server.emplace(sql::fingerprint(group.text), group.calls);
            QVERIFY2(isNew, ("two groups of the server are one of ours: " + group.text).c_str());
        }
        QCOMPARE(ours.size(), static_cast<std::size_t>(statementKindCount)); // none merged by us
        QCOMPARE(server, ours); // none split, and every call is in its group
    }

    /// All differences that are known, exactly; ADR 5 says why they are as they are.
    void differencesAreThese_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("between");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("serverSeparatesThem");
        QTest::addColumn<bool>("weSeparateThem");
        const auto row = [](const char *name, const char *first, const char *second, bool server, bool we,
                            const char *between = "") {
            QTest::newRow(name) << first << between << second << server << we;
        };
        constexpr bool apart = true;
        constexpr bool together = false;
        // Equal on both sides.
        row("other constant", "SELECT 1 FROM shop.orders WHERE order_id = 1",
            "SELECT 1 FROM shop.orders WHERE order_id = 2", together, together);
        row("other layout, case and comment", "SELECT total FROM shop.orders WHERE order_id = 1",
            "select TOTAL /* x */\n from shop.Orders -- y\n where order_id=3", together, together);
        row("other predicate", "SELECT 1 FROM shop.orders WHERE order_id = 1",
            "SELECT 1 FROM shop.orders WHERE order_id > 1", apart, apart);
        row("other table", "SELECT count(*) FROM shop.orders", "SELECT count(*) FROM shop.carts", apart,
            apart);
        // One statement for the server, told apart by us.
        row("other table alias", "SELECT o.total FROM shop.orders AS o WHERE o.order_id = 1",
            "SELECT p.total FROM shop.orders AS p WHERE p.order_id = 1", together, apart);
        // Told apart by the server, one statement for us.
        row("IN lists of other lengths", "SELECT 1 FROM shop.orders WHERE order_id IN (1, 2)",
            "SELECT 1 FROM shop.orders WHERE order_id IN (1, 2, 3)", apart, together);
        row("INSERT of more rows", "INSERT INTO shop.warehouse_note VALUES (1)",
            "INSERT INTO shop.warehouse_note VALUES (1), (2)", apart, together);
        row("predicates in another order", "SELECT 1 FROM shop.orders WHERE order_id = 1 AND customer_id = 1",
            "SELECT 1 FROM shop.orders WHERE customer_id = 1 AND order_id = 1", apart, together);
        row("columns in another order", "SELECT order_id, total FROM shop.orders WHERE order_id = 1",
            "SELECT total, order_id FROM shop.orders WHERE order_id = 1", apart, together);
        row("constant of another type", "SELECT 1 FROM shop.orders WHERE total = 1",
            "SELECT 1 FROM shop.orders WHERE total = 1.5", apart, together);
        row("the same name in another schema", "SELECT count(*) FROM warehouse_note",
            "SELECT count(*) FROM warehouse_note", apart, together,
            "SET search_path = other, pg_catalog, public");
        row("a table made anew", "SELECT count(*) FROM shop.temporary_note",
            "SELECT count(*) FROM shop.temporary_note", apart, together,
            "DROP TABLE shop.temporary_note; CREATE TABLE shop.temporary_note (a int)");
        row("constants of a utility statement", "SET work_mem = '4MB'", "SET work_mem = '8MB'", apart,
            together);
    }
    void differencesAreThese()
    {
        QFETCH(QString, first);
        QFETCH(QString, between);
        QFETCH(QString, second);
        m_shop->execute("CREATE SCHEMA IF NOT EXISTS other; SET search_path = shop, pg_catalog, public; "
                        "CREATE TABLE IF NOT EXISTS shop.warehouse_note (a int); "
                        "CREATE TABLE IF NOT EXISTS other.warehouse_note (a int); "
                        "CREATE TABLE IF NOT EXISTS shop.temporary_note (a int)");
        QTEST(serverSeparates(first, between, second), "serverSeparatesThem");
        QTEST(sql::fingerprint(first.toStdString()) != sql::fingerprint(second.toStdString()),
              "weSeparateThem");
    }

    void aParameterAndAConstantAreTwoForTheServerAndOneForUs()
    {
        forget(*m_shop);
        const std::string constant = "SELECT total FROM shop.orders WHERE order_id = 17";
        const std::string parameter = "SELECT total FROM shop.orders WHERE order_id = $1";
        m_shop->query(constant);
        m_shop->query(parameter, {"17"});
        QCOMPARE(serverGroups(*m_shop).size(), std::size_t{2});
        QCOMPARE(sql::fingerprint(constant), sql::fingerprint(parameter));
    }
};

QTEST_GUILESS_MAIN(TestFingerprintGrouping)
#include "tst_fingerprint_grouping.moc"
