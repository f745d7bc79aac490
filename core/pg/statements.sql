SELECT /* indexpilot */ s.userid, s.dbid, s.queryid, {toplevel}, s.calls, s.total_exec_time, s.min_exec_time, s.max_exec_time,
       s.mean_exec_time, s.stddev_exec_time, s.rows, s.shared_blks_hit, s.shared_blks_read, s.shared_blks_dirtied,
       s.temp_blks_read, s.temp_blks_written, {block_read_time}, {block_write_time}, s.wal_bytes, {since}
FROM {schema}.pg_stat_statements(false) AS s
WHERE s.dbid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
  AND s.queryid IS NOT NULL
