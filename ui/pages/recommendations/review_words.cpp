// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/review_words.h"

#include "core/wording/format.h"
#include "core/wording/server_words.h"
#include "ui/models/column.h"

#include <QCoreApplication>
#include <QStringList>

namespace indexpilot::ui {
namespace {

class ReviewTexts {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

Sentence findingSentence(const advisor::Finding &finding)
{
    const QString text = toQString(finding.text);
    switch (finding.weight) {
    case advisor::FindingWeight::Problem:
        return {QStringLiteral("bad"), Token::Bad, {}, text, {}};
    case advisor::FindingWeight::Doubt:
        return {QStringLiteral("unknown"), Token::Warn, {}, text, {}};
    case advisor::FindingWeight::Note:
        break;
    }
    return {QStringLiteral("info"), Token::Info, {}, text, {}};
}

void addRunNow(std::vector<Sentence> &sentences, const advisor::RunNow &now)
{
    if (now.answer == advisor::RunNow::Answer::No)
        for (const std::string &reason : now.reasons)
            sentences.push_back({QStringLiteral("clock"), Token::Warn, {}, toQString(reason), {}});
}

} // namespace

QString verdictText(advisor::Verdict verdict)
{
    switch (verdict) {
    case advisor::Verdict::Good:
        return ReviewTexts::tr("Good");
    case advisor::Verdict::Findings:
        return ReviewTexts::tr("Findings");
    case advisor::Verdict::Inconclusive:
        return ReviewTexts::tr("Inconclusive");
    }
    return {};
}

ChipKind verdictChip(advisor::Verdict verdict)
{
    switch (verdict) {
    case advisor::Verdict::Good:
        return ChipKind::Ok;
    case advisor::Verdict::Findings:
        return ChipKind::Bad;
    case advisor::Verdict::Inconclusive:
        return ChipKind::Warn;
    }
    return ChipKind::Neutral;
}

QString reviewSummary(const advisor::ReviewedStatement &one)
{
    QStringList parts;
    if (one.benefit && one.benefit->costBefore > 0)
        parts << (one.benefit->modelled
                      ? ReviewTexts::tr("statements on the table cost %1 of the present (modelled)")
                      : ReviewTexts::tr("statements on the table cost %1 of the present (estimated)"))
                     .arg(wording::percent(one.benefit->costAfter / one.benefit->costBefore));
    if (one.size)
        parts << ReviewTexts::tr("size %1 (modelled, 90 %: %2 – %3)")
                     .arg(wording::size(one.size->bytes), wording::size(one.size->lower),
                          wording::size(one.size->upper));
    if (one.writes)
        parts << ReviewTexts::tr("writes cost %1 an hour (modelled)")
                     .arg(wording::duration(one.writes->msPerHour));
    if (one.build && one.build->known)
        parts << ReviewTexts::tr("build %1 (modelled)").arg(wording::duration(one.build->seconds * 1000));
    return parts.join(QStringLiteral(" · "));
}

std::vector<Sentence> reviewFindings(const advisor::ReviewedStatement &one,
                                     const std::vector<Failure> &weaker)
{
    std::vector<Sentence> sentences;
    if (!one.reviewed)
        sentences.push_back({QStringLiteral("unknown"), Token::Warn, {}, toQString(one.whyNot), {}});
    for (const advisor::Finding &finding : one.findings)
        sentences.push_back(findingSentence(finding));
    if (!one.lock.empty())
        sentences.push_back({QStringLiteral("lock"), Token::Text2, {}, toQString(one.lock), {}});
    addRunNow(sentences, one.runNow);
    for (const std::string &redundant : one.makesRedundant)
        sentences.push_back({QStringLiteral("info"),
                             Token::Info,
                             toQString(redundant),
                             ReviewTexts::tr("becomes redundant"),
                             {}});
    for (const Failure &failure : weaker)
        sentences.push_back({QStringLiteral("warn"),
                             Token::Warn,
                             {},
                             wording::failureDetail(failure),
                             wording::failureRemedy(failure)});
    return sentences;
}

} // namespace indexpilot::ui
