// Written by `cargo xtask codegen` from contract/apigateway.json; do not edit.
//! The contract's tables: validation, help and policies read them.

use terrace_rpc::meta::{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type};

pub static SERVICE: Service = Service {
    name: "apigateway",
    version: "2018-08-08",
    title: "API Gateway",
    actions: &[
        &ATTACH_PLUGIN,
        &BIND_API_APP,
        &BIND_ENVIRONMENT,
        &BIND_IP_STRATEGY,
        &BIND_SECRET_IDS,
        &BIND_SUB_DOMAIN,
        &BUILD_API_DOC,
        &CREATE_API_DOC,
        &CREATE_API,
        &CREATE_API_APP,
        &CREATE_API_KEY,
        &CREATE_EXCLUSIVE_INSTANCES,
        &CREATE_GATEWAY_TOKEN,
        &CREATE_IP_STRATEGY,
        &CREATE_PLUGIN,
        &CREATE_SERVICE,
        &CREATE_UPSTREAM,
        &CREATE_USAGE_PLAN,
        &DELETE_API_DOC,
        &DELETE_API,
        &DELETE_API_APP,
        &DELETE_API_KEY,
        &DELETE_GATEWAY_CERTIFICATE,
        &DELETE_GATEWAY_TOKEN,
        &DELETE_IP_STRATEGY,
        &DELETE_PLUGIN,
        &DELETE_SERVICE,
        &DELETE_SERVICE_SUB_DOMAIN_MAPPING,
        &DELETE_UPSTREAM,
        &DELETE_USAGE_PLAN,
        &DEMOTE_SERVICE_USAGE_PLAN,
        &DESCRIBE_API_DOC_DETAIL,
        &DESCRIBE_API_DOCS,
        &DESCRIBE_ALL_PLUGIN_APIS,
        &DESCRIBE_API,
        &DESCRIBE_API_APP,
        &DESCRIBE_API_APP_BIND_APIS_STATUS,
        &DESCRIBE_API_APPS_STATUS,
        &DESCRIBE_API_BIND_API_APPS_STATUS,
        &DESCRIBE_API_ENVIRONMENT_STRATEGY,
        &DESCRIBE_API_FOR_API_APP,
        &DESCRIBE_API_KEY,
        &DESCRIBE_API_KEYS_STATUS,
        &DESCRIBE_API_USAGE_PLAN,
        &DESCRIBE_APIS_STATUS,
        &DESCRIBE_EXCLUSIVE_INSTANCE_DETAIL,
        &DESCRIBE_EXCLUSIVE_INSTANCE_REGIONS,
        &DESCRIBE_EXCLUSIVE_INSTANCES,
        &DESCRIBE_EXCLUSIVE_INSTANCES_STATUS,
        &DESCRIBE_GATEWAY_CERTIFICATES,
        &DESCRIBE_GATEWAY_METRICS,
        &DESCRIBE_GATEWAY_NODES,
        &DESCRIBE_GATEWAY_TOKENS,
        &DESCRIBE_IP_STRATEGY,
        &DESCRIBE_IP_STRATEGY_APIS_STATUS,
        &DESCRIBE_IP_STRATEGYS_STATUS,
        &DESCRIBE_INSTANCES_NETWORK_CONFIG,
        &DESCRIBE_LOG_SEARCH,
        &DESCRIBE_PLUGIN,
        &DESCRIBE_PLUGIN_APIS,
        &DESCRIBE_PLUGINS,
        &DESCRIBE_PLUGINS_BY_API,
        &DESCRIBE_SERVICE,
        &DESCRIBE_SERVICE_ENVIRONMENT_LIST,
        &DESCRIBE_SERVICE_ENVIRONMENT_RELEASE_HISTORY,
        &DESCRIBE_SERVICE_ENVIRONMENT_STRATEGY,
        &DESCRIBE_SERVICE_FOR_API_APP,
        &DESCRIBE_SERVICE_RELEASE_DIFF,
        &DESCRIBE_SERVICE_RELEASE_NODES,
        &DESCRIBE_SERVICE_RELEASE_VERSION,
        &DESCRIBE_SERVICE_SUB_DOMAIN_MAPPINGS,
        &DESCRIBE_SERVICE_SUB_DOMAINS,
        &DESCRIBE_SERVICE_USAGE_PLAN,
        &DESCRIBE_SERVICES_STATUS,
        &DESCRIBE_UPSTREAM_BIND_APIS,
        &DESCRIBE_UPSTREAMS,
        &DESCRIBE_USAGE_PLAN,
        &DESCRIBE_USAGE_PLAN_ENVIRONMENTS,
        &DESCRIBE_USAGE_PLAN_SECRET_IDS,
        &DESCRIBE_USAGE_PLANS_STATUS,
        &DETACH_PLUGIN,
        &DISABLE_API_KEY,
        &ENABLE_API_KEY,
        &EXPORT_OPEN_API,
        &GENERATE_API_DOCUMENT,
        &IMPORT_OPEN_API,
        &MATCH_API,
        &MODIFY_API_DOC,
        &MODIFY_API,
        &MODIFY_API_APP,
        &MODIFY_API_ENVIRONMENT_STRATEGY,
        &MODIFY_API_INCREMENT,
        &MODIFY_EXCLUSIVE_INSTANCE,
        &MODIFY_GATEWAY_CERTIFICATE,
        &MODIFY_IP_STRATEGY,
        &MODIFY_PLUGIN,
        &MODIFY_SERVICE,
        &MODIFY_SERVICE_ENVIRONMENT_STRATEGY,
        &MODIFY_SUB_DOMAIN,
        &MODIFY_UPSTREAM,
        &MODIFY_USAGE_PLAN,
        &RELEASE_SERVICE,
        &REMOVE_GATEWAY_NODE,
        &RESET_API_DOC_PASSWORD,
        &RUN_API,
        &TEST_PLUGIN,
        &UN_BIND_ENVIRONMENT,
        &UN_BIND_IP_STRATEGY,
        &UN_BIND_SECRET_IDS,
        &UN_BIND_SUB_DOMAIN,
        &UN_RELEASE_SERVICE,
        &UNBIND_API_APP,
        &UPDATE_API_APP_KEY,
        &UPDATE_API_KEY,
        &UPDATE_SERVICE,
        &UPLOAD_GATEWAY_CERTIFICATE,
    ],
    structs: &[
        &API_DOC_STRUCT,
        &API_DOC_INFO_STRUCT,
        &API_DOCS_STRUCT,
        &ACCOUNT_LIMIT_LOG_RULE_CLOUNT_STRUCT,
        &ACCOUNT_LIMIT_SECRET_ID_COUNT_STRUCT,
        &ACCOUNT_LIMIT_SERVICE_COUNT_STRUCT,
        &ACCOUNT_LIMIT_USAGE_PLAN_COUNT_STRUCT,
        &ACCOUNT_SETTINGS_STRUCT,
        &ACCOUNT_USAGE_LOG_RULE_CLOUNT_STRUCT,
        &ACCOUNT_USAGE_SECRET_ID_COUNT_STRUCT,
        &ACCOUNT_USAGE_SERVICE_COUNT_STRUCT,
        &ACCOUNT_USAGE_USAGE_PLAN_COUNT_STRUCT,
        &ADMIN_INFO_STRUCT,
        &API_STRUCT,
        &API_APP_API_INFO_STRUCT,
        &API_APP_API_INFOS_STRUCT,
        &API_APP_INFO_STRUCT,
        &API_APP_INFOS_STRUCT,
        &API_ENVIRONMENT_API_KEYS_STRUCT,
        &API_ENVIRONMENT_STRATEGY_STRUCT,
        &API_ENVIRONMENT_STRATEGY_STATUS_STRUCT,
        &API_ERROR_RATE_STRUCT,
        &API_FILTER_STRUCT,
        &API_GATEWAY_LOG_STRUCT,
        &API_ID_STATUS_STRUCT,
        &API_INFO_STRUCT,
        &API_INFO_SUMMARY_STRUCT,
        &API_KEY_STRUCT,
        &API_KEY_FILTER_STRUCT,
        &API_KEYS_STATUS_STRUCT,
        &API_RELEASE_DIFF_STRUCT,
        &API_RELEASE_FIELD_DIFF_STRUCT,
        &API_REQ_COUNT_STRUCT,
        &API_REQUEST_CONFIG_STRUCT,
        &API_RESPONSE_TIME_STRUCT,
        &API_TAGS_STRUCT,
        &API_USAGE_PLAN_STRUCT,
        &API_USAGE_PLAN_SET_STRUCT,
        &APIS_STATUS_STRUCT,
        &ATTACHED_API_INFO_STRUCT,
        &ATTACHED_API_SUMMARY_STRUCT,
        &ATTACHED_PLUGIN_INFO_STRUCT,
        &ATTACHED_PLUGIN_SUMMARY_STRUCT,
        &AVAILABLE_API_INFO_STRUCT,
        &BASE64_ENCODED_TRIGGER_RULE_STRUCT,
        &BIND_API_INFO_STRUCT,
        &CHECK_SET_STRUCT,
        &CLOUD_NATIVE_API_GATEWAY_CLS_CONFIG_STRUCT,
        &CLOUD_NATIVE_API_GATEWAY_CONFIG_STRUCT,
        &CLOUD_NATIVE_API_GATEWAY_NODE_CONFIG_STRUCT,
        &CLOUD_NATIVE_API_GATEWAY_SYSTEM_PARAMETER_STRUCT,
        &CLOUD_NATIVE_API_GATEWAY_SYSTEM_PARAMETER_REQ_STRUCT,
        &CLOUD_NATIVE_API_GATEWAY_VPC_CONFIG_STRUCT,
        &CONSTANT_PARAMETER_STRUCT,
        &CREATE_API_RSP_STRUCT,
        &CREATE_API_RSP_SET_STRUCT,
        &CREATE_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT,
        &DELETE_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT,
        &DES_APIS_STATUS_STRUCT,
        &DESCRIBE_CLOUD_NATIVE_API_GATEWAY_CLS_CONFIG_RESULT_STRUCT,
        &DESCRIBE_CLOUD_NATIVE_API_GATEWAY_CONFIG_RESULT_STRUCT,
        &DESCRIBE_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT,
        &DESCRIBE_EXCLUSIVE_INSTANCES_RESULT_STRUCT,
        &DESCRIBE_UPSTREAM_BIND_APIS_STRUCT,
        &DESCRIBE_UPSTREAM_INFO_STRUCT,
        &DNS_DISCOVERY_STRUCT,
        &DOCUMENT_SDK_STRUCT,
        &DOMAIN_SET_LIST_STRUCT,
        &DOMAIN_SETS_STRUCT,
        &ENVIRONMENT_STRUCT,
        &ENVIRONMENT_LIST_STRUCT,
        &ENVIRONMENT_STRATEGY_STRUCT,
        &ENVIRONMENT_UPLOAD_STRUCT,
        &ERROR_CODES_STRUCT,
        &ETCD_DISCOVERY_STRUCT,
        &EXCLUSIVE_SET_STRUCT,
        &EXCLUSIVE_SET_LIST_STRUCT,
        &FILTER_STRUCT,
        &GATEWAY_CERTIFICATE_STRUCT,
        &GATEWAY_CERTIFICATE_DOMAIN_STRUCT,
        &GATEWAY_CERTIFICATES_STRUCT,
        &GATEWAY_METRIC_SERIES_STRUCT,
        &GATEWAY_METRICS_STRUCT,
        &GATEWAY_NODE_STRUCT,
        &GATEWAY_NODES_STRUCT,
        &GATEWAY_TOKEN_STRUCT,
        &GATEWAY_TOKENS_STRUCT,
        &HEALTH_CHECK_CONF_STRUCT,
        &IP_STRATEGY_STRUCT,
        &IP_STRATEGY_API_STRUCT,
        &IP_STRATEGY_API_STATUS_STRUCT,
        &IP_STRATEGY_FILTER_STRUCT,
        &IP_STRATEGYS_STATUS_STRUCT,
        &INSTANCE_CHARGE_PREPAID_STRUCT,
        &INSTANCE_DETAIL_STRUCT,
        &INSTANCE_INFO_STRUCT,
        &INSTANCE_NETWORK_CONFIG_STRUCT,
        &INSTANCE_PARAMETER_INPUT_STRUCT,
        &INSTANCE_SUMMARY_STRUCT,
        &K8S_LABEL_STRUCT,
        &K8S_SERVICE_STRUCT,
        &KV_STRUCT,
        &KUBERNETES_DISCOVERY_STRUCT,
        &LIMIT_STRUCT,
        &LIST_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT,
        &LIST_CLOUD_NATIVE_API_GATEWAY_SYSTEM_PARAMETERS_RESULT_STRUCT,
        &LOG_QUERY_STRUCT,
        &LOG_RULE_STRUCT,
        &MATCH_API_CANDIDATE_STRUCT,
        &MATCH_API_RESULT_STRUCT,
        &MICRO_SERVICE_STRUCT,
        &MICRO_SERVICE_REQ_STRUCT,
        &MODIFY_UPSTREAM_RESULT_INFO_STRUCT,
        &NETWORK_CONFIG_STRUCT,
        &OAUTH_CONFIG_STRUCT,
        &PARAMETER_INFO_STRUCT,
        &PATH_MAPPING_STRUCT,
        &PLUGIN_STRUCT,
        &PLUGIN_SUMMARY_STRUCT,
        &PRICE_STRUCT,
        &PRICE_INFOS_STRUCT,
        &RELEASE_SERVICE_STRUCT,
        &REQ_PARAMETER_STRUCT,
        &REQUEST_CONFIG_STRUCT,
        &REQUEST_PARAMETER_STRUCT,
        &RESOURCE_PACK_RESULT_STRUCT,
        &RESOURCE_PACK_SET_LIST_STRUCT,
        &RESPONSE_ERROR_CODE_REQ_STRUCT,
        &RUN_API_RESULT_STRUCT,
        &RUN_API_RETURN_STRUCT,
        &RUN_API_STEP_STRUCT,
        &SERVICE_STRUCT,
        &SERVICE_CONFIG_STRUCT,
        &SERVICE_ENVIRONMENT_SET_STRUCT,
        &SERVICE_ENVIRONMENT_STRATEGY_STRUCT,
        &SERVICE_ENVIRONMENT_STRATEGY_STATUS_STRUCT,
        &SERVICE_FILTER_STRUCT,
        &SERVICE_PARAMETER_STRUCT,
        &SERVICE_RELEASE_DIFF_STRUCT,
        &SERVICE_RELEASE_HISTORY_STRUCT,
        &SERVICE_RELEASE_HISTORY_INFO_STRUCT,
        &SERVICE_RELEASE_NODE_STRUCT,
        &SERVICE_RELEASE_NODES_STRUCT,
        &SERVICE_RELEASE_VERSION_STRUCT,
        &SERVICE_REQ_COUNT_STRUCT,
        &SERVICE_SUB_DOMAIN_MAPPINGS_STRUCT,
        &SERVICE_USAGE_PLAN_SET_STRUCT,
        &SERVICES_STATUS_STRUCT,
        &TAG_STRUCT,
        &TARGET_LOAD_BALANCE_CONF_REQ_STRUCT,
        &TARGET_SERVICES_REQ_STRUCT,
        &TCB_SCF_API_STRUCT,
        &TEST_PLUGIN_RESULT_STRUCT,
        &TRIGGER_INFO_STRUCT,
        &TSF_LOAD_BALANCE_CONF_REQ_STRUCT,
        &TSF_LOAD_BALANCE_CONF_RESP_STRUCT,
        &UPSTREAM_DISCOVERY_STRUCT,
        &UPSTREAM_DISCOVERY_STATUS_STRUCT,
        &UPSTREAM_HEALTH_CHECKER_STRUCT,
        &UPSTREAM_HEALTH_CHECKER_REQ_HEADERS_STRUCT,
        &UPSTREAM_INFO_STRUCT,
        &UPSTREAM_NODE_STRUCT,
        &USAGE_STRUCT,
        &USAGE_PLAN_STRUCT,
        &USAGE_PLAN_BIND_ENVIRONMENT_STRUCT,
        &USAGE_PLAN_BIND_SECRET_STRUCT,
        &USAGE_PLAN_BIND_SECRET_STATUS_STRUCT,
        &USAGE_PLAN_ENVIRONMENT_STRUCT,
        &USAGE_PLAN_ENVIRONMENT_STATUS_STRUCT,
        &USAGE_PLAN_FILTER_STRUCT,
        &USAGE_PLAN_INFO_STRUCT,
        &USAGE_PLAN_STATUS_INFO_STRUCT,
        &USAGE_PLANS_STATUS_STRUCT,
        &VERSION_STRUCT,
        &VPC_CONFIG_STRUCT,
    ],
    errors: &[
        ("AuthFailure", "Signature or access-management check failed."),
        ("DryRunOperation", "Dry run: the request would succeed."),
        ("FailedOperation", "Operation failed."),
        ("FailedOperation.AccessKeyExist", "The custom key already exists."),
        ("FailedOperation.ApiBindEnvironmen", "The API is bound to a usage plan (code spelled this way)."),
        ("FailedOperation.ApiBindEnvironment", "APIs are bound to a usage plan; unbind first."),
        ("FailedOperation.ApiError", "API-level failure."),
        ("FailedOperation.ApiInOperation", "Another operation on the API is running; retry later."),
        ("FailedOperation.BackendDomainError", "Bad backend domain."),
        ("FailedOperation.CamException", "Access-management (CAM) failure."),
        ("FailedOperation.CertificateIdBindError", "Binding the certificate failed."),
        ("FailedOperation.CertificateIdEnterpriseWaitSubmit", "Enterprise certificate not submitted yet."),
        ("FailedOperation.CertificateIdError", "Certificate does not exist or is not visible to the caller."),
        ("FailedOperation.CertificateIdExpired", "Certificate has expired."),
        ("FailedOperation.CertificateIdInfoError", "Certificate has no content."),
        ("FailedOperation.CertificateIdUnderVerify", "Certificate is under review."),
        ("FailedOperation.CertificateIdUnknownError", "Certificate is in an unknown state."),
        ("FailedOperation.CertificateIdVerifyFail", "Certificate failed review."),
        ("FailedOperation.CertificateIsNull", "No certificate given."),
        ("FailedOperation.ClsError", "Log service (CLS) call failed."),
        ("FailedOperation.CodingError", "API document operation failed."),
        ("FailedOperation.DefineMappingEnvironmentError", "Bad environment in a path mapping."),
        ("FailedOperation.DefineMappingNotNull", "Custom path mapping must not be empty."),
        ("FailedOperation.DefineMappingParamRepeat", "Repeated entry in a path mapping."),
        ("FailedOperation.DefineMappingPathError", "Bad path in a path mapping."),
        ("FailedOperation.DeletePathMappingSetError", "Deleting the custom domain mapping failed."),
        ("FailedOperation.DescribeServiceSubDomainsError", "Reading the custom domains failed."),
        ("FailedOperation.DomainAlreadyBindOtherService", "Domain is bound to another service."),
        ("FailedOperation.DomainAlreadyBindService", "Domain is already bound to this service."),
        ("FailedOperation.DomainInBlackList", "Domain is not permitted."),
        ("FailedOperation.DomainNeedBeian", "Domain is not registered (ICP filing missing)."),
        ("FailedOperation.DomainNotBindService", "Domain is not bound to this service."),
        ("FailedOperation.DomainResolveError", "Domain has no CNAME to the default domain, or it does not resolve yet."),
        ("FailedOperation.EIAMError", "EIAM call failed."),
        ("FailedOperation.EbError", "Binding or unbinding the event bus failed."),
        ("FailedOperation.FormatError", "Bad domain format."),
        ("FailedOperation.GenerateApiDocumentError", "Generating the document failed."),
        ("FailedOperation.GetRoleError", "Reading the service role failed; authorisation may be missing."),
        ("FailedOperation.InstanceNotExist", "Instance does not exist or is in a bad state."),
        ("FailedOperation.InvalidInputJSON", "Bad JSON."),
        ("FailedOperation.InvalidSCF", "Bad SCF function."),
        ("FailedOperation.IsDefaultMapping", "Custom path conflicts with the default mapping."),
        ("FailedOperation.NetSubDomainError", "Bad default subdomain."),
        ("FailedOperation.OperateUpstream", "VPC channel operation failed."),
        ("FailedOperation.PathMappingSetError", "Setting the path mapping failed."),
        ("FailedOperation.ScfError", "Binding or unbinding the SCF trigger failed."),
        ("FailedOperation.ServiceError", "Service-level failure."),
        ("FailedOperation.ServiceInOperation", "Another operation on the service is running; retry later."),
        ("FailedOperation.ServiceNotExist", "Service does not exist."),
        ("FailedOperation.SetCustomPathMappingError", "Domain uses the default mapping; custom paths are not allowed."),
        ("FailedOperation.SubDomainFormatError", "Bad custom domain format."),
        ("FailedOperation.TagBindServiceError", "Tagging the service failed."),
        ("FailedOperation.TaskAlreadyExist", "The same migration is already running."),
        ("FailedOperation.UnknownProtocolTypeError", "Bad protocol type."),
        ("InternalError", "Internal error."),
        ("InternalError.ApigwException", "Gateway backend call failed."),
        ("InternalError.CamException", "Access-management (CAM) call failed."),
        ("InternalError.CauthException", "CAuth call failed."),
        ("InternalError.ClbException", "CLB call failed; retry later."),
        ("InternalError.DbException", "Database failure; retry later."),
        ("InternalError.OssException", "OSS call failed."),
        ("InternalError.ReturnableException", "Tag callback failed."),
        ("InternalError.ScfException", "SCF call failed."),
        ("InternalError.TsfException", "TSF call failed."),
        ("InternalError.VpcException", "VPC call failed."),
        ("InvalidParameter", "Bad parameter."),
        ("InvalidParameter.BasicServiceNotAllowAttachPlugin", "Plugins cannot be attached to a basic service."),
        ("InvalidParameter.DuplicatePluginConfig", "Plugin conflicts with one that is attached."),
        ("InvalidParameter.FormatError", "Bad parameter format."),
        ("InvalidParameterValue", "Bad parameter value."),
        (
            "InvalidParameterValue.CertificateMismatch",
            "Private key does not belong to the certificate, or the certificate is not valid for a domain that uses it.",
        ),
        ("InvalidParameterValue.DuplicatePluginConfig", "Duplicate value in the plugin definition."),
        ("InvalidParameterValue.IllegalProxyIp", "Backend address is not allowed."),
        ("InvalidParameterValue.Invalid", "Bad value."),
        ("InvalidParameterValue.InvalidAccessKeyIds", "Bad key IDs."),
        ("InvalidParameterValue.InvalidApiBusinessType", "API business type must be OAUTH."),
        ("InvalidParameterValue.InvalidApiIds", "Bad API IDs."),
        ("InvalidParameterValue.InvalidApiRequestConfig", "Bad frontend settings."),
        ("InvalidParameterValue.InvalidApiType", "Bad API type; microservice APIs need a TSF backend."),
        ("InvalidParameterValue.InvalidBackendPath", "Bad backend path."),
        ("InvalidParameterValue.InvalidClb", "Bad CLB."),
        ("InvalidParameterValue.InvalidCondition", "Bad strategy."),
        ("InvalidParameterValue.InvalidConstantParameters", "Bad constant parameters."),
        ("InvalidParameterValue.InvalidDestRegion", "Bad destination region."),
        ("InvalidParameterValue.InvalidEnv", "Bad environment; must be release, prepub or test."),
        ("InvalidParameterValue.InvalidEnvStatus", "Not possible in the environment's current state."),
        ("InvalidParameterValue.InvalidFilterNotSupportedName", "Filter name not supported."),
        ("InvalidParameterValue.InvalidGenLanguage", "Bad SDK language."),
        ("InvalidParameterValue.InvalidIPAddress", "Bad backend address."),
        ("InvalidParameterValue.InvalidMaxRequestNum", "Bad request quota."),
        ("InvalidParameterValue.InvalidMethod", "Bad method; must be ANY, BEGIN, GET, POST, DELETE, HEAD, PUT, OPTIONS, TRACE or PATCH."),
        ("InvalidParameterValue.InvalidPluginConfig", "Bad plugin definition."),
        ("InvalidParameterValue.InvalidPort", "Bad backend port."),
        ("InvalidParameterValue.InvalidProcotol", "Bad protocol (code spelled this way)."),
        ("InvalidParameterValue.InvalidPublicKey", "Bad public key format."),
        ("InvalidParameterValue.InvalidRegion", "Bad region."),
        ("InvalidParameterValue.InvalidRequestParameters", "Bad request parameters."),
        ("InvalidParameterValue.InvalidRunApiPara", "Bad parameters for a debugging call."),
        ("InvalidParameterValue.InvalidScfConfig", "Bad SCF settings."),
        ("InvalidParameterValue.InvalidServiceConfig", "Bad backend settings."),
        ("InvalidParameterValue.InvalidServiceMockReturnMessage", "Bad mock response."),
        ("InvalidParameterValue.InvalidServiceParam", "Parameter is missing from the backend parameter list."),
        ("InvalidParameterValue.InvalidServiceParameters", "Bad backend parameters."),
        ("InvalidParameterValue.InvalidServiceType", "Bad backend type; a WEBSOCKET backend needs a WEBSOCKET frontend."),
        ("InvalidParameterValue.InvalidTagValues", "Bad tag values."),
        ("InvalidParameterValue.InvalidTsfConfig", "Bad TSF settings."),
        ("InvalidParameterValue.InvalidUpstream", "VPC channel does not exist or is in a bad state."),
        ("InvalidParameterValue.InvalidUrl", "Bad URL."),
        ("InvalidParameterValue.InvalidVpcConfig", "Bad VPC settings."),
        ("InvalidParameterValue.InvalidWSMethod", "A WEBSOCKET backend needs frontend method GET."),
        ("InvalidParameterValue.LengthExceeded", "Parameter too long."),
        ("InvalidParameterValue.LimitExceeded", "Too many values; the limit is 100."),
        ("InvalidParameterValue.NotInOptions", "Value is not one of the choices."),
        ("InvalidParameterValue.NothingModifyForOauth", "Nothing to change on the OAuth API."),
        ("InvalidParameterValue.ParameterNotMatch", "Backend parameter has no matching frontend parameter."),
        ("InvalidParameterValue.ParameterValueLimitExceeded", "Too many parameters."),
        ("InvalidParameterValue.RangeExceeded", "Value out of range."),
        ("InvalidParameterValue.TrafficControl", "Bad throttling value."),
        ("InvalidParameterValue.UnsupportedParameter", "Parameter not supported."),
        ("LimitExceeded", "Quota exceeded."),
        ("LimitExceeded.APIDocLimitExceeded", "Too many API documents."),
        ("LimitExceeded.AccessKeyCountInUsagePlanLimitExceeded", "Too many keys in a usage plan."),
        ("LimitExceeded.ApiAppCountLimitExceeded", "Too many applications."),
        ("LimitExceeded.ApiCountLimitExceeded", "Too many APIs."),
        ("LimitExceeded.ApiKeyCountLimitExceeded", "Too many keys."),
        ("LimitExceeded.CertificateCountLimitExceeded", "Too many certificates."),
        ("LimitExceeded.ExceededDefineMappingLimit", "Too many path mappings; the limit is 3."),
        ("LimitExceeded.ExceededDomainLimit", "Too many domains; the default limit is 5."),
        ("LimitExceeded.GatewayTokenCountLimitExceeded", "Too many join tokens."),
        ("LimitExceeded.IpStrategyLimitExceeded", "Too many IP strategies."),
        ("LimitExceeded.LogRuleCountLimitExceeded", "Too many log rules."),
        ("LimitExceeded.LogRuleUniqueLimitExceeded", "Log rule is not unique."),
        ("LimitExceeded.RequestLimitExceeded", "Request rate too high; retry later."),
        ("LimitExceeded.ServiceCountForPluginLimitExceeded", "Plugin is attached to too many services."),
        ("LimitExceeded.ServiceCountLimitExceeded", "Too many services."),
        ("LimitExceeded.TcbEnvironmentCountLimitExceeded", "Too many TCB environments."),
        ("LimitExceeded.UsagePlanLimitExceeded", "Too many usage plans."),
        ("MissingParameter", "Parameter missing."),
        ("MissingParameter.BackendSpecificParam", "Backend parameter missing."),
        ("MissingParameter.PluginConfig", "Plugin definition lacks a parameter."),
        ("OperationDenied", "Operation refused."),
        ("RequestLimitExceeded", "Request rate too high."),
        ("ResourceInUse", "Resource is in use."),
        ("ResourceInsufficient", "Not enough resources."),
        ("ResourceNotFound", "Resource does not exist."),
        ("ResourceNotFound.InvalidAccessKeyId", "Key does not exist."),
        ("ResourceNotFound.InvalidApi", "API does not exist."),
        ("ResourceNotFound.InvalidApiApp", "Application does not exist."),
        ("ResourceNotFound.InvalidApiDoc", "API document does not exist."),
        ("ResourceNotFound.InvalidClsTopic", "Log topic does not exist."),
        ("ResourceNotFound.InvalidGatewayNode", "Gateway node does not exist."),
        ("ResourceNotFound.InvalidGatewayToken", "Join token does not exist."),
        ("ResourceNotFound.InvalidIPStrategy", "IP strategy does not exist."),
        ("ResourceNotFound.InvalidOauthApi", "OAuth API does not exist."),
        ("ResourceNotFound.InvalidPlugin", "Plugin does not exist."),
        ("ResourceNotFound.InvalidReleaseVersion", "Released version does not exist."),
        ("ResourceNotFound.InvalidService", "Service does not exist or is not visible."),
        ("ResourceNotFound.InvalidUsagePlan", "Usage plan does not exist."),
        ("ResourceUnavailable", "Resource is unavailable."),
        ("ResourcesSoldOut", "Resource is sold out."),
        ("UnauthorizedOperation", "Not authorised."),
        ("UnauthorizedOperation.AccessResource", "No permission on the resource."),
        ("UnauthorizedOperation.MFAExpired", "MFA has expired."),
        ("UnauthorizedOperation.MFANotFound", "MFA is missing."),
        ("UnauthorizedOperation.UnauthCls", "Log service (CLS) is not authorised."),
        ("UnauthorizedOperation.UncertifiedUser", "Account has no real-name verification."),
        ("UnknownParameter", "Unknown parameter."),
        ("UnsupportedOperation", "Operation not supported."),
        ("UnsupportedOperation.AccountArrears", "Account has no credit left."),
        ("UnsupportedOperation.AlreadyBindUsagePlan", "Key is already bound to a usage plan."),
        ("UnsupportedOperation.ApiListNotEmpty", "There still are APIs."),
        ("UnsupportedOperation.AttachPlugin", "Plugin cannot be attached."),
        ("UnsupportedOperation.BasicServiceNoMoreApi", "A basic service holds one API only."),
        ("UnsupportedOperation.BasicServiceNotAllowAttachPlugin", "Plugins cannot be attached to a basic service."),
        ("UnsupportedOperation.CloneInService", "Cloning is not supported."),
        ("UnsupportedOperation.ClsSearchTime", "Bad start or length of a log search."),
        ("UnsupportedOperation.CrossRegion", "Cross-region use is not supported."),
        ("UnsupportedOperation.ExistingOnlineEnvironment", "An environment is still released."),
        ("UnsupportedOperation.ForceHttps", "Redirect to https is not possible with protocol HTTP."),
        ("UnsupportedOperation.InvalidAction", "Bad action."),
        ("UnsupportedOperation.InvalidEndpointType", "Backend type is not supported."),
        ("UnsupportedOperation.InvalidInstanceState", "Not possible in the instance's current state."),
        ("UnsupportedOperation.InvalidServiceTrade", "Service is isolated."),
        ("UnsupportedOperation.InvalidStatus", "Not possible in the key's current state."),
        ("UnsupportedOperation.ModifyEIAMAuthApi", "EIAM authorisation APIs cannot be changed."),
        ("UnsupportedOperation.ModifyNetType", "Network type cannot be changed."),
        ("UnsupportedOperation.ModifyProtocol", "Frontend protocol cannot be changed."),
        ("UnsupportedOperation.NoUsagePlanEnv", "Usage plan has no bound environment."),
        ("UnsupportedOperation.ReduceNetTypes", "Network types cannot be removed."),
        ("UnsupportedOperation.RequestPostError", "POST request failed."),
        ("UnsupportedOperation.ResourceAssociated", "Resource is associated; detach it first."),
        ("UnsupportedOperation.ResourceIsInUse", "Key is bound to a usage plan; unbind first."),
        ("UnsupportedOperation.ResourceUnassociated", "Resource is not associated."),
        ("UnsupportedOperation.ServiceExist", "Service does not exist (code spelled this way)."),
        ("UnsupportedOperation.TagsNotEmpty", "There still are tags."),
        ("UnsupportedOperation.UinNotInWhiteList", "Account is not on the allow list for custom keys."),
        ("UnsupportedOperation.UnpackError", "Unpacking failed."),
        ("UnsupportedOperation.UnsupportedBindApiKey", "Key is already bound to a usage plan."),
        ("UnsupportedOperation.UnsupportedBindEnvironment", "Environment cannot be bound."),
        ("UnsupportedOperation.UnsupportedDeleteApi", "A business API relies on this API; unbind first."),
        ("UnsupportedOperation.UnsupportedDeleteService", "Service is in use."),
        ("UnsupportedOperation.UnsupportedDeleteUpstream", "VPC channel is in use."),
        ("UnsupportedOperation.UnsupportedNetType", "Network type not supported."),
        ("UnsupportedOperation.UnsupportedUnBindEnvironment", "Environment cannot be unbound; an API without usage plan exists."),
        ("UnsupportedOperation.UnsupportedUpdateApiKey", "Not possible in the key's current state."),
        ("UnsupportedOperation.UsagePlanInUse", "Usage plan is in use; unbind first."),
    ],
};

pub static ATTACH_PLUGIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "AttachPlugin",
    summary: "Attach a plugin to APIs in one environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "plugin", field: "PluginId", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to attach in.",
            ..Field::NONE
        },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), required: true, doc: "APIs to attach to.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidEnvStatus",
        "InvalidParameterValue.LimitExceeded",
        "ResourceNotFound.InvalidPlugin",
        "LimitExceeded.ServiceCountForPluginLimitExceeded",
        "UnauthorizedOperation.AccessResource",
        "FailedOperation.ServiceInOperation",
        "UnsupportedOperation.AttachPlugin",
    ],
};

pub static BIND_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "BindApiApp",
    summary: "Bind an application to an API.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to bind in.",
            ..Field::NONE
        },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidApi",
        "InvalidParameterValue.InvalidEnv",
        "FailedOperation.ApiError",
        "InternalError.OssException",
        "FailedOperation.ApiInOperation",
        "InternalError.ApigwException",
        "UnsupportedOperation.UnsupportedBindEnvironment",
        "ResourceNotFound.InvalidApiApp",
        "UnsupportedOperation.ResourceAssociated",
        "LimitExceeded.ApiAppCountLimitExceeded",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static BIND_ENVIRONMENT: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "BindEnvironment",
    summary: "Bind usage plans to a service or to APIs in one environment. A service cannot have plans on both levels at once; use DemoteServiceUsagePlan first.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "usageplan", field: "UsagePlanIds", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field { name: "UsagePlanIds", ty: Type::Array(&Type::String), required: true, doc: "Usage plan IDs.", ..Field::NONE },
        Field {
            name: "BindType",
            required: true,
            rules: &Rules { one_of: &["API", "SERVICE"], ..Rules::NONE },
            doc: "API or SERVICE; default SERVICE.",
            ..Field::NONE
        },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to bind in.",
            ..Field::NONE
        },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "ApiIds",
            ty: Type::Array(&Type::String),
            doc: "API IDs; required when BindType=API (spelled bindType).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ServiceError",
        "ResourceNotFound.InvalidUsagePlan",
        "UnsupportedOperation.UnsupportedUnBindEnvironment",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidApiIds",
        "UnsupportedOperation.UnsupportedBindEnvironment",
        "LimitExceeded.RequestLimitExceeded",
    ],
};

pub static BIND_IP_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "BindIPStrategy",
    summary: "Bind an IP strategy to APIs in one environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "strategy", field: "StrategyId", lookup: false },
        ResourceField { kind: "api", field: "BindApiIds", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service the strategy belongs to.", ..Field::NONE },
        Field { name: "StrategyId", required: true, doc: "IP strategy ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to bind in.",
            ..Field::NONE
        },
        Field { name: "BindApiIds", ty: Type::Array(&Type::String), required: true, doc: "APIs to bind.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "ResourceNotFound.InvalidIPStrategy",
        "UnsupportedOperation.InvalidAction",
        "LimitExceeded.RequestLimitExceeded",
    ],
};

pub static BIND_SECRET_IDS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "BindSecretIds",
    summary: "Bind keys to a usage plan.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false },
        ResourceField { kind: "key", field: "AccessKeyIds", lookup: false },
    ],
    input: &[
        Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "AccessKeyIds", ty: Type::Array(&Type::String), required: true, doc: "Key IDs.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "UnsupportedOperation.InvalidStatus",
        "ResourceNotFound.InvalidUsagePlan",
        "InternalError.OssException",
        "ResourceNotFound.InvalidAccessKeyId",
        "UnsupportedOperation.AlreadyBindUsagePlan",
        "InvalidParameterValue.InvalidRegion",
        "InvalidParameterValue.InvalidAccessKeyIds",
        "UnsupportedOperation.UnsupportedBindApiKey",
    ],
};

pub static BIND_SUB_DOMAIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "BindSubDomain",
    summary: "Bind a custom domain to a service. The domain must be registered and have a CNAME to the default domain.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "certificate", field: "CertificateId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "SubDomain", required: true, doc: "Custom domain.", ..Field::NONE },
        Field {
            name: "Protocol",
            required: true,
            rules: &Rules { one_of: &["http", "https", "http&https"], ..Rules::NONE },
            doc: "Protocol of the custom domain: http, https or http&https.",
            ..Field::NONE
        },
        Field {
            name: "NetType",
            required: true,
            rules: &Rules { one_of: &["INNER", "OUTER"], ..Rules::NONE },
            doc: "INNER (private) or OUTER (public).",
            ..Field::NONE
        },
        Field {
            name: "IsDefaultMapping",
            ty: Type::Bool,
            required: true,
            doc: "true (default): default path mapping; false: custom mapping, PathMappingSet is then required.",
            ..Field::NONE
        },
        Field { name: "NetSubDomain", required: true, doc: "Default domain.", ..Field::NONE },
        Field { name: "CertificateId", doc: "Certificate ID; may be given when Protocol is https or http&https.", ..Field::NONE },
        Field {
            name: "PathMappingSet",
            ty: Type::Array(&Type::Struct(&PATH_MAPPING_STRUCT)),
            rules: &Rules { max_items: Some(3), ..Rules::NONE },
            doc: "Path mappings; at most three, each Environment one of \"test\", \"prepub\", \"release\".",
            ..Field::NONE
        },
        Field {
            name: "IsForcedHttps",
            ty: Type::Bool,
            doc: "Redirect HTTP requests on the custom domain to HTTPS; default false.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "FailedOperation.DefineMappingNotNull",
        "LimitExceeded.ExceededDefineMappingLimit",
        "FailedOperation.DefineMappingPathError",
        "FailedOperation.DefineMappingEnvironmentError",
        "FailedOperation.DefineMappingParamRepeat",
        "FailedOperation.NetSubDomainError",
        "LimitExceeded.ExceededDomainLimit",
        "FailedOperation.DomainAlreadyBindService",
        "FailedOperation.IsDefaultMapping",
        "FailedOperation.CertificateIsNull",
        "FailedOperation.CertificateIdError",
        "FailedOperation.CertificateIdUnderVerify",
        "FailedOperation.CertificateIdVerifyFail",
        "FailedOperation.CertificateIdExpired",
        "FailedOperation.CertificateIdEnterpriseWaitSubmit",
        "FailedOperation.CertificateIdInfoError",
        "InternalError",
        "FailedOperation.CertificateIdUnknownError",
        "InvalidParameterValue.InvalidProcotol",
        "FailedOperation.FormatError",
        "FailedOperation.DomainResolveError",
        "FailedOperation.DomainNeedBeian",
        "FailedOperation.DomainAlreadyBindOtherService",
        "UnsupportedOperation.InvalidServiceTrade",
        "FailedOperation.ServiceError",
        "FailedOperation.SubDomainFormatError",
        "InternalError.OssException",
        "InternalError.ApigwException",
        "UnsupportedOperation.ForceHttps",
        "LimitExceeded.RequestLimitExceeded",
        "FailedOperation.ServiceInOperation",
        "FailedOperation.DomainInBlackList",
    ],
};

pub static BUILD_API_DOC: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "BuildAPIDoc",
    summary: "Build an API document.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apidoc", field: "ApiDocId", lookup: false }],
    input: &[Field { name: "ApiDocId", required: true, doc: "API document ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ServiceError",
        "FailedOperation.ApiError",
        "FailedOperation.CodingError",
        "ResourceNotFound.InvalidApiDoc",
    ],
};

pub static CREATE_API_DOC: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateAPIDoc",
    summary: "Create an API document for APIs of one service and environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field { name: "ApiDocName", required: true, doc: "Document name.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID (described as the service name).", ..Field::NONE },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment.",
            ..Field::NONE
        },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), required: true, doc: "APIs covered by the document.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_DOC_STRUCT), doc: "The document.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "UnauthorizedOperation",
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ApiBindEnvironmen",
        "MissingParameter",
        "InternalError",
        "FailedOperation.ServiceError",
        "FailedOperation.ApiError",
        "ResourceNotFound.InvalidAccessKeyId",
        "ResourceInUse",
        "InvalidParameter",
        "AuthFailure",
        "RequestLimitExceeded",
        "ResourceInsufficient",
        "LimitExceeded",
        "DryRunOperation",
        "FailedOperation",
        "FailedOperation.AccessKeyExist",
        "FailedOperation.ApiBindEnvironment",
        "InvalidParameterValue.LimitExceeded",
        "FailedOperation.CodingError",
        "LimitExceeded.APIDocLimitExceeded",
    ],
};

pub static CREATE_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateApi",
    summary: "Create an API in an existing service.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "AuthRelationApiId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service the API belongs to.", ..Field::NONE },
        Field {
            name: "ApiName",
            rules: &Rules { max_len: Some(60), ..Rules::NONE },
            doc: "API name, at most 60 characters.",
            ..Field::NONE
        },
        Field { name: "ApiDesc", doc: "API description.", ..Field::NONE },
        Field {
            name: "ApiType",
            rules: &Rules { one_of: &["NORMAL", "TSF"], ..Rules::NONE },
            doc: "NORMAL (ordinary) or TSF (microservice); default NORMAL.",
            ..Field::NONE
        },
        Field {
            name: "AuthType",
            rules: &Rules { one_of: &["SECRET", "NONE", "OAUTH", "APP", "EIAM"], ..Rules::NONE },
            doc: "SECRET (key pair), NONE, OAUTH, APP (application) or, as listed APIs show it, EIAM; default NONE.",
            ..Field::NONE
        },
        Field {
            name: "ServiceType",
            required: true,
            rules: &Rules {
                one_of: &["HTTP", "MOCK", "TSF", "CLB", "SCF", "WEBSOCKET", "TARGET", "EB", "VPC", "UPSTREAM", "GRPC", "COS"],
                ..Rules::NONE
            },
            doc: "Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta); in the SDK also EB, VPC, UPSTREAM, GRPC and COS.",
            ..Field::NONE
        },
        Field {
            name: "ServiceTimeout",
            ty: Type::Int,
            required: true,
            rules: &Rules { min: Some(1), max: Some(1800), ..Rules::NONE },
            doc: "Backend timeout in seconds, 1 to 1800.",
            ..Field::NONE
        },
        Field {
            name: "Protocol",
            required: true,
            rules: &Rules { one_of: &["HTTP", "WEBSOCKET"], ..Rules::NONE },
            doc: "Frontend protocol: HTTP or WEBSOCKET.",
            ..Field::NONE
        },
        Field {
            name: "RequestConfig",
            ty: Type::Struct(&API_REQUEST_CONFIG_STRUCT),
            required: true,
            doc: "Frontend path and method.",
            ..Field::NONE
        },
        Field { name: "EnableCORS", ty: Type::Bool, doc: "Allow cross-origin requests.", ..Field::NONE },
        Field {
            name: "ConstantParameters",
            ty: Type::Array(&Type::Struct(&CONSTANT_PARAMETER_STRUCT)),
            doc: "Constant parameters.",
            ..Field::NONE
        },
        Field {
            name: "RequestParameters",
            ty: Type::Array(&Type::Struct(&REQUEST_PARAMETER_STRUCT)),
            doc: "Frontend request parameters.",
            ..Field::NONE
        },
        Field {
            name: "ApiBusinessType",
            rules: &Rules { one_of: &["NORMAL", "OAUTH"], ..Rules::NONE },
            doc: "NORMAL (business API) or OAUTH (authorisation API); used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "ServiceMockReturnMessage",
            doc: "Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock).",
            ..Field::NONE
        },
        Field {
            name: "MicroServices",
            ty: Type::Array(&Type::Struct(&MICRO_SERVICE_REQ_STRUCT)),
            doc: "Microservices behind the API.",
            ..Field::NONE
        },
        Field {
            name: "ServiceTsfLoadBalanceConf",
            ty: Type::Struct(&TSF_LOAD_BALANCE_CONF_RESP_STRUCT),
            doc: "Load balancing of the microservices.",
            ..Field::NONE
        },
        Field {
            name: "ServiceTsfHealthCheckConf",
            ty: Type::Struct(&HEALTH_CHECK_CONF_STRUCT),
            doc: "Health check of the microservices.",
            ..Field::NONE
        },
        Field {
            name: "TargetServices",
            ty: Type::Array(&Type::Struct(&TARGET_SERVICES_REQ_STRUCT)),
            doc: "Target backends; closed beta.",
            ..Field::NONE
        },
        Field {
            name: "TargetServicesLoadBalanceConf",
            ty: Type::Int,
            doc: "Load balancing for target backends; closed beta.",
            ..Field::NONE
        },
        Field {
            name: "TargetServicesHealthCheckConf",
            ty: Type::Struct(&HEALTH_CHECK_CONF_STRUCT),
            doc: "Health check for target backends; closed beta.",
            ..Field::NONE
        },
        Field { name: "ServiceScfFunctionName", doc: "SCF function name; used when the backend is SCF.", ..Field::NONE },
        Field {
            name: "ServiceWebsocketRegisterFunctionName",
            doc: "SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionName",
            doc: "SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionName",
            doc: "SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field { name: "ServiceScfFunctionNamespace", doc: "SCF function namespace; used when the backend is SCF.", ..Field::NONE },
        Field { name: "ServiceScfFunctionQualifier", doc: "SCF function version; used when the backend is SCF.", ..Field::NONE },
        Field {
            name: "ServiceWebsocketRegisterFunctionNamespace",
            doc: "Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketRegisterFunctionQualifier",
            doc: "Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionNamespace",
            doc: "Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionQualifier",
            doc: "Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionNamespace",
            doc: "Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionQualifier",
            doc: "Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceScfIsIntegratedResponse",
            ty: Type::Bool,
            doc: "Use integrated responses; used when the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "IsDebugAfterCharge",
            ty: Type::Bool,
            doc: "Billing starts after debugging; reserved for the cloud market.",
            ..Field::NONE
        },
        Field {
            name: "IsDeleteResponseErrorCodes",
            ty: Type::Bool,
            doc: "True: delete all custom error codes of the API; omitted or False: keep them.",
            ..Field::NONE
        },
        Field { name: "ResponseType", doc: "Response type.", ..Field::NONE },
        Field { name: "ResponseSuccessExample", doc: "Sample of a successful response.", ..Field::NONE },
        Field { name: "ResponseFailExample", doc: "Sample of a failed response.", ..Field::NONE },
        Field { name: "ServiceConfig", ty: Type::Struct(&SERVICE_CONFIG_STRUCT), doc: "Backend settings.", ..Field::NONE },
        Field {
            name: "AuthRelationApiId",
            doc: "Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.",
            ..Field::NONE
        },
        Field {
            name: "ServiceParameters",
            ty: Type::Array(&Type::Struct(&SERVICE_PARAMETER_STRUCT)),
            doc: "Backend parameters.",
            ..Field::NONE
        },
        Field {
            name: "OauthConfig",
            ty: Type::Struct(&OAUTH_CONFIG_STRUCT),
            doc: "OAuth settings; used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "ResponseErrorCodes",
            ty: Type::Array(&Type::Struct(&RESPONSE_ERROR_CODE_REQ_STRUCT)),
            doc: "Custom error codes.",
            ..Field::NONE
        },
        Field { name: "TargetNamespaceId", doc: "TSF serverless namespace; closed beta.", ..Field::NONE },
        Field { name: "UserType", doc: "User type.", ..Field::NONE },
        Field { name: "IsBase64Encoded", ty: Type::Bool, doc: "Encode with Base64; SCF backends only.", ..Field::NONE },
        Field { name: "EventBusId", doc: "Event bus ID.", ..Field::NONE },
        Field { name: "InternalReqSource", doc: "Marks the origin of an internal request.", ..Field::NONE },
        Field {
            name: "ServiceScfFunctionType",
            rules: &Rules { one_of: &["EVENT", "HTTP"], ..Rules::NONE },
            doc: "SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF.",
            ..Field::NONE
        },
        Field { name: "EIAMAppType", doc: "EIAM application type.", ..Field::NONE },
        Field {
            name: "EIAMAuthType",
            rules: &Rules { one_of: &["AuthenticationOnly", "Authorization"], ..Rules::NONE },
            doc: "EIAM authentication type: AuthenticationOnly or Authorization (authenticate and authorise).",
            ..Field::NONE
        },
        Field {
            name: "TokenTimeout",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "Validity of the EIAM token in seconds; default 7200.",
            ..Field::NONE
        },
        Field { name: "EIAMAppId", doc: "EIAM application ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&CREATE_API_RSP_STRUCT), doc: "The new API.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidApiBusinessType",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidApiRequestConfig",
        "LimitExceeded.ApiCountLimitExceeded",
        "InvalidParameterValue.InvalidClb",
        "InvalidParameterValue.InvalidRequestParameters",
        "InvalidParameterValue.InvalidServiceConfig",
        "InternalError.VpcException",
        "InvalidParameterValue.InvalidPublicKey",
        "FailedOperation.ApiInOperation",
        "InvalidParameterValue.InvalidIPAddress",
        "InvalidParameterValue.RangeExceeded",
        "InvalidParameterValue.InvalidBackendPath",
        "InvalidParameterValue.InvalidApiType",
        "InvalidParameterValue.InvalidWSMethod",
        "InvalidParameterValue.ParameterNotMatch",
        "InvalidParameterValue.NotInOptions",
        "InvalidParameterValue.InvalidRegion",
        "InvalidParameterValue.InvalidServiceMockReturnMessage",
        "InvalidParameterValue.InvalidServiceParameters",
        "InternalError.ApigwException",
        "InternalError.TsfException",
        "InvalidParameterValue.InvalidScfConfig",
        "InvalidParameterValue.InvalidTsfConfig",
        "InvalidParameterValue.InvalidUrl",
        "ResourceNotFound.InvalidOauthApi",
        "UnsupportedOperation.InvalidAction",
        "FailedOperation.GetRoleError",
        "InternalError.ScfException",
        "FailedOperation.ScfError",
        "FailedOperation.EbError",
        "UnsupportedOperation.InvalidEndpointType",
        "UnsupportedOperation.UnsupportedNetType",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static CREATE_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateApiApp",
    summary: "Create an application.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "ApiAppName", required: true, doc: "Application name.", ..Field::NONE },
        Field { name: "ApiAppDesc", doc: "Application description.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field { name: "ProjectId", doc: "Project ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_APP_INFO_STRUCT), doc: "The new application.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "LimitExceeded.ApiKeyCountLimitExceeded",
        "InternalError.OssException",
        "FailedOperation.AccessKeyExist",
        "InternalError.ApigwException",
        "LimitExceeded.ApiAppCountLimitExceeded",
    ],
};

pub static CREATE_API_KEY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateApiKey",
    summary: "Create a key pair.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "SecretName", required: true, doc: "Key name.", ..Field::NONE },
        Field {
            name: "AccessKeyType",
            rules: &Rules { one_of: &["auto", "manual"], ..Rules::NONE },
            doc: "auto or manual (custom key); default auto.",
            ..Field::NONE
        },
        Field {
            name: "AccessKeyId",
            rules: &Rules { min_len: Some(5), max_len: Some(50), pattern: Some("^[A-Za-z0-9_]+$"), ..Rules::NONE },
            doc: "Custom key ID; required when AccessKeyType is manual. 5 - 50 letters, digits or underscores.",
            ..Field::NONE
        },
        Field {
            name: "AccessKeySecret",
            secret: true,
            rules: &Rules { min_len: Some(10), max_len: Some(50), pattern: Some("^[A-Za-z0-9_]+$"), ..Rules::NONE },
            doc: "Custom key secret; required when AccessKeyType is manual. 10 - 50 letters, digits or underscores.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_KEY_STRUCT), doc: "The new key pair.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "LimitExceeded.ApiKeyCountLimitExceeded",
        "InternalError.OssException",
        "FailedOperation.AccessKeyExist",
    ],
};

pub static CREATE_EXCLUSIVE_INSTANCES: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateExclusiveInstances",
    summary: "Order a dedicated instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "Zones", ty: Type::Array(&Type::String), required: true, doc: "Availability zones.", ..Field::NONE },
        Field {
            name: "InstanceType",
            required: true,
            rules: &Rules { one_of: &["basic", "professional", "enterprise", "platium", "diamond"], ..Rules::NONE },
            doc: "Size: basic, professional, enterprise, platium (spelled so in the SDK) or diamond.",
            ..Field::NONE
        },
        Field {
            name: "NetworkConfig",
            ty: Type::Struct(&INSTANCE_NETWORK_CONFIG_STRUCT),
            required: true,
            doc: "Internet access.",
            ..Field::NONE
        },
        Field { name: "VpcConfig", ty: Type::Struct(&VPC_CONFIG_STRUCT), required: true, doc: "VPC and subnet.", ..Field::NONE },
        Field {
            name: "PayMode",
            required: true,
            rules: &Rules { one_of: &["POSTPAID", "PREPAID"], ..Rules::NONE },
            doc: "POSTPAID (pay as you go) or PREPAID.",
            ..Field::NONE
        },
        Field { name: "InstanceName", doc: "Instance name.", ..Field::NONE },
        Field { name: "InstanceDescription", doc: "Free text.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field { name: "Period", ty: Type::Int, doc: "Prepaid months.", ..Field::NONE },
        Field {
            name: "AutoRenewFlag",
            rules: &Rules {
                one_of: &["NOTIFY_AND_MANUAL_RENEW", "NOTIFY_AND_AUTO_RENEW", "DISABLE_NOTIFY_AND_MANUAL_RENEW"],
                ..Rules::NONE
            },
            doc: "Renewal of prepaid instances: NOTIFY_AND_MANUAL_RENEW (by hand), NOTIFY_AND_AUTO_RENEW (by itself) or DISABLE_NOTIFY_AND_MANUAL_RENEW (none).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", doc: "Instance ID.", ..Field::NONE }],
    errors: &[],
};

pub static CREATE_GATEWAY_TOKEN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateGatewayToken",
    summary: "Create a join token, with which `terrace gateway` processes become gateway nodes. It is shown this once.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "TokenName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Name, 1 to 60 characters.",
            ..Field::NONE
        },
        Field {
            name: "EffectiveTime",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(8760), ..Rules::NONE },
            doc: "Hours it can be used for; default 24, at most 8760.",
            ..Field::NONE
        },
        Field {
            name: "JoinLimit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(1000), ..Rules::NONE },
            doc: "Number of nodes that may join with it; default 1, at most 1000.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "TokenId", doc: "Token ID.", ..Field::NONE },
        Field { name: "Token", secret: true, doc: "The token. It is not kept and cannot be read again.", ..Field::NONE },
        Field { name: "ExpiredTime", ty: Type::Datetime, doc: "End of its use, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
    ],
    errors: &["InvalidParameter.FormatError", "LimitExceeded.GatewayTokenCountLimitExceeded"],
};

pub static CREATE_IP_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateIPStrategy",
    summary: "Create an IP strategy in a service.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "StrategyName", required: true, doc: "Strategy name.", ..Field::NONE },
        Field {
            name: "StrategyType",
            required: true,
            rules: &Rules { one_of: &["WHITE", "BLACK"], ..Rules::NONE },
            doc: "WHITE (allow list) or BLACK (deny list).",
            ..Field::NONE
        },
        Field { name: "StrategyData", required: true, doc: "IP addresses, separated by \\n.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&IP_STRATEGY_STRUCT), doc: "The new strategy.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "LimitExceeded.IpStrategyLimitExceeded", "UnsupportedOperation.InvalidAction"],
};

pub static CREATE_PLUGIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreatePlugin",
    summary: "Create a plugin.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "PluginName",
            required: true,
            rules: &Rules { min_len: Some(2), max_len: Some(50), pattern: Some("^[A-Za-z]([A-Za-z0-9_]*[A-Za-z0-9])?$"), ..Rules::NONE },
            doc: "2 to 50 characters from a-z, A-Z, 0-9 and _; starts with a letter, ends with a letter or digit.",
            ..Field::NONE
        },
        Field {
            name: "PluginType",
            required: true,
            rules: &Rules {
                one_of: &[
                    "IPControl",
                    "TrafficControl",
                    "Cors",
                    "CustomReq",
                    "CustomAuth",
                    "Routing",
                    "TrafficControlByParameter",
                    "CircuitBreaker",
                    "ProxyCache",
                    "Rewrite",
                    "RequestSize",
                    "JwtClaims",
                    "Canary",
                    "Mirror",
                ],
                ..Rules::NONE
            },
            doc: "IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror.",
            ..Field::NONE
        },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(200), ..Rules::NONE },
            doc: "Free text, max 200 characters.",
            ..Field::NONE
        },
        Field { name: "PluginData", required: true, secret: true, doc: "Plugin definition.", ..Field::NONE },
        Field {
            name: "PluginAttribute",
            rules: &Rules { one_of: &["System", "Custom"], ..Rules::NONE },
            doc: "System or Custom plugin; default System.",
            ..Field::NONE
        },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field { name: "ProjectId", doc: "Project ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&PLUGIN_STRUCT), doc: "The new plugin.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "InternalError.OssException",
        "InvalidParameterValue.RangeExceeded",
        "InvalidParameterValue.NotInOptions",
        "UnsupportedOperation.InvalidAction",
        "FailedOperation.ServiceInOperation",
        "InvalidParameterValue.InvalidCondition",
        "InvalidParameterValue.InvalidPluginConfig",
        "InvalidParameterValue.DuplicatePluginConfig",
    ],
};

pub static CREATE_SERVICE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateService",
    summary: "Create a service. Each service gets a default domain.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field {
            name: "ServiceName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(50), pattern: Some("^[A-Za-z0-9_-]+$"), ..Rules::NONE },
            doc: "Service name: 1 to 50 letters, digits, _ and -.",
            ..Field::NONE
        },
        Field { name: "ServiceDesc", doc: "Service description.", ..Field::NONE },
        Field {
            name: "Protocol",
            required: true,
            rules: &Rules { one_of: &["http", "https", "http&https"], ..Rules::NONE },
            doc: "Frontend protocol: http, https or http&https.",
            ..Field::NONE
        },
        Field { name: "ExclusiveSetName", doc: "Dedicated cluster to place the service in.", ..Field::NONE },
        Field {
            name: "NetTypes",
            ty: Type::Array(&Type::String),
            rules: &Rules { one_of: &["INNER", "OUTER"], ..Rules::NONE },
            doc: "Network types: INNER (private), OUTER (public); default OUTER.",
            ..Field::NONE
        },
        Field {
            name: "IpVersion",
            rules: &Rules { one_of: &["IPv4", "IPv6"], ..Rules::NONE },
            doc: "IPv4 or IPv6; default IPv4.",
            ..Field::NONE
        },
        Field { name: "SetServerName", doc: "Cluster name; reserved for TSF serverless.", ..Field::NONE },
        Field { name: "AppIdType", doc: "User type; reserved for serverless users.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field { name: "InstanceId", doc: "Dedicated instance ID.", ..Field::NONE },
        Field { name: "ProjectId", doc: "Project ID.", ..Field::NONE },
        Field {
            name: "TceArch",
            rules: &Rules { one_of: &["arm", "x86"], ..Rules::NONE },
            doc: "CPU architecture: arm or x86.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ServiceId", doc: "Service ID.", ..Field::NONE },
        Field { name: "ServiceName", doc: "Service name.", ..Field::NONE },
        Field { name: "ServiceDesc", doc: "Service description.", ..Field::NONE },
        Field { name: "OuterSubDomain", doc: "Default public host name.", ..Field::NONE },
        Field { name: "InnerSubDomain", doc: "Default private host name.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
        Field { name: "NetTypes", ty: Type::Array(&Type::String), doc: "Network types: INNER (private), OUTER (public).", ..Field::NONE },
        Field { name: "IpVersion", doc: "IP version.", ..Field::NONE },
    ],
    errors: &[
        "ResourceNotFound",
        "InvalidParameterValue",
        "InvalidParameter.FormatError",
        "LimitExceeded.IpStrategyLimitExceeded",
        "MissingParameter",
        "InternalError",
        "InternalError.OssException",
        "UnauthorizedOperation.UncertifiedUser",
        "InternalError.VpcException",
        "ResourceInUse",
        "AuthFailure",
        "RequestLimitExceeded",
        "ResourceInsufficient",
        "LimitExceeded",
        "DryRunOperation",
        "FailedOperation",
        "FailedOperation.TagBindServiceError",
        "InvalidParameterValue.ParameterValueLimitExceeded",
        "InvalidParameterValue.InvalidRegion",
        "InternalError.CauthException",
        "LimitExceeded.ServiceCountLimitExceeded",
        "UnsupportedOperation.InvalidAction",
        "FailedOperation.InstanceNotExist",
    ],
};

pub static CREATE_UPSTREAM: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateUpstream",
    summary: "Create a VPC channel: a named group of backend nodes.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Scheme",
            required: true,
            rules: &Rules { one_of: &["HTTP", "HTTPS", "gRPC", "gRPCs"], ..Rules::NONE },
            doc: "Protocol towards the nodes: HTTP, HTTPS, gRPC or gRPCs.",
            ..Field::NONE
        },
        Field {
            name: "Algorithm",
            required: true,
            rules: &Rules { one_of: &["ROUND-ROBIN", "ROUND_ROBIN"], ..Rules::NONE },
            doc: "How nodes are chosen: ROUND-ROBIN; the SDK also spells it ROUND_ROBIN.",
            ..Field::NONE
        },
        Field { name: "UniqVpcId", required: true, doc: "VPC the nodes are in.", ..Field::NONE },
        Field { name: "UpstreamName", doc: "Channel name.", ..Field::NONE },
        Field { name: "UpstreamDescription", doc: "Free text.", ..Field::NONE },
        Field {
            name: "UpstreamType",
            rules: &Rules { one_of: &["IP_PORT", "K8S"], ..Rules::NONE },
            doc: "IP_PORT (nodes by address and port) or K8S (services of a container cluster).",
            ..Field::NONE
        },
        Field { name: "Retries", ty: Type::Uint, doc: "How often a failed request is tried again; default 3.", ..Field::NONE },
        Field { name: "UpstreamHost", doc: "Value of the Host header that nodes receive.", ..Field::NONE },
        Field { name: "Nodes", ty: Type::Array(&Type::Struct(&UPSTREAM_NODE_STRUCT)), doc: "Nodes the channel leads to.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field {
            name: "HealthChecker",
            ty: Type::Struct(&UPSTREAM_HEALTH_CHECKER_STRUCT),
            doc: "Health checks of the nodes; for VPC channels only.",
            ..Field::NONE
        },
        Field {
            name: "K8sService",
            ty: Type::Array(&Type::Struct(&K8S_SERVICE_STRUCT)),
            doc: "Container services the channel leads to.",
            ..Field::NONE
        },
        Field {
            name: "Discovery",
            ty: Type::Struct(&UPSTREAM_DISCOVERY_STRUCT),
            doc: "Where the nodes are found and kept up to date, in place of Nodes.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "UpstreamId", doc: "ID of the new channel.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "FailedOperation.OperateUpstream",
        "FailedOperation.TagBindServiceError",
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidVpcConfig",
        "InvalidParameterValue.NotInOptions",
        "InvalidParameterValue.RangeExceeded",
        "LimitExceeded",
        "MissingParameter",
        "OperationDenied",
        "RequestLimitExceeded",
        "ResourceInUse",
        "ResourceInsufficient",
        "ResourceNotFound",
        "UnauthorizedOperation",
        "UnsupportedOperation",
    ],
};

pub static CREATE_USAGE_PLAN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "CreateUsagePlan",
    summary: "Create a usage plan.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field { name: "UsagePlanName", required: true, doc: "Usage plan name.", ..Field::NONE },
        Field { name: "UsagePlanDesc", doc: "Usage plan description.", ..Field::NONE },
        Field {
            name: "MaxRequestNum",
            ty: Type::Int,
            rules: &Rules { min: Some(-1), max: Some(99999999), ..Rules::NONE },
            doc: "Request quota in total: -1 or [1, 99999999]; default -1 (off).",
            ..Field::NONE
        },
        Field {
            name: "MaxRequestNumPreSec",
            ty: Type::Int,
            rules: &Rules { min: Some(-1), max: Some(2000), ..Rules::NONE },
            doc: "Requests per second: -1 or [1, 2000]; default -1 (off).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&USAGE_PLAN_INFO_STRUCT), doc: "The new usage plan.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "LimitExceeded.UsagePlanLimitExceeded", "InvalidParameterValue.InvalidRegion"],
};

pub static DELETE_API_DOC: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteAPIDoc",
    summary: "Delete an API document.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apidoc", field: "ApiDocId", lookup: false }],
    input: &[Field { name: "ApiDocId", required: true, doc: "API document ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "UnauthorizedOperation",
        "MissingParameter",
        "InternalError",
        "UnsupportedOperation",
        "ResourceInUse",
        "InvalidParameter",
        "AuthFailure",
        "RequestLimitExceeded",
        "ResourceInsufficient",
        "LimitExceeded",
        "ResourceUnavailable",
        "DryRunOperation",
        "OperationDenied",
        "ResourcesSoldOut",
        "FailedOperation",
        "UnknownParameter",
    ],
};

pub static DELETE_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteApi",
    summary: "Delete an API.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "InternalReqSource", doc: "Marks the origin of an internal request.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "UnauthorizedOperation",
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ApiBindEnvironmen",
        "MissingParameter",
        "InternalError",
        "UnsupportedOperation.InvalidServiceTrade",
        "ResourceInUse",
        "InvalidParameter",
        "AuthFailure",
        "RequestLimitExceeded",
        "ResourceInsufficient",
        "LimitExceeded",
        "ResourceUnavailable",
        "DryRunOperation",
        "OperationDenied",
        "ResourcesSoldOut",
        "FailedOperation",
        "UnsupportedOperation.UnsupportedDeleteApi",
        "InvalidParameterValue.InvalidRegion",
        "UnsupportedOperation.InvalidAction",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static DELETE_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteApiApp",
    summary: "Delete an application.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false }],
    input: &[Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "UnsupportedOperation.InvalidServiceTrade",
        "FailedOperation.ApiError",
        "InternalError.OssException",
        "FailedOperation.ApiInOperation",
        "UnsupportedOperation.UnsupportedDeleteApi",
        "InternalError.ApigwException",
        "FailedOperation.GetRoleError",
        "ResourceNotFound.InvalidApiApp",
        "UnsupportedOperation.ResourceAssociated",
    ],
};

pub static DELETE_API_KEY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteApiKey",
    summary: "Delete a key pair.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "key", field: "AccessKeyId", lookup: false }],
    input: &[Field { name: "AccessKeyId", required: true, doc: "Key ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "UnsupportedOperation.InvalidStatus",
        "UnsupportedOperation.ResourceIsInUse",
        "ResourceNotFound.InvalidAccessKeyId",
        "InvalidParameterValue.InvalidRegion",
    ],
};

pub static DELETE_GATEWAY_CERTIFICATE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteGatewayCertificate",
    summary: "Delete a certificate. Refused while a custom domain uses it.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "certificate", field: "CertificateId", lookup: false }],
    input: &[Field { name: "CertificateId", required: true, doc: "Certificate ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["FailedOperation.CertificateIdError", "InvalidParameter.FormatError", "UnsupportedOperation.ResourceAssociated"],
};

pub static DELETE_GATEWAY_TOKEN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteGatewayToken",
    summary: "Delete a join token. Nodes that joined with it stay.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "gatewaytoken", field: "TokenId", lookup: false }],
    input: &[Field { name: "TokenId", required: true, doc: "Token ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "ResourceNotFound.InvalidGatewayToken"],
};

pub static DELETE_IP_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteIPStrategy",
    summary: "Delete an IP strategy.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "strategy", field: "StrategyId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service the strategy belongs to.", ..Field::NONE },
        Field { name: "StrategyId", required: true, doc: "IP strategy ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidIPStrategy"],
};

pub static DELETE_PLUGIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeletePlugin",
    summary: "Delete a plugin.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "plugin", field: "PluginId", lookup: false }],
    input: &[Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["InternalError.OssException", "ResourceNotFound.InvalidPlugin", "UnauthorizedOperation.AccessResource"],
};

pub static DELETE_SERVICE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteService",
    summary: "Delete a service.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "SkipVerification",
            ty: Type::Int,
            doc: "Skip the checks made before deletion; only for services on dedicated instances.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "UnsupportedOperation.UnsupportedDeleteService",
        "InvalidParameterValue.InvalidRegion",
        "UnsupportedOperation.InvalidAction",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static DELETE_SERVICE_SUB_DOMAIN_MAPPING: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteServiceSubDomainMapping",
    summary: "Delete the custom path mapping of one environment. Fails once every environment's mapping is deleted.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "SubDomain", required: true, doc: "Custom domain.", ..Field::NONE },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "test, prepub (pre-release) or release.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "InternalError",
        "UnsupportedOperation.InvalidServiceTrade",
        "FailedOperation.ServiceNotExist",
        "FailedOperation.DeletePathMappingSetError",
    ],
};

pub static DELETE_UPSTREAM: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteUpstream",
    summary: "Delete a VPC channel. Refused while an API uses it.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "upstream", field: "UpstreamId", lookup: false }],
    input: &[Field { name: "UpstreamId", required: true, doc: "VPC channel ID.", ..Field::NONE }],
    output: &[Field { name: "UpstreamId", doc: "ID of the deleted channel.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "InternalError",
        "InvalidParameter",
        "LimitExceeded",
        "MissingParameter",
        "ResourceNotFound",
        "UnauthorizedOperation",
        "UnsupportedOperation",
        "UnsupportedOperation.UnsupportedDeleteUpstream",
    ],
};

pub static DELETE_USAGE_PLAN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DeleteUsagePlan",
    summary: "Delete a usage plan.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false }],
    input: &[Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidUsagePlan", "InternalError.OssException", "UnsupportedOperation.UsagePlanInUse"],
};

pub static DEMOTE_SERVICE_USAGE_PLAN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DemoteServiceUsagePlan",
    summary: "Move a usage plan from a service in one environment down to its APIs. Refused when the service has no API or the environment is not released.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false },
    ],
    input: &[
        Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidUsagePlan", "InternalError.OssException", "UnsupportedOperation.NoUsagePlanEnv"],
};

pub static DESCRIBE_API_DOC_DETAIL: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeAPIDocDetail",
    summary: "Read one API document.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apidoc", field: "ApiDocId", lookup: false }],
    input: &[Field { name: "ApiDocId", required: true, doc: "API document ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Struct(&API_DOC_INFO_STRUCT), doc: "The document.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "UnsupportedOperation.InvalidAction",
        "FailedOperation.CodingError",
        "ResourceNotFound.InvalidApiDoc",
    ],
};

pub static DESCRIBE_API_DOCS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeAPIDocs",
    summary: "List API documents.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            doc: "Reserved; filtering is not supported.",
            ..Field::NONE
        },
        Field { name: "Order", doc: "Sort field; default plugin creation time.", ..Field::NONE },
        Field { name: "OrderBy", doc: "Sort direction; default descending.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_DOCS_STRUCT), doc: "Documents found.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "UnauthorizedOperation",
        "InternalError",
        "ResourceInUse",
        "InvalidParameter",
        "AuthFailure",
        "LimitExceeded",
        "DryRunOperation",
        "FailedOperation",
        "InvalidParameterValue.InvalidRegion",
        "UnsupportedOperation.InvalidAction",
    ],
};

pub static DESCRIBE_ALL_PLUGIN_APIS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeAllPluginApis",
    summary: "List the APIs a plugin is, or could be, attached to.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "plugin", field: "PluginId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            doc: "Reserved; filtering is not supported.",
            ..Field::NONE
        },
        Field { name: "Order", doc: "Sort field; default plugin creation time.", ..Field::NONE },
        Field { name: "OrderBy", doc: "Sort direction; default descending.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_INFO_SUMMARY_STRUCT), doc: "APIs found.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidService", "FailedOperation.FormatError", "UnauthorizedOperation.AccessResource"],
};

pub static DESCRIBE_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApi",
    summary: "Read one API.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 100,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_INFO_STRUCT), doc: "The API.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "InternalError",
        "FailedOperation.ServiceNotExist",
        "FailedOperation.ApiError",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidRegion",
        "UnsupportedOperation.InvalidAction",
        "FailedOperation.EbError",
    ],
};

pub static DESCRIBE_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiApp",
    summary: "Look up an application by ID.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false }],
    input: &[Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Struct(&API_APP_INFOS_STRUCT), doc: "The application.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "InternalError.OssException", "InternalError.ApigwException"],
};

pub static DESCRIBE_API_APP_BIND_APIS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiAppBindApisStatus",
    summary: "List the APIs bound to an application.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false }],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["ApiId", "ApiName", "ServiceId", "Environment", "Keyword", "KeyWord"], ..Rules::NONE },
            doc: "Names: ApiId, ApiName, ServiceId, Environment, KeyWord (matches name or ID; the source prints Keyword, which is read as well).",
            ..Field::NONE
        },
        Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_APP_API_INFOS_STRUCT), doc: "Bound APIs.", ..Field::NONE }],
    errors: &["InternalError.ApigwException"],
};

pub static DESCRIBE_API_APPS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiAppsStatus",
    summary: "List applications.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["ApiAppId", "ApiAppName", "KeyWord"], ..Rules::NONE },
            doc: "Names: ApiAppId, ApiAppName, KeyWord (matches name or ID).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_APP_INFOS_STRUCT), doc: "Applications found.", ..Field::NONE }],
    errors: &["InternalError.ApigwException", "UnsupportedOperation.InvalidAction"],
};

pub static DESCRIBE_API_BIND_API_APPS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiBindApiAppsStatus",
    summary: "List the applications bound to APIs.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["ApiAppId", "Environment", "Keyword", "KeyWord"], ..Rules::NONE },
            doc: "Names: ApiAppId, Environment, KeyWord (matches name or ID; the source prints Keyword, which is read as well).",
            ..Field::NONE
        },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), required: true, doc: "API IDs.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_APP_API_INFOS_STRUCT), doc: "Bound applications.", ..Field::NONE }],
    errors: &["InternalError.ApigwException"],
};

pub static DESCRIBE_API_ENVIRONMENT_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiEnvironmentStrategy",
    summary: "List the throttling of APIs per environment.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentNames",
            ty: Type::Array(&Type::String),
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environments.",
            ..Field::NONE
        },
        Field { name: "ApiId", doc: "API ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "Result",
        ty: Type::Struct(&API_ENVIRONMENT_STRATEGY_STATUS_STRUCT),
        doc: "Throttling per API.",
        ..Field::NONE
    }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "InvalidParameterValue.InvalidRegion",
    ],
};

pub static DESCRIBE_API_FOR_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiForApiApp",
    summary: "Read one API as a user of an application.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiRegion", required: true, doc: "Region of the API or service.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_INFO_STRUCT), doc: "The API.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "InternalError",
        "FailedOperation.ServiceNotExist",
        "FailedOperation.ApiError",
        "InternalError.OssException",
    ],
};

pub static DESCRIBE_API_KEY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiKey",
    summary: "Read one key pair, including the secret.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "key", field: "AccessKeyId", lookup: false }],
    input: &[Field { name: "AccessKeyId", required: true, doc: "Key ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Struct(&API_KEY_STRUCT), doc: "The key pair.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidAccessKeyId"],
};

pub static DESCRIBE_API_KEYS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiKeysStatus",
    summary: "List key pairs; secrets are not shown.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules {
                filters: &["AccessKeyId", "AccessKeySecret", "SecretName", "NotUsagePlanId", "Status", "KeyWord"],
                ..Rules::NONE
            },
            doc: "Names: AccessKeyId, AccessKeySecret, SecretName, NotUsagePlanId, Status, KeyWord (matches name or path).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_KEYS_STATUS_STRUCT), doc: "Key pairs found.", ..Field::NONE }],
    errors: &["InvalidParameterValue.InvalidRegion"],
};

pub static DESCRIBE_API_USAGE_PLAN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApiUsagePlan",
    summary: "List the usage plans bound to a service and to its APIs.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_USAGE_PLAN_SET_STRUCT), doc: "Usage plans per API.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidService", "InvalidParameter.FormatError", "InternalError.OssException"],
};

pub static DESCRIBE_APIS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeApisStatus",
    summary: "List the APIs of a service.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules {
                filters: &[
                    "ApiId",
                    "ApiName",
                    "ApiPath",
                    "ApiType",
                    "AuthRelationApiId",
                    "AuthType",
                    "ApiBuniessType",
                    "NotUsagePlanId",
                    "Environment",
                    "Tags",
                    "TagKeys",
                ],
                ..Rules::NONE
            },
            doc: "Names: ApiId, ApiName, ApiPath, ApiType, AuthRelationApiId, AuthType, ApiBuniessType, NotUsagePlanId, Environment, Tags (values: list of $tag_key:tag_value), TagKeys (values: list of tag key). NotUsagePlanId and Environment go together only.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&APIS_STATUS_STRUCT), doc: "APIs found.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "FailedOperation.ServiceNotExist",
        "InvalidParameterValue.InvalidFilterNotSupportedName",
        "InvalidParameterValue.InvalidRegion",
        "UnsupportedOperation.InvalidAction",
    ],
};

pub static DESCRIBE_EXCLUSIVE_INSTANCE_DETAIL: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeExclusiveInstanceDetail",
    summary: "Read one dedicated instance.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[Field { name: "InstanceId", required: true, doc: "Dedicated instance ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Struct(&INSTANCE_DETAIL_STRUCT), doc: "The instance.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "FailedOperation.ClsError",
        "FailedOperation.InstanceNotExist",
        "InternalError",
        "LimitExceeded",
        "UnauthorizedOperation",
        "UnauthorizedOperation.AccessResource",
        "UnsupportedOperation.InvalidInstanceState",
    ],
};

pub static DESCRIBE_EXCLUSIVE_INSTANCE_REGIONS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeExclusiveInstanceRegions",
    summary: "Ask which regions have dedicated instances. The SDK declares no answer beyond the request ID.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[],
    output: &[],
    errors: &[],
};

pub static DESCRIBE_EXCLUSIVE_INSTANCES: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeExclusiveInstances",
    summary: "List dedicated instances, the older form: the SDK declares its answer without fields. DescribeExclusiveInstancesStatus has them.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size, at most 100 (ours).",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset.",
            ..Field::NONE
        },
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
    ],
    output: &[Field {
        name: "Result",
        ty: Type::Struct(&DESCRIBE_EXCLUSIVE_INSTANCES_RESULT_STRUCT),
        doc: "Instances found.",
        ..Field::NONE
    }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "FailedOperation.ClsError",
        "FailedOperation.GetRoleError",
        "InternalError",
        "InvalidParameterValue.InvalidFilterNotSupportedName",
        "LimitExceeded",
        "MissingParameter",
        "OperationDenied",
        "UnauthorizedOperation",
        "UnsupportedOperation.InvalidAction",
    ],
};

pub static DESCRIBE_EXCLUSIVE_INSTANCES_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeExclusiveInstancesStatus",
    summary: "List dedicated instances.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size, at most 100 (ours).",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset.",
            ..Field::NONE
        },
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER_STRUCT)), doc: "Filter conditions.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&INSTANCE_SUMMARY_STRUCT), doc: "Instances found.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "FailedOperation.ClsError",
        "InternalError",
        "InvalidParameterValue.InvalidFilterNotSupportedName",
        "LimitExceeded",
        "OperationDenied",
        "UnauthorizedOperation",
        "UnsupportedOperation.InvalidAction",
    ],
};

pub static DESCRIBE_GATEWAY_CERTIFICATES: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeGatewayCertificates",
    summary: "List certificates: what they are valid for, how long, and which custom domains use them. Private keys are not shown.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "certificate", field: "CertificateIds", lookup: false }],
    input: &[
        Field {
            name: "CertificateIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Only these certificates, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["CertificateId", "Name", "Domain", "Issuer", "Expired"], ..Rules::NONE },
            doc: "Names: CertificateId, Name, Domain (a name the certificate is valid for), Issuer, Expired (true or false).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&GATEWAY_CERTIFICATES_STRUCT), doc: "Certificates found.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "InvalidParameterValue.InvalidFilterNotSupportedName"],
};

pub static DESCRIBE_GATEWAY_METRICS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeGatewayMetrics",
    summary: "Read how a service was used: requests, traffic, response times, errors.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
        ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false },
        ResourceField { kind: "key", field: "AccessKeyId", lookup: false },
        ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Only in this environment: test, prepub or release; default all together.",
            ..Field::NONE
        },
        Field { name: "ApiId", doc: "Only this API.", ..Field::NONE },
        Field {
            name: "UsagePlanId",
            doc: "Only requests under this usage plan. At most one of UsagePlanId, AccessKeyId and ApiAppId.",
            ..Field::NONE
        },
        Field { name: "AccessKeyId", doc: "Only requests with this key.", ..Field::NONE },
        Field { name: "ApiAppId", doc: "Only requests of this application.", ..Field::NONE },
        Field {
            name: "MetricNames",
            ty: Type::Array(&Type::String),
            rules: &Rules {
                one_of: &[
                    "NumOfReq",
                    "SucceReq",
                    "OutTraffic",
                    "InTraffic",
                    "ResponseTime",
                    "ClientError",
                    "ServerError",
                    "ConcurrentConnections",
                    "ServerError404",
                    "ServerError502",
                ],
                max_items: Some(10),
                ..Rules::NONE
            },
            doc: "Metrics; default all. Sums: NumOfReq (requests), SucceReq (valid calls), OutTraffic and InTraffic (MB sent to public and to private networks), ClientError (requests refused by the gateway), ServerError (backend answers of 400 and above), ServerError404 and ServerError502 (of these the 404 and the 502). Averages: ResponseTime (ms), ConcurrentConnections.",
            ..Field::NONE
        },
        Field { name: "StartTime", ty: Type::Datetime, doc: "From when, ISO 8601 UTC; default one hour before EndTime.", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, doc: "Until when, ISO 8601 UTC; default now.", ..Field::NONE },
        Field {
            name: "Period",
            ty: Type::Int,
            rules: &Rules { min: Some(10), max: Some(86400), ..Rules::NONE },
            doc: "Seconds between two points: 10, 60, 300, 3600 or 86400; default the finest that is still kept and gives no more than 1,440 points.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&GATEWAY_METRICS_STRUCT), doc: "Series found.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "InvalidParameterValue.RangeExceeded",
        "ResourceNotFound.InvalidAccessKeyId",
        "ResourceNotFound.InvalidApi",
        "ResourceNotFound.InvalidApiApp",
        "ResourceNotFound.InvalidService",
        "ResourceNotFound.InvalidUsagePlan",
    ],
};

pub static DESCRIBE_GATEWAY_NODES: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeGatewayNodes",
    summary: "List gateway nodes with their state.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "node", field: "NodeIds", lookup: false }],
    input: &[
        Field {
            name: "NodeIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Only these nodes, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["NodeId", "NodeName", "Address", "Status", "Version"], ..Rules::NONE },
            doc: "Names: NodeId, NodeName, Address, Status, Version.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&GATEWAY_NODES_STRUCT), doc: "Nodes found.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "InvalidParameterValue.InvalidFilterNotSupportedName"],
};

pub static DESCRIBE_GATEWAY_TOKENS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeGatewayTokens",
    summary: "List join tokens. The tokens themselves are not shown.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "gatewaytoken", field: "TokenIds", lookup: false }],
    input: &[
        Field {
            name: "TokenIds",
            ty: Type::Array(&Type::String),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Only these tokens, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["TokenId", "TokenName", "Status"], ..Rules::NONE },
            doc: "Names: TokenId, TokenName, Status.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&GATEWAY_TOKENS_STRUCT), doc: "Tokens found.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "InvalidParameterValue.InvalidFilterNotSupportedName"],
};

pub static DESCRIBE_IP_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeIPStrategy",
    summary: "Read one IP strategy.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "strategy", field: "StrategyId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "StrategyId", required: true, doc: "IP strategy ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment of the strategy.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            doc: "Reserved; filtering is not supported.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&IP_STRATEGY_STRUCT), doc: "The strategy.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameterValue.InvalidFilterNotSupportedName",
        "ResourceNotFound.InvalidIPStrategy",
    ],
};

pub static DESCRIBE_IP_STRATEGY_APIS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeIPStrategyApisStatus",
    summary: "List the APIs a strategy can still be bound to: all APIs of the service minus those already bound.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "strategy", field: "StrategyId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "StrategyId", required: true, doc: "IP strategy ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment of the strategy.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["ApiPath", "ApiName", "KeyWord"], ..Rules::NONE },
            doc: "Names: ApiPath, ApiName, KeyWord (substring match on Path and Name).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&IP_STRATEGY_API_STATUS_STRUCT), doc: "APIs found.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidIPStrategy"],
};

pub static DESCRIBE_IP_STRATEGYS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeIPStrategysStatus",
    summary: "List the IP strategies of a service.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["StrategyName"], ..Rules::NONE },
            doc: "Name: StrategyName.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&IP_STRATEGYS_STATUS_STRUCT), doc: "Strategies found.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidService", "InvalidParameter.FormatError", "InvalidParameterValue.InvalidFilterNotSupportedName"],
};

pub static DESCRIBE_INSTANCES_NETWORK_CONFIG: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeInstancesNetworkConfig",
    summary: "List the network settings of dedicated instances. The SDK declares no answer beyond the request ID.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[],
};

pub static DESCRIBE_LOG_SEARCH: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeLogSearch",
    summary: "Search access logs.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "StartTime", ty: Type::Datetime, required: true, doc: "Start of the time range.", ..Field::NONE },
        Field { name: "EndTime", ty: Type::Datetime, required: true, doc: "End of the time range.", ..Field::NONE },
        Field { name: "Filters", ty: Type::Array(&Type::Struct(&FILTER_STRUCT)), doc: "Reserved.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Number of entries to return; max 100.",
            ..Field::NONE
        },
        Field { name: "ConText", doc: "Cursor returned by the previous call; at most 10000 entries can be read in total.", ..Field::NONE },
        Field {
            name: "Sort",
            rules: &Rules { one_of: &["asc", "desc"], ..Rules::NONE },
            doc: "Order by time: asc or desc; default desc.",
            ..Field::NONE
        },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "Query", doc: "Reserved.", ..Field::NONE },
        Field {
            name: "LogQuerys",
            ty: Type::Array(&Type::Struct(&LOG_QUERY_STRUCT)),
            doc: "Conditions. Fields and operators: req_id \"=\", api_id \"=\", cip \"=\", uip \":\", err_msg \":\", rsp_st \"=\" \"!=\" \":\" \">\" \"<\", req_t \">=\" \"<=\". \":\" means contains; field meanings as in LogSet.",
            ..Field::NONE
        },
    ],
    output: &[
        Field { name: "ConText", doc: "Cursor for the next call; empty (\" \") when there is no more.", ..Field::NONE },
        Field {
            name: "LogSet",
            ty: Type::Array(&Type::String),
            doc: "Log lines, 0 or more. Line format: '[$app_id][$env_name][$service_id][$http_host][$api_id][$uri][$scheme][rsp_st:$status][ups_st:$upstream_status]' '[cip:$remote_addr][uip:$upstream_addr][vip:$server_addr][rsp_len:$bytes_sent][req_len:$request_length]' '[req_t:$request_time][ups_rsp_t:$upstream_response_time][ups_conn_t:$upstream_connect_time][ups_head_t:$upstream_header_time]' '[err_msg:$err_msg][tcp_rtt:$tcpinfo_rtt][$pid][$time_local][req_id:$request_id]'. scheme: HTTP/HTTPS; rsp_st: response status; ups_st: backend (upstream) status, \"-\" when the gateway (APIGW) stopped the request; cip: client address; uip: backend address; vip: address requested; rsp_len, req_len: lengths; req_t: total time; ups_rsp_t: backend response time (from connecting, apigw); ups_conn_t, ups_head_t: backend connect and header times; tcp_rtt: client round-trip time (RTT, Round Trip Time: propagation delay, end-system processing, queuing delay); req_id: request ID.",
            ..Field::NONE
        },
        Field { name: "TotalCount", ty: Type::Uint, doc: "Entries in this answer; at most Limit.", ..Field::NONE },
    ],
    errors: &["InvalidParameterValue.InvalidRegion"],
};

pub static DESCRIBE_PLUGIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribePlugin",
    summary: "Read one plugin.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "plugin", field: "PluginId", lookup: false }],
    input: &[
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            doc: "Reserved; filtering is not supported.",
            ..Field::NONE
        },
        Field { name: "Order", doc: "Sort field; default plugin creation time.", ..Field::NONE },
        Field { name: "OrderBy", doc: "Sort direction; default descending.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&PLUGIN_STRUCT), doc: "The plugin.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "ResourceNotFound.InvalidPlugin", "UnauthorizedOperation.AccessResource"],
};

pub static DESCRIBE_PLUGIN_APIS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribePluginApis",
    summary: "List the APIs a plugin is attached to.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "plugin", field: "PluginId", lookup: false }],
    input: &[
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            doc: "Reserved; filtering is not supported.",
            ..Field::NONE
        },
        Field { name: "Order", doc: "Sort field; default time of attachment.", ..Field::NONE },
        Field { name: "OrderBy", doc: "Sort direction; default descending.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&ATTACHED_API_SUMMARY_STRUCT), doc: "APIs found.", ..Field::NONE }],
    errors: &[
        "InvalidParameterValue",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidPlugin",
        "UnauthorizedOperation.AccessResource",
    ],
};

pub static DESCRIBE_PLUGINS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribePlugins",
    summary: "List plugins by type, ID or name.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "plugin", field: "PluginIds", lookup: false }],
    input: &[
        Field { name: "PluginIds", ty: Type::Array(&Type::String), doc: "Plugin IDs.", ..Field::NONE },
        Field { name: "PluginName", doc: "Plugin name.", ..Field::NONE },
        Field {
            name: "PluginType",
            rules: &Rules {
                one_of: &[
                    "IPControl",
                    "TrafficControl",
                    "Cors",
                    "CustomReq",
                    "CustomAuth",
                    "Routing",
                    "TrafficControlByParameter",
                    "CircuitBreaker",
                    "ProxyCache",
                    "Rewrite",
                    "RequestSize",
                    "JwtClaims",
                    "Canary",
                    "Mirror",
                ],
                ..Rules::NONE
            },
            doc: "Plugin type: IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            doc: "Reserved; filtering is not supported.",
            ..Field::NONE
        },
        Field { name: "Order", doc: "Sort field; default plugin creation time.", ..Field::NONE },
        Field { name: "OrderBy", doc: "Sort direction; default descending.", ..Field::NONE },
        Field {
            name: "PluginAttribute",
            rules: &Rules { one_of: &["System", "Custom"], ..Rules::NONE },
            doc: "System or Custom plugin; default System.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&PLUGIN_SUMMARY_STRUCT), doc: "Plugins found.", ..Field::NONE }],
    errors: &[
        "InvalidParameterValue",
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidRegion",
        "UnsupportedOperation.InvalidAction",
        "ResourceNotFound.InvalidPlugin",
    ],
};

pub static DESCRIBE_PLUGINS_BY_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribePluginsByApi",
    summary: "List the plugins attached to an API.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Only in this environment: test, prepub or release.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&ATTACHED_PLUGIN_SUMMARY_STRUCT), doc: "Plugins found.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "ResourceNotFound.InvalidService",
        "UnauthorizedOperation.AccessResource",
        "UnsupportedOperation.InvalidAction",
    ],
};

pub static DESCRIBE_SERVICE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeService",
    summary: "Read one service.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE }],
    output: &[
        Field { name: "ServiceId", doc: "Service ID.", ..Field::NONE },
        Field { name: "AvailableEnvironments", ty: Type::Array(&Type::String), doc: "Environments of the service.", ..Field::NONE },
        Field { name: "ServiceName", doc: "Service name.", ..Field::NONE },
        Field { name: "ServiceDesc", doc: "Service description.", ..Field::NONE },
        Field { name: "Protocol", doc: "http, https or http&https.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
        Field { name: "ModifiedTime", ty: Type::Datetime, doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
        Field { name: "ExclusiveSetName", doc: "Dedicated cluster name.", ..Field::NONE },
        Field { name: "NetTypes", ty: Type::Array(&Type::String), doc: "Network types: INNER (private), OUTER (public).", ..Field::NONE },
        Field { name: "InternalSubDomain", doc: "Private host name.", ..Field::NONE },
        Field { name: "OuterSubDomain", doc: "Public host name.", ..Field::NONE },
        Field { name: "InnerHttpPort", ty: Type::Int, doc: "Private http port.", ..Field::NONE },
        Field { name: "InnerHttpsPort", ty: Type::Int, doc: "Private https port.", ..Field::NONE },
        Field { name: "ApiTotalCount", ty: Type::Int, doc: "Number of APIs.", ..Field::NONE },
        Field { name: "ApiIdStatusSet", ty: Type::Array(&Type::Struct(&API_ID_STATUS_STRUCT)), doc: "APIs.", ..Field::NONE },
        Field { name: "UsagePlanTotalCount", ty: Type::Int, doc: "Number of usage plans.", ..Field::NONE },
        Field { name: "UsagePlanList", ty: Type::Array(&Type::Struct(&USAGE_PLAN_STRUCT)), doc: "Usage plans.", ..Field::NONE },
        Field { name: "IpVersion", doc: "IP version.", ..Field::NONE },
        Field { name: "UserType", doc: "User type.", ..Field::NONE },
        Field { name: "SetId", ty: Type::Int, doc: "Reserved.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
        Field { name: "InstanceId", doc: "Dedicated instance ID.", ..Field::NONE },
        Field { name: "InstanceName", doc: "Dedicated instance name.", ..Field::NONE },
        Field { name: "SetType", doc: "Cluster type.", ..Field::NONE },
        Field { name: "ProjectId", doc: "Project ID.", ..Field::NONE },
        Field { name: "TceArch", doc: "CPU architecture.", ..Field::NONE },
    ],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "InternalError",
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "InvalidParameterValue.InvalidRegion",
        "UnauthorizedOperation.AccessResource",
    ],
};

pub static DESCRIBE_SERVICE_ENVIRONMENT_LIST: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceEnvironmentList",
    summary: "List the environments of a service with their state.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&SERVICE_ENVIRONMENT_SET_STRUCT), doc: "Environments found.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidService", "InvalidParameter.FormatError"],
};

pub static DESCRIBE_SERVICE_ENVIRONMENT_RELEASE_HISTORY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceEnvironmentReleaseHistory",
    summary: "List the releases of a service in one environment.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment: test, prepub or release.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&SERVICE_RELEASE_HISTORY_STRUCT), doc: "Releases found.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidService"],
};

pub static DESCRIBE_SERVICE_ENVIRONMENT_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceEnvironmentStrategy",
    summary: "List the throttling of a service per environment.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "Result",
        ty: Type::Struct(&SERVICE_ENVIRONMENT_STRATEGY_STATUS_STRUCT),
        doc: "Throttling per environment.",
        ..Field::NONE
    }],
    errors: &["ResourceNotFound.InvalidService"],
};

pub static DESCRIBE_SERVICE_FOR_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceForApiApp",
    summary: "Read one service as a user of an application.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiRegion", required: true, doc: "Region of the API or service.", ..Field::NONE },
    ],
    output: &[
        Field { name: "ServiceId", doc: "Service ID.", ..Field::NONE },
        Field { name: "AvailableEnvironments", ty: Type::Array(&Type::String), doc: "Environments of the service.", ..Field::NONE },
        Field { name: "ServiceName", doc: "Service name.", ..Field::NONE },
        Field { name: "ServiceDesc", doc: "Service description.", ..Field::NONE },
        Field { name: "Protocol", doc: "http, https or http&https.", ..Field::NONE },
        Field { name: "CreatedTime", ty: Type::Datetime, doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
        Field { name: "ModifiedTime", ty: Type::Datetime, doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.", ..Field::NONE },
        Field { name: "ExclusiveSetName", doc: "Dedicated cluster name.", ..Field::NONE },
        Field { name: "NetTypes", ty: Type::Array(&Type::String), doc: "Network types: INNER (private), OUTER (public).", ..Field::NONE },
        Field { name: "InternalSubDomain", doc: "Private host name.", ..Field::NONE },
        Field { name: "OuterSubDomain", doc: "Public host name.", ..Field::NONE },
        Field { name: "InnerHttpPort", ty: Type::Int, doc: "Private http port.", ..Field::NONE },
        Field { name: "InnerHttpsPort", ty: Type::Int, doc: "Private https port.", ..Field::NONE },
        Field { name: "ApiTotalCount", ty: Type::Int, doc: "Number of APIs.", ..Field::NONE },
        Field { name: "ApiIdStatusSet", ty: Type::Array(&Type::Struct(&API_ID_STATUS_STRUCT)), doc: "APIs.", ..Field::NONE },
        Field { name: "UsagePlanTotalCount", ty: Type::Int, doc: "Number of usage plans.", ..Field::NONE },
        Field { name: "UsagePlanList", ty: Type::Array(&Type::Struct(&USAGE_PLAN_STRUCT)), doc: "Usage plans.", ..Field::NONE },
        Field { name: "IpVersion", doc: "IP version.", ..Field::NONE },
        Field { name: "UserType", doc: "User type.", ..Field::NONE },
        Field { name: "SetId", ty: Type::Int, doc: "Reserved.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), doc: "Tags.", ..Field::NONE },
    ],
    errors: &["ResourceNotFound.InvalidService", "InvalidParameter.FormatError"],
};

pub static DESCRIBE_SERVICE_RELEASE_DIFF: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceReleaseDiff",
    summary: "Compare two released versions of a service, or one with what a release would publish now.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "VersionName",
            doc: "Version to compare from; empty: nothing released, so that every API counts as added.",
            ..Field::NONE
        },
        Field { name: "OtherVersionName", doc: "Version to compare with; empty: what would be released now.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&SERVICE_RELEASE_DIFF_STRUCT), doc: "The differences.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "ResourceNotFound.InvalidReleaseVersion", "ResourceNotFound.InvalidService"],
};

pub static DESCRIBE_SERVICE_RELEASE_NODES: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceReleaseNodes",
    summary: "Read which gateway nodes serve which revision of a service in one environment.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment: test, prepub or release.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "Result",
        ty: Type::Struct(&SERVICE_RELEASE_NODES_STRUCT),
        doc: "Nodes, and the revision they should serve.",
        ..Field::NONE
    }],
    errors: &["InvalidParameter.FormatError", "ResourceNotFound.InvalidService"],
};

pub static DESCRIBE_SERVICE_RELEASE_VERSION: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceReleaseVersion",
    summary: "List the released versions of a service.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Uint,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&SERVICE_RELEASE_VERSION_STRUCT), doc: "Versions found.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidService"],
};

pub static DESCRIBE_SERVICE_SUB_DOMAIN_MAPPINGS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceSubDomainMappings",
    summary: "List the path mappings of a custom domain.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "SubDomain", required: true, doc: "Custom domain.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&SERVICE_SUB_DOMAIN_MAPPINGS_STRUCT), doc: "Path mappings.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "FailedOperation.ServiceNotExist", "FailedOperation.ServiceError"],
};

pub static DESCRIBE_SERVICE_SUB_DOMAINS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceSubDomains",
    summary: "List the custom domains of a service.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&DOMAIN_SETS_STRUCT), doc: "Custom domains.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "FailedOperation.ServiceNotExist",
        "FailedOperation.DescribeServiceSubDomainsError",
        "InvalidParameterValue.InvalidRegion",
    ],
};

pub static DESCRIBE_SERVICE_USAGE_PLAN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServiceUsagePlan",
    summary: "List the usage plans bound to a service.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&SERVICE_USAGE_PLAN_SET_STRUCT), doc: "Usage plans found.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidService", "InternalError.OssException"],
};

pub static DESCRIBE_SERVICES_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeServicesStatus",
    summary: "List services.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules {
                filters: &["ServiceId", "ServiceName", "NotUsagePlanId", "Environment", "IpVersion", "InstanceId", "NetType", "EIAMAppId"],
                ..Rules::NONE
            },
            doc: "Names: ServiceId, ServiceName, NotUsagePlanId, Environment, IpVersion, InstanceId, NetType, EIAMAppId (the last two from the SDK).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&SERVICES_STATUS_STRUCT), doc: "Services found.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "UnauthorizedOperation",
        "MissingParameter",
        "InternalError",
        "UnsupportedOperation",
        "ResourceInUse",
        "InvalidParameter",
        "AuthFailure",
        "RequestLimitExceeded",
        "ResourceInsufficient",
        "LimitExceeded",
        "DryRunOperation",
        "OperationDenied",
        "FailedOperation",
        "UnknownParameter",
        "InvalidParameterValue.InvalidFilterNotSupportedName",
        "InvalidParameterValue.InvalidRegion",
        "InvalidParameterValue.InvalidTagValues",
    ],
};

pub static DESCRIBE_UPSTREAM_BIND_APIS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeUpstreamBindApis",
    summary: "List the APIs that use a VPC channel.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "upstream", field: "UpstreamId", lookup: false }],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size, at most 100 (ours).",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset.",
            ..Field::NONE
        },
        Field { name: "UpstreamId", required: true, doc: "VPC channel ID.", ..Field::NONE },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["ServiceId", "ApiId"], ..Rules::NONE },
            doc: "Names: ServiceId, ApiId.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&DESCRIBE_UPSTREAM_BIND_APIS_STRUCT), doc: "APIs found.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "InternalError",
        "InvalidParameter",
        "LimitExceeded",
        "MissingParameter",
        "ResourceNotFound",
        "UnauthorizedOperation",
        "UnsupportedOperation",
    ],
};

pub static DESCRIBE_UPSTREAMS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeUpstreams",
    summary: "List VPC channels with their nodes.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size, at most 100 (ours).",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["UpstreamId", "UpstreamName"], ..Rules::NONE },
            doc: "Names: UpstreamId, UpstreamName.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&DESCRIBE_UPSTREAM_INFO_STRUCT), doc: "VPC channels found.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "InternalError",
        "InvalidParameter",
        "InvalidParameterValue.InvalidFilterNotSupportedName",
        "LimitExceeded",
        "MissingParameter",
        "ResourceNotFound.InvalidAccessKeyId",
        "UnsupportedOperation",
        "UnsupportedOperation.InvalidAction",
    ],
};

pub static DESCRIBE_USAGE_PLAN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeUsagePlan",
    summary: "Read one usage plan: name, QPS, creation time, bound environments.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false }],
    input: &[Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Struct(&USAGE_PLAN_INFO_STRUCT), doc: "The usage plan.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidUsagePlan", "InvalidParameterValue.InvalidRegion"],
};

pub static DESCRIBE_USAGE_PLAN_ENVIRONMENTS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeUsagePlanEnvironments",
    summary: "List the environments a usage plan is bound to.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false }],
    input: &[
        Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE },
        Field {
            name: "BindType",
            required: true,
            rules: &Rules { one_of: &["API", "SERVICE"], ..Rules::NONE },
            doc: "API or SERVICE; default SERVICE.",
            ..Field::NONE
        },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&USAGE_PLAN_ENVIRONMENT_STATUS_STRUCT), doc: "Bound environments.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidUsagePlan", "InternalError.OssException"],
};

pub static DESCRIBE_USAGE_PLAN_SECRET_IDS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeUsagePlanSecretIds",
    summary: "List the keys bound to a usage plan.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false }],
    input: &[
        Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE },
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&USAGE_PLAN_BIND_SECRET_STATUS_STRUCT), doc: "Bound keys.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidUsagePlan", "InvalidParameterValue.InvalidRegion"],
};

pub static DESCRIBE_USAGE_PLANS_STATUS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DescribeUsagePlansStatus",
    summary: "List usage plans.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Limit",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(100), ..Rules::NONE },
            doc: "Page size; default 20, max 100.",
            ..Field::NONE
        },
        Field {
            name: "Offset",
            ty: Type::Int,
            rules: &Rules { min: Some(0), ..Rules::NONE },
            doc: "Page offset; default 0.",
            ..Field::NONE
        },
        Field {
            name: "Filters",
            ty: Type::Array(&Type::Struct(&FILTER_STRUCT)),
            rules: &Rules { filters: &["UsagePlanId", "UsagePlanName", "NotServiceId", "NotApiId", "Environment"], ..Rules::NONE },
            doc: "Names: UsagePlanId, UsagePlanName, NotServiceId, NotApiId, Environment.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&USAGE_PLANS_STATUS_STRUCT), doc: "Usage plans found.", ..Field::NONE }],
    errors: &["InvalidParameterValue.InvalidFilterNotSupportedName", "InvalidParameterValue.InvalidRegion"],
};

pub static DETACH_PLUGIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DetachPlugin",
    summary: "Detach a plugin from an API.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "plugin", field: "PluginId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to detach from.",
            ..Field::NONE
        },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidEnvStatus",
        "InvalidParameterValue.InvalidApiIds",
        "ResourceNotFound.InvalidPlugin",
        "UnauthorizedOperation.AccessResource",
    ],
};

pub static DISABLE_API_KEY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "DisableApiKey",
    summary: "Disable a key pair.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "key", field: "AccessKeyId", lookup: false }],
    input: &[Field { name: "AccessKeyId", required: true, doc: "Key ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "InternalError.OssException",
        "UnsupportedOperation.UinNotInWhiteList",
        "ResourceNotFound.InvalidAccessKeyId",
        "UnsupportedOperation.UnsupportedUpdateApiKey",
    ],
};

pub static ENABLE_API_KEY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "EnableApiKey",
    summary: "Enable a disabled key pair.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "key", field: "AccessKeyId", lookup: false }],
    input: &[Field { name: "AccessKeyId", required: true, doc: "Key ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "UnsupportedOperation.UinNotInWhiteList",
        "ResourceNotFound.InvalidAccessKeyId",
        "UnsupportedOperation.UnsupportedUpdateApiKey",
    ],
};

pub static EXPORT_OPEN_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ExportOpenApi",
    summary: "Write the APIs of a service as an OpenAPI description, from which ImportOpenApi makes the same.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment whose released APIs are written; empty: the APIs as they are now.",
            ..Field::NONE
        },
        Field {
            name: "EncodeType",
            rules: &Rules { one_of: &["YAML", "JSON"], ..Rules::NONE },
            doc: "How Content is written: YAML or JSON; default YAML.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Content", doc: "The description, OpenAPI 3.1.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "InvalidParameterValue.InvalidEnvStatus", "ResourceNotFound.InvalidService"],
};

pub static GENERATE_API_DOCUMENT: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "GenerateApiDocument",
    summary: "Generate the document and the SDK of one environment of a service.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "GenEnvironment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment the SDK is made for.",
            ..Field::NONE
        },
        Field {
            name: "GenLanguage",
            required: true,
            rules: &Rules { one_of: &["Python", "JavaScript"], ..Rules::NONE },
            doc: "SDK language: Python or JavaScript.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&DOCUMENT_SDK_STRUCT), doc: "Download links of document and SDK.", ..Field::NONE }],
    errors: &[
        "FailedOperation.ServiceNotExist",
        "InvalidParameterValue.NotInOptions",
        "FailedOperation.GenerateApiDocumentError",
        "InvalidParameterValue.InvalidGenLanguage",
    ],
};

pub static IMPORT_OPEN_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ImportOpenApi",
    summary: "Create APIs in a service from an OpenAPI description.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service the APIs belong to.", ..Field::NONE },
        Field {
            name: "Content",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(2097152), ..Rules::NONE },
            doc: "The description: OpenAPI 3.0 or 3.1, or Swagger 2.0.",
            ..Field::NONE
        },
        Field {
            name: "EncodeType",
            rules: &Rules { one_of: &["YAML", "JSON"], ..Rules::NONE },
            doc: "How Content is written: YAML or JSON; default YAML.",
            ..Field::NONE
        },
        Field {
            name: "ContentVersion",
            rules: &Rules { one_of: &["openAPI"], ..Rules::NONE },
            doc: "Kind of description; openAPI is the only one.",
            ..Field::NONE
        },
        Field {
            name: "DryRun",
            ty: Type::Bool,
            doc: "Only answer what would become of each API of the description; nothing is created. Default false.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "Result",
        ty: Type::Struct(&CREATE_API_RSP_SET_STRUCT),
        doc: "What became of each API of the description.",
        ..Field::NONE
    }],
    errors: &[
        "AuthFailure",
        "FailedOperation.ApiError",
        "InternalError",
        "InternalError.OssException",
        "InvalidParameter.FormatError",
        "InvalidParameterValue",
        "InvalidParameterValue.InvalidServiceConfig",
        "InvalidParameterValue.UnsupportedParameter",
        "LimitExceeded.ApiCountLimitExceeded",
        "MissingParameter.BackendSpecificParam",
        "ResourceNotFound",
        "UnauthorizedOperation.AccessResource",
        "UnsupportedOperation.InvalidAction",
    ],
};

pub static MATCH_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "MatchApi",
    summary: "Tell which API of a service a request would reach, and why not the others. No request is sent.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment: test, prepub or release.",
            ..Field::NONE
        },
        Field {
            name: "Host",
            rules: &Rules { max_len: Some(253), ..Rules::NONE },
            doc: "Host of the request, of which the path mapping depends; empty: a default domain of the service.",
            ..Field::NONE
        },
        Field {
            name: "Path",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(8192), ..Rules::NONE },
            doc: "Path of the request, without the query; after a default domain it may begin with the environment, e.g. /release/path.",
            ..Field::NONE
        },
        Field {
            name: "Method",
            required: true,
            rules: &Rules { one_of: &["GET", "POST", "DELETE", "HEAD", "PUT", "OPTIONS", "TRACE", "PATCH"], ..Rules::NONE },
            doc: "Method of the request, e.g. GET.",
            ..Field::NONE
        },
        Field {
            name: "Draft",
            ty: Type::Bool,
            doc: "true: match against the definitions as they are now, released or not; default false.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&MATCH_API_RESULT_STRUCT), doc: "What matches.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidEnvStatus",
        "FailedOperation.DomainNotBindService",
        "ResourceNotFound.InvalidService",
    ],
};

pub static MODIFY_API_DOC: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyAPIDoc",
    summary: "Change an API document.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
        ResourceField { kind: "apidoc", field: "ApiDocId", lookup: false },
    ],
    input: &[
        Field { name: "ApiDocName", doc: "Document name.", ..Field::NONE },
        Field { name: "ServiceId", doc: "Service ID (described as the service name).", ..Field::NONE },
        Field {
            name: "Environment",
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment.",
            ..Field::NONE
        },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), doc: "APIs covered by the document.", ..Field::NONE },
        Field { name: "ApiDocId", required: true, doc: "API document ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_DOC_STRUCT), doc: "The document.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ServiceError",
        "FailedOperation.ApiError",
        "ResourceNotFound.InvalidApiDoc",
    ],
};

pub static MODIFY_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyApi",
    summary: "Replace the settings of an API. The service must be released again for the change to take effect.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "AuthRelationApiId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "ApiName",
            rules: &Rules { max_len: Some(60), ..Rules::NONE },
            doc: "API name, at most 60 characters.",
            ..Field::NONE
        },
        Field { name: "ApiDesc", doc: "API description.", ..Field::NONE },
        Field {
            name: "ApiType",
            rules: &Rules { one_of: &["NORMAL", "TSF"], ..Rules::NONE },
            doc: "NORMAL or TSF; default NORMAL.",
            ..Field::NONE
        },
        Field {
            name: "AuthType",
            rules: &Rules { one_of: &["SECRET", "NONE", "OAUTH", "APP", "EIAM"], ..Rules::NONE },
            doc: "SECRET (key pair), NONE, OAUTH, APP (application) or, as listed APIs show it, EIAM; default NONE.",
            ..Field::NONE
        },
        Field {
            name: "ServiceType",
            required: true,
            rules: &Rules {
                one_of: &["HTTP", "MOCK", "TSF", "CLB", "SCF", "WEBSOCKET", "TARGET", "EB", "VPC", "UPSTREAM", "GRPC", "COS"],
                ..Rules::NONE
            },
            doc: "Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta); in the SDK also EB, VPC, UPSTREAM, GRPC and COS.",
            ..Field::NONE
        },
        Field { name: "AuthRequired", ty: Type::Bool, doc: "True: signature needed; False: not needed. To be removed.", ..Field::NONE },
        Field {
            name: "ServiceTimeout",
            ty: Type::Int,
            rules: &Rules { min: Some(1), max: Some(1800), ..Rules::NONE },
            doc: "Backend timeout in seconds, 1 to 1800.",
            ..Field::NONE
        },
        Field { name: "Protocol", doc: "Frontend protocol: HTTP, HTTPS, or both.", ..Field::NONE },
        Field {
            name: "RequestConfig",
            ty: Type::Struct(&REQUEST_CONFIG_STRUCT),
            required: true,
            doc: "Frontend path and method.",
            ..Field::NONE
        },
        Field {
            name: "EnableCORS",
            ty: Type::Bool,
            doc: "True (printed \"Ture\"): allow cross-origin requests; False: do not.",
            ..Field::NONE
        },
        Field {
            name: "ConstantParameters",
            ty: Type::Array(&Type::Struct(&CONSTANT_PARAMETER_STRUCT)),
            doc: "Constant parameters.",
            ..Field::NONE
        },
        Field {
            name: "RequestParameters",
            ty: Type::Array(&Type::Struct(&REQ_PARAMETER_STRUCT)),
            doc: "Frontend request parameters.",
            ..Field::NONE
        },
        Field {
            name: "ApiBusinessType",
            rules: &Rules { one_of: &["NORMAL", "OAUTH"], ..Rules::NONE },
            doc: "NORMAL (business API) or OAUTH (authorisation API); used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "ServiceMockReturnMessage",
            doc: "Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock).",
            ..Field::NONE
        },
        Field {
            name: "MicroServices",
            ty: Type::Array(&Type::Struct(&MICRO_SERVICE_REQ_STRUCT)),
            doc: "Microservices behind the API.",
            ..Field::NONE
        },
        Field {
            name: "ServiceTsfLoadBalanceConf",
            ty: Type::Struct(&TSF_LOAD_BALANCE_CONF_RESP_STRUCT),
            doc: "Load balancing of the microservices.",
            ..Field::NONE
        },
        Field {
            name: "ServiceTsfHealthCheckConf",
            ty: Type::Struct(&HEALTH_CHECK_CONF_STRUCT),
            doc: "Health check of the microservices.",
            ..Field::NONE
        },
        Field {
            name: "TargetServicesLoadBalanceConf",
            ty: Type::Int,
            doc: "Load balancing for target backends; closed beta.",
            ..Field::NONE
        },
        Field {
            name: "TargetServicesHealthCheckConf",
            ty: Type::Struct(&HEALTH_CHECK_CONF_STRUCT),
            doc: "Health check for target backends; closed beta.",
            ..Field::NONE
        },
        Field { name: "ServiceScfFunctionName", doc: "SCF function name; used when the backend is SCF.", ..Field::NONE },
        Field {
            name: "ServiceWebsocketRegisterFunctionName",
            doc: "SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionName",
            doc: "SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionName",
            doc: "SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field { name: "ServiceScfFunctionNamespace", doc: "SCF function namespace; used when the backend is SCF.", ..Field::NONE },
        Field { name: "ServiceScfFunctionQualifier", doc: "SCF function version; used when the backend is SCF.", ..Field::NONE },
        Field {
            name: "ServiceWebsocketRegisterFunctionNamespace",
            doc: "Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketRegisterFunctionQualifier",
            doc: "Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionNamespace",
            doc: "Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionQualifier",
            doc: "Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionNamespace",
            doc: "Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionQualifier",
            doc: "Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceScfIsIntegratedResponse",
            ty: Type::Bool,
            doc: "Use integrated responses; used when the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "IsDebugAfterCharge",
            ty: Type::Bool,
            doc: "Billing starts after debugging; reserved for the cloud market.",
            ..Field::NONE
        },
        Field { name: "TagSpecifications", ty: Type::Struct(&TAG_STRUCT), doc: "Tag.", ..Field::NONE },
        Field {
            name: "IsDeleteResponseErrorCodes",
            ty: Type::Bool,
            doc: "True: delete all custom error codes of the API; omitted or False: keep them.",
            ..Field::NONE
        },
        Field { name: "ResponseType", doc: "Response type.", ..Field::NONE },
        Field { name: "ResponseSuccessExample", doc: "Sample of a successful response.", ..Field::NONE },
        Field { name: "ResponseFailExample", doc: "Sample of a failed response.", ..Field::NONE },
        Field { name: "ServiceConfig", ty: Type::Struct(&SERVICE_CONFIG_STRUCT), doc: "Backend settings.", ..Field::NONE },
        Field {
            name: "AuthRelationApiId",
            doc: "Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.",
            ..Field::NONE
        },
        Field {
            name: "ServiceParameters",
            ty: Type::Array(&Type::Struct(&SERVICE_PARAMETER_STRUCT)),
            doc: "Backend parameters.",
            ..Field::NONE
        },
        Field {
            name: "OauthConfig",
            ty: Type::Struct(&OAUTH_CONFIG_STRUCT),
            doc: "OAuth settings; used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field {
            name: "ResponseErrorCodes",
            ty: Type::Array(&Type::Struct(&RESPONSE_ERROR_CODE_REQ_STRUCT)),
            doc: "Custom error codes.",
            ..Field::NONE
        },
        Field { name: "IsBase64Encoded", ty: Type::Bool, doc: "Encode with Base64; SCF backends only.", ..Field::NONE },
        Field { name: "IsBase64Trigger", ty: Type::Bool, doc: "Trigger Base64 encoding by header; SCF backends only.", ..Field::NONE },
        Field {
            name: "Base64EncodedTriggerRules",
            ty: Type::Array(&Type::Struct(&BASE64_ENCODED_TRIGGER_RULE_STRUCT)),
            rules: &Rules { max_items: Some(10), ..Rules::NONE },
            doc: "Header trigger rules; max 10 rules.",
            ..Field::NONE
        },
        Field { name: "EventBusId", doc: "Event bus ID.", ..Field::NONE },
        Field { name: "InternalReqSource", doc: "Marks the origin of an internal request.", ..Field::NONE },
        Field {
            name: "ServiceScfFunctionType",
            rules: &Rules { one_of: &["EVENT", "HTTP"], ..Rules::NONE },
            doc: "SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF.",
            ..Field::NONE
        },
        Field { name: "EIAMAppType", doc: "EIAM application type.", ..Field::NONE },
        Field {
            name: "EIAMAuthType",
            rules: &Rules { one_of: &["AuthenticationOnly", "Authorization"], ..Rules::NONE },
            doc: "EIAM authentication type: AuthenticationOnly or Authorization (authenticate and authorise).",
            ..Field::NONE
        },
        Field { name: "EIAMAppId", doc: "EIAM application ID (the source swaps this description with TokenTimeout).", ..Field::NONE },
        Field {
            name: "TokenTimeout",
            ty: Type::Int,
            rules: &Rules { min: Some(1), ..Rules::NONE },
            doc: "Validity of the EIAM token in seconds; default 7200 (the source swaps this description with EIAMAppId).",
            ..Field::NONE
        },
    ],
    output: &[],
    errors: &[
        "InvalidParameterValue",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "InvalidParameterValue.InvalidApiBusinessType",
        "FailedOperation.ServiceError",
        "FailedOperation.ApiError",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidConstantParameters",
        "LimitExceeded.ApiCountLimitExceeded",
        "InvalidParameterValue.InvalidClb",
        "InvalidParameterValue.InvalidRequestParameters",
        "InvalidParameterValue.InvalidServiceConfig",
        "InternalError.VpcException",
        "InvalidParameterValue.InvalidPublicKey",
        "FailedOperation.ApiInOperation",
        "InvalidParameterValue.InvalidIPAddress",
        "InvalidParameterValue.LengthExceeded",
        "InvalidParameterValue.InvalidServiceParam",
        "InvalidParameterValue.RangeExceeded",
        "InvalidParameterValue.InvalidBackendPath",
        "InvalidParameterValue.InvalidServiceType",
        "InvalidParameterValue.InvalidWSMethod",
        "InvalidParameterValue.InvalidPort",
        "UnsupportedOperation.ModifyProtocol",
        "InvalidParameterValue.ParameterNotMatch",
        "InvalidParameterValue.NotInOptions",
        "InvalidParameterValue.InvalidRegion",
        "InternalError.ApigwException",
        "InternalError.TsfException",
        "InvalidParameterValue.InvalidScfConfig",
        "InvalidParameterValue.InvalidUrl",
        "InvalidParameterValue.LimitExceeded",
        "ResourceNotFound.InvalidOauthApi",
        "UnsupportedOperation.InvalidAction",
        "InvalidParameterValue.InvalidMethod",
        "FailedOperation.GetRoleError",
        "InternalError.ScfException",
        "UnsupportedOperation.ResourceAssociated",
        "FailedOperation.EbError",
        "UnsupportedOperation.InvalidEndpointType",
        "UnsupportedOperation.ModifyEIAMAuthApi",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static MODIFY_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyApiApp",
    summary: "Change an application.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false }],
    input: &[
        Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE },
        Field { name: "ApiAppName", doc: "Application name.", ..Field::NONE },
        Field { name: "ApiAppDesc", doc: "Application description.", ..Field::NONE },
        Field { name: "ProjectId", doc: "Project ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "UnsupportedOperation.InvalidServiceTrade",
        "FailedOperation.ApiError",
        "InternalError.OssException",
        "FailedOperation.ApiInOperation",
        "UnsupportedOperation.UnsupportedDeleteApi",
        "InternalError.ApigwException",
        "FailedOperation.GetRoleError",
        "InternalError.ScfException",
        "ResourceNotFound.InvalidApiApp",
        "UnsupportedOperation.ResourceAssociated",
    ],
};

pub static MODIFY_API_ENVIRONMENT_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyApiEnvironmentStrategy",
    summary: "Set the throttling of APIs in one environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "Strategy", ty: Type::Int, required: true, doc: "Throttling value.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment: test, prepub or release.",
            ..Field::NONE
        },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), required: true, doc: "API IDs.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidApi",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidRequestParameters",
        "InvalidParameterValue.RangeExceeded",
    ],
};

pub static MODIFY_API_INCREMENT: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyApiIncrement",
    summary: "Change single OAuth attributes of an API. Unlike ModifyApi only the changed values are sent; meant for programs (not the console).",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field {
            name: "BusinessType",
            required: true,
            rules: &Rules { one_of: &["OAUTH"], ..Rules::NONE },
            doc: "Kind of API to change: OAUTH (authorisation API).",
            ..Field::NONE
        },
        Field { name: "PublicKey", doc: "New public key.", ..Field::NONE },
        Field { name: "LoginRedirectUrl", doc: "New redirect URL.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "InvalidParameterValue.NothingModifyForOauth",
        "InvalidParameterValue.InvalidApiBusinessType",
    ],
};

pub static MODIFY_EXCLUSIVE_INSTANCE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyExclusiveInstance",
    summary: "Change the name, description or parameters of a dedicated instance.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "instance", field: "InstanceId", lookup: false }],
    input: &[
        Field { name: "InstanceId", required: true, doc: "Dedicated instance ID.", ..Field::NONE },
        Field { name: "InstanceName", doc: "Instance name.", ..Field::NONE },
        Field { name: "InstanceDescription", doc: "Free text.", ..Field::NONE },
        Field {
            name: "Parameters",
            ty: Type::Array(&Type::Struct(&INSTANCE_PARAMETER_INPUT_STRUCT)),
            doc: "Parameters to set.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&INSTANCE_DETAIL_STRUCT), doc: "The instance as it is now.", ..Field::NONE }],
    errors: &[
        "AuthFailure",
        "FailedOperation",
        "FailedOperation.AccessKeyExist",
        "FailedOperation.ApiBindEnvironmen",
        "FailedOperation.InstanceNotExist",
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidRequestParameters",
        "LimitExceeded",
        "MissingParameter",
        "OperationDenied",
        "RequestLimitExceeded",
        "ResourceInUse",
        "UnauthorizedOperation",
        "UnsupportedOperation.InvalidInstanceState",
    ],
};

pub static MODIFY_GATEWAY_CERTIFICATE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyGatewayCertificate",
    summary: "Rename a certificate, or replace it and its private key by a newer pair, which custom domains then use without being bound again.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "certificate", field: "CertificateId", lookup: false }],
    input: &[
        Field { name: "CertificateId", required: true, doc: "Certificate ID.", ..Field::NONE },
        Field {
            name: "Name",
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Name to tell certificates apart, 1 to 60 characters.",
            ..Field::NONE
        },
        Field {
            name: "Certificate",
            rules: &Rules { min_len: Some(1), max_len: Some(65536), ..Rules::NONE },
            doc: "New certificate chain as PEM, the own certificate first. Together with PrivateKey only; it must be valid for every custom domain that uses it.",
            ..Field::NONE
        },
        Field {
            name: "PrivateKey",
            secret: true,
            rules: &Rules { min_len: Some(1), max_len: Some(16384), ..Rules::NONE },
            doc: "Private key of the new certificate as PEM, not encrypted. Together with Certificate only.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "FailedOperation.CertificateIdError",
        "FailedOperation.CertificateIdExpired",
        "FailedOperation.CertificateIdInfoError",
        "InvalidParameter.FormatError",
        "InvalidParameterValue.CertificateMismatch",
    ],
};

pub static MODIFY_IP_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyIPStrategy",
    summary: "Change the addresses of an IP strategy.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "strategy", field: "StrategyId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service the strategy belongs to.", ..Field::NONE },
        Field { name: "StrategyId", required: true, doc: "IP strategy ID.", ..Field::NONE },
        Field { name: "StrategyData", required: true, doc: "New addresses.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "ResourceNotFound.InvalidIPStrategy"],
};

pub static MODIFY_PLUGIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyPlugin",
    summary: "Change a plugin.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "plugin", field: "PluginId", lookup: false }],
    input: &[
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field {
            name: "PluginName",
            rules: &Rules { max_len: Some(50), pattern: Some("^[A-Za-z]([A-Za-z0-9_]*[A-Za-z0-9])?$"), ..Rules::NONE },
            doc: "Up to 50 characters from a-z, A-Z, 0-9 and _; starts with a letter, ends with a letter or digit.",
            ..Field::NONE
        },
        Field {
            name: "Description",
            rules: &Rules { max_len: Some(200), ..Rules::NONE },
            doc: "Free text, max 200 characters.",
            ..Field::NONE
        },
        Field { name: "PluginData", secret: true, doc: "Plugin definition.", ..Field::NONE },
        Field { name: "ProjectId", doc: "Project ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "InternalError.OssException",
        "InvalidParameterValue.RangeExceeded",
        "InvalidParameterValue.NotInOptions",
        "UnsupportedOperation.InvalidAction",
        "ResourceNotFound.InvalidPlugin",
        "UnauthorizedOperation.AccessResource",
    ],
};

pub static MODIFY_SERVICE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyService",
    summary: "Change the name, description, protocol or network types of a service.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "ServiceName",
            rules: &Rules { min_len: Some(1), max_len: Some(50), pattern: Some("^[A-Za-z0-9_-]+$"), ..Rules::NONE },
            doc: "Service name: 1 to 50 letters, digits, _ and -.",
            ..Field::NONE
        },
        Field { name: "ServiceDesc", doc: "Service description.", ..Field::NONE },
        Field {
            name: "Protocol",
            rules: &Rules { one_of: &["http", "https", "http&https"], ..Rules::NONE },
            doc: "Frontend protocol: http, https or http&https.",
            ..Field::NONE
        },
        Field {
            name: "NetTypes",
            ty: Type::Array(&Type::String),
            rules: &Rules { one_of: &["INNER", "OUTER"], ..Rules::NONE },
            doc: "Network types: INNER (private), OUTER (public); default OUTER.",
            ..Field::NONE
        },
        Field { name: "ProjectId", doc: "Project ID.", ..Field::NONE },
    ],
    output: &[],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "UnsupportedOperation.ReduceNetTypes",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static MODIFY_SERVICE_ENVIRONMENT_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyServiceEnvironmentStrategy",
    summary: "Set the throttling of a service in environments.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "Strategy", ty: Type::Int, required: true, doc: "Throttling value.", ..Field::NONE },
        Field {
            name: "EnvironmentNames",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environments.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "InternalError.OssException",
        "InvalidParameterValue.InvalidRequestParameters",
        "InvalidParameterValue.RangeExceeded",
        "InvalidParameterValue.InvalidRegion",
    ],
};

pub static MODIFY_SUB_DOMAIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifySubDomain",
    summary: "Change the path mapping or protocol of a custom domain.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "certificate", field: "CertificateId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "SubDomain", required: true, doc: "Custom domain.", ..Field::NONE },
        Field { name: "CertificateId", doc: "Certificate ID; required when the protocol includes HTTPS.", ..Field::NONE },
        Field {
            name: "IsDefaultMapping",
            ty: Type::Bool,
            required: true,
            doc: "true: default path mapping; false: custom path mapping.",
            ..Field::NONE
        },
        Field {
            name: "Protocol",
            rules: &Rules { one_of: &["http", "https", "http&https"], ..Rules::NONE },
            doc: "http, https or http&https.",
            ..Field::NONE
        },
        Field {
            name: "PathMappingSet",
            ty: Type::Array(&Type::Struct(&PATH_MAPPING_STRUCT)),
            rules: &Rules { max_items: Some(3), ..Rules::NONE },
            doc: "New path mappings.",
            ..Field::NONE
        },
        Field {
            name: "NetType",
            rules: &Rules { one_of: &["INNER", "OUTER"], ..Rules::NONE },
            doc: "INNER (private) or OUTER (public).",
            ..Field::NONE
        },
        Field {
            name: "IsForcedHttps",
            ty: Type::Bool,
            doc: "Redirect HTTP requests on the custom domain to HTTPS; default false.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "FailedOperation.CertificateIdError",
        "UnsupportedOperation.InvalidServiceTrade",
        "FailedOperation.ServiceNotExist",
        "FailedOperation.ServiceError",
        "FailedOperation.SubDomainFormatError",
        "FailedOperation.SetCustomPathMappingError",
        "FailedOperation.PathMappingSetError",
        "FailedOperation.CertificateIdBindError",
        "FailedOperation.UnknownProtocolTypeError",
        "InternalError.OssException",
        "UnsupportedOperation.ForceHttps",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static MODIFY_UPSTREAM: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyUpstream",
    summary: "Change a VPC channel.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "upstream", field: "UpstreamId", lookup: false }],
    input: &[
        Field { name: "UpstreamId", required: true, doc: "VPC channel ID.", ..Field::NONE },
        Field { name: "UpstreamName", doc: "Channel name.", ..Field::NONE },
        Field { name: "UpstreamDescription", doc: "Free text.", ..Field::NONE },
        Field {
            name: "Scheme",
            rules: &Rules { one_of: &["HTTP", "HTTPS", "gRPC", "gRPCs"], ..Rules::NONE },
            doc: "Protocol towards the nodes: HTTP, HTTPS, gRPC or gRPCs.",
            ..Field::NONE
        },
        Field {
            name: "UpstreamType",
            rules: &Rules { one_of: &["IP_PORT", "K8S"], ..Rules::NONE },
            doc: "IP_PORT (nodes by address and port) or K8S (services of a container cluster).",
            ..Field::NONE
        },
        Field {
            name: "Algorithm",
            rules: &Rules { one_of: &["ROUND-ROBIN", "ROUND_ROBIN"], ..Rules::NONE },
            doc: "How nodes are chosen: ROUND-ROBIN; the SDK also spells it ROUND_ROBIN.",
            ..Field::NONE
        },
        Field { name: "UniqVpcId", doc: "VPC the nodes are in.", ..Field::NONE },
        Field { name: "Retries", ty: Type::Uint, doc: "How often a failed request is tried again; default 3.", ..Field::NONE },
        Field { name: "UpstreamHost", doc: "Value of the Host header that nodes receive.", ..Field::NONE },
        Field { name: "Nodes", ty: Type::Array(&Type::Struct(&UPSTREAM_NODE_STRUCT)), doc: "Nodes the channel leads to.", ..Field::NONE },
        Field {
            name: "HealthChecker",
            ty: Type::Struct(&UPSTREAM_HEALTH_CHECKER_STRUCT),
            doc: "Health checks of the nodes; for VPC channels only.",
            ..Field::NONE
        },
        Field {
            name: "K8sService",
            ty: Type::Array(&Type::Struct(&K8S_SERVICE_STRUCT)),
            doc: "Container services the channel leads to.",
            ..Field::NONE
        },
        Field {
            name: "Discovery",
            ty: Type::Struct(&UPSTREAM_DISCOVERY_STRUCT),
            doc: "Where the nodes are found from now on; the nodes there are stay until the source answers. NONE: they are listed by hand again.",
            ..Field::NONE
        },
    ],
    output: &[Field {
        name: "Result",
        ty: Type::Struct(&MODIFY_UPSTREAM_RESULT_INFO_STRUCT),
        doc: "The channel as it is now.",
        ..Field::NONE
    }],
    errors: &[
        "AuthFailure",
        "DryRunOperation",
        "FailedOperation",
        "FailedOperation.OperateUpstream",
        "InternalError",
        "InvalidParameter",
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidUpstream",
        "InvalidParameterValue.InvalidVpcConfig",
        "InvalidParameterValue.NotInOptions",
        "InvalidParameterValue.RangeExceeded",
        "LimitExceeded",
        "MissingParameter",
        "ResourceNotFound",
        "UnauthorizedOperation",
        "UnsupportedOperation",
    ],
};

pub static MODIFY_USAGE_PLAN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ModifyUsagePlan",
    summary: "Change the name, description or limits of a usage plan.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false }],
    input: &[
        Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "UsagePlanName", doc: "Usage plan name.", ..Field::NONE },
        Field { name: "UsagePlanDesc", doc: "Usage plan description.", ..Field::NONE },
        Field {
            name: "MaxRequestNum",
            ty: Type::Int,
            rules: &Rules { min: Some(-1), max: Some(99999999), ..Rules::NONE },
            doc: "Request quota in total: -1 or [1, 99999999]; default -1 (off).",
            ..Field::NONE
        },
        Field {
            name: "MaxRequestNumPreSec",
            ty: Type::Int,
            rules: &Rules { min: Some(-1), max: Some(2000), ..Rules::NONE },
            doc: "Requests per second: -1 or [1, 2000]; default -1 (off).",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&USAGE_PLAN_INFO_STRUCT), doc: "The usage plan.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "ResourceNotFound.InvalidUsagePlan", "InternalError.OssException"],
};

pub static RELEASE_SERVICE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ReleaseService",
    summary: "Release a service to an environment; it can be called only after that.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), doc: "Reserved; all APIs are released.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "test, prepub (pre-release) or release.",
            ..Field::NONE
        },
        Field { name: "ReleaseDesc", required: true, doc: "Release note.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&RELEASE_SERVICE_STRUCT), doc: "The release.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "InvalidParameter.FormatError",
        "UnauthorizedOperation",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidRegion",
        "LimitExceeded.RequestLimitExceeded",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static REMOVE_GATEWAY_NODE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "RemoveGatewayNode",
    summary: "Remove a gateway node. It gets no configuration any more; to come back it needs a join token.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "node", field: "NodeId", lookup: false }],
    input: &[Field { name: "NodeId", required: true, doc: "Node ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "ResourceNotFound.InvalidGatewayNode"],
};

pub static RESET_API_DOC_PASSWORD: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "ResetAPIDocPassword",
    summary: "Give an API document a new share password.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apidoc", field: "ApiDocId", lookup: false }],
    input: &[Field { name: "ApiDocId", required: true, doc: "API document ID.", ..Field::NONE }],
    output: &[Field { name: "Result", ty: Type::Struct(&API_DOC_STRUCT), doc: "The document.", ..Field::NONE }],
    errors: &["InvalidParameter.FormatError", "FailedOperation.CodingError", "ResourceNotFound.InvalidApiDoc"],
};

pub static RUN_API: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "RunApi",
    summary: "Send a request to a released API through a gateway and tell what happened to it on its way.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "key", field: "AccessKeyId", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment: test, prepub or release.",
            ..Field::NONE
        },
        Field {
            name: "Method",
            required: true,
            rules: &Rules { one_of: &["GET", "POST", "DELETE", "HEAD", "PUT", "OPTIONS", "TRACE", "PATCH"], ..Rules::NONE },
            doc: "Method of the request.",
            ..Field::NONE
        },
        Field {
            name: "Path",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(8192), ..Rules::NONE },
            doc: "Path of the request behind the environment, without the query, e.g. /users/7.",
            ..Field::NONE
        },
        Field {
            name: "Query",
            secret: true,
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "Its query, without the question mark, e.g. a=1&b=2.",
            ..Field::NONE
        },
        Field {
            name: "Headers",
            ty: Type::Array(&Type::Struct(&KV_STRUCT)),
            secret: true,
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Its headers; a name may be there more than once. Host, lengths and what belongs to a connection are set by the server.",
            ..Field::NONE
        },
        Field { name: "Body", secret: true, rules: &Rules { max_len: Some(65536), ..Rules::NONE }, doc: "Its body.", ..Field::NONE },
        Field {
            name: "AccessKeyId",
            doc: "Key to sign the request with, for APIs that want a key pair; default: not signed.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&RUN_API_RESULT_STRUCT), doc: "The answer, and the steps to it.", ..Field::NONE }],
    errors: &[
        "FailedOperation.ApiError",
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidEnvStatus",
        "ResourceNotFound.InvalidService",
        "ResourceNotFound.InvalidAccessKeyId",
    ],
};

pub static TEST_PLUGIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "TestPlugin",
    summary: "Tell what a plugin would do with a sample request. Nothing is sent, counted or kept.",
    access: Access::SignAndAuthorize,
    mutating: false,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "PluginType",
            required: true,
            rules: &Rules {
                one_of: &[
                    "IPControl",
                    "TrafficControl",
                    "Cors",
                    "CustomReq",
                    "CustomAuth",
                    "Routing",
                    "TrafficControlByParameter",
                    "CircuitBreaker",
                    "ProxyCache",
                    "Rewrite",
                    "RequestSize",
                    "JwtClaims",
                    "Canary",
                    "Mirror",
                ],
                ..Rules::NONE
            },
            doc: "Plugin type; see CreatePlugin.",
            ..Field::NONE
        },
        Field {
            name: "PluginData",
            required: true,
            secret: true,
            rules: &Rules { min_len: Some(1), ..Rules::NONE },
            doc: "Plugin definition.",
            ..Field::NONE
        },
        Field {
            name: "Method",
            rules: &Rules { one_of: &["GET", "POST", "DELETE", "HEAD", "PUT", "OPTIONS", "TRACE", "PATCH"], ..Rules::NONE },
            doc: "Method of the sample request; default GET.",
            ..Field::NONE
        },
        Field { name: "Path", rules: &Rules { max_len: Some(8192), ..Rules::NONE }, doc: "Its path; default /.", ..Field::NONE },
        Field {
            name: "Headers",
            ty: Type::Array(&Type::Struct(&KV_STRUCT)),
            rules: &Rules { max_items: Some(100), ..Rules::NONE },
            doc: "Its headers; a name may be there more than once.",
            ..Field::NONE
        },
        Field {
            name: "Query",
            rules: &Rules { max_len: Some(8192), ..Rules::NONE },
            doc: "Its query, without the question mark, e.g. a=1&b=2.",
            ..Field::NONE
        },
        Field { name: "Body", rules: &Rules { max_len: Some(65536), ..Rules::NONE }, doc: "Its body.", ..Field::NONE },
        Field {
            name: "ClientIp",
            rules: &Rules { max_len: Some(45), ..Rules::NONE },
            doc: "Address it comes from, IPv4 or IPv6; default 127.0.0.1.",
            ..Field::NONE
        },
        Field { name: "AppId", doc: "Application that sends it; default none.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&TEST_PLUGIN_RESULT_STRUCT), doc: "What the plugin would do.", ..Field::NONE }],
    errors: &[
        "InvalidParameter.FormatError",
        "InvalidParameterValue.InvalidCondition",
        "InvalidParameterValue.InvalidPluginConfig",
        "MissingParameter.PluginConfig",
    ],
};

pub static UN_BIND_ENVIRONMENT: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UnBindEnvironment",
    summary: "Unbind usage plans from an environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "usageplan", field: "UsagePlanIds", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field {
            name: "BindType",
            required: true,
            rules: &Rules { one_of: &["API", "SERVICE"], ..Rules::NONE },
            doc: "API or SERVICE; default SERVICE.",
            ..Field::NONE
        },
        Field { name: "UsagePlanIds", ty: Type::Array(&Type::String), required: true, doc: "Usage plan IDs.", ..Field::NONE },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to unbind from.",
            ..Field::NONE
        },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), doc: "API IDs; required when BindType=API.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "InvalidParameter.FormatError",
        "ResourceNotFound.InvalidApi",
        "FailedOperation.ServiceError",
        "ResourceNotFound.InvalidUsagePlan",
        "UnsupportedOperation.UnsupportedUnBindEnvironment",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidRegion",
    ],
};

pub static UN_BIND_IP_STRATEGY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UnBindIPStrategy",
    summary: "Unbind an IP strategy from APIs in one environment.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "strategy", field: "StrategyId", lookup: false },
        ResourceField { kind: "api", field: "UnBindApiIds", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service the strategy belongs to.", ..Field::NONE },
        Field { name: "StrategyId", required: true, doc: "IP strategy ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to unbind from.",
            ..Field::NONE
        },
        Field { name: "UnBindApiIds", ty: Type::Array(&Type::String), required: true, doc: "APIs to unbind.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[],
};

pub static UN_BIND_SECRET_IDS: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UnBindSecretIds",
    summary: "Unbind keys from a usage plan.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "usageplan", field: "UsagePlanId", lookup: false },
        ResourceField { kind: "key", field: "AccessKeyIds", lookup: false },
    ],
    input: &[
        Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "AccessKeyIds", ty: Type::Array(&Type::String), required: true, doc: "Key IDs.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &["ResourceNotFound.InvalidUsagePlan", "InternalError.OssException", "ResourceNotFound.InvalidAccessKeyId"],
};

pub static UN_BIND_SUB_DOMAIN: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UnBindSubDomain",
    summary: "Unbind a custom domain.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "SubDomain", required: true, doc: "Custom domain.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "UnsupportedOperation.InvalidStatus",
        "FailedOperation.ServiceNotExist",
        "FailedOperation.ServiceError",
        "FailedOperation.SubDomainFormatError",
        "FailedOperation.DomainNotBindService",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static UN_RELEASE_SERVICE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UnReleaseService",
    summary: "Take a service offline in an environment; it can no longer be called there.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "api", field: "ApiIds", lookup: false },
    ],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), doc: "Reserved; APIs to take offline.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "test, prepub (pre-release) or release.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "ResourceNotFound.InvalidService",
        "UnauthorizedOperation",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "InvalidParameterValue.InvalidRegion",
        "LimitExceeded.RequestLimitExceeded",
    ],
};

pub static UNBIND_API_APP: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UnbindApiApp",
    summary: "Unbind an application from an API.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[
        ResourceField { kind: "service", field: "ServiceId", lookup: false },
        ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false },
        ResourceField { kind: "api", field: "ApiId", lookup: false },
    ],
    input: &[
        Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "Environment to unbind from.",
            ..Field::NONE
        },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidApi",
        "InvalidParameterValue.InvalidEnv",
        "InternalError.OssException",
        "InternalError.ApigwException",
        "UnsupportedOperation.UnsupportedBindEnvironment",
        "ResourceNotFound.InvalidApiApp",
        "UnsupportedOperation.ResourceAssociated",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static UPDATE_API_APP_KEY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UpdateApiAppKey",
    summary: "Replace the credentials of an application.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "apiapp", field: "ApiAppId", lookup: false }],
    input: &[
        Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE },
        Field { name: "ApiAppKey", required: true, doc: "New key.", ..Field::NONE },
        Field { name: "ApiAppSecret", secret: true, doc: "New secret.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound.InvalidService",
        "ResourceNotFound.InvalidApi",
        "UnsupportedOperation.InvalidServiceTrade",
        "FailedOperation.ApiError",
        "InternalError.OssException",
        "FailedOperation.ApiInOperation",
        "UnsupportedOperation.UnsupportedDeleteApi",
        "InternalError.ApigwException",
        "FailedOperation.GetRoleError",
        "InternalError.ScfException",
        "ResourceNotFound.InvalidApiApp",
        "UnsupportedOperation.ResourceAssociated",
    ],
};

pub static UPDATE_API_KEY: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UpdateApiKey",
    summary: "Replace the secret of a key pair.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "key", field: "AccessKeyId", lookup: false }],
    input: &[
        Field { name: "AccessKeyId", required: true, doc: "Key ID.", ..Field::NONE },
        Field {
            name: "AccessKeySecret",
            secret: true,
            rules: &Rules { min_len: Some(10), max_len: Some(50), pattern: Some("^[A-Za-z0-9_]+$"), ..Rules::NONE },
            doc: "New secret; required for a custom key. 10 - 50 letters, digits or underscores.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "Result", ty: Type::Struct(&API_KEY_STRUCT), doc: "The key pair.", ..Field::NONE }],
    errors: &["UnsupportedOperation.UinNotInWhiteList", "ResourceNotFound.InvalidAccessKeyId"],
};

pub static UPDATE_SERVICE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UpdateService",
    summary: "Switch an environment to another released version of the service.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: false,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[ResourceField { kind: "service", field: "ServiceId", lookup: false }],
    input: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "EnvironmentName",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "test, prepub (pre-release) or release.",
            ..Field::NONE
        },
        Field { name: "VersionName", required: true, doc: "Version to switch to.", ..Field::NONE },
        Field { name: "UpdateDesc", doc: "Note on the switch.", ..Field::NONE },
    ],
    output: &[Field { name: "Result", ty: Type::Bool, doc: "Whether the call succeeded.", ..Field::NONE }],
    errors: &[
        "ResourceNotFound",
        "InvalidParameter.FormatError",
        "UnauthorizedOperation",
        "UnsupportedOperation.InvalidServiceTrade",
        "FailedOperation.ServiceError",
        "InternalError.OssException",
        "FailedOperation.ServiceInOperation",
    ],
};

pub static UPLOAD_GATEWAY_CERTIFICATE: ActionMeta = ActionMeta {
    service: "apigateway",
    version: "2018-08-08",
    name: "UploadGatewayCertificate",
    summary: "Keep a certificate with its private key, to serve custom domains over https.",
    access: Access::SignAndAuthorize,
    mutating: true,
    extension: true,
    multipart: false,
    rate_per_s: 20,
    region_required: true,
    resources: &[],
    input: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(60), ..Rules::NONE },
            doc: "Name to tell certificates apart, 1 to 60 characters.",
            ..Field::NONE
        },
        Field {
            name: "Certificate",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(65536), ..Rules::NONE },
            doc: "Certificate chain as PEM, the own certificate first.",
            ..Field::NONE
        },
        Field {
            name: "PrivateKey",
            required: true,
            secret: true,
            rules: &Rules { min_len: Some(1), max_len: Some(16384), ..Rules::NONE },
            doc: "Private key of the first certificate as PEM, not encrypted.",
            ..Field::NONE
        },
    ],
    output: &[Field { name: "CertificateId", doc: "ID of the new certificate.", ..Field::NONE }],
    errors: &[
        "FailedOperation.CertificateIdExpired",
        "FailedOperation.CertificateIdInfoError",
        "InvalidParameter.FormatError",
        "InvalidParameterValue.CertificateMismatch",
        "LimitExceeded.CertificateCountLimitExceeded",
    ],
};

pub static API_DOC_STRUCT: Struct = Struct {
    name: "APIDoc",
    doc: "API document.",
    fields: &[
        Field { name: "ApiDocId", required: true, doc: "Document ID.", ..Field::NONE },
        Field { name: "ApiDocName", required: true, doc: "Document name.", ..Field::NONE },
        Field { name: "ApiDocStatus", required: true, doc: "Build state: INIT (to be built), SUCCESS or FAIL.", ..Field::NONE },
    ],
};

pub static API_DOC_INFO_STRUCT: Struct = Struct {
    name: "APIDocInfo",
    doc: "API document with details.",
    fields: &[
        Field { name: "ApiDocId", required: true, doc: "Document ID.", ..Field::NONE },
        Field { name: "ApiDocName", required: true, doc: "Document name.", ..Field::NONE },
        Field { name: "ApiDocStatus", required: true, doc: "Build state: INIT (to be built), SUCCESS or FAIL.", ..Field::NONE },
        Field { name: "ApiCount", ty: Type::Int, required: true, doc: "Number of APIs.", ..Field::NONE },
        Field { name: "ViewCount", ty: Type::Int, required: true, doc: "Number of views.", ..Field::NONE },
        Field { name: "ReleaseCount", ty: Type::Int, required: true, doc: "Number of releases.", ..Field::NONE },
        Field { name: "ApiDocUri", required: true, doc: "Access URI: a path on the server, e.g. /docs/apidoc-0a1b2c3d.", ..Field::NONE },
        Field { name: "SharePassword", required: true, secret: true, doc: "Share password.", ..Field::NONE },
        Field { name: "UpdatedTime", ty: Type::Datetime, required: true, doc: "Last update.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID (described as the service name).", ..Field::NONE },
        Field { name: "Environment", required: true, doc: "Environment.", ..Field::NONE },
        Field { name: "ApiIds", ty: Type::Array(&Type::String), required: true, doc: "APIs covered.", ..Field::NONE },
        Field { name: "ServiceName", required: true, doc: "Service name.", ..Field::NONE },
        Field { name: "ApiNames", ty: Type::Array(&Type::String), required: true, doc: "Names of the APIs covered.", ..Field::NONE },
    ],
};

pub static API_DOCS_STRUCT: Struct = Struct {
    name: "APIDocs",
    doc: "API documents found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "APIDocSet", ty: Type::Array(&Type::Struct(&API_DOC_STRUCT)), required: true, doc: "Documents.", ..Field::NONE },
    ],
};

pub static ACCOUNT_LIMIT_LOG_RULE_CLOUNT_STRUCT: Struct = Struct {
    name: "AccountLimitLogRuleClount",
    doc: "Quota of log rules.",
    fields: &[Field { name: "LogRuleClount", ty: Type::Int, required: true, doc: "Log rules (spelling as in the source).", ..Field::NONE }],
};

pub static ACCOUNT_LIMIT_SECRET_ID_COUNT_STRUCT: Struct = Struct {
    name: "AccountLimitSecretIdCount",
    doc: "Quota of keys.",
    fields: &[
        Field { name: "SecretIdCount", ty: Type::Int, required: true, doc: "Number of keys.", ..Field::NONE },
        Field { name: "UsagePlanCountForSecretId", ty: Type::Int, required: true, doc: "Usage plans per key.", ..Field::NONE },
    ],
};

pub static ACCOUNT_LIMIT_SERVICE_COUNT_STRUCT: Struct = Struct {
    name: "AccountLimitServiceCount",
    doc: "Quota of services.",
    fields: &[
        Field { name: "ServiceCount", ty: Type::Int, required: true, doc: "Number of services.", ..Field::NONE },
        Field { name: "ApiCountInService", ty: Type::Int, required: true, doc: "APIs per service.", ..Field::NONE },
        Field { name: "DomainCountInService", ty: Type::Int, required: true, doc: "Custom domains per service.", ..Field::NONE },
    ],
};

pub static ACCOUNT_LIMIT_USAGE_PLAN_COUNT_STRUCT: Struct = Struct {
    name: "AccountLimitUsagePlanCount",
    doc: "Quota of usage plans.",
    fields: &[
        Field { name: "UsagePlanCount", ty: Type::Int, required: true, doc: "Usage plans.", ..Field::NONE },
        Field { name: "SecretIdCountInUsagePlan", ty: Type::Int, required: true, doc: "Keys per usage plan.", ..Field::NONE },
        Field { name: "MaxQPSInUsagePlan", ty: Type::Int, required: true, doc: "QPS per usage plan.", ..Field::NONE },
        Field { name: "StageCountInUsagePlan", ty: Type::Int, required: true, doc: "Stages per usage plan.", ..Field::NONE },
    ],
};

pub static ACCOUNT_SETTINGS_STRUCT: Struct = Struct {
    name: "AccountSettings",
    doc: "Quotas and usage of an account.",
    fields: &[
        Field { name: "AccountLimit", ty: Type::Struct(&LIMIT_STRUCT), required: true, doc: "Quotas.", ..Field::NONE },
        Field { name: "AccountUsage", ty: Type::Struct(&USAGE_STRUCT), required: true, doc: "Usage.", ..Field::NONE },
    ],
};

pub static ACCOUNT_USAGE_LOG_RULE_CLOUNT_STRUCT: Struct = Struct {
    name: "AccountUsageLogRuleClount",
    doc: "Log rules in use.",
    fields: &[Field { name: "LogRuleClount", ty: Type::Int, required: true, doc: "Number of log rules.", ..Field::NONE }],
};

pub static ACCOUNT_USAGE_SECRET_ID_COUNT_STRUCT: Struct = Struct {
    name: "AccountUsageSecretIdCount",
    doc: "Keys in use.",
    fields: &[Field { name: "SecretIdCount", ty: Type::Int, required: true, doc: "Number of keys.", ..Field::NONE }],
};

pub static ACCOUNT_USAGE_SERVICE_COUNT_STRUCT: Struct = Struct {
    name: "AccountUsageServiceCount",
    doc: "Services in use.",
    fields: &[Field { name: "ServiceCount", ty: Type::Int, required: true, doc: "Number of services.", ..Field::NONE }],
};

pub static ACCOUNT_USAGE_USAGE_PLAN_COUNT_STRUCT: Struct = Struct {
    name: "AccountUsageUsagePlanCount",
    doc: "Usage plans in use.",
    fields: &[Field { name: "UsagePlanCount", ty: Type::Int, required: true, doc: "Number of usage plans.", ..Field::NONE }],
};

pub static ADMIN_INFO_STRUCT: Struct = Struct {
    name: "AdminInfo",
    doc: "Administrative data of a service.",
    fields: &[
        Field { name: "VipgroupId", ty: Type::Uint, required: true, doc: "VIP group ID.", ..Field::NONE },
        Field { name: "SetId", ty: Type::Uint, required: true, doc: "Cluster ID.", ..Field::NONE },
        Field { name: "NetType", required: true, doc: "Public or private network.", ..Field::NONE },
        Field { name: "LdList", ty: Type::Array(&Type::String), required: true, doc: "Forwarders of the service.", ..Field::NONE },
        Field { name: "VipList", ty: Type::Array(&Type::String), required: true, doc: "VIPs of the service.", ..Field::NONE },
    ],
};

pub static API_STRUCT: Struct = Struct {
    name: "Api",
    doc: "API record.",
    fields: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiDesc", required: true, nullable: true, doc: "API description.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field {
            name: "CreateTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ApiName", required: true, doc: "API name.", ..Field::NONE },
        Field { name: "VpcId", ty: Type::Int, required: true, nullable: true, doc: "VPC ID, numeric (VPCID).", ..Field::NONE },
        Field { name: "UniqVpcId", required: true, nullable: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "ApiType", required: true, nullable: true, doc: "API type.", ..Field::NONE },
        Field { name: "Protocol", required: true, nullable: true, doc: "Frontend protocol.", ..Field::NONE },
        Field {
            name: "IsDebugAfterCharge",
            required: true,
            nullable: true,
            doc: "Debugging only after purchase; reserved for the cloud market.",
            ..Field::NONE
        },
        Field { name: "AuthType", required: true, nullable: true, doc: "Authentication type.", ..Field::NONE },
        Field { name: "ApiBuniessType", required: true, nullable: true, doc: "Business type (spelling as in the source).", ..Field::NONE },
        Field {
            name: "AuthRelationApiId",
            required: true,
            nullable: true,
            doc: "Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.",
            ..Field::NONE
        },
        Field { name: "AuthRequired", required: true, nullable: true, doc: "Whether authentication is needed.", ..Field::NONE },
        Field {
            name: "OauthConfig",
            ty: Type::Struct(&OAUTH_CONFIG_STRUCT),
            required: true,
            nullable: true,
            doc: "OAuth settings; used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "TokenLocation",
            required: true,
            nullable: true,
            doc: "Where the oauth2.0 token is carried in API requests.",
            ..Field::NONE
        },
        Field {
            name: "RelationBuniessApiIds",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Business APIs that rely on this authorisation API.",
            ..Field::NONE
        },
    ],
};

pub static API_APP_API_INFO_STRUCT: Struct = Struct {
    name: "ApiAppApiInfo",
    doc: "API bound to an application.",
    fields: &[
        Field { name: "ApiAppName", required: true, nullable: true, doc: "Application name.", ..Field::NONE },
        Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, nullable: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
        Field { name: "ServiceId", required: true, nullable: true, doc: "Service ID.", ..Field::NONE },
        Field {
            name: "AuthorizedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Time of binding, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ApiRegion", required: true, nullable: true, doc: "Region of the API or service.", ..Field::NONE },
        Field { name: "EnvironmentName", required: true, nullable: true, doc: "Environment of the binding.", ..Field::NONE },
    ],
};

pub static API_APP_API_INFOS_STRUCT: Struct = Struct {
    name: "ApiAppApiInfos",
    doc: "APIs bound to an application.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ApiAppApiSet",
            ty: Type::Array(&Type::Struct(&API_APP_API_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "APIs.",
            ..Field::NONE
        },
    ],
};

pub static API_APP_INFO_STRUCT: Struct = Struct {
    name: "ApiAppInfo",
    doc: "Application.",
    fields: &[
        Field { name: "ApiAppName", required: true, nullable: true, doc: "Application name.", ..Field::NONE },
        Field { name: "ApiAppId", required: true, doc: "Application ID.", ..Field::NONE },
        Field { name: "ApiAppSecret", required: true, nullable: true, secret: true, doc: "Secret.", ..Field::NONE },
        Field { name: "ApiAppDesc", required: true, nullable: true, doc: "Application description.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ApiAppKey", required: true, nullable: true, doc: "Key.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), required: true, doc: "Tags.", ..Field::NONE },
        Field { name: "ProjectId", required: true, nullable: true, doc: "Project ID.", ..Field::NONE },
    ],
};

pub static API_APP_INFOS_STRUCT: Struct = Struct {
    name: "ApiAppInfos",
    doc: "Applications found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ApiAppSet",
            ty: Type::Array(&Type::Struct(&API_APP_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "Applications.",
            ..Field::NONE
        },
    ],
};

pub static API_ENVIRONMENT_API_KEYS_STRUCT: Struct = Struct {
    name: "ApiEnvironmentApiKeys",
    doc: "Keys bound to an API.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "AccessKeyIdList", ty: Type::Array(&Type::String), required: true, nullable: true, doc: "Key IDs.", ..Field::NONE },
    ],
};

pub static API_ENVIRONMENT_STRATEGY_STRUCT: Struct = Struct {
    name: "ApiEnvironmentStrategy",
    doc: "Throttling of one API.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, doc: "API name.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field {
            name: "EnvironmentStrategySet",
            ty: Type::Array(&Type::Struct(&ENVIRONMENT_STRATEGY_STRUCT)),
            required: true,
            doc: "Throttling per environment.",
            ..Field::NONE
        },
    ],
};

pub static API_ENVIRONMENT_STRATEGY_STATUS_STRUCT: Struct = Struct {
    name: "ApiEnvironmentStrategyStatus",
    doc: "Throttling of APIs.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ApiEnvironmentStrategySet",
            ty: Type::Array(&Type::Struct(&API_ENVIRONMENT_STRATEGY_STRUCT)),
            required: true,
            nullable: true,
            doc: "Throttling per API.",
            ..Field::NONE
        },
    ],
};

pub static API_ERROR_RATE_STRUCT: Struct = Struct {
    name: "ApiErrorRate",
    doc: "Error rate of an API.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "ErrorRate", ty: Type::Float, required: true, doc: "Error rate.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiType", required: true, doc: "API type.", ..Field::NONE },
    ],
};

pub static API_FILTER_STRUCT: Struct = Struct {
    name: "ApiFilter",
    doc: "API conditions.",
    fields: &[Field { name: "ApiPath", doc: "API path.", ..Field::NONE }, Field { name: "ApiName", doc: "API name.", ..Field::NONE }],
};

pub static API_GATEWAY_LOG_STRUCT: Struct = Struct {
    name: "ApiGatewayLog",
    doc: "Log line.",
    fields: &[Field {
        name: "LogData",
        required: true,
        doc: "Same fields as DescribeLogSearch.LogSet, without req_id. log_format '[$app_id][$env_name][$service_id][$http_host][$api_id][$uri][$scheme][rsp_st:$status][ups_st:$upstream_status]' '[cip:$remote_addr][uip:$upstream_addr][vip:$server_addr][rsp_len:$bytes_sent][req_len:$request_length]' '[req_t:$request_time][ups_rsp_t:$upstream_response_time][ups_conn_t:$upstream_connect_time][ups_head_t:$upstream_header_time]' '[err_msg:$err_msg][tcp_rtt:$tcpinfo_rtt][$pid][$time_local]'.",
        ..Field::NONE
    }],
};

pub static API_ID_STATUS_STRUCT: Struct = Struct {
    name: "ApiIdStatus",
    doc: "API of a service.",
    fields: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiDesc", required: true, doc: "API description.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
        Field { name: "UniqVpcId", required: true, nullable: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "ApiType", required: true, nullable: true, doc: "API type.", ..Field::NONE },
        Field { name: "Protocol", required: true, nullable: true, doc: "Frontend protocol.", ..Field::NONE },
        Field {
            name: "IsDebugAfterCharge",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Debugging only after purchase; reserved for the cloud market.",
            ..Field::NONE
        },
        Field { name: "AuthType", required: true, nullable: true, doc: "Authentication type.", ..Field::NONE },
        Field { name: "ApiBusinessType", required: true, nullable: true, doc: "Business type.", ..Field::NONE },
        Field {
            name: "AuthRelationApiId",
            required: true,
            nullable: true,
            doc: "Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.",
            ..Field::NONE
        },
        Field {
            name: "RelationBuniessApiIds",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Business APIs that rely on this authorisation API.",
            ..Field::NONE
        },
        Field {
            name: "OauthConfig",
            ty: Type::Struct(&OAUTH_CONFIG_STRUCT),
            required: true,
            nullable: true,
            doc: "OAuth settings; used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "TokenLocation",
            required: true,
            nullable: true,
            doc: "Where the oauth2.0 token is carried in API requests.",
            ..Field::NONE
        },
    ],
};

pub static API_INFO_STRUCT: Struct = Struct {
    name: "ApiInfo",
    doc: "API with all settings.",
    fields: &[
        Field { name: "ServiceId", required: true, nullable: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ServiceName", required: true, nullable: true, doc: "Service name.", ..Field::NONE },
        Field { name: "ServiceDesc", required: true, nullable: true, doc: "Service description.", ..Field::NONE },
        Field { name: "ApiId", required: true, nullable: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiDesc", required: true, nullable: true, doc: "API description.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
        Field { name: "ApiType", required: true, nullable: true, doc: "API type: NORMAL (ordinary) or TSF (microservice).", ..Field::NONE },
        Field { name: "Protocol", required: true, nullable: true, doc: "Frontend protocol: HTTP, HTTPS, or both.", ..Field::NONE },
        Field { name: "AuthType", required: true, nullable: true, doc: "SECRET (key pair), NONE or OAUTH.", ..Field::NONE },
        Field {
            name: "ApiBusinessType",
            required: true,
            nullable: true,
            doc: "NORMAL (business API) or OAUTH (authorisation API).",
            ..Field::NONE
        },
        Field {
            name: "AuthRelationApiId",
            required: true,
            nullable: true,
            doc: "Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.",
            ..Field::NONE
        },
        Field {
            name: "OauthConfig",
            ty: Type::Struct(&OAUTH_CONFIG_STRUCT),
            required: true,
            nullable: true,
            doc: "OAuth settings; used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "IsDebugAfterCharge",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Debugging only after purchase; reserved for the cloud market.",
            ..Field::NONE
        },
        Field {
            name: "RequestConfig",
            ty: Type::Struct(&REQUEST_CONFIG_STRUCT),
            required: true,
            nullable: true,
            doc: "Frontend path and method.",
            ..Field::NONE
        },
        Field { name: "ResponseType", required: true, nullable: true, doc: "Response type.", ..Field::NONE },
        Field { name: "ResponseSuccessExample", required: true, nullable: true, doc: "Sample of a successful response.", ..Field::NONE },
        Field { name: "ResponseFailExample", required: true, nullable: true, doc: "Sample of a failed response.", ..Field::NONE },
        Field {
            name: "ResponseErrorCodes",
            ty: Type::Array(&Type::Struct(&ERROR_CODES_STRUCT)),
            required: true,
            nullable: true,
            doc: "Custom error codes.",
            ..Field::NONE
        },
        Field {
            name: "RequestParameters",
            ty: Type::Array(&Type::Struct(&REQ_PARAMETER_STRUCT)),
            required: true,
            nullable: true,
            doc: "Frontend request parameters.",
            ..Field::NONE
        },
        Field { name: "ServiceTimeout", ty: Type::Int, required: true, nullable: true, doc: "Backend timeout in seconds.", ..Field::NONE },
        Field {
            name: "ServiceType",
            required: true,
            nullable: true,
            doc: "Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta).",
            ..Field::NONE
        },
        Field {
            name: "ServiceConfig",
            ty: Type::Struct(&SERVICE_CONFIG_STRUCT),
            required: true,
            nullable: true,
            doc: "Backend settings.",
            ..Field::NONE
        },
        Field {
            name: "ServiceParameters",
            ty: Type::Array(&Type::Struct(&SERVICE_PARAMETER_STRUCT)),
            required: true,
            nullable: true,
            doc: "Backend parameters.",
            ..Field::NONE
        },
        Field {
            name: "ConstantParameters",
            ty: Type::Array(&Type::Struct(&CONSTANT_PARAMETER_STRUCT)),
            required: true,
            nullable: true,
            doc: "Constant parameters.",
            ..Field::NONE
        },
        Field {
            name: "ServiceMockReturnMessage",
            required: true,
            nullable: true,
            doc: "Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock).",
            ..Field::NONE
        },
        Field {
            name: "ServiceScfFunctionName",
            required: true,
            nullable: true,
            doc: "SCF function name; used when the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceScfFunctionNamespace",
            required: true,
            nullable: true,
            doc: "SCF function namespace; used when the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceScfFunctionQualifier",
            required: true,
            nullable: true,
            doc: "SCF function version; used when the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceScfIsIntegratedResponse",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Use integrated responses; used when the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketRegisterFunctionName",
            required: true,
            nullable: true,
            doc: "SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketRegisterFunctionNamespace",
            required: true,
            nullable: true,
            doc: "Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketRegisterFunctionQualifier",
            required: true,
            nullable: true,
            doc: "Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionName",
            required: true,
            nullable: true,
            doc: "SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionNamespace",
            required: true,
            nullable: true,
            doc: "Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketCleanupFunctionQualifier",
            required: true,
            nullable: true,
            doc: "Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field { name: "InternalDomain", required: true, nullable: true, doc: "WEBSOCKET callback address.", ..Field::NONE },
        Field {
            name: "ServiceWebsocketTransportFunctionName",
            required: true,
            nullable: true,
            doc: "SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionNamespace",
            required: true,
            nullable: true,
            doc: "Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "ServiceWebsocketTransportFunctionQualifier",
            required: true,
            nullable: true,
            doc: "Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF.",
            ..Field::NONE
        },
        Field {
            name: "MicroServices",
            ty: Type::Array(&Type::Struct(&MICRO_SERVICE_STRUCT)),
            required: true,
            nullable: true,
            doc: "Microservices behind the API.",
            ..Field::NONE
        },
        Field {
            name: "MicroServicesInfo",
            ty: Type::Array(&Type::Int),
            required: true,
            nullable: true,
            doc: "Microservice details.",
            ..Field::NONE
        },
        Field {
            name: "ServiceTsfLoadBalanceConf",
            ty: Type::Struct(&TSF_LOAD_BALANCE_CONF_RESP_STRUCT),
            required: true,
            nullable: true,
            doc: "Load balancing of the microservices.",
            ..Field::NONE
        },
        Field {
            name: "ServiceTsfHealthCheckConf",
            ty: Type::Struct(&HEALTH_CHECK_CONF_STRUCT),
            required: true,
            nullable: true,
            doc: "Health check of the microservices.",
            ..Field::NONE
        },
        Field { name: "EnableCORS", ty: Type::Bool, required: true, nullable: true, doc: "Allow cross-origin requests.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), required: true, nullable: true, doc: "Tags.", ..Field::NONE },
        Field {
            name: "Environments",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Environments the API is released to.",
            ..Field::NONE
        },
        Field {
            name: "IsBase64Encoded",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Encode with Base64; SCF backends only.",
            ..Field::NONE
        },
        Field {
            name: "IsBase64Trigger",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Trigger Base64 encoding by header; SCF backends only.",
            ..Field::NONE
        },
        Field {
            name: "Base64EncodedTriggerRules",
            ty: Type::Array(&Type::Struct(&BASE64_ENCODED_TRIGGER_RULE_STRUCT)),
            required: true,
            nullable: true,
            doc: "Header trigger rules; max 10 rules.",
            ..Field::NONE
        },
        Field { name: "EventBusId", required: true, nullable: true, doc: "Event bus ID.", ..Field::NONE },
        Field {
            name: "ServiceScfFunctionType",
            required: true,
            nullable: true,
            doc: "SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF.",
            ..Field::NONE
        },
        Field { name: "EIAMAppId", required: true, nullable: true, doc: "EIAM application ID.", ..Field::NONE },
        Field { name: "EIAMAppType", required: true, nullable: true, doc: "EIAM application type.", ..Field::NONE },
        Field { name: "EIAMAuthType", required: true, nullable: true, doc: "EIAM authentication type.", ..Field::NONE },
        Field { name: "TokenTimeout", ty: Type::Int, required: true, nullable: true, doc: "Validity of the token.", ..Field::NONE },
    ],
};

pub static API_INFO_SUMMARY_STRUCT: Struct = Struct {
    name: "ApiInfoSummary",
    doc: "APIs related to a plugin.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "ApiSet", ty: Type::Array(&Type::Struct(&AVAILABLE_API_INFO_STRUCT)), required: true, doc: "APIs.", ..Field::NONE },
    ],
};

pub static API_KEY_STRUCT: Struct = Struct {
    name: "ApiKey",
    doc: "Key pair.",
    fields: &[
        Field { name: "AccessKeyId", required: true, doc: "Key ID.", ..Field::NONE },
        Field { name: "AccessKeySecret", required: true, secret: true, doc: "Secret.", ..Field::NONE },
        Field { name: "AccessKeyType", required: true, doc: "auto or manual.", ..Field::NONE },
        Field { name: "SecretName", required: true, doc: "Key name.", ..Field::NONE },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "Status", ty: Type::Int, required: true, doc: "0: disabled; 1: enabled.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
    ],
};

pub static API_KEY_FILTER_STRUCT: Struct = Struct {
    name: "ApiKeyFilter",
    doc: "Key conditions.",
    fields: &[
        Field { name: "AccessKeyId", doc: "Key ID.", ..Field::NONE },
        Field { name: "AccessKeySecret", secret: true, doc: "Secret.", ..Field::NONE },
        Field { name: "NotUsagePlanId", doc: "Usage plan not bound.", ..Field::NONE },
        Field { name: "Status", ty: Type::Int, doc: "Key state.", ..Field::NONE },
        Field { name: "SecretName", doc: "Key name.", ..Field::NONE },
    ],
};

pub static API_KEYS_STATUS_STRUCT: Struct = Struct {
    name: "ApiKeysStatus",
    doc: "Keys found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ApiKeySet",
            ty: Type::Array(&Type::Struct(&API_KEY_STRUCT)),
            required: true,
            nullable: true,
            doc: "Keys.",
            ..Field::NONE
        },
    ],
};

pub static API_RELEASE_DIFF_STRUCT: Struct = Struct {
    name: "ApiReleaseDiff",
    doc: "What differs about one API.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, doc: "API name; that of the other version where it was renamed.", ..Field::NONE },
        Field {
            name: "Change",
            required: true,
            rules: &Rules { one_of: &["added", "removed", "changed"], ..Rules::NONE },
            doc: "added (in the other version only), removed (in the first one only) or changed.",
            ..Field::NONE
        },
        Field {
            name: "Fields",
            ty: Type::Array(&Type::Struct(&API_RELEASE_FIELD_DIFF_STRUCT)),
            required: true,
            doc: "Settings that differ; empty unless the API was changed.",
            ..Field::NONE
        },
    ],
};

pub static API_RELEASE_FIELD_DIFF_STRUCT: Struct = Struct {
    name: "ApiReleaseFieldDiff",
    doc: "What differs about one setting.",
    fields: &[
        Field { name: "Name", required: true, doc: "Setting, with dots for what is inside, e.g. ServiceConfig.Url.", ..Field::NONE },
        Field {
            name: "Before",
            required: true,
            nullable: true,
            doc: "Value in the first version, what is not text as JSON; null when absent.",
            ..Field::NONE
        },
        Field {
            name: "After",
            required: true,
            nullable: true,
            doc: "Value in the other version, what is not text as JSON; null when absent.",
            ..Field::NONE
        },
    ],
};

pub static API_REQ_COUNT_STRUCT: Struct = Struct {
    name: "ApiReqCount",
    doc: "Request count of an API.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "ReqCount", ty: Type::Uint, required: true, doc: "Number of requests.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiType", required: true, doc: "API type.", ..Field::NONE },
    ],
};

pub static API_REQUEST_CONFIG_STRUCT: Struct = Struct {
    name: "ApiRequestConfig",
    doc: "Frontend path and method.",
    fields: &[
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field {
            name: "Method",
            required: true,
            rules: &Rules { one_of: &["ANY", "BEGIN", "GET", "POST", "DELETE", "HEAD", "PUT", "OPTIONS", "TRACE", "PATCH"], ..Rules::NONE },
            doc: "Request method, e.g. GET.",
            ..Field::NONE
        },
    ],
};

pub static API_RESPONSE_TIME_STRUCT: Struct = Struct {
    name: "ApiResponseTime",
    doc: "Response time of an API.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "ResponseTime", ty: Type::Uint, required: true, doc: "Milliseconds.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiType", required: true, doc: "API type.", ..Field::NONE },
    ],
};

pub static API_TAGS_STRUCT: Struct = Struct {
    name: "ApiTags",
    doc: "Tag with its values.",
    fields: &[
        Field { name: "Key", required: true, doc: "Tag key.", ..Field::NONE },
        Field { name: "Values", ty: Type::Array(&Type::String), required: true, doc: "Tag values.", ..Field::NONE },
    ],
};

pub static API_USAGE_PLAN_STRUCT: Struct = Struct {
    name: "ApiUsagePlan",
    doc: "Usage plan bound to an API or service.",
    fields: &[
        Field { name: "ServiceId", required: true, nullable: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, nullable: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
        Field { name: "Path", required: true, nullable: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, nullable: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field { name: "UsagePlanId", required: true, nullable: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "UsagePlanName", required: true, nullable: true, doc: "Usage plan name.", ..Field::NONE },
        Field { name: "UsagePlanDesc", required: true, nullable: true, doc: "Usage plan description.", ..Field::NONE },
        Field { name: "Environment", required: true, nullable: true, doc: "Environment of the binding.", ..Field::NONE },
        Field { name: "InUseRequestNum", ty: Type::Int, required: true, nullable: true, doc: "Quota already used.", ..Field::NONE },
        Field {
            name: "MaxRequestNum",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Request quota in total; -1: no limit.",
            ..Field::NONE
        },
        Field {
            name: "MaxRequestNumPreSec",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Request limit per second (QPS, qps); -1: no limit.",
            ..Field::NONE
        },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ServiceName", required: true, nullable: true, doc: "Service name.", ..Field::NONE },
    ],
};

pub static API_USAGE_PLAN_SET_STRUCT: Struct = Struct {
    name: "ApiUsagePlanSet",
    doc: "Usage plans bound to APIs.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ApiUsagePlanList",
            ty: Type::Array(&Type::Struct(&API_USAGE_PLAN_STRUCT)),
            required: true,
            nullable: true,
            doc: "Usage plans.",
            ..Field::NONE
        },
    ],
};

pub static APIS_STATUS_STRUCT: Struct = Struct {
    name: "ApisStatus",
    doc: "APIs found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ApiIdStatusSet",
            ty: Type::Array(&Type::Struct(&DES_APIS_STATUS_STRUCT)),
            required: true,
            doc: "APIs.",
            ..Field::NONE
        },
    ],
};

pub static ATTACHED_API_INFO_STRUCT: Struct = Struct {
    name: "AttachedApiInfo",
    doc: "API a plugin is attached to.",
    fields: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ServiceName", required: true, doc: "Service name.", ..Field::NONE },
        Field { name: "ServiceDesc", required: true, nullable: true, doc: "Service description.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, doc: "API name.", ..Field::NONE },
        Field { name: "ApiDesc", required: true, nullable: true, doc: "API description.", ..Field::NONE },
        Field { name: "Environment", required: true, doc: "Environment of the attachment.", ..Field::NONE },
        Field { name: "AttachedTime", ty: Type::Datetime, required: true, doc: "Time of the attachment.", ..Field::NONE },
    ],
};

pub static ATTACHED_API_SUMMARY_STRUCT: Struct = Struct {
    name: "AttachedApiSummary",
    doc: "APIs a plugin is attached to.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "AttachedApis",
            ty: Type::Array(&Type::Struct(&ATTACHED_API_INFO_STRUCT)),
            required: true,
            doc: "APIs.",
            ..Field::NONE
        },
    ],
};

pub static ATTACHED_PLUGIN_INFO_STRUCT: Struct = Struct {
    name: "AttachedPluginInfo",
    doc: "Plugin attached to an API.",
    fields: &[
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field { name: "Environment", required: true, doc: "Environment.", ..Field::NONE },
        Field { name: "AttachedTime", required: true, doc: "Time of the attachment.", ..Field::NONE },
        Field { name: "PluginName", required: true, doc: "Plugin name.", ..Field::NONE },
        Field { name: "PluginType", required: true, doc: "Plugin type.", ..Field::NONE },
        Field { name: "Description", required: true, doc: "Free text.", ..Field::NONE },
        Field { name: "PluginData", required: true, doc: "Plugin definition.", ..Field::NONE },
    ],
};

pub static ATTACHED_PLUGIN_SUMMARY_STRUCT: Struct = Struct {
    name: "AttachedPluginSummary",
    doc: "Plugins attached.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "PluginSummary",
            ty: Type::Array(&Type::Struct(&ATTACHED_PLUGIN_INFO_STRUCT)),
            required: true,
            doc: "Plugins.",
            ..Field::NONE
        },
    ],
};

pub static AVAILABLE_API_INFO_STRUCT: Struct = Struct {
    name: "AvailableApiInfo",
    doc: "API related to a plugin.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, doc: "API name.", ..Field::NONE },
        Field { name: "ApiType", required: true, doc: "API type: NORMAL (ordinary) or TSF (microservice).", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field {
            name: "AttachedOtherPlugin",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether another plugin is attached.",
            ..Field::NONE
        },
        Field {
            name: "IsAttached",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Whether this plugin is attached.",
            ..Field::NONE
        },
    ],
};

pub static BASE64_ENCODED_TRIGGER_RULE_STRUCT: Struct = Struct {
    name: "Base64EncodedTriggerRule",
    doc: "Header that triggers Base64 encoding.",
    fields: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { one_of: &["Accept", "Content_Type"], ..Rules::NONE },
            doc: "Header: \"Accept\" or \"Content_Type\"; matched against the request fields Accept and Content-Type.",
            ..Field::NONE
        },
        Field {
            name: "Value",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { max_len: Some(40), pattern: Some("^[A-Za-z0-9.+*/_-]*$"), ..Rules::NONE },
            doc: "Header values; each at most 40 characters: letters, digits and . + * - / _ ; e.g. \"application/x-vpeg005\", \"application/xhtml+xml\", \"application/vnd.ms-project\", \"application/vnd.rn-rn_music_package\".",
            ..Field::NONE
        },
    ],
};

pub static BIND_API_INFO_STRUCT: Struct = Struct {
    name: "BindApiInfo",
    doc: "API bound to a VPC channel.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
        Field { name: "ServiceName", required: true, nullable: true, doc: "Service name.", ..Field::NONE },
        Field { name: "BindTime", ty: Type::Datetime, required: true, doc: "Time of binding.", ..Field::NONE },
    ],
};

pub static CHECK_SET_STRUCT: Struct = Struct {
    name: "CheckSet",
    doc: "Check outcome.",
    fields: &[
        Field { name: "CheckStatus", ty: Type::Int, required: true, doc: "0: ok; otherwise failed.", ..Field::NONE },
        Field { name: "CheckMessageList", ty: Type::Array(&Type::String), required: true, doc: "Error texts.", ..Field::NONE },
    ],
};

pub static CLOUD_NATIVE_API_GATEWAY_CLS_CONFIG_STRUCT: Struct = Struct {
    name: "CloudNativeAPIGatewayClsConfig",
    doc: "Log-service (CLS) settings of a cloud-native gateway.",
    fields: &[
        Field { name: "LogsetId", required: true, doc: "Log set ID (CLS).", ..Field::NONE },
        Field { name: "TopicId", required: true, doc: "Topic ID (CLS).", ..Field::NONE },
        Field { name: "LogType", required: true, doc: "KongErrorLog or KongAccessLog.", ..Field::NONE },
    ],
};

pub static CLOUD_NATIVE_API_GATEWAY_CONFIG_STRUCT: Struct = Struct {
    name: "CloudNativeAPIGatewayConfig",
    doc: "Access settings of a cloud-native gateway.",
    fields: &[
        Field { name: "ConsoleType", required: true, doc: "Console type.", ..Field::NONE },
        Field { name: "HttpUrl", required: true, nullable: true, doc: "HTTP URL.", ..Field::NONE },
        Field { name: "HttpsUrl", required: true, doc: "HTTPS URL.", ..Field::NONE },
        Field { name: "NetType", required: true, doc: "Open or Internal.", ..Field::NONE },
        Field { name: "AdminUser", required: true, nullable: true, doc: "Administrator name.", ..Field::NONE },
        Field { name: "AdminPassword", required: true, nullable: true, secret: true, doc: "Administrator password.", ..Field::NONE },
    ],
};

pub static CLOUD_NATIVE_API_GATEWAY_NODE_CONFIG_STRUCT: Struct = Struct {
    name: "CloudNativeAPIGatewayNodeConfig",
    doc: "Node settings of a cloud-native gateway.",
    fields: &[
        Field { name: "Specification", required: true, doc: "1c2g, 2c4g, 4c8g or 8c16g.", ..Field::NONE },
        Field { name: "Number", ty: Type::Int, required: true, doc: "Number of nodes, 2-9.", ..Field::NONE },
    ],
};

pub static CLOUD_NATIVE_API_GATEWAY_SYSTEM_PARAMETER_STRUCT: Struct = Struct {
    name: "CloudNativeAPIGatewaySystemParameter",
    doc: "System parameter of a cloud-native gateway.",
    fields: &[
        Field { name: "Name", required: true, doc: "Parameter name.", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Current value.", ..Field::NONE },
        Field { name: "DefaultValue", required: true, doc: "Default value.", ..Field::NONE },
        Field { name: "ModifiableValue", required: true, doc: "Values it may be changed to.", ..Field::NONE },
        Field { name: "NeedReload", ty: Type::Bool, required: true, doc: "Whether a restart is needed.", ..Field::NONE },
    ],
};

pub static CLOUD_NATIVE_API_GATEWAY_SYSTEM_PARAMETER_REQ_STRUCT: Struct = Struct {
    name: "CloudNativeAPIGatewaySystemParameterReq",
    doc: "System parameter to set.",
    fields: &[
        Field { name: "Name", required: true, doc: "Parameter name.", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Parameter value.", ..Field::NONE },
    ],
};

pub static CLOUD_NATIVE_API_GATEWAY_VPC_CONFIG_STRUCT: Struct = Struct {
    name: "CloudNativeAPIGatewayVpcConfig",
    doc: "VPC settings of a cloud-native gateway.",
    fields: &[
        Field { name: "VpcId", required: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "SubnetId", required: true, doc: "Subnet ID.", ..Field::NONE },
    ],
};

pub static CONSTANT_PARAMETER_STRUCT: Struct = Struct {
    name: "ConstantParameter",
    doc: "Constant parameter; used only when ServiceType is HTTP.",
    fields: &[
        Field { name: "Name", doc: "Parameter name; only for ServiceType HTTP.", ..Field::NONE },
        Field { name: "Desc", doc: "Free text; only for ServiceType HTTP.", ..Field::NONE },
        Field { name: "Position", doc: "Where it is carried; only for ServiceType HTTP.", ..Field::NONE },
        Field { name: "DefaultValue", doc: "Value; only for ServiceType HTTP.", ..Field::NONE },
    ],
};

pub static CREATE_API_RSP_STRUCT: Struct = Struct {
    name: "CreateApiRsp",
    doc: "Created API.",
    fields: &[
        Field { name: "ApiId", required: true, nullable: true, doc: "API ID.", ..Field::NONE },
        Field { name: "Path", required: true, nullable: true, doc: "Request path.", ..Field::NONE },
        Field { name: "Method", required: true, nullable: true, doc: "Request method.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "Status", required: true, nullable: true, doc: "What became of the import: success or fail.", ..Field::NONE },
        Field { name: "ErrMsg", required: true, nullable: true, doc: "Why the import failed.", ..Field::NONE },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
    ],
};

pub static CREATE_API_RSP_SET_STRUCT: Struct = Struct {
    name: "CreateApiRspSet",
    doc: "Created APIs.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, required: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "ApiSet", ty: Type::Array(&Type::Struct(&CREATE_API_RSP_STRUCT)), required: true, doc: "APIs.", ..Field::NONE },
    ],
};

pub static CREATE_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT: Struct = Struct {
    name: "CreateCloudNativeAPIGatewayResult",
    doc: "Created cloud-native gateway.",
    fields: &[
        Field { name: "GatewayId", required: true, doc: "Gateway instance ID.", ..Field::NONE },
        Field { name: "Status", required: true, doc: "Gateway state.", ..Field::NONE },
    ],
};

pub static DELETE_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT: Struct = Struct {
    name: "DeleteCloudNativeAPIGatewayResult",
    doc: "Deleted cloud-native gateway.",
    fields: &[
        Field { name: "GatewayId", required: true, doc: "Gateway instance ID.", ..Field::NONE },
        Field { name: "Status", required: true, doc: "Gateway state.", ..Field::NONE },
    ],
};

pub static DES_APIS_STATUS_STRUCT: Struct = Struct {
    name: "DesApisStatus",
    doc: "API in a list.",
    fields: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiDesc", required: true, nullable: true, doc: "API description.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
        Field { name: "VpcId", ty: Type::Int, required: true, nullable: true, doc: "VPC ID, numeric (VPCID).", ..Field::NONE },
        Field { name: "UniqVpcId", required: true, nullable: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "ApiType", required: true, nullable: true, doc: "NORMAL (ordinary) or TSF (microservice).", ..Field::NONE },
        Field { name: "Protocol", required: true, nullable: true, doc: "Frontend protocol.", ..Field::NONE },
        Field {
            name: "IsDebugAfterCharge",
            ty: Type::Bool,
            required: true,
            nullable: true,
            doc: "Debugging only after purchase; reserved for the cloud market.",
            ..Field::NONE
        },
        Field { name: "AuthType", required: true, nullable: true, doc: "SECRET (key pair), NONE, OAUTH or EIAM.", ..Field::NONE },
        Field {
            name: "ApiBusinessType",
            required: true,
            nullable: true,
            doc: "NORMAL (business API) or OAUTH (authorisation API); set when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "AuthRelationApiId",
            required: true,
            nullable: true,
            doc: "Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL.",
            ..Field::NONE
        },
        Field {
            name: "OauthConfig",
            ty: Type::Struct(&OAUTH_CONFIG_STRUCT),
            required: true,
            nullable: true,
            doc: "OAuth settings; used when AuthType is OAUTH.",
            ..Field::NONE
        },
        Field {
            name: "RelationBuniessApiIds",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Business APIs that rely on this authorisation API.",
            ..Field::NONE
        },
        Field { name: "Tags", ty: Type::Array(&Type::String), required: true, nullable: true, doc: "Tags of the API.", ..Field::NONE },
        Field { name: "Path", required: true, nullable: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, nullable: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field { name: "EIAMAppId", required: true, nullable: true, doc: "EIAM application ID.", ..Field::NONE },
    ],
};

pub static DESCRIBE_CLOUD_NATIVE_API_GATEWAY_CLS_CONFIG_RESULT_STRUCT: Struct = Struct {
    name: "DescribeCloudNativeAPIGatewayClsConfigResult",
    doc: "Log-service (CLS) settings of a cloud-native gateway.",
    fields: &[
        Field { name: "GatewayId", required: true, doc: "Gateway instance ID.", ..Field::NONE },
        Field {
            name: "ClsConfigList",
            ty: Type::Array(&Type::Struct(&CLOUD_NATIVE_API_GATEWAY_CLS_CONFIG_STRUCT)),
            required: true,
            doc: "Settings (CLS).",
            ..Field::NONE
        },
    ],
};

pub static DESCRIBE_CLOUD_NATIVE_API_GATEWAY_CONFIG_RESULT_STRUCT: Struct = Struct {
    name: "DescribeCloudNativeAPIGatewayConfigResult",
    doc: "Access settings of a cloud-native gateway.",
    fields: &[
        Field { name: "GatewayId", required: true, doc: "Gateway instance ID.", ..Field::NONE },
        Field {
            name: "ConfigList",
            ty: Type::Array(&Type::Struct(&CLOUD_NATIVE_API_GATEWAY_CONFIG_STRUCT)),
            required: true,
            doc: "Settings.",
            ..Field::NONE
        },
    ],
};

pub static DESCRIBE_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT: Struct = Struct {
    name: "DescribeCloudNativeAPIGatewayResult",
    doc: "Cloud-native gateway.",
    fields: &[
        Field { name: "GatewayId", required: true, doc: "Gateway instance ID.", ..Field::NONE },
        Field { name: "Status", required: true, doc: "Gateway state.", ..Field::NONE },
        Field { name: "Zone", required: true, doc: "Availability zone.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Gateway name.", ..Field::NONE },
        Field { name: "Type", required: true, doc: "Gateway type.", ..Field::NONE },
        Field { name: "GatewayVersion", required: true, doc: "Gateway version.", ..Field::NONE },
        Field {
            name: "NodeConfig",
            ty: Type::Struct(&CLOUD_NATIVE_API_GATEWAY_NODE_CONFIG_STRUCT),
            required: true,
            doc: "Node settings.",
            ..Field::NONE
        },
        Field {
            name: "VpcConfig",
            ty: Type::Struct(&CLOUD_NATIVE_API_GATEWAY_VPC_CONFIG_STRUCT),
            required: true,
            doc: "VPC settings.",
            ..Field::NONE
        },
        Field { name: "Description", required: true, doc: "Free text.", ..Field::NONE },
        Field { name: "CreateTime", ty: Type::Datetime, required: true, doc: "Creation time.", ..Field::NONE },
    ],
};

pub static DESCRIBE_EXCLUSIVE_INSTANCES_RESULT_STRUCT: Struct =
    Struct { name: "DescribeExclusiveInstancesResult", doc: "Dedicated instances found; the SDK declares no fields.", fields: &[] };

pub static DESCRIBE_UPSTREAM_BIND_APIS_STRUCT: Struct = Struct {
    name: "DescribeUpstreamBindApis",
    doc: "APIs bound to a VPC channel.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, required: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "BindApiSet", ty: Type::Array(&Type::Struct(&BIND_API_INFO_STRUCT)), required: true, doc: "APIs.", ..Field::NONE },
    ],
};

pub static DESCRIBE_UPSTREAM_INFO_STRUCT: Struct = Struct {
    name: "DescribeUpstreamInfo",
    doc: "VPC channels found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "UpstreamSet",
            ty: Type::Array(&Type::Struct(&UPSTREAM_INFO_STRUCT)),
            required: true,
            doc: "VPC channels.",
            ..Field::NONE
        },
    ],
};

pub static DNS_DISCOVERY_STRUCT: Struct = Struct {
    name: "DnsDiscovery",
    doc: "Nodes found in DNS, asked for again when an answer's time is up: after 1 second to 5 minutes. Nodes of a name that has no records any more stay for 10 minutes.",
    fields: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(253), ..Rules::NONE },
            doc: "The name, such as shop.internal or _http._tcp.shop.internal.",
            ..Field::NONE
        },
        Field {
            name: "RecordType",
            required: true,
            rules: &Rules { one_of: &["ADDRESS", "SRV"], ..Rules::NONE },
            doc: "ADDRESS: A and AAAA records, all with the given port; SRV: records with ports and weights, of which those with the lowest priority number count.",
            ..Field::NONE
        },
        Field {
            name: "Port",
            ty: Type::Uint,
            nullable: true,
            rules: &Rules { min: Some(1), max: Some(65535), ..Rules::NONE },
            doc: "Port of addresses, [1, 65535]; for ADDRESS only.",
            ..Field::NONE
        },
        Field {
            name: "Resolver",
            nullable: true,
            rules: &Rules { max_len: Some(64), ..Rules::NONE },
            doc: "The resolver to ask, as address:port; by default whom the server's machine asks.",
            ..Field::NONE
        },
    ],
};

pub static DOCUMENT_SDK_STRUCT: Struct = Struct {
    name: "DocumentSDK",
    doc: "Download links.",
    fields: &[
        Field {
            name: "DocumentURL",
            required: true,
            doc: "Link to the generated document: a path on the server, good for an hour.",
            ..Field::NONE
        },
        Field { name: "SdkURL", required: true, doc: "Link to the generated SDK: a path on the server, good for an hour.", ..Field::NONE },
    ],
};

pub static DOMAIN_SET_LIST_STRUCT: Struct = Struct {
    name: "DomainSetList",
    doc: "Custom domain.",
    fields: &[
        Field { name: "DomainName", required: true, doc: "Domain.", ..Field::NONE },
        Field { name: "Status", ty: Type::Int, required: true, doc: "1: resolves correctly; 0: does not resolve.", ..Field::NONE },
        Field { name: "CertificateId", required: true, doc: "Certificate ID.", ..Field::NONE },
        Field { name: "IsDefaultMapping", ty: Type::Bool, required: true, doc: "Whether the default path mapping is used.", ..Field::NONE },
        Field { name: "Protocol", required: true, doc: "Protocol of the domain.", ..Field::NONE },
        Field { name: "NetType", required: true, doc: "INNER (private) or OUTER (public).", ..Field::NONE },
        Field {
            name: "IsForcedHttps",
            ty: Type::Bool,
            required: true,
            doc: "Redirect HTTP requests on the custom domain to HTTPS; default false.",
            ..Field::NONE
        },
        Field { name: "RegistrationStatus", ty: Type::Bool, required: true, doc: "Whether the domain is registered.", ..Field::NONE },
    ],
};

pub static DOMAIN_SETS_STRUCT: Struct = Struct {
    name: "DomainSets",
    doc: "Custom domains of a service.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "DomainSet",
            ty: Type::Array(&Type::Struct(&DOMAIN_SET_LIST_STRUCT)),
            required: true,
            doc: "Custom domains.",
            ..Field::NONE
        },
    ],
};

pub static ENVIRONMENT_STRUCT: Struct = Struct {
    name: "Environment",
    doc: "Environment of a service.",
    fields: &[
        Field { name: "EnvironmentName", required: true, doc: "Environment: test, prepub or release.", ..Field::NONE },
        Field { name: "Url", required: true, doc: "Access URL.", ..Field::NONE },
        Field { name: "Status", ty: Type::Uint, required: true, doc: "1: released; 0: not released.", ..Field::NONE },
        Field { name: "VersionName", required: true, doc: "Running version.", ..Field::NONE },
    ],
};

pub static ENVIRONMENT_LIST_STRUCT: Struct = Struct {
    name: "EnvironmentList",
    doc: "Per-key monitoring settings of a service's environments.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "EnvironmentSet",
            ty: Type::Array(&Type::Struct(&ENVIRONMENT_UPLOAD_STRUCT)),
            required: true,
            doc: "Environments.",
            ..Field::NONE
        },
    ],
};

pub static ENVIRONMENT_STRATEGY_STRUCT: Struct = Struct {
    name: "EnvironmentStrategy",
    doc: "Throttling in one environment.",
    fields: &[
        Field { name: "EnvironmentName", required: true, doc: "Environment: test, prepub or release.", ..Field::NONE },
        Field { name: "Quota", ty: Type::Int, required: true, doc: "Throttling value.", ..Field::NONE },
        Field { name: "MaxQuota", ty: Type::Int, required: true, nullable: true, doc: "Largest throttling value.", ..Field::NONE },
    ],
};

pub static ENVIRONMENT_UPLOAD_STRUCT: Struct = Struct {
    name: "EnvironmentUpload",
    doc: "Whether per-key monitoring data is reported for an environment.",
    fields: &[
        Field { name: "EnvironmentName", required: true, doc: "Environment: test, prepub or release.", ..Field::NONE },
        Field { name: "IsUpdate", ty: Type::Bool, required: true, doc: "Whether data is reported.", ..Field::NONE },
    ],
};

pub static ERROR_CODES_STRUCT: Struct = Struct {
    name: "ErrorCodes",
    doc: "Custom error code.",
    fields: &[
        Field { name: "Code", ty: Type::Int, nullable: true, doc: "Error code.", ..Field::NONE },
        Field { name: "Msg", nullable: true, doc: "Error text.", ..Field::NONE },
        Field { name: "Desc", nullable: true, doc: "Remark.", ..Field::NONE },
        Field { name: "ConvertedCode", ty: Type::Int, nullable: true, doc: "Code it is converted to.", ..Field::NONE },
        Field { name: "NeedConvert", ty: Type::Bool, nullable: true, doc: "Whether conversion is on.", ..Field::NONE },
    ],
};

pub static ETCD_DISCOVERY_STRUCT: Struct = Struct {
    name: "EtcdDiscovery",
    doc: "Nodes found in etcd: one key under a prefix for each. A value is host:port, {\"host\": .., \"port\": .., \"weight\": ..} or {\"Op\": 0, \"Addr\": \"host:port\"}.",
    fields: &[
        Field {
            name: "Endpoints",
            ty: Type::Array(&Type::String),
            required: true,
            rules: &Rules { max_len: Some(300), min_items: Some(1), max_items: Some(10), ..Rules::NONE },
            doc: "URLs of members, such as http://10.0.0.5:2379; one that answers is enough.",
            ..Field::NONE
        },
        Field {
            name: "Prefix",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(1024), ..Rules::NONE },
            doc: "What keys begin with, such as /services/shop/.",
            ..Field::NONE
        },
        Field {
            name: "User",
            nullable: true,
            rules: &Rules { max_len: Some(128), ..Rules::NONE },
            doc: "Name of a user of etcd.",
            ..Field::NONE
        },
        Field {
            name: "Password",
            nullable: true,
            secret: true,
            rules: &Rules { max_len: Some(256), ..Rules::NONE },
            doc: "The user's password; never answered. It may be left out of a change that leaves endpoints, authority and user as they are.",
            ..Field::NONE
        },
        Field {
            name: "CaCertificate",
            nullable: true,
            rules: &Rules { max_len: Some(65536), ..Rules::NONE },
            doc: "Who certifies the members, in PEM; needed for https.",
            ..Field::NONE
        },
    ],
};

pub static EXCLUSIVE_SET_STRUCT: Struct = Struct {
    name: "ExclusiveSet",
    doc: "Dedicated cluster.",
    fields: &[
        Field { name: "ExclusiveSetName", required: true, doc: "Cluster name.", ..Field::NONE },
        Field { name: "ExclusiveStatus", required: true, doc: "Cluster state.", ..Field::NONE },
    ],
};

pub static EXCLUSIVE_SET_LIST_STRUCT: Struct = Struct {
    name: "ExclusiveSetList",
    doc: "Dedicated clusters found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ExclusiveSet",
            ty: Type::Array(&Type::Struct(&EXCLUSIVE_SET_STRUCT)),
            required: true,
            doc: "Clusters.",
            ..Field::NONE
        },
    ],
};

pub static FILTER_STRUCT: Struct = Struct {
    name: "Filter",
    doc: "Filter condition. Several Filters are combined with AND, the Values of one Filter with OR.",
    fields: &[
        Field { name: "Name", required: true, doc: "Field to filter on.", ..Field::NONE },
        Field { name: "Values", ty: Type::Array(&Type::String), required: true, doc: "Accepted values.", ..Field::NONE },
    ],
};

pub static GATEWAY_CERTIFICATE_STRUCT: Struct = Struct {
    name: "GatewayCertificate",
    doc: "Certificate for custom domains.",
    fields: &[
        Field { name: "CertificateId", required: true, doc: "Certificate ID.", ..Field::NONE },
        Field { name: "Name", required: true, doc: "Name.", ..Field::NONE },
        Field {
            name: "Domains",
            ty: Type::Array(&Type::String),
            required: true,
            doc: "Names the certificate is valid for; *.example.com stands for one level.",
            ..Field::NONE
        },
        Field { name: "Issuer", required: true, doc: "Who issued it.", ..Field::NONE },
        Field { name: "SerialNumber", required: true, doc: "Serial number, hexadecimal.", ..Field::NONE },
        Field { name: "Fingerprint", required: true, doc: "SHA-256 of the certificate, hexadecimal.", ..Field::NONE },
        Field {
            name: "NotBefore",
            ty: Type::Datetime,
            required: true,
            doc: "Start of validity, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "NotAfter",
            ty: Type::Datetime,
            required: true,
            doc: "End of validity, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "DaysLeft",
            ty: Type::Int,
            required: true,
            doc: "Whole days until NotAfter; negative once it is over.",
            ..Field::NONE
        },
        Field {
            name: "BoundDomains",
            ty: Type::Array(&Type::Struct(&GATEWAY_CERTIFICATE_DOMAIN_STRUCT)),
            required: true,
            doc: "Custom domains that use it.",
            ..Field::NONE
        },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
    ],
};

pub static GATEWAY_CERTIFICATE_DOMAIN_STRUCT: Struct = Struct {
    name: "GatewayCertificateDomain",
    doc: "Custom domain that uses a certificate.",
    fields: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "SubDomain", required: true, doc: "Custom domain.", ..Field::NONE },
    ],
};

pub static GATEWAY_CERTIFICATES_STRUCT: Struct = Struct {
    name: "GatewayCertificates",
    doc: "Certificates found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "CertificateSet",
            ty: Type::Array(&Type::Struct(&GATEWAY_CERTIFICATE_STRUCT)),
            required: true,
            doc: "Certificates.",
            ..Field::NONE
        },
    ],
};

pub static GATEWAY_METRIC_SERIES_STRUCT: Struct = Struct {
    name: "GatewayMetricSeries",
    doc: "One metric over time.",
    fields: &[
        Field {
            name: "MetricName",
            required: true,
            rules: &Rules {
                one_of: &[
                    "NumOfReq",
                    "SucceReq",
                    "OutTraffic",
                    "InTraffic",
                    "ResponseTime",
                    "ClientError",
                    "ServerError",
                    "ConcurrentConnections",
                    "ServerError404",
                    "ServerError502",
                ],
                ..Rules::NONE
            },
            doc: "Name.",
            ..Field::NONE
        },
        Field { name: "Unit", required: true, doc: "count, MB or ms.", ..Field::NONE },
        Field { name: "Timestamps", ty: Type::Array(&Type::Int), required: true, doc: "Seconds since 1970.", ..Field::NONE },
        Field {
            name: "Values",
            ty: Type::Array(&Type::Float),
            required: true,
            doc: "A value for each; times without data are left out.",
            ..Field::NONE
        },
    ],
};

pub static GATEWAY_METRICS_STRUCT: Struct = Struct {
    name: "GatewayMetrics",
    doc: "Metrics over time.",
    fields: &[
        Field { name: "Period", ty: Type::Int, required: true, doc: "Seconds between two points.", ..Field::NONE },
        Field {
            name: "SeriesSet",
            ty: Type::Array(&Type::Struct(&GATEWAY_METRIC_SERIES_STRUCT)),
            required: true,
            doc: "A series for each metric.",
            ..Field::NONE
        },
    ],
};

pub static GATEWAY_NODE_STRUCT: Struct = Struct {
    name: "GatewayNode",
    doc: "Process that serves requests: `terrace gateway`.",
    fields: &[
        Field { name: "NodeId", required: true, doc: "Node ID.", ..Field::NONE },
        Field { name: "NodeName", required: true, doc: "Name the node gave itself, by default that of its host.", ..Field::NONE },
        Field { name: "Address", required: true, doc: "Address and port clients reach the node at.", ..Field::NONE },
        Field { name: "Version", required: true, doc: "Version of the program the node runs.", ..Field::NONE },
        Field {
            name: "Status",
            required: true,
            rules: &Rules { one_of: &["online", "behind", "offline"], ..Rules::NONE },
            doc: "State: online (heard of lately and up to date), behind (heard of lately, with a revision that is not the wanted one) or offline (silent).",
            ..Field::NONE
        },
        Field { name: "Message", required: true, doc: "What the node complained about last; empty when nothing is wrong.", ..Field::NONE },
        Field {
            name: "Revision",
            ty: Type::Int,
            required: true,
            doc: "Revision of the whole configuration the node serves; 0 when it serves none.",
            ..Field::NONE
        },
        Field { name: "WantedRevision", ty: Type::Int, required: true, doc: "Revision it should serve.", ..Field::NONE },
        Field {
            name: "Connections",
            ty: Type::Int,
            required: true,
            doc: "Connections the node had open when last heard of.",
            ..Field::NONE
        },
        Field { name: "TokenId", required: true, doc: "Join token the node came with.", ..Field::NONE },
        Field {
            name: "JoinedTime",
            ty: Type::Datetime,
            required: true,
            doc: "When the node joined, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "StartedTime",
            ty: Type::Datetime,
            required: true,
            doc: "When its process began, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "LastSeenTime",
            ty: Type::Datetime,
            required: true,
            doc: "When the node was last heard of, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
    ],
};

pub static GATEWAY_NODES_STRUCT: Struct = Struct {
    name: "GatewayNodes",
    doc: "Gateway nodes found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "NodeSet", ty: Type::Array(&Type::Struct(&GATEWAY_NODE_STRUCT)), required: true, doc: "Nodes.", ..Field::NONE },
    ],
};

pub static GATEWAY_TOKEN_STRUCT: Struct = Struct {
    name: "GatewayToken",
    doc: "Join token, without its secret part.",
    fields: &[
        Field { name: "TokenId", required: true, doc: "Token ID.", ..Field::NONE },
        Field { name: "TokenName", required: true, doc: "Name.", ..Field::NONE },
        Field {
            name: "Status",
            required: true,
            rules: &Rules { one_of: &["valid", "used", "expired"], ..Rules::NONE },
            doc: "valid, used (as many nodes joined as may) or expired.",
            ..Field::NONE
        },
        Field { name: "JoinLimit", ty: Type::Int, required: true, doc: "Number of nodes that may join with it.", ..Field::NONE },
        Field { name: "JoinedCount", ty: Type::Int, required: true, doc: "Number of nodes that did.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ExpiredTime",
            ty: Type::Datetime,
            required: true,
            doc: "End of its use, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "LastUsedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "When a node last joined with it, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ; null when none did.",
            ..Field::NONE
        },
    ],
};

pub static GATEWAY_TOKENS_STRUCT: Struct = Struct {
    name: "GatewayTokens",
    doc: "Join tokens found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "TokenSet", ty: Type::Array(&Type::Struct(&GATEWAY_TOKEN_STRUCT)), required: true, doc: "Tokens.", ..Field::NONE },
    ],
};

pub static HEALTH_CHECK_CONF_STRUCT: Struct = Struct {
    name: "HealthCheckConf",
    doc: "Health check settings (TsfHealthCheckConf, TargetServicesHealthCheckConf).",
    fields: &[
        Field { name: "IsHealthCheck", ty: Type::Bool, doc: "Whether health checks are on.", ..Field::NONE },
        Field { name: "RequestVolumeThreshold", ty: Type::Int, doc: "Request count threshold.", ..Field::NONE },
        Field { name: "SleepWindowInMilliseconds", ty: Type::Int, doc: "Window length in milliseconds.", ..Field::NONE },
        Field { name: "ErrorThresholdPercentage", ty: Type::Int, doc: "Error percentage threshold.", ..Field::NONE },
    ],
};

pub static IP_STRATEGY_STRUCT: Struct = Struct {
    name: "IPStrategy",
    doc: "IP strategy.",
    fields: &[
        Field { name: "StrategyId", required: true, nullable: true, doc: "IP strategy ID.", ..Field::NONE },
        Field { name: "StrategyName", required: true, nullable: true, doc: "Strategy name.", ..Field::NONE },
        Field { name: "StrategyType", required: true, nullable: true, doc: "WHITE (allow list) or BLACK (deny list).", ..Field::NONE },
        Field { name: "StrategyData", required: true, nullable: true, doc: "IP addresses.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ServiceId",
            required: true,
            nullable: true,
            doc: "Service ID (the source prints the description of ModifiedTime here: ISO8601 UTC, YYYY-MM-DDThh:mm:ssZ).",
            ..Field::NONE
        },
        Field { name: "BindApiTotalCount", ty: Type::Int, required: true, nullable: true, doc: "Number of bound APIs.", ..Field::NONE },
        Field {
            name: "BindApis",
            ty: Type::Array(&Type::Struct(&DES_APIS_STATUS_STRUCT)),
            required: true,
            nullable: true,
            doc: "Bound APIs.",
            ..Field::NONE
        },
    ],
};

pub static IP_STRATEGY_API_STRUCT: Struct = Struct {
    name: "IPStrategyApi",
    doc: "API a strategy can be bound to.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, doc: "API name.", ..Field::NONE },
        Field { name: "ApiType", required: true, doc: "API type: NORMAL (ordinary) or TSF (microservice).", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field { name: "OtherIPStrategyId", required: true, doc: "Other strategy the API is bound to.", ..Field::NONE },
        Field { name: "OtherEnvironmentName", required: true, doc: "Environment of that binding.", ..Field::NONE },
    ],
};

pub static IP_STRATEGY_API_STATUS_STRUCT: Struct = Struct {
    name: "IPStrategyApiStatus",
    doc: "APIs found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ApiIdStatusSet",
            ty: Type::Array(&Type::Struct(&IP_STRATEGY_API_STRUCT)),
            required: true,
            nullable: true,
            doc: "APIs.",
            ..Field::NONE
        },
    ],
};

pub static IP_STRATEGY_FILTER_STRUCT: Struct = Struct {
    name: "IPStrategyFilter",
    doc: "IP strategy conditions.",
    fields: &[Field { name: "IPStrategyName", doc: "Strategy name.", ..Field::NONE }],
};

pub static IP_STRATEGYS_STATUS_STRUCT: Struct = Struct {
    name: "IPStrategysStatus",
    doc: "IP strategies found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "StrategySet",
            ty: Type::Array(&Type::Struct(&IP_STRATEGY_STRUCT)),
            required: true,
            nullable: true,
            doc: "IP strategies.",
            ..Field::NONE
        },
    ],
};

pub static INSTANCE_CHARGE_PREPAID_STRUCT: Struct = Struct {
    name: "InstanceChargePrepaid",
    doc: "Prepaid settings of a dedicated instance.",
    fields: &[
        Field { name: "RenewFlag", required: true, doc: "Automatic renewal flag.", ..Field::NONE },
        Field { name: "ExpiredTime", ty: Type::Datetime, required: true, doc: "End of the prepaid period.", ..Field::NONE },
    ],
};

pub static INSTANCE_DETAIL_STRUCT: Struct = Struct {
    name: "InstanceDetail",
    doc: "Dedicated instance.",
    fields: &[
        Field { name: "InstanceId", required: true, doc: "Dedicated instance ID.", ..Field::NONE },
        Field { name: "Zone", required: true, doc: "Availability zone.", ..Field::NONE },
        Field { name: "InstanceName", required: true, doc: "Instance name.", ..Field::NONE },
        Field { name: "InstanceDescription", required: true, doc: "Free text.", ..Field::NONE },
        Field { name: "InstanceChargeType", required: true, doc: "Billing mode.", ..Field::NONE },
        Field { name: "InstanceState", required: true, doc: "Instance state.", ..Field::NONE },
        Field {
            name: "InstanceChargePrepaid",
            ty: Type::Struct(&INSTANCE_CHARGE_PREPAID_STRUCT),
            required: true,
            nullable: true,
            doc: "Prepaid settings.",
            ..Field::NONE
        },
        Field { name: "InstanceType", required: true, doc: "Instance type.", ..Field::NONE },
        Field {
            name: "NetworkConfig",
            ty: Type::Struct(&NETWORK_CONFIG_STRUCT),
            required: true,
            nullable: true,
            doc: "Network settings.",
            ..Field::NONE
        },
        Field { name: "VpcConfig", ty: Type::Struct(&VPC_CONFIG_STRUCT), required: true, doc: "VPC settings.", ..Field::NONE },
        Field {
            name: "Parameters",
            ty: Type::Array(&Type::Struct(&PARAMETER_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "Parameters.",
            ..Field::NONE
        },
        Field { name: "IsolationStartedTime", ty: Type::Datetime, required: true, doc: "Time the instance was isolated.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "DealName", required: true, nullable: true, doc: "Order number.", ..Field::NONE },
        Field { name: "Zones", ty: Type::Array(&Type::String), required: true, nullable: true, doc: "Availability zones.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), required: true, nullable: true, doc: "Tags.", ..Field::NONE },
    ],
};

pub static INSTANCE_INFO_STRUCT: Struct = Struct {
    name: "InstanceInfo",
    doc: "Dedicated instance in a list.",
    fields: &[
        Field { name: "InstanceId", required: true, doc: "Dedicated instance ID.", ..Field::NONE },
        Field { name: "InstanceName", required: true, doc: "Instance name.", ..Field::NONE },
        Field { name: "InstanceDescription", required: true, doc: "Free text.", ..Field::NONE },
        Field { name: "InstanceChargeType", required: true, doc: "Billing mode.", ..Field::NONE },
        Field { name: "InstanceType", required: true, doc: "Instance type.", ..Field::NONE },
        Field { name: "InstanceState", required: true, doc: "Instance state.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "DealName", required: true, nullable: true, doc: "Order number.", ..Field::NONE },
        Field { name: "ResourceId", required: true, doc: "Resource ID, same as the instance ID.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), required: true, nullable: true, doc: "Tags.", ..Field::NONE },
        Field { name: "OuterIpList", ty: Type::Array(&Type::String), nullable: true, doc: "Public addresses.", ..Field::NONE },
        Field { name: "InnerIpList", ty: Type::Array(&Type::String), nullable: true, doc: "Private addresses.", ..Field::NONE },
        Field {
            name: "InstanceChargePrepaid",
            ty: Type::Struct(&INSTANCE_CHARGE_PREPAID_STRUCT),
            nullable: true,
            doc: "Prepaid settings.",
            ..Field::NONE
        },
        Field { name: "UniqVpcId", nullable: true, doc: "VPC ID.", ..Field::NONE },
    ],
};

pub static INSTANCE_NETWORK_CONFIG_STRUCT: Struct = Struct {
    name: "InstanceNetworkConfig",
    doc: "Internet access of a dedicated instance.",
    fields: &[Field { name: "InternetMaxBandwidthOut", ty: Type::Uint, required: true, doc: "Internet bandwidth.", ..Field::NONE }],
};

pub static INSTANCE_PARAMETER_INPUT_STRUCT: Struct = Struct {
    name: "InstanceParameterInput",
    doc: "Parameter to set on a dedicated instance.",
    fields: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { one_of: &["ServiceRequestNumPreSec", "ApiRequestNumPreSec"], ..Rules::NONE },
            doc: "ServiceRequestNumPreSec or ApiRequestNumPreSec.",
            ..Field::NONE
        },
        Field { name: "Value", required: true, doc: "Parameter value.", ..Field::NONE },
    ],
};

pub static INSTANCE_SUMMARY_STRUCT: Struct = Struct {
    name: "InstanceSummary",
    doc: "Dedicated instances found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "InstanceSet",
            ty: Type::Array(&Type::Struct(&INSTANCE_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "Instances.",
            ..Field::NONE
        },
    ],
};

pub static K8S_LABEL_STRUCT: Struct = Struct {
    name: "K8sLabel",
    doc: "Label of a pod.",
    fields: &[
        Field { name: "Key", required: true, doc: "Label key.", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Label value.", ..Field::NONE },
    ],
};

pub static K8S_SERVICE_STRUCT: Struct = Struct {
    name: "K8sService",
    doc: "Container service behind a VPC channel.",
    fields: &[
        Field { name: "Weight", ty: Type::Int, required: true, doc: "Weight.", ..Field::NONE },
        Field { name: "ClusterId", required: true, doc: "Container cluster.", ..Field::NONE },
        Field { name: "Namespace", required: true, doc: "Namespace.", ..Field::NONE },
        Field { name: "ServiceName", required: true, doc: "Name of the service in the cluster.", ..Field::NONE },
        Field { name: "Port", ty: Type::Int, required: true, doc: "Port of the service.", ..Field::NONE },
        Field {
            name: "ExtraLabels",
            ty: Type::Array(&Type::Struct(&K8S_LABEL_STRUCT)),
            required: true,
            doc: "Further labels that chosen pods have.",
            ..Field::NONE
        },
        Field { name: "Name", doc: "A name chosen for it.", ..Field::NONE },
    ],
};

pub static KV_STRUCT: Struct = Struct {
    name: "KV",
    doc: "Name/value pair.",
    fields: &[
        Field { name: "Name", required: true, doc: "Parameter name.", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Parameter value.", ..Field::NONE },
    ],
};

pub static KUBERNETES_DISCOVERY_STRUCT: Struct = Struct {
    name: "KubernetesDiscovery",
    doc: "Nodes found in Kubernetes: the ready endpoints in a service's EndpointSlices.",
    fields: &[
        Field {
            name: "Server",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(300), ..Rules::NONE },
            doc: "URL of the API server, such as https://10.0.0.5:6443.",
            ..Field::NONE
        },
        Field {
            name: "Namespace",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(63), ..Rules::NONE },
            doc: "Namespace of the service.",
            ..Field::NONE
        },
        Field {
            name: "ServiceName",
            required: true,
            rules: &Rules { min_len: Some(1), max_len: Some(63), ..Rules::NONE },
            doc: "Name of the service.",
            ..Field::NONE
        },
        Field {
            name: "Port",
            nullable: true,
            rules: &Rules { max_len: Some(63), ..Rules::NONE },
            doc: "Name of the service's port, or the number at which its pods listen; may be left out where there is only one.",
            ..Field::NONE
        },
        Field {
            name: "Token",
            nullable: true,
            secret: true,
            rules: &Rules { max_len: Some(16384), ..Rules::NONE },
            doc: "Bearer token that may list and watch endpointslices.discovery.k8s.io; never answered. It may be left out of a change that leaves server and authority as they are.",
            ..Field::NONE
        },
        Field {
            name: "CaCertificate",
            nullable: true,
            rules: &Rules { max_len: Some(65536), ..Rules::NONE },
            doc: "Who certifies the server, in PEM; by default whom the server's machine trusts.",
            ..Field::NONE
        },
    ],
};

pub static LIMIT_STRUCT: Struct = Struct {
    name: "Limit",
    doc: "Quotas.",
    fields: &[
        Field {
            name: "LogRuleClount",
            ty: Type::Struct(&ACCOUNT_LIMIT_LOG_RULE_CLOUNT_STRUCT),
            required: true,
            doc: "Quota of log rules.",
            ..Field::NONE
        },
        Field {
            name: "ServiceCount",
            ty: Type::Struct(&ACCOUNT_LIMIT_SERVICE_COUNT_STRUCT),
            required: true,
            doc: "Quota of services.",
            ..Field::NONE
        },
        Field {
            name: "UsagePlanCount",
            ty: Type::Struct(&ACCOUNT_LIMIT_USAGE_PLAN_COUNT_STRUCT),
            required: true,
            doc: "Quota of usage plans.",
            ..Field::NONE
        },
        Field {
            name: "SecretIdCount",
            ty: Type::Struct(&ACCOUNT_LIMIT_SECRET_ID_COUNT_STRUCT),
            required: true,
            doc: "Quota of keys.",
            ..Field::NONE
        },
    ],
};

pub static LIST_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT: Struct = Struct {
    name: "ListCloudNativeAPIGatewayResult",
    doc: "Cloud-native gateways found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "GatewayList",
            ty: Type::Array(&Type::Struct(&DESCRIBE_CLOUD_NATIVE_API_GATEWAY_RESULT_STRUCT)),
            required: true,
            doc: "Gateways.",
            ..Field::NONE
        },
    ],
};

pub static LIST_CLOUD_NATIVE_API_GATEWAY_SYSTEM_PARAMETERS_RESULT_STRUCT: Struct = Struct {
    name: "ListCloudNativeAPIGatewaySystemParametersResult",
    doc: "System parameters of a cloud-native gateway.",
    fields: &[
        Field { name: "GatewayId", required: true, doc: "Gateway instance ID.", ..Field::NONE },
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "SystemParameterList",
            ty: Type::Array(&Type::Struct(&CLOUD_NATIVE_API_GATEWAY_SYSTEM_PARAMETER_STRUCT)),
            required: true,
            doc: "Parameters.",
            ..Field::NONE
        },
    ],
};

pub static LOG_QUERY_STRUCT: Struct = Struct {
    name: "LogQuery",
    doc: "Log search condition.",
    fields: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { one_of: &["req_id", "api_id", "cip", "uip", "err_msg", "rsp_st", "req_t"], ..Rules::NONE },
            doc: "Field; see DescribeLogSearch.LogQuerys.",
            ..Field::NONE
        },
        Field {
            name: "Operator",
            required: true,
            rules: &Rules { one_of: &["=", "!=", ":", ">", "<", ">=", "<="], ..Rules::NONE },
            doc: "Operator; see DescribeLogSearch.LogQuerys.",
            ..Field::NONE
        },
        Field { name: "Value", required: true, doc: "Value to compare with.", ..Field::NONE },
    ],
};

pub static LOG_RULE_STRUCT: Struct = Struct {
    name: "LogRule",
    doc: "Log delivery rule.",
    fields: &[
        Field { name: "LogRuleId", required: true, doc: "Rule ID.", ..Field::NONE },
        Field { name: "ServiceId", required: true, doc: "Service ID; ALL means every service.", ..Field::NONE },
        Field { name: "EnvironmentName", required: true, doc: "Environment; ALL means every environment.", ..Field::NONE },
        Field { name: "LogSetId", required: true, doc: "Log set ID.", ..Field::NONE },
        Field { name: "TopicId", required: true, doc: "Log topic ID.", ..Field::NONE },
        Field { name: "LogRuleName", required: true, doc: "Rule name.", ..Field::NONE },
        Field {
            name: "CreateTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ServiceName", required: true, doc: "Service name.", ..Field::NONE },
    ],
};

pub static MATCH_API_CANDIDATE_STRUCT: Struct = Struct {
    name: "MatchApiCandidate",
    doc: "API that was considered.",
    fields: &[
        Field { name: "ApiId", required: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, doc: "API name.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Path of the API as defined.", ..Field::NONE },
        Field { name: "Method", required: true, doc: "Method of the API.", ..Field::NONE },
        Field { name: "Matched", ty: Type::Bool, required: true, doc: "Whether path and method fit.", ..Field::NONE },
        Field {
            name: "Rank",
            ty: Type::Int,
            required: true,
            doc: "Place among those that fit, 1 for the one that wins; 0 for those that do not.",
            ..Field::NONE
        },
        Field { name: "Reason", required: true, doc: "Why it has this place, or why it does not fit.", ..Field::NONE },
    ],
};

pub static MATCH_API_RESULT_STRUCT: Struct = Struct {
    name: "MatchApiResult",
    doc: "What a request would reach.",
    fields: &[
        Field { name: "ApiId", required: true, nullable: true, doc: "API that wins; null when none matches.", ..Field::NONE },
        Field { name: "ApiName", required: true, nullable: true, doc: "Its name; null when none matches.", ..Field::NONE },
        Field {
            name: "Path",
            required: true,
            doc: "Path that was compared with those of the APIs, without environment or path mapping.",
            ..Field::NONE
        },
        Field {
            name: "PathParameters",
            ty: Type::Array(&Type::Struct(&KV_STRUCT)),
            required: true,
            doc: "Path variables of the API that wins, with their values.",
            ..Field::NONE
        },
        Field {
            name: "CandidateSet",
            ty: Type::Array(&Type::Struct(&MATCH_API_CANDIDATE_STRUCT)),
            required: true,
            doc: "APIs that were considered, the best first.",
            ..Field::NONE
        },
    ],
};

pub static MICRO_SERVICE_STRUCT: Struct = Struct {
    name: "MicroService",
    doc: "Microservice behind an API.",
    fields: &[
        Field { name: "ClusterId", doc: "Microservice cluster.", ..Field::NONE },
        Field { name: "NamespaceId", doc: "Microservice namespace.", ..Field::NONE },
        Field { name: "MicroServiceName", doc: "Microservice name.", ..Field::NONE },
    ],
};

pub static MICRO_SERVICE_REQ_STRUCT: Struct = Struct {
    name: "MicroServiceReq",
    doc: "Microservice behind an API, as input.",
    fields: &[
        Field { name: "ClusterId", required: true, doc: "Microservice cluster.", ..Field::NONE },
        Field { name: "NamespaceId", required: true, doc: "Microservice namespace.", ..Field::NONE },
        Field { name: "MicroServiceName", required: true, doc: "Microservice name.", ..Field::NONE },
    ],
};

pub static MODIFY_UPSTREAM_RESULT_INFO_STRUCT: Struct = Struct {
    name: "ModifyUpstreamResultInfo",
    doc: "VPC channel after a change.",
    fields: &[
        Field { name: "UpstreamId", required: true, doc: "VPC channel ID.", ..Field::NONE },
        Field { name: "UpstreamName", required: true, doc: "Channel name.", ..Field::NONE },
        Field { name: "UpstreamDescription", required: true, doc: "Free text.", ..Field::NONE },
        Field { name: "Scheme", required: true, doc: "Protocol towards the nodes.", ..Field::NONE },
        Field { name: "Algorithm", required: true, doc: "How nodes are chosen.", ..Field::NONE },
        Field { name: "UniqVpcId", required: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "Retries", ty: Type::Uint, required: true, doc: "How often a failed request is tried again.", ..Field::NONE },
        Field {
            name: "Nodes",
            ty: Type::Array(&Type::Struct(&UPSTREAM_NODE_STRUCT)),
            required: true,
            doc: "Backend nodes.",
            ..Field::NONE
        },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "HealthChecker",
            ty: Type::Struct(&UPSTREAM_HEALTH_CHECKER_STRUCT),
            required: true,
            nullable: true,
            doc: "Health checks.",
            ..Field::NONE
        },
        Field { name: "UpstreamType", required: true, doc: "IP_PORT or K8S.", ..Field::NONE },
        Field {
            name: "K8sServices",
            ty: Type::Array(&Type::Struct(&K8S_SERVICE_STRUCT)),
            required: true,
            nullable: true,
            doc: "Container services.",
            ..Field::NONE
        },
        Field { name: "UpstreamHost", required: true, nullable: true, doc: "Value of the Host header that nodes receive.", ..Field::NONE },
    ],
};

pub static NETWORK_CONFIG_STRUCT: Struct = Struct {
    name: "NetworkConfig",
    doc: "Network settings of a dedicated instance.",
    fields: &[
        Field { name: "InternetMaxBandwidthOut", ty: Type::Int, required: true, doc: "Outbound bandwidth cap.", ..Field::NONE },
        Field {
            name: "EnableInternetInbound",
            ty: Type::Bool,
            required: true,
            doc: "Whether inbound internet access is on.",
            ..Field::NONE
        },
        Field {
            name: "EnableInternetOutbound",
            ty: Type::Bool,
            required: true,
            doc: "Whether outbound internet access is on.",
            ..Field::NONE
        },
        Field { name: "InboundIpAddresses", ty: Type::Array(&Type::String), required: true, doc: "Inbound addresses.", ..Field::NONE },
        Field { name: "OutboundIpAddresses", ty: Type::Array(&Type::String), required: true, doc: "Outbound addresses.", ..Field::NONE },
    ],
};

pub static OAUTH_CONFIG_STRUCT: Struct = Struct {
    name: "OauthConfig",
    doc: "OAuth settings.",
    fields: &[
        Field { name: "PublicKey", required: true, doc: "Public key used to check user tokens.", ..Field::NONE },
        Field { name: "TokenLocation", required: true, doc: "Where the token is carried.", ..Field::NONE },
        Field { name: "LoginRedirectUrl", doc: "Address the user is redirected to for login.", ..Field::NONE },
    ],
};

pub static PARAMETER_INFO_STRUCT: Struct = Struct {
    name: "ParameterInfo",
    doc: "Parameter of a dedicated instance.",
    fields: &[
        Field { name: "Name", required: true, doc: "Parameter name.", ..Field::NONE },
        Field { name: "Value", ty: Type::Int, required: true, doc: "Current value.", ..Field::NONE },
        Field { name: "Default", ty: Type::Int, required: true, doc: "Default value.", ..Field::NONE },
        Field { name: "Unit", required: true, doc: "Unit.", ..Field::NONE },
        Field { name: "Type", required: true, doc: "Value type.", ..Field::NONE },
        Field { name: "Minimum", ty: Type::Int, required: true, doc: "Smallest value.", ..Field::NONE },
        Field { name: "Maximum", ty: Type::Int, required: true, doc: "Largest value.", ..Field::NONE },
        Field {
            name: "ModifedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Time of the last change (spelling as in the official SDK).",
            ..Field::NONE
        },
    ],
};

pub static PATH_MAPPING_STRUCT: Struct = Struct {
    name: "PathMapping",
    doc: "Path mapping of a custom domain.",
    fields: &[
        Field { name: "Path", required: true, doc: "Path.", ..Field::NONE },
        Field {
            name: "Environment",
            required: true,
            rules: &Rules { one_of: &["test", "prepub", "release"], ..Rules::NONE },
            doc: "\"test\", \"prepub\" or \"release\".",
            ..Field::NONE
        },
    ],
};

pub static PLUGIN_STRUCT: Struct = Struct {
    name: "Plugin",
    doc: "Plugin.",
    fields: &[
        Field { name: "PluginId", required: true, doc: "Plugin ID.", ..Field::NONE },
        Field { name: "PluginName", required: true, doc: "Plugin name.", ..Field::NONE },
        Field {
            name: "PluginType",
            required: true,
            doc: "Plugin type: IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror.",
            ..Field::NONE
        },
        Field { name: "PluginData", required: true, doc: "Plugin definition.", ..Field::NONE },
        Field { name: "Description", required: true, nullable: true, doc: "Free text.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "AttachedApiTotalCount",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Number of APIs attached.",
            ..Field::NONE
        },
        Field {
            name: "AttachedApis",
            ty: Type::Array(&Type::Struct(&ATTACHED_API_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "APIs attached.",
            ..Field::NONE
        },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), required: true, nullable: true, doc: "Tags.", ..Field::NONE },
        Field { name: "ProjectId", required: true, nullable: true, doc: "Project ID.", ..Field::NONE },
    ],
};

pub static PLUGIN_SUMMARY_STRUCT: Struct = Struct {
    name: "PluginSummary",
    doc: "Plugins found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Total matches.", ..Field::NONE },
        Field { name: "PluginSet", ty: Type::Array(&Type::Struct(&PLUGIN_STRUCT)), required: true, doc: "Plugins.", ..Field::NONE },
    ],
};

pub static PRICE_STRUCT: Struct = Struct {
    name: "Price",
    doc: "Price inquiry.",
    fields: &[
        Field {
            name: "RequestPrice",
            ty: Type::Struct(&PRICE_INFOS_STRUCT),
            required: true,
            nullable: true,
            doc: "Price per request.",
            ..Field::NONE
        },
        Field {
            name: "BandwidthPrice",
            ty: Type::Struct(&PRICE_INFOS_STRUCT),
            required: true,
            nullable: true,
            doc: "Price per traffic.",
            ..Field::NONE
        },
    ],
};

pub static PRICE_INFOS_STRUCT: Struct = Struct {
    name: "PriceInfos",
    doc: "Price.",
    fields: &[
        Field { name: "UnitPrice", required: true, nullable: true, doc: "Price per unit in CNY.", ..Field::NONE },
        Field { name: "ChargeUnit", required: true, nullable: true, doc: "Billing unit.", ..Field::NONE },
    ],
};

pub static RELEASE_SERVICE_STRUCT: Struct = Struct {
    name: "ReleaseService",
    doc: "Release.",
    fields: &[
        Field { name: "ReleaseDesc", required: true, nullable: true, doc: "Release note.", ..Field::NONE },
        Field { name: "ReleaseVersion", required: true, nullable: true, doc: "Version ID of the release.", ..Field::NONE },
    ],
};

pub static REQ_PARAMETER_STRUCT: Struct = Struct {
    name: "ReqParameter",
    doc: "Frontend request parameter.",
    fields: &[
        Field { name: "Name", required: true, doc: "Parameter name.", ..Field::NONE },
        Field { name: "Position", required: true, doc: "header, query or path.", ..Field::NONE },
        Field { name: "Type", required: true, doc: "Value type, e.g. String, int.", ..Field::NONE },
        Field { name: "DefaultValue", required: true, doc: "Default value.", ..Field::NONE },
        Field { name: "Required", ty: Type::Bool, required: true, doc: "True: required; False: optional.", ..Field::NONE },
        Field { name: "Desc", required: true, doc: "Remark.", ..Field::NONE },
    ],
};

pub static REQUEST_CONFIG_STRUCT: Struct = Struct {
    name: "RequestConfig",
    doc: "Frontend path and method.",
    fields: &[
        Field { name: "Path", required: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field {
            name: "Method",
            required: true,
            rules: &Rules { one_of: &["ANY", "BEGIN", "GET", "POST", "DELETE", "HEAD", "PUT", "OPTIONS", "TRACE", "PATCH"], ..Rules::NONE },
            doc: "Request method, e.g. GET.",
            ..Field::NONE
        },
    ],
};

pub static REQUEST_PARAMETER_STRUCT: Struct = Struct {
    name: "RequestParameter",
    doc: "Frontend request parameter.",
    fields: &[
        Field { name: "Name", doc: "Parameter name.", ..Field::NONE },
        Field { name: "Desc", doc: "Free text.", ..Field::NONE },
        Field { name: "Position", doc: "Where it is carried.", ..Field::NONE },
        Field { name: "Type", doc: "Value type.", ..Field::NONE },
        Field { name: "DefaultValue", doc: "Default value.", ..Field::NONE },
        Field { name: "Required", ty: Type::Bool, doc: "Whether it is required.", ..Field::NONE },
    ],
};

pub static RESOURCE_PACK_RESULT_STRUCT: Struct = Struct {
    name: "ResourcePackResult",
    doc: "Resource packs found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Uint, required: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ResourcePackSet",
            ty: Type::Array(&Type::Struct(&RESOURCE_PACK_SET_LIST_STRUCT)),
            required: true,
            doc: "Resource packs.",
            ..Field::NONE
        },
    ],
};

pub static RESOURCE_PACK_SET_LIST_STRUCT: Struct = Struct {
    name: "ResourcePackSetList",
    doc: "Resource pack.",
    fields: &[
        Field { name: "ResourceId", required: true, doc: "Resource pack ID.", ..Field::NONE },
        Field { name: "Region", required: true, doc: "Region; default Guangzhou, which means usable everywhere.", ..Field::NONE },
        Field { name: "Origin", required: true, doc: "free: free pack; activity: campaign pack.", ..Field::NONE },
        Field {
            name: "Used",
            required: true,
            doc: "Amount used, 4 decimals; succ_req in units of 10,000 calls, out_traffic in GB.",
            ..Field::NONE
        },
        Field { name: "Total", required: true, doc: "Total amount, 4 decimals; units as in Used.", ..Field::NONE },
        Field {
            name: "GoodsType",
            required: true,
            doc: "succ_req: number of calls; out_traffic: outbound traffic; omitted: all.",
            ..Field::NONE
        },
        Field {
            name: "GoodsStatus",
            required: true,
            doc: "valid; or no longer usable: exhaust (used up), expire (expired), isolated. Omitted (not sent): all. The source counts the last 3 as invalid.",
            ..Field::NONE
        },
        Field { name: "CreateTime", required: true, doc: "Creation time.", ..Field::NONE },
        Field { name: "EnableTime", required: true, doc: "Start of validity.", ..Field::NONE },
        Field { name: "ExpireTime", required: true, doc: "End of validity.", ..Field::NONE },
        Field { name: "AllowReturn", ty: Type::Bool, required: true, doc: "Whether it can be refunded.", ..Field::NONE },
        Field { name: "DealName", required: true, doc: "Order number.", ..Field::NONE },
    ],
};

pub static RESPONSE_ERROR_CODE_REQ_STRUCT: Struct = Struct {
    name: "ResponseErrorCodeReq",
    doc: "Custom error code, as input.",
    fields: &[
        Field { name: "Code", ty: Type::Int, doc: "Error code.", ..Field::NONE },
        Field { name: "Msg", doc: "Error text.", ..Field::NONE },
        Field { name: "Desc", doc: "Remark.", ..Field::NONE },
        Field { name: "ConvertedCode", ty: Type::Int, doc: "Code it is converted to.", ..Field::NONE },
        Field { name: "NeedConvert", ty: Type::Bool, doc: "Whether conversion is on.", ..Field::NONE },
    ],
};

pub static RUN_API_RESULT_STRUCT: Struct = Struct {
    name: "RunApiResult",
    doc: "What a gateway answered to a request, and what happened before.",
    fields: &[
        Field { name: "StatusCode", ty: Type::Int, required: true, doc: "Status of the answer.", ..Field::NONE },
        Field { name: "Headers", ty: Type::Array(&Type::Struct(&KV_STRUCT)), required: true, doc: "Its headers.", ..Field::NONE },
        Field { name: "Body", required: true, doc: "Its body, at most 262144 bytes of it.", ..Field::NONE },
        Field {
            name: "IsBase64",
            ty: Type::Bool,
            required: true,
            doc: "Whether Body is written in Base64, as it is no text.",
            ..Field::NONE
        },
        Field { name: "Truncated", ty: Type::Bool, required: true, doc: "Whether the body went on.", ..Field::NONE },
        Field { name: "Milliseconds", ty: Type::Float, required: true, doc: "Time until the answer was there, in ms.", ..Field::NONE },
        Field { name: "Url", required: true, doc: "Where the request was sent.", ..Field::NONE },
        Field { name: "ApiId", required: true, nullable: true, doc: "API that answered; null when none matched.", ..Field::NONE },
        Field {
            name: "StepSet",
            ty: Type::Array(&Type::Struct(&RUN_API_STEP_STRUCT)),
            required: true,
            doc: "What the gateway did, in its order.",
            ..Field::NONE
        },
    ],
};

pub static RUN_API_RETURN_STRUCT: Struct = Struct {
    name: "RunApiReturn",
    doc: "Outcome of a debugging call.",
    fields: &[
        Field { name: "ReturnHeader", required: true, doc: "Response headers.", ..Field::NONE },
        Field { name: "ResponseBody", required: true, doc: "Response body.", ..Field::NONE },
        Field { name: "ReturnCode", ty: Type::Int, required: true, doc: "Response code.", ..Field::NONE },
        Field { name: "Delay", ty: Type::Int, required: true, doc: "Response time in ms.", ..Field::NONE },
    ],
};

pub static RUN_API_STEP_STRUCT: Struct = Struct {
    name: "RunApiStep",
    doc: "Something a gateway did with a request.",
    fields: &[
        Field {
            name: "Name",
            required: true,
            rules: &Rules { one_of: &["Route", "Plugin", "Auth", "Limit", "Parameters", "Backend", "Answer"], ..Rules::NONE },
            doc: "What it was: Route, Plugin, Auth, Limit, Parameters, Backend, Answer.",
            ..Field::NONE
        },
        Field { name: "Message", required: true, doc: "What came of it.", ..Field::NONE },
        Field {
            name: "Microseconds",
            ty: Type::Int,
            required: true,
            doc: "When, counted from the beginning of the request.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_STRUCT: Struct = Struct {
    name: "Service",
    doc: "Service in a list.",
    fields: &[
        Field { name: "InnerHttpsPort", ty: Type::Int, required: true, nullable: true, doc: "Private https port.", ..Field::NONE },
        Field { name: "ServiceDesc", required: true, nullable: true, doc: "Service description.", ..Field::NONE },
        Field { name: "Protocol", required: true, nullable: true, doc: "Frontend protocol: http, https or http&https.", ..Field::NONE },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "NetTypes",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Network types: INNER (private), OUTER (public).",
            ..Field::NONE
        },
        Field { name: "ExclusiveSetName", required: true, nullable: true, doc: "Dedicated cluster name.", ..Field::NONE },
        Field { name: "ServiceId", required: true, nullable: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "IpVersion", required: true, nullable: true, doc: "IP version.", ..Field::NONE },
        Field {
            name: "AvailableEnvironments",
            ty: Type::Array(&Type::String),
            required: true,
            nullable: true,
            doc: "Released environments: test, prepub, release.",
            ..Field::NONE
        },
        Field { name: "ServiceName", required: true, nullable: true, doc: "Service name.", ..Field::NONE },
        Field { name: "OuterSubDomain", required: true, nullable: true, doc: "Public host name.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "InnerHttpPort", ty: Type::Uint, required: true, nullable: true, doc: "Private http port.", ..Field::NONE },
        Field { name: "InnerSubDomain", required: true, nullable: true, doc: "Private host name.", ..Field::NONE },
        Field { name: "TradeIsolateStatus", ty: Type::Int, required: true, nullable: true, doc: "Billing state.", ..Field::NONE },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), required: true, nullable: true, doc: "Tags.", ..Field::NONE },
        Field { name: "InstanceId", required: true, nullable: true, doc: "Dedicated instance.", ..Field::NONE },
        Field { name: "SetType", required: true, nullable: true, doc: "Cluster type.", ..Field::NONE },
        Field { name: "ProjectId", required: true, nullable: true, doc: "Project ID.", ..Field::NONE },
        Field { name: "TceArch", nullable: true, doc: "CPU architecture: arm or x86.", ..Field::NONE },
    ],
};

pub static SERVICE_CONFIG_STRUCT: Struct = Struct {
    name: "ServiceConfig",
    doc: "Backend settings.",
    fields: &[
        Field { name: "Product", doc: "Backend type inside a VPC: clb, or a VPC channel; used when vpc is enabled.", ..Field::NONE },
        Field { name: "UniqVpcId", doc: "VPC ID.", ..Field::NONE },
        Field { name: "Url", doc: "Backend URL; required when ServiceType is HTTP.", ..Field::NONE },
        Field {
            name: "Path",
            doc: "Backend path, e.g. /path; required when ServiceType is HTTP. May differ from the frontend path.",
            ..Field::NONE
        },
        Field {
            name: "Method",
            rules: &Rules { one_of: &["ANY", "BEGIN", "GET", "POST", "DELETE", "HEAD", "PUT", "OPTIONS", "TRACE", "PATCH"], ..Rules::NONE },
            doc: "Backend method, e.g. GET; required when ServiceType is HTTP. May differ from the frontend method.",
            ..Field::NONE
        },
        Field { name: "UpstreamId", nullable: true, doc: "VPC channel ID; only when a VPC channel is bound.", ..Field::NONE },
    ],
};

pub static SERVICE_ENVIRONMENT_SET_STRUCT: Struct = Struct {
    name: "ServiceEnvironmentSet",
    doc: "Environments of a service.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "EnvironmentList",
            ty: Type::Array(&Type::Struct(&ENVIRONMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Environments.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_ENVIRONMENT_STRATEGY_STRUCT: Struct = Struct {
    name: "ServiceEnvironmentStrategy",
    doc: "Throttling of a service in one environment.",
    fields: &[
        Field { name: "EnvironmentName", required: true, doc: "Environment: test, prepub or release.", ..Field::NONE },
        Field { name: "Url", required: true, doc: "URL of the service in the environment.", ..Field::NONE },
        Field { name: "Status", ty: Type::Int, required: true, doc: "Release state.", ..Field::NONE },
        Field { name: "VersionName", required: true, nullable: true, doc: "Version number.", ..Field::NONE },
        Field { name: "Strategy", ty: Type::Int, required: true, doc: "Throttling value.", ..Field::NONE },
        Field { name: "MaxStrategy", ty: Type::Int, required: true, nullable: true, doc: "Largest throttling value.", ..Field::NONE },
    ],
};

pub static SERVICE_ENVIRONMENT_STRATEGY_STATUS_STRUCT: Struct = Struct {
    name: "ServiceEnvironmentStrategyStatus",
    doc: "Throttling of a service.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "EnvironmentList",
            ty: Type::Array(&Type::Struct(&SERVICE_ENVIRONMENT_STRATEGY_STRUCT)),
            required: true,
            nullable: true,
            doc: "Throttling per environment.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_FILTER_STRUCT: Struct = Struct {
    name: "ServiceFilter",
    doc: "Service conditions.",
    fields: &[
        Field { name: "ServiceId", doc: "Service ID.", ..Field::NONE },
        Field { name: "ServiceName", doc: "Service name.", ..Field::NONE },
        Field { name: "NotUsagePlanId", doc: "Usage plan not bound.", ..Field::NONE },
        Field { name: "Environments", doc: "Environment.", ..Field::NONE },
        Field { name: "IpVersion", doc: "IP version.", ..Field::NONE },
    ],
};

pub static SERVICE_PARAMETER_STRUCT: Struct = Struct {
    name: "ServiceParameter",
    doc: "Backend parameter; used only when ServiceType is HTTP.",
    fields: &[
        Field {
            name: "Name",
            nullable: true,
            doc: "Backend parameter name; only for ServiceType HTTP. May differ from the frontend name.",
            ..Field::NONE
        },
        Field {
            name: "Position",
            nullable: true,
            doc: "Where the backend parameter is carried, e.g. head; only for ServiceType HTTP. May differ from the frontend position.",
            ..Field::NONE
        },
        Field {
            name: "RelevantRequestParameterPosition",
            nullable: true,
            doc: "Position of the frontend parameter it is filled from, e.g. head; only for ServiceType HTTP.",
            ..Field::NONE
        },
        Field {
            name: "RelevantRequestParameterName",
            nullable: true,
            doc: "Name of the frontend parameter it is filled from; only for ServiceType HTTP.",
            ..Field::NONE
        },
        Field { name: "DefaultValue", nullable: true, doc: "Default value; only for ServiceType HTTP.", ..Field::NONE },
        Field { name: "RelevantRequestParameterDesc", nullable: true, doc: "Remark; only for ServiceType HTTP.", ..Field::NONE },
        Field { name: "RelevantRequestParameterType", nullable: true, doc: "Value type; only for ServiceType HTTP.", ..Field::NONE },
    ],
};

pub static SERVICE_RELEASE_DIFF_STRUCT: Struct = Struct {
    name: "ServiceReleaseDiff",
    doc: "What differs between two versions of a service.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Number of APIs that differ.", ..Field::NONE },
        Field {
            name: "ApiDiffSet",
            ty: Type::Array(&Type::Struct(&API_RELEASE_DIFF_STRUCT)),
            required: true,
            doc: "APIs that differ.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_RELEASE_HISTORY_STRUCT: Struct = Struct {
    name: "ServiceReleaseHistory",
    doc: "Releases of a service.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "VersionList",
            ty: Type::Array(&Type::Struct(&SERVICE_RELEASE_HISTORY_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "Releases.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_RELEASE_HISTORY_INFO_STRUCT: Struct = Struct {
    name: "ServiceReleaseHistoryInfo",
    doc: "Release of a service.",
    fields: &[
        Field { name: "VersionName", required: true, nullable: true, doc: "Version number.", ..Field::NONE },
        Field { name: "VersionDesc", required: true, nullable: true, doc: "Version note.", ..Field::NONE },
        Field { name: "ReleaseTime", required: true, nullable: true, doc: "Release time.", ..Field::NONE },
    ],
};

pub static SERVICE_RELEASE_NODE_STRUCT: Struct = Struct {
    name: "ServiceReleaseNode",
    doc: "What one gateway node serves.",
    fields: &[
        Field { name: "NodeId", required: true, doc: "Node ID.", ..Field::NONE },
        Field { name: "Address", required: true, doc: "Address and port clients reach the node at.", ..Field::NONE },
        Field { name: "Version", required: true, doc: "Version of the program the node runs.", ..Field::NONE },
        Field { name: "Revision", ty: Type::Int, required: true, doc: "Revision the node serves; 0 when it serves none.", ..Field::NONE },
        Field { name: "Applied", ty: Type::Bool, required: true, doc: "Whether that is the wanted one.", ..Field::NONE },
        Field {
            name: "AppliedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "When the node took that revision, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ; null when it serves none.",
            ..Field::NONE
        },
        Field {
            name: "LastSeenTime",
            ty: Type::Datetime,
            required: true,
            doc: "When the node was last heard of, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_RELEASE_NODES_STRUCT: Struct = Struct {
    name: "ServiceReleaseNodes",
    doc: "Gateway nodes that serve a service in one environment.",
    fields: &[
        Field {
            name: "Revision",
            ty: Type::Int,
            required: true,
            doc: "Revision that every node should serve; 0 while the environment is not released.",
            ..Field::NONE
        },
        Field {
            name: "VersionName",
            required: true,
            nullable: true,
            doc: "Released version; null while the environment is not released.",
            ..Field::NONE
        },
        Field { name: "TotalCount", ty: Type::Int, required: true, doc: "Number of nodes.", ..Field::NONE },
        Field {
            name: "AppliedCount",
            ty: Type::Int,
            required: true,
            doc: "Number of nodes that serve the wanted revision.",
            ..Field::NONE
        },
        Field {
            name: "NodeSet",
            ty: Type::Array(&Type::Struct(&SERVICE_RELEASE_NODE_STRUCT)),
            required: true,
            doc: "Nodes.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_RELEASE_VERSION_STRUCT: Struct = Struct {
    name: "ServiceReleaseVersion",
    doc: "Released versions.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "VersionList",
            ty: Type::Array(&Type::Struct(&SERVICE_RELEASE_HISTORY_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "Versions.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_REQ_COUNT_STRUCT: Struct = Struct {
    name: "ServiceReqCount",
    doc: "Request count of a service.",
    fields: &[
        Field { name: "ServiceId", required: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ServiceName", required: true, doc: "Service name.", ..Field::NONE },
        Field { name: "ReqCount", ty: Type::Uint, required: true, doc: "Number of requests.", ..Field::NONE },
    ],
};

pub static SERVICE_SUB_DOMAIN_MAPPINGS_STRUCT: Struct = Struct {
    name: "ServiceSubDomainMappings",
    doc: "Path mappings of a custom domain.",
    fields: &[
        Field {
            name: "IsDefaultMapping",
            ty: Type::Bool,
            required: true,
            doc: "True: default path mapping; False: custom path mapping, PathMappingSet is then not empty.",
            ..Field::NONE
        },
        Field {
            name: "PathMappingSet",
            ty: Type::Array(&Type::Struct(&PATH_MAPPING_STRUCT)),
            required: true,
            doc: "Path mappings.",
            ..Field::NONE
        },
    ],
};

pub static SERVICE_USAGE_PLAN_SET_STRUCT: Struct = Struct {
    name: "ServiceUsagePlanSet",
    doc: "Usage plans bound to a service.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ServiceUsagePlanList",
            ty: Type::Array(&Type::Struct(&API_USAGE_PLAN_STRUCT)),
            required: true,
            nullable: true,
            doc: "Usage plans.",
            ..Field::NONE
        },
    ],
};

pub static SERVICES_STATUS_STRUCT: Struct = Struct {
    name: "ServicesStatus",
    doc: "Services found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "ServiceSet",
            ty: Type::Array(&Type::Struct(&SERVICE_STRUCT)),
            required: true,
            nullable: true,
            doc: "Services.",
            ..Field::NONE
        },
    ],
};

pub static TAG_STRUCT: Struct = Struct {
    name: "Tag",
    doc: "Key/value tag.",
    fields: &[
        Field { name: "Key", required: true, doc: "Tag key.", ..Field::NONE },
        Field { name: "Value", required: true, doc: "Tag value.", ..Field::NONE },
    ],
};

pub static TARGET_LOAD_BALANCE_CONF_REQ_STRUCT: Struct = Struct {
    name: "TargetLoadBalanceConfReq",
    doc: "Load balancing of target backends.",
    fields: &[
        Field { name: "Method", doc: "Method.", ..Field::NONE },
        Field { name: "SessionStickRequired", ty: Type::Bool, doc: "Whether sessions stick.", ..Field::NONE },
        Field { name: "SessionStickTimeout", ty: Type::Int, doc: "Session timeout.", ..Field::NONE },
    ],
};

pub static TARGET_SERVICES_REQ_STRUCT: Struct = Struct {
    name: "TargetServicesReq",
    doc: "Target backend (TSF serverless).",
    fields: &[
        Field { name: "DockerIp", doc: "Container address.", ..Field::NONE },
        Field { name: "VmIp", required: true, doc: "Virtual machine address.", ..Field::NONE },
        Field { name: "VpcId", required: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "VmPort", ty: Type::Int, required: true, doc: "Port on the virtual machine.", ..Field::NONE },
        Field { name: "HostIp", required: true, doc: "Address of the physical host of the CVM.", ..Field::NONE },
    ],
};

pub static TCB_SCF_API_STRUCT: Struct = Struct {
    name: "TcbScfApi",
    doc: "HTTP trigger API of a TCB function.",
    fields: &[
        Field { name: "EnvironmentId", required: true, doc: "Environment ID.", ..Field::NONE },
        Field { name: "ScfFunctionName", required: true, doc: "Function name (SCF).", ..Field::NONE },
        Field { name: "ScfFunctionNamespace", required: true, doc: "Function namespace (SCF).", ..Field::NONE },
        Field { name: "SubDomain", required: true, doc: "Custom host name.", ..Field::NONE },
        Field { name: "Path", required: true, doc: "Request path (Path).", ..Field::NONE },
    ],
};

pub static TEST_PLUGIN_RESULT_STRUCT: Struct = Struct {
    name: "TestPluginResult",
    doc: "What a plugin would do with a request.",
    fields: &[
        Field {
            name: "Outcome",
            required: true,
            rules: &Rules { one_of: &["pass", "reject", "answer", "changed"], ..Rules::NONE },
            doc: "pass (the request goes on as it is), changed (it goes on, changed), answer (the plugin answers in place of the backend) or reject (it refuses).",
            ..Field::NONE
        },
        Field {
            name: "StatusCode",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Status of the answer; null when the request goes on.",
            ..Field::NONE
        },
        Field {
            name: "Headers",
            ty: Type::Array(&Type::Struct(&KV_STRUCT)),
            required: true,
            doc: "Headers of the answer, or of the request as it goes on.",
            ..Field::NONE
        },
        Field { name: "Path", required: true, nullable: true, doc: "Path of the request as it goes on; null otherwise.", ..Field::NONE },
        Field { name: "Query", required: true, nullable: true, doc: "Its query; null when it does not go on.", ..Field::NONE },
        Field {
            name: "Body",
            required: true,
            nullable: true,
            doc: "Body of the answer, or of the request as it goes on; null when there is none.",
            ..Field::NONE
        },
        Field { name: "Message", required: true, doc: "What the plugin decided, and why.", ..Field::NONE },
    ],
};

pub static TRIGGER_INFO_STRUCT: Struct = Struct {
    name: "TriggerInfo",
    doc: "Function trigger.",
    fields: &[
        Field { name: "ResourceId", required: true, doc: "Six-part resource name of the gateway resource.", ..Field::NONE },
        Field { name: "Qualifier", required: true, doc: "Function version.", ..Field::NONE },
    ],
};

pub static TSF_LOAD_BALANCE_CONF_REQ_STRUCT: Struct = Struct {
    name: "TsfLoadBalanceConfReq",
    doc: "Load balancing of microservices, as input.",
    fields: &[
        Field { name: "Method", doc: "Method.", ..Field::NONE },
        Field { name: "SessionStickRequired", ty: Type::Bool, doc: "Whether sessions stick.", ..Field::NONE },
        Field { name: "SessionStickTimeout", ty: Type::Int, doc: "Session timeout.", ..Field::NONE },
    ],
};

pub static TSF_LOAD_BALANCE_CONF_RESP_STRUCT: Struct = Struct {
    name: "TsfLoadBalanceConfResp",
    doc: "Load balancing of microservices.",
    fields: &[
        Field { name: "IsLoadBalance", ty: Type::Bool, nullable: true, doc: "Whether load balancing is on.", ..Field::NONE },
        Field { name: "Method", nullable: true, doc: "Method.", ..Field::NONE },
        Field { name: "SessionStickRequired", ty: Type::Bool, nullable: true, doc: "Whether sessions stick.", ..Field::NONE },
        Field { name: "SessionStickTimeout", ty: Type::Int, nullable: true, doc: "Session timeout.", ..Field::NONE },
    ],
};

pub static UPSTREAM_DISCOVERY_STRUCT: Struct = Struct {
    name: "UpstreamDiscovery",
    doc: "Where the nodes of a VPC channel are found.",
    fields: &[
        Field {
            name: "Type",
            required: true,
            rules: &Rules { one_of: &["NONE", "DNS", "ETCD", "KUBERNETES"], ..Rules::NONE },
            doc: "DNS, ETCD or KUBERNETES; NONE: nodes are listed by hand. What it names is given beside it, and nothing else.",
            ..Field::NONE
        },
        Field { name: "Dns", ty: Type::Struct(&DNS_DISCOVERY_STRUCT), nullable: true, doc: "A name in DNS.", ..Field::NONE },
        Field { name: "Etcd", ty: Type::Struct(&ETCD_DISCOVERY_STRUCT), nullable: true, doc: "Keys in etcd.", ..Field::NONE },
        Field {
            name: "Kubernetes",
            ty: Type::Struct(&KUBERNETES_DISCOVERY_STRUCT),
            nullable: true,
            doc: "A service in Kubernetes.",
            ..Field::NONE
        },
    ],
};

pub static UPSTREAM_DISCOVERY_STATUS_STRUCT: Struct = Struct {
    name: "UpstreamDiscoveryStatus",
    doc: "What became of finding the nodes of a VPC channel.",
    fields: &[
        Field {
            name: "State",
            required: true,
            rules: &Rules { one_of: &["SEARCHING", "FOLLOWING", "SILENT", "UNREACHABLE"], ..Rules::NONE },
            doc: "SEARCHING (not answered yet), FOLLOWING (nodes are what the source says), SILENT (DNS knows no records; the last nodes stay for 10 minutes) or UNREACHABLE (the last nodes stay).",
            ..Field::NONE
        },
        Field {
            name: "Since",
            ty: Type::Datetime,
            required: true,
            doc: "Since when it is so, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "Reason", required: true, doc: "Why, or what of the source was left out; empty: nothing.", ..Field::NONE },
        Field {
            name: "ChangedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "When the nodes last changed, ISO 8601 UTC; null: never.",
            ..Field::NONE
        },
    ],
};

pub static UPSTREAM_HEALTH_CHECKER_STRUCT: Struct = Struct {
    name: "UpstreamHealthChecker",
    doc: "Health check of a VPC channel.",
    fields: &[
        Field { name: "EnableActiveCheck", ty: Type::Bool, required: true, doc: "Whether active checks are on.", ..Field::NONE },
        Field { name: "EnablePassiveCheck", ty: Type::Bool, required: true, doc: "Whether passive checks are on.", ..Field::NONE },
        Field { name: "ActiveCheckHttpPath", doc: "Path probed; default \"/\".", ..Field::NONE },
        Field { name: "ActiveCheckTimeout", ty: Type::Uint, doc: "Probe timeout in seconds; default 5.", ..Field::NONE },
        Field { name: "ActiveCheckInterval", ty: Type::Uint, doc: "Time between probes; default 5 seconds.", ..Field::NONE },
        Field {
            name: "ActiveRequestHeader",
            ty: Type::Array(&Type::Struct(&UPSTREAM_HEALTH_CHECKER_REQ_HEADERS_STRUCT)),
            doc: "Headers of the probe.",
            ..Field::NONE
        },
        Field {
            name: "UnhealthyTimeout",
            ty: Type::Uint,
            doc: "Seconds until a bad node is tried again; default 30. With passive checks only it must be > 0, or bad nodes never recover.",
            ..Field::NONE
        },
        Field { name: "HealthyHttpStatus", required: true, doc: "HTTP status codes that count as success.", ..Field::NONE },
        Field { name: "UnhealthyHttpStatus", required: true, doc: "HTTP status codes that count as failure.", ..Field::NONE },
        Field {
            name: "TcpFailureThreshold",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), max: Some(254), ..Rules::NONE },
            doc: "Consecutive TCP errors allowed, [0, 254]; 0 turns the TCP check off.",
            ..Field::NONE
        },
        Field {
            name: "TimeoutThreshold",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), max: Some(254), ..Rules::NONE },
            doc: "Consecutive timeouts allowed, [0, 254]; 0 turns the check off.",
            ..Field::NONE
        },
        Field {
            name: "HttpFailureThreshold",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), max: Some(254), ..Rules::NONE },
            doc: "Consecutive HTTP errors allowed, [0, 254]; 0 turns the HTTP check off.",
            ..Field::NONE
        },
    ],
};

pub static UPSTREAM_HEALTH_CHECKER_REQ_HEADERS_STRUCT: Struct = Struct {
    name: "UpstreamHealthCheckerReqHeaders",
    doc: "Header of an active probe.",
    fields: &[
        Field { name: "HeaderName", required: true, doc: "Header name.", ..Field::NONE },
        Field { name: "HeaderValue", required: true, doc: "Header value.", ..Field::NONE },
    ],
};

pub static UPSTREAM_INFO_STRUCT: Struct = Struct {
    name: "UpstreamInfo",
    doc: "VPC channel.",
    fields: &[
        Field { name: "UpstreamId", required: true, doc: "VPC channel ID.", ..Field::NONE },
        Field { name: "UpstreamName", required: true, doc: "VPC channel name.", ..Field::NONE },
        Field { name: "UpstreamDescription", required: true, doc: "VPC channel description.", ..Field::NONE },
        Field { name: "Scheme", required: true, doc: "Protocol of the backend.", ..Field::NONE },
        Field { name: "Algorithm", required: true, doc: "Load balancing algorithm.", ..Field::NONE },
        Field { name: "UniqVpcId", required: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "Retries", ty: Type::Uint, required: true, doc: "Number of retries.", ..Field::NONE },
        Field {
            name: "Nodes",
            ty: Type::Array(&Type::Struct(&UPSTREAM_NODE_STRUCT)),
            required: true,
            doc: "Backend nodes.",
            ..Field::NONE
        },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "Tags", ty: Type::Array(&Type::Struct(&TAG_STRUCT)), required: true, nullable: true, doc: "Tags.", ..Field::NONE },
        Field {
            name: "HealthChecker",
            ty: Type::Struct(&UPSTREAM_HEALTH_CHECKER_STRUCT),
            required: true,
            nullable: true,
            doc: "Health check settings.",
            ..Field::NONE
        },
        Field { name: "UpstreamType", required: true, doc: "IP_PORT or K8S.", ..Field::NONE },
        Field {
            name: "K8sServices",
            ty: Type::Array(&Type::Struct(&K8S_SERVICE_STRUCT)),
            required: true,
            nullable: true,
            doc: "Container services.",
            ..Field::NONE
        },
        Field { name: "UpstreamHost", required: true, nullable: true, doc: "Value of the Host header that nodes receive.", ..Field::NONE },
        Field {
            name: "Discovery",
            ty: Type::Struct(&UPSTREAM_DISCOVERY_STRUCT),
            required: true,
            nullable: true,
            doc: "Where the nodes are found; null: they are listed by hand.",
            ..Field::NONE
        },
        Field {
            name: "DiscoveryStatus",
            ty: Type::Struct(&UPSTREAM_DISCOVERY_STATUS_STRUCT),
            required: true,
            nullable: true,
            doc: "What became of finding them.",
            ..Field::NONE
        },
    ],
};

pub static UPSTREAM_NODE_STRUCT: Struct = Struct {
    name: "UpstreamNode",
    doc: "Backend node of a VPC channel.",
    fields: &[
        Field { name: "VmInstanceId", nullable: true, doc: "Instance ID.", ..Field::NONE },
        Field { name: "Host", required: true, doc: "IP address or host name.", ..Field::NONE },
        Field {
            name: "Port",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), max: Some(65535), ..Rules::NONE },
            doc: "Port, [0, 65535].",
            ..Field::NONE
        },
        Field {
            name: "Weight",
            ty: Type::Uint,
            required: true,
            rules: &Rules { min: Some(0), max: Some(100), ..Rules::NONE },
            doc: "Weight, [0, 100]; 0 disables the node.",
            ..Field::NONE
        },
        Field { name: "Tags", ty: Type::Array(&Type::String), nullable: true, doc: "Colouring tags.", ..Field::NONE },
        Field {
            name: "Healthy",
            nullable: true,
            doc: "Health, in answers only: OFF (no checks), HEALTHY, UNHEALTHY or NO_DATA (nothing reported).",
            ..Field::NONE
        },
        Field { name: "ServiceName", nullable: true, doc: "Container service.", ..Field::NONE },
        Field { name: "NameSpace", nullable: true, doc: "Namespace of the container service.", ..Field::NONE },
        Field { name: "ClusterId", nullable: true, doc: "Container cluster.", ..Field::NONE },
        Field {
            name: "Source",
            nullable: true,
            doc: "Where the node comes from: DNS, ETCD or K8S; absent: listed by hand.",
            ..Field::NONE
        },
        Field { name: "UniqueServiceName", nullable: true, doc: "Name the gateway keeps the service under.", ..Field::NONE },
    ],
};

pub static USAGE_STRUCT: Struct = Struct {
    name: "Usage",
    doc: "Usage of quotas.",
    fields: &[
        Field {
            name: "ServiceCount",
            ty: Type::Struct(&ACCOUNT_USAGE_SERVICE_COUNT_STRUCT),
            required: true,
            doc: "Services in use.",
            ..Field::NONE
        },
        Field {
            name: "UsagePlanCount",
            ty: Type::Struct(&ACCOUNT_USAGE_USAGE_PLAN_COUNT_STRUCT),
            required: true,
            doc: "Usage plans in use.",
            ..Field::NONE
        },
        Field {
            name: "SecretIdCount",
            ty: Type::Struct(&ACCOUNT_USAGE_SECRET_ID_COUNT_STRUCT),
            required: true,
            doc: "Keys in use.",
            ..Field::NONE
        },
        Field {
            name: "LogRuleClount",
            ty: Type::Struct(&ACCOUNT_USAGE_LOG_RULE_CLOUNT_STRUCT),
            required: true,
            doc: "Log rules in use.",
            ..Field::NONE
        },
    ],
};

pub static USAGE_PLAN_STRUCT: Struct = Struct {
    name: "UsagePlan",
    doc: "Usage plan.",
    fields: &[
        Field { name: "Environment", required: true, doc: "Environment.", ..Field::NONE },
        Field { name: "UsagePlanId", required: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "UsagePlanName", required: true, doc: "Usage plan name.", ..Field::NONE },
        Field { name: "UsagePlanDesc", required: true, doc: "Usage plan description.", ..Field::NONE },
        Field {
            name: "MaxRequestNumPreSec",
            ty: Type::Int,
            required: true,
            doc: "Request limit per second (QPS, qps); -1: no limit.",
            ..Field::NONE
        },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
    ],
};

pub static USAGE_PLAN_BIND_ENVIRONMENT_STRUCT: Struct = Struct {
    name: "UsagePlanBindEnvironment",
    doc: "Environment bound to a usage plan.",
    fields: &[
        Field { name: "EnvironmentName", required: true, nullable: true, doc: "Environment: test, prepub or release.", ..Field::NONE },
        Field { name: "ServiceId", required: true, nullable: true, doc: "Service ID.", ..Field::NONE },
    ],
};

pub static USAGE_PLAN_BIND_SECRET_STRUCT: Struct = Struct {
    name: "UsagePlanBindSecret",
    doc: "Key bound to a usage plan.",
    fields: &[
        Field { name: "AccessKeyId", required: true, nullable: true, doc: "Key ID.", ..Field::NONE },
        Field { name: "SecretName", required: true, nullable: true, doc: "Key name.", ..Field::NONE },
        Field { name: "Status", ty: Type::Int, required: true, nullable: true, doc: "0: disabled; 1: enabled.", ..Field::NONE },
    ],
};

pub static USAGE_PLAN_BIND_SECRET_STATUS_STRUCT: Struct = Struct {
    name: "UsagePlanBindSecretStatus",
    doc: "Keys bound to a usage plan.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "AccessKeyList",
            ty: Type::Array(&Type::Struct(&USAGE_PLAN_BIND_SECRET_STRUCT)),
            required: true,
            nullable: true,
            doc: "Keys.",
            ..Field::NONE
        },
    ],
};

pub static USAGE_PLAN_ENVIRONMENT_STRUCT: Struct = Struct {
    name: "UsagePlanEnvironment",
    doc: "Environment a usage plan is bound to.",
    fields: &[
        Field { name: "ServiceId", required: true, nullable: true, doc: "Service ID.", ..Field::NONE },
        Field { name: "ApiId", required: true, nullable: true, doc: "API ID.", ..Field::NONE },
        Field { name: "ApiName", required: true, nullable: true, doc: "API name.", ..Field::NONE },
        Field { name: "Path", required: true, nullable: true, doc: "Request path, e.g. /path.", ..Field::NONE },
        Field { name: "Method", required: true, nullable: true, doc: "Request method, e.g. GET.", ..Field::NONE },
        Field { name: "Environment", required: true, nullable: true, doc: "Environment: test, prepub or release.", ..Field::NONE },
        Field { name: "InUseRequestNum", ty: Type::Int, required: true, nullable: true, doc: "Quota already used.", ..Field::NONE },
        Field { name: "MaxRequestNum", ty: Type::Int, required: true, nullable: true, doc: "Request quota in total.", ..Field::NONE },
        Field {
            name: "MaxRequestNumPreSec",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Request limit per second.",
            ..Field::NONE
        },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "ServiceName", required: true, nullable: true, doc: "Service name.", ..Field::NONE },
    ],
};

pub static USAGE_PLAN_ENVIRONMENT_STATUS_STRUCT: Struct = Struct {
    name: "UsagePlanEnvironmentStatus",
    doc: "Environments a usage plan is bound to.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "EnvironmentList",
            ty: Type::Array(&Type::Struct(&USAGE_PLAN_ENVIRONMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Environments.",
            ..Field::NONE
        },
    ],
};

pub static USAGE_PLAN_FILTER_STRUCT: Struct = Struct {
    name: "UsagePlanFilter",
    doc: "Usage plan conditions.",
    fields: &[
        Field { name: "UsagePlanId", doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "UsagePlanName", doc: "Usage plan name.", ..Field::NONE },
        Field { name: "NotServiceId", doc: "Not bound to this service.", ..Field::NONE },
        Field { name: "NotApiId", doc: "Not bound to this API.", ..Field::NONE },
        Field { name: "Environment", doc: "Environment.", ..Field::NONE },
    ],
};

pub static USAGE_PLAN_INFO_STRUCT: Struct = Struct {
    name: "UsagePlanInfo",
    doc: "Usage plan.",
    fields: &[
        Field { name: "UsagePlanId", required: true, nullable: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "UsagePlanName", required: true, nullable: true, doc: "Usage plan name.", ..Field::NONE },
        Field { name: "UsagePlanDesc", required: true, nullable: true, doc: "Usage plan description.", ..Field::NONE },
        Field { name: "InitQuota", ty: Type::Int, required: true, nullable: true, doc: "Initial number of calls.", ..Field::NONE },
        Field {
            name: "MaxRequestNumPreSec",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Request limit per second.",
            ..Field::NONE
        },
        Field { name: "MaxRequestNum", ty: Type::Int, required: true, nullable: true, doc: "Largest number of calls.", ..Field::NONE },
        Field { name: "IsHide", ty: Type::Int, required: true, nullable: true, doc: "Whether the plan is hidden.", ..Field::NONE },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "BindSecretIdTotalCount",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Number of keys bound.",
            ..Field::NONE
        },
        Field { name: "BindSecretIds", ty: Type::Array(&Type::String), required: true, nullable: true, doc: "Keys bound.", ..Field::NONE },
        Field {
            name: "BindEnvironmentTotalCount",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Number of environments bound.",
            ..Field::NONE
        },
        Field {
            name: "BindEnvironments",
            ty: Type::Array(&Type::Struct(&USAGE_PLAN_BIND_ENVIRONMENT_STRUCT)),
            required: true,
            nullable: true,
            doc: "Environments bound.",
            ..Field::NONE
        },
    ],
};

pub static USAGE_PLAN_STATUS_INFO_STRUCT: Struct = Struct {
    name: "UsagePlanStatusInfo",
    doc: "Usage plan in a list.",
    fields: &[
        Field { name: "UsagePlanId", required: true, nullable: true, doc: "Usage plan ID.", ..Field::NONE },
        Field { name: "UsagePlanName", required: true, nullable: true, doc: "Usage plan name.", ..Field::NONE },
        Field { name: "UsagePlanDesc", required: true, nullable: true, doc: "Usage plan description.", ..Field::NONE },
        Field {
            name: "MaxRequestNumPreSec",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Request limit per second.",
            ..Field::NONE
        },
        Field {
            name: "MaxRequestNum",
            ty: Type::Int,
            required: true,
            nullable: true,
            doc: "Request quota in total; -1: no limit.",
            ..Field::NONE
        },
        Field {
            name: "CreatedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field {
            name: "ModifiedTime",
            ty: Type::Datetime,
            required: true,
            nullable: true,
            doc: "Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
    ],
};

pub static USAGE_PLANS_STATUS_STRUCT: Struct = Struct {
    name: "UsagePlansStatus",
    doc: "Usage plans found.",
    fields: &[
        Field { name: "TotalCount", ty: Type::Int, required: true, nullable: true, doc: "Total matches.", ..Field::NONE },
        Field {
            name: "UsagePlanStatusSet",
            ty: Type::Array(&Type::Struct(&USAGE_PLAN_STATUS_INFO_STRUCT)),
            required: true,
            nullable: true,
            doc: "Usage plans.",
            ..Field::NONE
        },
    ],
};

pub static VERSION_STRUCT: Struct = Struct {
    name: "Version",
    doc: "Released version.",
    fields: &[
        Field { name: "VersionName", required: true, doc: "Version ID.", ..Field::NONE },
        Field { name: "VersionDesc", required: true, doc: "Version note.", ..Field::NONE },
        Field {
            name: "CreateTime",
            ty: Type::Datetime,
            required: true,
            doc: "Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ.",
            ..Field::NONE
        },
        Field { name: "Environments", ty: Type::Array(&Type::String), required: true, doc: "Environments.", ..Field::NONE },
    ],
};

pub static VPC_CONFIG_STRUCT: Struct = Struct {
    name: "VpcConfig",
    doc: "VPC settings of a dedicated instance.",
    fields: &[
        Field { name: "UniqVpcId", required: true, doc: "VPC ID.", ..Field::NONE },
        Field { name: "UniqSubnetId", required: true, doc: "Subnet ID.", ..Field::NONE },
    ],
};
