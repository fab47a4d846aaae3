"""The quick start of the API gateway by the official SDK's apigateway client: service, API, release, usage plan, key, binding; then what a
team does afterwards, and the way back to nothing.

usage: apigateway.py ENDPOINT CREDENTIALS_FILE
"""

import json
import sys

from tencentcloud.apigateway.v20180808 import apigateway_client, models
from tencentcloud.common import credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile

endpoint, file = sys.argv[1:3]
root = json.load(open(file))
key = credential.Credential(root["SecretId"], root["SecretKey"])
profile = ClientProfile(httpProfile=HttpProfile(protocol="http", endpoint=endpoint, reqTimeout=30))
client = apigateway_client.ApigatewayClient(key, "ap-local", profile)


def ask(action, **params):
    request = getattr(models, action + "Request")()
    request.from_json_string(json.dumps(params))
    return getattr(client, action)(request)


def refused(code, action, **params):
    try:
        ask(action, **params)
    except TencentCloudSDKException as error:
        assert error.get_code() == code, error
        return
    raise AssertionError(f"{action} was not refused")


# The quick start.
service = ask("CreateService", ServiceName="quickstart", ServiceDesc="by the SDK", Protocol="http&https", NetTypes=["OUTER"])
assert service.OuterSubDomain == f"{service.ServiceId}-{root['AppId']}.ap-local.apigw.localhost", service.OuterSubDomain
of = {"ServiceId": service.ServiceId}
api = ask(
    "CreateApi", **of, ApiName="hello", ServiceType="HTTP", ServiceTimeout=15, Protocol="HTTP", AuthType="SECRET", EnableCORS=True,
    RequestConfig={"Path": "/user/{id}", "Method": "GET"},
    RequestParameters=[{"Name": "id", "Position": "path", "Type": "int", "Required": True, "DefaultValue": "", "Desc": "which"}],
    ServiceConfig={"Url": "http://127.0.0.1:9", "Path": "/v1/{id}", "Method": "GET"},
    ServiceParameters=[{
        "Name": "id", "Position": "path", "RelevantRequestParameterPosition": "path", "RelevantRequestParameterName": "id", "DefaultValue": "",
    }],
    ConstantParameters=[{"Name": "X-From", "Position": "header", "DefaultValue": "gateway", "Desc": ""}],
).Result
seen = ask("DescribeApi", **of, ApiId=api.ApiId).Result
assert (seen.AuthType, seen.RequestConfig.Path, seen.ServiceConfig.Url, seen.EnableCORS) == ("SECRET", "/user/{id}", "http://127.0.0.1:9", True)
released = ask("ReleaseService", **of, EnvironmentName="release", ReleaseDesc="the first").Result
assert len(released.ReleaseVersion) == 14 + 36, released.ReleaseVersion
plan = ask("CreateUsagePlan", UsagePlanName="gold", UsagePlanDesc="", MaxRequestNum=-1, MaxRequestNumPreSec=1000).Result
pair = ask("CreateApiKey", SecretName="app", AccessKeyType="auto").Result
assert pair.AccessKeyId.startswith("AKID") and len(pair.AccessKeySecret) == 40
assert ask("BindSecretIds", UsagePlanId=plan.UsagePlanId, AccessKeyIds=[pair.AccessKeyId]).Result
assert ask("BindEnvironment", **of, UsagePlanIds=[plan.UsagePlanId], BindType="SERVICE", Environment="release").Result
environments = ask("DescribeServiceEnvironmentList", **of, Limit=10, Offset=0).Result
assert [(one.EnvironmentName, one.Status) for one in environments.EnvironmentList] == [("test", 0), ("prepub", 0), ("release", 1)]
whole = ask("DescribeService", **of)
assert (whole.ApiTotalCount, whole.UsagePlanTotalCount, whole.AvailableEnvironments) == (1, 1, ["release"])
assert ask("DescribeUsagePlanSecretIds", UsagePlanId=plan.UsagePlanId).Result.AccessKeyList[0].AccessKeyId == pair.AccessKeyId
assert ask("DescribeApiKey", AccessKeyId=pair.AccessKeyId).Result.AccessKeySecret == pair.AccessKeySecret

# What a team does afterwards: another version, and back.
ask("ModifyApi", **of, ApiId=api.ApiId, ServiceType="HTTP", RequestConfig={"Path": "/user/{id}", "Method": "GET"}, ServiceTimeout=5)
second = ask("ReleaseService", **of, EnvironmentName="release", ReleaseDesc="faster").Result.ReleaseVersion
assert ask("UpdateService", **of, EnvironmentName="release", VersionName=released.ReleaseVersion, UpdateDesc="back").Result
history = ask("DescribeServiceEnvironmentReleaseHistory", **of, EnvironmentName="release").Result
assert [one.VersionName for one in history.VersionList] == [released.ReleaseVersion, second, released.ReleaseVersion]
assert ask("DescribeServiceReleaseVersion", **of).Result.TotalCount == 2

plugin = ask(
    "CreatePlugin", PluginName="limit", PluginType="TrafficControl",
    PluginData=json.dumps({"expire_type": "hour", "expire": 1, "api_rate_limit": 500, "app_rate_limit": 1, "ip_rate_limit": 2}),
).Result
assert ask("AttachPlugin", **of, PluginId=plugin.PluginId, EnvironmentName="release", ApiIds=[api.ApiId]).Result
assert ask("DescribePlugin", PluginId=plugin.PluginId).Result.AttachedApis[0].ApiId == api.ApiId
assert ask("ModifyServiceEnvironmentStrategy", **of, Strategy=500, EnvironmentNames=["release"]).Result
assert ask("DescribeServiceEnvironmentStrategy", **of).Result.EnvironmentList[2].Strategy == 500
# The SDK's answer has no Result here, though the manual's has one.
ask(
    "BindSubDomain", **of, SubDomain="shop.example.com", Protocol="http", NetType="OUTER", IsDefaultMapping=False,
    NetSubDomain=service.OuterSubDomain, PathMappingSet=[{"Path": "/", "Environment": "release"}],
)
assert ask("DescribeServiceSubDomains", **of).Result.DomainSet[0].DomainName == "shop.example.com"
app = ask("CreateApiApp", ApiAppName="mobile").Result
refused("UnsupportedOperation.UnsupportedBindEnvironment", "BindApiApp", **of, ApiAppId=app.ApiAppId, Environment="release", ApiId=api.ApiId)
upstream = ask(
    "CreateUpstream", Scheme="HTTP", Algorithm="ROUND-ROBIN", UniqVpcId="vpc-1", UpstreamName="pool",
    Nodes=[{"Host": "127.0.0.1", "Port": 9, "Weight": 10}],
).UpstreamId
assert ask("DescribeUpstreams", Limit=10, Offset=0).Result.UpstreamSet[0].UpstreamId == upstream

# And back to nothing, in the order that the service asks for.
refused("UnsupportedOperation.UnsupportedDeleteService", "DeleteService", **of)
refused("UnsupportedOperation.ResourceIsInUse", "DeleteApiKey", AccessKeyId=pair.AccessKeyId)
assert ask("DetachPlugin", **of, PluginId=plugin.PluginId, EnvironmentName="release", ApiId=api.ApiId).Result
assert ask("DeletePlugin", PluginId=plugin.PluginId).Result
assert ask("UnBindEnvironment", **of, UsagePlanIds=[plan.UsagePlanId], BindType="SERVICE", Environment="release").Result
assert ask("UnBindSecretIds", UsagePlanId=plan.UsagePlanId, AccessKeyIds=[pair.AccessKeyId]).Result
assert ask("DisableApiKey", AccessKeyId=pair.AccessKeyId).Result
assert ask("DeleteApiKey", AccessKeyId=pair.AccessKeyId).Result
assert ask("DeleteUsagePlan", UsagePlanId=plan.UsagePlanId).Result
assert ask("DeleteApiApp", ApiAppId=app.ApiAppId).Result
ask("DeleteUpstream", UpstreamId=upstream)
assert ask("UnReleaseService", **of, EnvironmentName="release").Result
assert ask("DeleteService", **of).Result
refused("ResourceNotFound.InvalidService", "DescribeService", **of)
print("done")
