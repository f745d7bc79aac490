// SPDX-License-Identifier: GPL-3.0-or-later
// The whole console on a real server, by clicks: a proposal is approved and built, its index is seen in the
// timeline, dropped, and brought back; the catalog is what it was each time.
#include "app/composition.h"
#include "tests/support/small_shop.h"
#include "tests/support/test_cluster.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace indexpilot;

namespace {

constexpr int patience = 60'000; // ms

class Console {
public:
    explicit Console(const std::string &text) : m_composition(options(text))
    {
        m_composition.start();
        window().resize(1280, 800);
        window().show();
    }
    ui::MainWindow &window() { return m_composition.window(); }
    engine::SnapshotPtr shown() const { return m_composition.current(); }
    const engine::LifecycleView &lifecycle() const { return *shown()->lifecycle; }
    /// On the page that is on screen, or in the frame.
    template <class Widget> Widget *seen(const char *name)
    {
        for (auto *widget : window().findChildren<Widget *>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool click(const char *button)
    {
        auto *found = seen<QAbstractButton>(button);
        if (!found || !found->isEnabled())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return true;
    }
    /// Once it can be clicked.
    bool clickSoon(const char *button)
    {
        return QTest::qWaitFor([&] { return click(button); }, patience);
    }
    void show(const char *page) { window().showPage(QLatin1String(page)); }
    bool trigger(const char *action)
    {
        auto *found = window().findChild<QAction *>(QLatin1String(action));
        if (!found || !found->isEnabled())
            return false;
        found->trigger();
        return true;
    }
    bool triggerSoon(const char *action)
    {
        return QTest::qWaitFor([&] { return trigger(action); }, patience);
    }
    void type(const char *field, const std::string &text)
    {
        if (auto *line = seen<QLineEdit>(field)) {
            line->setFocus();
            QTest::keyClicks(line, QString::fromStdString(text));
        }
    }
    QString whyNot()
    {
        const auto *label = seen<QLabel>("planWhyNot");
        return label ? label->text() : QStringLiteral("no plan is shown");
    }
    /// For a test that failed.
    QString whereItIs()
    {
        const auto &running = lifecycle().running;
        const auto &finished = lifecycle().finished;
        return QStringLiteral("running %1 step %2, %3")
            .arg(running.has_value())
            .arg(running ? running->step : 0)
            .arg(finished && finished->outcome.failure
                     ? QString::fromStdString(finished->outcome.failure->detail)
                     : QString());
    }
    /// Up to the end of its sheet.
    QString drop(const QString &bare, const std::string &name)
    {
        if (!QTest::qWaitFor([&] { return selectIndex(bare); }, patience) || !triggerSoon("dropIndex") ||
            !QTest::qWaitFor([&] { return seen<QLineEdit>("planName"); }, patience))
            return QStringLiteral("no plan");
        if (click("planExecute"))
            return QStringLiteral("it ran before the name was typed");
        return typeAndExecute(name) ? result() : whyNot();
    }
    /// Of an index that was dropped; up to its execution.
    bool bringBack(const QString &bare, const std::string &name)
    {
        if (!selectIndex(bare) &&
            (!trigger("showDropped") || !QTest::qWaitFor([&] { return selectIndex(bare); }, patience)))
            return false;
        const engine::PlanAnswer *before = lifecycle().plan.get();
        return triggerSoon("rollBack") &&
               QTest::qWaitFor(
                   [&] { return lifecycle().plan.get() != before && seen<QLineEdit>("planName"); },
                   patience) &&
               typeAndExecute(name);
    }
    bool typeAndExecute(const std::string &name)
    {
        type("planName", name);
        type("planReason", "as the test wants it");
        return clickSoon("planExecute");
    }
    /// The sentence with which the sheet ends.
    QString result()
    {
        const bool over = QTest::qWaitFor(
            [&] { return seen<QPushButton>("planDone") && seen<QWidget>("runResult"); }, patience);
        if (over)
            for (const auto *label : seen<QWidget>("runResult")->findChildren<QLabel *>())
                if (!label->text().isEmpty())
                    return label->text();
        return QStringLiteral("nothing came; ") + whereItIs();
    }
    bool selectIndex(const QString &name)
    {
        auto *tree = seen<QTreeView>("indexTree");
        if (!tree)
            return false;
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name,
                                                           1, Qt::MatchStartsWith | Qt::MatchRecursive);
        if (found.isEmpty())
            return false;
        tree->setCurrentIndex(found.first());
        return true;
    }

private:
    app::ConsoleOptions options(const std::string &text) const
    {
        app::ConsoleOptions options;
        options.storeLocation = m_folder.filePath(QStringLiteral("history.db")).toStdString();
        options.targets = {text};
        return options;
    }
    QTemporaryDir m_folder;
    app::Composition m_composition;
};

std::string indexes(pg::Connection &connection)
{
    return std::string(connection
                           .query("SELECT string_agg(indexdef || ' ' || indisvalid, E'\n' ORDER BY indexdef) "
                                  "FROM pg_indexes JOIN pg_index ON indexrelid = (quote_ident(schemaname) || "
                                  "'.' || quote_ident(indexname))::regclass WHERE schemaname = 'shop'")
                           .text(0, 0));
}

} // namespace

class OneClickBackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        qputenv("XDG_CONFIG_HOME", m_settings.path().toLocal8Bit()); // no policy of the machine's user
        m_text = test::freshDatabase(QStringLiteral("clicks"));
        m_owner = test::owner(m_text);
        test::load(*m_owner, std::string("CREATE EXTENSION pg_stat_statements; CREATE EXTENSION hypopg; ") +
                                 test::smallShop);
        for (int i = 0; i < 300; ++i)
            m_owner->query("SELECT total FROM shop.orders WHERE customer_id = " + std::to_string(i % 17));
    }

    void createdDroppedAndBroughtBackByClicks()
    {
        const std::string before = indexes(*m_owner);
        Console console(m_text);
        QTRY_VERIFY_WITH_TIMEOUT(console.shown() && !console.lifecycle().unavailable, patience);
        QCOMPARE(console.lifecycle().mode, engine::Mode::Observe);

        console.show("recommendations");
        QVERIFY(console.trigger("look"));
        const auto proposal = [&]() -> std::string {
            const auto run = console.shown()->advice->run;
            if (run)
                for (const advisor::Recommendation &one : run->advice.recommendations)
                    if (one.action == advisor::RecommendationAction::Create && one.group.empty() &&
                        one.sql.find("customer_id") != std::string::npos)
                        return one.id;
            return {};
        };
        QTRY_VERIFY_WITH_TIMEOUT(!proposal().empty(), patience);
        auto *inbox = console.seen<QListView>("inbox");
        QVERIFY(inbox);
        const auto chosen = [&] {
            const auto *id = console.seen<QLabel>("cardId");
            return id && id->text().toStdString() == proposal();
        };
        for (int i = 0; i < inbox->model()->rowCount() && !chosen(); ++i)
            inbox->setCurrentIndex(inbox->model()->index(i, 0));
        QVERIFY(chosen());
        QVERIFY(console.clickSoon("card.approve"));
        QTRY_VERIFY_WITH_TIMEOUT(console.shown()->advice->decisions.contains(proposal()), patience);
        QVERIFY(console.click("inboxSegments.1"));
        QVERIFY(console.clickSoon("card.execute"));
        QTRY_VERIFY_WITH_TIMEOUT(console.lifecycle().plan, patience);
        QVERIFY(!console.click("planExecute")); // not in Observe
        QVERIFY(console.clickSoon("modeSwitch.2"));
        QVERIFY(console.clickSoon("planExecute"));
        const QString made = console.result();
        QVERIFY2(made.startsWith(QLatin1String("Done")), qPrintable(made));
        const std::string created = indexes(*m_owner);
        QVERIFY(created != before);
        const std::string name = console.lifecycle().finished->outcome.action.subject;
        QVERIFY(console.click("planDone"));

        console.show("indexes");
        const QString bare = QString::fromStdString(name).section(QLatin1Char('.'), 1);
        const QString dropped = console.drop(bare, name);
        QVERIFY2(dropped.startsWith(QLatin1String("Done")), qPrintable(dropped));
        QCOMPARE(indexes(*m_owner), before);
        QVERIFY(console.click("planDone"));

        QVERIFY2(console.bringBack(bare, name), qPrintable(console.whyNot()));
        const QString back = console.result();
        QVERIFY2(back.startsWith(QLatin1String("Done")), qPrintable(back));
        QCOMPARE(indexes(*m_owner), created);
        QVERIFY(console.click("planDone"));

        console.show("audit");
        QVERIFY(console.triggerSoon("verifyChain"));
        const auto outcomes = [&] {
            return std::ranges::count(console.lifecycle().audit->entries, std::string("outcome"),
                                      &store::AuditRecord::kind);
        };
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            console.lifecycle().audit->check && console.lifecycle().audit->check->problem.empty(), patience);
    }

    void proposedInModeProposeAndApprovedOnTheFirstPage()
    {
        const QString bare = QStringLiteral("orders_total_again");
        const std::string name = "shop.orders_total_again";
        const std::string before = indexes(*m_owner);
        Console console(m_text);
        QTRY_VERIFY_WITH_TIMEOUT(console.shown() && !console.lifecycle().unavailable, patience);
        QVERIFY(console.clickSoon("modeSwitch.1"));
        console.show("indexes");
        QTRY_VERIFY_WITH_TIMEOUT(console.selectIndex(bare), patience);
        QVERIFY(console.triggerSoon("dropIndex"));
        QTRY_VERIFY_WITH_TIMEOUT(
            console.lifecycle().plan && console.lifecycle().mode == engine::Mode::Propose, patience);
        console.type("planReason", "a twin");
        QVERIFY(console.clickSoon("planExecute"));
        const QString asked = console.result();
        QVERIFY2(asked.startsWith(QLatin1String("It waits for approval")), qPrintable(asked));
        QCOMPARE(indexes(*m_owner), before);
        QVERIFY(console.click("planDone"));
        QTRY_COMPARE_WITH_TIMEOUT(console.lifecycle().queue.size(), std::size_t(1), patience);

        const std::string button = "." + std::to_string(console.lifecycle().queue.front().id.value());
        console.show("today");
        QVERIFY(console.clickSoon(("queueWithdraw" + button).c_str()));
        QTRY_VERIFY_WITH_TIMEOUT(console.lifecycle().queue.empty(), patience);
        QVERIFY(console.clickSoon("undo"));
        QTRY_COMPARE_WITH_TIMEOUT(console.lifecycle().queue.size(), std::size_t(1), patience);
        QVERIFY(console.clickSoon("modeSwitch.2"));
        QVERIFY(console.clickSoon(("queueApprove" + button).c_str()));
        QTRY_VERIFY_WITH_TIMEOUT(console.seen<QLineEdit>("planName"), patience);
        QVERIFY2(console.typeAndExecute(name), qPrintable(console.whyNot()));
        const QString done = console.result();
        QVERIFY2(done.startsWith(QLatin1String("Done")), qPrintable(done));
        QVERIFY(indexes(*m_owner) != before);
        QTRY_VERIFY_WITH_TIMEOUT(console.lifecycle().queue.empty(), patience);
        m_owner->execute("CREATE INDEX orders_total_again ON shop.orders (total)");
        QCOMPARE(indexes(*m_owner), before);
    }

    /// From the click on Freeze to our server process gone: the shortest of three, for a busy machine only
    /// adds.
    void aClickOnFreezeEndsWhatRuns()
    {
        const QString bare = QStringLiteral("orders_total_again");
        const std::string name = "shop.orders_total_again";
        const auto other = test::owner(m_text);
        other->execute("SET application_name = 'somebody else'; SET idle_in_transaction_session_timeout = 0");
        qint64 shortest = patience;
        Console console(m_text);
        QTRY_VERIFY_WITH_TIMEOUT(console.shown() && !console.lifecycle().unavailable, patience);
        QVERIFY(console.clickSoon("modeSwitch.2"));
        console.show("indexes");
        const QString dropped = console.drop(bare, name);
        QVERIFY2(dropped.startsWith(QLatin1String("Done")), qPrintable(dropped));
        QVERIFY(console.click("planDone"));
        const std::string before = indexes(*m_owner);
        for (int round = 0; round < 3; ++round) {
            other->execute("BEGIN; UPDATE shop.orders SET total = total WHERE id = 1");
            QVERIFY2(console.bringBack(bare, name), qPrintable(console.whyNot()));
            QVERIFY2(QTest::qWaitFor([&] { return isBuilding(); }, patience),
                     qPrintable(console.whereItIs()));
            QElapsedTimer timer;
            timer.start();
            QVERIFY(console.click("freezeButton"));
            QTRY_VERIFY_WITH_TIMEOUT(!isBuilding(), patience);
            shortest = std::min(shortest, timer.elapsed());
            other->execute("ROLLBACK");
            const QString result = console.result();
            QVERIFY(!result.startsWith(QLatin1String("Done")));
            QVERIFY(console.click("planDone"));
            QTRY_VERIFY_WITH_TIMEOUT(console.shown()->freeze && console.shown()->freeze->active, patience);
            QVERIFY(console.clickSoon("freezeButton"));
            QVERIFY(console.shown()->freeze->active); // it asks first
            QVERIFY(console.clickSoon("thawConfirm.yes"));
            QTRY_VERIFY_WITH_TIMEOUT(!console.shown()->freeze->active, patience);
            QCOMPARE(indexes(*m_owner), before);
        }
        qInfo("from the click to the process gone: %lld ms", static_cast<long long>(shortest));
        QVERIFY(shortest <= 2000);
    }

private:
    /// And waits for the other one. (Taking back what was built waits for him as well.)
    bool isBuilding()
    {
        return m_owner
                   ->query("SELECT FROM pg_stat_activity WHERE application_name = 'indexpilot/executor' AND "
                           "datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'CREATE "
                           "INDEX%'")
                   .count() > 0;
    }
    QTemporaryDir m_settings;
    std::string m_text;
    std::unique_ptr<pg::Connection> m_owner;
};

QTEST_MAIN(OneClickBackTest)
#include "tst_one_click_back.moc"
