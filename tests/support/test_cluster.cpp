// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_cluster.h"

#include "core/pg/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstdlib>
#include <stdexcept>

namespace indexpilot::test {
namespace {

QString quoted(QString argument)
{
    return QLatin1Char('\'') + argument.replace(QLatin1Char('\''), QLatin1String("'\\''")) +
           QLatin1Char('\'');
}

QString newDirectory()
{
    return QStringLiteral("%1/indexpilot-own-%2-%3")
        .arg(QDir::tempPath())
        .arg(QCoreApplication::applicationPid())
        .arg(QRandomGenerator::global()->generate(), 0, 36);
}

} // namespace

std::string freshDatabase(const QString &name)
{
    const QByteArray shared = qgetenv("INDEXPILOT_TEST_PG");
    if (shared.isEmpty())
        throw std::runtime_error("INDEXPILOT_TEST_PG is not set: run the test through ctest");
    pg::ConnectRequest request;
    request.connectionText = shared.toStdString();
    request.profile.readOnly = false;
    request.profile.statementTimeout = Seconds(60);
    request.profile.deadline = Seconds(90);
    pg::Connection connection(request);
    const std::string unique = QStringLiteral("%1_%2_%3")
                                   .arg(name)
                                   .arg(QCoreApplication::applicationPid())
                                   .arg(QRandomGenerator::global()->generate(), 0, 36)
                                   .toStdString();
    connection.execute("CREATE DATABASE " + connection.quoteIdentifier(unique));
    return request.connectionText + " dbname=" + unique;
}

TestCluster::TestCluster(const QStringList &settings) : m_directory(newDirectory())
{
    run(QStringLiteral("start"), settings);
}

TestCluster::TestCluster(const StandbyOf &standby) : m_directory(newDirectory())
{
    run(QStringLiteral("standby"), {standby.primary.directory()});
}

TestCluster::~TestCluster()
{
    try {
        run(QStringLiteral("remove"));
    } catch (const std::runtime_error &error) {
        qWarning("%s", error.what());
    }
}

std::string TestCluster::connectionText(const std::string &database) const
{
    return "host=" + m_directory.toStdString() + " port=5432 user=postgres dbname=" + database;
}

void TestCluster::start()
{
    run(QStringLiteral("start"));
}

void TestCluster::stop()
{
    run(QStringLiteral("stop"));
}

void TestCluster::restart()
{
    run(QStringLiteral("restart"));
}

void TestCluster::killServer()
{
    run(QStringLiteral("kill"));
}

/// std::system and not QProcess: the latter forks so that ThreadSanitizer stops watching this process.
void TestCluster::run(const QString &action, const QStringList &settings) const
{
    const QString output = m_directory + QStringLiteral(".out");
    QString command = quoted(QStringLiteral(INDEXPILOT_CLUSTER_SCRIPT));
    for (const QString &argument : QStringList{action, m_directory} + settings)
        command += QLatin1Char(' ') + quoted(argument);
    command += QStringLiteral(" >%1 2>&1").arg(quoted(output));
    const int status = std::system(command.toLocal8Bit().constData());
    QFile file(output);
    const QByteArray said = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    file.remove();
    if (status != 0)
        throw std::runtime_error("cluster " + action.toStdString() + ": " + said.toStdString());
}

} // namespace indexpilot::test
