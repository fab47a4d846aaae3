// A host as the list shows it: what was registered, joined with what its agent says. Two calls per page of rows.
import { call } from "@/api/client";
import type { AutomationAgentSet, RegisterInstanceInfo } from "@/api/generated/tat";
import { asFilterList } from "@/table/search";
import type { OffsetSource } from "@/table/types";

export interface HostRow extends RegisterInstanceInfo {
  agent?: AutomationAgentSet;
}

export const hostSource: OffsetSource<HostRow> = {
  kind: "offset",
  key: ["tat", "DescribeRegisterInstances"],
  live: true,
  async page({ offset, limit, filters, signal }) {
    const { RegisterInstanceSet: hosts, TotalCount: total } = await call(
      "tat",
      "DescribeRegisterInstances",
      { Offset: offset, Limit: limit, Filters: asFilterList(filters) },
      signal,
    );
    if (hosts.length === 0) return { rows: [], total };
    const ids = hosts.map((host) => host.InstanceId);
    const { AutomationAgentSet: agents } = await call(
      "tat",
      "DescribeAutomationAgentStatus",
      { InstanceIds: ids, Limit: ids.length },
      signal,
    );
    const byId = new Map(agents.map((agent) => [agent.InstanceId, agent]));
    return {
      rows: hosts.map((host) => {
        const agent = byId.get(host.InstanceId);
        return agent ? { ...host, agent } : host;
      }),
      total,
    };
  },
};
