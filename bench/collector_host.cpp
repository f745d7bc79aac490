// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the engine on one target until it is told to stop (SIGTERM): what a console does, without its window.
// usage: collector_host CONNINFO STORE INTERVAL_MS
#include "core/engine/engine.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace indexpilot;

int main(int argc, char **argv)
{
    if (argc != 4)
        return std::fprintf(stderr, "usage: collector_host CONNINFO STORE INTERVAL_MS\n"), 2;
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr); // before any thread starts, so that all inherit it
    QCoreApplication app(argc, argv);
    QSocketNotifier stop(signalfd(-1, &ending, 0), QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &app, &QCoreApplication::quit);

    engine::EngineOptions options;
    options.storeLocation = argv[2];
    options.statementInterval = Milliseconds(std::atoi(argv[3]));
    engine::Engine engine(options);
    engine::SnapshotPtr last;
    QObject::connect(&engine, &engine::Engine::published, &app,
                     [&last](int, engine::SnapshotPtr snapshot) { last = snapshot; });
    engine.addTarget({.connectionText = argv[1], .title = "bench"});
    QCoreApplication::exec();
    if (last)
        std::printf("{\"server_share\": %.5f, \"statement_interval_ms\": %lld, \"slowed\": \"%s\", "
                    "\"statements\": %d}\n",
                    last->collector.serverShare,
                    static_cast<long long>(last->collector.statementInterval.count()),
                    last->collector.slowedBecause.c_str(), last->workload->allStatements);
    return last ? 0 : 1;
}
