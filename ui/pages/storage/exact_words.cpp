// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/exact_words.h"

#include "core/wording/format.h"
#include "ui/pages/workload/clock_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace indexpilot::ui {
namespace {

struct ExactTexts {
    Q_DECLARE_TR_FUNCTIONS(StorageExact)
};

const engine::ExactAnswer *answerAbout(const engine::StorageView &storage, const std::string &index)
{
    const bool isAsked = storage.measuring == index;
    return !isAsked && storage.exact && storage.exact->index == index ? &*storage.exact : nullptr;
}

QString timesFresh(const engine::ExactAnswer &answer)
{
    const auto fresh = static_cast<double>(std::max<std::int64_t>(1, answer.fresh->count()));
    const QString times = wording::number(static_cast<double>(answer.size.count()) / fresh);
    return answer.leafDensity > 0
               ? ExactTexts::tr("Measured exactly at %1: %2 times a fresh one, pages %3 full")
                     .arg(clockText(answer.at), times, wording::percent(answer.leafDensity))
               : ExactTexts::tr("Measured exactly at %1: %2 times a fresh one")
                     .arg(clockText(answer.at), times);
}

QString pendingPages(const engine::ExactAnswer &answer)
{
    return ExactTexts::tr(
               "Measured exactly at %1: %2, %n pages in its pending list; the pages of GIN do not tell "
               "how full they are",
               nullptr, static_cast<int>(answer.pendingPages.value_or(0)))
        .arg(clockText(answer.at), wording::size(answer.size));
}

} // namespace

QString exactText(const engine::StorageView &storage, const std::string &index)
{
    if (storage.measuring == index)
        return ExactTexts::tr("Its pages are being counted.");
    const engine::ExactAnswer *answer = answerAbout(storage, index);
    if (!answer || answer->failure)
        return {};
    return answer->fresh ? timesFresh(*answer) : pendingPages(*answer);
}

std::optional<Failure> exactFailure(const engine::StorageView &storage, const std::string &index)
{
    const engine::ExactAnswer *answer = answerAbout(storage, index);
    return answer ? answer->failure : std::nullopt;
}

} // namespace indexpilot::ui
