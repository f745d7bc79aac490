-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the warehouse is asked; each as often as the other. Tables joined: 3 to 6, but for the two that say so.

-- late deliveries by carrier and region in one quarter (4)
SELECT c.name, r.name, count(*) AS late, avg(s.delivered_on - s.promised_on) AS days
FROM shipment s JOIN carrier c ON c.carrier_id = s.carrier_id JOIN depot d ON d.depot_id = s.origin_id
JOIN region r ON r.region_id = d.region_id
WHERE s.booked_on BETWEEN '2025-04-01' AND '2025-06-30' AND s.delivered_on > s.promised_on
GROUP BY c.name, r.name ORDER BY late DESC LIMIT 40;

-- what priority freight brings in, by segment and month (3)
SELECT k.segment, date_trunc('month', i.issued_on) AS month, sum(i.amount) AS revenue
FROM customer k JOIN shipment s ON s.customer_id = k.customer_id JOIN invoice i ON i.shipment_id = s.shipment_id
WHERE s.service = 'priority' AND s.booked_on >= '2024-01-01' AND s.booked_on < '2025-01-01'
GROUP BY k.segment, month ORDER BY month, revenue DESC;

-- open claims by family of goods (4)
SELECT g.family, c.reason, count(*) AS claims, sum(c.amount) AS amount
FROM claim c JOIN parcel p ON p.shipment_id = c.shipment_id AND p.parcel_no = c.parcel_no
JOIN goods g ON g.goods_id = p.goods_id JOIN shipment s ON s.shipment_id = c.shipment_id
WHERE c.state = 'open' AND s.service <> 'economy'
GROUP BY g.family, c.reason ORDER BY amount DESC;

-- routes of hazardous goods in two months (5)
SELECT r.name, d.name, sum(p.weight) AS weight, count(DISTINCT s.shipment_id) AS shipments
FROM goods g JOIN parcel p ON p.goods_id = g.goods_id JOIN shipment s ON s.shipment_id = p.shipment_id
JOIN depot d ON d.depot_id = s.target_id JOIN region r ON r.region_id = d.region_id
WHERE g.hazard AND s.booked_on >= '2025-10-01' AND s.booked_on < '2025-12-01'
GROUP BY r.name, d.name ORDER BY weight DESC LIMIT 50;

-- overdue invoices by region and segment (3)
SELECT r.name, k.segment, count(*) AS invoices, sum(i.amount) AS open_amount
FROM invoice i JOIN customer k ON k.customer_id = i.customer_id JOIN region r ON r.region_id = k.region_id
WHERE i.paid_on IS NULL AND i.due_on < '2025-10-01'
GROUP BY r.name, k.segment ORDER BY open_amount DESC;

-- exceptions at hubs in one month, by carrier (4)
SELECT d.name, c.name, count(*) AS exceptions
FROM scan x JOIN depot d ON d.depot_id = x.depot_id JOIN shipment s ON s.shipment_id = x.shipment_id
JOIN carrier c ON c.carrier_id = s.carrier_id
WHERE x.kind = 'exception' AND x.scanned_at >= '2025-03-01' AND x.scanned_at < '2025-04-01' AND d.kind = 'hub'
GROUP BY d.name, c.name ORDER BY exceptions DESC LIMIT 30;

-- the heaviest customers of a small region in one year (4)
SELECT k.name, sum(p.weight * p.quantity) AS total
FROM region r JOIN customer k ON k.region_id = r.region_id JOIN shipment s ON s.customer_id = k.customer_id
JOIN parcel p ON p.shipment_id = s.shipment_id
WHERE r.name = 'region L' AND s.booked_on >= '2025-01-01'
GROUP BY k.customer_id, k.name ORDER BY total DESC LIMIT 20;

-- shipments that are held, newest first (4)
SELECT s.shipment_id, s.booked_on, k.name, d.name, c.name
FROM shipment s JOIN customer k ON k.customer_id = s.customer_id JOIN depot d ON d.depot_id = s.origin_id
JOIN carrier c ON c.carrier_id = s.carrier_id
WHERE s.status = 'held' AND k.tier = 'silver'
ORDER BY s.booked_on DESC LIMIT 100;

-- damaged parcels by family and mode (4)
SELECT g.family, c.mode, count(*) AS damaged, sum(p.declared) AS value
FROM parcel p JOIN goods g ON g.goods_id = p.goods_id JOIN shipment s ON s.shipment_id = p.shipment_id
JOIN carrier c ON c.carrier_id = s.carrier_id
WHERE p.damaged AND g.grade = 7
GROUP BY g.family, c.mode ORDER BY value DESC;

-- share of express in one month at the coast's depots (3)
SELECT d.name, count(*) AS shipments, count(*) FILTER (WHERE s.service = 'express') AS express, sum(s.freight) AS freight
FROM shipment s JOIN depot d ON d.depot_id = s.origin_id JOIN region r ON r.region_id = d.region_id
WHERE r.zone = 'coast' AND s.booked_on >= '2024-11-01' AND s.booked_on < '2024-12-01'
GROUP BY d.name ORDER BY freight DESC;

-- gold customers that went quiet, and what they paid before (4)
SELECT k.name, r.name, sum(i.amount) AS paid
FROM customer k JOIN region r ON r.region_id = k.region_id JOIN invoice i ON i.customer_id = k.customer_id
WHERE k.tier = 'gold' AND k.segment = 'lab' AND i.issued_on < '2025-06-01'
  AND NOT EXISTS (SELECT FROM shipment s WHERE s.customer_id = k.customer_id AND s.booked_on >= '2025-09-01')
GROUP BY k.name, r.name ORDER BY paid DESC LIMIT 100;

-- small quantities of a grade, measured by the same goods' average (4)
SELECT sum(p.declared) / 7.0 AS yearly, count(*) AS parcels
FROM goods g JOIN parcel p ON p.goods_id = g.goods_id JOIN shipment s ON s.shipment_id = p.shipment_id
CROSS JOIN LATERAL (SELECT 0.2 * avg(quantity) AS few FROM parcel WHERE goods_id = g.goods_id) q
WHERE g.family = 'family 24' AND g.grade = 3 AND s.status = 'delivered' AND p.quantity < q.few;

-- the lane between two regions, by week (5)
SELECT date_trunc('week', s.booked_on) AS week, count(*) AS shipments, sum(s.freight) AS freight
FROM shipment s JOIN depot o ON o.depot_id = s.origin_id JOIN depot t ON t.depot_id = s.target_id
JOIN region a ON a.region_id = o.region_id JOIN region b ON b.region_id = t.region_id
WHERE a.name = 'region K' AND b.name = 'region C' AND s.booked_on >= '2024-01-01'
GROUP BY week ORDER BY week;

-- large invoices in Swiss francs (4)
SELECT k.name, r.name, i.issued_on, i.amount, s.service
FROM invoice i JOIN shipment s ON s.shipment_id = i.shipment_id JOIN customer k ON k.customer_id = i.customer_id
JOIN region r ON r.region_id = k.region_id
WHERE i.currency = 'CHF' AND i.amount > 560
ORDER BY i.amount DESC LIMIT 50;

-- customs stops of one quarter and how late those shipments were (4)
SELECT r.name, count(*) AS stops, avg(s.delivered_on - s.promised_on) AS days
FROM scan x JOIN shipment s ON s.shipment_id = x.shipment_id JOIN depot d ON d.depot_id = x.depot_id
JOIN region r ON r.region_id = d.region_id
WHERE x.kind = 'customs' AND x.scanned_at >= '2025-07-01' AND x.scanned_at < '2025-10-01'
GROUP BY r.name ORDER BY stops DESC;

-- one customer's last shipments with their goods (4)
SELECT s.shipment_id, s.booked_on, g.name, p.quantity, c.name
FROM shipment s JOIN parcel p ON p.shipment_id = s.shipment_id JOIN goods g ON g.goods_id = p.goods_id
JOIN carrier c ON c.carrier_id = s.carrier_id
WHERE s.customer_id = 20011 ORDER BY s.booked_on DESC, s.shipment_id LIMIT 50;

-- what a suspicious device scanned in half a year (4)
SELECT d.name, x.kind, count(*) AS scans, count(DISTINCT s.customer_id) AS customers
FROM scan x JOIN depot d ON d.depot_id = x.depot_id JOIN shipment s ON s.shipment_id = x.shipment_id
JOIN customer k ON k.customer_id = s.customer_id
WHERE x.device = 1771 AND x.scanned_at >= '2025-01-01' AND x.scanned_at < '2025-07-01' AND k.segment = 'industry'
GROUP BY d.name, x.kind ORDER BY scans DESC;

-- declared value of what was lost, by region and family (5)
SELECT r.name, g.family, sum(p.declared) AS value
FROM shipment s JOIN parcel p ON p.shipment_id = s.shipment_id JOIN goods g ON g.goods_id = p.goods_id
JOIN customer k ON k.customer_id = s.customer_id JOIN region r ON r.region_id = k.region_id
WHERE s.status = 'lost' AND s.booked_on >= '2025-01-01'
GROUP BY r.name, g.family ORDER BY value DESC LIMIT 100;

-- weight by service over everything there is (2)
SELECT s.service, sum(p.weight) AS weight, count(*) AS parcels
FROM shipment s JOIN parcel p ON p.shipment_id = s.shipment_id
GROUP BY s.service ORDER BY weight DESC;

-- refused claims of returned shipments against what was invoiced (5)
SELECT r.name, count(*) AS claims, sum(c.amount) AS claimed, sum(i.amount) AS invoiced
FROM claim c JOIN shipment s ON s.shipment_id = c.shipment_id JOIN invoice i ON i.shipment_id = s.shipment_id
JOIN customer k ON k.customer_id = s.customer_id JOIN region r ON r.region_id = k.region_id
WHERE c.state = 'refused' AND s.status = 'returned' AND c.opened_on >= '2025-01-01'
GROUP BY r.name ORDER BY claimed DESC;

-- parcels of one kind of goods on the air, in six tables (6)
SELECT r.name, c.name, sum(p.quantity) AS pieces, sum(p.declared) AS value
FROM goods g JOIN parcel p ON p.goods_id = g.goods_id JOIN shipment s ON s.shipment_id = p.shipment_id
JOIN carrier c ON c.carrier_id = s.carrier_id JOIN depot d ON d.depot_id = s.origin_id
JOIN region r ON r.region_id = d.region_id
WHERE g.family = 'family 18' AND g.grade BETWEEN 10 AND 12 AND c.mode = 'air' AND s.booked_on >= '2024-06-01'
GROUP BY r.name, c.name ORDER BY value DESC;

-- days with most bookings of one service (1)
SELECT booked_on, count(*) AS shipments, sum(freight) AS freight
FROM shipment WHERE service = 'economy' AND booked_on >= '2025-01-01'
GROUP BY booked_on ORDER BY shipments DESC LIMIT 10;
