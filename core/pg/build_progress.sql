SELECT /* indexpilot */ p.phase, p.lockers_done, p.lockers_total, coalesce(p.current_locker_pid, 0),
    CASE WHEN p.tuples_total > 0 THEN p.tuples_done ELSE p.blocks_done END,
    CASE WHEN p.tuples_total > 0 THEN p.tuples_total ELSE p.blocks_total END,
    coalesce((SELECT h.application_name || CASE WHEN h.state IS NULL THEN '' ELSE ', ' || h.state END
              FROM pg_catalog.pg_stat_activity AS h WHERE h.pid = p.current_locker_pid), '')
FROM pg_catalog.pg_stat_progress_create_index AS p
JOIN pg_catalog.pg_stat_activity AS a ON a.pid = p.pid
WHERE a.application_name = 'indexpilot/executor' AND a.datname = pg_catalog.current_database()
ORDER BY a.query_start LIMIT 1
