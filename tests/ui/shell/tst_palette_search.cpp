// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy_match.h"
#include "ui/shell/palette_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace indexpilot::ui;

namespace {

PaletteEntry entry(PaletteKind kind, const QString &group, const QString &title, const QString &reason = {})
{
    return {.kind = kind, .group = group, .title = title, .reason = reason};
}

std::vector<PaletteEntry> few()
{
    return {
        entry(PaletteKind::Page, QStringLiteral("Pages"), QStringLiteral("Workload")),
        entry(PaletteKind::Command, QStringLiteral("Commands"), QStringLiteral("Refresh now"),
              QStringLiteral("no server is connected")),
        entry(PaletteKind::Command, QStringLiteral("Commands"), QStringLiteral("Reset layout")),
        entry(PaletteKind::Target, QStringLiteral("Statements"), QStringLiteral("Q-38 orders by customer")),
        entry(PaletteKind::Target, QStringLiteral("Statements"), QStringLiteral("Q-41 border custody")),
        entry(PaletteKind::Help, QStringLiteral("Help"), QStringLiteral("Keyboard shortcuts"))};
}

QStringList titles(const std::vector<PaletteEntry> &entries, const QString &query)
{
    QStringList list;
    for (const PaletteRow &row : searchPalette(entries, query, QStringLiteral("Best match")).rows)
        if (row.entry >= 0)
            list << entries[static_cast<std::size_t>(row.entry)].title;
    return list;
}

QString marked(const QString &text, const QString &query)
{
    const auto match = fuzzyMatch(text, query.split(QLatin1Char(' ')));
    if (!match)
        return QStringLiteral("none");
    QString shown = text;
    for (const int at : match->positions)
        shown[at] = shown[at].toUpper();
    return shown;
}

} // namespace

class TestPaletteSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void marksMatchedLetters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("pieces of words") << "orders by customer"
                                         << "ord cust"
                                         << "ORDers by CUSTomer";
        QTest::newRow("order does not matter") << "orders by customer"
                                               << "cust ord"
                                               << "ORDers by CUSTomer";
        QTest::newRow("beginnings of words") << "orders by customer"
                                             << "obc"
                                             << "Orders By Customer";
        QTest::newRow("beginnings that go on") << "orders by customer"
                                               << "orcu"
                                               << "ORders by CUstomer";
        QTest::newRow("a beginning beats the inside") << "border orders"
                                                      << "ord"
                                                      << "border ORDers";
        QTest::newRow("letters from anywhere are no match") << "orders by customer"
                                                            << "drst"
                                                            << "none";
        QTest::newRow("every word is needed") << "orders by customer"
                                              << "ord zzz"
                                              << "none";
        QTest::newRow("underscores divide words") << "orders_customer_id_idx"
                                                  << "oci"
                                                  << "Orders_Customer_Id_idx";
    }

    void marksMatchedLetters()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QTEST(marked(text, query), "expected");
    }

    void putsTheBestFirst()
    {
        QCOMPARE(
            titles(few(), QStringLiteral("ord cust")),
            QStringList({QStringLiteral("Q-38 orders by customer"), QStringLiteral("Q-41 border custody")}));
    }

    void aCommandThatCannotRunComesAfterOneThatCan()
    {
        QCOMPARE(titles(few(), QStringLiteral("re")),
                 QStringList({QStringLiteral("Reset layout"), QStringLiteral("Refresh now")}));
    }

    void narrowsByPrefix_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("commands") << "> lay" << QStringList{"Reset layout"};
        QTest::newRow("statements") << "#" << QStringList{"Q-38 orders by customer", "Q-41 border custody"};
        QTest::newRow("help") << "?" << QStringList{"Keyboard shortcuts"};
        QTest::newRow("a page is no command") << ">work" << QStringList{};
    }

    void narrowsByPrefix()
    {
        QFETCH(QString, query);
        QTEST(titles(few(), query), "expected");
    }

    void withoutWordsOffersPagesAndCommandsThatCanRunFirst()
    {
        QCOMPARE(titles(few(), {}), QStringList({QStringLiteral("Workload"), QStringLiteral("Reset layout"),
                                                 QStringLiteral("Refresh now")}));
    }

    void countsAllButShowsFifty()
    {
        std::vector<PaletteEntry> entries = few();
        for (int i = 0; i < 5000; ++i)
            entries.push_back(entry(PaletteKind::Target, QStringLiteral("Statements"),
                                    QStringLiteral("Q-%1 archive rows by customer %1").arg(i)));
        QElapsedTimer timer;
        timer.start();
        const PaletteResult result =
            searchPalette(entries, QStringLiteral("arc cus"), QStringLiteral("Best match"));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(result.matches, 5000);
        const auto shown =
            std::ranges::count_if(result.rows, [](const PaletteRow &row) { return row.entry >= 0; });
        QVERIFY2(shown > 10 && shown <= 50, qPrintable(QString::number(shown)));
    }

    void isAWellBehavedModel()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEntries(few());
        model.search(QStringLiteral("re"));
        QVERIFY(model.rowCount() > 2);
        QVERIFY(!model.entryAt(0)); // the heading
        QCOMPARE(model.index(3).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Refresh now, no server is connected"));
        model.search(QStringLiteral("nothing like this"));
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPaletteSearch)
#include "tst_palette_search.moc"
