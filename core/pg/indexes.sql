SELECT /* indexpilot */ c.oid, i.indrelid, n.nspname, c.relname, m.amname, pg_catalog.pg_get_indexdef(c.oid), {size},
       pg_catalog.pg_stat_get_numscans(c.oid), pg_catalog.pg_stat_get_tuples_returned(c.oid),
       i.indisvalid AND i.indisready, i.indisunique, i.indisprimary,
       EXISTS (SELECT FROM pg_catalog.pg_constraint AS k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
FROM (SELECT k.* FROM pg_catalog.pg_class AS k
      WHERE k.relkind IN ('i', 'I') AND k.relnamespace NOT IN (SELECT x.oid FROM pg_catalog.pg_namespace AS x
          WHERE x.nspname IN ('pg_catalog', 'information_schema', 'pg_toast') OR x.nspname LIKE 'pg\_temp\_%' OR x.nspname LIKE 'pg\_toast\_temp\_%')
      ORDER BY k.relpages DESC, k.oid LIMIT $1::int) AS c
JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_am AS m ON m.oid = c.relam
ORDER BY c.relpages DESC, c.oid
