// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/facts_cache.h"

#include <QTest>

using namespace indexpilot::sql;

class TestFactsCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameValueAgain()
    {
        FactsCache cache;
        const FactsCache::Value first = cache.analysed("SELECT 1 FROM t WHERE a = 1");
        QCOMPARE(cache.analysed("SELECT 1 FROM t WHERE a = 1").get(), first.get());
        QCOMPARE(cache.entries(), 1u);
        QCOMPARE(first->facts.predicates.size(), 1u);
    }

    void dropsTheLeastRecentlyUsed()
    {
        FactsCache cache({.entries = 2});
        cache.analysed("SELECT 1");
        cache.analysed("SELECT 2");
        cache.analysed("SELECT 1"); // used again: 2 is the oldest now
        cache.analysed("SELECT 3");
        QCOMPARE(cache.entries(), 2u);
        QVERIFY(cache.find("SELECT 1"));
        QVERIFY(!cache.find("SELECT 2"));
        QVERIFY(cache.find("SELECT 3"));
    }

    void staysWithinItsBytes()
    {
        FactsCache cache({.entries = 1000, .bytes = 20'000});
        for (int i = 0; i < 100; ++i)
            cache.analysed("SELECT a FROM some_table WHERE some_column = " + std::to_string(i));
        QVERIFY(cache.bytes() <= 20'000);
        QVERIFY(cache.entries() > 3);
        QVERIFY(cache.entries() < 100);
    }

    void keepsNothingLargerThanItself()
    {
        FactsCache cache({.entries = 10, .bytes = 4'000});
        cache.analysed("SELECT 1");
        const std::size_t before = cache.bytes();
        const std::string large = "SELECT '" + std::string(10'000, 'x') + "'";
        QVERIFY(cache.analysed(large));
        QVERIFY(!cache.find(large));
        QVERIFY(cache.find("SELECT 1"));
        QCOMPARE(cache.bytes(), before);
    }

    void aCacheOfNoEntriesStillAnswers()
    {
        FactsCache cache({.entries = 0});
        QCOMPARE(cache.analysed("SELECT 1")->facts.command, std::string("SELECT"));
        QCOMPARE(cache.entries(), 0u);
        QCOMPARE(cache.bytes(), 0u);
    }

    void aReplacedValueIsCountedOnce()
    {
        FactsCache cache;
        const auto value = std::make_shared<const AnalysedStatement>(analyse("SELECT 1"));
        cache.insert("SELECT 1", value);
        const std::size_t once = cache.bytes();
        cache.insert("SELECT 1", value);
        QCOMPARE(cache.bytes(), once);
        QCOMPARE(cache.entries(), 1u);
    }

    void valuesOutliveTheCache()
    {
        FactsCache::Value kept;
        {
            FactsCache cache;
            kept = cache.analysed("SELECT a FROM t");
        }
        QCOMPARE(kept->facts.tables.front().name, std::string("t"));
    }
};

QTEST_APPLESS_MAIN(TestFactsCache)
#include "tst_facts_cache.moc"
