// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/recommendations/item_sums.h"
#include "ui/widgets/chip.h"

#include <QString>

// What the page says of an advice, an item and its numbers. Pure.
namespace indexpilot::ui {

/// Server time saved or spent, as a share of the database's when that is known, else by the hour: "9.8 %",
/// "12.0 s/h". Without a sign.
QString timeText(double secondsPerHour, double databaseSeconds);
/// The same with its sign as the database feels it: "−9.8 %" is saved, "+1.1 %" is spent.
QString feltText(double secondsSavedPerHour, double databaseSeconds);
/// "7.6 – 11.9 %" of what is saved.
QString rangeText(const advisor::Interval &saved, double databaseSeconds);

/// "5 proposals pass; together they would save about 18 % of database time (…)".
QString adviceHeadline(const std::vector<InboxItem> &items);
QString segmentName(InboxSegment segment);
ChipKind segmentChip(InboxSegment segment);

/// "Create", "Drop", "Replace", "Analyze".
QString actionWord(const InboxItem &item);
/// "orders (customer_id, created_at DESC)"; for a drop the name of the index.
QString subjectText(const InboxItem &item);
/// "Create an index on orders", the title of the card.
QString titleText(const InboxItem &item);
/// The planner's, a model's, or the server's counters: what the numbers rest on.
QString basisText(const ItemSums &sums);
/// Who decided, when and why.
QString decisionText(const engine::Decision &decision);

/// "Searching: cost 62 % of the present one, 310 questions to the planner".
QString stageText(const engine::AdviceProgress &progress);

} // namespace indexpilot::ui
