// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/evidence.h"

#include "core/advisor/server_activity.h"
#include "core/sql/analyse.h"
#include "core/wording/format.h"
#include "ui/models/column.h"
#include "ui/pages/recommendations/advice_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace indexpilot::ui {
namespace {

using advisor::Recommendation;
using advisor::RecommendationAction;

constexpr std::size_t mostRejected = 5;

class EvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(RecommendationEvidence)
};

/// The sentences of all members; where those of a further member begin, its id stands above them.
std::vector<Sentence> gathered(const InboxItem &item, const Sentence &look,
                               std::vector<std::string> Recommendation::*list)
{
    std::vector<Sentence> sentences;
    for (const Recommendation *card : item.members) {
        QString lead = card == item.members.front() ? QString() : toQString(card->id);
        for (const std::string &text : card->*list) {
            sentences.push_back(look);
            sentences.back().lead = std::exchange(lead, {});
            sentences.back().text = toQString(text);
        }
    }
    return sentences;
}

bool isOnSameTable(const InboxItem &item, const advisor::IndexDefinition &definition)
{
    return std::ranges::any_of(item.members, [&](const Recommendation *card) {
        return card->action == RecommendationAction::Create && card->definition.schema == definition.schema &&
               card->definition.table == definition.table;
    });
}

bool isAlternative(const InboxItem &item, const advisor::IndexDefinition &definition)
{
    return std::ranges::any_of(item.members, [&](const Recommendation *card) {
        return std::ranges::find(card->alternatives, definition) != card->alternatives.end();
    });
}

} // namespace

std::vector<Sentence> reasonsFor(const InboxItem &item)
{
    return gathered(item, {QStringLiteral("ok"), Token::Ok, {}, {}, {}}, &Recommendation::reasons);
}

std::vector<Sentence> speaksAgainst(const InboxItem &item)
{
    return gathered(item, {QStringLiteral("warn"), Token::Warn, {}, {}, {}}, &Recommendation::against);
}

std::vector<Sentence> whyNot(const InboxItem &item, int &more)
{
    more = 0;
    std::vector<const advisor::Rejected *> found;
    if (item.run)
        for (const advisor::Rejected &rejected : item.run->advice.rejected)
            if (isOnSameTable(item, rejected.definition))
                found.push_back(&rejected);
    std::stable_partition(found.begin(), found.end(), [&](const advisor::Rejected *rejected) {
        return isAlternative(item, rejected->definition);
    });
    std::vector<Sentence> sentences;
    for (const advisor::Rejected *rejected : found) {
        if (sentences.size() == mostRejected)
            break;
        sentences.push_back({QStringLiteral("close"), Token::Text3,
                             toQString(advisor::shortText(rejected->definition)), toQString(rejected->reason),
                             EvidenceWords::tr("Rule: %1").arg(toQString(rejected->rule))});
    }
    more = static_cast<int>(found.size() - sentences.size());
    return sentences;
}

std::vector<PlanChange> planChanges(const InboxItem &item)
{
    std::vector<PlanChange> changes;
    if (!item.run)
        return changes;
    const advisor::Advice &advice = item.run->advice;
    for (const Recommendation *card : item.members)
        for (const advisor::StatementEffect &effect : card->effects) {
            const auto statement =
                std::ranges::find_if(advice.workload.statements, [&](const advisor::WorkloadStatement &one) {
                    return effect.id.value() != 0 ? one.id == effect.id : one.name == effect.name;
                });
            if (statement == advice.workload.statements.end())
                continue;
            const auto position = static_cast<std::size_t>(statement - advice.workload.statements.begin());
            if (position >= advice.selection.outcomes.size())
                continue;
            const advisor::StatementOutcome &outcome = advice.selection.outcomes[position];
            if (outcome.before && outcome.after && outcome.before->shapeHash != outcome.after->shapeHash)
                changes.push_back(
                    {toQString(effect.name), toQString(sql::shortTitle(statement->facts)), &outcome});
        }
    return changes;
}

std::vector<QPair<QString, QString>> beforeItStarts(const InboxItem &item, const engine::Snapshot &snapshot)
{
    std::vector<QPair<QString, QString>> facts;
    const Recommendation &first = *item.members.front();
    const bool concurrent = first.sql.find(" CONCURRENTLY ") != std::string::npos;
    const bool creates = first.action == RecommendationAction::Create;
    if (first.action != RecommendationAction::Analyze)
        facts.push_back({EvidenceWords::tr("Lock"),
                         concurrent ? EvidenceWords::tr("SHARE UPDATE EXCLUSIVE: reads and writes go on")
                         : creates
                             ? EvidenceWords::tr("SHARE: reads go on, writes wait until it ends")
                             : EvidenceWords::tr("ACCESS EXCLUSIVE: reads and writes wait until it ends")});
    if (snapshot.activity && snapshot.connection.endpoint) {
        const advisor::ServerActivity activity =
            advisor::activityOf(*snapshot.activity, snapshot.connection.endpoint->database);
        const advisor::RunNow now = advisor::runNow(activity, first.definition.schema, first.definition.table,
                                                    concurrent ? advisor::BuildLock::ShareUpdateExclusive
                                                               : advisor::BuildLock::Share);
        QStringList reasons;
        for (const std::string &reason : now.reasons)
            reasons << toQString(reason);
        if (now.answer != advisor::RunNow::Answer::Unknown)
            facts.push_back({EvidenceWords::tr("At this moment"),
                             reasons.isEmpty() ? EvidenceWords::tr("nothing that it would wait for")
                                               : reasons.join(QLatin1Char('\n'))});
    }
    const ItemSums sums = sumsOf(item);
    if (sums.hasCreate && sums.walBytes > 0)
        facts.push_back({EvidenceWords::tr("WAL"),
                         EvidenceWords::tr("%1 to the standbys and the archive (modelled)")
                             .arg(wording::size(Bytes(static_cast<std::int64_t>(sums.walBytes))))});
    if (sums.hasCreate && sums.hasDrop)
        facts.push_back(
            {EvidenceWords::tr("Follow-up"),
             EvidenceWords::tr("drop what it replaces only after the new index was seen in use")});
    if (sums.burst)
        facts.push_back(
            {EvidenceWords::tr("Need"), EvidenceWords::tr("seen in one hour only; it may be over")});
    return facts;
}

} // namespace indexpilot::ui
