// Written by `cargo xtask codegen` from contract/tapagentmanager.json; do not edit.

/** Application Operations Platform - agent management: version 2023-12-15. */
export interface Actions {
  /** Return the commands for installing the agent by hand, one per operating system. */
  GetAgentInstallCommand: { request: GetAgentInstallCommandRequest; response: GetAgentInstallCommandResponse };
  /** Look up agent state for a batch of hosts. */
  GetAgentList: { request: GetAgentListRequest; response: GetAgentListResponse };
}

/** What GetAgentInstallCommand takes. */
export type GetAgentInstallCommandRequest = Record<never, never>;

/** What GetAgentInstallCommand answers. */
export interface GetAgentInstallCommandResponse {
  /** Install command per OS. */
  CommandList: CommandInfo[];
}

/** What GetAgentList takes. */
export interface GetAgentListRequest {
  /** Hosts to look up: pairs of machine serial number and CVM instance ID. */
  NodeList?: NodeInfo[];
}

/** What GetAgentList answers. */
export interface GetAgentListResponse {
  /** Agents found. */
  Data: NodeAgentInfo[];
  /** Number of agents. */
  Total: number;
}

/** Agent install command for one OS. */
export interface CommandInfo {
  /** Operating system: linux or win. */
  OsType: string;
  /** Shell command to run. */
  Command: string;
}

/** State of one agent. */
export interface NodeAgentInfo {
  /** Host address. */
  Ip: string;
  Region: string;
  /** Machine serial number. */
  Sn: string;
  /** Agent state: EMPTY_STATUS, OFFLINE or ONLINE; default EMPTY_STATUS. */
  Status: string;
}

/** Host to look up. */
export interface NodeInfo {
  /** Machine serial number. */
  Sn?: string;
  /** Instance ID. */
  InstanceId?: string;
}
