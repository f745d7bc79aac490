WITH RECURSIVE chain (type, base) AS (
    SELECT t.oid, t.oid FROM pg_catalog.pg_type AS t WHERE t.oid = ANY ($1::oid[])
    UNION ALL
    SELECT c.type, t.typbasetype FROM chain AS c JOIN pg_catalog.pg_type AS t ON t.oid = c.base WHERE t.typtype = 'd'
), base AS (
    SELECT c.type, t.oid, t.typtype, t.typcategory, t.typelem, t.typlen FROM chain AS c
    JOIN pg_catalog.pg_type AS t ON t.oid = c.base WHERE t.typtype <> 'd'
), class AS (
    SELECT b.type, b.oid AS base, m.amname, o.opcfamily, o.opcintype,
           pg_catalog.row_number() OVER (PARTITION BY b.type, m.amname
               ORDER BY o.opcintype = b.oid DESC, k.typispreferred DESC, o.oid) AS place
    FROM base AS b
    CROSS JOIN pg_catalog.pg_opclass AS o
    JOIN pg_catalog.pg_am AS m ON m.oid = o.opcmethod AND m.amname IN ('btree', 'hash')
    JOIN pg_catalog.pg_type AS k ON k.oid = o.opcintype
    WHERE o.opcdefault AND (o.opcintype = b.oid
        OR EXISTS (SELECT FROM pg_catalog.pg_cast AS x WHERE x.castsource = b.oid AND x.casttarget = o.opcintype
                   AND x.castmethod = 'b' AND x.castcontext = 'i')
        OR k.typname = 'anyenum' AND b.typtype = 'e'
        OR k.typname = 'anyarray' AND b.typcategory = 'A' AND b.typelem <> 0 AND b.typlen = -1
        OR k.typname = 'anyrange' AND b.typtype = 'r'
        OR k.typname = 'anymultirange' AND b.typtype = 'm'
        OR k.typname = 'record' AND b.typtype = 'c')
)
SELECT /* indexpilot */ c.type, c.amname,
       CASE WHEN c.base = 'pg_catalog.bpchar'::pg_catalog.regtype AND NOT $2::boolean THEN ''
            ELSE (SELECT f.proname FROM pg_catalog.pg_amproc AS p JOIN pg_catalog.pg_proc AS f ON f.oid = p.amproc
                  WHERE c.amname = 'btree' AND p.amprocfamily = c.opcfamily AND p.amprocnum = 4
                    AND p.amproclefttype = c.opcintype AND p.amprocrighttype = c.opcintype) END
FROM class AS c WHERE c.place = 1
