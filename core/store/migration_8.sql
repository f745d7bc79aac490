-- Version 8: limits of load learned from the hours of the week, and looks at the counter of forced checkpoints.
CREATE TABLE threshold (
    target_id bigint NOT NULL PRIMARY KEY REFERENCES target (id),
    time_zone text NOT NULL,
    moved_at bigint NOT NULL
);
CREATE TABLE threshold_hour (
    target_id bigint NOT NULL REFERENCES target (id),
    figure text NOT NULL,
    week_hour integer NOT NULL,
    sketch text NOT NULL,
    seen_until bigint NOT NULL,
    limit_value double precision,
    PRIMARY KEY (target_id, figure, week_hour)
) {clustered};
CREATE TABLE checkpoint_look (
    target_id bigint NOT NULL REFERENCES target (id),
    at_ms bigint NOT NULL,
    requested bigint NOT NULL,
    counted_since bigint NOT NULL,
    PRIMARY KEY (target_id, at_ms)
) {clustered};
