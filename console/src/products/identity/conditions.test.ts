import { describe, expect, it } from "vitest";
import { holds } from "./conditions";

const ip = (operator: string, ...values: string[]) => ({ operator, key: "qcs:ip", values });
const time = (operator: string, value: string) => ({ operator, key: "qcs:current_time", values: [value] });
const now = Date.parse("2026-06-01T00:00:00Z");

describe("conditions", () => {
  it("know networks of both kinds", () => {
    expect(holds(ip("ip_equal", "10.0.0.0/8"), "10.255.1.2", now)).toBe(true);
    expect(holds(ip("ip_equal", "10.0.0.0/9"), "10.255.1.2", now)).toBe(false);
    expect(holds(ip("ip_equal", "192.168.1.7", "0.0.0.0/0"), "1.2.3.4", now)).toBe(true);
    expect(holds(ip("ip_not_equal", "10.0.0.0/8"), "10.1.1.1", now)).toBe(false);
    expect(holds(ip("ip_equal", "fd00::/8"), "fdab::1:2", now)).toBe(true);
    expect(holds(ip("ip_equal", "fd00::1"), "fd00:0:0::2", now)).toBe(false);
    expect(holds(ip("ip_equal", "::/0"), "10.0.0.1", now)).toBe(false);
    expect(holds(ip("ip_equal", "10.0.0.0/8"), "::ffff:10.1.2.3", now)).toBe(true);
  });

  it("know time with its zone", () => {
    expect(holds(time("date_less_than", "2026-06-01T08:00:01+08:00"), undefined, now)).toBe(true);
    expect(holds(time("date_less_than", "2026-06-01T08:00:00+08:00"), undefined, now)).toBe(false);
    expect(holds(time("date_greater_than_equal", "2026-06-01T00:00:00Z"), undefined, now)).toBe(true);
  });

  it("do not guess an address that only the server sees", () => {
    expect(holds(ip("ip_equal", "10.0.0.0/8"), undefined, now)).toBeUndefined();
    expect(holds(ip("ip_equal", "10.0.0.0/8"), "nowhere", now)).toBeUndefined();
  });
});
