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
  /** Delete a snapshot. Changes that could only be replayed on it go with it. */
  DeleteEtcdSnapshot: { request: DeleteEtcdSnapshotRequest; response: DeleteEtcdSnapshotResponse };
  /** Restore a snapshot, with the changes kept after it, into a member that serves nobody, and compare what comes out with what went in. */
  VerifyEtcdSnapshot: { request: VerifyEtcdSnapshotRequest; response: VerifyEtcdSnapshotResponse };
  /** Put a running instance back to a snapshot, a revision or a moment. Its endpoints, certificates and members stay; what was written later is gone. Exactly one of SnapshotName, Revision and Time is given. */
  RestoreEtcdInstance: { request: RestoreEtcdInstanceRequest; response: RestoreEtcdInstanceResponse };
  /** Create another instance from a snapshot, a revision or a moment of this one. Exactly one of SnapshotName, Revision and Time is given; what is left out is as it is with this instance. */
  CloneEtcdInstance: { request: CloneEtcdInstanceRequest; response: CloneEtcdInstanceResponse };
  /** List the stretches of an instance's history that it can be put back to. */
  DescribeEtcdRecoveryWindows: { request: DescribeEtcdRecoveryWindowsRequest; response: DescribeEtcdRecoveryWindowsResponse };
  /** Delete a snapshot policy. The snapshots it made stay. */
  DeleteEtcdSnapshotPolicy: { request: DeleteEtcdSnapshotPolicyRequest; response: DeleteEtcdSnapshotPolicyResponse };
  /** Give the space of removed data back to the disk, one member at a time, the leader last. */
  DefragmentEtcdInstance: { request: DefragmentEtcdInstanceRequest; response: DefragmentEtcdInstanceResponse };
  /** Issue new certificates for all members and clients, without interruption. With Authority a new certificate authority takes over as well; both are trusted meanwhile. */
  RotateEtcdCertificates: { request: RotateEtcdCertificatesRequest; response: RotateEtcdCertificatesResponse };
  /** Show when an instance is maintained and when its certificates end. */
  DescribeEtcdMaintenance: { request: DescribeEtcdMaintenanceRequest; response: DescribeEtcdMaintenanceResponse };
  /** Set when an instance is maintained. */
  ModifyEtcdMaintenance: { request: ModifyEtcdMaintenanceRequest; response: ModifyEtcdMaintenanceResponse };
  /** Let clients from outside of this machine reach an instance. Members are restarted one after the other. */
  EnableEtcdInternetAccess: { request: EnableEtcdInternetAccessRequest; response: EnableEtcdInternetAccessResponse };
  /** Take an instance back to this machine only. Members are restarted one after the other. */
  DisableEtcdInternetAccess: { request: DisableEtcdInternetAccessRequest; response: DisableEtcdInternetAccessResponse };
  /** Ask every member of an instance how it is, now. */
  DescribeEtcdMembers: { request: DescribeEtcdMembersRequest; response: DescribeEtcdMembersResponse };
  /** Read the metrics that were kept of an instance's members. */
  DescribeEtcdMetrics: { request: DescribeEtcdMetricsRequest; response: DescribeEtcdMetricsResponse };
  /** List what happened to an instance, the latest first: members lost and replaced, alarms, warnings. */
  DescribeEtcdEvents: { request: DescribeEtcdEventsRequest; response: DescribeEtcdEventsResponse };
  /** List keys of an instance, in order. With a Delimiter, keys that go on after it are shown as one prefix, as the directories of a tree. */
  DescribeEtcdKeys: { request: DescribeEtcdKeysRequest; response: DescribeEtcdKeysResponse };
  /** Show a key and what it was before, the latest first, as far as the history was not compacted. */
  DescribeEtcdKeyHistory: { request: DescribeEtcdKeyHistoryRequest; response: DescribeEtcdKeyHistoryResponse };
  /** Write a key. */
  PutEtcdKey: { request: PutEtcdKeyRequest; response: PutEtcdKeyResponse };
  /** Delete a key, or all keys that begin with a prefix. Exactly one of Key and Prefix is given. */
  DeleteEtcdKeys: { request: DeleteEtcdKeysRequest; response: DeleteEtcdKeysResponse };
  /** Wait for changes of keys: answers as soon as there are some, or without any when the wait is over. */
  WatchEtcdKeys: { request: WatchEtcdKeysRequest; response: WatchEtcdKeysResponse };
  /** List the users of etcd itself. */
  DescribeEtcdUsers: { request: DescribeEtcdUsersRequest; response: DescribeEtcdUsersResponse };
  /** Create a user of etcd itself. Without a password a client certificate of that name is needed. */
  CreateEtcdUser: { request: CreateEtcdUserRequest; response: CreateEtcdUserResponse };
  /** Change a user's password or roles. */
  ModifyEtcdUser: { request: ModifyEtcdUserRequest; response: ModifyEtcdUserResponse };
  /** Delete a user. */
  DeleteEtcdUser: { request: DeleteEtcdUserRequest; response: DeleteEtcdUserResponse };
  /** List the roles of etcd itself, with what each may do. */
  DescribeEtcdRoles: { request: DescribeEtcdRolesRequest; response: DescribeEtcdRolesResponse };
  /** Create a role of etcd itself. */
  CreateEtcdRole: { request: CreateEtcdRoleRequest; response: CreateEtcdRoleResponse };
  /** Change what a role may do. */
  ModifyEtcdRole: { request: ModifyEtcdRoleRequest; response: ModifyEtcdRoleResponse };
  /** Delete a role. Users that have it lose it. */
  DeleteEtcdRole: { request: DeleteEtcdRoleRequest; response: DeleteEtcdRoleResponse };
  /** Set the hosts that an instance may use. Those that its members run on must be among them; the others are spares. */
  ModifyEtcdHosts: { request: ModifyEtcdHostsRequest; response: ModifyEtcdHostsResponse };
  /** End a task of an instance before it is done. What it has changed is taken back where that can be; a task that has no way back goes on, and the answer is an error. */
  CancelEtcdTask: { request: CancelEtcdTaskRequest; response: CancelEtcdTaskResponse };
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
  /** Managed hosts that become the instance's own as well, before it is resized. Only for an instance whose members run on hosts. */
  HostIds?: string[];
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
  /** Managed hosts whose agents run the members, one member per host; more than Size are spares, which take the place of hosts that are lost. Left out: members run on the server's own machine. */
  HostIds?: string[];
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

/** What DeleteEtcdSnapshot takes. */
export interface DeleteEtcdSnapshotRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Snapshot name. */
  SnapshotName: string;
}

/** What DeleteEtcdSnapshot answers. */
export type DeleteEtcdSnapshotResponse = Record<never, never>;

/** What VerifyEtcdSnapshot takes. */
export interface VerifyEtcdSnapshotRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Snapshot name. */
  SnapshotName: string;
}

/** What VerifyEtcdSnapshot answers. */
export interface VerifyEtcdSnapshotResponse {
  /** The task that does it; see DescribeEtcdTasks. */
  TaskID: string;
}

/** What RestoreEtcdInstance takes. */
export interface RestoreEtcdInstanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** The snapshot to go back to. Not together with Revision or Time. */
  SnapshotName?: string;
  /** Go back to this revision of the cluster's history, by a snapshot and the changes kept after it. */
  Revision?: number;
  /** Go back to what the server had seen by this moment, ISO 8601 UTC. A time in which it saw nothing, as when it did not run, is refused. */
  Time?: string;
}

/** What RestoreEtcdInstance answers. */
export interface RestoreEtcdInstanceResponse {
  /** The task that does it; see DescribeEtcdTasks. */
  TaskID: string;
}

/** What CloneEtcdInstance takes. */
export interface CloneEtcdInstanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** The snapshot to go back to. Not together with Revision or Time. */
  SnapshotName?: string;
  /** Go back to this revision of the cluster's history, by a snapshot and the changes kept after it. */
  Revision?: number;
  /** Go back to what the server had seen by this moment, ISO 8601 UTC. A time in which it saw nothing, as when it did not run, is refused. */
  Time?: string;
  /** Name of the new instance. */
  Name: string;
  /** Number of members: 1, 3, 5, 7 or 9. */
  Size?: number;
  /** Free text. */
  Description?: string;
  /** true: deletion protection on; false: off. */
  DeletionProtection?: boolean;
  /** Managed hosts whose agents run the members of the new instance, one member per host. Left out: members run on the server's own machine. */
  HostIds?: string[];
}

/** What CloneEtcdInstance answers. */
export interface CloneEtcdInstanceResponse {
  /** ID of the new instance. */
  NewInstanceId: string;
}

/** What DescribeEtcdRecoveryWindows takes. */
export interface DescribeEtcdRecoveryWindowsRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdRecoveryWindows answers. */
export interface DescribeEtcdRecoveryWindowsResponse {
  /** Windows, the latest first. */
  Windows: EtcdRecoveryWindow[] | null;
}

/** What DeleteEtcdSnapshotPolicy takes. */
export interface DeleteEtcdSnapshotPolicyRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Policy name. */
  SnapshotPolicyName: string;
}

/** What DeleteEtcdSnapshotPolicy answers. */
export type DeleteEtcdSnapshotPolicyResponse = Record<never, never>;

/** What DefragmentEtcdInstance takes. */
export interface DefragmentEtcdInstanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DefragmentEtcdInstance answers. */
export interface DefragmentEtcdInstanceResponse {
  /** The task that does it; see DescribeEtcdTasks. */
  TaskID: string;
}

/** What RotateEtcdCertificates takes. */
export interface RotateEtcdCertificatesRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** true: also replace the certificate authority. */
  Authority?: boolean;
}

/** What RotateEtcdCertificates answers. */
export interface RotateEtcdCertificatesResponse {
  /** The task that does it; see DescribeEtcdTasks. */
  TaskID: string;
}

/** What DescribeEtcdMaintenance takes. */
export interface DescribeEtcdMaintenanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdMaintenance answers. */
export interface DescribeEtcdMaintenanceResponse {
  /** When members are defragmented: a cron expression of five fields in UTC; empty: only when it is asked for. */
  DefragmentSchedule: string;
  /** The next time by that schedule, ISO 8601 UTC. */
  NextDefragmentAt: string | null;
  /** When it was last done, ISO 8601 UTC. */
  LastDefragmentAt: string | null;
  /** When the first of the instance's certificates ends, ISO 8601 UTC. They are replaced before. */
  CertificateExpireAt: string | null;
  /** When the certificate authority ends, ISO 8601 UTC. */
  AuthorityExpireAt: string | null;
}

/** What ModifyEtcdMaintenance takes. */
export interface ModifyEtcdMaintenanceRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** A cron expression of five fields in UTC; empty: only when it is asked for. */
  DefragmentSchedule: string;
}

/** What ModifyEtcdMaintenance answers. */
export type ModifyEtcdMaintenanceResponse = Record<never, never>;

/** What EnableEtcdInternetAccess takes. */
export interface EnableEtcdInternetAccessRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What EnableEtcdInternetAccess answers. */
export interface EnableEtcdInternetAccessResponse {
  /** The task that does it; see DescribeEtcdTasks. */
  TaskID: string;
}

/** What DisableEtcdInternetAccess takes. */
export interface DisableEtcdInternetAccessRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DisableEtcdInternetAccess answers. */
export interface DisableEtcdInternetAccessResponse {
  /** The task that does it; see DescribeEtcdTasks. */
  TaskID: string;
}

/** What DescribeEtcdMembers takes. */
export interface DescribeEtcdMembersRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdMembers answers. */
export interface DescribeEtcdMembersResponse {
  /** Members. */
  Members: EtcdMemberStatus[];
  /** The cluster's revision; 0 when no member answers. */
  Revision: number;
}

/** What DescribeEtcdMetrics takes. */
export interface DescribeEtcdMetricsRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Metrics; see the list in the answer of a call without them. */
  MetricNames?: string[];
  /** From when, ISO 8601 UTC; default one hour before EndTime. */
  StartTime?: string;
  /** Until when, ISO 8601 UTC; default now. */
  EndTime?: string;
  /** Seconds between two points: 10, 60 or 600; default the finest that is still kept and gives no more than 1,440 points. */
  Period?: number;
}

/** What DescribeEtcdMetrics answers. */
export interface DescribeEtcdMetricsResponse {
  /** A series for each metric and member. */
  Series: EtcdMetricSeries[];
  /** The metrics that are kept. */
  Metrics: EtcdMetric[];
}

/** What DescribeEtcdEvents takes. */
export interface DescribeEtcdEventsRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Only of this severity. */
  Severity?: "info" | "warning" | "critical";
  /** true: only what still holds. */
  Open?: boolean;
  /** Offset. */
  Offset?: number;
  /** At most so many. */
  Limit?: number;
}

/** What DescribeEtcdEvents answers. */
export interface DescribeEtcdEventsResponse {
  /** Events. */
  Events: EtcdEvent[];
  /** How many there are. */
  TotalCount: number;
}

/** What DescribeEtcdKeys takes. */
export interface DescribeEtcdKeysRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Only keys that begin so. */
  Prefix?: string;
  /** What parts keys into levels. */
  Delimiter?: string;
  /** Begin after this key or prefix: the NextStartAfter of the answer before. */
  StartAfter?: string;
  /** At most so many keys and prefixes. */
  Limit?: number;
  /** As it was at this revision; default the present one. */
  Revision?: number;
  /** true: without values. */
  KeysOnly?: boolean;
  /** How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64. */
  Encoding?: "utf8" | "base64";
}

/** What DescribeEtcdKeys answers. */
export interface DescribeEtcdKeysResponse {
  /** Keys. */
  Keys: EtcdKey[];
  /** Prefixes. */
  Prefixes: string[];
  /** Where the next page begins; null when this is the last. */
  NextStartAfter: string | null;
  /** The revision that was read. */
  Revision: number;
  /** How many keys begin with Prefix. */
  Total: number;
}

/** What DescribeEtcdKeyHistory takes. */
export interface DescribeEtcdKeyHistoryRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Key. */
  Key: string;
  /** At most so many. */
  Limit?: number;
  /** How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64. */
  Encoding?: "utf8" | "base64";
}

/** What DescribeEtcdKeyHistory answers. */
export interface DescribeEtcdKeyHistoryResponse {
  /** The key's values, the latest first. */
  Revisions: EtcdKey[];
  /** true: there were earlier ones that were compacted. */
  Compacted: boolean;
}

/** What PutEtcdKey takes. */
export interface PutEtcdKeyRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Key. */
  Key: string;
  /** Value. */
  Value: string;
  /** Only if the key was last changed at this revision; 0: only if there is none. */
  ExpectedModRevision?: number;
  /** The key ends after so many seconds; default never. */
  LeaseSeconds?: number;
  /** How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64. */
  Encoding?: "utf8" | "base64";
}

/** What PutEtcdKey answers. */
export interface PutEtcdKeyResponse {
  /** The revision of the change. */
  Revision: number;
}

/** What DeleteEtcdKeys takes. */
export interface DeleteEtcdKeysRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Key. */
  Key?: string;
  /** Prefix; an empty one would mean everything and is refused. */
  Prefix?: string;
  /** Only if the key was last changed at this revision. With Key only. */
  ExpectedModRevision?: number;
  /** How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64. */
  Encoding?: "utf8" | "base64";
}

/** What DeleteEtcdKeys answers. */
export interface DeleteEtcdKeysResponse {
  /** How many keys were deleted. */
  Deleted: number;
  /** The revision of the change. */
  Revision: number;
}

/** What WatchEtcdKeys takes. */
export interface WatchEtcdKeysRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Only keys that begin so. */
  Prefix?: string;
  /** Changes from this revision on; default those after the call. */
  FromRevision?: number;
  /** How long to wait. */
  WaitSeconds?: number;
  /** How keys and values are written in the request and, where they are text, in the answer: utf8 (default) or base64. */
  Encoding?: "utf8" | "base64";
}

/** What WatchEtcdKeys answers. */
export interface WatchEtcdKeysResponse {
  /** Changes, in order; at most 1,000. */
  Events: EtcdKeyEvent[];
  /** The FromRevision of the next call. */
  NextRevision: number;
  /** Changes up to this revision were compacted, or were too many to tell, and some were missed: list the keys anew; 0: none were missed. */
  CompactedRevision: number;
}

/** What DescribeEtcdUsers takes. */
export interface DescribeEtcdUsersRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdUsers answers. */
export interface DescribeEtcdUsersResponse {
  /** Users. */
  Users: EtcdUser[];
  /** Whether users and roles are enforced. */
  AuthEnabled: boolean;
}

/** What CreateEtcdUser takes. */
export interface CreateEtcdUserRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** User name. */
  User: string;
  /** Password. */
  Password?: string;
  /** The roles the user has from then on. */
  Roles?: string[];
}

/** What CreateEtcdUser answers. */
export type CreateEtcdUserResponse = Record<never, never>;

/** What ModifyEtcdUser takes. */
export interface ModifyEtcdUserRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** User name. */
  User: string;
  /** Password. */
  Password?: string;
  /** The roles the user has from then on. */
  Roles?: string[];
}

/** What ModifyEtcdUser answers. */
export type ModifyEtcdUserResponse = Record<never, never>;

/** What DeleteEtcdUser takes. */
export interface DeleteEtcdUserRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** User name. */
  User: string;
}

/** What DeleteEtcdUser answers. */
export type DeleteEtcdUserResponse = Record<never, never>;

/** What DescribeEtcdRoles takes. */
export interface DescribeEtcdRolesRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
}

/** What DescribeEtcdRoles answers. */
export interface DescribeEtcdRolesResponse {
  /** Roles. */
  Roles: EtcdRole[];
}

/** What CreateEtcdRole takes. */
export interface CreateEtcdRoleRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Role name. */
  Role: string;
  /** What the role may do from then on. */
  Permissions?: EtcdPermission[];
}

/** What CreateEtcdRole answers. */
export type CreateEtcdRoleResponse = Record<never, never>;

/** What ModifyEtcdRole takes. */
export interface ModifyEtcdRoleRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Role name. */
  Role: string;
  /** What the role may do from then on. */
  Permissions: EtcdPermission[];
}

/** What ModifyEtcdRole answers. */
export type ModifyEtcdRoleResponse = Record<never, never>;

/** What DeleteEtcdRole takes. */
export interface DeleteEtcdRoleRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** Role name. */
  Role: string;
}

/** What DeleteEtcdRole answers. */
export type DeleteEtcdRoleResponse = Record<never, never>;

/** What ModifyEtcdHosts takes. */
export interface ModifyEtcdHostsRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** All hosts of the instance. */
  HostIds: string[];
}

/** What ModifyEtcdHosts answers. */
export type ModifyEtcdHostsResponse = Record<never, never>;

/** What CancelEtcdTask takes. */
export interface CancelEtcdTaskRequest {
  /** Etcd instance ID, form etcd-xxxxxxxx. */
  InstanceId: string;
  /** The task; see DescribeEtcdTasks. */
  TaskId: string;
}

/** What CancelEtcdTask answers. */
export type CancelEtcdTaskResponse = Record<never, never>;

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
  /** Managed hosts that the instance may use; empty: its members run on the server's own machine. */
  HostIds: string[];
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
  /** true: the changes between snapshots are kept as well, so that any revision can be gone back to. Default true. */
  PointInTimeRecovery?: boolean | null;
  /** Seconds between two trials of restoring the latest snapshot; 0: none. Default 86400. */
  DrillInterval?: number | null;
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

/** Something that happened to an instance. */
export interface EtcdEvent {
  /** Event ID. */
  EventId: string;
  /** What it is, e.g. member_down. */
  Kind: string;
  /** info, warning or critical. */
  Severity: string;
  /** The member it is about; empty when it is about the whole. */
  Member: string;
  /** What happened. */
  Message: string;
  /** When it began. */
  StartedAt: string;
  /** When it ended; null while it holds. */
  EndedAt: string | null;
}

/** A key and its value. */
export interface EtcdKey {
  /** Key. */
  Key: string;
  /** Value; empty when only keys were asked for. */
  Value: string;
  /** How this key and value are written: utf8, or base64 when they are no text or it was asked for. */
  Encoding: string;
  /** Size of the value, bytes; 0 when only keys were asked for. */
  ValueSize: number;
  /** true: the value is longer than what an answer holds and was cut; read the key by itself. */
  Truncated: boolean;
  /** true: at that revision the key was deleted. */
  Deleted: boolean;
  /** Revision of its creation. */
  CreateRevision: number;
  /** Revision of its last change. */
  ModRevision: number;
  /** How often it was written since its creation. */
  Version: number;
  /** The lease it ends with, hexadecimal; empty when it has none. */
  LeaseId: string;
}

/** A change of a key. */
export interface EtcdKeyEvent {
  /** PUT or DELETE. */
  Type: string;
  /** The key after the change. */
  Key: EtcdKey | null;
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

/** How a member is. */
export interface EtcdMemberStatus {
  /** Member name. */
  Name: string;
  /** etcd's own ID, hexadecimal; empty while it does not answer. */
  MemberId: string;
  /** leader, follower, learner, or unknown while it does not answer. */
  Role: string;
  /** Running, Unhealthy or Stopped. */
  Status: string;
  /** Version the member runs. */
  Version: string;
  /** Availability zone. */
  Zone: string;
  /** Where clients reach it. */
  Endpoint: string;
  /** Where members reach it. */
  PeerUrl: string;
  /** Size of its data, bytes. */
  DbSize: number;
  /** How much of that is in use, bytes. */
  DbSizeInUse: number;
  /** Raft term. */
  RaftTerm: number;
  /** Last index in its log. */
  RaftIndex: number;
  /** Last index it has applied. */
  RaftAppliedIndex: number;
  /** How long its answer took, microseconds. */
  LatencyMicros: number;
  /** When its certificates end. */
  CertificateExpireAt: string | null;
  /** What it complains of. */
  Errors: string[];
  /** The managed host it runs on; empty: the server's own machine. */
  HostId: string;
}

/** A metric that is kept. */
export interface EtcdMetric {
  /** Name. */
  Name: string;
  /** Unit: bytes, seconds, count, per second, or none. */
  Unit: string;
  /** What it says. */
  Doc: string;
}

/** A metric of one member over time. */
export interface EtcdMetricSeries {
  /** Name. */
  MetricName: string;
  /** Member name. */
  Member: string;
  /** Seconds between two points. */
  Period: number;
  /** Seconds since 1970. */
  Timestamps: number[];
  /** A value for each. */
  Values: number[];
}

/** Monitoring settings. */
export interface EtcdMonitorSettings {
  /** Parameters for creating a new Prometheus instance. */
  PrometheusCreationParam?: PrometheusCreationParam;
  /** ID of an existing Prometheus instance, e.g. prom-xxxxxxxx. */
  ExistedPrometheusInstanceId?: string;
}

/** What a role may do with some keys. */
export interface EtcdPermission {
  /** read, write or readwrite. */
  Type: "read" | "write" | "readwrite";
  /** A key; with Prefix, how keys begin; empty with Prefix: all keys. */
  Key: string;
  /** true: all keys that begin so. */
  Prefix?: boolean;
  /** Keys from Key up to but without this one. Not together with Prefix. */
  RangeEnd?: string;
}

/** A stretch of history that an instance can be put back to, to the revision. */
export interface EtcdRecoveryWindow {
  /** The snapshot it begins with. */
  SnapshotName: string;
  /** First revision. */
  FromRevision: number;
  /** Last revision. */
  ToRevision: number;
  /** When the snapshot was taken. */
  FromTime: string;
  /** Until when changes are kept. */
  ToTime: string;
}

/** A role of etcd itself. */
export interface EtcdRole {
  /** Name. */
  Name: string;
  /** What it may do. */
  Permissions: EtcdPermission[];
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
  /** creating, ready or failed. */
  Status: string;
  /** When it was asked for, ISO 8601 UTC. */
  CreatedAt: string;
  /** The cluster's revision that it holds. */
  Revision: number;
  /** SHA-256 of what was stored, hexadecimal. */
  Hash: string;
  /** Etcd version it was taken from. */
  Version: string;
  /** The policy that made it; empty when somebody asked for it. */
  PolicyName: string;
  /** none, passed or failed: whether restoring it was tried. */
  Verification: string;
  /** When that was. */
  VerifiedAt: string | null;
  /** What came out of it. */
  VerificationMsg: string;
  /** Why it could not be made; empty otherwise. */
  FailedMsg: string;
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
  /** Steps that are done, in percent. */
  Progress: number;
  /** What it waits for, or why it failed. */
  Message: string;
  /** Whether CancelEtcdTask ends it. */
  CanCancel: boolean;
}

/** A user of etcd itself. */
export interface EtcdUser {
  /** Name. */
  Name: string;
  /** Roles. */
  Roles: string[];
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
