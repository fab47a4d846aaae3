// Written by `cargo xtask codegen` from contract/remoteexecutor.json; do not edit.

/** Application Operations Platform - remote execution: version 2023-12-15. */
export interface Actions {
  /** Start an asynchronous task that runs a command on a set of target hosts. */
  ExecRemoteCmd: { request: ExecRemoteCmdRequest; response: ExecRemoteCmdResponse };
  /** List the per-host subtasks of a task, with filters and paging. */
  GetSubTaskInfo: { request: GetSubTaskInfoRequest; response: GetSubTaskInfoResponse };
  /** Read the settings and progress of one remote-execution task. */
  GetTaskInfo: { request: GetTaskInfoRequest; response: GetTaskInfoResponse };
  /** Send a control operation to a running task. */
  OperateTask: { request: OperateTaskRequest; response: OperateTaskResponse };
}

/** What ExecRemoteCmd takes. */
export interface ExecRemoteCmdRequest {
  /** Hosts to run on. */
  Target: Target;
  /** Command line to run. */
  Cmd: string;
  /** OS account used to run the command. */
  User: string;
  /** Arguments appended to Cmd, in order. */
  Args?: string[];
  /** How many hosts run at once; see Parallel. */
  Parallel?: Parallel;
  /** How many failures are tolerated; see ErrorIgnore. */
  ErrorIgnore?: ErrorIgnore;
  /** Time limit of the task; unit not given in the source. */
  Timeout: number;
  /** Command type, e.g. shell. */
  Type: string;
  EnvDefault?: boolean;
  /** Custom environment entry. */
  EnvCustom?: EnvKV;
}

/** What ExecRemoteCmd answers. */
export interface ExecRemoteCmdResponse {
  /** UUID of the created task, used by GetTaskInfo, GetSubTaskInfo and OperateTask. */
  TaskUUID: string;
}

/** What GetSubTaskInfo takes. */
export interface GetSubTaskInfoRequest {
  /** Parent task UUID. */
  TaskUUID: string;
  /** The source labels this flag "operation type"; by name, return full subtask detail. */
  ShowDetail?: boolean;
  /** Return only this subtask. */
  SubTaskUUID?: string;
  /** Filter by subtask status, e.g. Running. */
  Status?: string;
  /** Filter by batch number. */
  BatchIndex?: number;
  /** Filter by target host value (address). */
  TargetValue?: string;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** What GetSubTaskInfo answers. */
export interface GetSubTaskInfoResponse {
  /** Task UUID. */
  TaskUUID: string;
  /** Number of subtasks. */
  Total: number;
  /** Subtasks. */
  SubTaskList: SubTask[];
}

/** What GetTaskInfo takes. */
export interface GetTaskInfoRequest {
  /** Task UUID. */
  TaskUUID?: string;
}

/** What GetTaskInfo answers. */
export interface GetTaskInfoResponse {
  /** Task UUID. */
  TaskUUID: string;
  /** Task status, e.g. Running. */
  Status: string;
  /** OS account the command runs as. */
  User: string;
  /** Time limit of the task. */
  Timeout: number;
  /** Command line. */
  Cmd: string;
  /** Command type, e.g. shell. */
  Type: string;
  EnvDefault: boolean;
  /** Total number of batches. */
  TotalBatch: number;
  /** Batch currently running. */
  RunningBatch: number;
  /** ISO 8601 with offset. */
  CreateTime: string;
  /** ISO 8601 with offset. */
  UpdateTime: string;
  /** Concurrency settings. */
  Parallel: Parallel | null;
  /** Environment as a JSON object serialised to a string. */
  EnvMap: string;
  /** Custom environment as a JSON object serialised to a string. */
  EnvCustom: string;
  /** Failure-tolerance settings. */
  ErrorIgnore: ErrorIgnore | null;
  /** Hosts the task runs on. */
  Target: Target | null;
}

/** What OperateTask takes. */
export interface OperateTaskRequest {
  /** Task UUID. */
  TaskUUID?: string;
  /** Operation to apply, e.g. stop. */
  Operation?: string;
}

/** What OperateTask answers. */
export interface OperateTaskResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** One environment variable. */
export interface EnvKV {
  /** Variable name. */
  Key: string;
  /** Variable value. */
  Value: string;
}

/** Failure-tolerance settings. */
export interface ErrorIgnore {
  /** Kind of the threshold; values not listed in the source. */
  Type: number;
  /** Threshold value. */
  Value: number;
}

/** Concurrency settings. */
export interface Parallel {
  /** 0: Value is a host count; 1: Value is a percentage. */
  Type: number;
  /** Count or percentage, depending on Type. */
  Value: number;
}

/** Execution record of a task on one target host. */
export interface SubTask {
  /** Subtask UUID. */
  SubTaskUUID: string;
  /** Task UUID. */
  TaskUUID: string;
  /** Subtask status, e.g. Running. */
  Status: string;
  /** Batch this subtask belongs to. */
  BatchIndex: number;
  /** Identifier of the worker coroutine handling the subtask. */
  RunningWorker: number;
  /** Command type, e.g. shell. */
  Type: string;
  /** OS account. */
  User: string;
  /** Command line. */
  Cmd: string;
  /** Command arguments. */
  Args: string[];
  EnvDefault: boolean;
  /** Custom environment entry. */
  EnvCustom: EnvKV | null;
  /** Target kind; see Target.Type. */
  TargetType: number;
  /** Target host value (address). */
  TargetValue: string;
  /** Captured standard output. */
  Stdout: string;
  /** Captured standard error. */
  Stderr: string;
  /** Failure message. */
  ErrorInfo: string;
  /** Time limit. */
  Timeout: number;
  /** Identifier of the job in the executing agent service, e.g. inv-xxx. */
  JobID: string;
  /** ISO 8601 with offset. */
  CreateTime: string;
  /** ISO 8601 with offset. */
  UpdateTime: string;
}

/** Set of target hosts. */
export interface Target {
  /** Kind of the entries in Value; values not listed in the source. */
  Type?: number;
  /** Targets, e.g. IP addresses. */
  Value?: string[];
}
