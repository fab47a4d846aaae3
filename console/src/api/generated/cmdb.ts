// Written by `cargo xtask codegen` from contract/cmdb.json; do not edit.

/** Application Operations Platform - tenant CMDB: version 2023-07-07. */
export interface Actions {
  /** Start a task that imports hosts. */
  CreateImportHostTask: { request: CreateImportHostTaskRequest; response: CreateImportHostTaskResponse };
  /** Create models. */
  CreateModel: { request: CreateModelRequest; response: CreateModelResponse };
  /** Create model groups. */
  CreateModelGroup: { request: CreateModelGroupRequest; response: CreateModelGroupResponse };
  /** Create fields of models. */
  CreateProperty: { request: CreatePropertyRequest; response: CreatePropertyResponse };
  /** Create field groups. */
  CreatePropertyGroup: { request: CreatePropertyGroupRequest; response: CreatePropertyGroupResponse };
  /** Create a uniqueness check on fields of a model. */
  CreateUniqueVerification: { request: CreateUniqueVerificationRequest; response: CreateUniqueVerificationResponse };
  /** Delete an environment. */
  DeleteEnv: { request: DeleteEnvRequest; response: DeleteEnvResponse };
  /** Delete several environment nodes. */
  DeleteEnvNodeList: { request: DeleteEnvNodeListRequest; response: DeleteEnvNodeListResponse };
  /** Delete models. */
  DeleteModel: { request: DeleteModelRequest; response: DeleteModelResponse };
  /** Delete model groups. */
  DeleteModelGroup: { request: DeleteModelGroupRequest; response: DeleteModelGroupResponse };
  /** Delete fields. */
  DeleteProperty: { request: DeletePropertyRequest; response: DeletePropertyResponse };
  /** Delete field groups. */
  DeletePropertyGroup: { request: DeletePropertyGroupRequest; response: DeletePropertyGroupResponse };
  /** Delete uniqueness checks. */
  DeleteUniqueVerification: { request: DeleteUniqueVerificationRequest; response: DeleteUniqueVerificationResponse };
  /** Count the resources related to environment nodes. */
  DescribeEnvNodeResources: { request: DescribeEnvNodeResourcesRequest; response: DescribeEnvNodeResourcesResponse };
  /** Count the resources related to a node. */
  DescribeNodeResources: { request: DescribeNodeResourcesRequest; response: DescribeNodeResourcesResponse };
  /** Full-text search over the instances of a model. */
  FullTextSearch: { request: FullTextSearchRequest; response: FullTextSearchResponse };
  /** Take the lock of a component in an environment. */
  GetEnvironmentLock: { request: GetEnvironmentLockRequest; response: GetEnvironmentLockResponse };
  /** Read the tags and agent state of resources. */
  QueryTagsAndAgentStatus: { request: QueryTagsAndAgentStatusRequest; response: QueryTagsAndAgentStatusResponse };
  /** Release the lock of a component in an environment. */
  ReleaseEnvironmentLock: { request: ReleaseEnvironmentLockRequest; response: ReleaseEnvironmentLockResponse };
  /** Count hosts by agent state. */
  SearchAbnormalAgent: { request: SearchAbnormalAgentRequest; response: SearchAbnormalAgentResponse };
  /** List models. */
  SearchModel: { request: SearchModelRequest; response: SearchModelResponse };
  /** List model groups. */
  SearchModelGroup: { request: SearchModelGroupRequest; response: SearchModelGroupResponse };
  /** Read the display order of models. */
  SearchModelOrder: { request: SearchModelOrderRequest; response: SearchModelOrderResponse };
  /** Read one node of the business tree. */
  SearchNode: { request: SearchNodeRequest; response: SearchNodeResponse };
  /** Query the audit log. */
  SearchOperationLog: { request: SearchOperationLogRequest; response: SearchOperationLogResponse };
  /** List field groups. */
  SearchPropertyGroup: { request: SearchPropertyGroupRequest; response: SearchPropertyGroupResponse };
  /** Change a model. */
  UpdateModel: { request: UpdateModelRequest; response: UpdateModelResponse };
  /** Change a model group. */
  UpdateModelGroup: { request: UpdateModelGroupRequest; response: UpdateModelGroupResponse };
  /** Change several instances of a model. */
  UpdateMultiInstance: { request: UpdateMultiInstanceRequest; response: UpdateMultiInstanceResponse };
  /** Change several fields. */
  UpdateMultiProperty: { request: UpdateMultiPropertyRequest; response: UpdateMultiPropertyResponse };
  /** Change a field. */
  UpdateProperty: { request: UpdatePropertyRequest; response: UpdatePropertyResponse };
  /** Change a field group. */
  UpdatePropertyGroup: { request: UpdatePropertyGroupRequest; response: UpdatePropertyGroupResponse };
  /** Change a uniqueness check. */
  UpdateUniqueVerification: { request: UpdateUniqueVerificationRequest; response: UpdateUniqueVerificationResponse };
}

/** What CreateImportHostTask takes. */
export interface CreateImportHostTaskRequest {
  /** Hosts to import. */
  HostInfoList?: HostInfo[];
}

/** What CreateImportHostTask answers. */
export interface CreateImportHostTaskResponse {
  /** ID of the import task. */
  ImportHostTaskId: number;
  /** Main account UIN. */
  Uin: string;
  /** Namespace of the task. */
  Namespace: string;
}

/** What CreateModel takes. */
export interface CreateModelRequest {
  /** Models to create. */
  Models: CmdbModelElement[];
}

/** What CreateModel answers. */
export interface CreateModelResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseDataString | null;
}

/** What CreateModelGroup takes. */
export interface CreateModelGroupRequest {
  /** Model groups to create. */
  ModelGroups: CmdbModelGroupElement[];
}

/** What CreateModelGroup answers. */
export interface CreateModelGroupResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseDataString | null;
}

/** What CreateProperty takes. */
export interface CreatePropertyRequest {
  /** Fields to create. */
  Propertys: Property[];
}

/** What CreateProperty answers. */
export interface CreatePropertyResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseDataString | null;
}

/** What CreatePropertyGroup takes. */
export interface CreatePropertyGroupRequest {
  /** Field groups to create. */
  PropertyGroups: CmdbPropertyGroupElement[];
}

/** What CreatePropertyGroup answers. */
export interface CreatePropertyGroupResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseDataString | null;
}

/** What CreateUniqueVerification takes. */
export interface CreateUniqueVerificationRequest {
  /** Model UUID, e.g. host. */
  ModelUuid?: string;
  /** Property (field) IDs. */
  PropertyIds?: number[];
}

/** What CreateUniqueVerification answers. */
export interface CreateUniqueVerificationResponse {
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** What DeleteEnv takes. */
export interface DeleteEnvRequest {
  /** Environment UUID. */
  Uuid: string;
}

/** What DeleteEnv answers. */
export interface DeleteEnvResponse {
  /** Outcome. */
  Data: DbChangedResult | null;
}

/** What DeleteEnvNodeList takes. */
export interface DeleteEnvNodeListRequest {
  /** Environment node IDs. */
  EnvNodeIdList: number[];
}

/** What DeleteEnvNodeList answers. */
export interface DeleteEnvNodeListResponse {
  /** IDs concerned. */
  Data: DeleteEnvNodeListResponseData | null;
}

/** What DeleteModel takes. */
export interface DeleteModelRequest {
  /** UUIDs of the models to delete. */
  ModelUuids: string[];
}

/** What DeleteModel answers. */
export interface DeleteModelResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What DeleteModelGroup takes. */
export interface DeleteModelGroupRequest {
  /** Model group UUIDs. */
  ModelGroupUuids: string[];
}

/** What DeleteModelGroup answers. */
export interface DeleteModelGroupResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseDataString | null;
}

/** What DeleteProperty takes. */
export interface DeletePropertyRequest {
  /** Field IDs. */
  IdList: number[];
}

/** What DeleteProperty answers. */
export interface DeletePropertyResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What DeletePropertyGroup takes. */
export interface DeletePropertyGroupRequest {
  /** Field group IDs. */
  IdList: number[];
}

/** What DeletePropertyGroup answers. */
export interface DeletePropertyGroupResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What DeleteUniqueVerification takes. */
export interface DeleteUniqueVerificationRequest {
  /** Uniqueness check IDs. */
  Ids: number[];
}

/** What DeleteUniqueVerification answers. */
export interface DeleteUniqueVerificationResponse {
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** What DescribeEnvNodeResources takes. */
export interface DescribeEnvNodeResourcesRequest {
  /** Environment node IDs. */
  EnvNodeIdList: number[];
}

/** What DescribeEnvNodeResources answers. */
export interface DescribeEnvNodeResourcesResponse {
  /** Resource counts by type. */
  Data: RelResourceItem[];
}

/** What DescribeNodeResources takes. */
export interface DescribeNodeResourcesRequest {
  /** Node UUID. */
  NodeUUID: string;
}

/** What DescribeNodeResources answers. */
export interface DescribeNodeResourcesResponse {
  /** Resource counts by type. */
  Data: RelResourceItem[];
}

/** What FullTextSearch takes. */
export interface FullTextSearchRequest {
  /** Model UUID, e.g. host. */
  ModelUuid?: string;
  /** Maximum number of results. */
  Limit?: number;
  /** Offset of the first entry. */
  Offset?: number;
  /** Sort order. */
  SortInfo?: CmdbSortInfoElement;
  /** Fields to return. */
  Fields?: string[];
  /** Filter conditions. */
  Filters?: CmdbFilterElement[];
  /** Keyword. */
  Text?: string;
}

/** What FullTextSearch answers. */
export interface FullTextSearchResponse {
  /** Detail of the result. */
  Data: DbChangedResult | null;
}

/** What GetEnvironmentLock takes. */
export interface GetEnvironmentLockRequest {
  /** Node (component) UUID. */
  NodeUuid: string;
  /** Environment UUID. */
  EnvUuid: string;
  /** Name of the lock holder. */
  LockHolder: string;
}

/** What GetEnvironmentLock answers. */
export interface GetEnvironmentLockResponse {
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** What QueryTagsAndAgentStatus takes. */
export interface QueryTagsAndAgentStatusRequest {
  /** Resource IDs. */
  ResourceIdList?: number[];
  /** Resource type. */
  ResourceType?: string;
}

/** What QueryTagsAndAgentStatus answers. */
export interface QueryTagsAndAgentStatusResponse {
  /** One entry per resource. */
  ResourceList: ResourcesTagsAndAgent[];
}

/** What ReleaseEnvironmentLock takes. */
export interface ReleaseEnvironmentLockRequest {
  /** Node (component) UUID. */
  NodeUuid: string;
  /** Environment UUID. */
  EnvUuid: string;
  /** Name of the lock holder. */
  LockHolder: string;
}

/** What ReleaseEnvironmentLock answers. */
export interface ReleaseEnvironmentLockResponse {
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** What SearchAbnormalAgent takes. */
export type SearchAbnormalAgentRequest = Record<never, never>;

/** What SearchAbnormalAgent answers. */
export interface SearchAbnormalAgentResponse {
  /** Number of agents in an abnormal state. */
  AbnormalAgentCount: number;
  /** Hosts whose agent is online. */
  OnlineIdList: number[];
  /** Number of agents in an unknown state. */
  NotInstalledAgentCount: number;
  /** Hosts whose agent is offline. */
  OfflineIdList: number[];
  /** Hosts whose agent state is unknown. */
  EmptyStatusIdList: number[];
  /** Main account UIN. */
  Uin: string;
}

/** What SearchModel takes. */
export interface SearchModelRequest {
  /** Entries per page. */
  Limit?: number;
  /** Entries to skip: page size * (page - 1). */
  Offset?: number;
  /** Conditions on any field, each a Key-Value pair; empty returns everything. */
  Filters?: CmdbFilterElement[];
  /** Sort field; default ModelGroupIndex ascending. */
  SortInfo?: CmdbSortInfoElement;
  /** Fields to return; all when omitted. */
  Fields?: string[];
}

/** What SearchModel answers. */
export interface SearchModelResponse {
  /** Whether the call succeeded. */
  Result: boolean;
  /** Models found. */
  Data: CmdbSearchModelResponseData | null;
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** What SearchModelGroup takes. */
export interface SearchModelGroupRequest {
  /** Entries per page. */
  Limit?: number;
  /** Entries to skip: page size * (page - 1). */
  Offset?: number;
  /** Conditions on any field, each a Key-Value pair; empty returns everything. */
  Filters?: CmdbFilterElement[];
  /** Sort field; default ModelGroupIndex ascending. */
  SortInfo?: CmdbSortInfoElement;
  /** Fields to return; all when omitted. */
  Fields?: string[];
}

/** What SearchModelGroup answers. */
export interface SearchModelGroupResponse {
  /** Whether the call succeeded. */
  Result: boolean;
  /** Model groups found. */
  Data: CmdbSearchModelGroupResponseData | null;
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** What SearchModelOrder takes. */
export type SearchModelOrderRequest = Record<never, never>;

/** What SearchModelOrder answers. */
export interface SearchModelOrderResponse {
  /** Order of the models. */
  Data: SearchModelOrderResponseData | null;
}

/** What SearchNode takes. */
export interface SearchNodeRequest {
  /** Unique identifier of the node. */
  NodeId?: string;
}

/** What SearchNode answers. */
export interface SearchNodeResponse {
  /** Properties of the node. */
  Data: CmdbPropertyElementList | null;
}

/** What SearchOperationLog takes. */
export interface SearchOperationLogRequest {
  /** Page size. */
  Limit?: number;
  /** Offset of the first entry. */
  Offset?: number;
  /** Sort order. */
  SortInfo?: CmdbSortInfoElement;
  /** Filter conditions. */
  Filters?: CmdbFilterElement[];
}

/** What SearchOperationLog answers. */
export interface SearchOperationLogResponse {
  /** Detail of the result. */
  Data: DbChangedResult | null;
}

/** What SearchPropertyGroup takes. */
export interface SearchPropertyGroupRequest {
  /** Entries per page. */
  Limit?: number;
  /** Entries to skip: page size * (page - 1). */
  Offset?: number;
  /** Conditions on any field, each a Key-Value pair; empty returns everything. */
  Filters?: CmdbFilterElement[];
  /** Sort field; default ModelGroupIndex ascending. */
  SortInfo?: CmdbSortInfoElement;
  /** Fields to return; all when omitted. */
  Fields?: string[];
}

/** What SearchPropertyGroup answers. */
export interface SearchPropertyGroupResponse {
  /** Whether the call succeeded. */
  Result: boolean;
  /** Field groups found. */
  Data: CmdbSearchPropertyGroupResponseData | null;
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** What UpdateModel takes. */
export interface UpdateModelRequest {
  /** Model UUID, e.g. host. */
  ModelUuid: string;
  /** Fields to change, with their new values. */
  UpdateList: CmdbUpdateListElement[];
}

/** What UpdateModel answers. */
export interface UpdateModelResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What UpdateModelGroup takes. */
export interface UpdateModelGroupRequest {
  /** Model group UUID. */
  ModelGroupUuid: string;
  /** Fields to change, with their new values. */
  UpdateList: CmdbUpdateListElement[];
}

/** What UpdateModelGroup answers. */
export interface UpdateModelGroupResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What UpdateMultiInstance takes. */
export interface UpdateMultiInstanceRequest {
  /** Model UUID, e.g. host. */
  ModelUuid?: string;
  /** One entry per instance to change. */
  UpdateEntries?: UpdateInstanceInfo[];
  /** Component name. */
  Component?: string;
}

/** What UpdateMultiInstance answers. */
export interface UpdateMultiInstanceResponse {
  /** Outcome. */
  Data: DbChangedResult | null;
}

/** What UpdateMultiProperty takes. */
export interface UpdateMultiPropertyRequest {
  /** Fields to change. */
  PropertyList: CmdbUpdateMultiPropertyElement[];
}

/** What UpdateMultiProperty answers. */
export interface UpdateMultiPropertyResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What UpdateProperty takes. */
export interface UpdatePropertyRequest {
  /** Field ID. */
  Id: number;
  /** Fields to change, with their new values. */
  UpdateList: CmdbUpdateListElement[];
}

/** What UpdateProperty answers. */
export interface UpdatePropertyResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What UpdatePropertyGroup takes. */
export interface UpdatePropertyGroupRequest {
  /** Field group ID. */
  Id: number;
  /** Fields to change, with their new values. */
  UpdateList: CmdbUpdateListElement[];
}

/** What UpdatePropertyGroup answers. */
export interface UpdatePropertyGroupResponse {
  /** Error code, e.g. InternalError.cmdb_error. */
  ErrorCode: string;
  /** Error text. */
  ErrorMsg: string;
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
}

/** What UpdateUniqueVerification takes. */
export interface UpdateUniqueVerificationRequest {
  /** Uniqueness check ID. */
  Id: number;
  /** Property (field) IDs. */
  PropertyIds: number[];
}

/** What UpdateUniqueVerification answers. */
export interface UpdateUniqueVerificationResponse {
  /** Whether the call succeeded. */
  Result: boolean;
  /** Detail of the change. */
  Data: CmdbResponseData | null;
  /** Error detail. */
  Error: CmdbResponseDataError | null;
}

/** Whether resources may be detached. */
export interface CheckUnrelateResult {
  /** Whether detaching is allowed. */
  IsAllowedUnrelate: boolean | null;
  /** Instances that cannot be detached. */
  InvalidInstances: ResourceInstRel[] | null;
}

/** Filter condition: one Key-Value pair. */
export interface CmdbFilterElement {
  /** Field to filter on. */
  Key?: string;
  /** SQL operator: "=", "<>", "<", ">", "<=", ">=", "IN", "LIKE" (substring match). */
  Operator?: string;
  /** Value to compare with. */
  Value?: string;
}

/** Field of a model. */
export interface CmdbGetPropertyElement {
  /** Field name. */
  PropertyName: string | null;
  /** Model UUID, e.g. host. */
  ModelUuid: string | null;
  /** Whether it can be set when an instance is created. */
  CreateParameter: boolean | null;
  /** Field code. */
  PropertyCode: string | null;
  /** Whether it is required. */
  IsRequired: boolean | null;
  /** Whether values must be unique. */
  IsOnly: boolean | null;
  /** varchar(xx), use, time, json, enum, bool, int or text. */
  PropertyType: string | null;
  /** Choices (enum) or validation regex. JSON array of {"id": "1", "name": ..., "type": "text", "is_default": false}; ids "1", "2", "3" in the sample, one with "is_default": true. */
  Option: string | null;
  /** Free text. */
  Description: string | null;
  /** Creator. */
  Creator: string | null;
  /** Field group ID (the source describes it as the group's sort position). */
  PropertyGroupId: number | null;
  /** Whether it can be edited. */
  Editable: boolean | null;
  CreateTime: string | null;
  ModifyTime: string | null;
  /** Sort position. */
  PropertyIndex: number | null;
  /** Whether the entry is built in. */
  Preset: boolean | null;
  /** Whether it is the default. */
  IsDefault: boolean | null;
  /** Whether it is shown by default. */
  DefaultDisplay: boolean | null;
  /** Kind of node the field belongs to. */
  Belong: string;
  Id: number;
}

/** Host. */
export interface CmdbHostElement {
  /** Host ID. */
  HostId: number | null;
  /** Asset number. */
  AssetId: string | null;
  /** Host name. */
  HostName: string | null;
  /** Rack. */
  RackName: string | null;
  /** Uplink switch or gateway. */
  Switch: string | null;
  /** Availability zone name. */
  ZoneName: string | null;
  /** Control agent information. */
  MasterAgentInfo: string | null;
  /** Operating system name. */
  OsName: string | null;
  /** Operating system type. */
  OsType: string | null;
  /** Operator in charge. */
  Maintainer: string | null;
  /** Private address. */
  InnerIp: string | null;
  /** Virtual machine state. */
  VmStatus: string | null;
  /** Address of the physical host. */
  HostIp: string | null;
  /** Host type, e.g. physics. */
  HostType: string | null;
  /** Control agent state. */
  MasterAgentStatus: string | null;
  /** Region name. */
  RegionName: string | null;
  /** Manufacturer. */
  Producer: string | null;
  /** Disk description. */
  Disk: string | null;
  /** Memory description. */
  Mem: string | null;
  /** Public address. */
  OuterIp: string | null;
  /** Position in the rack. */
  RackPosId: string | null;
  /** Device description. */
  DeviceDescription: string | null;
  /** Device model. */
  DeviceType: string | null;
  /** Logical network area of the rack position. */
  LogicArea: string | null;
  CreateTime: string | null;
  ModifyTime: string | null;
  /** Collection agent information. */
  CollectAgentInfo: string | null;
  /** CPU model. */
  CpuModule: string | null;
  /** Host state. */
  HostStatus: string | null;
  /** Data centre name. */
  IdcName: string | null;
  /** Source of the record. */
  ImportFrom: string | null;
  /** Height in rack units. */
  DeviceHeight: string | null;
  /** Private network mask. */
  LanMask: string | null;
  /** Public network mask. */
  WanMask: string | null;
  /** Serial number. */
  Sn: string | null;
  /** Public gateway. */
  WanGateWay: string | null;
  /** Cloud area ID. */
  CloudId: number | null;
  /** Data centre ID. */
  IdcId: number | null;
  /** Public MAC address. */
  OuterMac: string | null;
  /** Private MAC address. */
  InnerMac: string | null;
  /** RAID type. */
  RaidType: string | null;
}

/** Host with its place in the business tree. */
export interface CmdbHostInfoElement {
  /** Businesses the host belongs to. */
  Biz: CmdbSearchBizTreeResponseBizElement[] | null;
  /** Printed with the host's own type and description; see Host. */
  Set: CmdbHostElement | null;
  /** Modules the host belongs to. */
  Module: CmdbModuleElement[] | null;
  /** Printed with the type and description of the clusters the host belongs to; Set and Host look swapped. */
  Host: CmdbSearchBizTreeSetElement[] | null;
}

/** Condition of SearchHost. */
export interface CmdbInnerCondition {
  /** Field name. */
  Field: string;
  /** Comparison operator. */
  Operator: string;
  /** Value to compare with. */
  Value: string;
}

/** Model. */
export interface CmdbModelElement {
  /** Model UUID, e.g. host. */
  ModelUuid?: string | null;
  /** Model name. */
  ModelName: string;
  /** English name of the model. */
  ModelNameEn?: string | null;
  /** Model group name. */
  ModelGroupName?: string | null;
  /** Icon of the model. */
  ModelIcon?: string | null;
  /** Group the model belongs to. */
  ModelGroupUuid: string;
  /** Free text. */
  Description?: string | null;
  /** Sort position; default 0. */
  ModelIndex?: number | null;
  /** Creator. */
  Creator?: string | null;
  /** Tenant account ID. */
  AccountId?: string | null;
  /** Last modifier. */
  Modifier?: string | null;
  CreateTime?: string | null;
  Modifytime?: string | null;
  /** Whether the entry is built in. */
  Preset?: boolean | null;
  /** Whether the model is in use. */
  Used?: boolean | null;
}

/** Model group. */
export interface CmdbModelGroupElement {
  /** Model group UUID. */
  ModelGroupUuid: string;
  /** Model group name. */
  ModelGroupName: string;
  /** Tenant account ID. */
  AccountId?: string | null;
  /** English name of the group. */
  ModelGroupNameEn?: string | null;
  /** Sort position. */
  ModelGroupIndex?: number | null;
  /** Icon of the model group. */
  ModelGroupIcon?: string | null;
  /** Whether the entry is built in. */
  Preset?: boolean | null;
}

/** Module in the business tree. */
export interface CmdbModuleElement {
  /** UUID of the business. */
  BizUuid: string | null;
  CreateTime: string | null;
  Default: boolean | null;
  /** Follower. */
  Follower: string | null;
  ModifyTime: string | null;
  /** Module ID. */
  ModuleId: number | null;
  /** Module name. */
  ModuleName: string | null;
  /** Module type. */
  ModuleType: string | null;
  /** Whether the entry is built in. */
  Preset: boolean | null;
  /** Product manager. */
  ProductManager: string | null;
  /** Cluster UUID. */
  SetUuid: string | null;
  /** Tester. */
  Tester: string | null;
  /** Module UUID. */
  Uuid: string | null;
  /** Operator in charge. */
  Maintainer: string | null;
  /** Developer. */
  Developer: string | null;
  /** Module level. */
  ModuleLevel: string | null;
  /** Whether deployment is mixed. */
  MixDeploy: string | null;
  /** Process check rule. */
  ProcessCheckRule: string | null;
  /** Standardisation settings. */
  StandardizationConf: string | null;
  /** Related components, JSON array of {"component_name": "xxx", "namespace": "tce", "app_name": "xxxx"}. */
  Component: string | null;
  /** Extra attributes, JSON, e.g. {"container_list": [{"container_name": "ocloud-osp-ccc-ccc"}, {"container_name": "ocloud-osp-ccc-ccc2"}]}. */
  Detail: string | null;
  /** Software packages. */
  PkgInfo: string | null;
}

/** Node type of the business tree. */
export interface CmdbNodeType {
  /** Node type ID. */
  NodeType: string;
  /** Name. */
  Name: string;
  /** English name. */
  NameEn: string;
}

/** Node types found. */
export interface CmdbNodeTypeListResult {
  /** Number of types. */
  NodeTypeCount: number;
  /** Types. */
  NodeTypes: CmdbNodeType[];
}

/** Condition group of SearchHost. */
export interface CmdbOuterCondition {
  /** Object type: Biz, Set, Module or Host. */
  BkObjId: string;
  /** Field names. */
  Fields: string[];
  /** Conditions. */
  Condition: CmdbInnerCondition[];
}

/** Property value. */
export interface CmdbPropertyElement {
  /** Property code. */
  PropertyCode: string;
  /** Property value. */
  PropertyValue: string;
}

/** Set of property values. */
export interface CmdbPropertyElementList {
  /** Property values. */
  PropertyElement: CmdbPropertyElement[];
}

/** Field group. */
export interface CmdbPropertyGroupElement {
  /** Unique code of the group. */
  PropertyGroupCode: string;
  /** Group name. */
  PropertyGroupName: string;
  /** Model UUID, e.g. host. */
  ModelUuid: string;
  /** Sort position. */
  PropertyGroupIndex?: number | null;
  /** Whether it is the default. */
  IsDefault?: boolean | null;
  /** Whether the entry is built in. */
  Preset?: boolean | null;
  Id?: number | null;
}

/** Outcome of a change. */
export interface CmdbResponseData {
  /** Error detail. */
  Error: CmdbResponseDataError | null;
  /** Roles concerned. */
  RoleInfo: RoleInfo[];
  /** Model UUID, e.g. host. */
  ModelUuid: string | null;
  /** ID of an entry that succeeded. */
  SuccessId: string | null;
  /** Entries that failed. */
  FailedList: FailedElement[] | null;
  /** Entries that succeeded. */
  SuccessList: SuccessElement[] | null;
}

/** Error detail. */
export interface CmdbResponseDataError {
  /** Error code, e.g. InternalError.cmdb_error. */
  Code: string | null;
  /** Error text. */
  Message: string | null;
}

/** Outcome of a change, with string IDs. */
export interface CmdbResponseDataString {
  /** Error detail. */
  Error: CmdbResponseDataError | null;
  /** Model UUID, e.g. host. */
  ModelUuid: string | null;
  /** Entries that failed. */
  FailedList: FailedElementString[] | null;
  /** Roles concerned. */
  RoleInfo: DbChangedResultRoleInfo[] | null;
  /** Entries that succeeded. */
  SuccessList: SuccessElementString[] | null;
}

/** Business in the business tree. */
export interface CmdbSearchBizTreeResponseBizElement {
  /** Business ID. */
  BizId: number | null;
  /** Business name. */
  BizName: string | null;
  /** Business UUID. */
  Uuid: string | null;
  /** Operator in charge. */
  Maintainer: string | null;
  /** Tester. */
  Tester: string | null;
  /** Developer. */
  Developer: string | null;
  /** Product manager. */
  ProductManager: string | null;
  /** Follower. */
  Follower: string | null;
  CreateTime: string | null;
  ModifyTime: string | null;
  /** Standardisation settings. */
  StandardizationConf: string[] | null;
  /** Life-cycle stage. */
  LifeCycle: string | null;
  /** Whether it is the default. */
  Default: boolean | null;
  /** Whether the entry is built in. */
  Preset: boolean | null;
  /** Clusters of the business. */
  SetList: CmdbSearchBizTreeSetElement[] | null;
}

/** Cluster in the business tree. */
export interface CmdbSearchBizTreeSetElement {
  /** UUID of the business. */
  BizUuid: string | null;
  CreateTime: string | null;
  Default: boolean | null;
  /** Follower. */
  Follower: string | null;
  ModifyTime: string | null;
  /** Modules of the cluster. */
  ModuleList: CmdbModuleElement[] | null;
  /** Whether the entry is built in. */
  Preset: boolean | null;
  /** Product manager. */
  ProductManager: string | null;
  /** Cluster ID. */
  SetId: number | null;
  /** Cluster name. */
  SetName: string | null;
  /** Cluster type. */
  SetType: string | null;
  /** Tester. */
  Tester: string | null;
  /** Cluster UUID. */
  Uuid: string | null;
  /** Operator in charge. */
  Maintainer: string | null;
  /** Developer. */
  Developer: string | null;
  Description: string | null;
}

/** Address condition of SearchHost. */
export interface CmdbSearchHostIp {
  /** Field the address is matched on: private or public address. */
  Flag: string;
  /** Whether the match is exact. */
  Exact: number;
  /** Addresses. */
  Data: string[];
  /** Cloud platform ID. */
  CloudId: number | null;
  /** Account that owns the machine. */
  AccountId: string | null;
}

/** Hosts found. */
export interface CmdbSearchHostResponseData {
  /** Number of hosts. */
  Count: number | null;
  /** Hosts. */
  Info: CmdbHostInfoElement[] | null;
}

/** Model groups found. */
export interface CmdbSearchModelGroupResponseData {
  /** Number of groups. */
  ModelGroupCount: number | null;
  /** Groups. */
  ModelGroups: CmdbModelGroupElement[] | null;
}

/** Models found. */
export interface CmdbSearchModelResponseData {
  /** Number of models. */
  ModelCount: number | null;
  /** Models. */
  Models: CmdbModelElement[] | null;
}

/** Field groups found. */
export interface CmdbSearchPropertyGroupResponseData {
  /** Number of groups. */
  PropertyGroupCount: number | null;
  /** Groups. */
  PropertyGroups: CmdbPropertyGroupElement[] | null;
}

/** Fields found. */
export interface CmdbSearchPropertyResponseData {
  /** Number of fields. */
  PropertyCount: number | null;
  /** Fields. */
  Propertys: CmdbGetPropertyElement[] | null;
}

/** Paging of SearchHost. */
export interface CmdbSerachHostPageElement {
  /** Offset. */
  Start: number;
  /** Page size. */
  Limit: number;
  /** Field to sort by. */
  Sort: string;
}

/** Sort order. */
export interface CmdbSortInfoElement {
  /** Field to sort by. */
  PropertyCode?: string;
  /** 1: ascending; -1: descending. */
  Order?: number;
}

/** Filter condition. */
export interface CmdbSyncSearchSyncConfigFilter {
  /** Field to filter on. */
  Name: string;
  /** Value to compare with. */
  Value: string;
}

/** Node of a topology. */
export interface CmdbTopoTreeNode {
  /** Node type. */
  NodeType: string;
  /** Node name. */
  Name: string;
  /** English name of the node. */
  NameEn: string;
  /** Level of the node. */
  Level: number;
}

/** Uniqueness check. */
export interface CmdbUniqueVerification {
  Id: number;
  /** 1: one field; 2: several fields together. */
  Type: number;
  /** Fields checked. */
  Propertys: UniqueVerificationItemProperty[];
}

/** Uniqueness checks found. */
export interface CmdbUniqueVerificationListResult {
  /** Number of checks. */
  VerificationCount: number;
  /** Checks. */
  Verifications: CmdbUniqueVerification[];
}

/** Field change. */
export interface CmdbUpdateListElement {
  /** Field to change. */
  PropertyCode: string;
  /** New value. */
  PropertyValue: string;
}

/** Changes to one field definition. */
export interface CmdbUpdateMultiPropertyElement {
  /** ID of the field. */
  InstId: number;
  /** Fields to change, with their new values. */
  UpdateList: CmdbUpdateListElement[];
}

/** Outcome of creating environment nodes. */
export interface CreateEnvNodeResult {
  /** Nodes created. */
  SuccessSet: EnvNodeRel[];
  /** Nodes that failed. */
  FailedSet: FailedEnvNode[];
}

/** Outcome of a database change. */
export interface DbChangedResult {
  /** Entries that succeeded. */
  SuccessList: SuccessElement[] | null;
  /** Entries that failed. */
  FailedList: FailedElement[] | null;
  /** Roles to grant. */
  RoleInfo: DbChangedResultRoleInfo[] | null;
  /** Model UUID, e.g. host. */
  ModelUuid: string[] | null;
}

/** Role entry of a change. */
export interface DbChangedResultRoleInfo {
  /** Instance ID. */
  InstId: string;
  /** Model UUID, e.g. host. */
  ModelUuid: string;
  /** Operator in charge. */
  Maintainer: string;
}

/** IDs concerned. */
export interface DeleteEnvNodeListResponseData {
  /** Environment node IDs. */
  EnvNodeIdList: number[] | null;
}

/** Resource instance to delete. */
export interface DeleteResourceInstanceList {
  /** Resource type code. */
  ResourceTypeCode: string;
  /** Resource instance ID (name as printed, probably damaged). */
  InstanceIdtr: string;
}

/** Environment. */
export interface EnvInfo {
  /** Environment ID. */
  Id: number;
  /** Tenant account ID. */
  AccountId: string;
  /** Environment UUID. */
  Uuid: string;
  /** Environment name. */
  Name: string;
  /** Purpose, e.g. production. */
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
  /** English name. */
  EnvCode: string;
  /** Whether the entry is built in. */
  Preset: boolean;
}

/** Environment wrapper. */
export interface EnvInfoData {
  /** The environment. */
  Data: EnvInfo | null;
}

/** Environments found. */
export interface EnvListResult {
  /** Total matches. */
  TotalCount: number;
  /** Environments. */
  EnvSet: EnvInfo[];
}

/** Node placed in an environment. */
export interface EnvNode {
  /** Environment UUID. */
  EnvUuid: string;
  /** Node (component) UUID. */
  NodeUuid: string;
  /** Operator in charge. */
  Maintainer: string;
  /** Person in charge. */
  Manager: string;
}

/** Environment node reference. */
export interface EnvNodeObj {
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
}

/** Node placed in an environment. */
export interface EnvNodeRel {
  Id: number;
  /** Node (component) UUID. */
  NodeUuid: string;
  /** Model of the node. */
  NodeModelUuid: string | null;
  /** Environment code. */
  EnvCode: string | null;
  /** Environment UUID. */
  EnvUuid: string;
  /** Person in charge. */
  Manager: string;
  /** Operator in charge. */
  Maintainer: string;
  CreatedAt: string;
  /** Creator. */
  Creator: string;
  /** Last modifier. */
  Modifier: string;
  UpdatedAt: string;
}

/** Environment reference. */
export interface EnvObj {
  /** Environment UUID. */
  EnvUuid: string;
}

/** Number of environments for one purpose. */
export interface EnvUsageItem {
  /** Purpose. */
  Usage: string;
  /** Number of environments. */
  Count: number;
}

/** Event. */
export interface EventInfo {
  /** Event ID. */
  EventId: number;
  /** Event name. */
  EventName: string;
  /** Event type, e.g. create. */
  OperateType: string;
  /** Event description. */
  EventDescribe: string;
}

/** Events of one model. */
export interface EventModelInfo {
  /** Events. */
  EventList: EventInfo[];
  /** Model name. */
  EventModel: string;
}

/** Events of one module. */
export interface EventModuleInfo {
  /** Module the events belong to. */
  EventModule: string;
  /** Models of the module. */
  EventModelList: EventModelInfo[];
}

/** Entry that failed. */
export interface FailedElement {
  /** ID of the entry. */
  FailedId: number;
  /** Failure reason. */
  ErrorMessage: string;
}

/** Entry that failed, with a string ID. */
export interface FailedElementString {
  /** ID of the entry. */
  FailedId: string;
  /** Failure reason. */
  ErrorMessage: string;
}

/** Environment node that could not be created. */
export interface FailedEnvNode {
  /** The node. */
  EnvNode: EnvNodeRel | null;
  /** Failure reason. */
  ErrorMessage: string;
}

/** Filter condition. */
export interface FilterElement {
  /** Field to filter on. */
  Key: string;
  /** Value to compare with. */
  Value: string;
  /** Comparison operator. */
  Operator: string;
}

/** Filter condition on a string. */
export interface FilterString {
  /** Field to filter on. */
  Name: string;
  /** Value to compare with. */
  Value: string;
  /** Comparison operator. */
  Operator: string;
}

/** Host to import. */
export interface HostInfo {
  /** Host properties. */
  PropertyList?: PropertyElement[];
  /** Business tree nodes to attach the host to. */
  NodeList?: HostNodeInfo[];
}

/** Business tree node to attach a host to. */
export interface HostNodeInfo {
  /** ID of the node's instance in an environment (the source says environment UUID). */
  EnvNodeId?: number;
}

/** Environments by purpose. */
export interface ListEnvSummaryResult {
  /** Number of tabs. */
  TotalCount: number;
  /** Purposes with their counts. */
  EnvSet: EnvUsageItem[];
}

/** Workloads related to a component. */
export interface ListNodeWorkloadsResult {
  /** Total matches. */
  TotalCount: number;
  /** Workloads. */
  RelationList: WorkloadRelationInfo[];
}

/** Model in the resource catalogue. */
export interface ModelInfo {
  /** Model UUID. */
  ModelUUID: string;
  /** Model name. */
  ModelName: string;
  /** English name of the model. */
  ModelNameEn: string;
  /** Number of instances of the model. */
  InstanceCount: number;
  /** Icon of the model. */
  ModelIcon: string;
  /** Sort position. */
  ModelIndex: number;
  /** Whether the entry is built in. */
  Preset: boolean;
  /** Tag settings. */
  TagParam: TagParam | null;
}

/** Node of the business tree. */
export interface Node {
  /** Node ID. */
  NodeID: number | null;
  /** Node (component) UUID. */
  NodeUuid: string | null;
  /** Node name. */
  NodeName: string;
  /** Operator in charge. */
  Maintainer: string;
  /** Free text. */
  Desc: string;
  /** Creator. */
  Creator: string;
  CreateTime: string;
  /** Person in charge. */
  Manager: string;
  /** Environment UUID. */
  EnvUuid: string;
  /** Node type. */
  NodeType: string;
  /** ID of the node in an environment. */
  EnvNodeId: number;
  /** English name of the node. */
  NodeNameEn: string;
}

/** Nodes found. */
export interface NodeListResult {
  /** Total matches. */
  TotalCount: number;
  /** Nodes. */
  NodeSet: Node[];
}

/** Object under access control. */
export interface ObjectInfo {
  /** Object ID. */
  ObjectId: number;
  /** Service ID. */
  ServiceId: number;
  /** Object code. */
  ObjectCode: string;
  /** Service code. */
  ServiceCode: string;
  /** Object name. */
  ObjectName: string;
  /** Resource types used for authorisation. */
  AuthResourceTypeInfo: ResourceTypeInfo[] | null;
  /** Resource types registered. */
  RegisterResourceTypeInfo: ResourceTypeInfo[];
}

/** Operation. */
export interface OperateInfo {
  /** Operation ID. */
  OperateId: number;
  /** Operation code. */
  OperateCode: string;
  /** Operation name. */
  OperateName: string;
}

/** Operation with its objects. */
export interface OperateInfoWithObject {
  /** Operation ID. */
  OperateId: number;
  /** Operation code. */
  OperateCode: string | null;
  /** Operation name. */
  OperateName: string | null;
  /** Whether it is selected. */
  Used: boolean | null;
  /** Objects. */
  ObjectList: ObjectInfo[] | null;
}

/** Outcome of a database change, older form. */
export interface Pre20230707DbChangedResultString {
  /** Entries that succeeded. */
  SuccessList: SuccessElementString[];
  /** Entries that failed. */
  FailedList: FailedElementString[];
  /** Roles concerned. */
  RoleInfo: DbChangedResultRoleInfo[];
}

/** Field of a model. */
export interface Property {
  Id?: number | null;
  /** Field name. */
  PropertyName?: string | null;
  /** Model UUID, e.g. host. */
  ModelUuid?: string | null;
  /** Whether it can be set when an instance is created. */
  CreateParameter?: boolean | null;
  /** Field code. */
  PropertyCode?: string | null;
  /** Whether it is required. */
  IsRequired?: boolean | null;
  /** Whether values must be unique. */
  IsOnly?: boolean | null;
  /** Field type; see CmdbGetPropertyElement.PropertyType. */
  PropertyType?: string | null;
  /** Choices or validation rule; see CmdbGetPropertyElement.Option. */
  Option?: string | null;
  /** Free text. */
  Description?: string | null;
  /** Creator. */
  Creator?: string | null;
  /** Field group ID. */
  PropertyGroupId?: number | null;
  /** Whether it can be edited. */
  Editable?: boolean | null;
  CreateTime?: string | null;
  ModifyTime?: string | null;
  /** Sort position. */
  PropertyIndex?: number | null;
  /** Whether the entry is built in. */
  Preset?: boolean | null;
  /** Whether it is the default. */
  IsDefault?: boolean | null;
  /** Whether it is shown by default. */
  DefaultDisplay?: boolean | null;
  /** Kind of node the field belongs to. */
  Belong?: string | null;
}

/** Field value. */
export interface PropertyElement {
  /** Field code. */
  PropertyCode?: string;
  /** Field value. */
  PropertyValue?: string;
}

/** Set of field values. */
export interface PropertyElementList {
  /** Field values. */
  PropertyElement: PropertyElement[];
}

/** Fields of a model. */
export interface PropertyListResult {
  /** Number of fields. */
  PropertyCount: number;
  /** Fields. */
  Propertys: Property[];
}

/** Permission registration of a tenant. */
export interface RegisterPermissionInfo {
  /** Tenant account ID; "-1" means all tenants. */
  AccountId: string;
  /** Services. */
  ServiceList: ServiceInfo[];
  /** Roles. */
  RoleList: RoleInfo[];
  /** Resource types. */
  ResourceList: ResourceInfo[];
  /** Objects. */
  ObjectList: ObjectInfo[];
}

/** Number of resources of one type. */
export interface RelResourceItem {
  /** Resource type. */
  ResourceType: string;
  /** Number of resources. */
  Count: number;
}

/** Resource type with its operations. */
export interface ResourceInfo {
  /** Service ID. */
  ServiceId: number;
  /** Service code. */
  ServiceCode: string;
  /** Resource type code. */
  ResourceTypeCode: string;
  /** Resource type ID. */
  ResourceTypeId: number;
  /** Resource type name. */
  ResourceTypeName: string;
  /** Approver of the resource type. */
  ResourceTypeApprover: string;
  /** Operations. */
  OperateList: OperateInfo[];
}

/** Components that use a resource. */
export interface ResourceInstRel {
  /** Resource instance ID. */
  InstId: number;
  /** Number of component instances. */
  EnvNodeCount: number;
  /** Component instance IDs. */
  EnvNodeIdSet: number[];
}

/** Operation on a resource type. */
export interface ResourceOperateInfo {
  /** Operation ID. */
  OperateId: number;
  /** Resource type ID. */
  ResourceTypeId: number;
  /** Resource type code. */
  ResourceTypeCode: string;
  /** Operation code. */
  OperateCode: string;
  /** Request key holding one resource ID. */
  ResourceIdKey: string;
  /** Request key holding a list of resource IDs. */
  ResourceIdListKey: string;
}

/** Group of models in the resource catalogue. */
export interface ResourceType {
  /** Group UUID. */
  ModelGroupUUID: string;
  /** Model group name. */
  ModelGroupName: string;
  /** English name of the model group. */
  ModelGroupNameEn: string;
  /** Number of models in the group. */
  ModelCount: number;
  /** Icon of the model group. */
  ModelGroupIcon: string;
  /** Sort position of the model group. */
  ModelGroupIndex: number;
  /** Models in the group. */
  ResourceList: ModelInfo[];
}

/** Where the resource ID sits in a request, for permission checks. */
export interface ResourceTypeInfo {
  /** Resource type code. */
  ResourceTypeCode: string;
  /** Operation code. */
  OperateCode: string;
  /** Request key holding one resource ID. */
  ResourceIdKey: string;
  /** Request key holding a list of resource IDs. */
  ResourceIdListKey: string;
}

/** Tags and agent state of one resource. */
export interface ResourcesTagsAndAgent {
  /** Resource ID. */
  ResourceId: number;
  /** Tags. */
  ResourceTag: string[];
  /** 0: unknown; 1: offline; 2: online. */
  AgentStatus: string;
}

/** Role. */
export interface RoleInfo {
  /** Role ID. */
  RoleId: number | null;
  /** Role key. */
  RoleKey: string | null;
  /** Role name. */
  RoleName: string | null;
  /** Role code. */
  RoleCode: string | null;
  /** Role description. */
  RoleDesc: string | null;
  /** Approver of the role. */
  RoleApprover: string | null;
  /** Whether permission is granted per instance. */
  AuthByInstance: boolean | null;
  /** Operations selected. */
  UsedOperateList: string[] | null;
  /** Operations available. */
  OperateList: string[] | null;
  /** IDs of the operations selected. */
  UsedOperateIdList: number[] | null;
  /** IDs of the operations available. */
  OperateIdList: number[] | null;
  /** Resource granularity. */
  ResourceTypeName: string | null;
}

/** Permission on one resource. */
export interface RoleResourceInfo {
  /** Resource instance ID. */
  ResourceId: string;
  /** Whether permission is granted. */
  HasPermission: boolean;
  /** User IDs. */
  UserIdList: string[];
}

/** Display order of models. */
export interface SearchModelOrderResponseData {
  /** Model UUIDs in order (the source only calls it the result count). */
  ModelOrder: string[] | null;
}

/** Service. */
export interface ServiceInfo {
  /** Service ID. */
  ServiceId: number;
  /** Service name. */
  ServiceName: string;
  /** Service code. */
  ServiceCode: string;
  /** Service description. */
  ServiceDesc: string;
}

/** Event subscription. */
export interface SubscriptionInfo {
  /** Subscription ID. */
  SubscriptionId: number;
  /** Subscription name. */
  SubscriptionName: string;
  /** Callback URL. */
  CallbackUrl: string;
  /** Description. */
  SubscriptionDescribe: string | null;
  CreateTime: string | null;
  UpdateTime: string | null;
  /** Creator. */
  Creator: string;
  /** Last modifier. */
  Modifier: string;
  /** Template. */
  SubscriptionTemplate: string;
  /** Events. */
  EventList: number[];
}

/** Delivery record of a subscription. */
export interface SubscriptionsLogInfo {
  /** Subscription ID. */
  SubscriptionId: number;
  /** Number of retries. */
  RetryNum: number;
  /** Subscription name. */
  SubscriptionName: string;
  /** Callback URL. */
  CallbackUrl: string;
  CreateTime: string;
  /** Whether delivery succeeded. */
  Status: boolean;
  /** Failure reason. */
  ErrorMessage: string;
  /** Log text. */
  Log: string;
}

/** Entry that succeeded. */
export interface SuccessElement {
  /** ID of an entry that succeeded. */
  SuccessId: number | null;
}

/** Entry that succeeded, with a string ID. */
export interface SuccessElementString {
  /** ID of an entry that succeeded. */
  SuccessId: string | null;
}

/** Tag with its values. */
export interface TagInfo {
  /** Tag key. */
  TagKey: string;
  /** Tag values. */
  TagValue: string[];
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

/** Topology. */
export interface TopoResult {
  /** Tenant account ID. */
  AccountId: string;
  /** Name. */
  Name: string;
  /** Number of levels. */
  Level: number;
  /** Topology ID. */
  Id: number;
  /** Topology as a string. */
  Topo: string;
  /** Free text. */
  Description: string;
  CreatedAt: string;
  /** Creator. */
  Creator: string;
  /** Last modifier. */
  Modifier: string;
  UpdatedAt: string;
  /** Topology as a list of nodes. */
  TopoTree: CmdbTopoTreeNode[];
}

/** Field of a uniqueness check. */
export interface UniqueVerificationItemProperty {
  Id: number;
  /** Field name. */
  Name: string;
  /** Whether it is the default. */
  IsDefault: boolean;
}

/** Changes to one instance. */
export interface UpdateInstanceInfo {
  /** Instance ID. */
  InstId?: number;
  /** Field values to set. */
  UpdateList?: PropertyElement[];
}

/** Permission of a user. */
export interface UserPermissionInfo {
  /** Sub-account ID (SubAccountId). */
  UserId: string;
  /** Resource type code. */
  ResourceTypeCode: string;
  /** Resource instance ID. */
  InstanceId: string;
  /** Role code. */
  RoleCode: string;
}

/** Workload related to a component. */
export interface WorkloadRelationInfo {
  Id: number;
  /** ID of the node's instance in an environment. */
  EnvNodeId: number;
  /** Cluster ID. */
  TkeId: number;
  /** Cluster instance ID. */
  ClusterInstanceId: string;
  /** Namespace. */
  Namespace: string;
  /** Workload name. */
  WorkloadName: string;
  /** Workload type, e.g. deployment. */
  WorkloadType: string;
  CreatedAt: string;
  /** Creator. */
  Creator: string;
  /** Cluster name. */
  ClusterName: string | null;
}
