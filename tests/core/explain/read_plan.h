// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/plan.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace indexpilot::explain {

/// Text of tests/core/explain/NAME.json, as PostgreSQL 15 wrote it.
inline std::string planJson(const std::string &name)
{
    const char *source = std::getenv("INDEXPILOT_SOURCE_DIR");
    std::ifstream file(std::string(source ? source : ".") + "/tests/core/explain/" + name + ".json");
    if (!file)
        throw std::runtime_error("no plan " + name);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline Plan readPlan(const std::string &name)
{
    return parsePlan(planJson(name)).value();
}

} // namespace indexpilot::explain
