// Written by `cargo xtask codegen` from contract/appmanager.json; do not edit.

/** Application Operations Platform - business operations: version 2023-07-01. */
export interface Actions {
  /** Deploy a component version to an environment, or roll one back. */
  CreateDeploy: { request: CreateDeployRequest; response: CreateDeployResponse };
  /** Create configuration items of nodes. */
  CreateNodeConfigs: { request: CreateNodeConfigsRequest; response: CreateNodeConfigsResponse };
  /** Create a task that scales a component out or in. */
  CreateOpsScaleTask: { request: CreateOpsScaleTaskRequest; response: CreateOpsScaleTaskResponse };
  /** Create a task that takes a component offline. */
  CreateOpsServiceOfflineTask: { request: CreateOpsServiceOfflineTaskRequest; response: CreateOpsServiceOfflineTaskResponse };
  /** Create an operations task. */
  CreateOpsTask: { request: CreateOpsTaskRequest; response: CreateOpsTaskResponse };
  /** Create a template parameter instance, from an existing template or together with a new one. */
  CreateTemplateParamInstance: { request: CreateTemplateParamInstanceRequest; response: CreateTemplateParamInstanceResponse };
  /** Create several template parameter instances. */
  CreateTemplateParamInstances: { request: CreateTemplateParamInstancesRequest; response: CreateTemplateParamInstancesResponse };
  /** Delete configuration items of nodes. */
  DeleteNodeConfigs: { request: DeleteNodeConfigsRequest; response: DeleteNodeConfigsResponse };
  /** Delete template parameter instances. */
  DeleteTemplateParamInstances: { request: DeleteTemplateParamInstancesRequest; response: DeleteTemplateParamInstancesResponse };
  /** Read one deployment. */
  DescribeDeploy: { request: DescribeDeployRequest; response: DescribeDeployResponse };
  /** Preview how hosts are split into batches for a deployment or rollback. */
  DescribeDeployBatch: { request: DescribeDeployBatchRequest; response: DescribeDeployBatchResponse };
  /** Read one scaling task. */
  DescribeOpsScaleTask: { request: DescribeOpsScaleTaskRequest; response: DescribeOpsScaleTaskResponse };
  /** Read one offline task. */
  DescribeOpsServiceOfflineTask: { request: DescribeOpsServiceOfflineTaskRequest; response: DescribeOpsServiceOfflineTaskResponse };
  /** Read one operations task. */
  DescribeOpsTask: { request: DescribeOpsTaskRequest; response: DescribeOpsTaskResponse };
  /** Read the deployment that a rollback would return to. */
  DescribePreDeploy: { request: DescribePreDeployRequest; response: DescribePreDeployResponse };
  /** Read how long task history is kept. */
  DescribeTaskRecordDeadline: { request: DescribeTaskRecordDeadlineRequest; response: DescribeTaskRecordDeadlineResponse };
  /** Read one template parameter instance with its template. */
  DescribeTemplateParamInstance: { request: DescribeTemplateParamInstanceRequest; response: DescribeTemplateParamInstanceResponse };
  /** Render a template and a parameter instance into an executable flow definition. */
  GenerateTemplateInstance: { request: GenerateTemplateInstanceRequest; response: GenerateTemplateInstanceResponse };
  /** Read the workload settings used to deploy a container component. */
  GetImageInfo: { request: GetImageInfoRequest; response: GetImageInfoResponse };
  /** List flow components. */
  ListComponents: { request: ListComponentsRequest; response: ListComponentsResponse };
  /** List the artifact versions deployed to a component instance. */
  ListDeployHistoryVersions: { request: ListDeployHistoryVersionsRequest; response: ListDeployHistoryVersionsResponse };
  /** List the deployments of a component instance. */
  ListDeployRecords: { request: ListDeployRecordsRequest; response: ListDeployRecordsResponse };
  /** List configuration items of nodes. */
  ListNodeConfigs: { request: ListNodeConfigsRequest; response: ListNodeConfigsResponse };
  /** List operations tasks. */
  ListOperationTasks: { request: ListOperationTasksRequest; response: ListOperationTasksResponse };
  /** List the TSF deployment groups of an application that can be related. */
  ListTSFAppGroups: { request: ListTSFAppGroupsRequest; response: ListTSFAppGroupsResponse };
  /** List the values a task list can be filtered by. */
  ListTaskFilters: { request: ListTaskFiltersRequest; response: ListTaskFiltersResponse };
  /** List the task types a task list can be filtered by. */
  ListTaskTypes: { request: ListTaskTypesRequest; response: ListTaskTypesResponse };
  /** List template parameter instances. */
  ListTemplateParamInstances: { request: ListTemplateParamInstancesRequest; response: ListTemplateParamInstancesResponse };
  /** List templates. */
  ListTemplates: { request: ListTemplatesRequest; response: ListTemplatesResponse };
  /** Replace configuration items of nodes. */
  ModifyNodeConfigs: { request: ModifyNodeConfigsRequest; response: ModifyNodeConfigsResponse };
  /** Replace a template parameter instance. */
  ModifyTemplateParamInstance: { request: ModifyTemplateParamInstanceRequest; response: ModifyTemplateParamInstanceResponse };
  /** Store the workload settings used to deploy a container component. */
  SaveImageInfo: { request: SaveImageInfoRequest; response: SaveImageInfoResponse };
  /** Count operations tasks by state in a period. */
  StatsStatusTasks: { request: StatsStatusTasksRequest; response: StatsStatusTasksResponse };
  /** Number of tasks over time. */
  StatsTasks: { request: StatsTasksRequest; response: StatsTasksResponse };
  /** Set how long task history is kept. */
  UpdateTaskRecordDeadline: { request: UpdateTaskRecordDeadlineRequest; response: UpdateTaskRecordDeadlineResponse };
}

/** What CreateDeploy takes. */
export interface CreateDeployRequest {
  /** Product. */
  Product?: DeployNodeInfo;
  /** Component. */
  Component?: DeployNodeInfo;
  /** Environment. */
  Environment?: Environment;
  /** Task name. */
  TaskName: string;
  /** Task description. */
  TaskDesc: string;
  /** Deploy (deploy) or Rollback (roll back). */
  TaskType: "Deploy" | "Rollback";
  /** Artifact to deploy. */
  DeployGeneric?: GenericPackage;
  /** Batch and pause settings. */
  DeployStrategy?: DeployStrategy;
  /** Hosts of each batch. */
  DeployBatches?: DeployBatch[];
  /** Values for the operations template. */
  OperationTemplateInstanceParams?: OperationTemplateInstanceParam[];
  /** Flow instance of the deployment to roll back. */
  RollbackDagId?: number;
  /** Flow instance being edited. */
  DagId?: number;
  /** Target cluster. */
  DeployClusterInfo?: DeployClusterInfo;
}

/** What CreateDeploy answers. */
export interface CreateDeployResponse {
  /** Flow instance created. */
  DagId: number;
  /** Namespace. */
  Namespace: string;
}

/** What CreateNodeConfigs takes. */
export interface CreateNodeConfigsRequest {
  /** Configuration items. */
  NodeConfigList?: NodeConfig[];
}

/** What CreateNodeConfigs answers. */
export interface CreateNodeConfigsResponse {
  /** IDs of the new items. */
  IdList: number[];
}

/** What CreateOpsScaleTask takes. */
export interface CreateOpsScaleTaskRequest {
  /** Product. */
  Product?: DeployNodeInfo;
  /** Component. */
  Component?: DeployNodeInfo;
  /** Environment. */
  Environment?: EnvInfo;
  /** Task type. */
  TaskType?: string;
  /** Application type. */
  ApplicationType?: string;
  /** Artifact. */
  Generic?: GenericPackage;
  /** Hosts to add or remove. */
  Hosts?: DeployHost[];
  /** Values for the operations template. */
  OperationTemplateInstanceParams?: OperationTemplateInstanceParam[];
  /** Flow instance being edited. */
  DagId?: number;
}

/** What CreateOpsScaleTask answers. */
export interface CreateOpsScaleTaskResponse {
  /** Flow instance created. */
  DagId: number;
  /** Error detail. */
  Error: ErrorInfo | null;
  /** Namespace. */
  Namespace: string;
}

/** What CreateOpsServiceOfflineTask takes. */
export interface CreateOpsServiceOfflineTaskRequest {
  /** Product. */
  Product?: DeployNodeInfo;
  /** Component. */
  Component?: DeployNodeInfo;
  /** Environment. */
  Environment?: EnvInfo;
  /** Task name. */
  TaskName?: string;
  /** Task description. */
  TaskDesc?: string;
  /** Hosts to take offline. */
  Hosts?: DeployHost[];
  /** Values for the operations template. */
  OperationTemplateInstanceParams?: OperationTemplateInstanceParam[];
  /** Flow instance being edited. */
  DagId?: number;
  /** Target cluster. */
  ClusterInfo?: DeployClusterInfo;
}

/** What CreateOpsServiceOfflineTask answers. */
export interface CreateOpsServiceOfflineTaskResponse {
  /** Flow instance created. */
  DagId: number;
  /** Error detail. */
  Error: ErrorInfo | null;
  /** Namespace. */
  Namespace: string;
}

/** What CreateOpsTask takes. */
export interface CreateOpsTaskRequest {
  /** Task name. */
  TaskName: string;
  /** Task description. */
  TaskDesc: string;
  /** Kind of task: deploy, take offline, roll back or scale. The source gives no codes; the sample is Rollback. */
  TaskType: string;
  /** image or package. */
  DeployMethod: "image" | "package";
  /** Product. */
  Product: DeployNodeInfo;
  /** Component. */
  Component: DeployNodeInfo;
  /** Environment. */
  Environment: Environment;
  /** Hosts or cluster the task works on. */
  Resources: TaskResource;
  /** Template parameter values. */
  Params: OperationTemplateInstanceParam[];
  /** Batch settings. */
  Strategy?: DeployStrategy;
  /** Flow instance being edited. */
  DagId?: number | null;
}

/** What CreateOpsTask answers. */
export interface CreateOpsTaskResponse {
  /** Task ID (flow instance). */
  DagId: number;
  /** Namespace. */
  Namespace: string;
}

/** What CreateTemplateParamInstance takes. */
export interface CreateTemplateParamInstanceRequest {
  /** Template to create; leave empty when TemplateId names an existing one. */
  Template?: Template;
  /** Instance to create. */
  TemplateParamInstance: TemplateParamInstance;
  /** Existing template; leave empty when Template is given. */
  TemplateId?: number;
}

/** What CreateTemplateParamInstance answers. */
export interface CreateTemplateParamInstanceResponse {
  /** ID of the new instance. */
  Id: number;
}

/** What CreateTemplateParamInstances takes. */
export interface CreateTemplateParamInstancesRequest {
  /** Instances to create. */
  TemplateParamInstanceList: CreateTemplateParamInstance[];
}

/** What CreateTemplateParamInstances answers. */
export interface CreateTemplateParamInstancesResponse {
  /** IDs of the new instances. */
  IdList: number[];
}

/** What DeleteNodeConfigs takes. */
export interface DeleteNodeConfigsRequest {
  /** IDs of the items. */
  IdList?: number[];
}

/** What DeleteNodeConfigs answers. */
export interface DeleteNodeConfigsResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What DeleteTemplateParamInstances takes. */
export interface DeleteTemplateParamInstancesRequest {
  /** IDs of the instances. */
  IdList: number[];
}

/** What DeleteTemplateParamInstances answers. */
export interface DeleteTemplateParamInstancesResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What DescribeDeploy takes. */
export interface DescribeDeployRequest {
  /** Flow instance ID. */
  DagId: number;
}

/** What DescribeDeploy answers. */
export interface DescribeDeployResponse {
  /** The deployment. */
  DeployRecord: DeployRecord | null;
}

/** What DescribeDeployBatch takes. */
export interface DescribeDeployBatchRequest {
  /** Batch settings. */
  DeployStrategy?: DeployStrategy;
  /** Hosts. */
  DeployHosts: DeployHost[];
}

/** What DescribeDeployBatch answers. */
export interface DescribeDeployBatchResponse {
  /** Resulting batches. */
  DeployBatches: DeployBatch[];
}

/** What DescribeOpsScaleTask takes. */
export interface DescribeOpsScaleTaskRequest {
  /** Flow instance ID. */
  DagId?: number;
}

/** What DescribeOpsScaleTask answers. */
export interface DescribeOpsScaleTaskResponse {
  /** Flow instance ID. */
  DagId: number;
  /** Product. */
  Product: DeployNodeInfo | null;
  /** Component. */
  Component: DeployNodeInfo | null;
  /** Environment. */
  Environment: EnvInfo | null;
  /** Task type. */
  TaskType: string;
  /** Application type. */
  ApplicationType: string;
  /** Artifact. */
  Generic: GenericPackage | null;
  /** Hosts added or removed. */
  Hosts: DeployHost[];
  /** Values for the operations template. */
  OperationTemplateInstanceParams: OperationTemplateInstanceParam[];
}

/** What DescribeOpsServiceOfflineTask takes. */
export interface DescribeOpsServiceOfflineTaskRequest {
  /** Flow instance ID. */
  DagId: number;
}

/** What DescribeOpsServiceOfflineTask answers. */
export interface DescribeOpsServiceOfflineTaskResponse {
  /** Flow instance ID. */
  DagId: number;
  /** Product. */
  Product: DeployNodeInfo | null;
  /** Component. */
  Component: DeployNodeInfo | null;
  /** Environment. */
  Environment: EnvInfo | null;
  /** Hosts taken offline. */
  Hosts: DeployHost[];
  /** Values for the operations template. */
  OperationTemplateInstanceParams: OperationTemplateInstanceParam[];
  /** Task name. */
  TaskName: string;
  /** Task description. */
  TaskDesc: string;
  /** Target cluster. */
  ClusterInfo: DeployClusterInfo | null;
}

/** What DescribeOpsTask takes. */
export interface DescribeOpsTaskRequest {
  /** Flow instance ID. */
  DagId: number;
}

/** What DescribeOpsTask answers. */
export interface DescribeOpsTaskResponse {
  /** Task name. */
  TaskName: string;
  /** Task description. */
  TaskDesc: string;
  /** Kind of task: deploy, take offline, roll back or scale. */
  TaskType: string;
  /** image or package. */
  DeployMethod: string;
  /** Product. */
  Product: DeployNodeInfo | null;
  /** Component. */
  Component: DeployNodeInfo | null;
  /** Environment. */
  Environment: Environment | null;
  /** Hosts or cluster the task works on. */
  Resources: TaskResource | null;
  /** Template parameter values. */
  Params: OperationTemplateInstanceParam[];
  /** Batch settings. */
  Strategy: DeployStrategy | null;
  /** The task. */
  OpsTaskHistory: DescribeOpsTask | null;
  /** Record ID. */
  Id: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Tenant account UIN. */
  TenantUin: string;
  /** Creator. */
  Creator: string;
  /** Last modifier. */
  Modifier: string;
  /** Artifact. */
  Artifact: Artifact | null;
  /** Flow instance ID. */
  DagId: number;
  /** Flow instance of the rollback. */
  RollBackDagId: number;
  /** Application type. */
  ApplicationType: string;
  /** Task state, e.g. running. */
  State: string;
}

/** What DescribePreDeploy takes. */
export interface DescribePreDeployRequest {
  /** Flow instance of the rollback. */
  DagId: number;
}

/** What DescribePreDeploy answers. */
export interface DescribePreDeployResponse {
  /** Artifact of the previous deployment. */
  DeployGeneric: GenericPackage | null;
  /** Hosts of the previous deployment. */
  DeployHosts: DeployHost[];
}

/** What DescribeTaskRecordDeadline takes. */
export type DescribeTaskRecordDeadlineRequest = Record<never, never>;

/** What DescribeTaskRecordDeadline answers. */
export interface DescribeTaskRecordDeadlineResponse {
  /** Finite (kept for DeadlineDay days) or Infinite. */
  DeadlineType: string;
  /** Number of days. */
  DeadlineDay: number;
}

/** What DescribeTemplateParamInstance takes. */
export interface DescribeTemplateParamInstanceRequest {
  /** Template parameter instance ID. */
  Id?: number;
}

/** What DescribeTemplateParamInstance answers. */
export interface DescribeTemplateParamInstanceResponse {
  /** Template. */
  Template: Template | null;
  /** Template parameter instance. */
  TemplateParamInstance: TemplateParamInstance | null;
}

/** What GenerateTemplateInstance takes. */
export interface GenerateTemplateInstanceRequest {
  /** Template parameter instance ID. */
  TemplateParamInstanceId: number;
  /** Parameters to replace with actual values. */
  Params?: Label[];
  /** Values for the built-in parameters. */
  Render: RenderData;
}

/** What GenerateTemplateInstance answers. */
export interface GenerateTemplateInstanceResponse {
  /** Rendered flow definition. */
  TemplateInstanceJson: DagDefine | null;
}

/** What GetImageInfo takes. */
export interface GetImageInfoRequest {
  /** Node ID. */
  NodeId?: number;
  /** Node UUID. */
  NodeUuid?: string;
  /** Model UUID of the node. */
  NodeModelUuid?: string;
  /** Environment UUID. */
  EnvUuid?: string;
  /** ID of the node's instance in an environment. */
  EnvNodeId?: number;
}

/** What GetImageInfo answers. */
export interface GetImageInfoResponse {
  /** Template parameter instance used for the deployment. */
  TemplateParamInstanceID: number;
  /** Workload type, e.g. deployment. */
  WorkloadType: string;
  /** Workload name. */
  WorkloadName: string;
  /** Namespace. */
  Namespace: string;
  /** Workload settings. */
  RequestBody: string;
}

/** What ListComponents takes. */
export interface ListComponentsRequest {
  /** Conditions. */
  ComponentCondition: DagComponentCondition;
}

/** What ListComponents answers. */
export interface ListComponentsResponse {
  /** Components. */
  Components: DagComponentInfo[];
  /** Total matches. */
  Total: number;
}

/** What ListDeployHistoryVersions takes. */
export interface ListDeployHistoryVersionsRequest {
  /** Component instance ID. */
  EnvironmentNodeId?: number;
}

/** What ListDeployHistoryVersions answers. */
export interface ListDeployHistoryVersionsResponse {
  /** Artifacts. */
  GenericPackages: GenericPackage[];
}

/** What ListDeployRecords takes. */
export interface ListDeployRecordsRequest {
  /** Component instance ID. */
  ComponentEnvNodeId: number;
  /** Deployment type, e.g. package. */
  DeployType: string;
  /** Filter by state. */
  State: string;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** What ListDeployRecords answers. */
export interface ListDeployRecordsResponse {
  /** Total matches. */
  Total: number;
  /** Deployments. */
  DeployRecords: DeployRecord[];
}

/** What ListNodeConfigs takes. */
export interface ListNodeConfigsRequest {
  /** Node UUID. */
  NodeUUID?: string;
  /** Environment UUID. */
  EnvUUID?: string;
  /** Environment node IDs. */
  EnvNodeIdList?: number[];
}

/** What ListNodeConfigs answers. */
export interface ListNodeConfigsResponse {
  /** Configuration items. */
  NodeConfigList: NodeConfig[];
}

/** What ListOperationTasks takes. */
export interface ListOperationTasksRequest {
  /** Environment UUID. */
  EnvUuid?: string;
  /** Task type, e.g. Deploy. */
  DagType?: string;
  /** Task name. */
  DagName?: string;
  /** Flow instance ID. */
  DagId?: number;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
  /** Component UUID. */
  ComponentUuid?: string;
  /** Product UUID. */
  ProductUuid?: string;
  /** Filter by state. */
  State?: string;
  /** Component instance ID. */
  ComponentEnvNodeId?: number;
}

/** What ListOperationTasks answers. */
export interface ListOperationTasksResponse {
  /** Flow instances. */
  DagInstances: OperationDagInstance[];
  /** Total matches. */
  Total: number;
}

/** What ListTSFAppGroups takes. */
export interface ListTSFAppGroupsRequest {
  /** Page size. */
  Limit?: number;
  /** Page offset. */
  Offset?: number;
  /** TSF application ID. */
  ApplicationId: string;
  /** Environment UUID. */
  EnvUuid: string;
  /** C or V (container or virtual machine). */
  ApplicationType: "C" | "V";
  /** Keyword. */
  SearchWord?: string;
}

/** What ListTSFAppGroups answers. */
export interface ListTSFAppGroupsResponse {
  /** Number of TSF groups not related yet. */
  TotalCount: number;
  /** TSF groups that can be related. */
  Content: TsfGroupInfo[];
  /** Number of all TSF groups. */
  GroupTotalCount: number;
}

/** What ListTaskFilters takes. */
export interface ListTaskFiltersRequest {
  /** Field whose values are listed, e.g. Component. */
  FilterField: string;
}

/** What ListTaskFilters answers. */
export interface ListTaskFiltersResponse {
  /** Values with counts. */
  TaskFilters: TaskFilter[];
}

/** What ListTaskTypes takes. */
export type ListTaskTypesRequest = Record<never, never>;

/** What ListTaskTypes answers. */
export interface ListTaskTypesResponse {
  /** Types with counts. */
  TaskFilters: TaskFilter[];
}

/** What ListTemplateParamInstances takes. */
export interface ListTemplateParamInstancesRequest {
  /** Filter by label. */
  Labels?: Label[];
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** What ListTemplateParamInstances answers. */
export interface ListTemplateParamInstancesResponse {
  /** Instances found. */
  ListTemplateParamInstances: TemplateParamInstance[];
  /** Total matches. */
  Total: number;
}

/** What ListTemplates takes. */
export interface ListTemplatesRequest {
  /** Filter by label. */
  Labels?: Label[] | null;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** What ListTemplates answers. */
export interface ListTemplatesResponse {
  /** Templates found. */
  ListTemplates: Template[];
  /** Total matches. */
  Total: number;
}

/** What ModifyNodeConfigs takes. */
export interface ModifyNodeConfigsRequest {
  /** Configuration items; every field must be sent. */
  NodeConfigList?: NodeConfig[] | null;
}

/** What ModifyNodeConfigs answers. */
export interface ModifyNodeConfigsResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What ModifyTemplateParamInstance takes. */
export interface ModifyTemplateParamInstanceRequest {
  /** New template; leave empty when TemplateId names an existing one. */
  Template?: Template;
  /** Instance; every field must be sent. */
  TemplateParamInstance: TemplateParamInstance;
  /** Existing template to reuse; leave empty when Template is given. */
  TemplateId?: number;
  /** Template parameter instance ID. */
  Id: number;
}

/** What ModifyTemplateParamInstance answers. */
export interface ModifyTemplateParamInstanceResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What SaveImageInfo takes. */
export interface SaveImageInfoRequest {
  /** Node ID. */
  NodeId?: number;
  /** Node UUID. */
  NodeUuid?: string;
  /** Model UUID of the node. */
  NodeModelUuid?: string;
  /** Environment UUID. */
  EnvUuid?: string;
  /** ID of the node's instance in an environment. */
  EnvNodeId?: number;
  /** Template parameter instance ID. */
  TemplateParamInstanceID?: number;
  /** Workload type, e.g. deployment. */
  WorkloadType?: string;
  /** Workload name. */
  WorkloadName?: string;
  /** Namespace. */
  Namespace?: string;
  /** Workload settings. */
  RequestBody?: string;
}

/** What SaveImageInfo answers. */
export interface SaveImageInfoResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** What StatsStatusTasks takes. */
export interface StatsStatusTasksRequest {
  StartTime?: string;
  EndTime?: string;
}

/** What StatsStatusTasks answers. */
export interface StatsStatusTasksResponse {
  /** Failed tasks. */
  FailedCount: number;
  /** Succeeded tasks. */
  SuccessCount: number;
  /** Running tasks. */
  RunningCount: number;
}

/** What StatsTasks takes. */
export interface StatsTasksRequest {
  StartTime?: string;
  EndTime?: string;
}

/** What StatsTasks answers. */
export interface StatsTasksResponse {
  /** Series of counts. */
  Tasks: StatsTask[];
}

/** What UpdateTaskRecordDeadline takes. */
export interface UpdateTaskRecordDeadlineRequest {
  /** Finite (kept for DeadlineDay days) or Infinite. */
  DeadlineType: "Finite" | "Infinite";
  /** Number of days. */
  DeadlineDay?: number;
}

/** What UpdateTaskRecordDeadline answers. */
export interface UpdateTaskRecordDeadlineResponse {
  /** Omitted when the call succeeds. */
  Ok: boolean;
}

/** Agent of a deployment group. */
export interface AgentProfile {
  /** Agent type. */
  AgentType: string;
  /** Agent version. */
  AgentVersion: string;
}

/** Application values for built-in template parameters. */
export interface ApplicationInfo {
  /** Working directory. */
  Workplace?: string;
  /** User name. */
  User?: string;
}

/** Component summary. */
export interface ApplicationSimple {
  /** Component ID. */
  ApplicationId: string;
  /** Component name. */
  ApplicationName: string;
  /** English name. */
  ApplicationCode: string;
}

/** Artifact. */
export interface Artifact {
  /** Version type. */
  ArtifactVersionType: string;
  /** Source type, e.g. User. */
  ArtifactSourceType: string;
  /** Package URL. */
  PackageUrl: string;
  /** Artifact key. */
  ArtifactKey: string;
  /** Version. */
  ArtifactVersion: string;
  /** ISO 8601 with offset. */
  ArtifactUploadTime: string;
}

/** Artifact of a module or container. */
export interface ArtifactInfo {
  /** Artifact or image name. */
  ArtifactName: string;
  /** Module or container name. */
  ModuleName: string;
}

/** Automatic clean-up settings. */
export interface ClearStrategy {
  /** Number of most recent versions kept; 10 when the switch is on and nothing is set. */
  CountLimit: number;
  /** Total size of the folder in bytes; 10737418240 (10 G) when the switch is on and nothing is set. */
  SizeLimit: number;
}

/** Node reference. */
export interface CmdbNodeInfo {
  /** Model UUID of the node. */
  NodeModelUuid: string;
  /** Node UUID. */
  NodeUuid: string;
}

/** Node of a topology. */
export interface CmdbTopoTreeNode {
  /** Node type, e.g. component. */
  NodeType: string | null;
  /** Node name. */
  Name: string | null;
  /** English name. */
  NameEn: string | null;
  /** Level of the node. */
  Level: number | null;
}

/** Component state. */
export interface Component {
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
  /** Component name. */
  NodeName: string;
  /** Deployed version. */
  Version: string;
}

/** Container. */
export interface ContainerInfo {
  /** Container name. */
  Name: string;
  /** Image. */
  Image: string;
  /** State. */
  State: string;
  /** Container ID. */
  ContainerId: string;
}

/** Created artifact repository. */
export interface CreateRepository {
  /** Repository ID. */
  RepoId: number;
  /** Repository name. */
  RepoName: string;
  /** English name. */
  RepoCode: string;
  /** Repository type, e.g. image. */
  RepoType: string;
  /** Number of artifacts. */
  ArtifactCount: string;
  /** Free text. */
  Description: string;
  /** Components. */
  ApplicationList: ApplicationSimple[] | null;
  UpdateTime: string;
  /** Last modifier. */
  UpdateBy: string;
}

/** Template parameter instance to create. */
export interface CreateTemplateParamInstance {
  /** Template to create; leave empty when TemplateId names an existing one. */
  Template?: Template;
  /** Template parameter instance. */
  TemplateParamInstance: TemplateParamInstance;
  /** Existing template; leave empty when Template is given. */
  TemplateId?: number;
}

/** Conditions for ListComponents. */
export interface DagComponentCondition {
  /** Component identifier. */
  ServiceName?: string;
  /** Display name. */
  DisplayName?: string;
  /** Component type. */
  ComponentType?: string;
  /** Extended type. */
  ServiceType?: string;
  /** Page offset. */
  Offset?: number;
  /** Page size. */
  Limit?: number;
}

/** Flow component. */
export interface DagComponentInfo {
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
  /** Extended type. */
  ServiceType: string;
  /** Retry settings. */
  RetryConf: DagComponentRetryConf | null;
  /** Polling settings. */
  QueryConf: DagComponentQueryConf | null;
  /** Input parameters. */
  InputParams: DagComponentParam[];
  /** Output parameters. */
  OutputParams: DagComponentParam[];
}

/** Parameter of a component. */
export interface DagComponentParam {
  /** Extended type. */
  Classify: string;
  /** Parameter name. */
  Name: string;
  /** Free text. */
  Desc: string;
  /** Parameter type. */
  Type: string;
  /** Whether it is required. */
  Require: boolean;
  /** Whether the value is a list. */
  Slice: boolean;
  /** Built-in object injected automatically. */
  Inject: string;
  /** Sample value. */
  Case: string;
  /** Value. */
  Value: string;
  /** Display name. */
  DisplayName: string;
}

/** Polling settings. */
export interface DagComponentQueryConf {
  /** Polling type, e.g. Arithmetic. */
  QueryType: string;
  /** Interval (common difference of the arithmetic series). */
  Interval: number;
  /** Number of polls. */
  Count: number;
  /** Base of the exponential back-off. */
  ExponentBase: number;
}

/** Retry settings. */
export interface DagComponentRetryConf {
  /** Number of retries. */
  Count: number;
}

/** Flow definition. */
export interface DagDefine {
  /** Flow definition ID. */
  DagDefId?: number;
  /** Flow name. */
  DagName?: string;
  /** Namespace. */
  Namespace?: string;
  /** Flow description. */
  DagDesc?: string;
  /** Revision. */
  Revise?: string;
  /** Time limit. */
  Timeout?: number;
  /** Labels. */
  Labels: Label[];
  /** Nodes of the flow. */
  Components: DagDefineComponent[];
}

/** Node of a flow definition. */
export interface DagDefineComponent {
  /** Node name. */
  NodeName: string;
  /** Component identifier. */
  ServiceName: string;
  /** Display name. */
  DisplayName: string;
  /** Names of the parent nodes. */
  Depends: string[];
  /** Node parameters. */
  NodeParams: Param[];
  /** Parameters taken from other nodes. */
  LinkParams: LinkParam[];
  /** Node type, e.g. component. */
  NodeType?: string;
  /** Extra data, JSON string. */
  Extend?: string;
}

/** Key/value label. */
export interface DagLabel {
  /** Label key. */
  Key: string;
  /** Label value. */
  Value: string;
}

/** Relation between a node and an artifact. */
export interface DbNodeRepoRelation {
  /** Relation ID. */
  Id: number;
  CreatedAt: string;
  UpdatedAt: string;
  /** Creator. */
  Creator: string;
  /** Last modifier. */
  Modifier: string;
  /** Node UUID. */
  NodeUuid: string;
  /** Source. */
  Source: string;
  /** Artifact repository identifier. */
  RepoIdentity: string;
  /** Artifact or image name. */
  ArtifactName: string;
  /** Module or container name. */
  ModuleName: string;
  /** Model UUID of the node. */
  NodeModelUuid: string;
  /** Tenant account UIN. */
  TenantUin: string;
}

/** One batch of a deployment. */
export interface DeployBatch {
  /** Batch number (described as BatchHosts in the source). */
  BatchNum?: number;
  /** Hosts of the batch. */
  BatchHosts?: DeployHost[];
}

/** Even split into batches. */
export interface DeployBatchAverage {
  /** Random (hosts picked at random) or Region (by region). */
  AverageType?: string;
  /** Number of batches. */
  BatchNum?: number;
}

/** Stepped split into batches. */
export interface DeployBatchLadder {
  /** Size of the first batch. */
  FirstNum?: number;
  /** How later batches grow: Add (add LaterNum) or Mul (multiply by LaterNum). */
  LaterType?: string;
  /** Growth per batch. */
  LaterNum?: number;
}

/** Pause between batches. */
export interface DeployBatchPause {
  /** Every (each batch), First (first batch only) or None. */
  PauseType?: string;
  /** Length of the pause. */
  PauseTime?: number;
  /** Minute or Hour. */
  PauseTimeType?: string;
}

/** Cluster used by a deployment. */
export interface DeployClusterInfo {
  /** TKE cluster ID. */
  ClusterId: string;
  /** TKE cluster name. */
  ClusterName?: string;
  /** CPU architecture of the cluster, e.g. arm. */
  ClusterArch?: string;
  /** Version of the cluster. */
  ClusterVersion?: string;
}

/** Host of a deployment. */
export interface DeployHost {
  /** Host name. */
  HostName?: string;
  /** Private address. */
  InternalIp?: string;
  /** Public address. */
  Ip?: string;
  /** Region. */
  Region?: string;
  /** Availability zone. */
  Zone?: string;
  /** Host ID. */
  HostId?: number;
  /** Serial number. */
  HostSn?: string;
}

/** Product or component of a task. */
export interface DeployNodeInfo {
  /** Product or component UUID. */
  NodeUuid?: string;
  /** Product or component name. */
  Name?: string;
  /** ID of the node's instance in an environment. */
  EnvNodeId?: number;
  /** image or package. */
  DeployMethod?: string;
}

/** Deployment. */
export interface DeployRecord {
  /** Flow instance ID. */
  DagId: number;
  /** Product. */
  Product: DeployNodeInfo | null;
  /** Component. */
  Component: DeployNodeInfo | null;
  /** Environment. */
  Environment: Environment | null;
  /** Task name. */
  TaskName: string;
  /** Task description. */
  TaskDesc: string;
  /** Task type, e.g. deploy. */
  TaskType: string;
  /** Artifact. */
  DeployGeneric: GenericPackage | null;
  /** Batch and pause settings. */
  DeployStrategy: DeployStrategy | null;
  /** Hosts of each batch. */
  DeployBatches: DeployBatch[] | null;
  /** Values for the operations template. */
  OperationTemplateInstanceParams: OperationTemplateInstanceParam[] | null;
  /** Target cluster. */
  DeployClusterInfo: DeployClusterInfo | null;
  /** Flow instance of the rollback. */
  RollbackDagId: number;
}

/** Batch and pause settings. */
export interface DeployStrategy {
  /** GR: grey release; BG: blue-green. */
  Strategy?: string;
  /** Share of hosts handled at once. */
  ConcurrentProportion?: number;
  /** Stepped batches; used with BatchStrategy Ladder. */
  BatchLadder?: DeployBatchLadder | null;
  /** Even batches; used with BatchStrategy Average. */
  BatchAverage?: DeployBatchAverage | null;
  /** Pause between batches. */
  BatchPause?: DeployBatchPause | null;
  /** Ladder (stepped) or Average (even). */
  BatchStrategy?: string;
}

/** Operations task. */
export interface DescribeOpsTask {
  /** Task name. */
  TaskName: string;
  /** Task description. */
  TaskDesc: string;
  /** Kind of task: deploy, take offline, roll back or scale. */
  TaskType: string;
  /** image or package. */
  DeployMethod: string;
  /** Product. */
  Product: DeployNodeInfo | null;
  /** Component. */
  Component: DeployNodeInfo | null;
  /** Environment. */
  Environment: Environment | null;
  /** Hosts or cluster the task works on. */
  Resources: TaskResource | null;
  /** Template parameter values. */
  Params: OperationTemplateInstanceParam[] | null;
  /** Batch settings. */
  Strategy: DeployStrategy | null;
  /** Flow instance ID. */
  DagId: number;
  /** Record ID. */
  Id: number;
  /** Task state. */
  State: string;
  /** Flow instance of the rollback. */
  RollBackDagId: number;
  /** Artifact. */
  Artifact: Artifact | null;
  CreatedAt: string;
  /** Last modifier. */
  Modifier: string;
  UpdatedAt: string;
  /** Tenant account UIN. */
  TenantUin: string;
  /** Application type, e.g. c/v. */
  ApplicationType: string;
  /** Creator. */
  Creator: string;
}

/** Folder of a repository. */
export interface Directory {
  /** Repository ID. */
  RepoId: number;
  /** Folder ID. */
  DirectoryId: number;
  /** Folder name. */
  DirectoryName: string;
  /** English name. */
  DirectoryCode: string;
  /** Related component ID. */
  LinkedApplicationId: string;
  /** Related component name. */
  LinkedApplicationName: string;
  /** English name of the related component. */
  LinkedApplicationCode: string;
  /** Total size. */
  TotalSize: number;
  /** Automatic clean-up switch, e.g. open. */
  ClearSwitch: string;
  /** Automatic clean-up settings. */
  ClearStrategy: ClearStrategy | null;
  /** Creator. */
  Creator: string;
}

/** Environment: UUID and name. */
export interface EnvInfo {
  /** Environment UUID. */
  EnvUuid?: string;
  /** Environment name. */
  Name?: string;
}

/** Environment. */
export interface EnvItem {
  Id: number;
  /** Tenant account ID. */
  AccountId: string;
  /** Environment UUID. */
  Uuid: string;
  /** Environment name. */
  Name: string;
  /** Purpose. */
  Usage: string;
  /** Free text. */
  Description: string;
  /** Person in charge. */
  Manager: string;
  CreatedAt: string;
  /** Creator. */
  Creator: string;
  /** Last modifier. */
  Modifier: string;
  UpdatedAt: string;
  /** Products deployed in the environment. */
  Products: EnvProductInfo | null;
  /** Whether the entry is built in. */
  Preset: boolean | null;
  /** English name. */
  EnvCode: string | null;
}

/** Node placed in an environment. */
export interface EnvNode {
  /** Environment UUID. */
  EnvUuid: string;
  /** Operator in charge. */
  Maintainer: string;
  /** Person in charge. */
  Manager: string;
  /** Node. */
  NodeInfo: CmdbNodeInfo | null;
}

/** Environment node reference. */
export interface EnvNodeObj {
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
}

/** Node placed in an environment. */
export interface EnvNodeRel {
  /** Environment node ID. */
  Id: number;
  /** Node UUID. */
  NodeUuid: string;
  /** Environment UUID. */
  EnvUuid: string;
  /** Person in charge. */
  Manager: string;
  /** Operator in charge. */
  Maintainer: string;
  /** Last modifier. */
  Modifier: string;
  /** Model UUID of the node. */
  NodeModelUuid: string;
  UpdatedAt: string;
  CreatedAt: string;
  /** Creator. */
  Creator: string;
}

/** Environment reference. */
export interface EnvObj {
  /** Environment UUID. */
  EnvUuid: string;
}

/** Products of an environment. */
export interface EnvProductInfo {
  /** Number of products. */
  TotalCount: number;
}

/** Number of environments for one purpose. */
export interface EnvUsageItem {
  /** Purpose. */
  Usage: string;
  /** Number of environments. */
  Count: number;
}

/** Environment reference. */
export interface Environment {
  /** Environment UUID. */
  EnvUuid?: string;
  /** Environment name. */
  Name?: string;
}

/** Error detail. */
export interface ErrorInfo {
  /** Error code. */
  Code: string;
  /** Error text. */
  Message: string;
}

/** Error of one field. */
export interface ErrorItem {
  /** Field code. */
  PropertyCode: string;
  /** Error text. */
  ErrorMsg: string;
}

/** Entry that failed. */
export interface FailedItem {
  /** Failure reason. */
  ErrorMessage: string;
  /** Environment node. */
  EnvNode: EnvNodeRel | null;
}

/** Filter condition. */
export interface FilterElement {
  /** Field to filter on. */
  Key: string;
  /** Value to compare with. */
  Value: string;
  /** =, !=, LIKE or IN. */
  Operator: string;
}

/** Gateway settings. */
export interface GatewayConfig {
  Name: string;
  /** Port. */
  Port: number;
  /** Protocol. */
  Protocol: string;
  /** Path of the TLS key. */
  KeyPath: string;
  /** Path of the TLS certificate. */
  CertPath: string;
}

/** Artifact package. */
export interface GenericPackage {
  /** New (new version) or History (earlier version). */
  GenericVersionType?: string;
  /** User (URL of the user's package) or Generic (artifact repository). */
  GenericSourceType?: string;
  /** Package URL. */
  PackageUrl?: string;
  /** Artifact key. */
  GenericKey?: string;
  /** Artifact version. */
  GenericVersion?: string;
  /** ISO 8601 with offset. */
  GenericTime?: string;
}

/** Host. */
export interface Host {
  /** Host ID. */
  HostId: number;
  /** Host name. */
  HostName: string;
  /** Private address. */
  InnerIp: string;
  /** Address of the physical host. */
  HostIp: string;
  /** Region name. */
  RegionName: string;
  /** Availability zone name. */
  ZoneName: string;
  /** Business tree nodes of the host. */
  NodeSet: HostRelNode[];
  /** Public address. */
  OuterIp: string;
  /** Serial number. */
  Sn: string;
  /** VPC ID. */
  VpcId: number;
  /** Availability zone ID. */
  ZoneId: number | null;
  /** Region ID. */
  RegionId: number | null;
}

/** Host values for built-in template parameters. */
export interface HostInfo {
  /** Host address. */
  HostIp?: string;
}

/** Business tree node of a host. */
export interface HostRelNode {
  /** Path of the node. */
  Node: string;
  /** Deployment state of the business on the host. */
  BusinessStatus: string;
  /** Node UUID. */
  NodeUuid: string;
  /** Business version. */
  NodeVersion: string;
  /** Node name. */
  NodeName: string;
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
}

/** Node rejected during import. */
export interface InvalidNode {
  /** Row number. */
  Index: number;
  /** Node name. */
  NodeName: string;
  /** English name of the node. */
  NodeNameEn: string;
  /** Deployment method, e.g. package. */
  DeployMethod: string;
  /** Free text. */
  Desc: string;
  /** Node type, e.g. component. */
  NodeType: string;
  /** Parent node UUID. */
  ParentUuid: string;
  /** Errors. */
  ErrorMsgSet: ErrorItem[];
}

/** Key/value label. */
export interface Label {
  /** Label key. */
  Key: string;
  /** Label value. */
  Value: string;
}

/** Parameter taken from another node. */
export interface LinkParam {
  /** Parameter name. */
  ParamName: string;
  /** Node that supplies the value. */
  LinkNodeName: string;
  /** Parameter of that node. */
  LinkParamName: string;
}

/** Model in the resource catalogue. */
export interface ModelInfo {
  /** Model UUID. */
  ModelUUID: string;
  /** Model name. */
  ModelName: string;
  /** English name. */
  ModelNameEn: string;
  /** Number of instances. */
  InstanceCount: number;
  /** Icon. */
  ModelIcon: string;
  /** Sort position. */
  ModelIndex: number;
  /** Whether the entry is built in. */
  Preset: boolean;
  /** Tag settings. */
  TagParam: TagParam | null;
}

/** Configuration item of a node. */
export interface NodeConfig {
  /** Item ID. */
  Id?: number;
  CreatedAt?: string;
  UpdatedAt?: string;
  /** Creator. */
  Creator?: string;
  /** Last modifier. */
  Modifier?: string;
  /** Item name. */
  Name: string;
  /** Item description. */
  Description: string;
  /** Item value. */
  Value?: string;
  /** Template key the item feeds, e.g. .render.ApplicationInfo.Workplace. */
  RenderKey: string;
  /** Node UUID. */
  NodeUUID?: string;
  /** Model UUID of the node. */
  NodeModelUuid?: string;
  /** Environment UUID. */
  EnvUUID?: string;
  /** ID of the node's instance in an environment. */
  EnvNodeId?: number;
  /** Extra key/value data. */
  Data?: Label[] | null;
  CreateTime?: string;
  /** Tenant account UIN. */
  TenantUin?: string;
}

/** Node of the business tree. */
export interface NodeItem {
  /** Node ID. */
  NodeId: number;
  /** Node UUID. */
  NodeUuid: string;
  /** Node type, e.g. component. */
  NodeType: string;
  /** Node name. */
  NodeName: string;
  /** Operator in charge. */
  Maintainer: string;
  /** Creator. */
  Creator: string;
  CreatedAt: string;
  /** Person in charge. */
  Manager: string;
  /** Free text. */
  Desc: string;
  /** Unique ID of the node in an environment. */
  EnvNodeId: number;
  /** Account ID. */
  AccountId: string;
  UpdatedAt: string;
  /** Environment UUID. */
  EnvUuid: string;
  /** English name of the node. */
  NodeNameEn: string;
  /** Model UUID of the parent node (the source swaps this description with ParentNodeUuid). */
  ParentNodeModelUuid: string;
  /** UUID of the parent node. */
  ParentNodeUuid: string;
  /** Model UUID of the node. */
  NodeModelUuid: string;
  /** Instance ID. */
  InstId: number;
}

/** Relation between a node and an artifact repository. */
export interface NodeRepoRelation {
  Id: number;
  /** Node UUID. */
  NodeUuid: string;
  /** Source. */
  Source: string;
  /** Artifact repository identifier. */
  RepoIdentity: string;
  /** Artifact or image name. */
  ArtifactName: string;
  /** Module or container name. */
  ModuleName: string;
}

/** Node of the business tree. */
export interface NodeTree {
  /** Node UUID. */
  NodeUuid: string;
  /** Node ID. */
  NodeId: number;
  /** Node type, e.g. component. */
  NodeType: string;
  /** Child nodes. */
  Children: NodeTree[];
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
  /** Person in charge. */
  Manager: string;
  /** Operator in charge. */
  Maintainer: string;
  /** Deployment method, e.g. package. */
  DeployMethod: string;
  /** Environment UUID. */
  EnvUuid: string;
  /** Node name. */
  NodeName: string;
  /** English name of the node. */
  NodeNameEn: string;
}

/** Unit a component belongs to. */
export interface NodeUnitRel {
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
  /** Whether unit deployment is enabled. */
  EnabledUnit: boolean;
  /** Unit ID. */
  UnitId: string;
  /** Business system name. */
  BusinessSystemName: string;
  Id: number;
}

/** Flow instance of an operations task. */
export interface OperationDagInstance {
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
  /** Flow state. */
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
  /** Labels (spelling as in the source). */
  Lable: DagLabel[];
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
  /** State. */
  State: string;
  StartTime: string | null;
  /** Elapsed time. */
  SubTime: string;
  /** Version. */
  Version: number;
  /** Flow input, JSON string. */
  Input: string;
  /** Expiry time. */
  ExpireTime: number;
}

/** Values and labels for an operations template. */
export interface OperationTemplateInstanceParam {
  /** Parameter values. */
  OperationTemplateParams?: OperationTemplateParam[] | null;
  /** Labels. */
  Labels?: Label[] | null;
}

/** Parameter value of an operations template. */
export interface OperationTemplateParam {
  /** Parameter name. */
  ParamName?: string;
  /** Parameter value. */
  ParamValue?: string;
}

/** Parameter of a node. */
export interface Param {
  /** Node the parameter belongs to. */
  NodeName: string;
  /** Parameter name. */
  Name: string;
  /** Parameter value. */
  Value: string;
}

/** Pod. */
export interface PodInfo {
  /** Pod name. */
  Name: string;
  /** State. */
  Phase: string;
  /** Address of the node. */
  HostIp: string;
  /** Pod address. */
  PodIp: string;
  /** Region name. */
  RegionName: string;
  /** Cluster name. */
  ClusterName: string;
  /** Availability zone name. */
  ZoneName: string;
  /** Containers. */
  ContainerList: ContainerInfo[] | null;
}

/** Field of a model. */
export interface Property {
  Id: number;
  /** Field name. */
  PropertyName: string;
  /** Model UUID. */
  ModelUuid: string;
  /** Whether it can be set when an instance is created. */
  CreateParameter: boolean;
  /** Field code. */
  PropertyCode: string;
  /** Whether it is required. */
  IsRequired: boolean;
  /** Whether values must be unique. */
  IsOnly: boolean;
  /** Field type. */
  PropertyType: string;
  /** Choices. */
  Option: string[] | null;
  /** Free text. */
  Description: string;
  /** Creator. */
  Creator: string;
  /** Field group ID. */
  PropertyGroupId: number;
  /** Whether it can be edited. */
  Editable: boolean;
  CreateTime: string;
  ModifyTime: string;
  /** Kind of node the field belongs to. */
  Belong: string;
  /** Whether the entry is built in. */
  Preset: boolean;
  /** Whether it is the default. */
  IsDefault: boolean;
  /** Sort position. */
  PropertyIndex: number;
  /** Whether it is shown by default. */
  DefaultDisplay: boolean;
}

/** Field value. */
export interface PropertyElement {
  /** Field code. */
  PropertyCode: string;
  /** Field value. */
  PropertyValue: string;
}

/** Set of field values. */
export interface PropertyElementList {
  /** Field values. */
  PropertyElement: PropertyElement[];
  /** Model UUID of the node. */
  ModelUuid: string;
}

/** Region. */
export interface Region {
  /** Chinese name of the region. */
  CnRegionName: string;
  CreateTime: string;
  /** Region ID. */
  RegionId: number;
  /** Region name. */
  RegionName: string;
  /** Role. */
  Role: string;
  UpdateTime: string;
  /** Availability zones. */
  ZoneSet: Zone[] | null;
}

/** Components in one region. */
export interface RegionComponent {
  /** Region ID. */
  RegionId: number;
  /** Region name. */
  RegionName: string;
  /** Availability zones. */
  ZoneSet: ZoneComponent[];
}

/** Number of resources of one type. */
export interface RelResourceItem {
  /** Resource type. */
  ResourceType: string;
  /** Number of resources. */
  Count: number;
}

/** Values for the built-in template parameters. */
export interface RenderData {
  /** Host values. */
  HostInfo?: HostInfo;
  /** Application values. */
  ApplicationInfo?: ApplicationInfo;
}

/** Artifact repository. */
export interface Repository {
  /** Repository ID. */
  RepoId: number;
  /** Repository name. */
  RepoName: string;
  /** English name. */
  RepoCode: string;
  /** Repository type. */
  RepoType: string;
  /** Number of artifacts. */
  ArtifactCount: number;
  /** Free text. */
  Description: string;
  /** Components. */
  ApplicationList: ApplicationSimple[] | null;
  UpdateTime: string;
  /** Last modifier. */
  UpdateBy: string;
  /** Creator. */
  Creator: string;
}

/** Components that use a resource instance. */
export interface ResourceInstRel {
  /** Instance ID. */
  InstId: number;
  /** Number of component instances using it. */
  EnvNodeCount: number;
  /** Component instance IDs. */
  EnvNodeIdSet: number[];
}

/** Resource. */
export interface ResourceItem {
  /** Instance attributes as a map, serialised to a string. */
  Instance: string | null;
}

/** Group of models in the resource catalogue. */
export interface ResourceType {
  /** Group UUID. */
  ModelGroupUUID: string;
  /** Group name. */
  ModelGroupName: string;
  /** English name. */
  ModelGroupNameEn: string;
  /** Number of models in the group. */
  ModelCount: number;
  /** Icon. */
  ModelGroupIcon: string;
  /** Sort position. */
  ModelGroupIndex: number;
  /** Models in the group. */
  ResourceList: ModelInfo[] | null;
}

/** Series of task counts. */
export interface StatsTask {
  /** Display name. */
  TaskLabel: string;
  /** Field code. */
  TaskField: string;
  /** Counts over time. */
  TaskDetails: StatsTaskDetail[];
}

/** Number of tasks at one time. */
export interface StatsTaskDetail {
  /** Format YYYY-MM-DD hh:mm:ss. */
  DateTime: string;
  /** Number of tasks. */
  Count: number;
}

/** Entry that succeeded. */
export interface SuccessItem {
  /** ID of the entry. */
  SuccessId: number;
  /** Node UUID. */
  NodeUuid: string;
  /** Person in charge. */
  Manager: string | null;
}

/** Tag settings of a model. */
export interface TagParam {
  /** Resource key. */
  ResourceKey: string;
  /** Resource prefix. */
  ResourcePrefix: string;
  /** Service type. */
  ServiceType: string;
}

/** Filter value with its count. */
export interface TaskFilter {
  /** Number of tasks. */
  Total: number;
  /** Display name. */
  FilterName: string;
  /** Value. */
  FilterValue: string;
}

/** Hosts or cluster a task works on. */
export interface TaskResource {
  /** Batches. */
  DeployBatch?: DeployBatch[] | null;
  /** All hosts. */
  AllHosts?: DeployHost[] | null;
  /** TKE cluster. */
  ClusterInfo?: DeployClusterInfo | null;
}

/** Template of an operations flow. */
export interface Template {
  /** Template ID. */
  Id?: number;
  CreatedAt?: string;
  UpdatedAt?: string;
  /** Creator. */
  Creator?: string;
  /** Last modifier. */
  Modifier?: string;
  /** Template name. */
  Name: string;
  /** Flow definition. */
  Template: DagDefine;
  /** Labels. */
  Labels: Label[];
  /** Parameter names. */
  ParamsInfo: string[];
  /** Extra data. */
  Data?: Label[] | null;
}

/** Template parameter instance. */
export interface TemplateParamInstance {
  /** Instance ID. */
  Id?: number;
  CreatedAt?: string;
  UpdatedAt?: string;
  /** Creator. */
  Creator?: string;
  /** Last modifier. */
  Modifier?: string;
  /** Instance name. */
  Name: string;
  /** Template ID. */
  TemplateId?: number;
  /** Labels. */
  Labels: Label[];
  /** Parameter values. */
  ParamValues: Label[];
  /** Extra data. */
  Data?: Label[];
  /** Tenant account UIN. */
  TenantUin?: string;
}

/** Level of a topology model. */
export interface TopoNode {
  /** Node type, e.g. component. */
  NodeType: string;
  /** Node name. */
  Name: string;
  /** English name. */
  NameEn: string;
  /** Level of the node type. */
  Level: number;
}

/** TSF deployment group. */
export interface TsfGroupInfo {
  /** Application type. */
  ApplicationType: string;
  /** Deployment group ID. */
  GroupId: string | null;
  /** Deployment group name. */
  GroupName: string | null;
  /** Free text. */
  GroupDesc: string;
  /** Application ID. */
  ApplicationId: string | null;
  /** Cluster ID. */
  ClusterId: string | null;
  /** Cluster name. */
  ClusterName: string | null;
  /** Namespace ID. */
  NamespaceId: string | null;
  /** Namespace name. */
  NamespaceName: string | null;
  CreateTime: string;
  /** Image registry server. */
  Server: string;
  /** Image name. */
  RepoName: string;
  /** Image tag. */
  TagName: string;
  /** Initial CPU cores. */
  CpuRequest: string;
  /** Maximum CPU cores. */
  CpuLimit: string;
  /** Initial memory. */
  MemRequest: string;
  /** Maximum memory. */
  MemLimit: string;
  /** Remark. */
  Alias: string;
  /** Value of the KubeInjectEnable flag. */
  KubeInjectEnable: boolean;
  UpdatedTime: string;
  /** Kubernetes (k8s) namespace. */
  K8sNamespaceName: string;
  /** Whether unit deployment is enabled. */
  EnabledUnit: boolean;
  /** Application name. */
  ApplicationName: string;
}

/** TSF virtual-machine deployment group. */
export interface VmGroupSimple {
  /** Deployment group ID. */
  GroupId: string;
  /** Deployment group name. */
  GroupName: string;
  /** Application type. */
  ApplicationType: string;
  /** Free text. */
  GroupDesc: string;
  UpdateTime: string;
  /** Cluster ID. */
  ClusterId: string;
  /** Startup parameters. */
  StartupParameters: string;
  /** Namespace ID. */
  NamespaceId: string;
  CreateTime: string;
  /** Cluster name. */
  ClusterName: string;
  /** Application ID. */
  ApplicationId: string;
  /** Application name. */
  ApplicationName: string;
  /** Namespace name. */
  NamespaceName: string;
  /** Microservice type. */
  MicroserviceType: string;
  /** Resource type of the group. */
  GroupResourceType: string;
  UpdatedTime: number;
  /** Deployment description. */
  DeployDesc: string;
  /** Alias. */
  Alias: string;
  /** JDK name. */
  JdkName: string;
  /** JDK version. */
  JdkVersion: string;
  /** Service agent version. */
  ServiceAgentVersion: string;
  /** Start script. */
  StartScript: string;
  /** Agents. */
  AgentProfileList: AgentProfile[] | null;
  /** Gateway settings. */
  GatewayConfig: GatewayConfig | null;
  /** State. */
  Status: string;
  /** Warm-up settings. */
  WarmupSetting: WarmupSetting | null;
  /** Whether start is forced. */
  ForceStart: boolean;
  /** Update type. */
  UpdateType: number;
  /** Encoded service specification. */
  ServiceSpecEncode: string;
  /** Stop script. */
  StopScript: string;
  /** OT agent version. */
  OtAgentVersion: string;
  /** Unit type. */
  UnitType: string;
  /** Environment type of the unit. */
  UnitEnvType: string;
}

/** Warm-up settings. */
export interface WarmupSetting {
  /** Whether warm-up is on. */
  Enabled: boolean;
  /** Warm-up time. */
  WarmupTime: number;
  /** Curvature of the warm-up curve. */
  Curvature: number;
  /** Whether warm-up protection is on. */
  EnabledProtection: boolean;
}

/** Workload. */
export interface WorkloadInfo {
  /** Workload name. */
  WorkloadName: string;
}

/** Workload related to a component. */
export interface WorkloadRelationInfo {
  Id: number;
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
  /** Cluster ID. */
  TkeId: number;
  /** Cluster name. */
  ClusterName: string;
  /** Namespace. */
  Namespace: string;
  /** Workload type, e.g. deployment. */
  WorkloadType: string;
  /** Workload name. */
  WorkloadName: string;
  /** Creator. */
  Creator: string;
  CreatedAt: string;
  /** Cluster instance ID. */
  ClusterInstanceId: string;
}

/** Availability zone. */
export interface Zone {
  /** Chinese name. */
  CnZoneName: string;
  CreateTime: string;
  /** Availability zone ID. */
  ZoneId: number;
  /** Region ID. */
  RegionId: number;
  /** Availability zone name. */
  ZoneName: string;
  /** Role. */
  Role: string;
  UpdateTime: string;
}

/** Components of a product in one availability zone. */
export interface ZoneComponent {
  /** Availability zone ID. */
  ZoneId: number;
  /** Availability zone name. */
  ZoneName: string;
  /** Components. */
  ComponentSet: Component[];
  /** Number of components. */
  TotalCompCnt: number;
  /** Number of hosts. */
  TotalHostCnt: number;
}
