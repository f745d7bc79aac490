// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/risk_json.h"

#include <nlohmann/json.hpp>

namespace indexpilot::app {

const char *bandWord(risk::RiskBand band)
{
    return band == risk::RiskBand::High ? "high" : band == risk::RiskBand::Elevated ? "elevated" : "low";
}

nlohmann::json factorsJson(const std::vector<risk::RiskFactor> &factors)
{
    nlohmann::json list = nlohmann::json::array();
    for (const risk::RiskFactor &factor : factors)
        list.push_back(
            {{"key", factor.key}, {"label", factor.label}, {"value", factor.value}, {"share", factor.share}});
    return list;
}

} // namespace indexpilot::app
