// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/storage_measuring.h"

#include "core/engine/exact_reading.h"
#include "core/engine/storage_reading.h"
#include "core/pg/interrupter.h"

#include <QtGlobal>

namespace indexpilot::engine {
namespace {

struct FoundIndex {
    const pg::SchemaTable *table = nullptr;
    const pg::SchemaIndex *index = nullptr; ///< null: it is not there
};

FoundIndex indexNamed(const pg::SchemaReading &schema, const std::string &name)
{
    for (const pg::SchemaTable &table : schema.tables)
        for (const pg::SchemaIndex &index : table.indexes)
            if (index.schema + "." + index.name == name)
                return {&table, &index};
    return {};
}

std::optional<Failure> whyNotCounted(const FoundIndex &found, const std::string &name)
{
    if (!found.index)
        return Failure{
            FailureCode::Failed, name,
            QT_TRANSLATE_NOOP("ServerWords", "There is no such index any more, or its table is locked"),
            QT_TRANSLATE_NOOP("ServerWords", "The next reading shows which indexes there are")};
    if (!pg::tellsExactBloat(found.index->method))
        return Failure{FailureCode::Unsupported,
                       name,
                       QT_TRANSLATE_NOOP("ServerWords",
                                         "pgstattuple counts the pages of btree, hash and GIN indexes only"),
                       {}};
    return std::nullopt;
}

std::optional<Failure> countInto(pg::Connection &connection, ExactAnswer &answer)
{
    const Result<std::string> extension = pg::pgstattupleSchema(connection);
    if (!extension)
        return extension.error();
    const StorageLook look = lookAtStorage(connection);
    const FoundIndex found = indexNamed(look.schema, answer.index);
    if (const auto failure = whyNotCounted(found, answer.index))
        return failure;
    const Result<ExactIndex> exact = readExact(connection, *extension, *found.table, *found.index);
    if (!exact)
        return exact.error();
    answer.at = look.vacuum.takenAt;
    answer.size = exact->bloat.size;
    answer.fresh = exact->fresh;
    answer.leafDensity = exact->bloat.density;
    if (found.index->method == "gin")
        answer.pendingPages = exact->bloat.pendingPages;
    return std::nullopt;
}

} // namespace

ExactAnswer measuredExactly(const ChangePlace &place, const std::string &name, const std::stop_token &stop)
{
    ExactAnswer answer{.index = name};
    try {
        const auto reached = connectTo(place, pg::SessionRole::Analyst);
        if (!reached) {
            answer.failure = reached.error();
            return answer;
        }
        pg::Interrupter interrupter(stop);
        interrupter.add(*reached);
        answer.failure = countInto(**reached, answer);
    } catch (const pg::DatabaseError &error) {
        answer.failure = pg::toFailure(error);
    }
    return answer;
}

} // namespace indexpilot::engine
