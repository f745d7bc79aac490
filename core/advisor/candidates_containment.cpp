// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advisor/candidate_draft.h"

#include <algorithm>

// What lies inside a value: GIN for jsonb, arrays and full text, GiST for ranges and shapes
// (manual 8.14.4, 70.1, 68.1).
namespace indexpilot::advisor {
namespace {

using Operators = std::set<std::string>;

bool isAmong(const std::string &name, const Operators &operators)
{
    return operators.contains(name);
}

struct Method {
    std::string name;
    std::string operatorClass;
    std::string what;
};

Method jsonMethod(const Operators &used)
{
    const bool paths = std::ranges::all_of(used, [](const std::string &name) {
        return isAmong(name, {"@>", "@?", "@@"});
    });
    return {"gin", paths ? "jsonb_path_ops" : "",
            paths ? "jsonb_path_ops, since only @> and paths are asked for" : "keys and values"};
}

/// The method whose default operator class knows the operator for the column's type; an empty name: none
/// does.
Method methodFor(const KeyPart &part, const Operators &used)
{
    const std::string &name = part.predicate.operatorName;
    const std::string &type = part.column->type;
    const bool expression = !part.key.expression.empty();
    if (name == "@@" && (type == "tsvector" || (expression && part.said.starts_with("to_tsvector("))))
        return {"gin", "", "full text"};
    if (type == "jsonb" && isAmong(name, {"@>", "?", "?|", "?&", "@?", "@@"}))
        return jsonMethod(used);
    if (expression)
        return {};
    if (part.column->category == 'A' && isAmong(name, {"@>", "&&"}))
        return {"gin", "", "elements of the array"};
    if (type == "hstore" && isAmong(name, {"@>", "?", "?|", "?&"}))
        return {"gin", "", "keys and values"};
    if (part.column->category == 'R' && isAmong(name, {"&&", "@>", "<@", "<<", ">>", "&<", "&>", "-|-"}))
        return {"gist", "", "ranges"};
    if (part.column->category == 'G' &&
        isAmong(name, {"&&", "@>", "<@", "<<", ">>", "&<", "&>", "<<|", "|>>", "~="}))
        return {"gist", "", "places"};
    return {};
}

} // namespace

void addContainmentDrafts(const DraftInput &input, std::vector<Draft> &drafts)
{
    for (const KeyPart &part : input.use.containments) {
        if (!part.column || part.predicate.operatorName.starts_with("NOT "))
            continue;
        Draft draft{.definition = emptyDefinition(*input.use.table),
                    .reason = part.said + " " + part.predicate.operatorName,
                    .rank = static_cast<int>(Rank::Special),
                    .purpose = Purpose::Other};
        draft.definition.keys = {part.key};
        if (part.column->category == 'A' && part.predicate.operatorName == "= ANY") {
            draft.definition.method = "gin";
            draft.rule = "form_not_indexable";
            draft.ruleReason = "No index serves value = ANY (" + part.said + "); written as " + part.said +
                               " @> ARRAY[value] this index would";
            drafts.push_back(std::move(draft));
            continue;
        }
        const Method method = methodFor(part, input.habits.containments(part.said));
        if (method.name.empty())
            continue;
        draft.definition.method = method.name;
        draft.definition.keys[0].operatorClass = method.operatorClass;
        draft.reason += ": " + method.what;
        drafts.push_back(std::move(draft));
    }
}

} // namespace indexpilot::advisor
