-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two formulas as they are in use elsewhere, for each index of {table}: name, fresh bytes by the catalogue, by size per row.
-- Catalogue: one index tuple a row (header 8, a NULL bitmap where a column has NULLs, mean widths, aligned to 8), pages filled to
-- the fillfactor; btree only. Size per row: what a row took when the index was fresh, times the rows of today.
WITH parts AS (
    SELECT i.indexrelid, c.relname, am.amname, greatest(c.reltuples, 0)::float8 AS rows,
           coalesce(substring(array_to_string(c.reloptions, ' ') FROM 'fillfactor=([0-9]+)')::float8, 90) AS fill,
           sum(coalesce((1 - s.null_frac) * s.avg_width, 8)) AS width, max(coalesce(s.null_frac, 0)) AS nulls
    FROM pg_index AS i
    JOIN pg_class AS c ON c.oid = i.indexrelid
    JOIN pg_am AS am ON am.oid = c.relam
    CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
    LEFT JOIN pg_attribute AS a
        ON a.attrelid = CASE WHEN k.attnum = 0 THEN i.indexrelid ELSE i.indrelid END
       AND a.attnum = CASE WHEN k.attnum = 0 THEN k.place ELSE k.attnum END
    LEFT JOIN pg_stats AS s
        ON s.schemaname = 'public' AND s.attname = a.attname
       AND s.tablename = (CASE WHEN k.attnum = 0 THEN i.indexrelid ELSE i.indrelid END)::regclass::text
    WHERE i.indrelid = '{table}'::regclass
    GROUP BY i.indexrelid, c.relname, am.amname, c.reltuples, c.reloptions
)
SELECT p.relname,
       CASE WHEN p.amname = 'btree'
            THEN (1 + ceil(p.rows * (4 + ceil((CASE WHEN p.nulls > 0 THEN 16 ELSE 8 END + p.width) / 8) * 8)
                           / ((8192 - 40) * p.fill / 100))) * 8192 END::bigint,
       (b.bytes / greatest(b.rows, 1) * p.rows)::bigint
FROM parts AS p
JOIN fresh AS b ON b.name = p.relname
