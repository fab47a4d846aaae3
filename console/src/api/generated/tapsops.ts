// Written by `cargo xtask codegen` from contract/tapsops.json; do not edit.

/** Application Operations Platform - standard operations (flows): version 2023-10-30. */
export interface Actions {
  /** Approve or reject a node of a running flow. */
  ApprovalDag: { request: ApprovalDagRequest; response: ApprovalDagResponse };
  /** Check whether a flow definition name is taken. */
  CheckDagDefineName: { request: CheckDagDefineNameRequest; response: CheckDagDefineNameResponse };
  /** Copy a flow definition under a new name. */
  CopyDagDefine: { request: CopyDagDefineRequest; response: CopyDagDefineResponse };
  /** Create a flow definition. */
  CreateDagDefine: { request: CreateDagDefineRequest; response: CreateDagDefineResponse };
  /** Create a flow instance from a definition. */
  CreateDagInstance: { request: CreateDagInstanceRequest; response: CreateDagInstanceResponse };
  /** Create a task that runs a flow on a schedule. */
  CreateScheduledTask: { request: CreateScheduledTaskRequest; response: CreateScheduledTaskResponse };
  /** Delete a flow definition. */
  DeleteDagDefine: { request: DeleteDagDefineRequest; response: DeleteDagDefineResponse };
  /** Delete a flow instance. */
  DeleteDagInstance: { request: DeleteDagInstanceRequest; response: DeleteDagInstanceResponse };
  /** Delete a scheduled task. */
  DeleteScheduledTask: { request: DeleteScheduledTaskRequest; response: DeleteScheduledTaskResponse };
  /** Read a task template. */
  GetBizTemplateDetail: { request: GetBizTemplateDetailRequest; response: GetBizTemplateDetailResponse };
  /** Read one component. */
  GetComponent: { request: GetComponentRequest; response: GetComponentResponse };
  /** Read one flow definition. */
  GetDagDefine: { request: GetDagDefineRequest; response: GetDagDefineResponse };
  /** Read one flow instance with its nodes. */
  GetDagInstance: { request: GetDagInstanceRequest; response: GetDagInstanceResponse };
  /** Read one flow instance. */
  GetDagInstanceDetail: { request: GetDagInstanceDetailRequest; response: GetDagInstanceDetailResponse };
  /** Read one scheduled task. */
  GetScheduledTask: { request: GetScheduledTaskRequest; response: GetScheduledTaskResponse };
  /** List the approval tasks of the caller. */
  ListApprovalTasks: { request: ListApprovalTasksRequest; response: ListApprovalTasksResponse };
  /** Progress of an operations task, one entry per batch. */
  ListBatchNodes: { request: ListBatchNodesRequest; response: ListBatchNodesResponse };
  /** List the task types available for ordinary nodes. */
  ListBizTemplates: { request: ListBizTemplatesRequest; response: ListBizTemplatesResponse };
  /** List components. */
  ListComponents: { request: ListComponentsRequest; response: ListComponentsResponse };
  /** List the variables of a flow definition. */
  ListDagDefineVariables: { request: ListDagDefineVariablesRequest; response: ListDagDefineVariablesResponse };
  /** List flow definitions. */
  ListDagDefines: { request: ListDagDefinesRequest; response: ListDagDefinesResponse };
  /** List flow instances. */
  ListDagInstances: { request: ListDagInstancesRequest; response: ListDagInstancesResponse };
  /** List the labels in use. */
  ListLabels: { request: ListLabelsRequest; response: ListLabelsResponse };
  /** List scheduled tasks. */
  ListScheduledTask: { request: ListScheduledTaskRequest; response: ListScheduledTaskResponse };
  /** Control a flow or one of its nodes. */
  OperationDag: { request: OperationDagRequest; response: OperationDagResponse };
  /** Start a flow instance. */
  RunDagInstance: { request: RunDagInstanceRequest; response: RunDagInstanceResponse };
  /** Change a flow definition. */
  UpdateDagDefine: { request: UpdateDagDefineRequest; response: UpdateDagDefineResponse };
  /** Change a scheduled task. */
  UpdateScheduledTask: { request: UpdateScheduledTaskRequest; response: UpdateScheduledTaskResponse };
}

/** What ApprovalDag takes. */
export interface ApprovalDagRequest {
  /** Flow instance ID. */
  DagId?: number;
  /** Node ID. */
  NodeId?: number;
  /** Only APPROVAL is allowed. */
  Operation: "APPROVAL";
  /** Namespace. */
  Namespace: string;
  /** Decision; required when Operation is APPROVAL. */
  Approval?: Approval;
}

/** What ApprovalDag answers. */
export interface ApprovalDagResponse {
  /** Flow instance. */
  DagInstance: DagInstanceModel | null;
  /** Node. */
  NodeInstance: NodeInstanceModel | null;
  /** Result, e.g. Succeed. */
  Result: string[];
}

/** What CheckDagDefineName takes. */
export interface CheckDagDefineNameRequest {
  /** Flow name. */
  DagName: string;
  /** Namespace. */
  Namespace: string;
  /** Flow definition ID. */
  DagDefId?: number;
}

/** What CheckDagDefineName answers. */
export interface CheckDagDefineNameResponse {
  /** true: the name is already used. */
  Repeat: boolean;
}

/** What CopyDagDefine takes. */
export interface CopyDagDefineRequest {
  /** Source definition ID. */
  DagDefId: number;
  /** Namespace. */
  Namespace: string;
  /** Name of the copy. */
  NewDagName: string;
  /** UINs of the people in charge. */
  ManagerAccounts?: string[];
}

/** What CopyDagDefine answers. */
export interface CopyDagDefineResponse {
  /** The copy. */
  DagDefine: DagDefineModel | null;
}

/** What CreateDagDefine takes. */
export interface CreateDagDefineRequest {
  /** Flow definition ID. */
  DagDefId?: number;
  /** Namespace. */
  Namespace: string;
  /** Flow name. */
  DagName: string;
  /** Flow description. */
  DagDesc?: string;
  /** Revision number. */
  Revise?: number;
  /** Labels. */
  Labels?: DagLabel[];
  /** Global variables of the flow. */
  DagVariables?: DagVariableDefine[];
  /** Nodes of the flow. */
  Components?: DagDefineComponentParams[];
  /** UINs of the people in charge. */
  ManagerAccounts?: string[];
}

/** What CreateDagDefine answers. */
export interface CreateDagDefineResponse {
  /** The new definition. */
  DagDefine: DagDefineModel | null;
}

/** What CreateDagInstance takes. */
export interface CreateDagInstanceRequest {
  /** Flow definition ID. */
  DagDefId: number;
  /** Namespace. */
  Namespace?: string;
  /** Flow name. */
  DagName?: string;
  /** Flow description. */
  DagDesc?: string;
  /** Time limit; unit not given in the source. */
  Timeout?: number;
  /** Business attribute. */
  Biz?: LableValue;
  /** Values for the global variables. */
  DagVariables?: DagVariableParam[];
  /** Per-node settings. */
  ComponentConfigs?: ComponentConfig[];
  /** Per-node parameters of this instance. */
  ComponentParams?: DagInstanceComponentParam[] | null;
}

/** What CreateDagInstance answers. */
export interface CreateDagInstanceResponse {
  /** The new instance. */
  DagInstance: DagInstanceModel | null;
}

/** What CreateScheduledTask takes. */
export interface CreateScheduledTaskRequest {
  /** Task name. */
  Name: string;
  /** Task description. */
  Desc?: string;
  /** Schedule kind: basic or advanced. */
  RuleType: string;
  /** Schedule. */
  Rule: ScheduledTaskRuleModel;
  /** Flow definition ID. */
  DagDefId: number;
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
  /** Flow variables. */
  DagVariables?: ScheduledTaskDagVarModel[];
  /** Labels. */
  Labels?: DagLabel[];
  /** Flow variables; alternative name kept for compatibility. */
  DagVars?: ScheduledTaskDagVarModel[];
  /** Node settings passed to the flow. */
  ComponentConfigs?: ComponentConfig[];
}

/** What CreateScheduledTask answers. */
export interface CreateScheduledTaskResponse {
  /** Task ID. */
  Id: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Task name. */
  Name: string;
  /** Task description. */
  Desc: string;
  /** Schedule kind: basic or advanced. */
  RuleType: string;
  /** Schedule. */
  Rule: ScheduledTaskRuleModel | null;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow definition name. */
  DagDefName: string;
  /** Time of the last run. */
  LastExecTime: string;
  /** Flow instance created by the last run. */
  LastExecDagId: number;
  /** Flow state of the last run: RUNNING, or FINISH (ended successfully). */
  LastExecDagStatus: string;
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
  /** Flow variables. */
  DagVariables: ScheduledTaskDagVarModel[];
  /** Number of runs. */
  ExecCount: number;
  /** Labels. */
  Labels: DagLabel[];
  /** Node settings passed to the flow. */
  ComponentConfigs: ComponentConfig[];
}

/** What DeleteDagDefine takes. */
export interface DeleteDagDefineRequest {
  /** Namespace. */
  Namespace?: string;
  /** Flow definition ID. */
  DagDefId?: number;
}

/** What DeleteDagDefine answers. */
export interface DeleteDagDefineResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What DeleteDagInstance takes. */
export interface DeleteDagInstanceRequest {
  /** Namespace. */
  Namespace: string;
  /** Flow instance ID. */
  DagId: number;
}

/** What DeleteDagInstance answers. */
export interface DeleteDagInstanceResponse {
  /** Namespace. */
  Namespace: string;
  /** Flow instance ID. */
  DagId: number;
}

/** What DeleteScheduledTask takes. */
export interface DeleteScheduledTaskRequest {
  /** Namespace. */
  Namespace?: string;
  /** Task ID. */
  TaskId?: number;
}

/** What DeleteScheduledTask answers. */
export interface DeleteScheduledTaskResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What GetBizTemplateDetail takes. */
export interface GetBizTemplateDetailRequest {
  /** Template name. */
  TemplateName: string;
}

/** What GetBizTemplateDetail answers. */
export interface GetBizTemplateDetailResponse {
  /** Template name. */
  Name: string;
  /** Display name. */
  DisplayName: string;
  /** Template type. */
  Type: string;
  /** Template content. */
  ComponentDetail: ComponentDetail | null;
}

/** What GetComponent takes. */
export interface GetComponentRequest {
  /** Namespace. */
  Namespace: string;
  /** Unique component identifier. */
  ServiceName: string;
}

/** What GetComponent answers. */
export interface GetComponentResponse {
  /** The component. */
  Component: ComponentInfo | null;
}

/** What GetDagDefine takes. */
export interface GetDagDefineRequest {
  /** Flow definition ID. */
  DagDefId: number;
  /** Namespace. */
  Namespace: string;
}

/** What GetDagDefine answers. */
export interface GetDagDefineResponse {
  /** Namespace. */
  Namespace: string;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow name. */
  DagName: string;
  /** Flow description. */
  DagDesc: string;
  /** true: may be deleted. */
  Deletable: boolean;
  /** true: may be edited. */
  Editable: boolean;
  /** Time limit. */
  Timeout: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Creator. */
  CreatedBy: string;
  /** Last modifier. */
  UpdatedBy: string;
  /** Orchestration type, e.g. Dynamic. */
  ArrangeType: string;
  /** Revision. */
  Revise: string;
  /** Labels. */
  Labels: DagLabel[];
  /** Global variables of the flow. */
  DagVariables: DagVariableDefine[];
  /** Nodes of the flow. */
  Components: DagDefineComponentParams[];
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
}

/** What GetDagInstance takes. */
export interface GetDagInstanceRequest {
  /** Flow instance ID. */
  DagId: number;
  /** Namespace. */
  Namespace: string;
  /** Whether the approval passed. */
  IsApproval?: boolean;
}

/** What GetDagInstance answers. */
export interface GetDagInstanceResponse {
  /** Flow instance with its node tree. */
  DagInstance: DagInstanceInDagInstance | null;
}

/** What GetDagInstanceDetail takes. */
export interface GetDagInstanceDetailRequest {
  /** Flow instance ID. */
  DagId: number;
  /** Namespace. */
  Namespace: string;
}

/** What GetDagInstanceDetail answers. */
export interface GetDagInstanceDetailResponse {
  /** Flow instance. */
  DagInstance: DagInstanceModel | null;
}

/** What GetScheduledTask takes. */
export interface GetScheduledTaskRequest {
  /** Namespace. */
  Namespace: string;
  /** Task ID. */
  TaskId?: number;
}

/** What GetScheduledTask answers. */
export interface GetScheduledTaskResponse {
  /** Task ID. */
  Id: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Task name. */
  Name: string;
  /** Task description. */
  Desc: string;
  /** Schedule kind: basic or advanced. */
  RuleType: string;
  /** Schedule. */
  Rule: ScheduledTaskRuleModel | null;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow definition name. */
  DagDefName: string;
  /** Time of the last run. */
  LastExecTime: string;
  /** Flow instance created by the last run. */
  LastExecDagId: number;
  /** Flow state of the last run: RUNNING, or FINISH (ended successfully). */
  LastExecDagStatus: string;
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
  /** Flow variables. */
  DagVariables: ScheduledTaskDagVarModel[];
  /** Labels. */
  Labels: DagLabel[];
  /** Host that executes the task. */
  CurHost: string;
  /** Number of runs. */
  ExecCount: number;
}

/** What ListApprovalTasks takes. */
export interface ListApprovalTasksRequest {
  /** Task ID. */
  TaskId?: number;
  /** Task name. */
  TaskName?: string;
  /** todo: not yet decided; done: decided. */
  ApprovalStage: "todo" | "done";
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
  /** Filter conditions. */
  Filter?: Filter;
  /** Sort order. */
  OrderBy?: OrderBy;
}

/** What ListApprovalTasks answers. */
export interface ListApprovalTasksResponse {
  /** Total matches. */
  Total: number;
  /** Approval tasks. */
  Tasks: ApprovalTaskInfo[];
}

/** What ListBatchNodes takes. */
export interface ListBatchNodesRequest {
  /** Flow instance ID. */
  DagId: number;
  /** Namespace. */
  Namespace: string;
}

/** What ListBatchNodes answers. */
export interface ListBatchNodesResponse {
  /** Batch nodes with progress. */
  NodeInstanceStates: NodeInstanceState[];
}

/** What ListBizTemplates takes. */
export type ListBizTemplatesRequest = Record<never, never>;

/** What ListBizTemplates answers. */
export interface ListBizTemplatesResponse {
  /** Task types and their subtypes. */
  Templates: Templates | null;
}

/** What ListComponents takes. */
export interface ListComponentsRequest {
  /** Namespace. */
  Namespace: string;
  /** Filter conditions. */
  Filter?: Filter;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** What ListComponents answers. */
export interface ListComponentsResponse {
  /** Components. */
  Components: ComponentInfo[];
  /** Total matches. */
  Total: number;
}

/** What ListDagDefineVariables takes. */
export interface ListDagDefineVariablesRequest {
  /** Flow definition ID. */
  DagDefId?: number;
  /** Namespace. */
  Namespace?: string;
  /** Filter conditions. */
  Filter?: Filter;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
  /** Sort order. */
  OrderBy?: string;
}

/** What ListDagDefineVariables answers. */
export interface ListDagDefineVariablesResponse {
  /** Total matches. */
  Total: number;
  /** Variables. */
  DagDefineVariables: DagVariableDefine[];
}

/** What ListDagDefines takes. */
export interface ListDagDefinesRequest {
  /** Flow name. */
  DagName?: string;
  /** Namespace. */
  Namespace: string;
  /** Filter by label. */
  Label?: string;
  /** Creator. */
  CreatedBy?: string;
  /** Filter conditions. */
  Filter?: Filter;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
  /** Sort order. */
  OrderBy?: OrderBy;
}

/** What ListDagDefines answers. */
export interface ListDagDefinesResponse {
  /** Flow definitions. */
  DagDefines: DagDefine[];
  /** Total matches. */
  Total: number;
}

/** What ListDagInstances takes. */
export interface ListDagInstancesRequest {
  /** Flow name. */
  DagName?: string;
  /** Namespace. */
  Namespace?: string;
  /** Filter by product name. */
  ProductName?: string;
  /** Filter by state, e.g. FINISH. */
  Status?: string;
  /** Filter by result. */
  Result?: string;
  /** Filter by flow type. */
  DagTypes?: string[];
  /** Creator. */
  CreatedBy?: string;
  /** Filter conditions. */
  Filter?: Filter;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
  /** Sort order. */
  OrderBy?: OrderBy;
  /** Only instances started by this scheduled task. */
  CronTaskId?: number;
}

/** What ListDagInstances answers. */
export interface ListDagInstancesResponse {
  /** Flow instances. */
  DagInstances: DagInstanceModel[];
  /** Total matches. */
  Total: number;
}

/** What ListLabels takes. */
export interface ListLabelsRequest {
  /** Resource type: DagDefine (flow) or ScheduledTask (scheduled task). */
  Type?: string;
}

/** What ListLabels answers. */
export interface ListLabelsResponse {
  /** Labels. */
  Labels: DagLabel[];
}

/** What ListScheduledTask takes. */
export interface ListScheduledTaskRequest {
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
  /** Filter conditions. */
  Filter?: Filter;
  /** Sort order. */
  OrderBy?: OrderBy;
}

/** What ListScheduledTask answers. */
export interface ListScheduledTaskResponse {
  /** Scheduled tasks. */
  Tasks: ScheduledTaskModel[];
  /** Total matches. */
  Total: number;
}

/** What OperationDag takes. */
export interface OperationDagRequest {
  /** Flow instance ID. */
  DagId?: number;
  /** Node to act on; absent when acting on the whole flow. */
  NodeId?: number;
  /** RUN (start), PAUSE, RESUME, ABOLISH (terminate), RETRY, SKIP, APPROVAL (approve) or INTERRUPT. */
  Operation: "RUN" | "PAUSE" | "RESUME" | "ABOLISH" | "RETRY" | "SKIP" | "APPROVAL" | "INTERRUPT";
  /** Namespace. */
  Namespace: string;
  /** Decision; required when Operation is APPROVAL. */
  Approval?: Approval;
}

/** What OperationDag answers. */
export interface OperationDagResponse {
  /** Flow instance. */
  DagInstance: DagInstanceModel | null;
  /** Node. */
  NodeInstance: NodeInstanceModel | null;
  /** Result, e.g. Succeed. */
  Result: string[];
}

/** What RunDagInstance takes. */
export interface RunDagInstanceRequest {
  /** Flow instance ID. */
  DagId: number;
  /** Namespace. */
  Namespace: string;
}

/** What RunDagInstance answers. */
export interface RunDagInstanceResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What UpdateDagDefine takes. */
export interface UpdateDagDefineRequest {
  /** Flow definition ID. */
  DagDefId: number;
  /** Namespace. */
  Namespace: string;
  /** Flow name. */
  DagName: string;
  /** Flow description. */
  DagDesc?: string;
  /** Revision number. */
  Revise?: number;
  /** Labels. */
  Labels?: DagLabel[];
  /** Global variables of the flow. */
  DagVariables?: DagVariableDefine[];
  /** Nodes of the flow. */
  Components?: DagDefineComponentParams[];
  /** UINs of the people in charge. */
  ManagerAccounts?: string[];
}

/** What UpdateDagDefine answers. */
export interface UpdateDagDefineResponse {
  /** The updated definition. */
  DagDefine: DagDefineModel | null;
}

/** What UpdateScheduledTask takes. */
export interface UpdateScheduledTaskRequest {
  /** Task name. */
  Name: string;
  /** Task description. */
  Desc?: string;
  /** Schedule kind: basic or advanced. */
  RuleType: string;
  /** Schedule. */
  Rule: ScheduledTaskRuleModel;
  /** Flow definition ID. */
  DagDefId: number;
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
  /** Flow variables. */
  DagVariables?: ScheduledTaskDagVarModel[];
  /** Scheduled task ID. */
  Id: number;
  /** Labels. */
  Labels?: DagLabel[];
  /** Flow variables; alternative name kept for compatibility. */
  DagVars?: ScheduledTaskDagVarModel[];
  /** Node settings passed to the flow. */
  ComponentConfigs?: ComponentConfig[];
}

/** What UpdateScheduledTask answers. */
export interface UpdateScheduledTaskResponse {
  /** Task ID. */
  Id: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Task name. */
  Name: string;
  /** Task description. */
  Desc: string;
  /** Schedule kind: basic or advanced. */
  RuleType: string;
  /** Schedule. */
  Rule: ScheduledTaskRuleModel | null;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow definition name. */
  DagDefName: string;
  /** Time of the last run. */
  LastExecTime: string;
  /** Flow instance created by the last run. */
  LastExecDagId: number;
  /** Flow state of the last run: RUNNING, or FINISH (ended successfully). */
  LastExecDagStatus: string;
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
  /** Flow variables; alternative name kept for compatibility. */
  DagVars: ScheduledTaskDagVarModel[];
  /** Number of runs. */
  ExecCount: number;
  /** Node settings passed to the flow. */
  ComponentConfigs: ComponentConfig[];
  /** Labels. */
  Labels: DagLabel[];
  /** Host that executes the task. */
  CurHost: string;
  /** Flow variables. */
  DagVariables: ScheduledTaskDagVarModel[];
}

/** Decision on an approval node. */
export interface Approval {
  /** Agree or Disagree. */
  ApprovalResult: "Agree" | "Disagree";
  /** Comment. */
  ApprovalMessage?: string;
}

/** Approval task. */
export interface ApprovalTaskInfo {
  /** Task ID. */
  Id: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Tenant account UIN. */
  TenantUin: string;
  /** Creator UIN. */
  CreatedBy: string;
  /** Last modifier UIN. */
  UpdatedBy: string;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow definition name. */
  DagDefName: string;
  /** Flow instance ID. */
  DagId: number;
  /** Node name, shown as the task name. */
  NodeName: string;
  /** Node type name. */
  ServiceName: string;
  /** Display name. */
  DisplayName: string;
  /** Start time. */
  StartTime: string;
  /** End time. */
  FinishTime: string | null;
  /** Stage of the node. */
  Stage: string;
  /** State of the node. */
  Status: string;
  /** Approval result. */
  Result: string;
  /** Node log. */
  Log: string;
  /** Flow definition description. */
  DagDefDesc: string;
  /** Node ID. */
  NodeId: number;
  /** Flow name. */
  DagName: string;
  /** Namespace. */
  Namespace: string;
  /** Node type, e.g. ApprovalComponent. */
  NodeType: string;
  /** Node input, JSON string. */
  Input: string;
  /** Node output, JSON string. */
  Output: string;
  /** Whether the node is the current one. */
  Current: boolean;
  /** Seconds left before expiry. */
  ExpireTime: number;
  /** Version number. */
  Version: number;
}

/** Progress counter. */
export interface Completeness {
  /** Finished count. */
  Complete: number;
  /** Total count. */
  Total: number;
}

/** Settings of one node. */
export interface ComponentConfig {
  /** Node name. */
  NodeName?: string;
  /** Whether the node is skipped. */
  Skip?: boolean;
  /** Display name. */
  DisplayName?: string;
  /** Task type, e.g. tke. */
  BizType?: string;
}

/** Component. */
export interface ComponentDetail {
  /** Component ID. */
  ComponentId: number;
  /** Component identifier. */
  ServiceName: string;
  /** Display name. */
  DisplayName: string;
  /** Namespace. */
  Namespace: string;
  /** Component type. */
  ComponentType: string;
  /** Service type. */
  ServiceType: string;
  /** Retry settings. */
  RetryConf: RetryConf | null;
  /** Polling settings. */
  QueryConf: QueryConf | null;
  /** Input parameters. */
  InputParams: ComponentParams[];
  /** Output parameters. */
  OutputParams: ComponentParams[];
}

/** Component summary. */
export interface ComponentInfo {
  /** Component ID. */
  ComponentId: number;
  /** Namespace. */
  Namespace: string;
  /** Component identifier. */
  ServiceName: string;
  /** Display name. */
  DisplayName: string;
  /** Dictionary ComponentType: Component (ordinary), Approval, Branch, Notify, Start, End or Script node. */
  ComponentType: string;
  /** Service type. */
  ServiceType: string;
  /** Retry settings. */
  RetryConf: RetryConf | null;
  /** Polling settings. */
  QueryConf: QueryConf | null;
  /** Input parameters. */
  InputParams: ComponentParams[] | null;
  /** Output parameters. */
  OutputParams: ComponentParams[] | null;
}

/** Parameter of a component. */
export interface ComponentParams {
  /** Parameter name. */
  Name: string;
  /** Free text. */
  Desc: string;
  /** Parameter type, e.g. string. */
  Type: string;
  /** Whether the value is a list. */
  Slice: boolean;
  /** Built-in object injected automatically. */
  Inject: string;
  /** Sample value. */
  Case: string;
  /** Extended type, e.g. Base. */
  Classify: string;
  Value: string;
  /** Display name. */
  DisplayName: string;
  /** Whether it is required. */
  Require: boolean;
}

/** Business attribute attached to a flow or node. */
export interface DagBiz {
  /** Display name. */
  Label: string | null;
  /** Field code. */
  Field: string | null;
  /** Field value. */
  Value: string | null;
  /** Display hints. */
  Mark: DagBizMark[] | null;
  /** Enumeration choices. */
  Options: DagBizOption[] | null;
}

/** Display hints of a business attribute. */
export interface DagBizMark {
  /** Colour code, e.g. red. */
  Color: string | null;
  /** Offered as an input filter. */
  InputFilter: string;
  /** Whether it is shown. */
  Visible: boolean;
}

/** Enumeration choice. */
export interface DagBizOption {
  Key: string;
  Value: string;
}

/** Flow definition. */
export interface DagDefine {
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow name. */
  DagName: string;
  /** Namespace. */
  Namespace: string;
  /** Flow description. */
  DagDesc: string;
  /** Revision. */
  Revise: string;
  /** true: may be deleted. */
  Deletable: boolean;
  /** true: may be edited. */
  Editable: boolean;
  /** Time limit. */
  Timeout: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Creator. */
  CreatedBy: string;
  /** Last modifier. */
  UpdatedBy: string;
  /** Orchestration type, from dictionary ArrangeType, e.g. Dynamic. */
  ArrangeType: string;
  /** Labels. */
  Labels: DagLabel[];
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
}

/** Parameter of a node in a definition. */
export interface DagDefineComponentNodeParam {
  /** Parameter name. */
  Name?: string;
  /** Parameter value. */
  Value?: string;
  /** Node name. */
  NodeName?: string;
}

/** Node of a flow definition. */
export interface DagDefineComponentParams {
  /** Node name. */
  NodeName?: string;
  /** Component identifier. */
  ServiceName?: string;
  /** Display name. */
  DisplayName?: string;
  /** Names of the parent nodes. */
  Depends?: string[] | null;
  /** Node parameters. */
  NodeParams?: DagDefineComponentNodeParam[] | null;
  /** Parameters taken from other nodes. */
  LinkParams?: LinkParam[] | null;
  /** Node type, e.g. Component. */
  NodeType?: string;
  /** Task type of the node. */
  BizType?: string;
  /** Position in the flow chart, JSON string. */
  Layout?: string;
  /** Actions allowed on failure, e.g. ManualSkip, ManualRetry. */
  FailStrategy?: string[];
  /** true: the node can be marked as skipped. */
  SelectSkip?: boolean;
  /** Number of retries on failure. */
  RetryCount?: number;
}

/** Summary of a flow definition. */
export interface DagDefineModel {
  /** Flow definition ID. */
  DagDefId: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Creator. */
  CreatedBy: string;
  /** Last modifier. */
  UpdatedBy: string;
  /** Namespace. */
  Namespace: string;
  /** Flow name. */
  DagName: string;
  /** Flow type, e.g. Dynamic. */
  DagType: string;
  /** Flow description. */
  DagDesc: string;
  /** Labels. */
  Labels: DagLabel[] | null;
  /** Time limit. */
  Timeout: number;
  /** Orchestration type, e.g. Dynamic. */
  ArrangeType: string;
  /** Revision. */
  Revise: string;
  /** UINs of the people in charge. */
  ManagerAccounts: string[] | null;
  /** Flow chart layout, JSON string. */
  Layout: string;
}

/** Parameters of one node of a new instance. */
export interface DagInstanceComponentParam {
  /** Name of the node. */
  NodeName?: string;
  /** Display name. */
  DisplayName?: string;
  /** Node parameters. */
  NodeParams?: NodeParams[] | null;
  /** Parameters taken from other nodes. */
  LinkParams?: LinkParam[] | null;
}

/** Flow instance with its nodes. */
export interface DagInstanceInDagInstance {
  /** The flow instance. */
  DagInstance: DagInstanceModel | null;
  /** Node tree. */
  TreeNodes: TreeNode[] | null;
  /** Nodes with their dependencies. */
  DependNodes: DependNode[] | null;
}

/** Flow instance. */
export interface DagInstanceModel {
  /** Flow instance ID. */
  DagId: number;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow name. */
  DagName: string;
  /** Namespace. */
  Namespace: string;
  /** Flow description. */
  DagDesc: string;
  /** Flow type, e.g. Deploy. */
  DagType: string;
  /** INIT, RUNNING, WAIT, PAUSE, FINISH or SKIPPED (values of the Status enumeration). */
  Status: string;
  /** Final result. */
  Result: string;
  FinishTime: string | null;
  /** Log text. */
  Log: string;
  /** Time limit. */
  Timeout: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Creator. */
  CreatedBy: string;
  /** Last modifier. */
  UpdatedBy: string;
  /** Orchestration type. */
  ArrangeType: string;
  /** Business attributes. */
  Biz: DagBiz[] | null;
  /** Labels. */
  Label: DagLabel[] | null;
  /** Product name. */
  ProductName: string;
  /** Product UUID. */
  ProductUuid: string;
  /** Component name. */
  ComponentName: string;
  /** Component UUID. */
  ComponentUuid: string;
  /** Environment name. */
  EnvName: string;
  /** Environment UUID. */
  EnvUuid: string;
  StartTime: string | null;
  /** How the task started: manual or scheduled. */
  TriggerType: string;
  /** Flow definition name. */
  DagDefName: string;
  /** Flow definition description. */
  DagDefDesc: string;
  /** Elapsed time. */
  Duration: string;
  /** Flow variables. */
  DagVariables: DagVariableModel[] | null;
  /** Tenant account UIN; the source prints the sample 110000000809 as description. */
  TenantUin: string;
  /** Flow chart layout, JSON string. */
  Layout: string;
  /** Version. */
  Version: number;
  /** UINs of the people in charge. */
  ManagerAccounts: string[];
  /** Seconds left before expiry. */
  ExpireTime: number;
  /** Flow input. */
  Input: string;
}

/** Key/value label. */
export interface DagLabel {
  Key?: string;
  Value?: string;
}

/** Definition of a flow variable. */
export interface DagVariableDefine {
  /** Variable name. */
  Name?: string;
  /** Free text. */
  Desc?: string;
  /** Variable type. */
  Type?: string;
  /** How the value is entered. */
  Style?: string;
  /** Choices. */
  Option?: string[];
  /** Default value. */
  DefaultVal?: string;
  /** Definition ID. */
  Id?: number;
  /** Flow definition ID. */
  DagDefId?: number;
}

/** Value of a flow variable in an instance. */
export interface DagVariableModel {
  /** Variable ID. */
  Id: number;
  /** Flow definition ID (lower-case "id" as in the source). */
  DagDefid: number;
  /** Flow instance ID. */
  DagId: number;
  /** Variable name. */
  Name: string;
  /** Free text. */
  Desc: string;
  /** Variable type. */
  Type: string;
  /** How the value is entered. */
  Style: string;
  /** Choices. */
  Option: string[] | null;
  /** Default value. */
  DefaultVal: string;
  /** Value. */
  Val: string;
  /** Extra attributes. */
  Extend: string;
}

/** Value for a flow variable. */
export interface DagVariableParam {
  /** Variable definition ID. */
  Id: number;
  /** Variable name. */
  Name?: string;
  /** Value. */
  Val?: string;
}

/** Node with the nodes it depends on. */
export interface DependNode {
  /** The node. */
  NodeInstance: NodeInstanceModel | null;
  /** Names of the nodes it depends on. */
  Depends: string[] | null;
}

/** List filter. */
export interface Filter {
  /** How keywords combine: and (all must hold) or or (any may hold). */
  Operator?: string;
  /** Conditions. */
  Keyword?: FilterKeyword[];
}

/** Condition of a list filter. */
export interface FilterKeyword {
  /** equal, or in (contained in Values). */
  Operator?: string;
  /** Field to match. */
  Key?: string;
  /** Value to match. */
  Value?: string;
  /** Values to match. */
  Values?: string[];
}

/** Business attribute as label and value (spelling of the struct as in the source). */
export interface LableValue {
  /** Display label. */
  Label?: string;
  /** Display value. */
  Value?: string;
}

/** Parameter taken from another node. */
export interface LinkParam {
  /** Parameter of this node. */
  ParamName?: string;
  /** Parent node that supplies the value. */
  LinkNodeName?: string;
  /** Parameter of the parent node; a path such as Param1.Param2 (dot-separated, further levels .xxx). */
  LinkParamName?: string;
}

/** Node of a flow instance. */
export interface NodeInstanceModel {
  /** Flow instance ID. */
  DagId: number;
  /** Flow definition ID. */
  DagDefId: number;
  /** Node ID. */
  NodeId: number;
  /** Node name. */
  NodeName: string;
  /** Namespace. */
  Namespace: string;
  /** Component that implements the node. */
  ServiceName: string;
  /** Display name. */
  DisplayName: string;
  /** Node input, JSON string. */
  Input: string;
  /** Node output, JSON string. */
  Output: string;
  /** Polling settings, JSON string. */
  QueryConf: string;
  /** Retry settings. */
  RetryConf: number;
  /** Stage. */
  Stage: string;
  /** Node state. */
  Status: string;
  /** Result. */
  Result: string;
  /** Number of polls made. */
  Query: number;
  /** Number of retries made. */
  Retry: number;
  /** Parameters bound to other nodes. */
  LinkParams: string;
  /** Log text. */
  Log: string;
  CreatedAt: string;
  UpdatedAt: string;
  /** Creator. */
  CreatedBy: string;
  /** Last modifier. */
  UpdatedBy: string;
  /** Orchestration type. */
  ArrangeType: string;
  /** Business attributes. */
  Biz: DagBiz[] | null;
  /** Host the node runs on. */
  HostName: string;
  /** Private address of the host. */
  InternalIp: string;
  /** Public address of the host. */
  Ip: string;
  /** Region of the host. */
  Region: string;
  /** Availability zone of the host. */
  Zone: string;
  /** State of the check script (CheckScript). */
  State: string;
  /** End time. */
  EndTime: string;
  /** Check script. */
  CheckScript: string;
  StartTime: string | null;
  FinishTime: string | null;
  /** Position in the flow chart, JSON string. */
  Layout: string;
  /** Actions allowed on failure: manual_skip, auto_skip, manual_retry, auto_retry. The sample uses ManualSkip and ManualRetry. */
  FailStrategy: string[] | null;
  /** Elapsed time of the node. */
  Duration: string;
  /** Whether the node may be skipped. */
  SelectSkip: boolean;
  /** Whether the node is skipped. */
  Skip: boolean;
  /** Business type, e.g. tke. */
  BizType: string;
  /** Tenant account UIN. */
  TenantUin: string;
  /** Node type. */
  NodeType: string;
  /** Whether this is the node being run. */
  Current: boolean;
  /** Version. */
  Version: number;
  /** Seconds left before expiry. */
  ExpireTime: number;
}

/** Node with its progress. */
export interface NodeInstanceState {
  /** Progress counter. */
  Completeness: Completeness | null;
  /** Counts per state. */
  StateStats: StateStats[] | null;
  /** The node. */
  NodeInstance: NodeInstanceModel | null;
  /** Business attributes usable as filters. */
  FilterBiz: DagBiz[] | null;
}

/** Parameter of a node. */
export interface NodeParams {
  /** Node name. */
  NodeName?: string;
  /** Parameter name. */
  Name?: string;
  /** Parameter value. */
  Value?: string;
}

/** Sort order. */
export interface OrderBy {
  /** Field to sort by. */
  Key?: string;
  /** desc or asc. */
  Order?: string;
}

/** Polling settings. */
export interface QueryConf {
  /** Polling type, from dictionary QueryType, e.g. Arithmetic. */
  QueryType: string;
  /** Time between polls. */
  Interval: number;
  /** Number of polls. */
  Count: number;
  /** Base of the exponential back-off. */
  ExponentBase: number;
}

/** Retry settings. */
export interface RetryConf {
  /** Number of retries. */
  Count: number;
}

/** Flow variable of a scheduled task. */
export interface ScheduledTaskDagVarModel {
  /** Variable ID. */
  Id?: number;
  /** Flow definition ID. */
  DagDefId?: number;
  /** Variable name. */
  Name: string;
  /** Free text. */
  Desc?: string;
  /** Variable type. */
  Type?: string;
  /** How the value is entered. */
  Style?: string;
  /** Choices. */
  Option?: string[] | null;
  /** Default value. */
  DefaultVal?: string;
  /** Value. */
  Val?: string | null;
}

/** Scheduled task. */
export interface ScheduledTaskModel {
  /** Task ID. */
  Id: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Task name. */
  Name: string;
  /** Task description. */
  Desc: string;
  /** Schedule kind: basic or advanced. */
  RuleType: string;
  /** Schedule. */
  Rule: ScheduledTaskRuleModel | null;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow definition name. */
  DagDefName: string;
  /** Time of the last run. */
  LastExecTime: string | null;
  /** Number of runs. */
  ExecCount: number;
  /** UINs of the people in charge. */
  ManagerAccounts: string[] | null;
  /** Flow variables. */
  DagVariables: ScheduledTaskDagVarModel[] | null;
  /** Flow instance created by the last run. */
  LastExecDagId: number | null;
  /** Flow state of the last run: RUNNING, or FINISH (ended successfully). */
  LastExecDagStatus: string;
  /** Host that executes the task. */
  CurHost: string;
  /** Labels. */
  Labels: DagLabel[] | null;
}

/** Schedule of a scheduled task. */
export interface ScheduledTaskRuleModel {
  /** Period: month, week, day or hour. */
  Cycle?: string;
  /** Cron expression. */
  Cron?: string;
  /** Day of the week, 1-7 for Sunday to Saturday. */
  WeekDay?: number;
  /** Day. */
  Day?: number;
  /** Hour. */
  Hour?: number;
  /** Minute. */
  Minute?: number;
}

/** Count of nodes in one state. */
export interface StateStats {
  /** State code, e.g. Running. */
  Field: string;
  /** Display name. */
  Label: string;
  /** State value. */
  Value: string;
  /** Display hints. */
  Mark: DagBizMark | null;
  /** Finished count. */
  Complete: number;
}

/** Task type available for ordinary nodes. */
export interface Template {
  /** Subtypes. */
  Components: ComponentInfo[];
  /** Template name. */
  Name: string;
  /** Display name. */
  DisplayName: string;
  /** Template type, e.g. chronoflow. */
  Type: string;
}

/** Task types by area. */
export interface Templates {
  /** Host operations. */
  HostOps: Template | null;
  /** Resource orchestration (TIC). */
  TIC: Template | null;
  /** Business operations. */
  BusinessOps: Template | null;
}

/** Node of the instance tree. */
export interface TreeNode {
  /** Depth in the tree. */
  Level: number;
  /** The node. */
  NodeInstance: NodeInstanceModel | null;
  /** Child nodes. */
  Children: TreeNode[];
}
