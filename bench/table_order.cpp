// SPDX-License-Identifier: GPL-3.0-or-later
// Fills, sorts and filters a table of 100,000 rows (or as many as asked) in a view, and prints for each step
// the time until the view shows the result and the longest time that the event loop was held meanwhile.
// usage: table_order [ROWS]   (with QT_QPA_PLATFORM=offscreen where there is no display)
#include "core/wording/format.h"
#include "ui/models/snapshot_table_model.h"
#include "ui/models/table_view.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QTimer>

#include <array>
#include <cstdio>
#include <functional>
#include <random>
#include <sys/resource.h>

using namespace indexpilot;
using namespace indexpilot::ui;

namespace {

struct Statement {
    int id;
    std::string text;
    std::string user;
    double meanMs;
    double callsPerSecond;
    double share;
};

constexpr std::array columns{
    Column<Statement>{"Bench", "Id", CellStyle::Mono, 80,
                      [](const Statement &s) {
                          return QStringLiteral("Q-%1").arg(s.id);
                      }},
    Column<Statement>{"Bench", "Statement", CellStyle::Mono, 0,
                      [](const Statement &s) {
                          return toQString(s.text);
                      }},
    Column<Statement>{"Bench", "User", CellStyle::Text, 90,
                      [](const Statement &s) {
                          return toQString(s.user);
                      }},
    Column<Statement>{"Bench", "Mean", CellStyle::Number, 90,
                      [](const Statement &s) { return wording::duration(s.meanMs); },
                      [](const Statement &s) {
                          return QVariant(s.meanMs);
                      }},
    Column<Statement>{"Bench", "Calls/s", CellStyle::Number, 90,
                      [](const Statement &s) { return wording::rate(s.callsPerSecond); },
                      [](const Statement &s) {
                          return QVariant(s.callsPerSecond);
                      }},
    Column<Statement>{"Bench", "Share", CellStyle::Number, 90,
                      [](const Statement &s) { return wording::percent(s.share); },
                      [](const Statement &s) {
                          return QVariant(s.share);
                      }}};

using Model = SnapshotTableModel<Statement, int>;

Model::Rows statements(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share;
    std::vector<Statement> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const int table = static_cast<int>(random() % 5000);
        rows.push_back({i,
                        "SELECT a, b FROM table_" + std::to_string(table) +
                            " WHERE id = $1 AND kind = " + std::to_string(random() % 100),
                        "app_" + std::to_string(random() % 20), share(random) * 900, share(random) * 1000,
                        share(random)});
    }
    std::shuffle(rows.begin(), rows.end(), random);
    return std::make_shared<const std::vector<Statement>>(std::move(rows));
}

/// Measures how long the event loop does not come round.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_timer.start(1);
    }
    void reset()
    {
        m_longest = 0;
        m_since.start();
    }
    void beat()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }
    double longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

/// Processor time of all threads: what the step takes at most when nothing else runs.
double processorMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

struct Measured {
    double elapsed = 0;
    double processor = 0;
    double held = 0;
};

Measured measure(Model &model, TableView &view, Heartbeat &heart, const std::function<void()> &action)
{
    const double before = processorMs();
    QEventLoop loop;
    QElapsedTimer timer;
    Measured measured;
    const auto done = QObject::connect(&model, &TableOrderModel::ordered, &loop, [&] {
        view.viewport()->repaint(); // what is shown is part of the time
        measured.elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        measured.processor = processorMs() - before;
        loop.quit();
    });
    timer.start();
    heart.reset();
    action();
    loop.exec();
    QObject::disconnect(done);
    for (int i = 0; i < 3; ++i) { // the delayed part of the layout
        heart.beat();
        QCoreApplication::processEvents();
    }
    heart.beat();
    measured.held = heart.longest();
    return measured;
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 100000;
    QApplication app(argc, argv);
    QLocale::setDefault(
        QLocale(QLocale::English)); // as the console does: the system's own is asked anew each time
    Theme::instance().choose(ThemeChoice::Light);
    Model model(columns, [](const Statement &s) { return s.id; });
    TableView view;
    view.setTable(&model);
    view.resize(1200, 700);
    view.show();
    Heartbeat heart;
    const Model::Rows first = statements(count, 1);
    const Model::Rows second = statements(count, 2);
    struct Step {
        const char *name;
        std::function<void()> action;
    };
    const std::array steps{Step{"fill",
                                [&] {
                                    model.setRows(first);
                                }},
                           Step{"sort by a number",
                                [&] {
                                    view.sortByColumn(3, Qt::DescendingOrder);
                                }},
                           Step{"sort by a text",
                                [&] {
                                    view.sortByColumn(1, Qt::AscendingOrder);
                                }},
                           Step{"sort by a text of few values",
                                [&] {
                                    view.sortByColumn(2, Qt::AscendingOrder);
                                }},
                           Step{"select a row, sort back",
                                [&] {
                                    view.selectRow(count / 2);
                                    view.sortByColumn(3, Qt::AscendingOrder);
                                }},
                           Step{"new snapshot",
                                [&] {
                                    model.setRows(second);
                                }},
                           Step{"filter one column",
                                [&] {
                                    model.setFilter(1, QStringLiteral("table_42"));
                                }},
                           Step{"filter any column",
                                [&] {
                                    model.setFilter(-1, QStringLiteral("app_7"));
                                }},
                           Step{"filters away",
                                [&] {
                                    model.setFilter(1, {});
                                    model.setFilter(-1, {});
                                }},
                           Step{"filter any column of all rows",
                                [&] {
                                    model.setFilter(-1, QStringLiteral("app_7"));
                                }},
                           Step{"one letter more",
                                [&] {
                                    model.setFilter(-1, QStringLiteral("app_7x"));
                                }},
                           Step{"other words: nothing passes", [&] {
                                    model.setFilter(-1, QStringLiteral("nowhere"));
                                }}};
    std::printf("%d rows\n%-32s %12s %12s %16s\n", count, "step", "shown after", "processor", "loop held");
    for (const Step &step : steps) {
        const Measured measured = measure(model, view, heart, step.action);
        std::printf("%-32s %9.1f ms %9.1f ms %13.1f ms   %d rows\n", step.name, measured.elapsed,
                    measured.processor, measured.held, model.rowCount());
    }
    return 0;
}
