// SPDX-License-Identifier: GPL-3.0-or-later
#include "city_table.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <random>

using namespace indexpilot::ui;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

CityModel::Rows someCities()
{
    return cities({{1, "Bonn", 330, "bn"},
                   {2, "aachen", 250, "ac"},
                   {3, "Celle", nan, "ce"},
                   {4, "Dresden", 560, "dd"}});
}

/// Waits for the order asked for last.
class Ordering {
public:
    explicit Ordering(TableOrderModel &model) : m_spy(&model, &TableOrderModel::ordered) {}
    bool isDone() { return !m_spy.isEmpty() || m_spy.wait(5000); }

private:
    QSignalSpy m_spy;
};

} // namespace

class SnapshotTableModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void showsRowsAsTheyCome()
    {
        CityModel model(cityColumns, cityKey);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        Ordering ordering(model);
        model.setRows(someCities());
        QCOMPARE(model.rowCount(), 0); // returns at once
        QVERIFY(ordering.isDone());
        QCOMPARE(namesOf(model), (QStringList{"Bonn", "aachen", "Celle", "Dresden"}));
        QCOMPARE(model.rowAt(model.index(2, 0))->id, 3);
        QCOMPARE(model.rowAt(QModelIndex()), nullptr);
        QCOMPARE(model.indexOf(4), model.index(3, 0));
        QVERIFY(!model.indexOf(9).isValid());
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("ascending");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("text without regard to case")
            << 0 << true << QStringList{"aachen", "Bonn", "Celle", "Dresden"};
        QTest::newRow("text downwards") << 0 << false << QStringList{"Dresden", "Celle", "Bonn", "aachen"};
        QTest::newRow("numbers upwards, NaN last")
            << 1 << true << QStringList{"aachen", "Bonn", "Dresden", "Celle"};
        QTest::newRow("numbers downwards, NaN last")
            << 1 << false << QStringList{"Dresden", "Bonn", "aachen", "Celle"};
        QTest::newRow("equal ones stay as they come")
            << 3 << false << QStringList{"Bonn", "aachen", "Celle", "Dresden"};
        QTest::newRow("no column") << -1 << true << QStringList{"Bonn", "aachen", "Celle", "Dresden"};
    }

    void sorts()
    {
        QFETCH(int, column);
        QFETCH(bool, ascending);
        CityModel model(cityColumns, cityKey);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Ordering ordering(model);
        model.setRows(someCities());
        model.sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        QVERIFY(ordering.isDone());
        QTEST(namesOf(model), "names");
    }

    void filters_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("a part of a word in any case") << 0 << "AACH" << QStringList{"aachen"};
        QTest::newRow("any column") << -1 << "bn" << QStringList{"Bonn"};
        QTest::newRow("every word, in any order") << -1 << "dd  560 dres" << QStringList{"Dresden"};
        QTest::newRow("the other column") << 2 << "bonn" << QStringList{};
        QTest::newRow("nothing asked") << 0 << "   " << QStringList{"Bonn", "aachen", "Celle", "Dresden"};
        QTest::newRow("letters that mean something elsewhere") << 0 << ".*" << QStringList{};
    }

    void filters()
    {
        QFETCH(int, column);
        QFETCH(QString, words);
        CityModel model(cityColumns, cityKey);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Ordering ordering(model);
        model.setRows(someCities());
        model.setFilter(column, words);
        QVERIFY(ordering.isDone());
        QTEST(namesOf(model), "names");
        QCOMPARE(model.allRows(), 4);
    }

    void filtersAsOneTypes()
    {
        CityModel model(cityColumns, cityKey);
        model.setRows(someCities());
        struct Step {
            const char *words;
            QStringList names;
        };
        const std::vector<Step> steps{{"e", {"aachen", "Celle", "Dresden"}},
                                      {"es", {"Dresden"}},
                                      {"e", {"aachen", "Celle", "Dresden"}},
                                      {"e c", {"aachen", "Celle"}},
                                      {"c", {"aachen", "Celle"}},
                                      {"n", {"Bonn", "aachen", "Dresden"}},
                                      {"", {"Bonn", "aachen", "Celle", "Dresden"}}};
        for (const Step &step : steps) {
            Ordering ordering(model);
            model.setFilter(0, QLatin1String(step.words));
            QVERIFY(ordering.isDone());
            QCOMPARE(namesOf(model), step.names);
        }
    }

    void filtersManyRowsAsFew()
    {
        CityModel model(cityColumns, cityKey);
        std::vector<City> list;
        for (int id = 0; id < 50000; ++id)
            list.push_back({id, "city " + std::to_string(id), static_cast<double>(-id), ""});
        Ordering ordering(model);
        model.setRows(cities(std::move(list)));
        model.sort(1, Qt::AscendingOrder);
        model.setFilter(-1, QStringLiteral("CITY 4999"));
        QVERIFY(ordering.isDone());
        QStringList names;
        for (int id = 49999; id >= 0; --id)
            if (QString::number(id).contains(QLatin1String("4999")))
                names.append(QStringLiteral("city %1").arg(id));
        QCOMPARE(names.size(), 15);
        QCOMPARE(namesOf(model), names);
    }

    void keepsSelectionAndCurrentCellWhenRowsMove()
    {
        CityModel model(cityColumns, cityKey);
        QItemSelectionModel selection(&model);
        {
            Ordering ordering(model);
            model.setRows(someCities());
            QVERIFY(ordering.isDone());
        }
        selection.setCurrentIndex(model.index(1, 2), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.select(model.index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        Ordering ordering(model);
        model.setRows(cities({{5, "Erfurt", 1, "ef"}, {4, "Dresden", 561, "dd"}, {2, "aachen", 251, "ac"}}));
        QVERIFY(ordering.isDone());
        QCOMPARE(namesOf(model), (QStringList{"Erfurt", "Dresden", "aachen"}));
        QCOMPARE(selection.currentIndex(), model.index(2, 2));
        QCOMPARE(selection.selectedRows().size(), 2);
        QVERIFY(selection.isRowSelected(1));
        QVERIFY(selection.isRowSelected(2));
    }

    void forgetsSelectionOfRowsThatAreGone()
    {
        CityModel model(cityColumns, cityKey);
        QItemSelectionModel selection(&model);
        {
            Ordering ordering(model);
            model.setRows(someCities());
            QVERIFY(ordering.isDone());
        }
        selection.setCurrentIndex(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        {
            Ordering ordering(model);
            model.setFilter(0, QStringLiteral("bonn"));
            QVERIFY(ordering.isDone());
            QCOMPARE(namesOf(model), QStringList{"Bonn"});
            QVERIFY(!selection.hasSelection());
            QVERIFY(!selection.currentIndex().isValid()); // and no neighbour takes its place
        }
        selection.select(model.index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        Ordering ordering(model);
        model.setFilter(0, QStringLiteral("dresden"));
        QVERIFY(ordering.isDone());
        QCOMPARE(namesOf(model), QStringList{"Dresden"});
        QVERIFY(!selection.hasSelection()); // the only row is another one now
    }

    void holdsTheOrderUntilSorted()
    {
        CityModel model(cityColumns, cityKey);
        {
            Ordering ordering(model);
            model.setRows(someCities());
            model.sort(1, Qt::DescendingOrder);
            QVERIFY(ordering.isDone());
        }
        model.setOrderHeld(true);
        {
            Ordering ordering(model);
            model.setRows(cities({{6, "Fulda", 900, "fd"},
                                  {2, "aachen", 999, "ac"},
                                  {1, "Bonn", 1, "bn"},
                                  {4, "Dresden", 2, "dd"},
                                  {7, "Gera", 901, "ge"}}));
            QVERIFY(ordering.isDone());
            QCOMPARE(namesOf(model), (QStringList{"Dresden", "Bonn", "aachen", "Gera", "Fulda"}));
        }
        {
            Ordering ordering(model);
            model.sort(1, Qt::DescendingOrder);
            QVERIFY(ordering.isDone());
            QCOMPARE(namesOf(model), (QStringList{"aachen", "Gera", "Fulda", "Dresden", "Bonn"}));
        }
        model.setRows(someCities());
        Ordering ordering(model);
        model.setOrderHeld(false);
        QVERIFY(ordering.isDone());
        QCOMPARE(namesOf(model), (QStringList{"Dresden", "Bonn", "aachen", "Celle"}));
    }

    void tellsOnlyOfCellsWhenNoRowMoved()
    {
        CityModel model(cityColumns, cityKey);
        const CityModel::Rows rows = someCities();
        {
            Ordering ordering(model);
            model.setRows(rows);
            QVERIFY(ordering.isDone());
        }
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy cells(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy ordered(&model, &TableOrderModel::ordered);
        model.setRows(rows); // the same pointer
        Ordering ordering(model);
        model.setRows(someCities());
        QVERIFY(ordering.isDone());
        QCOMPARE(layout.count(), 0);
        QCOMPARE(cells.count(), 1);
        QCOMPARE(ordered.count(), 1);
    }

    void showsTheLastOfManyRequests()
    {
        CityModel model(cityColumns, cityKey);
        QSignalSpy ordered(&model, &TableOrderModel::ordered);
        model.setRows(someCities());
        for (const char *words : {"a", "b", "bo", "bon", "dr"})
            model.setFilter(0, QLatin1String(words));
        model.setRows(cities({{4, "Dresden neu", 1, "dd"}, {9, "Bonn", 1, "bn"}}));
        QTRY_COMPARE(namesOf(model), QStringList{"Dresden neu"});
        QTRY_COMPARE(ordered.count(), 1);
    }

    void mayBeDeletedWhileAnOrderIsMade()
    {
        for (int i = 0; i < 20; ++i) {
            CityModel model(cityColumns, cityKey);
            model.setRows(someCities());
            model.sort(0, Qt::AscendingOrder);
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void survivesAnyRowOfSnapshots()
    {
        CityModel model(cityColumns, cityKey);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&model);
        std::mt19937 random(7);
        int selected = -1;
        for (int round = 0; round < 200; ++round) {
            std::vector<City> list;
            std::vector<int> ids(30);
            std::iota(ids.begin(), ids.end(), 0);
            std::shuffle(ids.begin(), ids.end(), random);
            ids.resize(random() % 30);
            for (const int id : ids)
                list.push_back(
                    {id, "city " + std::to_string(random() % 5), static_cast<double>(random() % 9), "c"});
            Ordering ordering(model);
            model.setRows(cities(list));
            if (round % 3 == 0)
                model.sort(static_cast<int>(random() % 4),
                           random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            if (round % 4 == 0)
                model.setFilter(0, QString::number(random() % 7));
            if (round % 10 == 0)
                model.setOrderHeld(round % 20 == 0);
            QVERIFY(ordering.isDone());
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.indexOf(model.rowAt(model.index(row, 0))->id).row(), row);
            if (selected >= 0 && selection.hasSelection() && selection.selectedRows().size() == 1 &&
                model.rowCount() > 1)
                QCOMPARE(model.rowAt(selection.selectedRows().first())->id, selected);
            if (model.rowCount() > 0) {
                const QModelIndex index =
                    model.index(static_cast<int>(random()) % model.rowCount() & 0x7fff, 0);
                if (!index.isValid())
                    continue;
                selection.select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                selected = model.rowAt(index)->id;
            }
        }
    }

    void readsTextOfVisibleCellsOnly()
    {
        static std::atomic<int> calls;
        static constexpr std::array columns{
            Column<City>{"City", "Name", CellStyle::Text, 0, [](const City &c) {
                             ++calls;
                             return toQString(c.name);
                         }}};
        CityModel model(columns, cityKey);
        std::vector<City> list(1000);
        for (int i = 0; i < 1000; ++i)
            list[static_cast<std::size_t>(i)].id = i;
        Ordering ordering(model);
        model.setRows(cities(std::move(list)));
        QVERIFY(ordering.isDone());
        QCOMPARE(calls.load(), 0);
        QCOMPARE(model.index(5, 0).data().toString(), QString());
        QCOMPARE(calls.load(), 1);
    }

    void takesOutsideTextForTextInToolTips()
    {
        CityModel model(cityColumns, cityKey);
        Ordering ordering(model);
        model.setRows(cities({{1, "<b>x</b>" + std::string(100000, 'y'), 1, ""}}));
        QVERIFY(ordering.isDone());
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains("&lt;b&gt;x"));
        QVERIFY(tip.size() < 3000);
    }

    void looksAsItsColumnsSay()
    {
        CityModel model(cityColumns, cityKey);
        Ordering ordering(model);
        model.setRows(someCities());
        QVERIFY(ordering.isDone());
        const auto alignment = [](const QVariant &value) {
            return value.value<Qt::Alignment>();
        };
        QCOMPARE(alignment(model.index(0, 1).data(Qt::TextAlignmentRole)), Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(alignment(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole)),
                 Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Size"));
        QCOMPARE(model.index(0, 2).data(CellStyleRole).toInt(), static_cast<int>(CellStyle::Mono));
        QCOMPARE(model.index(0, 3).data(ChipKindRole).toInt(), static_cast<int>(ChipKind::Ok));
        QVERIFY(model.index(0, 2).data(Qt::FontRole).isValid());
    }
};

QTEST_MAIN(SnapshotTableModelTest)
#include "tst_snapshot_table_model.moc"
