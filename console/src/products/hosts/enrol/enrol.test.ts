import { describe, expect, it } from "vitest";
import { isLoopback, publishedAgent, terraceAgent } from "./agentCommands";
import { matches } from "./codeRows";
import { codeState } from "./codeState";

const code = { id: "regc-0a1b2c3d", value: "VALUE" };
const place = { origin: "https://terrace.example:8500", region: "ap-local" };

describe("commands to paste", () => {
  it("name this page's server and the code", () => {
    expect(terraceAgent(place, code)).toBe(
      "terrace agent --server https://terrace.example:8500 --register-code-id regc-0a1b2c3d --register-code VALUE",
    );
    const lines = publishedAgent(place, code);
    expect(lines).toContain('"invoke_url":"https://terrace.example:8500/agent/invoke"');
    expect(lines).toContain('"ws_url":"wss://terrace.example:8500/agent/ws"');
    expect(lines).toContain("./tat_agent register ap-local regc-0a1b2c3d VALUE");
  });

  it("warn where no other machine can follow", () => {
    expect(isLoopback("http://127.0.0.1:8500")).toBe(true);
    expect(isLoopback("http://localhost:8500")).toBe(true);
    expect(isLoopback("http://[::1]:8500")).toBe(true);
    expect(isLoopback("http://10.0.0.5:8500")).toBe(false);
  });
});

describe("a register code", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  const fresh = {
    RegisterCodeId: "regc-0a1b2c3d",
    Description: "",
    InstanceNamePrefix: "",
    RegisterLimit: 2,
    ExpiredTime: "2026-01-02T00:00:00Z",
    IpAddressRange: "",
    Enabled: true,
    RegisteredCount: 1,
    CreatedTime: null,
    UpdatedTime: null,
  };

  it("is usable until something speaks against it", () => {
    expect(codeState(fresh, now)).toBe("usable");
    expect(codeState({ ...fresh, ExpiredTime: null }, now)).toBe("usable");
    expect(codeState({ ...fresh, RegisteredCount: 2 }, now)).toBe("used");
    expect(codeState({ ...fresh, ExpiredTime: "2026-01-01T00:00:00Z" }, now)).toBe("expired");
    expect(codeState({ ...fresh, Enabled: false, RegisteredCount: 2 }, now)).toBe("disabled");
  });

  it("is found by its state and by part of its words", () => {
    const named = { ...fresh, Description: "Rack 4", InstanceNamePrefix: "web" };
    expect(matches(named, { description: ["rack"] }, now)).toBe(true);
    expect(matches(named, { description: ["rack"], state: ["expired"] }, now)).toBe(false);
    expect(matches(named, { prefix: ["db", "WEB"] }, now)).toBe(true);
    expect(matches({ ...named, Enabled: false }, { state: ["disabled"] }, now)).toBe(true);
  });
});
