// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <string>

namespace indexpilot::test {

/// What the catalog says of a column's type, for the common types, by full or short name: "varchar(40)".
void setType(pg::ColumnReading &column, const std::string &name);

} // namespace indexpilot::test
