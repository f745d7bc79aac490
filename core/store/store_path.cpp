// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_path.h"

#include <QStandardPaths>

namespace indexpilot::store {

std::string defaultStorePath()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return (data + QStringLiteral("/indexpilot/history.db")).toStdString();
}

} // namespace indexpilot::store
