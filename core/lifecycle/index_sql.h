// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/index_attributes.h"

#include <string>
#include <vector>

// The statements that make an index what its attributes say.
namespace indexpilot::lifecycle {

std::string quoted(const std::string &schema, const std::string &name); ///< "shop.\"Order idx\""
std::string literal(const std::string &text);                           ///< 'it''s'

void append(std::vector<std::string> &statements, std::vector<std::string> more);

struct CreateOptions {
    std::string name;
    bool concurrently = true;
    bool only = false; ///< ON ONLY: the partitions get none
};
/// CREATE INDEX with every operator class and collation written out, options and tablespace.
std::string createSql(const pg::IndexAttributes &index, const CreateOptions &options);
/// "ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX i DEFERRABLE": the index takes the constraint's name.
std::string addConstraintUsing(const pg::IndexAttributes &index, const std::string &indexName);
/// "ALTER TABLE [ONLY] t ADD CONSTRAINT k EXCLUDE …", as pg_get_constraintdef has it.
std::string addConstraintWhole(const pg::IndexAttributes &index, bool only);

/// What ALTER and COMMENT can change of `from` so that it becomes `to`, for an index named `schema.name`. An
/// index as it was just created has what createSql writes: for that, `from` is `freshlyBuilt(to)`.
struct MetadataChange {
    std::vector<std::string> gentle; ///< SHARE UPDATE EXCLUSIVE at most
    std::vector<std::string> strong; ///< ACCESS EXCLUSIVE on the table, for an instant
};
MetadataChange metadataChange(const pg::IndexAttributes &from, const pg::IndexAttributes &to,
                              const std::string &schema, const std::string &name);
pg::IndexAttributes freshlyBuilt(pg::IndexAttributes index);

std::string renameSql(const std::string &schema, const std::string &from, const std::string &to);
std::string dropSql(const std::string &schema, const std::string &name, bool concurrently);
std::string reindexSql(const std::string &schema, const std::string &name); ///< CONCURRENTLY
std::string attachSql(const std::string &schema, const std::string &parent, const std::string &childSchema,
                      const std::string &child);

} // namespace indexpilot::lifecycle
