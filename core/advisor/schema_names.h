// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace indexpilot::advisor {

/// Finds a schema reading's tables by the names that statements use. The reading must outlive it.
class SchemaNames {
public:
    explicit SchemaNames(const pg::SchemaReading &schema);
    /// Without a schema: by the search path, then by the name alone where only one table has it. Null: a
    /// view, a table that is gone, or one that could be several.
    const pg::SchemaTable *find(const std::string &schema, const std::string &name) const;
    /// The partitioned table at the top, for a partition; null when the reading lacks it.
    const pg::SchemaTable *parentOf(const pg::SchemaTable &partition) const;

    /// The user's or extension's functions of this name, together: immutable only when all are that the name
    /// may mean. Null: there is none, or the name is hidden by the server's own functions.
    const pg::FunctionReading *function(const std::string &schema, const std::string &name) const;

private:
    const std::vector<std::string> &m_searchPath;
    std::map<std::string, std::vector<const pg::SchemaTable *>> m_byName;
    std::map<std::uint32_t, const pg::SchemaTable *> m_parents;
    std::map<std::string, std::vector<const pg::FunctionReading *>> m_functions;
};

} // namespace indexpilot::advisor
