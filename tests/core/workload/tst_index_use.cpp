// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/index_use.h"

#include <QTest>

using namespace indexpilot;
using store::IndexUseRecord;
using workload::IndexUseLog;

namespace {

constexpr TimePoint noon{std::chrono::hours(490'000)};

pg::CatalogReading catalog(TimePoint at,
                           const std::vector<std::tuple<std::string, std::string, int>> &indexes)
{
    pg::CatalogReading reading{.takenAt = at};
    for (const auto &[name, definition, scans] : indexes) {
        pg::IndexReading index;
        index.schema = "shop";
        index.name = name;
        index.definition = definition;
        index.scans = scans;
        reading.indexes.push_back(std::move(index));
    }
    return reading;
}

IndexUseRecord only(const IndexUseLog &log)
{
    const IndexUseLog::Changes changes = log.changes();
    return changes.changed.size() == 1 ? changes.changed[0] : IndexUseRecord{.index = "not one"};
}

} // namespace

class TestIndexUse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theAgeOfWhatWasThereAtFirstIsNotKnown()
    {
        IndexUseLog log;
        log.begin({});
        log.look(catalog(noon, {{"i", "(a)", 7}}));
        QCOMPARE(only(log), (IndexUseRecord{.index = "shop.i", .definition = "(a)", .scans = 7}));
        log.saved();
        QVERIFY(log.changes().empty());
        log.look(catalog(noon + Minutes(1), {{"i", "(a)", 7}, {"j", "(b)", 0}}));
        QCOMPARE(only(log).index, std::string("shop.j"));
        QCOMPARE(*only(log).firstSeen, noon + Minutes(1));
    }

    void growthIsUseAlsoOverARestart()
    {
        IndexUseLog log;
        log.begin({{.index = "shop.i", .definition = "(a)", .scans = 7}});
        log.look(catalog(noon, {{"i", "(a)", 8}}));
        QCOMPARE(*only(log).lastUsed, noon);
        QCOMPARE(only(log).scans, std::int64_t{8});
        log.saved();
        log.look(catalog(noon + Minutes(1), {{"i", "(a)", 8}}));
        QVERIFY(log.changes().empty());
    }

    void aResetIsNoUse()
    {
        IndexUseLog log;
        log.begin({{.index = "shop.i", .definition = "(a)", .lastUsed = noon, .scans = 7}});
        log.look(catalog(noon + Minutes(5), {{"i", "(a)", 0}}));
        QCOMPARE(*only(log).lastUsed, noon);
        log.look(catalog(noon + Minutes(6), {{"i", "(a)", 2}}));
        QCOMPARE(*only(log).lastUsed, noon + Minutes(6));
    }

    void anotherDefinitionIsANewIndex()
    {
        IndexUseLog log;
        log.begin({{.index = "shop.i", .definition = "(a)", .lastUsed = noon, .scans = 7}});
        log.look(catalog(noon + Minutes(5), {{"i", "(a, b)", 7}}));
        QVERIFY(!only(log).lastUsed);
        QCOMPARE(*only(log).firstSeen, noon + Minutes(5));
    }

    void whatIsGoneIsForgottenUnlessTheReadingIsCut()
    {
        IndexUseLog log;
        log.begin({{.index = "shop.i", .definition = "(a)", .scans = 7}});
        pg::CatalogReading cut = catalog(noon, {});
        cut.truncated = true;
        log.look(cut);
        QVERIFY(log.changes().empty());
        log.look(catalog(noon, {}));
        QCOMPARE(log.changes().gone, std::vector<std::string>{"shop.i"});
    }
};

QTEST_GUILESS_MAIN(TestIndexUse)
#include "tst_index_use.moc"
