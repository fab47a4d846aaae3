"""The quick start of the API gateway by the official SDK's apigateway client: service, API, release, usage plan, key, binding; then what a
team does afterwards, and the way back to nothing.

usage: apigateway.py ENDPOINT CREDENTIALS_FILE GATEWAY GATEWAY_TLS
"""

import base64
import hashlib
import hmac
import http.client
import http.server
import json
import os
import socket
import ssl
import sys
import threading
import time
from email.utils import formatdate

from tencentcloud.apigateway.v20180808 import apigateway_client, models
from tencentcloud.common import credential
from tencentcloud.common.common_client import CommonClient
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile

endpoint, file, gateway, gateway_tls = sys.argv[1:5]
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


class Backend(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = json.dumps({"path": self.path, "from": self.headers["X-From"], "host": self.headers["X-Forwarded-Host"]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


backend = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Backend)
threading.Thread(target=backend.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{backend.server_port}"


def call(host, path, pair=None, algorithm="hmac-sha1"):
    """What a caller of the API does, with nothing but the manual's rule for signatures."""
    headers = {"Host": host}
    if pair:
        date = formatdate(usegmt=True)
        digest = {"hmac-sha1": hashlib.sha1, "hmac-sha256": hashlib.sha256}[algorithm]
        text = f"x-date: {date}\nsource: test"
        signature = base64.b64encode(hmac.new(pair.AccessKeySecret.encode(), text.encode(), digest).digest()).decode()
        headers |= {"X-Date": date, "Source": "test"}
        headers["Authorization"] = (
            f'hmac id="{pair.AccessKeyId}", algorithm="{algorithm}", headers="x-date source", signature="{signature}"'
        )
    connection = http.client.HTTPConnection(gateway, timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer, answer.read().decode()


def soon(status, *args):
    """A change is live within milliseconds; how many is measured elsewhere."""
    for _ in range(100):
        answer, body = call(*args)
        if answer.status == status:
            return answer, body
        time.sleep(0.02)
    raise AssertionError(f"{args}: {answer.status} {body}, not {status}")


# The quick start.
service = ask("CreateService", ServiceName="quickstart", ServiceDesc="by the SDK", Protocol="http&https", NetTypes=["OUTER"])
assert service.OuterSubDomain == f"{service.ServiceId}-{root['AppId']}.ap-local.apigw.localhost", service.OuterSubDomain
of = {"ServiceId": service.ServiceId}
api = ask(
    "CreateApi", **of, ApiName="hello", ServiceType="HTTP", ServiceTimeout=15, Protocol="HTTP", AuthType="SECRET", EnableCORS=True,
    RequestConfig={"Path": "/user/{id}", "Method": "GET"},
    RequestParameters=[{"Name": "id", "Position": "path", "Type": "int", "Required": True, "DefaultValue": "", "Desc": "which"}],
    ServiceConfig={"Url": url, "Path": "/v1/{id}", "Method": "GET"},
    ServiceParameters=[{
        "Name": "id", "Position": "path", "RelevantRequestParameterPosition": "path", "RelevantRequestParameterName": "id", "DefaultValue": "",
    }],
    ConstantParameters=[{"Name": "X-From", "Position": "header", "DefaultValue": "gateway", "Desc": ""}],
).Result
seen = ask("DescribeApi", **of, ApiId=api.ApiId).Result
assert (seen.AuthType, seen.RequestConfig.Path, seen.ServiceConfig.Url, seen.EnableCORS) == ("SECRET", "/user/{id}", url, True)
released = ask("ReleaseService", **of, EnvironmentName="release", ReleaseDesc="the first").Result
assert len(released.ReleaseVersion) == 14 + 36, released.ReleaseVersion
plan = ask("CreateUsagePlan", UsagePlanName="gold", UsagePlanDesc="", MaxRequestNum=5000, MaxRequestNumPreSec=1000).Result
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

# The API is called, as the manual says it is.
host = service.OuterSubDomain
answer, body = soon(200, host, "/release/user/7?x=1", pair)
assert json.loads(body) == {"path": "/v1/7?x=1", "from": "gateway", "host": host}, body
assert (answer.getheader("X-Secret-ID"), answer.getheader("X-UsagePlan-ID")) == (pair.AccessKeyId, plan.UsagePlanId)
assert answer.getheader("X-RateLimit-Limit") == "1000" and answer.getheader("X-RateLimit-Used").endswith("/1000")
assert call(host, "/release/user/7", pair, "hmac-sha256")[0].status == 200
assert call(host, "/release/user/7")[0].status == 401
assert call(host, "/release/user/x", pair)[0].status == 400
assert call(host, "/test/user/7", pair)[0].status == 404
# The names that services have by themselves have a certificate; it is in the data directory for who wants to check it.
pem = os.path.join(os.path.dirname(file), "gateway-ap-local.apigw.localhost.pem")
plain = socket.create_connection(gateway_tls.rsplit(":", 1), timeout=30)
with ssl.create_default_context(cafile=pem).wrap_socket(plain, server_hostname=host) as secure:
    secure.sendall(f"GET /release/user/7 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert secure.recv(64).startswith(b"HTTP/1.1 401 "), "a signature is needed here too"

# Requests of a plan in all: what was called is counted, and a plan that allows fewer than that lets nobody through.
status = ask("DescribeUsagePlanEnvironments", UsagePlanId=plan.UsagePlanId, BindType="SERVICE").Result.EnvironmentList[0]
assert status.MaxRequestNum == 5000 and 0 < status.InUseRequestNum < 100, status
assert ask("ModifyUsagePlan", UsagePlanId=plan.UsagePlanId, MaxRequestNum=1).Result.MaxRequestNum == 1
soon(429, host, "/release/user/7", pair)
assert ask("ModifyUsagePlan", UsagePlanId=plan.UsagePlanId, MaxRequestNum=-1).Result
soon(200, host, "/release/user/7", pair)

# The debugger: a request through the gateway, signed by the server, and every step of it.
sent = {**of, "EnvironmentName": "release", "Method": "GET", "Path": "/user/7", "AccessKeyId": pair.AccessKeyId, "Headers": [{"Name": "X-From", "Value": "debugger"}]}
ran = client.call_json("RunApi", sent)["Response"]["Result"]
assert (ran["StatusCode"], ran["ApiId"], json.loads(ran["Body"])["from"]) == (200, api.ApiId, "gateway"), ran
assert [step["Name"] for step in ran["StepSet"]][:2] == ["Route", "Auth"] and ran["StepSet"][-1]["Name"] == "Answer", ran
assert not any(field["Name"] == "x-gateway-steps" for field in ran["Headers"]), ran
unsigned = client.call_json("RunApi", {**sent, "AccessKeyId": ""})["Response"]["Result"]
assert unsigned["StatusCode"] == 401 and "Authorization" in unsigned["StepSet"][1]["Message"], unsigned
tried = {"PluginType": "IPControl", "PluginData": json.dumps({"type": "black_list", "blocks": "10.0.0.0/8"}), "ClientIp": "10.1.2.3"}
assert client.call_json("TestPlugin", tried)["Response"]["Result"]["StatusCode"] == 403

assert ask("DisableApiKey", AccessKeyId=pair.AccessKeyId).Result
soon(401, host, "/release/user/7", pair)
assert ask("EnableApiKey", AccessKeyId=pair.AccessKeyId).Result
soon(200, host, "/release/user/7", pair)

# Every call is in the log within a moment, a page at a time.
def logged(**more):
    at = [time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time() + seconds)) for seconds in (-3600, 60)]
    return ask("DescribeLogSearch", **of, StartTime=at[0], EndTime=at[1], **more)


for _ in range(100):
    found = logged(LogQuerys=[{"Name": "rsp_st", "Operator": "=", "Value": "400"}])
    if found.TotalCount:
        break
    time.sleep(0.05)
assert (found.TotalCount, found.ConText) == (1, " "), found
line = found.LogSet[0]
assert line.startswith(f"[{root['AppId']}][release][{service.ServiceId}][{host}][{api.ApiId}][/release/user/x][http][rsp_st:400][ups_st:-]"), line
pages, cursor = [], ""
while cursor != " ":
    found = logged(Limit=2, ConText=cursor, Sort="asc")
    pages += found.LogSet
    cursor = found.ConText
assert len(pages) >= 6 and len(set(pages)) == len(pages) and "[ups_st:200]" in pages[0], pages
refused("ResourceNotFound.InvalidService", "DescribeLogSearch", ServiceId="service-00000000", StartTime="2026-01-01 00:00:00", EndTime="2026-01-01 00:00:01")

# And counted, some seconds later. The SDK's version of this service does not know the action yet.
common = CommonClient("apigateway", "2018-08-08", key, "ap-local", profile=profile)
for _ in range(200):
    metrics = common.call_json("DescribeGatewayMetrics", {**of, "AccessKeyId": pair.AccessKeyId})["Response"]["Result"]
    sums = {one["MetricName"]: sum(one["Values"]) for one in metrics["SeriesSet"]}
    if sums["NumOfReq"]:
        break
    time.sleep(0.1)
assert metrics["Period"] == 10 and sums["NumOfReq"] >= 3 and sums["InTraffic"] > 0 and sums["OutTraffic"] == 0, metrics

# The whole gateway's numbers are the operator's, at /metrics.
server = http.client.HTTPConnection(endpoint, timeout=30)
server.request("GET", "/metrics")
text = server.getresponse().read().decode()
numbers = {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1]) for line in text.splitlines() if line.startswith("terrace_gateway_")}
assert numbers['terrace_gateway_requests_total{class="2xx"}'] >= 3 and numbers['terrace_gateway_requests_total{class="4xx"}'] >= 3, numbers
assert numbers["terrace_gateway_request_seconds_count"] >= 6 and numbers["terrace_gateway_requests_in_flight"] == 0, numbers
assert numbers["terrace_gateway_log_records_total"] >= 6 and numbers['terrace_gateway_log_dropped_total{reason="behind"}'] == 0, numbers

# What a team does afterwards: another version, and back.
ask("ModifyApi", **of, ApiId=api.ApiId, ServiceType="HTTP", RequestConfig={"Path": "/user/{id}", "Method": "GET"}, ServiceTimeout=5)
second = ask("ReleaseService", **of, EnvironmentName="release", ReleaseDesc="faster").Result.ReleaseVersion
assert ask("UpdateService", **of, EnvironmentName="release", VersionName=released.ReleaseVersion, UpdateDesc="back").Result
history = ask("DescribeServiceEnvironmentReleaseHistory", **of, EnvironmentName="release").Result
assert [one.VersionName for one in history.VersionList] == [released.ReleaseVersion, second, released.ReleaseVersion]
assert ask("DescribeServiceReleaseVersion", **of).Result.TotalCount == 2

# What a team has elsewhere comes in as a description, and goes out as one that comes in again.
described = common.call_json("ExportOpenApi", {**of, "EnvironmentName": "release"})["Response"]["Content"]
assert described.startswith("openapi: 3.1.0") and "/user/{id}:" in described, described
copy = ask("CreateService", ServiceName="copy", Protocol="http").ServiceId
became = ask("ImportOpenApi", ServiceId=copy, Content=described, EncodeType="YAML").Result
assert [one.Status for one in became.ApiSet] == ["success"] * became.TotalCount, became
again = common.call_json("ExportOpenApi", {"ServiceId": copy})["Response"]["Content"]
assert again[again.index("paths:"):] == described[described.index("paths:"):], again
assert ask("DeleteService", ServiceId=copy).Result


def read(path, method="GET", body=None, cookie=None):
    """What somebody does who has a document's address and its password, and no account."""
    connection = http.client.HTTPConnection(endpoint, timeout=30)
    headers = {"Cookie": cookie} if cookie else {}
    connection.request(method, path, body, headers | ({"Content-Type": "application/x-www-form-urlencoded"} if body else {}))
    answer = connection.getresponse()
    return answer, answer.read().decode()


# A document of it for those who call.
doc = ask("CreateAPIDoc", ApiDocName="quick start", **of, Environment="release", ApiIds=[api.ApiId]).Result
assert doc.ApiDocStatus == "INIT" and ask("BuildAPIDoc", ApiDocId=doc.ApiDocId).Result
detail = ask("DescribeAPIDocDetail", ApiDocId=doc.ApiDocId).Result
assert detail.ApiDocStatus == "SUCCESS" and detail.ApiIds == [api.ApiId], detail
answer, page = read(detail.ApiDocUri)
assert answer.status == 200 and "quick start" not in page and "default-src 'none'" in answer.headers["Content-Security-Policy"]
assert read(detail.ApiDocUri, "POST", "password=guess")[0].status == 403
answer, _ = read(detail.ApiDocUri, "POST", "password=" + detail.SharePassword)
assert answer.status == 303, answer.status
cookie = answer.headers["Set-Cookie"].split(";")[0]
answer, page = read(detail.ApiDocUri, cookie=cookie)
assert answer.status == 200 and "quick start" in page and "/user/{id}" in page and "<script" not in page, page
ask("ResetAPIDocPassword", ApiDocId=doc.ApiDocId)
assert "quick start" not in read(detail.ApiDocUri, cookie=cookie)[1]
assert ask("DescribeAPIDocs").Result.TotalCount == 1 and ask("DeleteAPIDoc", ApiDocId=doc.ApiDocId).Result

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
# The plugin lets an address through twice an hour, whichever name it calls.
soon(200, "shop.example.com", "/user/7", pair)
assert call(host, "/release/user/7", pair)[0].status == 200
refusal, body = call(host, "/release/user/7", pair)
assert (refusal.status, int(refusal.getheader("Retry-After")) <= 3600) == (429, True), body
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
soon(404, host, "/release/user/7", pair)
assert ask("DeleteService", **of).Result
refused("ResourceNotFound.InvalidService", "DescribeService", **of)
print("done")
