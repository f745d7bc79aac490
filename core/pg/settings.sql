SELECT /* indexpilot */ s.name, s.setting, coalesce(s.unit, ''), s.source
FROM pg_catalog.pg_settings AS s
WHERE (s.source NOT IN ('default', 'override', 'session', 'client') OR s.category LIKE 'Query Tuning%'
       OR s.name IN ('shared_buffers', 'work_mem', 'maintenance_work_mem', 'max_connections', 'autovacuum'))
  AND s.name NOT IN ('data_directory', 'config_file', 'hba_file', 'ident_file', 'application_name')
ORDER BY s.name
