// Written by `cargo xtask codegen` from contract/cetcd.json; do not edit.

/** Cloud-native etcd: version 2022-03-25. */
export interface Actions {
  /** List the gRPC methods served by one etcd member. */
  DescribeRPCMethodList: { request: DescribeRPCMethodListRequest; response: DescribeRPCMethodListResponse };
  /** List etcd instances. */
  DescribeEtcdInstances: { request: DescribeEtcdInstancesRequest; response: DescribeEtcdInstancesResponse };
  /** Upgrade an instance to another etcd version. */
  UpgradeEtcdInstance: { request: UpgradeEtcdInstanceRequest; response: UpgradeEtcdInstanceResponse };
  /** Change the number of members of an instance. */
  ResizeEtcdInstance: { request: ResizeEtcdInstanceRequest; response: ResizeEtcdInstanceResponse };
  /** Change the backup settings of a snapshot policy. */
  ModifyEtcdSnapshotPolicy: { request: ModifyEtcdSnapshotPolicyRequest; response: ModifyEtcdSnapshotPolicyResponse };
  /** Change compaction, monitoring, billing or sizing settings of an instance. */
  ModifyEtcdConfiguration: { request: ModifyEtcdConfigurationRequest; response: ModifyEtcdConfigurationResponse };
  /** Change the name, description, authentication or subnets of an instance. */
  ModifyEtcdAttribute: { request: ModifyEtcdAttributeRequest; response: ModifyEtcdAttributeResponse };
  /** Turn on deletion protection. */
  EnableEtcdInstanceDeletionProtection: { request: EnableEtcdInstanceDeletionProtectionRequest; response: EnableEtcdInstanceDeletionProtectionResponse };
  /** Turn off deletion protection. */
  DisableEtcdInstanceDeletionProtection: { request: DisableEtcdInstanceDeletionProtectionRequest; response: DisableEtcdInstanceDeletionProtectionResponse };
  /** List asynchronous etcd tasks. */
  DescribeEtcdTasks: { request: DescribeEtcdTasksRequest; response: DescribeEtcdTasksResponse };
  /** List the snapshots of an instance. */
  DescribeEtcdSnapshots: { request: DescribeEtcdSnapshotsRequest; response: DescribeEtcdSnapshotsResponse };
  /** List the snapshot policies of an instance. */
  DescribeEtcdSnapshotPolicies: { request: DescribeEtcdSnapshotPoliciesRequest; response: DescribeEtcdSnapshotPoliciesResponse };
  /** List the supported regions. */
  DescribeEtcdRegions: { request: DescribeEtcdRegionsRequest; response: DescribeEtcdRegionsResponse };
  /** Read the account's quota of etcd clusters. */
  DescribeEtcdQuota: { request: DescribeEtcdQuotaRequest; response: DescribeEtcdQuotaResponse };
  /** Read the access credentials of an instance. */
  DescribeEtcdCredentials: { request: DescribeEtcdCredentialsRequest; response: DescribeEtcdCredentialsResponse };
  /** Read the steps of an instance's creation. */
  DescribeEtcdCreatingProgress: { request: DescribeEtcdCreatingProgressRequest; response: DescribeEtcdCreatingProgressResponse };
  /** List the etcd versions that can be created. */
  DescribeEtcdAvailableVersions: { request: DescribeEtcdAvailableVersionsRequest; response: DescribeEtcdAvailableVersionsResponse };
  /** Create a snapshot policy on an instance. */
  CreateEtcdSnapshotPolicy: { request: CreateEtcdSnapshotPolicyRequest; response: CreateEtcdSnapshotPolicyResponse };
  /** Take a snapshot of an instance. */
  CreateEtcdSnapshot: { request: CreateEtcdSnapshotRequest; response: CreateEtcdSnapshotResponse };
  /** Create an etcd instance. */
  CreateEtcdInstance: { request: CreateEtcdInstanceRequest; response: CreateEtcdInstanceResponse };
  /** Delete an etcd instance with all its data. Refused while deletion protection is on. */
  DeleteEtcdInstance: { request: DeleteEtcdInstanceRequest; response: DeleteEtcdInstanceResponse };
}

/** What DescribeRPCMethodList takes. */
export interface DescribeRPCMethodListRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Member pod name, form <InstanceId>-etcd-<n>. */
  PodName: string;
  /** Page offset. */
  Offset?: number;
  /** Maximum number of entries. */
  Limit?: number;
}

/** What DescribeRPCMethodList answers. */
export interface DescribeRPCMethodListResponse {
  /** gRPC methods. */
  MethodList: RPCMethod[];
}

/** What DescribeEtcdInstances takes. */
export interface DescribeEtcdInstancesRequest {
  /** Instance IDs, form etcd-xxxxxxxx; mutually exclusive with Filters. */
  InstanceIds?: string[];
  /** Filter names vpc-id and instance-id; mutually exclusive with InstanceIds. */
  Filters?: Filter[];
  /** Page offset; default 0. */
  Offset?: number;
  /** Page size; max 50. */
  Limit?: number;
}

/** What DescribeEtcdInstances answers. */
export interface DescribeEtcdInstancesResponse {
  /** Instances found. */
  Etcds: Etcd[] | null;
  /** Total matches. */
  TotalCount: number;
}

/** What UpgradeEtcdInstance takes. */
export interface UpgradeEtcdInstanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Target version, e.g. v3.5.2; see DescribeEtcdAvailableVersions. */
  EtcdVersion: string;
}

/** What UpgradeEtcdInstance answers. */
export type UpgradeEtcdInstanceResponse = Record<never, never>;

/** What ResizeEtcdInstance takes. */
export interface ResizeEtcdInstanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Number of members. */
  Size: number;
}

/** What ResizeEtcdInstance answers. */
export type ResizeEtcdInstanceResponse = Record<never, never>;

/** What ModifyEtcdSnapshotPolicy takes. */
export interface ModifyEtcdSnapshotPolicyRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Policy name. */
  SnapshotPolicyName: string;
  /** Backup settings. */
  BackupSettings: EtcdBackupSettings;
}

/** What ModifyEtcdSnapshotPolicy answers. */
export type ModifyEtcdSnapshotPolicyResponse = Record<never, never>;

/** What ModifyEtcdConfiguration takes. */
export interface ModifyEtcdConfigurationRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Automatic compaction settings. */
  AutoCompactionSettings?: EtcdAutoCompactionSettings;
  /** Monitoring settings. */
  MonitorSettings?: EtcdMonitorSettings;
  /** Billing mode: PREPAID, or POSTPAID_BY_HOUR (postpaid). */
  ChargeType?: "PREPAID" | "POSTPAID_BY_HOUR";
  /** Instance sizing. */
  InstanceConfig?: InstanceConfig;
  /** Prepaid settings. */
  PrepaidConfig?: ChargePrepaidConfig;
}

/** What ModifyEtcdConfiguration answers. */
export type ModifyEtcdConfigurationResponse = Record<never, never>;

/** What ModifyEtcdAttribute takes. */
export interface ModifyEtcdAttributeRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Instance name. */
  Name?: string;
  /** Free text. */
  Description?: string;
  /** Password of the root account. */
  Password?: string;
  /** Synchronise the authentication state. */
  EnableAuth?: boolean;
  /** Also delete the object-storage data related to the cluster. */
  EnableDeleteCos?: boolean;
  /** Subnet IDs. */
  SubnetIds?: string[];
}

/** What ModifyEtcdAttribute answers. */
export type ModifyEtcdAttributeResponse = Record<never, never>;

/** What EnableEtcdInstanceDeletionProtection takes. */
export interface EnableEtcdInstanceDeletionProtectionRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What EnableEtcdInstanceDeletionProtection answers. */
export type EnableEtcdInstanceDeletionProtectionResponse = Record<never, never>;

/** What DisableEtcdInstanceDeletionProtection takes. */
export interface DisableEtcdInstanceDeletionProtectionRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DisableEtcdInstanceDeletionProtection answers. */
export type DisableEtcdInstanceDeletionProtectionResponse = Record<never, never>;

/** What DescribeEtcdTasks takes. */
export interface DescribeEtcdTasksRequest {
  /** Task ID. */
  TaskID?: string;
  /** taskType: one of enable_internet, disable_internet, restore_remote_snapshot; resourceId: resource ID; lifeState: process or done. */
  Filters?: Filter[];
}

/** What DescribeEtcdTasks answers. */
export interface DescribeEtcdTasksResponse {
  /** Tasks found. */
  Tasks: EtcdTaskInfo[] | null;
}

/** What DescribeEtcdSnapshots takes. */
export interface DescribeEtcdSnapshotsRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdSnapshots answers. */
export interface DescribeEtcdSnapshotsResponse {
  /** Snapshots. */
  Snapshots: EtcdSnapshot[] | null;
}

/** What DescribeEtcdSnapshotPolicies takes. */
export interface DescribeEtcdSnapshotPoliciesRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdSnapshotPolicies answers. */
export interface DescribeEtcdSnapshotPoliciesResponse {
  /** Snapshot policies. */
  SnapshotPolicies: EtcdSnapshotPolicy[] | null;
}

/** What DescribeEtcdRegions takes. */
export type DescribeEtcdRegionsRequest = Record<never, never>;

/** What DescribeEtcdRegions answers. */
export interface DescribeEtcdRegionsResponse {
  /** Supported regions. */
  Regions: RegionInstance[] | null;
}

/** What DescribeEtcdQuota takes. */
export type DescribeEtcdQuotaRequest = Record<never, never>;

/** What DescribeEtcdQuota answers. */
export interface DescribeEtcdQuotaResponse {
  /** Current quota. */
  QuotaLimit: number;
}

/** What DescribeEtcdCredentials takes. */
export interface DescribeEtcdCredentialsRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdCredentials answers. */
export interface DescribeEtcdCredentialsResponse {
  /** Certificates and key. */
  Credentials: EtcdCredential[] | null;
}

/** What DescribeEtcdCreatingProgress takes. */
export interface DescribeEtcdCreatingProgressRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdCreatingProgress answers. */
export interface DescribeEtcdCreatingProgressResponse {
  /** Creation steps, in order. */
  Steps: TaskStepInfo[] | null;
}

/** What DescribeEtcdAvailableVersions takes. */
export type DescribeEtcdAvailableVersionsRequest = Record<never, never>;

/** What DescribeEtcdAvailableVersions answers. */
export interface DescribeEtcdAvailableVersionsResponse {
  /** Available versions. */
  Versions: VersionInstance[] | null;
}

/** What CreateEtcdSnapshotPolicy takes. */
export interface CreateEtcdSnapshotPolicyRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Policy name. */
  SnapshotPolicyName: string;
  /** Backup settings. */
  BackupSettings?: EtcdBackupSettings;
}

/** What CreateEtcdSnapshotPolicy answers. */
export type CreateEtcdSnapshotPolicyResponse = Record<never, never>;

/** What CreateEtcdSnapshot takes. */
export interface CreateEtcdSnapshotRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Snapshot name. */
  SnapshotName: string;
  /** Account used for the backup. */
  User?: string;
  /** Password of that account. */
  Password?: string;
}

/** What CreateEtcdSnapshot answers. */
export type CreateEtcdSnapshotResponse = Record<never, never>;

/** What CreateEtcdInstance takes. */
export interface CreateEtcdInstanceRequest {
  /** Instance name. */
  Name: string;
  /** VPC of the instance. */
  VpcId: string;
  /** Subnet of the service address. */
  ServiceSubnetId: string;
  /** Subnets the members are placed in. */
  SubnetIds: string[];
  /** Etcd version, e.g. v3.4.9; see DescribeEtcdAvailableVersions. */
  EtcdVersion: string;
  /** Number of members: 1, 3, 5, 7 or 9. */
  Size: number;
  /** Free text. */
  Description?: string;
  /** Security, compaction, monitoring and backup settings. */
  AdvancedSettings?: EtcdAdvancedSettings;
  /** Billing mode: PREPAID, or POSTPAID_BY_HOUR (postpaid, per hour). */
  ChargeType?: "PREPAID" | "POSTPAID_BY_HOUR";
  /** Prepaid settings. */
  ChargePrepaid?: ChargePrepaidConfig;
  /** Storage size in GB. */
  DiskSize?: number;
  /** true: deletion protection on; false: off. */
  DeletionProtection?: boolean;
}

/** What CreateEtcdInstance answers. */
export interface CreateEtcdInstanceResponse {
  /** ID of the new instance. */
  InstanceId: string;
}

/** What DeleteEtcdInstance takes. */
export interface DeleteEtcdInstanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DeleteEtcdInstance answers. */
export type DeleteEtcdInstanceResponse = Record<never, never>;

/** Prepaid billing settings. */
export interface ChargePrepaidConfig {
  /** Purchase period in months. */
  Period: number;
  /** NOTIFY_AND_MANUAL_RENEW (initial state, nothing set), NOTIFY_AND_AUTO_RENEW (renew automatically) or DISABLE_NOTIFY_AND_MANUAL_RENEW (explicitly no automatic renewal). */
  RenewFlag: "NOTIFY_AND_MANUAL_RENEW" | "NOTIFY_AND_AUTO_RENEW" | "DISABLE_NOTIFY_AND_MANUAL_RENEW";
}

/** Etcd instance. */
export interface Etcd {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Instance name. */
  Name: string;
  /** Free text. */
  Description: string | null;
  /** VPC of the instance. */
  VpcId: string;
  /** Etcd version. */
  Version: string;
  /** Instance state, e.g. running. */
  Status: string;
  /** Members. */
  Members: EtcdMember[] | null;
  /** External access URL. */
  Endpoint: string | null;
  /** true: deletion protection on; false: off. */
  DeletionProtection: boolean | null;
}

/** Optional settings of a new instance. */
export interface EtcdAdvancedSettings {
  /** Security settings. */
  SecuritySettings?: EtcdSecuritySettings;
  /** Automatic compaction settings. */
  AutoCompactionSettings?: EtcdAutoCompactionSettings;
  /** Monitoring settings. */
  MonitorSettings?: EtcdMonitorSettings;
  /** Backup settings. */
  BackupSettings?: EtcdBackupSettings;
  /** Custom domain name; wildcard allowed in the example (*.abc.com). */
  CustomDomains?: string;
  /** Custom IP address. */
  CustomIPs?: string;
}

/** Automatic compaction settings. */
export interface EtcdAutoCompactionSettings {
  /** Compaction mode, e.g. periodic. */
  AutoCompactionMode: string;
  /** Retention time or number of revisions, e.g. 5m. */
  AutoCompactionRetention: string;
}

/** Backup settings. */
export interface EtcdBackupSettings {
  /** Interval between backups in seconds. */
  BackupInterval: number;
  /** Maximum number of backups kept. */
  MaxBackupCount: number;
  /** User name. */
  User?: string | null;
  /** Password. */
  Password?: string | null;
  /** Object-storage (COS) bucket that receives backups. */
  CosBucketName?: string | null;
}

/** Client access credentials, PEM encoded. */
export interface EtcdCredential {
  /** CA certificate. */
  CACert: string | null;
  /** Client certificate. */
  Cert: string | null;
  /** Private key. */
  Key: string | null;
}

/** Member of an etcd cluster. */
export interface EtcdMember {
  /** Member name. */
  Name: string;
  /** Version the member runs. */
  Version: string;
  /** Availability zone. */
  Zone: string;
  /** Member state, e.g. Running. */
  Status: string;
}

/** Monitoring settings. */
export interface EtcdMonitorSettings {
  /** Parameters for creating a new Prometheus instance. */
  PrometheusCreationParam?: PrometheusCreationParam;
  /** ID of an existing Prometheus instance, e.g. prom-xxxxxxxx. */
  ExistedPrometheusInstanceId?: string;
}

/** Security settings. */
export interface EtcdSecuritySettings {
  /** Serve over https. */
  Https?: boolean;
  /** Require client certificates. */
  ClientCertAuth?: boolean;
}

/** Snapshot. */
export interface EtcdSnapshot {
  /** Snapshot name. */
  Name: string;
  /** Snapshot size. */
  Size: number;
}

/** Snapshot policy. */
export interface EtcdSnapshotPolicy {
  /** Policy name. */
  Name: string;
  /** Backup settings. */
  BackupSettings: EtcdBackupSettings | null;
}

/** Asynchronous task. */
export interface EtcdTaskInfo {
  /** Task ID. */
  TaskID: string;
  /** Task type, e.g. enable_internet. */
  TaskType: string;
  /** Resource the task acts on, e.g. etcd-xxx. */
  ResourceID: string;
  /** Task state, e.g. process. */
  LifeState: string;
  /** Format YYYY-MM-DD hh:mm:ss. */
  CreatedAt: string;
  /** Format YYYY-MM-DD hh:mm:ss. */
  UpdatedAt: string;
}

/** Filter condition. */
export interface Filter {
  /** Attribute name. Several Filters are combined with AND. */
  Name: string;
  /** Accepted values. Values of one Filter are combined with OR. */
  Values: string[];
}

/** Instance sizing. */
export interface InstanceConfig {
  /** CPU cores. */
  Cpu: number;
  /** Memory in Gi. */
  Mem: number;
  /** Number of members. */
  Size: number;
}

/** Parameters for creating a Prometheus instance. */
export interface PrometheusCreationParam {
  /** Subnet ID. */
  SubnetId: string;
  /** Retention in days (12d means 12 days). */
  DataRetention: number;
  /** Grafana user name. */
  GrafanaUserName: string;
  /** Grafana password. */
  GrafanaPassword: string;
}

/** gRPC method. */
export interface RPCMethod {
  /** Method name, e.g. Alarm. */
  Name: string;
}

/** Region. */
export interface RegionInstance {
  /** Region name, e.g. ap-guangzhou. */
  RegionName: string | null;
  /** Region ID. */
  RegionId: number | null;
  /** Region status, e.g. ALL. */
  Status: string | null;
  /** Feature switches of the region as a JSON string. */
  FeatureGates: string | null;
  /** Short name, e.g. gz. */
  Alias: string | null;
  /** Region allow-list remark. */
  Remark: string | null;
}

/** Step of a task. */
export interface TaskStepInfo {
  /** Step name, e.g. prepare_env, install_suit, create_etcd, install_monitor, create_backup_policy. */
  Step: string;
  /** pending: not started; running; success: finished; failed. */
  LifeState: string;
  /** Start time, ISO 8601 UTC; null before the step starts. */
  StartAt: string | null;
  /** End time, ISO 8601 UTC; null until the step ends. */
  EndAt: string | null;
  /** Error text, set when LifeState is failed. */
  FailedMsg: string;
}

/** Available version. */
export interface VersionInstance {
  /** Version name, e.g. etcd. */
  Name: string;
  /** Version string. */
  Version: string;
  /** Remark text. */
  Remark: string;
}
