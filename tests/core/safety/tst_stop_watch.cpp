// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/stop_watch.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace indexpilot;
using lifecycle::StopWatch;

class TestStopWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theUserStopsIt()
    {
        std::stop_source user;
        const StopWatch watch(user.get_token(), {});
        QVERIFY(!watch.token().stop_requested());
        user.request_stop();
        QVERIFY(watch.token().stop_requested());
        QVERIFY(!watch.reason());
    }
    void theWatchStopsItAndSaysWhy()
    {
        std::atomic<bool> frozen = false;
        const StopWatch watch({}, [&frozen] {
            return [&frozen]() -> std::optional<safety::Reason> {
                return frozen ? std::optional(safety::Reason{"frozen", "it is frozen", {}}) : std::nullopt;
            };
        });
        QTest::qWait(50);
        QVERIFY(!watch.token().stop_requested());
        frozen = true;
        QTRY_VERIFY_WITH_TIMEOUT(watch.token().stop_requested(), 2000);
        QCOMPARE(watch.reason()->text, std::string("it is frozen"));
    }
    void aShortFailureIsForgivenALongOneStops()
    {
        std::atomic<int> asked = 0;
        const StopWatch watch({}, [&asked]() -> StopWatch::Look {
            if (++asked == 1)
                throw std::runtime_error("the store is locked");
            return [&asked]() -> std::optional<safety::Reason> {
                if (asked > 2)
                    throw std::runtime_error("the store is gone");
                ++asked;
                return std::nullopt;
            };
        });
        QTRY_VERIFY_WITH_TIMEOUT(asked >= 3, 3000);
        QVERIFY(!watch.token().stop_requested());
        QTRY_VERIFY_WITH_TIMEOUT(watch.token().stop_requested(), 10'000);
        QVERIFY(watch.reason()->text.find("the store is gone") != std::string::npos);
    }
    void whenItEndsNobodyIsWaitedFor()
    {
        QElapsedTimer timer;
        timer.start();
        {
            const StopWatch watch({}, [] {
                return []() -> std::optional<safety::Reason> {
                    return std::nullopt;
                };
            });
            QTest::qWait(20);
        }
        QVERIFY2(timer.elapsed() < 400, "it slept to the end");
    }
};

QTEST_GUILESS_MAIN(TestStopWatch)
#include "tst_stop_watch.moc"
