// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/index_attributes.h"

#include <QString>

#include <vector>

namespace indexpilot::ui {

struct AttributeChange {
    QString attribute;
    QString before; ///< empty: none
    QString after;
};

/// What differs between two versions, attribute by attribute; the definition is not one of them.
std::vector<AttributeChange> changesBetween(const pg::IndexAttributes &before,
                                            const pg::IndexAttributes &after);

/// The part in the middle that is not the same in both texts.
struct TextChange {
    qsizetype from = 0;   ///< of both
    qsizetype before = 0; ///< length
    qsizetype after = 0;
};
TextChange textChange(const QString &before, const QString &after);

} // namespace indexpilot::ui
