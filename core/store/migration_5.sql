-- Version 5: what keeps changes from being made: the freeze (one row) and the circuit breakers.
CREATE TABLE change_freeze (
    one integer PRIMARY KEY CHECK (one = 1),
    active integer NOT NULL,
    cancels integer NOT NULL,
    who text NOT NULL,
    reason text NOT NULL,
    at_ms bigint NOT NULL
);
INSERT INTO change_freeze (one, active, cancels, who, reason, at_ms) VALUES (1, 0, 0, '', '', 0);
CREATE TABLE breaker (
    target_id bigint NOT NULL,
    scope text NOT NULL,
    key text NOT NULL,
    state text NOT NULL,
    forced integer NOT NULL,
    recent text NOT NULL,
    opens_in_row integer NOT NULL,
    opened_at bigint NOT NULL,
    open_until bigint NOT NULL,
    probe bigint NOT NULL,
    probe_since bigint NOT NULL,
    reason text NOT NULL,
    revision integer NOT NULL,
    PRIMARY KEY (target_id, scope, key)
);
