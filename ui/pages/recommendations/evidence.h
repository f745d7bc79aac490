// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"
#include "ui/charts/forest_chart.h"
#include "ui/pages/recommendations/inbox_items.h"
#include "ui/pages/recommendations/sentence_list.h"

#include <QPair>

// What speaks for an item, what against it, and what else was looked at. Pure.
namespace indexpilot::ui {

std::vector<Sentence> reasonsFor(const InboxItem &item);
std::vector<Sentence> speaksAgainst(const InboxItem &item);
/// Alternatives, then other rejected candidates of the same tables, each with the reason; `more` of them are
/// left out.
std::vector<Sentence> whyNot(const InboxItem &item, int &more);

/// The statements that gain, largest first, then those that lose, and all together. Beyond `most` rows the
/// smallest are folded into one, unless `most` is 0.
std::vector<ForestRow> forestRows(const InboxItem &item, std::size_t most);
/// "4 statements change: Q-38 orders by customer most, −62 %; 1 loses."
QString forestSentence(const std::vector<ForestRow> &rows);

/// A statement's plans with and without the whole proposed set.
struct PlanChange {
    QString name;  ///< "Q-38"
    QString title; ///< "orders by customer"
    const advisor::StatementOutcome *outcome = nullptr;
};
std::vector<PlanChange> planChanges(const InboxItem &item);

/// Lock, what it would wait for now, WAL, what follows: name and text.
std::vector<QPair<QString, QString>> beforeItStarts(const InboxItem &item, const engine::Snapshot &snapshot);

} // namespace indexpilot::ui
