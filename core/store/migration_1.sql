-- Version 1. {id} is a row number given by the database, {clustered} keeps rows in primary key order where that is known.
CREATE TABLE target (
    id {id},
    system_identifier text NOT NULL,
    database_name text NOT NULL,
    connection_text text NOT NULL,
    title text NOT NULL,
    environment integer NOT NULL,
    last_visit bigint NOT NULL,
    UNIQUE (system_identifier, database_name)
);
CREATE TABLE statement (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id),
    fingerprint text NOT NULL,
    statement_text text NOT NULL,
    role_name text NOT NULL,
    database_name text NOT NULL,
    first_seen bigint NOT NULL,
    parsed integer NOT NULL,
    UNIQUE (target_id, fingerprint)
);
CREATE TABLE statement_sample (
    target_id bigint NOT NULL,
    width integer NOT NULL,
    start_s bigint NOT NULL,
    statement_id bigint NOT NULL,
    covered_s double precision NOT NULL,
    calls bigint NOT NULL,
    total_ms double precision NOT NULL,
    row_count bigint NOT NULL,
    blocks_hit bigint NOT NULL,
    blocks_read bigint NOT NULL,
    temp_blocks bigint NOT NULL,
    wal_bytes bigint NOT NULL,
    max_mean_ms double precision NOT NULL,
    sketch text NOT NULL,
    PRIMARY KEY (target_id, width, start_s, statement_id)
) {clustered};
CREATE TABLE activity_sample (
    target_id bigint NOT NULL,
    width integer NOT NULL,
    start_s bigint NOT NULL,
    samples integer NOT NULL,
    active double precision NOT NULL,
    waiting double precision NOT NULL,
    blocked double precision NOT NULL,
    PRIMARY KEY (target_id, width, start_s)
) {clustered};
CREATE TABLE gap (
    id {id},
    target_id bigint NOT NULL,
    from_ms bigint NOT NULL,
    to_ms bigint NOT NULL,
    reason text NOT NULL
);
CREATE INDEX gap_time ON gap (target_id, to_ms);
CREATE TABLE change_note (
    id {id},
    target_id bigint NOT NULL,
    at_ms bigint NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX change_note_time ON change_note (target_id, at_ms);
CREATE TABLE document (
    id {id},
    target_id bigint NOT NULL,
    kind text NOT NULL,
    document_key text NOT NULL,
    content text NOT NULL,
    at_ms bigint NOT NULL
);
CREATE INDEX document_key ON document (target_id, kind, document_key, at_ms);
CREATE TABLE rollup_mark (
    target_id bigint NOT NULL,
    width integer NOT NULL,
    done_until bigint NOT NULL,
    PRIMARY KEY (target_id, width)
);
