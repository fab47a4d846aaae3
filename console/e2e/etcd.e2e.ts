// A cluster of etcd as a user has one: made by the wizard, watched as it comes up, its keys browsed and changed, its data taken
// back to a snapshot. Against real etcd.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { cluster, type Found } from "./cluster";
import type { Terrace } from "./terrace";
import { callApi, expect, expectAccessible, PASSWORD, test } from "./test";

async function openTab(page: Page, terrace: Terrace, id: string, tab: string): Promise<void> {
  await page.goto(`${terrace.url}/console/etcd/${id}?tab=${tab}`);
  await expect(page.locator(".loading")).toHaveCount(0);
}

test("a cluster is made by the wizard, step by step", async ({ loggedIn: page, terrace }) => {
  // The waits for the cluster to come up and to go are longer than a test has by itself.
  test.setTimeout(180_000);
  await page.goto(`${terrace.url}/console/etcd`);
  await expect(page.getByText("There is no etcd cluster yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Create a cluster" }).last().click();

  // What is missing is said beside its field, and nothing goes on before.
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await page.getByLabel("Name", { exact: true }).fill("orders");
  await page.getByRole("radio", { name: /^1 member/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page).toHaveURL(/step=network/);
  await page.getByLabel("Further domain names").fill("orders.example.com");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Kept", { exact: true }).fill("soon");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("Not a duration")).toBeVisible();
  await page.getByLabel("Kept", { exact: true }).fill("30m");
  await page.getByRole("switch", { name: "Deletion protection" }).uncheck();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText("orders.example.com")).toBeVisible();
  await expectAccessible(page);

  // A part can be gone back to; what was typed is still there.
  await page.getByRole("button", { name: "Change" }).first().click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("orders");
  await page.getByRole("button", { name: /Review/ }).click();
  await page.getByRole("button", { name: "Create a cluster" }).click();

  await expect(page).toHaveURL(/\/console\/etcd\/etcd-[0-9a-z]{8}\/progress$/);
  await expect(page.getByText("create_etcd")).toBeVisible();
  await expect(page.getByText("All members are healthy.")).toBeVisible({ timeout: 80_000 });
  const steps = page.getByRole("progressbar", { name: "Creation, step by step" });
  await expect(steps).toHaveAttribute("aria-valuenow", (await steps.getAttribute("aria-valuemax")) ?? "");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open the cluster" }).click();
  const members = page.getByRole("table", { name: "Members" });
  await expect(members).toContainText("Leader");
  await expectAccessible(page);

  // Certificates are asked for on demand, and come as files.
  await page.getByRole("button", { name: "Connect" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "Program to paste" })).toContainText("--cacert=ca.pem");
  await dialog.getByRole("button", { name: "Show the certificates" }).click();
  const folder = await mkdtemp(join(tmpdir(), "terrace-e2e-etcd-"));
  try {
    for (const name of ["ca.pem", "client.pem", "client-key.pem"]) {
      const downloading = page.waitForEvent("download");
      await dialog.getByRole("button", { name: `Download ${name}` }).click();
      expect((await downloading).suggestedFilename()).toBe(name);
      await (await downloading).saveAs(join(folder, name));
    }
    // The program as it is shown, in the folder that it names.
    const program = (await dialog.getByRole("region", { name: "Program to paste" }).textContent()) ?? "";
    const { stdout } = await promisify(execFile)("sh", ["-c", program], { cwd: folder });
    expect(stdout).toContain("hello");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await dialog.getByRole("tab", { name: "Go" }).click();
  await expect(dialog.getByRole("region", { name: "Program to paste" })).toContainText("clientv3.New");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Close" }).click();

  // The palette knows it by name and by id.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search" }).fill("orde");
  await expect(page.getByRole("option", { name: "orders Etcd cluster", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  // Renamed, then deleted with its name typed.
  await page.getByRole("tab", { name: "Settings" }).click();
  await page.getByLabel("Name", { exact: true }).fill("purchases");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "purchases" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  const remove = dialog.getByRole("button", { name: "Delete", exact: true });
  await expect(remove).toBeDisabled();
  await dialog.getByLabel("Type purchases to confirm").fill("purchases");
  await expectAccessible(page);
  await remove.click();
  await expect(page).toHaveURL(/\/console\/etcd$/);
  await expect(page.getByText("There is no etcd cluster yet")).toBeVisible({ timeout: 40_000 });
});

test("keys are browsed, changed, watched and deleted", async ({ loggedIn: page, terrace }) => {
  const id = await cluster(page, "config");
  const put = (key: string, value: string) =>
    callApi<{ Revision: number; Error?: unknown }>(page, "cetcd", "PutEtcdKey", {
      InstanceId: id,
      Key: key,
      Value: value,
    });
  await openTab(page, terrace, id, "keys");
  await expect(page.getByText("There are no keys yet")).toBeVisible();
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "New key" }).click();
  await dialog.getByLabel("Key").fill("/app/web/port");
  await dialog.getByLabel("Value", { exact: true }).fill('{"port":80}');
  await expect(dialog.getByText("This is valid JSON.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Write" }).click();
  await expect(page).toHaveURL(/key=%2Fapp%2Fweb%2Fport/);
  const value = page.getByRole("region", { name: "Value" });
  await expect(value).toContainText('"port": 80');

  // The tree by keys alone: the chosen key's levels are open.
  await put("/app/db", "postgres");
  await page.reload();
  const tree = page.getByRole("tree", { name: "Keys as a tree" });
  await expect(tree.getByRole("treeitem", { name: "port" })).toHaveAttribute("aria-selected", "true");
  await tree.getByRole("treeitem", { name: "/", exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(tree.getByRole("treeitem", { name: "db" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(value).toHaveText("postgres");
  await expectAccessible(page);

  // Somebody else is quicker: both values are shown, and nothing is lost unseen.
  await page.getByRole("button", { name: "Edit" }).click();
  await dialog.getByLabel("Value", { exact: true }).fill("mine");
  await put("/app/db", "theirs");
  await dialog.getByRole("button", { name: "Write" }).click();
  await expect(dialog.getByText("Somebody else wrote this key meanwhile")).toBeVisible();
  await expect(dialog.getByRole("region", { name: "What changed" })).toContainText("theirs");
  await expect(dialog.getByRole("region", { name: "What changed" })).toContainText("mine");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Overwrite it" }).click();
  await expect(value).toHaveText("mine");

  // Its history, with what each revision changed.
  await page
    .getByRole("button", { name: /^Revision/ })
    .first()
    .click();
  await expect(page).toHaveURL(/rev=/);
  await expect(page.getByRole("region", { name: "What changed" })).toContainText("theirs");
  await expectAccessible(page);

  // Live: nobody refreshes the page that shows another's write.
  await page.getByRole("checkbox", { name: "Watch live" }).check();
  const changes = page.getByRole("list", { name: "Changes" });
  await expect(async () => {
    await put("/app/live", String(Date.now()));
    await expect(changes).toContainText("/app/live", { timeout: 1_000 });
  }).toPass();
  await expect(tree.getByRole("treeitem", { name: "live" })).toBeVisible();
  await expectAccessible(page);

  // A hidden tab asks nothing; shown again, it tells what it missed.
  const show = (state: "hidden" | "visible") =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await show("hidden");
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  await put("/app/meanwhile", "1");
  await show("visible");
  await expect(changes).toContainText("/app/meanwhile");

  // A prefix goes as a whole, with its name typed.
  await page.getByLabel("Keys that begin with").fill("/app/w");
  await page.getByLabel("Keys that begin with").press("Enter");
  await expect(page).toHaveURL(/prefix=%2Fapp%2Fw/);
  await page.getByRole("button", { name: "Delete all with this prefix" }).click();
  await expect(dialog.getByText("1 key begins with /app/w and will be deleted")).toBeVisible();
  await dialog.getByLabel("Type /app/w to confirm").fill("/app/w");
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("No key begins so")).toBeVisible();
});

test("users and roles are made and changed", async ({ loggedIn: page, terrace }) => {
  const id = await cluster(page, "rights");
  await openTab(page, terrace, id, "users");
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Add a role" }).click();
  await dialog.getByLabel("Name").fill("reader");
  await dialog.getByLabel("Permission 1: which keys").selectOption("one key");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("A key is needed")).toBeVisible();
  await dialog.getByLabel("Permission 1: which keys").selectOption("all that begin with");
  await dialog.getByLabel("Permission 1: key").fill("/app/");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("table", { name: "Roles" })).toContainText("/app/*");
  await page.getByRole("button", { name: "Add a user" }).click();
  await dialog.getByLabel("Name").fill("alice");
  await dialog.getByLabel("Password").fill("Alice-Passw0rd");
  await dialog.getByRole("checkbox", { name: "reader" }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("table", { name: "Users" })).toContainText("reader");
  await page.getByRole("table", { name: "Users" }).getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("There are no users")).toBeVisible();
});

test("a snapshot is taken, and gone back to", async ({ loggedIn: page, terrace }) => {
  test.setTimeout(240_000);
  const id = await cluster(page, "ledger");
  const put = (value: string) =>
    callApi(page, "cetcd", "PutEtcdKey", { InstanceId: id, Key: "/balance", Value: value });
  await put("100");
  await openTab(page, terrace, id, "snapshots");
  await expect(page.getByText("There is no snapshot yet")).toBeVisible();
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Take a snapshot" }).click();
  await dialog.getByLabel("Name").fill("before");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Take a snapshot" }).click();
  const table = page.getByRole("table", { name: "Snapshots" });
  await expect(table).toContainText("Ready", { timeout: 60_000 });
  await put("0");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Actions for before" }).click();
  await page.getByRole("menuitem", { name: "Restore…" }).click();
  await expect(dialog.getByRole("radio", { name: "A snapshot" })).toBeChecked();
  await dialog.getByRole("radio", { name: /^In place/ }).check();
  const restore = dialog.getByRole("button", { name: "Restore in place" });
  await expect(restore).toBeDisabled();
  await dialog.getByLabel("Type ledger to confirm").fill("ledger");
  await expectAccessible(page);
  await restore.click();
  await expect(async () => {
    const found = await callApi<Found>(page, "cetcd", "DescribeEtcdInstances", { InstanceIds: [id] });
    expect(found.Etcds[0]?.Status).toBe("running");
    const tasks = await callApi<{ Tasks: { LifeState: string; TaskType: string }[] }>(
      page,
      "cetcd",
      "DescribeEtcdTasks",
      {
        Filters: [{ Name: "resourceId", Values: [id] }],
      },
    );
    expect(tasks.Tasks.find((task) => task.TaskType.startsWith("restore"))?.LifeState).toBe("done");
  }).toPass({ timeout: 120_000 });
  await page.goto(`${terrace.url}/console/etcd/${id}?tab=keys&key=/balance`);
  await expect(page.getByRole("region", { name: "Value" })).toHaveText("100", { timeout: 40_000 });

  // The task is there with its outcome, and another cluster can be made of the same snapshot.
  await openTab(page, terrace, id, "tasks");
  await expect(page.getByRole("table", { name: "Tasks" })).toContainText("Restore");
  await expectAccessible(page);
  await page.goto(`${terrace.url}/console/etcd/${id}?tab=snapshots&dialog=restore&from=before`);
  await dialog.getByLabel("Name").fill("ledger-copy");
  await dialog.getByRole("button", { name: "Create a cluster" }).click();
  await expect(page).toHaveURL(/\/progress$/);
  await expect(page.getByText("All members are healthy.")).toBeVisible({ timeout: 80_000 });
});

test("who may only look is not offered more", async ({ loggedIn: page, terrace, browser }) => {
  const id = await cluster(page, "guarded");
  await callApi(page, "cetcd", "PutEtcdKey", { InstanceId: id, Key: "/a", Value: "seen" });
  const { Uin } = await callApi<{ Uin: number }>(page, "cam", "AddUser", {
    Name: "viewer",
    ConsoleLogin: 1,
    Password: PASSWORD,
    NeedResetPassword: 0,
    UseApi: 0,
  });
  const allowed = ["cetcd:Describe*", "cetcd:WatchEtcdKeys", "cam:SimulatePolicy"];
  const statement = [
    { effect: "allow", action: allowed, resource: ["*"] },
    { effect: "deny", action: ["cetcd:DescribeEtcdCredentials"], resource: ["*"] },
  ];
  const { PolicyId } = await callApi<{ PolicyId: number }>(page, "cam", "CreatePolicy", {
    PolicyName: "etcd-viewer",
    PolicyDocument: JSON.stringify({ version: "2.0", statement }),
  });
  await callApi(page, "cam", "AttachUserPolicies", { AttachUin: Uin, PolicyId: [PolicyId] });
  const { OwnerUin } = await callApi<{ OwnerUin: string }>(page, "cam", "GetUserAppId", {});

  const theirs = await (await browser.newContext({ locale: "en-US" })).newPage();
  await theirs.goto(`${terrace.url}/console/etcd/${id}?tab=keys&key=/a`);
  await theirs.getByText("User of another main account").click();
  await theirs.getByLabel("Account number").fill(OwnerUin);
  await theirs.getByLabel("User name").fill("viewer");
  await theirs.getByLabel("Password").fill(PASSWORD);
  await theirs.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(theirs.getByRole("region", { name: "Value" })).toHaveText("seen");
  for (const name of ["New key", "Edit", "Delete"]) {
    const button = theirs.getByRole("button", { name, exact: true });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAttribute("title", /Your policies do not allow cetcd:/);
  }
  await expect(theirs.getByRole("checkbox", { name: "Watch live" })).toBeEnabled();
  await theirs.getByRole("button", { name: "Connect" }).click();
  await expect(theirs.getByRole("button", { name: "Show the certificates" })).toBeDisabled();
  await theirs.context().close();
});

test("what happens to a cluster, and its charts", async ({ loggedIn: page, terrace }) => {
  const id = await cluster(page, "watched");
  await openTab(page, terrace, id, "monitoring");
  await expect(page.getByRole("heading", { name: "Data on disk" })).toBeVisible({ timeout: 90_000 });
  await expect(page.locator(".line-chart canvas").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "6 hours" }).click();
  await expect(page).toHaveURL(/range=6h/);
  await page.getByRole("checkbox", { name: "All metrics" }).check();
  await expect(page.getByRole("heading", { name: "Open files and connections" })).toBeVisible();
  await page.getByRole("tab", { name: "Tasks and events" }).click();
  await expect(page.getByRole("heading", { name: "Events" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a running cluster is made larger, and maintained", async ({ loggedIn: page, terrace }) => {
  const id = await cluster(page, "growing");
  await openTab(page, terrace, id, "settings");
  const dialog = page.getByRole("dialog");
  const resize = page.getByRole("button", { name: "Change the size" });
  await expect(resize).toBeDisabled();
  await page.getByRole("radio", { name: /^3 members/ }).check();
  await resize.click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Change the size" }).click();
  await expect(page.locator(".running-tasks")).toContainText("Change of size");
  await expect(page.getByRole("radio", { name: /^3 members As it is now/ })).toBeVisible({ timeout: 80_000 });
  await expect(page.locator(".running-tasks")).toHaveCount(0, { timeout: 80_000 });

  await page.getByLabel("Schedule").selectOption("Other, as a cron expression…");
  await page.getByLabel("Cron expression").fill("99 3 * * *");
  await expect(page.getByText("“99 3 * * *” is not a cron expression")).toBeVisible();
  await page.getByLabel("Schedule").first().selectOption("Every day at 03:00");
  await page.getByRole("button", { name: "Save" }).last().click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Defragment now" }).click();
  await page.getByRole("button", { name: /^Tasks|running$/ }).click();
  await expect(dialog).toContainText("Defragmentation: growing");
  await expect(dialog.getByText("Done").first()).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(page.getByRole("table", { name: "Members" }).getByRole("row")).toHaveCount(4);
});

test("a task tells how far it is, and is cancelled", async ({ loggedIn: page, terrace }) => {
  const id = await cluster(page, "patient");
  const tasks = async () =>
    (
      await callApi<{ Tasks: { TaskType: string; LifeState: string; CanCancel: boolean }[] }>(
        page,
        "cetcd",
        "DescribeEtcdTasks",
        { Filters: [{ Name: "resourceId", Values: [id] }] },
      )
    ).Tasks.filter((task) => task.TaskType === "resize_instance");
  await callApi(page, "cetcd", "ResizeEtcdInstance", { InstanceId: id, Size: 3 });
  // A member that is held still keeps the task where it is.
  await terrace.signalMembers(id, "SIGSTOP");
  try {
    await openTab(page, terrace, id, "tasks");
    const table = page.getByRole("table", { name: "Tasks" });
    const row = table.getByRole("row").filter({ hasText: "Change of size" });
    await expect(row).toContainText("Running");
    const progress = row.getByRole("progressbar", { name: "Change of size" });
    await expect(progress).toHaveAttribute("aria-valuenow", /^\d+$/);
    await expectAccessible(page);
    await row.getByRole("button", { name: "Cancel" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("what it has changed is taken back")).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Let it go on" }).click();
    await expect(dialog).toHaveCount(0);
    await page.locator(".running-tasks").getByRole("button", { name: "Cancel" }).click();
    await dialog.getByRole("button", { name: "Cancel the task" }).click();
    await expect(page.getByText("Change of size is being cancelled")).toBeVisible();
    await expect(row.getByRole("button", { name: "Cancel" })).toHaveCount(0);
  } finally {
    await terrace.signalMembers(id, "SIGCONT");
  }
  await expect(async () => expect((await tasks())[0]?.LifeState).toBe("failed")).toPass({ timeout: 120_000 });
  await expect(page.locator(".running-tasks")).toHaveCount(0);
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(page.getByRole("table", { name: "Members" }).getByRole("row")).toHaveCount(2, { timeout: 40_000 });
});
