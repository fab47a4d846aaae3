-- What a server wants of an agent whose socket another server holds. Rows live for seconds.
CREATE TABLE agent_asks (
    ask_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    server_id TEXT NOT NULL,
    instance_id TEXT NOT NULL,
    ask {{blob}} NOT NULL,
    answer TEXT NOT NULL,
    patience BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX agent_asks_by_server ON agent_asks (server_id);
