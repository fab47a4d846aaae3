-- Long work. A row is owned while `lease_until` lies ahead; `epoch` grows with each change of owner, and whoever holds
-- an older one writes nothing any more. `step` is the position in `operation_steps`. `nudged`: it is due at once,
-- also when it is being worked on right now and then would rest.
CREATE TABLE operations (
    operation_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    perpetual BOOLEAN NOT NULL,
    status TEXT NOT NULL,
    step BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    error_code TEXT NOT NULL,
    error TEXT NOT NULL,
    cancel_asked BOOLEAN NOT NULL,
    nudged BOOLEAN NOT NULL,
    due_at BIGINT NOT NULL,
    owner TEXT NOT NULL,
    lease_until BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    request_id TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX operations_due ON operations (due_at) WHERE ended_at IS NULL;
CREATE INDEX operations_by_owner ON operations (owner) WHERE ended_at IS NULL;
CREATE INDEX operations_ended ON operations (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX operations_by_account ON operations (account_id, created_at, operation_id);
CREATE INDEX operations_by_resource ON operations (account_id, resource_id, created_at);

CREATE TABLE operation_steps (
    account_id BIGINT NOT NULL,
    operation_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    message TEXT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    PRIMARY KEY (operation_id, position)
);

-- What an operation says while it works, for whoever watches.
CREATE TABLE operation_events (
    account_id BIGINT NOT NULL,
    operation_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    step TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (operation_id, position)
);

-- A resource is worked on by one operation at a time.
CREATE TABLE operation_locks (
    name TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    operation_id TEXT NOT NULL
);
