// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advisor/review.h"
#include "core/sql/index_statement.h"

// The rules of a review, each on one statement and the table as it then is.
namespace indexpilot::advisor {

struct ReviewCase {
    const pg::SchemaReading &schema;
    const pg::SchemaTable &table;
    const sql::IndexStatement &statement;
    const std::string &text;
    bool tableIsNew = false;          ///< made by the script itself: empty, nobody waits for it
    bool columnsMayBeMissing = false; ///< the script changed the table
    bool inTransaction = false;       ///< after BEGIN
};

/// Columns that do not exist, the same key twice, a unique index without the partition key.
void reviewShape(const ReviewCase &one, ReviewedStatement &result);
/// The name is taken; IF NOT EXISTS would hide that.
void reviewName(const ReviewCase &one, ReviewedStatement &result);
/// Duplicate of, covered by, makes redundant, could be one with.
void reviewOthers(const ReviewCase &one, ReviewedStatement &result);
/// What a unique index brings besides scans, and what a key of another table gains. True: a purpose of its
/// own.
bool reviewPurpose(const ReviewCase &one, ReviewedStatement &result);
/// Size, build time, locks.
void reviewBuild(const ReviewCase &one, ReviewedStatement &result);
/// The workload's costs with it and without; `earlier`: indexes that the script makes before.
void reviewBenefit(const ReviewCase &one, const ReviewInput &input, bool hasPurpose,
                   const std::vector<IndexDefinition> &earlier, ReviewedStatement &result);

void add(ReviewedStatement &result, FindingWeight weight, const std::string &rule, const std::string &text);
bool has(const ReviewedStatement &result, const std::string &rule);

} // namespace indexpilot::advisor
