import { expect, test } from "./test";

test("a policy with a key given twice is refused before it is sent", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/identity/policies/new`);
  await page
    .getByRole("tab", { name: "JSON" })
    .or(page.getByLabel("JSON", { exact: true }))
    .first()
    .click();
  await page
    .getByLabel("Document", { exact: true })
    .fill('{"version":"2.0","statement":[{"effect":"deny","effect":"allow","action":"*","resource":"*"}]}');
  await expect(page.getByText("The key “effect” is given twice").first()).toBeVisible();
});

test("only plain digits are the id of a policy or a group", async ({ loggedIn: page, terrace }) => {
  for (const address of ["policies/0x10", "groups/1e1"]) {
    await page.goto(`${terrace.url}/console/identity/${address}`);
    await expect(page.getByText("There is no page at this address")).toBeVisible();
  }
});
