// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of load as an engine learns them from a real server.
#include "tests/core/engine/watcher.h"
#include "tests/support/test_cluster.h"
#include "tests/support/written_file.h"

#include <QTest>

using namespace indexpilot;

class TestLimits : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_text;

    std::string policy(const char *yaml)
    {
        static int number = 0;
        return test::written(m_folder.filePath(QStringLiteral("policy%1.yaml").arg(++number)), yaml)
            .toStdString();
    }
    std::unique_ptr<test::Watcher> watcher(const QString &store, const std::string &policyPath)
    {
        return std::make_unique<test::Watcher>(m_text, m_folder.filePath(store),
                                               [&](engine::EngineOptions &options) {
                                                   options.policyPath = policyPath;
                                                   options.loadInterval = Milliseconds(50);
                                               });
    }
    static const safety::LimitInForce &sessions(const test::Watcher &watcher)
    {
        return watcher.last->limits->inForce.figures[0];
    }

private Q_SLOTS:
    void init() { m_text = test::freshDatabase(QStringLiteral("limits")); }

    void learnsFromWhatItReadsAndGoesOnAfterARestart()
    {
        const std::string path =
            policy("features: {adaptive_thresholds: true}\nadaptive:\n  least_samples: 20\n"
                   "  active_sessions: {floor: 2, ceiling: 9}");
        {
            const auto first = watcher(QStringLiteral("a.db"), path);
            QTRY_VERIFY_WITH_TIMEOUT(first->last && first->last->limits, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(sessions(*first).isLearned, 30'000);
            QCOMPARE(sessions(*first).bounds.ceiling, std::optional(9.0));
            QVERIFY(sessions(*first).limit >= std::optional(2.0));
            QVERIFY(!first->last->limits->inForce.timeZone.empty());
            QVERIFY(first->last->limits->now[0].has_value());
            QVERIFY(first->last->problems.empty());
        }
        const auto second = watcher(QStringLiteral("a.db"), path);
        QTRY_VERIFY_WITH_TIMEOUT(second->last && second->last->limits, 20'000);
        QVERIFY(sessions(*second).learned.samples >= 20);
        QVERIFY(sessions(*second).isLearned);
    }

    void anOpenBreakerFreezesAndAResetGoesOn()
    {
        const auto console = watcher(QStringLiteral("b.db"), policy("features: {adaptive_thresholds: true}"));
        QTRY_VERIFY_WITH_TIMEOUT(
            console->last && console->last->limits && sessions(*console).learned.samples > 2, 30'000);
        const auto repository =
            std::move(*store::Repository::open(m_folder.filePath(QStringLiteral("b.db")).toStdString()));
        store::BreakerRecord breaker{.scope = store::BreakerScope::Target};
        safety::forceOpen(breaker, "anna", {}, systemNow() - Minutes(5));
        QVERIFY(repository->safety().save(console->last->target.id, breaker));
        QTRY_VERIFY_WITH_TIMEOUT(console->last->limits->pause.has_value(), 20'000);
        QCOMPARE(console->last->limits->pause->since, breaker.openedAt);
        const double samples = sessions(*console).learned.samples;
        const TimePoint then = console->last->limits->at;
        QTRY_VERIFY_WITH_TIMEOUT(console->last->limits->at > then + Seconds(1), 20'000);
        QVERIFY(sessions(*console).learned.samples <= samples);
        console->engine().resetBreaker(console->target, store::BreakerScope::Target, {});
        QTRY_VERIFY_WITH_TIMEOUT(!console->last->limits->pause, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(sessions(*console).learned.samples > samples, 20'000);
    }

    void withoutTheFeatureItOnlyShowsTheLoad()
    {
        const auto console = watcher(QStringLiteral("c.db"), policy("load: {max: {lock_waits: 7}}"));
        QTRY_VERIFY_WITH_TIMEOUT(console->last && console->last->limits, 20'000);
        const engine::LimitsView &limits = *console->last->limits;
        QVERIFY(!limits.inForce.adaptive);
        QCOMPARE(limits.inForce.figures[1].limit, std::optional(7.0));
        QCOMPARE(sessions(*console).learned.samples, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
