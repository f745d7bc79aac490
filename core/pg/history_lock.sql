SELECT /* indexpilot */ pg_catalog.pg_try_advisory_lock(1230000980, $1::integer)
