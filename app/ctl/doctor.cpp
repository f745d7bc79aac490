// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/pg/capabilities.h"

#include <algorithm>
#include <cstdio>

namespace indexpilot::app {
namespace {

const char *word(pg::CapabilityState state)
{
    switch (state) {
    case pg::CapabilityState::Ready:
        return "ready";
    case pg::CapabilityState::Missing:
        return "missing";
    case pg::CapabilityState::Limited:
        return "limited";
    }
    return "";
}

nlohmann::json toJson(const pg::Endpoint &endpoint, const pg::Capabilities &found)
{
    nlohmann::json lines = nlohmann::json::array();
    for (const pg::Capability &line : found.checklist)
        lines.push_back({{"key", line.key},
                         {"state", word(line.state)},
                         {"title", line.title},
                         {"detail", line.detail},
                         {"remedy", line.remedy.empty() ? nlohmann::json() : nlohmann::json(line.remedy)}});
    return {{"host", endpoint.host},
            {"port", endpoint.port},
            {"database", endpoint.database},
            {"user", endpoint.user},
            {"server_version", found.versionText},
            {"supported", found.supported},
            {"primary", found.isPrimary},
            {"capabilities", lines}};
}

void print(const pg::Endpoint &endpoint, const pg::Capabilities &found)
{
    std::printf("PostgreSQL %s, %s, database %s on %s as %s\n", found.versionText.c_str(),
                found.isPrimary ? "primary" : "standby", endpoint.database.c_str(), endpoint.host.c_str(),
                endpoint.user.c_str());
    std::vector<std::vector<std::string>> rows;
    for (const pg::Capability &line : found.checklist)
        rows.push_back({word(line.state), line.title, line.detail});
    printTable(rows);
    for (const pg::Capability &line : found.checklist)
        if (!line.remedy.empty())
            std::printf("\n-- %s\n%s\n", line.title.c_str(), line.remedy.c_str());
}

} // namespace

int runDoctor(const CommonOptions &common)
{
    pg::Connection connection = connectTo(common, pg::SessionRole::Observer);
    const pg::Capabilities found = pg::probeCapabilities(connection);
    if (common.format == OutputFormat::Json)
        printJson(toJson(connection.endpoint(), found));
    else
        print(connection.endpoint(), found);
    const bool ready = std::ranges::all_of(
        found.checklist, [](const pg::Capability &line) { return line.state == pg::CapabilityState::Ready; });
    return ready && found.supported ? exitDone : exitFindings;
}

} // namespace indexpilot::app
