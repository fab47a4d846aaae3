import { describe, expect, it } from "vitest";
import { callerParams } from "./CallerChoice";
import { readConditions, readLine, timeOf, writeConditions } from "./line";
import { align, shownMetric } from "./metrics";
import { shortTime, toneOfStatus } from "./RunResult";

const LINE =
  "[1579979346][release][service-a][a.example.com][api-b][/orders?x=1][HTTP][rsp_st:502][ups_st:-]" +
  "[cip:10.0.0.1][uip:10.0.0.5:8080][vip:10.0.0.2][rsp_len:120][req_len:80]" +
  "[req_t:0.003][ups_rsp_t:-][ups_conn_t:-][ups_head_t:-]" +
  "[err_msg:no answer: refused][tcp_rtt:120][17][21/Nov/2026:20:00:00 +0000][req_id:abc]";

describe("a line of the log", () => {
  it("is its fields, by place and by name", () => {
    expect(readLine(LINE).fields).toMatchObject({
      env_name: "release",
      api_id: "api-b",
      uri: "/orders?x=1",
      scheme: "HTTP",
      rsp_st: "502",
      ups_st: "-",
      uip: "10.0.0.5:8080",
      err_msg: "no answer: refused",
      pid: "17",
      time_local: "21/Nov/2026:20:00:00 +0000",
      req_id: "abc",
    });
  });

  it("tells a time that can be shown as others are", () => {
    expect(timeOf("21/Nov/2026:20:00:00 +0000")).toBe("2026-11-21T20:00:00+00:00");
    expect(timeOf("yesterday")).toBe("yesterday");
    expect(timeOf(undefined)).toBeUndefined();
  });

  it("that is none has none", () => {
    expect(readLine("").fields).toEqual({});
    expect(readLine("odd").fields).toEqual({ app_id: "odd" });
  });
});

describe("conditions", () => {
  it("survive the address", () => {
    const conditions = [
      { Name: "rsp_st", Operator: ">", Value: "499" },
      { Name: "req_t", Operator: ">=", Value: "0.5" },
      { Name: "err_msg", Operator: ":", Value: "no answer" },
    ];
    const text = writeConditions(conditions);
    expect(text).toBe("rsp_st>499 req_t>=0.5 err_msg:no%20answer");
    expect(readConditions(text)).toEqual(conditions);
    expect(writeConditions([])).toBeUndefined();
  });

  it("that the action does not take are left out", () => {
    expect(readConditions("api_id>1 nothing=1 rsp_st rsp_st~4")).toEqual([]);
    expect(readConditions(undefined)).toEqual([]);
  });
});

describe("metrics", () => {
  const one = (MetricName: "NumOfReq" | "ResponseTime", points: [number, number][]) => ({
    MetricName,
    Unit: "count",
    Timestamps: points.map(([at]) => at),
    Values: points.map(([, value]) => value),
  });

  it("have a point for each period; no request is a zero, no time is none", () => {
    const { at, lines } = align([one("NumOfReq", [[120, 5]]), one("ResponseTime", [[120, 7]])], 60, 50, 250);
    expect(at).toEqual([60, 120, 180]);
    expect(lines.map((line) => line.values)).toEqual([
      [0, 5, 0],
      [null, 7, null],
    ]);
    expect(align([], 0, 0, 100)).toEqual({ at: [], lines: [] });
  });

  it("are written in their unit", () => {
    expect(shownMetric("count", 12_345)).toBe("12,345");
    expect(shownMetric("ms", 1.2345)).toBe("1.23 ms");
  });
});

it("a caller is one of three kinds", () => {
  expect(callerParams("plan:usagePlan-a")).toEqual({ UsagePlanId: "usagePlan-a" });
  expect(callerParams("key:a:b")).toEqual({ AccessKeyId: "a:b" });
  for (const none of [undefined, "", "plan:", "odd:a"]) expect(callerParams(none), String(none)).toEqual({});
});

describe("a debugged request", () => {
  it("tells times as short as they are", () => {
    expect([shortTime(12.4), shortTime(1_540)]).toEqual(["12 µs", "1.5 ms"]);
  });

  it("is good or not by its status", () => {
    expect([200, 304, 404, 502].map(toneOfStatus)).toEqual(["ok", "ok", "warn", "bad"]);
  });
});
