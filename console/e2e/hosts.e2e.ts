// Hosts: connecting one with the very command that the page shows, and the codes it needs.
import { spawn } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BINARY } from "./terrace";
import { expect, expectAccessible, test } from "./test";

test("a second host is connected with the command that the page shows", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/hosts`);
  await page.getByRole("button", { name: "Connect a host" }).click();
  await expect(page).toHaveURL(/enrol=true/);
  await page.getByLabel("From addresses").fill("nowhere");
  await page.getByRole("button", { name: "Create a register code" }).click();
  await expect(page.getByText("“nowhere” does not match")).toBeVisible();
  await page.getByLabel("From addresses").fill("127.0.0.1");
  await page.getByLabel("Name prefix").fill("second");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create a register code" }).click();
  await expect(page.getByText("The value is shown only now.")).toBeVisible();
  await expectAccessible(page);
  const shown = (await page.getByRole("region", { name: "Command to paste" }).textContent()) ?? "";
  expect(shown).toContain(`terrace agent --server ${new URL(terrace.url).origin} --register-code-id regc-`);

  const folder = await mkdtemp(join(tmpdir(), "terrace-e2e-agent-"));
  await symlink(BINARY, join(folder, "terrace"));
  // The line as it is shown, in a shell; only where things are is said around it. `exec` lets the kill below reach the agent.
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, TERRACE_AGENT_DATA_DIR: join(folder, "data") };
  const agent = spawn("sh", ["-c", `exec ${shown.trim()}`], { stdio: "ignore", env });
  try {
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("second", { timeout: 40_000 });
    await expect(dialog).toContainText("Online", { timeout: 40_000 });
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("table", { name: "Hosts" })).toContainText("second");

    // Two hosts, one run: each has its own output.
    await page.getByLabel("Select all loaded rows").check();
    await page.getByRole("link", { name: "Run on 2 hosts" }).click();
    await page.getByRole("textbox", { name: "Script", exact: true }).click();
    await page.keyboard.insertText("echo ran");
    await page.getByRole("button", { name: "Run on 2 hosts" }).click();
    const hosts = page.getByRole("listbox", { name: "Hosts of this invocation" });
    await expect(hosts.getByRole("option")).toHaveCount(2);
    await expect(page.getByText("2 of 2 hosts done")).toBeVisible();
    await hosts.focus();
    await page.keyboard.press("ArrowDown");
    await expect(hosts.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(page).toHaveURL(/task=invt-/);
    await expect(page.getByRole("region", { name: "Output" })).toHaveText("ran\n");
    await expectAccessible(page);

    // Its state is live: nobody refreshes the page that shows it go.
    await page.goto(`${terrace.url}/console/hosts?filter=instance-name:second`);
    await page.getByRole("row").nth(1).getByRole("link").click();
    await expect(page).toHaveURL(/\/console\/hosts\/ins-/);
    await expect(page.getByRole("heading", { level: 1, name: /^second/ })).toBeVisible();
    await expect(page.getByRole("main").getByText("Online", { exact: true })).toBeVisible();
    agent.kill("SIGKILL");
    const offline = page.getByRole("main").getByText("Offline", { exact: true });
    await expect(offline).toBeVisible({ timeout: 40_000 });
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("leaving");
    await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
    await expect(page.getByRole("heading", { name: "leaving" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page).toHaveURL(/\/console\/hosts$/);
    await expect(page.getByRole("row")).toHaveCount(2);
  } finally {
    agent.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  }
});

test("codes are listed, disabled and deleted", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/hosts/codes`);
  await page.getByRole("button", { name: "Create a register code" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Description").fill("to be deleted");
  await dialog.getByRole("button", { name: "Create a register code" }).click();
  await dialog.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("row").filter({ hasText: "to be deleted" });
  await expect(row).toContainText("Usable");
  await page.getByLabel("Filter by").selectOption({ label: "Description" });
  await page.getByLabel("Filter value").fill("TO BE");
  await page.getByLabel("Filter value").press("Enter");
  await expect(page).toHaveURL(/filter=description/);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(row).toContainText("Usable");
  await page.getByRole("button", { name: "Remove Description TO BE" }).click();
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Disable" }).click();
  await dialog.getByRole("button", { name: "Disable" }).click();
  await expect(row).toContainText("Disabled");
  await expectAccessible(page);
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(row).toHaveCount(0);
});
