// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/iso_time.h"

#include <QDateTime>

namespace indexpilot {

std::string isoTime(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

} // namespace indexpilot
