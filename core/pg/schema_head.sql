SELECT /* indexpilot */ (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint,
       (extract(epoch FROM pg_catalog.pg_stat_get_db_stat_reset_time(d.oid)) * 1000)::bigint,
       NOT pg_catalog.pg_is_in_recovery(),
       pg_catalog.current_schemas(false)::text[],
       ARRAY(SELECT e.extname::text FROM pg_catalog.pg_extension AS e ORDER BY 1),
       pg_catalog.current_setting('random_page_cost'), pg_catalog.current_setting('seq_page_cost'),
       pg_catalog.current_setting('block_size'),
       (SELECT count(*) FROM pg_catalog.pg_class AS c WHERE c.relkind IN ('r', 'm', 'i') AND c.oid >= 16384),
       {default_is_c}
FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database()
