// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/review_run.h"
#include "ui/pages/recommendations/sentence_list.h"
#include "ui/widgets/chip.h"

#include <QString>

// The answer to an edited definition, in words. Pure.
namespace indexpilot::ui {

QString verdictText(advisor::Verdict verdict);
ChipKind verdictChip(advisor::Verdict verdict);
/// What the workload on the table would cost, size, writes, build: one line.
QString reviewSummary(const advisor::ReviewedStatement &statement);
/// Findings, lock, what is in the way now, what becomes redundant, what makes the answer weaker.
std::vector<Sentence> reviewFindings(const advisor::ReviewedStatement &statement,
                                     const std::vector<Failure> &weaker);

} // namespace indexpilot::ui
