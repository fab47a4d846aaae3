// A long audit log. Thousands of real calls would take minutes: its pages are answered by the test.
import { readFile } from "node:fs/promises";
import { expect, test } from "./test";

test("a long log is refreshed at its head only, and exported past refusals", async ({ loggedIn: page, terrace }) => {
  const TOTAL = 400;
  const asked: number[] = [];
  let refuse = false;
  await page.route("**/console/api/cloudaudit/DescribeEvents", async (route) => {
    const { NextToken: from = 0 } = route.request().postDataJSON() as { NextToken?: number };
    asked.push(from);
    if (refuse && from === 200) {
      refuse = false;
      const refusal = { Code: "RequestLimitExceeded", Message: "too many" };
      return route.fulfill({ json: { Response: { Error: refusal, RequestId: "r" } } });
    }
    const Events = Array.from({ length: 50 }, (_, i) => ({
      EventId: `e${from + i}`,
      EventTime: 1_790_000_000 - from - i,
      EventName: `Do${from + i}`,
      EventSource: "tat",
      Username: "root",
      ErrorCode: 0,
      SourceIPAddress: "10.0.0.1",
      SecretId: "",
      RequestID: `r${from + i}`,
      CloudAuditEvent: "{}",
    }));
    const next = from + 50;
    await route.fulfill({ json: { Response: { Events, ListOver: next >= TOTAL, NextToken: next, RequestId: "r" } } });
  });
  await page.goto(`${terrace.url}/console/identity/audit`);
  const table = page.getByRole("table", { name: "Audit log" });
  for (let i = 0; i < 3; i += 1) {
    const before = asked.length;
    await table.evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await expect.poll(() => asked.length).toBeGreaterThan(before);
  }
  await page.waitForTimeout(500);
  asked.length = 0;
  await page.waitForTimeout(10_500);
  expect(asked.filter((from) => from > 0)).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);

  refuse = true;
  await page.getByRole("button", { name: "Export" }).click();
  const file = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /CSV/ }).click();
  const text = await readFile(await (await file).path(), "utf8");
  expect(text.trim().split("\r\n")).toHaveLength(TOTAL + 1);
});
