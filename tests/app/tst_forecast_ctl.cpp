// SPDX-License-Identifier: GPL-3.0-or-later
// indexpilotctl forecast: a file in; forecasts, a backtest or a clear refusal out. No server.
#include "tests/support/terminal.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace indexpilot;
using test::ctl;
using test::Run;
using Json = nlohmann::json;

namespace {

QStringList arguments(const QString &file, const QStringList &more = {})
{
    return QStringList{QStringLiteral("forecast"), QStringLiteral("--series"), file} + more;
}

QString given()
{
    return qEnvironmentVariable("INDEXPILOT_SOURCE_DIR") + QStringLiteral("/tests/data/bloat_series.csv");
}

const QStringList asJson{QStringLiteral("--format"), QStringLiteral("json")};
const QString standardInput = QStringLiteral("-");

/// 1 % a day, from 1 on.
QByteArray growing(int days)
{
    QByteArray text("series,day,size_ratio\n");
    for (int day = 0; day < days; ++day)
        text += "public.orders_pkey," + QByteArray::number(day) + ',' +
                QByteArray::number(std::exp(0.01 * day), 'f', 6) + '\n';
    return text;
}

} // namespace

class TestForecastCtl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAsTheContractSays()
    {
        const Run run = ctl(arguments(standardInput, asJson), growing(45));
        QCOMPARE(run.code, 0);
        const Json document = run.json();
        QCOMPARE(document.value("schema_version", 0), 1);
        const Json series = document["series"][0];
        QVERIFY(series["name"] == Json("public.orders_pkey"));
        QVERIFY(series["coverage"] == Json(0.9));
        QVERIFY(series["model"].is_string());
        QCOMPARE(series["points"].size(), std::size_t(7));
        for (std::size_t i = 0; i < 7; ++i) {
            const Json &point = series["points"][i];
            QVERIFY(point["day"] == Json(45 + i));
            QVERIFY(point["lower"] <= point["ratio"] && point["ratio"] <= point["upper"]);
            QVERIFY(point["lower_95"] <= point["lower"] && point["upper"] <= point["upper_95"]);
            QVERIFY(std::fabs(point["ratio"].get<double>() - std::exp(0.01 * (45 + double(i)))) < 0.03);
        }
        QVERIFY(series["crossing"]["state"] == Json("expected")); // 1.6 is reached on day 47
        QVERIFY(std::abs(series["crossing"]["day"].get<int>() - 47) <= 1);
    }
    void takesThresholdAndHorizon()
    {
        const auto crossing = [](const QString &threshold, const QString &horizon) {
            const QStringList more{QStringLiteral("--threshold"), threshold, QStringLiteral("--horizon"),
                                   horizon};
            return ctl(arguments(standardInput, more + asJson), growing(45)).json()["series"][0];
        };
        QVERIFY(crossing(QStringLiteral("1.5"), QStringLiteral("7"))["crossing"]["state"] == Json("over"));
        QVERIFY(crossing(QStringLiteral("5"), QStringLiteral("7"))["crossing"]["state"] == Json("unlikely"));
        QCOMPARE(crossing(QStringLiteral("5"), QStringLiteral("30"))["points"].size(), std::size_t(30));
        const QStringList days{QStringLiteral("--days"), QStringLiteral("3")};
        QCOMPARE(
            ctl(arguments(standardInput, days + asJson), growing(45)).json()["series"][0]["points"].size(),
            std::size_t(3));
    }
    void saysItToPeople()
    {
        const QStringList text{QStringLiteral("--format"), QStringLiteral("text"),
                               QStringLiteral("--backtest")};
        const Run run = ctl(arguments(standardInput, text), growing(45));
        QCOMPARE(run.code, 0);
        for (const char *part :
             {"public.orders_pkey", "crossing 1.60", "expected", "Backtest", "straight line"})
            QVERIFY2(run.out.contains(part), run.out.constData());
        QVERIFY(run.err.isEmpty());
    }
    void tooFewDaysAreAnAnswer()
    {
        const Run json = ctl(arguments(standardInput, asJson), growing(2));
        QCOMPARE(json.code, 0);
        QVERIFY(json.json()["series"][0]["answer"] == Json("not_enough_data"));
        QVERIFY(json.json()["series"][0]["points"].empty());
        QVERIFY(json.json()["series"][0]["model"].is_null());
        QVERIFY(ctl(arguments(standardInput), growing(2)).out.contains("not enough data: 2 readings"));
    }
    void saysWhichReadingsItLeftOut()
    {
        const Run run = ctl(arguments(standardInput), growing(30) + "public.orders_pkey,12,1.1\n"
                                                                    "public.orders_pkey,30,0\n");
        QCOMPARE(run.code, 0);
        QVERIFY(run.err.contains("left out, their day is not after the one before: 1"));
        QVERIFY(run.err.contains("the index had 0 pages and so no ratio: 1"));
    }
    void refusesABadFileWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no file at all") << QByteArray() << QByteArray("no reading");
        QTest::newRow("not a series") << QByteArray("<html>\n") << QByteArray("line 1");
        QTest::newRow("a word") << growing(3) + "public.orders_pkey,3,big\n" << QByteArray("line 5");
        QTest::newRow("NaN") << growing(3) + "public.orders_pkey,3,nan\n" << QByteArray("line 5");
    }
    void refusesABadFileWithItsLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        const Run run = ctl(arguments(standardInput, asJson), text);
        QCOMPARE(run.code, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains(said), run.err.constData());
        QVERIFY(run.err.contains("what to do: "));
    }
    void refusesWhatIsNoFile()
    {
        const QTemporaryDir folder;
        QCOMPARE(ctl(arguments(folder.filePath(QStringLiteral("none.csv")))).code, 2);
        // Without a file it is about a server.
        QCOMPARE(
            ctl({QStringLiteral("forecast"), QStringLiteral("--target"), QStringLiteral("host=/nowhere")})
                .code,
            3);
        const QStringList below{QStringLiteral("--threshold"), QStringLiteral("0.5")};
        QCOMPARE(ctl(arguments(given(), below)).code, 2);
    }
    void backtestsTheGivenSeries()
    {
        const Run run = ctl(arguments(given(), asJson + QStringList{QStringLiteral("--backtest")}));
        QCOMPARE(run.code, 0);
        const Json document = run.json();
        QCOMPARE(document["series"].size(), std::size_t(16));
        QVERIFY(document["backtest"]["forecasts"] == Json(936));
        const Json &errors = document["backtest"]["errors"];
        QVERIFY(errors["indexpilot"]["mean"] < errors["damped_holt"]["mean"]);
        QVERIFY(errors["indexpilot"]["mean"] < 0.06);
        QVERIFY(errors["straight_line"]["mean"] > errors["last_value"]["mean"]);
    }
};

QTEST_GUILESS_MAIN(TestForecastCtl)
#include "tst_forecast_ctl.moc"
