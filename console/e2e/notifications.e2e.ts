// Notification channels: made with a template, tried, told of a real event, which is sent until the receiver takes it.
import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cluster } from "./cluster";
import { callApi, expect, expectAccessible, test } from "./test";

const SECRET = "a-long-shared-secret";

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody's robot: keeps what it is sent, and answers as it is told to. */
class Receiver {
  readonly got: Got[] = [];
  status = 200;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on("end", () => {
        this.got.push({ headers: request.headers, body });
        response.writeHead(this.status, { "Content-Type": "text/plain" });
        response.end(this.status === 200 ? "thank you" : "away for lunch");
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/robot?key=abc`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

test("a channel is made, tried, told of an event, and deleted", async ({ loggedIn: page, terrace }) => {
  test.setTimeout(240_000);
  const receiver = new Receiver();
  const url = await receiver.start();
  const id = await cluster(page, "watched");
  // Other tests of this server may have left some.
  const { Channels: left } = await callApi<{ Channels: { ChannelId: string }[] }>(
    page,
    "notify",
    "DescribeNotificationChannels",
    {},
  );
  for (const { ChannelId } of left) await callApi(page, "notify", "DeleteNotificationChannel", { ChannelId });
  try {
    await page.getByRole("link", { name: "Notifications" }).click();
    await expect(page.getByText("There is no channel yet")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Create a channel" }).first().click();
    await expect(page).toHaveURL(/dialog=new/);
    const dialog = page.getByRole("dialog");
    const create = dialog.getByRole("button", { name: "Create a channel" });

    // What is wrong is said beside its field, and nothing is sent.
    await create.click();
    await expect(dialog.getByLabel("Name")).toBeFocused();
    await dialog.getByLabel("Name").fill("on-call");
    await dialog.getByLabel("Address").fill("ftp://robot.example.com");
    await create.click();
    await expect(dialog.getByText("Not an address to post to")).toBeVisible();
    await dialog.getByLabel("Address").fill(url);
    await dialog.getByLabel("Secret").fill(SECRET);
    // Only that the cluster cannot agree: that a member does not answer comes before or after, as the checks fall.
    await dialog.getByLabel("From severity").selectOption("Critical");

    // A template begins with a robot's form; the sample shows what becomes of it.
    const template = dialog.getByLabel("Template of the body");
    const preview = dialog.getByRole("region", { name: "What a sample becomes" });
    await expect(preview).toContainText('"Severity": "critical"');
    await template.fill('{"text": "{{mesage}}"}');
    await expect(dialog.getByText("There is no {{mesage}}")).toBeVisible();
    await dialog.getByRole("button", { name: "msgtype", exact: true }).click();
    await expect(preview).toContainText("[critical] etcd cluster etcd-abcd1234: the member");
    await template.fill('{"msgtype": "text", "text": {"content": ""}}');
    await template.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(41, 41));
    await dialog.getByRole("button", { name: "{{kind}}" }).click();
    await expect(preview).toContainText('"content": "member_down"');
    await expectAccessible(page);
    await create.click();
    await expect(page).toHaveURL(/\/console\/notifications\/nch-[0-9a-z]{8}$/);
    await expect(page.getByText("Nothing was sent here yet")).toBeVisible();
    await expectAccessible(page);

    // A test is signed, and its answer is shown.
    await page.getByRole("button", { name: "Send a test" }).click();
    await expect(dialog.getByText("Accepted", { exact: true })).toBeVisible();
    await expect(dialog.getByRole("region", { name: "The receiver's answer" })).toHaveText("thank you");
    await expectAccessible(page);
    const [tried] = receiver.got;
    expect(JSON.parse(tried?.body ?? "")).toEqual({ msgtype: "text", text: { content: "test" } });
    const signed = createHmac("sha256", SECRET)
      .update(`${tried?.headers["x-terrace-timestamp"]}.${tried?.body}`)
      .digest("hex");
    expect(tried?.headers["x-terrace-signature"]).toBe(`sha256=${signed}`);
    receiver.status = 503;
    await dialog.getByRole("button", { name: "Send again" }).click();
    await expect(dialog.getByText("Not accepted")).toBeVisible();
    await expect(dialog.getByText("503", { exact: true })).toBeVisible();
    await page.keyboard.press("Escape");

    // A member that is held still is an event; its notification waits, with the reason, until the receiver takes it.
    await terrace.signalMembers(id, "SIGSTOP");
    const table = page.getByRole("table", { name: "Deliveries" });
    const row = table.getByRole("row").filter({ hasText: "Waiting" }).first();
    await expect(row).toContainText("503", { timeout: 80_000 });
    await page.getByLabel("State").selectOption("Waiting");
    await expect(page).toHaveURL(/filter=State/);
    await expect(row).toContainText("Critical");
    await expectAccessible(page);
    await row.getByText("Critical").click();
    await expect(dialog).toContainText("cetcd/quorum_lost");
    await expect(dialog.getByRole("region", { name: "The receiver's answer" })).toHaveText("away for lunch");
    await expectAccessible(page);
    receiver.status = 200;
    await dialog.getByRole("button", { name: "Retry" }).click();
    await expect(page.getByText("It is sent again")).toBeVisible();
    await page.getByLabel("State").selectOption("Accepted");
    await expect(table.getByRole("row").filter({ hasText: "etcd cluster" }).first()).toContainText("Accepted");
    await terrace.signalMembers(id, "SIGCONT");

    // The secret is kept by a change that does not name it, and gone when it is taken away.
    await page.getByRole("button", { name: "Edit" }).click();
    await expect(dialog.getByLabel("Address")).toHaveValue(url);
    await expect(dialog.getByLabel("Secret", { exact: true })).toHaveValue("");
    const save = dialog.getByRole("button", { name: "Save" });
    await expect(save).toBeDisabled();
    await dialog.getByLabel("Name").fill("on-call-2");
    await save.click();
    await expect(page.getByRole("heading", { level: 1, name: "on-call-2" })).toBeVisible();
    const facts = page.locator(".facts");
    await expect(facts).toContainText("SignedOn");
    await page.getByRole("button", { name: "Edit" }).click();
    await dialog.getByRole("checkbox", { name: /^Remove the secret/ }).check();
    await dialog.getByRole("button", { name: "Clear" }).click();
    await save.click();
    await expect(facts).toContainText("SignedOff");
    await expect(facts).toContainText("As documented");

    // Off and on in the list; then deleted.
    await page.getByRole("link", { name: "Notifications" }).click();
    const toggle = page.getByRole("switch", { name: "Enabled: on-call-2" });
    await expect(page.getByRole("table", { name: "Notification channels" })).not.toContainText("key=abc");
    // With something waiting it would ask first.
    await expect(page.getByRole("row").filter({ hasText: "on-call-2" })).not.toContainText("waiting");
    await toggle.click();
    await expect(toggle).not.toBeChecked();
    await expectAccessible(page);
    await page.getByRole("link", { name: "on-call-2" }).click();
    await page.getByRole("button", { name: "Delete" }).click();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Delete" }).click();
    await expect(page).toHaveURL(/\/console\/notifications$/);
    await expect(page.getByText("There is no channel yet")).toBeVisible();
  } finally {
    receiver.stop();
    await terrace.signalMembers(id, "SIGCONT");
  }
});
