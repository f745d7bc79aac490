SELECT /* indexpilot */ s.tablename, s.attname, s.inherited, s.null_frac, s.n_distinct, s.avg_width, s.correlation,
       s.most_common_vals::text, s.most_common_freqs::text[], s.histogram_bounds::text,
       s.most_common_elems::text, s.most_common_elem_freqs::text[],
       s.elem_count_histogram[pg_catalog.array_upper(s.elem_count_histogram, 1)]
FROM pg_catalog.pg_stats AS s
WHERE s.schemaname = $1::name AND s.tablename = ANY ($2::name[])
