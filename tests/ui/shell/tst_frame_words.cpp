// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/frame_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

constexpr TimePoint noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(12)};

engine::Snapshot read(Seconds ago)
{
    engine::Snapshot snapshot;
    snapshot.takenAt = noon;
    snapshot.dataFrom = noon - ago;
    snapshot.collector.statementInterval = Milliseconds(5000);
    snapshot.connection.state = pg::SessionState::Connected;
    return snapshot;
}

} // namespace

class TestFrameWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void saysWhereTheServerReallyIs_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("tls");
        QTest::addColumn<QString>("encryption");
        QTest::newRow("network") << "db1"
                                 << "db1:5432"
                                 << "TLSv1.3"
                                 << "TLSv1.3";
        QTest::newRow("open network") << "db1"
                                      << "db1:5432"
                                      << ""
                                      << "not encrypted";
        QTest::newRow("socket") << "/run/pg"
                                << "socket /run/pg:5432"
                                << ""
                                << "local socket";
        QTest::newRow("socket far away") << "/home/anna/.local/share/indexpilot/demo"
                                         << "socket …/indexpilot/demo:5432"
                                         << ""
                                         << "local socket";
    }

    void saysWhereTheServerReallyIs()
    {
        QFETCH(QString, host);
        QFETCH(QString, tls);
        const pg::Endpoint endpoint{
            .host = host.toStdString(), .port = "5432", .tlsVersion = tls.toStdString()};
        QTEST(endpointText(endpoint), "place");
        QTEST(encryptionText(endpoint), "encryption");
    }

    void dataAreStaleAfterThreeIntervals_data()
    {
        QTest::addColumn<int>("ago");
        QTest::addColumn<int>("sinceArrival");
        QTest::addColumn<bool>("stale");
        QTest::addColumn<QString>("text");
        QTest::newRow("fresh") << 3 << 0 << false << "Data 3 s old";
        QTest::newRow("three intervals") << 15 << 0 << false << "Data 15 s old";
        QTest::newRow("more") << 16 << 0 << true << "Data 16 s old";
        QTest::newRow("no snapshot came since") << 3 << 120 << true << "Data 2 min old";
    }

    void dataAreStaleAfterThreeIntervals()
    {
        QFETCH(int, ago);
        QFETCH(int, sinceArrival);
        const DataAge age = dataAge(read(Seconds(ago)), Seconds(sinceArrival));
        QTEST(age.stale, "stale");
        QTEST(ageText(age), "text");
    }

    void dataAreStaleAtOnceWithoutAConnection()
    {
        engine::Snapshot snapshot = read(Seconds(3));
        snapshot.connection.state = pg::SessionState::Waiting;
        QVERIFY(dataAge(snapshot, Seconds(0)).stale);
        QCOMPARE(ageText(dataAge(snapshot, Seconds(0))), QStringLiteral("Data 3 s old"));
    }

    void withoutAReadingThereIsNoAge()
    {
        engine::Snapshot snapshot = read(Seconds(3));
        snapshot.dataFrom.reset();
        QCOMPARE(ageText(dataAge(snapshot, Seconds(100))), QStringLiteral("Data —"));
        QVERIFY(!dataAge(snapshot, Seconds(100)).stale);
    }

    void countsDownToTheNextAttempt()
    {
        engine::Snapshot snapshot = read(Minutes(3));
        snapshot.connection.state = pg::SessionState::Waiting;
        snapshot.connection.nextAttempt = noon + Seconds(5);
        QCOMPARE(attemptText(snapshot, Seconds(1)),
                 QStringLiteral("The figures shown are 3 min old. Next attempt in 4 s."));
        QVERIFY(attemptText(snapshot, Seconds(9)).endsWith(QStringLiteral("in 0 s.")));
        snapshot.connection.state = pg::SessionState::Connecting;
        QVERIFY(attemptText(snapshot, {}).endsWith(QStringLiteral("Connecting…")));
    }

    void saysWhatTheCollectorCosts()
    {
        engine::Snapshot snapshot = read(Seconds(1));
        snapshot.collector.serverShare = 0.003;
        QCOMPARE(collectorText(snapshot), QStringLiteral("Collector 0.3 % of one core, every 5 s"));
        snapshot.collecting = false;
        QCOMPARE(collectorText(snapshot), QStringLiteral("Collector paused"));
    }
};

QTEST_GUILESS_MAIN(TestFrameWords)
#include "tst_frame_words.moc"
