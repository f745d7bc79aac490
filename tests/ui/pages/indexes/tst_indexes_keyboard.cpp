// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexes_stage.h"

#include "ui/charts/lineage_chart.h"

using namespace indexpilot;
using namespace indexpilot::testing;

class IndexesKeyboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    /// From the tree to an executed roll back: no mouse.
    void fromTheTreeToAnExecutedRollBack()
    {
        IndexesStage stage;
        stage.open();
        QSignalSpy execute(stage.page(), &ui::IndexesPage::executeWanted);
        stage.page()->setFocus();
        QTRY_VERIFY(QApplication::focusWidget());
        QVERIFY(tabTo("search"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("product_id"));
        press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), stage.tree());
        press(Qt::Key_Down);
        QCOMPARE(stage.chosen.back(), std::string(itemsIndex));
        stage.publish();
        QTRY_COMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v5")});

        QVERIFY(tabTo("lineage"));
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        press(Qt::Key_Return);
        QCOMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v2")});
        press(Qt::Key_End);
        press(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(stage.sees("comparePanel"));
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QVERIFY(!stage.sees("comparePanel"));

        QVERIFY(tabTo("versions"));
        press(Qt::Key_Up);
        QCOMPARE(stage.chosenVersions(), QStringList{QStringLiteral("v2")});
        QVERIFY(tabTo("index.rollBack"));
        press(Qt::Key_Space);
        QCOMPARE(stage.wishes.back().version, std::optional(2));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("planCancel"));
        stage.answer(rollbackPlan());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("planCancel"));
        QVERIFY(tabTo("planReason"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("slower"));
        press(Qt::Key_Return);
        QVERIFY(tabTo("planName"));
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(itemsIndex));
        press(Qt::Key_Return); // never runs by itself
        QVERIFY(execute.isEmpty());
        QVERIFY(tabTo("planExecute"));
        press(Qt::Key_Space);
        QCOMPARE(execute.count(), 1);
    }

    void escapeLeavesTheSheetForTheTable()
    {
        IndexesStage stage;
        stage.open();
        stage.choose(QStringLiteral("orders_status_idx"));
        stage.versions()->setFocus();
        stage.action("dropIndex")->trigger();
        press(Qt::Key_Escape);
        QVERIFY(!stage.sees("planSheet"));
        QCOMPARE(QApplication::focusWidget(), stage.versions());
    }

    void noSingleKeyRollsBackOrDrops()
    {
        IndexesStage stage;
        stage.open();
        for (const QAction *action : stage.page()->pageActions())
            QVERIFY(action->shortcut().isEmpty());
    }
};

QTEST_MAIN(IndexesKeyboardTest)
#include "tst_indexes_keyboard.moc"
