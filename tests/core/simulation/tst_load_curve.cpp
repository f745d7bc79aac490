// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/load_curve.h"
#include "core/simulation/zipf.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace indexpilot::simulation;

class TestLoadCurve : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areaAndTimeAreInverse()
    {
        const LoadCurve curve = LoadCurve::shopDay();
        for (double second = 0.5; second < 1900; second += 37.3)
            QVERIFY(std::abs(curve.secondAt(curve.cumulative(second)) - second) < 1e-6);
    }

    void theFlashSaleIsTenTimesTheUsualRate()
    {
        const LoadCurve curve = LoadCurve::shopDay();
        double highest = 0;
        for (int second = 0; second < 600; ++second) {
            highest = std::max(highest, curve.multiplierAt(second));
            if (curve.multiplierAt(second) > 9.9)
                QCOMPARE(curve.phaseAt(second), Phase::FlashSale);
        }
        QCOMPARE(highest, 10.0);
    }

    void arrivalsFollowTheCurve()
    {
        const LoadCurve curve = LoadCurve::shopDay();
        ArrivalProcess arrivals(curve, 5, Random::stream(1, 2, 3));
        int seen = 0;
        while (arrivals.next() < 1200)
            ++seen;
        const double expected = 5 * curve.cumulative(1200);
        QVERIFY(std::abs(seen - expected) <
                5 * std::sqrt(expected)); // five standard deviations of a Poisson count
    }

    void popularKeysAreDrawnInProportionToTheirRank()
    {
        const Zipf zipf(1000, 1.0, 42);
        Random random = Random::stream(9, 9, 9);
        std::map<std::int64_t, int> draws;
        constexpr int all = 200'000;
        for (int i = 0; i < all; ++i)
            ++draws[zipf.draw(random)];
        double harmonic = 0;
        for (int rank = 1; rank <= 1000; ++rank)
            harmonic += 1.0 / rank;
        for (const int rank : {1, 2, 10, 100}) {
            const double expected = all / (rank * harmonic);
            const int seen = draws[zipf.keyOfRank(rank - 1)];
            QVERIFY2(std::abs(seen - expected) < 5 * std::sqrt(expected), qPrintable(QString::number(rank)));
        }
    }

    void scatteredKeysAreAPermutation()
    {
        std::set<std::int64_t> keys;
        for (std::int64_t rank = 0; rank < 20'000; ++rank)
            keys.insert(scatteredKey(rank, 20'000, 42));
        QCOMPARE(keys.size(), std::size_t{20'000});
        QCOMPARE(*keys.begin(), std::int64_t{1});
        QCOMPARE(*keys.rbegin(), std::int64_t{20'000});
    }
};

QTEST_APPLESS_MAIN(TestLoadCurve)
#include "tst_load_curve.moc"
