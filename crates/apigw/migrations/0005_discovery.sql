-- Upstreams whose nodes are found. The nodes are where those that are listed by hand are, so that what is compiled needs one look; how it goes is
-- beside, where one server at a time writes it.
ALTER TABLE apigw_upstreams ADD COLUMN found TEXT;
CREATE TABLE apigw_discoveries (
    upstream_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    -- A password or a token, sealed; NULL: none.
    secret {{blob}},
    -- Grows with each change of the settings: who follows older ones writes nothing any more.
    generation BIGINT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    since BIGINT NOT NULL,
    -- When the nodes last changed; NULL: never.
    changed_at BIGINT,
    owner TEXT NOT NULL,
    lease_until BIGINT NOT NULL,
    -- Grows with each taking over.
    epoch BIGINT NOT NULL
);
CREATE INDEX apigw_discoveries_by_account ON apigw_discoveries (account_id);
CREATE INDEX apigw_discoveries_by_lease ON apigw_discoveries (lease_until);
