-- Version 3. Versions of indexes, the journal of our changes, and the audit chain. index_watch has when a target's indexes were last read as a whole.
CREATE TABLE index_watch (
    target_id bigint NOT NULL PRIMARY KEY REFERENCES target (id),
    read_at bigint NOT NULL
);
CREATE TABLE index_lineage (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id)
);
CREATE INDEX index_lineage_target ON index_lineage (target_id);
CREATE TABLE index_version (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id),
    lineage_id bigint NOT NULL REFERENCES index_lineage (id),
    version integer NOT NULL,
    index_oid bigint NOT NULL,
    table_oid bigint NOT NULL,
    file_node bigint NOT NULL,
    schema_name text NOT NULL,
    index_name text NOT NULL,
    table_schema text NOT NULL,
    table_name text NOT NULL,
    definition text NOT NULL,
    hash text NOT NULL,
    shape_hash text NOT NULL,
    attributes text NOT NULL,
    seen_from bigint NOT NULL,
    last_seen bigint NOT NULL,
    seen_until bigint,
    cause text NOT NULL,
    end_cause text NOT NULL,
    state text NOT NULL,
    UNIQUE (lineage_id, version)
);
CREATE INDEX index_version_target ON index_version (target_id, state);
CREATE TABLE action (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id),
    kind text NOT NULL,
    subject text NOT NULL,
    state text NOT NULL,
    mode text NOT NULL,
    who text NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    revision integer NOT NULL,
    plan text NOT NULL,
    progress text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX action_target ON action (target_id, state);
CREATE TABLE audit (
    sequence bigint NOT NULL PRIMARY KEY,
    target_id bigint,
    action_id bigint,
    at_ms bigint NOT NULL,
    kind text NOT NULL,
    who text NOT NULL,
    mode text NOT NULL,
    subject text NOT NULL,
    sql_text text NOT NULL,
    before_text text NOT NULL,
    after_text text NOT NULL,
    detail text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
);
CREATE TABLE audit_head (
    id integer NOT NULL PRIMARY KEY,
    sequence bigint NOT NULL,
    hash text NOT NULL
);
