// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/acting.h"

#include "core/safety/watch.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QString>
#include <QSysInfo>

#include <unistd.h>

namespace indexpilot::engine {

std::string actor()
{
    const QString user = qEnvironmentVariable("USER", QStringLiteral("uid %1").arg(getuid()));
    return (user + QLatin1Char('@') + QSysInfo::machineHostName()).toStdString();
}

std::string usualPolicyPath()
{
    return (QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
            QStringLiteral("/indexpilot/indexpilot.yaml"))
        .toStdString();
}

Result<safety::Policy> policyOf(const std::string &path)
{
    if (!path.empty())
        return safety::policyFromFile(path);
    const std::string usual = usualPolicyPath();
    return safety::policyFromFile(QFileInfo::exists(QString::fromStdString(usual)) ? usual : std::string());
}

pg::ConnectRequest executorRequest(const std::string &connectionText,
                                   const std::optional<std::string> &password)
{
    return {.connectionText = connectionText,
            .password = password,
            .profile = pg::profileFor(pg::SessionRole::Executor)};
}

lifecycle::StopWatch::Open watchOf(const std::string &store, const pg::ConnectRequest &request,
                                   const safety::Policy &policy, OnBuildProgress onProgress)
{
    return [=]() -> lifecycle::StopWatch::Look {
        const auto watch = std::make_shared<safety::Watch>(store, request, policy);
        return [watch, onProgress] {
            const auto reason = watch->mustStop();
            onProgress(watch->progress());
            return reason;
        };
    };
}

} // namespace indexpilot::engine
