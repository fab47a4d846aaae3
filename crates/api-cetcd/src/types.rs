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

/// Monitoring settings.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdMonitorSettings {
    /// Parameters for creating a new Prometheus instance.
    pub prometheus_creation_param: Option<crate::types::PrometheusCreationParam>,
    /// ID of an existing Prometheus instance, e.g. prom-xxxxxxxx.
    pub existed_prometheus_instance_id: Option<String>,
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
