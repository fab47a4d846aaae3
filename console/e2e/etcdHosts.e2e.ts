// Members of etcd on managed hosts, as far as one machine goes: it is one host, so one member.
import { callApi, expect, expectAccessible, localHost, test } from "./test";

test("a cluster is made on a managed host", async ({ loggedIn: page, terrace }) => {
  test.setTimeout(240_000);
  const host = await localHost(page);
  await page.goto(`${terrace.url}/console/etcd/new`);
  await page.getByLabel("Name", { exact: true }).fill("placed");
  await expect(page.getByRole("radio", { name: /^This server/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Managed hosts/ }).check();
  await expect(page.getByText("so 3 are needed")).toBeVisible();

  // Too few hosts are said before anything is asked for; so is what a spare is for.
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("0 hosts are chosen for 3 members; choose 3 more")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Managed hosts/ })).toBeFocused();
  await expect(page.getByText("Hosts beyond that are spares")).toBeVisible();
  await expectAccessible(page);

  // Enter in the hosts' search box searches; it does not go on.
  const hosts = page.getByRole("table", { name: "Hosts" });
  await page.getByLabel("Filter value").fill("no such host");
  await page.getByLabel("Filter value").press("Enter");
  await expect(hosts).toHaveCount(0);
  await expect(page).not.toHaveURL(/step=network/);
  await page.getByRole("button", { name: /^Remove .*no such host/ }).click();
  await hosts.getByRole("checkbox", { name: host }).check();
  await expect(page.getByText("1 host is chosen for 3 members; choose 2 more")).toBeVisible();
  await page.getByRole("radio", { name: /^1 member/ }).check();
  await expect(page.getByText("1 chosen, no spare")).toBeVisible();

  // What was chosen survives leaving the page.
  await page.reload();
  await expect(page.getByRole("checkbox", { name: host })).toBeChecked();
  await page.getByRole("button", { name: "Next" }).click();
  for (const name of ["Encrypt with TLS", "Clients need a certificate"]) {
    await expect(page.getByRole("switch", { name })).toBeChecked();
    await expect(page.getByRole("switch", { name })).toBeDisabled();
  }
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("switch", { name: "Deletion protection" }).uncheck();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("On 1 managed host, 0 of them spares")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create a cluster" }).click();
  await expect(page).toHaveURL(/\/progress$/);
  await expect(page.getByText("All members are healthy.")).toBeVisible({ timeout: 120_000 });

  // The member's host leads to its page.
  await page.getByRole("link", { name: "Open the cluster" }).click();
  const members = page.getByRole("table", { name: "Members" });
  await expect(members.getByRole("columnheader", { name: "Host" })).toBeVisible();
  await expect(members).toContainText(host);
  await expectAccessible(page);
  await page.getByRole("tab", { name: "Settings" }).click();
  const used = page.getByRole("table", { name: "Hosts" });
  await expect(used).toContainText(/-etcd-0/);
  await expect(page.getByText("No spare is online")).toBeVisible();
  await expectAccessible(page);

  // One that runs a member cannot be left out, and a larger cluster needs more hosts than there are.
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Change the hosts" }).click();
  await expect(dialog.getByRole("checkbox", { name: new RegExp(`^${host}: It runs`) })).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: /^3 members/ }).check();
  await page.getByRole("button", { name: "Change the size" }).click();
  await expect(dialog.getByText("Choose at least 2 more.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Change the size" })).toBeDisabled();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  const id = /etcd-[0-9a-z]{8}/.exec(page.url())?.[0];
  await callApi(page, "cetcd", "DeleteEtcdInstance", { InstanceId: id });
});
