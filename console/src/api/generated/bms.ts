// Written by `cargo xtask codegen` from contract/bms.json; do not edit.

/** Bare Metal Server: version 2018-08-13. */
export interface Actions {
  /** Add a backup IP to an instance. */
  CreateBackupIP: { request: CreateBackupIPRequest; response: CreateBackupIPResponse };
  /** Create a spread placement group; it can be named when instances are created. Demands many resources, use with care. */
  CreateDisasterRecoverGroup: { request: CreateDisasterRecoverGroupRequest; response: CreateDisasterRecoverGroupResponse };
  /** Create a heartbeat network group. */
  CreateHeartbeat: { request: CreateHeartbeatRequest; response: CreateHeartbeatResponse };
  /** Map the out-of-band (BMC) port of an instance into a VPC. */
  CreateOutbandIP: { request: CreateOutbandIPRequest; response: CreateOutbandIPResponse };
  /** Delete spread placement groups. Only empty groups can be deleted; instances inside must be destroyed first. */
  DeleteDisasterRecoverGroups: { request: DeleteDisasterRecoverGroupsRequest; response: DeleteDisasterRecoverGroupsResponse };
  /** Delete heartbeat network groups. */
  DeleteHeartbeats: { request: DeleteHeartbeatsRequest; response: DeleteHeartbeatsResponse };
  /** Delete out-of-band mappings. */
  DeleteOutbandIP: { request: DeleteOutbandIPRequest; response: DeleteOutbandIPResponse };
  /** List placement groups. */
  DescribeDisasterRecoverGroups: { request: DescribeDisasterRecoverGroupsRequest; response: DescribeDisasterRecoverGroupsResponse };
  /** List instance disks. Conditions are combined with AND; with no condition the first Limit (default 20) disks are returned. */
  DescribeDisks: { request: DescribeDisksRequest; response: DescribeDisksResponse };
  /** List the purchasable server models (flavors). */
  DescribeFlavors: { request: DescribeFlavorsRequest; response: DescribeFlavorsResponse };
  /** List heartbeat network groups. */
  DescribeHeartbeats: { request: DescribeHeartbeatsRequest; response: DescribeHeartbeatsResponse };
  /** List instances. With no condition the first Limit (default 20) instances are returned. */
  DescribeInstances: { request: DescribeInstancesRequest; response: DescribeInstancesResponse };
  /** List out-of-band mappings. */
  DescribeOutbandIP: { request: DescribeOutbandIPRequest; response: DescribeOutbandIPResponse };
  /** Read the out-of-band (BMC) account of an instance. */
  DescribeOutbandInfo: { request: DescribeOutbandInfoRequest; response: DescribeOutbandInfoResponse };
  /** Assign one heartbeat group to a set of instances. */
  ModifyHeartbeat: { request: ModifyHeartbeatRequest; response: ModifyHeartbeatResponse };
  /** Rename instances; the name is the only attribute that can be changed. */
  ModifyInstancesAttribute: { request: ModifyInstancesAttributeRequest; response: ModifyInstancesAttributeResponse };
  /** Move an instance to another placement group. */
  ModifyInstancesGroupId: { request: ModifyInstancesGroupIdRequest; response: ModifyInstancesGroupIdResponse };
  /** Reboot instances. Allowed only in state RUNNING; the state becomes REBOOTING, then RUNNING. */
  RebootInstances: { request: RebootInstancesRequest; response: RebootInstancesResponse };
  /** Reinstall the operating system of an instance. The given OperatingSystem is used, otherwise the current one. The system disk is formatted. */
  ResetInstance: { request: ResetInstanceRequest; response: ResetInstanceResponse };
  /** Release a backup IP of an instance. */
  ReturnBackupIP: { request: ReturnBackupIPRequest; response: ReturnBackupIPResponse };
  /** Create one or more instances with the given configuration. */
  RunInstances: { request: RunInstancesRequest; response: RunInstancesResponse };
  /** Start instances. Allowed only in state STOPPED; the state becomes STARTING, then RUNNING. */
  StartInstances: { request: StartInstancesRequest; response: StartInstancesResponse };
  /** Stop instances. Allowed only in state RUNNING; the state becomes STOPPING, then STOPPED. */
  StopInstances: { request: StopInstancesRequest; response: StopInstancesResponse };
  /** Return (release) instances. */
  TerminateInstances: { request: TerminateInstancesRequest; response: TerminateInstancesResponse };
  /** Rename a placement group. */
  UpdateDisasterRecoverGroup: { request: UpdateDisasterRecoverGroupRequest; response: UpdateDisasterRecoverGroupResponse };
  /** Rename a heartbeat network group. */
  UpdateHeartbeat: { request: UpdateHeartbeatRequest; response: UpdateHeartbeatResponse };
}

/** What CreateBackupIP takes. */
export interface CreateBackupIPRequest {
  /** Bare-metal instance ID. */
  InstanceId: string;
  /** Backup IP to assign. */
  BackupIP?: string;
  /** Subnet to take the IP from. */
  SubnetId?: string;
}

/** What CreateBackupIP answers. */
export type CreateBackupIPResponse = Record<never, never>;

/** What CreateDisasterRecoverGroup takes. */
export interface CreateDisasterRecoverGroupRequest {
  /** Group name, 1-60 characters. */
  Name: string;
  /** RACK: rack level, across switches; RACK_SAME_SW: rack level, same switch. */
  Type: "RACK" | "RACK_SAME_SW";
}

/** What CreateDisasterRecoverGroup answers. */
export type CreateDisasterRecoverGroupResponse = Record<never, never>;

/** What CreateHeartbeat takes. */
export interface CreateHeartbeatRequest {
  /** Group name. */
  Name: string;
}

/** What CreateHeartbeat answers. */
export type CreateHeartbeatResponse = Record<never, never>;

/** What CreateOutbandIP takes. */
export interface CreateOutbandIPRequest {
  /** Bare-metal instance ID. */
  InstanceId: string;
  /** Subnet ID, form subnet-xxx; the unSubnetId field of DescribeSubnetEx. */
  SubnetId: string;
  /** VPC ID, form vpc-xxx; the unVpcId field of DescribeVpcEx. */
  VpcId: string;
  /** Overlay IP to map to. */
  Vip?: string | null;
}

/** What CreateOutbandIP answers. */
export type CreateOutbandIPResponse = Record<never, never>;

/** What DeleteDisasterRecoverGroups takes. */
export interface DeleteDisasterRecoverGroupsRequest {
  /** Group IDs from DescribeDisasterRecoverGroups; max 10 per call. */
  GroupIds: string[];
}

/** What DeleteDisasterRecoverGroups answers. */
export type DeleteDisasterRecoverGroupsResponse = Record<never, never>;

/** What DeleteHeartbeats takes. */
export interface DeleteHeartbeatsRequest {
  /** Heartbeat group IDs. */
  HeartbeatIds: string[];
}

/** What DeleteHeartbeats answers. */
export type DeleteHeartbeatsResponse = Record<never, never>;

/** What DeleteOutbandIP takes. */
export interface DeleteOutbandIPRequest {
  /** Mappings to delete. */
  OutbandInfos: DelOutbandInfo[];
}

/** What DeleteOutbandIP answers. */
export type DeleteOutbandIPResponse = Record<never, never>;

/** What DescribeDisasterRecoverGroups takes. */
export interface DescribeDisasterRecoverGroupsRequest {
  /** Group IDs; cannot be combined with Filters. */
  GroupIds?: string[];
  /** Filter Name (optional): the source describes it as the availability zone. At most 10 Filters, 5 Filter.Values each; cannot be combined with GroupIds. */
  Filters?: Filter[];
  /** Page offset; default 0. */
  Offset?: number;
  /** Page size; default 20, max 100. */
  Limit?: number;
}

/** What DescribeDisasterRecoverGroups answers. */
export interface DescribeDisasterRecoverGroupsResponse {
  /** Placement groups found (array despite the name). */
  GroupId: DisasterRecoverGroup[];
  /** Total number of the user's groups. */
  TotalCount: number;
}

/** What DescribeDisks takes. */
export interface DescribeDisksRequest {
  /** Disk IDs, form disk-11112222; cannot be combined with Filters. */
  DiskIds?: string[];
  /** Names: disk-id (form disk-11112222), instance-id (instance the disk is attached to), zone. All optional. Cannot be combined with DiskIds. */
  Filters?: Filter[];
  /** Page offset; default 0. */
  Offset?: number;
  /** Page size; default 20, max 100. */
  Limit?: number;
}

/** What DescribeDisks answers. */
export interface DescribeDisksResponse {
  /** Total matches. */
  TotalCount: number;
  /** Disks found. */
  DiskSet: Disk[];
}

/** What DescribeFlavors takes. */
export interface DescribeFlavorsRequest {
  /** Flavor IDs, form flavor-11112222; max 100 per call; cannot be combined with Filters. */
  FlavorIds?: string[];
  /** Names: zone, flavor-id (form flavor-11112222), flavor-name. All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with FlavorIds. */
  Filters?: Filter[];
  /** Page offset; Limit must be given whenever Offset is. */
  Offset?: number;
  /** Page size; default 20, max 100. */
  Limit?: number;
}

/** What DescribeFlavors answers. */
export interface DescribeFlavorsResponse {
  /** Flavors found. */
  FlavorSet: Flavor[];
  /** Total number of flavors. */
  TotalCount: number;
}

/** What DescribeHeartbeats takes. */
export interface DescribeHeartbeatsRequest {
  /** Heartbeat group IDs; cannot be combined with Filters. */
  HeartbeatIds?: string[];
  /** Names: Name, VlanId (the VLAN, vlanid). All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with HeartbeatIds. */
  Filters?: Filter[];
  /** Page offset; default 0. */
  Offset?: number;
  /** Page size; default 20, max 100. */
  Limit?: number;
}

/** What DescribeHeartbeats answers. */
export interface DescribeHeartbeatsResponse {
  /** Heartbeat groups found. */
  HeartbeatSet: HeartbeatSet[];
  /** Total matches. */
  TotalCount: number;
}

/** What DescribeInstances takes. */
export interface DescribeInstancesRequest {
  /** Instance IDs, form bms-11112222; max 100 per call; cannot be combined with Filters. */
  InstanceIds?: string[];
  /** Names: zone, instance-id (form ins-11112222), instance-name, instance-state, private-ip-address (address of the primary interface), vpc-id (vpcid), subnet-id, groupId (groupid, placement group), cpuArch (CPU architecture), operating-system-type. All optional. At most 10 Filters, 5 Filter.Values each; cannot be combined with InstanceIds. */
  Filters?: Filter[];
  /** Page offset; default 0. */
  Offset?: number;
  /** Page size; default 20, max 100. */
  Limit?: number;
}

/** What DescribeInstances answers. */
export interface DescribeInstancesResponse {
  /** Total matches. */
  TotalCount: number;
  /** Instances found. */
  InstanceSet: Instance[];
}

/** What DescribeOutbandIP takes. */
export interface DescribeOutbandIPRequest {
  /** Only mappings of this instance. */
  InstanceId?: string;
  /** Page offset; default 0. */
  Offset?: number;
  /** Page size; default 20, max 100. */
  Limit?: number;
}

/** What DescribeOutbandIP answers. */
export interface DescribeOutbandIPResponse {
  /** Mappings found. */
  InstanceSet: OutbandInfo[];
  /** Total matches. */
  TotalCount: number;
}

/** What DescribeOutbandInfo takes. */
export interface DescribeOutbandInfoRequest {
  /** Bare-metal instance ID. */
  InstanceId: string;
}

/** What DescribeOutbandInfo answers. */
export interface DescribeOutbandInfoResponse {
  /** Out-of-band accounts. */
  OutbandInfo: OutbandInfos[];
}

/** What ModifyHeartbeat takes. */
export interface ModifyHeartbeatRequest {
  /** Instance IDs, form BMS-xxx. */
  InstanceIds: string[];
  /** Heartbeat group ID, form HA-xxx. */
  HeartbeatId: string;
}

/** What ModifyHeartbeat answers. */
export type ModifyHeartbeatResponse = Record<never, never>;

/** What ModifyInstancesAttribute takes. */
export interface ModifyInstancesAttributeRequest {
  /** Instance IDs from DescribeInstances; max 100 per call. */
  InstanceIds: string[];
  /** New name, at most 60 characters. */
  InstanceName: string;
}

/** What ModifyInstancesAttribute answers. */
export type ModifyInstancesAttributeResponse = Record<never, never>;

/** What ModifyInstancesGroupId takes. */
export interface ModifyInstancesGroupIdRequest {
  /** Instance ID from DescribeInstances (the source also quotes the batch limit of 100). */
  InstanceId: string;
  /** Placement group ID from DescribeDisasterRecoverGroups. */
  GroupId: string;
}

/** What ModifyInstancesGroupId answers. */
export type ModifyInstancesGroupIdResponse = Record<never, never>;

/** What RebootInstances takes. */
export interface RebootInstancesRequest {
  /** Instance IDs from DescribeInstances; max 100 per call. */
  InstanceIds: string[];
}

/** What RebootInstances answers. */
export interface RebootInstancesResponse {
  /** IDs of the asynchronous tasks started; use them to poll progress. */
  TaskId: number[];
}

/** What ResetInstance takes. */
export interface ResetInstanceRequest {
  /** Instance ID from DescribeInstances. */
  InstanceId: string;
  /** RAID type; see Flavor.RaidType. */
  RaidType: string;
  /** Operating system family. */
  OperatingSystemType: string;
  /** Operating system release. */
  OperatingSystem: string;
  /** Login settings. */
  LoginSettings: LoginSettings;
  /** Optional agents. When omitted, security and monitoring are off. */
  EnhancedService?: EnhancedService;
}

/** What ResetInstance answers. */
export interface ResetInstanceResponse {
  /** IDs of the asynchronous tasks started; use them to poll progress. */
  TaskId: number[];
}

/** What ReturnBackupIP takes. */
export interface ReturnBackupIPRequest {
  /** Bare-metal instance ID. */
  InstanceId: string;
  /** Backup IP to release; when OverlayIp is given, this is the primary IP to release. */
  BackupIP: string;
  /** New primary IP. */
  OverlayIp?: string;
}

/** What ReturnBackupIP answers. */
export type ReturnBackupIPResponse = Record<never, never>;

/** What RunInstances takes. */
export interface RunInstancesRequest {
  /** Host name. "." and "-" may not start or end it nor appear twice in a row. Windows: length [2, 15], letters, digits and "-" only, not all digits. Others (Linux etc.): length [2, 30], dot-separated parts of letters, digits and "-". */
  HostName?: string;
  /** Availability zone and project. */
  Placement: Placement;
  /** Flavor ID. */
  FlavorId: string;
  /** Linux or Windows. */
  OperatingSystemType: string;
  /** Release of the operating system. */
  OperatingSystem: string;
  /** VPC settings. When private IPs are given, InstanceCount must equal their number. */
  VirtualPrivateCloud: VirtualPrivateCloud;
  /** Public bandwidth settings; 0 Mbps when omitted. */
  InternetAccessible?: InternetAccessible;
  /** Number of instances. */
  InstanceCount?: number;
  /** Display name. */
  InstanceName?: string;
  /** Login settings, including the password. */
  LoginSettings: LoginSettings;
  /** Optional agents. When omitted, the source says security and monitoring are on. */
  EnhancedService?: EnhancedService;
  /** RAID type. */
  RaidType: string;
  /** Tags to attach. */
  Tags?: Tag[];
  /** Placement group ID from DescribeDisasterRecoverGroups. */
  GroupId?: string;
}

/** What RunInstances answers. */
export interface RunInstancesResponse {
  /** IDs of the asynchronous tasks started; use them to poll progress. */
  TaskId: string[];
}

/** What StartInstances takes. */
export interface StartInstancesRequest {
  /** Instance IDs from DescribeInstances; max 100 per call. */
  InstanceIds: string[];
}

/** What StartInstances answers. */
export interface StartInstancesResponse {
  /** IDs of the asynchronous tasks started; use them to poll progress. */
  TaskId: number[];
}

/** What StopInstances takes. */
export interface StopInstancesRequest {
  /** Instance IDs from DescribeInstances; max 100 per call. */
  InstanceIds: string[];
}

/** What StopInstances answers. */
export interface StopInstancesResponse {
  /** IDs of the asynchronous tasks started; use them to poll progress. */
  TaskId: number[];
}

/** What TerminateInstances takes. */
export interface TerminateInstancesRequest {
  /** Instance IDs from DescribeInstances; max 100 per call. */
  InstanceIds: string[];
  /** Internal: also release the elastic IP. */
  ReleaseAddress?: boolean;
  /** Check only, change nothing. */
  DryRun?: boolean;
}

/** What TerminateInstances answers. */
export interface TerminateInstancesResponse {
  /** IDs of the asynchronous tasks started; use them to poll progress. */
  TaskId: number[];
}

/** What UpdateDisasterRecoverGroup takes. */
export interface UpdateDisasterRecoverGroupRequest {
  /** Placement group ID. */
  GroupId: string;
  /** New name. */
  Name: string;
}

/** What UpdateDisasterRecoverGroup answers. */
export type UpdateDisasterRecoverGroupResponse = Record<never, never>;

/** What UpdateHeartbeat takes. */
export interface UpdateHeartbeatRequest {
  /** New name, length 1-60. */
  Name: string;
  /** Heartbeat group ID, form HA-XXX. */
  HeartbeatId: string;
}

/** What UpdateHeartbeat answers. */
export type UpdateHeartbeatResponse = Record<never, never>;

/** Out-of-band mapping to delete. */
export interface DelOutbandInfo {
  /** Bare-metal instance ID. */
  InstanceId: string;
  /** VPC ID. */
  VpcId: string;
  /** Mapped port. */
  Vport: string;
  /** Mapped underlay IP. */
  Vip: string;
}

/** Spread placement group. */
export interface DisasterRecoverGroup {
  /** Group ID. */
  DisasterRecoverGroupId: string;
  /** Group name, 1-60 characters. */
  Name: string;
  /** RACK: rack level, across switches; RACK_SAME_SW: rack level, same switch. */
  Type: string;
  /** Number of instances in the group. */
  CurrentNum: number;
  CreateTime: string | null;
  UpdateTime: string | null;
}

/** Disk of an instance. */
export interface Disk {
  /** Disk ID. */
  DiskId: string;
  /** Location of the disk. */
  Placement: Placement | null;
  /** Disk name. */
  DiskName: string;
  /** Disk size, as a string. */
  DiskSize: string;
  /** Instance the disk is attached to. */
  InstanceId: string;
  /** CLOUD_BASIC: basic; CLOUD_PREMIUM: high performance; CLOUD_SSD: SSD. */
  DiskType: string;
  CreatedTime: string;
}

/** Optional agents of an instance. */
export interface EnhancedService {
  /** Enable cloud security; default off. */
  SecurityService?: boolean;
  /** Enable cloud monitoring; default off. */
  MonitorService?: boolean;
  /** Enable whistle monitoring; default off. */
  WhistleService?: boolean;
}

/** Filter condition. Several Filters are combined with AND, the Values of one Filter with OR. */
export interface Filter {
  /** Field to filter on. */
  Name: string;
  /** Accepted values. */
  Values: string[];
}

/** Purchasable server model. */
export interface Flavor {
  /** Flavor ID. */
  FlavorId: string;
  /** Flavor name. */
  FlavorName: string;
  /** Where the flavor is offered. */
  Placement: Placement | null;
  /** Supported RAID types. */
  RaidType: string[];
  /** Supported operating systems. */
  OperatingSystem: OperatingSystem | null;
  /** CPU description. */
  Cpu: string;
  /** Memory description. */
  Memory: string;
  /** Disk description. */
  SystemDisk: string;
  /** Network card description. */
  NetSpeed: string;
  /** ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Billing model code. */
  FlavorType: string;
  /** CPU architecture: X86 or ARM. */
  CpuArch: string | null;
  /** Sales status. */
  Soldout: number;
  /** Whether the model is user defined. */
  UserDefined: number;
  /** Number of network ports. */
  NetworkPorts: number;
  /** Post-install script. */
  DcosShell: string;
}

/** Heartbeat network group. */
export interface HeartbeatSet {
  /** Group ID. */
  HeartbeatId: string;
  /** Group name. */
  Name: string;
  /** VLAN of the group. */
  VlanId: string;
  /** Number of instances attached, as a string. */
  CurrentNum: string;
  CreatedTime: string;
  UpdateTime: string | null;
}

/** Bare-metal instance. */
export interface Instance {
  /** Location. */
  Placement: Placement | null;
  /** Bare-metal instance ID. */
  InstanceId: string;
  /** Display name. */
  InstanceName: string;
  /** RAID type. */
  RaidType: string;
  /** Operating system family. */
  OperatingSystemType: string;
  /** Operating system release. */
  OperatingSystem: string;
  /** Private IPs of the primary interface. */
  PrivateIpAddresses: string[] | null;
  /** VPC settings. */
  VirtualPrivateCloud: VirtualPrivateCloud | null;
  /** Flavor ID. */
  FlavorId: string;
  /** ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Instance state, e.g. RUNNING, STOPPED. */
  Status: string;
  /** CPU architecture: X86 or ARM. */
  CpuArch: string;
  /** Tags. */
  Tag: Tag[] | null;
  /** Instance UUID. */
  Uuid: string;
  /** Owner's AppId. */
  AppId: string;
  /** Whether the model is user defined. */
  UserDefined: number;
}

/** Public network settings. */
export interface InternetAccessible {
  /** Outbound bandwidth cap in Mbps; default 0 Mbps. */
  InternetMaxBandwidthOut?: number;
  /** TRUE: assign a public IP; FALSE: do not. With bandwidth above 0 Mbps it is optional and on by default; with bandwidth 0 it is not allowed. */
  PublicIpAssigned?: boolean;
  /** Line: CTCC (China Telecom), CUCC (China Unicom), CMCC (China Mobile) or BGP (external CAP). */
  InternetServiceProvider?: "CTCC" | "CUCC" | "CMCC" | "BGP";
}

/** Login settings. */
export interface LoginSettings {
  /** Login password. Linux: 8 to 16 characters with at least two of [a-z, A-Z], [0-9] and the special characters ( ) ` ~ ! @ # $ % ^ & * - + = (the source cuts off the rest of the list and of the rule). */
  Password: string;
  /** Key pair IDs from DescribeKeyPairs; one key only, cannot be combined with a password, not for Windows. Purchase time only. */
  KeyIds?: string[];
  /** TRUE: keep the login settings of the image; FALSE: do not. Default FALSE. TRUE only with custom, shared or imported images; excludes Password and KeyIds.N. */
  KeepImageLogin?: string;
}

/** Operating systems supported by a flavor. */
export interface OperatingSystem {
  /** Supported linux releases. */
  Linux: string[] | null;
  /** Supported windows releases. */
  Windows: string[] | null;
  /** Other supported systems. */
  Other: string[] | null;
}

/** Out-of-band mapping. Every field is an array. */
export interface OutbandInfo {
  /** Instance IDs. */
  InstanceId: string[];
  /** Instance names. */
  InstanceName: string[];
  /** VPC IDs, form vpc-xxx; the unVpcId field of DescribeVpcEx. */
  UniqVpcId: string[];
  /** Mapped overlay IPs. */
  Vip: string[];
  /** Mapped server ports. */
  Vport: number[];
}

/** Out-of-band (BMC) account. */
export interface OutbandInfos {
  /** Password. */
  Password: string;
  /** Server serial number. */
  Sn: string;
  /** User name. */
  User: string;
}

/** Location of an instance. */
export interface Placement {
  /** Availability zone. */
  Zone: string;
  /** Project ID. */
  ProjectId?: number;
}

/** Key/value tag. */
export interface Tag {
  /** Tag key. */
  TagKey: string;
  /** Tag value. */
  TagValue: string;
}

/** VPC settings. */
export interface VirtualPrivateCloud {
  /** VPC ID, form vpc-xxx; the unVpcId field of DescribeVpcEx. */
  VpcId: string;
  /** Subnet ID, form subnet-xxx; the unSubnetId field of DescribeSubnetEx. */
  SubnetId: string;
  /** Private IPs, all in the same subnet; for creating instances or changing the vpc attribute. Several IPs only when creating several instances. */
  PrivateIpAddresses?: string[];
  /** Assign an IPv6 address. */
  Ipv6Address?: boolean;
}
