// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/format.h"
#include "core/wording/wording_text.h"
#include "ui/models/column.h"
#include "ui/plans/plan_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace indexpilot::ui {
namespace {

class PlanFactWords {
    Q_DECLARE_TR_FUNCTIONS(PlanFacts)
};

QString timeFact(const lifecycle::Plan &plan)
{
    const auto whole = lifecycle::durationOf(plan);
    if (!whole)
        return PlanFactWords::tr("not known: the table was never analysed");
    return PlanFactWords::tr("%1, modelled, without waiting").arg(planRangeText(*whole));
}

int strengthOf(const std::string &lock)
{
    return lock.starts_with("ACCESS EXCLUSIVE") ? 3
           : lock.starts_with("SHARE UPDATE")   ? 1
           : lock.empty()                       ? 0
                                                : 2;
}

/// The strongest, with what it means; where all of it is one step, the step says the rest.
QString lockFact(const lifecycle::Plan &plan)
{
    const auto strongest = std::ranges::max_element(
        plan.steps, {}, [](const lifecycle::Step &step) { return strengthOf(step.lock); });
    if (strongest == plan.steps.end() || strongest->lock.empty())
        return PlanFactWords::tr("none");
    const std::string &lock = strongest->lock;
    return toQString(lock.substr(0, lock.find_first_of(";.", lock.find(": "))));
}

QString signedSize(std::int64_t bytes)
{
    return (bytes > 0 ? QStringLiteral("+") : QString()) + wording::size(Bytes(bytes));
}

QString diskFact(const lifecycle::Plan &plan)
{
    std::int64_t now = 0;
    std::int64_t most = 0;
    for (const lifecycle::Step &step : plan.steps) {
        now += step.disk.count();
        most = std::max(most, now);
    }
    if (most > now && most > 0)
        return PlanFactWords::tr("%1 meanwhile, %2 in the end, modelled")
            .arg(signedSize(most), signedSize(now));
    if (now == 0)
        return PlanFactWords::tr("no more");
    return now < 0 ? PlanFactWords::tr("%1, measured").arg(signedSize(now))
                   : PlanFactWords::tr("%1, modelled").arg(signedSize(now));
}

QString walFact(const lifecycle::Plan &plan)
{
    std::int64_t wal = 0;
    for (const lifecycle::Step &step : plan.steps)
        wal += step.wal.count();
    return wal > 0 ? PlanFactWords::tr("%1, modelled").arg(wording::size(Bytes(wal)))
                   : PlanFactWords::tr("catalog entries only");
}

QString waitsFact(const engine::PlanAnswer &answer)
{
    QStringList waits;
    for (const lifecycle::Step &step : answer.plan->steps)
        for (const std::string &one : step.waitsFor)
            waits << toQString(one);
    waits.removeDuplicates();
    const QString at = wording::clock(answer.at, answer.at);
    return waits.isEmpty() ? PlanFactWords::tr("nobody at %1").arg(at)
                           : PlanFactWords::tr("%1 (at %2)").arg(waits.join(QStringLiteral("; ")), at);
}

QString affectedFact(const lifecycle::Plan &plan)
{
    QStringList names;
    for (const std::string &name : plan.subjects)
        names << toQString(name);
    constexpr int shown = 4;
    QString text = names.mid(0, shown).join(QStringLiteral(", "));
    if (names.size() > shown)
        text = PlanFactWords::tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - shown).arg(text);
    const QString table = toQString(plan.tableSchema + "." + plan.tableName);
    if (plan.tableName.empty())
        return text;
    return text.isEmpty() ? table : PlanFactWords::tr("%1, on %2").arg(text, table);
}

/// The planner's sentence counts bytes; a person reads sizes.
QString undoFact(const lifecycle::InversePlan &inverse)
{
    if (inverse.planClass != lifecycle::PlanClass::Rebuild)
        return toQString(inverse.price);
    const QString size = wording::size(inverse.disk);
    if (!inverse.duration)
        return PlanFactWords::tr("A rebuild from the table, %1 on disk; how long is not known").arg(size);
    return PlanFactWords::tr("A rebuild from the table: %1, %2 on disk, modelled")
        .arg(planRangeText(*inverse.duration), size);
}

} // namespace

std::vector<QPair<QString, QString>> planFacts(const engine::PlanAnswer &answer)
{
    if (!answer.plan || answer.plan->steps.empty())
        return {};
    const lifecycle::Plan &plan = *answer.plan;
    return {{PlanFactWords::tr("Time"), timeFact(plan)},
            {PlanFactWords::tr("Lock"), lockFact(plan)},
            {PlanFactWords::tr("Disk"), diskFact(plan)},
            {PlanFactWords::tr("WAL"), walFact(plan)},
            {PlanFactWords::tr("Waits for"), waitsFact(answer)},
            {PlanFactWords::tr("Affected"), affectedFact(plan)},
            {PlanFactWords::tr("To undo"), undoFact(plan.inverse)}};
}

} // namespace indexpilot::ui
