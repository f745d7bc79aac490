SELECT /* indexpilot */ (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint,
       (extract(epoch FROM d.stats_reset) * 1000)::bigint,
       (SELECT count(*) FROM pg_catalog.pg_class AS c WHERE c.relkind IN ('r', 'm', 'p', 'i', 'I') AND c.oid >= 16384)
FROM pg_catalog.pg_stat_database AS d WHERE d.datname = pg_catalog.current_database()
