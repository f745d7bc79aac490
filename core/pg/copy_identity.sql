SELECT /* indexpilot */ (extract(epoch FROM pg_catalog.pg_postmaster_start_time()) * 1000000)::bigint,
       pg_catalog.current_database(), pg_catalog.pg_is_in_recovery()
