// Written by `cargo xtask codegen` from contract/apigateway.json; do not edit.
//! A marker, a request and an answer per action.

use serde::{Deserialize, Serialize};
use terrace_rpc::{Action, ActionMeta};

use crate::meta;

/// Build an API document.
pub struct BuildAPIDoc;

impl Action for BuildAPIDoc {
    type Request = BuildAPIDocRequest;
    type Response = BuildAPIDocResponse;
    const META: &'static ActionMeta = &meta::BUILD_API_DOC;
}

/// What [`BuildAPIDoc`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BuildAPIDocRequest {
    /// API document ID.
    pub api_doc_id: String,
}

/// What [`BuildAPIDoc`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct BuildAPIDocResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Create an API document for APIs of one service and environment.
pub struct CreateAPIDoc;

impl Action for CreateAPIDoc {
    type Request = CreateAPIDocRequest;
    type Response = CreateAPIDocResponse;
    const META: &'static ActionMeta = &meta::CREATE_API_DOC;
}

/// What [`CreateAPIDoc`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateAPIDocRequest {
    /// Document name.
    pub api_doc_name: String,
    /// Service ID (described as the service name).
    pub service_id: String,
    /// Environment.
    pub environment: String,
    /// APIs covered by the document.
    pub api_ids: Vec<String>,
}

/// What [`CreateAPIDoc`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateAPIDocResponse {
    /// The document.
    pub result: Option<crate::types::APIDoc>,
}

/// Delete an API document.
pub struct DeleteAPIDoc;

impl Action for DeleteAPIDoc {
    type Request = DeleteAPIDocRequest;
    type Response = DeleteAPIDocResponse;
    const META: &'static ActionMeta = &meta::DELETE_API_DOC;
}

/// What [`DeleteAPIDoc`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteAPIDocRequest {
    /// API document ID.
    pub api_doc_id: String,
}

/// What [`DeleteAPIDoc`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteAPIDocResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Read one API document.
pub struct DescribeAPIDocDetail;

impl Action for DescribeAPIDocDetail {
    type Request = DescribeAPIDocDetailRequest;
    type Response = DescribeAPIDocDetailResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_DOC_DETAIL;
}

/// What [`DescribeAPIDocDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAPIDocDetailRequest {
    /// API document ID.
    pub api_doc_id: String,
}

/// What [`DescribeAPIDocDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAPIDocDetailResponse {
    /// The document.
    pub result: Option<crate::types::APIDocInfo>,
}

/// List API documents.
pub struct DescribeAPIDocs;

impl Action for DescribeAPIDocs {
    type Request = DescribeAPIDocsRequest;
    type Response = DescribeAPIDocsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_DOCS;
}

/// What [`DescribeAPIDocs`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAPIDocsRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Reserved; filtering is not supported.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Sort field; default plugin creation time.
    pub order: Option<String>,
    /// Sort direction; default descending.
    pub order_by: Option<String>,
}

/// What [`DescribeAPIDocs`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAPIDocsResponse {
    /// Documents found.
    pub result: Option<crate::types::APIDocs>,
}

/// Change an API document.
pub struct ModifyAPIDoc;

impl Action for ModifyAPIDoc {
    type Request = ModifyAPIDocRequest;
    type Response = ModifyAPIDocResponse;
    const META: &'static ActionMeta = &meta::MODIFY_API_DOC;
}

/// What [`ModifyAPIDoc`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyAPIDocRequest {
    /// Document name.
    pub api_doc_name: Option<String>,
    /// Service ID (described as the service name).
    pub service_id: Option<String>,
    /// Environment.
    pub environment: Option<String>,
    /// APIs covered by the document.
    pub api_ids: Option<Vec<String>>,
    /// API document ID.
    pub api_doc_id: String,
}

/// What [`ModifyAPIDoc`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyAPIDocResponse {
    /// The document.
    pub result: Option<crate::types::APIDoc>,
}

/// Give an API document a new share password.
pub struct ResetAPIDocPassword;

impl Action for ResetAPIDocPassword {
    type Request = ResetAPIDocPasswordRequest;
    type Response = ResetAPIDocPasswordResponse;
    const META: &'static ActionMeta = &meta::RESET_API_DOC_PASSWORD;
}

/// What [`ResetAPIDocPassword`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResetAPIDocPasswordRequest {
    /// API document ID.
    pub api_doc_id: String,
}

/// What [`ResetAPIDocPassword`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ResetAPIDocPasswordResponse {
    /// The document.
    pub result: Option<crate::types::APIDoc>,
}

/// Create an API in an existing service.
pub struct CreateApi;

impl Action for CreateApi {
    type Request = CreateApiRequest;
    type Response = CreateApiResponse;
    const META: &'static ActionMeta = &meta::CREATE_API;
}

/// What [`CreateApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiRequest {
    /// Service the API belongs to.
    pub service_id: String,
    /// API name, at most 60 characters.
    pub api_name: Option<String>,
    /// API description.
    pub api_desc: Option<String>,
    /// NORMAL (ordinary) or TSF (microservice); default NORMAL.
    pub api_type: Option<String>,
    /// SECRET (key pair), NONE, OAUTH, APP (application) or, as listed APIs show it, EIAM; default NONE.
    pub auth_type: Option<String>,
    /// Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta); in the SDK also EB, VPC, UPSTREAM, GRPC and COS.
    pub service_type: String,
    /// Backend timeout in seconds, 1 to 1800.
    pub service_timeout: i64,
    /// Frontend protocol: HTTP or WEBSOCKET.
    pub protocol: String,
    /// Frontend path and method.
    pub request_config: crate::types::ApiRequestConfig,
    /// Allow cross-origin requests.
    #[serde(rename = "EnableCORS")]
    pub enable_cors: Option<bool>,
    /// Constant parameters.
    pub constant_parameters: Option<Vec<crate::types::ConstantParameter>>,
    /// Frontend request parameters.
    pub request_parameters: Option<Vec<crate::types::RequestParameter>>,
    /// NORMAL (business API) or OAUTH (authorisation API); used when AuthType is OAUTH.
    pub api_business_type: Option<String>,
    /// Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock).
    pub service_mock_return_message: Option<String>,
    /// Microservices behind the API.
    pub micro_services: Option<Vec<crate::types::MicroServiceReq>>,
    /// Load balancing of the microservices.
    pub service_tsf_load_balance_conf: Option<crate::types::TsfLoadBalanceConfResp>,
    /// Health check of the microservices.
    pub service_tsf_health_check_conf: Option<crate::types::HealthCheckConf>,
    /// Target backends; closed beta.
    pub target_services: Option<Vec<crate::types::TargetServicesReq>>,
    /// Load balancing for target backends; closed beta.
    pub target_services_load_balance_conf: Option<i64>,
    /// Health check for target backends; closed beta.
    pub target_services_health_check_conf: Option<crate::types::HealthCheckConf>,
    /// SCF function name; used when the backend is SCF.
    pub service_scf_function_name: Option<String>,
    /// SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_name: Option<String>,
    /// SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_name: Option<String>,
    /// SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_name: Option<String>,
    /// SCF function namespace; used when the backend is SCF.
    pub service_scf_function_namespace: Option<String>,
    /// SCF function version; used when the backend is SCF.
    pub service_scf_function_qualifier: Option<String>,
    /// Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_namespace: Option<String>,
    /// Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_qualifier: Option<String>,
    /// Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_namespace: Option<String>,
    /// Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_qualifier: Option<String>,
    /// Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_namespace: Option<String>,
    /// Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_qualifier: Option<String>,
    /// Use integrated responses; used when the backend is SCF.
    pub service_scf_is_integrated_response: Option<bool>,
    /// Billing starts after debugging; reserved for the cloud market.
    pub is_debug_after_charge: Option<bool>,
    /// True: delete all custom error codes of the API; omitted or False: keep them.
    pub is_delete_response_error_codes: Option<bool>,
    /// Response type.
    pub response_type: Option<String>,
    /// Sample of a successful response.
    pub response_success_example: Option<String>,
    /// Sample of a failed response.
    pub response_fail_example: Option<String>,
    /// Backend settings.
    pub service_config: Option<crate::types::ServiceConfig>,
    /// Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.
    pub auth_relation_api_id: Option<String>,
    /// Backend parameters.
    pub service_parameters: Option<Vec<crate::types::ServiceParameter>>,
    /// OAuth settings; used when AuthType is OAUTH.
    pub oauth_config: Option<crate::types::OauthConfig>,
    /// Custom error codes.
    pub response_error_codes: Option<Vec<crate::types::ResponseErrorCodeReq>>,
    /// TSF serverless namespace; closed beta.
    pub target_namespace_id: Option<String>,
    /// User type.
    pub user_type: Option<String>,
    /// Encode with Base64; SCF backends only.
    pub is_base64_encoded: Option<bool>,
    /// Event bus ID.
    pub event_bus_id: Option<String>,
    /// Marks the origin of an internal request.
    pub internal_req_source: Option<String>,
    /// SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF.
    pub service_scf_function_type: Option<String>,
    /// EIAM application type.
    #[serde(rename = "EIAMAppType")]
    pub eiam_app_type: Option<String>,
    /// EIAM authentication type: AuthenticationOnly or Authorization (authenticate and authorise).
    #[serde(rename = "EIAMAuthType")]
    pub eiam_auth_type: Option<String>,
    /// Validity of the EIAM token in seconds; default 7200.
    pub token_timeout: Option<i64>,
    /// EIAM application ID.
    #[serde(rename = "EIAMAppId")]
    pub eiam_app_id: Option<String>,
}

/// What [`CreateApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiResponse {
    /// The new API.
    pub result: Option<crate::types::CreateApiRsp>,
}

/// Delete an API.
pub struct DeleteApi;

impl Action for DeleteApi {
    type Request = DeleteApiRequest;
    type Response = DeleteApiResponse;
    const META: &'static ActionMeta = &meta::DELETE_API;
}

/// What [`DeleteApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteApiRequest {
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
    /// Marks the origin of an internal request.
    pub internal_req_source: Option<String>,
}

/// What [`DeleteApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteApiResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Read one API.
pub struct DescribeApi;

impl Action for DescribeApi {
    type Request = DescribeApiRequest;
    type Response = DescribeApiResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API;
}

/// What [`DescribeApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiRequest {
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
}

/// What [`DescribeApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiResponse {
    /// The API.
    pub result: Option<crate::types::ApiInfo>,
}

/// List the usage plans bound to a service and to its APIs.
pub struct DescribeApiUsagePlan;

impl Action for DescribeApiUsagePlan {
    type Request = DescribeApiUsagePlanRequest;
    type Response = DescribeApiUsagePlanResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_USAGE_PLAN;
}

/// What [`DescribeApiUsagePlan`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiUsagePlanRequest {
    /// Service ID.
    pub service_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeApiUsagePlan`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiUsagePlanResponse {
    /// Usage plans per API.
    pub result: Option<crate::types::ApiUsagePlanSet>,
}

/// List the APIs of a service.
pub struct DescribeApisStatus;

impl Action for DescribeApisStatus {
    type Request = DescribeApisStatusRequest;
    type Response = DescribeApisStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_APIS_STATUS;
}

/// What [`DescribeApisStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApisStatusRequest {
    /// Service ID.
    pub service_id: String,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Names: ApiId, ApiName, ApiPath, ApiType, AuthRelationApiId, AuthType, ApiBuniessType, NotUsagePlanId, Environment, Tags (values: list of $tag_key:tag_value), TagKeys (values: list of tag key). NotUsagePlanId and Environment go together only.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeApisStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApisStatusResponse {
    /// APIs found.
    pub result: Option<crate::types::ApisStatus>,
}

/// Replace the settings of an API. The service must be released again for the change to take effect.
pub struct ModifyApi;

impl Action for ModifyApi {
    type Request = ModifyApiRequest;
    type Response = ModifyApiResponse;
    const META: &'static ActionMeta = &meta::MODIFY_API;
}

/// What [`ModifyApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiRequest {
    /// Service ID.
    pub service_id: String,
    /// API name, at most 60 characters.
    pub api_name: Option<String>,
    /// API description.
    pub api_desc: Option<String>,
    /// NORMAL or TSF; default NORMAL.
    pub api_type: Option<String>,
    /// SECRET (key pair), NONE, OAUTH, APP (application) or, as listed APIs show it, EIAM; default NONE.
    pub auth_type: Option<String>,
    /// Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta); in the SDK also EB, VPC, UPSTREAM, GRPC and COS.
    pub service_type: String,
    /// True: signature needed; False: not needed. To be removed.
    pub auth_required: Option<bool>,
    /// Backend timeout in seconds, 1 to 1800.
    pub service_timeout: Option<i64>,
    /// Frontend protocol: HTTP, HTTPS, or both.
    pub protocol: Option<String>,
    /// Frontend path and method.
    pub request_config: crate::types::RequestConfig,
    /// True (printed "Ture"): allow cross-origin requests; False: do not.
    #[serde(rename = "EnableCORS")]
    pub enable_cors: Option<bool>,
    /// Constant parameters.
    pub constant_parameters: Option<Vec<crate::types::ConstantParameter>>,
    /// Frontend request parameters.
    pub request_parameters: Option<Vec<crate::types::ReqParameter>>,
    /// NORMAL (business API) or OAUTH (authorisation API); used when AuthType is OAUTH.
    pub api_business_type: Option<String>,
    /// Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock).
    pub service_mock_return_message: Option<String>,
    /// Microservices behind the API.
    pub micro_services: Option<Vec<crate::types::MicroServiceReq>>,
    /// Load balancing of the microservices.
    pub service_tsf_load_balance_conf: Option<crate::types::TsfLoadBalanceConfResp>,
    /// Health check of the microservices.
    pub service_tsf_health_check_conf: Option<crate::types::HealthCheckConf>,
    /// Load balancing for target backends; closed beta.
    pub target_services_load_balance_conf: Option<i64>,
    /// Health check for target backends; closed beta.
    pub target_services_health_check_conf: Option<crate::types::HealthCheckConf>,
    /// SCF function name; used when the backend is SCF.
    pub service_scf_function_name: Option<String>,
    /// SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_name: Option<String>,
    /// SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_name: Option<String>,
    /// SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_name: Option<String>,
    /// SCF function namespace; used when the backend is SCF.
    pub service_scf_function_namespace: Option<String>,
    /// SCF function version; used when the backend is SCF.
    pub service_scf_function_qualifier: Option<String>,
    /// Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_namespace: Option<String>,
    /// Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_register_function_qualifier: Option<String>,
    /// Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_namespace: Option<String>,
    /// Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_transport_function_qualifier: Option<String>,
    /// Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_namespace: Option<String>,
    /// Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.
    pub service_websocket_cleanup_function_qualifier: Option<String>,
    /// Use integrated responses; used when the backend is SCF.
    pub service_scf_is_integrated_response: Option<bool>,
    /// Billing starts after debugging; reserved for the cloud market.
    pub is_debug_after_charge: Option<bool>,
    /// Tag.
    pub tag_specifications: Option<crate::types::Tag>,
    /// True: delete all custom error codes of the API; omitted or False: keep them.
    pub is_delete_response_error_codes: Option<bool>,
    /// Response type.
    pub response_type: Option<String>,
    /// Sample of a successful response.
    pub response_success_example: Option<String>,
    /// Sample of a failed response.
    pub response_fail_example: Option<String>,
    /// Backend settings.
    pub service_config: Option<crate::types::ServiceConfig>,
    /// Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.
    pub auth_relation_api_id: Option<String>,
    /// Backend parameters.
    pub service_parameters: Option<Vec<crate::types::ServiceParameter>>,
    /// OAuth settings; used when AuthType is OAUTH.
    pub oauth_config: Option<crate::types::OauthConfig>,
    /// API ID.
    pub api_id: String,
    /// Custom error codes.
    pub response_error_codes: Option<Vec<crate::types::ResponseErrorCodeReq>>,
    /// Encode with Base64; SCF backends only.
    pub is_base64_encoded: Option<bool>,
    /// Trigger Base64 encoding by header; SCF backends only.
    pub is_base64_trigger: Option<bool>,
    /// Header trigger rules; max 10 rules.
    pub base64_encoded_trigger_rules: Option<Vec<crate::types::Base64EncodedTriggerRule>>,
    /// Event bus ID.
    pub event_bus_id: Option<String>,
    /// Marks the origin of an internal request.
    pub internal_req_source: Option<String>,
    /// SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF.
    pub service_scf_function_type: Option<String>,
    /// EIAM application type.
    #[serde(rename = "EIAMAppType")]
    pub eiam_app_type: Option<String>,
    /// EIAM authentication type: AuthenticationOnly or Authorization (authenticate and authorise).
    #[serde(rename = "EIAMAuthType")]
    pub eiam_auth_type: Option<String>,
    /// EIAM application ID (the source swaps this description with TokenTimeout).
    #[serde(rename = "EIAMAppId")]
    pub eiam_app_id: Option<String>,
    /// Validity of the EIAM token in seconds; default 7200 (the source swaps this description with EIAMAppId).
    pub token_timeout: Option<i64>,
}

/// What [`ModifyApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiResponse {}

/// Change single OAuth attributes of an API. Unlike ModifyApi only the changed values are sent; meant for programs (not the console).
pub struct ModifyApiIncrement;

impl Action for ModifyApiIncrement {
    type Request = ModifyApiIncrementRequest;
    type Response = ModifyApiIncrementResponse;
    const META: &'static ActionMeta = &meta::MODIFY_API_INCREMENT;
}

/// What [`ModifyApiIncrement`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiIncrementRequest {
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
    /// Kind of API to change: OAUTH (authorisation API).
    pub business_type: String,
    /// New public key.
    pub public_key: Option<String>,
    /// New redirect URL.
    pub login_redirect_url: Option<String>,
}

/// What [`ModifyApiIncrement`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiIncrementResponse {}

/// Bind an IP strategy to APIs in one environment.
pub struct BindIPStrategy;

impl Action for BindIPStrategy {
    type Request = BindIPStrategyRequest;
    type Response = BindIPStrategyResponse;
    const META: &'static ActionMeta = &meta::BIND_IP_STRATEGY;
}

/// What [`BindIPStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BindIPStrategyRequest {
    /// Service the strategy belongs to.
    pub service_id: String,
    /// IP strategy ID.
    pub strategy_id: String,
    /// Environment to bind in.
    pub environment_name: String,
    /// APIs to bind.
    pub bind_api_ids: Vec<String>,
}

/// What [`BindIPStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct BindIPStrategyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Create an IP strategy in a service.
pub struct CreateIPStrategy;

impl Action for CreateIPStrategy {
    type Request = CreateIPStrategyRequest;
    type Response = CreateIPStrategyResponse;
    const META: &'static ActionMeta = &meta::CREATE_IP_STRATEGY;
}

/// What [`CreateIPStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateIPStrategyRequest {
    /// Service ID.
    pub service_id: String,
    /// Strategy name.
    pub strategy_name: String,
    /// WHITE (allow list) or BLACK (deny list).
    pub strategy_type: String,
    /// IP addresses, separated by \n.
    pub strategy_data: String,
}

/// What [`CreateIPStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateIPStrategyResponse {
    /// The new strategy.
    pub result: Option<crate::types::IPStrategy>,
}

/// Delete an IP strategy.
pub struct DeleteIPStrategy;

impl Action for DeleteIPStrategy {
    type Request = DeleteIPStrategyRequest;
    type Response = DeleteIPStrategyResponse;
    const META: &'static ActionMeta = &meta::DELETE_IP_STRATEGY;
}

/// What [`DeleteIPStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteIPStrategyRequest {
    /// Service the strategy belongs to.
    pub service_id: String,
    /// IP strategy ID.
    pub strategy_id: String,
}

/// What [`DeleteIPStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteIPStrategyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Read one IP strategy.
pub struct DescribeIPStrategy;

impl Action for DescribeIPStrategy {
    type Request = DescribeIPStrategyRequest;
    type Response = DescribeIPStrategyResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_IP_STRATEGY;
}

/// What [`DescribeIPStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIPStrategyRequest {
    /// Service ID.
    pub service_id: String,
    /// IP strategy ID.
    pub strategy_id: String,
    /// Environment of the strategy.
    pub environment_name: Option<String>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Reserved; filtering is not supported.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeIPStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIPStrategyResponse {
    /// The strategy.
    pub result: Option<crate::types::IPStrategy>,
}

/// List the APIs a strategy can still be bound to: all APIs of the service minus those already bound.
pub struct DescribeIPStrategyApisStatus;

impl Action for DescribeIPStrategyApisStatus {
    type Request = DescribeIPStrategyApisStatusRequest;
    type Response = DescribeIPStrategyApisStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_IP_STRATEGY_APIS_STATUS;
}

/// What [`DescribeIPStrategyApisStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIPStrategyApisStatusRequest {
    /// Service ID.
    pub service_id: String,
    /// IP strategy ID.
    pub strategy_id: String,
    /// Environment of the strategy.
    pub environment_name: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<u64>,
    /// Names: ApiPath, ApiName, KeyWord (substring match on Path and Name).
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeIPStrategyApisStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIPStrategyApisStatusResponse {
    /// APIs found.
    pub result: Option<crate::types::IPStrategyApiStatus>,
}

/// List the IP strategies of a service.
pub struct DescribeIPStrategysStatus;

impl Action for DescribeIPStrategysStatus {
    type Request = DescribeIPStrategysStatusRequest;
    type Response = DescribeIPStrategysStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_IP_STRATEGYS_STATUS;
}

/// What [`DescribeIPStrategysStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIPStrategysStatusRequest {
    /// Service ID.
    pub service_id: String,
    /// Name: StrategyName.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeIPStrategysStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIPStrategysStatusResponse {
    /// Strategies found.
    pub result: Option<crate::types::IPStrategysStatus>,
}

/// Change the addresses of an IP strategy.
pub struct ModifyIPStrategy;

impl Action for ModifyIPStrategy {
    type Request = ModifyIPStrategyRequest;
    type Response = ModifyIPStrategyResponse;
    const META: &'static ActionMeta = &meta::MODIFY_IP_STRATEGY;
}

/// What [`ModifyIPStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyIPStrategyRequest {
    /// Service the strategy belongs to.
    pub service_id: String,
    /// IP strategy ID.
    pub strategy_id: String,
    /// New addresses.
    pub strategy_data: String,
}

/// What [`ModifyIPStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyIPStrategyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Unbind an IP strategy from APIs in one environment.
pub struct UnBindIPStrategy;

impl Action for UnBindIPStrategy {
    type Request = UnBindIPStrategyRequest;
    type Response = UnBindIPStrategyResponse;
    const META: &'static ActionMeta = &meta::UN_BIND_IP_STRATEGY;
}

/// What [`UnBindIPStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindIPStrategyRequest {
    /// Service the strategy belongs to.
    pub service_id: String,
    /// IP strategy ID.
    pub strategy_id: String,
    /// Environment to unbind from.
    pub environment_name: String,
    /// APIs to unbind.
    pub un_bind_api_ids: Vec<String>,
}

/// What [`UnBindIPStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindIPStrategyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Bind usage plans to a service or to APIs in one environment. A service cannot have plans on both levels at once; use DemoteServiceUsagePlan first.
pub struct BindEnvironment;

impl Action for BindEnvironment {
    type Request = BindEnvironmentRequest;
    type Response = BindEnvironmentResponse;
    const META: &'static ActionMeta = &meta::BIND_ENVIRONMENT;
}

/// What [`BindEnvironment`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BindEnvironmentRequest {
    /// Usage plan IDs.
    pub usage_plan_ids: Vec<String>,
    /// API or SERVICE; default SERVICE.
    pub bind_type: String,
    /// Environment to bind in.
    pub environment: String,
    /// Service ID.
    pub service_id: String,
    /// API IDs; required when BindType=API (spelled bindType).
    pub api_ids: Option<Vec<String>>,
}

/// What [`BindEnvironment`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct BindEnvironmentResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Bind keys to a usage plan.
pub struct BindSecretIds;

impl Action for BindSecretIds {
    type Request = BindSecretIdsRequest;
    type Response = BindSecretIdsResponse;
    const META: &'static ActionMeta = &meta::BIND_SECRET_IDS;
}

/// What [`BindSecretIds`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BindSecretIdsRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
    /// Key IDs.
    pub access_key_ids: Vec<String>,
}

/// What [`BindSecretIds`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct BindSecretIdsResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Create a usage plan.
pub struct CreateUsagePlan;

impl Action for CreateUsagePlan {
    type Request = CreateUsagePlanRequest;
    type Response = CreateUsagePlanResponse;
    const META: &'static ActionMeta = &meta::CREATE_USAGE_PLAN;
}

/// What [`CreateUsagePlan`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUsagePlanRequest {
    /// Usage plan name.
    pub usage_plan_name: String,
    /// Usage plan description.
    pub usage_plan_desc: Option<String>,
    /// Request quota in total: -1 or \[1, 99999999\]; default -1 (off).
    pub max_request_num: Option<i64>,
    /// Requests per second: -1 or \[1, 2000\]; default -1 (off).
    pub max_request_num_pre_sec: Option<i64>,
}

/// What [`CreateUsagePlan`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUsagePlanResponse {
    /// The new usage plan.
    pub result: Option<crate::types::UsagePlanInfo>,
}

/// Delete a usage plan.
pub struct DeleteUsagePlan;

impl Action for DeleteUsagePlan {
    type Request = DeleteUsagePlanRequest;
    type Response = DeleteUsagePlanResponse;
    const META: &'static ActionMeta = &meta::DELETE_USAGE_PLAN;
}

/// What [`DeleteUsagePlan`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUsagePlanRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
}

/// What [`DeleteUsagePlan`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUsagePlanResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Move a usage plan from a service in one environment down to its APIs. Refused when the service has no API or the environment is not released.
pub struct DemoteServiceUsagePlan;

impl Action for DemoteServiceUsagePlan {
    type Request = DemoteServiceUsagePlanRequest;
    type Response = DemoteServiceUsagePlanResponse;
    const META: &'static ActionMeta = &meta::DEMOTE_SERVICE_USAGE_PLAN;
}

/// What [`DemoteServiceUsagePlan`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DemoteServiceUsagePlanRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
    /// Service ID.
    pub service_id: String,
    /// Environment.
    pub environment: String,
}

/// What [`DemoteServiceUsagePlan`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DemoteServiceUsagePlanResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Read one usage plan: name, QPS, creation time, bound environments.
pub struct DescribeUsagePlan;

impl Action for DescribeUsagePlan {
    type Request = DescribeUsagePlanRequest;
    type Response = DescribeUsagePlanResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_USAGE_PLAN;
}

/// What [`DescribeUsagePlan`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlanRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
}

/// What [`DescribeUsagePlan`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlanResponse {
    /// The usage plan.
    pub result: Option<crate::types::UsagePlanInfo>,
}

/// List the environments a usage plan is bound to.
pub struct DescribeUsagePlanEnvironments;

impl Action for DescribeUsagePlanEnvironments {
    type Request = DescribeUsagePlanEnvironmentsRequest;
    type Response = DescribeUsagePlanEnvironmentsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_USAGE_PLAN_ENVIRONMENTS;
}

/// What [`DescribeUsagePlanEnvironments`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlanEnvironmentsRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
    /// API or SERVICE; default SERVICE.
    pub bind_type: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeUsagePlanEnvironments`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlanEnvironmentsResponse {
    /// Bound environments.
    pub result: Option<crate::types::UsagePlanEnvironmentStatus>,
}

/// List the keys bound to a usage plan.
pub struct DescribeUsagePlanSecretIds;

impl Action for DescribeUsagePlanSecretIds {
    type Request = DescribeUsagePlanSecretIdsRequest;
    type Response = DescribeUsagePlanSecretIdsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_USAGE_PLAN_SECRET_IDS;
}

/// What [`DescribeUsagePlanSecretIds`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlanSecretIdsRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeUsagePlanSecretIds`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlanSecretIdsResponse {
    /// Bound keys.
    pub result: Option<crate::types::UsagePlanBindSecretStatus>,
}

/// List usage plans.
pub struct DescribeUsagePlansStatus;

impl Action for DescribeUsagePlansStatus {
    type Request = DescribeUsagePlansStatusRequest;
    type Response = DescribeUsagePlansStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_USAGE_PLANS_STATUS;
}

/// What [`DescribeUsagePlansStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlansStatusRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: UsagePlanId, UsagePlanName, NotServiceId, NotApiId, Environment.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeUsagePlansStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUsagePlansStatusResponse {
    /// Usage plans found.
    pub result: Option<crate::types::UsagePlansStatus>,
}

/// Change the name, description or limits of a usage plan.
pub struct ModifyUsagePlan;

impl Action for ModifyUsagePlan {
    type Request = ModifyUsagePlanRequest;
    type Response = ModifyUsagePlanResponse;
    const META: &'static ActionMeta = &meta::MODIFY_USAGE_PLAN;
}

/// What [`ModifyUsagePlan`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyUsagePlanRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
    /// Usage plan name.
    pub usage_plan_name: Option<String>,
    /// Usage plan description.
    pub usage_plan_desc: Option<String>,
    /// Request quota in total: -1 or \[1, 99999999\]; default -1 (off).
    pub max_request_num: Option<i64>,
    /// Requests per second: -1 or \[1, 2000\]; default -1 (off).
    pub max_request_num_pre_sec: Option<i64>,
}

/// What [`ModifyUsagePlan`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyUsagePlanResponse {
    /// The usage plan.
    pub result: Option<crate::types::UsagePlanInfo>,
}

/// Unbind usage plans from an environment.
pub struct UnBindEnvironment;

impl Action for UnBindEnvironment {
    type Request = UnBindEnvironmentRequest;
    type Response = UnBindEnvironmentResponse;
    const META: &'static ActionMeta = &meta::UN_BIND_ENVIRONMENT;
}

/// What [`UnBindEnvironment`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindEnvironmentRequest {
    /// API or SERVICE; default SERVICE.
    pub bind_type: String,
    /// Usage plan IDs.
    pub usage_plan_ids: Vec<String>,
    /// Environment to unbind from.
    pub environment: String,
    /// Service ID.
    pub service_id: String,
    /// API IDs; required when BindType=API.
    pub api_ids: Option<Vec<String>>,
}

/// What [`UnBindEnvironment`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindEnvironmentResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Unbind keys from a usage plan.
pub struct UnBindSecretIds;

impl Action for UnBindSecretIds {
    type Request = UnBindSecretIdsRequest;
    type Response = UnBindSecretIdsResponse;
    const META: &'static ActionMeta = &meta::UN_BIND_SECRET_IDS;
}

/// What [`UnBindSecretIds`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindSecretIdsRequest {
    /// Usage plan ID.
    pub usage_plan_id: String,
    /// Key IDs.
    pub access_key_ids: Vec<String>,
}

/// What [`UnBindSecretIds`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindSecretIdsResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Create a key pair.
pub struct CreateApiKey;

impl Action for CreateApiKey {
    type Request = CreateApiKeyRequest;
    type Response = CreateApiKeyResponse;
    const META: &'static ActionMeta = &meta::CREATE_API_KEY;
}

/// What [`CreateApiKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiKeyRequest {
    /// Key name.
    pub secret_name: String,
    /// auto or manual (custom key); default auto.
    pub access_key_type: Option<String>,
    /// Custom key ID; required when AccessKeyType is manual. 5 - 50 letters, digits or underscores.
    pub access_key_id: Option<String>,
    /// Custom key secret; required when AccessKeyType is manual. 10 - 50 letters, digits or underscores.
    pub access_key_secret: Option<String>,
}

/// What [`CreateApiKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiKeyResponse {
    /// The new key pair.
    pub result: Option<crate::types::ApiKey>,
}

/// Delete a key pair.
pub struct DeleteApiKey;

impl Action for DeleteApiKey {
    type Request = DeleteApiKeyRequest;
    type Response = DeleteApiKeyResponse;
    const META: &'static ActionMeta = &meta::DELETE_API_KEY;
}

/// What [`DeleteApiKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteApiKeyRequest {
    /// Key ID.
    pub access_key_id: String,
}

/// What [`DeleteApiKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteApiKeyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Read one key pair, including the secret.
pub struct DescribeApiKey;

impl Action for DescribeApiKey {
    type Request = DescribeApiKeyRequest;
    type Response = DescribeApiKeyResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_KEY;
}

/// What [`DescribeApiKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiKeyRequest {
    /// Key ID.
    pub access_key_id: String,
}

/// What [`DescribeApiKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiKeyResponse {
    /// The key pair.
    pub result: Option<crate::types::ApiKey>,
}

/// List key pairs; secrets are not shown.
pub struct DescribeApiKeysStatus;

impl Action for DescribeApiKeysStatus {
    type Request = DescribeApiKeysStatusRequest;
    type Response = DescribeApiKeysStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_KEYS_STATUS;
}

/// What [`DescribeApiKeysStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiKeysStatusRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: AccessKeyId, AccessKeySecret, SecretName, NotUsagePlanId, Status, KeyWord (matches name or path).
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeApiKeysStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiKeysStatusResponse {
    /// Key pairs found.
    pub result: Option<crate::types::ApiKeysStatus>,
}

/// Disable a key pair.
pub struct DisableApiKey;

impl Action for DisableApiKey {
    type Request = DisableApiKeyRequest;
    type Response = DisableApiKeyResponse;
    const META: &'static ActionMeta = &meta::DISABLE_API_KEY;
}

/// What [`DisableApiKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DisableApiKeyRequest {
    /// Key ID.
    pub access_key_id: String,
}

/// What [`DisableApiKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DisableApiKeyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Enable a disabled key pair.
pub struct EnableApiKey;

impl Action for EnableApiKey {
    type Request = EnableApiKeyRequest;
    type Response = EnableApiKeyResponse;
    const META: &'static ActionMeta = &meta::ENABLE_API_KEY;
}

/// What [`EnableApiKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct EnableApiKeyRequest {
    /// Key ID.
    pub access_key_id: String,
}

/// What [`EnableApiKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct EnableApiKeyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Replace the secret of a key pair.
pub struct UpdateApiKey;

impl Action for UpdateApiKey {
    type Request = UpdateApiKeyRequest;
    type Response = UpdateApiKeyResponse;
    const META: &'static ActionMeta = &meta::UPDATE_API_KEY;
}

/// What [`UpdateApiKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateApiKeyRequest {
    /// Key ID.
    pub access_key_id: String,
    /// New secret; required for a custom key. 10 - 50 letters, digits or underscores.
    pub access_key_secret: Option<String>,
}

/// What [`UpdateApiKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateApiKeyResponse {
    /// The key pair.
    pub result: Option<crate::types::ApiKey>,
}

/// Bind an application to an API.
pub struct BindApiApp;

impl Action for BindApiApp {
    type Request = BindApiAppRequest;
    type Response = BindApiAppResponse;
    const META: &'static ActionMeta = &meta::BIND_API_APP;
}

/// What [`BindApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BindApiAppRequest {
    /// Application ID.
    pub api_app_id: String,
    /// Environment to bind in.
    pub environment: String,
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
}

/// What [`BindApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct BindApiAppResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Create an application.
pub struct CreateApiApp;

impl Action for CreateApiApp {
    type Request = CreateApiAppRequest;
    type Response = CreateApiAppResponse;
    const META: &'static ActionMeta = &meta::CREATE_API_APP;
}

/// What [`CreateApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiAppRequest {
    /// Application name.
    pub api_app_name: String,
    /// Application description.
    pub api_app_desc: Option<String>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Project ID.
    pub project_id: Option<String>,
}

/// What [`CreateApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateApiAppResponse {
    /// The new application.
    pub result: Option<crate::types::ApiAppInfo>,
}

/// Delete an application.
pub struct DeleteApiApp;

impl Action for DeleteApiApp {
    type Request = DeleteApiAppRequest;
    type Response = DeleteApiAppResponse;
    const META: &'static ActionMeta = &meta::DELETE_API_APP;
}

/// What [`DeleteApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteApiAppRequest {
    /// Application ID.
    pub api_app_id: String,
}

/// What [`DeleteApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteApiAppResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Look up an application by ID.
pub struct DescribeApiApp;

impl Action for DescribeApiApp {
    type Request = DescribeApiAppRequest;
    type Response = DescribeApiAppResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_APP;
}

/// What [`DescribeApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiAppRequest {
    /// Application ID.
    pub api_app_id: String,
}

/// What [`DescribeApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiAppResponse {
    /// The application.
    pub result: Option<crate::types::ApiAppInfos>,
}

/// List the APIs bound to an application.
pub struct DescribeApiAppBindApisStatus;

impl Action for DescribeApiAppBindApisStatus {
    type Request = DescribeApiAppBindApisStatusRequest;
    type Response = DescribeApiAppBindApisStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_APP_BIND_APIS_STATUS;
}

/// What [`DescribeApiAppBindApisStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiAppBindApisStatusRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: ApiId, ApiName, ServiceId, Environment, KeyWord (matches name or ID; the source prints Keyword, which is read as well).
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Application ID.
    pub api_app_id: String,
}

/// What [`DescribeApiAppBindApisStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiAppBindApisStatusResponse {
    /// Bound APIs.
    pub result: Option<crate::types::ApiAppApiInfos>,
}

/// List applications.
pub struct DescribeApiAppsStatus;

impl Action for DescribeApiAppsStatus {
    type Request = DescribeApiAppsStatusRequest;
    type Response = DescribeApiAppsStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_APPS_STATUS;
}

/// What [`DescribeApiAppsStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiAppsStatusRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: ApiAppId, ApiAppName, KeyWord (matches name or ID).
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeApiAppsStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiAppsStatusResponse {
    /// Applications found.
    pub result: Option<crate::types::ApiAppInfos>,
}

/// List the applications bound to APIs.
pub struct DescribeApiBindApiAppsStatus;

impl Action for DescribeApiBindApiAppsStatus {
    type Request = DescribeApiBindApiAppsStatusRequest;
    type Response = DescribeApiBindApiAppsStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_BIND_API_APPS_STATUS;
}

/// What [`DescribeApiBindApiAppsStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiBindApiAppsStatusRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: ApiAppId, Environment, KeyWord (matches name or ID; the source prints Keyword, which is read as well).
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Service ID.
    pub service_id: String,
    /// API IDs.
    pub api_ids: Vec<String>,
}

/// What [`DescribeApiBindApiAppsStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiBindApiAppsStatusResponse {
    /// Bound applications.
    pub result: Option<crate::types::ApiAppApiInfos>,
}

/// Read one API as a user of an application.
pub struct DescribeApiForApiApp;

impl Action for DescribeApiForApiApp {
    type Request = DescribeApiForApiAppRequest;
    type Response = DescribeApiForApiAppResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_FOR_API_APP;
}

/// What [`DescribeApiForApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiForApiAppRequest {
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
    /// Region of the API or service.
    pub api_region: String,
}

/// What [`DescribeApiForApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiForApiAppResponse {
    /// The API.
    pub result: Option<crate::types::ApiInfo>,
}

/// Read one service as a user of an application.
pub struct DescribeServiceForApiApp;

impl Action for DescribeServiceForApiApp {
    type Request = DescribeServiceForApiAppRequest;
    type Response = DescribeServiceForApiAppResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_FOR_API_APP;
}

/// What [`DescribeServiceForApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceForApiAppRequest {
    /// Service ID.
    pub service_id: String,
    /// Region of the API or service.
    pub api_region: String,
}

/// What [`DescribeServiceForApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceForApiAppResponse {
    /// Service ID.
    pub service_id: String,
    /// Environments of the service.
    pub available_environments: Vec<String>,
    /// Service name.
    pub service_name: String,
    /// Service description.
    pub service_desc: String,
    /// http, https or http&https.
    pub protocol: String,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: String,
    /// Dedicated cluster name.
    pub exclusive_set_name: String,
    /// Network types: INNER (private), OUTER (public).
    pub net_types: Vec<String>,
    /// Private host name.
    pub internal_sub_domain: String,
    /// Public host name.
    pub outer_sub_domain: String,
    /// Private http port.
    pub inner_http_port: i64,
    /// Private https port.
    pub inner_https_port: i64,
    /// Number of APIs.
    pub api_total_count: i64,
    /// APIs.
    pub api_id_status_set: Vec<crate::types::ApiIdStatus>,
    /// Number of usage plans.
    pub usage_plan_total_count: i64,
    /// Usage plans.
    pub usage_plan_list: Vec<crate::types::UsagePlan>,
    /// IP version.
    pub ip_version: String,
    /// User type.
    pub user_type: String,
    /// Reserved.
    pub set_id: i64,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
}

/// Change an application.
pub struct ModifyApiApp;

impl Action for ModifyApiApp {
    type Request = ModifyApiAppRequest;
    type Response = ModifyApiAppResponse;
    const META: &'static ActionMeta = &meta::MODIFY_API_APP;
}

/// What [`ModifyApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiAppRequest {
    /// Application ID.
    pub api_app_id: String,
    /// Application name.
    pub api_app_name: Option<String>,
    /// Application description.
    pub api_app_desc: Option<String>,
    /// Project ID.
    pub project_id: Option<String>,
}

/// What [`ModifyApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiAppResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Unbind an application from an API.
pub struct UnbindApiApp;

impl Action for UnbindApiApp {
    type Request = UnbindApiAppRequest;
    type Response = UnbindApiAppResponse;
    const META: &'static ActionMeta = &meta::UNBIND_API_APP;
}

/// What [`UnbindApiApp`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnbindApiAppRequest {
    /// Application ID.
    pub api_app_id: String,
    /// Environment to unbind from.
    pub environment: String,
    /// Service ID.
    pub service_id: String,
    /// API ID.
    pub api_id: String,
}

/// What [`UnbindApiApp`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UnbindApiAppResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Replace the credentials of an application.
pub struct UpdateApiAppKey;

impl Action for UpdateApiAppKey {
    type Request = UpdateApiAppKeyRequest;
    type Response = UpdateApiAppKeyResponse;
    const META: &'static ActionMeta = &meta::UPDATE_API_APP_KEY;
}

/// What [`UpdateApiAppKey`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateApiAppKeyRequest {
    /// Application ID.
    pub api_app_id: String,
    /// New key.
    pub api_app_key: String,
    /// New secret.
    pub api_app_secret: Option<String>,
}

/// What [`UpdateApiAppKey`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateApiAppKeyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Attach a plugin to APIs in one environment.
pub struct AttachPlugin;

impl Action for AttachPlugin {
    type Request = AttachPluginRequest;
    type Response = AttachPluginResponse;
    const META: &'static ActionMeta = &meta::ATTACH_PLUGIN;
}

/// What [`AttachPlugin`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttachPluginRequest {
    /// Plugin ID.
    pub plugin_id: String,
    /// Service ID.
    pub service_id: String,
    /// Environment to attach in.
    pub environment_name: String,
    /// APIs to attach to.
    pub api_ids: Vec<String>,
}

/// What [`AttachPlugin`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct AttachPluginResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Create a plugin.
pub struct CreatePlugin;

impl Action for CreatePlugin {
    type Request = CreatePluginRequest;
    type Response = CreatePluginResponse;
    const META: &'static ActionMeta = &meta::CREATE_PLUGIN;
}

/// What [`CreatePlugin`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePluginRequest {
    /// 2 to 50 characters from a-z, A-Z, 0-9 and _; starts with a letter, ends with a letter or digit.
    pub plugin_name: String,
    /// IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror.
    pub plugin_type: String,
    /// Free text, max 200 characters.
    pub description: Option<String>,
    /// Plugin definition.
    pub plugin_data: String,
    /// System or Custom plugin; default System.
    pub plugin_attribute: Option<String>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Project ID.
    pub project_id: Option<String>,
}

/// What [`CreatePlugin`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePluginResponse {
    /// The new plugin.
    pub result: Option<crate::types::Plugin>,
}

/// Delete a plugin.
pub struct DeletePlugin;

impl Action for DeletePlugin {
    type Request = DeletePluginRequest;
    type Response = DeletePluginResponse;
    const META: &'static ActionMeta = &meta::DELETE_PLUGIN;
}

/// What [`DeletePlugin`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePluginRequest {
    /// Plugin ID.
    pub plugin_id: String,
}

/// What [`DeletePlugin`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePluginResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// List the APIs a plugin is, or could be, attached to.
pub struct DescribeAllPluginApis;

impl Action for DescribeAllPluginApis {
    type Request = DescribeAllPluginApisRequest;
    type Response = DescribeAllPluginApisResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_ALL_PLUGIN_APIS;
}

/// What [`DescribeAllPluginApis`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAllPluginApisRequest {
    /// Service ID.
    pub service_id: String,
    /// Plugin ID.
    pub plugin_id: String,
    /// Environment.
    pub environment_name: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Reserved; filtering is not supported.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Sort field; default plugin creation time.
    pub order: Option<String>,
    /// Sort direction; default descending.
    pub order_by: Option<String>,
}

/// What [`DescribeAllPluginApis`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeAllPluginApisResponse {
    /// APIs found.
    pub result: Option<crate::types::ApiInfoSummary>,
}

/// Read one plugin.
pub struct DescribePlugin;

impl Action for DescribePlugin {
    type Request = DescribePluginRequest;
    type Response = DescribePluginResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_PLUGIN;
}

/// What [`DescribePlugin`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginRequest {
    /// Plugin ID.
    pub plugin_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Reserved; filtering is not supported.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Sort field; default plugin creation time.
    pub order: Option<String>,
    /// Sort direction; default descending.
    pub order_by: Option<String>,
}

/// What [`DescribePlugin`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginResponse {
    /// The plugin.
    pub result: Option<crate::types::Plugin>,
}

/// List the APIs a plugin is attached to.
pub struct DescribePluginApis;

impl Action for DescribePluginApis {
    type Request = DescribePluginApisRequest;
    type Response = DescribePluginApisResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_PLUGIN_APIS;
}

/// What [`DescribePluginApis`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginApisRequest {
    /// Plugin ID.
    pub plugin_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Reserved; filtering is not supported.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Sort field; default time of attachment.
    pub order: Option<String>,
    /// Sort direction; default descending.
    pub order_by: Option<String>,
}

/// What [`DescribePluginApis`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginApisResponse {
    /// APIs found.
    pub result: Option<crate::types::AttachedApiSummary>,
}

/// List plugins by type, ID or name.
pub struct DescribePlugins;

impl Action for DescribePlugins {
    type Request = DescribePluginsRequest;
    type Response = DescribePluginsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_PLUGINS;
}

/// What [`DescribePlugins`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginsRequest {
    /// Plugin IDs.
    pub plugin_ids: Option<Vec<String>>,
    /// Plugin name.
    pub plugin_name: Option<String>,
    /// Plugin type: IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror.
    pub plugin_type: Option<String>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Reserved; filtering is not supported.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Sort field; default plugin creation time.
    pub order: Option<String>,
    /// Sort direction; default descending.
    pub order_by: Option<String>,
    /// System or Custom plugin; default System.
    pub plugin_attribute: Option<String>,
}

/// What [`DescribePlugins`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginsResponse {
    /// Plugins found.
    pub result: Option<crate::types::PluginSummary>,
}

/// Detach a plugin from an API.
pub struct DetachPlugin;

impl Action for DetachPlugin {
    type Request = DetachPluginRequest;
    type Response = DetachPluginResponse;
    const META: &'static ActionMeta = &meta::DETACH_PLUGIN;
}

/// What [`DetachPlugin`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DetachPluginRequest {
    /// Plugin ID.
    pub plugin_id: String,
    /// Service ID.
    pub service_id: String,
    /// Environment to detach from.
    pub environment_name: String,
    /// API ID.
    pub api_id: String,
}

/// What [`DetachPlugin`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DetachPluginResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Change a plugin.
pub struct ModifyPlugin;

impl Action for ModifyPlugin {
    type Request = ModifyPluginRequest;
    type Response = ModifyPluginResponse;
    const META: &'static ActionMeta = &meta::MODIFY_PLUGIN;
}

/// What [`ModifyPlugin`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyPluginRequest {
    /// Plugin ID.
    pub plugin_id: String,
    /// Up to 50 characters from a-z, A-Z, 0-9 and _; starts with a letter, ends with a letter or digit.
    pub plugin_name: Option<String>,
    /// Free text, max 200 characters.
    pub description: Option<String>,
    /// Plugin definition.
    pub plugin_data: Option<String>,
    /// Project ID.
    pub project_id: Option<String>,
}

/// What [`ModifyPlugin`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyPluginResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Generate the document and the SDK of one environment of a service.
pub struct GenerateApiDocument;

impl Action for GenerateApiDocument {
    type Request = GenerateApiDocumentRequest;
    type Response = GenerateApiDocumentResponse;
    const META: &'static ActionMeta = &meta::GENERATE_API_DOCUMENT;
}

/// What [`GenerateApiDocument`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GenerateApiDocumentRequest {
    /// Service ID.
    pub service_id: String,
    /// Environment the SDK is made for.
    pub gen_environment: String,
    /// SDK language: Python or JavaScript.
    pub gen_language: String,
}

/// What [`GenerateApiDocument`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct GenerateApiDocumentResponse {
    /// Download links of document and SDK.
    pub result: Option<crate::types::DocumentSDK>,
}

/// Search access logs.
pub struct DescribeLogSearch;

impl Action for DescribeLogSearch {
    type Request = DescribeLogSearchRequest;
    type Response = DescribeLogSearchResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_LOG_SEARCH;
}

/// What [`DescribeLogSearch`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeLogSearchRequest {
    /// Start of the time range.
    pub start_time: String,
    /// End of the time range.
    pub end_time: String,
    /// Reserved.
    pub filters: Option<Vec<crate::types::Filter>>,
    /// Number of entries to return; max 100.
    pub limit: Option<u64>,
    /// Cursor returned by the previous call; at most 10000 entries can be read in total.
    pub con_text: Option<String>,
    /// Order by time: asc or desc; default desc.
    pub sort: Option<String>,
    /// Service ID.
    pub service_id: String,
    /// Reserved.
    pub query: Option<String>,
    /// Conditions. Fields and operators: req_id "=", api_id "=", cip "=", uip ":", err_msg ":", rsp_st "=" "!=" ":" "\>" "\<", req_t "\>=" "\<=". ":" means contains; field meanings as in LogSet.
    pub log_querys: Option<Vec<crate::types::LogQuery>>,
}

/// What [`DescribeLogSearch`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeLogSearchResponse {
    /// Cursor for the next call; empty (" ") when there is no more.
    pub con_text: String,
    /// Log lines, 0 or more. Line format: '\[$app_id\]\[$env_name\]\[$service_id\]\[$http_host\]\[$api_id\]\[$uri\]\[$scheme\]\[rsp_st:$status\]\[ups_st:$upstream_status\]' '\[cip:$remote_addr\]\[uip:$upstream_addr\]\[vip:$server_addr\]\[rsp_len:$bytes_sent\]\[req_len:$request_length\]' '\[req_t:$request_time\]\[ups_rsp_t:$upstream_response_time\]\[ups_conn_t:$upstream_connect_time\]\[ups_head_t:$upstream_header_time\]' '\[err_msg:$err_msg\]\[tcp_rtt:$tcpinfo_rtt\]\[$pid\]\[$time_local\]\[req_id:$request_id\]'. scheme: HTTP/HTTPS; rsp_st: response status; ups_st: backend (upstream) status, "-" when the gateway (APIGW) stopped the request; cip: client address; uip: backend address; vip: address requested; rsp_len, req_len: lengths; req_t: total time; ups_rsp_t: backend response time (from connecting, apigw); ups_conn_t, ups_head_t: backend connect and header times; tcp_rtt: client round-trip time (RTT, Round Trip Time: propagation delay, end-system processing, queuing delay); req_id: request ID.
    pub log_set: Vec<String>,
    /// Entries in this answer; at most Limit.
    pub total_count: u64,
}

/// Create a service. Each service gets a default domain.
pub struct CreateService;

impl Action for CreateService {
    type Request = CreateServiceRequest;
    type Response = CreateServiceResponse;
    const META: &'static ActionMeta = &meta::CREATE_SERVICE;
}

/// What [`CreateService`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateServiceRequest {
    /// Service name: 1 to 50 letters, digits, _ and -.
    pub service_name: String,
    /// Service description.
    pub service_desc: Option<String>,
    /// Frontend protocol: http, https or http&https.
    pub protocol: String,
    /// Dedicated cluster to place the service in.
    pub exclusive_set_name: Option<String>,
    /// Network types: INNER (private), OUTER (public); default OUTER.
    pub net_types: Option<Vec<String>>,
    /// IPv4 or IPv6; default IPv4.
    pub ip_version: Option<String>,
    /// Cluster name; reserved for TSF serverless.
    pub set_server_name: Option<String>,
    /// User type; reserved for serverless users.
    pub app_id_type: Option<String>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Dedicated instance ID.
    pub instance_id: Option<String>,
    /// Project ID.
    pub project_id: Option<String>,
    /// CPU architecture: arm or x86.
    pub tce_arch: Option<String>,
}

/// What [`CreateService`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateServiceResponse {
    /// Service ID.
    pub service_id: String,
    /// Service name.
    pub service_name: String,
    /// Service description.
    pub service_desc: String,
    /// Default public host name.
    pub outer_sub_domain: String,
    /// Default private host name.
    pub inner_sub_domain: String,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Network types: INNER (private), OUTER (public).
    pub net_types: Vec<String>,
    /// IP version.
    pub ip_version: String,
}

/// Delete a service.
pub struct DeleteService;

impl Action for DeleteService {
    type Request = DeleteServiceRequest;
    type Response = DeleteServiceResponse;
    const META: &'static ActionMeta = &meta::DELETE_SERVICE;
}

/// What [`DeleteService`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteServiceRequest {
    /// Service ID.
    pub service_id: String,
    /// Skip the checks made before deletion; only for services on dedicated instances.
    pub skip_verification: Option<i64>,
}

/// What [`DeleteService`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteServiceResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Read one service.
pub struct DescribeService;

impl Action for DescribeService {
    type Request = DescribeServiceRequest;
    type Response = DescribeServiceResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE;
}

/// What [`DescribeService`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceRequest {
    /// Service ID.
    pub service_id: String,
}

/// What [`DescribeService`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceResponse {
    /// Service ID.
    pub service_id: String,
    /// Environments of the service.
    pub available_environments: Vec<String>,
    /// Service name.
    pub service_name: String,
    /// Service description.
    pub service_desc: String,
    /// http, https or http&https.
    pub protocol: String,
    /// Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub created_time: String,
    /// Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub modified_time: String,
    /// Dedicated cluster name.
    pub exclusive_set_name: String,
    /// Network types: INNER (private), OUTER (public).
    pub net_types: Vec<String>,
    /// Private host name.
    pub internal_sub_domain: String,
    /// Public host name.
    pub outer_sub_domain: String,
    /// Private http port.
    pub inner_http_port: i64,
    /// Private https port.
    pub inner_https_port: i64,
    /// Number of APIs.
    pub api_total_count: i64,
    /// APIs.
    pub api_id_status_set: Vec<crate::types::ApiIdStatus>,
    /// Number of usage plans.
    pub usage_plan_total_count: i64,
    /// Usage plans.
    pub usage_plan_list: Vec<crate::types::UsagePlan>,
    /// IP version.
    pub ip_version: String,
    /// User type.
    pub user_type: String,
    /// Reserved.
    pub set_id: i64,
    /// Tags.
    pub tags: Vec<crate::types::Tag>,
    /// Dedicated instance ID.
    pub instance_id: String,
    /// Dedicated instance name.
    pub instance_name: String,
    /// Cluster type.
    pub set_type: String,
    /// Project ID.
    pub project_id: String,
    /// CPU architecture.
    pub tce_arch: String,
}

/// List the environments of a service with their state.
pub struct DescribeServiceEnvironmentList;

impl Action for DescribeServiceEnvironmentList {
    type Request = DescribeServiceEnvironmentListRequest;
    type Response = DescribeServiceEnvironmentListResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_ENVIRONMENT_LIST;
}

/// What [`DescribeServiceEnvironmentList`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceEnvironmentListRequest {
    /// Service ID.
    pub service_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<u64>,
    /// Page offset; default 0.
    pub offset: Option<u64>,
}

/// What [`DescribeServiceEnvironmentList`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceEnvironmentListResponse {
    /// Environments found.
    pub result: Option<crate::types::ServiceEnvironmentSet>,
}

/// List the releases of a service in one environment.
pub struct DescribeServiceEnvironmentReleaseHistory;

impl Action for DescribeServiceEnvironmentReleaseHistory {
    type Request = DescribeServiceEnvironmentReleaseHistoryRequest;
    type Response = DescribeServiceEnvironmentReleaseHistoryResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_ENVIRONMENT_RELEASE_HISTORY;
}

/// What [`DescribeServiceEnvironmentReleaseHistory`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceEnvironmentReleaseHistoryRequest {
    /// Service ID.
    pub service_id: String,
    /// Environment: test, prepub or release.
    pub environment_name: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeServiceEnvironmentReleaseHistory`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceEnvironmentReleaseHistoryResponse {
    /// Releases found.
    pub result: Option<crate::types::ServiceReleaseHistory>,
}

/// List the released versions of a service.
pub struct DescribeServiceReleaseVersion;

impl Action for DescribeServiceReleaseVersion {
    type Request = DescribeServiceReleaseVersionRequest;
    type Response = DescribeServiceReleaseVersionResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_RELEASE_VERSION;
}

/// What [`DescribeServiceReleaseVersion`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceReleaseVersionRequest {
    /// Service ID.
    pub service_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<u64>,
    /// Page offset; default 0.
    pub offset: Option<u64>,
}

/// What [`DescribeServiceReleaseVersion`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceReleaseVersionResponse {
    /// Versions found.
    pub result: Option<crate::types::ServiceReleaseVersion>,
}

/// List the usage plans bound to a service.
pub struct DescribeServiceUsagePlan;

impl Action for DescribeServiceUsagePlan {
    type Request = DescribeServiceUsagePlanRequest;
    type Response = DescribeServiceUsagePlanResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_USAGE_PLAN;
}

/// What [`DescribeServiceUsagePlan`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceUsagePlanRequest {
    /// Service ID.
    pub service_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeServiceUsagePlan`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceUsagePlanResponse {
    /// Usage plans found.
    pub result: Option<crate::types::ServiceUsagePlanSet>,
}

/// List services.
pub struct DescribeServicesStatus;

impl Action for DescribeServicesStatus {
    type Request = DescribeServicesStatusRequest;
    type Response = DescribeServicesStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICES_STATUS;
}

/// What [`DescribeServicesStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServicesStatusRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: ServiceId, ServiceName, NotUsagePlanId, Environment, IpVersion, InstanceId, NetType, EIAMAppId (the last two from the SDK).
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeServicesStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServicesStatusResponse {
    /// Services found.
    pub result: Option<crate::types::ServicesStatus>,
}

/// Change the name, description, protocol or network types of a service.
pub struct ModifyService;

impl Action for ModifyService {
    type Request = ModifyServiceRequest;
    type Response = ModifyServiceResponse;
    const META: &'static ActionMeta = &meta::MODIFY_SERVICE;
}

/// What [`ModifyService`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyServiceRequest {
    /// Service ID.
    pub service_id: String,
    /// Service name: 1 to 50 letters, digits, _ and -.
    pub service_name: Option<String>,
    /// Service description.
    pub service_desc: Option<String>,
    /// Frontend protocol: http, https or http&https.
    pub protocol: Option<String>,
    /// Network types: INNER (private), OUTER (public); default OUTER.
    pub net_types: Option<Vec<String>>,
    /// Project ID.
    pub project_id: Option<String>,
}

/// What [`ModifyService`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyServiceResponse {}

/// Release a service to an environment; it can be called only after that.
pub struct ReleaseService;

impl Action for ReleaseService {
    type Request = ReleaseServiceRequest;
    type Response = ReleaseServiceResponse;
    const META: &'static ActionMeta = &meta::RELEASE_SERVICE;
}

/// What [`ReleaseService`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ReleaseServiceRequest {
    /// Service ID.
    pub service_id: String,
    /// Reserved; all APIs are released.
    pub api_ids: Option<Vec<String>>,
    /// test, prepub (pre-release) or release.
    pub environment_name: String,
    /// Release note.
    pub release_desc: String,
}

/// What [`ReleaseService`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ReleaseServiceResponse {
    /// The release.
    pub result: Option<crate::types::ReleaseService>,
}

/// Take a service offline in an environment; it can no longer be called there.
pub struct UnReleaseService;

impl Action for UnReleaseService {
    type Request = UnReleaseServiceRequest;
    type Response = UnReleaseServiceResponse;
    const META: &'static ActionMeta = &meta::UN_RELEASE_SERVICE;
}

/// What [`UnReleaseService`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnReleaseServiceRequest {
    /// Service ID.
    pub service_id: String,
    /// Reserved; APIs to take offline.
    pub api_ids: Option<Vec<String>>,
    /// test, prepub (pre-release) or release.
    pub environment_name: String,
}

/// What [`UnReleaseService`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UnReleaseServiceResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Switch an environment to another released version of the service.
pub struct UpdateService;

impl Action for UpdateService {
    type Request = UpdateServiceRequest;
    type Response = UpdateServiceResponse;
    const META: &'static ActionMeta = &meta::UPDATE_SERVICE;
}

/// What [`UpdateService`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateServiceRequest {
    /// Service ID.
    pub service_id: String,
    /// test, prepub (pre-release) or release.
    pub environment_name: String,
    /// Version to switch to.
    pub version_name: String,
    /// Note on the switch.
    pub update_desc: Option<String>,
}

/// What [`UpdateService`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateServiceResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Bind a custom domain to a service. The domain must be registered and have a CNAME to the default domain.
pub struct BindSubDomain;

impl Action for BindSubDomain {
    type Request = BindSubDomainRequest;
    type Response = BindSubDomainResponse;
    const META: &'static ActionMeta = &meta::BIND_SUB_DOMAIN;
}

/// What [`BindSubDomain`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BindSubDomainRequest {
    /// Service ID.
    pub service_id: String,
    /// Custom domain.
    pub sub_domain: String,
    /// Protocol of the custom domain: http, https or http&https.
    pub protocol: String,
    /// INNER (private) or OUTER (public).
    pub net_type: String,
    /// true (default): default path mapping; false: custom mapping, PathMappingSet is then required.
    pub is_default_mapping: bool,
    /// Default domain.
    pub net_sub_domain: String,
    /// Certificate ID; may be given when Protocol is https or http&https.
    pub certificate_id: Option<String>,
    /// Path mappings; at most three, each Environment one of "test", "prepub", "release".
    pub path_mapping_set: Option<Vec<crate::types::PathMapping>>,
    /// Redirect HTTP requests on the custom domain to HTTPS; default false.
    pub is_forced_https: Option<bool>,
}

/// What [`BindSubDomain`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct BindSubDomainResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Delete the custom path mapping of one environment. Fails once every environment's mapping is deleted.
pub struct DeleteServiceSubDomainMapping;

impl Action for DeleteServiceSubDomainMapping {
    type Request = DeleteServiceSubDomainMappingRequest;
    type Response = DeleteServiceSubDomainMappingResponse;
    const META: &'static ActionMeta = &meta::DELETE_SERVICE_SUB_DOMAIN_MAPPING;
}

/// What [`DeleteServiceSubDomainMapping`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteServiceSubDomainMappingRequest {
    /// Service ID.
    pub service_id: String,
    /// Custom domain.
    pub sub_domain: String,
    /// test, prepub (pre-release) or release.
    pub environment: String,
}

/// What [`DeleteServiceSubDomainMapping`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteServiceSubDomainMappingResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// List the path mappings of a custom domain.
pub struct DescribeServiceSubDomainMappings;

impl Action for DescribeServiceSubDomainMappings {
    type Request = DescribeServiceSubDomainMappingsRequest;
    type Response = DescribeServiceSubDomainMappingsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_SUB_DOMAIN_MAPPINGS;
}

/// What [`DescribeServiceSubDomainMappings`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceSubDomainMappingsRequest {
    /// Service ID.
    pub service_id: String,
    /// Custom domain.
    pub sub_domain: String,
}

/// What [`DescribeServiceSubDomainMappings`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceSubDomainMappingsResponse {
    /// Path mappings.
    pub result: Option<crate::types::ServiceSubDomainMappings>,
}

/// List the custom domains of a service.
pub struct DescribeServiceSubDomains;

impl Action for DescribeServiceSubDomains {
    type Request = DescribeServiceSubDomainsRequest;
    type Response = DescribeServiceSubDomainsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_SUB_DOMAINS;
}

/// What [`DescribeServiceSubDomains`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceSubDomainsRequest {
    /// Service ID.
    pub service_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeServiceSubDomains`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceSubDomainsResponse {
    /// Custom domains.
    pub result: Option<crate::types::DomainSets>,
}

/// Change the path mapping or protocol of a custom domain.
pub struct ModifySubDomain;

impl Action for ModifySubDomain {
    type Request = ModifySubDomainRequest;
    type Response = ModifySubDomainResponse;
    const META: &'static ActionMeta = &meta::MODIFY_SUB_DOMAIN;
}

/// What [`ModifySubDomain`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifySubDomainRequest {
    /// Service ID.
    pub service_id: String,
    /// Custom domain.
    pub sub_domain: String,
    /// Certificate ID; required when the protocol includes HTTPS.
    pub certificate_id: Option<String>,
    /// true: default path mapping; false: custom path mapping.
    pub is_default_mapping: bool,
    /// http, https or http&https.
    pub protocol: Option<String>,
    /// New path mappings.
    pub path_mapping_set: Option<Vec<crate::types::PathMapping>>,
    /// INNER (private) or OUTER (public).
    pub net_type: Option<String>,
    /// Redirect HTTP requests on the custom domain to HTTPS; default false.
    pub is_forced_https: Option<bool>,
}

/// What [`ModifySubDomain`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifySubDomainResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Unbind a custom domain.
pub struct UnBindSubDomain;

impl Action for UnBindSubDomain {
    type Request = UnBindSubDomainRequest;
    type Response = UnBindSubDomainResponse;
    const META: &'static ActionMeta = &meta::UN_BIND_SUB_DOMAIN;
}

/// What [`UnBindSubDomain`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindSubDomainRequest {
    /// Service ID.
    pub service_id: String,
    /// Custom domain.
    pub sub_domain: String,
}

/// What [`UnBindSubDomain`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UnBindSubDomainResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// List the throttling of APIs per environment.
pub struct DescribeApiEnvironmentStrategy;

impl Action for DescribeApiEnvironmentStrategy {
    type Request = DescribeApiEnvironmentStrategyRequest;
    type Response = DescribeApiEnvironmentStrategyResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_API_ENVIRONMENT_STRATEGY;
}

/// What [`DescribeApiEnvironmentStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiEnvironmentStrategyRequest {
    /// Service ID.
    pub service_id: String,
    /// Environments.
    pub environment_names: Option<Vec<String>>,
    /// API ID.
    pub api_id: Option<String>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeApiEnvironmentStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeApiEnvironmentStrategyResponse {
    /// Throttling per API.
    pub result: Option<crate::types::ApiEnvironmentStrategyStatus>,
}

/// List the throttling of a service per environment.
pub struct DescribeServiceEnvironmentStrategy;

impl Action for DescribeServiceEnvironmentStrategy {
    type Request = DescribeServiceEnvironmentStrategyRequest;
    type Response = DescribeServiceEnvironmentStrategyResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_ENVIRONMENT_STRATEGY;
}

/// What [`DescribeServiceEnvironmentStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceEnvironmentStrategyRequest {
    /// Service ID.
    pub service_id: String,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribeServiceEnvironmentStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceEnvironmentStrategyResponse {
    /// Throttling per environment.
    pub result: Option<crate::types::ServiceEnvironmentStrategyStatus>,
}

/// Set the throttling of APIs in one environment.
pub struct ModifyApiEnvironmentStrategy;

impl Action for ModifyApiEnvironmentStrategy {
    type Request = ModifyApiEnvironmentStrategyRequest;
    type Response = ModifyApiEnvironmentStrategyResponse;
    const META: &'static ActionMeta = &meta::MODIFY_API_ENVIRONMENT_STRATEGY;
}

/// What [`ModifyApiEnvironmentStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiEnvironmentStrategyRequest {
    /// Service ID.
    pub service_id: String,
    /// Throttling value.
    pub strategy: i64,
    /// Environment: test, prepub or release.
    pub environment_name: String,
    /// API IDs.
    pub api_ids: Vec<String>,
}

/// What [`ModifyApiEnvironmentStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyApiEnvironmentStrategyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Set the throttling of a service in environments.
pub struct ModifyServiceEnvironmentStrategy;

impl Action for ModifyServiceEnvironmentStrategy {
    type Request = ModifyServiceEnvironmentStrategyRequest;
    type Response = ModifyServiceEnvironmentStrategyResponse;
    const META: &'static ActionMeta = &meta::MODIFY_SERVICE_ENVIRONMENT_STRATEGY;
}

/// What [`ModifyServiceEnvironmentStrategy`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyServiceEnvironmentStrategyRequest {
    /// Service ID.
    pub service_id: String,
    /// Throttling value.
    pub strategy: i64,
    /// Environments.
    pub environment_names: Vec<String>,
}

/// What [`ModifyServiceEnvironmentStrategy`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyServiceEnvironmentStrategyResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Create a VPC channel: a named group of backend nodes.
pub struct CreateUpstream;

impl Action for CreateUpstream {
    type Request = CreateUpstreamRequest;
    type Response = CreateUpstreamResponse;
    const META: &'static ActionMeta = &meta::CREATE_UPSTREAM;
}

/// What [`CreateUpstream`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUpstreamRequest {
    /// Protocol towards the nodes: HTTP, HTTPS, gRPC or gRPCs.
    pub scheme: String,
    /// How nodes are chosen: ROUND-ROBIN; the SDK also spells it ROUND_ROBIN.
    pub algorithm: String,
    /// VPC the nodes are in.
    pub uniq_vpc_id: String,
    /// Channel name.
    pub upstream_name: Option<String>,
    /// Free text.
    pub upstream_description: Option<String>,
    /// IP_PORT (nodes by address and port) or K8S (services of a container cluster).
    pub upstream_type: Option<String>,
    /// How often a failed request is tried again; default 3.
    pub retries: Option<u64>,
    /// Value of the Host header that nodes receive.
    pub upstream_host: Option<String>,
    /// Nodes the channel leads to.
    pub nodes: Option<Vec<crate::types::UpstreamNode>>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Health checks of the nodes; for VPC channels only.
    pub health_checker: Option<crate::types::UpstreamHealthChecker>,
    /// Container services the channel leads to.
    pub k8s_service: Option<Vec<crate::types::K8sService>>,
    /// Where the nodes are found and kept up to date, in place of Nodes.
    pub discovery: Option<crate::types::UpstreamDiscovery>,
}

/// What [`CreateUpstream`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUpstreamResponse {
    /// ID of the new channel.
    pub upstream_id: String,
}

/// Delete a VPC channel. Refused while an API uses it.
pub struct DeleteUpstream;

impl Action for DeleteUpstream {
    type Request = DeleteUpstreamRequest;
    type Response = DeleteUpstreamResponse;
    const META: &'static ActionMeta = &meta::DELETE_UPSTREAM;
}

/// What [`DeleteUpstream`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUpstreamRequest {
    /// VPC channel ID.
    pub upstream_id: String,
}

/// What [`DeleteUpstream`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUpstreamResponse {
    /// ID of the deleted channel.
    pub upstream_id: String,
}

/// List VPC channels with their nodes.
pub struct DescribeUpstreams;

impl Action for DescribeUpstreams {
    type Request = DescribeUpstreamsRequest;
    type Response = DescribeUpstreamsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_UPSTREAMS;
}

/// What [`DescribeUpstreams`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUpstreamsRequest {
    /// Page size, at most 100 (ours).
    pub limit: u64,
    /// Page offset.
    pub offset: u64,
    /// Names: UpstreamId, UpstreamName.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeUpstreams`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUpstreamsResponse {
    /// VPC channels found.
    pub result: Option<crate::types::DescribeUpstreamInfo>,
}

/// List the APIs that use a VPC channel.
pub struct DescribeUpstreamBindApis;

impl Action for DescribeUpstreamBindApis {
    type Request = DescribeUpstreamBindApisRequest;
    type Response = DescribeUpstreamBindApisResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_UPSTREAM_BIND_APIS;
}

/// What [`DescribeUpstreamBindApis`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUpstreamBindApisRequest {
    /// Page size, at most 100 (ours).
    pub limit: u64,
    /// Page offset.
    pub offset: u64,
    /// VPC channel ID.
    pub upstream_id: String,
    /// Names: ServiceId, ApiId.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeUpstreamBindApis`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUpstreamBindApisResponse {
    /// APIs found.
    pub result: Option<crate::types::DescribeUpstreamBindApis>,
}

/// Change a VPC channel.
pub struct ModifyUpstream;

impl Action for ModifyUpstream {
    type Request = ModifyUpstreamRequest;
    type Response = ModifyUpstreamResponse;
    const META: &'static ActionMeta = &meta::MODIFY_UPSTREAM;
}

/// What [`ModifyUpstream`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyUpstreamRequest {
    /// VPC channel ID.
    pub upstream_id: String,
    /// Channel name.
    pub upstream_name: Option<String>,
    /// Free text.
    pub upstream_description: Option<String>,
    /// Protocol towards the nodes: HTTP, HTTPS, gRPC or gRPCs.
    pub scheme: Option<String>,
    /// IP_PORT (nodes by address and port) or K8S (services of a container cluster).
    pub upstream_type: Option<String>,
    /// How nodes are chosen: ROUND-ROBIN; the SDK also spells it ROUND_ROBIN.
    pub algorithm: Option<String>,
    /// VPC the nodes are in.
    pub uniq_vpc_id: Option<String>,
    /// How often a failed request is tried again; default 3.
    pub retries: Option<u64>,
    /// Value of the Host header that nodes receive.
    pub upstream_host: Option<String>,
    /// Nodes the channel leads to.
    pub nodes: Option<Vec<crate::types::UpstreamNode>>,
    /// Health checks of the nodes; for VPC channels only.
    pub health_checker: Option<crate::types::UpstreamHealthChecker>,
    /// Container services the channel leads to.
    pub k8s_service: Option<Vec<crate::types::K8sService>>,
    /// Where the nodes are found from now on; the nodes there are stay until the source answers. NONE: they are listed by hand again.
    pub discovery: Option<crate::types::UpstreamDiscovery>,
}

/// What [`ModifyUpstream`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyUpstreamResponse {
    /// The channel as it is now.
    pub result: Option<crate::types::ModifyUpstreamResultInfo>,
}

/// List the plugins attached to an API.
pub struct DescribePluginsByApi;

impl Action for DescribePluginsByApi {
    type Request = DescribePluginsByApiRequest;
    type Response = DescribePluginsByApiResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_PLUGINS_BY_API;
}

/// What [`DescribePluginsByApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginsByApiRequest {
    /// API ID.
    pub api_id: String,
    /// Service ID.
    pub service_id: String,
    /// Only in this environment: test, prepub or release.
    pub environment_name: Option<String>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
}

/// What [`DescribePluginsByApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribePluginsByApiResponse {
    /// Plugins found.
    pub result: Option<crate::types::AttachedPluginSummary>,
}

/// Create APIs in a service from an OpenAPI description.
pub struct ImportOpenApi;

impl Action for ImportOpenApi {
    type Request = ImportOpenApiRequest;
    type Response = ImportOpenApiResponse;
    const META: &'static ActionMeta = &meta::IMPORT_OPEN_API;
}

/// What [`ImportOpenApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ImportOpenApiRequest {
    /// Service the APIs belong to.
    pub service_id: String,
    /// The description: OpenAPI 3.0 or 3.1, or Swagger 2.0.
    pub content: String,
    /// How Content is written: YAML or JSON; default YAML.
    pub encode_type: Option<String>,
    /// Kind of description; openAPI is the only one.
    pub content_version: Option<String>,
    /// Only answer what would become of each API of the description; nothing is created. Default false.
    pub dry_run: Option<bool>,
}

/// What [`ImportOpenApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ImportOpenApiResponse {
    /// What became of each API of the description.
    pub result: Option<crate::types::CreateApiRspSet>,
}

/// Order a dedicated instance.
pub struct CreateExclusiveInstances;

impl Action for CreateExclusiveInstances {
    type Request = CreateExclusiveInstancesRequest;
    type Response = CreateExclusiveInstancesResponse;
    const META: &'static ActionMeta = &meta::CREATE_EXCLUSIVE_INSTANCES;
}

/// What [`CreateExclusiveInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateExclusiveInstancesRequest {
    /// Availability zones.
    pub zones: Vec<String>,
    /// Size: basic, professional, enterprise, platium (spelled so in the SDK) or diamond.
    pub instance_type: String,
    /// Internet access.
    pub network_config: crate::types::InstanceNetworkConfig,
    /// VPC and subnet.
    pub vpc_config: crate::types::VpcConfig,
    /// POSTPAID (pay as you go) or PREPAID.
    pub pay_mode: String,
    /// Instance name.
    pub instance_name: Option<String>,
    /// Free text.
    pub instance_description: Option<String>,
    /// Tags.
    pub tags: Option<Vec<crate::types::Tag>>,
    /// Prepaid months.
    pub period: Option<i64>,
    /// Renewal of prepaid instances: NOTIFY_AND_MANUAL_RENEW (by hand), NOTIFY_AND_AUTO_RENEW (by itself) or DISABLE_NOTIFY_AND_MANUAL_RENEW (none).
    pub auto_renew_flag: Option<String>,
}

/// What [`CreateExclusiveInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateExclusiveInstancesResponse {
    /// Instance ID.
    pub result: String,
}

/// Read one dedicated instance.
pub struct DescribeExclusiveInstanceDetail;

impl Action for DescribeExclusiveInstanceDetail {
    type Request = DescribeExclusiveInstanceDetailRequest;
    type Response = DescribeExclusiveInstanceDetailResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_EXCLUSIVE_INSTANCE_DETAIL;
}

/// What [`DescribeExclusiveInstanceDetail`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstanceDetailRequest {
    /// Dedicated instance ID.
    pub instance_id: String,
}

/// What [`DescribeExclusiveInstanceDetail`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstanceDetailResponse {
    /// The instance.
    pub result: Option<crate::types::InstanceDetail>,
}

/// Ask which regions have dedicated instances. The SDK declares no answer beyond the request ID.
pub struct DescribeExclusiveInstanceRegions;

impl Action for DescribeExclusiveInstanceRegions {
    type Request = DescribeExclusiveInstanceRegionsRequest;
    type Response = DescribeExclusiveInstanceRegionsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_EXCLUSIVE_INSTANCE_REGIONS;
}

/// What [`DescribeExclusiveInstanceRegions`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstanceRegionsRequest {}

/// What [`DescribeExclusiveInstanceRegions`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstanceRegionsResponse {}

/// List dedicated instances, the older form: the SDK declares its answer without fields. DescribeExclusiveInstancesStatus has them.
pub struct DescribeExclusiveInstances;

impl Action for DescribeExclusiveInstances {
    type Request = DescribeExclusiveInstancesRequest;
    type Response = DescribeExclusiveInstancesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_EXCLUSIVE_INSTANCES;
}

/// What [`DescribeExclusiveInstances`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstancesRequest {
    /// Page size, at most 100 (ours).
    pub limit: u64,
    /// Page offset.
    pub offset: u64,
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeExclusiveInstances`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstancesResponse {
    /// Instances found.
    pub result: Option<crate::types::DescribeExclusiveInstancesResult>,
}

/// List dedicated instances.
pub struct DescribeExclusiveInstancesStatus;

impl Action for DescribeExclusiveInstancesStatus {
    type Request = DescribeExclusiveInstancesStatusRequest;
    type Response = DescribeExclusiveInstancesStatusResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_EXCLUSIVE_INSTANCES_STATUS;
}

/// What [`DescribeExclusiveInstancesStatus`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstancesStatusRequest {
    /// Page size, at most 100 (ours).
    pub limit: u64,
    /// Page offset.
    pub offset: u64,
    /// Filter conditions.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeExclusiveInstancesStatus`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeExclusiveInstancesStatusResponse {
    /// Instances found.
    pub result: Option<crate::types::InstanceSummary>,
}

/// List the network settings of dedicated instances. The SDK declares no answer beyond the request ID.
pub struct DescribeInstancesNetworkConfig;

impl Action for DescribeInstancesNetworkConfig {
    type Request = DescribeInstancesNetworkConfigRequest;
    type Response = DescribeInstancesNetworkConfigResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_INSTANCES_NETWORK_CONFIG;
}

/// What [`DescribeInstancesNetworkConfig`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInstancesNetworkConfigRequest {
    /// Page size; default 20, max 100.
    pub limit: Option<u64>,
    /// Page offset; default 0.
    pub offset: Option<u64>,
}

/// What [`DescribeInstancesNetworkConfig`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeInstancesNetworkConfigResponse {}

/// Change the name, description or parameters of a dedicated instance.
pub struct ModifyExclusiveInstance;

impl Action for ModifyExclusiveInstance {
    type Request = ModifyExclusiveInstanceRequest;
    type Response = ModifyExclusiveInstanceResponse;
    const META: &'static ActionMeta = &meta::MODIFY_EXCLUSIVE_INSTANCE;
}

/// What [`ModifyExclusiveInstance`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyExclusiveInstanceRequest {
    /// Dedicated instance ID.
    pub instance_id: String,
    /// Instance name.
    pub instance_name: Option<String>,
    /// Free text.
    pub instance_description: Option<String>,
    /// Parameters to set.
    pub parameters: Option<Vec<crate::types::InstanceParameterInput>>,
}

/// What [`ModifyExclusiveInstance`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyExclusiveInstanceResponse {
    /// The instance as it is now.
    pub result: Option<crate::types::InstanceDetail>,
}

/// Keep a certificate with its private key, to serve custom domains over https.
pub struct UploadGatewayCertificate;

impl Action for UploadGatewayCertificate {
    type Request = UploadGatewayCertificateRequest;
    type Response = UploadGatewayCertificateResponse;
    const META: &'static ActionMeta = &meta::UPLOAD_GATEWAY_CERTIFICATE;
}

/// What [`UploadGatewayCertificate`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UploadGatewayCertificateRequest {
    /// Name to tell certificates apart, 1 to 60 characters.
    pub name: String,
    /// Certificate chain as PEM, the own certificate first.
    pub certificate: String,
    /// Private key of the first certificate as PEM, not encrypted.
    pub private_key: String,
}

/// What [`UploadGatewayCertificate`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct UploadGatewayCertificateResponse {
    /// ID of the new certificate.
    pub certificate_id: String,
}

/// List certificates: what they are valid for, how long, and which custom domains use them. Private keys are not shown.
pub struct DescribeGatewayCertificates;

impl Action for DescribeGatewayCertificates {
    type Request = DescribeGatewayCertificatesRequest;
    type Response = DescribeGatewayCertificatesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_GATEWAY_CERTIFICATES;
}

/// What [`DescribeGatewayCertificates`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayCertificatesRequest {
    /// Only these certificates, max 100.
    pub certificate_ids: Option<Vec<String>>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: CertificateId, Name, Domain (a name the certificate is valid for), Issuer, Expired (true or false).
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeGatewayCertificates`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayCertificatesResponse {
    /// Certificates found.
    pub result: Option<crate::types::GatewayCertificates>,
}

/// Delete a certificate. Refused while a custom domain uses it.
pub struct DeleteGatewayCertificate;

impl Action for DeleteGatewayCertificate {
    type Request = DeleteGatewayCertificateRequest;
    type Response = DeleteGatewayCertificateResponse;
    const META: &'static ActionMeta = &meta::DELETE_GATEWAY_CERTIFICATE;
}

/// What [`DeleteGatewayCertificate`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGatewayCertificateRequest {
    /// Certificate ID.
    pub certificate_id: String,
}

/// What [`DeleteGatewayCertificate`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGatewayCertificateResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Rename a certificate, or replace it and its private key by a newer pair, which custom domains then use without being bound again.
pub struct ModifyGatewayCertificate;

impl Action for ModifyGatewayCertificate {
    type Request = ModifyGatewayCertificateRequest;
    type Response = ModifyGatewayCertificateResponse;
    const META: &'static ActionMeta = &meta::MODIFY_GATEWAY_CERTIFICATE;
}

/// What [`ModifyGatewayCertificate`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyGatewayCertificateRequest {
    /// Certificate ID.
    pub certificate_id: String,
    /// Name to tell certificates apart, 1 to 60 characters.
    pub name: Option<String>,
    /// New certificate chain as PEM, the own certificate first. Together with PrivateKey only; it must be valid for every custom domain that uses it.
    pub certificate: Option<String>,
    /// Private key of the new certificate as PEM, not encrypted. Together with Certificate only.
    pub private_key: Option<String>,
}

/// What [`ModifyGatewayCertificate`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ModifyGatewayCertificateResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Compare two released versions of a service, or one with what a release would publish now.
pub struct DescribeServiceReleaseDiff;

impl Action for DescribeServiceReleaseDiff {
    type Request = DescribeServiceReleaseDiffRequest;
    type Response = DescribeServiceReleaseDiffResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_RELEASE_DIFF;
}

/// What [`DescribeServiceReleaseDiff`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceReleaseDiffRequest {
    /// Service ID.
    pub service_id: String,
    /// Version to compare from; empty: nothing released, so that every API counts as added.
    pub version_name: Option<String>,
    /// Version to compare with; empty: what would be released now.
    pub other_version_name: Option<String>,
}

/// What [`DescribeServiceReleaseDiff`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceReleaseDiffResponse {
    /// The differences.
    pub result: Option<crate::types::ServiceReleaseDiff>,
}

/// Read which gateway nodes serve which revision of a service in one environment.
pub struct DescribeServiceReleaseNodes;

impl Action for DescribeServiceReleaseNodes {
    type Request = DescribeServiceReleaseNodesRequest;
    type Response = DescribeServiceReleaseNodesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_SERVICE_RELEASE_NODES;
}

/// What [`DescribeServiceReleaseNodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceReleaseNodesRequest {
    /// Service ID.
    pub service_id: String,
    /// Environment: test, prepub or release.
    pub environment_name: String,
}

/// What [`DescribeServiceReleaseNodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeServiceReleaseNodesResponse {
    /// Nodes, and the revision they should serve.
    pub result: Option<crate::types::ServiceReleaseNodes>,
}

/// List gateway nodes with their state.
pub struct DescribeGatewayNodes;

impl Action for DescribeGatewayNodes {
    type Request = DescribeGatewayNodesRequest;
    type Response = DescribeGatewayNodesResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_GATEWAY_NODES;
}

/// What [`DescribeGatewayNodes`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayNodesRequest {
    /// Only these nodes, max 100.
    pub node_ids: Option<Vec<String>>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: NodeId, NodeName, Address, Status, Version.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeGatewayNodes`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayNodesResponse {
    /// Nodes found.
    pub result: Option<crate::types::GatewayNodes>,
}

/// Remove a gateway node. It gets no configuration any more; to come back it needs a join token.
pub struct RemoveGatewayNode;

impl Action for RemoveGatewayNode {
    type Request = RemoveGatewayNodeRequest;
    type Response = RemoveGatewayNodeResponse;
    const META: &'static ActionMeta = &meta::REMOVE_GATEWAY_NODE;
}

/// What [`RemoveGatewayNode`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RemoveGatewayNodeRequest {
    /// Node ID.
    pub node_id: String,
}

/// What [`RemoveGatewayNode`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RemoveGatewayNodeResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Tell which API of a service a request would reach, and why not the others. No request is sent.
pub struct MatchApi;

impl Action for MatchApi {
    type Request = MatchApiRequest;
    type Response = MatchApiResponse;
    const META: &'static ActionMeta = &meta::MATCH_API;
}

/// What [`MatchApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MatchApiRequest {
    /// Service ID.
    pub service_id: String,
    /// Environment: test, prepub or release.
    pub environment_name: String,
    /// Host of the request, of which the path mapping depends; empty: a default domain of the service.
    pub host: Option<String>,
    /// Path of the request, without the query; after a default domain it may begin with the environment, e.g. /release/path.
    pub path: String,
    /// Method of the request, e.g. GET.
    pub method: String,
    /// true: match against the definitions as they are now, released or not; default false.
    pub draft: Option<bool>,
}

/// What [`MatchApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct MatchApiResponse {
    /// What matches.
    pub result: Option<crate::types::MatchApiResult>,
}

/// Send a request to a released API through a gateway and tell what happened to it on its way.
pub struct RunApi;

impl Action for RunApi {
    type Request = RunApiRequest;
    type Response = RunApiResponse;
    const META: &'static ActionMeta = &meta::RUN_API;
}

/// What [`RunApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RunApiRequest {
    /// Service ID.
    pub service_id: String,
    /// Environment: test, prepub or release.
    pub environment_name: String,
    /// Method of the request.
    pub method: String,
    /// Path of the request behind the environment, without the query, e.g. /users/7.
    pub path: String,
    /// Its query, without the question mark, e.g. a=1&b=2.
    pub query: Option<String>,
    /// Its headers; a name may be there more than once. Host, lengths and what belongs to a connection are set by the server.
    pub headers: Option<Vec<crate::types::KV>>,
    /// Its body.
    pub body: Option<String>,
    /// Key to sign the request with, for APIs that want a key pair; default: not signed.
    pub access_key_id: Option<String>,
}

/// What [`RunApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct RunApiResponse {
    /// The answer, and the steps to it.
    pub result: Option<crate::types::RunApiResult>,
}

/// Read how a service was used: requests, traffic, response times, errors.
pub struct DescribeGatewayMetrics;

impl Action for DescribeGatewayMetrics {
    type Request = DescribeGatewayMetricsRequest;
    type Response = DescribeGatewayMetricsResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_GATEWAY_METRICS;
}

/// What [`DescribeGatewayMetrics`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayMetricsRequest {
    /// Service ID.
    pub service_id: String,
    /// Only in this environment: test, prepub or release; default all together.
    pub environment_name: Option<String>,
    /// Only this API.
    pub api_id: Option<String>,
    /// Only requests under this usage plan. At most one of UsagePlanId, AccessKeyId and ApiAppId.
    pub usage_plan_id: Option<String>,
    /// Only requests with this key.
    pub access_key_id: Option<String>,
    /// Only requests of this application.
    pub api_app_id: Option<String>,
    /// Metrics; default all. Sums: NumOfReq (requests), SucceReq (valid calls), OutTraffic and InTraffic (MB sent to public and to private networks), ClientError (requests refused by the gateway), ServerError (backend answers of 400 and above), ServerError404 and ServerError502 (of these the 404 and the 502). Averages: ResponseTime (ms), ConcurrentConnections.
    pub metric_names: Option<Vec<String>>,
    /// From when, ISO 8601 UTC; default one hour before EndTime.
    pub start_time: Option<String>,
    /// Until when, ISO 8601 UTC; default now.
    pub end_time: Option<String>,
    /// Seconds between two points: 10, 60, 300, 3600 or 86400; default the finest that is still kept and gives no more than 1,440 points.
    pub period: Option<i64>,
}

/// What [`DescribeGatewayMetrics`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayMetricsResponse {
    /// Series found.
    pub result: Option<crate::types::GatewayMetrics>,
}

/// Create a join token, with which `terrace gateway` processes become gateway nodes. It is shown this once.
pub struct CreateGatewayToken;

impl Action for CreateGatewayToken {
    type Request = CreateGatewayTokenRequest;
    type Response = CreateGatewayTokenResponse;
    const META: &'static ActionMeta = &meta::CREATE_GATEWAY_TOKEN;
}

/// What [`CreateGatewayToken`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateGatewayTokenRequest {
    /// Name, 1 to 60 characters.
    pub token_name: String,
    /// Hours it can be used for; default 24, at most 8760.
    pub effective_time: Option<i64>,
    /// Number of nodes that may join with it; default 1, at most 1000.
    pub join_limit: Option<i64>,
}

/// What [`CreateGatewayToken`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct CreateGatewayTokenResponse {
    /// Token ID.
    pub token_id: String,
    /// The token. It is not kept and cannot be read again.
    pub token: String,
    /// End of its use, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.
    pub expired_time: String,
}

/// List join tokens. The tokens themselves are not shown.
pub struct DescribeGatewayTokens;

impl Action for DescribeGatewayTokens {
    type Request = DescribeGatewayTokensRequest;
    type Response = DescribeGatewayTokensResponse;
    const META: &'static ActionMeta = &meta::DESCRIBE_GATEWAY_TOKENS;
}

/// What [`DescribeGatewayTokens`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayTokensRequest {
    /// Only these tokens, max 100.
    pub token_ids: Option<Vec<String>>,
    /// Page size; default 20, max 100.
    pub limit: Option<i64>,
    /// Page offset; default 0.
    pub offset: Option<i64>,
    /// Names: TokenId, TokenName, Status.
    pub filters: Option<Vec<crate::types::Filter>>,
}

/// What [`DescribeGatewayTokens`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeGatewayTokensResponse {
    /// Tokens found.
    pub result: Option<crate::types::GatewayTokens>,
}

/// Delete a join token. Nodes that joined with it stay.
pub struct DeleteGatewayToken;

impl Action for DeleteGatewayToken {
    type Request = DeleteGatewayTokenRequest;
    type Response = DeleteGatewayTokenResponse;
    const META: &'static ActionMeta = &meta::DELETE_GATEWAY_TOKEN;
}

/// What [`DeleteGatewayToken`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGatewayTokenRequest {
    /// Token ID.
    pub token_id: String,
}

/// What [`DeleteGatewayToken`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGatewayTokenResponse {
    /// Whether the call succeeded.
    pub result: bool,
}

/// Tell what a plugin would do with a sample request. Nothing is sent, counted or kept.
pub struct TestPlugin;

impl Action for TestPlugin {
    type Request = TestPluginRequest;
    type Response = TestPluginResponse;
    const META: &'static ActionMeta = &meta::TEST_PLUGIN;
}

/// What [`TestPlugin`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TestPluginRequest {
    /// Plugin type; see CreatePlugin.
    pub plugin_type: String,
    /// Plugin definition.
    pub plugin_data: String,
    /// Method of the sample request; default GET.
    pub method: Option<String>,
    /// Its path; default /.
    pub path: Option<String>,
    /// Its headers; a name may be there more than once.
    pub headers: Option<Vec<crate::types::KV>>,
    /// Its query, without the question mark, e.g. a=1&b=2.
    pub query: Option<String>,
    /// Its body.
    pub body: Option<String>,
    /// Address it comes from, IPv4 or IPv6; default 127.0.0.1.
    pub client_ip: Option<String>,
    /// Application that sends it; default none.
    pub app_id: Option<String>,
}

/// What [`TestPlugin`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct TestPluginResponse {
    /// What the plugin would do.
    pub result: Option<crate::types::TestPluginResult>,
}

/// Write the APIs of a service as an OpenAPI description, from which ImportOpenApi makes the same.
pub struct ExportOpenApi;

impl Action for ExportOpenApi {
    type Request = ExportOpenApiRequest;
    type Response = ExportOpenApiResponse;
    const META: &'static ActionMeta = &meta::EXPORT_OPEN_API;
}

/// What [`ExportOpenApi`] takes.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExportOpenApiRequest {
    /// Service ID.
    pub service_id: String,
    /// Environment whose released APIs are written; empty: the APIs as they are now.
    pub environment_name: Option<String>,
    /// How Content is written: YAML or JSON; default YAML.
    pub encode_type: Option<String>,
}

/// What [`ExportOpenApi`] answers.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct ExportOpenApiResponse {
    /// The description, OpenAPI 3.1.
    pub content: String,
}
