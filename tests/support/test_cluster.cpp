// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_cluster.h"

#include "core/pg/connection.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <stdexcept>

namespace indexpilot::test {

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

TestCluster::TestCluster(const QStringList &settings)
    : m_directory(QStringLiteral("/tmp/indexpilot-own-%1-%2")
                      .arg(QCoreApplication::applicationPid())
                      .arg(QRandomGenerator::global()->generate(), 0, 36))
{
    run(QStringLiteral("start"), settings);
}

TestCluster::~TestCluster()
{
    QProcess::execute(QStringLiteral(INDEXPILOT_CLUSTER_SCRIPT), {QStringLiteral("remove"), m_directory});
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

void TestCluster::run(const QString &action, const QStringList &settings) const
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(QStringLiteral(INDEXPILOT_CLUSTER_SCRIPT), QStringList{action, m_directory} + settings);
    if (!script.waitForFinished(120'000) || script.exitCode() != 0)
        throw std::runtime_error("cluster " + action.toStdString() + ": " + script.readAll().toStdString());
}

} // namespace indexpilot::test
