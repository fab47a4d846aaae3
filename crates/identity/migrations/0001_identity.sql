-- A main account is a tenant; its own user has the same number.
CREATE TABLE accounts (
    account_id BIGINT PRIMARY KEY,
    app_id BIGINT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE users (
    user_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    remark TEXT NOT NULL,
    phone TEXT NOT NULL,
    country_code TEXT NOT NULL,
    email TEXT NOT NULL,
    console_login BOOLEAN NOT NULL,
    password_hash TEXT,
    must_change_password BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    last_login_at BIGINT,
    last_login_ip TEXT,
    UNIQUE (account_id, name)
);

-- `sealed` is the secret key under the master key, which the database does not hold.
CREATE TABLE access_keys (
    secret_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    sealed {{blob}} NOT NULL,
    active BOOLEAN NOT NULL,
    description TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE INDEX access_keys_by_user ON access_keys (account_id, user_id);

CREATE TABLE policies (
    policy_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    document TEXT NOT NULL,
    tags TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (account_id, name)
);

CREATE TABLE user_groups (
    group_id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    remark TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, name)
);

CREATE TABLE group_members (
    account_id BIGINT NOT NULL,
    group_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, group_id, user_id)
);
CREATE INDEX group_members_by_user ON group_members (account_id, user_id);

-- Which policies bear on a user or a group; `policy_id` may be one of the built-in ones.
CREATE TABLE policy_attachments (
    account_id BIGINT NOT NULL,
    entity_kind TEXT NOT NULL,
    entity_id BIGINT NOT NULL,
    policy_id BIGINT NOT NULL,
    attached_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, entity_kind, entity_id, policy_id)
);
CREATE INDEX policy_attachments_by_policy ON policy_attachments (account_id, policy_id);

-- Only hashes of what the browser holds.
CREATE TABLE console_sessions (
    token_hash TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    csrf_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX console_sessions_by_user ON console_sessions (account_id, user_id);

-- Failed console logins by user and by source address, for throttling.
CREATE TABLE login_failures (
    subject TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Nonces of signature v1 within the clock window.
CREATE TABLE used_nonces (
    secret_id TEXT NOT NULL,
    nonce TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    PRIMARY KEY (secret_id, nonce, requested_at)
);
CREATE INDEX used_nonces_by_time ON used_nonces (requested_at);

-- Two rows a call: what was asked ('open'), and how it ended ('close'). Never changed, never deleted.
-- `event_id` is the microsecond it was written in, or the next free one.
CREATE TABLE audit_events (
    event_id BIGINT NOT NULL,
    phase TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    user_name TEXT NOT NULL,
    secret_id TEXT NOT NULL,
    request_id TEXT NOT NULL,
    service TEXT NOT NULL,
    action TEXT NOT NULL,
    region TEXT NOT NULL,
    source_ip TEXT NOT NULL,
    resource_kind TEXT NOT NULL,
    resource_name TEXT NOT NULL,
    parameters TEXT NOT NULL,
    code TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, event_id, phase)
);
CREATE INDEX audit_events_by_request ON audit_events (account_id, request_id);

-- only sqlite
CREATE TRIGGER audit_events_keep BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
-- end
-- only postgres
CREATE FUNCTION audit_events_refuse() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only';
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER audit_events_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION audit_events_refuse();
-- end
