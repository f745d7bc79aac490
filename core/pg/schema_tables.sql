SELECT /* indexpilot */ c.oid, n.nspname, c.relname, c.relkind, c.relispartition, c.relpersistence = 't',
       c.reltuples, c.relpages, c.relallvisible, {size} / pg_catalog.current_setting('block_size')::bigint,
       coalesce((SELECT o.option_value::int FROM pg_catalog.pg_options_to_table(c.reloptions) AS o WHERE o.option_name = 'fillfactor'), 100),
       pg_catalog.pg_stat_get_tuples_inserted(c.oid), pg_catalog.pg_stat_get_tuples_updated(c.oid),
       pg_catalog.pg_stat_get_tuples_hot_updated(c.oid), pg_catalog.pg_stat_get_tuples_deleted(c.oid),
       pg_catalog.pg_stat_get_mod_since_analyze(c.oid),
       (extract(epoch FROM greatest(pg_catalog.pg_stat_get_last_analyze_time(c.oid), pg_catalog.pg_stat_get_last_autoanalyze_time(c.oid))) * 1000)::bigint,
       c.relkind <> 'f' AND (NOT pg_catalog.has_table_privilege(c.oid, 'SELECT') OR pg_catalog.row_security_active(c.oid)),
       ARRAY(SELECT a.attname::text FROM pg_catalog.pg_partitioned_table AS p
             CROSS JOIN pg_catalog.unnest(p.partattrs::int2[]) WITH ORDINALITY AS k (number, place)
             JOIN pg_catalog.pg_attribute AS a ON a.attrelid = p.partrelid AND a.attnum = k.number
             WHERE p.partrelid = c.oid ORDER BY k.place),
       c.oid = ANY (ARRAY(SELECT l.relation FROM pg_catalog.pg_locks AS l WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock')),
       CASE WHEN c.relispartition THEN (SELECT i.inhparent FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = c.oid) ELSE 0 END
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
ORDER BY c.relkind = 'p' DESC, c.relpersistence = 't', c.relpages DESC, c.oid
LIMIT $1::int
