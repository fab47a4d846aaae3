// Every action of the contract, over the wire: what the Explorer's form sends for the documented example passes the server's
// validation, or the action is one that the contract has and this server does not answer.
import { createServer, type ViteDevServer } from "vite";
import type { ServiceMeta } from "../src/api/meta";
import type * as Draft from "../src/form/draft";
import type * as Example from "../src/products/explorer/example";
import { callApi, expect, test } from "./test";

/** How the server says that a request is not what the contract allows, or asks for what it does not have. */
const REFUSED =
  /^(InvalidParameter|InvalidParameterValue|MissingParameter|UnknownParameter|UnsupportedOperation)(\.|$)/;
/**
 * Refusals of a valid request that are spelt alike: the sample's policy is built in, its group does not exist; the sample's etcd is not
 * on this machine, what belongs to a public cloud's bills, buckets and networks is not here, and a key is not deleted together with a prefix;
 * the contract has no samples of an API's path, of lists of addresses, of plugins' definitions and of upstreams' nodes.
 */
const BUSINESS: Readonly<Record<string, string>> = {
  "apigateway.CreateApi": "InvalidParameterValue.InvalidApiRequestConfig",
  "apigateway.CreateIPStrategy": "InvalidParameter.FormatError",
  "apigateway.CreatePlugin": "InvalidParameterValue.InvalidPluginConfig",
  "apigateway.CreateUpstream": "InvalidParameterValue.RangeExceeded",
  "apigateway.DescribeApiForApiApp": "InvalidParameterValue.InvalidRegion",
  "apigateway.DescribeServiceForApiApp": "InvalidParameterValue.InvalidRegion",
  "apigateway.ModifyApiIncrement": "InvalidParameterValue.NothingModifyForOauth",
  "apigateway.ModifyIPStrategy": "InvalidParameter.FormatError",
  "apigateway.TestPlugin": "InvalidParameterValue.InvalidPluginConfig",
  "cam.AddUserToGroup": "InvalidParameter.GroupNotExist",
  "cam.DeletePolicy": "InvalidParameter.PolicyIdError",
  "cam.UpdatePolicy": "InvalidParameter.PolicyIdError",
  "cetcd.CreateEtcdInstance": "InvalidParameter.Param",
  "cetcd.ModifyEtcdAttribute": "UnsupportedOperation",
  "cetcd.ModifyEtcdConfiguration": "UnsupportedOperation",
  "cetcd.UpgradeEtcdInstance": "InvalidParameterValue",
};

interface Sent {
  service: string;
  action: string;
  unsupported: boolean;
  params: Record<string, unknown>;
}

/** The pages' own code makes the requests; Vite reads it as the browser would. */
async function requests(): Promise<Sent[]> {
  const vite: ViteDevServer = await createServer({ server: { middlewareMode: true, ws: false }, logLevel: "error" });
  try {
    const { tables } = (await vite.ssrLoadModule("/src/api/generated/index.ts")) as {
      tables: Record<string, () => Promise<{ default: ServiceMeta }>>;
    };
    const { toRequest } = (await vite.ssrLoadModule("/src/form/draft.ts")) as typeof Draft;
    const { exampleDraft } = (await vite.ssrLoadModule("/src/products/explorer/example.ts")) as typeof Example;
    const loaded = await Promise.all(Object.values(tables).map((load) => load()));
    return loaded.flatMap(({ default: table }) =>
      Object.entries(table.actions).map(([action, meta]) => ({
        service: table.service,
        action,
        unsupported: meta.unsupported ?? false,
        params: toRequest(meta.input, exampleDraft(action, table), table),
      })),
    );
  } finally {
    await vite.close();
  }
}

test("every action's documented example is a valid request", async ({ loggedIn: page }) => {
  test.setTimeout(240_000);
  const all = await requests();
  expect(all).toHaveLength(414);
  const wrong: string[] = [];
  for (const { service, action, unsupported, params } of all) {
    const { Error: fault } = await callApi<{ Error?: { Code: string; Message: string } }>(
      page,
      service,
      action,
      params,
    );
    const name = `${service}.${action}`;
    const code = fault?.Code ?? "OK";
    // Validation comes first: whoever is told that nothing answers has passed it.
    const good = unsupported ? code === "UnsupportedOperation" : !REFUSED.test(code) || BUSINESS[name] === code;
    if (!good) wrong.push(`${name}: ${code}: ${fault?.Message ?? ""}`);
  }
  expect(wrong).toEqual([]);
});
