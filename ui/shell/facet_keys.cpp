// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/facet_keys.h"

#include "core/workload/view_parts.h"

#include <array>

namespace indexpilot::ui {
namespace {

constexpr std::array allBands{risk::RiskBand::High, risk::RiskBand::Elevated, risk::RiskBand::Low};
constexpr std::array allKinds{
    sql::StatementKind::Select, sql::StatementKind::Insert,      sql::StatementKind::Update,
    sql::StatementKind::Delete, sql::StatementKind::Merge,       sql::StatementKind::Utility,
    sql::StatementKind::Ddl,    sql::StatementKind::Transaction, sql::StatementKind::Unparsed};

template <class Value> std::set<std::string> keysOf(const std::set<Value> &values)
{
    std::set<std::string> keys;
    for (const Value value : values)
        keys.insert(workload::toText(value));
    return keys;
}

template <class Value, std::size_t N>
std::set<Value> valuesOf(const std::set<std::string> &keys, const std::array<Value, N> &all)
{
    std::set<Value> values;
    for (const Value value : all)
        if (keys.contains(workload::toText(value)))
            values.insert(value);
    return values;
}

} // namespace

QStringList facetNames()
{
    return {QStringLiteral("band"), QStringLiteral("table"), QStringLiteral("kind"), QStringLiteral("user")};
}

std::set<std::string> facetKeys(const workload::ViewRequest &request, const QString &facet)
{
    if (facet == QLatin1String("band"))
        return keysOf(request.bands);
    if (facet == QLatin1String("kind"))
        return keysOf(request.kinds);
    if (facet == QLatin1String("table"))
        return request.tables;
    return facet == QLatin1String("user") ? request.users : std::set<std::string>{};
}

void setFacetKeys(workload::ViewRequest &request, const QString &facet, const std::set<std::string> &keys)
{
    if (facet == QLatin1String("band"))
        request.bands = valuesOf(keys, allBands);
    else if (facet == QLatin1String("kind"))
        request.kinds = valuesOf(keys, allKinds);
    else if (facet == QLatin1String("table"))
        request.tables = keys;
    else if (facet == QLatin1String("user"))
        request.users = keys;
}

} // namespace indexpilot::ui
