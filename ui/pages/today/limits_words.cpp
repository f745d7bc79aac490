// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/limits_words.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace indexpilot::ui {
namespace {

using safety::LimitInForce;
using safety::LoadFigure;

struct LimitTexts {
    Q_DECLARE_TR_FUNCTIONS(LimitTexts)
};

QString figureTitle(LoadFigure figure)
{
    switch (figure) {
    case LoadFigure::ActiveSessions:
        return LimitTexts::tr("Sessions that run");
    case LoadFigure::LockWaits:
        return LimitTexts::tr("Waiting for a lock");
    case LoadFigure::ReplicaLag:
        return LimitTexts::tr("Standby behind");
    }
    return {};
}

QString amountOf(LoadFigure figure, const std::optional<double> &value)
{
    if (!value)
        return wording::dash;
    const std::int64_t whole = std::llround(*value);
    return figure == LoadFigure::ReplicaLag ? wording::size(Bytes(whole))
                                            : wording::count(static_cast<double>(whole));
}

QString nowOfLimit(const LimitInForce &limit, const std::optional<double> &now)
{
    const QString measured = amountOf(limit.figure, now);
    return limit.limit ? LimitTexts::tr("%1 of %2").arg(measured, amountOf(limit.figure, limit.limit))
                       : measured;
}

QString boundsOfLimit(const LimitInForce &limit)
{
    const QString floor = amountOf(limit.figure, limit.bounds.floor);
    return limit.bounds.ceiling ? LimitTexts::tr("floor %1, ceiling %2")
                                      .arg(floor, amountOf(limit.figure, limit.bounds.ceiling))
                                : LimitTexts::tr("floor %1, no ceiling").arg(floor);
}

QString detailOf(const safety::LimitsInForce &limits, const LimitInForce &limit)
{
    if (!limits.adaptive)
        return limit.limit ? LimitTexts::tr("The policy's limit") : LimitTexts::tr("Not looked at");
    if (limit.isLearned)
        return LimitTexts::tr("p95 of this hour %1; %2")
            .arg(amountOf(limit.figure, limit.learned.p95), boundsOfLimit(limit));
    const QString samples =
        LimitTexts::tr("%1 of %2 samples")
            .arg(wording::count(std::floor(limit.learned.samples)), wording::count(limits.leastSamples));
    return limit.limit ? LimitTexts::tr("%1; the policy's limit holds").arg(samples)
                       : LimitTexts::tr("%1; not looked at until then").arg(samples);
}

LimitLine lineOf(const safety::LimitsInForce &limits, const LimitInForce &limit,
                 const std::optional<double> &now)
{
    LimitLine line{.name = QString::fromStdString(nameOf(limit.figure)),
                   .title = figureTitle(limit.figure),
                   .amount = nowOfLimit(limit, now),
                   .source = limit.isLearned   ? LimitTexts::tr("Learned")
                             : limits.adaptive ? LimitTexts::tr("Learning")
                                               : LimitTexts::tr("Fixed"),
                   .detail = detailOf(limits, limit)};
    line.kind = limit.isLearned ? ChipKind::Info : ChipKind::Neutral;
    if (now && limit.limit && std::llround(*now) > std::llround(*limit.limit)) {
        line.kind = ChipKind::Warn;
        line.source = LimitTexts::tr("Above");
        line.detail += QStringLiteral(". ") + LimitTexts::tr("No change starts.");
    }
    return line;
}

LimitLine checkpointLine(const engine::LimitsView &view, int limit)
{
    const bool known = view.checkpoints.span >= safety::leastCheckpointSpan;
    const bool above = view.checkpoints.requested > limit;
    LimitLine line{.name = QStringLiteral("requested_checkpoints"),
                   .title = LimitTexts::tr("Forced checkpoints"),
                   .amount =
                       known || above
                           ? LimitTexts::tr("%1 of %2")
                                 .arg(wording::count(static_cast<double>(view.checkpoints.requested)),
                                      wording::count(limit))
                           : LimitTexts::tr("%1 of %2").arg(QString(wording::dash), wording::count(limit)),
                   .kind = above ? ChipKind::Warn : ChipKind::Neutral,
                   .source = above ? LimitTexts::tr("Above") : LimitTexts::tr("Fixed")};
    line.detail = known || above ? LimitTexts::tr("In the last %1").arg(wording::age(view.checkpoints.span))
                                 : LimitTexts::tr("One look tells nothing; known after a minute");
    if (above)
        line.detail += QStringLiteral(". ") + LimitTexts::tr("No change starts.");
    return line;
}

QString hourText(int weekHour)
{
    return QStringLiteral("%1 %2:00")
        .arg(QLocale().standaloneDayName(weekHour / 24 + 1, QLocale::ShortFormat))
        .arg(weekHour % 24, 2, 10, QLatin1Char('0'));
}

QString breakerOf(const store::BreakerRecord &breaker)
{
    switch (breaker.scope) {
    case store::BreakerScope::Table:
        return LimitTexts::tr("table %1").arg(wording::oneLine(breaker.key));
    case store::BreakerScope::Target:
        return LimitTexts::tr("this server");
    case store::BreakerScope::Global:
        return LimitTexts::tr("all servers");
    }
    return {};
}

QString frozenText(const safety::LearningPause &pause, TimePoint now)
{
    const QString since = wording::clock(pause.since, now);
    if (const auto *action = std::get_if<store::ActionRecord>(&pause.because))
        return LimitTexts::tr("Frozen since %1, while a change runs: %2")
            .arg(since, wording::oneLine(action->subject));
    return LimitTexts::tr("Frozen since %1, until the breaker closes: %2")
        .arg(since, breakerOf(std::get<store::BreakerRecord>(pause.because)));
}

} // namespace

LimitsWords limitsWords(const engine::LimitsView &view)
{
    LimitsWords words;
    for (std::size_t i = 0; i < view.inForce.figures.size(); ++i)
        words.lines.push_back(lineOf(view.inForce, view.inForce.figures[i], view.now[i]));
    if (view.checkpointLimit)
        words.lines.push_back(checkpointLine(view, *view.checkpointLimit));
    const bool isCalm =
        std::ranges::none_of(words.lines, [](const LimitLine &line) { return line.kind == ChipKind::Warn; });
    if (!view.inForce.adaptive && isCalm)
        return {};
    if (view.inForce.adaptive)
        words.hour = LimitTexts::tr("%1, %2").arg(hourText(view.inForce.weekHour),
                                                  wording::oneLine(view.inForce.timeZone));
    if (view.pause)
        words.frozen = frozenText(*view.pause, view.at);
    return words;
}

} // namespace indexpilot::ui
