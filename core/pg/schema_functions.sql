SELECT /* indexpilot */ n.nspname, p.proname, pg_catalog.bool_and(p.provolatile = 'i'),
       CASE WHEN pg_catalog.min(p.prorettype) = pg_catalog.max(p.prorettype) THEN pg_catalog.format_type(pg_catalog.min(p.prorettype), NULL) END
FROM pg_catalog.pg_proc AS p JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE p.prokind = 'f' AND p.prorettype <> 'pg_catalog.trigger'::regtype
  AND n.nspname NOT IN ('pg_catalog', 'information_schema')
GROUP BY n.nspname, p.proname
ORDER BY n.nspname, p.proname
LIMIT 20000
