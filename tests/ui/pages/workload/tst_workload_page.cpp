// SPDX-License-Identifier: GPL-3.0-or-later
#include "workload_stage.h"

#include "core/wording/headline.h"
#include "tests/ui/support/pictures.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/widgets/elided_label.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace indexpilot;
using namespace indexpilot::testing;

class WorkloadPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void saysThatNoServerIsConnected()
    {
        WorkloadStage stage;
        stage.page()->setSnapshot(nullptr);
        stage.show();
        QVERIFY(!stage.table()->isVisible());
        const auto labels = stage.page()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == QLatin1String("No server is connected.");
        }));
    }

    void showsHeadlineAndRankedStatements()
    {
        WorkloadStage stage;
        stage.open();
        const workload::WorkloadView view = shop().view(stage.request());
        QCOMPARE(stage.find<QLabel>("headline")->text().replace(QChar(0xA0), QLatin1Char(' ')),
                 wording::workloadHeadline(view));
        QCOMPARE(stage.rowCount(), static_cast<int>(view.rows.size()));
        QCOMPARE(stage.cell(0, 0), QStringLiteral("Q-3812"));
        QVERIFY(stage.cell(0, 5).endsWith(QLatin1String(" ms")));
        QCOMPARE(stage.cell(stage.rowOf(QStringLiteral("Q-513")), 9), QStringLiteral("New"));
        QAbstractItemModelTester tester(stage.table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        stage.state().setSearch(QStringLiteral("orders"));
        QTRY_VERIFY(stage.rowCount() < static_cast<int>(view.rows.size()));
    }

    void aClickOnACellSelectsItsStatement()
    {
        WorkloadStage stage;
        stage.open();
        QSignalSpy wanted(stage.page(), &ui::Page::detailsWanted);
        auto *chart = stage.find<ui::HeatmapChart>("heatmap");
        const QRect cell = chart->cellRect(StatementId(2240), todayAt(9, 20));
        QVERIFY(cell.isValid());
        QTest::mouseClick(chart, Qt::LeftButton, {}, cell.center());
        QCOMPARE(stage.request().selected, std::optional(StatementId(2240)));
        QCOMPARE(wanted.count(), 1);
        QTRY_COMPARE(stage.selectedName(), QStringLiteral("Q-2240"));
    }

    void saysWhatTheCellUnderTheMouseMeans()
    {
        WorkloadStage stage;
        stage.open();
        auto *chart = stage.find<ui::HeatmapChart>("heatmap");
        QTest::mouseMove(chart, chart->cellRect(StatementId(2240), todayAt(9, 20)).center());
        QTRY_VERIFY(stage.find<ui::ElidedLabel>("heatCell")->fullText().startsWith(QLatin1String("Q-2240")));
    }

    void aClickOnARowSelectsAndOpensDetails()
    {
        WorkloadStage stage;
        stage.open();
        QSignalSpy wanted(stage.page(), &ui::Page::detailsWanted);
        const QModelIndex index = stage.table()->model()->index(2, 1);
        QTest::mouseClick(stage.table()->viewport(), Qt::LeftButton, {},
                          stage.table()->visualRect(index).center());
        QCOMPARE(stage.request().selected, std::optional(StatementId(1077)));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(stage.find<QLabel>("detailsName")->text(), QStringLiteral("Q-1077"));
    }

    void unCheckingOneValueFiltersOnTheOthers()
    {
        WorkloadStage stage;
        stage.open();
        auto *report = stage.find<QAbstractButton>("facet.user.report");
        QVERIFY(report->isChecked());
        QTest::mouseClick(report, Qt::LeftButton);
        QCOMPARE(stage.request().users, (std::set<std::string>{"app_ro", "app_rw", "maintenance"}));
        QTRY_COMPARE(stage.rowOf(QStringLiteral("Q-2954")), -1);
        QVERIFY(!stage.find<QAbstractButton>("facet.user.report")->isChecked());
        QTest::mouseClick(stage.find<QAbstractButton>("facet.user.report"), Qt::LeftButton);
        QVERIFY(stage.request().users.empty());
    }

    void countsSayHowManyStatementsPass()
    {
        WorkloadStage stage;
        stage.open();
        QCOMPARE(stage.find<QLabel>("filterCounts")->text(), QStringLiteral("22 of 22"));
        QTest::mouseClick(stage.find<QAbstractButton>("facet.kind.SELECT"), Qt::LeftButton);
        const auto passing = shop().view(stage.request()).rows.size();
        QCOMPARE(stage.find<QLabel>("filterCounts")->text(), QStringLiteral("%1 of 22").arg(passing));
    }

    void furtherValuesOpenOnDemand()
    {
        WorkloadStage stage;
        stage.open();
        QVERIFY(!stage.find<QAbstractButton>("facet.table.sessions"));
        auto *more = stage.find<QPushButton>("facet.table.more");
        QCOMPARE(more->text(), QStringLiteral("10 more"));
        more->click();
        QVERIFY(stage.find<QAbstractButton>("facet.table.sessions")->isVisibleTo(&stage));
    }

    void brushNarrowsTheTableAndHoldsItsOrder()
    {
        WorkloadStage stage;
        stage.open();
        QStringList before;
        for (int row = 0; row < stage.rowCount(); ++row)
            before.append(stage.cell(row, 0));
        Q_EMIT stage.find<ui::HeatmapChart>("heatmap")->brushed(TimeRange{todayAt(12, 10), todayAt(12, 50)});
        QVERIFY(stage.request().brush);
        QTRY_VERIFY(stage.rowCount() < before.size());
        QStringList after;
        for (int row = 0; row < stage.rowCount(); ++row)
            after.append(stage.cell(row, 0));
        before.removeIf([&](const QString &name) { return !after.contains(name); });
        QCOMPARE(after, before);
        QCOMPARE(stage.find<QWidget>("statementPanel")->accessibleName(),
                 QStringLiteral("Statements in 12:10 – 12:50"));
    }

    void theSameWorkloadIsNotShownAgain()
    {
        WorkloadStage stage;
        stage.open();
        auto again = shop().snapshot(stage.request());
        stage.page()->setSnapshot(again);
        QTRY_COMPARE(stage.rowCount(), 22);
        QSignalSpy ordered(static_cast<ui::TableOrderModel *>(stage.table()->model()),
                           &ui::TableOrderModel::ordered);
        QVERIFY(ordered.wait(2000));
        ordered.clear();
        auto next = std::make_shared<engine::Snapshot>(*again);
        ++next->sequence;
        stage.page()->setSnapshot(next);
        QVERIFY(!ordered.wait(100));
    }

    void selectionSurvivesRefresh()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(4410);
        QTRY_COMPARE(stage.selectedName(), QStringLiteral("Q-4410"));
        stage.state().setSpan(std::chrono::hours(1)); // other rows, other order
        QTRY_VERIFY(stage.cell(0, 0) != QLatin1String("Q-3812") || stage.rowCount() != 22);
        QCOMPARE(stage.selectedName(), QStringLiteral("Q-4410"));
    }

    void pinnedStatementsComeFirst()
    {
        WorkloadStage stage;
        stage.open();
        stage.page()->openTarget(127);
        QTest::mouseClick(stage.find<QToolButton>("detailsPin"), Qt::LeftButton);
        QCOMPARE(stage.request().pinned, std::vector{StatementId(127)});
        QTRY_COMPARE(stage.cell(0, 0), QStringLiteral("Q-127"));
        QCOMPARE(stage.cell(0, 9), QStringLiteral("Pinned"));
        QVERIFY(stage.find<QToolButton>("detailsPin")->isChecked());
    }

    void filtersThatLeaveNothingOfferAWayBack()
    {
        WorkloadStage stage;
        stage.open();
        stage.state().setSearch(QStringLiteral("no such words"));
        QTRY_VERIFY(!stage.table()->isVisible());
        QPushButton *way = nullptr;
        for (QPushButton *button : stage.find<QWidget>("statementPanel")->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QLatin1String("Clear filters"))
                way = button;
        QVERIFY(way);
        QTest::mouseClick(way, Qt::LeftButton);
        QVERIFY(stage.request().search.empty());
        QTRY_VERIFY(stage.table()->isVisible());
    }

    void searchFollowsTypingAfterAPause()
    {
        WorkloadStage stage;
        stage.open();
        auto *search = stage.find<QLineEdit>("search");
        QSignalSpy changed(&stage.state(), &ui::ViewState::changed);
        QTest::keyClicks(search, QStringLiteral("orders"));
        QTRY_COMPARE(stage.request().search, std::string("orders"));
        QCOMPARE(changed.count(), 1);
        stage.state().clearFilters();
        QVERIFY(search->text().isEmpty());
    }

    void theChartHasATableTwin()
    {
        WorkloadStage stage;
        stage.open();
        auto *panel = stage.find<ui::ChartPanel>("heatmapPanel");
        panel->tableAction()->trigger();
        QVERIFY(panel->showsTable());
        QTRY_COMPARE(panel->table()->model()->rowCount(), 22);
        QSignalSpy wanted(stage.page(), &ui::Page::detailsWanted);
        Q_EMIT panel->table()->rowActivated(panel->table()->model()->index(1, 0));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(stage.request().selected, std::optional(StatementId(2240)));
    }

    void noServerStatisticsMeansEstimates()
    {
        WorkloadStage stage;
        stage.open();
        QVERIFY(!stage.find<QWidget>("notice")->isVisible());
        stage.page()->setSnapshot(shop().sampled(stage.request()));
        QVERIFY(stage.find<QWidget>("notice")->isVisible());
        QVERIFY(stage.find<QWidget>("notice")->accessibleDescription().contains(
            QLatin1String("CREATE EXTENSION IF NOT EXISTS pg_stat_statements;")));
        stage.answerNoMore();
        stage.page()->openTarget(3812);
        QVERIFY(
            stage.find<QLabel>("statementFigures")->text().contains(QLatin1String("estimated from samples")));
    }

    void saysHowMuchIsCollected()
    {
        Shop young({.watched = Minutes(7), .withGap = false});
        WorkloadStage stage(young);
        stage.state().setSpan(std::chrono::hours(1));
        stage.open();
        QVERIFY(stage.find<QLabel>("dataNote")->text().startsWith(QLatin1String("collecting, 7 of 60")));
        auto late = young.snapshot(stage.request());
        late->dataFrom = shopNow - Minutes(3);
        stage.page()->setSnapshot(late);
        QCOMPARE(stage.find<QLabel>("dataNote")->text(), QStringLiteral("3 min old"));
    }

    void saysThatNothingWasWatchedYet()
    {
        WorkloadStage stage;
        stage.page()->setSnapshot(shop().connected());
        stage.show();
        QVERIFY(!stage.table()->isVisible());
        QVERIFY(!stage.find<QWidget>("heatmap")->isVisible());
    }

    void searchTargetsAreTheStatements()
    {
        WorkloadStage stage;
        stage.open();
        const auto targets = stage.page()->searchTargets();
        QCOMPARE(targets.size(), std::size_t{22});
        QCOMPARE(targets.front().title, QStringLiteral("Q-3812 orders by customer_id"));
        QCOMPARE(targets.front().id, qint64{3812});
    }

    void actionsSayWhyTheyAreOff()
    {
        WorkloadStage stage;
        stage.open();
        QAction *explain = stage.page()->pageActions().at(0);
        QVERIFY(!explain->isEnabled());
        QCOMPARE(explain->toolTip(), QStringLiteral("select a statement first"));
        stage.page()->openTarget(79); // BEGIN
        QVERIFY(!explain->isEnabled());
        QVERIFY(explain->toolTip().startsWith(QLatin1String("only SELECT")));
        stage.page()->openTarget(3812);
        QVERIFY(explain->isEnabled());
        QAction *copy = stage.page()->pageActions().at(2);
        copy->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("SELECT id, status")));
    }

    void looksRightInBothThemes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1280 - 88, 800 - 132);
        QTest::newRow("large") << QSize(1920 - 88, 1080 - 132);
    }

    /// The picture changes with the theme; INDEXPILOT_PICTURES=folder keeps it for a person.
    void looksRightInBothThemes()
    {
        QFETCH(QSize, size);
        WorkloadStage stage;
        stage.resize(size);
        stage.open();
        stage.state().setBrush(TimeRange{todayAt(9), todayAt(9, 50)});
        stage.page()->openTarget(3812);
        QTRY_COMPARE(stage.selectedName(), QStringLiteral("Q-3812"));
        QCOMPARE(stage.size(), size); // nothing needs more room
        QImage pictures[2];
        for (const bool dark : {true, false}) {
            ui::Theme::instance().choose(dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
            QApplication::processEvents();
            pictures[dark ? 0 : 1] = stage.grab().toImage();
            keepPicture(pictures[dark ? 0 : 1], QStringLiteral("workload"));
        }
        QVERIFY(pictures[0] != pictures[1]);
    }
};

QTEST_MAIN(WorkloadPageTest)
#include "tst_workload_page.moc"
