// A picture of each page in both languages and themes, for the reader of a change: `npm run screenshots`.
import type { Page } from "@playwright/test";
import { callApi, expect, localHost, logIn, test } from "./test";

/** Something on every page: a saved command, one run that is over, one that runs, one that failed. */
async function fill(page: Page): Promise<Record<string, string>> {
  const host = await localHost(page);
  const ask = <T>(action: string, params: object) => callApi<T>(page, "tat", action, params);
  const run = (script: string, more: object = {}) =>
    ask<{ InvocationId: string; CommandId: string }>("RunCommand", {
      Content: Buffer.from(script).toString("base64"),
      InstanceIds: [host],
      ...more,
    });
  const saved = await run('echo "disk of {{name}}"\ndf -h /\n', {
    CommandName: "disk-usage",
    Description: "How full the root file system is",
    SaveCommand: true,
    EnableParameter: true,
    DefaultParameters: JSON.stringify({ name: "web" }),
  });
  await run("ls /nowhere");
  const live = await run("for i in $(seq 1 200); do echo line $i of the log; sleep 0.3; done", { Timeout: 120 });
  await ask("CreateRegisterCode", { Description: "rack 4", InstanceNamePrefix: "web", RegisterLimit: 20 });
  const user = await callApi<{ Uin: number }>(page, "cam", "AddUser", {
    Name: "deploy",
    Remark: "Rolls out releases",
    UseApi: 1,
  });
  const inside = { ip_equal: { "qcs:ip": ["10.0.0.0/8"] } };
  const statement = [{ effect: "allow", action: ["tat:*"], resource: ["*"], condition: inside }];
  const own = await callApi<{ PolicyId: number }>(page, "cam", "CreatePolicy", {
    PolicyName: "from-inside",
    PolicyDocument: JSON.stringify({ version: "2.0", statement }),
  });
  await callApi(page, "cam", "AttachUserPolicies", { AttachUin: user.Uin, PolicyId: [2, 3, own.PolicyId] });
  const etcd = await fillCluster(page);
  const channel = await callApi<{ ChannelId: string }>(page, "notify", "CreateNotificationChannel", {
    Name: "on-call",
    Url: "https://robot.example.com/send?key=abc",
    Services: ["cetcd"],
    MinSeverity: "warning",
    BodyTemplate: '{"msgtype": "text", "text": {"content": "[{{severity}}] {{message}}"}}',
  });
  const gateway = await fillGateway(page);
  return {
    home: "/",
    ...gateway,
    etcd: "/etcd",
    "etcd-new": "/etcd/new",
    "etcd-new-data": "/etcd/new?step=data",
    "etcd-cluster": `/etcd/${etcd}`,
    "etcd-progress": `/etcd/${etcd}/progress`,
    "etcd-monitoring": `/etcd/${etcd}?tab=monitoring`,
    "etcd-keys": `/etcd/${etcd}?tab=keys&key=/services/web`,
    "etcd-users": `/etcd/${etcd}?tab=users`,
    "etcd-snapshots": `/etcd/${etcd}?tab=snapshots`,
    "etcd-restore": `/etcd/${etcd}?tab=snapshots&dialog=restore`,
    "etcd-tasks": `/etcd/${etcd}?tab=tasks`,
    "etcd-settings": `/etcd/${etcd}?tab=settings`,
    "etcd-connect": `/etcd/${etcd}?dialog=credentials`,
    run: "/run",
    "run-command": `/run?command=${saved.CommandId}`,
    invocations: "/invocations",
    invocation: `/invocations/${live.InvocationId}`,
    commands: "/commands",
    command: `/commands/${saved.CommandId}`,
    hosts: "/hosts",
    host: `/hosts/${host}`,
    codes: "/hosts/codes",
    enrol: "/hosts?enrol=true",
    users: "/identity/users",
    user: "/identity/users/deploy",
    groups: "/identity/groups",
    policies: "/identity/policies",
    policy: "/identity/policies/2",
    "policy-new": "/identity/policies/new?from=2",
    keys: "/identity/keys",
    simulator: `/identity/simulator?uin=${user.Uin}&action=tat:RunCommand`,
    audit: "/identity/audit",
    "simulator-conditions": `/identity/simulator?uin=${user.Uin}&action=tat:RunCommand&ip=192.168.1.1`,
    notifications: "/notifications",
    "notification-new": "/notifications?dialog=new",
    "notification-channel": `/notifications/${channel.ChannelId}`,
    "notification-edit": `/notifications/${channel.ChannelId}?dialog=edit`,
    explorer: "/explorer/tat/DescribeCommands",
    "explorer-code": "/explorer/tat/RunCommand?view=code",
  };
}

/** A cluster with some keys, a snapshot, a user and a role. */
async function fillCluster(page: Page): Promise<string> {
  const ask = <T>(action: string, params: object) => callApi<T>(page, "cetcd", action, params);
  const { Versions: versions } = await ask<{ Versions: { Version: string }[] }>("DescribeEtcdAvailableVersions", {});
  const { InstanceId: id } = await ask<{ InstanceId: string }>("CreateEtcdInstance", {
    Name: "orders",
    VpcId: "vpc-local",
    ServiceSubnetId: "subnet-local",
    SubnetIds: ["subnet-local"],
    EtcdVersion: versions[0]?.Version,
    Size: 3,
    AdvancedSettings: { BackupSettings: { BackupInterval: 3600, MaxBackupCount: 7 } },
  });
  await expect(async () => {
    const found = await ask<{ Etcds: { Status: string }[] }>("DescribeEtcdInstances", { InstanceIds: [id] });
    expect(found.Etcds[0]?.Status).toBe("running");
  }).toPass({ timeout: 30_000 });
  const put = (key: string, value: string) => ask("PutEtcdKey", { InstanceId: id, Key: key, Value: value });
  await put("/services/web", '{"port":80,"zone":"a"}');
  await put("/services/web", '{"port":8080,"zone":"a"}');
  await put("/services/db", '{"port":5432}');
  await put("/config/pool", "20");
  await ask("CreateEtcdSnapshot", { InstanceId: id, SnapshotName: "before-release" });
  const permission = { Type: "read", Key: "/config/", Prefix: true };
  await ask("CreateEtcdRole", { InstanceId: id, Role: "reader", Permissions: [permission] });
  await ask("CreateEtcdUser", { InstanceId: id, User: "deploy", Password: "Deploy-Passw0rd", Roles: ["reader"] });
  return id;
}

/** A service with two APIs, one release and an edit since; a plan, a plugin and an upstream. */
async function fillGateway(page: Page): Promise<Record<string, string>> {
  const ask = <T>(action: string, params: object) => callApi<T>(page, "apigateway", action, params);
  const { ServiceId: id } = await ask<{ ServiceId: string }>("CreateService", {
    ServiceName: "shop",
    Protocol: "http&https",
    ServiceDesc: "Orders and users of the shop",
  });
  const api = (name: string, path: string, more: object = {}) =>
    ask<{ Result: { ApiId: string } }>("CreateApi", {
      ServiceId: id,
      ApiName: name,
      Protocol: "HTTP",
      ServiceType: "MOCK",
      ServiceTimeout: 15,
      ServiceMockReturnMessage: "[]",
      RequestConfig: { Path: path, Method: "GET" },
      ...more,
    });
  const orders = await api("orders", "/orders");
  await api("latest-order", "=/orders/latest", { AuthType: "SECRET" });
  const released = await ask<{ Result: { ReleaseVersion: string } }>("ReleaseService", {
    ServiceId: id,
    EnvironmentName: "release",
    ReleaseDesc: "First release",
  });
  await api("users", "/users");
  const plan = await ask<{ Result: { UsagePlanId: string } }>("CreateUsagePlan", {
    UsagePlanName: "partners",
    MaxRequestNumPreSec: 200,
  });
  const plugin = await ask<{ Result: { PluginId: string } }>("CreatePlugin", {
    PluginName: "burst",
    PluginType: "TrafficControl",
    PluginData: JSON.stringify({ expire_type: "second", expire: 1, api_rate_limit: 500 }),
  });
  const service = `/gateway/services/${id}`;
  return {
    "gateway-services": "/gateway",
    "gateway-service": service,
    "gateway-apis": `${service}?tab=apis`,
    "gateway-import": `${service}?tab=apis&dialog=import`,
    "gateway-export": `${service}?tab=apis&dialog=export`,
    "gateway-api": `${service}/apis/${orders.Result.ApiId}`,
    "gateway-api-new": `${service}/apis/new`,
    "gateway-match": `${service}?tab=match&path=/orders/latest`,
    "gateway-releases": `${service}?tab=releases`,
    "gateway-diff": `${service}?tab=releases&dialog=diff&from=${released.Result.ReleaseVersion}`,
    "gateway-nodes": `${service}?tab=releases&dialog=nodes&of=release`,
    "gateway-debug": `${service}?tab=debug&path=/orders`,
    "gateway-monitoring": `${service}?tab=monitoring`,
    "gateway-logs": `${service}?tab=logs`,
    "gateway-domains": `${service}?tab=domains`,
    "gateway-ip-lists": `${service}?tab=ipLists`,
    "gateway-plans": "/gateway/plans",
    "gateway-plan": `/gateway/plans/${plan.Result.UsagePlanId}`,
    "gateway-keys": "/gateway/keys",
    "gateway-apps": "/gateway/apps",
    "gateway-plugins": "/gateway/plugins",
    "gateway-plugin": `/gateway/plugins/${plugin.Result.PluginId}`,
    "gateway-plugin-new": "/gateway/plugins/new?kind=Routing",
    "gateway-upstreams": "/gateway/upstreams?dialog=new",
    "gateway-certificates": "/gateway/certificates",
    "gateway-docs": "/gateway/docs",
    "gateway-gateways": "/gateway/nodes",
  };
}

test("screenshots", async ({ page, terrace }) => {
  test.setTimeout(300_000);
  await logIn(page, terrace);
  const pages = await fill(page);
  for (const language of ["en-US", "zh-CN"]) {
    for (const theme of ["light", "dark"]) {
      await page.evaluate(
        ([l, t]) => {
          localStorage.setItem("terrace.language", l ?? "");
          localStorage.setItem("terrace.theme", t ?? "");
        },
        [language, theme],
      );
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(`${terrace.url}/console${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator(".loading")).toHaveCount(0);
        await page.screenshot({ path: `screenshots/${name}-${language}-${theme}.png` });
      }
    }
  }
});
