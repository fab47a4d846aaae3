// Written by `cargo xtask codegen` from contract/*.json; do not edit.

import type { Actions as apigateway } from "./apigateway";
import type { Actions as appmanager } from "./appmanager";
import type { Actions as bms } from "./bms";
import type { Actions as cam } from "./cam";
import type { Actions as cetcd } from "./cetcd";
import type { Actions as chronofloworder } from "./chronofloworder";
import type { Actions as cloudadvisor } from "./cloudadvisor";
import type { Actions as cloudaudit } from "./cloudaudit";
import type { Actions as cmdb } from "./cmdb";
import type { Actions as notify } from "./notify";
import type { Actions as remoteexecutor } from "./remoteexecutor";
import type { Actions as sts } from "./sts";
import type { Actions as tapagentmanager } from "./tapagentmanager";
import type { Actions as tapsops } from "./tapsops";
import type { Actions as tat } from "./tat";
import type { Actions as worktool } from "./worktool";

/** Every service with its actions. */
export interface Services {
  apigateway: apigateway;
  appmanager: appmanager;
  bms: bms;
  cam: cam;
  cetcd: cetcd;
  chronofloworder: chronofloworder;
  cloudadvisor: cloudadvisor;
  cloudaudit: cloudaudit;
  cmdb: cmdb;
  notify: notify;
  remoteexecutor: remoteexecutor;
  sts: sts;
  tapagentmanager: tapagentmanager;
  tapsops: tapsops;
  tat: tat;
  worktool: worktool;
}

/** Loads a service's table; each is a chunk of its own. */
export const tables = {
  apigateway: () => import("./apigateway.meta.json"),
  appmanager: () => import("./appmanager.meta.json"),
  bms: () => import("./bms.meta.json"),
  cam: () => import("./cam.meta.json"),
  cetcd: () => import("./cetcd.meta.json"),
  chronofloworder: () => import("./chronofloworder.meta.json"),
  cloudadvisor: () => import("./cloudadvisor.meta.json"),
  cloudaudit: () => import("./cloudaudit.meta.json"),
  cmdb: () => import("./cmdb.meta.json"),
  notify: () => import("./notify.meta.json"),
  remoteexecutor: () => import("./remoteexecutor.meta.json"),
  sts: () => import("./sts.meta.json"),
  tapagentmanager: () => import("./tapagentmanager.meta.json"),
  tapsops: () => import("./tapsops.meta.json"),
  tat: () => import("./tat.meta.json"),
  worktool: () => import("./worktool.meta.json"),
};
