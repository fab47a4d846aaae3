// Switching between the people who use one browser.
import { callApi, expect, expectAccessible, logIn, test } from "./test";

const PASSWORD = "Terrace-e2e-2";

test("switching asks only for the password and comes back to the same page", async ({ page, terrace }) => {
  await logIn(page, terrace);
  await callApi(page, "cam", "AddUser", {
    Name: "switcher",
    ConsoleLogin: 1,
    Password: PASSWORD,
    NeedResetPassword: 0,
    UseApi: 0,
  });
  await page.goto(`${terrace.url}/console/commands?filter=command-name:web`);
  const account = page.getByRole("button", { name: /^(Account|root|switcher)$/ });
  await account.click();
  await page.getByRole("menuitem", { name: "Log in as somebody else" }).click();
  await expect(page.getByLabel("Password")).toBeFocused();
  await expect(page.getByRole("button", { name: /^root / })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("User name").fill("switcher");
  await page.getByText("User of another main account").click();
  const owner =
    (await page
      .getByRole("button", { name: /^root / })
      .locator(".quiet")
      .textContent()) ?? "";
  await page.getByLabel("Account number").fill(owner);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("navigation", { name: "Products" })).toBeVisible();
  await expect(page).toHaveURL(/commands\?filter=command-name/);

  await account.click();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: `Switch to root, account ${owner}` }).click();
  await expect(page.getByLabel("User name")).toHaveValue("root");
  await expect(page.getByLabel("Account number")).toHaveValue(owner);
  await page.getByLabel("Password").fill(terrace.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Products" })).toBeVisible();
  await expect(page).toHaveURL(/commands\?filter=command-name/);

  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain(PASSWORD);
  await account.click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await page.getByRole("button", { name: /^Forget switcher/ }).click();
  await expect(page.getByRole("button", { name: /^switcher / })).toHaveCount(0);
});
