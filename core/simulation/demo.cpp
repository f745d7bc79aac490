// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/demo.h"

#include "core/pg/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QSaveFile>

#include <csignal>
#include <thread>

namespace indexpilot::simulation {
namespace {

QString pidFile(const std::string &directory)
{
    return QString::fromStdString(directory) + QStringLiteral("/traffic.pid");
}

/// The words of a process' command line; empty when there is no such process.
QByteArray commandLine(std::int64_t pid)
{
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One program at a time makes and loads the shop, or starts its traffic.
class Turn {
public:
    explicit Turn(const std::string &directory)
        : m_lock(QString::fromStdString(directory) + QStringLiteral(".up.lock"))
    {
        QDir().mkpath(QFileInfo(QString::fromStdString(directory)).path());
        m_lock.setStaleLockTime(0);
        m_ours = m_lock.tryLock(20 * 60'000);
    }
    std::optional<Failure> failure(const std::string &directory) const
    {
        if (m_ours)
            return std::nullopt;
        const bool denied = m_lock.error() == QLockFile::PermissionError;
        return Failure{FailureCode::Failed, "sample shop in " + directory,
                       denied ? "the folder cannot be written"
                              : "another program is making it at this moment",
                       denied ? "Choose another folder with --directory" : "Try again when that one is done"};
    }

private:
    QLockFile m_lock;
    bool m_ours = false;
};

/// The server runs as another user and elsewhere, so names have to be whole.
DemoOptions withWholeName(DemoOptions options)
{
    options.directory =
        QDir::cleanPath(QFileInfo(QString::fromStdString(options.directory)).absoluteFilePath())
            .toStdString();
    return options;
}

} // namespace

Demo::Demo(DemoOptions options) : m_options(withWholeName(std::move(options))), m_cluster(m_options.directory)
{
}

pg::ConnectRequest Demo::adminRequest(const std::string &database) const
{
    pg::ConnectRequest request;
    request.connectionText = m_cluster.connectionText("postgres", database);
    request.profile.applicationName = "indexpilot/demo";
    request.profile.readOnly = false;
    request.profile.statementTimeout = Milliseconds(0);
    request.profile.deadline = std::chrono::minutes(30);
    return request;
}

Result<DemoStatus> Demo::up(const DemoProgress &progress)
{
    if (const auto scale = checkedScale(m_options.scale); !scale)
        return tl::make_unexpected(scale.error());
    const Turn turn(m_options.directory);
    if (const auto failure = turn.failure(m_options.directory))
        return tl::make_unexpected(*failure);
    progress("server", 0);
    if (const auto started = m_cluster.start(); !started)
        return tl::make_unexpected(started.error());
    try {
        pg::Connection admin(adminRequest("postgres"));
        if (admin.query("SELECT 1 FROM pg_database WHERE datname = 'shop'").count() == 0)
            admin.execute("CREATE DATABASE shop");
        pg::Connection shop(adminRequest("shop"));
        const ShopMark wanted{m_options.scale, m_options.seed};
        if (readShopMark(shop) != wanted) {
            if (trafficPid())
                return tl::make_unexpected(Failure{
                    FailureCode::Refused, "sample shop in " + m_options.directory,
                    "It runs with another scale or seed", "indexpilotctl demo down, then demo up again"});
            loadShop(shop, wanted, progress);
        }
    } catch (const pg::DatabaseError &error) {
        return tl::make_unexpected(pg::toFailure(error));
    }
    return status();
}

Result<DemoStatus> Demo::status()
{
    DemoStatus status;
    status.directory = m_options.directory;
    status.exists = m_cluster.exists();
    status.running = m_cluster.isRunning();
    status.trafficPid = trafficPid();
    status.connectionText = m_cluster.connectionText("indexpilot", "shop");
    if (!status.running)
        return status;
    try {
        pg::Connection shop(adminRequest("shop"));
        if (const auto mark = readShopMark(shop)) {
            status.loaded = true;
            status.scale = mark->scale;
            status.seed = mark->seed;
            status.rows =
                shop.query("SELECT coalesce(sum(greatest(reltuples, 0)), 0)::bigint FROM pg_class AS c "
                           "JOIN pg_namespace AS n ON n.oid = c.relnamespace "
                           "WHERE n.nspname = 'shop' AND c.relkind = 'r'")
                    .integer(0, 0);
        }
    } catch (const pg::DatabaseError &error) {
        return tl::make_unexpected(pg::toFailure(error));
    }
    return status;
}

Result<void> Demo::down()
{
    if (const auto pid = trafficPid()) {
        ::kill(static_cast<pid_t>(*pid), SIGTERM);
        for (int i = 0; i < 50 && trafficPid(); ++i)
            std::this_thread::sleep_for(Milliseconds(100));
    }
    QFile::remove(pidFile(m_options.directory));
    return m_cluster.stop();
}

TrafficOptions Demo::traffic() const
{
    TrafficOptions options;
    options.connectionText = m_cluster.connectionText("postgres", "shop");
    options.scale = m_options.scale;
    options.seed = m_options.seed;
    return options;
}

std::optional<std::int64_t> Demo::trafficPid() const
{
    QFile file(pidFile(m_options.directory));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const qint64 pid = file.readAll().trimmed().toLongLong();
    // A number alone may belong to somebody else by now.
    return pid > 1 && commandLine(pid).contains("traffic") && commandLine(pid).contains("indexpilotctl")
               ? std::optional<std::int64_t>(pid)
               : std::nullopt;
}

Result<std::int64_t> Demo::startDetachedTraffic(const std::string &program,
                                                const std::vector<std::string> &arguments)
{
    const Turn turn(m_options.directory);
    if (const auto failure = turn.failure(m_options.directory))
        return tl::make_unexpected(*failure);
    if (const auto running = trafficPid())
        return *running;
    QProcess process;
    process.setProgram(QString::fromStdString(program));
    QStringList words;
    for (const std::string &argument : arguments)
        words << QString::fromStdString(argument);
    process.setArguments(words);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    qint64 pid = 0;
    QSaveFile file(pidFile(m_options.directory));
    if (!file.open(QIODevice::WriteOnly) || !process.startDetached(&pid))
        return tl::make_unexpected(Failure{FailureCode::Failed, "traffic of the sample shop",
                                           "it could not be started: " + process.errorString().toStdString(),
                                           "Check that the folder of the shop can be written"});
    file.write(QByteArray::number(pid));
    file.commit();
    return pid;
}

} // namespace indexpilot::simulation
