// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <sys/fsuid.h>
#include <unistd.h>

namespace indexpilot::test {

/// While it lives this thread sees files with the rights of nobody, if it is root; `folder` is opened for
/// reading.
class NarrowRights {
public:
    explicit NarrowRights(const QString &folder)
    {
        QFile::setPermissions(folder, QFile::permissions(folder) | QFile::ReadOther | QFile::ExeOther);
        if (geteuid() == 0)
            setfsuid(65534);
    }
    ~NarrowRights()
    {
        if (geteuid() == 0)
            setfsuid(0);
    }
    NarrowRights(const NarrowRights &) = delete;
    NarrowRights &operator=(const NarrowRights &) = delete;
};

} // namespace indexpilot::test
