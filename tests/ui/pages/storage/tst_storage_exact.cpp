// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_stage.h"

#include "ui/pages/storage/exact_words.h"
#include "ui/pages/workload/clock_text.h"
#include "ui/shell/frame_actions.h"
#include "ui/widgets/copy_block.h"

#include <QClipboard>

using namespace indexpilot;
using namespace indexpilot::testing;

namespace {

const QString stock = QStringLiteral("inventory_levels_sku_wh_idx");
const QString numberKey = QStringLiteral("orders_number_key");
const char *const measure = "forecast.measure";

QString measuredAt()
{
    return QStringLiteral("Measured exactly at %1: ").arg(ui::clockText(todayAt(12, 4)));
}

Failure noExtension()
{
    return {FailureCode::Refused, "extension pgstattuple",
            "it is not installed in this database, so pages cannot be counted",
            "CREATE EXTENSION pgstattuple;"};
}

/// In the panel of the index that is chosen.
template <class Widget> Widget *inPanel(const StorageStage &stage, const char *name)
{
    return stage.find("forecastPanel")->findChild<Widget *>(QLatin1String(name));
}

} // namespace

class StorageExactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aClickMeasuresAndThePanelSaysWhatCame()
    {
        StorageStage stage;
        stage.open();
        QCOMPARE(stage.button(measure), QStringLiteral("Measure exactly"));
        QVERIFY(!stage.sees("exact"));
        stage.click(measure);
        QCOMPARE(stage.measures, std::vector<std::string>{stockIndex});
        stage.view.measuring = stockIndex;
        stage.view.measureRests = true;
        stage.publish();
        QVERIFY(stage.sees("exact"));
        QCOMPARE(stage.text("exact"), QStringLiteral("Its pages are being counted."));
        stage.click(measure); // once is enough
        QCOMPARE(stage.measures.size(), std::size_t(1));
        stage.view.measuring.clear();
        stage.view.exact = exactAnswer(stockIndex);
        stage.publish();
        QCOMPARE(stage.text("exact"),
                 measuredAt() + QStringLiteral("2.01 times a fresh one, pages 48 % full"));
    }

    void whatIsOfOneIndexIsNotShownForAnother()
    {
        StorageStage stage;
        stage.view.exact = exactAnswer(stockIndex);
        stage.open();
        QVERIFY(stage.sees("exact"));
        stage.choose(numberKey);
        QVERIFY(!stage.sees("exact"));
        stage.choose(stock);
        QVERIFY(stage.sees("exact"));
        stage.view.exact->failure = noExtension();
        stage.publish();
        QVERIFY(inPanel<QLabel>(stage, "messageText")->isVisible());
        stage.choose(numberKey);
        QVERIFY(!inPanel<QLabel>(stage, "messageText")->isVisible());
    }

    void aFailureSaysWhatToDo()
    {
        StorageStage stage;
        stage.view.exact = engine::ExactAnswer{.index = stockIndex, .failure = noExtension()};
        stage.open();
        QVERIFY(!stage.sees("exact"));
        QVERIFY(inPanel<QLabel>(stage, "messageText")->text().contains(QStringLiteral("not installed")));
        auto *sql = inPanel<ui::CopyBlock>(stage, "messageSql");
        QVERIFY(sql->isVisible());
        QTest::mouseClick(sql->findChild<QWidget *>(QStringLiteral("copySql")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("CREATE EXTENSION pgstattuple;"));
        stage.view.measuring = stockIndex; // asked again
        stage.publish();
        QVERIFY(!inPanel<QLabel>(stage, "messageText")->isVisible());
    }

    void itSaysWhyItCannot_data()
    {
        QTest::addColumn<int>("obstacle");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not connected") << 0 << QStringLiteral("the server is not connected");
        QTest::newRow("it runs") << 1 << QStringLiteral("its pages are being counted");
        QTest::newRow("another one runs")
            << 2 << QStringLiteral("the pages of another index are being counted");
        QTest::newRow("too soon") << 3 << QStringLiteral("one was measured less than half a minute ago");
        QTest::newRow("no function") << 4
                                     << QStringLiteral(
                                            "pgstattuple does not count the pages of gist indexes");
    }
    void itSaysWhyItCannot()
    {
        QFETCH(int, obstacle);
        QFETCH(QString, reason);
        StorageStage stage;
        if (obstacle == 0)
            stage.connection = pg::SessionState::Waiting;
        if (obstacle == 1 || obstacle == 2)
            stage.view.measuring = obstacle == 1 ? stockIndex : "public.orders_number_key";
        stage.view.measureRests = obstacle == 3;
        if (obstacle == 4) {
            auto rows = storageRows();
            rows[0].method = "gist";
            stage.view.rows = std::make_shared<const std::vector<engine::StorageRow>>(rows);
        }
        stage.open();
        QVERIFY(!stage.find(measure)->isEnabled());
        QCOMPARE(ui::reasonOf(stage.action("measureExactly")), reason);
        QVERIFY(stage.find(measure)->toolTip().contains(reason));
        stage.click(measure);
        QVERIFY(stage.measures.empty());
    }

    void readingIsAllowedInEveryModeAndOfAConstraint()
    {
        StorageStage stage;
        stage.lifecycle.mode = engine::Mode::Observe;
        stage.open();
        stage.choose(numberKey);
        QVERIFY(!stage.find("window.rebuildNow")->isEnabled());
        stage.click(measure);
        QCOMPARE(stage.measures, std::vector<std::string>{"public.orders_number_key"});
    }

    void ginSaysWhatItKnows()
    {
        engine::StorageView view;
        view.exact = engine::ExactAnswer{
            .index = "a.b", .at = todayAt(12, 4), .size = megabytes(14), .pendingPages = 3};
        QCOMPARE(ui::exactText(view, "a.b"),
                 measuredAt() + QStringLiteral("14 MB, 3 pages in its pending list; the pages of GIN do not "
                                               "tell how full they are"));
        QVERIFY(ui::exactText(view, "a.c").isEmpty());
        view.exact = exactAnswer("a.b");
        view.exact->leafDensity = 0; // no entry at all
        QCOMPARE(ui::exactText(view, "a.b"), measuredAt() + QStringLiteral("2.01 times a fresh one"));
    }
};

QTEST_MAIN(StorageExactTest)
#include "tst_storage_exact.moc"
