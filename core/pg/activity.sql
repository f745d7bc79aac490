SELECT /* indexpilot */ a.pid, a.usename, a.datname, a.application_name, coalesce(a.client_addr::text, 'local'), a.state,
       a.wait_event_type, a.wait_event, {query_id}, pg_catalog.left(a.query, 4096),
       (extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start) * 1000)::bigint,
       (extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start) * 1000)::bigint,
       coalesce(pg_catalog.age(a.backend_xmin), 0),
       CASE WHEN a.wait_event_type = 'Lock' THEN pg_catalog.pg_blocking_pids(a.pid)::text[] END,
       (SELECT s.setting::int FROM pg_catalog.pg_settings AS s WHERE s.name = 'max_connections'),
       t.total, (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint
FROM (SELECT count(*) AS total FROM pg_catalog.pg_stat_activity AS b WHERE b.backend_type = 'client backend') AS t
LEFT JOIN pg_catalog.pg_stat_activity AS a
    ON a.backend_type = 'client backend' AND a.state <> 'idle' AND a.application_name NOT LIKE 'indexpilot/%'
ORDER BY a.xact_start ASC NULLS LAST
LIMIT 501
