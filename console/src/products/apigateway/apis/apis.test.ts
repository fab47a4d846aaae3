import { describe, expect, it } from "vitest";
import type { ApiInfo } from "@/api/generated/apigateway";
import { type ApiDraft, draftOf, NEW_API, requestOf, withBack, withProtocol, withVariables } from "./apiDraft";
import { apiProblems } from "./apiProblems";
import { isPath, joinPath, splitPath, typedPath, variablesOf } from "./path";

describe("a path", () => {
  it("says by a sign how it is compared", () => {
    for (const [text, kind, path] of [
      ["/orders", "prefix", "/orders"],
      ["=/orders", "exact", "/orders"],
      ["^~/static", "preferred", "/static"],
      ["/orders/{id}", "pattern", "/orders/{id}"],
      ["~/a/.*", "pattern", "~/a/.*"],
      ["/a/[0-9]+", "pattern", "/a/[0-9]+"],
    ] as const) {
      expect(splitPath(text), text).toEqual({ kind, path });
      expect(joinPath({ kind, path })).toBe(text);
    }
  });

  it("that is typed may say its kind itself, and a chosen one stays", () => {
    expect(typedPath("prefix", "/a/{id}").kind).toBe("pattern");
    expect(typedPath("pattern", "/a").kind).toBe("prefix");
    expect(typedPath("exact", "/a/(b)")).toEqual({ kind: "exact", path: "/a/(b)" });
    expect(typedPath("exact", "^~/a")).toEqual({ kind: "preferred", path: "/a" });
  });

  it("has variables in braces, where it is no expression", () => {
    expect(variablesOf(splitPath("/{X-NameSpace-Code}/x/{b_1}"))).toEqual(["X-NameSpace-Code", "b_1"]);
    expect(variablesOf(splitPath("~/a{2}"))).toEqual([]);
    expect(variablesOf(splitPath("/a"))).toEqual([]);
  });

  it("begins with a slash", () => {
    for (const good of ["/", "=/user", "~/a?b", "/a/{b}"]) expect(isPath(splitPath(good)), good).toBe(true);
    for (const bad of ["user", "/a b", "/a?b", "/a#b", "~", "=user"]) expect(isPath(splitPath(bad)), bad).toBe(false);
  });
});

const GOOD: ApiDraft = { ...NEW_API, name: "orders", path: "/orders", url: "http://127.0.0.1:8080" };
const problems = (patch: Partial<ApiDraft>) => apiProblems({ ...GOOD, ...patch }).map((one) => one.path);

describe("an API", () => {
  it("is good with a name, a path and a back-end", () => {
    expect(apiProblems(GOOD)).toEqual([]);
    expect(problems({ name: "", path: "", url: "" })).toEqual(["ApiName", "RequestConfig.Path", "ServiceConfig.Url"]);
  });

  it("says what is wrong where it is", () => {
    expect(problems({ url: "orders:8080" })).toEqual(["ServiceConfig.Url"]);
    expect(problems({ url: "http://a/b" })).toEqual(["ServiceConfig.Url"]);
    expect(problems({ timeout: "1801" })).toEqual(["ServiceTimeout"]);
    expect(problems({ backPath: "users" })).toEqual(["ServiceConfig.Path"]);
    expect(problems({ backPath: "/users/{id}" })).toEqual(["ServiceConfig.Path"]);
    expect(problems({ back: "UPSTREAM" })).toEqual(["ServiceConfig.UpstreamId"]);
    expect(problems({ auth: "OAUTH" })).toEqual(["AuthRelationApiId"]);
    expect(problems({ auth: "OAUTH", business: "OAUTH", publicKey: "key" })).toEqual(["OauthConfig.PublicKey"]);
    expect(problems({ auth: "OAUTH", business: "OAUTH", publicKey: '{"kty":"RSA"}' })).toEqual([]);
    const parameter = { Name: "n", Position: "query", Type: "int", DefaultValue: "x", Required: false, Desc: "" };
    expect(problems({ parameters: [parameter, { ...parameter, DefaultValue: "1" }] })).toEqual([
      "RequestParameters.0.DefaultValue",
      "RequestParameters.1.Name",
    ]);
    const mapping = { Name: "m", Position: "query", From: "query", FromName: "n" };
    expect(problems({ mappings: [mapping] })).toEqual(["ServiceParameters.0.RelevantRequestParameterName"]);
    expect(problems({ mappings: [{ ...mapping, From: "system", FromName: "clientIp" }] })).toEqual([]);
    const code = { Code: "404", Msg: "", Desc: "", NeedConvert: true, ConvertedCode: "" };
    expect(problems({ errors: [code] })).toEqual(["ResponseErrorCodes.0.ConvertedCode"]);
  });

  it("has its path's variables as parameters, and keeps what was said of them", () => {
    const first = withVariables({ ...GOOD, pathKind: "pattern", path: "/orders/{id}" });
    expect(first.parameters).toMatchObject([{ Name: "id", Position: "path", Required: true }]);
    const typed = { ...first, parameters: first.parameters.map((one) => ({ ...one, Type: "int" })) };
    const second = withVariables({ ...typed, path: "/orders/{id}/{line}" });
    expect(second.parameters.map((one) => [one.Name, one.Type])).toEqual([
      ["id", "int"],
      ["line", "string"],
    ]);
    expect(withVariables({ ...second, pathKind: "prefix", path: "/orders" }).parameters).toEqual([]);
    expect(apiProblems({ ...first, backPath: "/o/{id}" })).toEqual([]);
  });

  it("that is a WebSocket has one method and one kind of back-end", () => {
    const socket = withProtocol({ ...GOOD, method: "POST" }, "WEBSOCKET");
    expect([socket.method, socket.back]).toEqual(["GET", "WEBSOCKET"]);
    expect(withProtocol(socket, "HTTP").back).toBe("HTTP");
    expect(apiProblems({ ...socket, url: "ws://a:1" })).toEqual([]);
  });

  it("with microservices asks for the two that choose one", () => {
    const micro = withBack(GOOD, "TSF");
    expect(micro.parameters.map((one) => one.Name)).toEqual(["X-NameSpace-Code", "X-MicroService-Name"]);
    expect(withBack(micro, "TSF").parameters).toHaveLength(2);
    expect(apiProblems({ ...micro, parameters: [] }).map((one) => one.path)).toContain("RequestParameters");
  });

  it("is sent whole, so that what was emptied goes", () => {
    expect(requestOf({ ...GOOD, backMethod: "GET" })).toMatchObject({
      ApiDesc: "",
      RequestConfig: { Path: "/orders", Method: "GET" },
      ServiceType: "HTTP",
      ServiceTimeout: 15,
      ServiceConfig: { Url: "http://127.0.0.1:8080", Path: "", Method: "GET" },
      RequestParameters: [],
      ServiceParameters: [],
      ResponseErrorCodes: [],
    });
    const mock = requestOf({ ...GOOD, back: "MOCK", mock: "{}" });
    expect(mock).toMatchObject({ ServiceType: "MOCK", ServiceMockReturnMessage: "{}" });
    expect(mock).not.toHaveProperty("ServiceConfig");
    expect(requestOf({ ...GOOD, auth: "OAUTH", relation: "api-a" })).toMatchObject({
      ApiBusinessType: "NORMAL",
      AuthRelationApiId: "api-a",
    });
  });

  it("that was read is the draft that was sent", () => {
    const sent = withVariables({ ...GOOD, pathKind: "pattern", path: "/orders/{id}", backPath: "/o/{id}" });
    const read = { ...requestOf(sent), ApiBusinessType: null } as unknown as ApiInfo;
    expect(draftOf(read)).toEqual(sent);
  });
});
