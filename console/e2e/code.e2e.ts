// The code that the Explorer gives is run as it stands, by the tools it is for, against the server.
import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { BINARY, type Credentials, type Terrace } from "./terrace";
import { expect, test } from "./test";

const run = promisify(execFile);
const PYTHON = process.env.TERRACE_TEST_PYTHON;
const REMARK = 'it\'s "quoted" $HOME `id` \\ 说明';

async function codeOf(page: Page, terrace: Terrace, call: string, params: object, language: string): Promise<string> {
  const query = `view=code&params=${encodeURIComponent(JSON.stringify(params))}`;
  await page.goto(`${terrace.url}/console/explorer/${call}?${query}`);
  await page.getByLabel("Language or tool").selectOption(language);
  return (await page.getByRole("region", { name: "Code" }).textContent()) ?? "";
}

/** Runs code with keys in the environment and nothing else of this one's that could answer in its place. */
async function runs(code: string, program: string, args: string[], credentials: Credentials): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "terrace-code-"));
  try {
    await symlink(BINARY, join(folder, "terrace"));
    await writeFile(join(folder, "code"), code);
    const path = [folder, ...(PYTHON ? [dirname(PYTHON)] : []), "/usr/local/bin", "/usr/bin", "/bin"].join(":");
    const env = {
      PATH: path,
      HOME: folder,
      LANG: "C.UTF-8",
      TENCENTCLOUD_SECRET_ID: credentials.SecretId,
      TENCENTCLOUD_SECRET_KEY: credentials.SecretKey,
    };
    const { stdout } = await run(program, [...args, join(folder, "code")], { env, cwd: folder });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const TOOLS: [language: string, program: string, needsSdk: boolean][] = [
  ["curl", "sh", false],
  ["terrace call", "sh", false],
  ["tccli", "sh", true],
  ["Python", PYTHON ?? "", true],
];

for (const [language, program, needsSdk] of TOOLS) {
  test(`${language} code runs as pasted`, async ({ loggedIn: page, terrace }) => {
    expect(
      !needsSdk || PYTHON,
      "TERRACE_TEST_PYTHON must name a Python with the SDK; `make test` makes one",
    ).toBeTruthy();
    const { credentials } = terrace;
    const does = async (call: string, params: object) =>
      runs(await codeOf(page, terrace, call, params, language), program, [], credentials);

    // A list of structs; an action of our own, which the SDK lacks; text that every shell and language would like to change.
    const filters = [{ Name: "command-name", Values: ["none of these"] }];
    expect(await does("tat/DescribeCommands", { Limit: 1, Filters: filters })).toMatch(/"TotalCount": ?0/);
    expect(await does("cam/SimulatePolicy", { ActionName: "tat:RunCommand" })).toMatch(/"Decision": ?"allow"/);
    const name = `by-${language.replace(" ", "-").toLowerCase()}`;
    expect(await does("cam/AddUser", { Name: name, Remark: REMARK, UseApi: 0 })).toMatch(/"Uin": ?\d+/);
    await page.goto(`${terrace.url}/console/identity/users/${name}`);
    await expect(page.getByText(REMARK)).toBeVisible();
  });
}
