-- SPDX-License-Identifier: GPL-3.0-or-later
-- One table of the bloat bench, {table}, with {rows} rows and its indexes. The scenarios change it.
SELECT setseed(0.37);
CREATE TABLE {table} (
    id bigint, big bigint, few int, thousand int, zipf int, nulls int, code text, email text, wide text,
    uid uuid, at timestamptz, price numeric(12, 2), status text, tags int[], props jsonb, place point, revision int);
CREATE FUNCTION {table}_rows(first bigint, last bigint) RETURNS SETOF {table} LANGUAGE sql VOLATILE AS $$
    SELECT i, (i * 7919) % 10000019, (random() * 4)::int, (random() * 1000)::int, floor(exp(random() * 11))::int,
           CASE WHEN random() < 0.8 THEN NULL ELSE (random() * 1000000)::int END, md5(i::text),
           'user' || (random() * 40000)::int || '@example.org',
           repeat(chr(97 + (random() * 25)::int), 1 + (random() * 60)::int), gen_random_uuid(),
           timestamptz '2026-01-01' + i * interval '40 seconds', (random() * 10000)::numeric(12, 2),
           (ARRAY['new', 'open', 'paid', 'shipped', 'returned'])[1 + floor(power(random(), 2) * 5)::int],
           ARRAY[(random() * 500)::int, (random() * 500)::int, (random() * 500)::int],
           jsonb_build_object('colour', (random() * 20)::int, 'brand', (random() * 400)::int),
           point(random(), random()), 0
    FROM generate_series(first, last) AS i
$$;
INSERT INTO {table} SELECT * FROM {table}_rows(1, {rows});
VACUUM ANALYZE {table};
CREATE UNIQUE INDEX {table}_id ON {table} (id);
CREATE INDEX {table}_big ON {table} (big);
CREATE INDEX {table}_big70 ON {table} (big) WITH (fillfactor = 70);
CREATE INDEX {table}_few ON {table} (few);
CREATE INDEX {table}_thousand ON {table} (thousand);
CREATE INDEX {table}_zipf ON {table} (zipf);
CREATE INDEX {table}_nulls ON {table} (nulls);
CREATE INDEX {table}_code ON {table} (code);
CREATE INDEX {table}_email ON {table} (email);
CREATE INDEX {table}_lower ON {table} (lower(email));
CREATE INDEX {table}_wide ON {table} (wide);
CREATE INDEX {table}_uid ON {table} (uid);
CREATE INDEX {table}_at ON {table} (at);
CREATE INDEX {table}_price ON {table} (price);
CREATE INDEX {table}_status_at ON {table} (status, at);
CREATE INDEX {table}_thousand_few ON {table} (thousand, few);
CREATE INDEX {table}_id_include ON {table} (id) INCLUDE (status, price);
CREATE INDEX {table}_open ON {table} (at) WHERE status = 'open';
CREATE INDEX {table}_revision ON {table} (revision);
CREATE INDEX {table}_email_hash ON {table} USING hash (email);
CREATE INDEX {table}_big_hash ON {table} USING hash (big);
CREATE INDEX {table}_tags ON {table} USING gin (tags) WITH (fastupdate = off);
CREATE INDEX {table}_props ON {table} USING gin (props) WITH (fastupdate = off);
CREATE INDEX {table}_place ON {table} USING gist (place);
ANALYZE {table};
