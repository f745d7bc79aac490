WITH RECURSIVE tree (relation, parent, level) AS (
    SELECT $1::oid, 0::oid, 0
    UNION ALL
    SELECT h.inhrelid, h.inhparent, r.level + 1
    FROM tree AS r
    JOIN pg_catalog.pg_inherits AS h ON h.inhparent = r.relation
    JOIN pg_catalog.pg_class AS k ON k.oid = h.inhrelid AND k.relispartition
)
SELECT /* indexpilot */ c.oid, r.parent, n.nspname, c.relname, c.relkind, c.relpersistence, pg_catalog.pg_get_userbyid(c.relowner),
       c.relpages, c.reltuples,
       ARRAY(SELECT pg_catalog.quote_ident(a.attname) FROM pg_catalog.pg_attribute AS a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum)::text[]
FROM tree AS r
JOIN pg_catalog.pg_class AS c ON c.oid = r.relation AND c.relkind IN ('r', 'p', 'm', 'f')
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
ORDER BY r.level, n.nspname COLLATE "C", c.relname COLLATE "C"
