// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storage/storage_words.h"

#include "ui/charts/wall_time.h"

#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/charts/fan_state.h"
#include "ui/charts/time_labels.h"
#include "ui/models/column.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <string_view>

namespace indexpilot::ui {
namespace {

struct StorageWords {
    Q_DECLARE_TR_FUNCTIONS(StorageWords)
};

constexpr std::chrono::hours wholeDay{12}; ///< a shorter day of the forecast needs the time too

double shareOf(Bytes part, Bytes whole)
{
    return whole.count() > 0
               ? std::max(0.0, 1 - static_cast<double>(part.count()) / static_cast<double>(whole.count()))
               : 0;
}

} // namespace

double bloatShare(double ratio)
{
    return ratio > 1 ? 1 - 1 / ratio : 0;
}

QString shownName(const std::string &name)
{
    constexpr std::string_view usual = "public.";
    return wording::oneLine(name.starts_with(usual) ? name.substr(usual.size()) : name);
}

QString limitText(const StorageLine &line)
{
    return fanShareText(bloatShare(line.threshold()));
}

QString bloatText(const engine::BloatReading &reading)
{
    return fanShareText(bloatShare(reading.ratio()));
}

QString bloatRange(const engine::BloatReading &reading)
{
    return bandText(bloatBand(reading));
}

FanBasis fanBasis(engine::FreshBasis basis)
{
    switch (basis) {
    case engine::FreshBasis::Modelled:
        return FanBasis::Modelled;
    case engine::FreshBasis::Calibrated:
        return FanBasis::Calibrated;
    case engine::FreshBasis::Measured:
        return FanBasis::Measured;
    }
    return FanBasis::Modelled;
}

QString freshBasisText(engine::FreshBasis basis)
{
    return basisText(fanBasis(basis));
}

FanBand bloatBand(const engine::BloatReading &reading)
{
    return {shareOf(reading.upper, reading.size), shareOf(reading.lower, reading.size)};
}

QString storageDay(TimePoint time, Milliseconds day)
{
    const QString date = wording::dayFormat();
    return QLocale().toString(localTime(time), day < wholeDay ? date + QStringLiteral(" HH:mm") : date);
}

QString storageDays(const TimeRange &range, Milliseconds day)
{
    return QStringLiteral("%1 – %2").arg(storageDay(range.from, day), storageDay(range.to, day));
}

StateWord stateWord(StorageState state)
{
    switch (state) {
    case StorageState::Invalid:
        return {ChipKind::Bad, StorageWords::tr("Invalid")};
    case StorageState::Running:
        return {ChipKind::Info, StorageWords::tr("Running")};
    case StorageState::Scheduled:
        return {ChipKind::Info, StorageWords::tr("Scheduled")};
    case StorageState::NoRoom:
        return {ChipKind::Warn, StorageWords::tr("No room")};
    case StorageState::ByHand:
        return {ChipKind::Neutral, StorageWords::tr("By hand")};
    case StorageState::OverPolicy:
        return {ChipKind::Bad, StorageWords::tr("Over policy")};
    case StorageState::NotEnoughData:
        return {ChipKind::Neutral, StorageWords::tr("Not enough data")};
    case StorageState::Decide:
        return {ChipKind::Warn, StorageWords::tr("Decide")};
    case StorageState::WithinPolicy:
        return {ChipKind::Ok, StorageWords::tr("Within policy")};
    }
    return {ChipKind::Neutral, {}};
}

QString windowText(const StorageLine &line)
{
    const maintenance::Zone &zone = zoneOrUtc(line.context->maintenance->zone);
    if (line.job && line.job->place)
        return wallMoment(zone, line.job->place->start);
    if (line.job && !line.job->obstacle.empty())
        return wording::oneLine(line.job->obstacle);
    if (line.row->plannedStart)
        return wallMoment(zone, *line.row->plannedStart);
    if (!line.row->whyNotPlanned.empty())
        return wording::oneLine(line.row->whyNotPlanned);
    return stateOf(line) == StorageState::WithinPolicy ? StorageWords::tr("not needed yet")
                                                       : QString(wording::dash);
}

} // namespace indexpilot::ui
