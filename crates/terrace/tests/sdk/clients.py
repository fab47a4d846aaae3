"""Drives a running Terrace with the official SDK, in one of its ways to sign.

usage: clients.py ENDPOINT CREDENTIALS_FILE INSTANCE_ID SIGN_METHOD HTTP_METHOD [unsigned]
"""

import base64
import json
import sys
import time
import warnings

from tencentcloud.cam.v20190116 import cam_client, models as cam
from tencentcloud.common import credential
from tencentcloud.common.common_client import CommonClient
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sts.v20180813 import sts_client, models as sts
from tencentcloud.tat.v20201028 import models as tat, tat_client

# The SDK warns of fields it does not know: such as we added are named here.
warnings.filterwarnings("error", message=".*fields are useless.*")

endpoint, file, instance, sign_method, http_method = sys.argv[1:6]
root = json.load(open(file))
label = "-".join(sys.argv[4:]).lower()


def profile(language="en-US"):
    made = ClientProfile(
        signMethod=sign_method,
        language=language,
        httpProfile=HttpProfile(protocol="http", endpoint=endpoint, reqMethod=http_method, keepAlive=True, reqTimeout=30),
    )
    made.unsignedPayload = "unsigned" in sys.argv
    return made


def request(models, action, **params):
    made = getattr(models, action + "Request")()
    made.from_json_string(json.dumps(params))
    return made


def caller(client, models):
    return lambda action, **params: getattr(client, action)(request(models, action, **params))


def refused(code, call, *args, **params):
    try:
        call(*args, **params)
    except TencentCloudSDKException as error:
        assert error.code == code, error
        assert len(error.requestId) == 36, error
        return error.message
    raise AssertionError(f"{code} was expected")


key = credential.Credential(root["SecretId"], root["SecretKey"])
ask_tat = caller(tat_client.TatClient(key, "ap-local", profile()), tat)
ask_cam = caller(cam_client.CamClient(key, "", profile()), cam)
ask_sts = caller(sts_client.StsClient(key, "ap-local", profile()), sts)

# sts
me = ask_sts("GetCallerIdentity")
assert (me.AccountId, me.Type) == (root["Uin"], "Root"), me

# cam: a user's life, a policy's, a group's
user = ask_cam("AddUser", Name=f"sdk-{label}", Remark="说明 & more=1", UseApi=1)
assert ask_cam("GetUser", Name=f"sdk-{label}").Uin == user.Uin
assert user.Uin in [u.Uin for u in ask_cam("ListUsers").Data]
document = {"version": "2.0", "statement": [{"effect": "allow", "action": ["tat:DescribeCommands", "sts:*"], "resource": ["*"]}]}
policy = ask_cam("CreatePolicy", PolicyName=f"sdk-{label}", PolicyDocument=json.dumps(document)).PolicyId
ask_cam("AttachUserPolicy", PolicyId=policy, AttachUin=user.Uin)
assert [p.PolicyId for p in ask_cam("ListAttachedUserPolicies", TargetUin=user.Uin).List] == [policy]
group = ask_cam("CreateGroup", GroupName=f"sdk-{label}").GroupId
ask_cam("AddUserToGroup", Info=[{"Uid": user.Uin, "GroupId": group}])
assert [m.Name for m in ask_cam("ListUsersForGroup", GroupId=group).UserInfo] == [f"sdk-{label}"]
assert len(ask_cam("ListAccessKeys", TargetUin=user.Uin).AccessKeys) == 1

# tat: as that user, who may do one thing
limited = caller(tat_client.TatClient(credential.Credential(user.SecretId, user.SecretKey), "ap-local", profile()), tat)
assert limited("DescribeCommands", Limit=1).TotalCount >= 0
message = refused("AuthFailure.UnauthorizedOperation", limited, "DescribeRegisterCodes")
assert "tat:DescribeRegisterCodes" in message, message

# temporary credentials
lent = ask_sts("GetFederationToken", Name="sdk", Policy=json.dumps(document), DurationSeconds=600)
temporary = credential.Credential(lent.Credentials.TmpSecretId, lent.Credentials.TmpSecretKey, lent.Credentials.Token)
caller(tat_client.TatClient(temporary, "ap-local", profile()), tat)("DescribeCommands", Limit=1)
assert caller(sts_client.StsClient(temporary, "ap-local", profile()), sts)("GetCallerIdentity").Type == "CAMFederatedUser"

# tat: a command's life
script = base64.b64encode("echo {{greeting}} 世界; echo $((6*7)) >&2".encode()).decode()
command = ask_tat(
    "CreateCommand",
    CommandName=f"sdk-{label}",
    Description="a=b&c 你好",
    Content=script,
    Timeout=30,
    EnableParameter=True,
    DefaultParameters=json.dumps({"greeting": "hello"}),
    Tags=[{"Key": "made-by", "Value": "sdk & co"}],
).CommandId
found = ask_tat("DescribeCommands", Filters=[{"Name": "command-name", "Values": [f"sdk-{label}"]}, {"Name": "tag:made-by", "Values": ["sdk & co"]}])
assert found.TotalCount == 1 and found.CommandSet[0].CommandId == command, found
assert (found.CommandSet[0].Description, found.CommandSet[0].Timeout) == ("a=b&c 你好", 30), found
preview = ask_tat("PreviewReplacedCommandContent", CommandId=command, Parameters=json.dumps({"greeting": "hi"}))
assert base64.b64decode(preview.ReplacedContent).startswith(b"echo hi"), preview
ask_tat("ModifyCommand", CommandId=command, Timeout=20)

agents = ask_tat("DescribeAutomationAgentStatus", Filters=[{"Name": "agent-status", "Values": ["Online"]}])
assert instance in [a.InstanceId for a in agents.AutomationAgentSet], agents
assert instance in [i.InstanceId for i in ask_tat("DescribeRegisterInstances", InstanceIds=[instance]).RegisterInstanceSet]


def outcome(invocation):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        found = ask_tat("DescribeInvocationTasks", Filters=[{"Name": "invocation-id", "Values": [invocation]}], HideOutput=False)
        task = found.InvocationTaskSet[0]
        if task.TaskStatus not in ("PENDING", "DELIVERING", "RUNNING"):
            return task, base64.b64decode(task.TaskResult.Output).decode()
        time.sleep(0.05)
    raise AssertionError("the task does not end")


invocation = ask_tat("InvokeCommand", CommandId=command, InstanceIds=[instance], Parameters=json.dumps({"greeting": "hi"})).InvocationId
task, output = outcome(invocation)
assert (task.TaskStatus, sorted(output.split("\n"))) == ("SUCCESS", ["", "42", "hi 世界"]), (task, output)
run = ask_tat("RunCommand", Content=base64.b64encode(b"pwd; exit 5").decode(), InstanceIds=[instance], WorkingDirectory="/tmp", Timeout=10)
task, output = outcome(run.InvocationId)
assert (task.TaskStatus, task.TaskResult.ExitCode, output) == ("FAILED", 5, "/tmp\n"), (task, output)
assert ask_tat("DescribeInvocations", InvocationIds=[run.InvocationId]).InvocationSet[0].InvocationStatus == "FAILED"
code = ask_tat("CreateRegisterCode", Description="sdk", RegisterLimit=3, IpAddressRange="10.0.0.0/8")
assert ask_tat("DescribeRegisterCodes", RegisterCodeIds=[code.RegisterCodeId]).RegisterCodeSet[0].RegisterLimit == 3
ask_tat("DeleteRegisterCodes", RegisterCodeIds=[code.RegisterCodeId])
ask_tat("DeleteCommand", CommandId=command)

# errors, in the caller's language
assert command in refused("ResourceNotFound.CommandNotFound", ask_tat, "DeleteCommand", CommandId=command)
chinese = caller(tat_client.TatClient(key, "ap-local", profile("zh-CN")), tat)
message = refused("ResourceNotFound.CommandNotFound", chinese, "DeleteCommand", CommandId=command)
assert command in message and "不存在" in message, message
wrong = caller(tat_client.TatClient(credential.Credential(root["SecretId"], "wrong"), "ap-local", profile()), tat)
refused("AuthFailure.SignatureFailure", wrong, "DescribeCommands")

# what the SDK has no models for: our own actions, and any action by name
common = CommonClient("tat", "2020-10-28", key, "ap-local", profile=profile())
piece = common.call_json("DescribeInvocationTaskOutput", {"InvocationTaskId": task.InvocationTaskId, "Offset": 2, "Limit": 3})
assert base64.b64decode(piece["Response"]["Output"]) == b"mp\n", piece
assert "RequestId" in common.call_json("DescribeRegions", {})["Response"]
refused("InvalidAction", common.call_json, "NoSuchAction", {})
simulated = CommonClient("cam", "2019-01-16", key, "", profile=profile()).call_json("SimulatePolicy", {"TargetUin": user.Uin, "ActionName": "tat:RunCommand"})
assert simulated["Response"]["Allowed"] is False, simulated
refused("UnsupportedOperation", CommonClient("bms", "2018-08-13", key, "ap-local", profile=profile()).call_json, "DescribeFlavors", {})

ask_cam("DeleteGroup", GroupId=group)
ask_cam("DeletePolicy", PolicyId=[policy])
ask_cam("DeleteUser", Name=f"sdk-{label}", Force=1)
print("done", label)
