// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

// A table whose index bloats faster than in life, for tests that see it rebuilt in a maintenance window.
namespace indexpilot::test {

/// Nobody vacuums it but the test.
inline const char *const bloatingTable =
    "CREATE SCHEMA shop; CREATE TABLE shop.parts (id int PRIMARY KEY, code int NOT NULL)"
    "  WITH (autovacuum_enabled = off);"
    "INSERT INTO shop.parts SELECT i, (random() * 1e9)::int FROM generate_series(1, 60000) AS i;"
    "CREATE INDEX parts_code_idx ON shop.parts (code)";

/// From and to of a window in UTC that is never open now: an hour of the other half of the day.
inline QByteArray farWindow()
{
    const auto hour = (systemNow().time_since_epoch() / std::chrono::hours(1) + 12) % 24;
    const QByteArray from = QByteArray::number(qint64{hour}).rightJustified(2, '0');
    return "from: '" + from + ":00', to: '" + from + ":59'";
}

inline const char *const wholeDay = "from: '00:00', to: '24:00'";

} // namespace indexpilot::test
