// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/statement_facts.h"

#include <QString>

namespace indexpilot::ui {

/// What the text of a statement says, in a few short lines of plain words: tables, conditions, order, limit.
QString factsText(const sql::StatementFacts &facts);

} // namespace indexpilot::ui
