// Written by `cargo xtask codegen` from contract/cetcd.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// Prepaid billing settings.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChargePrepaidConfig {
    /// Purchase period in months.
    pub period: i64,
    /// NOTIFY_AND_MANUAL_RENEW (initial state, nothing set), NOTIFY_AND_AUTO_RENEW (renew automatically) or DISABLE_NOTIFY_AND_MANUAL_RENEW (explicitly no automatic renewal).
    pub renew_flag: String,
}

/// Etcd instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Etcd {
    /// Etcd instance ID, form etcd-xxxxxxxx.
    pub instance_id: String,
    /// Instance name.
    pub name: String,
    /// Free text.
    pub description: Option<String>,
    /// VPC of the instance.
    pub vpc_id: String,
    /// Etcd version.
    pub version: String,
    /// Instance state, e.g. running.
    pub status: String,
    /// Members.
    pub members: Option<Vec<crate::types::EtcdMember>>,
    /// External access URL.
    pub endpoint: Option<String>,
    /// true: deletion protection on; false: off.
    pub deletion_protection: Option<bool>,
    /// Managed hosts that the instance may use; empty: its members run on the server's own machine.
    pub host_ids: Vec<String>,
}

/// Optional settings of a new instance.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdAdvancedSettings {
    /// Security settings.
    pub security_settings: Option<crate::types::EtcdSecuritySettings>,
    /// Automatic compaction settings.
    pub auto_compaction_settings: Option<crate::types::EtcdAutoCompactionSettings>,
    /// Monitoring settings.
    pub monitor_settings: Option<crate::types::EtcdMonitorSettings>,
    /// Backup settings.
    pub backup_settings: Option<crate::types::EtcdBackupSettings>,
    /// Custom domain name; wildcard allowed in the example (*.abc.com).
    pub custom_domains: Option<String>,
    /// Custom IP address.
    pub custom_i_ps: Option<String>,
}

/// Automatic compaction settings.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdAutoCompactionSettings {
    /// Compaction mode, e.g. periodic.
    pub auto_compaction_mode: String,
    /// Retention time or number of revisions, e.g. 5m.
    pub auto_compaction_retention: String,
}

/// Backup settings.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdBackupSettings {
    /// Interval between backups in seconds.
    pub backup_interval: i64,
    /// Maximum number of backups kept.
    pub max_backup_count: i64,
    /// User name.
    pub user: Option<String>,
    /// Password.
    pub password: Option<String>,
    /// Object-storage (COS) bucket that receives backups.
    pub cos_bucket_name: Option<String>,
    /// true: the changes between snapshots are kept as well, so that any revision can be gone back to. Default true.
    pub point_in_time_recovery: Option<bool>,
    /// Seconds between two trials of restoring the latest snapshot; 0: none. Default 86400.
    pub drill_interval: Option<i64>,
}

/// Client access credentials, PEM encoded.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdCredential {
    /// CA certificate.
    #[serde(rename = "CACert")]
    pub ca_cert: Option<String>,
    /// Client certificate.
    pub cert: Option<String>,
    /// Private key.
    pub key: Option<String>,
}

/// Something that happened to an instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdEvent {
    /// Event ID.
    pub event_id: String,
    /// What it is, e.g. member_down.
    pub kind: String,
    /// info, warning or critical.
    pub severity: String,
    /// The member it is about; empty when it is about the whole.
    pub member: String,
    /// What happened.
    pub message: String,
    /// When it began.
    pub started_at: String,
    /// When it ended; null while it holds.
    pub ended_at: Option<String>,
}

/// A key and its value.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdKey {
    /// Key.
    pub key: String,
    /// Value; empty when only keys were asked for.
    pub value: String,
    /// How this key and value are written: utf8, or base64 when they are no text or it was asked for.
    pub encoding: String,
    /// Size of the value, bytes; 0 when only keys were asked for.
    pub value_size: i64,
    /// true: the value is longer than what an answer holds and was cut; read the key by itself.
    pub truncated: bool,
    /// true: at that revision the key was deleted.
    pub deleted: bool,
    /// Revision of its creation.
    pub create_revision: i64,
    /// Revision of its last change.
    pub mod_revision: i64,
    /// How often it was written since its creation.
    pub version: i64,
    /// The lease it ends with, hexadecimal; empty when it has none.
    pub lease_id: String,
}

/// A change of a key.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdKeyEvent {
    /// PUT or DELETE.
    pub r#type: String,
    /// The key after the change.
    pub key: Option<crate::types::EtcdKey>,
}

/// Member of an etcd cluster.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdMember {
    /// Member name.
    pub name: String,
    /// Version the member runs.
    pub version: String,
    /// Availability zone.
    pub zone: String,
    /// Member state, e.g. Running.
    pub status: String,
}

/// How a member is.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdMemberStatus {
    /// Member name.
    pub name: String,
    /// etcd's own ID, hexadecimal; empty while it does not answer.
    pub member_id: String,
    /// leader, follower, learner, or unknown while it does not answer.
    pub role: String,
    /// Running, Unhealthy or Stopped.
    pub status: String,
    /// Version the member runs.
    pub version: String,
    /// Availability zone.
    pub zone: String,
    /// Where clients reach it.
    pub endpoint: String,
    /// Where members reach it.
    pub peer_url: String,
    /// Size of its data, bytes.
    pub db_size: i64,
    /// How much of that is in use, bytes.
    pub db_size_in_use: i64,
    /// Raft term.
    pub raft_term: i64,
    /// Last index in its log.
    pub raft_index: i64,
    /// Last index it has applied.
    pub raft_applied_index: i64,
    /// How long its answer took, microseconds.
    pub latency_micros: i64,
    /// When its certificates end.
    pub certificate_expire_at: Option<String>,
    /// What it complains of.
    pub errors: Vec<String>,
    /// The managed host it runs on; empty: the server's own machine.
    pub host_id: String,
}

/// A metric that is kept.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdMetric {
    /// Name.
    pub name: String,
    /// Unit: bytes, seconds, count, per second, or none.
    pub unit: String,
    /// What it says.
    pub doc: String,
}

/// A metric of one member over time.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdMetricSeries {
    /// Name.
    pub metric_name: String,
    /// Member name.
    pub member: String,
    /// Seconds between two points.
    pub period: i64,
    /// Seconds since 1970.
    pub timestamps: Vec<i64>,
    /// A value for each.
    pub values: Vec<f64>,
}

/// Monitoring settings.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdMonitorSettings {
    /// Parameters for creating a new Prometheus instance.
    pub prometheus_creation_param: Option<crate::types::PrometheusCreationParam>,
    /// ID of an existing Prometheus instance, e.g. prom-xxxxxxxx.
    pub existed_prometheus_instance_id: Option<String>,
}

/// What a role may do with some keys.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdPermission {
    /// read, write or readwrite.
    pub r#type: String,
    /// A key; with Prefix, how keys begin; empty with Prefix: all keys.
    pub key: String,
    /// true: all keys that begin so.
    pub prefix: Option<bool>,
    /// Keys from Key up to but without this one. Not together with Prefix.
    pub range_end: Option<String>,
}

/// A stretch of history that an instance can be put back to, to the revision.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdRecoveryWindow {
    /// The snapshot it begins with.
    pub snapshot_name: String,
    /// First revision.
    pub from_revision: i64,
    /// Last revision.
    pub to_revision: i64,
    /// When the snapshot was taken.
    pub from_time: String,
    /// Until when changes are kept.
    pub to_time: String,
}

/// A role of etcd itself.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdRole {
    /// Name.
    pub name: String,
    /// What it may do.
    pub permissions: Vec<crate::types::EtcdPermission>,
}

/// Security settings.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdSecuritySettings {
    /// Serve over https.
    pub https: Option<bool>,
    /// Require client certificates.
    pub client_cert_auth: Option<bool>,
}

/// Snapshot.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdSnapshot {
    /// Snapshot name.
    pub name: String,
    /// Snapshot size.
    pub size: i64,
    /// creating, ready or failed.
    pub status: String,
    /// When it was asked for, ISO 8601 UTC.
    pub created_at: String,
    /// The cluster's revision that it holds.
    pub revision: i64,
    /// SHA-256 of what was stored, hexadecimal.
    pub hash: String,
    /// Etcd version it was taken from.
    pub version: String,
    /// The policy that made it; empty when somebody asked for it.
    pub policy_name: String,
    /// none, passed or failed: whether restoring it was tried.
    pub verification: String,
    /// When that was.
    pub verified_at: Option<String>,
    /// What came out of it.
    pub verification_msg: String,
    /// Why it could not be made; empty otherwise.
    pub failed_msg: String,
}

/// Snapshot policy.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdSnapshotPolicy {
    /// Policy name.
    pub name: String,
    /// Backup settings.
    pub backup_settings: Option<crate::types::EtcdBackupSettings>,
}

/// Asynchronous task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdTaskInfo {
    /// Task ID.
    #[serde(rename = "TaskID")]
    pub task_id: String,
    /// Task type, e.g. enable_internet.
    pub task_type: String,
    /// Resource the task acts on, e.g. etcd-xxx.
    #[serde(rename = "ResourceID")]
    pub resource_id: String,
    /// Task state, e.g. process.
    pub life_state: String,
    /// Format YYYY-MM-DD hh:mm:ss.
    pub created_at: String,
    /// Format YYYY-MM-DD hh:mm:ss.
    pub updated_at: String,
    /// Steps that are done, in percent.
    pub progress: i64,
    /// What it waits for, or why it failed.
    pub message: String,
    /// Whether CancelEtcdTask ends it.
    pub can_cancel: bool,
}

/// A user of etcd itself.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdUser {
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<String>,
}

/// Filter condition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// Attribute name. Several Filters are combined with AND.
    pub name: String,
    /// Accepted values. Values of one Filter are combined with OR.
    pub values: Vec<String>,
}

/// Instance sizing.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceConfig {
    /// CPU cores.
    pub cpu: i64,
    /// Memory in Gi.
    pub mem: i64,
    /// Number of members.
    pub size: i64,
}

/// Parameters for creating a Prometheus instance.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PrometheusCreationParam {
    /// Subnet ID.
    pub subnet_id: String,
    /// Retention in days (12d means 12 days).
    pub data_retention: i64,
    /// Grafana user name.
    pub grafana_user_name: String,
    /// Grafana password.
    pub grafana_password: String,
}

/// gRPC method.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RPCMethod {
    /// Method name, e.g. Alarm.
    pub name: String,
}

/// Region.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RegionInstance {
    /// Region name, e.g. ap-guangzhou.
    pub region_name: Option<String>,
    /// Region ID.
    pub region_id: Option<i64>,
    /// Region status, e.g. ALL.
    pub status: Option<String>,
    /// Feature switches of the region as a JSON string.
    pub feature_gates: Option<String>,
    /// Short name, e.g. gz.
    pub alias: Option<String>,
    /// Region allow-list remark.
    pub remark: Option<String>,
}

/// Step of a task.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TaskStepInfo {
    /// Step name, e.g. prepare_env, install_suit, create_etcd, install_monitor, create_backup_policy.
    pub step: String,
    /// pending: not started; running; success: finished; failed.
    pub life_state: String,
    /// Start time, ISO 8601 UTC; null before the step starts.
    pub start_at: Option<String>,
    /// End time, ISO 8601 UTC; null until the step ends.
    pub end_at: Option<String>,
    /// Error text, set when LifeState is failed.
    pub failed_msg: String,
}

/// Available version.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct VersionInstance {
    /// Version name, e.g. etcd.
    pub name: String,
    /// Version string.
    pub version: String,
    /// Remark text.
    pub remark: String,
}
