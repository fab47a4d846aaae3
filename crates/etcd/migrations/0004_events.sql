-- What happened to clusters: `member` is empty when it is about the whole, `ended_at` is missing while it holds. The message is made of kind and
-- detail when somebody reads it, in their language.
CREATE TABLE etcd_events (
    cluster_id TEXT NOT NULL,
    event_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    member TEXT NOT NULL,
    detail TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (cluster_id, event_id)
);
-- What holds is told once.
CREATE UNIQUE INDEX etcd_events_open ON etcd_events (cluster_id, kind, member) WHERE ended_at IS NULL;
