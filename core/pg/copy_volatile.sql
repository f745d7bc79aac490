SELECT /* indexpilot */ DISTINCT p.proname
FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE p.proname = ANY ($1::name[]) AND p.provolatile = 'v' AND n.nspname <> 'pg_catalog'
