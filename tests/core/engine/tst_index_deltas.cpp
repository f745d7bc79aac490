// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/index_deltas.h"

#include <QTest>

using namespace indexpilot;
using engine::IndexDeltas;

namespace {

constexpr TimePoint eleven{std::chrono::hours(490'000)};

pg::CatalogReading reading(TimePoint at, std::int64_t scans, std::int64_t inserted = 0)
{
    pg::CatalogReading catalog;
    catalog.takenAt = at;
    catalog.tables = {{.id = TableId(1), .schema = "shop", .name = "orders", .inserted = inserted}};
    catalog.indexes = {{.id = IndexId(2),
                        .table = TableId(1),
                        .schema = "shop",
                        .name = "i",
                        .size = Bytes(8192),
                        .scans = scans}};
    return catalog;
}

} // namespace

class TestIndexDeltas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstReadingSaysNothing() { QVERIFY(IndexDeltas().add(reading(eleven, 100)).empty()); }

    void whatCameBetweenTwoReadingsIsCounted()
    {
        IndexDeltas deltas;
        pg::CatalogReading first = reading(eleven + Minutes(1), 100, 1000);
        first.tables[0].updated = 50;
        first.tables[0].hotUpdated = 40;
        deltas.add(first);
        pg::CatalogReading second = reading(eleven + Minutes(2), 107, 1003);
        second.tables[0].updated = 60;
        second.tables[0].hotUpdated = 45;
        second.tables[0].deleted = 2;
        second.indexes[0].size = Bytes(16384);
        const auto hours = deltas.add(second);
        QCOMPARE(hours.size(), std::size_t(1));
        QCOMPARE(hours[0], (store::IndexHourRecord{"shop.i", eleven, 60, 7, 3 + 5 + 2, Bytes(16384)}));
    }

    void aTimeOverTheFullHourIsParted()
    {
        IndexDeltas deltas;
        deltas.add(reading(eleven + Minutes(50), 10, 0));
        const auto hours = deltas.add(reading(eleven + Minutes(80), 41, 7));
        QCOMPARE(hours.size(), std::size_t(2));
        QCOMPARE(hours[0].from, eleven);
        QCOMPARE(hours[0].coveredSeconds, 600.0);
        QCOMPARE(hours[1].from, eleven + Minutes(60));
        QCOMPARE(hours[1].coveredSeconds, 1200.0);
        QCOMPARE(hours[0].scans + hours[1].scans, std::int64_t(31)); // nothing is lost by parting
        QCOMPARE(hours[0].scans, std::int64_t(10));
        QCOMPARE(hours[0].rowsWritten + hours[1].rowsWritten, std::int64_t(7));
    }

    void anHourWithoutAScanIsCoveredAllTheSame()
    {
        IndexDeltas deltas;
        deltas.add(reading(eleven, 10));
        const auto hours = deltas.add(reading(eleven + Minutes(60), 10));
        QCOMPARE(hours.size(), std::size_t(1));
        QCOMPARE(hours[0].coveredSeconds, 3600.0);
        QCOMPARE(hours[0].scans, std::int64_t(0));
    }

    void whatCannotBeToldApartIsAGap_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"statistics reset", "another index under the name", "the index was not there", "scans fell",
              "writes fell", "its table is missing", "too long", "forgotten", "clock went back"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatCannotBeToldApartIsAGap()
    {
        QFETCH(QString, what);
        IndexDeltas deltas;
        pg::CatalogReading first = reading(eleven, 100, 100);
        pg::CatalogReading second = reading(eleven + Minutes(1), 150, 150);
        if (what == QLatin1String("statistics reset"))
            second.statsReset = eleven + Seconds(30);
        if (what == QLatin1String("another index under the name"))
            second.indexes[0].id = IndexId(3);
        if (what == QLatin1String("the index was not there"))
            first.indexes.clear();
        if (what == QLatin1String("scans fell"))
            second.indexes[0].scans = 99;
        if (what == QLatin1String("writes fell"))
            second.tables[0].inserted = 99;
        if (what == QLatin1String("its table is missing"))
            second.tables.clear();
        if (what == QLatin1String("too long"))
            second.takenAt = eleven + std::chrono::hours(3);
        if (what == QLatin1String("clock went back"))
            second.takenAt = eleven - Seconds(1);
        deltas.add(first);
        if (what == QLatin1String("forgotten"))
            deltas.forget();
        QVERIFY(deltas.add(second).empty());
        // And then it goes on.
        pg::CatalogReading third = second;
        third.takenAt += Minutes(1);
        if (third.tables.empty())
            third.tables = first.tables;
        deltas.add(third);
        pg::CatalogReading fourth = third;
        fourth.takenAt += Minutes(1);
        fourth.indexes[0].scans += 5;
        QCOMPARE(deltas.add(fourth).front().scans, std::int64_t(5));
    }

    void aRenamedIndexGoesOnUnderItsNewName()
    {
        IndexDeltas deltas;
        deltas.add(reading(eleven, 1));
        pg::CatalogReading second = reading(eleven + Minutes(1), 3);
        second.indexes[0].name = "j";
        const auto hours = deltas.add(second);
        QCOMPARE(hours.front().index, std::string("shop.j"));
        QCOMPARE(hours.front().scans, std::int64_t(2));
    }
};

QTEST_GUILESS_MAIN(TestIndexDeltas)
#include "tst_index_deltas.moc"
