// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the engine on one target until it is told to stop (SIGTERM): what a console does, without its window.
// SIGUSR1 pauses the readings, SIGUSR2 lets them go on.
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
    sigset_t heard;
    sigemptyset(&heard);
    sigaddset(&heard, SIGTERM);
    sigaddset(&heard, SIGINT);
    sigaddset(&heard, SIGUSR1);
    sigaddset(&heard, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &heard, nullptr); // before any thread starts, so that all inherit it
    QCoreApplication app(argc, argv);
    const int signalsIn = signalfd(-1, &heard, 0);
    QSocketNotifier told(signalsIn, QSocketNotifier::Read);

    engine::EngineOptions options;
    options.storeLocation = argv[2];
    options.statementInterval = Milliseconds(std::atoi(argv[3]));
    engine::Engine engine(options);
    engine::SnapshotPtr last;
    QObject::connect(&engine, &engine::Engine::published, &app,
                     [&last](int, engine::SnapshotPtr snapshot) { last = snapshot; });
    const int target = engine.addTarget({.connectionText = argv[1], .title = "bench"});
    QObject::connect(&told, &QSocketNotifier::activated, &app, [&] {
        signalfd_siginfo info{};
        if (read(signalsIn, &info, sizeof info) != sizeof info)
            return;
        if (info.ssi_signo == SIGUSR1 || info.ssi_signo == SIGUSR2)
            engine.setCollecting(target, info.ssi_signo == SIGUSR2);
        else
            QCoreApplication::quit();
    });
    QCoreApplication::exec();
    if (last)
        std::printf("{\"server_share\": %.5f, \"statement_interval_ms\": %lld, \"slowed\": \"%s\", "
                    "\"statements\": %d}\n",
                    last->collector.serverShare,
                    static_cast<long long>(last->collector.statementInterval.count()),
                    last->collector.slowedBecause.c_str(), last->workload->allStatements);
    return last ? 0 : 1;
}
