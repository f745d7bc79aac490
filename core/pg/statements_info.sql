SELECT /* indexpilot */ (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint,
       (extract(epoch FROM pg_catalog.pg_postmaster_start_time()) * 1000)::bigint,
       {reset}, {dealloc},
       pg_catalog.pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')
