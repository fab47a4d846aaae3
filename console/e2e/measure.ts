// How soon the console can be used: `npm run measure`. A browser that never saw it, a real server on localhost.
// "Interactive" is when the page can be operated: the login's field takes what is typed, home's first action and its
// numbers are there. Taken from the start of the navigation, on the browser's own clock.
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, logIn, test } from "./test";

const ROUNDS = 5;

/** Runs in the page before anything else: notes when something first exists and has room on the screen. */
function watch(selector: string) {
  const look = () => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found && found.getClientRects().length > 0) performance.mark("interactive");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Sample {
  millis: number;
  kilobytes: number;
  requests: number;
}

async function sample(page: Page, url: string, selector: string): Promise<Sample> {
  await page.addInitScript(watch, selector);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("interactive").length > 0);
  return page.evaluate(() => {
    const millis = performance.getEntriesByName("interactive")[0]?.startTime ?? 0;
    const loaded = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const files = loaded.filter((entry) => entry.startTime < millis);
    const size = files.reduce((sum, entry) => sum + entry.transferSize, 0);
    return { millis, kilobytes: size / 1024, requests: files.length };
  });
}

async function rounds(browser: Browser, state: BrowserContext | undefined, url: string, at: string) {
  const stored = await state?.storageState();
  const samples: Sample[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const context = await browser.newContext(stored ? { storageState: stored } : {});
    samples.push(await sample(await context.newPage(), url, at));
    await context.close();
  }
  return samples.sort((a, b) => a.millis - b.millis);
}

function report(name: string, samples: readonly Sample[]): number {
  const middle = samples[Math.floor(samples.length / 2)] ?? { millis: 0, kilobytes: 0, requests: 0 };
  const all = samples.map((entry) => entry.millis.toFixed(0)).join(", ");
  const load = `${middle.kilobytes.toFixed(0)} KB in ${middle.requests} requests`;
  process.stdout.write(`${name}: interactive after ${middle.millis.toFixed(0)} ms (${all}), ${load}\n`);
  return middle.millis;
}

test("time to interactive with a cold cache", async ({ browser, page, terrace }) => {
  test.setTimeout(120_000);
  const login = await rounds(browser, undefined, `${terrace.url}/console/`, "#login-password");
  expect(report("login", login)).toBeLessThan(1_000);
  await logIn(page, terrace);
  const home = await rounds(
    browser,
    page.context(),
    `${terrace.url}/console/`,
    ".tile:last-child .tile-value:not(.unknown)",
  );
  expect(report("home", home)).toBeLessThan(1_000);
});
