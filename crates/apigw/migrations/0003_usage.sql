-- How much gateways served, in spans of ten seconds, a minute and an hour; rows only where something happened.
CREATE TABLE apigw_usage (
    account_id BIGINT NOT NULL,
    service_id TEXT NOT NULL,
    environment TEXT NOT NULL,
    -- Empty: requests for which the service has no API, and connections.
    api_id TEXT NOT NULL,
    -- Who called, where it is known: a key and its usage plan, or an application.
    plan_id TEXT NOT NULL,
    key_id TEXT NOT NULL,
    app_id TEXT NOT NULL,
    span BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    requests BIGINT NOT NULL,
    client_errors BIGINT NOT NULL,
    server_errors BIGINT NOT NULL,
    server_errors_404 BIGINT NOT NULL,
    server_errors_502 BIGINT NOT NULL,
    bytes_public BIGINT NOT NULL,
    bytes_private BIGINT NOT NULL,
    microseconds BIGINT NOT NULL,
    -- Connections times the seconds they were there.
    connection_seconds BIGINT NOT NULL,
    PRIMARY KEY (service_id, span, began_at, environment, api_id, plan_id, key_id, app_id)
);
CREATE INDEX apigw_usage_by_time ON apigw_usage (span, began_at);

-- The last report of each gateway's process that was counted: one that comes again is not.
CREATE TABLE apigw_usage_reports (
    node_id TEXT NOT NULL,
    run BIGINT NOT NULL,
    number BIGINT NOT NULL,
    counted_at BIGINT NOT NULL,
    PRIMARY KEY (node_id, run)
);
