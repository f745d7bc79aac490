// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/private_cluster.h"

#include "core/pg/connection_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>

#include <chrono>
#include <pwd.h>
#include <thread>
#include <unistd.h>

namespace indexpilot::simulation {
namespace {

const QString ownerMark = QStringLiteral("indexpilot-demo");
constexpr int orphanAttempts = 40;      ///< half a second each
constexpr int longestSocketFolder = 80; ///< the whole path has to fit into 107 bytes

bool isRoot()
{
    return geteuid() == 0;
}

tl::unexpected<Failure> failed(const std::string &directory, const QString &what, const std::string &remedy)
{
    return tl::make_unexpected(
        Failure{FailureCode::Failed, "sample shop in " + directory, what.trimmed().toStdString(), remedy});
}

struct Finished {
    int code = -1;
    QString output;
};

/// Runs a server program as the user that may run it; output is collected unless it starts a server.
Finished runAsServerUser(const QString &program, QStringList arguments, bool collect = true)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!collect)
        process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    QString command = program;
    if (isRoot()) {
        arguments =
            QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"), program} +
            arguments;
        command = QStringLiteral("runuser");
    }
    process.start(command, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(180'000))
        return {-1, process.errorString()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            collect ? QString::fromLocal8Bit(process.readAll()) : QString()};
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString socketFolder(const std::string &directory)
{
    return static_cast<int>(directory.size()) <= longestSocketFolder
               ? text(directory)
               : QStringLiteral("/tmp/indexpilot-%1").arg(qHash(text(directory)), 0, 36);
}

QString program(const char *name)
{
    return text(serverBinaries().value_or("")) + QLatin1Char('/') + QLatin1String(name);
}

bool giveToServerUser(const QString &path)
{
    if (!isRoot())
        return true;
    const passwd *user = getpwnam("postgres");
    return user && chown(path.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) == 0;
}

/// A list of one, so that a comma in the name is not a border.
QByteArray inList(QString folder)
{
    folder.replace(QLatin1Char('"'), QLatin1String("\"\"")).replace(QLatin1Char('\''), QLatin1String("''"));
    return "'\"" + folder.toUtf8() + "\"'";
}

QByteArray settings(const QString &sockets)
{
    return "listen_addresses = ''\nport = 5432\nunix_socket_directories = " + inList(sockets) +
           "\nshared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.track = 'top'\n"
           "compute_query_id = on\ntrack_io_timing = on\nshared_buffers = '256MB'\nmax_connections = 60\n"
           "max_wal_size = '2GB'\ncheckpoint_timeout = '15min'\nsynchronous_commit = off\n"
           "log_min_messages = warning\n";
}

/// A killed server that its parent has not asked for yet is still there for kill(), and so for pg_ctl.
bool isZombie(const QString &postmasterPidFile)
{
    QFile file(postmasterPidFile);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QFile state(QStringLiteral("/proc/%1/stat").arg(file.readLine().trimmed().toLongLong()));
    return state.open(QIODevice::ReadOnly) && state.readAll().contains(") Z ");
}

QString tailOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - 600));
    return QString::fromLocal8Bit(file.readAll());
}

} // namespace

std::string defaultDemoDirectory()
{
    if (isRoot())
        return "/var/lib/indexpilot/demo";
    return (QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
            QStringLiteral("/indexpilot/demo"))
        .toStdString();
}

std::optional<std::string> serverBinaries()
{
    for (int version = 17; version >= 13; --version) {
        const QString folder = QStringLiteral("/usr/lib/postgresql/%1/bin").arg(version);
        if (QFileInfo(folder + QStringLiteral("/initdb")).isExecutable())
            return folder.toStdString();
    }
    const QString found = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    if (found.isEmpty())
        return std::nullopt;
    return QFileInfo(found).path().toStdString();
}

PrivateCluster::PrivateCluster(std::string directory) : m_directory(std::move(directory))
{
}

bool PrivateCluster::exists() const
{
    const QDir folder(text(m_directory));
    return folder.exists(ownerMark) && folder.exists(QStringLiteral("data/PG_VERSION"));
}

bool PrivateCluster::isRunning() const
{
    return exists() && serverBinaries() &&
           !isZombie(text(m_directory) + QStringLiteral("/data/postmaster.pid")) &&
           runAsServerUser(program("pg_ctl"), {QStringLiteral("status"), QStringLiteral("-D"),
                                               text(m_directory) + QStringLiteral("/data")})
                   .code == 0;
}

std::string PrivateCluster::connectionText(const std::string &user, const std::string &database) const
{
    std::vector<pg::ConnectionField> fields;
    for (const auto &[keyword, value] :
         {std::pair<const char *, std::string>{"host", socketFolder(m_directory).toStdString()},
          {"port", "5432"},
          {"user", user},
          {"dbname", database}}) {
        fields.push_back({.keyword = keyword, .value = value, .source = pg::ValueSource::Typed});
    }
    return pg::toConnectionText(fields); // quoted where the folder's name needs it
}

Result<void> PrivateCluster::create()
{
    QDir folder(text(m_directory));
    if (folder.exists() && !folder.exists(ownerMark) &&
        !folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty())
        return failed(m_directory, QStringLiteral("the folder holds files that are not ours"),
                      "Choose an empty folder, or one that does not exist");
    const QString sockets = socketFolder(m_directory);
    if (!folder.mkpath(QStringLiteral(".")) || !QDir().mkpath(sockets))
        return failed(m_directory, QStringLiteral("the folder cannot be made"),
                      "Choose a folder that can be written");
    QFile mark(folder.filePath(ownerMark));
    if (!mark.open(QIODevice::WriteOnly) || !giveToServerUser(folder.path()) || !giveToServerUser(sockets))
        return failed(m_directory, QStringLiteral("the folder cannot be given to the user postgres"),
                      "apt-get install postgresql-15");
    QDir(folder.filePath(QStringLiteral("data"))).removeRecursively(); // what an interrupted start left
    const Finished made = runAsServerUser(
        program("initdb"), {QStringLiteral("-D"), folder.filePath(QStringLiteral("data")),
                            QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("--auth=trust"),
                            QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8")});
    if (made.code != 0)
        return failed(m_directory, made.output,
                      "The folder has to be reachable by the user postgres and have 1 GB free");
    QFile conf(folder.filePath(QStringLiteral("data/postgresql.conf")));
    if (!conf.open(QIODevice::Append) || conf.write(settings(sockets)) < 0)
        return failed(m_directory, conf.errorString(), "Free space on the disk");
    return {};
}

Result<void> PrivateCluster::start()
{
    if (!serverBinaries())
        return failed(m_directory, QStringLiteral("no PostgreSQL server is installed"),
                      "apt-get install postgresql-15");
    QDir().mkpath(QFileInfo(text(m_directory)).path());
    QLockFile lock(text(m_directory) + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(180'000))
        return failed(m_directory, QStringLiteral("another program is starting it at this moment"),
                      "Try again");
    if (!exists())
        if (const auto created = create(); !created)
            return created;
    if (isRunning())
        return {};
    const QString data = text(m_directory) + QStringLiteral("/data");
    const QString log = text(m_directory) + QStringLiteral("/server.log");
    // Processes of a server that was killed hold its memory for a moment, and the next one does not start
    // then.
    const bool wasKilled = QFile::exists(data + QStringLiteral("/postmaster.pid"));
    const auto startOnce = [&] {
        return runAsServerUser(program("pg_ctl"),
                               {QStringLiteral("start"), QStringLiteral("-w"), QStringLiteral("-t"),
                                QStringLiteral("60"), QStringLiteral("-D"), data, QStringLiteral("-l"), log},
                               false)
                   .code == 0;
    };
    bool started = startOnce();
    for (int i = 0; !started && wasKilled && i < orphanAttempts; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        started = startOnce();
    }
    if (!started)
        return failed(m_directory, QStringLiteral("the server does not start: ") + tailOf(log),
                      "Read " + log.toStdString() + ", or remove the shop and make it anew");
    return {};
}

Result<void> PrivateCluster::stop()
{
    if (!isRunning())
        return {};
    const Finished stopped = runAsServerUser(
        program("pg_ctl"),
        {QStringLiteral("stop"), QStringLiteral("-m"), QStringLiteral("fast"), QStringLiteral("-w"),
         QStringLiteral("-D"), text(m_directory) + QStringLiteral("/data")});
    if (stopped.code != 0)
        return failed(m_directory, stopped.output, "Read server.log in the folder");
    return {};
}

Result<void> PrivateCluster::remove()
{
    QDir folder(text(m_directory));
    if (!folder.exists())
        return {};
    if (!folder.exists(ownerMark))
        return failed(m_directory, QStringLiteral("the folder is not ours"),
                      "Delete it by hand if that is meant");
    if (const auto stopped = stop(); !stopped)
        return stopped;
    if (!folder.removeRecursively())
        return failed(m_directory, QStringLiteral("not everything could be deleted"),
                      "Delete the folder by hand");
    return {};
}

} // namespace indexpilot::simulation
