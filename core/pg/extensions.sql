SELECT /* indexpilot */ a.name, a.default_version, a.installed_version
FROM pg_catalog.pg_available_extensions AS a
WHERE a.name IN ('pg_stat_statements', 'hypopg', 'pgstattuple')
