SELECT /* indexpilot */ c.oid, n.nspname, c.relname, c.reltuples, {size}, {total_size},
       s.seq_scan, s.seq_tup_read, s.idx_scan, s.n_tup_ins, s.n_tup_upd, s.n_tup_hot_upd, s.n_tup_del, s.n_live_tup, s.n_dead_tup,
       (extract(epoch FROM greatest(s.last_analyze, s.last_autoanalyze)) * 1000)::bigint,
       (extract(epoch FROM greatest(s.last_vacuum, s.last_autovacuum)) * 1000)::bigint
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_stat_user_tables AS s ON s.relid = c.oid
WHERE c.relkind IN ('r', 'm', 'p')
ORDER BY c.relpages DESC, c.oid
LIMIT $1::int
