// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/schema_reading.h"

#include <string>

// A database's schema with its statistics, written down in a few lines. Values with blanks stand in quotes.
//
//   search_path shop public        (default: public)
//   extensions pg_trgm hypopg
//   server 160002 · standby · truncated · hidden · reset 40d   (statistics reset 40 days before takenAt)
//   table shop.orders rows=1000000 pages=20000 visible=0.9 kind=r fillfactor=90 inserted=5 updated=5 hot=3
//         deleted=1 changes=7 analyzed=2d   · flags: partition temporary · leaves=2,3 of=1 by=created_at
//   column id bigint notnull n=-1 null=0 width=8 corr=1 mcv=open:0.2|paid:0.7 hist=1|50|99
//         · flags: c nodedup nostatistics; a column without any value has no statistics
//   index orders_pkey primary (id) · index i unique using=gin size=8192 scans=4 last=3d rows=10 fillfactor=70
//         (lower(email) text_pattern_ops, created_at DESC NULLS LAST) include (total) where status = 'open'
//         · flags: primary unique constraint exclusion referenced replica clustered invalid unready
//         partitioned child extension nullsnotdistinct nodedup
//   key orders_customer_fk cascade (customer_id) references shop.customer (id)
//
// A line that begins with ".." continues the one before. # begins a comment line.
namespace indexpilot::test {

/// The moment at which a schema text was "read": 2025-06-01 00:00 UTC.
TimePoint schemaTextTime();

/// Throws std::runtime_error that quotes the line which it cannot read. Tables get the ids 1, 2, 3, …,
/// indexes 1001, 1002, …
pg::SchemaReading schemaFromText(const std::string &text);

} // namespace indexpilot::test
