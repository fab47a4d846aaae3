// What two tabs start is in the task list of both.
import type { Page } from "@playwright/test";
import { expect, localHost, test } from "./test";

async function run(page: Page) {
  await page.getByRole("button", { name: "Run on 1 host" }).click();
  await expect(page).toHaveURL(/invocations\/inv-/);
  return page.url().split("/").pop() ?? "";
}

test("tasks of two tabs do not replace each other", async ({ loggedIn: page, terrace }) => {
  const other = await page.context().newPage();
  const address = `${terrace.url}/console/run?hosts=${await localHost(page)}`;
  for (const [tab, text] of [
    [page, "echo one"],
    [other, "echo two"],
  ] as const) {
    await tab.goto(address);
    await tab.getByRole("textbox", { name: "Script", exact: true }).click();
    await tab.keyboard.insertText(text);
  }
  const ids = [await run(page), await run(other)];
  const kept = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith("terrace.tasks."))
        .map(([, text]) => text)
        .join(),
    );
  for (const id of ids) expect(await kept()).toContain(id);
});
