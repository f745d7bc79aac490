SELECT /* indexpilot */ a.attrelid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.atttypid,
       a.attlen, a.attalign, t.typcategory, a.attnotnull,
       CASE WHEN l.collprovider = 'd' THEN $2::boolean ELSE coalesce({is_c}, false) END,
       coalesce(l.collisdeterministic, true)
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_collation AS l ON l.oid = a.attcollation
WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
