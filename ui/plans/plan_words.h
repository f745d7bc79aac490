// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QPair>
#include <QString>

#include <vector>

// A plan of a change as a person reads it. What the planner says in whole sentences stays as it is.
namespace indexpilot::ui {

QString planVerb(const lifecycle::Plan &plan); ///< of the button: "Roll back"
bool bringsBack(const lifecycle::Plan &plan);  ///< what was dropped is built again
/// Costly or not to be undone at once: the name is typed and a reason is given.
bool needsTypedName(const lifecycle::Plan &plan);
/// What the plan would approve; null: it does not wait, or not any more.
const store::ApprovalRecord *askedFor(const engine::PlanAnswer &answer, const engine::Snapshot &snapshot);
QString askedText(const store::ApprovalRecord &approval); ///< by whom, when and why
QString planPrice(const lifecycle::Plan &plan);           ///< what is easily overlooked; empty: nothing
std::vector<QPair<QString, QString>> planFacts(const engine::PlanAnswer &answer);
QString stepTitle(const lifecycle::Step &step);
QString stepNote(const lifecycle::Step &step);                ///< lock, and what it needs
QString planRangeText(const lifecycle::DurationRange &range); ///< "38 – 52 min", "under 1 s"
QString durationBasis(int learnedFrom);                       ///< "modelled", "estimated from 7 builds here"
QString stepSql(const lifecycle::Step &step);                 ///< with BEGIN and COMMIT where it is one
QString planScript(const lifecycle::Plan &plan);

} // namespace indexpilot::ui
