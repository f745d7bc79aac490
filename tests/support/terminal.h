// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <nlohmann/json.hpp>

// The program of the terminal: arguments in; exit code, stdout and stderr out. Its path comes by definition.
namespace indexpilot::test {

struct Run {
    int code = -1; ///< -1: it crashed, or did not end in time
    QByteArray out;
    QByteArray err;
    nlohmann::json json() const { return nlohmann::json::parse(out.constData(), nullptr, false); }
};

inline Run finished(QProcess &process)
{
    const bool ended = process.waitForFinished(240'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Run ctl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(INDEXPILOTCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    return finished(process);
}

} // namespace indexpilot::test
