// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/statements.h"

#include "core/simulation/sql_resource.h"

#include <stdexcept>

namespace indexpilot::simulation {

namespace {

constexpr std::string_view statementMarker = "-- statement: ";

std::vector<std::string> fieldsOf(std::string_view line)
{
    std::vector<std::string> fields;
    for (std::string_view rest = line;;) {
        const std::size_t bar = rest.find(" | ");
        fields.emplace_back(rest.substr(0, bar));
        if (bar == std::string_view::npos)
            return fields;
        rest.remove_prefix(bar + 3);
    }
}

Lane laneNamed(std::string_view name)
{
    for (const Lane lane : {Lane::Web, Lane::Checkout, Lane::Analytics}) {
        if (applicationName(lane) == "shop/" + std::string(name))
            return lane;
    }
    throw std::runtime_error("unknown lane: " + std::string(name));
}

TrafficStatement statementOf(std::string_view header, std::string_view sql)
{
    const std::vector<std::string> fields = fieldsOf(header);
    if (fields.size() != 4 || (fields[2] != "yes" && fields[2] != "no") || sql.empty())
        throw std::runtime_error("not a statement header: " + std::string(header));
    TrafficStatement statement;
    statement.name = fields[0];
    statement.lane = laneNamed(fields[1]);
    statement.risky = fields[2] == "yes";
    statement.why = fields[3];
    statement.sql = sql;
    return statement;
}

} // namespace

std::vector<TrafficStatement> parseStatements(std::string_view text)
{
    std::vector<TrafficStatement> statements;
    for (std::size_t at = text.find(statementMarker); at != std::string_view::npos;
         at = text.find(statementMarker, at)) {
        const std::size_t lineEnd = text.find('\n', at);
        const std::size_t sqlEnd = text.find(";\n", at);
        if (lineEnd == std::string_view::npos || sqlEnd == std::string_view::npos || sqlEnd < lineEnd)
            throw std::runtime_error("a statement without end: " + std::string(text.substr(at, 60)));
        const std::string_view header =
            text.substr(at + statementMarker.size(), lineEnd - at - statementMarker.size());
        statements.push_back(statementOf(header, text.substr(lineEnd + 1, sqlEnd - lineEnd - 1)));
        statements.back().kind = static_cast<StatementKind>(statements.size() - 1);
        at = sqlEnd;
    }
    return statements;
}

const std::vector<TrafficStatement> &groundTruth()
{
    static const std::vector<TrafficStatement> statements = parseStatements(sqlResource("statements"));
    return statements;
}

const TrafficStatement &trafficStatement(StatementKind kind)
{
    return groundTruth().at(static_cast<std::size_t>(kind));
}

std::string_view applicationName(Lane lane)
{
    switch (lane) {
    case Lane::Web:
        return "shop/web";
    case Lane::Checkout:
        return "shop/checkout";
    case Lane::Analytics:
        return "shop/analytics";
    }
    return {};
}

std::string_view roleName(Lane lane)
{
    switch (lane) {
    case Lane::Web:
        return "app_ro";
    case Lane::Checkout:
        return "app_rw";
    case Lane::Analytics:
        return "report";
    }
    return {};
}

} // namespace indexpilot::simulation
