SELECT /* indexpilot */ coalesce(sum(c.relpages::bigint), 0) * pg_catalog.current_setting('block_size')::bigint
FROM pg_catalog.pg_class AS c
WHERE c.relkind = 'i' AND c.relnamespace NOT IN ('pg_catalog'::pg_catalog.regnamespace, 'pg_toast'::pg_catalog.regnamespace)
