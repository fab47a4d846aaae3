import { describe, expect, it } from "vitest";
import { tables } from "@/api/generated";
import { loadTable, type ServiceMeta } from "@/api/meta";
import { decodeBase64, encodeBase64 } from "./base64";
import { setAt, toDraft, toRequest } from "./draft";
import { check, compile } from "./rules";
import { hideSecrets } from "./secrets";

const tat: ServiceMeta = await loadTable("tat");
const fields = (action: string) => {
  const meta = tat.actions[action];
  if (!meta) throw new Error(`tat has no ${action}`);
  return meta.input;
};
const problems = (action: string, draft: Parameters<typeof check>[1]) =>
  check(fields(action), draft, tat).map((problem) => [problem.path, problem.key]);

describe("check", () => {
  it("asks for what is required and for nothing else", () => {
    expect(problems("CreateCommand", {})).toEqual([
      ["CommandName", "form.required"],
      ["Content", "form.required"],
    ]);
    expect(problems("RunCommand", {})).toEqual([]);
  });

  it("checks bounds, lengths, patterns, enums and formats", () => {
    expect(problems("RunCommand", { Timeout: "0" })).toEqual([["Timeout", "form.min"]]);
    expect(problems("RunCommand", { Timeout: "86401" })).toEqual([["Timeout", "form.max"]]);
    expect(problems("RunCommand", { Timeout: "12a" })).toEqual([["Timeout", "form.integer"]]);
    expect(problems("RunCommand", { CommandName: "a b" })).toEqual([["CommandName", "form.pattern"]]);
    expect(problems("RunCommand", { CommandName: "x".repeat(61) })).toEqual([["CommandName", "form.maxLen"]]);
    expect(problems("RunCommand", { CommandName: "检查-磁盘" })).toEqual([]);
    expect(problems("CreateCommand", { CommandName: "a", Content: "ls -l", CommandType: "RUBY" })).toEqual([
      ["Content", "form.base64"],
      ["CommandType", "form.enum"],
    ]);
  });

  it("reaches into lists and structs, and knows the allowed filters", () => {
    const draft = {
      Filters: [
        { Name: "agent-status", Values: ["Online"] },
        { Name: "colour", Values: ["red"] },
      ],
    };
    expect(problems("DescribeAutomationAgentStatus", draft)).toEqual([["Filters.1.Name", "form.enum"]]);
    expect(problems("DescribeAutomationAgentStatus", { InstanceIds: Array(101).fill("ins-a") })).toEqual([
      ["InstanceIds", "form.maxItems"],
    ]);
    expect(problems("DescribeCommands", { Filters: [{ Name: "tag:owner", Values: ["me"] }] })).toEqual([]);
    expect(problems("DescribeCommands", { Filters: [{ Name: "tags", Values: ["me"] }] })).toEqual([
      ["Filters.0.Name", "form.pattern"],
    ]);
  });

  it("never repeats a secret", () => {
    const field = { name: "P", type: "String", secret: true, minLen: 8 };
    expect(check([field], { P: "hunter2" }, tat)[0]?.values.value).toBe("***");
  });
});

describe("patterns of the contract", () => {
  it("can all be read by a browser", async () => {
    for (const service of Object.keys(tables) as (keyof typeof tables)[]) {
      const table = await loadTable(service);
      const all = [
        ...Object.values(table.actions).flatMap((action) => action.input),
        ...Object.values(table.structs).flatMap((s) => s.fields),
      ];
      for (const field of all) if (field.pattern) expect(compile(field.pattern), field.pattern).toBeDefined();
    }
  });
});

describe("drafts", () => {
  it("become requests: numbers are numbers, blanks are left out", () => {
    const draft = {
      Timeout: "60",
      SaveCommand: true,
      Description: "",
      InstanceIds: ["ins-a"],
      Tags: [{ Key: "k", Value: "" }],
    };
    expect(toRequest(fields("RunCommand"), draft, tat)).toEqual({
      Timeout: 60,
      SaveCommand: true,
      InstanceIds: ["ins-a"],
      Tags: [{ Key: "k" }],
    });
  });

  it("come back from requests unchanged", () => {
    const request = { Timeout: 60, InstanceIds: ["ins-a"], Tags: [{ Key: "k", Value: "v" }], SaveCommand: false };
    expect(toRequest(fields("RunCommand"), toDraft(request) as never, tat)).toEqual(request);
  });

  it("are changed at any depth without touching the old one", () => {
    const before = { Filters: [{ Name: "a", Values: ["x"] }] };
    const after = setAt(before, "Filters.0.Values.1", "y");
    expect(after).toEqual({ Filters: [{ Name: "a", Values: ["x", "y"] }] });
    expect(before.Filters[0]?.Values).toEqual(["x"]);
    expect(setAt({}, "Filters.0.Name", "n")).toEqual({ Filters: [{ Name: "n" }] });
  });
});

describe("secrets", () => {
  it("are hidden wherever the contract marks them", () => {
    const shown = hideSecrets({ Parameters: '{"p":"x"}', Username: "root" }, fields("RunCommand"), tat);
    expect(shown).toEqual({ Parameters: "***", Username: "root" });
  });
});

describe("base64", () => {
  it("carries any text", () => {
    for (const text of ["", "ls", "echo 你好 🙂\n"]) expect(decodeBase64(encodeBase64(text))).toBe(text);
  });
});
