-- Version 7: changes that somebody asked for and that wait for who may approve them.
CREATE TABLE approval (
    id {id},
    target_id bigint NOT NULL REFERENCES target (id),
    state text NOT NULL,
    sql_text text NOT NULL,
    replaces integer NOT NULL,
    index_name text NOT NULL,
    version integer,
    recommendation text NOT NULL,
    subject text NOT NULL,
    title text NOT NULL,
    plan_class text NOT NULL,
    plan_hash text NOT NULL,
    asked_by text NOT NULL,
    asked_at bigint NOT NULL,
    asked_why text NOT NULL,
    decided_by text NOT NULL,
    decided_at bigint,
    decided_why text NOT NULL,
    expires_at bigint NOT NULL,
    token text NOT NULL,
    runner text NOT NULL,
    outcome text NOT NULL,
    revision integer NOT NULL
);
CREATE INDEX approval_target ON approval (target_id, state);
