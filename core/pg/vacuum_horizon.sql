SELECT /* indexpilot */ (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint,
       (SELECT (extract(epoch FROM min(held.since)) * 1000)::bigint
        FROM (SELECT a.xact_start FROM pg_catalog.pg_stat_activity AS a
              WHERE (a.backend_xmin IS NOT NULL OR a.backend_xid IS NOT NULL) AND a.pid <> pg_catalog.pg_backend_pid()
                AND a.backend_type <> 'autovacuum worker'
              UNION ALL
              SELECT x.prepared FROM pg_catalog.pg_prepared_xacts AS x
              WHERE x.database = pg_catalog.current_database()) AS held (since))
