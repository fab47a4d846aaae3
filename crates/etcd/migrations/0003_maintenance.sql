-- When a cluster is maintained: `schedule` is a cron expression or empty. Certificates were all made at `certified_at` or later.
CREATE TABLE etcd_maintenance (
    cluster_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    schedule TEXT NOT NULL,
    defragmented_at BIGINT,
    certified_at BIGINT NOT NULL,
    authority_at BIGINT NOT NULL
);
