import { callApi, expect, PASSWORD, test } from "./test";

test("the palette finds users by name and UIN, policies, and register codes", async ({ loggedIn: page }) => {
  const user = { Name: "palette-user", ConsoleLogin: 1, Password: PASSWORD, NeedResetPassword: 0, UseApi: 0 };
  const { Uin } = await callApi<{ Uin: number }>(page, "cam", "AddUser", user);
  const search = async (text: string, option: RegExp) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search" }).fill(text);
    await page.getByRole("option", { name: option }).first().click();
  };
  await search("palette-us", /palette-user/);
  await expect(page).toHaveURL(/identity\/users\/palette-user$/);
  await search("HostCommandAcc", /^HostCommandAccess/);
  await expect(page).toHaveURL(/identity\/policies\/\d+$/);
  await search(String(Uin), /palette-user/);
  await expect(page).toHaveURL(/identity\/users\/palette-user$/);
  await search("regc-0a1b2c3d", /regc-/);
  await expect(page).toHaveURL(/hosts\/codes\?filter=id/);
});

test("what the palette finds waits for no other product, and a stumble is asked again", async ({ loggedIn: page }) => {
  const user = { Name: "patient-user", ConsoleLogin: 1, Password: PASSWORD, NeedResetPassword: 0, UseApi: 0 };
  await callApi(page, "cam", "AddUser", user);
  await page.route("**/console/api/notify/DescribeNotificationChannels", () => undefined);
  let asked = 0;
  await page.route("**/console/api/cam/ListUsers", (route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search" }).fill("patient");
  await expect(page.getByRole("option", { name: /^patient-user/ })).toBeVisible();
  expect(asked).toBe(2);
});
