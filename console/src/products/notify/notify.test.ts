import { describe, expect, it } from "vitest";
import type { NotificationChannel } from "@/api/generated/notify";
import { beginOf, changesOf, listOf, urlProblem } from "./channelDraft";
import { lastOf, meaningOf, shownUrl } from "./state";
import { PLACEHOLDERS, preview, type Sample, templateProblem } from "./template";

const SAMPLE: Sample = {
  message: 'cluster a: said "no"\n{{id}}',
  said: 'said "no"',
  subject: "cluster a",
  severity: "critical",
  resource: "etcd-abcd1234",
  service: "cetcd",
  kind: "member_down",
  state: "started",
  time: "2026-11-20T08:09:10Z",
  id: "ndl-abcd1234",
};

describe("a template", () => {
  it("is JSON with known names", () => {
    for (const good of ["", '"{{message}}"', `{"a": "${PLACEHOLDERS.map((name) => `{{ ${name} }}`).join(" ")}"}`])
      expect(templateProblem(good), good).toBeUndefined();
    expect(templateProblem("{{message}}")?.key).toBe("notify.template.notJson");
    expect(templateProblem('{"a": }')?.key).toBe("notify.template.notJson");
    expect(templateProblem('{"a": ["{{mesage}}"]}')).toMatchObject({
      key: "notify.template.unknown",
      values: { name: "{{mesage}}" },
    });
    expect(templateProblem(JSON.stringify("{{id}}".repeat(32)))).toBeUndefined();
    expect(templateProblem(JSON.stringify("{{id}}".repeat(33)))?.key).toBe("notify.template.tooMany");
  });

  it("is filled in texts, once, and nowhere else", () => {
    const template =
      '{"msgtype": "text", "text": {"content": "[{{severity}}] {{ message }}"}, "at": ["{{id}}", 5, null], "{{id}}": "{{"}';
    expect(JSON.parse(preview(template, SAMPLE) ?? "")).toEqual({
      msgtype: "text",
      text: { content: '[critical] cluster a: said "no"\n{{id}}' },
      at: ["ndl-abcd1234", 5, null],
      "{{id}}": "{{",
    });
  });

  it("keeps long numbers as they are written", () => {
    expect(preview('{"chat": 12345678901234567890}', SAMPLE)).toContain("12345678901234567890");
  });

  it("that is wrong has no preview, and none at all is the documented body", () => {
    expect(preview('{"a": "{{nothing}}"}', SAMPLE)).toBeUndefined();
    expect(JSON.parse(preview("", SAMPLE) ?? "")).toMatchObject({
      DeliveryId: "ndl-abcd1234",
      Severity: "critical",
      Message: 'said "no"',
      EndedAt: null,
    });
  });
});

const CHANNEL: NotificationChannel = {
  ChannelId: "nch-abcd1234",
  Name: "on-call",
  Kind: "webhook",
  Url: "https://robot.example.com/send?key=abc",
  HasSecret: true,
  BodyTemplate: '{"text": "{{message}}"}',
  MinSeverity: "warning",
  Services: ["cetcd"],
  Resources: [],
  SendResolved: true,
  Language: "en-US",
  Enabled: true,
  CreatedAt: "2026-11-20T08:09:10Z",
  UpdatedAt: "2026-11-20T08:09:10Z",
  Waiting: 0,
  Failures: 0,
  NextAttemptAt: "",
  LastDeliveredAt: "",
  LastError: "",
};

describe("a change of a channel", () => {
  const draft = beginOf(CHANNEL, "zh-CN");

  it("sends what is different, what was emptied too", () => {
    expect(changesOf(CHANNEL, draft, false)).toBeUndefined();
    expect(changesOf(CHANNEL, { ...draft, BodyTemplate: "", Services: [], SendResolved: false }, false)).toEqual({
      ChannelId: "nch-abcd1234",
      BodyTemplate: "",
      Services: [],
      SendResolved: false,
    });
  });

  it("keeps the secret unless another is typed or it is taken away", () => {
    expect(changesOf(CHANNEL, { ...draft, Secret: "another-one" }, false)).toEqual({
      ChannelId: "nch-abcd1234",
      Secret: "another-one",
    });
    expect(changesOf(CHANNEL, draft, true)).toEqual({ ChannelId: "nch-abcd1234", Secret: "" });
  });

  it("begins anew in the reader's language", () => {
    expect(beginOf(undefined, "zh-CN")).toMatchObject({ Language: "zh-CN", SendResolved: true, Services: [] });
    expect(listOf(["a", "b"])).toEqual(["a", "b"]);
    expect(listOf(undefined)).toEqual([]);
  });
});

describe("an address", () => {
  it("is http with a host and without a password", () => {
    for (const good of ["http://a", "https://a.example.com:8443/x?key=1", "http://[2001:db8::1]:80/x"])
      expect(urlProblem(good), good).toBeUndefined();
    for (const bad of ["a", "/x", "ftp://a", "http://", "mailto:a@example.com"])
      expect(urlProblem(bad), bad).toBe("notify.urlWrong");
    for (const bad of ["http://u:p@a/", "http://u@a"]) expect(urlProblem(bad), bad).toBe("notify.urlPassword");
  });

  it("is shown without what may be a token", () => {
    expect(shownUrl("https://robot.example.com/send?key=abc")).toBe("https://robot.example.com/…");
    expect(shownUrl("https://robot.example.com/?key=abc")).toBe("https://robot.example.com/…");
    expect(shownUrl("http://10.0.0.1:8080/")).toBe("http://10.0.0.1:8080");
    expect(shownUrl("odd")).toBe("odd");
  });
});

describe("a channel's last delivery", () => {
  it("is its last attempt", () => {
    expect(lastOf({ LastError: "", LastDeliveredAt: "" }).word).toBe("notify.last.none");
    expect(lastOf({ LastError: "", LastDeliveredAt: "2026-11-20T08:09:10Z" }).tone).toBe("ok");
    expect(lastOf({ LastError: "refused", LastDeliveredAt: "2026-11-20T08:09:10Z" })).toEqual({
      tone: "bad",
      word: "notify.last.failed",
      at: "2026-11-20T08:09:10Z",
    });
  });

  it("in a state that is not known has no meaning", () => {
    expect(meaningOf("state", "failed")?.tone).toBe("bad");
    expect(meaningOf("severity", "constructor")).toBeUndefined();
  });
});
