SELECT /* indexpilot */ c.oid, i.indrelid, n.nspname, c.relname, m.amname, pg_catalog.pg_get_indexdef(c.oid),
       pg_catalog.pg_get_expr(i.indpred, i.indrelid), i.indisunique, {nulls_not_distinct}, i.indisprimary, i.indisexclusion,
       EXISTS (SELECT FROM pg_catalog.pg_constraint AS k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')),
       EXISTS (SELECT FROM pg_catalog.pg_constraint AS k WHERE k.conindid = c.oid AND k.contype = 'f'),
       i.indisreplident OR i.indisprimary AND t.relreplident = 'd', i.indisclustered, i.indisvalid, i.indisready,
       c.relkind = 'I', c.relispartition,
       EXISTS (SELECT FROM pg_catalog.pg_depend AS d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
               AND d.objid IN (c.oid, t.oid) AND d.deptype = 'e'),
       coalesce((SELECT o.option_value::int FROM pg_catalog.pg_options_to_table(c.reloptions) AS o WHERE o.option_name = 'fillfactor'), 0),
       coalesce((SELECT o.option_value::boolean FROM pg_catalog.pg_options_to_table(c.reloptions) AS o WHERE o.option_name = 'deduplicate_items'), true),
       CASE WHEN c.relkind = 'I' THEN part.size ELSE {size} END, CASE WHEN c.relkind = 'I' THEN part.rows ELSE c.reltuples END,
       CASE WHEN c.relkind = 'I' THEN part.scans ELSE pg_catalog.pg_stat_get_numscans(c.oid) END,
       CASE WHEN c.relkind = 'I' THEN part.last_scan ELSE {last_scan} END, NOT i.indimmediate,
       coalesce(pg_catalog.pg_relation_filenode(c.oid), 0)
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class AS t ON t.oid = i.indrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_am AS m ON m.oid = c.relam
LEFT JOIN LATERAL (
    WITH RECURSIVE tree (relation) AS (
        SELECT h.inhrelid FROM pg_catalog.pg_inherits AS h WHERE h.inhparent = c.oid AND c.relkind = 'I'
        UNION ALL
        SELECT h.inhrelid FROM tree AS r JOIN pg_catalog.pg_inherits AS h ON h.inhparent = r.relation
    )
    SELECT sum(k.relpages)::bigint * pg_catalog.current_setting('block_size')::bigint AS size, sum(k.reltuples) AS rows,
           sum(pg_catalog.pg_stat_get_numscans(k.oid)) AS scans, max({last_scan_of_part}) AS last_scan
    FROM tree AS r JOIN pg_catalog.pg_class AS k ON k.oid = r.relation AND k.relkind = 'i'
) AS part ON true
WHERE i.indrelid = ANY ($1::oid[]) AND i.indislive
ORDER BY i.indrelid, c.relname
