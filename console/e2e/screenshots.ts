// A picture of each page in both languages and themes, for the reader of a change: `npm run screenshots`.
import { expect, logIn, test } from "./test";

const PAGES = { home: "/", hosts: "/hosts" };

test("screenshots", async ({ page, terrace }) => {
  test.setTimeout(180_000);
  await logIn(page, terrace);
  for (const language of ["en-US", "zh-CN"]) {
    for (const theme of ["light", "dark"]) {
      await page.evaluate(
        ([l, t]) => {
          localStorage.setItem("terrace.language", l ?? "");
          localStorage.setItem("terrace.theme", t ?? "");
        },
        [language, theme],
      );
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(`${terrace.url}/console${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator(".loading")).toHaveCount(0);
        await page.screenshot({ path: `screenshots/${name}-${language}-${theme}.png` });
      }
    }
  }
});
