// Who may call and under which rules: keys in a plan that opens a service, a plugin by its form, a domain with its certificate, an upstream.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { callApi, expect, expectAccessible, test } from "./test";

interface Made {
  serviceId: string;
  apiId: string;
}

/** A service that is live, with one API that asks for a key. */
async function live(page: Page, name: string): Promise<Made> {
  const ask = <T>(action: string, params: object) => callApi<T>(page, "apigateway", action, params);
  const { ServiceId: serviceId } = await ask<{ ServiceId: string }>("CreateService", {
    ServiceName: name,
    Protocol: "http&https",
  });
  const made = await ask<{ Result: { ApiId: string } }>("CreateApi", {
    ServiceId: serviceId,
    ApiName: "orders",
    Protocol: "HTTP",
    AuthType: "SECRET",
    ServiceType: "MOCK",
    ServiceTimeout: 15,
    ServiceMockReturnMessage: "for partners only",
    RequestConfig: { Path: "/orders", Method: "GET" },
  });
  await ask("ReleaseService", { ServiceId: serviceId, EnvironmentName: "release", ReleaseDesc: "First" });
  return { serviceId, apiId: made.Result.ApiId };
}

function nav(page: Page, name: string) {
  return page.getByRole("navigation", { name: "Products" }).getByRole("link", { name, exact: true });
}

test("a plan opens a service to a key", async ({ loggedIn: page, terrace }) => {
  test.setTimeout(120_000);
  const { serviceId } = await live(page, "partners");
  const dialog = page.getByRole("dialog");

  // The secret is shown once, and has to be kept.
  await nav(page, "Keys").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create a key" }).first().click();
  await dialog.getByLabel("Name").fill("acme");
  await dialog.getByLabel("Made").selectOption("Your own");
  await dialog.getByLabel("Key ID").fill("a b");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByLabel("Key ID")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Made").selectOption("Drawn here");
  await dialog.getByLabel("Made").selectOption("Your own");
  await dialog.getByLabel("Key ID").fill("acme_key");
  await dialog.getByLabel("Secret").fill("acme_secret_1");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByText("acme_secret_1")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("row").filter({ hasText: "acme_key" })).toContainText("Enabled");

  // A plan with its limit, the key in it, and what it opens.
  await nav(page, "Usage plans").click();
  await page.getByRole("button", { name: "Create a plan" }).first().click();
  await dialog.getByLabel("Name").fill("partners");
  await dialog.getByRole("textbox", { name: "Requests a second" }).fill("3000");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByRole("textbox", { name: "Requests a second" })).toHaveAttribute("aria-invalid", "true");
  await dialog.getByRole("textbox", { name: "Requests a second" }).fill("50");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(page).toHaveURL(/\/gateway\/plans\/usagePlan-[0-9a-z]{8}$/);
  await expect(page.getByText("50/s")).toBeVisible();
  await page.getByRole("button", { name: "Bind keys" }).click();
  await dialog.getByRole("checkbox", { name: /acme/ }).check();
  await dialog.getByRole("button", { name: "Bind", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: "acme_key" })).toBeVisible();
  await page.getByRole("button", { name: "Bind to a service or APIs" }).click();
  await dialog.getByRole("combobox", { name: "Service" }).selectOption({ label: `partners (${serviceId})` });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Bind", exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: "The whole service" })).toContainText("Release");
  await expectAccessible(page);

  // Without the key nobody gets in, with it somebody does.
  await page.goto(`${terrace.url}/console/gateway/services/${serviceId}?tab=debug&path=/orders`);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^401/ })).toBeVisible();
  await page.getByLabel("Signed with the key").selectOption({ label: "acme (acme_key)" });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("region", { name: "Body" })).toHaveText("for partners only");
  await expectAccessible(page);

  // A plan in use is not deleted; bound to APIs instead, it says so.
  await nav(page, "Usage plans").click();
  await page.getByRole("link", { name: "partners" }).click();
  await page.getByRole("button", { name: "Bind to its APIs instead" }).click();
  await expect(page.getByRole("row").filter({ hasText: "orders" })).toContainText("Release");
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(dialog.getByText(/It is bound in 1 place/)).toBeVisible();
  await page.keyboard.press("Escape");
  await nav(page, "Keys").click();
  const row = page.getByRole("row").filter({ hasText: "acme_key" });
  await expect(row.getByRole("button", { name: "Delete" })).toBeDisabled();
  await row.getByRole("button", { name: "Disable" }).click();
  await expect(row).toContainText("Disabled");
  await row.getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(dialog.getByText(/unbind it first/)).toBeVisible();
  await page.keyboard.press("Escape");

  // An application, its key, and its secret on demand.
  await nav(page, "Applications").click();
  await page.getByRole("button", { name: "Create an application" }).first().click();
  await dialog.getByLabel("Name").fill("warehouse");
  await dialog.getByRole("button", { name: "Create" }).click();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "warehouse" })).toBeVisible();
  await page.getByRole("button", { name: "Bind APIs" }).click();
  await dialog.getByRole("combobox", { name: "Service" }).selectOption({ label: `partners (${serviceId})` });
  await expect(dialog.getByText("asks for no application")).toBeVisible();
  await expectAccessible(page);
});

test("a plugin by its form, tried and attached; lists of addresses", async ({ loggedIn: page, terrace }) => {
  test.setTimeout(120_000);
  const { serviceId } = await live(page, "guarded");
  const dialog = page.getByRole("dialog");
  await nav(page, "Plugins").click();
  await page.getByRole("link", { name: "Create a plugin" }).first().click();
  // The list that is being left has a choice of kinds, too.
  await expect(page.getByRole("heading", { level: 1, name: "Create a plugin" })).toBeVisible();
  await page.getByLabel("Kind", { exact: true }).selectOption("IP control");
  await expect(page).toHaveURL(/kind=IPControl/);
  await page.getByRole("button", { name: "Create a plugin" }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.getByLabel("Name").fill("office_only");
  await page.getByLabel("Kind of list").selectOption("white_list");
  await page.getByLabel("Addresses").fill("203.0.113");
  await page.getByRole("button", { name: "Create a plugin" }).click();

  // The server's refusal stands at the member that it names.
  await expect(page.getByLabel("Addresses")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Addresses").fill("203.0.113.7\n198.51.100.0/24\n");
  await expectAccessible(page);

  // The form and the JSON are one text.
  await page.getByRole("tab", { name: "JSON" }).click();
  const json = page.getByRole("textbox", { name: "Definition" });
  await expect(json).toHaveValue(/"white_list"/);
  await json.fill('{"type": "white_list", "blocks": ');
  await page.getByRole("tab", { name: "Form" }).click();
  await expect(page.getByText(/Not a JSON object/)).toBeVisible();
  await page.getByRole("button", { name: "Mend the JSON" }).click();
  await json.fill('{"type": "white_list", "blocks": "203.0.113.7"}');
  await page.getByRole("tab", { name: "Form" }).click();
  await expect(page.getByLabel("Addresses")).toHaveValue("203.0.113.7");

  // Tried before it is saved.
  await page.getByLabel("Client address").fill("192.0.2.1");
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("Refused", { exact: true })).toBeVisible();
  await page.getByLabel("Client address").fill("203.0.113.7");
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("Passes unchanged")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create a plugin" }).click();
  await expect(page).toHaveURL(/\/gateway\/plugins\/plugin-[0-9a-z]{8}$/);

  // Attached, it holds with the next request.
  await page.getByRole("button", { name: "Attach" }).click();
  await dialog.getByRole("combobox", { name: "Service" }).selectOption({ label: `guarded (${serviceId})` });
  await dialog.getByRole("checkbox", { name: /orders/ }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Attach" }).click();
  await expect(page.getByRole("row").filter({ hasText: "orders" })).toContainText("Release");
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(dialog.getByText(/It is attached to 1 API/)).toBeVisible();
  await page.keyboard.press("Escape");

  // A list of addresses of the service.
  await page.goto(`${terrace.url}/console/gateway/services/${serviceId}?tab=ipLists`);
  await page.getByRole("button", { name: "Create a list" }).click();
  await dialog.getByLabel("Name").fill("office");
  await dialog.getByLabel("Addresses").fill("203.0.113.256");
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByText("203.0.113.256 is neither an address nor a range")).toBeVisible();
  await dialog.getByLabel("Addresses").fill("203.0.113.7\n198.51.100.0/24");
  await dialog.getByRole("button", { name: "Create" }).click();
  const row = page.getByRole("row").filter({ hasText: "office" });
  await expect(row).toContainText("203.0.113.7, 198.51.100.0/24");
  await row.getByRole("button", { name: "Bind APIs" }).click();
  await dialog.getByRole("checkbox", { name: /orders/ }).check();
  await dialog.getByRole("button", { name: "Bind", exact: true }).click();
  await expect(dialog.getByText("bound already")).toBeVisible();
  await expectAccessible(page);
});

test("a domain of one's own with its certificate; an upstream; the gateways", async ({ loggedIn: page, terrace }) => {
  test.setTimeout(120_000);
  const { serviceId } = await live(page, "named");
  const dialog = page.getByRole("dialog");
  const folder = await mkdtemp(join(tmpdir(), "terrace-pem-"));
  try {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    const make = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    make.push("-keyout", key, "-out", certificate, "-days", "20", "-subj", "/CN=api.shop.example.com");
    make.push("-addext", "subjectAltName=DNS:api.shop.example.com");
    await promisify(execFile)("openssl", make);

    // Uploaded from its files; it ends soon, and that is said.
    await nav(page, "Certificates").click();
    await page.getByRole("button", { name: "Upload a certificate" }).first().click();
    await dialog.getByLabel("Name").fill("shop");
    await dialog.getByLabel("Certificate", { exact: false }).last().fill("no certificate");
    await dialog.getByLabel("Private key").fill(await readFile(key, "utf8"));
    await dialog.getByRole("button", { name: "Upload" }).click();
    await expect(dialog.getByText("Not a PEM certificate")).toBeVisible();
    await dialog.getByLabel("Files").setInputFiles([certificate, key]);
    await expect(dialog.getByText("Not a PEM certificate")).toBeHidden();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Upload" }).click();
    await expect(page.getByRole("row").filter({ hasText: "api.shop.example.com" })).toContainText(
      /1\d days left|20 days left/,
    );
    await expectAccessible(page);
  } finally {
    await rm(folder, { recursive: true });
  }

  // Bound, with a path for each environment.
  await page.goto(`${terrace.url}/console/gateway/services/${serviceId}?tab=domains`);
  await page.getByRole("button", { name: "Bind a domain" }).click();
  await dialog.getByLabel("Protocol").selectOption("HTTP + HTTPS");
  await dialog.getByRole("button", { name: "Bind" }).click();
  await expect(dialog.getByLabel("Domain")).toBeFocused();
  await dialog.getByLabel("Domain").fill("api.other.example.com");
  await expect(dialog.getByRole("link", { name: /No certificate is valid for this name/ })).toBeVisible();
  await dialog.getByLabel("Domain").fill("api.shop.example.com");
  await dialog.getByLabel("Certificate").selectOption({ index: 1 });
  await dialog.getByRole("switch", { name: "Send plain requests to https" }).check();
  await dialog.getByRole("button", { name: "Add a path" }).click();
  await dialog.getByRole("button", { name: "Bind" }).click();
  await expect(dialog.getByText(/Each path and each environment once/).first()).toBeVisible();
  await dialog.getByLabel("Paths and environments 2: Path").fill("/beta");
  await dialog.getByLabel("Paths and environments 2: Environment").selectOption("Test");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Bind" }).click();
  const row = page.getByRole("row").filter({ hasText: "api.shop.example.com" });
  await expect(row).toContainText("/beta → Test");
  await expect(row).toContainText("days left");
  await expectAccessible(page);

  // The home page tells of the certificate before it ends.
  await nav(page, "Home").click();
  await expect(page.getByText(/Certificate shop/)).toBeVisible();

  // An upstream, and who serves.
  await nav(page, "Upstreams").click();
  await page.getByRole("button", { name: "Create an upstream" }).first().click();
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByLabel("Name", { exact: false }).first()).toBeFocused();
  await dialog.getByLabel("Name", { exact: false }).first().fill("orders-pool");
  await dialog.getByLabel("Nodes 1: Host").fill("10.0.0.5");
  await dialog.getByRole("switch", { name: "Ask nodes how they are" }).check();
  await dialog.getByLabel("Path of the check").fill("/healthz");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "orders-pool" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "10.0.0.5" })).toContainText("8080");
  await expectAccessible(page);
  await nav(page, "Gateways").click();
  await expect(page.getByRole("row").filter({ hasText: "node-" })).toContainText("Up to date");
  await page.getByRole("button", { name: "Create a token" }).click();
  await dialog.getByLabel("Name").fill("rack 4");
  await dialog.getByRole("button", { name: "Create" }).click();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("row").filter({ hasText: "rack 4" })).toContainText("Valid");
  await expectAccessible(page);
});
