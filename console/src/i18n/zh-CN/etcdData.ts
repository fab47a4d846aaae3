export const etcdData = {
  "etcd.snapshot.creating": "创建中",
  "etcd.snapshot.ready": "可用",
  "etcd.snapshot.failed": "失败",
  "etcd.proof.none": "未验证",
  "etcd.proof.passed": "验证通过",
  "etcd.proof.failed": "验证失败",
};
