// Written by `cargo xtask codegen` from contract/apigateway.json; do not edit.
//! The service's structs. Those no action reaches live in the tables only.

use serde::{Deserialize, Serialize};

/// API document.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct APIDoc {
    /// Document ID.
    pub api_doc_id: String,
    /// Document name.
    pub api_doc_name: String,
    /// Build state: INIT (to be built), SUCCESS or FAIL.
    pub api_doc_status: String,
}

/// API document with details.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct APIDocInfo {
    /// Document ID.
    pub api_doc_id: String,
    /// Document name.
    pub api_doc_name: String,
    /// Build state: INIT (to be built), SUCCESS or FAIL.
    pub api_doc_status: String,
    /// Number of APIs.
    pub api_count: i64,
    /// Number of views.
    pub view_count: i64,
    /// Number of releases.
    pub release_count: i64,
    /// Access URI: a path on the server, e.g. /docs/apidoc-0a1b2c3d.
    pub api_doc_uri: String,
    /// Share password.
    pub share_password: String,
    /// Last update.
    pub updated_time: String,
    /// Service ID (described as the service name).
    pub service_id: String,
    /// Environment.
    pub environment: String,
    /// APIs covered.
    pub api_ids: Vec<String>,
    /// Service name.
    pub service_name: String,
    /// Names of the APIs covered.
    pub api_names: Vec<String>,
}

/// API documents found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct APIDocs {
    /// Total matches.
    pub total_count: i64,
    /// Documents.
    #[serde(rename = "APIDocSet")]
    pub api_doc_set: Vec<crate::types::APIDoc>,
}

/// API bound to an application.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiAppApiInfo {
    /// Application name.
    pub api_app_name: Option<String>,
    /// Application ID.
    pub api_app_id: String,
    /// API ID.
    pub api_id: Option<String>,
    /// API name.
    pub api_name: Option<String>,
    /// Service ID.
    pub service_id: Option<String>,
    /// Time of binding, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub authorized_time: Option<String>,
    /// Region of the API or service.
    pub api_region: Option<String>,
    /// Environment of the binding.
    pub environment_name: Option<String>,
}

/// APIs bound to an application.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiAppApiInfos {
    /// Total matches.
    pub total_count: i64,
    /// APIs.
    pub api_app_api_set: Option<Vec<crate::types::ApiAppApiInfo>>,
}

/// Application.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiAppInfo {
    /// Application name.
    pub api_app_name: Option<String>,
    /// Application ID.
    pub api_app_id: String,
    /// Secret.
    pub api_app_secret: Option<String>,
    /// Application description.
    pub api_app_desc: Option<String>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// Key.
    pub api_app_key: Option<String>,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
    /// Project ID.
    pub project_id: Option<String>,
}

/// Applications found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiAppInfos {
    /// Total matches.
    pub total_count: i64,
    /// Applications.
    pub api_app_set: Option<Vec<crate::types::ApiAppInfo>>,
}

/// Throttling of one API.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiEnvironmentStrategy {
    /// API ID.
    pub api_id: String,
    /// API name.
    pub api_name: String,
    /// Request path, e.g. /path.
    pub path: String,
    /// Request method, e.g. GET.
    pub method: String,
    /// Throttling per environment.
    pub environment_strategy_set: Vec<crate::types::EnvironmentStrategy>,
}

/// Throttling of APIs.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiEnvironmentStrategyStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Throttling per API.
    pub api_environment_strategy_set: Option<Vec<crate::types::ApiEnvironmentStrategy>>,
}

/// API of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiIdStatus {
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
    /// API description.
    pub api_desc: String,
    /// Request path, e.g. /path.
    pub path: String,
    /// Request method, e.g. GET.
    pub method: String,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: String,
    /// API name.
    pub api_name: Option<String>,
    /// VPC ID.
    pub uniq_vpc_id: Option<String>,
    /// API type.
    pub api_type: Option<String>,
    /// Frontend protocol.
    pub protocol: Option<String>,
    /// Debugging only after purchase; reserved for the cloud market.
    pub is_debug_after_charge: Option<bool>,
    /// Authentication type.
    pub auth_type: Option<String>,
    /// Business type.
    pub api_business_type: Option<String>,
    /// Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.
    pub auth_relation_api_id: Option<String>,
    /// Business APIs that rely on this authorisation API.
    pub relation_buniess_api_ids: Option<Vec<String>>,
    /// OAuth settings; used when AuthType is OAUTH.
    pub oauth_config: Option<crate::types::OauthConfig>,
    /// Where the oauth2.0 token is carried in API requests.
    pub token_location: Option<String>,
}

/// API with all settings.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiInfo {
    /// Service ID.
    pub service_id: Option<String>,
    /// Service name.
    pub service_name: Option<String>,
    /// Service description.
    pub service_desc: Option<String>,
    /// API ID.
    pub api_id: Option<String>,
    /// API description.
    pub api_desc: Option<String>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// API name.
    pub api_name: Option<String>,
    /// API type: NORMAL (ordinary) or TSF (microservice).
    pub api_type: Option<String>,
    /// Frontend protocol: HTTP, HTTPS, or both.
    pub protocol: Option<String>,
    /// SECRET (key pair), NONE or OAUTH.
    pub auth_type: Option<String>,
    /// NORMAL (business API) or OAUTH (authorisation API).
    pub api_business_type: Option<String>,
    /// Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.
    pub auth_relation_api_id: Option<String>,
    /// OAuth settings; used when AuthType is OAUTH.
    pub oauth_config: Option<crate::types::OauthConfig>,
    /// Debugging only after purchase; reserved for the cloud market.
    pub is_debug_after_charge: Option<bool>,
    /// Frontend path and method.
    pub request_config: Option<crate::types::RequestConfig>,
    /// Response type.
    pub response_type: Option<String>,
    /// Sample of a successful response.
    pub response_success_example: Option<String>,
    /// Sample of a failed response.
    pub response_fail_example: Option<String>,
    /// Custom error codes.
    pub response_error_codes: Option<Vec<crate::types::ErrorCodes>>,
    /// Frontend request parameters.
    pub request_parameters: Option<Vec<crate::types::ReqParameter>>,
    /// Backend timeout in seconds.
    pub service_timeout: Option<i64>,
    /// Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta).
    pub service_type: Option<String>,
    /// Backend settings.
    pub service_config: Option<crate::types::ServiceConfig>,
    /// Backend parameters.
    pub service_parameters: Option<Vec<crate::types::ServiceParameter>>,
    /// Constant parameters.
    pub constant_parameters: Option<Vec<crate::types::ConstantParameter>>,
    /// Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock).
    pub service_mock_return_message: Option<String>,
    /// SCF function name; used when the backend is SCF.
    pub service_scf_function_name: Option<String>,
    /// SCF function namespace; used when the backend is SCF.
    pub service_scf_function_namespace: Option<String>,
    /// SCF function version; used when the backend is SCF.
    pub service_scf_function_qualifier: Option<String>,
    /// Use integrated responses; used when the backend is SCF.
    pub service_scf_is_integrated_response: Option<bool>,
    /// SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_name: Option<String>,
    /// Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_namespace: Option<String>,
    /// Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_qualifier: Option<String>,
    /// SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_name: Option<String>,
    /// Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_namespace: Option<String>,
    /// Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_qualifier: Option<String>,
    /// WEBSOCKET callback address.
    pub internal_domain: Option<String>,
    /// SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_name: Option<String>,
    /// Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_namespace: Option<String>,
    /// Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_qualifier: Option<String>,
    /// Microservices behind the API.
    pub micro_services: Option<Vec<crate::types::MicroService>>,
    /// Microservice details.
    pub micro_services_info: Option<Vec<i64>>,
    /// Load balancing of the microservices.
    pub service_tsf_load_balance_conf: Option<crate::types::TsfLoadBalanceConfResp>,
    /// Health check of the microservices.
    pub service_tsf_health_check_conf: Option<crate::types::HealthCheckConf>,
    /// Allow cross-origin requests.
    #[serde(rename = "EnableCORS")]
    pub enable_cors: Option<bool>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Environments the API is released to.
    pub environments: Option<Vec<String>>,
    /// Encode with Base64; SCF backends only.
    pub is_base64_encoded: Option<bool>,
    /// Trigger Base64 encoding by header; SCF backends only.
    pub is_base64_trigger: Option<bool>,
    /// Header trigger rules; max 10 rules.
    pub base64_encoded_trigger_rules: Option<Vec<crate::types::Base64EncodedTriggerRule>>,
    /// Event bus ID.
    pub event_bus_id: Option<String>,
    /// SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF.
    pub service_scf_function_type: Option<String>,
    /// EIAM application ID.
    #[serde(rename = "EIAMAppId")]
    pub eiam_app_id: Option<String>,
    /// EIAM application type.
    #[serde(rename = "EIAMAppType")]
    pub eiam_app_type: Option<String>,
    /// EIAM authentication type.
    #[serde(rename = "EIAMAuthType")]
    pub eiam_auth_type: Option<String>,
    /// Validity of the token.
    pub token_timeout: Option<i64>,
}

/// APIs related to a plugin.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiInfoSummary {
    /// Total matches.
    pub total_count: i64,
    /// APIs.
    pub api_set: Vec<crate::types::AvailableApiInfo>,
}

/// Key pair.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiKey {
    /// Key ID.
    pub access_key_id: String,
    /// Secret.
    pub access_key_secret: String,
    /// auto or manual.
    pub access_key_type: String,
    /// Key name.
    pub secret_name: String,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: String,
    /// 0: disabled; 1: enabled.
    pub status: i64,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
}

/// Keys found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiKeysStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Keys.
    pub api_key_set: Option<Vec<crate::types::ApiKey>>,
}

/// What differs about one API.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiReleaseDiff {
    /// API ID.
    pub api_id: String,
    /// API name; that of the other version where it was renamed.
    pub api_name: String,
    /// added (in the other version only), removed (in the first one only) or changed.
    pub change: String,
    /// Settings that differ; empty unless the API was changed.
    pub fields: Vec<crate::types::ApiReleaseFieldDiff>,
}

/// What differs about one setting.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiReleaseFieldDiff {
    /// Setting, with dots for what is inside, e.g. ServiceConfig.Url.
    pub name: String,
    /// Value in the first version, what is not text as JSON; null when absent.
    pub before: Option<String>,
    /// Value in the other version, what is not text as JSON; null when absent.
    pub after: Option<String>,
}

/// Frontend path and method.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ApiRequestConfig {
    /// Request path, e.g. /path.
    pub path: String,
    /// Request method, e.g. GET.
    pub method: String,
}

/// Usage plan bound to an API or service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiUsagePlan {
    /// Service ID.
    pub service_id: Option<String>,
    /// API ID.
    pub api_id: Option<String>,
    /// API name.
    pub api_name: Option<String>,
    /// Request path, e.g. /path.
    pub path: Option<String>,
    /// Request method, e.g. GET.
    pub method: Option<String>,
    /// Usage plan ID.
    pub usage_plan_id: Option<String>,
    /// Usage plan name.
    pub usage_plan_name: Option<String>,
    /// Usage plan description.
    pub usage_plan_desc: Option<String>,
    /// Environment of the binding.
    pub environment: Option<String>,
    /// Quota already used.
    pub in_use_request_num: Option<i64>,
    /// Request quota in total; -1: no limit.
    pub max_request_num: Option<i64>,
    /// Request limit per second (QPS, qps); -1: no limit.
    pub max_request_num_pre_sec: Option<i64>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// Service name.
    pub service_name: Option<String>,
}

/// Usage plans bound to APIs.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApiUsagePlanSet {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Usage plans.
    pub api_usage_plan_list: Option<Vec<crate::types::ApiUsagePlan>>,
}

/// APIs found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ApisStatus {
    /// Total matches.
    pub total_count: i64,
    /// APIs.
    pub api_id_status_set: Vec<crate::types::DesApisStatus>,
}

/// API a plugin is attached to.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachedApiInfo {
    /// Service ID.
    pub service_id: String,
    /// Service name.
    pub service_name: String,
    /// Service description.
    pub service_desc: Option<String>,
    /// API ID.
    pub api_id: String,
    /// API name.
    pub api_name: String,
    /// API description.
    pub api_desc: Option<String>,
    /// Environment of the attachment.
    pub environment: String,
    /// Time of the attachment.
    pub attached_time: String,
}

/// APIs a plugin is attached to.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachedApiSummary {
    /// Total matches.
    pub total_count: i64,
    /// APIs.
    pub attached_apis: Vec<crate::types::AttachedApiInfo>,
}

/// Plugin attached to an API.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachedPluginInfo {
    /// Plugin ID.
    pub plugin_id: String,
    /// Environment.
    pub environment: String,
    /// Time of the attachment.
    pub attached_time: String,
    /// Plugin name.
    pub plugin_name: String,
    /// Plugin type.
    pub plugin_type: String,
    /// Free text.
    pub description: String,
    /// Plugin definition.
    pub plugin_data: String,
}

/// Plugins attached.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachedPluginSummary {
    /// Total matches.
    pub total_count: i64,
    /// Plugins.
    pub plugin_summary: Vec<crate::types::AttachedPluginInfo>,
}

/// API related to a plugin.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AvailableApiInfo {
    /// API ID.
    pub api_id: String,
    /// API name.
    pub api_name: String,
    /// API type: NORMAL (ordinary) or TSF (microservice).
    pub api_type: String,
    /// Request path, e.g. /path.
    pub path: String,
    /// Request method, e.g. GET.
    pub method: String,
    /// Whether another plugin is attached.
    pub attached_other_plugin: Option<bool>,
    /// Whether this plugin is attached.
    pub is_attached: Option<bool>,
}

/// Header that triggers Base64 encoding.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Base64EncodedTriggerRule {
    /// Header: "Accept" or "Content_Type"; matched against the request fields Accept and Content-Type.
    pub name: String,
    /// Header values; each at most 40 characters: letters, digits and . + * - / _ ; e.g. "application/x-vpeg005", "application/xhtml+xml", "application/vnd.ms-project", "application/vnd.rn-rn_music_package".
    pub value: Vec<String>,
}

/// API bound to a VPC channel.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct BindApiInfo {
    /// API ID.
    pub api_id: String,
    /// Service ID.
    pub service_id: String,
    /// API name.
    pub api_name: Option<String>,
    /// Service name.
    pub service_name: Option<String>,
    /// Time of binding.
    pub bind_time: String,
}

/// Constant parameter; used only when ServiceType is HTTP.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ConstantParameter {
    /// Parameter name; only for ServiceType HTTP.
    pub name: Option<String>,
    /// Free text; only for ServiceType HTTP.
    pub desc: Option<String>,
    /// Where it is carried; only for ServiceType HTTP.
    pub position: Option<String>,
    /// Value; only for ServiceType HTTP.
    pub default_value: Option<String>,
}

/// Created API.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiRsp {
    /// API ID.
    pub api_id: Option<String>,
    /// Request path.
    pub path: Option<String>,
    /// Request method.
    pub method: Option<String>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// What became of the import: success or fail.
    pub status: Option<String>,
    /// Why the import failed.
    pub err_msg: Option<String>,
    /// API name.
    pub api_name: Option<String>,
}

/// Created APIs.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiRspSet {
    /// Total matches.
    pub total_count: u64,
    /// APIs.
    pub api_set: Vec<crate::types::CreateApiRsp>,
}

/// API in a list.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DesApisStatus {
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
    /// API description.
    pub api_desc: Option<String>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// API name.
    pub api_name: Option<String>,
    /// VPC ID, numeric (VPCID).
    pub vpc_id: Option<i64>,
    /// VPC ID.
    pub uniq_vpc_id: Option<String>,
    /// NORMAL (ordinary) or TSF (microservice).
    pub api_type: Option<String>,
    /// Frontend protocol.
    pub protocol: Option<String>,
    /// Debugging only after purchase; reserved for the cloud market.
    pub is_debug_after_charge: Option<bool>,
    /// SECRET (key pair), NONE, OAUTH or EIAM.
    pub auth_type: Option<String>,
    /// NORMAL (business API) or OAUTH (authorisation API); set when AuthType is OAUTH.
    pub api_business_type: Option<String>,
    /// Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.
    pub auth_relation_api_id: Option<String>,
    /// OAuth settings; used when AuthType is OAUTH.
    pub oauth_config: Option<crate::types::OauthConfig>,
    /// Business APIs that rely on this authorisation API.
    pub relation_buniess_api_ids: Option<Vec<String>>,
    /// Tags of the API.
    pub tags: Option<Vec<String>>,
    /// Request path, e.g. /path.
    pub path: Option<String>,
    /// Request method, e.g. GET.
    pub method: Option<String>,
    /// EIAM application ID.
    #[serde(rename = "EIAMAppId")]
    pub eiam_app_id: Option<String>,
}

/// Dedicated instances found; the SDK declares no fields.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstancesResult {}

/// APIs bound to a VPC channel.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUpstreamBindApis {
    /// Total matches.
    pub total_count: u64,
    /// APIs.
    pub bind_api_set: Vec<crate::types::BindApiInfo>,
}

/// VPC channels found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUpstreamInfo {
    /// Total matches.
    pub total_count: u64,
    /// VPC channels.
    pub upstream_set: Vec<crate::types::UpstreamInfo>,
}

/// Nodes found in DNS, asked for again when an answer's time is up: after 1 second to 5 minutes. Nodes of a name that has no records any more stay for 10 minutes.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct DnsDiscovery {
    /// The name, such as shop.internal or _http._tcp.shop.internal.
    pub name: String,
    /// ADDRESS: A and AAAA records, all with the given port; SRV: records with ports and weights, of which those with the lowest priority number count.
    pub record_type: String,
    /// Port of addresses, \[1, 65535\]; for ADDRESS only.
    pub port: Option<u64>,
    /// The resolver to ask, as address:port; by default whom the server's machine asks.
    pub resolver: Option<String>,
}

/// Download links.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DocumentSDK {
    /// Link to the generated document: a path on the server, good for an hour.
    #[serde(rename = "DocumentURL")]
    pub document_url: String,
    /// Link to the generated SDK: a path on the server, good for an hour.
    #[serde(rename = "SdkURL")]
    pub sdk_url: String,
}

/// Custom domain.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DomainSetList {
    /// Domain.
    pub domain_name: String,
    /// 1: resolves correctly; 0: does not resolve.
    pub status: i64,
    /// Certificate ID.
    pub certificate_id: String,
    /// Whether the default path mapping is used.
    pub is_default_mapping: bool,
    /// Protocol of the domain.
    pub protocol: String,
    /// INNER (private) or OUTER (public).
    pub net_type: String,
    /// Redirect HTTP requests on the custom domain to HTTPS; default false.
    pub is_forced_https: bool,
    /// Whether the domain is registered.
    pub registration_status: bool,
}

/// Custom domains of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DomainSets {
    /// Total matches.
    pub total_count: i64,
    /// Custom domains.
    pub domain_set: Vec<crate::types::DomainSetList>,
}

/// Environment of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Environment {
    /// Environment: test, prepub or release.
    pub environment_name: String,
    /// Access URL.
    pub url: String,
    /// 1: released; 0: not released.
    pub status: u64,
    /// Running version.
    pub version_name: String,
}

/// Throttling in one environment.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EnvironmentStrategy {
    /// Environment: test, prepub or release.
    pub environment_name: String,
    /// Throttling value.
    pub quota: i64,
    /// Largest throttling value.
    pub max_quota: Option<i64>,
}

/// Custom error code.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ErrorCodes {
    /// Error code.
    pub code: Option<i64>,
    /// Error text.
    pub msg: Option<String>,
    /// Remark.
    pub desc: Option<String>,
    /// Code it is converted to.
    pub converted_code: Option<i64>,
    /// Whether conversion is on.
    pub need_convert: Option<bool>,
}

/// Nodes found in etcd: one key under a prefix for each. A value is host:port, {"host": .., "port": .., "weight": ..} or {"Op": 0, "Addr": "host:port"}.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct EtcdDiscovery {
    /// URLs of members, such as http://10.0.0.5:2379; one that answers is enough.
    pub endpoints: Vec<String>,
    /// What keys begin with, such as /services/shop/.
    pub prefix: String,
    /// Name of a user of etcd.
    pub user: Option<String>,
    /// The user's password; never answered. It may be left out of a change that leaves endpoints, authority and user as they are.
    pub password: Option<String>,
    /// Who certifies the members, in PEM; needed for https.
    pub ca_certificate: Option<String>,
}

/// Filter condition. Several Filters are combined with AND, the Values of one Filter with OR.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Filter {
    /// Field to filter on.
    pub name: String,
    /// Accepted values.
    pub values: Vec<String>,
}

/// Certificate for custom domains.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayCertificate {
    /// Certificate ID.
    pub certificate_id: String,
    /// Name.
    pub name: String,
    /// Names the certificate is valid for; *.example.com stands for one level.
    pub domains: Vec<String>,
    /// Who issued it.
    pub issuer: String,
    /// Serial number, hexadecimal.
    pub serial_number: String,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
    /// Start of validity, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub not_before: String,
    /// End of validity, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub not_after: String,
    /// Whole days until NotAfter; negative once it is over.
    pub days_left: i64,
    /// Custom domains that use it.
    pub bound_domains: Vec<crate::types::GatewayCertificateDomain>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: String,
}

/// Custom domain that uses a certificate.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayCertificateDomain {
    /// Service ID.
    pub service_id: String,
    /// Custom domain.
    pub sub_domain: String,
}

/// Certificates found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayCertificates {
    /// Total matches.
    pub total_count: i64,
    /// Certificates.
    pub certificate_set: Vec<crate::types::GatewayCertificate>,
}

/// One metric over time.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayMetricSeries {
    /// Name.
    pub metric_name: String,
    /// count, MB or ms.
    pub unit: String,
    /// Seconds since 1970.
    pub timestamps: Vec<i64>,
    /// A value for each; times without data are left out.
    pub values: Vec<f64>,
}

/// Metrics over time.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayMetrics {
    /// Seconds between two points.
    pub period: i64,
    /// A series for each metric.
    pub series_set: Vec<crate::types::GatewayMetricSeries>,
}

/// Process that serves requests: `terrace gateway`.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayNode {
    /// Node ID.
    pub node_id: String,
    /// Name the node gave itself, by default that of its host.
    pub node_name: String,
    /// Address and port clients reach the node at.
    pub address: String,
    /// Version of the program the node runs.
    pub version: String,
    /// State: online (heard of lately and up to date), behind (heard of lately, with a revision that is not the wanted one) or offline (silent).
    pub status: String,
    /// What the node complained about last; empty when nothing is wrong.
    pub message: String,
    /// Revision of the whole configuration the node serves; 0 when it serves none.
    pub revision: i64,
    /// Revision it should serve.
    pub wanted_revision: i64,
    /// Connections the node had open when last heard of.
    pub connections: i64,
    /// Join token the node came with.
    pub token_id: String,
    /// When the node joined, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub joined_time: String,
    /// When its process began, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub started_time: String,
    /// When the node was last heard of, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub last_seen_time: String,
}

/// Gateway nodes found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayNodes {
    /// Total matches.
    pub total_count: i64,
    /// Nodes.
    pub node_set: Vec<crate::types::GatewayNode>,
}

/// Join token, without its secret part.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayToken {
    /// Token ID.
    pub token_id: String,
    /// Name.
    pub token_name: String,
    /// valid, used (as many nodes joined as may) or expired.
    pub status: String,
    /// Number of nodes that may join with it.
    pub join_limit: i64,
    /// Number of nodes that did.
    pub joined_count: i64,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// End of its use, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub expired_time: String,
    /// When a node last joined with it, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ; null when none did.
    pub last_used_time: Option<String>,
}

/// Join tokens found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GatewayTokens {
    /// Total matches.
    pub total_count: i64,
    /// Tokens.
    pub token_set: Vec<crate::types::GatewayToken>,
}

/// Health check settings (TsfHealthCheckConf, TargetServicesHealthCheckConf).
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct HealthCheckConf {
    /// Whether health checks are on.
    pub is_health_check: Option<bool>,
    /// Request count threshold.
    pub request_volume_threshold: Option<i64>,
    /// Window length in milliseconds.
    pub sleep_window_in_milliseconds: Option<i64>,
    /// Error percentage threshold.
    pub error_threshold_percentage: Option<i64>,
}

/// IP strategy.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct IPStrategy {
    /// IP strategy ID.
    pub strategy_id: Option<String>,
    /// Strategy name.
    pub strategy_name: Option<String>,
    /// WHITE (allow list) or BLACK (deny list).
    pub strategy_type: Option<String>,
    /// IP addresses.
    pub strategy_data: Option<String>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// Service ID (the source prints the description of ModifiedTime here: ISO8601 UTC, YYYY-MM-DDThh:mm:ssZ).
    pub service_id: Option<String>,
    /// Number of bound APIs.
    pub bind_api_total_count: Option<i64>,
    /// Bound APIs.
    pub bind_apis: Option<Vec<crate::types::DesApisStatus>>,
}

/// API a strategy can be bound to.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct IPStrategyApi {
    /// API ID.
    pub api_id: String,
    /// API name.
    pub api_name: String,
    /// API type: NORMAL (ordinary) or TSF (microservice).
    pub api_type: String,
    /// Request path, e.g. /path.
    pub path: String,
    /// Request method, e.g. GET.
    pub method: String,
    /// Other strategy the API is bound to.
    #[serde(rename = "OtherIPStrategyId")]
    pub other_ip_strategy_id: String,
    /// Environment of that binding.
    pub other_environment_name: String,
}

/// APIs found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct IPStrategyApiStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// APIs.
    pub api_id_status_set: Option<Vec<crate::types::IPStrategyApi>>,
}

/// IP strategies found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct IPStrategysStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// IP strategies.
    pub strategy_set: Option<Vec<crate::types::IPStrategy>>,
}

/// Prepaid settings of a dedicated instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceChargePrepaid {
    /// Automatic renewal flag.
    pub renew_flag: String,
    /// End of the prepaid period.
    pub expired_time: String,
}

/// Dedicated instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceDetail {
    /// Dedicated instance ID.
    pub instance_id: String,
    /// Availability zone.
    pub zone: String,
    /// Instance name.
    pub instance_name: String,
    /// Free text.
    pub instance_description: String,
    /// Billing mode.
    pub instance_charge_type: String,
    /// Instance state.
    pub instance_state: String,
    /// Prepaid settings.
    pub instance_charge_prepaid: Option<crate::types::InstanceChargePrepaid>,
    /// Instance type.
    pub instance_type: String,
    /// Network settings.
    pub network_config: Option<crate::types::NetworkConfig>,
    /// VPC settings.
    pub vpc_config: Option<crate::types::VpcConfig>,
    /// Parameters.
    pub parameters: Option<Vec<crate::types::ParameterInfo>>,
    /// Time the instance was isolated.
    pub isolation_started_time: String,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Order number.
    pub deal_name: Option<String>,
    /// Availability zones.
    pub zones: Option<Vec<String>>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
}

/// Dedicated instance in a list.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceInfo {
    /// Dedicated instance ID.
    pub instance_id: String,
    /// Instance name.
    pub instance_name: String,
    /// Free text.
    pub instance_description: String,
    /// Billing mode.
    pub instance_charge_type: String,
    /// Instance type.
    pub instance_type: String,
    /// Instance state.
    pub instance_state: String,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Order number.
    pub deal_name: Option<String>,
    /// Resource ID, same as the instance ID.
    pub resource_id: String,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Public addresses.
    pub outer_ip_list: Option<Vec<String>>,
    /// Private addresses.
    pub inner_ip_list: Option<Vec<String>>,
    /// Prepaid settings.
    pub instance_charge_prepaid: Option<crate::types::InstanceChargePrepaid>,
    /// VPC ID.
    pub uniq_vpc_id: Option<String>,
}

/// Internet access of a dedicated instance.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceNetworkConfig {
    /// Internet bandwidth.
    pub internet_max_bandwidth_out: u64,
}

/// Parameter to set on a dedicated instance.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceParameterInput {
    /// ServiceRequestNumPreSec or ApiRequestNumPreSec.
    pub name: String,
    /// Parameter value.
    pub value: String,
}

/// Dedicated instances found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct InstanceSummary {
    /// Total matches.
    pub total_count: Option<u64>,
    /// Instances.
    pub instance_set: Option<Vec<crate::types::InstanceInfo>>,
}

/// Label of a pod.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct K8sLabel {
    /// Label key.
    pub key: String,
    /// Label value.
    pub value: String,
}

/// Container service behind a VPC channel.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct K8sService {
    /// Weight.
    pub weight: i64,
    /// Container cluster.
    pub cluster_id: String,
    /// Namespace.
    pub namespace: String,
    /// Name of the service in the cluster.
    pub service_name: String,
    /// Port of the service.
    pub port: i64,
    /// Further labels that chosen pods have.
    pub extra_labels: Vec<crate::types::K8sLabel>,
    /// A name chosen for it.
    pub name: Option<String>,
}

/// Name/value pair.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct KV {
    /// Parameter name.
    pub name: String,
    /// Parameter value.
    pub value: String,
}

/// Nodes found in Kubernetes: the ready endpoints in a service's EndpointSlices.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct KubernetesDiscovery {
    /// URL of the API server, such as https://10.0.0.5:6443.
    pub server: String,
    /// Namespace of the service.
    pub namespace: String,
    /// Name of the service.
    pub service_name: String,
    /// Name of the service's port, or the number at which its pods listen; may be left out where there is only one.
    pub port: Option<String>,
    /// Bearer token that may list and watch endpointslices.discovery.k8s.io; never answered. It may be left out of a change that leaves server and authority as they are.
    pub token: Option<String>,
    /// Who certifies the server, in PEM; by default whom the server's machine trusts.
    pub ca_certificate: Option<String>,
}

/// Log search condition.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LogQuery {
    /// Field; see DescribeLogSearch.LogQuerys.
    pub name: String,
    /// Operator; see DescribeLogSearch.LogQuerys.
    pub operator: String,
    /// Value to compare with.
    pub value: String,
}

/// API that was considered.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct MatchApiCandidate {
    /// API ID.
    pub api_id: String,
    /// API name.
    pub api_name: String,
    /// Path of the API as defined.
    pub path: String,
    /// Method of the API.
    pub method: String,
    /// Whether path and method fit.
    pub matched: bool,
    /// Place among those that fit, 1 for the one that wins; 0 for those that do not.
    pub rank: i64,
    /// Why it has this place, or why it does not fit.
    pub reason: String,
}

/// What a request would reach.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct MatchApiResult {
    /// API that wins; null when none matches.
    pub api_id: Option<String>,
    /// Its name; null when none matches.
    pub api_name: Option<String>,
    /// Path that was compared with those of the APIs, without environment or path mapping.
    pub path: String,
    /// Path variables of the API that wins, with their values.
    pub path_parameters: Vec<crate::types::KV>,
    /// APIs that were considered, the best first.
    pub candidate_set: Vec<crate::types::MatchApiCandidate>,
}

/// Microservice behind an API.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct MicroService {
    /// Microservice cluster.
    pub cluster_id: String,
    /// Microservice namespace.
    pub namespace_id: String,
    /// Microservice name.
    pub micro_service_name: String,
}

/// Microservice behind an API, as input.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MicroServiceReq {
    /// Microservice cluster.
    pub cluster_id: String,
    /// Microservice namespace.
    pub namespace_id: String,
    /// Microservice name.
    pub micro_service_name: String,
}

/// VPC channel after a change.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyUpstreamResultInfo {
    /// VPC channel ID.
    pub upstream_id: String,
    /// Channel name.
    pub upstream_name: String,
    /// Free text.
    pub upstream_description: String,
    /// Protocol towards the nodes.
    pub scheme: String,
    /// How nodes are chosen.
    pub algorithm: String,
    /// VPC ID.
    pub uniq_vpc_id: String,
    /// How often a failed request is tried again.
    pub retries: u64,
    /// Backend nodes.
    pub nodes: Vec<crate::types::UpstreamNode>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Health checks.
    pub health_checker: Option<crate::types::UpstreamHealthChecker>,
    /// IP_PORT or K8S.
    pub upstream_type: String,
    /// Container services.
    pub k8s_services: Option<Vec<crate::types::K8sService>>,
    /// Value of the Host header that nodes receive.
    pub upstream_host: Option<String>,
}

/// Network settings of a dedicated instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct NetworkConfig {
    /// Outbound bandwidth cap.
    pub internet_max_bandwidth_out: i64,
    /// Whether inbound internet access is on.
    pub enable_internet_inbound: bool,
    /// Whether outbound internet access is on.
    pub enable_internet_outbound: bool,
    /// Inbound addresses.
    pub inbound_ip_addresses: Vec<String>,
    /// Outbound addresses.
    pub outbound_ip_addresses: Vec<String>,
}

/// OAuth settings.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct OauthConfig {
    /// Public key used to check user tokens.
    pub public_key: String,
    /// Where the token is carried.
    pub token_location: String,
    /// Address the user is redirected to for login.
    pub login_redirect_url: Option<String>,
}

/// Parameter of a dedicated instance.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ParameterInfo {
    /// Parameter name.
    pub name: String,
    /// Current value.
    pub value: i64,
    /// Default value.
    pub default: i64,
    /// Unit.
    pub unit: String,
    /// Value type.
    pub r#type: String,
    /// Smallest value.
    pub minimum: i64,
    /// Largest value.
    pub maximum: i64,
    /// Time of the last change (spelling as in the official SDK).
    pub modifed_time: String,
}

/// Path mapping of a custom domain.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct PathMapping {
    /// Path.
    pub path: String,
    /// "test", "prepub" or "release".
    pub environment: String,
}

/// Plugin.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Plugin {
    /// Plugin ID.
    pub plugin_id: String,
    /// Plugin name.
    pub plugin_name: String,
    /// Plugin type: IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror.
    pub plugin_type: String,
    /// Plugin definition.
    pub plugin_data: String,
    /// Free text.
    pub description: Option<String>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: String,
    /// Number of APIs attached.
    pub attached_api_total_count: Option<i64>,
    /// APIs attached.
    pub attached_apis: Option<Vec<crate::types::AttachedApiInfo>>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Project ID.
    pub project_id: Option<String>,
}

/// Plugins found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct PluginSummary {
    /// Total matches.
    pub total_count: i64,
    /// Plugins.
    pub plugin_set: Vec<crate::types::Plugin>,
}

/// Release.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ReleaseService {
    /// Release note.
    pub release_desc: Option<String>,
    /// Version ID of the release.
    pub release_version: Option<String>,
}

/// Frontend request parameter.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ReqParameter {
    /// Parameter name.
    pub name: String,
    /// header, query or path.
    pub position: String,
    /// Value type, e.g. String, int.
    pub r#type: String,
    /// Default value.
    pub default_value: String,
    /// True: required; False: optional.
    pub required: bool,
    /// Remark.
    pub desc: String,
}

/// Frontend path and method.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct RequestConfig {
    /// Request path, e.g. /path.
    pub path: String,
    /// Request method, e.g. GET.
    pub method: String,
}

/// Frontend request parameter.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RequestParameter {
    /// Parameter name.
    pub name: Option<String>,
    /// Free text.
    pub desc: Option<String>,
    /// Where it is carried.
    pub position: Option<String>,
    /// Value type.
    pub r#type: Option<String>,
    /// Default value.
    pub default_value: Option<String>,
    /// Whether it is required.
    pub required: Option<bool>,
}

/// Custom error code, as input.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResponseErrorCodeReq {
    /// Error code.
    pub code: Option<i64>,
    /// Error text.
    pub msg: Option<String>,
    /// Remark.
    pub desc: Option<String>,
    /// Code it is converted to.
    pub converted_code: Option<i64>,
    /// Whether conversion is on.
    pub need_convert: Option<bool>,
}

/// What a gateway answered to a request, and what happened before.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RunApiResult {
    /// Status of the answer.
    pub status_code: i64,
    /// Its headers.
    pub headers: Vec<crate::types::KV>,
    /// Its body, at most 262144 bytes of it.
    pub body: String,
    /// Whether Body is written in Base64, as it is no text.
    pub is_base64: bool,
    /// Whether the body went on.
    pub truncated: bool,
    /// Time until the answer was there, in ms.
    pub milliseconds: f64,
    /// Where the request was sent.
    pub url: String,
    /// API that answered; null when none matched.
    pub api_id: Option<String>,
    /// What the gateway did, in its order.
    pub step_set: Vec<crate::types::RunApiStep>,
}

/// Something a gateway did with a request.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RunApiStep {
    /// What it was: Route, Plugin, Auth, Limit, Parameters, Backend, Answer.
    pub name: String,
    /// What came of it.
    pub message: String,
    /// When, counted from the beginning of the request.
    pub microseconds: i64,
}

/// Service in a list.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct Service {
    /// Private https port.
    pub inner_https_port: Option<i64>,
    /// Service description.
    pub service_desc: Option<String>,
    /// Frontend protocol: http, https or http&https.
    pub protocol: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// Network types: INNER (private), OUTER (public).
    pub net_types: Option<Vec<String>>,
    /// Dedicated cluster name.
    pub exclusive_set_name: Option<String>,
    /// Service ID.
    pub service_id: Option<String>,
    /// IP version.
    pub ip_version: Option<String>,
    /// Released environments: test, prepub, release.
    pub available_environments: Option<Vec<String>>,
    /// Service name.
    pub service_name: Option<String>,
    /// Public host name.
    pub outer_sub_domain: Option<String>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Private http port.
    pub inner_http_port: Option<u64>,
    /// Private host name.
    pub inner_sub_domain: Option<String>,
    /// Billing state.
    pub trade_isolate_status: Option<i64>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Dedicated instance.
    pub instance_id: Option<String>,
    /// Cluster type.
    pub set_type: Option<String>,
    /// Project ID.
    pub project_id: Option<String>,
    /// CPU architecture: arm or x86.
    pub tce_arch: Option<String>,
}

/// Backend settings.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceConfig {
    /// Backend type inside a VPC: clb, or a VPC channel; used when vpc is enabled.
    pub product: Option<String>,
    /// VPC ID.
    pub uniq_vpc_id: Option<String>,
    /// Backend URL; required when ServiceType is HTTP.
    pub url: Option<String>,
    /// Backend path, e.g. /path; required when ServiceType is HTTP. May differ from the frontend path.
    pub path: Option<String>,
    /// Backend method, e.g. GET; required when ServiceType is HTTP. May differ from the frontend method.
    pub method: Option<String>,
    /// VPC channel ID; only when a VPC channel is bound.
    pub upstream_id: Option<String>,
}

/// Environments of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceEnvironmentSet {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Environments.
    pub environment_list: Option<Vec<crate::types::Environment>>,
}

/// Throttling of a service in one environment.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceEnvironmentStrategy {
    /// Environment: test, prepub or release.
    pub environment_name: String,
    /// URL of the service in the environment.
    pub url: String,
    /// Release state.
    pub status: i64,
    /// Version number.
    pub version_name: Option<String>,
    /// Throttling value.
    pub strategy: i64,
    /// Largest throttling value.
    pub max_strategy: Option<i64>,
}

/// Throttling of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceEnvironmentStrategyStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Throttling per environment.
    pub environment_list: Option<Vec<crate::types::ServiceEnvironmentStrategy>>,
}

/// Backend parameter; used only when ServiceType is HTTP.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceParameter {
    /// Backend parameter name; only for ServiceType HTTP. May differ from the frontend name.
    pub name: Option<String>,
    /// Where the backend parameter is carried, e.g. head; only for ServiceType HTTP. May differ from the frontend position.
    pub position: Option<String>,
    /// Position of the frontend parameter it is filled from, e.g. head; only for ServiceType HTTP.
    pub relevant_request_parameter_position: Option<String>,
    /// Name of the frontend parameter it is filled from; only for ServiceType HTTP.
    pub relevant_request_parameter_name: Option<String>,
    /// Default value; only for ServiceType HTTP.
    pub default_value: Option<String>,
    /// Remark; only for ServiceType HTTP.
    pub relevant_request_parameter_desc: Option<String>,
    /// Value type; only for ServiceType HTTP.
    pub relevant_request_parameter_type: Option<String>,
}

/// What differs between two versions of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReleaseDiff {
    /// Number of APIs that differ.
    pub total_count: i64,
    /// APIs that differ.
    pub api_diff_set: Vec<crate::types::ApiReleaseDiff>,
}

/// Releases of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReleaseHistory {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Releases.
    pub version_list: Option<Vec<crate::types::ServiceReleaseHistoryInfo>>,
}

/// Release of a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReleaseHistoryInfo {
    /// Version number.
    pub version_name: Option<String>,
    /// Version note.
    pub version_desc: Option<String>,
    /// Release time.
    pub release_time: Option<String>,
}

/// What one gateway node serves.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReleaseNode {
    /// Node ID.
    pub node_id: String,
    /// Address and port clients reach the node at.
    pub address: String,
    /// Version of the program the node runs.
    pub version: String,
    /// Revision the node serves; 0 when it serves none.
    pub revision: i64,
    /// Whether that is the wanted one.
    pub applied: bool,
    /// When the node took that revision, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ; null when it serves none.
    pub applied_time: Option<String>,
    /// When the node was last heard of, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub last_seen_time: String,
}

/// Gateway nodes that serve a service in one environment.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReleaseNodes {
    /// Revision that every node should serve; 0 while the environment is not released.
    pub revision: i64,
    /// Released version; null while the environment is not released.
    pub version_name: Option<String>,
    /// Number of nodes.
    pub total_count: i64,
    /// Number of nodes that serve the wanted revision.
    pub applied_count: i64,
    /// Nodes.
    pub node_set: Vec<crate::types::ServiceReleaseNode>,
}

/// Released versions.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceReleaseVersion {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Versions.
    pub version_list: Option<Vec<crate::types::ServiceReleaseHistoryInfo>>,
}

/// Path mappings of a custom domain.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceSubDomainMappings {
    /// True: default path mapping; False: custom path mapping, PathMappingSet is then not empty.
    pub is_default_mapping: bool,
    /// Path mappings.
    pub path_mapping_set: Vec<crate::types::PathMapping>,
}

/// Usage plans bound to a service.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServiceUsagePlanSet {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Usage plans.
    pub service_usage_plan_list: Option<Vec<crate::types::ApiUsagePlan>>,
}

/// Services found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ServicesStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Services.
    pub service_set: Option<Vec<crate::types::Service>>,
}

/// Key/value tag.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct Tag {
    /// Tag key.
    pub key: String,
    /// Tag value.
    pub value: String,
}

/// Target backend (TSF serverless).
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TargetServicesReq {
    /// Container address.
    pub docker_ip: Option<String>,
    /// Virtual machine address.
    pub vm_ip: String,
    /// VPC ID.
    pub vpc_id: String,
    /// Port on the virtual machine.
    pub vm_port: i64,
    /// Address of the physical host of the CVM.
    pub host_ip: String,
}

/// What a plugin would do with a request.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TestPluginResult {
    /// pass (the request goes on as it is), changed (it goes on, changed), answer (the plugin answers in place of the backend) or reject (it refuses).
    pub outcome: String,
    /// Status of the answer; null when the request goes on.
    pub status_code: Option<i64>,
    /// Headers of the answer, or of the request as it goes on.
    pub headers: Vec<crate::types::KV>,
    /// Path of the request as it goes on; null otherwise.
    pub path: Option<String>,
    /// Its query; null when it does not go on.
    pub query: Option<String>,
    /// Body of the answer, or of the request as it goes on; null when there is none.
    pub body: Option<String>,
    /// What the plugin decided, and why.
    pub message: String,
}

/// Load balancing of microservices.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct TsfLoadBalanceConfResp {
    /// Whether load balancing is on.
    pub is_load_balance: Option<bool>,
    /// Method.
    pub method: Option<String>,
    /// Whether sessions stick.
    pub session_stick_required: Option<bool>,
    /// Session timeout.
    pub session_stick_timeout: Option<i64>,
}

/// Where the nodes of a VPC channel are found.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct UpstreamDiscovery {
    /// DNS, ETCD or KUBERNETES; NONE: nodes are listed by hand. What it names is given beside it, and nothing else.
    pub r#type: String,
    /// A name in DNS.
    pub dns: Option<crate::types::DnsDiscovery>,
    /// Keys in etcd.
    pub etcd: Option<crate::types::EtcdDiscovery>,
    /// A service in Kubernetes.
    pub kubernetes: Option<crate::types::KubernetesDiscovery>,
}

/// What became of finding the nodes of a VPC channel.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpstreamDiscoveryStatus {
    /// SEARCHING (not answered yet), FOLLOWING (nodes are what the source says), SILENT (DNS knows no records; the last nodes stay for 10 minutes) or UNREACHABLE (the last nodes stay).
    pub state: String,
    /// Since when it is so, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub since: String,
    /// Why, or what of the source was left out; empty: nothing.
    pub reason: String,
    /// When the nodes last changed, ISO 8601 UTC; null: never.
    pub changed_time: Option<String>,
}

/// Health check of a VPC channel.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct UpstreamHealthChecker {
    /// Whether active checks are on.
    pub enable_active_check: bool,
    /// Whether passive checks are on.
    pub enable_passive_check: bool,
    /// Path probed; default "/".
    pub active_check_http_path: Option<String>,
    /// Probe timeout in seconds; default 5.
    pub active_check_timeout: Option<u64>,
    /// Time between probes; default 5 seconds.
    pub active_check_interval: Option<u64>,
    /// Headers of the probe.
    pub active_request_header: Option<Vec<crate::types::UpstreamHealthCheckerReqHeaders>>,
    /// Seconds until a bad node is tried again; default 30. With passive checks only it must be \> 0, or bad nodes never recover.
    pub unhealthy_timeout: Option<u64>,
    /// HTTP status codes that count as success.
    pub healthy_http_status: String,
    /// HTTP status codes that count as failure.
    pub unhealthy_http_status: String,
    /// Consecutive TCP errors allowed, \[0, 254\]; 0 turns the TCP check off.
    pub tcp_failure_threshold: u64,
    /// Consecutive timeouts allowed, \[0, 254\]; 0 turns the check off.
    pub timeout_threshold: u64,
    /// Consecutive HTTP errors allowed, \[0, 254\]; 0 turns the HTTP check off.
    pub http_failure_threshold: u64,
}

/// Header of an active probe.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct UpstreamHealthCheckerReqHeaders {
    /// Header name.
    pub header_name: String,
    /// Header value.
    pub header_value: String,
}

/// VPC channel.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpstreamInfo {
    /// VPC channel ID.
    pub upstream_id: String,
    /// VPC channel name.
    pub upstream_name: String,
    /// VPC channel description.
    pub upstream_description: String,
    /// Protocol of the backend.
    pub scheme: String,
    /// Load balancing algorithm.
    pub algorithm: String,
    /// VPC ID.
    pub uniq_vpc_id: String,
    /// Number of retries.
    pub retries: u64,
    /// Backend nodes.
    pub nodes: Vec<crate::types::UpstreamNode>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Health check settings.
    pub health_checker: Option<crate::types::UpstreamHealthChecker>,
    /// IP_PORT or K8S.
    pub upstream_type: String,
    /// Container services.
    pub k8s_services: Option<Vec<crate::types::K8sService>>,
    /// Value of the Host header that nodes receive.
    pub upstream_host: Option<String>,
    /// Where the nodes are found; null: they are listed by hand.
    pub discovery: Option<crate::types::UpstreamDiscovery>,
    /// What became of finding them.
    pub discovery_status: Option<crate::types::UpstreamDiscoveryStatus>,
}

/// Backend node of a VPC channel.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct UpstreamNode {
    /// Instance ID.
    pub vm_instance_id: Option<String>,
    /// IP address or host name.
    pub host: String,
    /// Port, \[0, 65535\].
    pub port: u64,
    /// Weight, \[0, 100\]; 0 disables the node.
    pub weight: u64,
    /// Colouring tags.
    pub tags: Option<Vec<String>>,
    /// Health, in answers only: OFF (no checks), HEALTHY, UNHEALTHY or NO_DATA (nothing reported).
    pub healthy: Option<String>,
    /// Container service.
    pub service_name: Option<String>,
    /// Namespace of the container service.
    pub name_space: Option<String>,
    /// Container cluster.
    pub cluster_id: Option<String>,
    /// Where the node comes from: DNS, ETCD or K8S; absent: listed by hand.
    pub source: Option<String>,
    /// Name the gateway keeps the service under.
    pub unique_service_name: Option<String>,
}

/// Usage plan.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlan {
    /// Environment.
    pub environment: String,
    /// Usage plan ID.
    pub usage_plan_id: String,
    /// Usage plan name.
    pub usage_plan_name: String,
    /// Usage plan description.
    pub usage_plan_desc: String,
    /// Request limit per second (QPS, qps); -1: no limit.
    pub max_request_num_pre_sec: i64,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: String,
}

/// Environment bound to a usage plan.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlanBindEnvironment {
    /// Environment: test, prepub or release.
    pub environment_name: Option<String>,
    /// Service ID.
    pub service_id: Option<String>,
}

/// Key bound to a usage plan.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlanBindSecret {
    /// Key ID.
    pub access_key_id: Option<String>,
    /// Key name.
    pub secret_name: Option<String>,
    /// 0: disabled; 1: enabled.
    pub status: Option<i64>,
}

/// Keys bound to a usage plan.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlanBindSecretStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Keys.
    pub access_key_list: Option<Vec<crate::types::UsagePlanBindSecret>>,
}

/// Environment a usage plan is bound to.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlanEnvironment {
    /// Service ID.
    pub service_id: Option<String>,
    /// API ID.
    pub api_id: Option<String>,
    /// API name.
    pub api_name: Option<String>,
    /// Request path, e.g. /path.
    pub path: Option<String>,
    /// Request method, e.g. GET.
    pub method: Option<String>,
    /// Environment: test, prepub or release.
    pub environment: Option<String>,
    /// Quota already used.
    pub in_use_request_num: Option<i64>,
    /// Request quota in total.
    pub max_request_num: Option<i64>,
    /// Request limit per second.
    pub max_request_num_pre_sec: Option<i64>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// Service name.
    pub service_name: Option<String>,
}

/// Environments a usage plan is bound to.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlanEnvironmentStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Environments.
    pub environment_list: Option<Vec<crate::types::UsagePlanEnvironment>>,
}

/// Usage plan.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlanInfo {
    /// Usage plan ID.
    pub usage_plan_id: Option<String>,
    /// Usage plan name.
    pub usage_plan_name: Option<String>,
    /// Usage plan description.
    pub usage_plan_desc: Option<String>,
    /// Initial number of calls.
    pub init_quota: Option<i64>,
    /// Request limit per second.
    pub max_request_num_pre_sec: Option<i64>,
    /// Largest number of calls.
    pub max_request_num: Option<i64>,
    /// Whether the plan is hidden.
    pub is_hide: Option<i64>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
    /// Number of keys bound.
    pub bind_secret_id_total_count: Option<i64>,
    /// Keys bound.
    pub bind_secret_ids: Option<Vec<String>>,
    /// Number of environments bound.
    pub bind_environment_total_count: Option<i64>,
    /// Environments bound.
    pub bind_environments: Option<Vec<crate::types::UsagePlanBindEnvironment>>,
}

/// Usage plan in a list.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlanStatusInfo {
    /// Usage plan ID.
    pub usage_plan_id: Option<String>,
    /// Usage plan name.
    pub usage_plan_name: Option<String>,
    /// Usage plan description.
    pub usage_plan_desc: Option<String>,
    /// Request limit per second.
    pub max_request_num_pre_sec: Option<i64>,
    /// Request quota in total; -1: no limit.
    pub max_request_num: Option<i64>,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: Option<String>,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: Option<String>,
}

/// Usage plans found.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UsagePlansStatus {
    /// Total matches.
    pub total_count: Option<i64>,
    /// Usage plans.
    pub usage_plan_status_set: Option<Vec<crate::types::UsagePlanStatusInfo>>,
}

/// VPC settings of a dedicated instance.
#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(rename_all = "PascalCase")]
pub struct VpcConfig {
    /// VPC ID.
    pub uniq_vpc_id: String,
    /// Subnet ID.
    pub uniq_subnet_id: String,
}
