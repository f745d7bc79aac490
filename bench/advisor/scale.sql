-- SPDX-License-Identifier: GPL-3.0-or-later
-- 500 tables of 2,000 to 40,000 rows with 1,500 indexes, analysed, for bench/advisor_scale.sh. Columns are named by table,
-- as in many real schemas, so that statements say whose they are.
\set ON_ERROR_STOP on
SET synchronous_commit = off;
DO $make$
DECLARE t text; n integer; rows integer;
BEGIN
    FOR n IN 0 .. 499 LOOP
        t := 'entity_' || lpad(n::text, 3, '0');
        rows := CASE WHEN n % 25 = 0 THEN 40000 WHEN n % 5 = 0 THEN 8000 ELSE 2000 + n * 7 END;
        EXECUTE format('CREATE TABLE %I (id integer PRIMARY KEY, parent_id integer NOT NULL, owner_id integer NOT NULL,
            kind smallint NOT NULL, state text NOT NULL, code text NOT NULL, created_at timestamp NOT NULL, closed_at timestamp,
            amount numeric(10,2) NOT NULL, score double precision NOT NULL, note text NOT NULL)', t);
        EXECUTE format($rows$ INSERT INTO %I SELECT i, 1 + (h >> 3) & 1023, 1 + floor(%s * power((h & 65535) / 65536.0, 2))::integer, (h >> 5) & 15,
            (ARRAY['new', 'open', 'done', 'done', 'done', 'done', 'done', 'void'])[1 + (h >> 9 & 7)], 'C' || (h & 4095),
            timestamp '2025-01-01' + i * interval '3 minutes' + (h & 255) * interval '1 minute',
            CASE WHEN h & 15 <> 0 THEN timestamp '2025-01-02' + i * interval '3 minutes' END,
            (h & 16383) / 100.0, random(), md5(i::text)
            FROM generate_series(1, %s) AS i, LATERAL (SELECT abs(hashint4(i * 31 + %s)) AS h) AS hashed $rows$, t, rows / 20, rows, n);
        EXECUTE format('CREATE INDEX ON %I (created_at)', t);
        EXECUTE format('CREATE INDEX ON %I (%s)', t, CASE n % 4 WHEN 0 THEN 'kind' WHEN 1 THEN 'state, created_at' WHEN 2 THEN 'code' ELSE 'amount' END);
        IF n % 50 = 49 THEN COMMIT; END IF;
    END LOOP;
END
$make$;
VACUUM (ANALYZE);
