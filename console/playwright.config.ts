// End-to-end tests in the distribution's Chromium against a real server, which each worker starts for itself.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  // Three times what a quiet machine needs: what is too late here is stuck, not slow.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    locale: "en-US",
    // A colour on its way to another is neither, and axe may look just then.
    contextOptions: { reducedMotion: "reduce" },
    viewport: { width: 1360, height: 860 },
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    },
  },
  projects: [
    { name: "e2e", testMatch: "*.e2e.ts" },
    { name: "measure", testMatch: "measure.ts", use: { trace: "off" } },
    { name: "screenshots", testMatch: "screenshots.ts" },
  ],
});
