// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lifecycle/version_keeping.h"

#include "core/base/iso_time.h"
#include "core/lifecycle/attributes_json.h"
#include "core/lifecycle/index_identity.h"
#include "core/lifecycle/temporary_name.h"

#include <algorithm>

namespace indexpilot::lifecycle {
namespace {

using store::IndexVersionRecord;
using store::VersionState;

IndexVersionRecord recordOf(const pg::IndexAttributes &index, TimePoint takenAt)
{
    IndexVersionRecord record;
    record.index = index.id;
    record.table = index.table;
    record.fileNode = index.fileNode;
    record.schema = index.schema;
    record.name = index.name;
    record.tableSchema = index.tableSchema;
    record.tableName = index.tableName;
    record.definition = index.definition;
    record.hash = hashOf(index);
    record.shapeHash = buildHash(index);
    record.attributes = attributesJson(index);
    record.seenFrom = record.lastSeen = takenAt;
    return record;
}

/// The live versions of before and the indexes of now, paired off step by step.
class Comparison {
public:
    Comparison(const std::vector<IndexVersionRecord> &known, const pg::IndexAttributesReading &reading,
               std::optional<TimePoint> lastRead, const ChangeCause &cause)
        : m_known(known), m_reading(reading), m_lastRead(lastRead), m_cause(cause)
    {
        for (const IndexVersionRecord &version : known)
            if (version.state == VersionState::Live)
                m_vanished.push_back(&version);
        for (const pg::IndexAttributes &index : reading.indexes)
            // Of a plan that runs: the line goes on under its own name.
            if (!isTemporaryName(index.name) && !isReindexCopy(index))
                m_appeared.push_back(&index);
    }

    store::VersionChanges run()
    {
        pairBy([](const IndexVersionRecord &was, const pg::IndexAttributes &is) {
            // A kept index has left the line of its name, which goes on with the one that replaced it.
            const bool isOfOneLine = was.name == is.name || (!isKeptName(was.name) && !isKeptName(is.name));
            return was.index == is.id && was.table == is.table && isOfOneLine;
        });
        pairBy([](const IndexVersionRecord &was, const pg::IndexAttributes &is) {
            return was.schema == is.schema && was.name == is.name && was.table == is.table;
        });
        pairLonely();
        for (const IndexVersionRecord *was : m_vanished)
            m_changes.ended.push_back({was->id, VersionState::Dropped,
                                       why("dropped", was->schema + "." + was->name, was->lastSeen)});
        for (const pg::IndexAttributes *is : m_appeared)
            begin(*is);
        return std::move(m_changes);
    }

private:
    template <class Matches> void pairBy(Matches matches)
    {
        std::erase_if(m_vanished, [&](const IndexVersionRecord *was) {
            const auto found = std::ranges::find_if(
                m_appeared, [&](const pg::IndexAttributes *is) { return matches(*was, *is); });
            if (found == m_appeared.end())
                return false;
            pair(*was, **found);
            m_appeared.erase(found);
            return true;
        });
    }

    /// Another OID and another name, but one left and one came that are built alike.
    void pairLonely()
    {
        std::erase_if(m_vanished, [&](const IndexVersionRecord *was) {
            if (isKeptName(was->name))
                return false;
            const auto alike = [&](const pg::IndexAttributes *is) {
                return is->table == was->table && !isKeptName(is->name) && buildHash(*is) == was->shapeHash;
            };
            const auto others = std::ranges::count_if(m_vanished, [&](const IndexVersionRecord *other) {
                return other->table == was->table && other->shapeHash == was->shapeHash;
            });
            if (others != 1 || std::ranges::count_if(m_appeared, alike) != 1)
                return false;
            const auto found = std::ranges::find_if(m_appeared, alike);
            pair(*was, **found);
            m_appeared.erase(found);
            return true;
        });
    }

    void pair(const IndexVersionRecord &was, const pg::IndexAttributes &is)
    {
        IndexVersionRecord now = recordOf(is, m_reading.takenAt);
        if (now.hash == was.hash && !isRebuilt(is)) {
            m_changes.seen.push_back({was.id, is.id, is.fileNode});
            return;
        }
        const std::string verb = was.name != is.name  ? "renamed"
                                 : was.index == is.id ? "changed"
                                                      : "replaced";
        now.lineage = was.lineage;
        now.cause = why(verb, displayName(is), was.lastSeen);
        m_changes.ended.push_back({was.id, VersionState::Replaced, now.cause});
        m_changes.begun.push_back(std::move(now));
    }

    bool isOurs(const std::string &name) const
    {
        return !m_cause.ours.empty() && std::ranges::find(m_cause.subjects, name) != m_cause.subjects.end();
    }
    bool isRebuilt(const pg::IndexAttributes &index) const
    {
        return m_cause.rebuilt != IndexId() && index.id != m_cause.rebuilt && isOurs(displayName(index));
    }

    /// Before the swap the copy has a name of the server's, after it the old one has; one that was known by
    /// such a name already is what somebody has left.
    bool isReindexCopy(const pg::IndexAttributes &index) const
    {
        const bool isKnown = std::ranges::any_of(m_known, [&](const IndexVersionRecord &version) {
            return version.state == VersionState::Live && version.index == index.id &&
                   version.name == index.name;
        });
        return !index.valid && !isKnown &&
               std::ranges::any_of(m_reading.indexes, [&](const pg::IndexAttributes &other) {
                   return other.table == index.table && other.id != index.id &&
                          isReindexNameOf(index.name, other.name);
               });
    }

    void begin(const pg::IndexAttributes &index)
    {
        IndexVersionRecord record = recordOf(index, m_reading.takenAt);
        record.lineage = lineOf(record);
        record.cause = m_lastRead ? why("created", displayName(index), *m_lastRead) : "first seen";
        m_changes.begun.push_back(std::move(record));
    }

    /// Of the index that had this name on this table last and was dropped; 0: a new line.
    store::LineageId lineOf(const IndexVersionRecord &record) const
    {
        const IndexVersionRecord *newest = nullptr;
        for (const IndexVersionRecord &old : m_known)
            if (old.state == VersionState::Dropped && old.schema == record.schema &&
                old.name == record.name && old.tableSchema == record.tableSchema &&
                old.tableName == record.tableName && (!newest || old.seenUntil >= newest->seenUntil))
                newest = &old;
        return newest ? newest->lineage : store::LineageId();
    }

    std::string why(const std::string &verb, const std::string &name, TimePoint since) const
    {
        if (isOurs(name)) {
            const std::size_t by = m_cause.ours.find(" by action ");
            const bool keeps =
                verb == "created" && by != std::string::npos && isKeptName(name.substr(name.find('.') + 1));
            return keeps ? "kept" + m_cause.ours.substr(by) : m_cause.ours;
        }
        return verb + " outside between " + isoTime(since) + " and " + isoTime(m_reading.takenAt);
    }

    const std::vector<IndexVersionRecord> &m_known;
    const pg::IndexAttributesReading &m_reading;
    const std::optional<TimePoint> m_lastRead;
    const ChangeCause &m_cause;
    std::vector<const IndexVersionRecord *> m_vanished;
    std::vector<const pg::IndexAttributes *> m_appeared;
    store::VersionChanges m_changes;
};

} // namespace

store::VersionChanges compareVersions(const std::vector<store::IndexVersionRecord> &known,
                                      const pg::IndexAttributesReading &reading,
                                      std::optional<TimePoint> lastRead, const ChangeCause &cause)
{
    return Comparison(known, reading, lastRead, cause).run();
}

} // namespace indexpilot::lifecycle
