SELECT /* indexpilot */ (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint,
       (extract(epoch FROM pg_catalog.pg_postmaster_start_time()) * 1000)::bigint,
       {reset}, {dealloc}
