// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/demo.h"
#include "app/ctl/commands.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <thread>

namespace indexpilot::app {
namespace {

using simulation::Demo;
using simulation::DemoStatus;

simulation::DemoOptions optionsOf(const DemoCommand &command)
{
    simulation::DemoOptions options;
    if (!command.directory.empty())
        options.directory = command.directory;
    options.scale = command.scale;
    options.seed = command.seed;
    return options;
}

int print(const CommonOptions &common, const Result<DemoStatus> &status)
{
    if (!status)
        return report(status.error());
    if (common.format == OutputFormat::Json) {
        printJson(
            {{"exists", status->exists},
             {"running", status->running},
             {"loaded", status->loaded},
             {"traffic_pid", status->trafficPid ? nlohmann::json(*status->trafficPid) : nlohmann::json()},
             {"connection", status->connectionText},
             {"scale", status->scale},
             {"seed", status->seed},
             {"rows", status->rows},
             {"directory", status->directory}});
        return exitDone;
    }
    std::printf("sample shop in %s: %s\n", status->directory.c_str(),
                !status->exists   ? "not made yet"
                : status->running ? "running"
                                  : "stopped");
    if (status->loaded)
        std::printf("scale %g, seed %llu, about %lld rows\n", status->scale,
                    static_cast<unsigned long long>(status->seed), static_cast<long long>(status->rows));
    if (status->trafficPid)
        std::printf("traffic: process %lld\n", static_cast<long long>(*status->trafficPid));
    if (status->running)
        std::printf("connect with: --target \"%s\"\n", status->connectionText.c_str());
    return exitDone;
}

} // namespace

int runDemoUp(const CommonOptions &common, const DemoCommand &command)
{
    Demo demo(optionsOf(command));
    Result<DemoStatus> status = demo.up([](const std::string &step, double fraction) {
        std::fprintf(stderr, "%3.0f %%  %s\n", fraction * 100, step.c_str());
    });
    if (!status)
        return report(status.error());
    std::vector<std::string> arguments{
        "demo", "traffic", "--scale", std::to_string(command.scale), "--seed", std::to_string(command.seed)};
    if (!command.directory.empty())
        arguments.insert(arguments.end(), {"--directory", command.directory});
    const auto pid =
        demo.startDetachedTraffic(QCoreApplication::applicationFilePath().toStdString(), arguments);
    if (!pid)
        return report(pid.error());
    status->trafficPid = *pid;
    return print(common, status);
}

int runDemoDown(const CommonOptions &common, const DemoCommand &command)
{
    Demo demo(optionsOf(command));
    if (const auto stopped = demo.down(); !stopped)
        return report(stopped.error());
    return print(common, demo.status());
}

int runDemoStatus(const CommonOptions &common, const DemoCommand &command)
{
    return print(common, Demo(optionsOf(command)).status());
}

int runDemoTraffic(const DemoCommand &command)
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr); // before any thread starts, so that all inherit it
    simulation::TrafficRunner runner(Demo(optionsOf(command)).traffic());
    int received = 0;
    sigwait(&ending, &received);
    const simulation::TrafficSummary summary = runner.summary();
    std::printf(
        "requests %lld, shed %lld, failed %lld, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms from the intended "
        "start, trace %016llx\n",
        static_cast<long long>(summary.done), static_cast<long long>(summary.shed),
        static_cast<long long>(summary.failed), summary.latencyMs.quantile(0.5),
        summary.latencyMs.quantile(0.95), summary.latencyMs.quantile(0.99),
        static_cast<unsigned long long>(summary.traceHash));
    return exitDone;
}

} // namespace indexpilot::app
