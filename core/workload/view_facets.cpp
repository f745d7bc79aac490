// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/view_parts.h"

#include <algorithm>
#include <cctype>

namespace indexpilot::workload {
namespace {

enum class Part { Band, Table, Kind, User };

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return lower;
}

bool matchesSearch(const StatementRow &row, const std::string &search)
{
    const std::string haystack =
        lowered(row.text) + ' ' + lowered(row.title) + " q-" + std::to_string(row.id.value());
    const std::string words = lowered(search) + ' ';
    for (std::size_t from = 0, to = 0; (to = words.find(' ', from)) != std::string::npos; from = to + 1)
        if (haystack.find(words.substr(from, to - from)) == std::string::npos)
            return false;
    return true;
}

bool touchesOne(const std::vector<std::string> &tables, const std::set<std::string> &wanted)
{
    return std::ranges::any_of(tables, [&](const std::string &table) { return wanted.contains(table); });
}

bool passesPart(const StatementRow &row, const ViewRequest &request, Part part)
{
    switch (part) {
    case Part::Band:
        return request.bands.empty() || request.bands.contains(row.risk.band);
    case Part::Table:
        return request.tables.empty() || touchesOne(row.tables, request.tables);
    case Part::Kind:
        return request.kinds.empty() || request.kinds.contains(row.kind);
    case Part::User:
        return request.users.empty() || request.users.contains(row.user);
    }
    return true;
}

constexpr Part allParts[] = {Part::Band, Part::Table, Part::Kind, Part::User};

bool passesOthers(const StatementRow &row, const ViewRequest &request, Part left)
{
    return std::ranges::all_of(allParts,
                               [&](Part part) { return part == left || passesPart(row, request, part); }) &&
           (request.search.empty() || matchesSearch(row, request.search));
}

std::vector<std::string> keysOf(const StatementRow &row, Part part)
{
    switch (part) {
    case Part::Band:
        return {toText(row.risk.band)};
    case Part::Table:
        return row.tables;
    case Part::Kind:
        return {toText(row.kind)};
    case Part::User:
        return {row.user};
    }
    return {};
}

std::set<std::string> wantedOf(const ViewRequest &request, Part part)
{
    std::set<std::string> wanted;
    switch (part) {
    case Part::Band:
        for (const risk::RiskBand band : request.bands)
            wanted.insert(toText(band));
        break;
    case Part::Table:
        return request.tables;
    case Part::Kind:
        for (const sql::StatementKind kind : request.kinds)
            wanted.insert(toText(kind));
        break;
    case Part::User:
        return request.users;
    }
    return wanted;
}

std::string keyOf(Part part)
{
    switch (part) {
    case Part::Band:
        return "band";
    case Part::Table:
        return "table";
    case Part::Kind:
        return "kind";
    case Part::User:
        return "user";
    }
    return {};
}

Facet facetOf(const std::vector<StatementRow> &rows, const ViewRequest &request, Part part)
{
    std::map<std::string, FacetValue> values;
    const std::set<std::string> wanted = wantedOf(request, part);
    if (part == Part::Band)
        for (const char *band : {"high", "elevated", "low"})
            values[band] = {};
    for (const std::string &key : wanted)
        values[key] = {};
    for (const StatementRow &row : rows) {
        const bool counted = passesOthers(row, request, part);
        for (const std::string &key : keysOf(row, part)) {
            FacetValue &value = values[key];
            value.timeShare += counted ? row.timeShare : 0;
            value.statements += counted ? 1 : 0;
        }
    }
    Facet facet{keyOf(part), {}};
    for (auto &[key, value] : values) {
        value.key = value.label = key;
        value.selected = wanted.empty() || wanted.contains(key);
        facet.values.push_back(value);
    }
    if (part == Part::Band) // in order of danger, not of share
        std::ranges::sort(facet.values, {}, [](const FacetValue &v) {
            return v.key == "high" ? 0 : v.key == "elevated" ? 1 : 2;
        });
    else
        std::ranges::stable_sort(facet.values, std::ranges::greater{}, &FacetValue::timeShare);
    return facet;
}

} // namespace

std::string toText(risk::RiskBand band)
{
    switch (band) {
    case risk::RiskBand::Low:
        return "low";
    case risk::RiskBand::Elevated:
        return "elevated";
    case risk::RiskBand::High:
        return "high";
    }
    return {};
}

std::string toText(sql::StatementKind kind)
{
    switch (kind) {
    case sql::StatementKind::Select:
        return "SELECT";
    case sql::StatementKind::Insert:
        return "INSERT";
    case sql::StatementKind::Update:
        return "UPDATE";
    case sql::StatementKind::Delete:
        return "DELETE";
    case sql::StatementKind::Merge:
        return "MERGE";
    case sql::StatementKind::Utility:
        return "utility";
    case sql::StatementKind::Ddl:
        return "DDL";
    case sql::StatementKind::Transaction:
        return "transaction";
    case sql::StatementKind::Unparsed:
        return "not parsed";
    }
    return {};
}

bool passes(const StatementRow &row, const ViewRequest &request)
{
    return std::ranges::all_of(allParts, [&](Part part) { return passesPart(row, request, part); }) &&
           (request.search.empty() || matchesSearch(row, request.search));
}

std::vector<Facet> facetsOf(const std::vector<StatementRow> &rows, const ViewRequest &request)
{
    std::vector<Facet> facets;
    for (const Part part : allParts)
        facets.push_back(facetOf(rows, request, part));
    return facets;
}

} // namespace indexpilot::workload
