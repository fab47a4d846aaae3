// What every end-to-end test begins with: a server whose first password has been replaced, and a way to log in.
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { Terrace } from "./terrace";

export { expect } from "@playwright/test";

export const PASSWORD = "Terrace-e2e-1";
const JSON_BODY = { "Content-Type": "application/json" };

export const test = base.extend<{ loggedIn: Page }, { terrace: Terrace }>({
  terrace: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures wanted from the pattern
    async ({}, use) => {
      const terrace = await Terrace.start();
      try {
        await replacePassword(terrace);
        await use(terrace);
      } finally {
        await terrace.stop();
      }
    },
    { scope: "worker" },
  ],
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (/Content Security Policy|Warning:|act\(/.test(message.text())) faults.push(message.text());
    });
    await use(page);
    expect(faults).toEqual([]);
  },
  loggedIn: async ({ page, terrace }, use) => {
    await logIn(page, terrace);
    await use(page);
  },
});

async function replacePassword(terrace: Terrace): Promise<void> {
  const opened = await fetch(`${terrace.api}/console/session`, {
    method: "POST",
    headers: JSON_BODY,
    body: JSON.stringify({ User: terrace.credentials.ConsoleUser, Password: terrace.password }),
  });
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { Response: session } = (await opened.json()) as { Response: { Csrf: string } };
  const changed = await fetch(`${terrace.api}/console/password`, {
    method: "POST",
    headers: { ...JSON_BODY, cookie, "X-Terrace-Csrf": session.Csrf },
    body: JSON.stringify({ OldPassword: terrace.password, NewPassword: PASSWORD }),
  });
  const { Response: answer } = (await changed.json()) as { Response: { Error?: unknown } };
  expect(answer.Error).toBeUndefined();
  terrace.password = PASSWORD;
}

export async function logIn(page: Page, terrace: Terrace, path = "/"): Promise<void> {
  await page.goto(`${terrace.url}/console${path}`);
  await page.getByLabel("User name").fill(terrace.credentials.ConsoleUser);
  await page.getByLabel("Password").fill(terrace.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("navigation", { name: "Products" })).toBeVisible();
}

/** No serious or critical violation of what axe checks. */
export async function expectAccessible(page: Page): Promise<void> {
  // Otherwise it opens a page of its own each time, for frames from elsewhere, which the console has not: half of what it takes.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  const serious = violations.filter((violation) => ["serious", "critical"].includes(violation.impact ?? ""));
  expect(serious.map((v) => `${v.id}: ${v.nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
}

/** Calls an action as the logged-in user, past the page. */
export async function callApi<T>(page: Page, service: string, action: string, params: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const token = localStorage.getItem("terrace.csrf") ?? "";
      const headers = { "Content-Type": "application/json", "X-Terrace-Csrf": token };
      const response = await fetch(`/console/api/${path}`, { method: "POST", headers, body: body ?? "" });
      return (await response.json()) as { Response: unknown };
    },
    [`${service}/${action}`, JSON.stringify(params)],
  );
  return answer.Response as T;
}

/** The id of this machine's host, once its agent is online. */
export async function localHost(page: Page): Promise<string> {
  let id = "";
  await expect(async () => {
    const filters = [{ Name: "register-status", Values: ["Online"] }];
    const found = await callApi<{ RegisterInstanceSet: { InstanceId: string }[] }>(
      page,
      "tat",
      "DescribeRegisterInstances",
      { Filters: filters },
    );
    id = found.RegisterInstanceSet[0]?.InstanceId ?? "";
    expect(id).not.toBe("");
  }).toPass();
  return id;
}
