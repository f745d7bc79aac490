SELECT /* indexpilot */ i.indexrelid, k.place <= i.indnkeyatts, a.attname,
       CASE WHEN k.number = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, k.place::int, false) END,
       CASE WHEN pg_catalog.pg_opclass_is_visible(o.oid) THEN o.opcname
            ELSE pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END,
       o.opcdefault OR EXISTS (SELECT FROM pg_catalog.pg_opclass AS d WHERE d.opcmethod = o.opcmethod AND d.opcdefault
                               AND d.opcfamily = o.opcfamily AND d.opcintype = o.opcintype),
       CASE WHEN l.oid = coalesce(a.attcollation, t.typcollation) THEN NULL
            WHEN pg_catalog.pg_collation_is_visible(l.oid) THEN l.collname
            ELSE pg_catalog.quote_ident(z.nspname) || '.' || pg_catalog.quote_ident(l.collname) END,
       i.indoption[k.place - 1] & 1 <> 0, i.indoption[k.place - 1] & 2 <> 0
FROM pg_catalog.pg_index AS i
CROSS JOIN LATERAL pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number AND a.attnum <> 0
LEFT JOIN pg_catalog.pg_attribute AS x ON x.attrelid = i.indexrelid AND x.attnum = k.place
LEFT JOIN pg_catalog.pg_type AS t ON t.oid = x.atttypid
LEFT JOIN pg_catalog.pg_opclass AS o ON k.place <= i.indnkeyatts AND o.oid = i.indclass[k.place - 1]
LEFT JOIN pg_catalog.pg_namespace AS s ON s.oid = o.opcnamespace
LEFT JOIN pg_catalog.pg_collation AS l ON k.place <= i.indnkeyatts AND l.oid = i.indcollation[k.place - 1]
LEFT JOIN pg_catalog.pg_namespace AS z ON z.oid = l.collnamespace
WHERE i.indrelid = ANY ($1::oid[]) AND i.indislive
ORDER BY i.indexrelid, k.place
