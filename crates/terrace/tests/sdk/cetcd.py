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
assert versions, "no etcd is installed"
assert ask("DescribeEtcdQuota").QuotaLimit > 0
assert ask("DescribeEtcdRegions").Regions[0].RegionName == "ap-local"

made = ask(
    "CreateEtcdInstance", Name="by-sdk", VpcId="vpc-1", ServiceSubnetId="subnet-1", SubnetIds=["subnet-1"], EtcdVersion=versions[0], Size=3,
    DeletionProtection=True, AdvancedSettings={"CustomDomains": "*.etcd.internal", "CustomIPs": "10.1.2.3"},
).InstanceId


def done():
    steps = ask("DescribeEtcdCreatingProgress", InstanceId=made).Steps
    assert [step.Step for step in steps] == ["prepare_env", "install_suit", "create_etcd", "install_monitor", "create_backup_policy"]
    assert all(step.LifeState != "failed" for step in steps), [step.FailedMsg for step in steps]
    return all(step.LifeState == "success" for step in steps)


took = until("the creation", done)
shown = instance()
assert (shown.Status, len(shown.Members), shown.Version) == ("running", 3, versions[0]), shown
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
# The SDK has no action to delete; ours is named in its style.
delete = CommonClient("cetcd", "2022-03-25", key, "ap-local", profile=profile)
try:
    delete.call_json("DeleteEtcdInstance", {"InstanceId": made})
    raise AssertionError("a protected cluster was deleted")
except TencentCloudSDKException as refusal:
    assert refusal.get_code() == "OperationDenied", refusal
ask("DisableEtcdInstanceDeletionProtection", InstanceId=made)
delete.call_json("DeleteEtcdInstance", {"InstanceId": made})
until("the end", lambda: not ask("DescribeEtcdInstances", InstanceIds=[made]).Etcds)
assert etcdctl("get", "greeting", "--command-timeout", "2s", "--dial-timeout", "1s").returncode != 0
print(f"done: created in {took:.1f} s")
