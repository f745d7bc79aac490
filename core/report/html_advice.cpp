// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_advice.h"

#include "core/report/html_text.h"
#include "core/wording/format.h"

#include <algorithm>

namespace indexpilot::report {
namespace {

using advisor::Recommendation;

constexpr std::size_t mostCards = 100;

QString perHour(double seconds)
{
    const QString text = wording::duration(std::abs(seconds) * 1000);
    return seconds < 0 ? QChar(0x2212) + text : text;
}

QString saved(const Recommendation &card)
{
    const advisor::Interval &benefit = card.benefitSecondsPerHour;
    if (card.action != advisor::RecommendationAction::Create)
        return wording::dash;
    return QStringLiteral("%1 (%2 – %3)")
        .arg(perHour(benefit.value), perHour(benefit.lower), perHour(benefit.upper));
}

QString decided(const engine::AdviceView &advice, const Recommendation &card, TimePoint now)
{
    const auto found = advice.decisions.find(card.id);
    if (found == advice.decisions.end() || (found->second.until && *found->second.until <= now))
        return Report::tr("new");
    switch (found->second.state) {
    case engine::DecisionState::Approved:
        return Report::tr("approved by %1").arg(escaped(found->second.by));
    case engine::DecisionState::Rejected:
        return Report::tr("rejected: %1").arg(escaped(found->second.reason));
    case engine::DecisionState::Snoozed:
        return Report::tr("put off");
    }
    return {};
}

QString row(const engine::AdviceView &advice, const Recommendation &card, TimePoint now)
{
    return QStringLiteral("<tr><td class=\"id\">%1</td><td><code>%2</code></td><td class=\"n\">%3</td>"
                          "<td class=\"n\">%4</td><td class=\"n\">%5</td><td>%6</td></tr>")
        .arg(escaped(card.group.empty() ? card.id : card.id + " · " + card.group), escaped(card.sql),
             saved(card), perHour(card.writeSecondsPerHour), wording::size(card.size.bytes),
             decided(advice, card, now));
}

} // namespace

QString adviceTable(const engine::Snapshot &snapshot)
{
    const engine::AdviceView &advice = *snapshot.advice;
    if (!advice.run || !advice.madeAt)
        return {};
    const auto &cards = advice.run->advice.recommendations;
    QString html =
        QStringLiteral("<h2>%1</h2><p class=\"note\">%2</p>")
            .arg(Report::tr("Recommended indexes"),
                 Report::tr("Advice of %1. Saved time is estimated by the planner or modelled, writes "
                            "and the size of new indexes are modelled; nothing was run.")
                     .arg(localTime(*advice.madeAt)));
    if (cards.empty())
        return html + QStringLiteral("<p>%1</p>").arg(Report::tr("No proposal passes the threshold."));
    html += QStringLiteral("<table><tr><th>%1</th><th>%2</th><th class=\"n\">%3</th><th class=\"n\">%4</th>"
                           "<th class=\"n\">%5</th><th>%6</th></tr>")
                .arg(Report::tr("Id"), Report::tr("Statement"), Report::tr("Saved an hour (range)"),
                     Report::tr("Writes an hour"), Report::tr("Size"), Report::tr("Decision"));
    const std::size_t printed = std::min(cards.size(), mostCards);
    for (std::size_t i = 0; i < printed; ++i)
        html += row(advice, cards[i], snapshot.takenAt);
    html += QStringLiteral("</table>");
    if (cards.size() > printed)
        html += QStringLiteral("<p class=\"note\">%1</p>")
                    .arg(Report::tr("%n further ones are left out.", nullptr,
                                    static_cast<int>(cards.size() - printed)));
    return html;
}

} // namespace indexpilot::report
