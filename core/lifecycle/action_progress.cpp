// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/action_progress.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <nlohmann/json.hpp>

namespace indexpilot::lifecycle {
namespace {

using Json = nlohmann::json;

/// 0: there is no such process, or it has ended and nobody has asked for its exit code.
std::int64_t startTicksOf(std::int64_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    // The name in brackets may hold anything; the state is field 3, the start time field 22.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20 || fields[0] == "Z" || fields[0] == "X")
        return 0;
    return fields[19].toLongLong();
}

} // namespace

ProcessIdentity thisProcess()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {QSysInfo::bootUniqueId().toStdString(), pid, startTicksOf(pid)};
}

Liveness livenessOf(const ProcessIdentity &process)
{
    if (process.boot != QSysInfo::bootUniqueId().toStdString())
        return Liveness::Elsewhere;
    return process.startTicks != 0 && startTicksOf(process.pid) == process.startTicks ? Liveness::Alive
                                                                                      : Liveness::Dead;
}

std::string progressJson(const ActionProgress &progress)
{
    return Json({{"step", progress.step},
                 {"built", progress.built},
                 {"hashes", progress.hashes},
                 {"backend_pid", progress.backendPid},
                 {"backend_start", progress.backendStart},
                 {"owner_boot", progress.owner.boot},
                 {"owner_pid", progress.owner.pid},
                 {"owner_start", progress.owner.startTicks}})
        .dump();
}

ActionProgress progressFromJson(const std::string &text)
{
    ActionProgress progress;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return progress;
    progress.step = json.value("step", std::size_t(0));
    progress.built = json.value("built", progress.built);
    progress.hashes = json.value("hashes", progress.hashes);
    progress.backendPid = json.value("backend_pid", 0);
    progress.backendStart = json.value("backend_start", std::int64_t(0));
    progress.owner = {json.value("owner_boot", ""), json.value("owner_pid", std::int64_t(0)),
                      json.value("owner_start", std::int64_t(0))};
    return progress;
}

} // namespace indexpilot::lifecycle
