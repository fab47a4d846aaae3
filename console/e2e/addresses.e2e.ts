// Addresses as people write and mangle them.
import { expect, test } from "./test";

test("a value of a wrong type in the address breaks no page", async ({ loggedIn: page, terrace }) => {
  const pages: [string, string][] = [
    ["/hosts?filter=1", "Hosts"],
    ["/hosts?sort=1", "Hosts"],
    ["/commands?filter=[1]&sort={}", "Saved commands"],
    ["/run?hosts=5", "Run a command"],
    ["/explorer?q=5", "API Explorer"],
    ["/identity/audit?filter=5", "Audit log"],
    ["/identity/policies/new?from=abc", "New policy"],
    ["/gateway?filter=1&dialog=5", "Services"],
    ["/gateway/plugins/new?kind=7", "Create a plugin"],
    ["/gateway/services/service-00000000?tab=[1]&env=5", "Service"],
  ];
  for (const [path, title] of pages) {
    await page.goto(`${terrace.url}/console${path}`);
    await expect(page.getByRole("heading", { level: 1, name: title }), path).toBeVisible();
    await expect(page.getByRole("heading", { name: "This page broke" }), path).toHaveCount(0);
  }
});
