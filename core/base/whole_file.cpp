// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <QSaveFile>
#include <QString>

namespace indexpilot {

std::optional<std::string> writeWhole(const std::string &path, std::string_view text)
{
    QSaveFile file(QString::fromStdString(path));
    const auto size = static_cast<qint64>(text.size());
    const bool done =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    return done ? std::nullopt : std::optional(file.errorString().toStdString());
}

} // namespace indexpilot
