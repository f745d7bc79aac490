// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schema_types.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace indexpilot::test {
namespace {

struct TypeFacts {
    std::string_view name; ///< without a length
    int length = -1;
    char alignment = 'i';
    char category = 'U';
    bool btree = true;
    bool hash = true;
    bool deduplicates = true;
};

/// As pg_type and pg_opclass have them.
constexpr std::array<TypeFacts, 30> types{{{"boolean", 1, 'c', 'B'},
                                           {"smallint", 2, 's', 'N'},
                                           {"integer", 4, 'i', 'N'},
                                           {"bigint", 8, 'd', 'N'},
                                           {"oid", 4, 'i', 'N'},
                                           {"real", 4, 'i', 'N', true, true, false},
                                           {"double precision", 8, 'd', 'N', true, true, false},
                                           {"numeric", -1, 'i', 'N', true, true, false},
                                           {"text", -1, 'i', 'S'},
                                           {"character varying", -1, 'i', 'S'},
                                           {"character", -1, 'i', 'S', true, true, false},
                                           {"name", 64, 'c', 'S'},
                                           {"uuid", 16, 'c', 'U'},
                                           {"date", 4, 'i', 'D'},
                                           {"timestamp without time zone", 8, 'd', 'D'},
                                           {"timestamp with time zone", 8, 'd', 'D'},
                                           {"time without time zone", 8, 'd', 'D'},
                                           {"interval", 16, 'd', 'T', true, true, false},
                                           {"inet", -1, 'i', 'I', true, true, false},
                                           {"bytea", -1, 'i', 'U'},
                                           {"jsonb", -1, 'i', 'U', true, true, false},
                                           {"json", -1, 'i', 'U', false, false, false},
                                           {"xml", -1, 'i', 'U', false, false, false},
                                           {"tsvector", -1, 'i', 'U', true, false, false},
                                           {"point", 16, 'd', 'G', false, false, false},
                                           {"box", 32, 'd', 'G', false, false, false},
                                           {"int4range", -1, 'i', 'R', true, true, false},
                                           {"tstzrange", -1, 'd', 'R', true, true, false},
                                           {"citext", -1, 'i', 'S', true, true, false},
                                           {"hstore", -1, 'i', 'U', true, true, false}}};

std::string fullTypeName(const std::string &type)
{
    static const std::map<std::string, std::string> shortNames{{"int", "integer"},
                                                               {"bool", "boolean"},
                                                               {"float", "double precision"},
                                                               {"varchar", "character varying"},
                                                               {"timestamp", "timestamp without time zone"},
                                                               {"timestamptz", "timestamp with time zone"}};
    const std::size_t end = std::min({type.find('('), type.find('['), type.size()});
    const auto found = shortNames.find(type.substr(0, end));
    return found == shortNames.end() ? type : found->second + type.substr(end);
}

} // namespace

void setType(pg::ColumnReading &column, const std::string &name)
{
    column.type = fullTypeName(name);
    const bool array = column.type.ends_with("[]");
    const std::string bare = column.type.substr(0, column.type.find_first_of("(["));
    const auto found = std::ranges::find(types, std::string_view(bare), &TypeFacts::name);
    if (found == types.end())
        throw std::runtime_error("unknown type " + bare);
    column.typeLength = array ? -1 : found->length;
    column.alignment = array && found->alignment != 'd' ? 'i' : found->alignment;
    column.category = array ? 'A' : found->category;
    column.hasBtree = found->btree;
    column.hasHash = found->hash;
    column.deduplicates = !array && found->deduplicates;
}

} // namespace indexpilot::test
