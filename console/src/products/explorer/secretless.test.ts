import { expect, it } from "vitest";
import { loadTable } from "@/api/meta";
import { withoutSecrets } from "./secretless";

it("keeps only what the contract knows and does not call secret", async () => {
  const cam = await loadTable("cam");
  const tat = await loadTable("tat");
  const user = (params: Record<string, unknown>) => withoutSecrets(params, cam.actions.AddUser?.input ?? [], cam);
  const command = (params: Record<string, unknown>) =>
    withoutSecrets(params, tat.actions.CreateCommand?.input ?? [], tat);
  expect(user({ Name: "a", Password: "p" })).toEqual({ Name: "a" });
  expect(user({ Name: "a", password: "p", PASSWORD: "p", Other: { Password: "p" } })).toEqual({ Name: "a" });
  expect(user({ Name: { Password: "p" }, Remark: ["p"] })).toEqual({});
  expect(command({ Tags: { Password: "p" } })).toEqual({});
  expect(command({ Tags: ["p", { Key: "k", Value: "v", password: "p" }] })).toEqual({
    Tags: [{ Key: "k", Value: "v" }],
  });
  expect(command({ Timeout: 5, EnableParameter: false, Description: null })).toEqual({
    Timeout: 5,
    EnableParameter: false,
    Description: null,
  });
});
