-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indexes as they are found in the field. Missing on purpose: orders (customer_id), order_items (product_id),
-- reviews (product_id), customers (lower(email)).
-- step: good indexes
CREATE INDEX products_name_pattern_idx ON shop.products (name text_pattern_ops);
CREATE INDEX products_fulltext_idx ON shop.products USING gin (to_tsvector('english', name || ' ' || coalesce(description, '')));
CREATE INDEX products_category_price_idx ON shop.products (category_id, price);
CREATE INDEX orders_created_at_idx ON shop.orders (created_at);
CREATE INDEX orders_status_created_at_idx ON shop.orders (status, created_at);
CREATE INDEX carts_open_customer_idx ON shop.carts (customer_id) WHERE status = 'open';
CREATE INDEX events_occurred_at_idx ON shop.events (occurred_at);
-- step: redundant, duplicate and unused indexes
CREATE INDEX products_category_idx ON shop.products (category_id);
CREATE INDEX events_time_idx ON shop.events (occurred_at);
CREATE INDEX customers_loyalty_tier_idx ON shop.customers (loyalty_tier);
CREATE INDEX orders_shipping_city_idx ON shop.orders (shipping_city);
CREATE INDEX reviews_rating_idx ON shop.reviews (rating);
-- step: bloated indexes
CREATE INDEX carts_updated_at_idx ON shop.carts (updated_at);
UPDATE shop.carts SET updated_at = updated_at + interval '1 second';
UPDATE shop.carts SET updated_at = updated_at + interval '1 second';
UPDATE shop.carts SET updated_at = updated_at + interval '1 second';
CREATE INDEX inventory_updated_at_idx ON shop.inventory (updated_at);
UPDATE shop.inventory SET updated_at = updated_at + make_interval(secs => product_id);
UPDATE shop.inventory SET updated_at = updated_at + make_interval(secs => product_id);
-- step: statistics
ANALYZE;
