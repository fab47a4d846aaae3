// What the official SDKs know. They have classes for six services of ours; whatever those lack is called by name, through
// the SDK's CommonClient. Read off the interface description that ships with tccli.
import type { Params } from "../link";
import type { Snippet } from "./snippet";

const MODELLED = new Set(["tat", "cam", "sts", "cloudaudit", "apigateway", "cetcd"]);

/** Actions of those services that the SDKs do not have. */
const NO_ACTION = new Set([
  "tat.DescribeInvocationTaskOutput",
  "cam.AttachUserPolicies",
  "cam.DetachUserPolicies",
  "cam.SimulatePolicy",
  "cam.CreateMainAccount",
  "cam.ListMainAccounts",
  "apigateway.CreateGatewayToken",
  "apigateway.DeleteGatewayCertificate",
  "apigateway.DeleteGatewayToken",
  "apigateway.DescribeApiApp",
  "apigateway.DescribeGatewayCertificates",
  "apigateway.DescribeGatewayMetrics",
  "apigateway.DescribeGatewayNodes",
  "apigateway.DescribeGatewayTokens",
  "apigateway.DescribeServiceReleaseDiff",
  "apigateway.DescribeServiceReleaseNodes",
  "apigateway.GenerateApiDocument",
  "apigateway.MatchApi",
  "apigateway.ModifyGatewayCertificate",
  "apigateway.RemoveGatewayNode",
  "apigateway.TestPlugin",
  "apigateway.UploadGatewayCertificate",
  "cetcd.CancelEtcdTask",
  "cetcd.CloneEtcdInstance",
  "cetcd.CreateEtcdRole",
  "cetcd.CreateEtcdUser",
  "cetcd.DefragmentEtcdInstance",
  "cetcd.DeleteEtcdInstance",
  "cetcd.DeleteEtcdKeys",
  "cetcd.DeleteEtcdRole",
  "cetcd.DeleteEtcdSnapshot",
  "cetcd.DeleteEtcdSnapshotPolicy",
  "cetcd.DeleteEtcdUser",
  "cetcd.DescribeEtcdEvents",
  "cetcd.DescribeEtcdKeyHistory",
  "cetcd.DescribeEtcdKeys",
  "cetcd.DescribeEtcdMaintenance",
  "cetcd.DescribeEtcdMembers",
  "cetcd.DescribeEtcdMetrics",
  "cetcd.DescribeEtcdRecoveryWindows",
  "cetcd.DescribeEtcdRoles",
  "cetcd.DescribeEtcdUsers",
  "cetcd.DisableEtcdInternetAccess",
  "cetcd.EnableEtcdInternetAccess",
  "cetcd.ModifyEtcdHosts",
  "cetcd.ModifyEtcdMaintenance",
  "cetcd.ModifyEtcdRole",
  "cetcd.ModifyEtcdUser",
  "cetcd.PutEtcdKey",
  "cetcd.RestoreEtcdInstance",
  "cetcd.RotateEtcdCertificates",
  "cetcd.VerifyEtcdSnapshot",
  "cetcd.WatchEtcdKeys",
]);

/** Parameters that the SDKs' classes do not have: some refuse them, some drop them. */
const NO_FIELD: Record<string, readonly string[]> = {
  "tat.DescribeAutomationAgentStatus": ["SnList"],
  "apigateway.DescribeAPIDocs": ["Filters", "Order", "OrderBy"],
  "apigateway.CreateApi": ["InternalReqSource"],
  "apigateway.DeleteApi": ["InternalReqSource"],
  "apigateway.ModifyApi": ["InternalReqSource"],
  "apigateway.CreateApiApp": ["Tags", "ProjectId"],
  "apigateway.ModifyApiApp": ["ProjectId"],
  "apigateway.CreatePlugin": ["PluginAttribute", "ProjectId"],
  "apigateway.DescribeAllPluginApis": ["Filters", "Order", "OrderBy"],
  "apigateway.DescribePlugin": ["Filters", "Order", "OrderBy"],
  "apigateway.DescribePluginApis": ["Filters", "Order", "OrderBy"],
  "apigateway.DescribePlugins": ["Order", "OrderBy", "PluginAttribute"],
  "apigateway.ModifyPlugin": ["ProjectId"],
  "apigateway.CreateService": ["ExclusiveSetName", "ProjectId", "TceArch"],
  "apigateway.ModifyService": ["ProjectId"],
  // Ours, deep within: point-in-time recovery and drills; and the hosts of members.
  "cetcd.CreateEtcdInstance": ["AdvancedSettings", "HostIds"],
  "cetcd.CreateEtcdSnapshotPolicy": ["BackupSettings"],
  "cetcd.ModifyEtcdSnapshotPolicy": ["BackupSettings"],
  "cetcd.ResizeEtcdInstance": ["HostIds"],
};

/** Whether tccli can be asked for the action at all. */
export function isInSdk(service: string, action: string): boolean {
  return MODELLED.has(service) && !NO_ACTION.has(`${service}.${action}`);
}

/** Whether the SDK's own class for the request holds all of its parameters. */
export function hasClass({ service, action, params }: Snippet): boolean {
  const lacking = NO_FIELD[`${service}.${action}`] ?? [];
  return isInSdk(service, action) && !lacking.some((name) => name in (params as Params));
}

/** `v20201028` */
export function versionName(version: string): string {
  return `v${version.replaceAll("-", "")}`;
}

/** `Tat`: how the SDKs begin the names of a service's classes. */
export function className(service: string): string {
  return service.charAt(0).toUpperCase() + service.slice(1);
}
