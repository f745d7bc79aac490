// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs on the offscreen platform: time to the first paint of a fresh process, and how long
// the GUI thread is held while 5,000 statements × 1,440 minutes are refreshed four times a second. usage:
// window [STATEMENTS] [MINUTES] [REFRESHES]
#include "app/composition.h"
#include "core/risk/scorer.h"
#include "core/workload/view_builder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <random>
#include <thread>

using namespace indexpilot;

namespace {

double monotonicMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct Spread {
    double least, median, most;
};

Spread spreadOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return {values.front(), values[values.size() / 2], values.back()};
}

/// Ends the program after the first paint of a window.
class FirstPaint : public QObject {
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            QTimer::singleShot(0, this, [] {
                std::printf("%.3f\n", monotonicMs());
                QCoreApplication::quit();
            });
        return false;
    }
};

int paintOnce(QApplication &application)
{
    FirstPaint filter;
    QTemporaryDir folder;
    ui::Theme::instance().choose(ui::ThemeChoice::Light);
    app::Composition composition(
        {.storeLocation = folder.filePath(QStringLiteral("history.db")).toStdString()});
    application.installEventFilter(&filter);
    composition.window().resize(1280, 800);
    composition.window().show();
    composition.start();
    return QApplication::exec();
}

void measureFirstPaint()
{
    std::vector<double> times;
    for (int i = 0; i < 11; ++i) {
        QProcess process;
        const double start = monotonicMs();
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--paint")});
        process.waitForFinished(30'000);
        times.push_back(process.readAllStandardOutput().split('\n').first().toDouble() - start);
    }
    times.erase(times.begin()); // the first one reads the program from disk
    const Spread spread = spreadOf(times);
    std::printf("first paint after process start: median %.0f ms (%.0f to %.0f), 10 starts; goal 500\n",
                spread.median, spread.least, spread.most);
}

constexpr TimePoint start{std::chrono::hours(490'000)};

struct History {
    workload::HistoryWindow window;
    workload::StatementInfos infos;
    risk::BaselineScorer scorer;
    TimePoint from = start;

    History(int statements, int minutes)
    {
        std::mt19937 random(7);
        const workload::Slot first = window.slotOf(from);
        for (int m = 0; m < minutes; ++m) {
            window.coveredSeconds[first + m] = 60;
            window.activity.push_back(
                {.slot = first + m, .samples = 60, .activeSessions = 4 + std::sin(m / 90.0)});
        }
        for (int s = 1; s <= statements; ++s) {
            const std::string table = "table_" + std::to_string(s % 300);
            const std::string text = "SELECT a, b, c FROM " + table + " WHERE k" + std::to_string(s) +
                                     " = $1 AND created_at > $2 ORDER BY created_at DESC LIMIT 20";
            auto analysed = std::make_shared<sql::AnalysedStatement>(sql::analyse(text));
            infos[StatementId(s)] = {.fingerprint = analysed->fingerprint,
                                     .text = text,
                                     .user = "app_rw",
                                     .title = sql::shortTitle(analysed->facts),
                                     .analysed = analysed,
                                     .plan = nullptr,
                                     .firstSeen = from};
            auto &buckets = window.statements[StatementId(s)];
            buckets.reserve(static_cast<std::size_t>(minutes));
            const double mean = std::exp(std::normal_distribution(0.5, 1.5)(random));
            for (int m = 0; m < minutes; ++m) {
                const auto calls = static_cast<std::int64_t>(random() % 90 + 1);
                buckets.push_back({.slot = first + m,
                                   .calls = calls,
                                   .totalMs = static_cast<double>(calls) * mean,
                                   .rows = calls * 3,
                                   .blocksHit = calls * 40,
                                   .blocksRead = calls});
            }
        }
    }

    /// As one minute later: other numbers in the last bucket of each statement.
    void change(int round)
    {
        for (auto &[id, buckets] : window.statements)
            buckets.back().totalMs *= 1 + 0.3 * ((id.value() + round) % 5);
    }
};

/// Views that answer the request, as the engine makes them: then nothing on the page waits for another one.
std::vector<engine::SnapshotPtr> snapshots(int statements, int minutes, const workload::ViewRequest &request)
{
    History history(statements, minutes);
    std::vector<engine::SnapshotPtr> result;
    for (int round = 0; round < 6; ++round) {
        history.change(round);
        auto snapshot = std::make_shared<engine::Snapshot>();
        const double begun = monotonicMs();
        snapshot->workload = std::make_shared<const workload::WorkloadView>(
            workload::buildView({&history.window, &history.infos, &history.scorer, nullptr}, request));
        std::printf("view %d built off the GUI thread in %.0f ms\n", round + 1, monotonicMs() - begun);
        snapshot->takenAt = *(snapshot->dataFrom = request.range.to);
        snapshot->watchingSince = request.range.from;
        snapshot->connection.state = pg::SessionState::Connected;
        snapshot->target.title = "bench";
        result.push_back(snapshot);
    }
    return result;
}

/// Times every event that the loop delivers. Events that follow each other at once hold the thread together.
/// (The dispatcher's awake() and aboutToBlock() leave timers out.)
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const double begun = monotonicMs();
        if (begun - m_end > togetherMs)
            m_held = begun;
        ++m_depth;
        const bool result = QApplication::notify(receiver, event);
        --m_depth;
        m_end = monotonicMs();
        busy += m_end - begun;
        longest = std::max(longest, m_end - m_held);
        return result;
    }
    double busy = 0;
    double longest = 0;

private:
    static constexpr double togetherMs = 0.2;
    int m_depth = 0;
    double m_held = 0;
    double m_end = 0;
};

/// That something was painted at all.
class PaintCount : public QObject {
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int paints = 0;
};

bool measureRefresh(TimedApplication &watch, int statements, int minutes, int refreshes)
{
    ui::Theme::instance().choose(ui::ThemeChoice::Dark);
    QTemporaryDir folder;
    app::Composition composition(
        {.storeLocation = folder.filePath(QStringLiteral("history.db")).toStdString()});
    ui::MainWindow &window = composition.window();
    window.viewState()->setRange({start, start + Minutes(minutes)});
    window.viewState()->select(StatementId(1));
    std::vector<engine::SnapshotPtr> ready;
    std::thread worker([&] { ready = snapshots(statements, minutes, window.viewState()->request()); });
    worker.join();
    window.resize(1920, 1080);
    window.show();
    window.setTargets({QStringLiteral("bench")});
    window.setCurrentTarget(0);
    window.showPage(QStringLiteral("workload"));
    PaintCount painted;
    watch.installEventFilter(&painted);
    std::vector<double> costs;
    int round = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        if (round > 4)
            costs.push_back(watch.busy); // of the refresh before; the first ones build the page
        else
            watch.longest = 0;
        watch.busy = 0;
        if (round >= refreshes)
            return QCoreApplication::quit();
        auto next =
            std::make_shared<engine::Snapshot>(*ready[static_cast<std::size_t>(round) % ready.size()]);
        next->sequence = static_cast<std::uint64_t>(++round);
        window.setSnapshot(next);
    });
    timer.start(250);
    QApplication::exec();
    if (costs.empty())
        return std::fprintf(stderr, "at least 6 refreshes\n"), false;
    const Spread spread = spreadOf(costs);
    std::printf(
        "refresh, %d statements × %d minutes, every 250 ms, Workload page at 1920x1080, %zu refreshes:\n"
        "  GUI thread busy for each: median %.1f ms (%.1f to %.1f), goal 16; held without a break at most "
        "%.1f "
        "ms, goal 50; %d widgets painted\n",
        statements, minutes, costs.size(), spread.median, spread.least, spread.most, watch.longest,
        painted.paints);
    return painted.paints > refreshes;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--paint"))
        return paintOnce(application);
    measureFirstPaint();
    return measureRefresh(application, words.value(1, QStringLiteral("5000")).toInt(),
                          words.value(2, QStringLiteral("1440")).toInt(),
                          words.value(3, QStringLiteral("120")).toInt())
               ? 0
               : 1;
}
