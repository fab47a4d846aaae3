import { describe, expect, it } from "vitest";
import { endpointsOf, isOutside } from "./clusters";
import { beginOf, retentionProblem, stepOf } from "./create/createDraft";
import { scheduleProblem } from "./settings/schedule";
import { mayUpgrade } from "./settings/versions";
import { SIZES, tolerated } from "./sizes";
import { isUnhealthy, stateKey, toneOf } from "./state";
import { overall } from "./tasks/steps";
import { taskTime } from "./tasks/taskNames";
import { worstFirst } from "./tasks/worstFirst";

const states = (...list: string[]) => list.map((LifeState) => ({ LifeState }));

describe("a creation", () => {
  it("is what its steps are", () => {
    expect(overall([])).toEqual({ state: "pending", done: 0, total: 0 });
    expect(overall(states("pending", "pending")).state).toBe("pending");
    expect(overall(states("success", "running", "pending"))).toEqual({ state: "running", done: 1, total: 3 });
    expect(overall(states("success", "pending")).state).toBe("running");
    expect(overall(states("success", "failed", "pending")).state).toBe("failed");
    expect(overall(states("success", "success"))).toEqual({ state: "success", done: 2, total: 2 });
  });

  it("leads from a problem to the part that holds it", () => {
    expect(["Name", "SubnetIds.0", "AdvancedSettings.CustomIPs", "DiskSize"].map(stepOf)).toEqual([
      "basics",
      "network",
      "network",
      "data",
    ]);
    expect(stepOf("AdvancedSettings.BackupSettings.MaxBackupCount")).toBe("data");
    expect(beginOf("v3.5.16").EtcdVersion).toBe("v3.5.16");
  });

  it("takes the spans that etcd takes", () => {
    for (const good of ["5m", "1h30m", "90s"]) expect(retentionProblem("periodic", good), good).toBeUndefined();
    for (const bad of ["", "5", "m5", "0s", "1.5h"]) expect(retentionProblem("periodic", bad), bad).toBeDefined();
    expect(retentionProblem("revision", "1000")).toBeUndefined();
    for (const bad of ["0", "1h", "-1"]) expect(retentionProblem("revision", bad), bad).toBeDefined();
  });
});

describe("a size", () => {
  it("goes on with more than half", () => {
    expect(SIZES.map(tolerated)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("a state", () => {
  it("that is not known is shown without a judgement", () => {
    expect(toneOf("etcd.state", "frozen")).toBe("idle");
    expect(stateKey("etcd.state", "frozen")).toBeUndefined();
    expect(stateKey("etcd.member", "Running")).toBe("etcd.member.Running");
  });

  it("is unhealthy when a member of a running cluster does not run", () => {
    const members = (...list: string[]) => list.map((Status) => ({ Status }));
    expect(isUnhealthy({ Status: "running", Members: members("Running", "Running") })).toBe(false);
    expect(isUnhealthy({ Status: "running", Members: members("Running", "Stopped") })).toBe(true);
    expect(isUnhealthy({ Status: "creating", Members: members("Stopped") })).toBe(false);
    expect(isUnhealthy({ Status: "failed", Members: null })).toBe(true);
  });
});

describe("an upgrade", () => {
  it("goes up one minor version at a time", () => {
    expect(mayUpgrade("v3.4.23", "v3.5.16")).toBe(true);
    expect(mayUpgrade("v3.5.16", "v3.5.30")).toBe(true);
    expect(mayUpgrade("v3.5.26", "v3.6.0")).toBe(true);
    for (const [from, to] of [
      ["v3.5.16", "v3.5.16"],
      ["v3.5.16", "v3.4.23"],
      ["v3.4.23", "v3.6.0"],
      ["v3.5.16", "v3.6.0"],
      ["v3.6.0", "v4.0.0"],
      ["v3.5.16", "latest"],
    ] as const)
      expect(mayUpgrade(from, to), `${from} to ${to}`).toBe(false);
  });
});

describe("a schedule", () => {
  it("has five fields in their ranges", () => {
    for (const good of ["", "0 3 * * 0", "*/15 0-5 1,15 * 1-5"])
      expect(scheduleProblem(good, 100), good).toBeUndefined();
    for (const bad of ["0 3 * *", "60 3 * * *", "0 24 * * *", "a b c d e", "*/0 * * * *", "0 5-1 * * *"])
      expect(scheduleProblem(bad, 100), bad).toBe("etcd.scheduleWrong");
    expect(scheduleProblem("0 3 * * 0", 4)).toBe("etcd.scheduleLong");
  });
});

describe("a task's time", () => {
  it("is UTC", () => {
    expect(taskTime("2021-08-23 10:00:00")).toBe("2021-08-23T10:00:00Z");
    expect(taskTime("2021-08-23T10:00:00Z")).toBe("2021-08-23T10:00:00Z");
  });
});

describe("open events", () => {
  it("are shown worst first, as they came otherwise", () => {
    const events = ["info", "warning", "odd", "critical", "warning"].map((Severity, at) => ({ Severity, at }));
    expect(worstFirst(events).map((event) => event.at)).toEqual([3, 1, 4, 0, 2]);
  });
});

describe("addresses", () => {
  it("tell whether other machines reach a cluster", () => {
    expect(endpointsOf({ Endpoint: "https://a:1,https://b:2" })).toEqual(["https://a:1", "https://b:2"]);
    expect(endpointsOf({ Endpoint: null })).toEqual([]);
    for (const own of [null, "https://127.0.0.1:1,https://127.0.0.1:2", "http://localhost:1", "https://[::1]:1"])
      expect(isOutside({ Endpoint: own }), String(own)).toBe(false);
    for (const open of ["https://192.0.2.2:1", "https://etcd.example.com:1"])
      expect(isOutside({ Endpoint: open }), open).toBe(true);
  });
});
