// The English catalogue, gathered from one section per product; it defines the keys every language has.
import { apigw } from "./en-US/apigw";
import { apigwAccess } from "./en-US/apigwAccess";
import { apigwApis } from "./en-US/apigwApis";
import { apigwEdge } from "./en-US/apigwEdge";
import { apigwOpenapi } from "./en-US/apigwOpenapi";
import { apigwPlugins } from "./en-US/apigwPlugins";
import { apigwReleases } from "./en-US/apigwReleases";
import { apigwWatch } from "./en-US/apigwWatch";
import { etcd } from "./en-US/etcd";
import { etcdData } from "./en-US/etcdData";
import { etcdHosts } from "./en-US/etcdHosts";
import { etcdKeys } from "./en-US/etcdKeys";
import { explorer } from "./en-US/explorer";
import { home } from "./en-US/home";
import { hosts } from "./en-US/hosts";
import { identity } from "./en-US/identity";
import { notify } from "./en-US/notify";
import { runs } from "./en-US/runs";
import { shell } from "./en-US/shell";

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
} as const;
export type Key = keyof typeof catalogue;
export type Catalogue = Record<Key, string>;
