// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/snapshot.h"

#include <QString>

namespace indexpilot::ui {

enum class IndexRole { None, Primary, Unique, Constraint };

/// One index of the tree, from its line in the store, from the catalog, or from both.
struct IndexEntry {
    qint64 id = 0;    ///< of its line; without one the negative OID
    std::string name; ///< "schema.name"
    std::string bare; ///< without the schema
    QString shown;    ///< likewise
    std::string table;
    int version = 0; ///< 0: no history of it is kept
    std::optional<Bytes> size;
    std::optional<std::int64_t> scans; ///< since the server's statistics began
    IndexRole role = IndexRole::None;
    bool constraint = false; ///< it backs one
    bool valid = true;
    bool dropped = false;
    std::string schema() const { return name.substr(0, name.size() - bare.size() - 1); }
    std::string definition;
    std::optional<lifecycle::KeptIndex> kept; ///< it is an old one that waits for the end of its soak time
    const lifecycle::IndexLineage *lineage = nullptr; ///< kept alive by the inventory
};

struct TableEntry {
    std::string name;          ///< "schema.name"
    QString shown;             ///< without "public"
    std::optional<Bytes> size; ///< of those indexes whose size is known
    std::vector<IndexEntry> indexes;
};

/// All indexes of a target, by table and name.
struct Inventory {
    std::vector<TableEntry> tables;
    int live = 0;
    int dropped = 0;
    std::optional<Bytes> size;
    std::optional<TimePoint> since; ///< the first version that was seen
    std::shared_ptr<const std::vector<lifecycle::IndexLineage>> lineages;
    std::shared_ptr<const pg::CatalogReading> catalog;
    std::shared_ptr<const std::vector<lifecycle::KeptIndex>> kept;
    const IndexEntry *find(qint64 id) const;
    const IndexEntry *findName(const std::string &name) const; ///< a live one first
};

Inventory inventoryOf(const std::shared_ptr<const std::vector<lifecycle::IndexLineage>> &lineages,
                      const std::shared_ptr<const pg::CatalogReading> &catalog,
                      const std::shared_ptr<const std::vector<lifecycle::KeptIndex>> &kept = {});
enum class Dropped { Hidden, Shown };
/// Those whose name, table or definition holds every word.
std::vector<TableEntry> tablesFound(const Inventory &inventory, const QString &words, Dropped dropped);

} // namespace indexpilot::ui
