// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/lifecycles.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/indexes/hour_table.h"
#include "ui/pages/indexes/index_words.h"
#include "ui/pages/indexes/ribbons.h"
#include "ui/pages/indexes/version_difference.h"
#include "ui/pages/indexes/version_words.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;

class IndexWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void causesBecomeMarksAndSentences_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<int>("mark");
        QTest::addColumn<bool>("outside");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *cause, LineageMark mark, bool outside, const char *sentence) {
            QTest::newRow(cause) << QString::fromLatin1(cause) << static_cast<int>(mark) << outside
                                 << QString::fromLatin1(sentence);
        };
        row("first seen", LineageMark::FirstSeen, false, "first seen");
        row("created by action 12", LineageMark::Created, false, "created by action 12");
        row("replaced by action 5", LineageMark::Changed, false, "replaced by action 5");
        row("rollback shop.i to version 3 by action 7", LineageMark::RolledBack, false,
            "rolled back to v3 by action 7");
        row("created outside between 2026-11-24T09:00:00.000Z and 2026-11-24T09:05:00.000Z",
            LineageMark::Created, true, "created outside this program, between ");
        row("something new", LineageMark::Changed, false, "something new");
    }
    void causesBecomeMarksAndSentences()
    {
        QFETCH(QString, cause);
        QFETCH(int, mark);
        QFETCH(bool, outside);
        QFETCH(QString, sentence);
        const VersionCause found = causeOf(cause.toStdString());
        QCOMPARE(static_cast<int>(found.mark), mark);
        QCOMPARE(found.outside, outside);
        QVERIFY2(found.sentence.startsWith(sentence), qPrintable(found.sentence));
    }

    void aDefinitionIsSaidByItsColumns()
    {
        QCOMPARE(definitionText("CREATE INDEX i ON s.t USING btree (a, b) INCLUDE (c)"),
                 QStringLiteral("(a, b) INCLUDE (c)"));
        QCOMPARE(definitionText("CREATE UNIQUE INDEX i ON s.t USING btree (a)"),
                 QStringLiteral("UNIQUE (a)"));
        QCOMPARE(definitionText("CREATE INDEX i ON s.t USING gin (a)"), QStringLiteral("gin (a)"));
    }

    void onlyWhatDiffersIsCompared()
    {
        pg::IndexAttributes before;
        before.method = "btree";
        before.ordered = true;
        before.columns = {{.text = "a"}, {.text = "b"}};
        pg::IndexAttributes after = before;
        QVERIFY(changesBetween(before, after).empty());
        after.columns[1].descending = after.columns[1].nullsFirst = true;
        after.predicate = "a > 5";
        after.valid = false;
        const auto changes = changesBetween(before, after);
        QCOMPARE(changes.size(), std::size_t(3));
        QCOMPARE(changes[0].after, QStringLiteral("a, b DESC"));
        QCOMPARE(changes[1].before, QString());
        QCOMPARE(changes[2].attribute, QStringLiteral("Valid"));
        const TextChange change = textChange(QStringLiteral("(a, b) x"), QStringLiteral("(a, c, b) x"));
        QCOMPARE(change.from, 4);
        QCOMPARE(change.before, 0);
        QCOMPARE(change.after, 3);
    }

    void hoursWithoutReadingAreGaps()
    {
        const auto history = historyOf("x");
        const auto missing = hoursMissing(*history);
        QCOMPARE(missing.size(), std::size_t(1));
        QVERIFY(missing[0].to - missing[0].from == std::chrono::hours(24));
        engine::IndexHour half{.coveredSeconds = 1800, .scans = 100};
        QCOMPARE(perHour(half.scans, half), 200.0);
        half.coveredSeconds = 0;
        QVERIFY(std::isnan(perHour(half.scans, half)));
    }

    void theHeadlineSaysOnlyWhatIsKnown()
    {
        const ShopIndexes shopOnes = shopIndexes();
        const Inventory both = inventoryOf(shopOnes.lineages(), shopOnes.catalog());
        const IndexEntry *invalid = both.findName("public.carts_session_live_idx");
        QVERIFY(indexHeadline(*invalid, both).contains(QStringLiteral("not valid")));
        const Inventory noCatalog = inventoryOf(shopOnes.lineages(), nullptr);
        const QString bare = indexHeadline(*noCatalog.findName("public.orders_status_idx"), noCatalog);
        QVERIFY2(!bare.contains(QStringLiteral("scan")) && !bare.contains(QStringLiteral("GB")),
                 qPrintable(bare));
        QVERIFY(bare.contains(QStringLiteral("version 3 since")));
        QCOMPARE(noCatalog.dropped, 1);
        QVERIFY(!noCatalog.size);
    }
};

QTEST_MAIN(IndexWordsTest)
#include "tst_index_words.moc"
