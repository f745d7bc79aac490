SELECT /* indexpilot */
    (SELECT count(*) FROM pg_catalog.pg_stat_activity AS a
     WHERE a.backend_type = 'client backend' AND a.state = 'active' AND a.pid <> pg_catalog.pg_backend_pid()
       AND a.application_name NOT LIKE 'indexpilot/%'),
    (SELECT count(*) FROM pg_catalog.pg_stat_activity AS a
     WHERE a.wait_event_type = 'Lock' AND a.application_name NOT LIKE 'indexpilot/%'),
    CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN
    (SELECT max(pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), r.replay_lsn))::bigint
     FROM pg_catalog.pg_stat_replication AS r WHERE r.replay_lsn IS NOT NULL) END,
    EXISTS (SELECT FROM pg_catalog.pg_stat_replication AS r WHERE r.replay_lsn IS NULL),
    EXISTS (SELECT FROM pg_catalog.pg_stat_activity AS a WHERE a.query = '<insufficient privilege>'),
    (SELECT pg_catalog.split_part(s.setting, '=', 2)
     FROM pg_catalog.pg_db_role_setting AS d, pg_catalog.unnest(d.setconfig) AS s (setting)
     WHERE d.setrole = 0 AND s.setting LIKE 'indexpilot.frozen=%' AND (d.setdatabase = 0
        OR d.setdatabase = (SELECT b.oid FROM pg_catalog.pg_database AS b WHERE b.datname = pg_catalog.current_database()))
     ORDER BY d.setdatabase DESC LIMIT 1),
    pg_catalog.current_database(),
    (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint,
    {week_hour},
    pg_catalog.current_setting('log_timezone'),
    c.{requested}, coalesce((extract(epoch FROM c.stats_reset) * 1000)::bigint, 0)
FROM pg_catalog.{checkpoints} AS c
