-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables of the size model's bench: types, duplicates, NULLs, skew, widths. Deterministic.
CREATE EXTENSION IF NOT EXISTS hypopg;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SELECT setseed(0.42);
CREATE TABLE item AS
SELECT i AS id,
       (i * 7919::bigint) % 400000 AS big_unique,
       (random() * 50000)::int AS int_50k,
       (random() * 1000)::int AS int_1k,
       (random() * 4)::smallint AS small_5,
       (floor(power(random(), 3) * 20000))::int AS int_skewed,
       (floor(exp(random() * 11)))::int AS int_zipf,
       CASE WHEN random() < 0.8 THEN NULL ELSE (random() * 1000000)::int END AS int_null80,
       CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 300)::int END AS int_null10,
       md5(i::text) AS text_md5,
       'user' || (random() * 40000)::int || '@example.org' AS email_dup,
       repeat(chr(97 + (random() * 25)::int), 1 + (random() * 60)::int) AS text_wide,
       (ARRAY['new', 'open', 'paid', 'shipped', 'returned'])[1 + floor(power(random(), 2) * 5)::int] AS status,
       rpad((ARRAY['ab', 'cd', 'ef'])[1 + floor(random() * 3)::int], 10)::char(10) AS code_char,
       gen_random_uuid() AS key_uuid,
       timestamptz '2026-01-01' + i * interval '40 seconds' AS created_at,
       (date '2026-01-01' + (random() * 300)::int) AS day,
       (random() * 10000)::numeric(12, 2) AS price,
       (random() * 100)::numeric(4, 0) AS percent_off,
       random() AS ratio,
       random() < 0.02 AS deleted,
       ARRAY[(random() * 500)::int, (random() * 500)::int, (random() * 500)::int] AS tags,
       jsonb_build_object('colour', (random() * 20)::int, 'size', (random() * 8)::int, 'brand', (random() * 400)::int) AS props,
       to_tsvector('simple', 'w' || (random() * 900)::int || ' v' || (random() * 900)::int || ' u' || (random() * 90)::int) AS words,
       point(random(), random()) AS place,
       inet '10.0.0.0' + (random() * 5000)::bigint AS address
FROM generate_series(1, 400000) AS i;
ALTER TABLE item ADD PRIMARY KEY (id);
VACUUM ANALYZE item;
CREATE TABLE small AS SELECT i AS id, (random() * 10)::int AS kind, md5(i::text) AS name FROM generate_series(1, 3000) AS i;
VACUUM ANALYZE small;
