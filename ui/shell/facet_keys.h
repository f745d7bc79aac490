// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload/view.h"

#include <QStringList>

// The facets of a request by name, with keys as workload::Facet has them: "band" → {"high"}.
namespace indexpilot::ui {

QStringList facetNames(); ///< in the order of their chips
std::set<std::string> facetKeys(const workload::ViewRequest &request, const QString &facet);
/// Keys that are none of the facet's are left out.
void setFacetKeys(workload::ViewRequest &request, const QString &facet, const std::set<std::string> &keys);

} // namespace indexpilot::ui
