-- Version 6: what indexes did hour by hour, measured.
CREATE TABLE index_series (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id),
    index_name text NOT NULL,
    UNIQUE (target_id, index_name)
);
CREATE TABLE index_sample (
    series_id bigint NOT NULL,
    start_s bigint NOT NULL,
    covered_s double precision NOT NULL,
    scans bigint NOT NULL,
    rows_written bigint NOT NULL,
    size_bytes bigint NOT NULL,
    PRIMARY KEY (series_id, start_s)
) {clustered};
CREATE INDEX index_sample_start ON index_sample (start_s);
