// Register codes as rows. The contract finds them by id and by nothing else, so the other filters are applied here, to all of
// them: an account has few.
import { call } from "@/api/client";
import type { RegisterCodeInfo } from "@/api/generated/tat";
import type { Filters } from "@/table/search";
import type { OffsetSource } from "@/table/types";
import { PAGE } from "@/table/useRows";
import { codeState } from "./codeState";

export const codeSource: OffsetSource<RegisterCodeInfo> = {
  kind: "offset",
  key: ["tat", "DescribeRegisterCodes"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const { id, ...others } = filters;
    const ask = async (from: number, size: number) => {
      const ids = id ? { RegisterCodeIds: [...id] } : {};
      const { RegisterCodeSet: rows, TotalCount: total } = await call(
        "tat",
        "DescribeRegisterCodes",
        { Offset: from, Limit: size, ...ids },
        signal,
      );
      return { rows, total };
    };
    if (Object.keys(others).length === 0) return ask(offset, limit);
    const all: RegisterCodeInfo[] = [];
    for (;;) {
      const { rows, total } = await ask(all.length, PAGE);
      all.push(...rows);
      if (rows.length === 0 || all.length >= total) break;
    }
    const matching = all.filter((code) => matches(code, others, Date.now()));
    return { rows: matching.slice(offset, offset + limit), total: matching.length };
  },
};

/** Values of one filter are alternatives; filters are all wanted. */
export function matches(code: RegisterCodeInfo, filters: Filters, now: number): boolean {
  return Object.entries(filters).every(([name, values]) =>
    values.some((value) => {
      if (name === "state") return codeState(code, now) === value;
      const part = value.toLowerCase();
      const text = name === "prefix" ? code.InstanceNamePrefix : code.Description;
      return text.toLowerCase().includes(part);
    }),
  );
}
