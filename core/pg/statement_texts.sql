SELECT /* indexpilot */ s.userid, s.dbid, s.queryid, {toplevel}, pg_catalog.left(s.query, 1100000),
       pg_catalog.pg_get_userbyid(s.userid), pg_catalog.current_database()
FROM {schema}.pg_stat_statements(true) AS s
WHERE s.queryid = ANY ($1::bigint[])
  AND s.dbid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
