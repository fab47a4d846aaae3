-- Where notifications go, and which. `next_at`: nothing is sent before, because attempts fail; `failures` counts them. `slow`: the last attempt
-- failed or took long, so that it waits for a place beside others like it. While `lease_until` lies ahead, one server sends there.
CREATE TABLE notify_channels (
    channel_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    secret {{blob}},
    body_template TEXT NOT NULL,
    min_severity TEXT NOT NULL,
    services TEXT NOT NULL,
    resources TEXT NOT NULL,
    send_resolved BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    slow BOOLEAN NOT NULL,
    failures BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    last_delivered_at BIGINT,
    last_error TEXT NOT NULL,
    lease_owner TEXT NOT NULL,
    lease_until BIGINT NOT NULL
);
CREATE UNIQUE INDEX notify_channels_by_name ON notify_channels (account_id, name);
CREATE INDEX notify_channels_leased ON notify_channels (lease_owner) WHERE lease_until > 0;

-- One notification on its way to one channel. `subject`, `message`, `error` and `given_up` are messages in two languages, as JSON, or empty.
CREATE TABLE notify_deliveries (
    delivery_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    channel_id TEXT NOT NULL,
    service TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    over BOOLEAN NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    give_up_at BIGINT NOT NULL,
    last_at BIGINT,
    finished_at BIGINT,
    status_code BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    answer TEXT NOT NULL,
    error TEXT NOT NULL,
    given_up TEXT NOT NULL
);
CREATE INDEX notify_deliveries_due ON notify_deliveries (next_at) WHERE state = 'waiting';
CREATE INDEX notify_deliveries_finished ON notify_deliveries (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX notify_deliveries_by_channel ON notify_deliveries (account_id, channel_id, created_at, delivery_id);
