SELECT /* indexpilot */ n.nspname, c.relname
FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('i', 'I') AND c.relname LIKE 'indexpilot\_proof\_%' AND NOT c.relispartition
