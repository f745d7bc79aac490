// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace indexpilot::test {

/// Writes what a test needs as a file; returns its path.
inline QString written(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

} // namespace indexpilot::test
