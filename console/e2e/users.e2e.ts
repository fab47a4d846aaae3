// Users whose names are not made for addresses.
import { callApi, expect, test } from "./test";

test("users named like a path are opened, and links by name still work", async ({ loggedIn: page, terrace }) => {
  for (const name of ["..", "plain"]) {
    await callApi(page, "cam", "AddUser", { Name: name });
    await page.goto(`${terrace.url}/console/identity/users`);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(/\/identity\/users\/\d+$/);
    await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Access keys" })).toBeVisible();
  }
  await page.goto(`${terrace.url}/console/identity/users/plain`);
  await expect(page.getByRole("heading", { name: "Access keys" })).toBeVisible();
});
