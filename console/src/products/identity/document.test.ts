import { describe, expect, it } from "vitest";
import { isAddress } from "./address";
import { formatDocument, parseDocument, type Statement, speaksOf } from "./document";
import { keyTwice } from "./twice";

const statement = (part: Partial<Statement>): Statement => ({
  effect: "allow",
  action: ["tat:*"],
  resource: ["*"],
  condition: [],
  ...part,
});
const fault = (statements: unknown) => {
  const parsed = parseDocument(JSON.stringify({ version: "2.0", statement: statements }));
  return "fault" in parsed ? parsed.fault : undefined;
};

describe("policy documents", () => {
  it("are read as they are written", () => {
    const statements = [
      statement({ effect: "deny", resource: ["qcs::tat::uin/1:command/*"] }),
      statement({
        condition: [
          { operator: "ip_equal", key: "qcs:ip", values: ["10.0.0.0/8", "fd00::1"] },
          { operator: "date_less_than", key: "qcs:current_time", values: ["2026-01-01T00:00:00+08:00"] },
        ],
      }),
    ];
    expect(parseDocument(formatDocument(statements))).toEqual({ statements });
  });

  it("may be spelt in other ways", () => {
    const parsed = parseDocument(
      '{"version":"2.0","statement":{"effect":"Allow","action":"name/tat:Run*","resource":"*"}}',
    );
    expect(parsed).toEqual({ statements: [statement({ action: ["name/tat:Run*"] })] });
  });

  it("are refused for the server's reasons", () => {
    expect(parseDocument("{")).toMatchObject({ fault: "json" });
    expect(parseDocument("[]")).toMatchObject({ fault: "object" });
    expect(parseDocument('{"version":"1.0","statement":[]}')).toMatchObject({ fault: "version" });
    expect(parseDocument('{"version":"2.0","statement":[],"principal":1}')).toEqual({ fault: "key", at: "principal" });
    expect(fault([])).toBe("statement");
    expect(fault([statement({ effect: "perhaps" as "allow" })])).toBe("effect");
    expect(fault([{ effect: "allow", action: ["RunCommand"], resource: "*" }])).toBe("action");
    expect(fault([{ effect: "allow", action: ["tat:RunCommand"], resource: "command/1" }])).toBe("resource");
    expect(fault([{ effect: "allow", action: "*", resource: "*", principal: "me" }])).toBe("key");
    const when = (condition: unknown) => fault([{ effect: "allow", action: "*", resource: "*", condition }]);
    expect(when({ ip_equal: { "qcs:ip": ["10.0.0.0/33"] } })).toBe("condition");
    expect(when({ string_equal: { "qcs:tag": ["a"] } })).toBe("condition");
    expect(when({ date_equal: { "qcs:current_time": "2026-01-01" } })).toBe("condition");
    expect(when({ ip_equal: { "qcs:ip": "10.0.0.1" } })).toBeUndefined();
    expect(parseDocument(" ".repeat(7000))).toMatchObject({ fault: "length" });
  });

  it("are refused where a key is given twice", () => {
    const twice = '{"version":"2.0","statement":[{"effect":"deny","effect":"allow","action":"*","resource":"*"}]}';
    expect(parseDocument(twice)).toEqual({ fault: "twice", at: "effect" });
    expect(parseDocument(twice.replace('"effect":"allow"', '"\\u0065ffect":"allow"'))).toEqual({
      fault: "twice",
      at: "effect",
    });
    expect(keyTwice('{"a": {"b": "b:{\\"b"}, "b": [{"a": "a"}, {"a": ":"}]}')).toBeUndefined();
  });

  it("match as the server matches", () => {
    const command = "qcs::tat:ap-local:uin/1:command/cmd-00000001";
    const on = (resource: string, action = "tat:RunCommand") =>
      speaksOf(statement({ action: ["tat:Run*"], resource: [resource] }), action, command);
    for (const [pattern, expected] of [
      ["*", true],
      [command, true],
      ["qcs::tat::uin/1:command/*", true],
      ["qcs::tat:ap-local::command/cmd-*", true],
      ["qcs::*:*:*:*", true],
      ["qcs::tat::uin/2:command/*", false],
      ["qcs::cvm::uin/1:command/*", false],
      ["qcs::tat:ap-other:uin/1:command/*", false],
      ["qcs::tat::uin/1:invocation/*", false],
    ] as const)
      expect(on(pattern), pattern).toBe(expected);
    expect(on("*", "TAT:runcommand")).toBe(true);
    expect(on("*", "tat:DeleteCommand")).toBe(false);
    expect(speaksOf(statement({ resource: [command] }), "tat:RunCommand", "*")).toBe(false);
  });
});

describe("addresses", () => {
  it("are of either kind, with or without a prefix", () => {
    for (const good of ["10.0.0.1", "10.0.0.0/8", "0.0.0.0/0", "::1", "fd00::/8", "::ffff:10.0.0.1"])
      expect(isAddress(good), good).toBe(true);
    for (const bad of ["", "10.0.0", "10.0.0.256", "10.0.0.0/33", "fd00::/129", "::g", "10.0.0.1/8/9", "host"])
      expect(isAddress(bad), bad).toBe(false);
  });
});
