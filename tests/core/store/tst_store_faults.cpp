// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/repository.h"
#include "core/store/store_error.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace indexpilot;
using namespace indexpilot::store;

namespace {

constexpr TimeRange always{TimePoint(Minutes(0)), TimePoint(Minutes(100'000'000))};

std::unique_ptr<Repository> opened(const QString &path)
{
    auto result = Repository::open(path.toStdString());
    if (!result)
        qFatal("%s", result.error().detail.c_str());
    return std::move(*result);
}

TargetId targetIn(Repository &repository)
{
    return repository
        .registerTarget({.systemIdentifier = "1", .database = "d", .connectionText = "", .title = "t"})
        .id;
}

std::size_t rowsIn(const QString &path)
{
    auto repository = opened(path);
    return repository->samples(targetIn(*repository), always, Seconds(60)).size();
}

enum class Kill { WhileOpening, WhileWriting };

/// Starts the writer; kills it some time after its first batch, or while it opens the store; the last batch
/// that it said was committed, or `before`.
qint64 writeAndKill(const QString &path, qint64 first, Kill when, int killAfterMs)
{
    QProcess writer;
    writer.start(QStringLiteral(STORE_WRITER), {path, QString::number(first)});
    writer.waitForStarted();
    if (when == Kill::WhileWriting)
        writer.waitForReadyRead(30'000);
    QTest::qSleep(killAfterMs);
    ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
    writer.waitForFinished();
    const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
    return lines.size() > 1 ? lines[lines.size() - 2].toLongLong() : first - 1;
}

void damage(const QString &path, qint64 offset)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    file.write(QByteArray(8192, 'Z'));
}

void fill(const QString &path, int minutes)
{
    auto repository = opened(path);
    const TargetId target = targetIn(*repository);
    std::vector<StatementSample> samples;
    for (int i = 0; i < minutes; ++i)
        samples.push_back({.statement = StatementId(1), .start = TimePoint(Minutes(i)), .calls = 1});
    repository->addSamples(target, samples);
}

} // namespace

class TestStoreFaults : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void noCommittedRowIsLostInFiftyKills()
    {
        const QString path = m_folder.filePath(QStringLiteral("killed.db"));
        qint64 next = 0;
        int wrote = 0;
        for (int i = 0; i < 50; ++i) {
            const qint64 committed =
                writeAndKill(path, next, i % 5 == 4 ? Kill::WhileOpening : Kill::WhileWriting, i % 7 * 9);
            wrote += committed >= next ? 1 : 0;
            auto repository = opened(path);
            QVERIFY(!repository->openingNote());
            const auto samples = repository->samples(targetIn(*repository), always, Seconds(60));
            QVERIFY(static_cast<qint64>(samples.size()) >= (committed + 1) * 20);
            QCOMPARE(samples.size() % 20, std::size_t{0}); // a batch is there whole or not at all
            for (const StatementSample &sample : samples)
                QCOMPARE(sample.latency.count(), 5.0);
            next = static_cast<qint64>(samples.size()) / 20;
        }
        QVERIFY(wrote >= 40); // every time but those while opening
    }

    void aDamagedStoreIsPutAside_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("header") << qint64{0};
        QTest::newRow("middle") << qint64{32'768};
    }
    void aDamagedStoreIsPutAside()
    {
        QFETCH(qint64, offset);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.db"));
        fill(path, 2000);
        damage(path, offset);
        auto repository = opened(path);
        QVERIFY(repository->openingNote());
        QVERIFY(repository->samples(targetIn(*repository), always, Seconds(60)).empty());
        const QStringList kept = QDir(folder.path()).entryList({QStringLiteral("history.db.damaged-*")});
        QVERIFY(!kept.isEmpty());
        QVERIFY(QFileInfo(folder.filePath(kept[0])).size() > 32'768);
    }

    void aNewerStoreIsNotTouched()
    {
        const QString path = m_folder.filePath(QStringLiteral("newer.db"));
        fill(path, 10);
        {
            Database database(path.toStdString());
            database.run(QStringLiteral("INSERT INTO schema_migration (version, applied_at) VALUES (99, 0)"));
        }
        const auto result = Repository::open(path.toStdString());
        QVERIFY(!result);
        QCOMPARE(result.error().code, FailureCode::Unsupported);
        QVERIFY(!result.error().remedy.empty());
        Database database(path.toStdString());
        QSqlQuery rows = database.run(QStringLiteral("SELECT count(*) FROM statement_sample"));
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toInt(), 10);
    }

    void aFileOfAnotherProgramIsRefused()
    {
        const QString path = m_folder.filePath(QStringLiteral("foreign.db"));
        {
            Database database(path.toStdString());
            database.run(QStringLiteral("CREATE TABLE bookmarks (url text)"));
        }
        const auto result = Repository::open(path.toStdString());
        QVERIFY(!result);
        QVERIFY(QString::fromStdString(result.error().detail).contains(QLatin1String("did not make")));
    }

    void aPlaceThatCannotBeWrittenIsNamed()
    {
        const auto result = Repository::open("/proc/indexpilot/history.db");
        QVERIFY(!result);
        QCOMPARE(result.error().code, FailureCode::Storage);
        QVERIFY(!result.error().remedy.empty());
    }

    void aFullDiskLosesNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("full.db"));
        fill(path, 100);
        auto repository = opened(path);
        const TargetId target = targetIn(*repository);
        std::vector<StatementSample> many;
        for (int i = 0; i < 20'000; ++i)
            many.push_back({.statement = StatementId(2), .start = TimePoint(Minutes(i)), .calls = 1});
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{static_cast<rlim_t>(QFileInfo(path).size() + 60'000), before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small); // from here on the file system is as good as full
        std::optional<Failure> failure;
        try {
            repository->addSamples(target, many);
        } catch (const StoreError &error) {
            failure = error.failure();
        }
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        QVERIFY(failure);
        QCOMPARE(failure->code, FailureCode::Storage);
        QCOMPARE(repository->samples(target, always, Seconds(60)).size(), std::size_t{100});
        repository->addSamples(target, many); // there is room again
        repository.reset();
        QCOMPARE(rowsIn(path), std::size_t{20'100});
    }

    void twoConsolesOnOneStore()
    {
        const QString path = m_folder.filePath(QStringLiteral("shared.db"));
        auto one = opened(path);
        auto two = opened(path);
        const TargetId target = targetIn(*one);
        QCOMPARE(targetIn(*two), target);
        for (int i = 0; i < 40; ++i) {
            one->addSamples(target,
                            {{.statement = StatementId(1), .start = TimePoint(Minutes(i)), .calls = 1}});
            two->addSamples(target,
                            {{.statement = StatementId(2), .start = TimePoint(Minutes(i)), .calls = 1}});
        }
        QCOMPARE(one->samples(target, always, Seconds(60)).size(), std::size_t{80});
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_store_faults.moc"
