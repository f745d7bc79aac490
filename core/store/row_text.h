// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/samples.h"

#include <QSqlQuery>
#include <QVariant>

#include <optional>

// Cells of the store's rows as core's types.
namespace indexpilot::store {

inline QString text(const std::string &value)
{
    // Never NULL: a null QString would be bound as one.
    return value.empty() ? QStringLiteral("") : QString::fromStdString(value);
}

inline std::string textAt(const QSqlQuery &row, int column)
{
    return row.value(column).toString().toStdString();
}

inline TimePoint timeAt(const QSqlQuery &row, int column)
{
    return TimePoint(Milliseconds(row.value(column).toLongLong()));
}

inline std::optional<TimePoint> optionalTimeAt(const QSqlQuery &row, int column) ///< NULL: nothing
{
    return row.value(column).isNull() ? std::nullopt : std::optional(timeAt(row, column));
}

} // namespace indexpilot::store
