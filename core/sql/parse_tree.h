// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace indexpilot::sql {

/// One value of the parser's tree. Objects and arrays hold their values as children; a child of an object
/// has a key. Places in the text ("location") are left out, but for constants.
struct Node {
    enum class Type { Null, Object, Array, Text, Integer, Boolean };

    Type type = Type::Null;
    std::int64_t number =
        0; ///< Integer; 1 for a Boolean that is true; place in the text of an A_Const object
    std::string key;
    std::string text; ///< Text; also the digits of a number that no integer holds
    std::vector<Node> children;

    bool isNull() const { return type == Type::Null; }
    /// The child with this key; a null node when there is none.
    const Node &at(std::string_view wantedKey) const;
    /// {"A_Expr": {…}} → "A_Expr"; empty for anything that does not wrap one value.
    std::string_view tag() const;
    /// {"A_Expr": {…}} → {…}; the node itself when it does not wrap one value.
    const Node &body() const;
};

/// The values below a list node that hold `{"String": {"sval": …}}`, in order.
std::vector<std::string> texts(const Node &list);

enum class TreeOutcome { Built, TooDeep, NotJson };

/// Deepest tree that is built: containers inside containers. Deeper ones are refused before any recursion.
constexpr int treeDepthLimit = 4000;

TreeOutcome buildTree(std::string_view json, Node &root);

/// libpg_query 15-4.0 leaves the number out of negative integer constants, as if they were 0: "-5" comes as
/// {"ival": {}}. Reads them from the statement's text.
void restoreNegativeIntegers(Node &root, std::string_view text);

} // namespace indexpilot::sql
