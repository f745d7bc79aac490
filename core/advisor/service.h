// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/definition.h"

#include <string>
#include <vector>

// Which index can take over for which other one: the rules behind drops and reviews.
namespace indexpilot::advisor {

/// An index that exists, or one that is thought of.
struct Member {
    const pg::SchemaIndex *index = nullptr; ///< null: thought of
    IndexDefinition definition;
    /// What a definition does not hold and two equal indexes must share: operator class parameters, options
    /// that change what a scan costs or finds ("pages_per_range=32").
    std::string hidden;
    Bytes size;             ///< measured, or modelled for one that is thought of; 0: not known
    bool usable = true;     ///< valid and ready
    bool isPrinted = false; ///< its expressions are the server's own texts
    bool nullsNotDistinct = false;
    bool deferrable = false;
    bool isProtected = false; ///< never to be dropped
};

Member memberOf(const pg::SchemaTable &table, const pg::SchemaIndex &index);
Member memberOf(const pg::SchemaTable &table, const IndexDefinition &definition);
/// See Member::hidden; of CREATE INDEX as text.
std::string hiddenParts(const std::string &definition);

/// Why an index is never proposed: "backs a constraint", "replica identity", …; empty when it may be.
std::string protection(const pg::SchemaTable &table, const pg::SchemaIndex &index);

enum class Service {
    None,
    Same,         ///< the same index, perhaps unique besides
    Wider,        ///< serves every scan of it
    Reversed,     ///< the same read backwards
    WholeForPart, ///< a full index for a partial one that is hardly smaller
};

/// How `keeper` could serve what `leaving` serves, in a scan and as a guard of uniqueness.
Service serviceOf(const Member &keeper, const Member &leaving);

/// Whether the index finds the rows that refer to a key: its leading columns are the key's, in any order.
bool supports(const pg::SchemaIndex &index, const pg::ForeignKeyReading &key);
/// Keys of the table that no index but this one of `members` supports.
std::vector<std::string> loneSupportOf(const pg::SchemaTable &table, const pg::SchemaIndex &index,
                                       const std::vector<const pg::SchemaIndex *> &others);

} // namespace indexpilot::advisor
