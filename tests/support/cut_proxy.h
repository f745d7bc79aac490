// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <string>

namespace indexpilot::test {

/// Stands between a client and the socket of a cluster, and can be cut like a cable: with a notice to both
/// ends, or silently. Runs in the event loop of its thread.
class CutProxy : public QObject {
public:
    explicit CutProxy(const QString &clusterFolder)
        : m_server(clusterFolder + QStringLiteral("/.s.PGSQL.5432"))
    {
        connect(&m_listener, &QLocalServer::newConnection, this, [this] {
            while (QLocalSocket *client = m_listener.nextPendingConnection())
                join(client);
        });
        mend();
    }
    std::string connectionText() const
    {
        return "host=" + m_folder.path().toStdString() + " port=5432 user=postgres dbname=postgres";
    }
    void cut() ///< both ends see the end; nobody answers any more
    {
        m_listener.close();
        for (QLocalSocket *socket : findChildren<QLocalSocket *>())
            socket->abort();
    }
    void swallow() { m_silent = true; } ///< nothing arrives and nothing is said
    void mend()
    {
        m_silent = false;
        for (QLocalSocket *socket : findChildren<QLocalSocket *>())
            socket->abort();
        if (!m_listener.isListening() &&
            !m_listener.listen(m_folder.filePath(QStringLiteral(".s.PGSQL.5432"))))
            qFatal("%s", qPrintable(m_listener.errorString()));
    }

private:
    void join(QLocalSocket *client)
    {
        auto *server = new QLocalSocket(this);
        client->setParent(this);
        server->connectToServer(m_server);
        carry(client, server);
        carry(server, client);
    }
    void carry(QLocalSocket *from, QLocalSocket *to)
    {
        connect(from, &QLocalSocket::readyRead, to, [this, from, to] {
            const QByteArray bytes = from->readAll();
            if (!m_silent)
                to->write(bytes);
        });
        connect(from, &QLocalSocket::disconnected, to, [from, to] {
            to->abort();
            to->deleteLater();
            from->deleteLater();
        });
    }

    const QString m_server;
    QTemporaryDir m_folder;
    QLocalServer m_listener;
    bool m_silent = false;
};

} // namespace indexpilot::test
