// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/quantile_sketch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using indexpilot::stats::QuantileSketch;

namespace {

std::vector<double> drawn(const QString &distribution)
{
    std::mt19937 source(7);
    std::vector<double> values;
    std::lognormal_distribution<double> logNormal(1, 2);
    std::exponential_distribution<double> exponential(0.1);
    std::uniform_real_distribution<double> uniform(0, 1000);
    for (int i = 0; i < 20'000; ++i)
        values.push_back(distribution == QLatin1String("log-normal")    ? logNormal(source)
                         : distribution == QLatin1String("exponential") ? exponential(source)
                                                                        : uniform(source));
    return values;
}

QuantileSketch sketchOf(const std::vector<double> &values)
{
    QuantileSketch sketch;
    for (const double value : values)
        sketch.add(value);
    return sketch;
}

} // namespace

class TestQuantileSketch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quantilesAreWithinOnePercent_data()
    {
        QTest::addColumn<QString>("distribution");
        for (const char *name : {"log-normal", "exponential", "uniform"})
            QTest::newRow(name) << name;
    }
    void quantilesAreWithinOnePercent()
    {
        QFETCH(QString, distribution);
        std::vector<double> values = drawn(distribution);
        const QuantileSketch sketch = sketchOf(values);
        std::ranges::sort(values);
        for (const double q : {0.01, 0.5, 0.9, 0.95, 0.99, 0.999}) {
            const double exact = values[static_cast<std::size_t>(std::ceil(q * 20'000)) - 1];
            QVERIFY2(std::abs(sketch.quantile(q) - exact) <= 0.0101 * exact, qPrintable(QString::number(q)));
        }
    }

    void mergingIsTheSameAsAddingInAnyOrder()
    {
        const std::vector<double> values = drawn(QStringLiteral("log-normal"));
        const std::vector<double> head(values.begin(), values.begin() + 700);
        const std::vector<double> tail(values.begin() + 700, values.end());
        QuantileSketch forth = sketchOf(head);
        forth.merge(sketchOf(tail));
        QuantileSketch back = sketchOf(tail);
        back.merge(sketchOf(head));
        QCOMPARE(forth, back);
        QCOMPARE(forth, sketchOf(values));
    }

    void weightsCountObservations()
    {
        QuantileSketch sketch;
        sketch.add(10, 90);
        sketch.add(1000, 10);
        QVERIFY(std::abs(sketch.quantile(0.5) - 10) < 0.1);
        QVERIFY(std::abs(sketch.quantile(0.95) - 1000) < 10);
        QCOMPARE(sketch.count(), 100.0);
    }

    void impossibleValuesAreLeftOut()
    {
        QuantileSketch sketch;
        sketch.add(std::nan(""));
        sketch.add(-1);
        sketch.add(INFINITY);
        sketch.add(1, 0);
        sketch.add(1, -3);
        QVERIFY(sketch.empty());
        QVERIFY(std::isnan(sketch.quantile(0.5)));
        sketch.add(0);
        QCOMPARE(sketch.quantile(0.5), 0.0);
    }

    void oldObservationsFadeAndAreForgotten()
    {
        QuantileSketch sketch;
        sketch.add(0, 10);
        sketch.add(5, 30);
        sketch.add(80, 0.001);
        sketch.decay(0.5);
        QCOMPARE(sketch.count(), 20.0);
        QVERIFY(std::abs(sketch.quantile(1) - 5) < 0.1); // the little one is gone
        QCOMPARE(sketch.quantile(0.2), 0.0);             // shares stay
        const QuantileSketch before = sketch;
        for (const double noFading : {1.0, 1.5, 0.0, -1.0, std::nan("")})
            sketch.decay(noFading);
        QCOMPARE(sketch, before);
        sketch.decay(1e-9);
        QVERIFY(sketch.empty());
    }

    void textGoesThereAndBack()
    {
        QuantileSketch sketch = sketchOf(drawn(QStringLiteral("uniform")));
        sketch.add(0, 2.5);
        QCOMPARE(QuantileSketch::fromSerialised(sketch.serialised()), sketch);
    }

    void malformedTextIsAnEmptySketch_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "s1", "s2 0;1:1;", "s1 x;", "s1 0;1:", "s1 0;1:-4;", "s1 0;1:nan;",
                                 "s1 0;a:1;", "s1 -1;", "s1 0;1:1"})
            QTest::newRow(text) << text;
    }
    void malformedTextIsAnEmptySketch()
    {
        QFETCH(QString, text);
        QVERIFY(QuantileSketch::fromSerialised(text.toStdString()).empty());
    }
};

QTEST_APPLESS_MAIN(TestQuantileSketch)
#include "tst_quantile_sketch.moc"
