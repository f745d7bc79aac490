WITH RECURSIVE tree (ancestor, relation) AS (
    SELECT c.oid, i.inhrelid FROM pg_catalog.pg_class AS c
    JOIN pg_catalog.pg_inherits AS i ON i.inhparent = c.oid
    WHERE c.oid = ANY ($1::oid[])
    UNION ALL
    SELECT t.ancestor, i.inhrelid FROM tree AS t
    JOIN pg_catalog.pg_class AS c ON c.oid = t.relation AND c.relkind = 'p'
    JOIN pg_catalog.pg_inherits AS i ON i.inhparent = t.relation
)
SELECT /* indexpilot */ t.ancestor, c.oid, c.reltuples, c.relpages, c.relallvisible,
       pg_catalog.pg_stat_get_tuples_inserted(c.oid), pg_catalog.pg_stat_get_tuples_updated(c.oid),
       pg_catalog.pg_stat_get_tuples_hot_updated(c.oid), pg_catalog.pg_stat_get_tuples_deleted(c.oid),
       pg_catalog.pg_stat_get_mod_since_analyze(c.oid),
       (extract(epoch FROM greatest(pg_catalog.pg_stat_get_last_analyze_time(c.oid), pg_catalog.pg_stat_get_last_autoanalyze_time(c.oid))) * 1000)::bigint
FROM tree AS t
JOIN pg_catalog.pg_class AS c ON c.oid = t.relation AND c.relkind <> 'p'
ORDER BY t.ancestor, c.relpages DESC, c.oid
LIMIT 100000
