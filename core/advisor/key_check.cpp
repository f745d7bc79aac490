// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/key_check.h"

#include <algorithm>

namespace indexpilot::advisor {
namespace {

constexpr double accountsFor = 0.5; ///< calls a row of the parent, from which its writers' time is the limit

} // namespace

bool finds(const IndexDefinition &definition, const KeyCheck &check)
{
    const std::size_t width = check.columns.size();
    const bool isFit = definition.method == "btree" || (definition.method == "hash" && width == 1);
    if (!isFit || definition.schema != check.schema || definition.table != check.table ||
        !definition.predicate.empty() || definition.keys.size() < width)
        return false;
    return std::ranges::all_of(check.columns, [&](const std::string &column) {
        return std::any_of(
            definition.keys.begin(), definition.keys.begin() + static_cast<std::ptrdiff_t>(width),
            [&](const IndexKey &key) {
                return key.column == column && key.operatorClass.empty() && key.collation.empty();
            });
    });
}

double savedMsPerHour(const KeyCheck &check, const UnitTime &time, const Workload &workload)
{
    const double modelled = check.rowsPerHour * (check.unitsScanned - check.unitsFound) * time.msPerUnit;
    double calls = 0;
    double ms = 0;
    for (const std::size_t s : check.statements) {
        const WorkloadStatement &statement = workload.statements[s];
        if (statement.meanMs <= 0)
            return modelled;
        calls += statement.callsPerHour;
        ms += statement.callsPerHour * statement.meanMs;
    }
    return calls > 0 && calls >= accountsFor * check.rowsPerHour ? std::min(modelled, ms) : modelled;
}

} // namespace indexpilot::advisor
