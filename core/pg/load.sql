SELECT /* indexpilot */ (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint,
       (SELECT count(*) FROM pg_catalog.pg_stat_activity AS a WHERE a.state = 'active' AND a.pid <> pg_catalog.pg_backend_pid()),
       d.xact_commit + d.xact_rollback, d.blks_hit, d.blks_read, {database_size}
FROM pg_catalog.pg_stat_database AS d WHERE d.datname = pg_catalog.current_database()
