// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_draft.h"

#include <algorithm>
#include <cctype>

// LIKE 'x%' by an operator class that orders byte by byte (manual 11.10), '%x%' and regular expressions by
// trigrams.
namespace indexpilot::advisor {
namespace {

/// A pattern must hold so many letters in a row for a trigram index to tell anything.
constexpr std::size_t trigram = 3;

bool isNegated(const KeyPart &part)
{
    return part.predicate.operatorName.starts_with("NOT ") || part.predicate.operatorName.starts_with("!");
}

bool isText(const KeyPart &part)
{
    return part.column &&
           (!part.key.expression.empty() ||
            (part.column->category == 'S' && part.column->type != "name" && part.column->type != "citext"));
}

bool isFixedLength(const KeyPart &part)
{
    return part.key.expression.empty() && part.column->type.starts_with("character(");
}

std::size_t longestRun(const std::string &constant)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char letter : constant) {
        const auto byte = static_cast<unsigned char>(letter);
        run = std::isalnum(byte) || byte >= 0x80 ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Where the indexes that there are say so, with the schema that the search path hides.
std::string trigramClass(const pg::SchemaReading &schema)
{
    for (const pg::SchemaTable &table : schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            for (const pg::IndexKeyReading &key : index.keys)
                if (key.operatorClass.ends_with(".gin_trgm_ops"))
                    return key.operatorClass;
    return "gin_trgm_ops";
}

void addPrefix(const DraftInput &input, const KeyPart &part, std::vector<Draft> &drafts)
{
    KeyPart key = part;
    if (!part.column->cCollation)
        key.key.operatorClass = isFixedLength(part) ? "bpchar_pattern_ops" : "text_pattern_ops";
    const std::string said =
        part.said + " LIKE " + (part.predicate.constant.empty() ? "…" : part.predicate.constant);
    std::vector<std::vector<KeyPart>> choices{{}};
    if (!input.use.equal.empty())
        choices.push_back(input.habits.orderings(input.use.equal).front());
    for (const std::vector<KeyPart> &equal : choices) {
        if (static_cast<int>(equal.size()) >= input.limits.maxWidth)
            continue;
        Draft draft{.definition = emptyDefinition(*input.use.table),
                    .reason = "the start of " + said,
                    .rank = static_cast<int>(equal.empty() ? Rank::Join : Rank::EqualityAndRange),
                    .purpose = Purpose::Other,
                    .equalKeys = equal.size()};
        std::vector<std::string> words;
        for (const KeyPart &one : equal) {
            draft.definition.keys.push_back(one.key);
            draft.equalSaid.insert(one.said);
            words.push_back(one.said);
        }
        if (!equal.empty())
            draft.reason = "equality on " + listed(words) + ", then " + draft.reason;
        draft.definition.keys.push_back(key.key);
        drafts.push_back(std::move(draft));
    }
}

void addTrigram(const DraftInput &input, const KeyPart &part, std::vector<Draft> &drafts)
{
    const bool installed =
        std::ranges::find(input.schema.extensions, "pg_trgm") != input.schema.extensions.end();
    Draft draft{.definition = emptyDefinition(*input.use.table),
                .reason = part.said + " " + part.predicate.operatorName + " " + part.predicate.constant +
                          " by trigrams",
                .rank = static_cast<int>(Rank::Special),
                .purpose = Purpose::Other};
    draft.definition.method = "gin";
    draft.definition.keys = {part.key};
    draft.definition.keys[0].operatorClass = trigramClass(input.schema);
    if (!installed) {
        draft.rule = "extension_missing";
        draft.ruleReason = "The index needs the extension pg_trgm: CREATE EXTENSION pg_trgm";
    } else if (!part.predicate.constant.empty() && longestRun(part.predicate.constant) < trigram) {
        draft.rule = "pattern_too_short";
        draft.ruleReason =
            "The pattern holds no three letters in a row: a trigram index would find nearly every row";
    }
    drafts.push_back(std::move(draft));
}

} // namespace

void addPatternDrafts(const DraftInput &input, std::vector<Draft> &drafts)
{
    for (const KeyPart &part : input.use.patterns) {
        if (!isText(part) || isNegated(part))
            continue;
        const bool prefix = part.predicate.kind == sql::PredicateKind::PrefixLike;
        const bool unknown = part.predicate.operatorName == "LIKE" && part.predicate.constant.empty() &&
                             part.predicate.kind == sql::PredicateKind::PatternMatch;
        const bool installed =
            std::ranges::find(input.schema.extensions, "pg_trgm") != input.schema.extensions.end();
        if ((prefix || unknown) && !part.predicate.underOr)
            addPrefix(input, part, drafts);
        if (!prefix && !isFixedLength(part) && (!unknown || installed))
            addTrigram(input, part, drafts);
    }
}

} // namespace indexpilot::advisor
