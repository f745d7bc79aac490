-- Version 9: sizes of indexes beside the size of a fresh one, what builds taught of that, and rebuilds that wait for a maintenance window.
CREATE TABLE bloat_reading (
    series_id bigint NOT NULL,
    day_number bigint NOT NULL,
    at_ms bigint NOT NULL,
    size_bytes bigint NOT NULL,
    fresh_bytes bigint NOT NULL,
    lower_bytes bigint NOT NULL,
    upper_bytes bigint NOT NULL,
    basis text NOT NULL,
    rebuilt integer NOT NULL,
    file_node bigint NOT NULL,
    PRIMARY KEY (series_id, day_number)
) {clustered};
CREATE TABLE fresh_baseline (
    series_id bigint NOT NULL PRIMARY KEY,
    at_ms bigint NOT NULL,
    size_bytes bigint NOT NULL,
    modelled_bytes bigint NOT NULL,
    shapes text NOT NULL
);
CREATE TABLE rebuild_lesson (
    series_id bigint NOT NULL,
    at_ms bigint NOT NULL,
    before_bytes bigint NOT NULL,
    said_bytes bigint NOT NULL,
    after_bytes bigint NOT NULL,
    PRIMARY KEY (series_id, at_ms)
) {clustered};
CREATE TABLE maintenance_job (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id),
    index_name text NOT NULL,
    table_name text NOT NULL,
    state text NOT NULL,
    asked_by text NOT NULL,
    asked_at bigint NOT NULL,
    reason text NOT NULL,
    started_at bigint,
    ended_at bigint,
    outcome text NOT NULL
);
CREATE UNIQUE INDEX maintenance_job_open ON maintenance_job (target_id, index_name) WHERE state IN ('scheduled', 'running');
