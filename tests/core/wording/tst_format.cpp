// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace indexpilot;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

/// Tables write "_" for the thin space and "-" for the true minus.
QString printed(QString text)
{
    return text.replace(wording::thinSpace, QLatin1Char('_')).replace(QChar(0x2212), QLatin1Char('-'));
}

enum class Kind { Percent, Rate, Duration, Count, Size, Number, Age };

QString formatted(Kind kind, double value)
{
    switch (kind) {
    case Kind::Percent:
        return wording::percent(value);
    case Kind::Rate:
        return wording::rate(value);
    case Kind::Duration:
        return wording::duration(value);
    case Kind::Count:
        return wording::count(value);
    case Kind::Size:
        return wording::size(Bytes(static_cast<std::int64_t>(value)));
    case Kind::Number:
        return wording::number(value);
    case Kind::Age:
        return wording::age(value);
    }
    return {};
}

} // namespace

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale::c());
    }

    void printsAsAPersonReads_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, Kind kind, double value, const char *text) {
            QTest::newRow(name) << static_cast<int>(kind) << value << QString::fromUtf8(text);
        };
        row("share with one decimal", Kind::Percent, 0.0342, "3.4 %");
        row("share of ten and more without", Kind::Percent, 0.342, "34 %");
        row("no share", Kind::Percent, 0, "0.0 %");
        row("all", Kind::Percent, 1, "100 %");
        row("just below ten rounds up to no decimal", Kind::Percent, 0.0996, "10 %");
        row("a change for the less", Kind::Percent, -0.051, "-5.1 %");
        row("more than all", Kind::Percent, 58.25, "5_825 %");
        row("share unknown", Kind::Percent, none, "—");
        row("share of nothing", Kind::Percent, endless, "—");

        row("rate of hundreds", Kind::Rate, 212.4, "212/s");
        row("rate of less than one", Kind::Rate, 0.31, "0.310/s");
        row("no calls", Kind::Rate, 0, "0/s");
        row("rate unknown", Kind::Rate, none, "—");
        row("rate of millions", Kind::Rate, 1'234'567, "1_234_567/s");

        row("microseconds", Kind::Duration, 0.034, "0.0340 ms");
        row("milliseconds", Kind::Duration, 31.6, "31.6 ms");
        row("just below a second", Kind::Duration, 999.4, "999 ms");
        row("rounds up to a second", Kind::Duration, 999.6, "1.00 s");
        row("seconds", Kind::Duration, 5300, "5.30 s");
        row("two minutes", Kind::Duration, 120'000, "2.00 min");
        row("hours in hours", Kind::Duration, 10'800'000, "3.00 h");
        row("no time", Kind::Duration, 0, "0 ms");
        row("a gain in time", Kind::Duration, -5300, "-5.30 s");
        row("time unknown", Kind::Duration, none, "—");
        row("time without end", Kind::Duration, endless, "—");

        row("thousands", Kind::Count, 636'000, "636_000");
        row("millions", Kind::Count, 12'000'000, "12_000_000");
        row("none", Kind::Count, 0, "0");
        row("rounded", Kind::Count, 2.5, "3");
        row("a difference", Kind::Count, -1'500, "-1_500");
        row("rounds to nothing, without a sign", Kind::Count, -0.2, "0");
        row("count unknown", Kind::Count, none, "—");
        row("as many as a counter holds", Kind::Count, 9.2e18, "9_200_000_000_000_000_000");

        row("bytes", Kind::Size, 824, "824 bytes");
        row("small kilobytes", Kind::Size, 1536, "1.5 kB");
        row("kilobytes", Kind::Size, 843'776, "824 kB");
        row("rounds up to the next unit", Kind::Size, 1'048'500, "1.0 MB");
        row("gigabytes", Kind::Size, 103'079'215'104, "96 GB");
        row("beyond the units", Kind::Size, 5e18, "4_547_474 TB");
        row("nothing stored", Kind::Size, 0, "0 bytes");
        row("freed", Kind::Size, -2'097'152, "-2.0 MB");

        row("three digits", Kind::Number, 0.87654, "0.877");
        row("whole thousands", Kind::Number, 28'739.4, "28_739");
        row("nothing", Kind::Number, 0, "0");
        row("still three digits after the carry", Kind::Number, 9.996, "10.0");
        row("too small to show", Kind::Number, 0.00001, "0");
        row("too small to show, below nothing", Kind::Number, -0.00001, "0");
        row("number unknown", Kind::Number, none, "—");
        row("no number", Kind::Number, -endless, "—");

        row("seconds old", Kind::Age, 12, "12 s");
        row("minutes old", Kind::Age, 200, "3 min");
        row("hours old", Kind::Age, 7'500, "2 h 5 min");
        row("days old", Kind::Age, 350'000, "4 d");
        row("from the future", Kind::Age, -3, "0 s");
        row("age unknown", Kind::Age, none, "—");
        row("older than everything", Kind::Age, endless, "—");
    }

    void printsAsAPersonReads()
    {
        QFETCH(int, kind);
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(printed(formatted(static_cast<Kind>(kind), value)), text);
    }

    void germanWritesADecimalComma_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, Kind kind, double value, const char *text) {
            QTest::newRow(name) << static_cast<int>(kind) << value << QString::fromUtf8(text);
        };
        row("share", Kind::Percent, 0.0342, "3,4 %");
        row("rate", Kind::Rate, 1'234.5, "1_235/s");
        row("time", Kind::Duration, 31.6, "31,6 ms");
        row("thousands", Kind::Count, 636'000, "636_000");
        row("a difference", Kind::Count, -1'500, "-1_500");
        row("size", Kind::Size, 1536, "1,5 kB");
    }

    void germanWritesADecimalComma()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        printsAsAPersonReads();
    }
};

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
