// What somebody typed and did not send is there again, and what is secret is not.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, localHost, test } from "./test";

const script = (page: Page) => page.getByRole("textbox", { name: "Script", exact: true });
const leave = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Products" }).getByRole("link", { name, exact: true }).click();

test("a script survives leaving the page, until it has run", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/run?hosts=${await localHost(page)}`);
  await script(page).click();
  await page.keyboard.insertText("echo {{who}} {{tat-hidden:word}}");
  await page.getByLabel("who").fill("somebody");
  await page.getByLabel("word").fill("Hidden-2026");
  await page.getByLabel("Time limit, in seconds").fill("33");
  await leave(page, "Invocations");
  await expect(page.getByText("What you typed is kept")).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    "Hidden-2026",
  );

  await leave(page, "Run a command");
  await expect(page.getByText("This is what you typed before you left.")).toBeVisible();
  await expect(script(page)).toHaveText("echo {{who}} {{tat-hidden:word}}");
  await expect(page.getByLabel("who")).toHaveValue("somebody");
  await expect(page.getByLabel("word")).toHaveValue("");
  await expect(page.getByLabel("Time limit, in seconds")).toHaveValue("33");
  await expectAccessible(page);
  await page.getByLabel("word").fill("Hidden-2026");
  await page.getByRole("button", { name: "Run on 1 host" }).click();
  await expect(page).toHaveURL(/invocations\/inv-/);
  await leave(page, "Run a command");
  await expect(script(page)).toBeVisible();
  await expect(page.getByText("This is what you typed before you left.")).toHaveCount(0);
});

test("closing a tab with something unsent is asked about", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/commands/new`);
  await page.getByLabel("Name", { exact: true }).fill("half-done");
  const asked = page.waitForEvent("dialog");
  await Promise.all([asked.then((dialog) => dialog.accept()), page.reload()]);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("half-done");
  await page.getByRole("button", { name: "root" }).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(page.getByRole("dialog", { name: "Log out with something unsent?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Begin anew" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
  await leave(page, "Saved commands");
  await leave(page, "Hosts");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Hosts", exact: true })).toBeVisible();
});
