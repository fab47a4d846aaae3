import { expect, expectAccessible, test } from "./test";

test("the tree finds any action, and a form sends it", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/explorer`);
  await expect(page.getByText("414 actions")).toBeVisible();
  await page.getByLabel("Find an action").fill("describe commands");
  await page.getByRole("link", { name: "DescribeCommands" }).click();
  await expect(page.getByRole("heading", { name: "tat.DescribeCommands" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Limit", { exact: true }).fill("101");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("allowed: at most 100")).toBeVisible();
  await page.getByLabel("Limit", { exact: true }).fill("2");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("HTTP 200")).toBeVisible();
  await expect(page.getByRole("region", { name: "Response" })).toContainText('"TotalCount"');
  // What was typed is in the address, and the JSON is the same request.
  await expect(page).toHaveURL(/params=%7B%22Limit%22%3A2%7D/);
  await page.getByRole("tab", { name: "JSON" }).click();
  await page.getByLabel("Parameters").fill('{"Limit": 3, "Colour": "red"}');
  await expect(page.getByText("Colour is no parameter of this action")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Parameters").fill('{"Limit": 3');
  await expect(page.getByText("This is not a JSON object")).toBeVisible();
  await page.getByLabel("Parameters").fill('{"Limit": 3}');
  await page.getByRole("tab", { name: "Form" }).click();
  await expect(page.getByLabel("Limit", { exact: true })).toHaveValue("3");
  for (const view of ["Raw request", "Signature", "Code", "Reference"]) {
    await page.getByRole("tab", { name: view }).click();
    await expectAccessible(page);
  }
});

test("an id beyond 2^53 arrives with all of its digits", async ({ loggedIn: page, terrace }) => {
  const id = "9007199254740993";
  await page.goto(`${terrace.url}/console/explorer/cam/GetGroup`);
  await page.getByLabel("GroupId").fill("18446744073709551616");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("allowed: at most 18446744073709551615")).toBeVisible();
  await page.getByLabel("GroupId").fill(id);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toContainText(id);
  // Through the address and back.
  await expect(page).toHaveURL(new RegExp(id));
  await page.reload();
  await expect(page.getByLabel("GroupId")).toHaveValue(id);
  await page.getByRole("tab", { name: "JSON" }).click();
  await expect(page.getByLabel("Parameters")).toHaveValue(new RegExp(id));
});

test("a key signs in the browser, step by step, and leaves no trace", async ({ loggedIn: page, terrace }) => {
  const { SecretId, SecretKey } = terrace.credentials;
  await page.goto(`${terrace.url}/console/explorer/sts/GetCallerIdentity`);
  await page.getByLabel("Send with").selectOption("key");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Required")).toHaveCount(2);
  await page.getByLabel("SecretId").fill(SecretId);
  await page.getByLabel("SecretKey").fill(SecretKey);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("region", { name: "Response" })).toContainText('"Type": "Root"');
  await page.getByRole("tab", { name: "Raw request" }).click();
  await expect(page.getByRole("region", { name: "Raw request" })).toContainText("Authorization: TC3-HMAC-SHA256");
  await page.getByRole("tab", { name: "Signature" }).click();
  await expect(page.getByRole("region", { name: "String to sign" })).toContainText("sts/tc3_request");
  await expect(page.getByRole("region", { name: "Derived keys" })).toContainText("kSigning");
  await expectAccessible(page);
  await page.getByLabel("SecretKey").fill("wrong");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("tab", { name: "Response" }).click();
  await expect(page.getByRole("alert")).toContainText("AuthFailure.SignatureFailure");
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href);
  expect(kept).not.toContain(SecretKey);
});

test("secrets stay out of links and history; history fills the form", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/explorer/cam/AddUser`);
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByLabel("Name", { exact: true }).fill("from-explorer");
  await page.getByText("Optional parameters").click();
  await page.getByLabel("UseApi").fill("1");
  await page.getByLabel("ConsoleLogin").fill("1");
  await page.getByLabel("Password", { exact: true }).fill("Hidden-2026");
  await page.getByRole("button", { name: "Send" }).click();
  const answer = page.getByRole("region", { name: "Response" });
  await expect(answer).toContainText('"SecretKey": "***"');
  await page.getByLabel("Show secrets").check();
  await expect(answer).not.toContainText("***");
  await expect(page).toHaveURL(/from-explorer/);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }) + location.href);
  expect(kept).not.toContain("Hidden-2026");
  await page.goto(`${terrace.url}/console/explorer`);
  await page.getByRole("button", { name: "History" }).click();
  await expectAccessible(page);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /cam\.AddUser/ })
    .first()
    .click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("from-explorer");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
});

test("actions without an answer are marked and can be sent", async ({ loggedIn: page, terrace }) => {
  await page.goto(`${terrace.url}/console/explorer/worktool/ListTasks`);
  await expect(page.getByText("does not answer it yet")).toBeVisible();
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert")).toContainText("RequestId");
});

test("palette and inspector lead to the Explorer", async ({ loggedIn: page, terrace }) => {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search" })).toBeFocused();
  await page.keyboard.type("tat.RunCommand");
  await expect(page.getByRole("option", { name: /tat\.RunCommand/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "tat.RunCommand" })).toBeVisible();
  await page.goto(`${terrace.url}/console/hosts`);
  await page.getByRole("button", { name: "API calls of this page" }).click();
  await page
    .getByRole("button", { name: /DescribeRegisterInstances/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Open in the Explorer" }).click();
  await expect(page.getByRole("heading", { name: "tat.DescribeRegisterInstances" })).toBeVisible();
  await expect(page.getByLabel("Limit", { exact: true })).toHaveValue("100");
});
