SELECT /* indexpilot */ 0 AS place, l.oid, {schema}.hypopg_drop_index(l.oid)::text AS name
FROM pg_catalog.unnest($1::oid[]) AS l (oid)
UNION ALL
SELECT d.place, h.indexrelid, h.indexname
FROM pg_catalog.unnest($2::text[]) WITH ORDINALITY AS d (definition, place)
CROSS JOIN LATERAL {schema}.hypopg_create_index(d.definition) AS h
