-- Version 4: when an index was seen in use, one row for each that there is.
CREATE TABLE index_use (
    target_id bigint NOT NULL REFERENCES target (id),
    index_name text NOT NULL,
    definition text NOT NULL,
    first_seen_ms bigint,
    last_used_ms bigint,
    scans bigint NOT NULL,
    PRIMARY KEY (target_id, index_name)
);
