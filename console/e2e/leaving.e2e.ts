// Whoever logs in next at the same page finds nothing of the one before; the same user finds everything.
import type { Page } from "@playwright/test";
import type { Terrace } from "./terrace";
import { callApi, expect, localHost, PASSWORD, test } from "./test";

const SECRET = "SecretKey-of-the-first";

async function makeUser(page: Page, name: string) {
  await callApi(page, "cam", "AddUser", {
    Name: name,
    ConsoleLogin: 1,
    Password: PASSWORD,
    NeedResetPassword: 0,
    UseApi: 0,
  });
}

async function logInAs(page: Page, name: string, terrace: Terrace) {
  const known = await page.evaluate(() => JSON.parse(localStorage.getItem("terrace.signIns") ?? "[]"));
  await page.getByLabel("User name").fill(name);
  if (!(await page.getByLabel("Account number").isVisible()))
    await page.getByText("User of another main account").click();
  await page.getByLabel("Account number").fill((known as { OwnerUin: string }[])[0]?.OwnerUin ?? "");
  await page.getByLabel("Password").fill(name === "root" ? terrace.password : PASSWORD);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
}

/** Leaves traces of every kind without loading the page anew. */
async function use(page: Page, terrace: Terrace) {
  await page.goto(`${terrace.url}/console/explorer/tat/DescribeCommands`);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("HTTP 200")).toBeVisible();
  await page.getByLabel("Send with").selectOption("key");
  await page.getByLabel("SecretKey").fill(SECRET);
  const products = page.getByRole("navigation", { name: "Products" });
  await products.getByRole("link", { name: "Users", exact: true }).click();
  await expect(page.getByRole("link", { name: "leaver", exact: true })).toBeVisible();
}

async function expectNothingLeft(page: Page, name: string) {
  await expect(page.getByRole("button", { name })).toBeVisible();
  await page.getByRole("button", { name: "API calls of this page" }).click();
  await page.getByLabel("Every page's calls").check();
  await expect(page.getByRole("dialog")).not.toContainText("DescribeCommands");
  await page.keyboard.press("Escape");
  const products = page.getByRole("navigation", { name: "Products" });
  await products.getByRole("link", { name: "Users", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "leaver", exact: true })).toHaveCount(0);
  await products.getByRole("link", { name: /Explorer/ }).click();
  await page.getByRole("button", { name: "History" }).click();
  await expect(page.getByRole("dialog")).not.toContainText("DescribeCommands");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "DescribeCommands", exact: true }).first().click();
  await expect(page.getByLabel("Send with")).toHaveValue("session");
  await page.getByLabel("Send with").selectOption("key");
  await expect(page.getByLabel("SecretKey")).toHaveValue("");
}

test("after the session's end, somebody else finds nothing", async ({ loggedIn: page, terrace }) => {
  await makeUser(page, "leaver");
  await use(page, terrace);
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(page.getByRole("dialog", { name: "Your session has ended" })).toBeVisible();
  await page.getByRole("button", { name: "Log in as somebody else" }).click();
  await logInAs(page, "leaver", terrace);
  await expectNothingLeft(page, "leaver");
});

test("after a logout and a login in another tab, this one shows nothing of the first", async ({
  loggedIn: page,
  terrace,
}) => {
  await makeUser(page, "leaver");
  const other = await page.context().newPage();
  await other.goto(`${terrace.url}/console/run?hosts=${await localHost(page)}`);
  await other.getByRole("textbox", { name: "Script", exact: true }).click();
  await other.keyboard.insertText("echo draft-of-the-first");
  const products = other.getByRole("navigation", { name: "Products" });
  await products.getByRole("link", { name: "Users", exact: true }).click();
  await use(other, terrace);
  const account = page.getByRole("button", { name: "root" });
  await account.click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(other.getByLabel("Password")).toBeVisible();
  expect(await other.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("draft-of-the-first");
  await logInAs(page, "leaver", terrace);
  await expectNothingLeft(other, "leaver");
});
