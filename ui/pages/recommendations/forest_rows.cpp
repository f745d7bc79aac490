// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/analyse.h"
#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/recommendations/advice_words.h"
#include "ui/pages/recommendations/evidence.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace indexpilot::ui {
namespace {

using advisor::StatementEffect;
using advisor::WorkloadStatement;

class ForestRowsWords {
    Q_DECLARE_TR_FUNCTIONS(ForestRows)
};

/// A statement of the item: what it would save and what it takes now, server seconds an hour.
struct Change {
    QString id;
    QString title;
    advisor::Interval saved;
    double present = 0; ///< 0: not known
};

const WorkloadStatement *statementOf(const advisor::Workload &workload, const StatementEffect &effect)
{
    const auto found = std::ranges::find_if(workload.statements, [&](const WorkloadStatement &one) {
        return effect.id.value() != 0 ? one.id == effect.id : one.name == effect.name;
    });
    return found == workload.statements.end() ? nullptr : &*found;
}

void add(advisor::Interval &sum, const advisor::Interval &more)
{
    sum.lower += more.lower;
    sum.value += more.value;
    sum.upper += more.upper;
}

/// A group's members may touch the same statement.
std::vector<Change> changesOf(const InboxItem &item)
{
    std::map<std::string, std::size_t> places;
    std::vector<Change> changes;
    for (const advisor::Recommendation *card : item.members)
        for (const StatementEffect &effect : card->effects) {
            const auto [place, isNew] = places.try_emplace(effect.name, changes.size());
            if (isNew) {
                const WorkloadStatement *statement = statementOf(item.run->advice.workload, effect);
                changes.push_back({toQString(effect.name),
                                   statement ? toQString(sql::shortTitle(statement->facts)) : QString(),
                                   {},
                                   statement ? statement->callsPerHour * statement->meanMs / 1000 : 0});
            }
            add(changes[place->second].saved, effect.secondsPerHour);
        }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change &a, const Change &b) { return a.saved.value > b.saved.value; });
    return changes;
}

QString amount(double saved)
{
    const QString text = wording::duration(std::abs(saved) * 1000);
    return saved < 0 ? QChar(0x2212) + text : text;
}

/// No statement can save more than it takes.
double relative(double saved, double present)
{
    return present > 0 ? std::max(-1.0, -saved / present) : std::nan("");
}

ForestRow rowOf(const Change &change, double largest)
{
    return {.id = change.id,
            .title = change.title,
            .lower = relative(change.saved.upper, change.present),
            .value = relative(change.saved.value, change.present),
            .upper = relative(change.saved.lower, change.present),
            .weight = largest > 0 ? std::abs(change.saved.value) / largest : 0,
            .amount = amount(change.saved.value)};
}

Change together(const std::vector<Change> &changes, std::size_t first, std::size_t last)
{
    Change sum;
    bool known = true;
    for (std::size_t i = first; i < last; ++i) {
        add(sum.saved, changes[i].saved);
        sum.present += changes[i].present;
        known = known && changes[i].present > 0;
    }
    if (!known)
        sum.present = 0;
    return sum;
}

} // namespace

std::vector<ForestRow> forestRows(const InboxItem &item, std::size_t most)
{
    if (item.isGone())
        return {};
    const std::vector<Change> changes = changesOf(item);
    double largest = 0;
    for (const Change &change : changes)
        largest = std::max(largest, std::abs(change.saved.value));
    const auto losers = static_cast<std::size_t>(
        std::ranges::count_if(changes, [](const Change &change) { return change.saved.value < 0; }));
    const std::size_t gainers = changes.size() - losers;
    // Losers are never folded before gainers: one statement that gets worse must not hide in a sum.
    const bool folds = most > 0 && changes.size() > most;
    const std::size_t shownLosers = folds ? std::min(losers, most / 2) : losers;
    const std::size_t shownGainers = folds ? std::min(gainers, most - shownLosers) : gainers;
    std::vector<ForestRow> rows;
    for (std::size_t i = 0; i < shownGainers; ++i)
        rows.push_back(rowOf(changes[i], largest));
    const std::size_t firstLoser = changes.size() - shownLosers;
    if (folds && firstLoser > shownGainers) {
        Change folded = together(changes, shownGainers, firstLoser);
        folded.title = ForestRowsWords::tr("%n further statements", nullptr,
                                           static_cast<int>(firstLoser - shownGainers));
        rows.push_back(rowOf(folded, largest));
    }
    for (std::size_t i = firstLoser; i < changes.size(); ++i)
        rows.push_back(rowOf(changes[i], largest));
    if (changes.size() > 1) {
        Change all = together(changes, 0, changes.size());
        all.title = ForestRowsWords::tr("All %n together", nullptr, static_cast<int>(changes.size()));
        rows.push_back(rowOf(all, largest));
        rows.back().summary = true;
    }
    return rows;
}

QString forestSentence(const std::vector<ForestRow> &rows)
{
    const auto losing =
        std::ranges::count_if(rows, [](const ForestRow &row) { return !row.summary && row.value > 0; });
    if (rows.empty())
        return ForestRowsWords::tr("No statement of the workload changes.");
    const ForestRow &first = rows.front();
    const QString most = QStringLiteral("%1 %2").arg(first.id, first.title).trimmed();
    QString sentence = ForestRowsWords::tr("%1 changes most: %2, %3 saved an hour.")
                           .arg(most, changeText(first), first.amount);
    if (losing > 0)
        sentence +=
            QLatin1Char(' ') + ForestRowsWords::tr("%n rows get slower.", nullptr, static_cast<int>(losing));
    if (rows.back().summary)
        sentence += QLatin1Char(' ') + ForestRowsWords::tr("Together: %1.").arg(changeText(rows.back()));
    return sentence;
}

} // namespace indexpilot::ui
