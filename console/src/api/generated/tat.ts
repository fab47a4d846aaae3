// Written by `cargo xtask codegen` from contract/tat.json; do not edit.

/** Application Operations Platform - automation agent API: version 2020-10-28. */
export interface Actions {
  /** List agents and their state, by instance ID, serial number or filter. */
  DescribeAutomationAgentStatus: { request: DescribeAutomationAgentStatusRequest; response: DescribeAutomationAgentStatusResponse };
  /** List per-instance execution tasks of command invocations, with status and result. */
  DescribeInvocationTasks: { request: DescribeInvocationTasksRequest; response: DescribeInvocationTasksResponse };
  /** List the regions the service covers. */
  DescribeRegions: { request: DescribeRegionsRequest; response: DescribeRegionsResponse };
  /** Run a stored command on instances. The source lists only the public parameters; the fields are the SDK's. */
  InvokeCommand: { request: InvokeCommandRequest; response: InvokeCommandResponse };
  /** Run ad-hoc command content on instances, optionally saving it as a stored command. */
  RunCommand: { request: RunCommandRequest; response: RunCommandResponse };
  /** Store a command. */
  CreateCommand: { request: CreateCommandRequest; response: CreateCommandResponse };
  /** Change a stored command; only the fields sent are changed. */
  ModifyCommand: { request: ModifyCommandRequest; response: ModifyCommandResponse };
  /** Delete a stored command; refused while an invoker uses it. */
  DeleteCommand: { request: DeleteCommandRequest; response: DeleteCommandResponse };
  /** Delete several stored commands. */
  DeleteCommands: { request: DeleteCommandsRequest; response: DeleteCommandsResponse };
  /** List stored commands. */
  DescribeCommands: { request: DescribeCommandsRequest; response: DescribeCommandsResponse };
  /** Show command content with its parameters replaced; nothing is run. */
  PreviewReplacedCommandContent: { request: PreviewReplacedCommandContentRequest; response: PreviewReplacedCommandContentResponse };
  /** List command invocations with the state of their tasks. */
  DescribeInvocations: { request: DescribeInvocationsRequest; response: DescribeInvocationsResponse };
  /** Cancel an invocation, wholly or on some instances. Tasks not delivered become CANCELLED, running ones TERMINATED. */
  CancelInvocation: { request: CancelInvocationRequest; response: CancelInvocationResponse };
  /** Read a byte range of the output of one execution task, also while it runs. Our own action. */
  DescribeInvocationTaskOutput: { request: DescribeInvocationTaskOutputRequest; response: DescribeInvocationTaskOutputResponse };
  /** Read the quotas of stored commands and register codes. */
  DescribeQuotas: { request: DescribeQuotasRequest; response: DescribeQuotasResponse };
  /** List command scenes (categories of public commands). */
  DescribeScenes: { request: DescribeScenesRequest; response: DescribeScenesResponse };
  /** Create a code with which agents register hosts as managed instances. */
  CreateRegisterCode: { request: CreateRegisterCodeRequest; response: CreateRegisterCodeResponse };
  /** List register codes; the code values are not shown. */
  DescribeRegisterCodes: { request: DescribeRegisterCodesRequest; response: DescribeRegisterCodesResponse };
  /** Disable register codes. */
  DisableRegisterCodes: { request: DisableRegisterCodesRequest; response: DisableRegisterCodesResponse };
  /** Delete register codes. */
  DeleteRegisterCodes: { request: DeleteRegisterCodesRequest; response: DeleteRegisterCodesResponse };
  /** List managed instances (hosts registered with a code). */
  DescribeRegisterInstances: { request: DescribeRegisterInstancesRequest; response: DescribeRegisterInstancesResponse };
  /** Rename a managed instance. */
  ModifyRegisterInstance: { request: ModifyRegisterInstanceRequest; response: ModifyRegisterInstanceResponse };
  /** Delete a managed instance. */
  DeleteRegisterInstance: { request: DeleteRegisterInstanceRequest; response: DeleteRegisterInstanceResponse };
  /** Create an invoker, which runs a stored command on a schedule. */
  CreateInvoker: { request: CreateInvokerRequest; response: CreateInvokerResponse };
  /** Change an invoker; only the fields sent are changed. */
  ModifyInvoker: { request: ModifyInvokerRequest; response: ModifyInvokerResponse };
  /** Delete an invoker. */
  DeleteInvoker: { request: DeleteInvokerRequest; response: DeleteInvokerResponse };
  /** Enable an invoker. */
  EnableInvoker: { request: EnableInvokerRequest; response: EnableInvokerResponse };
  /** Stop an invoker. */
  DisableInvoker: { request: DisableInvokerRequest; response: DisableInvokerResponse };
  /** List invokers. */
  DescribeInvokers: { request: DescribeInvokersRequest; response: DescribeInvokersResponse };
  /** List the runs started by invokers. */
  DescribeInvokerRecords: { request: DescribeInvokerRecordsRequest; response: DescribeInvokerRecordsResponse };
}

/** What DescribeAutomationAgentStatus takes. */
export interface DescribeAutomationAgentStatusRequest {
  /** Instance IDs, max 100. Cannot be combined with Filters. */
  InstanceIds?: string[] | null;
  /** Machine serial numbers. */
  SnList?: string[] | null;
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
  /** Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InstanceIds. */
  Filters?: Filter[];
}

/** What DescribeAutomationAgentStatus answers. */
export interface DescribeAutomationAgentStatusResponse {
  /** Agents found. */
  AutomationAgentSet: AutomationAgentSet[];
  /** Total matches. */
  TotalCount: number;
}

/** What DescribeInvocationTasks takes. */
export interface DescribeInvocationTasksRequest {
  /** Execution task IDs, e.g. invt-xxx, max 100. Cannot be combined with Filters. */
  InvocationTaskIds?: string[] | null;
  /** Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvocationTaskIds. */
  Filters?: Filter[] | null;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
  /** Omit command output from the result. */
  HideOutput?: boolean;
}

/** What DescribeInvocationTasks answers. */
export interface DescribeInvocationTasksResponse {
  /** Total matches. */
  TotalCount: number;
  /** Execution tasks found. */
  InvocationTaskSet: InvocationTask[];
}

/** What DescribeRegions takes. */
export type DescribeRegionsRequest = Record<never, never>;

/** What DescribeRegions answers. */
export interface DescribeRegionsResponse {
  /** Regions. */
  RegionSet: RegionSet[];
  /** Number of regions. */
  TotalCount: number;
}

/** What InvokeCommand takes. */
export interface InvokeCommandRequest {
  /** Stored command to run. */
  CommandId: string;
  /** Target instance IDs, max 1000 (ours; 200 in the public service). */
  InstanceIds: string[];
  /** Parameter values for this run. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Defaults fill the rest. */
  Parameters?: string;
  /** OS account used to run the command. Default: that of the command. */
  Username?: string;
  /** Working directory. Default: that of the command. */
  WorkingDirectory?: string;
  /** Time limit in seconds. Default: that of the command. */
  Timeout?: number;
  /** Object-storage bucket URL that receives the output; the public service demands https. */
  OutputCOSBucketUrl?: string;
  /** Key prefix of the output, max 60. Split by "/"; no leading or double "/", no ".." part. */
  OutputCOSKeyPrefix?: string;
}

/** What InvokeCommand answers. */
export interface InvokeCommandResponse {
  /** Invocation ID, e.g. inv-xxxxxxxx. */
  InvocationId: string;
}

/** What RunCommand takes. */
export interface RunCommandRequest {
  /** Command name, max 60: letters, digits, Chinese characters, "_", "-" and ".". */
  CommandName?: string;
  /** OS account used to run the command. Default root on Linux, System on Windows. */
  Username?: string;
  /** Free text. */
  Description?: string;
  /** Command body; required in fact. SDK clients send Base64, at most 64 KB. The source example is plain text, not Base64. */
  Content?: string;
  /** Command type: SHELL, POWERSHELL, BAT or PYTHON (ours), case-insensitive. */
  CommandType?: string;
  /** Working directory. Default /root for SHELL, the agent's workdir for POWERSHELL. */
  WorkingDirectory?: string;
  /** Time limit in seconds; unit not given in the source, taken from the SDK. */
  Timeout?: number;
  /** Keep the command as a stored command. */
  SaveCommand?: boolean;
  /** Target instance IDs, e.g. ins-xx; required in fact. Max 1000 (ours; 200 in the public service). */
  InstanceIds?: string[] | null;
  /** Enable parameter substitution in Content. */
  EnableParameter?: boolean;
  /** Default parameter values. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Excludes DefaultParameterConfs. */
  DefaultParameters?: string;
  /** Default parameter definitions; only with EnableParameter, excludes DefaultParameters. */
  DefaultParameterConfs?: DefaultParameterConf[];
  /** Parameter values for this run. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. */
  Parameters?: string;
  /** Object-storage bucket URL that receives the output. */
  OutputCOSBucketUrl?: string;
  /** Key prefix of the output object (the source calls it the COS secret). */
  OutputCOSKeyPrefix?: string;
  /** Tags of the saved command. The source prints a single Tag, the SDK an array. */
  Tags?: Tag[];
}

/** What RunCommand answers. */
export interface RunCommandResponse {
  /** ID of the stored command. */
  CommandId: string;
  /** Invocation ID, e.g. inv-xxx. */
  InvocationId: string;
}

/** What CreateCommand takes. */
export interface CreateCommandRequest {
  /** Command name, max 60: letters, digits, Chinese characters, "_", "-" and ".". */
  CommandName: string;
  /** Command body, Base64 text of at most 64 KB. {{key}} marks a parameter, {{tat-hidden:key}} one masked in records. */
  Content: string;
  /** Free text, max 120 characters. */
  Description?: string;
  /** SHELL, POWERSHELL, BAT or PYTHON (ours). */
  CommandType?: "SHELL" | "POWERSHELL" | "BAT" | "PYTHON";
  /** Working directory. Default /root for SHELL, the agent's workdir for POWERSHELL. */
  WorkingDirectory?: string;
  /** Time limit in seconds. */
  Timeout?: number;
  /** Enable parameter substitution; cannot be changed later. */
  EnableParameter?: boolean;
  /** Default parameter values. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Excludes DefaultParameterConfs. */
  DefaultParameters?: string;
  /** Default parameter definitions; only with EnableParameter, excludes DefaultParameters. */
  DefaultParameterConfs?: DefaultParameterConf[];
  /** Tags of the command. */
  Tags?: Tag[];
  /** OS account used to run the command. Default root on Linux, System on Windows. */
  Username?: string;
  /** Object-storage bucket URL that receives the output; the public service demands https. */
  OutputCOSBucketUrl?: string;
  /** Key prefix of the output, max 60. Split by "/"; no leading or double "/", no ".." part. */
  OutputCOSKeyPrefix?: string;
}

/** What CreateCommand answers. */
export interface CreateCommandResponse {
  /** ID of the stored command, e.g. cmd-xxxxxxxx. */
  CommandId: string;
}

/** What ModifyCommand takes. */
export interface ModifyCommandRequest {
  /** Stored command ID. */
  CommandId: string;
  /** Command name, max 60: letters, digits, Chinese characters, "_", "-" and ".". */
  CommandName?: string;
  /** Free text, max 120 characters. */
  Description?: string;
  /** Command body, Base64 text of at most 64 KB. {{key}} marks a parameter, {{tat-hidden:key}} one masked in records. */
  Content?: string;
  /** SHELL, POWERSHELL, BAT or PYTHON (ours). */
  CommandType?: "SHELL" | "POWERSHELL" | "BAT" | "PYTHON";
  /** Working directory. */
  WorkingDirectory?: string;
  /** Time limit in seconds, including the upload of the output. */
  Timeout?: number;
  /** New default parameter values; all must be sent. Only when the command has EnableParameter. Excludes DefaultParameterConfs. */
  DefaultParameters?: string;
  /** New default parameter definitions; only when the command has EnableParameter, excludes DefaultParameters. */
  DefaultParameterConfs?: DefaultParameterConf[];
  /** OS account used to run the command. */
  Username?: string;
  /** Object-storage bucket URL that receives the output; the public service demands https. */
  OutputCOSBucketUrl?: string;
  /** Key prefix of the output, max 60. Split by "/"; no leading or double "/", no ".." part. */
  OutputCOSKeyPrefix?: string;
}

/** What ModifyCommand answers. */
export type ModifyCommandResponse = Record<never, never>;

/** What DeleteCommand takes. */
export interface DeleteCommandRequest {
  /** Stored command ID. */
  CommandId: string;
}

/** What DeleteCommand answers. */
export type DeleteCommandResponse = Record<never, never>;

/** What DeleteCommands takes. */
export interface DeleteCommandsRequest {
  /** Stored command IDs. */
  CommandIds: string[];
}

/** What DeleteCommands answers. */
export type DeleteCommandsResponse = Record<never, never>;

/** What DescribeCommands takes. */
export interface DescribeCommandsRequest {
  /** Stored command IDs, max 100. Cannot be combined with Filters. */
  CommandIds?: string[];
  /** Filter conditions, max 10, each with at most 5 Values. Cannot be combined with CommandIds. */
  Filters?: Filter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
}

/** What DescribeCommands answers. */
export interface DescribeCommandsResponse {
  /** Total matches. */
  TotalCount: number;
  /** Commands found. */
  CommandSet: Command[];
}

/** What PreviewReplacedCommandContent takes. */
export interface PreviewReplacedCommandContentRequest {
  /** Parameter values for the preview. JSON object as a string: max 20 keys of 64 [A-Za-z0-9_-], string values of 4096. Defaults fill the rest. */
  Parameters?: string;
  /** Stored command to preview; give exactly one of CommandId and Content. */
  CommandId?: string;
  /** Command body to preview, Base64 text of at most 64 KB; give exactly one of CommandId and Content. */
  Content?: string;
}

/** What PreviewReplacedCommandContent answers. */
export interface PreviewReplacedCommandContentResponse {
  /** Content after replacement, Base64. */
  ReplacedContent: string;
}

/** What DescribeInvocations takes. */
export interface DescribeInvocationsRequest {
  /** Invocation IDs, max 100. Cannot be combined with Filters. */
  InvocationIds?: string[];
  /** Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvocationIds. */
  Filters?: Filter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
}

/** What DescribeInvocations answers. */
export interface DescribeInvocationsResponse {
  /** Total matches. */
  TotalCount: number;
  /** Invocations found. */
  InvocationSet: Invocation[];
}

/** What CancelInvocation takes. */
export interface CancelInvocationRequest {
  /** Invocation ID, e.g. inv-xxxxxxxx. */
  InvocationId: string;
  /** Cancel on these instances only, max 100. */
  InstanceIds?: string[];
}

/** What CancelInvocation answers. */
export type CancelInvocationResponse = Record<never, never>;

/** What DescribeInvocationTaskOutput takes. */
export interface DescribeInvocationTaskOutputRequest {
  /** Execution task ID, e.g. invt-xxxxxxxx. */
  InvocationTaskId: string;
  /** First byte to return. */
  Offset?: number;
  /** Maximum number of bytes to return. */
  Limit?: number;
}

/** What DescribeInvocationTaskOutput answers. */
export interface DescribeInvocationTaskOutputResponse {
  /** Bytes read, Base64. */
  Output: string;
  /** Position of the first byte returned. */
  Offset: number;
  /** Offset to continue from. */
  NextOffset: number;
  /** Bytes of output stored so far. */
  TotalBytes: number;
  /** Bytes of output that were not stored. */
  DroppedBytes: number;
  /** Status of the task. */
  TaskStatus: "PENDING" | "DELIVERING" | "DELIVER_DELAYED" | "DELIVER_FAILED" | "START_FAILED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT" | "TASK_TIMEOUT" | "CANCELLING" | "CANCELLED" | "TERMINATED";
  /** true: the task has ended and no more output will come. */
  Finished: boolean;
}

/** What DescribeQuotas takes. */
export interface DescribeQuotasRequest {
  /** COMMAND (stored commands) or REGISTER_CODE (register codes). */
  ResourceNames: ("COMMAND" | "REGISTER_CODE")[];
}

/** What DescribeQuotas answers. */
export interface DescribeQuotasResponse {
  /** Quotas. */
  GeneralResourceQuotaSet: GeneralResourceQuotaSet[];
}

/** What DescribeScenes takes. */
export interface DescribeScenesRequest {
  /** Scene IDs, max 100. Cannot be combined with Filters. */
  SceneIds?: string[];
  /** Filter conditions, max 10, each with at most 5 Values. Cannot be combined with SceneIds. */
  Filters?: Filter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
}

/** What DescribeScenes answers. */
export interface DescribeScenesResponse {
  /** Total matches. */
  TotalCount: number;
  /** Scenes found. */
  SceneSet: Scene[];
}

/** What CreateRegisterCode takes. */
export interface CreateRegisterCodeRequest {
  /** Free text, max 128 characters. */
  Description?: string;
  /** Prefix of the names of registered instances, max 32 characters. */
  InstanceNamePrefix?: string;
  /** Number of instances that may register with the code. */
  RegisterLimit?: number;
  /** Validity in hours; above 99999 the code never expires. */
  EffectiveTime?: number;
  /** IPv4 address or CIDR block that may register; empty means any. */
  IpAddressRange?: string;
}

/** What CreateRegisterCode answers. */
export interface CreateRegisterCodeResponse {
  /** Register code ID. */
  RegisterCodeId: string;
  /** Register code value; shown only once. */
  RegisterCodeValue: string;
}

/** What DescribeRegisterCodes takes. */
export interface DescribeRegisterCodesRequest {
  /** Register code IDs, max 100. */
  RegisterCodeIds?: string[];
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** What DescribeRegisterCodes answers. */
export interface DescribeRegisterCodesResponse {
  /** Total matches. */
  TotalCount: number;
  /** Register codes found. */
  RegisterCodeSet: RegisterCodeInfo[];
}

/** What DisableRegisterCodes takes. */
export interface DisableRegisterCodesRequest {
  /** Register code IDs. */
  RegisterCodeIds: string[];
}

/** What DisableRegisterCodes answers. */
export type DisableRegisterCodesResponse = Record<never, never>;

/** What DeleteRegisterCodes takes. */
export interface DeleteRegisterCodesRequest {
  /** Register code IDs, 1 to 99. */
  RegisterCodeIds: string[];
}

/** What DeleteRegisterCodes answers. */
export type DeleteRegisterCodesResponse = Record<never, never>;

/** What DescribeRegisterInstances takes. */
export interface DescribeRegisterInstancesRequest {
  /** Managed instance IDs, max 100. Cannot be combined with Filters. */
  InstanceIds?: string[];
  /** Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InstanceIds. */
  Filters?: Filter[];
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** What DescribeRegisterInstances answers. */
export interface DescribeRegisterInstancesResponse {
  /** Total matches. */
  TotalCount: number;
  /** Managed instances found. */
  RegisterInstanceSet: RegisterInstanceInfo[];
}

/** What ModifyRegisterInstance takes. */
export interface ModifyRegisterInstanceRequest {
  /** Managed instance ID. */
  InstanceId: string;
  /** New name, 1 to 60 characters. */
  InstanceName: string;
}

/** What ModifyRegisterInstance answers. */
export type ModifyRegisterInstanceResponse = Record<never, never>;

/** What DeleteRegisterInstance takes. */
export interface DeleteRegisterInstanceRequest {
  /** Managed instance ID. */
  InstanceId: string;
}

/** What DeleteRegisterInstance answers. */
export type DeleteRegisterInstanceResponse = Record<never, never>;

/** What CreateInvoker takes. */
export interface CreateInvokerRequest {
  /** Invoker name, max 120 characters. */
  Name: string;
  /** Kind of invoker; only SCHEDULE. */
  Type: "SCHEDULE";
  /** Stored command to run. */
  CommandId: string;
  /** Instances to run on, max 100; their agents must be online. */
  InstanceIds: string[];
  /** OS account used to run the command, max 256 characters. */
  Username?: string;
  /** Parameter values, JSON object as a string; only when the command has EnableParameter. */
  Parameters?: string;
  /** Schedule; required when Type is SCHEDULE. */
  ScheduleSettings?: ScheduleSettings;
  /** Tags of the invoker. */
  Tags?: Tag[];
}

/** What CreateInvoker answers. */
export interface CreateInvokerResponse {
  /** Invoker ID, e.g. ivk-xxxxxxxx. */
  InvokerId: string;
}

/** What ModifyInvoker takes. */
export interface ModifyInvokerRequest {
  /** Invoker ID. */
  InvokerId: string;
  /** Invoker name, max 120 characters. */
  Name?: string;
  /** Kind of invoker; only SCHEDULE. */
  Type?: "SCHEDULE";
  /** Stored command to run. */
  CommandId?: string;
  /** OS account used to run the command, max 256 characters. */
  Username?: string;
  /** Parameter values, JSON object as a string; only when the command has EnableParameter. */
  Parameters?: string;
  /** Instances to run on, max 100; their agents must be online. */
  InstanceIds?: string[];
  /** Schedule; required when Type changes to SCHEDULE. */
  ScheduleSettings?: ScheduleSettings;
}

/** What ModifyInvoker answers. */
export type ModifyInvokerResponse = Record<never, never>;

/** What DeleteInvoker takes. */
export interface DeleteInvokerRequest {
  /** Invoker ID. */
  InvokerId: string;
}

/** What DeleteInvoker answers. */
export type DeleteInvokerResponse = Record<never, never>;

/** What EnableInvoker takes. */
export interface EnableInvokerRequest {
  /** Invoker ID. */
  InvokerId: string;
}

/** What EnableInvoker answers. */
export type EnableInvokerResponse = Record<never, never>;

/** What DisableInvoker takes. */
export interface DisableInvokerRequest {
  /** Invoker ID. */
  InvokerId: string;
}

/** What DisableInvoker answers. */
export type DisableInvokerResponse = Record<never, never>;

/** What DescribeInvokers takes. */
export interface DescribeInvokersRequest {
  /** Invoker IDs, max 100. Cannot be combined with Filters. */
  InvokerIds?: string[];
  /** Filter conditions, max 10, each with at most 5 Values. Cannot be combined with InvokerIds. */
  Filters?: Filter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
}

/** What DescribeInvokers answers. */
export interface DescribeInvokersResponse {
  /** Total matches. */
  TotalCount: number;
  /** Invokers found. */
  InvokerSet: Invoker[];
}

/** What DescribeInvokerRecords takes. */
export interface DescribeInvokerRecordsRequest {
  /** Invoker IDs, max 100. */
  InvokerIds?: string[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
}

/** What DescribeInvokerRecords answers. */
export interface DescribeInvokerRecordsResponse {
  /** Total matches. */
  TotalCount: number;
  /** Runs found. */
  InvokerRecordSet: InvokerRecord[];
}

/** One installed agent. */
export interface AutomationAgentSet {
  /** Instance ID. */
  InstanceId: string;
  /** Agent version, e.g. v1.0.6. */
  Version: string;
  /** Last heartbeat, ISO 8601, UTC. */
  LastHeartbeatTime: string;
  /** Agent state: Online or Offline in the SDK; the source's sample is running. */
  AgentStatus: string;
  /** Environment the agent runs in: Linux or Windows in the SDK. */
  Environment: string;
  /** Features supported by the agent. */
  SupportFeatures: string[] | null;
  /** Machine serial number. */
  Sn: string;
  /** Machine address. */
  Ip: string;
  /** Region of the machine. */
  Region: string;
}

/** Stored command. */
export interface Command {
  /** Stored command ID. */
  CommandId: string;
  /** Command name. */
  CommandName: string;
  /** Free text. */
  Description: string;
  /** Command body, Base64. */
  Content: string;
  /** SHELL, POWERSHELL, BAT or PYTHON (ours). */
  CommandType: "SHELL" | "POWERSHELL" | "BAT" | "PYTHON";
  /** Working directory. */
  WorkingDirectory: string;
  /** Time limit in seconds, including the upload of the output. */
  Timeout: number;
  /** ISO 8601, UTC. */
  CreatedTime: string;
  /** ISO 8601, UTC. */
  UpdatedTime: string;
  /** Whether parameters are substituted. */
  EnableParameter: boolean;
  /** Default parameter values, JSON object as a string. */
  DefaultParameters: string;
  /** Default parameter definitions. */
  DefaultParameterConfs: DefaultParameterConf[];
  /** IDs of the scenes the command belongs to. */
  Scenes: string[];
  /** Structured description, JSON; empty for user commands. */
  FormattedDescription: string;
  /** TAT: public command; USER: created by a user. */
  CreatedBy: "TAT" | "USER";
  /** Tags. */
  Tags: Tag[];
  /** OS account. */
  Username: string;
  /** Object-storage bucket URL for the output. */
  OutputCOSBucketUrl: string;
  /** Key prefix of the output object. */
  OutputCOSKeyPrefix: string;
}

/** Definition of one default parameter. */
export interface DefaultParameterConf {
  /** Parameter name. */
  ParameterName?: string;
  /** Default value. */
  ParameterValue?: string;
  /** Free text. */
  ParameterDescription?: string;
}

/** Settings a command ran with. */
export interface Document {
  /** OS account. */
  Username: string;
  /** Command body, Base64 in the SDK. */
  Content: string;
  /** Command type, e.g. shell. */
  CommandType: string;
  /** Working directory. */
  WorkingDirectory: string;
  /** Time limit in seconds. */
  Timeout: number;
  /** Object-storage bucket URL for the output. */
  OutputCOSBucketUrl: string;
  /** Key prefix of the output object (the source calls it the COS secret). */
  OutputCOSKeyPrefix: string;
}

/** Filter condition. */
export interface Filter {
  /** Field to filter on. */
  Name?: string;
  /** Accepted values, max 5. Several Filters are combined with AND, their Values with OR. */
  Values?: string[] | null;
}

/** Quota of one kind of resource. */
export interface GeneralResourceQuotaSet {
  /** COMMAND (stored commands) or REGISTER_CODE (register codes). */
  ResourceName: "COMMAND" | "REGISTER_CODE";
  /** Amount used. */
  ResourceQuotaUsed: number;
  /** Amount allowed. */
  ResourceQuotaTotal: number;
}

/** One invocation of a command on a set of instances. */
export interface Invocation {
  /** Invocation ID. */
  InvocationId: string;
  /** Stored command ID. */
  CommandId: string;
  /** Command name. */
  CommandName: string;
  /** Overall status. PARTIAL_FAILED, PARTIAL_CANCELLED: only some tasks ended so. */
  InvocationStatus: "PENDING" | "RUNNING" | "CANCELLING" | "SUCCESS" | "TIMEOUT" | "FAILED" | "CANCELLED" | "PARTIAL_FAILED" | "PARTIAL_CANCELLED";
  /** Execution tasks. */
  InvocationTaskBasicInfoSet: InvocationTaskBasicInfo[];
  /** Free text. */
  Description: string;
  /** ISO 8601, UTC. */
  StartTime: string;
  /** ISO 8601, UTC. */
  EndTime: string | null;
  /** ISO 8601, UTC. */
  CreatedTime: string;
  /** ISO 8601, UTC. */
  UpdatedTime: string;
  /** Parameter values, JSON object as a string; hidden ones masked. */
  Parameters: string;
  /** Default parameter values, JSON object as a string. */
  DefaultParameters: string;
  /** CVM or LIGHTHOUSE in the public service. */
  InstanceKind: string;
  /** OS account. */
  Username: string;
  /** USER: called by a user; INVOKER: started by an invoker. */
  InvocationSource: "USER" | "INVOKER";
  /** Command body, Base64. */
  CommandContent: string;
  /** Command type. */
  CommandType: string;
  /** Time limit in seconds. */
  Timeout: number;
  /** Working directory. */
  WorkingDirectory: string;
  /** Object-storage bucket URL for the output. */
  OutputCOSBucketUrl: string;
  /** Key prefix of the output object. */
  OutputCOSKeyPrefix: string;
}

/** Execution of one invocation on one instance. */
export interface InvocationTask {
  /** Stored command ID. */
  CommandId: string;
  /** Command settings used. */
  CommandDocument: Document | null;
  /** Invocation ID, e.g. inv-xxx. */
  InvocationId: string;
  /** Execution task ID, e.g. invt-xxx. */
  InvocationTaskId: string;
  /** Task status: the codes of InvocationTaskBasicInfo.TaskStatus; the source's sample is Succeed. */
  TaskStatus: string;
  /** Failure reason. */
  ErrorInfo: string;
  /** Target instance ID. */
  InstanceId: string;
  /** Exit code and output. */
  TaskResult: TaskResult | null;
  /** Origin of the invocation: USER (a user) or INVOKER (an invoker) in the SDK. */
  InvocationSource: string;
  /** ISO 8601, UTC. */
  StartTime: string;
  /** ISO 8601, UTC. */
  EndTime: string;
  /** ISO 8601, UTC. */
  CreatedTime: string;
  /** ISO 8601, UTC. */
  UpdatedTime: string;
  /** Name of the command. */
  CommandName: string;
}

/** Execution task in short. */
export interface InvocationTaskBasicInfo {
  /** Execution task ID. */
  InvocationTaskId: string;
  /** Task status. CANCELLED: before the start; TERMINATED: while running; UNKNOWN (ours): nobody can tell how it ended. DELIVERING, DELIVER_DELAYED and TASK_TIMEOUT do not occur here. */
  TaskStatus: "PENDING" | "DELIVERING" | "DELIVER_DELAYED" | "DELIVER_FAILED" | "START_FAILED" | "RUNNING" | "SUCCESS" | "FAILED" | "TIMEOUT" | "TASK_TIMEOUT" | "CANCELLING" | "CANCELLED" | "TERMINATED" | "UNKNOWN";
  /** Target instance ID. */
  InstanceId: string;
}

/** Invoker. */
export interface Invoker {
  /** Invoker ID. */
  InvokerId: string;
  /** Invoker name. */
  Name: string;
  /** Only SCHEDULE. */
  Type: "SCHEDULE";
  /** Stored command ID. */
  CommandId: string;
  /** OS account. */
  Username: string;
  /** Parameter values, JSON object as a string. */
  Parameters: string;
  /** Instances to run on. */
  InstanceIds: string[];
  /** Whether the invoker is enabled. */
  Enable: boolean;
  /** Schedule; given for SCHEDULE. */
  ScheduleSettings: ScheduleSettings | null;
  /** ISO 8601, UTC. */
  CreatedTime: string;
  /** ISO 8601, UTC. */
  UpdatedTime: string;
  /** Tags. */
  Tags: Tag[];
}

/** One run started by an invoker. */
export interface InvokerRecord {
  /** Invoker ID. */
  InvokerId: string;
  /** Time of the run, ISO 8601, UTC. */
  InvokeTime: string;
  /** Why the run was started. */
  Reason: string;
  /** Invocation ID. */
  InvocationId: string;
  /** Status of the invocation. PARTIAL_FAILED, PARTIAL_CANCELLED: only some tasks ended so. */
  Result: "PENDING" | "RUNNING" | "CANCELLING" | "SUCCESS" | "TIMEOUT" | "FAILED" | "CANCELLED" | "PARTIAL_FAILED" | "PARTIAL_CANCELLED";
}

/** One region. */
export interface RegionSet {
  /** Region identifier. */
  Region: string;
  /** State: AVAILABLE or UNAVAILABLE. */
  RegionState: string;
  /** Display name. */
  RegionName: string;
}

/** Register code. */
export interface RegisterCodeInfo {
  /** Register code ID. */
  RegisterCodeId: string;
  /** Free text. */
  Description: string;
  /** Prefix of the names of registered instances. */
  InstanceNamePrefix: string;
  /** Number of instances that may register. */
  RegisterLimit: number;
  /** Expiry, ISO 8601, UTC. */
  ExpiredTime: string | null;
  /** IPv4 address or CIDR block that may register. */
  IpAddressRange: string;
  /** Whether the code can be used. */
  Enabled: boolean;
  /** Number of instances registered. */
  RegisteredCount: number;
  /** ISO 8601, UTC. */
  CreatedTime: string | null;
  /** ISO 8601, UTC. */
  UpdatedTime: string | null;
}

/** Managed instance. */
export interface RegisterInstanceInfo {
  /** Register code used. */
  RegisterCodeId: string;
  /** Managed instance ID. */
  InstanceId: string;
  /** Instance name. */
  InstanceName: string;
  /** Machine ID reported by the agent. */
  MachineId: string;
  /** Linux or Windows. */
  SystemName: "Linux" | "Windows";
  /** Host name. */
  HostName: string;
  /** Private address. */
  LocalIp: string;
  /** Public key of the agent, PEM. */
  PublicKey: string;
  /** Online or Offline. */
  Status: "Online" | "Offline";
  /** ISO 8601, UTC. */
  CreatedTime: string;
  /** ISO 8601, UTC. */
  UpdatedTime: string;
  /** Tags. */
  Tags: Tag[];
}

/** Scene (category of public commands). */
export interface Scene {
  /** Scene ID, e.g. sc-xxxxxxxx. */
  SceneId: string;
  /** Scene name. */
  SceneName: string;
  /** TAT: public scene. */
  CreatedBy: "TAT";
  /** ISO 8601, UTC. */
  CreatedTime: string;
  /** ISO 8601, UTC. */
  UpdatedTime: string;
}

/** Schedule of an invoker. */
export interface ScheduleSettings {
  /** ONCE: one run at InvokeTime; RECURRENCE: runs by Recurrence. */
  Policy: "ONCE" | "RECURRENCE";
  /** Crontab expression; required for RECURRENCE. The public service reads it in UTC+8. */
  Recurrence?: string;
  /** Next run, ISO 8601; required for ONCE. */
  InvokeTime?: string;
}

/** Key/value tag. */
export interface Tag {
  Key?: string;
  Value?: string;
}

/** Exit code and output of an execution task. */
export interface TaskResult {
  /** Process exit code. */
  ExitCode: number;
  /** Command output, Base64; the SDK states at most 24 KB. */
  Output: string;
  /** Number of output bytes dropped. */
  Dropped: number;
  /** ISO 8601, UTC. */
  ExecStartTime: string;
  /** ISO 8601, UTC. */
  ExecEndTime: string;
  /** URL of the uploaded output. */
  OutputUrl: string;
  /** Error raised while uploading the output. */
  OutputUploadCOSErrorInfo: string;
}
