// A service's APIs come from an OpenAPI description, and go as one, as a client and as a page.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { callApi, expect, expectAccessible, test } from "./test";

const PETS = `
openapi: 3.0.3
info: {title: Pets, version: '1'}
servers: [{url: 'http://10.0.0.1:8080/v1'}]
paths:
  /pets:
    get: {operationId: list, responses: {}}
  /pets/{id}:
    get: {operationId: one, parameters: [{name: id, in: path, required: true, schema: {type: integer}}], responses: {}}
  /secret:
    get: {security: [{basic: []}], responses: {}}
components: {securitySchemes: {basic: {type: http, scheme: basic}}}
`;

async function taken(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Download" }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "latin1") };
}

test("a description is looked at, imported and exported; a client is made of what is released", async ({
  loggedIn: page,
  terrace,
}) => {
  test.setTimeout(120_000);
  const { ServiceId: id } = await callApi<{ ServiceId: string }>(page, "apigateway", "CreateService", {
    ServiceName: "pets",
    Protocol: "http&https",
  });
  await page.goto(`${terrace.url}/console/gateway/services/${id}?tab=apis`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Import APIs" }).click();
  const create = dialog.getByRole("button", { name: /^Create \d+ APIs?$/ });
  await expect(create).toBeDisabled();

  // What cannot be read is said, with where.
  await dialog.getByLabel("OpenAPI description").fill("openapi: 9.0.0\npaths: {}");
  await dialog.getByRole("button", { name: "Check" }).click();
  await expect(dialog.getByRole("alert")).toContainText("InvalidParameter.FormatError");
  await dialog
    .getByLabel("From a file")
    .setInputFiles({ name: "pets.yaml", mimeType: "application/yaml", buffer: Buffer.from(PETS) });
  await expect(dialog.getByLabel("OpenAPI description")).toHaveValue(/operationId: one/);
  await dialog.getByRole("button", { name: "Check" }).click();
  await expect(dialog.getByText("2 APIs would be created. 1 operation cannot be an API")).toBeVisible();
  const outcome = dialog.getByRole("table", { name: "What becomes of each operation" });
  await expect(outcome.getByRole("row").filter({ hasText: "/pets/{id}" })).toContainText("Can be created");
  await expect(outcome.getByRole("row").filter({ hasText: "Not possible" })).toContainText("basic");
  await expectAccessible(page);
  // Nothing was made of it, and what is changed has to be looked at again.
  const found = await callApi<{ Result: { TotalCount: number } }>(page, "apigateway", "DescribeApisStatus", {
    ServiceId: id,
  });
  expect(found.Result.TotalCount).toBe(0);
  await dialog.getByLabel("OpenAPI description").press("End");
  await page.keyboard.type("\n");
  await expect(outcome).toBeHidden();
  await expect(create).toBeDisabled();
  await dialog.getByRole("button", { name: "Check" }).click();
  await create.click();
  await expect(dialog.getByText("2 APIs were created.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("row").filter({ hasText: "/pets/{id}" })).toBeVisible();

  // As they are edited: a client needs what is released.
  await page.getByRole("button", { name: "Export APIs" }).click();
  await expect(dialog.getByLabel("Of")).toHaveValue("draft");
  await expectAccessible(page);
  await dialog.getByLabel("What").selectOption("Client for Python");
  await expect(dialog.getByRole("button", { name: "Download" })).toBeDisabled();
  await dialog.getByLabel("What").selectOption("OpenAPI description, YAML");
  const yaml = await taken(page);
  expect(yaml.name).toBe("pets-draft.yaml");
  expect(yaml.text).toContain("/pets/{id}:");
  await expect(dialog).toBeHidden();

  await callApi(page, "apigateway", "ReleaseService", { ServiceId: id, EnvironmentName: "test", ReleaseDesc: "First" });
  await page.reload();
  await page.getByRole("button", { name: "Export APIs" }).click();
  await expect(dialog.getByLabel("Of")).toHaveValue("test");
  await dialog.getByLabel("What").selectOption("OpenAPI description, JSON");
  const json = await taken(page);
  expect(json.name).toBe("pets-test.json");
  expect(Object.keys((JSON.parse(json.text) as { paths: object }).paths)).toEqual(["/pets", "/pets/{id}"]);
  for (const [what, name, begins] of [
    ["Client for Python", "sdk-python.zip", "PK"],
    ["Client for JavaScript", "sdk-javascript.zip", "PK"],
    ["Page for readers", "document.html", "<!doctype html>"],
  ] as const) {
    await page.getByRole("button", { name: "Export APIs" }).click();
    await dialog.getByLabel("What").selectOption(what);
    const file = await taken(page);
    expect(file.name).toBe(name);
    expect(file.text.slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase());
    await expect(dialog).toBeHidden();
  }
});

test("a document of APIs is built, and read by somebody with its password alone", async ({
  loggedIn: page,
  terrace,
  browser,
}) => {
  const ask = <T>(action: string, params: object) => callApi<T>(page, "apigateway", action, params);
  const { ServiceId: id } = await ask<{ ServiceId: string }>("CreateService", {
    ServiceName: "library",
    Protocol: "http&https",
  });
  await ask("ImportOpenApi", { ServiceId: id, Content: PETS });
  await ask("ReleaseService", { ServiceId: id, EnvironmentName: "release", ReleaseDesc: "First" });
  await page.goto(`${terrace.url}/console/gateway/docs`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Create a document" }).first().click();
  await dialog.getByLabel("Name").fill("for_partners");
  await dialog.getByRole("combobox", { name: "Service" }).selectOption({ label: `library (${id})` });
  await dialog.getByRole("checkbox", { name: /one/ }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Create" }).click();
  const row = page.getByRole("row").filter({ hasText: "for_partners" });
  await expect(row).toContainText("Not built yet");
  await row.getByRole("button", { name: "Build", exact: true }).click();
  await expect(row).toContainText("Built");
  await row.getByText("for_partners").click();
  const password = await dialog.locator("dt:has-text('Password') + dd code").textContent();
  const address = await dialog.locator("dt:has-text('Address') + dd code").textContent();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/docs\/apidoc-[0-9a-z]{8}$/);
  await expectAccessible(page);

  // Nobody is logged in here, and the page is as good in the dark and on a telephone.
  const outside = await browser.newContext({ colorScheme: "dark", viewport: { width: 400, height: 800 } });
  try {
    const reader = await outside.newPage();
    await reader.goto(address ?? "");
    await expectAccessible(reader);
    await reader.getByLabel("Password").fill("not it");
    await reader.getByRole("button", { name: "Open" }).click();
    await expect(reader.getByRole("alert")).toHaveText("This is not the password.");
    await expectAccessible(reader);
    await reader.getByLabel("Password").fill(password ?? "");
    await reader.getByRole("button", { name: "Open" }).click();
    await expect(reader.getByRole("heading", { level: 1, name: "for_partners" })).toBeVisible();
    await expect(reader.getByRole("heading", { name: "GET /pets/{id}" })).toBeVisible();
    await expectAccessible(reader);
    const wide = () =>
      reader.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBe(0);
  } finally {
    await outside.close();
  }
});
