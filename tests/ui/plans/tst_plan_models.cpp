// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/shop_statements.h"
#include "ui/plans/plan_difference_model.h"
#include "ui/plans/plan_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// The first cells of all rows, indented by depth.
QStringList nodes(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        list.append(QString(depth, QLatin1Char(' ')) + index.data().toString());
        list += nodes(model, index, depth + 1);
    }
    return list;
}

} // namespace

class PlanModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheNodesAsATree()
    {
        PlanModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setPlan(testing::indexPlan());
        QCOMPARE(nodes(model), (QStringList{"Limit", " Sort", "  Index Scan"}));
        const QModelIndex limit = model.index(0, 0);
        const QModelIndex scan = model.index(0, 0, model.index(0, 0, limit));
        QCOMPARE(scan.data(PlanModel::DetailsRole).toStringList(),
                 (QStringList{"orders_customer_id_idx on public.orders", "(customer_id = $1)"}));
        QCOMPARE(scan.siblingAtColumn(PlanModel::Rows).data().toString(), QStringLiteral("24"));
        QVERIFY(scan.data(Qt::ToolTipRole).toString().contains(QLatin1String("estimated")));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void marksWhatChanged()
    {
        PlanDifferenceModel model;
        QAbstractItemModelTester tester(&model, strict);
        model.setPlans(testing::scanPlan(), testing::indexPlan());
        QVERIFY(model.changes() > 0);
        QStringList marks;
        for (int row = 0; row < model.rowCount(); ++row)
            marks.append(model.index(row, PlanDifferenceModel::Mark).data().toString());
        QCOMPARE(marks.first(), QString());
        QVERIFY(marks.contains(QStringLiteral("~")) || marks.contains(QStringLiteral("+")));
        QCOMPARE(model.index(0, PlanDifferenceModel::CostBefore).data().toString(),
                 QStringLiteral("28\u2009739"));
    }
};

QTEST_MAIN(PlanModelsTest)
#include "tst_plan_models.moc"
