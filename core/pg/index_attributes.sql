SELECT /* indexpilot */ c.oid, t.oid, c.relfilenode, n.nspname, c.relname, tn.nspname, t.relname, t.relkind, m.amname,
       pg_catalog.pg_indexam_has_property(m.oid, 'can_order'),
       pg_catalog.pg_get_indexdef(c.oid), pg_catalog.pg_get_expr(i.indpred, i.indrelid),
       i.indisunique, {nulls_not_distinct}, i.indimmediate, i.indisclustered, i.indisreplident, t.relreplident,
       i.indisvalid, i.indisready, i.indislive, c.relkind = 'I',
       pn.nspname, p.relname, pg_catalog.pg_get_userbyid(c.relowner), s.spcname,
       ARRAY(SELECT o FROM pg_catalog.unnest(c.reloptions) AS o ORDER BY o COLLATE "C")::text[], c.relpersistence,
       pg_catalog.obj_description(c.oid, 'pg_class'),
       ARRAY(SELECT e.extname FROM pg_catalog.pg_depend AS d JOIN pg_catalog.pg_extension AS e ON e.oid = d.refobjid
             WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.objsubid = 0
               AND d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'x'
             ORDER BY e.extname COLLATE "C")::text[],
       EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
               AND d.objid IN (c.oid, t.oid) AND d.deptype = 'e'),
       k.contype, k.conname, k.condeferrable, k.condeferred, pg_catalog.pg_get_constraintdef(k.oid),
       pg_catalog.obj_description(k.oid, 'pg_constraint'),
       ARRAY(SELECT fn.nspname || '.' || ft.relname || ': ' || f.conname FROM pg_catalog.pg_constraint AS f
             JOIN pg_catalog.pg_class AS ft ON ft.oid = f.conrelid JOIN pg_catalog.pg_namespace AS fn ON fn.oid = ft.relnamespace
             WHERE f.conindid = c.oid AND f.contype = 'f' ORDER BY 1)::text[],
       CASE WHEN c.relkind = 'I' THEN 0 ELSE coalesce(pg_catalog.pg_relation_size(c.oid), 0) END, c.reltuples,
       coalesce(pg_catalog.pg_stat_get_numscans(c.oid), 0),
       (SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
                   'text', pg_catalog.pg_get_indexdef(c.oid, a.attnum, false),
                   'expression', i.indkey[a.attnum - 1] = 0,
                   'key', a.attnum <= i.indnkeyatts,
                   'operator_class', pg_catalog.quote_ident(ocn.nspname) || '.' || pg_catalog.quote_ident(oc.opcname),
                   'options', (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || '=' || pg_catalog.quote_literal(o.option_value), ', ' ORDER BY o.option_name)
                               FROM pg_catalog.pg_options_to_table(a.attoptions) AS o),
                   'collation', pg_catalog.quote_ident(con.nspname) || '.' || pg_catalog.quote_ident(co.collname),
                   'collation_version', co.collversion,
                   'order', i.indoption[a.attnum - 1],
                   'statistics', coalesce(a.attstattarget, -1)) ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute AS a
        LEFT JOIN pg_catalog.pg_opclass AS oc ON a.attnum <= i.indnkeyatts AND oc.oid = i.indclass[a.attnum - 1]
        LEFT JOIN pg_catalog.pg_namespace AS ocn ON ocn.oid = oc.opcnamespace
        LEFT JOIN pg_catalog.pg_collation AS co ON a.attnum <= i.indnkeyatts AND co.oid = i.indcollation[a.attnum - 1]
        LEFT JOIN pg_catalog.pg_namespace AS con ON con.oid = co.collnamespace
        WHERE a.attrelid = c.oid AND a.attnum > 0)
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class AS t ON t.oid = i.indrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.relnamespace
JOIN pg_catalog.pg_am AS m ON m.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_constraint AS k ON k.conindid = c.oid AND k.contype IN ('p', 'u', 'x') AND k.conrelid = t.oid
LEFT JOIN pg_catalog.pg_inherits AS h ON h.inhrelid = c.oid
LEFT JOIN pg_catalog.pg_class AS p ON p.oid = h.inhparent
LEFT JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace
WHERE ($1::oid[] IS NULL OR i.indrelid = ANY ($1::oid[]))
  AND t.relkind IN ('r', 'p', 'm') AND t.relpersistence <> 't'
  AND tn.nspname NOT IN ('pg_catalog', 'information_schema') AND tn.nspname NOT LIKE 'pg\_%'
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
