// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/inbox_model.h"

#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/recommendations/advice_words.h"
#include "ui/pages/workload/clock_text.h"

#include <algorithm>

namespace indexpilot::ui {
namespace {

QString sizeFact(const ItemSums &sums)
{
    if (sums.hasCreate)
        return wording::size(Bytes(sums.created));
    return sums.hasDrop ? InboxModel::tr("frees %1").arg(wording::size(Bytes(sums.freed))) : QString();
}

QString undoFact(const ItemSums &sums)
{
    if (!sums.hasDrop)
        return InboxModel::tr("instant to undo");
    const double seconds = sums.rollbackSeconds;
    return InboxModel::tr("%1 to undo")
        .arg(seconds < 60 ? wording::duration(seconds * 1000) : wording::age(seconds));
}

InboxLines linesOf(const InboxItem &item, double databaseSeconds)
{
    InboxLines lines;
    lines.id = toQString(item.name);
    lines.action = actionWord(item);
    lines.subject = subjectText(item);
    if (item.isGone()) {
        lines.facts = decisionText(*item.decision);
        return lines;
    }
    const ItemSums sums = sumsOf(item);
    lines.benefit = feltText(item.netSecondsPerHour, databaseSeconds);
    if (sums.hasCreate) {
        const advisor::Interval net{sums.benefit.lower - sums.writeSeconds, item.netSecondsPerHour,
                                    sums.benefit.upper - sums.writeSeconds};
        lines.range = rangeText(net, databaseSeconds);
    } else if (item.netSecondsPerHour != 0) {
        lines.range = InboxModel::tr("of writes, modelled");
    }
    QStringList facts{sizeFact(sums)};
    if (item.isGroup())
        facts << InboxModel::tr("group of %n", nullptr, static_cast<int>(item.members.size()));
    facts << undoFact(sums);
    if (item.segment == InboxSegment::Snoozed && item.decision && item.decision->until)
        facts << InboxModel::tr("new again %1").arg(clockText(*item.decision->until));
    facts.removeAll({});
    lines.facts = facts.join(QStringLiteral(" · "));
    return lines;
}

QString sentence(const InboxLines &lines)
{
    return QStringLiteral("%1 %2 %3, %4, %5 (%6)")
        .arg(lines.id, lines.action, lines.subject, lines.benefit, lines.facts, lines.range);
}

std::vector<std::string> keysOf(const std::vector<InboxItem> &items)
{
    std::vector<std::string> keys;
    for (const InboxItem &item : items)
        keys.push_back(item.key);
    return keys;
}

} // namespace

void InboxModel::setItems(std::vector<InboxItem> items, double databaseSeconds)
{
    std::vector<InboxLines> lines;
    for (const InboxItem &item : items) {
        lines.push_back(linesOf(item, databaseSeconds));
        lines.back().pending = m_pending.contains(item.key);
    }
    const bool sameRows = keysOf(items) == keysOf(m_items);
    if (!sameRows)
        beginResetModel();
    m_items = std::move(items);
    m_lines = std::move(lines);
    if (!sameRows)
        endResetModel();
    else if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void InboxModel::setPending(const std::set<std::string> &keys)
{
    m_pending = keys;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_lines[i].pending = keys.contains(m_items[i].key);
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const InboxItem *InboxModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_items[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex InboxModel::indexOf(const std::string &key) const
{
    const auto found = std::ranges::find(m_items, key, &InboxItem::key);
    return found == m_items.end() ? QModelIndex() : index(static_cast<int>(found - m_items.begin()));
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const InboxLines &lines = m_lines[static_cast<std::size_t>(index.row())];
    if (role == LinesRole)
        return QVariant::fromValue(lines);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return sentence(lines);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<span style=\"white-space: pre-wrap\">%1</span>")
            .arg(lines.subject.toHtmlEscaped());
    return {};
}

} // namespace indexpilot::ui
