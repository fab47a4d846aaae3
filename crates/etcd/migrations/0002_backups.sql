-- Which history a cluster's data belongs to: each restore in place begins another generation, in which revisions are given anew. Changes are
-- recorded up to `until_revision`, and there were no others until `until_at`.
CREATE TABLE etcd_recordings (
    cluster_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    until_revision BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);

-- Snapshots. `status` is creating, ready, failed or deleting; `verification` is none, passed or failed. The parts lie in the object store.
CREATE TABLE etcd_snapshots (
    account_id BIGINT NOT NULL,
    cluster_id TEXT NOT NULL,
    name TEXT NOT NULL,
    object TEXT NOT NULL,
    policy TEXT NOT NULL,
    status TEXT NOT NULL,
    generation BIGINT NOT NULL,
    facts TEXT NOT NULL,
    failure TEXT NOT NULL,
    verification TEXT NOT NULL,
    verification_message TEXT NOT NULL,
    verified_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (cluster_id, name)
);
CREATE INDEX etcd_snapshots_by_account ON etcd_snapshots (account_id, cluster_id, created_at);

-- Policies: snapshots every so often, the newest few kept.
CREATE TABLE etcd_snapshot_policies (
    account_id BIGINT NOT NULL,
    cluster_id TEXT NOT NULL,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    tried_at BIGINT,
    drilled_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (cluster_id, name)
);

-- Changes between snapshots: all of `first_revision` to `last_revision`, seen between `first_at` and `last_at`. With `blind_since` they were
-- caught up with, and all that is known of when they happened is that it was between that and `last_at`.
CREATE TABLE etcd_segments (
    account_id BIGINT NOT NULL,
    cluster_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    first_revision BIGINT NOT NULL,
    last_revision BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    blind_since BIGINT,
    object TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (cluster_id, generation, first_revision)
);
