// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace indexpilot::testing {

/// A home folder of the test's own: service file, password file and settings, and no PG* variable from
/// outside.
class ConnectHome {
public:
    ConnectHome()
    {
        const QStringList names = QProcessEnvironment::systemEnvironment().keys();
        for (const QString &name : names)
            if (name.startsWith(QLatin1String("PG")))
                qunsetenv(name.toUtf8().constData());
        qputenv("HOME", m_folder.path().toUtf8());
        qputenv("PGSYSCONFDIR", m_folder.path().toUtf8());
        qputenv("PGUSER", "ip_operator");
        qputenv("PGSERVICEFILE", write("services", "[shop]\nhost=db1\nport=6000\ndbname=shop\n\n"
                                                   "[two words]\nhost=db2\n"));
        qputenv("PGPASSFILE",
                write("passwords", "# ours\nother:*:*:*:x\n\ndb1:6000:*:ip_operator:se\\:cret\n"));
        QCoreApplication::setOrganizationName(QStringLiteral("IndexPilotTest"));
        QCoreApplication::setApplicationName(QStringLiteral("connect"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    QByteArray write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the test's home cannot be written");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return file.fileName().toUtf8();
    }

    /// Everything that was put into settings, as bytes on disk.
    QByteArray settingsOnDisk() const
    {
        QFile file(QSettings().fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void forgetSettings() const
    {
        QSettings settings;
        settings.clear();
        settings.sync();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace indexpilot::testing
