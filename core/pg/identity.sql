SELECT /* indexpilot */ s.system_identifier::text FROM pg_catalog.pg_control_system() AS s
