// The code of every action is read by the tools it is for; some of it is run against a server by e2e/code.e2e.ts.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Service } from "@/api/client";
import { tables } from "@/api/generated";
import { loadTable } from "@/api/meta";
import { toRequest } from "@/form/draft";
import { exampleDraft } from "../example";
import { codeFor, type Snippet } from ".";
import { flatten } from "./flatten";
import { isInSdk } from "./sdk";

const AWKWARD = 'it\'s "quoted" $HOME `id` \\n\n\u2028 说明 %s {{x}}';

const snippets: Snippet[] = [];
for (const table of await Promise.all((Object.keys(tables) as Service[]).map(loadTable))) {
  for (const [action, meta] of Object.entries(table.actions)) {
    const params = toRequest(meta.input, exampleDraft(action, table), table);
    const text = meta.input.find((field) => field.type === "String");
    snippets.push({
      service: table.service,
      version: table.version,
      action,
      region: "ap-local",
      endpoint: "http://127.0.0.1:8500",
      params: text ? { ...params, [text.name]: AWKWARD } : params,
    });
  }
}

function inFolder(use: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "terrace-code-"));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("generated code", () => {
  it("is Python", () => {
    const program = "import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)";
    const input = JSON.stringify(snippets.map((snippet) => codeFor("Python", snippet)));
    execFileSync(process.env.TERRACE_TEST_PYTHON ?? "python3", ["-c", program], { input });
  });

  it("is JavaScript", () => {
    inFolder((folder) => {
      // One function each, so that one run reads them all.
      const all = snippets.map((snippet, at) => `function _${at}() {\n${codeFor("Node.js", snippet)}}\n`).join("");
      writeFileSync(join(folder, "all.cjs"), all);
      execFileSync(process.execPath, ["--check", join(folder, "all.cjs")]);
    });
  });

  it.each(["curl", "terrace call", "tccli"] as const)("is shell for %s", (language) => {
    inFolder((folder) => {
      const all = snippets.map((snippet, at) => `_${at}() {\n${codeFor(language, snippet)}\n}\n`).join("");
      writeFileSync(join(folder, "all.sh"), all);
      execFileSync("sh", ["-n", join(folder, "all.sh")]);
    });
  });

  it("says every value so that it is read back", () => {
    const snippet = {
      ...(snippets[0] as Snippet),
      service: "worktool",
      params: { Text: AWKWARD, Deep: [{ On: true }] },
    };
    const python = codeFor("Python", snippet)
      .replace(/^[\s\S]*?\nparams = /, "params = ")
      .split("\n\nclient")[0];
    const said = execFileSync("python3", ["-c", `import json\n${python}\nprint(json.dumps(params))`]);
    expect(JSON.parse(said.toString())).toEqual(snippet.params);
    const shell = codeFor("terrace call", snippet).split(" | terrace")[0] ?? "";
    expect(JSON.parse(execFileSync("sh", ["-c", shell]).toString())).toEqual(snippet.params);
  });

  it("gives tccli a value with a dash as one word", () => {
    const run = snippets.find((s) => s.service === "tat" && s.action === "RunCommand") as Snippet;
    expect(codeFor("tccli", { ...run, params: { Description: "-x it's" } })).toContain("--Description='-x it'\\''s'");
  });

  it("uses the SDK's classes where it has them, and CommonClient elsewhere", () => {
    const of = (service: string, action: string, params = {}): Snippet => ({
      ...(snippets.find((s) => s.service === service && s.action === action) as Snippet),
      params,
    });
    expect(codeFor("Python", of("tat", "RunCommand"))).toContain("tat_client import TatClient");
    expect(codeFor("Go", of("tat", "RunCommand"))).toContain("tat.NewRunCommandRequest()");
    expect(codeFor("Java", of("cam", "AddUser"))).toContain("com.tencentcloudapi.cam.v20190116.models.AddUserRequest");
    expect(codeFor("Node.js", of("sts", "GetCallerIdentity"))).toContain("new sts.v20180813.Client(config)");
    expect(codeFor("tccli", of("tat", "RunCommand"))).toContain("tccli tat RunCommand");
    for (const language of ["Python", "Go", "Java", "Node.js"] as const) {
      expect(codeFor(language, of("worktool", "ListTasks"))).toContain("CommonClient");
      expect(codeFor(language, of("cam", "SimulatePolicy"))).toContain("CommonClient");
      expect(codeFor(language, of("tat", "DescribeAutomationAgentStatus", { SnList: ["a"] }))).toContain(
        "CommonClient",
      );
      expect(codeFor(language, of("tat", "DescribeAutomationAgentStatus"))).not.toContain("CommonClient");
    }
    expect(codeFor("tccli", of("worktool", "ListTasks"))).toContain("terrace call worktool ListTasks");
  });

  it("knows that the SDKs have none of etcd's actions that are ours", async () => {
    const { actions } = await loadTable("cetcd");
    const ours = Object.keys(actions).filter((action) => actions[action]?.extension);
    expect(ours.filter((action) => isInSdk("cetcd", action))).toEqual([]);
    expect(isInSdk("cetcd", "CreateEtcdInstance")).toBe(true);
  });

  it("flattens as signed forms do", () => {
    expect(flatten({ A: 1, B: [{ C: ["x", true] }], D: null, E: [] })).toEqual([
      ["A", "1"],
      ["B.0.C.0", "x"],
      ["B.0.C.1", "true"],
    ]);
  });
});
