//! What an API is, as its author defined it: the contract's own input, kept as one JSON document.
//!
//! [`check`] refuses what cannot be served; `compile` makes of it what gateways follow.

pub mod check;
pub mod described;
pub mod path;

use serde::{Deserialize, Serialize};
use terrace_api_apigateway::actions::{CreateApiRequest, ModifyApiRequest};
use terrace_api_apigateway::types::{
    ApiInfo, Base64EncodedTriggerRule, ConstantParameter, ErrorCodes, HealthCheckConf, MicroService, MicroServiceReq, OauthConfig,
    ReqParameter, RequestConfig, ResponseErrorCodeReq, ServiceConfig, ServiceParameter, TargetServicesReq, TsfLoadBalanceConfResp,
};
use terrace_base::{Error, Result};

/// The kinds of things that are not text in the contract either way are words here, checked once by [`check::definition`].
#[derive(Serialize, Deserialize, Clone, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Definition {
    pub api_name: String,
    pub api_desc: String,
    /// NORMAL or TSF.
    pub api_type: String,
    /// SECRET, NONE, OAUTH or APP.
    pub auth_type: String,
    /// HTTP or WEBSOCKET.
    pub protocol: String,
    pub request_config: RequestConfig,
    pub request_parameters: Vec<ReqParameter>,
    #[serde(rename = "EnableCORS")]
    pub enable_cors: bool,
    /// HTTP, MOCK, TSF, SCF, WEBSOCKET or TARGET.
    pub service_type: String,
    /// Seconds.
    pub service_timeout: i64,
    pub service_config: Option<ServiceConfig>,
    pub service_parameters: Vec<ServiceParameter>,
    pub constant_parameters: Vec<ConstantParameter>,
    pub response_error_codes: Vec<ErrorCode>,
    pub micro_services: Vec<Micro>,
    pub target_services: Vec<TargetService>,
    pub target_services_health_check_conf: Option<HealthCheckConf>,
    #[serde(flatten)]
    pub rest: Rest,
}

macro_rules! rest {
    ($($field:ident: $type:ty,)*) => {
        /// What is taken over as it is given, and shown again.
        #[derive(Serialize, Deserialize, Clone, Default)]
        #[serde(rename_all = "PascalCase", default)]
        pub struct Rest {
            $(#[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$type>,)*
        }

        macro_rules! take_rest {
            ($rest:expr, $request:ident) => {$(
                if let Some(given) = $request.$field.take() {
                    $rest.$field = Some(given);
                }
            )*};
        }

        macro_rules! show_rest {
            ($info:ident, $rest:expr) => {$( $info.$field = $rest.$field; )*};
        }
    };
}
rest! {
    api_business_type: String,
    auth_relation_api_id: String,
    oauth_config: OauthConfig,
    service_mock_return_message: String,
    service_tsf_load_balance_conf: TsfLoadBalanceConfResp,
    service_tsf_health_check_conf: HealthCheckConf,
    service_scf_function_name: String,
    service_scf_function_namespace: String,
    service_scf_function_qualifier: String,
    service_scf_function_type: String,
    service_scf_is_integrated_response: bool,
    service_websocket_register_function_name: String,
    service_websocket_register_function_namespace: String,
    service_websocket_register_function_qualifier: String,
    service_websocket_cleanup_function_name: String,
    service_websocket_cleanup_function_namespace: String,
    service_websocket_cleanup_function_qualifier: String,
    service_websocket_transport_function_name: String,
    service_websocket_transport_function_namespace: String,
    service_websocket_transport_function_qualifier: String,
    is_debug_after_charge: bool,
    is_base64_encoded: bool,
    response_type: String,
    response_success_example: String,
    response_fail_example: String,
}

/// What only one of the two requests can set.
#[derive(Serialize, Deserialize, Clone, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct ErrorCode {
    pub code: i64,
    pub msg: String,
    pub desc: String,
    pub converted_code: i64,
    pub need_convert: bool,
}

#[derive(Serialize, Deserialize, Clone, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct Micro {
    pub cluster_id: String,
    pub namespace_id: String,
    pub micro_service_name: String,
}

#[derive(Serialize, Deserialize, Clone, Default)]
#[serde(rename_all = "PascalCase", default)]
pub struct TargetService {
    pub vm_ip: String,
    pub vm_port: i64,
}

/// Takes the fields that both requests spell alike.
macro_rules! take {
    ($definition:ident, $request:ident) => {
        let set = |to: &mut String, given: Option<String>| {
            if let Some(given) = given.filter(|given| !given.is_empty()) {
                *to = given;
            }
        };
        set(&mut $definition.api_name, $request.api_name.take());
        set(&mut $definition.api_type, $request.api_type.take());
        set(&mut $definition.auth_type, $request.auth_type.take());
        // A description may be taken away again.
        if let Some(given) = $request.api_desc.take() {
            $definition.api_desc = given;
        }
        if let Some(given) = $request.enable_cors {
            $definition.enable_cors = given;
        }
        if let Some(given) = $request.service_config.take() {
            $definition.service_config = Some(given);
        }
        if let Some(given) = $request.service_parameters.take() {
            $definition.service_parameters = given;
        }
        if let Some(given) = $request.constant_parameters.take() {
            $definition.constant_parameters = given;
        }
        if let Some(given) = $request.target_services_health_check_conf.take() {
            $definition.target_services_health_check_conf = Some(given);
        }
        if let Some(given) = $request.micro_services.take() {
            $definition.micro_services = given.into_iter().map(micro).collect();
        }
        if $request.is_delete_response_error_codes == Some(true) {
            $definition.response_error_codes.clear();
        } else if let Some(given) = $request.response_error_codes.take() {
            $definition.response_error_codes = given.into_iter().map(error_code).collect();
        }
        $definition.service_type = $request.service_type.to_ascii_uppercase();
        take_rest!($definition.rest, $request);
    };
}

impl Definition {
    pub fn new(mut request: CreateApiRequest) -> Self {
        let mut definition = Definition {
            api_type: "NORMAL".into(),
            auth_type: "NONE".into(),
            service_timeout: request.service_timeout,
            ..Definition::default()
        };
        definition.protocol = request.protocol.to_ascii_uppercase();
        definition.request_config =
            RequestConfig { path: request.request_config.path.clone(), method: request.request_config.method.to_ascii_uppercase() };
        if let Some(given) = request.request_parameters.take() {
            let parameter = |one: terrace_api_apigateway::types::RequestParameter| ReqParameter {
                name: one.name.unwrap_or_default(),
                position: one.position.unwrap_or_default(),
                r#type: one.r#type.unwrap_or_default(),
                default_value: one.default_value.unwrap_or_default(),
                required: one.required.unwrap_or(false),
                desc: one.desc.unwrap_or_default(),
            };
            definition.request_parameters = given.into_iter().map(parameter).collect();
        }
        if let Some(given) = request.target_services.take() {
            definition.target_services = given.into_iter().map(target).collect();
        }
        take!(definition, request);
        definition.settle()
    }

    /// The definition with what the request gives; what it leaves out stays.
    pub fn modified(mut self, mut request: ModifyApiRequest) -> Self {
        let definition = &mut self;
        if let Some(given) = request.protocol.take().filter(|given| !given.is_empty()) {
            definition.protocol = given.to_ascii_uppercase();
        }
        if let Some(given) = request.service_timeout {
            definition.service_timeout = given;
        }
        definition.request_config =
            RequestConfig { path: request.request_config.path.clone(), method: request.request_config.method.to_ascii_uppercase() };
        if let Some(given) = request.request_parameters.take() {
            definition.request_parameters = given;
        }
        // The older way to say the same.
        if request.auth_type.as_ref().is_none_or(String::is_empty)
            && let Some(required) = request.auth_required
        {
            definition.auth_type = if required { "SECRET" } else { "NONE" }.into();
        }
        take!(definition, request);
        self.settle()
    }

    /// Words in one spelling.
    fn settle(mut self) -> Self {
        self.api_type.make_ascii_uppercase();
        self.auth_type.make_ascii_uppercase();
        if self.protocol == "HTTPS" || self.protocol == "HTTP&HTTPS" || self.protocol == "HTTP_HTTPS" {
            // Which of the two is the service's to say.
            self.protocol = "HTTP".into();
        }
        if let Some(kind) = &mut self.rest.api_business_type {
            kind.make_ascii_uppercase();
        }
        if let Some(config) = &mut self.service_config
            && let Some(method) = &mut config.method
        {
            method.make_ascii_uppercase();
        }
        self
    }

    pub fn read(document: &str) -> Result<Self> {
        serde_json::from_str(document).map_err(Error::internal)
    }

    pub fn document(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Error::internal)
    }

    /// NORMAL or OAUTH where tokens are the authentication, else empty.
    pub fn business_type(&self) -> &str {
        match (self.auth_type.as_str(), self.rest.api_business_type.as_deref()) {
            ("OAUTH", None | Some("")) => "NORMAL",
            ("OAUTH", Some(kind)) => kind,
            _ => "",
        }
    }

    /// The authorisation API that this one relies on, else empty.
    pub fn relation(&self) -> &str {
        match self.business_type() {
            "NORMAL" => self.rest.auth_relation_api_id.as_deref().unwrap_or_default(),
            _ => "",
        }
    }

    pub fn upstream(&self) -> &str {
        self.service_config.as_ref().and_then(|config| config.upstream_id.as_deref()).unwrap_or_default()
    }

    /// The part of the answer that is the definition.
    pub fn shown(self) -> ApiInfo {
        let mut info = ApiInfo {
            api_desc: Some(self.api_desc),
            api_name: Some(self.api_name),
            api_type: Some(self.api_type),
            protocol: Some(self.protocol),
            auth_type: Some(self.auth_type),
            request_config: Some(self.request_config),
            response_error_codes: Some(self.response_error_codes.into_iter().map(shown_code).collect()),
            request_parameters: Some(self.request_parameters),
            service_timeout: Some(self.service_timeout),
            service_type: Some(self.service_type),
            service_config: self.service_config,
            service_parameters: Some(self.service_parameters),
            constant_parameters: Some(self.constant_parameters),
            micro_services: Some(self.micro_services.into_iter().map(shown_micro).collect()),
            enable_cors: Some(self.enable_cors),
            base64_encoded_trigger_rules: Some(Vec::<Base64EncodedTriggerRule>::new()),
            ..ApiInfo::default()
        };
        show_rest!(info, self.rest);
        info
    }
}

fn micro(one: MicroServiceReq) -> Micro {
    Micro { cluster_id: one.cluster_id, namespace_id: one.namespace_id, micro_service_name: one.micro_service_name }
}

fn shown_micro(one: Micro) -> MicroService {
    MicroService { cluster_id: one.cluster_id, namespace_id: one.namespace_id, micro_service_name: one.micro_service_name }
}

fn target(one: TargetServicesReq) -> TargetService {
    TargetService { vm_ip: one.vm_ip, vm_port: one.vm_port }
}

fn error_code(one: ResponseErrorCodeReq) -> ErrorCode {
    ErrorCode {
        code: one.code.unwrap_or(0),
        msg: one.msg.unwrap_or_default(),
        desc: one.desc.unwrap_or_default(),
        converted_code: one.converted_code.unwrap_or(0),
        need_convert: one.need_convert.unwrap_or(false),
    }
}

fn shown_code(one: ErrorCode) -> ErrorCodes {
    ErrorCodes {
        code: Some(one.code),
        msg: Some(one.msg),
        desc: Some(one.desc),
        converted_code: Some(one.converted_code),
        need_convert: Some(one.need_convert),
    }
}
