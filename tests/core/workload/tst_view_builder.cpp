// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/view_builder.h"

#include <QTest>

#include <cmath>

using namespace indexpilot;
using namespace indexpilot::workload;

namespace {

constexpr TimePoint start{std::chrono::hours(400'000)};

/// Risk = mean latency / 100 ms, so that a test can say which cell it wants.
class LatencyScorer final : public risk::Scorer {
public:
    risk::RiskScore score(const risk::RiskInput &input) const override
    {
        risk::RiskScore score;
        score.probability = std::min(1.0, input.history.meanMs.value_or(0) / 100);
        score.band = score.probability >= risk::highFrom       ? risk::RiskBand::High
                     : score.probability >= risk::elevatedFrom ? risk::RiskBand::Elevated
                                                               : risk::RiskBand::Low;
        if (input.facts->writesWithoutWhere)
            score.hardRules = {"write without WHERE"};
        return score;
    }
};

struct Shop {
    HistoryWindow window;
    StatementInfos infos;
    LatencyScorer scorer;

    void watch(int minutes)
    {
        for (int i = 0; i < minutes; ++i)
            window.coveredSeconds[window.slotOf(start) + i] = 60;
    }
    void statement(std::int64_t id, const std::string &text, const std::string &table)
    {
        auto analysed = std::make_shared<sql::AnalysedStatement>();
        analysed->facts.kind = sql::StatementKind::Select;
        analysed->facts.tables.push_back({"", table, table, false});
        infos[StatementId(id)] = {.fingerprint = "f",
                                  .text = text,
                                  .user = "app_rw",
                                  .title = text,
                                  .analysed = analysed,
                                  .plan = nullptr,
                                  .firstSeen = start};
    }
    void ran(std::int64_t id, int minute, std::int64_t calls, double meanMs)
    {
        window.statements[StatementId(id)].push_back({.slot = window.slotOf(start) + minute,
                                                      .calls = calls,
                                                      .totalMs = static_cast<double>(calls) * meanMs,
                                                      .rows = calls,
                                                      .blocksHit = 3,
                                                      .blocksRead = 1});
    }
    WorkloadView view(ViewRequest request) { return buildView({&window, &infos, &scorer, nullptr}, request); }
};

ViewRequest tenMinutes()
{
    ViewRequest request;
    request.range = {start, start + Minutes(10)};
    return request;
}

} // namespace

class TestViewBuilder : public QObject {
    Q_OBJECT
    Shop m_shop;

private Q_SLOTS:
    void init()
    {
        m_shop = {};
        m_shop.watch(8); // minutes 8 and 9 are not watched
        m_shop.statement(1, "SELECT orders", "orders");
        m_shop.statement(2, "SELECT products", "products");
        m_shop.statement(3, "SELECT carts", "carts");
        m_shop.ran(1, 0, 60, 80);
        m_shop.ran(1, 1, 60, 10);
        m_shop.ran(2, 0, 600, 1);
        m_shop.ran(3, 5, 6, 50);
    }

    void ratesArePerSecondOfWatchedTime()
    {
        const WorkloadView view = m_shop.view(tenMinutes());
        QCOMPARE(view.rows.size(), std::size_t{3});
        QCOMPARE(view.rows[0].id, StatementId(1));
        QCOMPARE(view.rows[0].callsPerSecond, 120.0 / 480);
        QCOMPARE(view.rows[0].meanMs, 45.0);
        QCOMPARE(view.rows[0].timeShare, 5400.0 / 6300);
        QVERIFY(std::abs(view.rows[0].p95Ms - 80) < 0.8);
        QCOMPARE(view.totals.coveredShare, 0.8);
    }

    void aQuantileIsOverAllBucketsWithSketchesOrWithout()
    {
        m_shop.window.sketches.emplace_back().add(200, 60);
        m_shop.window.statements[StatementId(1)].front().sketch = 0; // as read back from the store
        const WorkloadView view = m_shop.view(tenMinutes());
        QVERIFY(std::abs(view.rows[0].p95Ms - 200) < 2.1);
    }

    void whatAHardRuleDecidesIsListedWhateverTheFiltersAre()
    {
        m_shop.statement(4, "UPDATE products", "products");
        auto analysed = std::make_shared<sql::AnalysedStatement>(*m_shop.infos.at(StatementId(4)).analysed);
        analysed->facts.writesWithoutWhere = true;
        m_shop.infos.at(StatementId(4)).analysed = analysed;
        m_shop.ran(4, 1, 2, 90);
        ViewRequest request = tenMinutes();
        request.tables = {"carts"};
        request.brush = TimeRange{start + Minutes(4), start + Minutes(7)};
        const WorkloadView view = m_shop.view(request);
        QCOMPARE(view.rows.size(), std::size_t{1});
        QCOMPARE(view.decidedByRule.size(), std::size_t{1});
        QCOMPARE(view.decidedByRule[0].id, StatementId(4));
        QCOMPARE(view.decidedByRule[0].calls, 2);
    }

    void cellsTellIdleFromNotWatched()
    {
        const HeatGrid grid = m_shop.view(tenMinutes()).grid;
        QCOMPARE(grid.columns, 10);
        QCOMPARE(grid.rows.size(), std::size_t{3});
        QCOMPARE(grid.risk[0], 0.8F);
        QCOMPARE(grid.risk[1], 0.1F);
        QCOMPARE(grid.risk[2], 0.0F);
        QVERIFY(std::isnan(grid.risk[8]));
        QCOMPARE(grid.totalMsPerSecond[0], 80.0F);
    }

    void fewColumnsMakeWiderCells()
    {
        ViewRequest request = tenMinutes();
        request.maxColumns = 4;
        const HeatGrid grid = m_shop.view(request).grid;
        QCOMPARE(grid.cellWidth, Seconds(180));
        QVERIFY(grid.columns <= 5);
        QVERIFY(grid.range.from <= request.range.from);
        QVERIFY(grid.range.to >= request.range.to);
    }

    void whatDoesNotFitIsOther()
    {
        ViewRequest request = tenMinutes();
        request.maxRows = 2;
        const HeatGrid grid = m_shop.view(request).grid;
        QCOMPARE(grid.rows.size(), std::size_t{2});
        QCOMPARE(grid.rows[1], StatementId(0));
        QCOMPARE(grid.otherCount, 2);
        QCOMPARE(grid.risk[static_cast<std::size_t>(grid.columns) + 5], 0.5F);
    }

    void pinnedRowsComeFirst()
    {
        ViewRequest request = tenMinutes();
        request.pinned = {StatementId(3)};
        const WorkloadView view = m_shop.view(request);
        QCOMPARE(view.grid.rows[0], StatementId(3));
        QCOMPARE(view.rows[0].id, StatementId(3));
        QVERIFY(view.rows[0].pinned);
    }

    void aBrushFiltersTheTableNotTheGrid()
    {
        ViewRequest request = tenMinutes();
        request.brush = TimeRange{start + Minutes(5), start + Minutes(6)};
        const WorkloadView view = m_shop.view(request);
        QCOMPARE(view.rows.size(), std::size_t{1});
        QCOMPARE(view.rows[0].id, StatementId(3));
        QCOMPARE(view.rows[0].callsPerSecond, 0.1);
        QCOMPARE(view.grid.rows.size(), std::size_t{3});
    }

    void facetsCountWhatTheOtherFiltersLeave()
    {
        ViewRequest request = tenMinutes();
        request.tables = {"orders"};
        const WorkloadView view = m_shop.view(request);
        QCOMPARE(view.rows.size(), std::size_t{1});
        QCOMPARE(view.allStatements, 3);
        const Facet &bands = view.facets[0];
        QCOMPARE(bands.values[1].key, std::string("elevated"));
        QCOMPARE(bands.values[1].statements, 1); // carts is elevated too, but filtered away
        const Facet &tables = view.facets[1];
        QCOMPARE(tables.values.size(), std::size_t{3});
        QVERIFY(tables.values[0].selected);
        QVERIFY(!tables.values[1].selected);
    }

    void searchTakesAllWords()
    {
        ViewRequest request = tenMinutes();
        request.search = "select CART";
        QCOMPARE(m_shop.view(request).rows.size(), std::size_t{1});
        request.search = "q-2";
        QCOMPARE(m_shop.view(request).rows[0].id, StatementId(2));
    }

    void detailsHaveGapsWhereNothingRan()
    {
        ViewRequest request = tenMinutes();
        request.selected = StatementId(1);
        const WorkloadView view = m_shop.view(request);
        QVERIFY(view.details);
        QCOMPARE(view.details->meanMs[0].value, 80.0);
        QVERIFY(std::isnan(view.details->meanMs[4].value));
        QCOMPARE(view.details->callsPerSecond[4].value, 0.0);
        QVERIFY(std::isnan(view.details->callsPerSecond[9].value));
    }

    void anEmptyHistoryIsAnEmptyView()
    {
        Shop empty;
        const WorkloadView view = empty.view(tenMinutes());
        QVERIFY(view.rows.empty());
        QVERIFY(view.grid.rows.empty());
        QCOMPARE(view.totals.coveredShare, 0.0);
        QCOMPARE(view.load.size(), std::size_t{10});
    }
};

QTEST_APPLESS_MAIN(TestViewBuilder)
#include "tst_view_builder.moc"
