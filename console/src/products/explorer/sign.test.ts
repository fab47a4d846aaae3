import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { scoped, sign } from "./sign";

const request = { service: "tat", host: "127.0.0.1:8500", body: '{"Limit":1}', timestamp: 1_800_000_000 };
const pair = { id: "AKIDexample", key: "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE", token: "" };
const hash = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

describe("sign", () => {
  it("agrees with another implementation in every step", async () => {
    const canonical = `POST\n/\n\ncontent-type:application/json\nhost:127.0.0.1:8500\n\ncontent-type;host\n${hash(request.body)}`;
    const toSign = `TC3-HMAC-SHA256\n1800000000\n2027-01-15/tat/tc3_request\n${hash(canonical)}`;
    const day = mac(`TC3${pair.key}`, "2027-01-15");
    const service = mac(day, "tat");
    const key = mac(service, "tc3_request");
    const signature = mac(key, toSign).toString("hex");
    expect(await sign(request, pair)).toEqual({
      payloadHash: hash(request.body),
      canonical,
      canonicalHash: hash(canonical),
      scope: "2027-01-15/tat/tc3_request",
      toSign,
      dateKey: hash(day),
      serviceKey: hash(service),
      signingKey: hash(key),
      signature,
      authorization: `TC3-HMAC-SHA256 Credential=AKIDexample/2027-01-15/tat/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
    });
  });

  it("never shows a key or one derived from it", async () => {
    const steps = JSON.stringify(await sign(request, pair));
    expect(steps).not.toContain(pair.key);
    const day = mac(`TC3${pair.key}`, "2027-01-15");
    for (const key of [day, mac(day, "tat"), mac(mac(day, "tat"), "tc3_request")])
      expect(steps).not.toContain(key.toString("hex"));
  });

  it("tells what needs no key without one", async () => {
    const { canonical, toSign, scope } = await scoped({ ...request, host: "Example.ORG" });
    expect(canonical).toContain("host:example.org");
    expect(toSign.split("\n")[2]).toBe(scope);
  });
});
