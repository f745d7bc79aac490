// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo_runner.h"
#include "core/engine/engine.h"
#include "core/simulation/demo.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace indexpilot::ui {
class ConnectPage;
class MainWindow;
class Page;
} // namespace indexpilot::ui

namespace indexpilot::app {

struct ConsoleOptions {
    std::string storeLocation;
    std::vector<std::string> targets; ///< connection texts
    bool demo = false;
    simulation::DemoOptions shop;
};

/// Constructs engine, window and pages and connects them: snapshots to the window, intents to the engine.
/// The only place that knows both. Lives in the GUI thread.
class Composition : public QObject {
    Q_OBJECT
public:
    explicit Composition(ConsoleOptions options);
    ~Composition() override;
    ui::MainWindow &window() { return *m_window; }
    void start();
    void startDemo();
    void lookForAdvice();                    ///< on the target on screen
    void showDetails(StatementId statement); ///< selects it and opens the dock
    void chooseLargestIndex();               ///< on the page of indexes
    engine::SnapshotPtr current() const;     ///< of the target on screen; may be null

Q_SIGNALS:
    void snapshotShown(indexpilot::engine::SnapshotPtr snapshot);
    void demoFailed(const indexpilot::Failure &failure);

private:
    struct Target {
        int handle = -1;
        engine::TargetRequest request;
        engine::SnapshotPtr latest;
        bool wasConnected = false;
    };
    void addPages();
    ui::Page *newToday();
    ui::Page *newWorkload();
    ui::Page *newRecommendations();
    ui::Page *newIndexes();
    ui::Page *newStorage();
    ui::Page *newMaintenance();
    ui::Page *newAudit();
    ui::Page *newConnect();
    template <class Page> void connectPlans(Page *page, void (Page::*stopWanted)());
    ui::ConnectPage &connectPage(); ///< made now if it was not
    void connectWindow();
    void chooseExportFolder();
    void open(const engine::TargetRequest &request); ///< and shows the first page
    void addTarget(const engine::TargetRequest &request);
    void removeTarget(int position);
    void show(int position);
    QStringList titles() const; ///< of the targets
    void publishTitles();
    void enterPassword(const std::string &password);
    void receive(int handle, engine::SnapshotPtr snapshot);
    int handleOnScreen() const;

    ConsoleOptions m_options;
    engine::Engine m_engine;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::ConnectPage *m_connect = nullptr; ///< the window's; null: not made yet
    std::unique_ptr<DemoRunner> m_demo;
    std::vector<Target> m_targets;
    int m_position = -1;
};

} // namespace indexpilot::app
