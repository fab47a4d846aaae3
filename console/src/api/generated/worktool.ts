// Written by `cargo xtask codegen` from contract/worktool.json; do not edit.

/** Application Operations Platform - job tool: version 2023-07-01. */
export interface Actions {
  /** Attach tags to a script or scheduled task. */
  AddTagResourceRelation: { request: AddTagResourceRelationRequest; response: AddTagResourceRelationResponse };
  /** Enable or disable a security rule. */
  ControlRule: { request: ControlRuleRequest; response: ControlRuleResponse };
  /** Send a control signal to a task. */
  ControlTask: { request: ControlTaskRequest; response: ControlTaskResponse };
  /** Send a control signal to one task node. */
  ControlTaskNode: { request: ControlTaskNodeRequest; response: ControlTaskNodeResponse };
  /** Copy a rule under a new name. */
  CopyRule: { request: CopyRuleRequest; response: CopyRuleResponse };
  /** Copy a script under a new name. */
  CopyScript: { request: CopyScriptRequest; response: CopyScriptResponse };
  /** Create scheduled tasks. */
  CreateCronTask: { request: CreateCronTaskRequest; response: CreateCronTaskResponse };
  /** Create security rules. */
  CreateRule: { request: CreateRuleRequest; response: CreateRuleResponse };
  /** Create scripts. */
  CreateScript: { request: CreateScriptRequest; response: CreateScriptResponse };
  /** Delete scheduled tasks. */
  DeleteCronTask: { request: DeleteCronTaskRequest; response: DeleteCronTaskResponse };
  /** Delete rules. */
  DeleteRule: { request: DeleteRuleRequest; response: DeleteRuleResponse };
  /** Delete scripts. */
  DeleteScript: { request: DeleteScriptRequest; response: DeleteScriptResponse };
  /** Detach tags from a script or scheduled task. */
  DeleteTagResourceRelation: { request: DeleteTagResourceRelationRequest; response: DeleteTagResourceRelationResponse };
  /** Read the Ansible controller host. */
  DescribeAnsibleIP: { request: DescribeAnsibleIPRequest; response: DescribeAnsibleIPResponse };
  /** Read one task node. */
  DescribeNodeDetail: { request: DescribeNodeDetailRequest; response: DescribeNodeDetailResponse };
  /** Read several task nodes. */
  DescribeNodesDetail: { request: DescribeNodesDetailRequest; response: DescribeNodesDetailResponse };
  /** Read a playbook from the Ansible controller host. */
  DescribePlaybook: { request: DescribePlaybookRequest; response: DescribePlaybookResponse };
  /** List the scripts or scheduled tasks that carry the given tags. */
  DescribeResourcesByTags: { request: DescribeResourcesByTagsRequest; response: DescribeResourcesByTagsResponse };
  /** Read one task with its nodes. */
  DescribeTaskDetail: { request: DescribeTaskDetailRequest; response: DescribeTaskDetailResponse };
  /** List scheduled tasks. */
  ListCronTask: { request: ListCronTaskRequest; response: ListCronTaskResponse };
  /** List the tags of a resource type. */
  ListResourceTags: { request: ListResourceTagsRequest; response: ListResourceTagsResponse };
  /** List security rules. */
  ListRules: { request: ListRulesRequest; response: ListRulesResponse };
  /** List the hosts stored with a script. */
  ListScriptHostInfo: { request: ListScriptHostInfoRequest; response: ListScriptHostInfoResponse };
  /** List scripts. */
  ListScripts: { request: ListScriptsRequest; response: ListScriptsResponse };
  /** List tasks. */
  ListTasks: { request: ListTasksRequest; response: ListTasksResponse };
  /** Run a script, playbook, Ansible command or file distribution at once. */
  StartQuickExecution: { request: StartQuickExecutionRequest; response: StartQuickExecutionResponse };
  /** Count scripts by type. */
  StatScriptCount: { request: StatScriptCountRequest; response: StatScriptCountResponse };
  /** Count tasks by state. */
  StatTaskCount: { request: StatTaskCountRequest; response: StatTaskCountResponse };
  /** Number of tasks over time. */
  StatTaskTrend: { request: StatTaskTrendRequest; response: StatTaskTrendResponse };
  /** Change the Ansible controller host. */
  UpdateAnsibleIP: { request: UpdateAnsibleIPRequest; response: UpdateAnsibleIPResponse };
  /** Change a scheduled task. */
  UpdateCronTask: { request: UpdateCronTaskRequest; response: UpdateCronTaskResponse };
  /** Change a rule. */
  UpdateRule: { request: UpdateRuleRequest; response: UpdateRuleResponse };
  /** Change a script. */
  UpdateScript: { request: UpdateScriptRequest; response: UpdateScriptResponse };
}

/** What AddTagResourceRelation takes. */
export interface AddTagResourceRelationRequest {
  /** cron_task or script. */
  ResourceType: "cron_task" | "script";
  /** Tags to attach. */
  TagList: string[];
  /** Resource ID. */
  ResourceID: number;
}

/** What AddTagResourceRelation answers. */
export interface AddTagResourceRelationResponse {
  /** Outcome text. */
  Message: string;
}

/** What ControlRule takes. */
export interface ControlRuleRequest {
  /** Rule ID. */
  RuleID: number;
  /** start: enable; stop: disable. */
  Signal: "start" | "stop";
}

/** What ControlRule answers. */
export interface ControlRuleResponse {
  /** Outcome text. */
  Message: string;
  /** Rule ID. */
  RuleID: number;
  /** UINs of the people allowed to control the rule. */
  Controller: string[];
  /** UINs of the people in charge. */
  Owner: string[];
}

/** What ControlTask takes. */
export interface ControlTaskRequest {
  /** Task ID. */
  TaskID: number;
  /** pause, resume or terminate. */
  Signal: "pause" | "resume" | "terminate";
  /** Limit the signal to these hosts. */
  HostIDList?: number[];
}

/** What ControlTask answers. */
export interface ControlTaskResponse {
  /** Control result. */
  Data: DeleteScriptRespData | null;
}

/** What ControlTaskNode takes. */
export interface ControlTaskNodeRequest {
  /** Task node ID. */
  TaskNodeID?: number;
  /** pause, resume or terminate. */
  Signal?: "pause" | "resume" | "terminate";
  /** Limit the signal to these hosts. */
  HostIDList?: number[];
}

/** What ControlTaskNode answers. */
export interface ControlTaskNodeResponse {
  /** Control result. */
  Data: DeleteScriptRespData | null;
  /** Error detail. */
  Error: CommonError | null;
}

/** What CopyRule takes. */
export interface CopyRuleRequest {
  /** Rule ID. */
  RuleID: number;
  /** Name of the copy. */
  RuleName: string;
}

/** What CopyRule answers. */
export interface CopyRuleResponse {
  /** ID of the copy. */
  RuleID: number;
  /** UINs of the people in charge. */
  Owner: string[];
  /** UINs of the people allowed to control the rule. */
  Controller: string[];
}

/** What CopyScript takes. */
export interface CopyScriptRequest {
  /** Script ID. */
  ScriptID: number;
  /** Name of the copy. */
  ScriptName: string;
  /** UINs in charge of the copy. */
  Owner: string[];
}

/** What CopyScript answers. */
export interface CopyScriptResponse {
  /** ID of the copy. */
  ScriptID: number;
  /** UINs of the people in charge. */
  Owner: string[];
}

/** What CreateCronTask takes. */
export interface CreateCronTaskRequest {
  /** Scheduled tasks to create. */
  CronTasks: CronTaskInfo[];
}

/** What CreateCronTask answers. */
export interface CreateCronTaskResponse {
  /** Created scheduled tasks. */
  Data: CreateCronTaskRespInfo[];
  /** Role information. */
  Role: CronTaskRoleData[];
  /** Error detail. */
  Error: CommonError | null;
}

/** What CreateRule takes. */
export interface CreateRuleRequest {
  /** Rules to create. */
  Rules: CreateRuleInfo[];
}

/** What CreateRule answers. */
export interface CreateRuleResponse {
  /** One entry per created rule. */
  Data: CreateRuleRespData[];
  /** Error detail. */
  Error: Error | null;
  /** Role information. */
  Role: RuleRoleData[];
}

/** What CreateScript takes. */
export interface CreateScriptRequest {
  /** Scripts to create. */
  Scripts: Script[];
}

/** What CreateScript answers. */
export interface CreateScriptResponse {
  /** One entry per created script. */
  Data: CreateScriptRespData[];
  /** Error detail. */
  Error: CommonError | null;
  /** Role information. */
  Role: ScriptRoleData[];
}

/** What DeleteCronTask takes. */
export interface DeleteCronTaskRequest {
  /** Scheduled task IDs. */
  CronTaskIDList: number[];
  /** Scheduled task IDs. */
  IDList: number[];
}

/** What DeleteCronTask answers. */
export interface DeleteCronTaskResponse {
  /** Number deleted. */
  Data: DeleteScriptRespData | null;
  /** Scheduled task IDs. */
  CronTaskIDList: number[];
}

/** What DeleteRule takes. */
export interface DeleteRuleRequest {
  /** Rule IDs. */
  RuleIDList: number[];
  /** Rule IDs. */
  IDList: number[];
}

/** What DeleteRule answers. */
export interface DeleteRuleResponse {
  /** Number deleted. */
  Data: DeleteScriptRespData | null;
  /** Error detail. */
  Error: Error | null;
  /** Rule IDs. */
  RuleIDList: number[];
}

/** What DeleteScript takes. */
export interface DeleteScriptRequest {
  /** Script IDs. */
  ScriptIDList: number[];
  /** Script IDs. */
  IDList: number[];
}

/** What DeleteScript answers. */
export interface DeleteScriptResponse {
  /** Number deleted. */
  Data: DeleteScriptRespData | null;
  /** Error detail. */
  Error: Error | null;
  /** Script IDs. */
  ScriptIDList: number[];
}

/** What DeleteTagResourceRelation takes. */
export interface DeleteTagResourceRelationRequest {
  /** cron_task or script. */
  ResourceType: "cron_task" | "script";
  /** Tags to detach. */
  TagList?: string[];
  /** Resource ID. */
  ResourceID?: number;
}

/** What DeleteTagResourceRelation answers. */
export interface DeleteTagResourceRelationResponse {
  /** Outcome text. */
  Message: string;
}

/** What DescribeAnsibleIP takes. */
export type DescribeAnsibleIPRequest = Record<never, never>;

/** What DescribeAnsibleIP answers. */
export interface DescribeAnsibleIPResponse {
  /** Controller host. */
  Data: DescribeAnsibleIPData | null;
  /** Error detail. */
  Error: Error | null;
}

/** What DescribeNodeDetail takes. */
export interface DescribeNodeDetailRequest {
  /** Task node ID. */
  TaskNodeID: number;
}

/** What DescribeNodeDetail answers. */
export interface DescribeNodeDetailResponse {
  /** Node ID. */
  NodeID: number;
  /** Plugin that runs the node, e.g. command. */
  Plugin: string;
  Status: string;
  StartTime: string;
  EndTime: string;
  /** Node name. */
  NodeName: string;
  /** Node UUID. */
  NodeUuid: string;
  /** What the node runs. */
  NodeDescription: string;
  /** Account ID. */
  AccountID: string;
  /** Account UIN. */
  Uin: string;
  /** Error detail. */
  Error: CommonError | null;
}

/** What DescribeNodesDetail takes. */
export interface DescribeNodesDetailRequest {
  /** Task node IDs. */
  TaskNodeIDs?: number[];
  /** Task ID. */
  TaskID?: number;
  /** Filter by node state, e.g. success. */
  Status?: string;
  /** Filter by host name. */
  HostName?: string;
}

/** What DescribeNodesDetail answers. */
export interface DescribeNodesDetailResponse {
  /** Nodes found. */
  RespDetail: RespDetail[];
}

/** What DescribePlaybook takes. */
export interface DescribePlaybookRequest {
  /** Path of the ansible-playbook file on the controller host. */
  PlaybookPath: string;
  /** Address of the Ansible controller host. */
  AnsibleIP: string;
  /** Serial number of the Ansible controller host. */
  AnsibleSn: string;
}

/** What DescribePlaybook answers. */
export interface DescribePlaybookResponse {
  /** Playbook text. */
  Playbook: string;
  /** Error detail. */
  Error: CommonError | null;
  /** Playbook name. */
  PlaybookName: string;
}

/** What DescribeResourcesByTags takes. */
export interface DescribeResourcesByTagsRequest {
  /** cron_task or script. */
  ResourceType: "cron_task" | "script";
  /** Tags. */
  TagList: string[];
  /** Page size; default 500. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
  /** Sort order. */
  Sorters?: Sorter[];
}

/** What DescribeResourcesByTags answers. */
export interface DescribeResourcesByTagsResponse {
  /** Error detail. */
  Error: CommonError | null;
  /** Resources as an untyped value (Go interface{}); the declared type is String. */
  Data: string;
  /** Total matches. */
  Total: number;
}

/** What DescribeTaskDetail takes. */
export interface DescribeTaskDetailRequest {
  /** Task ID. */
  TaskID: number;
}

/** What DescribeTaskDetail answers. */
export interface DescribeTaskDetailResponse {
  /** Error detail. */
  Error: CommonError | null;
  /** The task. */
  Data: DescribeTaskDetailResponseData | null;
}

/** What ListCronTask takes. */
export interface ListCronTaskRequest {
  /** Filter conditions. */
  Filters?: Filter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
  /** Sort order. */
  Sorters?: Sorter[];
}

/** What ListCronTask answers. */
export interface ListCronTaskResponse {
  /** Scheduled tasks. */
  Data: CreateCronTaskRespInfo[];
  /** Total matches. */
  Total: number;
}

/** What ListResourceTags takes. */
export interface ListResourceTagsRequest {
  /** cron_task or script. */
  ResourceType?: "cron_task" | "script";
  /** Page size; default 500. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
  /** Sort order. */
  Sorters?: Sorter[];
}

/** What ListResourceTags answers. */
export interface ListResourceTagsResponse {
  /** Tags. */
  Data: Tag[];
  /** Total matches. */
  Total: number;
}

/** What ListRules takes. */
export interface ListRulesRequest {
  /** Filter conditions. */
  Filters?: Filter[];
  /** Sort order. */
  Sorters?: Sorter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
}

/** What ListRules answers. */
export interface ListRulesResponse {
  /** Rules. */
  Data: RuleInfo[];
  /** Number of rules in the system. */
  Total: number;
  /** Error detail. */
  Error: CommonError | null;
}

/** What ListScriptHostInfo takes. */
export interface ListScriptHostInfoRequest {
  /** Script ID. */
  ScriptID: number;
  /** Filter conditions. */
  Filters?: ListScriptHostInfoFilter[];
}

/** What ListScriptHostInfo answers. */
export interface ListScriptHostInfoResponse {
  /** Hosts. */
  Data: HostInfo[];
  /** Total matches. */
  Count: number;
  /** Error detail. */
  Error: Error | null;
}

/** What ListScripts takes. */
export interface ListScriptsRequest {
  /** Filter conditions. */
  Filters?: Filter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
  /** Sort order. */
  Sorters?: Sorter[];
}

/** What ListScripts answers. */
export interface ListScriptsResponse {
  /** Scripts. */
  Data: ListScriptRespData[];
  /** Number of scripts in the system. */
  Total: number;
  /** Error detail. */
  Error: Error | null;
}

/** What ListTasks takes. */
export interface ListTasksRequest {
  /** Filter conditions. */
  Filters?: Filter[];
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
  /** Sort order. */
  Sorters?: Sorter[];
}

/** What ListTasks answers. */
export interface ListTasksResponse {
  /** Tasks. */
  Data: TaskInfo[];
  /** Number of tasks in the system. */
  Total: number;
  /** Error detail. */
  Error: Error | null;
}

/** What StartQuickExecution takes. */
export interface StartQuickExecutionRequest {
  /** Kind of execution, e.g. ansible. */
  TaskType: string;
  /** Task name. */
  TaskName: string;
  /** Script or playbook text. */
  Content?: string;
  /** Free text. */
  Description?: string;
  /** Time limit in seconds. */
  TimeLimit?: number;
  /** Script type, e.g. shell. */
  ScriptType?: string;
  /** Script arguments. */
  Args?: string;
  /** true: the file was uploaded from the caller's machine; false: not. */
  IsLocal?: boolean;
  /** Name of the uploaded package. */
  PackageName?: string;
  /** Version of the uploaded file. */
  PackageVersion?: string;
  /** HTTP download path in the package store. */
  Http?: string;
  /** FTP download path in the package store. */
  Ftp?: string;
  /** Host the file is copied from. */
  SourceHost?: string;
  /** Path on the source host. */
  SourcePath?: string;
  /** Path on the target hosts. */
  TargetPath?: string;
  /** Account. */
  User?: string;
  /** ansible or ansible-playbook. */
  AnsibleType?: string;
  /** Ansible command line. */
  AnsibleCommand?: string;
  /** Address of the Ansible controller host. */
  AnsibleIP?: string;
  /** true: roll out in batches; false: not. */
  IsRoll?: boolean;
  /** Share of hosts per batch when rolling out. */
  Concurrent?: number;
  /** Hosts to run on. */
  HostList?: HostInfo[];
  /** Playbook file name. */
  AnsiblePlaybookName?: string;
  /** Name of the uploaded file. */
  LocalFileName?: string;
  /** Size of the uploaded file, as text, e.g. 3MB. */
  LocalFileSize?: string;
  /** Serial number of the Ansible controller host. */
  AnsibleSn?: string;
  /** Serial number of the source host. */
  SourceHostSn?: string;
  /** true: started by a scheduled task; false: not. */
  IsCron?: boolean;
  /** Scheduled task ID. */
  CronTaskID?: number;
  /** Host IDs. */
  HostIDList?: number[];
  /** Calling system. */
  RequestFrom?: string | null;
}

/** What StartQuickExecution answers. */
export interface StartQuickExecutionResponse {
  /** UUID of the orchestration template created. */
  TemplateUuid: string;
  /** UUID of the orchestration instance created. */
  InstanceUuid: string;
  /** Outcome text. */
  Message: string;
  /** Error detail. */
  Error: Error | null;
  /** Task ID. */
  TaskID: number;
}

/** What StatScriptCount takes. */
export type StatScriptCountRequest = Record<never, never>;

/** What StatScriptCount answers. */
export interface StatScriptCountResponse {
  /** All scripts. */
  ScriptTotal: number;
  /** Shell scripts. */
  ShellTotal: number;
  /** Python scripts. */
  PythonTotal: number;
  /** Playbooks. */
  AnsiblePlaybookTotal: number;
}

/** What StatTaskCount takes. */
export type StatTaskCountRequest = Record<never, never>;

/** What StatTaskCount answers. */
export interface StatTaskCountResponse {
  /** All tasks. */
  TaskTotal: number;
  /** Succeeded tasks. */
  SuccessTotal: number;
  /** Failed tasks. */
  FailedTotal: number;
  /** Running tasks. */
  RunningTotal: number;
}

/** What StatTaskTrend takes. */
export type StatTaskTrendRequest = Record<never, never>;

/** What StatTaskTrend answers. */
export interface StatTaskTrendResponse {
  /** Counts. */
  TaskCountList: TaskCountElement[];
  /** Error detail. */
  Error: CommonError | null;
}

/** What UpdateAnsibleIP takes. */
export interface UpdateAnsibleIPRequest {
  /** Address of the controller host. */
  IP?: string;
  /** Serial number of the controller host. */
  Sn?: string;
  /** ID of the controller host record. */
  ID?: number;
}

/** What UpdateAnsibleIP answers. */
export interface UpdateAnsibleIPResponse {
  /** Outcome text. */
  Message: string;
  /** Error detail. */
  Error: Error | null;
}

/** What UpdateCronTask takes. */
export interface UpdateCronTaskRequest {
  /** Scheduled task ID. */
  CronTaskID: number;
  /** New description. */
  Description?: string;
  /** New schedule as a six-field cron expression (sample "0 1 1 10 * ?"). */
  Cron?: string;
  /** New arguments. */
  Args?: string;
  /** New OS account. */
  User?: string;
  /** New time limit. */
  TimeLimit?: number;
  /** New tags. */
  TagList?: string[];
  /** true: roll out in batches; false: not. */
  IsRoll?: boolean;
  /** Concurrency. */
  Concurrent?: number;
  /** Serial number of the Ansible controller host. */
  AnsibleSn?: string;
  /** ansible or ansible-playbook. */
  AnsibleType?: string;
  /** Address of the Ansible controller host. */
  AnsibleIP?: string;
  /** Playbook file name. */
  AnsiblePlaybookName?: string;
  /** Ansible command line. */
  AnsibleCommand?: string;
  /** Script ID. */
  ScriptID?: number;
  /** Hosts to run on. */
  HostList?: HostInfo[];
  /** true: the schedule uses the basic form; false: not. */
  IsCronStrBasic?: boolean;
  /** UINs of the people in charge. */
  Owner?: string[];
  /** Host IDs. */
  HostIDList?: number[];
  /** true: clear the stored hosts; false: not. */
  ResetHost?: boolean;
}

/** What UpdateCronTask answers. */
export interface UpdateCronTaskResponse {
  /** Outcome text. */
  Message: string;
  /** Scheduled task ID. */
  CronTaskID: number;
  /** UINs of the people in charge. */
  Owner: string[];
}

/** What UpdateRule takes. */
export interface UpdateRuleRequest {
  /** Rule ID. */
  RuleID: number;
  /** New name. */
  Name?: string;
  /** New rule text. */
  Rule?: string;
  /** New script type the rule applies to. */
  Type?: string;
}

/** What UpdateRule answers. */
export interface UpdateRuleResponse {
  /** Outcome text. */
  Message: string;
  /** Rule ID. */
  RuleID: number;
  /** UINs of the people in charge. */
  Owner: string[];
  /** UINs of the people allowed to control the rule. */
  Controller: string[];
}

/** What UpdateScript takes. */
export interface UpdateScriptRequest {
  /** Script ID. */
  ScriptID: number;
  /** New name. */
  ScriptName?: string;
  /** New description. */
  Description?: string;
  /** New script text. */
  Content?: string;
  /** Hosts to store with the script. */
  HostList?: HostInfo[];
  /** true: clear the stored hosts; false: not. */
  ResetHost?: boolean;
  /** Tags. */
  TagList?: string[];
  /** UINs of the people in charge. */
  Owner?: string[];
}

/** What UpdateScript answers. */
export interface UpdateScriptResponse {
  /** Outcome text. */
  Message: string;
  /** Error detail. */
  Error: Error | null;
  /** Script ID. */
  ScriptID: number;
  /** UINs of the people in charge. */
  Owner: string[];
}

/** Error detail with a two-level code. */
export interface CommonError {
  /** Error code. */
  Code: ErrorCode | null;
  /** Error text. */
  Message: string;
}

/** Scheduled task. */
export interface CreateCronTaskRespInfo {
  /** Scheduled task ID. */
  ID: number;
  /** Task name. */
  Name: string;
  /** Free text. */
  Description: string;
  /** Task type, e.g. script. */
  TaskType: string;
  /** Script ID. */
  ScriptID: number;
  /** Schedule as a six-field cron expression (sample "0 1 1 10 * ?"). */
  Cron: string;
  /** Script arguments. */
  Args: string;
  /** OS account used to run the task. */
  User: string;
  /** Time limit. */
  TimeLimit: number;
  /** Hosts to run on. */
  HostList: HostInfo[];
  /** ansible or ansible-playbook. */
  AnsibleType: string;
  /** Playbook file name. */
  AnsiblePlaybookName: string;
  /** Ansible command line. */
  AnsibleCommand: string;
  /** Address of the Ansible controller host. */
  AnsibleIP: string;
  /** Serial number of the Ansible controller host. */
  AnsibleSn: string;
  /** true: hosts run in parallel batches; false: not. */
  IsRoll: boolean;
  /** Concurrency. */
  Concurrent: number;
  /** Creator UIN. */
  Creator: string;
  /** Last modifier UIN. */
  Modifier: string;
  /** Account ID. */
  AccountID: string;
  /** UUID of the orchestration template. */
  TemplateUuid: string;
  /** Task created by the last run. */
  LastExecTaskID: number;
  /** Number of runs. */
  Count: number;
  /** State, e.g. success. */
  Status: string;
  CreatedAt: string;
  UpdatedAt: string;
  DeletedAt: string;
  /** Tags. */
  TagList: string[] | null;
  /** Script name. */
  ScriptName: string;
  /** true: the schedule uses the basic form; false: not. */
  IsCronStrBasic: boolean;
  /** Script type, e.g. shell. */
  ScriptType: string;
  /** true: the script is public; false: not. */
  IsPresetScript: boolean;
  /** UINs of the people in charge. */
  Owner: string[];
  /** State of the last run. */
  LastExecStatus: string;
  /** Tag texts. */
  Tags: string[] | null;
  /** Account UIN. */
  Uin: string;
  /** Time of the last run. */
  LastExecTime: string | null;
  /** Region. */
  Region: string;
  /** Application ID. */
  AppId: number;
  /** Description of the script. */
  ScriptDescription: string;
}

/** Rule to create. */
export interface CreateRuleInfo {
  /** Rule name. */
  Name?: string;
  /** Rule text, e.g. a forbidden command such as reboot. */
  Rule?: string;
  /** Script type scanned by the rule: shell or python. */
  Type?: "shell" | "python";
}

/** Created rule. */
export interface CreateRuleRespData {
  /** ID of the new rule. */
  RuleID: number;
}

/** Created script. */
export interface CreateScriptRespData {
  /** ID of the new script. */
  ScriptID: number;
  /** Script version. */
  Version: string;
}

/** Scheduled task to create. */
export interface CronTaskInfo {
  /** Task name. */
  Name: string;
  /** Free text. */
  Description?: string;
  /** Script ID. */
  ScriptID: number;
  /** Schedule as a six-field cron expression (sample "0 1 1 10 * ?"). */
  Cron: string;
  /** OS account used to run the task. */
  User: string;
  /** Time limit. */
  TimeLimit?: number;
  /** Tags. */
  TagList?: string[];
  /** Script arguments. */
  Args?: string;
  /** ansible or ansible-playbook. */
  AnsibleType?: string;
  /** Playbook file name. */
  AnsiblePlaybookName?: string;
  /** Ansible command line. */
  AnsibleCommand?: string;
  /** Address of the Ansible controller host. */
  AnsibleIP?: string;
  /** Serial number of the Ansible controller host. */
  AnsibleSn?: string;
  /** Hosts to run on. */
  HostList: HostInfo[];
  /** true: hosts run in parallel batches; false: not. */
  IsRoll: boolean;
  /** Concurrency. */
  Concurrent?: number;
  /** true: the schedule uses the basic form; false: not. */
  IsCronStrBasic?: boolean;
  /** UINs of the people in charge. */
  Owner?: string[];
  /** Host IDs. */
  HostIDList: number[];
}

/** Role of a scheduled task. */
export interface CronTaskRoleData {
  /** Scheduled task ID. */
  CronTaskID: number;
  /** UINs of the people in charge. */
  Owner: string[];
}

/** Number of objects affected. */
export interface DeleteScriptRespData {
  /** Number of objects deleted. */
  Affected: number;
}

/** Ansible controller host. */
export interface DescribeAnsibleIPData {
  /** Address. */
  IP: string;
  /** Serial number. */
  Sn: string;
  /** ID of the record. */
  ID: number;
}

/** Task with its nodes. */
export interface DescribeTaskDetailResponseData {
  /** Task ID. */
  ID: number;
  /** Task name. */
  Name: string;
  /** Free text. */
  Description: string;
  Status: string;
  /** Task type. */
  Type: string;
  /** Time limit. */
  TimeLimit: number;
  /** Script type, e.g. shell. */
  ScriptType: string;
  /** Script or playbook text. */
  Content: string;
  /** Script arguments. */
  Args: string;
  /** OS account used to run the task. */
  User: string;
  /** true: the file was uploaded from the caller's machine; false: not. */
  IsLocal: boolean;
  /** Name of the uploaded file. */
  LocalFileName: string;
  /** Size of the uploaded file, as text. */
  LocalFileSize: string;
  /** Host the file is copied from. */
  SourceHost: string;
  /** Path on the source host. */
  SourcePath: string;
  /** Path on the target hosts. */
  TargetPath: string;
  /** ansible or ansible-playbook. */
  AnsibleType: string;
  /** Ansible command line. */
  AnsibleCommand: string;
  /** Address of the Ansible controller host. */
  AnsibleIP: string;
  /** Playbook file name. */
  AnsiblePlaybookName: string;
  CreateTime: string;
  UpdateTime: string;
  /** Creator UIN. */
  Creator: string;
  /** Account ID. */
  AccountID: string;
  /** Nodes of the task. */
  Nodes: DescribeTaskDetailResponseNode[];
  /** Account UIN. */
  Uin: string;
  /** true: a scheduled task; false: not. */
  IsCron: boolean;
  /** Scheduled task ID. */
  CronTaskID: number;
}

/** Node of a task. */
export interface DescribeTaskDetailResponseNode {
  /** Node ID. */
  NodeID: number;
  /** Plugin that runs the node, e.g. command. */
  Plugin: string;
  Status: string;
  StartTime: string;
  EndTime: string;
  /** Node name. */
  NodeName: string;
  /** Node UUID. */
  NodeUuid: string;
  /** What the node runs. */
  NodeDescription: string;
  /** Account ID. */
  AccountID: string;
}

/** Error detail. */
export interface Error {
  /** Error code. */
  Code: string;
  /** Error text. */
  Message: string;
}

/** Two-level error code. */
export interface ErrorCode {
  /** Main code. */
  RootCode: string;
  /** Detail code. */
  SubCode: string;
}

/** Filter condition. */
export interface Filter {
  /** Field to filter on. */
  Key?: string;
  /** Comparison operator, e.g. in. */
  Operator?: string;
  /** Value to compare with. */
  Value?: string;
}

/** Host. */
export interface HostInfo {
  /** Region. */
  Region?: string;
  /** Availability zone. */
  Zone?: string;
  /** Private address. */
  InnerIP?: string;
  /** Public address. */
  OuterIP?: string;
  /** Host ID. */
  HostId?: number;
  /** Serial number. */
  Sn?: string;
  /** Host name. */
  HostName?: string;
  /** Instance ID of the host. */
  InstanceId?: string;
}

/** Filter condition on stored hosts. */
export interface ListScriptHostInfoFilter {
  /** Field to filter on. */
  Key: string;
  /** Value to compare with. */
  Value: string;
}

/** Script. */
export interface ListScriptRespData {
  /** Script ID. */
  ScriptID: number;
  /** Script name. */
  ScriptName: string;
  /** Free text. */
  Description: string;
  /** Script text. */
  Content: string;
  /** Script type. */
  Type: string;
  CreateTime: string;
  UpdateTime: string;
  /** Script version. */
  Version: string;
  /** Creator UIN. */
  Creator: string;
  /** Last modifier UIN. */
  Modifier: string;
  /** Hosts to run on. */
  HostList: HostInfo[] | null;
  /** Sub-account UIN (SubAccountUin). */
  AccountID: string;
  /** true: built-in script; false: not. */
  Preset: boolean;
  /** Tags. */
  TagList: string[] | null;
  /** UINs of the people in charge. */
  Owner: string[];
}

/** Task node. */
export interface RespDetail {
  /** Node ID. */
  NodeID: number;
  /** Plugin that runs the node, e.g. command. */
  Plugin: string;
  /** Node state, e.g. success. */
  Status: string;
  StartTime: string;
  EndTime: string;
  /** Node name. */
  NodeName: string;
  /** Node UUID. */
  NodeUuid: string;
  /** What the node runs. */
  NodeDescription: string;
  /** Account ID. */
  AccountID: string;
  /** Account UIN. */
  Uin: string;
  /** Error detail. */
  Error: CommonError | null;
}

/** Security rule. */
export interface RuleInfo {
  /** Rule ID. */
  RuleID: number;
  /** Rule name. */
  Name: string;
  /** Rule text. */
  Rule: string;
  /** Script type scanned by the rule. */
  Type: string;
  CreateTime: string;
  UpdateTime: string;
  /** Creator UIN. */
  Creator: string;
  /** Last modifier UIN. */
  Modifier: string;
  /** UINs of the people in charge. */
  Owner: string[] | null;
  /** UINs of the people allowed to control the rule. */
  Controller: string[] | null;
  /** Deletion time. */
  DeletedTime: string | null;
  /** Whether the rule is enabled. */
  Open: boolean;
  /** Account ID. */
  AccountID: string;
  /** Whether the rule is built in. */
  Preset: boolean;
}

/** Role of a rule. */
export interface RuleRoleData {
  /** Rule ID. */
  RuleID: number;
  /** UINs of the people in charge. */
  Owner: string[];
  /** UINs of the people allowed to control the rule. */
  Controller: string[];
}

/** Script to create. */
export interface Script {
  /** Script name. */
  ScriptName: string;
  /** Free text. */
  Description?: string;
  /** shell, python or ansible (printed "absible" in the source). */
  Type: string;
  /** Script text. */
  Content: string;
  /** Hosts to run on. */
  HostList?: HostInfo[];
  /** Tags. */
  TagList?: string[];
  /** UINs of the people in charge. */
  Owner: string[];
}

/** Role of a script. */
export interface ScriptRoleData {
  /** Script ID. */
  ScriptID: number;
  /** UINs of the people in charge. */
  Owner: string[];
}

/** Sort order. */
export interface Sorter {
  /** true: descending; false: ascending. */
  Desc?: boolean;
  /** Field to sort by. */
  OrderBy?: string;
}

/** Tag. */
export interface Tag {
  /** Tag ID. */
  ID: number;
  /** Tag text. */
  Key: string;
  CreatedAt: string;
  UpdatedAt: string;
  DeletedAt: string | null;
}

/** Number of tasks at one time. */
export interface TaskCountElement {
  /** Number of tasks. */
  TaskTotal: number;
  /** Format YYYY-MM-DD hh:mm:ss. */
  RecordTime: string;
}

/** Task. */
export interface TaskInfo {
  /** Task ID. */
  ID: number;
  /** Task name. */
  Name: string;
  /** Free text. */
  Description: string;
  /** Task state. */
  Status: string;
  CreateTime: string;
  UpdateTime: string;
  /** Creator UIN. */
  Creator: string;
  /** Task type. */
  TaskType: string;
  /** Scheduled task ID. */
  CronTaskID: number;
  /** true: a scheduled task; false: not. */
  IsCron: boolean;
  /** Account ID. */
  AccountID: string;
}
