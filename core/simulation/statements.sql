-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every statement of the shop's traffic. The line before each says: name | lane | risky yes or no | why.

-- statement: search_suggest | web | no | reads a short range of the pattern index on the name
SELECT name FROM shop.products WHERE name LIKE $1 ORDER BY name LIMIT 8;

-- statement: search_fulltext | web | no | the full-text index finds the words
SELECT product_id, name, price
FROM shop.products
WHERE to_tsvector('english', name || ' ' || coalesce(description, '')) @@ plainto_tsquery('english', $1) AND active
ORDER BY price LIMIT 24;

-- statement: search_contains | web | yes | a leading wildcard reads every product
SELECT product_id, name, price FROM shop.products WHERE name ILIKE '%' || $1 || '%' ORDER BY price LIMIT 24;

-- statement: category_tree | web | no | recursion over a table of a few dozen rows
WITH RECURSIVE tree AS (
    SELECT category_id, parent_id, name, 1 AS depth FROM shop.categories WHERE category_id = $1
    UNION ALL
    SELECT c.category_id, c.parent_id, c.name, t.depth + 1 FROM shop.categories c JOIN tree t ON c.category_id = t.parent_id
)
SELECT name, depth FROM tree ORDER BY depth DESC;

-- statement: category_page | web | no | the index on category and price gives the order
SELECT product_id, name, price FROM shop.products WHERE category_id = $1 AND active ORDER BY price LIMIT 24;

-- statement: price_range | web | no | equality and range on the leading columns of one index
SELECT product_id, name, price
FROM shop.products
WHERE category_id = $1 AND price BETWEEN $2 AND $3 AND active
ORDER BY price LIMIT 24;

-- statement: attribute_filter | web | yes | no index on the attribute: every product is read and its JSON unpacked
SELECT product_id, name, price
FROM shop.products
WHERE attributes ->> 'colour' = $1 AND attributes ->> 'material' = $2
ORDER BY created_at DESC LIMIT 24;

-- statement: product_page | web | no | one row by primary key
SELECT p.product_id, p.name, p.description, p.price, p.attributes, c.name AS category
FROM shop.products p JOIN shop.categories c ON c.category_id = p.category_id
WHERE p.product_id = $1;

-- statement: product_stock | web | no | a few rows by the leading column of the primary key
SELECT warehouse_id, on_hand - reserved AS available FROM shop.inventory WHERE product_id = $1;

-- statement: product_reviews | web | yes | reviews have no index on product_id: every review is read and sorted
SELECT rating, title, body, created_at FROM shop.reviews WHERE product_id = $1 ORDER BY created_at DESC LIMIT 10;

-- statement: product_also_bought | web | yes | order_items have no index on product_id: the largest table is read
SELECT other.product_id, count(*) AS together
FROM shop.order_items this JOIN shop.order_items other ON other.order_id = this.order_id
WHERE this.product_id = $1 AND other.product_id <> this.product_id
GROUP BY other.product_id ORDER BY together DESC LIMIT 6;

-- statement: login | web | yes | a function on the column: the index on email does not help
SELECT customer_id, full_name, loyalty_tier FROM shop.customers WHERE lower(email) = $1;

-- statement: cart_view | web | no | the partial index on open carts, then the primary key
SELECT ci.product_id, p.name, ci.quantity, p.price
FROM shop.carts c
JOIN shop.cart_items ci ON ci.cart_id = c.cart_id
JOIN shop.products p ON p.product_id = ci.product_id
WHERE c.customer_id = $1 AND c.status = 'open';

-- statement: order_history | web | yes | orders have no index on customer_id: every order is read and sorted
SELECT order_id, status, created_at, total FROM shop.orders WHERE customer_id = $1 ORDER BY created_at DESC LIMIT 10;

-- statement: order_detail | web | no | the primary key of order_items gives the lines
SELECT i.line_no, p.name, i.quantity, i.unit_price
FROM shop.order_items i JOIN shop.products p ON p.product_id = i.product_id
WHERE i.order_id = $1 ORDER BY i.line_no;

-- statement: event_record | checkout | no | one row is added
INSERT INTO shop.events (customer_id, session_id, kind, product_id, payload, occurred_at)
VALUES ($1, $2, $3, $4, $5, now());

-- statement: cart_open | checkout | no | one row is added unless an open cart is there
INSERT INTO shop.carts (customer_id, status, created_at, updated_at)
SELECT $1::integer, 'open', now(), now()
WHERE NOT EXISTS (SELECT FROM shop.carts WHERE customer_id = $1::integer AND status = 'open');

-- statement: cart_add | checkout | no | one row into the newest open cart
INSERT INTO shop.cart_items (cart_id, product_id, quantity, added_at)
SELECT cart_id, $2::integer, $3::integer, now()
FROM shop.carts WHERE customer_id = $1 AND status = 'open' ORDER BY cart_id DESC LIMIT 1
ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = least(cart_items.quantity + EXCLUDED.quantity, 99);

-- statement: cart_quantity | checkout | no | one row by key
UPDATE shop.cart_items ci SET quantity = $3
FROM shop.carts c
WHERE c.customer_id = $1 AND c.status = 'open' AND ci.cart_id = c.cart_id AND ci.product_id = $2;

-- statement: cart_remove | checkout | no | one row by key
DELETE FROM shop.cart_items ci
USING shop.carts c
WHERE c.customer_id = $1 AND c.status = 'open' AND ci.cart_id = c.cart_id AND ci.product_id = $2;

-- statement: checkout_total | checkout | no | a few rows by key
SELECT count(*) AS lines, coalesce(sum(ci.quantity * p.price), 0) AS total
FROM shop.carts c
JOIN shop.cart_items ci ON ci.cart_id = c.cart_id
JOIN shop.products p ON p.product_id = ci.product_id
WHERE c.customer_id = $1 AND c.status = 'open';

-- statement: order_place | checkout | no | the cart becomes an order in one statement
WITH line AS (
    SELECT ci.product_id, ci.quantity, p.price
    FROM shop.carts c
    JOIN shop.cart_items ci ON ci.cart_id = c.cart_id
    JOIN shop.products p ON p.product_id = ci.product_id
    WHERE c.customer_id = $1 AND c.status = 'open'
), placed AS (
    INSERT INTO shop.orders (customer_id, status, created_at, total, coupon_code, shipping_city, shipping_country, payment)
    SELECT c.customer_id, 'pending', now(), (SELECT sum(quantity * price) FROM line), $2, c.city, c.country, $3
    FROM shop.customers c
    WHERE c.customer_id = $1 AND EXISTS (SELECT FROM line)
    RETURNING order_id
)
INSERT INTO shop.order_items (order_id, line_no, product_id, quantity, unit_price)
SELECT placed.order_id, row_number() OVER (ORDER BY line.product_id), line.product_id, line.quantity, line.price
FROM placed CROSS JOIN line;

-- statement: stock_reserve | checkout | no | one row by primary key
UPDATE shop.inventory SET reserved = least(reserved + $3, on_hand), updated_at = now()
WHERE product_id = $1 AND warehouse_id = $2;

-- statement: cart_close | checkout | no | the partial index on open carts
UPDATE shop.carts SET status = 'ordered', updated_at = now() WHERE customer_id = $1 AND status = 'open';

-- statement: order_pay | checkout | no | pending orders are few and the index on status finds them
UPDATE shop.orders SET status = 'paid'
WHERE order_id = (SELECT order_id FROM shop.orders
                  WHERE customer_id = $1 AND status = 'pending' AND created_at > now() - interval '1 day'
                  ORDER BY created_at DESC LIMIT 1);

-- statement: review_write | checkout | no | one row is added
INSERT INTO shop.reviews (product_id, customer_id, rating, title, body, created_at)
VALUES ($1, $2, $3, $4, $5, now());

-- statement: stock_refill | checkout | yes | a write whose filter has no index reads the whole table
UPDATE shop.inventory SET on_hand = on_hand + $2, reserved = 0, updated_at = now()
WHERE on_hand - reserved < $1 AND warehouse_id = $3;

-- statement: order_ship | checkout | no | a bounded batch, oldest first, by index
UPDATE shop.orders SET status = 'shipped', shipped_at = now()
WHERE order_id IN (SELECT order_id FROM shop.orders WHERE status = 'paid'
                   ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED);

-- statement: cart_expire | checkout | no | a bounded batch by the index on updated_at
UPDATE shop.carts SET status = 'abandoned'
WHERE cart_id IN (SELECT cart_id FROM shop.carts
                  WHERE status = 'open' AND updated_at < now() - make_interval(days => $1)
                  ORDER BY updated_at LIMIT $2);

-- statement: events_purge | checkout | no | a bounded batch, oldest first, by index
DELETE FROM shop.events
WHERE event_id IN (SELECT event_id FROM shop.events
                   WHERE occurred_at < now() - make_interval(days => $1) ORDER BY occurred_at LIMIT $2);

-- statement: category_recount | checkout | yes | a write without WHERE, with a sub-select for each row
UPDATE shop.categories
SET product_count = (SELECT count(*) FROM shop.products p WHERE p.category_id = categories.category_id AND p.active);

-- statement: revenue_by_day | analytics | no | a bounded range by the index on created_at
SELECT date_trunc('day', created_at) AS day, count(*) AS orders, sum(total) AS revenue
FROM shop.orders WHERE created_at >= now() - make_interval(days => $1) AND status <> 'cancelled'
GROUP BY day ORDER BY day;

-- statement: revenue_by_country | analytics | yes | groups every order there is
SELECT shipping_country, count(*) AS orders, sum(total) AS revenue, avg(total) AS basket
FROM shop.orders WHERE status <> $1 GROUP BY shipping_country ORDER BY revenue DESC;

-- statement: top_products | analytics | yes | joins and groups every order line
SELECT p.product_id, p.name, sum(i.quantity) AS sold, sum(i.quantity * i.unit_price) AS revenue
FROM shop.order_items i JOIN shop.products p ON p.product_id = i.product_id
GROUP BY p.product_id, p.name ORDER BY revenue DESC LIMIT $1;

-- statement: customer_rank | analytics | yes | a window over every customer and order
SELECT country, customer_id, spent, place
FROM (SELECT c.country, c.customer_id, sum(o.total) AS spent,
             rank() OVER (PARTITION BY c.country ORDER BY sum(o.total) DESC) AS place
      FROM shop.customers c JOIN shop.orders o ON o.customer_id = c.customer_id
      GROUP BY c.country, c.customer_id) ranked
WHERE place <= $1 ORDER BY country, place;

-- statement: running_revenue | analytics | no | a window over a few grouped days
SELECT day, revenue, sum(revenue) OVER (ORDER BY day) AS running,
       avg(revenue) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS week_average
FROM (SELECT created_at::date AS day, sum(total) AS revenue
      FROM shop.orders WHERE created_at >= now() - make_interval(days => $1) GROUP BY 1) daily
ORDER BY day;

-- statement: event_funnel | analytics | no | a bounded range by the index on occurred_at
SELECT count(*) FILTER (WHERE kind = 'search') AS searches, count(*) FILTER (WHERE kind = 'view') AS views,
       count(*) FILTER (WHERE kind = 'cart') AS carts, count(*) FILTER (WHERE kind = 'purchase') AS purchases
FROM shop.events WHERE occurred_at >= now() - make_interval(hours => $1);

-- statement: cohort_report | analytics | yes | joins every customer with every order and counts distinct
SELECT date_trunc('month', c.created_at) AS cohort, date_trunc('month', o.created_at) AS month,
       count(DISTINCT o.customer_id) AS customers
FROM shop.customers c JOIN shop.orders o ON o.customer_id = c.customer_id
WHERE c.created_at >= now() - make_interval(months => $1)
GROUP BY cohort, month ORDER BY cohort, month;

-- statement: stock_value | analytics | no | two small tables
SELECT c.name, sum(v.on_hand * p.cost) AS value
FROM shop.inventory v
JOIN shop.products p ON p.product_id = v.product_id
JOIN shop.categories c ON c.category_id = p.category_id
GROUP BY c.name ORDER BY value DESC;

-- statement: orders_deep_page | analytics | yes | a deep OFFSET reads and throws away all rows before it
SELECT order_id, customer_id, status, total FROM shop.orders ORDER BY created_at DESC OFFSET $1 LIMIT 100;

-- statement: coupon_orders | analytics | yes | the filter has no index: every order is read
SELECT count(*) AS orders, sum(total) AS revenue FROM shop.orders WHERE coupon_code = $1;

-- statement: stock_alarm | analytics | yes | the join predicate is missing: every category meets every low stock
SELECT c.name, count(*) AS low
FROM shop.categories c, shop.inventory v
WHERE c.parent_id IS NULL AND v.on_hand < $1
GROUP BY c.name;

-- statement: calendar_orders | analytics | no | a bounded recursion, then a range by index
WITH RECURSIVE calendar AS (
    SELECT current_date - $1::integer AS day
    UNION ALL
    SELECT day + 1 FROM calendar WHERE day < current_date
)
SELECT calendar.day, count(o.order_id) AS orders
FROM calendar LEFT JOIN shop.orders o ON o.created_at >= calendar.day AND o.created_at < calendar.day + 1
GROUP BY calendar.day ORDER BY calendar.day;
