// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/statement_goal.h"
#include "core/lifecycle/statement_request.h"
#include "core/lifecycle/temporary_name.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::lifecycle;

class TestStatementRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dropsAreRead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("ifExists");
        QTest::newRow("plain") << "DROP INDEX i"
                               << ""
                               << "i" << false;
        QTest::newRow("everything") << "drop index concurrently if exists S.\"My \"\"I\" restrict ;"
                                    << "s"
                                    << "My \"I" << true;
        QTest::newRow("comments") << "/* a */ DROP -- b\n INDEX s.i"
                                  << "s"
                                  << "i" << false;
    }
    void dropsAreRead()
    {
        QFETCH(QString, sql);
        QFETCH(QString, schema);
        QFETCH(QString, name);
        QFETCH(bool, ifExists);
        const auto request = readStatement(sql.toStdString());
        QVERIFY(request.has_value());
        const auto *drop = std::get_if<DropRequest>(&*request);
        QVERIFY(drop);
        QCOMPARE(QString::fromStdString(drop->index.schema), schema);
        QCOMPARE(QString::fromStdString(drop->index.name), name);
        QCOMPARE(drop->ifExists, ifExists);
    }

    void aRenameIsRead()
    {
        const auto request = readStatement("ALTER INDEX s.\"A\" RENAME TO \"größe\"");
        QVERIFY(request.has_value());
        const auto *rename = std::get_if<RenameRequest>(&*request);
        QVERIFY(rename && rename->index.name == "A" && rename->newName == "größe");
    }

    void rebuildsAreRead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("schema");
        QTest::addColumn<bool>("concurrently");
        const auto add = [](const char *sql, const char *schema, bool concurrently) {
            QTest::newRow(sql) << sql << schema << concurrently;
        };
        add("REINDEX INDEX i", "", false);
        add("reindex index concurrently s.i ;", "s", true);
        add("REINDEX (VERBOSE) INDEX CONCURRENTLY s.\"i\"", "s", true);
        add("REINDEX (CONCURRENTLY) INDEX i", "", true);
        add("REINDEX (verbose off, concurrently ON) INDEX i", "", true);
        add("/* why */ REINDEX (CONCURRENTLY false) INDEX i -- it", "", false);
    }
    void rebuildsAreRead()
    {
        QFETCH(QString, sql);
        QFETCH(QString, schema);
        QFETCH(bool, concurrently);
        const auto request = readStatement(sql.toStdString());
        QVERIFY2(request.has_value(), request ? "" : request.error().detail.c_str());
        const auto *reindex = std::get_if<ReindexRequest>(&*request);
        QVERIFY(reindex && reindex->index.name == "i");
        QCOMPARE(QString::fromStdString(reindex->index.schema), schema);
        QCOMPARE(reindex->concurrently, concurrently);
    }

    void aRebuildOfMoreThanAnIndexSaysWhatCanBePlanned()
    {
        for (const char *what : {"TABLE t", "SCHEMA s", "DATABASE d", "SYSTEM d", "TABLE CONCURRENTLY t"}) {
            const auto request = readStatement(std::string("REINDEX ") + what);
            QVERIFY(!request.has_value());
            QVERIFY(request.error().detail.find("several indexes") != std::string::npos);
            QVERIFY(request.error().remedy.find("REINDEX INDEX name") != std::string::npos);
        }
    }

    void nothingElseIsTakenForOne_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {"",
                                ";",
                                "DROP INDEX",
                                "DROP INDEX a, b",
                                "DROP INDEX a CASCADE",
                                "DROP INDEX a.b.c.d",
                                "DROP INDEX a; DROP INDEX b",
                                "ALTER INDEX a SET (fillfactor = 3)",
                                "ALTER INDEX a RENAME TO b; DROP TABLE t",
                                "DROP TABLE t",
                                "CREATE TABLE t (a int)",
                                "CREATE INDEX ON t (a); DROP TABLE t",
                                "REINDEX",
                                "REINDEX INDEX",
                                "REINDEX INDEX CONCURRENTLY",
                                "REINDEX INDEX a, b",
                                "REINDEX INDEX a; DROP TABLE t",
                                "REINDEX a",
                                "REINDEX VERBOSE INDEX a",
                                "REINDEX () INDEX a",
                                "REINDEX (VERBOSE INDEX a",
                                "REINDEX (VERBOSE) CONCURRENTLY INDEX a",
                                "REINDEX (CONCURRENTLY maybe) INDEX a",
                                "REINDEX (TABLESPACE other) INDEX a"})
            QTest::newRow(sql) << sql;
    }
    void nothingElseIsTakenForOne()
    {
        QFETCH(QString, sql);
        QVERIFY(!readStatement(sql.toStdString()).has_value());
    }

    void aChosenNameFitsAndIsFree()
    {
        const std::vector<pg::IndexColumnAttributes> columns{{.text = "customer_id"},
                                                             {.text = "(a + b)", .isExpression = true},
                                                             {.text = "note", .isKey = false}};
        QCOMPARE(chosenName("orders", columns, [](const std::string &) { return false; }),
                 std::string("orders_customer_id_expr_idx"));
        QCOMPARE(chosenName("orders", columns,
                            [](const std::string &name) { return name == "orders_customer_id_expr_idx"; }),
                 std::string("orders_customer_id_expr_idx1"));
        std::string elephants;
        for (int i = 0; i < 15; ++i)
            elephants += "🐘";
        const std::string name = chosenName(elephants, columns, [](const std::string &) { return false; });
        QVERIFY(name.size() <= 63 && QString::fromStdString(name).toStdString() == name); // no half letter
    }

    void temporaryNamesAreOursAlone()
    {
        const std::string token = newToken();
        QCOMPARE(token.size(), std::size_t(10));
        QVERIFY(isTemporaryName(buildName(token, 1)) && isTemporaryName(leavingName(token, 12)));
        for (const char *name : {"indexpilot_new_orders_1", "indexpilot_old_0123456789_",
                                 "indexpilot_new_012345678_1", "orders_ccnew", "indexpilot_new_0123456789_x"})
            QVERIFY2(!isTemporaryName(name), name);
        QVERIFY(buildName(token, 10'000).size() <= 63);
    }

    void theServersNamesOfCopiesAreKnownByTheirIndex()
    {
        const std::string longest(63, 'i');
        QVERIFY(isReindexNameOf("orders_idx_ccnew", "orders_idx"));
        QVERIFY(isReindexNameOf("orders_idx_ccnew12", "orders_idx"));
        QVERIFY(isReindexNameOf("orders_idx_ccold", "orders_idx"));
        QVERIFY(isReindexNameOf(std::string(57, 'i') + "_ccnew", longest)); // cut to 63 bytes
        QVERIFY(isReindexNameOf("orders_idx1_ccnew3", "orders_idx1"));
        for (const char *name : {"orders_idx", "orders_idx_ccnewer", "other_idx_ccnew", "_ccnew", "", "12",
                                 "orders_idx_more_ccnew", "ccnew"})
            QVERIFY2(!isReindexNameOf(name, "orders_idx"), name);
    }
};

QTEST_GUILESS_MAIN(TestStatementRequest)
#include "tst_statement_request.moc"
