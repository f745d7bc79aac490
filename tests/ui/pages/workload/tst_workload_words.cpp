// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/snapshots.h"
#include "ui/pages/workload/facet_choice.h"
#include "ui/pages/workload/facts_words.h"
#include "ui/pages/workload/notices.h"
#include "ui/pages/workload/risk_words.h"
#include "ui/pages/workload/statement_columns.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;
using indexpilot::testing::shop;

class WorkloadWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void togglingAValue_data()
    {
        using Keys = std::set<std::string>;
        QTest::addColumn<Keys>("chosen");
        QTest::addColumn<std::string>("key");
        QTest::addColumn<Keys>("wanted");
        QTest::newRow("one of all leaves the others") << Keys{} << std::string("b") << Keys{"a", "c"};
        QTest::newRow("back to all is no filter") << Keys{"a", "c"} << std::string("b") << Keys{};
        QTest::newRow("a second one goes") << Keys{"a", "c"} << std::string("a") << Keys{"c"};
        QTest::newRow("without the last all are back") << Keys{"c"} << std::string("c") << Keys{};
    }

    void togglingAValue()
    {
        QFETCH(std::set<std::string>, chosen);
        QFETCH(std::string, key);
        QFETCH(std::set<std::string>, wanted);
        const workload::Facet facet{"table", {{.key = "a"}, {.key = "b"}, {.key = "c"}}};
        QCOMPARE(toggled(chosen, facet, key), wanted);
    }

    void factsAreSaidInPlainWords()
    {
        const auto facts =
            sql::analyse(
                "SELECT id FROM shop.orders WHERE customer_id = $1 AND total > $2 ORDER BY created_at "
                "DESC LIMIT 20")
                .facts;
        QCOMPARE(factsText(facts), QStringLiteral("Tables: shop.orders\n"
                                                  "Conditions: customer_id (equality), total (range)\n"
                                                  "Order: created_at descending\nLimit 20"));
        QVERIFY(factsText(sql::analyse("SELEC").facts).startsWith(QLatin1String("The text does not parse")));
    }

    void sharesHaveATrueMinus()
    {
        QCOMPARE(shareText(0.312), QStringLiteral("+0.31"));
        QCOMPARE(shareText(-0.05), QStringLiteral("−0.05"));
    }

    void cutsLongTextsBetweenCharacters()
    {
        std::string text(239, 'x');
        text += "ä and more";
        QCOMPARE(oneLine(text), QString(239, QLatin1Char('x')) + QChar(0x2026));
        QCOMPARE(oneLine("SELECT\n  1"), QStringLiteral("SELECT 1"));
    }

    void freshDataNeedNoNote()
    {
        auto snapshot = shop().snapshot();
        QVERIFY(!ageNote(*snapshot) && !pageNotice(*snapshot));
        snapshot->collecting = false;
        QCOMPARE(ageNote(*snapshot)->text, QStringLiteral("paused"));
    }

    void anOldServerIsNamed()
    {
        auto snapshot = shop().connected();
        snapshot->capabilities.checklist = {{"version", pg::CapabilityState::Missing, "PostgreSQL 12.3",
                                             "IndexPilot works with 13 to 17", ""}};
        QCOMPARE(pageNotice(*snapshot)->text,
                 QStringLiteral("PostgreSQL 12.3. IndexPilot works with 13 to 17"));
    }
};

QTEST_MAIN(WorkloadWordsTest)
#include "tst_workload_words.moc"
