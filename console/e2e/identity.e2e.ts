import type { Page } from "@playwright/test";
import type { Terrace } from "./terrace";
import { callApi, expect, expectAccessible, logIn, test } from "./test";

const USER = "limited";
const USER_PASSWORD = "Limited-2026";

async function sendWithKey(page: Page, terrace: Terrace, call: string, key: [string, string], params = {}) {
  await page.goto(`${terrace.url}/console/explorer/${call}?params=${encodeURIComponent(JSON.stringify(params))}`);
  await page.getByLabel("Send with").selectOption("key");
  await page.getByLabel("SecretId").fill(key[0]);
  await page.getByLabel("SecretKey").fill(key[1]);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("HTTP 200")).toBeVisible();
}

test("a key is made and works; a policy denies; the simulator and the log say so", async ({
  loggedIn: page,
  terrace,
  browser,
}) => {
  const go = (path: string) => page.goto(`${terrace.url}/console${path}`);

  // A user with a password and a key; the secret is shown once.
  await go("/identity/users");
  await page.getByRole("button", { name: "New user" }).first().click();
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByText("Required")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(USER);
  await page.getByLabel("Create an access key").check();
  await page.getByLabel("May log in to the console").check();
  await page.getByLabel("Password", { exact: true }).fill(USER_PASSWORD);
  await page.getByLabel("Must be changed at the next login").uncheck();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create", exact: true }).click();
  const once = page.getByRole("dialog", { name: `User ${USER} was created` });
  await expectAccessible(page);
  const [id = "", secret = ""] = await once.locator("dd code").allTextContents();
  const key: [string, string] = [id, secret];
  await once.getByLabel("I have kept it").check();
  await once.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("heading", { name: USER })).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);

  // It may use the command service.
  await page.getByRole("button", { name: "Attach policies" }).click();
  await page.getByLabel("HostCommandAccess").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Attach 1" }).click();
  await expect(page.getByRole("link", { name: "HostCommandAccess" })).toBeVisible();
  await expectAccessible(page);
  await sendWithKey(page, terrace, "tat/DescribeCommands", key);
  await expect(page.getByRole("region", { name: "Response" })).toContainText('"TotalCount"');

  // A policy made by hand denies three actions.
  await go("/identity/policies/new");
  await page.getByLabel("Name", { exact: false }).first().fill("no-commands");
  await page.getByLabel("Effect").selectOption("deny");
  for (const name of ["DescribeCommands", "CreateCommand", "DescribeRegisterInstances"]) {
    await page.getByRole("combobox", { name: "Action", exact: true }).fill(name);
    await page.getByRole("button", { name: "Add action" }).click();
  }
  await page.getByRole("button", { name: "Remove tat:Describe*" }).click();
  await page.getByRole("textbox", { name: "Value of the condition" }).fill("10.0.0.0/99");
  await expect(page.getByText("Addresses or networks such as")).toBeVisible();
  await page.getByRole("textbox", { name: "Value of the condition" }).fill("127.0.0.0/8");
  await page.getByRole("button", { name: "Add condition" }).click();
  await expectAccessible(page);
  await page.getByRole("tab", { name: "JSON" }).click();
  await expect(page.getByLabel("Document")).toHaveValue(
    /"effect": "deny"[\s\S]*"tat:CreateCommand"[\s\S]*"127.0.0.0\/8"/,
  );
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByRole("heading", { name: "no-commands" })).toBeVisible();
  await expectAccessible(page);
  await go(`/identity/users/${USER}`);
  await page.getByRole("button", { name: "Attach policies" }).click();
  await page.getByLabel("Find a policy by name").fill("no-comm");
  await page.getByLabel("no-commands").check();
  await page.getByRole("button", { name: "Attach 1" }).click();
  await expect(page.getByRole("link", { name: "no-commands" })).toBeVisible();

  // Denied by the key…
  await sendWithKey(page, terrace, "tat/DescribeCommands", key);
  await expect(page.getByRole("alert")).toContainText("AuthFailure.UnauthorizedOperation");
  await sendWithKey(page, terrace, "tat/CreateCommand", key, { CommandName: "x", Content: "bHM=" });
  await expect(page.getByRole("alert")).toContainText("AuthFailure.UnauthorizedOperation");

  // …and in the page, for the user.
  const context = await browser.newContext();
  const theirs = await context.newPage();
  const as = { url: terrace.url, credentials: { ConsoleUser: USER }, password: USER_PASSWORD } as Terrace;
  await logIn(theirs, as, "/hosts");
  await expect(theirs.getByRole("alert").first()).toContainText("AuthFailure.UnauthorizedOperation");
  await context.close();

  // The simulator says which statement decides.
  await go(`/identity/users/${USER}`);
  await page.getByRole("button", { name: "What may it do?" }).click();
  await page.getByRole("combobox", { name: "Action", exact: true }).fill("tat:DescribeCommands");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.locator(".verdict")).toHaveText("Denied");
  const deciding = page.locator(".speaking", { hasText: "This one decides" });
  await expect(deciding).toContainText("no-commands");
  await expect(page.locator(".speaking")).toHaveCount(2);
  await expectAccessible(page);
  await page.getByLabel("From the address").fill("192.168.1.1");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.locator(".verdict")).toHaveText("Allowed");
  await expect(page.locator(".speaking", { hasText: "no-commands" })).toContainText("does not hold");

  // The log has the refusal, its details, and a way to the reason.
  await go("/identity/audit");
  await page.getByLabel("Filter by").selectOption("EventName");
  await page.getByLabel("Filter value").fill("CreateCommand");
  await page.getByLabel("Filter value").press("Enter");
  // Other tests of the same server leave rows of their own.
  const row = page.getByRole("row", { name: /tat\.CreateCommand/ }).filter({ hasText: USER });
  await expect(row).toContainText("AuthFailure.UnauthorizedOperation");
  await expectAccessible(page);
  await row.click();
  await expect(page.getByRole("dialog", { name: "Event" })).toContainText(id);
  await expect(page).toHaveURL(/request=/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Why was it refused?" }).click();
  await expect(page.locator(".verdict")).toHaveText("Denied");
});

test("groups carry policies; keys are disabled and deleted; a user is deleted", async ({ loggedIn: page, terrace }) => {
  const go = (path: string) => page.goto(`${terrace.url}/console${path}`);
  await go("/identity/users");
  await page.getByRole("button", { name: "New user" }).first().click();
  await page.getByLabel("Name", { exact: true }).fill("member");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByRole("heading", { name: "member" })).toBeVisible();
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByLabel("I have kept it").check();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByText("Disabled")).toBeVisible();

  await go("/identity/groups");
  await page.getByRole("button", { name: "New group" }).first().click();
  await page.getByLabel("Name", { exact: false }).first().fill("readers");
  await page.getByRole("button", { name: "Create", exact: true }).click();
  await expect(page.getByRole("heading", { name: "readers" })).toBeVisible();
  await page.getByLabel("User", { exact: true }).selectOption({ label: "member" });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: "member" })).toBeVisible();
  await page.getByRole("button", { name: "Attach policies" }).click();
  await page.getByLabel("ReadOnlyAccess").check();
  await page.getByRole("button", { name: "Attach 1" }).click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "member" }).click();
  await expect(page.getByRole("row", { name: /ReadOnlyAccess/ })).toContainText("readers");
  await expect(page.getByRole("button", { name: "Detach" })).toBeDisabled();

  await page.getByRole("button", { name: "Login and password" }).click();
  await page.getByLabel("May log in to the console").check();
  await page.getByLabel("New password").fill("short");
  await expect(page.getByText("allowed: 8 to 64")).toBeVisible();
  await page.getByLabel("New password").fill("Member-2026");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Delete" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("dialog")).toContainText("OperationDenied.HaveKeys");
  await page.getByLabel("Also delete its keys").check();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { name: "Users" })).toBeVisible();
  await expect(page.getByRole("link", { name: "member" })).toHaveCount(0);
});

test("built-in policies are copied, not changed; a broken document says why", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/identity/policies/2`);
  await expect(page.getByRole("heading", { name: "ReadOnlyAccess" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit" })).toBeDisabled();
  await page.getByRole("button", { name: "Copy", exact: true }).first().click();
  await page.getByRole("tab", { name: "JSON" }).click();
  await page.getByLabel("Document").fill('{"version": "2.0", "statement": [{"effect": "allow", "action": "run"}]}');
  await expect(page.getByText("an action must be * or service:Action")).toBeVisible();
  await expect(page.getByRole("button", { name: "Create", exact: true })).toBeDisabled();
});

test("the log is exported", async ({ loggedIn: page, terrace }) => {
  await callApi(page, "cam", "CreateGroup", { GroupName: "logged" });
  await page.goto(`${terrace.url}/console/identity/audit`);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /CSV/ }).click();
  expect((await saved).suggestedFilename()).toBe("audit.csv");
});
