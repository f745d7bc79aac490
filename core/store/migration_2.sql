-- Version 2: what people decided on recommendations. Rows are only added, and the newest of a recommendation counts.
CREATE TABLE recommendation_decision (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id),
    recommendation text NOT NULL,
    state integer NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    decided_sql text NOT NULL,
    at_ms bigint NOT NULL,
    until_ms bigint
);
CREATE INDEX recommendation_decision_of ON recommendation_decision (target_id, recommendation, id);
