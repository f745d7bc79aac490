// SPDX-License-Identifier: GPL-3.0-or-later
// Everyday writes from a store's history.
#include "core/engine/advice_history.h"
#include "tests/support/schema_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;
using advisor::AdviceInput;
using advisor::TableWrites;

namespace {

constexpr TimePoint now{std::chrono::hours(490'000)};

const char *const schema = "table shop.orders rows=1000 pages=10 inserted=5000000 updated=100 hot=50\n"
                           "  column id integer\n"
                           "table shop.lines rows=1000 pages=10 inserted=4800 updated=0\n"
                           "  column id integer";

} // namespace

class TestAdviceHistory : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Repository> m_store;
    TargetId m_target;
    AdviceInput m_input;

    StatementId statement(const std::string &text)
    {
        return m_store->registerStatement({.target = m_target, .fingerprint = text, .text = text}).id;
    }
    /// Rows in the hour that began so many hours ago.
    void wrote(StatementId id, int hoursAgo, std::int64_t rows)
    {
        m_store->addSamples(m_target, {{.statement = id,
                                        .start = now - std::chrono::hours(hoursAgo),
                                        .width = Seconds(3600),
                                        .coveredSeconds = 3600,
                                        .calls = 1,
                                        .rows = rows}});
    }
    void watchHours(int hours)
    {
        const StatementId reading = statement("SELECT 1");
        for (int i = 1; i <= hours; ++i)
            wrote(reading, i, 1);
    }
    TableWrites writesOf(const std::string &table)
    {
        const auto writes = engine::watchedWrites(*m_store, m_target, m_input);
        return writes.contains(table) ? writes.at(table) : TableWrites{-1, -1, -1};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = store::Repository::open(m_folder->filePath(QStringLiteral("history.db")).toStdString());
        QVERIFY(opened);
        m_store = std::move(*opened);
        m_target = m_store->registerTarget({.systemIdentifier = "1", .database = "d", .title = "t"}).id;
        m_input = {};
        m_input.schema = test::schemaFromText(schema);
        m_input.schema.statsReset = now - std::chrono::hours(48);
        m_input.hoursOfStatistics = 48;
        m_input.now = now;
    }
    void cleanup() { m_store.reset(); }

    void aLoadIsNoEverydayWriting()
    {
        watchHours(48);
        const StatementId everyday = statement("INSERT INTO shop.orders VALUES ($1)");
        for (int i = 1; i <= 48; ++i)
            wrote(everyday, i, 10);
        wrote(statement("INSERT INTO shop.orders SELECT generate_series($1, $2)"), 30, 5'000'000);
        QCOMPARE(writesOf("shop.orders"), (TableWrites{.inserts = 10}));
        QCOMPARE(writesOf("shop.lines"), (TableWrites{-1, -1, -1})); // nothing seen: the counters say it
    }

    void updatesKeepTheirShareOfHot()
    {
        watchHours(48);
        const StatementId update = statement("UPDATE orders SET id = $1");
        for (int i = 1; i <= 24; ++i)
            wrote(update, i, 4);
        QCOMPARE(writesOf("shop.orders"), (TableWrites{.updates = 2, .hotUpdates = 1}));
    }

    void ofATableThatWasOnlyLoadedTheCountersCountWithoutTheLoad_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("INSERT") << "INSERT INTO shop.lines SELECT generate_series($1, $2)";
        QTest::newRow("COPY") << "COPY shop.lines FROM STDIN";
    }
    void ofATableThatWasOnlyLoadedTheCountersCountWithoutTheLoad()
    {
        QFETCH(QString, text);
        watchHours(48);
        wrote(statement(text.toStdString()), 30, 4752); // 48 rows came from elsewhere, a trigger perhaps
        QCOMPARE(writesOf("shop.lines"), (TableWrites{.inserts = 1}));
    }

    void lessThanADayIsNotEnough()
    {
        watchHours(20);
        const StatementId everyday = statement("INSERT INTO shop.orders VALUES ($1)");
        for (int i = 1; i <= 20; ++i)
            wrote(everyday, i, 10);
        QVERIFY(engine::watchedWrites(*m_store, m_target, m_input).empty());
    }

    void aTableThatCannotBeToldIsLeftToTheCounters()
    {
        m_input.schema = test::schemaFromText(std::string(schema) + "\ntable public.orders rows=1 pages=1\n"
                                                                    "  column id integer");
        watchHours(48);
        const StatementId everyday = statement("INSERT INTO orders VALUES ($1)");
        for (int i = 1; i <= 48; ++i)
            wrote(everyday, i, 10);
        QVERIFY(engine::watchedWrites(*m_store, m_target, m_input).empty());
    }
};

QTEST_GUILESS_MAIN(TestAdviceHistory)
#include "tst_advice_history.moc"
