import { expect, test } from "./test";

test("a password under a misspelt name stays out of address and history", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/explorer/cam/AddUser`);
  await page.getByRole("tab", { name: "JSON" }).click();
  await page
    .getByLabel("Parameters")
    .fill('{"Name": "misspelt", "password": "Hidden-2026", "Login": {"Password": "Hidden-2026"}}');
  await expect(page).toHaveURL(/misspelt/);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText(/^HTTP \d+/).first()).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href);
  expect(kept).toContain("misspelt");
  expect(kept).not.toContain("Hidden-2026");
});
