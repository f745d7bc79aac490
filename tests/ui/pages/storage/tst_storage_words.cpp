// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/storages.h"
#include "tests/ui/support/warnings.h"
#include "ui/pages/storage/backtest_face.h"
#include "ui/pages/storage/forecast_panel.h"
#include "ui/pages/storage/storage_fan.h"
#include "ui/pages/storage/storage_words.h"
#include "ui/pages/storage/window_words.h"

#include <QTest>

using namespace indexpilot;
using namespace indexpilot::testing;
using namespace indexpilot::ui;

namespace {

/// The lines of the shop, and one of them by its bare name.
struct Lines {
    engine::StorageView view = storageView();
    engine::MaintenanceView windows = storageWindows();
    StorageLines lines;
    const StorageLine &of(const std::string &name)
    {
        lines = storageLines(view, std::make_shared<const engine::MaintenanceView>(windows));
        for (const StorageLine &line : *lines)
            if (line.row->index == "public." + name)
                return line;
        qFatal("no such index");
    }
    engine::MaintenanceJob &job(std::size_t i) { return windows.jobs[i]; }
};

} // namespace

class StorageWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theThresholdIsAShareOfTheSize()
    {
        QCOMPARE(bloatShare(1.6), 0.375);
        QCOMPARE(bloatShare(0.9), 0.0);
        QCOMPARE(bloatShare(1), 0.0);
        Lines shop;
        QCOMPARE(limitText(shop.of("orders_status_idx")), QStringLiteral("37.5 %"));
    }

    void headlines_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a crossing is expected and a window fits")
            << QStringLiteral("inventory_levels_sku_wh_idx")
            << QStringLiteral(
                   "inventory_levels_sku_wh_idx passes 37.5 % bloat about 7 Dec (80 %: 3 Dec – 13 Dec) "
                   "unless it is rebuilt; a rebuild fits on Wed 25 Nov 02:30");
        QTest::newRow("it backs a constraint")
            << QStringLiteral("orders_number_key")
            << QStringLiteral(
                   "orders_number_key is over the policy: 41.0 % of it is bloat, the limit is 37.5 %; "
                   "a rebuild frees about 779 MB; it backs the constraint orders_number_key, so its "
                   "rebuild is left to you");
        QTest::newRow("it is scheduled")
            << QStringLiteral("payments_provider_ref_idx")
            << QStringLiteral(
                   "payments_provider_ref_idx passes 37.5 % bloat about 16 Dec (80 %: 9 Dec – 22 Dec) "
                   "unless it is rebuilt; its rebuild is scheduled for Wed 9 Dec 02:30");
        QTest::newRow("it fits nowhere")
            << QStringLiteral("carts_session_id_idx")
            << QStringLiteral(
                   "carts_session_id_idx is over the policy: 39.0 % of it is bloat, the limit is 37.5 %; "
                   "a rebuild frees about 429 MB; no window fits: 9 in 10 runs end within 93 min, the "
                   "longest window has 60 min");
        QTest::newRow("it is within the policy")
            << QStringLiteral("order_items_order_id_idx")
            << QStringLiteral(
                   "order_items_order_id_idx is not expected to pass 37.5 % bloat by 22 Dec (probability "
                   "3.0 %)");
        QTest::newRow("early days") << QStringLiteral("sessions_expires_idx")
                                    << QStringLiteral(
                                           "sessions_expires_idx: collecting, day 3 of 5; the forecast "
                                           "starts then");
        QTest::newRow("not valid")
            << QStringLiteral("carts_session_live_idx")
            << QStringLiteral(
                   "carts_session_live_idx is not valid: no query uses it, every write pays for it");
    }
    void headlines()
    {
        QFETCH(QString, index);
        QFETCH(QString, sentence);
        Lines shop;
        QCOMPARE(storageHeadline(shop.of(index.toStdString())), sentence);
    }

    void namesAreQuotedWhereTheyNeedIt()
    {
        Lines shop;
        QCOMPARE(reindexSql(*shop.of("inventory_levels_sku_wh_idx").row),
                 std::string("REINDEX INDEX CONCURRENTLY public.inventory_levels_sku_wh_idx"));
        engine::StorageRow odd;
        odd.schema = "Shop.eu";
        odd.index = "Shop.eu.Order \"idx";
        QCOMPARE(reindexSql(odd), std::string("REINDEX INDEX CONCURRENTLY \"Shop.eu\".\"Order \"\"idx\""));
    }

    void rangeOfBloatFollowsTheRangeOfAFreshOne()
    {
        Lines shop;
        const engine::BloatReading &last = shop.of("inventory_levels_sku_wh_idx").row->last;
        QCOMPARE(bloatText(last), QStringLiteral("26.1 %"));
        QCOMPARE(bloatRange(last), QStringLiteral("23.9 – 29.1 %"));
    }

    void thePanelSaysWhatTheRebuildTakes()
    {
        Lines shop;
        const WindowWords words = windowWords(shop.of("inventory_levels_sku_wh_idx"));
        QCOMPARE(words.title, QStringLiteral("Wed 25 Nov 02:30 – 03:12"));
        QVERIFY(words.why.contains(QStringLiteral("9 in 10 by 03:12 (UTC)")));
        QCOMPARE(words.chip.word, QStringLiteral("Fits"));
        QCOMPARE(words.facts[0].second, QStringLiteral("34 min, 9 in 10 within 42 min; modelled"));
        QCOMPARE(words.facts[1].second, QStringLiteral("about 320 MB of 1.3 GB, calibrated"));
        QCOMPARE(words.facts[2].second, QStringLiteral("+1.3 GB disk, 1.4 GB WAL"));
        QCOMPARE(words.facts[4].second, QStringLiteral("not needed: content is unchanged"));
    }

    void withoutAPlaceThePanelSaysWhy()
    {
        Lines shop;
        WindowWords words = windowWords(shop.of("carts_session_id_idx"));
        QCOMPARE(words.chip.word, QStringLiteral("No room"));
        QVERIFY(words.why.contains(QStringLiteral("93 min")));
        shop.windows.openings.clear();
        words = windowWords(shop.of("carts_session_id_idx"));
        QCOMPARE(words.chip.word, QStringLiteral("No window"));
        words = windowWords(shop.of("order_items_order_id_idx"));
        QCOMPARE(words.title, QStringLiteral("No rebuild is due"));
        QVERIFY(words.chip.word.isEmpty());
        words = windowWords(shop.of("orders_number_key"));
        QVERIFY(words.why.contains(QStringLiteral("orders_number_key")));
    }

    void statesInTheirOrder()
    {
        Lines shop;
        QVERIFY(stateOf(shop.of("inventory_levels_sku_wh_idx")) == StorageState::Decide);
        shop.job(0).state = engine::JobState::Running;
        QVERIFY(stateOf(shop.of("inventory_levels_sku_wh_idx")) == StorageState::Running);
        shop.job(0).state = engine::JobState::Unplaced;
        QVERIFY(stateOf(shop.of("inventory_levels_sku_wh_idx")) == StorageState::NoRoom);
        QVERIFY(stateOf(shop.of("payments_provider_ref_idx")) == StorageState::Scheduled);
        QVERIFY(stateOf(shop.of("orders_number_key")) == StorageState::ByHand);
        QVERIFY(stateOf(shop.of("carts_session_id_idx")) == StorageState::OverPolicy);
        QVERIFY(stateOf(shop.of("order_items_order_id_idx")) == StorageState::WithinPolicy);
        QVERIFY(stateOf(shop.of("sessions_expires_idx")) == StorageState::NotEnoughData);
        QVERIFY(stateOf(shop.of("carts_session_live_idx")) == StorageState::Invalid);
    }

    void theFanHoldsWhatTheViewSays()
    {
        Lines shop;
        shop.view.detail = storageDetail(stockIndex);
        const FanView fan = fanOf(shop.view, shop.of("inventory_levels_sku_wh_idx"), shopNow);
        QCOMPARE(fan.readings.size(), shop.view.detail->readings.size());
        QCOMPARE(fan.days.size(), std::size_t(28));
        QCOMPARE(fan.limit, 0.375);
        QVERIFY(std::abs(fan.readings.back().share - 0.261) < 0.01);
        const FanDay &last = fan.days.back();
        QVERIFY(last.bands[2].lower < last.bands[1].lower && last.bands[1].lower < last.bands[0].lower);
        QVERIFY(last.bands[0].upper < last.bands[1].upper && last.bands[1].upper < last.bands[2].upper);
        QVERIFY(fan.crossing && fan.crossing->at == inDays(13));
        QCOMPARE(fan.rebuilt.places.size(), std::size_t(3));
        QCOMPARE(fan.rebuilt.places[1].share, 0.0);
        QCOMPARE(fan.rebuilt.places[2].share, 0.13);
        QVERIFY(!fan.earlier.places.empty());
        QCOMPARE(fan.closed.size(), std::size_t(1));
    }

    void earlyDaysHaveNoFan()
    {
        Lines shop;
        shop.view.detail = storageDetail("public.sessions_expires_idx", 3);
        const FanView fan = fanOf(shop.view, shop.of("sessions_expires_idx"), shopNow);
        QCOMPARE(fan.readings.size(), std::size_t(3));
        QVERIFY(fan.days.empty() && !fan.crossing && fan.rebuilt.places.empty());
        QVERIFY(fan.range.to > fan.range.from);
    }

    void whatNoEstimateSeesIsAlwaysSaid()
    {
        Lines shop;
        const engine::StorageRow &stock = *shop.of("inventory_levels_sku_wh_idx").row;
        QString text = unseenText(shop.view, stock, shopNow);
        QVERIFY(text.contains(QStringLiteral("do not see 48\u2009200 dead rows of inventory_levels")));
        QVERIFY(text.contains(QStringLiteral("for 12 min")));
        shop.view.oldestSnapshot.reset();
        text = unseenText(shop.view, *shop.of("carts_session_id_idx").row, shopNow);
        QVERIFY(text.contains(QStringLiteral("No dead rows of carts")));
        QVERIFY(text.contains(QStringLiteral("No old snapshot")));
    }

    void theBacktestIsHonest()
    {
        forecast::BacktestSummary summary = storageDetail(stockIndex)->backtest;
        QVERIFY(backtestSentence(summary).contains(QStringLiteral("less than the other ways")));
        summary.meanError[2] = 0.01;
        QVERIFY(backtestSentence(summary).contains(QStringLiteral("better: Straight line with 1.0 %")));
        QCOMPARE(crossingSentence(summary),
                 QStringLiteral("Of 2 crossings that came, 2 were expected; 1 were "
                                "expected and did not come."));
    }
};

QTEST_MAIN(StorageWordsTest)
#include "tst_storage_words.moc"
