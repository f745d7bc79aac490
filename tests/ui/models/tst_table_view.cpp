// SPDX-License-Identifier: GPL-3.0-or-later
#include "city_table.h"
#include "ui/models/table_view.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace indexpilot::ui;

namespace {

/// A view on a hundred cities, shown and in order.
struct Shown {
    explicit Shown(int count = 100) : model(cityColumns, cityKey)
    {
        view.setTable(&model);
        view.resize(500, 300);
        set(0, count);
        view.show();
        view.activateWindow();
        view.setFocus();
    }
    bool set(int first, int count)
    {
        std::vector<City> list;
        for (int id = first; id < first + count; ++id)
            list.push_back(
                {id, "city " + std::to_string(1000 + id), static_cast<double>(id), "c" + std::to_string(id)});
        QSignalSpy ordered(&model, &TableOrderModel::ordered);
        model.setRows(cities(std::move(list)));
        return ordered.wait();
    }
    int idAt(int y) const { return model.rowAt(view.indexAt(QPoint(2, y)))->id; }
    CityModel model;
    TableView view;
};

void clickHeader(TableView &view, int column)
{
    QHeaderView *header = view.horizontalHeader();
    const QPoint at(header->sectionViewportPosition(column) + 15, 10);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
}

bool ordersAfter(TableOrderModel &model, const std::function<void()> &action)
{
    QSignalSpy ordered(&model, &TableOrderModel::ordered);
    action();
    return !ordered.isEmpty() || ordered.wait();
}

QMenu *menuOf(QWidget &owner, const char *name)
{
    return owner.findChild<QMenu *>(QLatin1String(name));
}

void askForMenu(QWidget &widget, QPoint at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class TableViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().choose(ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QGuiApplication::clipboard()->clear();
    }

    void rowsAre28PixelsHigh()
    {
        Shown table;
        QCOMPARE(table.view.rowHeight(0), 28);
        QCOMPARE(table.view.rowHeight(99), 28);
        QCOMPARE(table.view.horizontalHeader()->height(), 26);
        QVERIFY(!table.view.accessibleName().isEmpty());
        QCOMPARE(table.view.columnWidth(1), 80);
        QVERIFY(table.view.horizontalHeader()->length() <= table.view.viewport()->width());
    }

    void headerClickSortsNumbersDownwardsFirst()
    {
        Shown table;
        QVERIFY(ordersAfter(table.model, [&] { clickHeader(table.view, 1); }));
        QCOMPARE(table.model.rowAt(table.model.index(0, 0))->id, 99);
        QVERIFY(ordersAfter(table.model, [&] { clickHeader(table.view, 1); }));
        QCOMPARE(table.model.rowAt(table.model.index(0, 0))->id, 0);
        QVERIFY(ordersAfter(table.model, [&] { clickHeader(table.view, 0); }));
        QCOMPARE(table.model.rowAt(table.model.index(0, 0))->id, 0); // texts upwards
    }

    void keepsTheRowsOnTheScreenWhenRowsComeBefore()
    {
        Shown table;
        table.view.verticalScrollBar()->setValue(30 * 28 + 5);
        QCOMPARE(table.idAt(0), 30);
        std::vector<City> list;
        for (int id = -40; id < 100; ++id)
            list.push_back({id, "x", 0, ""});
        QVERIFY(ordersAfter(table.model, [&] { table.model.setRows(cities(list)); }));
        QCOMPARE(table.idAt(0), 30);
        QCOMPARE(table.view.verticalScrollBar()->value(), 70 * 28 + 5);
        list.erase(list.begin(), list.begin() + 60);
        QVERIFY(ordersAfter(table.model, [&] { table.model.setRows(cities(list)); }));
        QCOMPARE(table.idAt(0), 30);
    }

    void staysAtTheTopWhenItIsThere()
    {
        Shown table;
        QVERIFY(table.set(-10, 110));
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
        QCOMPARE(table.idAt(0), -10);
    }

    void followsTheCurrentRowThatIsSeenWhenSorted()
    {
        Shown table;
        table.view.verticalScrollBar()->setValue(40 * 28);
        table.view.setCurrentIndex(table.model.index(42, 0));
        QVERIFY(ordersAfter(table.model, [&] { clickHeader(table.view, 1); }));
        QCOMPARE(table.model.rowAt(table.view.currentIndex())->id, 42);
        QVERIFY(table.view.viewport()->rect().contains(table.view.visualRect(table.view.currentIndex())));
        QVERIFY(table.view.selectionModel()->isRowSelected(table.view.currentIndex().row()));
    }

    void goesToTheTopWhenSortedAndTheCurrentRowIsNotSeen()
    {
        Shown table;
        table.view.verticalScrollBar()->setValue(40 * 28);
        QVERIFY(ordersAfter(table.model, [&] { clickHeader(table.view, 1); }));
        QCOMPARE(table.view.verticalScrollBar()->value(), 0);
    }

    void enterAndDoubleClickActivateARow()
    {
        Shown table;
        QSignalSpy activated(&table.view, &TableView::rowActivated);
        table.view.setCurrentIndex(table.model.index(0, 0));
        QTest::keyClick(&table.view, Qt::Key_Down);
        QTest::keyClick(&table.view, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.takeFirst().at(0).toModelIndex().row(), 1);
        const QPoint at = table.view.visualRect(table.model.index(3, 0)).center();
        QTest::mouseClick(table.view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(activated.count(), 0);
        QTest::mouseDClick(table.view.viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.takeFirst().at(0).toModelIndex().row(), 3);
    }

    void filterRowFiltersAndGoesAwayWithItsFilters()
    {
        Shown table;
        auto *edit = table.view.findChild<QLineEdit *>(QStringLiteral("filter.0"));
        QVERIFY(!edit->isVisible());
        QTest::keyClick(&table.view, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(edit->isVisible());
        QVERIFY(!edit->accessibleName().isEmpty());
        QTRY_VERIFY(table.view.horizontalHeader()->height() > 50);
        QVERIFY(ordersAfter(table.model, [&] { QTest::keyClicks(edit, QStringLiteral("1042")); }));
        QTRY_COMPARE(table.model.rowCount(), 1);
        QCOMPARE(table.model.rowAt(table.model.index(0, 0))->id, 42);
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_COMPARE(table.model.rowCount(), 100);
        QVERIFY(edit->isVisible());
        QVERIFY(ordersAfter(table.model, [&] { edit->setText(QStringLiteral("1042")); }));
        QTest::keyClick(&table.view, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(table.model.rowCount(), 100);
        QVERIFY(!edit->isVisible());
        QTRY_COMPARE(table.view.horizontalHeader()->height(), 26);
    }

    void columnMenuHidesAndShowsColumns()
    {
        Shown table;
        QHeaderView *header = table.view.horizontalHeader();
        askForMenu(*header->viewport(), QPoint(5, 5));
        QMenu *menu = menuOf(*header, "columnMenu");
        QVERIFY(menu);
        menu->findChild<QAction *>(QStringLiteral("column.1"))->trigger();
        QVERIFY(table.view.isColumnHidden(1));
        menu->close();
        for (const int column : {0, 2})
            table.view.setColumnHidden(column, true);
        QTRY_VERIFY(!menuOf(*header, "columnMenu"));
        askForMenu(*header->viewport(), QPoint(5, 5));
        menu = menuOf(*header, "columnMenu");
        QVERIFY(!menu->findChild<QAction *>(QStringLiteral("column.3"))->isEnabled()); // the last one stays
        menu->findChild<QAction *>(QStringLiteral("column.1"))->trigger();
        QVERIFY(!table.view.isColumnHidden(1));
        menu->close();
    }

    void menuOfTheHeaderTakesTheOrderAway()
    {
        Shown table;
        QVERIFY(ordersAfter(table.model, [&] { clickHeader(table.view, 1); }));
        QHeaderView *header = table.view.horizontalHeader();
        askForMenu(*header->viewport(), QPoint(5, 5));
        QMenu *menu = menuOf(*header, "columnMenu");
        QVERIFY(ordersAfter(table.model,
                            [&] { menu->findChild<QAction *>(QStringLiteral("unsorted"))->trigger(); }));
        QCOMPARE(table.model.rowAt(table.model.index(0, 0))->id, 0);
        menu->close();
    }

    void sortsAndChoosesColumnsWithoutAMouse()
    {
        Shown table;
        table.view.setCurrentIndex(table.model.index(5, 1));
        askForMenu(*table.view.viewport(), QPoint(5, 5)); // as the menu key does
        QMenu *menu = menuOf(table.view, "tableMenu");
        QVERIFY(ordersAfter(table.model,
                            [&] { menu->findChild<QAction *>(QStringLiteral("sortByColumn"))->trigger(); }));
        QCOMPARE(table.model.rowAt(table.model.index(0, 0))->id, 99);
        menu->findChild<QMenu *>(QStringLiteral("columns"))
            ->findChild<QAction *>(QStringLiteral("column.2"))
            ->trigger();
        QVERIFY(table.view.isColumnHidden(2));
        menu->close();
    }

    void copiesByKey_data()
    {
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::newRow("Ctrl+C") << int(Qt::ControlModifier) << QStringLiteral("city 1001\t1\tGood\n");
        QTest::newRow("Ctrl+Shift+C") << int(Qt::ControlModifier | Qt::ShiftModifier)
                                      << QStringLiteral("Name\tSize\tState\ncity 1001\t1\tGood\n");
        QTest::newRow("Ctrl+Alt+C") << int(Qt::ControlModifier | Qt::AltModifier)
                                    << QStringLiteral("VALUES\n    ('city 1001', '1', 'Good');\n");
    }

    void copiesByKey()
    {
        QFETCH(int, modifiers);
        Shown table;
        table.view.setColumnHidden(2, true);
        table.view.selectionModel()->select(table.model.index(1, 0),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(&table.view, Qt::Key_C, Qt::KeyboardModifiers(modifiers));
        QTEST(QGuiApplication::clipboard()->text(), "text");
    }

    void copiesByMenu()
    {
        Shown table;
        table.view.selectRow(1);
        askForMenu(*table.view.viewport(), QPoint(5, 5));
        QMenu *menu = menuOf(table.view, "tableMenu");
        QVERIFY(menu);
        for (const char *name :
             {"copy.tsv", "copy.headers", "copy.sql", "copy.csv", "copy.json", "copy.markdown"})
            QVERIFY2(table.view.findChild<QAction *>(QLatin1String(name))->isEnabled(), name);
        table.view.findChild<QAction *>(QStringLiteral("copy.csv"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("Name,Size,Code,State\r\ncity 1001,1,c1,Good\r\n"));
        menu->close();
    }

    void copiesColumnsAsTheyAreArranged()
    {
        Shown table;
        table.view.horizontalHeader()->moveSection(2, 0);
        table.view.setColumnHidden(3, true);
        table.view.selectRow(1);
        table.view.copySelection(TableView::CopyFormat::TsvWithHeaders);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("Code\tName\tSize\nc1\tcity 1001\t1\n"));
    }

    void copiesManyRowsWithoutHoldingTheWindow()
    {
        Shown table(5000);
        table.view.selectAll();
        table.view.copySelection(TableView::CopyFormat::Tsv);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 5000);
        QVERIFY(
            QGuiApplication::clipboard()->text().endsWith(QStringLiteral("city 5999\t4999\tc4999\tGood\n")));
    }

    void copiesNothingWhenNothingIsSelected()
    {
        Shown table;
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        table.view.copySelection(TableView::CopyFormat::Tsv);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void paintsChipsAndTheSelectedRow()
    {
        Shown table(3);
        table.view.selectRow(0);
        const QImage image = table.view.grab().toImage();
        const auto has = [&](Token token) {
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == colour(token))
                        return true;
            return false;
        };
        QVERIFY(has(Token::OkBg));
        QVERIFY(has(Token::Selection));
        QVERIFY(!has(Token::BadBg));
    }

    void outlivesItsModel()
    {
        TableView view;
        auto model = std::make_unique<CityModel>(cityColumns, cityKey);
        view.setTable(model.get());
        view.show();
        model.reset();
        view.toggleFilters();
        view.copySelection(TableView::CopyFormat::Csv);
        QTest::keyClick(&view, Qt::Key_Return);
        view.grab();
    }
};

QTEST_MAIN(TableViewTest)
#include "tst_table_view.moc"
