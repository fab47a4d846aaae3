export const etcdData = {
  "etcd.snapshot.creating": "Being made",
  "etcd.snapshot.ready": "Ready",
  "etcd.snapshot.failed": "Failed",
  "etcd.proof.none": "Not tried",
  "etcd.proof.passed": "Restores",
  "etcd.proof.failed": "Does not restore",
} as const;
