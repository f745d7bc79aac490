// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/series_csv.h"

#include <QTest>

using namespace indexpilot;
using forecast::Reading;
using forecast::Series;

class TestSeriesCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRatios()
    {
        const auto series = forecast::seriesFromCsv("series,day,size_ratio\na,0,1.00\nb,3,2\na,1,1.25\n");
        QVERIFY(series);
        const std::vector<Series> wanted{{"a", {{0, 1.0, {}, {}, false}, {1, 1.25, {}, {}, false}}},
                                         {"b", {{3, 2.0, {}, {}, false}}}};
        QVERIFY(*series == wanted);
    }
    void readsSizes()
    {
        const auto series = forecast::seriesFromCsv(
            "series,day,size_bytes,fresh_bytes,rebuilt\na,0,3000,2000,0\na,1,2000,2000,1");
        QVERIFY(series);
        const std::vector<Series> wanted{
            {"a", {{0, 1.5, 3000.0, 2000.0, false}, {1, 1.0, 2000.0, 2000.0, true}}}};
        QVERIFY(*series == wanted);
    }
    void takesColumnsInAnyOrderAndNamesInQuotes()
    {
        const auto series = forecast::seriesFromCsv(
            "\xef\xbb\xbfrebuilt, size_ratio ,day,series\r\n\r\n0,1.5,7,\"public.\"\"odd, name\"\"\"\r\n");
        QVERIFY(series);
        const std::vector<Series> wanted{{"public.\"odd, name\"", {{7, 1.5, {}, {}, false}}}};
        QVERIFY(*series == wanted);
    }
    void readsWritesWhereTheyAreKnown()
    {
        const auto series = forecast::seriesFromCsv("series,day,size_ratio,writes\na,0,1.5,\na,1,1.5,1200\n");
        QVERIFY(series);
        QVERIFY(!series->front().readings[0].writes);
        QCOMPARE(series->front().readings[1].writes, std::optional<double>(1200));
    }
    void leavesAnEmptyIndexToTheForecast()
    {
        const auto series =
            forecast::seriesFromCsv("series,day,size_bytes,fresh_bytes\na,0,0,8192\na,1,8192,0\na,2,0,0\n");
        QVERIFY(series);
        QCOMPARE(series->front().readings[0].ratio, 0.0);
        QVERIFY(std::isinf(series->front().readings[1].ratio));
        QCOMPARE(series->front().readings[2].ratio, 0.0);
    }
    void saysWhichLineIsWrongAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("detail");
        const QByteArray head("series,day,size_ratio,rebuilt\na,0,1,0\n");
        QTest::newRow("an empty file")
            << QByteArray() << QByteArray("series") << QByteArray("There is no reading");
        QTest::newRow("a header alone") << QByteArray("series,day,size_ratio\n") << QByteArray("series")
                                        << QByteArray("There is no reading");
        QTest::newRow("an unknown column")
            << QByteArray("series,day,ratio\n") << QByteArray("line 1") << QByteArray("\"ratio\"");
        QTest::newRow("no size at all")
            << QByteArray("series,day,rebuilt\n") << QByteArray("line 1") << QByteArray("not all there");
        QTest::newRow("half of the sizes")
            << QByteArray("series,day,size_bytes\n") << QByteArray("line 1") << QByteArray("not all there");
        QTest::newRow("too few fields") << head + "a,1\n" << QByteArray("line 3") << QByteArray("2 fields");
        QTest::newRow("too many fields") << head + "a,1,1,0,9\n"
                                         << QByteArray("line 3") << QByteArray("5 fields");
        QTest::newRow("a day with a fraction") << head + "a,1.5,1,0\n"
                                               << QByteArray("line 3") << QByteArray("day is \"1.5\"");
        QTest::newRow("a day beyond all days") << head + "a,99999999999,1,0\n"
                                               << QByteArray("line 3") << QByteArray("day is");
        QTest::newRow("a date for a day") << head + "a,2026-11-29,1,0\n"
                                          << QByteArray("line 3") << QByteArray("day is");
        QTest::newRow("a word for a ratio") << head + "a,1,much,0\n"
                                            << QByteArray("line 3") << QByteArray("size_ratio is \"much\"");
        QTest::newRow("NaN for a ratio") << head + "a,1,nan,0\n"
                                         << QByteArray("line 3") << QByteArray("size_ratio is");
        QTest::newRow("an infinite ratio") << head + "a,1,inf,0\n"
                                           << QByteArray("line 3") << QByteArray("size_ratio is");
        QTest::newRow("a negative ratio") << head + "a,1,-2,0\n"
                                          << QByteArray("line 3") << QByteArray("size_ratio is");
        QTest::newRow("a decimal comma") << head + "a,1,1,5,0\n"
                                         << QByteArray("line 3") << QByteArray("5 fields");
        QTest::newRow("rebuilt that is no answer")
            << head + "a,1,1,yes\n"
            << QByteArray("line 3") << QByteArray("rebuilt is \"yes\"");
        QTest::newRow("no name") << head + ",1,1,0\n" << QByteArray("line 3") << QByteArray("no name");
        QTest::newRow("lines are counted with blank ones") << head + "\n\na,x,1,0\n"
                                                           << QByteArray("line 5") << QByteArray("day is");
    }
    void saysWhichLineIsWrongAndWhatToDo()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, detail);
        const auto series = forecast::seriesFromCsv(text.toStdString());
        QVERIFY(!series);
        QCOMPARE(series.error().code, FailureCode::Usage);
        QCOMPARE(series.error().subject, subject.toStdString());
        QVERIFY2(QByteArray::fromStdString(series.error().detail).contains(detail),
                 series.error().detail.c_str());
        QVERIFY(!series.error().remedy.empty());
    }
};

QTEST_APPLESS_MAIN(TestSeriesCsv)
#include "tst_series_csv.moc"
