// Written by `cargo xtask codegen` from contract/chronofloworder.json; do not edit.

/** Application Operations Platform - flow engine: version 2023-07-01. */
export interface Actions {
  /** Read one flow instance. */
  GetDagInstanceDetail: { request: GetDagInstanceDetailRequest; response: GetDagInstanceDetailResponse };
  /** Progress of an operations task, one entry per batch. */
  ListBatchNodes: { request: ListBatchNodesRequest; response: ListBatchNodesResponse };
  /** Progress of an operations task, one entry per step of a batch. */
  ListStepNodes: { request: ListStepNodesRequest; response: ListStepNodesResponse };
  /** Control a running flow or one of its nodes. */
  OperationDag: { request: OperationDagRequest; response: OperationDagResponse };
  /** Start a flow instance. */
  RunDagInstance: { request: RunDagInstanceRequest; response: RunDagInstanceResponse };
}

/** What GetDagInstanceDetail takes. */
export interface GetDagInstanceDetailRequest {
  /** Flow instance ID. */
  DagId: number;
  /** Namespace of the flow, e.g. sops. */
  Namespace: string;
}

/** What GetDagInstanceDetail answers. */
export interface GetDagInstanceDetailResponse {
  /** Flow instance. */
  DagInstance: DagInstanceModel | null;
}

/** What ListBatchNodes takes. */
export interface ListBatchNodesRequest {
  /** Flow instance ID. */
  DagId: number;
  /** Namespace of the flow, e.g. sops. */
  Namespace: string;
}

/** What ListBatchNodes answers. */
export interface ListBatchNodesResponse {
  /** One entry per batch node. */
  NodeInstanceStates: NodeInstanceState[];
}

/** What ListStepNodes takes. */
export interface ListStepNodesRequest {
  /** Flow instance ID. */
  DagId?: number;
  /** Batch node whose steps are listed. */
  BatchNodeId?: number;
  /** Namespace of the flow, e.g. sops. */
  Namespace?: string;
}

/** What ListStepNodes answers. */
export interface ListStepNodesResponse {
  /** One entry per step node. */
  NodeInstanceStates: NodeInstanceState[];
}

/** What OperationDag takes. */
export interface OperationDagRequest {
  /** Flow instance ID. */
  DagId?: number;
  /** Node to act on; absent when acting on the whole flow. */
  NodeId?: number;
  /** PAUSE, RESUME, ABOLISH (terminate), RETRY, SKIP, APPROVAL (approve) or INTERRUPT. */
  Operation: string;
  /** Namespace of the flow, e.g. sops. */
  Namespace: string;
}

/** What OperationDag answers. */
export interface OperationDagResponse {
  /** Flow instance after the operation. */
  DagInstance: DagInstanceModel | null;
  /** Node after the operation. */
  NodeInstance: NodeInstanceModel | null;
  /** Reserved. */
  Result: string[];
}

/** What RunDagInstance takes. */
export interface RunDagInstanceRequest {
  /** Flow instance ID. */
  DagId: number;
  /** Namespace of the flow, e.g. sops. */
  Namespace: string;
}

/** What RunDagInstance answers. */
export interface RunDagInstanceResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** Colours used for node states. */
export interface Color {
  /** Colour for failed, e.g. red. */
  Failed: string | null;
  /** Colour for running, e.g. blue. */
  Running: string | null;
  /** Colour for success, e.g. green. */
  Success: string | null;
  /** Colour for unknown, e.g. gray. */
  Unknown: string | null;
}

/** Progress counter. */
export interface Completeness {
  /** Finished count. */
  Complete: number;
  /** Total count. */
  Total: number;
}

/** Business attribute attached to a flow or node. */
export interface DagBiz {
  /** Display name. */
  Label: string;
  /** Field code. */
  Field: string;
  /** Field value. */
  Value: string;
  /** Display hints. */
  Mark: DagBizMark | null;
  /** Enumeration choices. */
  Options: DagBizOption[] | null;
}

/** Display hints of a business attribute. */
export interface DagBizMark {
  /** Offered as an input filter. */
  InputFilter: string;
  /** Whether it is shown. */
  Visible: boolean;
  /** Offered as a title filter. */
  TitleFilter: string;
}

/** Enumeration choice. */
export interface DagBizOption {
  /** Choice key. */
  Key: string;
  /** Choice value. */
  Value: string;
}

/** Flow instance. */
export interface DagInstanceModel {
  /** Flow instance ID. */
  DagId: number;
  /** Flow definition ID. */
  DagDefId: number;
  /** Flow name. */
  DagName: string;
  /** Namespace of the flow, e.g. sops. */
  Namespace: string;
  /** Free text. */
  DagDesc: string;
  /** Flow type. */
  DagType: string;
  /** Flow state, e.g. RUNNING. */
  Status: string;
  /** Final result. */
  Result: string;
  /** End time, ISO 8601 with offset. */
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
  /** Orchestration type, e.g. Code. */
  ArrangeType: string;
  /** Business attributes. */
  Biz: DagBiz[] | null;
  /** Labels. */
  Label: DagLabel[] | null;
  /** Start time, ISO 8601 with offset. */
  StartTime: string | null;
  /** Version. */
  Version: number;
  /** Expiry time. */
  ExpireTime: number | null;
  /** Tenant account UIN. */
  TenantUin: string;
  /** Input of the flow. */
  Input: string;
}

/** Key/value label. */
export interface DagLabel {
  /** Label key. */
  Key: string;
  /** Label value. */
  Value: string;
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
  /** Namespace of the flow, e.g. sops. */
  Namespace: string;
  /** Component that implements the node. */
  ServiceName: string;
  /** Display name. */
  DisplayName: string;
  /** Node input. */
  Input: string;
  /** Node output. */
  Output: string;
  /** Polling settings. */
  QueryConf: string;
  /** Retry settings. */
  RetryConf: number;
  /** Stage, e.g. init. */
  Stage: string;
  /** Node state, e.g. RUNNING. */
  Status: string;
  /** Result, e.g. Succeed. */
  Result: string;
  /** Number of polls made. */
  Query: number;
  /** Number of retries made. */
  Retry: number;
  /** Parameters bound to other nodes. */
  LinkParam: string;
  /** Log text. */
  Log: string;
  CreatedAt: string;
  UpdatedAt: string;
  /** Creator. */
  CreatedBy: string;
  /** Last modifier. */
  UpdatedBy: string;
  /** Business attributes. */
  Biz: DagBiz[] | null;
  /** Tenant account UIN. */
  TenantUin: string;
  /** Version. */
  Version: number;
  /** Node type, e.g. start. */
  NodeType: string;
  /** Whether this is the node being run. */
  Current: boolean;
  /** Expiry time. */
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

/** Count of nodes in one state. */
export interface StateStats {
  /** State code. */
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
