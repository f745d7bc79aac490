// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTest>

using namespace indexpilot::ui;
using Format = TableView::CopyFormat;

namespace {

void fill(QStandardItemModel &model, const QString &cell)
{
    model.setColumnCount(2);
    model.setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Size")});
    model.setHeaderData(1, Qt::Horizontal, static_cast<int>(CellStyle::Number), CellStyleRole);
    model.appendRow({new QStandardItem(cell), new QStandardItem(QStringLiteral("31.6 ms"))});
}

} // namespace

class TableTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void writesACell_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("tsv");
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *cell, const char *tsv, const char *csv,
                            const char *json, const char *markdown, const char *sql) {
            QTest::newRow(name) << QString::fromUtf8(cell) << QString::fromUtf8(tsv) << QString::fromUtf8(csv)
                                << QString::fromUtf8(json) << QString::fromUtf8(markdown)
                                << QString::fromUtf8(sql);
        };
        row("plain", "orders", "orders", "orders", "\"orders\"", "orders", "'orders'");
        row("a quote", "say \"hi\"", "\"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\"", "\"say \\\"hi\\\"\"",
            "say \"hi\"", "'say \"hi\"'");
        row("an apostrophe", "o'neill", "o'neill", "o'neill", "\"o'neill\"", "o'neill", "'o''neill'");
        row("a comma", "a,b", "a,b", "\"a,b\"", "\"a,b\"", "a,b", "'a,b'");
        row("a tab", "a\tb", "\"a\tb\"", "a\tb", "\"a\\tb\"", "a\tb", "'a\tb'");
        row("a new line", "a\nb", "\"a\nb\"", "\"a\nb\"", "\"a\\nb\"", "a<br>b", "'a\nb'");
        row("a line end of Windows", "a\r\nb", "\"a\r\nb\"", "\"a\r\nb\"", "\"a\\r\\nb\"", "a<br>b",
            "'a\r\nb'");
        row("a pipe", "a|b", "a|b", "a|b", "\"a|b\"", "a\\|b", "'a|b'");
        row("marks of Markdown", "*_`<b>`_*", "*_`<b>`_*", "*_`<b>`_*", "\"*_`<b>`_*\"",
            "\\*\\_\\`\\<b\\>\\`\\_\\*", "'*_`<b>`_*'");
        row("a backslash", "a\\b", "a\\b", "a\\b", "\"a\\\\b\"", "a\\\\b", "E'a\\\\b'");
        row("a backslash and an apostrophe", "\\'; DROP TABLE t; --", "\\'; DROP TABLE t; --",
            "\\'; DROP TABLE t; --", "\"\\\\'; DROP TABLE t; --\"", "\\\\'; DROP TABLE t; --",
            "E'\\\\''; DROP TABLE t; --'");
        row("letters of the world", "größe 表 😀", "größe 表 😀", "größe 表 😀", "\"größe 表 😀\"", "größe 表 😀",
            "'größe 表 😀'");
        row("nothing", "", "", "", "null", "", "NULL");
        row("not applicable", "—", "—", "—", "null", "—", "NULL");
    }

    void writesACell()
    {
        QFETCH(QString, cell);
        QFETCH(QString, tsv);
        QFETCH(QString, csv);
        QFETCH(QString, json);
        QFETCH(QString, markdown);
        QFETCH(QString, sql);
        QStandardItemModel model;
        fill(model, cell);
        const QModelIndexList rows{model.index(0, 0)};
        QCOMPARE(tableText(model, rows, Format::Tsv), tsv + "\t31.6 ms\n");
        QCOMPARE(tableText(model, rows, Format::TsvWithHeaders), "Name\tSize\n" + tsv + "\t31.6 ms\n");
        QCOMPARE(tableText(model, rows, Format::Csv), "Name,Size\r\n" + csv + ",31.6 ms\r\n");
        QCOMPARE(tableText(model, rows, Format::Json),
                 "[\n  {\"Name\": " + json + ", \"Size\": \"31.6 ms\"}\n]\n");
        QCOMPARE(tableText(model, rows, Format::Markdown),
                 "| Name | Size |\n| --- | ---: |\n| " + markdown + " | 31.6 ms |\n");
        QCOMPARE(tableText(model, rows, Format::Sql), "VALUES\n    (" + sql + ", '31.6 ms');\n");
        const QJsonObject object =
            QJsonDocument::fromJson(tableText(model, rows, Format::Json).toUtf8()).array().at(0).toObject();
        QCOMPARE(object.size(), 2);
        QCOMPARE(object.value("Name").isNull() ? QString() : object.value("Name").toString(),
                 json == "null" ? QString() : cell);
    }

    void goesByRowsInTheOrderOfTheTable()
    {
        QStandardItemModel model;
        for (const char *name : {"a", "b", "c"})
            fill(model, QLatin1String(name));
        const QModelIndexList rows{model.index(2, 0), model.index(0, 0)};
        QCOMPARE(tableText(model, rows, Format::Tsv), QStringLiteral("a\t31.6 ms\nc\t31.6 ms\n"));
        QCOMPARE(tableText(model, rows, Format::Sql),
                 QStringLiteral("VALUES\n    ('a', '31.6 ms'),\n    ('c', '31.6 ms');\n"));
    }

    void leavesOutColumnsThatWereNotAskedFor()
    {
        QStandardItemModel model;
        fill(model, QStringLiteral("a"));
        model.insertColumn(1, {new QStandardItem(QStringLiteral("hidden"))});
        const QModelIndexList cells{model.index(0, 0), model.index(0, 2)};
        QCOMPARE(tableText(model, cells, Format::Tsv), QStringLiteral("a\t31.6 ms\n"));
    }

    void writesNoRows()
    {
        QStandardItemModel model;
        fill(model, QStringLiteral("a"));
        QCOMPARE(tableText(model, {}, Format::Tsv), QString());
        QCOMPARE(tableText(model, {}, Format::Sql), QString());
        QCOMPARE(tableText(model, {}, Format::Json), QStringLiteral("[]\n"));
    }
};

QTEST_MAIN(TableTextTest)
#include "tst_table_text.moc"
