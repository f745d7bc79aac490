// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/needs.h"

#include <QTest>

#include <functional>

using namespace indexpilot;
using namespace indexpilot::wording;

namespace {

constexpr TimePoint now{std::chrono::hours(400'000)};

struct World {
    engine::Snapshot snapshot;
    workload::WorkloadView view;
    pg::ActivityReading activity;
    pg::CatalogReading catalog;

    World()
    {
        snapshot.takenAt = now;
        snapshot.dataFrom = now;
        snapshot.connection.state = pg::SessionState::Connected;
        snapshot.capabilities.versionNumber = 160010;
        snapshot.capabilities.versionText = "16.10";
        snapshot.capabilities.supported = true;
        capability("pg_stat_statements", pg::CapabilityState::Ready);
        capability("query_texts", pg::CapabilityState::Ready);
        activity.takenAt = now;
        activity.maxConnections = 100;
        activity.connections = 12;
    }

    void capability(const std::string &key, pg::CapabilityState state, const std::string &remedy = {})
    {
        std::erase_if(snapshot.capabilities.checklist, [&](const auto &line) { return line.key == key; });
        snapshot.capabilities.checklist.push_back({key, state, key, "detail of " + key, remedy});
    }
    pg::ActivityRow &session(int pid, const std::string &state, Milliseconds open,
                             std::vector<int> blockedBy = {})
    {
        activity.rows.push_back({.pid = pid,
                                 .user = "app_rw",
                                 .application = "checkout",
                                 .state = state,
                                 .queryAge = open,
                                 .transactionAge = open,
                                 .blockedBy = std::move(blockedBy)});
        return activity.rows.back();
    }
    void index(const std::string &name, const std::string &definition, bool valid)
    {
        catalog.indexes.push_back({.schema = "public",
                                   .name = name,
                                   .definition = definition,
                                   .size = Bytes(33'554'432),
                                   .valid = valid});
    }
    void statement(std::int64_t id, std::vector<std::string> rules)
    {
        workload::StatementRow row{.id = StatementId(id), .title = "UPDATE products"};
        row.calls = 43;
        row.meanMs = 2600;
        row.timeShare = 0.12;
        row.risk.probability = 0.97;
        row.risk.band = risk::RiskBand::High;
        row.risk.hardRules = std::move(rules);
        view.rows.push_back(row);
        if (!row.risk.hardRules.empty())
            view.decidedByRule.push_back(row);
    }
    std::vector<Need> needs()
    {
        snapshot.workload = std::make_shared<const workload::WorkloadView>(view);
        snapshot.activity = std::make_shared<const pg::ActivityReading>(activity);
        snapshot.catalog = std::make_shared<const pg::CatalogReading>(catalog);
        return needsYou(snapshot);
    }
};

using Setup = std::function<void(World &)>;

QString kindName(NeedKind kind)
{
    switch (kind) {
    case NeedKind::Unsupported:
        return QStringLiteral("unsupported");
    case NeedKind::Connections:
        return QStringLiteral("connections");
    case NeedKind::Blocker:
        return QStringLiteral("blocker");
    case NeedKind::Store:
        return QStringLiteral("store");
    case NeedKind::MissingStatistics:
        return QStringLiteral("statistics");
    case NeedKind::HardRule:
        return QStringLiteral("rule");
    case NeedKind::WorsePlan:
        return QStringLiteral("plan");
    case NeedKind::LongTransaction:
        return QStringLiteral("transaction");
    case NeedKind::KeptIndex:
        return QStringLiteral("kept");
    case NeedKind::InvalidIndex:
        return QStringLiteral("index");
    case NeedKind::HiddenTexts:
        return QStringLiteral("texts");
    case NeedKind::Problem:
        return QStringLiteral("problem");
    }
    return {};
}

/// "blocker 5120, rule 88"
QString summary(const std::vector<Need> &needs)
{
    QStringList parts;
    for (const Need &need : needs)
        parts << kindName(need.kind) + QLatin1Char(' ') + QString::fromStdString(need.subject);
    return parts.join(QStringLiteral(", "));
}

const char *const idle = "idle in transaction";

} // namespace

Q_DECLARE_METATYPE(Setup)

class TestNeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatNeedsAPerson_data();
    void whatNeedsAPerson()
    {
        QFETCH(Setup, setup);
        QFETCH(QString, needs);
        World world;
        setup(world);
        QCOMPARE(summary(world.needs()), needs);
    }

    void aBlockerSaysWhoHoldsWhoWaitsAndHowLong()
    {
        World world;
        pg::ActivityRow &holder = world.session(5120, idle, Minutes(21));
        holder.user = "rep'ort";
        holder.application = "meta\nbase";
        world.session(5188, "active", Seconds(9), {5120});
        const std::vector<Need> needs = world.needs();
        QCOMPARE(needs.size(), std::size_t{1});
        QVERIFY2(needs[0].claim.startsWith(QLatin1String("Session 5120 (rep'ort, meta base) blocks 1")),
                 qPrintable(needs[0].claim));
        QCOMPARE(needs[0].evidence, QStringLiteral("Idle in a transaction for 21 min; session 5188 "
                                                   "(app_rw, checkout) has waited 9 s."));
        QCOMPARE(needs[0].sql,
                 QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = 5120 AND "
                                "usename = 'rep''ort' AND xact_start < '2015-08-19 15:39:01+00';"));
    }

    void anActiveBlockerIsCancelledNotEnded()
    {
        World world;
        world.session(5120, "active", Minutes(2));
        world.session(5188, "active", Seconds(9), {5120});
        QVERIFY(world.needs()[0].sql.startsWith(QLatin1String("SELECT pg_cancel_backend(pid)")));
    }

    void aPreparedTransactionIsLookedUp()
    {
        World world;
        world.session(5188, "active", Seconds(9), {0});
        const std::vector<Need> needs = world.needs();
        QCOMPARE(needs.size(), std::size_t{1});
        QVERIFY(needs[0].sql.contains(QLatin1String("pg_prepared_xacts")));
    }

    void aKeptIndexNeedsAPersonOnceItsTimeIsOver()
    {
        World world;
        const auto with = [&](TimePoint until, const std::string &changedTo) {
            lifecycle::KeptIndex kept;
            kept.keep.schema = kept.keep.was.schema = "shop";
            kept.keep.name = "indexpilot_kept_0123456789_1";
            kept.keep.was.name = "orders_idx";
            kept.until = until;
            kept.changedTo = changedTo;
            engine::LifecycleView view;
            view.kept = std::make_shared<const std::vector<lifecycle::KeptIndex>>(
                std::vector<lifecycle::KeptIndex>{kept});
            world.snapshot.lifecycle = std::make_shared<const engine::LifecycleView>(view);
            return world.needs();
        };
        QVERIFY(with(now + Seconds(1), {}).empty());
        QVERIFY(with(now, "shop.theirs").empty()); // not ours to drop
        const std::vector<Need> needs = with(now, {});
        QCOMPARE(summary(needs), QStringLiteral("kept shop.indexpilot_kept_0123456789_1"));
        QCOMPARE(needs[0].kept, std::string("shop.indexpilot_kept_0123456789_1"));
        QCOMPARE(
            needs[0].evidence,
            QStringLiteral("It was shop.orders_idx; each write keeps it up to date until it is dropped."));
        QVERIFY(needs[0].sql.isEmpty());
    }

    void anInvalidIndexIsBuiltAnewOrRemovedWithItsNameQuoted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sql");
        QTest::newRow("a failed build") << "orders_idx"
                                        << "REINDEX INDEX CONCURRENTLY \"public\".\"orders_idx\";";
        QTest::newRow("the rest of a failed rebuild")
            << "orders_idx_ccnew"
            << "DROP INDEX CONCURRENTLY \"public\".\"orders_idx_ccnew\";";
        QTest::newRow("a hostile name")
            << "a\"; DROP TABLE x; --"
            << "REINDEX INDEX CONCURRENTLY \"public\".\"a\"\"; DROP TABLE x; --\";";
    }
    void anInvalidIndexIsBuiltAnewOrRemovedWithItsNameQuoted()
    {
        QFETCH(QString, name);
        QFETCH(QString, sql);
        World world;
        world.index(name.toStdString(), "CREATE INDEX x ON public.orders USING btree (id)", false);
        QCOMPARE(world.needs().at(0).sql, sql);
    }

    void aRuleSaysWhatTheRiskRestsOn()
    {
        World world;
        world.statement(88, {"UPDATE without WHERE"});
        const Need need = world.needs().at(0);
        QCOMPARE(need.claim, QStringLiteral("Q-88 UPDATE products: UPDATE without WHERE"));
        QCOMPARE(need.statement, std::optional(StatementId(88)));
        QVERIFY(need.evidence.contains(QLatin1String("0.97, modelled, uncalibrated")));
    }

    void aCapabilityKeepsItsRemedyUnchanged()
    {
        World world;
        world.capability("query_texts", pg::CapabilityState::Limited, "GRANT pg_read_all_stats TO \"a b\";");
        QCOMPARE(world.needs().at(0).remedy, QStringLiteral("GRANT pg_read_all_stats TO \"a b\";"));
    }
};

void TestNeeds::whatNeedsAPerson_data()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<QString>("needs");
    const auto row = [](const char *name, const Setup &setup, const char *needs) {
        QTest::newRow(name) << setup << QString::fromLatin1(needs);
    };
    row(
        "nothing on a quiet server", [](World &) {}, "");
    row(
        "nothing before the server was reached",
        [](World &w) {
            w.snapshot = World().snapshot, w.snapshot.connection.state = pg::SessionState::Connecting,
            w.snapshot.capabilities = {};
        },
        "");
    row(
        "a server of version 12",
        [](World &w) {
            w.snapshot.capabilities = {.versionNumber = 120009, .versionText = "12.9"};
            w.snapshot.problems = {{FailureCode::Unsupported, "PostgreSQL 12.9", "not watched", ""}};
        },
        "unsupported version");
    row(
        "connections nearly all taken", [](World &w) { w.activity.connections = 85; },
        "connections max_connections");
    row(
        "connections with room", [](World &w) { w.activity.connections = 84; }, "");
    row(
        "a limit that is not known", [](World &w) { w.activity.maxConnections = 0; }, "");
    row(
        "a wait of four seconds is ordinary",
        [](World &w) {
            w.session(1, "active", Seconds(20));
            w.session(2, "active", Seconds(4), {1});
        },
        "");
    row(
        "a wait of five seconds",
        [](World &w) {
            w.session(1, "active", Seconds(20));
            w.session(2, "active", Seconds(5), {1});
        },
        "blocker 1");
    row(
        "the head of a chain is told, not its links",
        [](World &w) {
            w.session(1, "active", Seconds(20));
            w.session(2, "active", Seconds(9), {1});
            w.session(3, "active", Seconds(8), {2});
        },
        "blocker 1");
    row(
        "who blocks more comes first",
        [](World &w) {
            w.session(1, "active", Seconds(20));
            w.session(2, "active", Seconds(9), {1});
            w.session(7, "active", Seconds(20));
            w.session(8, "active", Seconds(9), {7});
            w.session(9, "active", Seconds(9), {7});
        },
        "blocker 7, blocker 1");
    row(
        "a ring of waits ends",
        [](World &w) {
            w.session(1, "active", Seconds(9), {2});
            w.session(2, "active", Seconds(9), {1});
        },
        "blocker 1, blocker 2");
    row(
        "a holder that is not listed", [](World &w) { w.session(2, "active", Seconds(9), {77}); },
        "blocker 77");
    row(
        "sessions of a lost connection are not of now",
        [](World &w) {
            w.session(2, "active", Seconds(9), {1});
            w.activity.connections = 99;
            w.snapshot.connection.state = pg::SessionState::Waiting;
        },
        "");
    row(
        "sessions read two minutes ago are not of now",
        [](World &w) {
            w.session(2, "active", Seconds(9), {1});
            w.activity.takenAt = now - Minutes(2);
        },
        "");
    row(
        "idle in a transaction for five minutes", [](World &w) { w.session(1, idle, Minutes(5)); },
        "transaction 1");
    row(
        "idle in a transaction for less", [](World &w) { w.session(1, idle, Minutes(4)); }, "");
    row(
        "idle in a failed transaction",
        [](World &w) { w.session(1, "idle in transaction (aborted)", Minutes(5)); }, "transaction 1");
    row(
        "a report of an hour that holds vacuum back",
        [](World &w) { w.session(1, "active", Minutes(60)).xminAge = 5; }, "transaction 1");
    row(
        "an hour of work that holds nothing back", [](World &w) { w.session(1, "active", Minutes(60)); }, "");
    row(
        "a blocker is not told again as a long transaction",
        [](World &w) {
            w.session(1, idle, Minutes(30));
            w.session(2, "active", Seconds(9), {1});
        },
        "blocker 1");
    row(
        "an invalid index", [](World &w) { w.index("a_idx", "CREATE INDEX a_idx ON public.a", false); },
        "index public.a_idx");
    row(
        "an index while it is built",
        [](World &w) {
            w.index("a_idx", "CREATE INDEX a_idx ON public.a", false);
            w.session(1, "active", Seconds(3)).query = "create index Concurrently a_idx ON a (b)";
        },
        "");
    row(
        "the index of a partitioned table",
        [](World &w) { w.index("a_idx", "CREATE INDEX a_idx ON ONLY public.a", false); }, "");
    row(
        "a valid index", [](World &w) { w.index("a_idx", "CREATE INDEX a_idx ON public.a", true); }, "");
    row(
        "a statement that breaks a rule", [](World &w) { w.statement(88, {"UPDATE without WHERE"}); },
        "rule 88");
    row(
        "high risk alone is a figure, not a need", [](World &w) { w.statement(88, {}); }, "");
    row(
        "a plan of twice the cost",
        [](World &w) {
            w.snapshot.planChanges = {{StatementId(5), now - Minutes(3), 60, 120}};
        },
        "plan 5");
    row(
        "the plan that got worse by most comes first",
        [](World &w) {
            w.snapshot.planChanges = {{StatementId(5), now, 60, 120}, {StatementId(6), now, 96, 28'739}};
        },
        "plan 6, plan 5");
    row(
        "a plan of a few pages",
        [](World &w) {
            w.snapshot.planChanges = {{StatementId(5), now, 8, 99}};
        },
        "");
    row(
        "a plan for the better",
        [](World &w) {
            w.snapshot.planChanges = {{StatementId(5), now, 28'739, 120}};
        },
        "");
    row(
        "a plan of the day before yesterday",
        [](World &w) {
            w.snapshot.planChanges = {{StatementId(5), now - std::chrono::hours(25), 60, 120}};
        },
        "");
    row(
        "no pg_stat_statements",
        [](World &w) { w.capability("pg_stat_statements", pg::CapabilityState::Missing); },
        "statistics pg_stat_statements");
    row(
        "hidden texts", [](World &w) { w.capability("query_texts", pg::CapabilityState::Limited); },
        "texts query_texts");
    row(
        "what would only add something waits in the checklist",
        [](World &w) {
            w.capability("hypopg", pg::CapabilityState::Missing);
            w.capability("track_io_timing", pg::CapabilityState::Limited);
        },
        "");
    row(
        "a full disk under the store",
        [](World &w) {
            w.snapshot.problems = {{FailureCode::Storage, "store /x", "disk full", "Make room"}};
        },
        "store store /x");
    row(
        "another problem",
        [](World &w) {
            w.snapshot.problems = {{FailureCode::Denied, "pg_stat_activity", "permission denied", ""}};
        },
        "problem pg_stat_activity");
    row(
        "what the connection tells by itself",
        [](World &w) {
            w.snapshot.problems = {{FailureCode::ConnectionLost, "server", "gone", ""},
                                   {FailureCode::NeedsPassword, "server", "no password", ""}};
        },
        "");
    row(
        "the most urgent first",
        [](World &w) {
            w.snapshot.problems = {{FailureCode::Denied, "x", "denied", ""},
                                   {FailureCode::Storage, "s", "full", ""}};
            w.capability("query_texts", pg::CapabilityState::Limited);
            w.index("a_idx", "CREATE INDEX a_idx ON public.a", false);
            w.session(1, idle, Minutes(9));
            w.snapshot.planChanges = {{StatementId(5), now, 60, 120}};
            w.statement(88, {"UPDATE without WHERE"});
            w.session(2, "active", Seconds(20));
            w.session(3, "active", Seconds(9), {2});
            w.activity.connections = 99;
        },
        "connections max_connections, blocker 2, store s, rule 88, plan 5, transaction 1, index "
        "public.a_idx, "
        "texts query_texts, problem x");
}

QTEST_APPLESS_MAIN(TestNeeds)
#include "tst_needs.moc"
