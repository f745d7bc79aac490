// SPDX-License-Identifier: GPL-3.0-or-later
// A real server whose index bloats, and the two pages on it: the forecast is seen, the rebuild is scheduled
// by a click, runs in its window, and the pages show what came of it. A day of the forecast is a second here.
// INDEXPILOT_PICTURES names a folder for pictures of each step.
#include "core/engine/engine.h"
#include "tests/support/bloating_shop.h"
#include "tests/support/small_shop.h"
#include "tests/support/test_cluster.h"
#include "tests/support/written_file.h"
#include "ui/pages/maintenance/maintenance_page.h"
#include "ui/pages/storage/storage_page.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace indexpilot;

namespace {

constexpr int patience = 60'000; // ms
constexpr Milliseconds day{1000};

QByteArray policyText(const QByteArray &window)
{
    return QByteArray("bloat: {rebuild_at: 2.2, least_size: 64kB}\n"
                      "maintenance:\n  time_zone: UTC\n  windows: [{days: all, ") +
           window + "}]\n";
}

/// Engine and pages as the console connects them.
class Desk : public QObject {
public:
    Desk(const std::string &text, const QString &store, const QString &policy)
        : m_engine(options(store, policy)), m_target(m_engine.addTarget({.connectionText = text}))
    {
        connect(&m_engine, &engine::Engine::published, this, [this](int, const engine::SnapshotPtr &shown) {
            last = shown;
            storage.setSnapshot(shown);
            maintenance.setSnapshot(shown);
        });
        connect(&storage, &ui::StoragePage::indexChosen, this,
                [this](const std::string &name) { m_engine.showStorage(m_target, name); });
        connect(&storage, &ui::StoragePage::scheduleWanted, this,
                [this](const engine::MaintenanceWish &wish) { m_engine.maintain(m_target, wish); });
        for (QWidget *page : std::initializer_list<QWidget *>{&storage, &maintenance}) {
            page->resize(1192, 708);
            page->show();
        }
    }
    void setMode(engine::Mode mode) { m_engine.setMode(m_target, mode); }
    void read() { m_engine.readStorage(m_target); }
    const engine::StorageRow *row() const
    {
        if (last)
            for (const engine::StorageRow &one : *last->storage->rows)
                if (one.index == "shop.parts_code_idx")
                    return &one;
        return nullptr;
    }
    static QAbstractButton *canClick(QWidget &page, const QString &name)
    {
        auto *button = page.findChild<QAbstractButton *>(name);
        return button && button->isVisible() && button->isEnabled() ? button : nullptr;
    }
    static bool click(QWidget &page, const QString &name)
    {
        QAbstractButton *button = canClick(page, name);
        if (button)
            QTest::mouseClick(button, Qt::LeftButton);
        return button != nullptr;
    }
    static void picture(QWidget &page, const char *name)
    {
        const QString folder = qEnvironmentVariable("INDEXPILOT_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(400); // until all is laid out
        page.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }

    engine::SnapshotPtr last;
    ui::StoragePage storage;
    ui::MaintenancePage maintenance;

private:
    static engine::EngineOptions options(const QString &store, const QString &policy)
    {
        engine::EngineOptions options;
        options.storeLocation = store.toStdString();
        options.policyPath = policy.toStdString();
        options.storage = {.lookInterval = std::chrono::hours(1), .day = day};
        options.maintenanceInterval = Milliseconds(300);
        options.lifecycleInterval = Milliseconds(200);
        return options;
    }
    engine::Engine m_engine;
    const int m_target;
};

} // namespace

#define QTRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

class TestRebuildByClicks : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<pg::Connection> m_application;
    int m_round = 0;

    bool liveADay(Desk &desk)
    {
        QElapsedTimer since;
        since.start();
        m_application->execute("UPDATE shop.parts SET code = (random() * 1e9)::int WHERE id % 12 = " +
                               std::to_string(++m_round % 12));
        m_application->execute("VACUUM shop.parts");
        if (since.elapsed() < day.count())
            QTest::qWait(static_cast<int>(day.count() - since.elapsed()));
        const auto before = desk.last->storage->readAt;
        desk.read();
        return QTest::qWaitFor([&] { return desk.row() && desk.last->storage->readAt != before; }, patience);
    }

private Q_SLOTS:
    void whatIsScheduledByAClickRunsInItsWindow()
    {
        ui::Theme::instance().choose(ui::ThemeChoice::Light);
        const std::string text = test::freshDatabase(QStringLiteral("rebuildclicks"));
        test::load(*test::owner(text), test::bloatingTable);
        m_application = test::owner(text);
        m_application->execute("VACUUM ANALYZE shop.parts");
        const QString policy = m_folder.filePath(QStringLiteral("indexpilot.yaml"));
        test::written(policy, policyText(test::farWindow()));
        Desk desk(text, m_folder.filePath(QStringLiteral("store.db")), policy);
        QTRY(desk.row());
        for (int i = 0; i < 12; ++i)
            QVERIFY(liveADay(desk));
        const auto *headline = desk.storage.findChild<QLabel *>(QStringLiteral("headline"));
        QTRY(desk.last->storage->detail && !desk.last->storage->detail->forecast.days.empty());
        QTRY(headline->text().contains(QStringLiteral("parts_code_idx")));
        Desk::picture(desk.storage, "1-forecast");

        QVERIFY(!desk.click(desk.storage, QStringLiteral("window.schedule"))); // in mode observe
        desk.setMode(engine::Mode::Act);
        QTRY(desk.last->lifecycle->mode == engine::Mode::Act);
        QTRY(desk.canClick(desk.storage, QStringLiteral("window.schedule")));
        QVERIFY(desk.click(desk.storage, QStringLiteral("window.schedule"))); // once: QTRY would ask twice
        QTRY(desk.maintenance.findChild<QWidget *>(QStringLiteral("withdraw.shop.parts_code_idx")));
        Desk::picture(desk.maintenance, "2-scheduled");
        QVERIFY(desk.last->maintenance->ended.empty() && !desk.last->lifecycle->running);

        const Bytes before = desk.row()->last.size;
        test::written(policy, policyText(test::wholeDay));
        QTRY(!desk.last->maintenance->ended.empty() &&
             desk.last->maintenance->ended.front().sizeAfter.count() > 0);
        QTRY(desk.row()->last.size < before && desk.row()->last.ratio() < 1.05);
        QTRY(desk.last->storage->detail->readings.back().rebuilt);
        QTRY(!desk.maintenance.findChild<QWidget *>(QStringLiteral("withdraw.shop.parts_code_idx")));
        Desk::picture(desk.storage, "3-rebuilt");
        QVERIFY(desk.click(desk.maintenance, QStringLiteral("maintenanceFace.1")));
        QTest::qWait(200);
        Desk::picture(desk.maintenance, "4-history");
    }
};

QTEST_MAIN(TestRebuildByClicks)
#include "tst_rebuild_by_clicks.moc"
