// Long lists. Without a trace: recording one costs more than what is measured.
import { expect, test } from "./test";

test.use({ trace: "off" });

const FRAMES = 240;
/** Pixels per frame: five rows, three hundred a second. */
const STEP = 190;

test("ten thousand rows scroll smoothly", async ({ loggedIn: page, terrace }) => {
  // Ten thousand real hosts would need as many agents: here the two calls of the list are answered by the test.
  // Everything else of this page, from paging to rendering, is as it is.
  const TOTAL = 10_000;
  const host = (index: number) => ({
    InstanceId: `ins-${String(index).padStart(8, "0")}`,
    InstanceName: `web-${index}`,
    HostName: `web-${index}`,
    Status: index % 7 ? "Online" : "Offline",
    LocalIp: `10.0.${index >> 8}.${index & 255}`,
    SystemName: "Linux",
    RegisterCodeId: "regc-00000000",
    CreatedTime: "2026-01-01T00:00:00Z",
    UpdatedTime: "2026-01-01T00:00:00Z",
    Tags: [],
  });
  await page.route("**/console/api/tat/DescribeRegisterInstances", async (route) => {
    const { Offset = 0, Limit = 20 } = route.request().postDataJSON() as { Offset?: number; Limit?: number };
    const rows = Array.from({ length: Math.max(0, Math.min(Limit, TOTAL - Offset)) }, (_, i) => host(Offset + i));
    await route.fulfill({ json: { Response: { RegisterInstanceSet: rows, TotalCount: TOTAL, RequestId: "r" } } });
  });
  await page.route("**/console/api/tat/DescribeAutomationAgentStatus", (route) =>
    route.fulfill({ json: { Response: { AutomationAgentSet: [], TotalCount: 0, RequestId: "r" } } }),
  );
  await page.goto(`${terrace.url}/console/hosts`);
  const table = page.getByRole("table", { name: "Hosts" });
  await expect(table).toHaveAttribute("aria-rowcount", String(TOTAL + 1));
  // Processor time of the page's thread, not time on the clock: what else the machine does at the moment is no matter.
  const meter = await page.context().newCDPSession(page);
  await meter.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await meter.send("Performance.getMetrics");
    return (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  const before = await busy();
  const frames = await table.evaluate(
    async (element, [count, step]) => {
      const times: number[] = [];
      let last = performance.now();
      for (let i = 0; i < (count ?? 0); i += 1) {
        element.scrollTop += step ?? 0;
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - last);
        last = performance.now();
      }
      return times.sort((a, b) => a - b);
    },
    [FRAMES, STEP],
  );
  const perFrame = ((await busy()) - before) / FRAMES;
  const [median, most] = [0.5, 0.95].map((share) => frames[Math.floor(FRAMES * share)]?.toFixed(1));
  process.stdout.write(
    `scrolling 10,000 rows: ${perFrame.toFixed(1)} ms of work per frame; frames took ${median} ms, 95% of them ${most} ms\n`,
  );
  expect(perFrame).toBeLessThan(1000 / 60);
  expect(await table.getByRole("row").count()).toBeLessThan(80);
  await table.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(table.getByText("web-9999")).toBeVisible();
  await page.getByRole("row").filter({ hasText: "web-9999" }).focus();
  await page.keyboard.press("Home");
  await expect(table.getByText("web-0", { exact: true })).toBeVisible();
  await expect(page.locator("[data-index='0']")).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator("[data-index='9999']")).toBeFocused();
});
