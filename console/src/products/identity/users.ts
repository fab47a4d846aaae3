// The sub-users of the account. The API gives them all at once, so filtering is done here.
import { call } from "@/api/client";
import type { SubAccountInfo } from "@/api/generated/cam";
import type { Filters } from "@/table/search";
import type { OffsetSource } from "@/table/types";

export const userSource: OffsetSource<SubAccountInfo> = {
  kind: "offset",
  key: ["cam", "ListUsers"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const { Data: all } = await call("cam", "ListUsers", {}, signal);
    const matching = all.filter((user) => matches(user, filters));
    return { rows: matching.slice(offset, offset + limit), total: matching.length };
  },
};

/** Values of one filter are alternatives; filters are all wanted. */
export function matches(user: SubAccountInfo, filters: Filters): boolean {
  return Object.entries(filters).every(([name, values]) =>
    values.some((value) => {
      const part = value.toLowerCase();
      if (name === "login") return (user.ConsoleLogin === 1) === (value === "yes");
      if (name === "uin") return String(user.Uin) === value;
      return user.Name.toLowerCase().includes(part) || user.Remark.toLowerCase().includes(part);
    }),
  );
}
