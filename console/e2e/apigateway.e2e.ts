// The way of an API: a service, an API in it, which requests it gets, its release, a call through the gateway, a change with what differs
// by it, and back again.
import type { Page } from "@playwright/test";
import { callApi, expect, expectAccessible, test } from "./test";

async function noServices(page: Page): Promise<void> {
  const found = await callApi<{ Result: { ServiceSet: { ServiceId: string }[] } }>(
    page,
    "apigateway",
    "DescribeServicesStatus",
    {},
  );
  for (const { ServiceId } of found.Result.ServiceSet)
    await callApi(page, "apigateway", "DeleteService", { ServiceId, SkipVerification: 1 });
}

test("a service is made, released, changed and rolled back", async ({ loggedIn: page }) => {
  test.setTimeout(300_000);
  await noServices(page);
  await page.getByRole("navigation", { name: "Products" }).getByRole("link", { name: "Services" }).click();
  await expect(page.getByText("There is no service yet")).toBeVisible();
  await expectAccessible(page);

  // What is wrong is said beside its field, and nothing is sent.
  await page.getByRole("button", { name: "Create a service" }).first().click();
  await expect(page).toHaveURL(/dialog=new/);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await dialog.getByLabel("Name").fill("shop window");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Name").fill("shop");
  await dialog.getByLabel("Description").fill("Orders of the shop");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(page).toHaveURL(/\/gateway\/services\/service-[0-9a-z]{8}$/);
  await expect(page.getByRole("heading", { level: 1, name: "shop" })).toBeVisible();
  await expect(page.getByText(/^https:\/\/service-/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Release", exact: true })).toBeDisabled();
  await expectAccessible(page);

  // A limit of an environment, and no limit again.
  const test_ = page.getByRole("row").filter({ hasText: "Test" });
  await test_.getByRole("button", { name: "Set limit" }).click();
  await dialog.getByLabel("Requests a second").selectOption("At most");
  await dialog.getByRole("textbox", { name: "Requests a second" }).fill("0");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("textbox", { name: "Requests a second" })).toHaveAttribute("aria-invalid", "true");
  await dialog.getByRole("textbox", { name: "Requests a second" }).fill("250");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(test_).toContainText("250/s");

  // An API with a variable: its parameter comes by itself.
  await page.getByRole("tab", { name: "APIs" }).click();
  await expect(page.getByText("The service has no API yet")).toBeVisible();
  await page.getByRole("link", { name: "Create an API" }).first().click();
  await page.getByRole("button", { name: "Create an API" }).click();
  await expect(page.getByLabel("Name").first()).toBeFocused();
  await page.getByLabel("Name").first().fill("order");
  const path = page.getByLabel("Path", { exact: false }).and(page.locator('[id="gw-RequestConfig.Path"]'));
  await path.fill("/orders/{id}");
  await expect(page.getByLabel("How the path is compared")).toHaveValue("pattern");
  await expect(page.getByLabel("Parameters 1: Name")).toHaveValue("id");
  await page.getByLabel("Parameters 1: Type").selectOption("int");
  await page.getByLabel("Who answers").selectOption("Fixed answer");
  await page.getByLabel("Answer", { exact: true }).fill("the first answer");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create an API" }).click();
  await expect(page).toHaveURL(/\/apis\/api-[0-9a-z]{8}$/);
  await expect(page.getByText("Answered by this API")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await expectAccessible(page);

  // Another of the same path is refused, and the refusal stands at the field that it names or below the form.
  await page.getByRole("link", { name: "Copy" }).click();
  await expect(page.getByLabel("Name").first()).toHaveValue("order-copy");
  await page.getByRole("button", { name: "Create an API" }).click();
  await expect(page.getByText(/has the path .* already/)).toBeVisible();
  await path.fill("=/orders/latest");
  await expect(page.getByLabel("How the path is compared")).toHaveValue("exact");
  await page.getByLabel("Name").first().fill("latest");
  await page.getByRole("button", { name: "Create an API" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "latest" })).toBeVisible();

  // Who answers what, and why the others do not.
  await page.getByRole("link", { name: "shop", exact: true }).click();
  await page.getByRole("tab", { name: "Matcher" }).click();
  await page.getByLabel("Path of the request").fill("/orders/latest");
  const won = page.getByRole("row").filter({ hasText: "Wins" });
  await expect(won).toContainText("latest");
  await expect(page.getByRole("row").filter({ hasText: "in line" })).toContainText("/orders/{id}");
  await expect(page).toHaveURL(/path=/);
  await page.getByLabel("Path of the request").fill("/orders/17");
  await expect(won).toContainText("/orders/{id}");
  await expect(page.getByText("id = 17")).toBeVisible();
  await page.getByLabel("Method").selectOption("POST");
  await expect(page.getByText("The path fits, the method does not: callers are refused")).toBeVisible();
  await expectAccessible(page);

  // Released, and live on every gateway.
  await page.getByRole("button", { name: "Release", exact: true }).click();
  await dialog.getByLabel("Environment").selectOption("Release");
  await dialog.getByLabel("What it is for").fill("First release");
  await expect(dialog.getByText("2 added")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Release", exact: true }).click();
  await expect(page.getByText(/Live everywhere: 1 of 1/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Which" }).click();
  await expect(dialog.getByText("Serves it")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  // Called through the gateway.
  await page.getByRole("tab", { name: "Debugger" }).click();
  const send = page.getByRole("button", { name: "Send" });
  await page.getByLabel("Path").fill("/orders/17");
  await send.click();
  await expect(page.getByRole("region", { name: "Body" })).toHaveText("the first answer");
  await expect(page.getByRole("heading", { name: "What the gateway did" })).toBeVisible();
  await expect(page.getByText("Route", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Path").fill("/orders/none");
  await send.click();
  await expect(page.getByRole("status").filter({ hasText: /^4\d\d/ })).toBeVisible();

  // Changed, compared, released.
  await page.getByRole("tab", { name: "APIs" }).click();
  await page.getByRole("link", { name: "order", exact: true }).click();
  await page.getByLabel("Answer", { exact: true }).fill("the second answer");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Releases" }).click();
  await page.getByRole("button", { name: "1 API was edited since" }).click();
  const change = dialog.getByRole("region", { name: "order" });
  await expect(change).toContainText("the first answer");
  await expect(change).toContainText("the second answer");
  await expect(page).toHaveURL(/dialog=diff/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  const card = page
    .locator(".gw-environment")
    .filter({ has: page.getByRole("heading", { name: "Release", exact: true }) });
  await card.getByRole("button", { name: "Release here" }).click();
  await dialog.getByLabel("What it is for").fill("Other answer");
  await dialog.getByRole("button", { name: "Release", exact: true }).click();
  await expect(card).toContainText("Other answer");
  await expect(card.getByText("Nothing was edited since.")).toBeVisible();
  await expect(card.getByText(/Live everywhere/)).toBeVisible();

  // And back, with what changes by it shown before.
  await card.getByRole("button", { name: "Roll back" }).click();
  await expect(dialog.getByRole("region", { name: "order" })).toContainText("the first answer");
  await dialog.getByRole("button", { name: "Make live" }).click();
  await expect(card).toContainText("First release");
  await expect(card.getByText(/Live everywhere/)).toBeVisible();
  await page.getByRole("tab", { name: "Debugger" }).click();
  await page.getByLabel("Path").fill("/orders/17");
  await send.click();
  await expect(page.getByRole("region", { name: "Body" })).toHaveText("the first answer");

  // What was called is in the log, and in the charts a little later.
  await page.getByRole("tab", { name: "Logs" }).click();
  const line = page.getByRole("row").filter({ hasText: "/orders/17" }).first();
  await expect(async () => {
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(line).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(page);
  await line.getByRole("button", { name: "All fields" }).click();
  await expect(dialog.getByText("Time of the back-end")).toBeVisible();
  await expect(dialog.getByRole("region", { name: "As it was written" })).toContainText("[rsp_st:200]");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByLabel("Comparison").selectOption(">");
  await page.getByRole("textbox", { name: "Value" }).fill("399");
  await page.getByRole("textbox", { name: "Value" }).press("Enter");
  await expect(page).toHaveURL(/log=/);
  await expect(page.getByRole("row").filter({ hasText: "/orders/none" }).first()).toBeVisible();
  await expect(line).toBeHidden();
  await page.getByRole("tab", { name: "Monitoring" }).click();
  await expect(page.getByRole("heading", { name: "Requests", exact: true })).toBeVisible({ timeout: 100_000 });
  await expect(page.getByRole("table", { name: "Requests", exact: true })).toContainText("All");
  await expectAccessible(page);

  // What is live cannot be deleted; taken offline, it can.
  await page.getByRole("tab", { name: "Overview" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("textbox").fill("shop");
  await expect(dialog.getByText(/It is live in: Release/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Delete" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Releases" }).click();
  await card.getByRole("button", { name: "Take offline" }).click();
  await dialog.getByRole("textbox").fill("shop");
  await dialog.getByRole("button", { name: "Take offline" }).click();
  await expect(card.getByText(/Nothing is live here/)).toBeVisible();
  await page.getByRole("tab", { name: "Overview" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("textbox").fill("shop");
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("There is no service yet")).toBeVisible();
});
