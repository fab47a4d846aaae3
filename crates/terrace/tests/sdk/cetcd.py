"""A cluster's life by the official SDK's cetcd client, with the keys read and written by the real etcdctl.

usage: cetcd.py ENDPOINT CREDENTIALS_FILE WORK_DIR
"""

import json
import os
import subprocess
import sys
import time

from tencentcloud.cetcd.v20220325 import cetcd_client, models
from tencentcloud.common import credential
from tencentcloud.common.common_client import CommonClient
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile

endpoint, file, work = sys.argv[1:4]
root = json.load(open(file))
key = credential.Credential(root["SecretId"], root["SecretKey"])
profile = ClientProfile(httpProfile=HttpProfile(protocol="http", endpoint=endpoint, reqTimeout=30))
client = cetcd_client.CetcdClient(key, "ap-local", profile)


def ask(action, **params):
    request = getattr(models, action + "Request")()
    request.from_json_string(json.dumps(params))
    return getattr(client, action)(request)


def instance():
    return ask("DescribeEtcdInstances", InstanceIds=[made]).Etcds[0]


def until(what, condition, seconds=60):
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < seconds, f"waited for {what}"
        time.sleep(0.05)
    return time.monotonic() - begun


versions = [version.Version for version in ask("DescribeEtcdAvailableVersions").Versions]
assert len(versions) > 1, f"two versions of etcd are needed, and there are {versions}"
newest, oldest = versions[0], versions[-1]
assert ask("DescribeEtcdQuota").QuotaLimit > 0
assert ask("DescribeEtcdRegions").Regions[0].RegionName == "ap-local"

made = ask(
    "CreateEtcdInstance", Name="by-sdk", VpcId="vpc-1", ServiceSubnetId="subnet-1", SubnetIds=["subnet-1"], EtcdVersion=oldest, Size=3,
    DeletionProtection=True, AdvancedSettings={"CustomDomains": "*.etcd.internal", "CustomIPs": "10.1.2.3"},
).InstanceId


def done():
    steps = ask("DescribeEtcdCreatingProgress", InstanceId=made).Steps
    assert [step.Step for step in steps] == ["prepare_env", "install_suit", "create_etcd", "install_monitor", "create_backup_policy"]
    assert all(step.LifeState != "failed" for step in steps), [step.FailedMsg for step in steps]
    return all(step.LifeState == "success" for step in steps)


took = until("the creation", done)
shown = instance()
assert (shown.Status, len(shown.Members), shown.Version) == ("running", 3, oldest), shown
assert all(member.Status == "Running" for member in shown.Members)
tasks = ask("DescribeEtcdTasks", Filters=[{"Name": "resourceId", "Values": [made]}]).Tasks
assert [(task.TaskType, task.LifeState) for task in tasks] == [("create_instance", "done")], tasks

given = ask("DescribeEtcdCredentials", InstanceId=made).Credentials[0]
paths = {name: os.path.join(work, name) for name in ("ca", "cert", "key")}
for name, text in (("ca", given.CACert), ("cert", given.Cert), ("key", given.Key)):
    with open(paths[name], "w") as out:
        out.write(text)


def etcdctl(*args, trusted=True):
    line = ["etcdctl", "--endpoints", shown.Endpoint, "--cacert", paths["ca"]]
    line += ["--cert", paths["cert"], "--key", paths["key"]] if trusted else ["--dial-timeout", "1s", "--command-timeout", "2s"]
    return subprocess.run([*line, *args], env={**os.environ, "ETCDCTL_API": "3"}, capture_output=True, text=True)


assert etcdctl("put", "greeting", "hello").returncode == 0
assert etcdctl("get", "--print-value-only", "greeting").stdout == "hello\n"
assert etcdctl("get", "greeting", trusted=False).returncode != 0, "a client without a certificate is served"

ask("ModifyEtcdAttribute", InstanceId=made, Name="renamed")
assert instance().Name == "renamed"


def settled(what):
    until(what, lambda: instance().Status != "updating")
    assert instance().Status == "running", instance()
    tasks = ask("DescribeEtcdTasks", Filters=[{"Name": "resourceId", "Values": [made]}]).Tasks
    # The policy may have begun something of its own by now.
    last = next(task for task in tasks if task.TaskType not in ("create_snapshot", "verify_snapshot"))
    assert last.LifeState == "done", last


# A snapshot, by hand and by a policy.
ask("CreateEtcdSnapshot", InstanceId=made, SnapshotName="by-hand")
until("the snapshot", lambda: any(s.Name == "by-hand" and s.Size > 0 for s in ask("DescribeEtcdSnapshots", InstanceId=made).Snapshots))
settings = {"BackupInterval": 3600, "MaxBackupCount": 2}
ask("CreateEtcdSnapshotPolicy", InstanceId=made, SnapshotPolicyName="hourly", BackupSettings=settings)
ask("ModifyEtcdSnapshotPolicy", InstanceId=made, SnapshotPolicyName="hourly", BackupSettings={**settings, "MaxBackupCount": 3})
policy = ask("DescribeEtcdSnapshotPolicies", InstanceId=made).SnapshotPolicies[0]
assert (policy.Name, policy.BackupSettings.MaxBackupCount) == ("hourly", 3), policy
until("the policy's snapshot", lambda: any(s.Name.startswith("hourly-") and s.Size > 0 for s in ask("DescribeEtcdSnapshots", InstanceId=made).Snapshots))

# The SDK has no action for what is only Terrace's; its generic client calls it.
other = CommonClient("cetcd", "2022-03-25", key, "ap-local", profile=profile)


def patiently(call):
    """The policy may be at work on the cluster just then."""
    for _ in range(100):
        try:
            return call()
        except TencentCloudSDKException as refusal:
            if refusal.get_code() != "ResourceInUse":
                raise
            time.sleep(0.1)
    raise AssertionError("the cluster is never free")


# There and back again, up a version, other settings; every key is still there.
for size in (5, 3):
    patiently(lambda: ask("ResizeEtcdInstance", InstanceId=made, Size=size))
    settled(f"{size} members")
    shown = instance()
    assert len(shown.Members) == size, shown
    # The last that was promoted may take a moment to learn of it itself.
    until("every member to serve", lambda: etcdctl("endpoint", "health").returncode == 0, 10)
patiently(lambda: ask("UpgradeEtcdInstance", InstanceId=made, EtcdVersion=newest))
settled("the upgrade")
shown = instance()
assert {shown.Version, *(member.Version for member in shown.Members)} == {newest}, shown
compaction = {"AutoCompactionMode": "revision", "AutoCompactionRetention": "1000"}
patiently(lambda: ask("ModifyEtcdConfiguration", InstanceId=made, AutoCompactionSettings=compaction))
settled("other settings")
assert etcdctl("get", "--print-value-only", "greeting").stdout == "hello\n"

# Back to the snapshot.
assert etcdctl("put", "greeting", "forgotten").returncode == 0
patiently(lambda: other.call_json("RestoreEtcdInstance", {"InstanceId": made, "SnapshotName": "by-hand"}))
settled("the restore")
assert etcdctl("get", "--print-value-only", "greeting").stdout == "hello\n"

# Protection, and the end.
for protect, code in (("EnableEtcdInstanceDeletionProtection", "OperationDenied"), ("DisableEtcdInstanceDeletionProtection", None)):
    ask(protect, InstanceId=made)
    try:
        patiently(lambda: other.call_json("DeleteEtcdInstance", {"InstanceId": made}))
        assert code is None, "a protected cluster was deleted"
    except TencentCloudSDKException as refusal:
        assert refusal.get_code() == code, refusal
until("the end", lambda: not ask("DescribeEtcdInstances", InstanceIds=[made]).Etcds)
assert etcdctl("get", "greeting", "--command-timeout", "2s", "--dial-timeout", "1s").returncode != 0
print(f"done: created in {took:.1f} s")
