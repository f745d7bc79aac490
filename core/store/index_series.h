// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/database.h"

#include <map>
#include <string>

namespace indexpilot::store {

/// Numbers under which the store keeps what belongs to an index of one target; made when they are asked for.
class IndexSeries {
public:
    IndexSeries(Database &database, TargetId target);
    qint64 of(const std::string &index);

private:
    Database &m_database;
    const TargetId m_target;
    std::map<std::string, qint64> m_known;
};

} // namespace indexpilot::store
