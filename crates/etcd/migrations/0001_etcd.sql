-- Clusters: the intent. `status` is creating, running, updating, deleting, failed or deleted; a deleted one keeps its row, so that its id is
-- not given again and its tasks keep their subject. Keys are sealed.
CREATE TABLE etcd_clusters (
    cluster_id TEXT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    vpc_id TEXT NOT NULL,
    service_subnet_id TEXT NOT NULL,
    subnet_ids TEXT NOT NULL,
    version TEXT NOT NULL,
    size BIGINT NOT NULL,
    status TEXT NOT NULL,
    deletion_protection BOOLEAN NOT NULL,
    settings TEXT NOT NULL,
    authority TEXT NOT NULL,
    authority_key {{blob}} NOT NULL,
    client TEXT NOT NULL,
    client_key {{blob}} NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX etcd_clusters_by_account ON etcd_clusters (account_id, created_at, cluster_id);

-- Members: where each is meant to run. A port of a host is one member's.
CREATE TABLE etcd_members (
    account_id BIGINT NOT NULL,
    cluster_id TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    host TEXT NOT NULL,
    zone TEXT NOT NULL,
    client_port BIGINT NOT NULL,
    peer_port BIGINT NOT NULL,
    metrics_port BIGINT NOT NULL,
    version TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (cluster_id, name)
);
CREATE TABLE etcd_ports (
    host TEXT NOT NULL,
    port BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    cluster_id TEXT NOT NULL,
    PRIMARY KEY (host, port)
);
CREATE INDEX etcd_ports_by_cluster ON etcd_ports (cluster_id);
