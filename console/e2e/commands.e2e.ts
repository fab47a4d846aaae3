// Running commands on this machine's real agent, and reading what came out.
import type { Page } from "@playwright/test";
import { Terrace } from "./terrace";
import { expect, expectAccessible, localHost, test } from "./test";

async function write(page: Page, script: string): Promise<void> {
  await page.getByRole("textbox", { name: "Script", exact: true }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(script);
}

const output = (page: Page) => page.getByRole("region", { name: "Output" });

/** Runs a script on this machine and waits until its page is open. */
async function run(page: Page, terrace: Terrace, script: string): Promise<void> {
  await page.goto(`${terrace.url}/console/run?hosts=${await localHost(page)}`);
  await write(page, script);
  await page.getByRole("button", { name: "Run on 1 host" }).click();
  await expect(page).toHaveURL(/\/console\/invocations\/inv-/);
}

test("from the first login to a command's output in under a minute", async ({ page }) => {
  const fresh = await Terrace.start();
  const began = Date.now();
  try {
    await page.goto(`${fresh.url}/console/`);
    await page.getByLabel("Password").fill(fresh.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByLabel("Current password").fill(fresh.password);
    await page.getByLabel("New password", { exact: true }).fill("Terrace-own-1");
    await page.getByLabel("New password again").fill("Terrace-own-1");
    await page.getByRole("button", { name: "Change password" }).click();
    await page.getByRole("main").getByRole("link", { name: "Run a command" }).first().click();
    // The only host is chosen already.
    await expect(page.getByRole("button", { name: "Run on 1 host" })).toBeVisible();
    await expectAccessible(page);
    await write(page, "echo hello from $(uname -s)");
    await page.getByRole("button", { name: "Run on 1 host" }).click();
    await expect(output(page)).toHaveText("hello from Linux\n");
    await expect(page.getByRole("main").getByText("Succeeded").first()).toBeVisible();
    await expectAccessible(page);
    const seconds = (Date.now() - began) / 1000;
    process.stdout.write(`from the login page to the output: ${seconds.toFixed(1)} s\n`);
    expect(seconds).toBeLessThan(60);
  } finally {
    await fresh.stop();
  }
});

test("what is wrong is said before anything is sent", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/run?hosts=${await localHost(page)}`);
  await page.getByRole("button", { name: "Run on 1 host" }).click();
  await expect(page.getByText("Write a script first")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Script", exact: true })).toBeFocused();
  await write(page, "echo {{who}}");
  await page.getByLabel("Time limit, in seconds").fill("0");
  await page.getByRole("button", { name: "Choose none" }).click();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("Needs a value")).toBeVisible();
  await page.getByLabel("who").fill("me");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByText("Choose at least one host")).toBeVisible();
  await page.getByRole("button", { name: "Choose all that match" }).click();
  await page.getByRole("button", { name: "Run on 1 host" }).click();
  await expect(page.getByText("“0” is too little; allowed: at least 1")).toBeVisible();
  await expectAccessible(page);
});

test("a command runs by keyboard alone", async ({ loggedIn: page, terrace }) => {
  await localHost(page);
  await page.goto(`${terrace.url}/console/`);
  await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("run a command");
  await expect(page.getByRole("option").first()).toContainText("Run a command");
  await page.keyboard.press("Enter");
  // The editor takes the focus; Tab leaves it, so nobody is caught in it.
  await expect(page.getByRole("textbox", { name: "Script", exact: true })).toBeFocused();
  await page.keyboard.type("seq 1 400");
  await expect(page.getByRole("button", { name: "Run on 1 host" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Script", exact: true })).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("textbox", { name: "Script", exact: true })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(output(page)).toContainText("400");
  // The output is reached by Tab and scrolled by keys.
  for (let i = 0; i < 40 && !(await output(page).evaluate((e) => e === document.activeElement)); i += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(output(page)).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect.poll(() => output(page).evaluate((element) => element.scrollTop)).toBe(0);
});

test("the page outlives a server that is killed in the middle of a command", async ({ loggedIn: page, terrace }) => {
  await run(page, terrace, "for i in $(seq 1 60); do echo tick $i; sleep 0.2; done; exit 3");
  await expect(output(page)).toContainText("tick 5");
  await terrace.kill();
  await expect(page.getByText("The server cannot be reached; trying again…")).toBeVisible({ timeout: 20_000 });
  await terrace.run();
  // Nobody touches the page: it goes on by itself and ends with what is true.
  await expect(output(page)).toContainText("tick 60", { timeout: 80_000 });
  const facts = page.getByRole("main");
  await expect(facts.getByText("Failed").first()).toBeVisible({ timeout: 40_000 });
  await expect(facts.locator("dd", { hasText: /^3$/ })).toBeVisible();
  const lines = (await output(page).textContent())?.trim().split("\n");
  expect(lines).toEqual(Array.from({ length: 60 }, (_, i) => `tick ${i + 1}`));
  await page.getByRole("button", { name: "Tasks" }).click();
  await expect(page.getByRole("dialog", { name: "Tasks" })).toContainText("1 of 1");
});

test("a running command is cancelled and run again", async ({ loggedIn: page, terrace }) => {
  await run(page, terrace, "echo begun; sleep 60");
  await expect(output(page)).toContainText("begun");
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Cancel it" }).click();
  await expect(page.getByRole("main").getByText("Terminated").first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: "Run again" }).click();
  await expect(page.getByRole("textbox", { name: "Script", exact: true })).toContainText("echo begun; sleep 60");
  await expect(page.getByRole("button", { name: "Run on 1 host" })).toBeVisible();
});

test("switching the language keeps what was typed", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/run?hosts=${await localHost(page)}`);
  await write(page, "echo 你好");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemcheckbox", { name: "中文" }).click();
  await expect(page.getByRole("heading", { name: "执行命令" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "脚本" })).toHaveText("echo 你好");
  await page.getByRole("button", { name: "在 1 台主机上执行" }).click();
  await expect(page.getByRole("region", { name: "输出" })).toHaveText("你好\n");
  await expect(page.getByRole("main").getByText("成功").first()).toBeVisible();
  await expectAccessible(page);
});

test("terminal colours are removed, and shown on demand", async ({ loggedIn: page, terrace }) => {
  await run(page, terrace, "printf '\\033[31mred\\033[0m 10%%\\r\\033[31mred\\033[0m 99%%\\n'");
  await expect(output(page)).toHaveText("red 99%\n");
  await page.getByLabel("Show control characters").check();
  await expect(output(page)).toContainText("␛[31mred");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^invt-.*\.txt$/);
});

test("a saved command is made, tried with parameters, changed and deleted", async ({ loggedIn: page, terrace }) => {
  await localHost(page);
  await page.goto(`${terrace.url}/console/commands`);
  await page.getByRole("link", { name: "Create a command" }).first().click();
  await write(page, "echo {{greeting}} {{name}}");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Required").first()).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("greet");
  await page.getByLabel("greeting").fill("hello");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "greet" })).toBeVisible();
  await page.getByLabel("Description").fill("says something");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The command was saved").last()).toBeVisible();

  await page.getByRole("link", { name: "Run", exact: true }).click();
  await expect(page.getByText("Runs the saved command “greet”.")).toBeVisible();
  await page.getByLabel("name", { exact: true }).fill("world");
  await page.getByRole("button", { name: "Preview with these values" }).click();
  await expect(page.getByRole("region", { name: "Preview" })).toHaveText("echo hello world");
  await page.getByRole("button", { name: "Run on 1 host" }).click();
  await expect(output(page)).toHaveText("hello world\n");

  await page.goto(`${terrace.url}/console/commands`);
  await expect(page.getByRole("row").nth(1)).toContainText("says something");
  await expectAccessible(page);
  await page.getByRole("row").nth(1).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Nothing is saved yet")).toBeVisible();
});

test("an ended run is found in the list, on its host's page and by its id", async ({ loggedIn: page, terrace }) => {
  const host = await localHost(page);
  await run(page, terrace, "echo findable");
  await expect(output(page)).toHaveText("findable\n");
  const id = page.url().split("/").at(-1) ?? "";
  await page.goto(`${terrace.url}/console/invocations?filter=invocation-id:${id}`);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("link", { name: "echo findable" }).click();
  await expect(output(page)).toHaveText("findable\n");
  await page.goto(`${terrace.url}/console/hosts/${host}`);
  await expect(page.getByRole("row").nth(1)).toContainText("echo findable");
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search" })).toBeFocused();
  await page.keyboard.type(id);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(id));
});
