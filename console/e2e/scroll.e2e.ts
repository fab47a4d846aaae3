// Long lists. Without a trace: recording one costs more than what is measured.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test";

test.use({ trace: "off" });

const FRAMES = 240;
/** Pixels per frame: five rows, three hundred a second. */
const STEP = 190;

/** The same scroll with nothing but the browser: five rows of eight texts replaced in each frame. */
const BARE = `<style>
    #list { height: 700px; overflow: auto; position: relative; font: 13px sans-serif }
    #all { height: 380000px; position: relative }
    #all > div { position: absolute; height: 38px; width: 100%; display: grid; grid-template-columns: repeat(8, 1fr) }
  </style><div id="list"><div id="all"></div></div><script>
    const all = document.getElementById("all");
    const list = document.getElementById("list");
    const row = (at) => "<div style='transform: translateY(" + at * 38 + "px)'>" +
      Array.from({ length: 8 }, (_, cell) => "<span>10.0." + at + "." + cell + "</span>").join("") + "</div>";
    let to = 0;
    const fill = () => {
      const end = Math.floor(list.scrollTop / 38) + 42;
      let html = "";
      for (; to < end; to += 1) html += row(to);
      all.insertAdjacentHTML("beforeend", html);
      while (all.children.length > 42) all.firstChild.remove();
    };
    list.addEventListener("scroll", fill);
    fill();
  </script>`;
/** Milliseconds per frame that `BARE` takes on a processor of today; a slower one has more time for ours. */
const BARE_WORK = 3;

/** Processor time of the page's thread per frame, not time on the clock: what else the machine does is no matter. */
async function scrolled(page: Page, list: Locator) {
  const meter = await page.context().newCDPSession(page);
  await meter.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await meter.send("Performance.getMetrics");
    return (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  const before = await busy();
  const frames = await list.evaluate(
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
  const work = ((await busy()) - before) / FRAMES;
  const [median, most] = [0.5, 0.95].map((share) => frames[Math.floor(FRAMES * share)]?.toFixed(1));
  return { work, median, most };
}

test("ten thousand rows scroll smoothly", async ({ loggedIn: page, terrace }) => {
  test.setTimeout(180_000);
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
  // What else the machine does makes a turn longer, never shorter: the shortest of three is what the work takes.
  let [work, bareWork, median, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, "", ""];
  const limit = () => (1000 / 60) * Math.max(1, bareWork / BARE_WORK);
  for (let turn = 0; turn < 3 && !(work < limit()); turn += 1) {
    const bare = await page.context().newPage();
    await bare.setContent(BARE);
    bareWork = Math.min(bareWork, (await scrolled(bare, bare.locator("#list"))).work);
    await bare.close();
    await table.evaluate((element) => {
      element.scrollTop = 0;
    });
    const ours = await scrolled(page, table);
    if (ours.work < work) [work, median, most] = [ours.work, ours.median ?? "", ours.most ?? ""];
  }
  process.stdout.write(
    `scrolling 10,000 rows: ${work.toFixed(1)} ms of work per frame beside ${bareWork.toFixed(1)} ms of bare ` +
      `elements; frames took ${median} ms, 95% of them ${most} ms\n`,
  );
  expect(work).toBeLessThan(limit());
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
