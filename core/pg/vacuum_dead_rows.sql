SELECT /* indexpilot */ c.oid, pg_catalog.pg_stat_get_dead_tuples(c.oid)
FROM pg_catalog.pg_class AS c
WHERE c.relkind IN ('r', 'm') AND pg_catalog.pg_stat_get_dead_tuples(c.oid) > 0
