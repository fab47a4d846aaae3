// The Chinese catalogue: the type refuses a missing key and a surplus one.
import type { Catalogue } from "./en-US";
import { apigw } from "./zh-CN/apigw";
import { apigwAccess } from "./zh-CN/apigwAccess";
import { apigwApis } from "./zh-CN/apigwApis";
import { apigwEdge } from "./zh-CN/apigwEdge";
import { apigwOpenapi } from "./zh-CN/apigwOpenapi";
import { apigwPlugins } from "./zh-CN/apigwPlugins";
import { apigwReleases } from "./zh-CN/apigwReleases";
import { apigwWatch } from "./zh-CN/apigwWatch";
import { etcd } from "./zh-CN/etcd";
import { etcdData } from "./zh-CN/etcdData";
import { etcdHosts } from "./zh-CN/etcdHosts";
import { etcdKeys } from "./zh-CN/etcdKeys";
import { explorer } from "./zh-CN/explorer";
import { home } from "./zh-CN/home";
import { hosts } from "./zh-CN/hosts";
import { identity } from "./zh-CN/identity";
import { notify } from "./zh-CN/notify";
import { runs } from "./zh-CN/runs";
import { shell } from "./zh-CN/shell";

export const catalogue = {
  ...shell,
  ...home,
  ...hosts,
  ...runs,
  ...etcd,
  ...etcdData,
  ...etcdHosts,
  ...etcdKeys,
  ...apigw,
  ...apigwApis,
  ...apigwReleases,
  ...apigwAccess,
  ...apigwPlugins,
  ...apigwEdge,
  ...apigwOpenapi,
  ...apigwWatch,
  ...explorer,
  ...identity,
  ...notify,
} satisfies Catalogue;
