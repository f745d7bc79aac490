-- SPDX-License-Identifier: GPL-3.0-or-later
-- A parcel network's warehouse for bench/advisor.sh: psql -v shipments=1150000 gives about 1 GB. The same rows each time:
-- every value depends on its row's number and a purpose only. Popularity is skewed, dates follow the row order, depots
-- follow the customer's region, hazards follow the family of the goods, and what is open is recent.
\set ON_ERROR_STOP on
SET synchronous_commit = off;
SET max_parallel_workers_per_gather = 0;
CREATE FUNCTION unit(n bigint, purpose integer) RETURNS double precision LANGUAGE sql IMMUTABLE AS
$$ SELECT (hashint8extended(n * 64 + purpose, 20261128) & 9007199254740991)::double precision / 9007199254740992 $$;

CREATE TABLE region (region_id smallint PRIMARY KEY, name text NOT NULL, zone text NOT NULL);
CREATE TABLE depot (
    depot_id integer PRIMARY KEY, region_id smallint NOT NULL, name text NOT NULL, kind text NOT NULL, opened_on date NOT NULL);
CREATE TABLE carrier (carrier_id integer PRIMARY KEY, name text NOT NULL, mode text NOT NULL, rating integer NOT NULL);
CREATE TABLE customer (
    customer_id integer PRIMARY KEY, region_id smallint NOT NULL, name text NOT NULL, segment text NOT NULL, tier text NOT NULL,
    joined_on date NOT NULL, balance numeric(12,2) NOT NULL);
CREATE TABLE goods (
    goods_id integer PRIMARY KEY, name text NOT NULL, family text NOT NULL, grade integer NOT NULL, hazard boolean NOT NULL,
    list_price numeric(10,2) NOT NULL);
CREATE TABLE shipment (
    shipment_id integer PRIMARY KEY, customer_id integer NOT NULL, carrier_id integer NOT NULL, origin_id integer NOT NULL,
    target_id integer NOT NULL, booked_on date NOT NULL, promised_on date NOT NULL, delivered_on date, service text NOT NULL,
    status text NOT NULL, freight numeric(10,2) NOT NULL, note text);
CREATE TABLE parcel (
    shipment_id integer NOT NULL, parcel_no smallint NOT NULL, goods_id integer NOT NULL, quantity integer NOT NULL,
    weight double precision NOT NULL, declared numeric(10,2) NOT NULL, damaged boolean NOT NULL, seal text NOT NULL,
    PRIMARY KEY (shipment_id, parcel_no));
CREATE TABLE scan (
    scan_id integer PRIMARY KEY, shipment_id integer NOT NULL, depot_id integer NOT NULL, scanned_at timestamp NOT NULL,
    kind text NOT NULL, device integer NOT NULL);
CREATE TABLE claim (
    claim_id integer PRIMARY KEY, shipment_id integer NOT NULL, parcel_no smallint NOT NULL, opened_on date NOT NULL,
    closed_on date, reason text NOT NULL, state text NOT NULL, amount numeric(10,2) NOT NULL);
CREATE TABLE invoice (
    invoice_id integer PRIMARY KEY, shipment_id integer NOT NULL, customer_id integer NOT NULL, issued_on date NOT NULL,
    due_on date NOT NULL, paid_on date, amount numeric(10,2) NOT NULL, currency text NOT NULL);

INSERT INTO region SELECT i, 'region ' || chr(64 + i), (ARRAY['coast', 'plain', 'hills', 'islands'])[1 + i % 4]
FROM generate_series(1, 12) AS i;
INSERT INTO depot
SELECT i, 1 + (i - 1) / 33, 'depot ' || i, (ARRAY['local', 'local', 'local', 'local', 'hub', 'cross-dock', 'port'])[1 + (unit(i, 1) * 7)::int % 7],
       date '2009-01-01' + (unit(i, 2) * 5000)::int
FROM generate_series(1, 396) AS i;
INSERT INTO carrier
SELECT i, 'carrier ' || i, (ARRAY['road', 'road', 'road', 'rail', 'air', 'sea'])[1 + (unit(i, 3) * 6)::int % 6], 1 + (unit(i, 4) * 5)::int % 5
FROM generate_series(1, 60) AS i;
INSERT INTO customer
SELECT i, 1 + floor(12 * power(unit(i, 5), 2))::int, 'customer ' || md5(i::text),
       (ARRAY['retail', 'retail', 'retail', 'retail', 'industry', 'industry', 'public', 'farm', 'lab'])[1 + floor(unit(i, 6) * 9)::int],
       CASE WHEN unit(i, 7) < 0.02 THEN 'gold' WHEN unit(i, 7) < 0.15 THEN 'silver' ELSE 'plain' END,
       date '2015-01-01' + (unit(i, 8) * 3600)::int, round((unit(i, 9) * 20000 - 4000)::numeric, 2)
FROM generate_series(1, :shipments / 10) AS i;
INSERT INTO goods
SELECT i, 'goods ' || md5(i::text), 'family ' || lpad((1 + f)::text, 2, '0'), 1 + floor(50 * unit(i, 11))::int,
       unit(i, 12) < CASE WHEN f IN (3, 17) THEN 0.5 ELSE 0.005 END, round((2 + 400 * power(unit(i, 13), 4))::numeric, 2)
FROM generate_series(1, 40000) AS i, LATERAL (SELECT floor(25 * power(unit(i, 10), 1.5))::int AS f) AS chosen;

INSERT INTO shipment
SELECT i, customer, 1 + floor(60 * power(unit(i, 15), 2))::int,
       1 + floor(12 * power(unit(customer, 5), 2))::int * 33 + floor(33 * power(unit(i, 16), 1.6))::int,
       1 + floor(396 * unit(i, 17))::int, booked, booked + promise,
       CASE WHEN booked + needed < date '2026-01-01' AND state NOT IN ('lost', 'held') THEN booked + needed END, service,
       CASE WHEN state = 'delivered' AND booked + needed >= date '2026-01-01' THEN 'in transit' ELSE state END,
       round((4 + 300 * power(unit(i, 18), 3))::numeric, 2), CASE WHEN unit(i, 19) < 0.1 THEN 'call before ' || i % 24 END
FROM generate_series(1, :shipments) AS i,
     LATERAL (SELECT 1 + floor(:shipments / 10 * power(unit(i, 14), 2.5))::int AS customer,
                     date '2023-01-01' + (i::bigint * 1090 / :shipments + floor(unit(i, 20) * 6))::int AS booked,
                     CASE WHEN unit(i, 21) < 0.01 THEN 'priority' WHEN unit(i, 21) < 0.23 THEN 'express'
                          WHEN unit(i, 21) < 0.30 THEN 'economy' ELSE 'standard' END AS service,
                     CASE WHEN unit(i, 22) < 0.003 THEN 'lost' WHEN unit(i, 22) < 0.005 THEN 'held'
                          WHEN unit(i, 22) < 0.025 THEN 'returned' ELSE 'delivered' END AS state) AS one,
     LATERAL (SELECT CASE service WHEN 'priority' THEN 1 WHEN 'express' THEN 2 WHEN 'standard' THEN 5 ELSE 9 END AS promise) AS p,
     LATERAL (SELECT promise - 1 + floor(4 * power(unit(i, 23), 3))::int AS needed) AS n;
INSERT INTO parcel
SELECT s.shipment_id, n, 1 + floor(40000 * power(unit(s.shipment_id::bigint * 8 + n, 24), 2.2))::int,
       1 + floor(50 * power(unit(s.shipment_id::bigint * 8 + n, 25), 2))::int,
       round((0.2 + 30 * power(unit(s.shipment_id::bigint * 8 + n, 26), 3))::numeric, 2),
       round((1 + 900 * power(unit(s.shipment_id::bigint * 8 + n, 27), 4))::numeric, 2),
       unit(s.shipment_id::bigint * 8 + n, 28) < 0.004 + 0.0006 * s.carrier_id, substr(md5((s.shipment_id::bigint * 8 + n)::text), 1, 12)
FROM shipment AS s, generate_series(1, 1 + floor(unit(s.shipment_id, 29) * 6)::int) AS n;
INSERT INTO scan
SELECT row_number() OVER (), s.shipment_id, CASE n WHEN 1 THEN s.origin_id WHEN 3 THEN s.target_id ELSE 1 + floor(396 * power(unit(s.shipment_id * 4::bigint + n, 30), 2))::int END,
       s.booked_on + (n - 1) * interval '1 day' + unit(s.shipment_id * 4::bigint + n, 31) * interval '20 hours',
       CASE WHEN unit(s.shipment_id * 4::bigint + n, 32) < 0.015 THEN 'exception' WHEN n = 2 AND unit(s.shipment_id, 33) < 0.15 THEN 'customs'
            ELSE (ARRAY['pickup', 'hub', 'delivery'])[n] END,
       1 + floor(3000 * power(unit(s.shipment_id * 4::bigint + n, 34), 1.5))::int
FROM shipment AS s, generate_series(1, 3) AS n;
INSERT INTO claim
SELECT row_number() OVER (), s.shipment_id, 1, booked_on + lag, CASE WHEN open THEN NULL ELSE booked_on + lag + 5 + floor(unit(shipment_id, 36) * 60)::int END,
       (ARRAY['damage', 'damage', 'delay', 'loss', 'price', 'other'])[1 + floor(unit(shipment_id, 37) * 6)::int],
       CASE WHEN open THEN 'open' WHEN unit(shipment_id, 38) < 0.3 THEN 'refused' ELSE 'paid' END, round((5 + 700 * power(unit(shipment_id, 39), 3))::numeric, 2)
FROM shipment AS s, LATERAL (SELECT 3 + floor(unit(shipment_id, 35) * 30)::int AS lag) AS l,
     LATERAL (SELECT booked_on + lag > date '2025-11-10' OR unit(shipment_id, 40) < 0.01 AS open) AS o
WHERE unit(shipment_id, 41) < 0.06;
INSERT INTO invoice
SELECT row_number() OVER (), shipment_id, customer_id, booked_on + 2, booked_on + 32,
       CASE WHEN unit(shipment_id, 42) < 0.01 OR booked_on + 2 + waits >= date '2026-01-01' THEN NULL ELSE booked_on + 2 + waits END,
       round(freight * (1.1 + unit(shipment_id, 43)::numeric), 2), CASE WHEN unit(shipment_id, 44) < 0.8 THEN 'EUR' WHEN unit(shipment_id, 44) < 0.95 THEN 'USD' ELSE 'CHF' END
FROM shipment, LATERAL (SELECT floor(70 * power(unit(shipment_id, 45), 2))::int AS waits) AS w
WHERE unit(shipment_id, 46) < 0.95;
VACUUM (ANALYZE);
-- It is loaded at night; its load is not held against an index here.
SELECT pg_stat_reset();
