-- The managed host that a member is on; empty: the server's own machine.
ALTER TABLE etcd_members ADD COLUMN instance TEXT NOT NULL DEFAULT '';

-- Places that were given up while their hosts could not be asked, to be cleared when they can.
CREATE TABLE etcd_leftovers (
    account_id BIGINT NOT NULL,
    instance TEXT NOT NULL,
    cluster_id TEXT NOT NULL,
    name TEXT NOT NULL,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (instance, cluster_id, name)
);
