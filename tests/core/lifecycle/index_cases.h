// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace indexpilot::test {

/// An index, and what happens to it. Runs in a schema of its own that is first in the search path, beside a
/// table t (id, a, b, c, d, p, r, tags, ip) with some rows.
struct IndexCase {
    const char *name;
    const char *setup;
    const char *index; ///< name in that schema
    const char *change;
};

inline const std::vector<IndexCase> &indexCases()
{
    static const std::vector<IndexCase> cases{
        {"btree", "CREATE INDEX i ON t (a)", "i", "DROP INDEX i"},
        {"btree, two columns, DESC NULLS LAST", "CREATE INDEX i ON t (a DESC NULLS LAST, b)", "i",
         "DROP INDEX i"},
        {"ASC NULLS FIRST", "CREATE INDEX i ON t (a NULLS FIRST, c DESC)", "i", "DROP INDEX i"},
        {"hash", "CREATE INDEX i ON t USING hash (b)", "i", "DROP INDEX i"},
        {"GIN on an array", "CREATE INDEX i ON t USING gin (tags)", "i", "DROP INDEX i"},
        {"GIN jsonb_path_ops, fastupdate off",
         "CREATE INDEX i ON t USING gin (d jsonb_path_ops) WITH (fastupdate = off)", "i", "DROP INDEX i"},
        {"GIN trigrams", "CREATE INDEX i ON t USING gin (b gin_trgm_ops)", "i", "DROP INDEX i"},
        {"GiST point", "CREATE INDEX i ON t USING gist (p)", "i", "DROP INDEX i"},
        {"GiST trigrams with siglen", "CREATE INDEX i ON t USING gist (b gist_trgm_ops (siglen = 32))", "i",
         "DROP INDEX i"},
        {"GiST range, buffering", "CREATE INDEX i ON t USING gist (r) WITH (buffering = on, fillfactor = 80)",
         "i", "DROP INDEX i"},
        {"SP-GiST", "CREATE INDEX i ON t USING spgist (p)", "i", "DROP INDEX i"},
        {"SP-GiST text with INCLUDE", "CREATE INDEX i ON t USING spgist (b) INCLUDE (a)", "i",
         "DROP INDEX i"},
        {"BRIN", "CREATE INDEX i ON t USING brin (c) WITH (pages_per_range = 16, autosummarize = on)", "i",
         "DROP INDEX i"},
        {"BRIN minmax_multi with parameters",
         "CREATE INDEX i ON t USING brin (a int4_minmax_multi_ops (values_per_range = 16))", "i",
         "DROP INDEX i"},
        {"BRIN bloom with parameters",
         "CREATE INDEX i ON t USING brin (a int4_bloom_ops (n_distinct_per_range = 100, false_positive_rate "
         "= "
         "0.05))",
         "i", "DROP INDEX i"},
        {"expression", "CREATE INDEX i ON t (lower(b))", "i", "DROP INDEX i"},
        {"expression with statistics target",
         "CREATE INDEX i ON t ((a + id), lower(b)); ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 777; ALTER "
         "INDEX i "
         "ALTER COLUMN 2 SET STATISTICS 0",
         "i", "DROP INDEX i"},
        {"expression of a function of ours",
         "CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 * 2'; CREATE INDEX i ON t "
         "(f(a))",
         "i", "DROP INDEX i"},
        {"partial", "CREATE INDEX i ON t (a) WHERE b = 'x' AND a > 3", "i", "DROP INDEX i"},
        {"partial with quotes and a backslash", "CREATE INDEX i ON t (a) WHERE b <> E'it''s \\\\ %'", "i",
         "DROP INDEX i"},
        {"INCLUDE", "CREATE INDEX i ON t (a) INCLUDE (b, c)", "i", "DROP INDEX i"},
        {"unique", "CREATE UNIQUE INDEX i ON t (id)", "i", "DROP INDEX i"},
        {"unique NULLS NOT DISTINCT", "CREATE UNIQUE INDEX i ON t (id) NULLS NOT DISTINCT", "i",
         "DROP INDEX i"},
        {"unique partial expression", "CREATE UNIQUE INDEX i ON t ((id * 2)) WHERE a IS NOT NULL", "i",
         "DROP INDEX i"},
        {"collation", "CREATE INDEX i ON t (b COLLATE \"C\")", "i", "DROP INDEX i"},
        {"collation of ours",
         "CREATE COLLATION german (provider = icu, locale = 'de-DE'); CREATE INDEX i ON t (b COLLATE german)",
         "i", "DROP INDEX i"},
        {"text_pattern_ops", "CREATE INDEX i ON t (b text_pattern_ops)", "i", "DROP INDEX i"},
        {"inet_ops on GiST", "CREATE INDEX i ON t USING gist (ip inet_ops)", "i", "DROP INDEX i"},
        {"fillfactor", "CREATE INDEX i ON t (a) WITH (fillfactor = 70)", "i", "DROP INDEX i"},
        {"deduplicate_items off", "CREATE INDEX i ON t (a) WITH (deduplicate_items = off)", "i",
         "DROP INDEX i"},
        {"tablespace", "CREATE INDEX i ON t (a) TABLESPACE other", "i", "DROP INDEX i"},
        {"comment", "CREATE INDEX i ON t (a); COMMENT ON INDEX i IS 'it''s\nmine ünï'", "i", "DROP INDEX i"},
        {"clustered", "CREATE INDEX i ON t (a); ALTER TABLE t CLUSTER ON i", "i", "DROP INDEX i"},
        {"owner", "CREATE INDEX i ON t (a); ALTER TABLE t OWNER TO somebody", "i", "DROP INDEX i"},
        {"depends on an extension", "CREATE INDEX i ON t (a); ALTER INDEX i DEPENDS ON EXTENSION pg_trgm",
         "i", "DROP INDEX i"},
        {"unlogged table", "ALTER TABLE t SET UNLOGGED; CREATE INDEX i ON t (a)", "i", "DROP INDEX i"},
        {"materialised view",
         "CREATE MATERIALIZED VIEW v AS SELECT * FROM t; CREATE UNIQUE INDEX i ON v (id)", "i",
         "DROP INDEX i"},
        {"quoted name", "CREATE INDEX \"My \"\"odd\"\" Index.1\" ON t (a)", "My \"odd\" Index.1",
         "DROP INDEX \"My \"\"odd\"\" Index.1\""},
        {"unicode name", "CREATE INDEX \"größe_🐘\" ON t (a)", "größe_🐘", "DROP INDEX \"größe_🐘\""},
        {"reserved word", "CREATE INDEX \"select\" ON t (a)", "select", "DROP INDEX \"select\""},
        {"63 bytes", "CREATE INDEX i23456789012345678901234567890123456789012345678901234567890123 ON t (a)",
         "i23456789012345678901234567890123456789012345678901234567890123",
         "DROP INDEX i23456789012345678901234567890123456789012345678901234567890123"},
        {"odd column and table",
         "CREATE TABLE \"T b\" (\"Sp alt\" int, \"order\" text); CREATE INDEX i ON \"T b\" (\"Sp alt\", "
         "\"order\")",
         "i", "DROP INDEX i"},
        {"replica identity",
         "ALTER TABLE t ALTER id SET NOT NULL; CREATE UNIQUE INDEX i ON t (id); ALTER TABLE t REPLICA "
         "IDENTITY USING "
         "INDEX i",
         "i", "DROP INDEX i"},
        {"primary key", "ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (id)", "k",
         "ALTER TABLE t DROP CONSTRAINT k"},
        {"primary key with INCLUDE, clustered, comments",
         "ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (id) INCLUDE (a) WITH (fillfactor = 80); ALTER TABLE t "
         "CLUSTER "
         "ON k; COMMENT ON INDEX k IS 'index'; COMMENT ON CONSTRAINT k ON t IS 'constraint'",
         "k", "ALTER TABLE t DROP CONSTRAINT k"},
        {"unique constraint", "ALTER TABLE t ADD CONSTRAINT k UNIQUE (id, a)", "k",
         "ALTER TABLE t DROP CONSTRAINT k"},
        {"deferrable constraint", "ALTER TABLE t ADD CONSTRAINT k UNIQUE (id) DEFERRABLE INITIALLY DEFERRED",
         "k", "ALTER TABLE t DROP CONSTRAINT k"},
        {"NULLS NOT DISTINCT constraint", "ALTER TABLE t ADD CONSTRAINT k UNIQUE NULLS NOT DISTINCT (id)",
         "k", "ALTER TABLE t DROP CONSTRAINT k"},
        {"exclusion",
         "CREATE TABLE x (room int, during int4range, CONSTRAINT k EXCLUDE USING gist (room WITH =, during "
         "WITH &&) "
         "WHERE (room > 0)); COMMENT ON INDEX k IS 'rooms'",
         "k", "ALTER TABLE x DROP CONSTRAINT k"},
        {"deferrable exclusion",
         "CREATE TABLE x (during int4range, CONSTRAINT k EXCLUDE USING gist (during WITH &&) DEFERRABLE "
         "INITIALLY "
         "DEFERRED)",
         "k", "ALTER TABLE x DROP CONSTRAINT k"},
        // Changed, not dropped.
        {"renamed", "CREATE INDEX i ON t (a)", "i", "ALTER INDEX i RENAME TO j"},
        {"fillfactor changed", "CREATE INDEX i ON t (a) WITH (fillfactor = 70)", "i",
         "ALTER INDEX i SET (fillfactor = 50)"},
        {"option taken away", "CREATE INDEX i ON t (a) WITH (fillfactor = 70)", "i",
         "ALTER INDEX i RESET (fillfactor)"},
        {"option added", "CREATE INDEX i ON t (a)", "i", "ALTER INDEX i SET (fillfactor = 55)"},
        {"moved to another tablespace", "CREATE INDEX i ON t (a)", "i", "ALTER INDEX i SET TABLESPACE other"},
        {"comment taken away", "CREATE INDEX i ON t (a); COMMENT ON INDEX i IS 'x'", "i",
         "COMMENT ON INDEX i IS NULL"},
        {"comment added", "CREATE INDEX i ON t (a)", "i", "COMMENT ON INDEX i IS 'x'"},
        {"statistics target taken away",
         "CREATE INDEX i ON t (lower(b)); ALTER INDEX i ALTER 1 SET STATISTICS 50", "i",
         "ALTER INDEX i ALTER 1 SET STATISTICS -1"},
        {"cluster mark moved", "CREATE INDEX i ON t (a); CREATE INDEX j ON t (b); ALTER TABLE t CLUSTER ON i",
         "i", "ALTER TABLE t CLUSTER ON j"},
        {"cluster mark added", "CREATE INDEX i ON t (a)", "i", "ALTER TABLE t CLUSTER ON i"},
        {"replica identity taken away",
         "ALTER TABLE t ALTER id SET NOT NULL; CREATE UNIQUE INDEX i ON t (id); ALTER TABLE t REPLICA "
         "IDENTITY USING "
         "INDEX i",
         "i", "ALTER TABLE t REPLICA IDENTITY DEFAULT"},
        {"another definition under the name", "CREATE INDEX i ON t (a)", "i",
         "DROP INDEX i; CREATE INDEX i ON t (a, b)"},
        {"another method, with everything else",
         "CREATE INDEX i ON t (b) WITH (fillfactor = 60); COMMENT ON INDEX i IS 'x'; ALTER TABLE t CLUSTER "
         "ON i",
         "i", "DROP INDEX i; CREATE INDEX i ON t USING hash (b)"},
        {"unique became plain", "CREATE UNIQUE INDEX i ON t (id)", "i",
         "DROP INDEX i; CREATE INDEX i ON t (id)"},
        {"primary key got INCLUDE", "ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (id)", "k",
         "ALTER TABLE t DROP CONSTRAINT k; ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY (id) INCLUDE (a)"},
        {"constraint became a plain index", "ALTER TABLE t ADD CONSTRAINT k UNIQUE (id)", "k",
         "ALTER TABLE t DROP CONSTRAINT k; CREATE INDEX k ON t (a)"},
        {"became invalid", "CREATE UNIQUE INDEX i ON t (id)", "i",
         "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass"},
        {"dropped, while its table was renamed", "CREATE INDEX i ON t (a)", "i",
         "DROP INDEX i; ALTER TABLE t RENAME TO t2; ALTER TABLE t2 RENAME TO t"},
        // Partition trees.
        {"partitioned",
         "CREATE TABLE m (id int, at date, n int) PARTITION BY RANGE (at); CREATE TABLE m1 PARTITION OF m "
         "FOR VALUES "
         "FROM ('2025-01-01') TO ('2026-01-01'); CREATE TABLE m2 PARTITION OF m FOR VALUES FROM "
         "('2026-01-01') TO "
         "('2027-01-01'); INSERT INTO m VALUES (1, '2025-05-05', 1), (2, '2026-05-05', 2); CREATE INDEX i ON "
         "m (n) "
         "WITH (fillfactor = 75); COMMENT ON INDEX i IS 'whole'; COMMENT ON INDEX m2_n_idx IS 'part'",
         "i", "DROP INDEX i"},
        {"partitioned in two levels, expression",
         "CREATE TABLE m (id int, at date, n int) PARTITION BY RANGE (at); CREATE TABLE m1 PARTITION OF m "
         "FOR VALUES "
         "FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (n); CREATE TABLE m1a PARTITION OF m1 FOR "
         "VALUES IN "
         "(1); CREATE TABLE m1b PARTITION OF m1 DEFAULT; CREATE TABLE m2 PARTITION OF m DEFAULT; CREATE "
         "INDEX i ON m "
         "((id + n)) WHERE n > 0; ALTER INDEX m1a_expr_idx ALTER 1 SET STATISTICS 33",
         "i", "DROP INDEX i"},
        {"partitioned, renamed",
         "CREATE TABLE m (id int) PARTITION BY HASH (id); CREATE TABLE m1 PARTITION OF m FOR VALUES WITH "
         "(MODULUS 2, "
         "REMAINDER 0); CREATE TABLE m2 PARTITION OF m FOR VALUES WITH (MODULUS 2, REMAINDER 1); CREATE "
         "INDEX i ON m "
         "(id)",
         "i", "ALTER INDEX i RENAME TO j; ALTER INDEX m1_id_idx RENAME TO q"},
        {"partitioned, another definition",
         "CREATE TABLE m (id int, n int) PARTITION BY HASH (id); CREATE TABLE m1 PARTITION OF m FOR VALUES "
         "WITH "
         "(MODULUS 2, REMAINDER 0); CREATE TABLE m2 PARTITION OF m FOR VALUES WITH (MODULUS 2, REMAINDER 1); "
         "CREATE "
         "INDEX i ON m (id)",
         "i", "DROP INDEX i; CREATE INDEX i ON m (n)"},
        {"partitioned primary key",
         "CREATE TABLE m (id int, n int) PARTITION BY HASH (id); CREATE TABLE m1 PARTITION OF m FOR VALUES "
         "WITH "
         "(MODULUS 2, REMAINDER 0); CREATE TABLE m2 PARTITION OF m FOR VALUES WITH (MODULUS 2, REMAINDER 1); "
         "ALTER "
         "TABLE m ADD CONSTRAINT k PRIMARY KEY (id)",
         "k", "ALTER TABLE m DROP CONSTRAINT k"},
    };
    return cases;
}

} // namespace indexpilot::test
