import { Terrace } from "./terrace";
import { expect, expectAccessible, logIn, test } from "./test";

test("the first run asks for a password of one's own", async ({ page }) => {
  const fresh = await Terrace.start();
  try {
    await page.goto(`${fresh.url}/console/`);
    await expectAccessible(page);
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page.getByRole("alert")).toContainText("AuthFailure.UnauthorizedOperation");
    await expect(page.getByRole("alert")).toContainText("RequestId");
    await page.getByLabel("Password").fill(fresh.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByLabel("Current password").fill(fresh.password);
    await page.getByLabel("New password", { exact: true }).fill("short");
    await expect(page.getByText("allowed: 8 to 64")).toBeVisible();
    await page.getByLabel("New password", { exact: true }).fill("Terrace-own-1");
    await page.getByLabel("New password again").fill("Terrace-own-1");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
  } finally {
    await fresh.stop();
  }
});

test("home shows this machine, in both languages and themes, accessibly", async ({ loggedIn: page }) => {
  await expect(page.getByText("All reachable")).toBeVisible();
  await expect(
    page.getByRole("cell", { name: "root" }).or(page.getByText("Nobody changed anything")).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dark" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemcheckbox", { name: "中文" }).click();
  await expect(page.getByRole("heading", { name: "首页" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("a deep link survives the login", async ({ page, terrace }) => {
  await logIn(page, terrace, "/hosts?filter=register-status:Online");
  await expect(page.getByRole("heading", { name: "Hosts", exact: true })).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("Online");
  await expectAccessible(page);
});

test("the palette jumps to a page by keyboard alone", async ({ loggedIn: page }) => {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("hosts");
  await expect(page.getByRole("option").first()).toContainText("Hosts");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/console\/hosts$/);
});

test("a session that ends leaves the page as it is", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/hosts`);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await page.getByLabel("Filter value").fill("typed but not sent");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(page.getByRole("dialog", { name: "Your session has ended" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("dialog").getByLabel("Password").fill(terrace.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByLabel("Filter value")).toHaveValue("typed but not sent");
});

test("the inspector shows the calls of the page", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/hosts`);
  await page.getByRole("button", { name: "API calls of this page" }).click();
  await page
    .getByRole("button", { name: /tat\.DescribeRegisterInstances/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toContainText("RequestId");
  await expect(page.getByRole("dialog")).toContainText("RegisterInstanceSet");
  await expectAccessible(page);
});
