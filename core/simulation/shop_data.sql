-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of the shop. {products} … {events} are counts, {base} is the moment at which the data end.
-- step: categories
INSERT INTO shop.categories (category_id, parent_id, name)
SELECT n, CASE WHEN n > 8 THEN 1 + (n - 9) / 6 END,
       (ARRAY['Garden','Kitchen','Sport','Toys','Books','Light','Office','Travel'])[1 + (CASE WHEN n > 8 THEN (n - 9) / 6 ELSE n - 1 END) % 8]
       || CASE WHEN n > 8 THEN ' ' || (ARRAY['basics','tools','sets','spares','premium','outlet'])[1 + (n - 9) % 6] ELSE '' END
FROM generate_series(1, {categories}) AS n;
-- step: products
INSERT INTO shop.products
SELECT n, c.category_id, 'SKU-' || lpad(n::text, 8, '0'),
       (ARRAY['Solid','Light','Folding','Classic','Compact','Bright','Quiet','Robust','Nordic','Daily'])[1 + floor(10 * shop_load.unit(n, 1))::integer] || ' '
       || (ARRAY['oak','steel','linen','glass','cork','wool','copper','bamboo'])[1 + floor(8 * shop_load.unit(n, 2))::integer] || ' '
       || (ARRAY['chair','lamp','kettle','shelf','tent','puzzle','notebook','basket','knife','bottle','mat','clock'])[1 + floor(12 * shop_load.unit(n, 3))::integer]
       || ' ' || n,
       'Made for every day; ' || repeat((ARRAY['sturdy and simple. ','easy to clean. ','made to last. '])[1 + n % 3], 1 + n % 4),
       round((3 + 12 * (1 + c.category_id % 7) * exp(1.1 * sqrt(-2 * ln(1 - shop_load.unit(n, 4))) * cos(6.2831853 * shop_load.unit(n, 5))))::numeric, 2),
       1, jsonb_build_object(
           'colour', (ARRAY['black','white','red','blue','green','sand'])[1 + floor(6 * power(shop_load.unit(n, 6), 2))::integer],
           'material', (ARRAY['wood','metal','textile','glass'])[1 + floor(4 * shop_load.unit(n, 2))::integer],
           'weight_g', 100 + floor(9000 * shop_load.unit(n, 7))::integer),
       shop_load.unit(n, 8) > 0.07, '{base}'::timestamptz - make_interval(secs => 94608000 * shop_load.unit(n, 9))
FROM generate_series(1, {products}) AS n
CROSS JOIN LATERAL (SELECT 9 + floor(({categories} - 8) * power(shop_load.unit(n, 10), 1.6))::integer AS category_id) AS c;
UPDATE shop.products SET cost = round(price * 0.6, 2);
-- step: customers
INSERT INTO shop.customers
SELECT n, 'User' || n || '@' || (ARRAY['example.org','example.net','mail.example'])[1 + n % 3],
       (ARRAY['Ada','Ben','Cleo','Dina','Emil','Fay','Gus','Hana','Ida','Jon'])[1 + floor(10 * shop_load.unit(n, 11))::integer] || ' '
       || (ARRAY['Adler','Brandt','Costa','Dubois','Eriksen','Fischer','Garcia','Huber'])[1 + floor(8 * shop_load.unit(n, 12))::integer],
       (ARRAY['DE','FR','GB','ES','SE','PT'])[place.country], (ARRAY[
           ARRAY['Berlin','Hamburg','Munich'], ARRAY['Paris','Lyon','Nice'], ARRAY['London','Leeds','Bristol'],
           ARRAY['Madrid','Seville','Bilbao'], ARRAY['Stockholm','Malmo','Lund'], ARRAY['Lisbon','Porto','Faro']])[place.country][1 + floor(3 * power(shop_load.unit(n, 14), 1.8))::integer],
       CASE WHEN shop_load.unit(n, 15) < 0.04 THEN 'gold' WHEN shop_load.unit(n, 15) < 0.2 THEN 'silver' END,
       '{base}'::timestamptz - make_interval(secs => 94608000 * shop_load.unit(n, 16))
FROM generate_series(1, {customers}) AS n
CROSS JOIN LATERAL (SELECT 1 + floor(6 * power(shop_load.unit(n, 13), 1.9))::integer AS country) AS place;
-- step: orders
INSERT INTO shop.orders (order_id, customer_id, status, created_at, shipped_at, total, coupon_code, shipping_city, shipping_country, payment)
SELECT n, c.customer_id, s.status, t.at, CASE WHEN s.status = 'shipped' THEN t.at + interval '2 days' END, 0,
       CASE WHEN shop_load.unit(n, 21) < 0.06 THEN 'SAVE' || (5 + 5 * floor(4 * shop_load.unit(n, 22))) END, c.city, c.country,
       (ARRAY['card','transfer','wallet'])[1 + floor(3 * power(shop_load.unit(n, 23), 2))::integer]
FROM generate_series(1, {orders}) AS n
CROSS JOIN LATERAL (SELECT '{base}'::timestamptz - make_interval(secs => 63072000 * (1 - n::double precision / {orders})) AS at) AS t
CROSS JOIN LATERAL (SELECT CASE WHEN n > {orders} * 0.995 THEN 'paid' WHEN shop_load.unit(n, 20) < 0.05 THEN 'cancelled' ELSE 'shipped' END AS status) AS s
JOIN shop.customers AS c ON c.customer_id = shop_load.popular(n, 24, {customers});
-- step: order_items
INSERT INTO shop.order_items
SELECT n, line, p.product_id, 1 + floor(3 * power(shop_load.unit(n * 8 + line, 25), 3))::integer, p.price
FROM generate_series(1, {orders}) AS n
CROSS JOIN LATERAL generate_series(1, 1 + floor(4.2 * power(shop_load.unit(n, 26), 1.4))::integer) AS line
JOIN shop.products AS p ON p.product_id = shop_load.popular(n * 8 + line, 27, {products});
UPDATE shop.orders AS o SET total = s.total
FROM (SELECT order_id, sum(quantity * unit_price) AS total FROM shop.order_items GROUP BY order_id) AS s WHERE s.order_id = o.order_id;
-- step: reviews
INSERT INTO shop.reviews (review_id, product_id, customer_id, rating, title, body, created_at)
SELECT n, p.product_id, shop_load.popular(n, 30, {customers}),
       greatest(1, least(5, round(2 + 3 * shop_load.unit(p.product_id, 31) + 1.5 * (shop_load.unit(n, 32) - 0.5))))::smallint,
       (ARRAY['Good','Fine','As described','Not for me','Again'])[1 + floor(5 * shop_load.unit(n, 33))::integer],
       repeat('It does what it should. ', 1 + floor(12 * shop_load.unit(n, 34))::integer),
       '{base}'::timestamptz - make_interval(secs => 63072000 * shop_load.unit(n, 35))
FROM generate_series(1, {reviews}) AS n
CROSS JOIN LATERAL (SELECT shop_load.popular(n, 36, {products})::integer AS product_id) AS p;
-- step: carts
INSERT INTO shop.carts (cart_id, customer_id, status, created_at, updated_at)
SELECT n, shop_load.key_of_rank(n, {customers}, {seed}), CASE WHEN shop_load.unit(n, 40) < 0.2 THEN 'open' WHEN shop_load.unit(n, 40) < 0.6 THEN 'ordered' ELSE 'abandoned' END,
       t.at, t.at + make_interval(secs => 7200 * shop_load.unit(n, 41))
FROM generate_series(1, {carts}) AS n
CROSS JOIN LATERAL (SELECT '{base}'::timestamptz - make_interval(secs => 2592000 * (1 - n::double precision / {carts})) AS at) AS t;
INSERT INTO shop.cart_items
SELECT DISTINCT ON (n, product) n, product, 1 + floor(3 * shop_load.unit(n * 4 + line, 42))::integer, '{base}'::timestamptz - interval '1 hour'
FROM generate_series(1, {carts}) AS n
CROSS JOIN LATERAL generate_series(1, 1 + floor(3 * shop_load.unit(n, 43))::integer) AS line
CROSS JOIN LATERAL (SELECT shop_load.popular(n * 4 + line, 44, {products})::integer AS product) AS p;
-- step: inventory
INSERT INTO shop.inventory
SELECT n, w, floor(400 * power(shop_load.unit(n * 2 + w, 45), 2))::integer, 0, '{base}'::timestamptz
FROM generate_series(1, {products}) AS n, generate_series(1, 2) AS w;
-- step: events
INSERT INTO shop.events (event_id, customer_id, session_id, kind, product_id, payload, occurred_at)
SELECT n, shop_load.popular(n / 6, 50, {customers}), md5((n / 6)::text || {seed}::text)::uuid,
       (ARRAY['search','view','view','view','cart','purchase'])[1 + n % 6],
       CASE WHEN n % 6 > 0 THEN shop_load.popular(n, 51, {products}) END,
       jsonb_build_object('referrer', (ARRAY['direct','search','mail','ad'])[1 + floor(4 * shop_load.unit(n / 6, 52))::integer]),
       '{base}'::timestamptz - make_interval(secs => 1209600 * (1 - n::double precision / {events}))
FROM generate_series(1, {events}) AS n;
-- step: sequences
SELECT setval(pg_get_serial_sequence('shop.orders', 'order_id'), {orders});
SELECT setval(pg_get_serial_sequence('shop.reviews', 'review_id'), {reviews});
SELECT setval(pg_get_serial_sequence('shop.carts', 'cart_id'), {carts});
SELECT setval(pg_get_serial_sequence('shop.events', 'event_id'), {events});
