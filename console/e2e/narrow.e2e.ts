// The narrowest screen that is supported.
import { callApi, expect, test } from "./test";

test("nothing scrolls sideways at 320 pixels", async ({ loggedIn: page, terrace }) => {
  await callApi(page, "cam", "AddUser", { Name: "narrow", UseApi: 1 });
  await callApi(page, "cam", "CreateAccessKey", {});
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/", "/identity/users/narrow", "/identity/keys"]) {
    await page.goto(`${terrace.url}/console${path}`);
    await expect(page.locator(".simple-table").first(), path).toBeVisible();
    const [whole, seen] = await page.locator(".content").evaluate((e) => [e.scrollWidth, e.clientWidth]);
    expect(whole, path).toBeLessThanOrEqual(seen ?? 0);
  }
});
