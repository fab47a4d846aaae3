// Written by `cargo xtask codegen` from contract/apigateway.json; do not edit.

/** API Gateway: version 2018-08-08. */
export interface Actions {
  /** Build an API document. */
  BuildAPIDoc: { request: BuildAPIDocRequest; response: BuildAPIDocResponse };
  /** Create an API document for APIs of one service and environment. */
  CreateAPIDoc: { request: CreateAPIDocRequest; response: CreateAPIDocResponse };
  /** Delete an API document. */
  DeleteAPIDoc: { request: DeleteAPIDocRequest; response: DeleteAPIDocResponse };
  /** Read one API document. */
  DescribeAPIDocDetail: { request: DescribeAPIDocDetailRequest; response: DescribeAPIDocDetailResponse };
  /** List API documents. */
  DescribeAPIDocs: { request: DescribeAPIDocsRequest; response: DescribeAPIDocsResponse };
  /** Change an API document. */
  ModifyAPIDoc: { request: ModifyAPIDocRequest; response: ModifyAPIDocResponse };
  /** Give an API document a new share password. */
  ResetAPIDocPassword: { request: ResetAPIDocPasswordRequest; response: ResetAPIDocPasswordResponse };
  /** Create an API in an existing service. */
  CreateApi: { request: CreateApiRequest; response: CreateApiResponse };
  /** Delete an API. */
  DeleteApi: { request: DeleteApiRequest; response: DeleteApiResponse };
  /** Read one API. */
  DescribeApi: { request: DescribeApiRequest; response: DescribeApiResponse };
  /** List the usage plans bound to a service and to its APIs. */
  DescribeApiUsagePlan: { request: DescribeApiUsagePlanRequest; response: DescribeApiUsagePlanResponse };
  /** List the APIs of a service. */
  DescribeApisStatus: { request: DescribeApisStatusRequest; response: DescribeApisStatusResponse };
  /** Replace the settings of an API. The service must be released again for the change to take effect. */
  ModifyApi: { request: ModifyApiRequest; response: ModifyApiResponse };
  /** Change single OAuth attributes of an API. Unlike ModifyApi only the changed values are sent; meant for programs (not the console). */
  ModifyApiIncrement: { request: ModifyApiIncrementRequest; response: ModifyApiIncrementResponse };
  /** Bind an IP strategy to APIs in one environment. */
  BindIPStrategy: { request: BindIPStrategyRequest; response: BindIPStrategyResponse };
  /** Create an IP strategy in a service. */
  CreateIPStrategy: { request: CreateIPStrategyRequest; response: CreateIPStrategyResponse };
  /** Delete an IP strategy. */
  DeleteIPStrategy: { request: DeleteIPStrategyRequest; response: DeleteIPStrategyResponse };
  /** Read one IP strategy. */
  DescribeIPStrategy: { request: DescribeIPStrategyRequest; response: DescribeIPStrategyResponse };
  /** List the APIs a strategy can still be bound to: all APIs of the service minus those already bound. */
  DescribeIPStrategyApisStatus: { request: DescribeIPStrategyApisStatusRequest; response: DescribeIPStrategyApisStatusResponse };
  /** List the IP strategies of a service. */
  DescribeIPStrategysStatus: { request: DescribeIPStrategysStatusRequest; response: DescribeIPStrategysStatusResponse };
  /** Change the addresses of an IP strategy. */
  ModifyIPStrategy: { request: ModifyIPStrategyRequest; response: ModifyIPStrategyResponse };
  /** Unbind an IP strategy from APIs in one environment. */
  UnBindIPStrategy: { request: UnBindIPStrategyRequest; response: UnBindIPStrategyResponse };
  /** Bind usage plans to a service or to APIs in one environment. A service cannot have plans on both levels at once; use DemoteServiceUsagePlan first. */
  BindEnvironment: { request: BindEnvironmentRequest; response: BindEnvironmentResponse };
  /** Bind keys to a usage plan. */
  BindSecretIds: { request: BindSecretIdsRequest; response: BindSecretIdsResponse };
  /** Create a usage plan. */
  CreateUsagePlan: { request: CreateUsagePlanRequest; response: CreateUsagePlanResponse };
  /** Delete a usage plan. */
  DeleteUsagePlan: { request: DeleteUsagePlanRequest; response: DeleteUsagePlanResponse };
  /** Move a usage plan from a service in one environment down to its APIs. Refused when the service has no API or the environment is not released. */
  DemoteServiceUsagePlan: { request: DemoteServiceUsagePlanRequest; response: DemoteServiceUsagePlanResponse };
  /** Read one usage plan: name, QPS, creation time, bound environments. */
  DescribeUsagePlan: { request: DescribeUsagePlanRequest; response: DescribeUsagePlanResponse };
  /** List the environments a usage plan is bound to. */
  DescribeUsagePlanEnvironments: { request: DescribeUsagePlanEnvironmentsRequest; response: DescribeUsagePlanEnvironmentsResponse };
  /** List the keys bound to a usage plan. */
  DescribeUsagePlanSecretIds: { request: DescribeUsagePlanSecretIdsRequest; response: DescribeUsagePlanSecretIdsResponse };
  /** List usage plans. */
  DescribeUsagePlansStatus: { request: DescribeUsagePlansStatusRequest; response: DescribeUsagePlansStatusResponse };
  /** Change the name, description or limits of a usage plan. */
  ModifyUsagePlan: { request: ModifyUsagePlanRequest; response: ModifyUsagePlanResponse };
  /** Unbind usage plans from an environment. */
  UnBindEnvironment: { request: UnBindEnvironmentRequest; response: UnBindEnvironmentResponse };
  /** Unbind keys from a usage plan. */
  UnBindSecretIds: { request: UnBindSecretIdsRequest; response: UnBindSecretIdsResponse };
  /** Create a key pair. */
  CreateApiKey: { request: CreateApiKeyRequest; response: CreateApiKeyResponse };
  /** Delete a key pair. */
  DeleteApiKey: { request: DeleteApiKeyRequest; response: DeleteApiKeyResponse };
  /** Read one key pair, including the secret. */
  DescribeApiKey: { request: DescribeApiKeyRequest; response: DescribeApiKeyResponse };
  /** List key pairs; secrets are not shown. */
  DescribeApiKeysStatus: { request: DescribeApiKeysStatusRequest; response: DescribeApiKeysStatusResponse };
  /** Disable a key pair. */
  DisableApiKey: { request: DisableApiKeyRequest; response: DisableApiKeyResponse };
  /** Enable a disabled key pair. */
  EnableApiKey: { request: EnableApiKeyRequest; response: EnableApiKeyResponse };
  /** Replace the secret of a key pair. */
  UpdateApiKey: { request: UpdateApiKeyRequest; response: UpdateApiKeyResponse };
  /** Bind an application to an API. */
  BindApiApp: { request: BindApiAppRequest; response: BindApiAppResponse };
  /** Create an application. */
  CreateApiApp: { request: CreateApiAppRequest; response: CreateApiAppResponse };
  /** Delete an application. */
  DeleteApiApp: { request: DeleteApiAppRequest; response: DeleteApiAppResponse };
  /** Look up an application by ID. */
  DescribeApiApp: { request: DescribeApiAppRequest; response: DescribeApiAppResponse };
  /** List the APIs bound to an application. */
  DescribeApiAppBindApisStatus: { request: DescribeApiAppBindApisStatusRequest; response: DescribeApiAppBindApisStatusResponse };
  /** List applications. */
  DescribeApiAppsStatus: { request: DescribeApiAppsStatusRequest; response: DescribeApiAppsStatusResponse };
  /** List the applications bound to APIs. */
  DescribeApiBindApiAppsStatus: { request: DescribeApiBindApiAppsStatusRequest; response: DescribeApiBindApiAppsStatusResponse };
  /** Read one API as a user of an application. */
  DescribeApiForApiApp: { request: DescribeApiForApiAppRequest; response: DescribeApiForApiAppResponse };
  /** Read one service as a user of an application. */
  DescribeServiceForApiApp: { request: DescribeServiceForApiAppRequest; response: DescribeServiceForApiAppResponse };
  /** Change an application. */
  ModifyApiApp: { request: ModifyApiAppRequest; response: ModifyApiAppResponse };
  /** Unbind an application from an API. */
  UnbindApiApp: { request: UnbindApiAppRequest; response: UnbindApiAppResponse };
  /** Replace the credentials of an application. */
  UpdateApiAppKey: { request: UpdateApiAppKeyRequest; response: UpdateApiAppKeyResponse };
  /** Attach a plugin to APIs in one environment. */
  AttachPlugin: { request: AttachPluginRequest; response: AttachPluginResponse };
  /** Create a plugin. */
  CreatePlugin: { request: CreatePluginRequest; response: CreatePluginResponse };
  /** Delete a plugin. */
  DeletePlugin: { request: DeletePluginRequest; response: DeletePluginResponse };
  /** List the APIs a plugin is, or could be, attached to. */
  DescribeAllPluginApis: { request: DescribeAllPluginApisRequest; response: DescribeAllPluginApisResponse };
  /** Read one plugin. */
  DescribePlugin: { request: DescribePluginRequest; response: DescribePluginResponse };
  /** List the APIs a plugin is attached to. */
  DescribePluginApis: { request: DescribePluginApisRequest; response: DescribePluginApisResponse };
  /** List plugins by type, ID or name. */
  DescribePlugins: { request: DescribePluginsRequest; response: DescribePluginsResponse };
  /** Detach a plugin from an API. */
  DetachPlugin: { request: DetachPluginRequest; response: DetachPluginResponse };
  /** Change a plugin. */
  ModifyPlugin: { request: ModifyPluginRequest; response: ModifyPluginResponse };
  /** Generate the document and the SDK of one environment of a service. */
  GenerateApiDocument: { request: GenerateApiDocumentRequest; response: GenerateApiDocumentResponse };
  /** Search access logs. */
  DescribeLogSearch: { request: DescribeLogSearchRequest; response: DescribeLogSearchResponse };
  /** Create a service. Each service gets a default domain. */
  CreateService: { request: CreateServiceRequest; response: CreateServiceResponse };
  /** Delete a service. */
  DeleteService: { request: DeleteServiceRequest; response: DeleteServiceResponse };
  /** Read one service. */
  DescribeService: { request: DescribeServiceRequest; response: DescribeServiceResponse };
  /** List the environments of a service with their state. */
  DescribeServiceEnvironmentList: { request: DescribeServiceEnvironmentListRequest; response: DescribeServiceEnvironmentListResponse };
  /** List the releases of a service in one environment. */
  DescribeServiceEnvironmentReleaseHistory: { request: DescribeServiceEnvironmentReleaseHistoryRequest; response: DescribeServiceEnvironmentReleaseHistoryResponse };
  /** List the released versions of a service. */
  DescribeServiceReleaseVersion: { request: DescribeServiceReleaseVersionRequest; response: DescribeServiceReleaseVersionResponse };
  /** List the usage plans bound to a service. */
  DescribeServiceUsagePlan: { request: DescribeServiceUsagePlanRequest; response: DescribeServiceUsagePlanResponse };
  /** List services. */
  DescribeServicesStatus: { request: DescribeServicesStatusRequest; response: DescribeServicesStatusResponse };
  /** Change the name, description, protocol or network types of a service. */
  ModifyService: { request: ModifyServiceRequest; response: ModifyServiceResponse };
  /** Release a service to an environment; it can be called only after that. */
  ReleaseService: { request: ReleaseServiceRequest; response: ReleaseServiceResponse };
  /** Take a service offline in an environment; it can no longer be called there. */
  UnReleaseService: { request: UnReleaseServiceRequest; response: UnReleaseServiceResponse };
  /** Switch an environment to another released version of the service. */
  UpdateService: { request: UpdateServiceRequest; response: UpdateServiceResponse };
  /** Bind a custom domain to a service. The domain must be registered and have a CNAME to the default domain. */
  BindSubDomain: { request: BindSubDomainRequest; response: BindSubDomainResponse };
  /** Delete the custom path mapping of one environment. Fails once every environment's mapping is deleted. */
  DeleteServiceSubDomainMapping: { request: DeleteServiceSubDomainMappingRequest; response: DeleteServiceSubDomainMappingResponse };
  /** List the path mappings of a custom domain. */
  DescribeServiceSubDomainMappings: { request: DescribeServiceSubDomainMappingsRequest; response: DescribeServiceSubDomainMappingsResponse };
  /** List the custom domains of a service. */
  DescribeServiceSubDomains: { request: DescribeServiceSubDomainsRequest; response: DescribeServiceSubDomainsResponse };
  /** Change the path mapping or protocol of a custom domain. */
  ModifySubDomain: { request: ModifySubDomainRequest; response: ModifySubDomainResponse };
  /** Unbind a custom domain. */
  UnBindSubDomain: { request: UnBindSubDomainRequest; response: UnBindSubDomainResponse };
  /** List the throttling of APIs per environment. */
  DescribeApiEnvironmentStrategy: { request: DescribeApiEnvironmentStrategyRequest; response: DescribeApiEnvironmentStrategyResponse };
  /** List the throttling of a service per environment. */
  DescribeServiceEnvironmentStrategy: { request: DescribeServiceEnvironmentStrategyRequest; response: DescribeServiceEnvironmentStrategyResponse };
  /** Set the throttling of APIs in one environment. */
  ModifyApiEnvironmentStrategy: { request: ModifyApiEnvironmentStrategyRequest; response: ModifyApiEnvironmentStrategyResponse };
  /** Set the throttling of a service in environments. */
  ModifyServiceEnvironmentStrategy: { request: ModifyServiceEnvironmentStrategyRequest; response: ModifyServiceEnvironmentStrategyResponse };
  /** Create a VPC channel: a named group of backend nodes. */
  CreateUpstream: { request: CreateUpstreamRequest; response: CreateUpstreamResponse };
  /** Delete a VPC channel. Refused while an API uses it. */
  DeleteUpstream: { request: DeleteUpstreamRequest; response: DeleteUpstreamResponse };
  /** List VPC channels with their nodes. */
  DescribeUpstreams: { request: DescribeUpstreamsRequest; response: DescribeUpstreamsResponse };
  /** List the APIs that use a VPC channel. */
  DescribeUpstreamBindApis: { request: DescribeUpstreamBindApisRequest; response: DescribeUpstreamBindApisResponse };
  /** Change a VPC channel. */
  ModifyUpstream: { request: ModifyUpstreamRequest; response: ModifyUpstreamResponse };
  /** List the plugins attached to an API. */
  DescribePluginsByApi: { request: DescribePluginsByApiRequest; response: DescribePluginsByApiResponse };
  /** Create APIs in a service from an OpenAPI description. */
  ImportOpenApi: { request: ImportOpenApiRequest; response: ImportOpenApiResponse };
  /** Order a dedicated instance. */
  CreateExclusiveInstances: { request: CreateExclusiveInstancesRequest; response: CreateExclusiveInstancesResponse };
  /** Read one dedicated instance. */
  DescribeExclusiveInstanceDetail: { request: DescribeExclusiveInstanceDetailRequest; response: DescribeExclusiveInstanceDetailResponse };
  /** Ask which regions have dedicated instances. The SDK declares no answer beyond the request ID. */
  DescribeExclusiveInstanceRegions: { request: DescribeExclusiveInstanceRegionsRequest; response: DescribeExclusiveInstanceRegionsResponse };
  /** List dedicated instances, the older form: the SDK declares its answer without fields. DescribeExclusiveInstancesStatus has them. */
  DescribeExclusiveInstances: { request: DescribeExclusiveInstancesRequest; response: DescribeExclusiveInstancesResponse };
  /** List dedicated instances. */
  DescribeExclusiveInstancesStatus: { request: DescribeExclusiveInstancesStatusRequest; response: DescribeExclusiveInstancesStatusResponse };
  /** List the network settings of dedicated instances. The SDK declares no answer beyond the request ID. */
  DescribeInstancesNetworkConfig: { request: DescribeInstancesNetworkConfigRequest; response: DescribeInstancesNetworkConfigResponse };
  /** Change the name, description or parameters of a dedicated instance. */
  ModifyExclusiveInstance: { request: ModifyExclusiveInstanceRequest; response: ModifyExclusiveInstanceResponse };
  /** Keep a certificate with its private key, to serve custom domains over https. */
  UploadGatewayCertificate: { request: UploadGatewayCertificateRequest; response: UploadGatewayCertificateResponse };
  /** List certificates: what they are valid for, how long, and which custom domains use them. Private keys are not shown. */
  DescribeGatewayCertificates: { request: DescribeGatewayCertificatesRequest; response: DescribeGatewayCertificatesResponse };
  /** Delete a certificate. Refused while a custom domain uses it. */
  DeleteGatewayCertificate: { request: DeleteGatewayCertificateRequest; response: DeleteGatewayCertificateResponse };
  /** Rename a certificate, or replace it and its private key by a newer pair, which custom domains then use without being bound again. */
  ModifyGatewayCertificate: { request: ModifyGatewayCertificateRequest; response: ModifyGatewayCertificateResponse };
  /** Compare two released versions of a service, or one with what a release would publish now. */
  DescribeServiceReleaseDiff: { request: DescribeServiceReleaseDiffRequest; response: DescribeServiceReleaseDiffResponse };
  /** Read which gateway nodes serve which revision of a service in one environment. */
  DescribeServiceReleaseNodes: { request: DescribeServiceReleaseNodesRequest; response: DescribeServiceReleaseNodesResponse };
  /** List gateway nodes with their state. */
  DescribeGatewayNodes: { request: DescribeGatewayNodesRequest; response: DescribeGatewayNodesResponse };
  /** Remove a gateway node. It gets no configuration any more; to come back it needs a join token. */
  RemoveGatewayNode: { request: RemoveGatewayNodeRequest; response: RemoveGatewayNodeResponse };
  /** Tell which API of a service a request would reach, and why not the others. No request is sent. */
  MatchApi: { request: MatchApiRequest; response: MatchApiResponse };
  /** Send a request to a released API through a gateway and tell what happened to it on its way. */
  RunApi: { request: RunApiRequest; response: RunApiResponse };
  /** Read how a service was used: requests, traffic, response times, errors. */
  DescribeGatewayMetrics: { request: DescribeGatewayMetricsRequest; response: DescribeGatewayMetricsResponse };
  /** Create a join token, with which `terrace gateway` processes become gateway nodes. It is shown this once. */
  CreateGatewayToken: { request: CreateGatewayTokenRequest; response: CreateGatewayTokenResponse };
  /** List join tokens. The tokens themselves are not shown. */
  DescribeGatewayTokens: { request: DescribeGatewayTokensRequest; response: DescribeGatewayTokensResponse };
  /** Delete a join token. Nodes that joined with it stay. */
  DeleteGatewayToken: { request: DeleteGatewayTokenRequest; response: DeleteGatewayTokenResponse };
  /** Tell what a plugin would do with a sample request. Nothing is sent, counted or kept. */
  TestPlugin: { request: TestPluginRequest; response: TestPluginResponse };
  /** Write the APIs of a service as an OpenAPI description, from which ImportOpenApi makes the same. */
  ExportOpenApi: { request: ExportOpenApiRequest; response: ExportOpenApiResponse };
}

/** What BuildAPIDoc takes. */
export interface BuildAPIDocRequest {
  /** API document ID. */
  ApiDocId: string;
}

/** What BuildAPIDoc answers. */
export interface BuildAPIDocResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What CreateAPIDoc takes. */
export interface CreateAPIDocRequest {
  /** Document name. */
  ApiDocName: string;
  /** Service ID (described as the service name). */
  ServiceId: string;
  /** Environment. */
  Environment: "test" | "prepub" | "release";
  /** APIs covered by the document. */
  ApiIds: string[];
}

/** What CreateAPIDoc answers. */
export interface CreateAPIDocResponse {
  /** The document. */
  Result: APIDoc | null;
}

/** What DeleteAPIDoc takes. */
export interface DeleteAPIDocRequest {
  /** API document ID. */
  ApiDocId: string;
}

/** What DeleteAPIDoc answers. */
export interface DeleteAPIDocResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeAPIDocDetail takes. */
export interface DescribeAPIDocDetailRequest {
  /** API document ID. */
  ApiDocId: string;
}

/** What DescribeAPIDocDetail answers. */
export interface DescribeAPIDocDetailResponse {
  /** The document. */
  Result: APIDocInfo | null;
}

/** What DescribeAPIDocs takes. */
export interface DescribeAPIDocsRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Reserved; filtering is not supported. */
  Filters?: Filter[];
  /** Sort field; default plugin creation time. */
  Order?: string;
  /** Sort direction; default descending. */
  OrderBy?: string;
}

/** What DescribeAPIDocs answers. */
export interface DescribeAPIDocsResponse {
  /** Documents found. */
  Result: APIDocs | null;
}

/** What ModifyAPIDoc takes. */
export interface ModifyAPIDocRequest {
  /** Document name. */
  ApiDocName?: string;
  /** Service ID (described as the service name). */
  ServiceId?: string;
  /** Environment. */
  Environment?: "test" | "prepub" | "release";
  /** APIs covered by the document. */
  ApiIds?: string[];
  /** API document ID. */
  ApiDocId: string;
}

/** What ModifyAPIDoc answers. */
export interface ModifyAPIDocResponse {
  /** The document. */
  Result: APIDoc | null;
}

/** What ResetAPIDocPassword takes. */
export interface ResetAPIDocPasswordRequest {
  /** API document ID. */
  ApiDocId: string;
}

/** What ResetAPIDocPassword answers. */
export interface ResetAPIDocPasswordResponse {
  /** The document. */
  Result: APIDoc | null;
}

/** What CreateApi takes. */
export interface CreateApiRequest {
  /** Service the API belongs to. */
  ServiceId: string;
  /** API name, at most 60 characters. */
  ApiName?: string;
  /** API description. */
  ApiDesc?: string;
  /** NORMAL (ordinary) or TSF (microservice); default NORMAL. */
  ApiType?: "NORMAL" | "TSF";
  /** SECRET (key pair), NONE, OAUTH, APP (application) or, as listed APIs show it, EIAM; default NONE. */
  AuthType?: "SECRET" | "NONE" | "OAUTH" | "APP" | "EIAM";
  /** Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta); in the SDK also EB, VPC, UPSTREAM, GRPC and COS. */
  ServiceType: "HTTP" | "MOCK" | "TSF" | "CLB" | "SCF" | "WEBSOCKET" | "TARGET" | "EB" | "VPC" | "UPSTREAM" | "GRPC" | "COS";
  /** Backend timeout in seconds, 1 to 1800. */
  ServiceTimeout: number;
  /** Frontend protocol: HTTP or WEBSOCKET. */
  Protocol: "HTTP" | "WEBSOCKET";
  /** Frontend path and method. */
  RequestConfig: ApiRequestConfig;
  /** Allow cross-origin requests. */
  EnableCORS?: boolean;
  /** Constant parameters. */
  ConstantParameters?: ConstantParameter[];
  /** Frontend request parameters. */
  RequestParameters?: RequestParameter[];
  /** NORMAL (business API) or OAUTH (authorisation API); used when AuthType is OAUTH. */
  ApiBusinessType?: "NORMAL" | "OAUTH";
  /** Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock). */
  ServiceMockReturnMessage?: string;
  /** Microservices behind the API. */
  MicroServices?: MicroServiceReq[];
  /** Load balancing of the microservices. */
  ServiceTsfLoadBalanceConf?: TsfLoadBalanceConfResp;
  /** Health check of the microservices. */
  ServiceTsfHealthCheckConf?: HealthCheckConf;
  /** Target backends; closed beta. */
  TargetServices?: TargetServicesReq[];
  /** Load balancing for target backends; closed beta. */
  TargetServicesLoadBalanceConf?: number;
  /** Health check for target backends; closed beta. */
  TargetServicesHealthCheckConf?: HealthCheckConf;
  /** SCF function name; used when the backend is SCF. */
  ServiceScfFunctionName?: string;
  /** SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionName?: string;
  /** SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionName?: string;
  /** SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionName?: string;
  /** SCF function namespace; used when the backend is SCF. */
  ServiceScfFunctionNamespace?: string;
  /** SCF function version; used when the backend is SCF. */
  ServiceScfFunctionQualifier?: string;
  /** Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionNamespace?: string;
  /** Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionQualifier?: string;
  /** Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionNamespace?: string;
  /** Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionQualifier?: string;
  /** Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionNamespace?: string;
  /** Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionQualifier?: string;
  /** Use integrated responses; used when the backend is SCF. */
  ServiceScfIsIntegratedResponse?: boolean;
  /** Billing starts after debugging; reserved for the cloud market. */
  IsDebugAfterCharge?: boolean;
  /** True: delete all custom error codes of the API; omitted or False: keep them. */
  IsDeleteResponseErrorCodes?: boolean;
  /** Response type. */
  ResponseType?: string;
  /** Sample of a successful response. */
  ResponseSuccessExample?: string;
  /** Sample of a failed response. */
  ResponseFailExample?: string;
  /** Backend settings. */
  ServiceConfig?: ServiceConfig;
  /** Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL. */
  AuthRelationApiId?: string;
  /** Backend parameters. */
  ServiceParameters?: ServiceParameter[];
  /** OAuth settings; used when AuthType is OAUTH. */
  OauthConfig?: OauthConfig;
  /** Custom error codes. */
  ResponseErrorCodes?: ResponseErrorCodeReq[];
  /** TSF serverless namespace; closed beta. */
  TargetNamespaceId?: string;
  /** User type. */
  UserType?: string;
  /** Encode with Base64; SCF backends only. */
  IsBase64Encoded?: boolean;
  /** Event bus ID. */
  EventBusId?: string;
  /** Marks the origin of an internal request. */
  InternalReqSource?: string;
  /** SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF. */
  ServiceScfFunctionType?: "EVENT" | "HTTP";
  /** EIAM application type. */
  EIAMAppType?: string;
  /** EIAM authentication type: AuthenticationOnly or Authorization (authenticate and authorise). */
  EIAMAuthType?: "AuthenticationOnly" | "Authorization";
  /** Validity of the EIAM token in seconds; default 7200. */
  TokenTimeout?: number;
  /** EIAM application ID. */
  EIAMAppId?: string;
}

/** What CreateApi answers. */
export interface CreateApiResponse {
  /** The new API. */
  Result: CreateApiRsp | null;
}

/** What DeleteApi takes. */
export interface DeleteApiRequest {
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
  /** Marks the origin of an internal request. */
  InternalReqSource?: string;
}

/** What DeleteApi answers. */
export interface DeleteApiResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeApi takes. */
export interface DescribeApiRequest {
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
}

/** What DescribeApi answers. */
export interface DescribeApiResponse {
  /** The API. */
  Result: ApiInfo | null;
}

/** What DescribeApiUsagePlan takes. */
export interface DescribeApiUsagePlanRequest {
  /** Service ID. */
  ServiceId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeApiUsagePlan answers. */
export interface DescribeApiUsagePlanResponse {
  /** Usage plans per API. */
  Result: ApiUsagePlanSet | null;
}

/** What DescribeApisStatus takes. */
export interface DescribeApisStatusRequest {
  /** Service ID. */
  ServiceId: string;
  /** Page offset; default 0. */
  Offset?: number;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Names: ApiId, ApiName, ApiPath, ApiType, AuthRelationApiId, AuthType, ApiBuniessType, NotUsagePlanId, Environment, Tags (values: list of $tag_key:tag_value), TagKeys (values: list of tag key). NotUsagePlanId and Environment go together only. */
  Filters?: Filter[];
}

/** What DescribeApisStatus answers. */
export interface DescribeApisStatusResponse {
  /** APIs found. */
  Result: ApisStatus | null;
}

/** What ModifyApi takes. */
export interface ModifyApiRequest {
  /** Service ID. */
  ServiceId: string;
  /** API name, at most 60 characters. */
  ApiName?: string;
  /** API description. */
  ApiDesc?: string;
  /** NORMAL or TSF; default NORMAL. */
  ApiType?: "NORMAL" | "TSF";
  /** SECRET (key pair), NONE, OAUTH, APP (application) or, as listed APIs show it, EIAM; default NONE. */
  AuthType?: "SECRET" | "NONE" | "OAUTH" | "APP" | "EIAM";
  /** Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta); in the SDK also EB, VPC, UPSTREAM, GRPC and COS. */
  ServiceType: "HTTP" | "MOCK" | "TSF" | "CLB" | "SCF" | "WEBSOCKET" | "TARGET" | "EB" | "VPC" | "UPSTREAM" | "GRPC" | "COS";
  /** True: signature needed; False: not needed. To be removed. */
  AuthRequired?: boolean;
  /** Backend timeout in seconds, 1 to 1800. */
  ServiceTimeout?: number;
  /** Frontend protocol: HTTP, HTTPS, or both. */
  Protocol?: string;
  /** Frontend path and method. */
  RequestConfig: RequestConfig;
  /** True (printed "Ture"): allow cross-origin requests; False: do not. */
  EnableCORS?: boolean;
  /** Constant parameters. */
  ConstantParameters?: ConstantParameter[];
  /** Frontend request parameters. */
  RequestParameters?: ReqParameter[];
  /** NORMAL (business API) or OAUTH (authorisation API); used when AuthType is OAUTH. */
  ApiBusinessType?: "NORMAL" | "OAUTH";
  /** Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock). */
  ServiceMockReturnMessage?: string;
  /** Microservices behind the API. */
  MicroServices?: MicroServiceReq[];
  /** Load balancing of the microservices. */
  ServiceTsfLoadBalanceConf?: TsfLoadBalanceConfResp;
  /** Health check of the microservices. */
  ServiceTsfHealthCheckConf?: HealthCheckConf;
  /** Load balancing for target backends; closed beta. */
  TargetServicesLoadBalanceConf?: number;
  /** Health check for target backends; closed beta. */
  TargetServicesHealthCheckConf?: HealthCheckConf;
  /** SCF function name; used when the backend is SCF. */
  ServiceScfFunctionName?: string;
  /** SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionName?: string;
  /** SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionName?: string;
  /** SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionName?: string;
  /** SCF function namespace; used when the backend is SCF. */
  ServiceScfFunctionNamespace?: string;
  /** SCF function version; used when the backend is SCF. */
  ServiceScfFunctionQualifier?: string;
  /** Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionNamespace?: string;
  /** Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionQualifier?: string;
  /** Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionNamespace?: string;
  /** Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionQualifier?: string;
  /** Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionNamespace?: string;
  /** Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionQualifier?: string;
  /** Use integrated responses; used when the backend is SCF. */
  ServiceScfIsIntegratedResponse?: boolean;
  /** Billing starts after debugging; reserved for the cloud market. */
  IsDebugAfterCharge?: boolean;
  /** Tag. */
  TagSpecifications?: Tag;
  /** True: delete all custom error codes of the API; omitted or False: keep them. */
  IsDeleteResponseErrorCodes?: boolean;
  /** Response type. */
  ResponseType?: string;
  /** Sample of a successful response. */
  ResponseSuccessExample?: string;
  /** Sample of a failed response. */
  ResponseFailExample?: string;
  /** Backend settings. */
  ServiceConfig?: ServiceConfig;
  /** Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL. */
  AuthRelationApiId?: string;
  /** Backend parameters. */
  ServiceParameters?: ServiceParameter[];
  /** OAuth settings; used when AuthType is OAUTH. */
  OauthConfig?: OauthConfig;
  /** API ID. */
  ApiId: string;
  /** Custom error codes. */
  ResponseErrorCodes?: ResponseErrorCodeReq[];
  /** Encode with Base64; SCF backends only. */
  IsBase64Encoded?: boolean;
  /** Trigger Base64 encoding by header; SCF backends only. */
  IsBase64Trigger?: boolean;
  /** Header trigger rules; max 10 rules. */
  Base64EncodedTriggerRules?: Base64EncodedTriggerRule[];
  /** Event bus ID. */
  EventBusId?: string;
  /** Marks the origin of an internal request. */
  InternalReqSource?: string;
  /** SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF. */
  ServiceScfFunctionType?: "EVENT" | "HTTP";
  /** EIAM application type. */
  EIAMAppType?: string;
  /** EIAM authentication type: AuthenticationOnly or Authorization (authenticate and authorise). */
  EIAMAuthType?: "AuthenticationOnly" | "Authorization";
  /** EIAM application ID (the source swaps this description with TokenTimeout). */
  EIAMAppId?: string;
  /** Validity of the EIAM token in seconds; default 7200 (the source swaps this description with EIAMAppId). */
  TokenTimeout?: number;
}

/** What ModifyApi answers. */
export type ModifyApiResponse = Record<never, never>;

/** What ModifyApiIncrement takes. */
export interface ModifyApiIncrementRequest {
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
  /** Kind of API to change: OAUTH (authorisation API). */
  BusinessType: "OAUTH";
  /** New public key. */
  PublicKey?: string;
  /** New redirect URL. */
  LoginRedirectUrl?: string;
}

/** What ModifyApiIncrement answers. */
export type ModifyApiIncrementResponse = Record<never, never>;

/** What BindIPStrategy takes. */
export interface BindIPStrategyRequest {
  /** Service the strategy belongs to. */
  ServiceId: string;
  /** IP strategy ID. */
  StrategyId: string;
  /** Environment to bind in. */
  EnvironmentName: "test" | "prepub" | "release";
  /** APIs to bind. */
  BindApiIds: string[];
}

/** What BindIPStrategy answers. */
export interface BindIPStrategyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What CreateIPStrategy takes. */
export interface CreateIPStrategyRequest {
  /** Service ID. */
  ServiceId: string;
  /** Strategy name. */
  StrategyName: string;
  /** WHITE (allow list) or BLACK (deny list). */
  StrategyType: "WHITE" | "BLACK";
  /** IP addresses, separated by \n. */
  StrategyData: string;
}

/** What CreateIPStrategy answers. */
export interface CreateIPStrategyResponse {
  /** The new strategy. */
  Result: IPStrategy | null;
}

/** What DeleteIPStrategy takes. */
export interface DeleteIPStrategyRequest {
  /** Service the strategy belongs to. */
  ServiceId: string;
  /** IP strategy ID. */
  StrategyId: string;
}

/** What DeleteIPStrategy answers. */
export interface DeleteIPStrategyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeIPStrategy takes. */
export interface DescribeIPStrategyRequest {
  /** Service ID. */
  ServiceId: string;
  /** IP strategy ID. */
  StrategyId: string;
  /** Environment of the strategy. */
  EnvironmentName?: "test" | "prepub" | "release";
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Reserved; filtering is not supported. */
  Filters?: Filter[];
}

/** What DescribeIPStrategy answers. */
export interface DescribeIPStrategyResponse {
  /** The strategy. */
  Result: IPStrategy | null;
}

/** What DescribeIPStrategyApisStatus takes. */
export interface DescribeIPStrategyApisStatusRequest {
  /** Service ID. */
  ServiceId: string;
  /** IP strategy ID. */
  StrategyId: string;
  /** Environment of the strategy. */
  EnvironmentName: "test" | "prepub" | "release";
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: ApiPath, ApiName, KeyWord (substring match on Path and Name). */
  Filters?: Filter[];
}

/** What DescribeIPStrategyApisStatus answers. */
export interface DescribeIPStrategyApisStatusResponse {
  /** APIs found. */
  Result: IPStrategyApiStatus | null;
}

/** What DescribeIPStrategysStatus takes. */
export interface DescribeIPStrategysStatusRequest {
  /** Service ID. */
  ServiceId: string;
  /** Name: StrategyName. */
  Filters?: Filter[];
}

/** What DescribeIPStrategysStatus answers. */
export interface DescribeIPStrategysStatusResponse {
  /** Strategies found. */
  Result: IPStrategysStatus | null;
}

/** What ModifyIPStrategy takes. */
export interface ModifyIPStrategyRequest {
  /** Service the strategy belongs to. */
  ServiceId: string;
  /** IP strategy ID. */
  StrategyId: string;
  /** New addresses. */
  StrategyData: string;
}

/** What ModifyIPStrategy answers. */
export interface ModifyIPStrategyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What UnBindIPStrategy takes. */
export interface UnBindIPStrategyRequest {
  /** Service the strategy belongs to. */
  ServiceId: string;
  /** IP strategy ID. */
  StrategyId: string;
  /** Environment to unbind from. */
  EnvironmentName: "test" | "prepub" | "release";
  /** APIs to unbind. */
  UnBindApiIds: string[];
}

/** What UnBindIPStrategy answers. */
export interface UnBindIPStrategyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What BindEnvironment takes. */
export interface BindEnvironmentRequest {
  /** Usage plan IDs. */
  UsagePlanIds: string[];
  /** API or SERVICE; default SERVICE. */
  BindType: "API" | "SERVICE";
  /** Environment to bind in. */
  Environment: "test" | "prepub" | "release";
  /** Service ID. */
  ServiceId: string;
  /** API IDs; required when BindType=API (spelled bindType). */
  ApiIds?: string[];
}

/** What BindEnvironment answers. */
export interface BindEnvironmentResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What BindSecretIds takes. */
export interface BindSecretIdsRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
  /** Key IDs. */
  AccessKeyIds: string[];
}

/** What BindSecretIds answers. */
export interface BindSecretIdsResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What CreateUsagePlan takes. */
export interface CreateUsagePlanRequest {
  /** Usage plan name. */
  UsagePlanName: string;
  /** Usage plan description. */
  UsagePlanDesc?: string;
  /** Request quota in total: -1 or [1, 99999999]; default -1 (off). */
  MaxRequestNum?: number;
  /** Requests per second: -1 or [1, 2000]; default -1 (off). */
  MaxRequestNumPreSec?: number;
}

/** What CreateUsagePlan answers. */
export interface CreateUsagePlanResponse {
  /** The new usage plan. */
  Result: UsagePlanInfo | null;
}

/** What DeleteUsagePlan takes. */
export interface DeleteUsagePlanRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
}

/** What DeleteUsagePlan answers. */
export interface DeleteUsagePlanResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DemoteServiceUsagePlan takes. */
export interface DemoteServiceUsagePlanRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
  /** Service ID. */
  ServiceId: string;
  /** Environment. */
  Environment: "test" | "prepub" | "release";
}

/** What DemoteServiceUsagePlan answers. */
export interface DemoteServiceUsagePlanResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeUsagePlan takes. */
export interface DescribeUsagePlanRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
}

/** What DescribeUsagePlan answers. */
export interface DescribeUsagePlanResponse {
  /** The usage plan. */
  Result: UsagePlanInfo | null;
}

/** What DescribeUsagePlanEnvironments takes. */
export interface DescribeUsagePlanEnvironmentsRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
  /** API or SERVICE; default SERVICE. */
  BindType: "API" | "SERVICE";
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeUsagePlanEnvironments answers. */
export interface DescribeUsagePlanEnvironmentsResponse {
  /** Bound environments. */
  Result: UsagePlanEnvironmentStatus | null;
}

/** What DescribeUsagePlanSecretIds takes. */
export interface DescribeUsagePlanSecretIdsRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeUsagePlanSecretIds answers. */
export interface DescribeUsagePlanSecretIdsResponse {
  /** Bound keys. */
  Result: UsagePlanBindSecretStatus | null;
}

/** What DescribeUsagePlansStatus takes. */
export interface DescribeUsagePlansStatusRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: UsagePlanId, UsagePlanName, NotServiceId, NotApiId, Environment. */
  Filters?: Filter[];
}

/** What DescribeUsagePlansStatus answers. */
export interface DescribeUsagePlansStatusResponse {
  /** Usage plans found. */
  Result: UsagePlansStatus | null;
}

/** What ModifyUsagePlan takes. */
export interface ModifyUsagePlanRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
  /** Usage plan name. */
  UsagePlanName?: string;
  /** Usage plan description. */
  UsagePlanDesc?: string;
  /** Request quota in total: -1 or [1, 99999999]; default -1 (off). */
  MaxRequestNum?: number;
  /** Requests per second: -1 or [1, 2000]; default -1 (off). */
  MaxRequestNumPreSec?: number;
}

/** What ModifyUsagePlan answers. */
export interface ModifyUsagePlanResponse {
  /** The usage plan. */
  Result: UsagePlanInfo | null;
}

/** What UnBindEnvironment takes. */
export interface UnBindEnvironmentRequest {
  /** API or SERVICE; default SERVICE. */
  BindType: "API" | "SERVICE";
  /** Usage plan IDs. */
  UsagePlanIds: string[];
  /** Environment to unbind from. */
  Environment: "test" | "prepub" | "release";
  /** Service ID. */
  ServiceId: string;
  /** API IDs; required when BindType=API. */
  ApiIds?: string[];
}

/** What UnBindEnvironment answers. */
export interface UnBindEnvironmentResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What UnBindSecretIds takes. */
export interface UnBindSecretIdsRequest {
  /** Usage plan ID. */
  UsagePlanId: string;
  /** Key IDs. */
  AccessKeyIds: string[];
}

/** What UnBindSecretIds answers. */
export interface UnBindSecretIdsResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What CreateApiKey takes. */
export interface CreateApiKeyRequest {
  /** Key name. */
  SecretName: string;
  /** auto or manual (custom key); default auto. */
  AccessKeyType?: "auto" | "manual";
  /** Custom key ID; required when AccessKeyType is manual. 5 - 50 letters, digits or underscores. */
  AccessKeyId?: string;
  /** Custom key secret; required when AccessKeyType is manual. 10 - 50 letters, digits or underscores. */
  AccessKeySecret?: string;
}

/** What CreateApiKey answers. */
export interface CreateApiKeyResponse {
  /** The new key pair. */
  Result: ApiKey | null;
}

/** What DeleteApiKey takes. */
export interface DeleteApiKeyRequest {
  /** Key ID. */
  AccessKeyId: string;
}

/** What DeleteApiKey answers. */
export interface DeleteApiKeyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeApiKey takes. */
export interface DescribeApiKeyRequest {
  /** Key ID. */
  AccessKeyId: string;
}

/** What DescribeApiKey answers. */
export interface DescribeApiKeyResponse {
  /** The key pair. */
  Result: ApiKey | null;
}

/** What DescribeApiKeysStatus takes. */
export interface DescribeApiKeysStatusRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: AccessKeyId, AccessKeySecret, SecretName, NotUsagePlanId, Status, KeyWord (matches name or path). */
  Filters?: Filter[];
}

/** What DescribeApiKeysStatus answers. */
export interface DescribeApiKeysStatusResponse {
  /** Key pairs found. */
  Result: ApiKeysStatus | null;
}

/** What DisableApiKey takes. */
export interface DisableApiKeyRequest {
  /** Key ID. */
  AccessKeyId: string;
}

/** What DisableApiKey answers. */
export interface DisableApiKeyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What EnableApiKey takes. */
export interface EnableApiKeyRequest {
  /** Key ID. */
  AccessKeyId: string;
}

/** What EnableApiKey answers. */
export interface EnableApiKeyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What UpdateApiKey takes. */
export interface UpdateApiKeyRequest {
  /** Key ID. */
  AccessKeyId: string;
  /** New secret; required for a custom key. 10 - 50 letters, digits or underscores. */
  AccessKeySecret?: string;
}

/** What UpdateApiKey answers. */
export interface UpdateApiKeyResponse {
  /** The key pair. */
  Result: ApiKey | null;
}

/** What BindApiApp takes. */
export interface BindApiAppRequest {
  /** Application ID. */
  ApiAppId: string;
  /** Environment to bind in. */
  Environment: "test" | "prepub" | "release";
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
}

/** What BindApiApp answers. */
export interface BindApiAppResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What CreateApiApp takes. */
export interface CreateApiAppRequest {
  /** Application name. */
  ApiAppName: string;
  /** Application description. */
  ApiAppDesc?: string;
  /** Tags. */
  Tags?: Tag[];
  /** Project ID. */
  ProjectId?: string;
}

/** What CreateApiApp answers. */
export interface CreateApiAppResponse {
  /** The new application. */
  Result: ApiAppInfo | null;
}

/** What DeleteApiApp takes. */
export interface DeleteApiAppRequest {
  /** Application ID. */
  ApiAppId: string;
}

/** What DeleteApiApp answers. */
export interface DeleteApiAppResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeApiApp takes. */
export interface DescribeApiAppRequest {
  /** Application ID. */
  ApiAppId: string;
}

/** What DescribeApiApp answers. */
export interface DescribeApiAppResponse {
  /** The application. */
  Result: ApiAppInfos | null;
}

/** What DescribeApiAppBindApisStatus takes. */
export interface DescribeApiAppBindApisStatusRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: ApiId, ApiName, ServiceId, Environment, KeyWord (matches name or ID; the source prints Keyword, which is read as well). */
  Filters?: Filter[];
  /** Application ID. */
  ApiAppId: string;
}

/** What DescribeApiAppBindApisStatus answers. */
export interface DescribeApiAppBindApisStatusResponse {
  /** Bound APIs. */
  Result: ApiAppApiInfos | null;
}

/** What DescribeApiAppsStatus takes. */
export interface DescribeApiAppsStatusRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: ApiAppId, ApiAppName, KeyWord (matches name or ID). */
  Filters?: Filter[];
}

/** What DescribeApiAppsStatus answers. */
export interface DescribeApiAppsStatusResponse {
  /** Applications found. */
  Result: ApiAppInfos | null;
}

/** What DescribeApiBindApiAppsStatus takes. */
export interface DescribeApiBindApiAppsStatusRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: ApiAppId, Environment, KeyWord (matches name or ID; the source prints Keyword, which is read as well). */
  Filters?: Filter[];
  /** Service ID. */
  ServiceId: string;
  /** API IDs. */
  ApiIds: string[];
}

/** What DescribeApiBindApiAppsStatus answers. */
export interface DescribeApiBindApiAppsStatusResponse {
  /** Bound applications. */
  Result: ApiAppApiInfos | null;
}

/** What DescribeApiForApiApp takes. */
export interface DescribeApiForApiAppRequest {
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
  /** Region of the API or service. */
  ApiRegion: string;
}

/** What DescribeApiForApiApp answers. */
export interface DescribeApiForApiAppResponse {
  /** The API. */
  Result: ApiInfo | null;
}

/** What DescribeServiceForApiApp takes. */
export interface DescribeServiceForApiAppRequest {
  /** Service ID. */
  ServiceId: string;
  /** Region of the API or service. */
  ApiRegion: string;
}

/** What DescribeServiceForApiApp answers. */
export interface DescribeServiceForApiAppResponse {
  /** Service ID. */
  ServiceId: string;
  /** Environments of the service. */
  AvailableEnvironments: string[];
  /** Service name. */
  ServiceName: string;
  /** Service description. */
  ServiceDesc: string;
  /** http, https or http&https. */
  Protocol: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
  /** Dedicated cluster name. */
  ExclusiveSetName: string;
  /** Network types: INNER (private), OUTER (public). */
  NetTypes: string[];
  /** Private host name. */
  InternalSubDomain: string;
  /** Public host name. */
  OuterSubDomain: string;
  /** Private http port. */
  InnerHttpPort: number;
  /** Private https port. */
  InnerHttpsPort: number;
  /** Number of APIs. */
  ApiTotalCount: number;
  /** APIs. */
  ApiIdStatusSet: ApiIdStatus[];
  /** Number of usage plans. */
  UsagePlanTotalCount: number;
  /** Usage plans. */
  UsagePlanList: UsagePlan[];
  /** IP version. */
  IpVersion: string;
  /** User type. */
  UserType: string;
  /** Reserved. */
  SetId: number;
  /** Tags. */
  Tags: Tag[];
}

/** What ModifyApiApp takes. */
export interface ModifyApiAppRequest {
  /** Application ID. */
  ApiAppId: string;
  /** Application name. */
  ApiAppName?: string;
  /** Application description. */
  ApiAppDesc?: string;
  /** Project ID. */
  ProjectId?: string;
}

/** What ModifyApiApp answers. */
export interface ModifyApiAppResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What UnbindApiApp takes. */
export interface UnbindApiAppRequest {
  /** Application ID. */
  ApiAppId: string;
  /** Environment to unbind from. */
  Environment: "test" | "prepub" | "release";
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
}

/** What UnbindApiApp answers. */
export interface UnbindApiAppResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What UpdateApiAppKey takes. */
export interface UpdateApiAppKeyRequest {
  /** Application ID. */
  ApiAppId: string;
  /** New key. */
  ApiAppKey: string;
  /** New secret. */
  ApiAppSecret?: string;
}

/** What UpdateApiAppKey answers. */
export interface UpdateApiAppKeyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What AttachPlugin takes. */
export interface AttachPluginRequest {
  /** Plugin ID. */
  PluginId: string;
  /** Service ID. */
  ServiceId: string;
  /** Environment to attach in. */
  EnvironmentName: "test" | "prepub" | "release";
  /** APIs to attach to. */
  ApiIds: string[];
}

/** What AttachPlugin answers. */
export interface AttachPluginResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What CreatePlugin takes. */
export interface CreatePluginRequest {
  /** 2 to 50 characters from a-z, A-Z, 0-9 and _; starts with a letter, ends with a letter or digit. */
  PluginName: string;
  /** IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror. */
  PluginType: "IPControl" | "TrafficControl" | "Cors" | "CustomReq" | "CustomAuth" | "Routing" | "TrafficControlByParameter" | "CircuitBreaker" | "ProxyCache" | "Rewrite" | "RequestSize" | "JwtClaims" | "Canary" | "Mirror";
  /** Free text, max 200 characters. */
  Description?: string;
  /** Plugin definition. */
  PluginData: string;
  /** System or Custom plugin; default System. */
  PluginAttribute?: "System" | "Custom";
  /** Tags. */
  Tags?: Tag[];
  /** Project ID. */
  ProjectId?: string;
}

/** What CreatePlugin answers. */
export interface CreatePluginResponse {
  /** The new plugin. */
  Result: Plugin | null;
}

/** What DeletePlugin takes. */
export interface DeletePluginRequest {
  /** Plugin ID. */
  PluginId: string;
}

/** What DeletePlugin answers. */
export interface DeletePluginResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeAllPluginApis takes. */
export interface DescribeAllPluginApisRequest {
  /** Service ID. */
  ServiceId: string;
  /** Plugin ID. */
  PluginId: string;
  /** Environment. */
  EnvironmentName: "test" | "prepub" | "release";
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Reserved; filtering is not supported. */
  Filters?: Filter[];
  /** Sort field; default plugin creation time. */
  Order?: string;
  /** Sort direction; default descending. */
  OrderBy?: string;
}

/** What DescribeAllPluginApis answers. */
export interface DescribeAllPluginApisResponse {
  /** APIs found. */
  Result: ApiInfoSummary | null;
}

/** What DescribePlugin takes. */
export interface DescribePluginRequest {
  /** Plugin ID. */
  PluginId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Reserved; filtering is not supported. */
  Filters?: Filter[];
  /** Sort field; default plugin creation time. */
  Order?: string;
  /** Sort direction; default descending. */
  OrderBy?: string;
}

/** What DescribePlugin answers. */
export interface DescribePluginResponse {
  /** The plugin. */
  Result: Plugin | null;
}

/** What DescribePluginApis takes. */
export interface DescribePluginApisRequest {
  /** Plugin ID. */
  PluginId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Reserved; filtering is not supported. */
  Filters?: Filter[];
  /** Sort field; default time of attachment. */
  Order?: string;
  /** Sort direction; default descending. */
  OrderBy?: string;
}

/** What DescribePluginApis answers. */
export interface DescribePluginApisResponse {
  /** APIs found. */
  Result: AttachedApiSummary | null;
}

/** What DescribePlugins takes. */
export interface DescribePluginsRequest {
  /** Plugin IDs. */
  PluginIds?: string[];
  /** Plugin name. */
  PluginName?: string;
  /** Plugin type: IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror. */
  PluginType?: "IPControl" | "TrafficControl" | "Cors" | "CustomReq" | "CustomAuth" | "Routing" | "TrafficControlByParameter" | "CircuitBreaker" | "ProxyCache" | "Rewrite" | "RequestSize" | "JwtClaims" | "Canary" | "Mirror";
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Reserved; filtering is not supported. */
  Filters?: Filter[];
  /** Sort field; default plugin creation time. */
  Order?: string;
  /** Sort direction; default descending. */
  OrderBy?: string;
  /** System or Custom plugin; default System. */
  PluginAttribute?: "System" | "Custom";
}

/** What DescribePlugins answers. */
export interface DescribePluginsResponse {
  /** Plugins found. */
  Result: PluginSummary | null;
}

/** What DetachPlugin takes. */
export interface DetachPluginRequest {
  /** Plugin ID. */
  PluginId: string;
  /** Service ID. */
  ServiceId: string;
  /** Environment to detach from. */
  EnvironmentName: "test" | "prepub" | "release";
  /** API ID. */
  ApiId: string;
}

/** What DetachPlugin answers. */
export interface DetachPluginResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What ModifyPlugin takes. */
export interface ModifyPluginRequest {
  /** Plugin ID. */
  PluginId: string;
  /** Up to 50 characters from a-z, A-Z, 0-9 and _; starts with a letter, ends with a letter or digit. */
  PluginName?: string;
  /** Free text, max 200 characters. */
  Description?: string;
  /** Plugin definition. */
  PluginData?: string;
  /** Project ID. */
  ProjectId?: string;
}

/** What ModifyPlugin answers. */
export interface ModifyPluginResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What GenerateApiDocument takes. */
export interface GenerateApiDocumentRequest {
  /** Service ID. */
  ServiceId: string;
  /** Environment the SDK is made for. */
  GenEnvironment: "test" | "prepub" | "release";
  /** SDK language: Python or JavaScript. */
  GenLanguage: "Python" | "JavaScript";
}

/** What GenerateApiDocument answers. */
export interface GenerateApiDocumentResponse {
  /** Download links of document and SDK. */
  Result: DocumentSDK | null;
}

/** What DescribeLogSearch takes. */
export interface DescribeLogSearchRequest {
  /** Start of the time range. */
  StartTime: string;
  /** End of the time range. */
  EndTime: string;
  /** Reserved. */
  Filters?: Filter[];
  /** Number of entries to return; max 100. */
  Limit?: number;
  /** Cursor returned by the previous call; at most 10000 entries can be read in total. */
  ConText?: string;
  /** Order by time: asc or desc; default desc. */
  Sort?: "asc" | "desc";
  /** Service ID. */
  ServiceId: string;
  /** Reserved. */
  Query?: string;
  /** Conditions. Fields and operators: req_id "=", api_id "=", cip "=", uip ":", err_msg ":", rsp_st "=" "!=" ":" ">" "<", req_t ">=" "<=". ":" means contains; field meanings as in LogSet. */
  LogQuerys?: LogQuery[];
}

/** What DescribeLogSearch answers. */
export interface DescribeLogSearchResponse {
  /** Cursor for the next call; empty (" ") when there is no more. */
  ConText: string;
  /** Log lines, 0 or more. Line format: '[$app_id][$env_name][$service_id][$http_host][$api_id][$uri][$scheme][rsp_st:$status][ups_st:$upstream_status]' '[cip:$remote_addr][uip:$upstream_addr][vip:$server_addr][rsp_len:$bytes_sent][req_len:$request_length]' '[req_t:$request_time][ups_rsp_t:$upstream_response_time][ups_conn_t:$upstream_connect_time][ups_head_t:$upstream_header_time]' '[err_msg:$err_msg][tcp_rtt:$tcpinfo_rtt][$pid][$time_local][req_id:$request_id]'. scheme: HTTP/HTTPS; rsp_st: response status; ups_st: backend (upstream) status, "-" when the gateway (APIGW) stopped the request; cip: client address; uip: backend address; vip: address requested; rsp_len, req_len: lengths; req_t: total time; ups_rsp_t: backend response time (from connecting, apigw); ups_conn_t, ups_head_t: backend connect and header times; tcp_rtt: client round-trip time (RTT, Round Trip Time: propagation delay, end-system processing, queuing delay); req_id: request ID. */
  LogSet: string[];
  /** Entries in this answer; at most Limit. */
  TotalCount: number;
}

/** What CreateService takes. */
export interface CreateServiceRequest {
  /** Service name: 1 to 50 letters, digits, _ and -. */
  ServiceName: string;
  /** Service description. */
  ServiceDesc?: string;
  /** Frontend protocol: http, https or http&https. */
  Protocol: "http" | "https" | "http&https";
  /** Dedicated cluster to place the service in. */
  ExclusiveSetName?: string;
  /** Network types: INNER (private), OUTER (public); default OUTER. */
  NetTypes?: ("INNER" | "OUTER")[];
  /** IPv4 or IPv6; default IPv4. */
  IpVersion?: "IPv4" | "IPv6";
  /** Cluster name; reserved for TSF serverless. */
  SetServerName?: string;
  /** User type; reserved for serverless users. */
  AppIdType?: string;
  /** Tags. */
  Tags?: Tag[];
  /** Dedicated instance ID. */
  InstanceId?: string;
  /** Project ID. */
  ProjectId?: string;
  /** CPU architecture: arm or x86. */
  TceArch?: "arm" | "x86";
}

/** What CreateService answers. */
export interface CreateServiceResponse {
  /** Service ID. */
  ServiceId: string;
  /** Service name. */
  ServiceName: string;
  /** Service description. */
  ServiceDesc: string;
  /** Default public host name. */
  OuterSubDomain: string;
  /** Default private host name. */
  InnerSubDomain: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Network types: INNER (private), OUTER (public). */
  NetTypes: string[];
  /** IP version. */
  IpVersion: string;
}

/** What DeleteService takes. */
export interface DeleteServiceRequest {
  /** Service ID. */
  ServiceId: string;
  /** Skip the checks made before deletion; only for services on dedicated instances. */
  SkipVerification?: number;
}

/** What DeleteService answers. */
export interface DeleteServiceResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeService takes. */
export interface DescribeServiceRequest {
  /** Service ID. */
  ServiceId: string;
}

/** What DescribeService answers. */
export interface DescribeServiceResponse {
  /** Service ID. */
  ServiceId: string;
  /** Environments of the service. */
  AvailableEnvironments: string[];
  /** Service name. */
  ServiceName: string;
  /** Service description. */
  ServiceDesc: string;
  /** http, https or http&https. */
  Protocol: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
  /** Dedicated cluster name. */
  ExclusiveSetName: string;
  /** Network types: INNER (private), OUTER (public). */
  NetTypes: string[];
  /** Private host name. */
  InternalSubDomain: string;
  /** Public host name. */
  OuterSubDomain: string;
  /** Private http port. */
  InnerHttpPort: number;
  /** Private https port. */
  InnerHttpsPort: number;
  /** Number of APIs. */
  ApiTotalCount: number;
  /** APIs. */
  ApiIdStatusSet: ApiIdStatus[];
  /** Number of usage plans. */
  UsagePlanTotalCount: number;
  /** Usage plans. */
  UsagePlanList: UsagePlan[];
  /** IP version. */
  IpVersion: string;
  /** User type. */
  UserType: string;
  /** Reserved. */
  SetId: number;
  /** Tags. */
  Tags: Tag[];
  /** Dedicated instance ID. */
  InstanceId: string;
  /** Dedicated instance name. */
  InstanceName: string;
  /** Cluster type. */
  SetType: string;
  /** Project ID. */
  ProjectId: string;
  /** CPU architecture. */
  TceArch: string;
}

/** What DescribeServiceEnvironmentList takes. */
export interface DescribeServiceEnvironmentListRequest {
  /** Service ID. */
  ServiceId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeServiceEnvironmentList answers. */
export interface DescribeServiceEnvironmentListResponse {
  /** Environments found. */
  Result: ServiceEnvironmentSet | null;
}

/** What DescribeServiceEnvironmentReleaseHistory takes. */
export interface DescribeServiceEnvironmentReleaseHistoryRequest {
  /** Service ID. */
  ServiceId: string;
  /** Environment: test, prepub or release. */
  EnvironmentName: "test" | "prepub" | "release";
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeServiceEnvironmentReleaseHistory answers. */
export interface DescribeServiceEnvironmentReleaseHistoryResponse {
  /** Releases found. */
  Result: ServiceReleaseHistory | null;
}

/** What DescribeServiceReleaseVersion takes. */
export interface DescribeServiceReleaseVersionRequest {
  /** Service ID. */
  ServiceId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeServiceReleaseVersion answers. */
export interface DescribeServiceReleaseVersionResponse {
  /** Versions found. */
  Result: ServiceReleaseVersion | null;
}

/** What DescribeServiceUsagePlan takes. */
export interface DescribeServiceUsagePlanRequest {
  /** Service ID. */
  ServiceId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeServiceUsagePlan answers. */
export interface DescribeServiceUsagePlanResponse {
  /** Usage plans found. */
  Result: ServiceUsagePlanSet | null;
}

/** What DescribeServicesStatus takes. */
export interface DescribeServicesStatusRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: ServiceId, ServiceName, NotUsagePlanId, Environment, IpVersion, InstanceId, NetType, EIAMAppId (the last two from the SDK). */
  Filters?: Filter[];
}

/** What DescribeServicesStatus answers. */
export interface DescribeServicesStatusResponse {
  /** Services found. */
  Result: ServicesStatus | null;
}

/** What ModifyService takes. */
export interface ModifyServiceRequest {
  /** Service ID. */
  ServiceId: string;
  /** Service name: 1 to 50 letters, digits, _ and -. */
  ServiceName?: string;
  /** Service description. */
  ServiceDesc?: string;
  /** Frontend protocol: http, https or http&https. */
  Protocol?: "http" | "https" | "http&https";
  /** Network types: INNER (private), OUTER (public); default OUTER. */
  NetTypes?: ("INNER" | "OUTER")[];
  /** Project ID. */
  ProjectId?: string;
}

/** What ModifyService answers. */
export type ModifyServiceResponse = Record<never, never>;

/** What ReleaseService takes. */
export interface ReleaseServiceRequest {
  /** Service ID. */
  ServiceId: string;
  /** Reserved; all APIs are released. */
  ApiIds?: string[];
  /** test, prepub (pre-release) or release. */
  EnvironmentName: "test" | "prepub" | "release";
  /** Release note. */
  ReleaseDesc: string;
}

/** What ReleaseService answers. */
export interface ReleaseServiceResponse {
  /** The release. */
  Result: ReleaseService | null;
}

/** What UnReleaseService takes. */
export interface UnReleaseServiceRequest {
  /** Service ID. */
  ServiceId: string;
  /** Reserved; APIs to take offline. */
  ApiIds?: string[];
  /** test, prepub (pre-release) or release. */
  EnvironmentName: "test" | "prepub" | "release";
}

/** What UnReleaseService answers. */
export interface UnReleaseServiceResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What UpdateService takes. */
export interface UpdateServiceRequest {
  /** Service ID. */
  ServiceId: string;
  /** test, prepub (pre-release) or release. */
  EnvironmentName: "test" | "prepub" | "release";
  /** Version to switch to. */
  VersionName: string;
  /** Note on the switch. */
  UpdateDesc?: string;
}

/** What UpdateService answers. */
export interface UpdateServiceResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What BindSubDomain takes. */
export interface BindSubDomainRequest {
  /** Service ID. */
  ServiceId: string;
  /** Custom domain. */
  SubDomain: string;
  /** Protocol of the custom domain: http, https or http&https. */
  Protocol: "http" | "https" | "http&https";
  /** INNER (private) or OUTER (public). */
  NetType: "INNER" | "OUTER";
  /** true (default): default path mapping; false: custom mapping, PathMappingSet is then required. */
  IsDefaultMapping: boolean;
  /** Default domain. */
  NetSubDomain: string;
  /** Certificate ID; may be given when Protocol is https or http&https. */
  CertificateId?: string;
  /** Path mappings; at most three, each Environment one of "test", "prepub", "release". */
  PathMappingSet?: PathMapping[];
  /** Redirect HTTP requests on the custom domain to HTTPS; default false. */
  IsForcedHttps?: boolean;
}

/** What BindSubDomain answers. */
export interface BindSubDomainResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DeleteServiceSubDomainMapping takes. */
export interface DeleteServiceSubDomainMappingRequest {
  /** Service ID. */
  ServiceId: string;
  /** Custom domain. */
  SubDomain: string;
  /** test, prepub (pre-release) or release. */
  Environment: "test" | "prepub" | "release";
}

/** What DeleteServiceSubDomainMapping answers. */
export interface DeleteServiceSubDomainMappingResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeServiceSubDomainMappings takes. */
export interface DescribeServiceSubDomainMappingsRequest {
  /** Service ID. */
  ServiceId: string;
  /** Custom domain. */
  SubDomain: string;
}

/** What DescribeServiceSubDomainMappings answers. */
export interface DescribeServiceSubDomainMappingsResponse {
  /** Path mappings. */
  Result: ServiceSubDomainMappings | null;
}

/** What DescribeServiceSubDomains takes. */
export interface DescribeServiceSubDomainsRequest {
  /** Service ID. */
  ServiceId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeServiceSubDomains answers. */
export interface DescribeServiceSubDomainsResponse {
  /** Custom domains. */
  Result: DomainSets | null;
}

/** What ModifySubDomain takes. */
export interface ModifySubDomainRequest {
  /** Service ID. */
  ServiceId: string;
  /** Custom domain. */
  SubDomain: string;
  /** Certificate ID; required when the protocol includes HTTPS. */
  CertificateId?: string;
  /** true: default path mapping; false: custom path mapping. */
  IsDefaultMapping: boolean;
  /** http, https or http&https. */
  Protocol?: "http" | "https" | "http&https";
  /** New path mappings. */
  PathMappingSet?: PathMapping[];
  /** INNER (private) or OUTER (public). */
  NetType?: "INNER" | "OUTER";
  /** Redirect HTTP requests on the custom domain to HTTPS; default false. */
  IsForcedHttps?: boolean;
}

/** What ModifySubDomain answers. */
export interface ModifySubDomainResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What UnBindSubDomain takes. */
export interface UnBindSubDomainRequest {
  /** Service ID. */
  ServiceId: string;
  /** Custom domain. */
  SubDomain: string;
}

/** What UnBindSubDomain answers. */
export interface UnBindSubDomainResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeApiEnvironmentStrategy takes. */
export interface DescribeApiEnvironmentStrategyRequest {
  /** Service ID. */
  ServiceId: string;
  /** Environments. */
  EnvironmentNames?: ("test" | "prepub" | "release")[];
  /** API ID. */
  ApiId?: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeApiEnvironmentStrategy answers. */
export interface DescribeApiEnvironmentStrategyResponse {
  /** Throttling per API. */
  Result: ApiEnvironmentStrategyStatus | null;
}

/** What DescribeServiceEnvironmentStrategy takes. */
export interface DescribeServiceEnvironmentStrategyRequest {
  /** Service ID. */
  ServiceId: string;
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeServiceEnvironmentStrategy answers. */
export interface DescribeServiceEnvironmentStrategyResponse {
  /** Throttling per environment. */
  Result: ServiceEnvironmentStrategyStatus | null;
}

/** What ModifyApiEnvironmentStrategy takes. */
export interface ModifyApiEnvironmentStrategyRequest {
  /** Service ID. */
  ServiceId: string;
  /** Throttling value. */
  Strategy: number;
  /** Environment: test, prepub or release. */
  EnvironmentName: "test" | "prepub" | "release";
  /** API IDs. */
  ApiIds: string[];
}

/** What ModifyApiEnvironmentStrategy answers. */
export interface ModifyApiEnvironmentStrategyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What ModifyServiceEnvironmentStrategy takes. */
export interface ModifyServiceEnvironmentStrategyRequest {
  /** Service ID. */
  ServiceId: string;
  /** Throttling value. */
  Strategy: number;
  /** Environments. */
  EnvironmentNames: ("test" | "prepub" | "release")[];
}

/** What ModifyServiceEnvironmentStrategy answers. */
export interface ModifyServiceEnvironmentStrategyResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What CreateUpstream takes. */
export interface CreateUpstreamRequest {
  /** Protocol towards the nodes: HTTP, HTTPS, gRPC or gRPCs. */
  Scheme: "HTTP" | "HTTPS" | "gRPC" | "gRPCs";
  /** How nodes are chosen: ROUND-ROBIN; the SDK also spells it ROUND_ROBIN. */
  Algorithm: "ROUND-ROBIN" | "ROUND_ROBIN";
  /** VPC the nodes are in. */
  UniqVpcId: string;
  /** Channel name. */
  UpstreamName?: string;
  /** Free text. */
  UpstreamDescription?: string;
  /** IP_PORT (nodes by address and port) or K8S (services of a container cluster). */
  UpstreamType?: "IP_PORT" | "K8S";
  /** How often a failed request is tried again; default 3. */
  Retries?: number;
  /** Value of the Host header that nodes receive. */
  UpstreamHost?: string;
  /** Nodes the channel leads to. */
  Nodes?: UpstreamNode[];
  /** Tags. */
  Tags?: Tag[];
  /** Health checks of the nodes; for VPC channels only. */
  HealthChecker?: UpstreamHealthChecker;
  /** Container services the channel leads to. */
  K8sService?: K8sService[];
  /** Where the nodes are found and kept up to date, in place of Nodes. */
  Discovery?: UpstreamDiscovery;
}

/** What CreateUpstream answers. */
export interface CreateUpstreamResponse {
  /** ID of the new channel. */
  UpstreamId: string;
}

/** What DeleteUpstream takes. */
export interface DeleteUpstreamRequest {
  /** VPC channel ID. */
  UpstreamId: string;
}

/** What DeleteUpstream answers. */
export interface DeleteUpstreamResponse {
  /** ID of the deleted channel. */
  UpstreamId: string;
}

/** What DescribeUpstreams takes. */
export interface DescribeUpstreamsRequest {
  /** Page size, at most 100 (ours). */
  Limit: number;
  /** Page offset. */
  Offset: number;
  /** Names: UpstreamId, UpstreamName. */
  Filters?: Filter[];
}

/** What DescribeUpstreams answers. */
export interface DescribeUpstreamsResponse {
  /** VPC channels found. */
  Result: DescribeUpstreamInfo | null;
}

/** What DescribeUpstreamBindApis takes. */
export interface DescribeUpstreamBindApisRequest {
  /** Page size, at most 100 (ours). */
  Limit: number;
  /** Page offset. */
  Offset: number;
  /** VPC channel ID. */
  UpstreamId: string;
  /** Names: ServiceId, ApiId. */
  Filters?: Filter[];
}

/** What DescribeUpstreamBindApis answers. */
export interface DescribeUpstreamBindApisResponse {
  /** APIs found. */
  Result: DescribeUpstreamBindApis | null;
}

/** What ModifyUpstream takes. */
export interface ModifyUpstreamRequest {
  /** VPC channel ID. */
  UpstreamId: string;
  /** Channel name. */
  UpstreamName?: string;
  /** Free text. */
  UpstreamDescription?: string;
  /** Protocol towards the nodes: HTTP, HTTPS, gRPC or gRPCs. */
  Scheme?: "HTTP" | "HTTPS" | "gRPC" | "gRPCs";
  /** IP_PORT (nodes by address and port) or K8S (services of a container cluster). */
  UpstreamType?: "IP_PORT" | "K8S";
  /** How nodes are chosen: ROUND-ROBIN; the SDK also spells it ROUND_ROBIN. */
  Algorithm?: "ROUND-ROBIN" | "ROUND_ROBIN";
  /** VPC the nodes are in. */
  UniqVpcId?: string;
  /** How often a failed request is tried again; default 3. */
  Retries?: number;
  /** Value of the Host header that nodes receive. */
  UpstreamHost?: string;
  /** Nodes the channel leads to. */
  Nodes?: UpstreamNode[];
  /** Health checks of the nodes; for VPC channels only. */
  HealthChecker?: UpstreamHealthChecker;
  /** Container services the channel leads to. */
  K8sService?: K8sService[];
  /** Where the nodes are found from now on; the nodes there are stay until the source answers. NONE: they are listed by hand again. */
  Discovery?: UpstreamDiscovery;
}

/** What ModifyUpstream answers. */
export interface ModifyUpstreamResponse {
  /** The channel as it is now. */
  Result: ModifyUpstreamResultInfo | null;
}

/** What DescribePluginsByApi takes. */
export interface DescribePluginsByApiRequest {
  /** API ID. */
  ApiId: string;
  /** Service ID. */
  ServiceId: string;
  /** Only in this environment: test, prepub or release. */
  EnvironmentName?: "test" | "prepub" | "release";
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribePluginsByApi answers. */
export interface DescribePluginsByApiResponse {
  /** Plugins found. */
  Result: AttachedPluginSummary | null;
}

/** What ImportOpenApi takes. */
export interface ImportOpenApiRequest {
  /** Service the APIs belong to. */
  ServiceId: string;
  /** The description: OpenAPI 3.0 or 3.1, or Swagger 2.0. */
  Content: string;
  /** How Content is written: YAML or JSON; default YAML. */
  EncodeType?: "YAML" | "JSON";
  /** Kind of description; openAPI is the only one. */
  ContentVersion?: "openAPI";
  /** Only answer what would become of each API of the description; nothing is created. Default false. */
  DryRun?: boolean;
}

/** What ImportOpenApi answers. */
export interface ImportOpenApiResponse {
  /** What became of each API of the description. */
  Result: CreateApiRspSet | null;
}

/** What CreateExclusiveInstances takes. */
export interface CreateExclusiveInstancesRequest {
  /** Availability zones. */
  Zones: string[];
  /** Size: basic, professional, enterprise, platium (spelled so in the SDK) or diamond. */
  InstanceType: "basic" | "professional" | "enterprise" | "platium" | "diamond";
  /** Internet access. */
  NetworkConfig: InstanceNetworkConfig;
  /** VPC and subnet. */
  VpcConfig: VpcConfig;
  /** POSTPAID (pay as you go) or PREPAID. */
  PayMode: "POSTPAID" | "PREPAID";
  /** Instance name. */
  InstanceName?: string;
  /** Free text. */
  InstanceDescription?: string;
  /** Tags. */
  Tags?: Tag[];
  /** Prepaid months. */
  Period?: number;
  /** Renewal of prepaid instances: NOTIFY_AND_MANUAL_RENEW (by hand), NOTIFY_AND_AUTO_RENEW (by itself) or DISABLE_NOTIFY_AND_MANUAL_RENEW (none). */
  AutoRenewFlag?: "NOTIFY_AND_MANUAL_RENEW" | "NOTIFY_AND_AUTO_RENEW" | "DISABLE_NOTIFY_AND_MANUAL_RENEW";
}

/** What CreateExclusiveInstances answers. */
export interface CreateExclusiveInstancesResponse {
  /** Instance ID. */
  Result: string;
}

/** What DescribeExclusiveInstanceDetail takes. */
export interface DescribeExclusiveInstanceDetailRequest {
  /** Dedicated instance ID. */
  InstanceId: string;
}

/** What DescribeExclusiveInstanceDetail answers. */
export interface DescribeExclusiveInstanceDetailResponse {
  /** The instance. */
  Result: InstanceDetail | null;
}

/** What DescribeExclusiveInstanceRegions takes. */
export type DescribeExclusiveInstanceRegionsRequest = Record<never, never>;

/** What DescribeExclusiveInstanceRegions answers. */
export type DescribeExclusiveInstanceRegionsResponse = Record<never, never>;

/** What DescribeExclusiveInstances takes. */
export interface DescribeExclusiveInstancesRequest {
  /** Page size, at most 100 (ours). */
  Limit: number;
  /** Page offset. */
  Offset: number;
  /** Filter conditions. */
  Filters?: Filter[];
}

/** What DescribeExclusiveInstances answers. */
export interface DescribeExclusiveInstancesResponse {
  /** Instances found. */
  Result: DescribeExclusiveInstancesResult | null;
}

/** What DescribeExclusiveInstancesStatus takes. */
export interface DescribeExclusiveInstancesStatusRequest {
  /** Page size, at most 100 (ours). */
  Limit: number;
  /** Page offset. */
  Offset: number;
  /** Filter conditions. */
  Filters?: Filter[];
}

/** What DescribeExclusiveInstancesStatus answers. */
export interface DescribeExclusiveInstancesStatusResponse {
  /** Instances found. */
  Result: InstanceSummary | null;
}

/** What DescribeInstancesNetworkConfig takes. */
export interface DescribeInstancesNetworkConfigRequest {
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
}

/** What DescribeInstancesNetworkConfig answers. */
export type DescribeInstancesNetworkConfigResponse = Record<never, never>;

/** What ModifyExclusiveInstance takes. */
export interface ModifyExclusiveInstanceRequest {
  /** Dedicated instance ID. */
  InstanceId: string;
  /** Instance name. */
  InstanceName?: string;
  /** Free text. */
  InstanceDescription?: string;
  /** Parameters to set. */
  Parameters?: InstanceParameterInput[];
}

/** What ModifyExclusiveInstance answers. */
export interface ModifyExclusiveInstanceResponse {
  /** The instance as it is now. */
  Result: InstanceDetail | null;
}

/** What UploadGatewayCertificate takes. */
export interface UploadGatewayCertificateRequest {
  /** Name to tell certificates apart, 1 to 60 characters. */
  Name: string;
  /** Certificate chain as PEM, the own certificate first. */
  Certificate: string;
  /** Private key of the first certificate as PEM, not encrypted. */
  PrivateKey: string;
}

/** What UploadGatewayCertificate answers. */
export interface UploadGatewayCertificateResponse {
  /** ID of the new certificate. */
  CertificateId: string;
}

/** What DescribeGatewayCertificates takes. */
export interface DescribeGatewayCertificatesRequest {
  /** Only these certificates, max 100. */
  CertificateIds?: string[];
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: CertificateId, Name, Domain (a name the certificate is valid for), Issuer, Expired (true or false). */
  Filters?: Filter[];
}

/** What DescribeGatewayCertificates answers. */
export interface DescribeGatewayCertificatesResponse {
  /** Certificates found. */
  Result: GatewayCertificates | null;
}

/** What DeleteGatewayCertificate takes. */
export interface DeleteGatewayCertificateRequest {
  /** Certificate ID. */
  CertificateId: string;
}

/** What DeleteGatewayCertificate answers. */
export interface DeleteGatewayCertificateResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What ModifyGatewayCertificate takes. */
export interface ModifyGatewayCertificateRequest {
  /** Certificate ID. */
  CertificateId: string;
  /** Name to tell certificates apart, 1 to 60 characters. */
  Name?: string;
  /** New certificate chain as PEM, the own certificate first. Together with PrivateKey only; it must be valid for every custom domain that uses it. */
  Certificate?: string;
  /** Private key of the new certificate as PEM, not encrypted. Together with Certificate only. */
  PrivateKey?: string;
}

/** What ModifyGatewayCertificate answers. */
export interface ModifyGatewayCertificateResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What DescribeServiceReleaseDiff takes. */
export interface DescribeServiceReleaseDiffRequest {
  /** Service ID. */
  ServiceId: string;
  /** Version to compare from; empty: nothing released, so that every API counts as added. */
  VersionName?: string;
  /** Version to compare with; empty: what would be released now. */
  OtherVersionName?: string;
}

/** What DescribeServiceReleaseDiff answers. */
export interface DescribeServiceReleaseDiffResponse {
  /** The differences. */
  Result: ServiceReleaseDiff | null;
}

/** What DescribeServiceReleaseNodes takes. */
export interface DescribeServiceReleaseNodesRequest {
  /** Service ID. */
  ServiceId: string;
  /** Environment: test, prepub or release. */
  EnvironmentName: "test" | "prepub" | "release";
}

/** What DescribeServiceReleaseNodes answers. */
export interface DescribeServiceReleaseNodesResponse {
  /** Nodes, and the revision they should serve. */
  Result: ServiceReleaseNodes | null;
}

/** What DescribeGatewayNodes takes. */
export interface DescribeGatewayNodesRequest {
  /** Only these nodes, max 100. */
  NodeIds?: string[];
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: NodeId, NodeName, Address, Status, Version. */
  Filters?: Filter[];
}

/** What DescribeGatewayNodes answers. */
export interface DescribeGatewayNodesResponse {
  /** Nodes found. */
  Result: GatewayNodes | null;
}

/** What RemoveGatewayNode takes. */
export interface RemoveGatewayNodeRequest {
  /** Node ID. */
  NodeId: string;
}

/** What RemoveGatewayNode answers. */
export interface RemoveGatewayNodeResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What MatchApi takes. */
export interface MatchApiRequest {
  /** Service ID. */
  ServiceId: string;
  /** Environment: test, prepub or release. */
  EnvironmentName: "test" | "prepub" | "release";
  /** Host of the request, of which the path mapping depends; empty: a default domain of the service. */
  Host?: string;
  /** Path of the request, without the query; after a default domain it may begin with the environment, e.g. /release/path. */
  Path: string;
  /** Method of the request, e.g. GET. */
  Method: "GET" | "POST" | "DELETE" | "HEAD" | "PUT" | "OPTIONS" | "TRACE" | "PATCH";
  /** true: match against the definitions as they are now, released or not; default false. */
  Draft?: boolean;
}

/** What MatchApi answers. */
export interface MatchApiResponse {
  /** What matches. */
  Result: MatchApiResult | null;
}

/** What RunApi takes. */
export interface RunApiRequest {
  /** Service ID. */
  ServiceId: string;
  /** Environment: test, prepub or release. */
  EnvironmentName: "test" | "prepub" | "release";
  /** Method of the request. */
  Method: "GET" | "POST" | "DELETE" | "HEAD" | "PUT" | "OPTIONS" | "TRACE" | "PATCH";
  /** Path of the request behind the environment, without the query, e.g. /users/7. */
  Path: string;
  /** Its query, without the question mark, e.g. a=1&b=2. */
  Query?: string;
  /** Its headers; a name may be there more than once. Host, lengths and what belongs to a connection are set by the server. */
  Headers?: KV[];
  /** Its body. */
  Body?: string;
  /** Key to sign the request with, for APIs that want a key pair; default: not signed. */
  AccessKeyId?: string;
}

/** What RunApi answers. */
export interface RunApiResponse {
  /** The answer, and the steps to it. */
  Result: RunApiResult | null;
}

/** What DescribeGatewayMetrics takes. */
export interface DescribeGatewayMetricsRequest {
  /** Service ID. */
  ServiceId: string;
  /** Only in this environment: test, prepub or release; default all together. */
  EnvironmentName?: "test" | "prepub" | "release";
  /** Only this API. */
  ApiId?: string;
  /** Only requests under this usage plan. At most one of UsagePlanId, AccessKeyId and ApiAppId. */
  UsagePlanId?: string;
  /** Only requests with this key. */
  AccessKeyId?: string;
  /** Only requests of this application. */
  ApiAppId?: string;
  /** Metrics; default all. Sums: NumOfReq (requests), SucceReq (valid calls), OutTraffic and InTraffic (MB sent to public and to private networks), ClientError (requests refused by the gateway), ServerError (backend answers of 400 and above), ServerError404 and ServerError502 (of these the 404 and the 502). Averages: ResponseTime (ms), ConcurrentConnections. */
  MetricNames?: ("NumOfReq" | "SucceReq" | "OutTraffic" | "InTraffic" | "ResponseTime" | "ClientError" | "ServerError" | "ConcurrentConnections" | "ServerError404" | "ServerError502")[];
  /** From when, ISO 8601 UTC; default one hour before EndTime. */
  StartTime?: string;
  /** Until when, ISO 8601 UTC; default now. */
  EndTime?: string;
  /** Seconds between two points: 10, 60, 300, 3600 or 86400; default the finest that is still kept and gives no more than 1,440 points. */
  Period?: number;
}

/** What DescribeGatewayMetrics answers. */
export interface DescribeGatewayMetricsResponse {
  /** Series found. */
  Result: GatewayMetrics | null;
}

/** What CreateGatewayToken takes. */
export interface CreateGatewayTokenRequest {
  /** Name, 1 to 60 characters. */
  TokenName: string;
  /** Hours it can be used for; default 24, at most 8760. */
  EffectiveTime?: number;
  /** Number of nodes that may join with it; default 1, at most 1000. */
  JoinLimit?: number;
}

/** What CreateGatewayToken answers. */
export interface CreateGatewayTokenResponse {
  /** Token ID. */
  TokenId: string;
  /** The token. It is not kept and cannot be read again. */
  Token: string;
  /** End of its use, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ExpiredTime: string;
}

/** What DescribeGatewayTokens takes. */
export interface DescribeGatewayTokensRequest {
  /** Only these tokens, max 100. */
  TokenIds?: string[];
  /** Page size; default 20, max 100. */
  Limit?: number;
  /** Page offset; default 0. */
  Offset?: number;
  /** Names: TokenId, TokenName, Status. */
  Filters?: Filter[];
}

/** What DescribeGatewayTokens answers. */
export interface DescribeGatewayTokensResponse {
  /** Tokens found. */
  Result: GatewayTokens | null;
}

/** What DeleteGatewayToken takes. */
export interface DeleteGatewayTokenRequest {
  /** Token ID. */
  TokenId: string;
}

/** What DeleteGatewayToken answers. */
export interface DeleteGatewayTokenResponse {
  /** Whether the call succeeded. */
  Result: boolean;
}

/** What TestPlugin takes. */
export interface TestPluginRequest {
  /** Plugin type; see CreatePlugin. */
  PluginType: "IPControl" | "TrafficControl" | "Cors" | "CustomReq" | "CustomAuth" | "Routing" | "TrafficControlByParameter" | "CircuitBreaker" | "ProxyCache" | "Rewrite" | "RequestSize" | "JwtClaims" | "Canary" | "Mirror";
  /** Plugin definition. */
  PluginData: string;
  /** Method of the sample request; default GET. */
  Method?: "GET" | "POST" | "DELETE" | "HEAD" | "PUT" | "OPTIONS" | "TRACE" | "PATCH";
  /** Its path; default /. */
  Path?: string;
  /** Its headers; a name may be there more than once. */
  Headers?: KV[];
  /** Its query, without the question mark, e.g. a=1&b=2. */
  Query?: string;
  /** Its body. */
  Body?: string;
  /** Address it comes from, IPv4 or IPv6; default 127.0.0.1. */
  ClientIp?: string;
  /** Application that sends it; default none. */
  AppId?: string;
}

/** What TestPlugin answers. */
export interface TestPluginResponse {
  /** What the plugin would do. */
  Result: TestPluginResult | null;
}

/** What ExportOpenApi takes. */
export interface ExportOpenApiRequest {
  /** Service ID. */
  ServiceId: string;
  /** Environment whose released APIs are written; empty: the APIs as they are now. */
  EnvironmentName?: "test" | "prepub" | "release";
  /** How Content is written: YAML or JSON; default YAML. */
  EncodeType?: "YAML" | "JSON";
}

/** What ExportOpenApi answers. */
export interface ExportOpenApiResponse {
  /** The description, OpenAPI 3.1. */
  Content: string;
}

/** API document. */
export interface APIDoc {
  /** Document ID. */
  ApiDocId: string;
  /** Document name. */
  ApiDocName: string;
  /** Build state: INIT (to be built), SUCCESS or FAIL. */
  ApiDocStatus: string;
}

/** API document with details. */
export interface APIDocInfo {
  /** Document ID. */
  ApiDocId: string;
  /** Document name. */
  ApiDocName: string;
  /** Build state: INIT (to be built), SUCCESS or FAIL. */
  ApiDocStatus: string;
  /** Number of APIs. */
  ApiCount: number;
  /** Number of views. */
  ViewCount: number;
  /** Number of releases. */
  ReleaseCount: number;
  /** Access URI: a path on the server, e.g. /docs/apidoc-0a1b2c3d. */
  ApiDocUri: string;
  /** Share password. */
  SharePassword: string;
  /** Last update. */
  UpdatedTime: string;
  /** Service ID (described as the service name). */
  ServiceId: string;
  /** Environment. */
  Environment: string;
  /** APIs covered. */
  ApiIds: string[];
  /** Service name. */
  ServiceName: string;
  /** Names of the APIs covered. */
  ApiNames: string[];
}

/** API documents found. */
export interface APIDocs {
  /** Total matches. */
  TotalCount: number;
  /** Documents. */
  APIDocSet: APIDoc[];
}

/** Quota of log rules. */
export interface AccountLimitLogRuleClount {
  /** Log rules (spelling as in the source). */
  LogRuleClount: number;
}

/** Quota of keys. */
export interface AccountLimitSecretIdCount {
  /** Number of keys. */
  SecretIdCount: number;
  /** Usage plans per key. */
  UsagePlanCountForSecretId: number;
}

/** Quota of services. */
export interface AccountLimitServiceCount {
  /** Number of services. */
  ServiceCount: number;
  /** APIs per service. */
  ApiCountInService: number;
  /** Custom domains per service. */
  DomainCountInService: number;
}

/** Quota of usage plans. */
export interface AccountLimitUsagePlanCount {
  /** Usage plans. */
  UsagePlanCount: number;
  /** Keys per usage plan. */
  SecretIdCountInUsagePlan: number;
  /** QPS per usage plan. */
  MaxQPSInUsagePlan: number;
  /** Stages per usage plan. */
  StageCountInUsagePlan: number;
}

/** Quotas and usage of an account. */
export interface AccountSettings {
  /** Quotas. */
  AccountLimit: Limit | null;
  /** Usage. */
  AccountUsage: Usage | null;
}

/** Log rules in use. */
export interface AccountUsageLogRuleClount {
  /** Number of log rules. */
  LogRuleClount: number;
}

/** Keys in use. */
export interface AccountUsageSecretIdCount {
  /** Number of keys. */
  SecretIdCount: number;
}

/** Services in use. */
export interface AccountUsageServiceCount {
  /** Number of services. */
  ServiceCount: number;
}

/** Usage plans in use. */
export interface AccountUsageUsagePlanCount {
  /** Number of usage plans. */
  UsagePlanCount: number;
}

/** Administrative data of a service. */
export interface AdminInfo {
  /** VIP group ID. */
  VipgroupId: number;
  /** Cluster ID. */
  SetId: number;
  /** Public or private network. */
  NetType: string;
  /** Forwarders of the service. */
  LdList: string[];
  /** VIPs of the service. */
  VipList: string[];
}

/** API record. */
export interface Api {
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
  /** API description. */
  ApiDesc: string | null;
  /** Request path, e.g. /path. */
  Path: string;
  /** Request method, e.g. GET. */
  Method: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreateTime: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
  /** API name. */
  ApiName: string;
  /** VPC ID, numeric (VPCID). */
  VpcId: number | null;
  /** VPC ID. */
  UniqVpcId: string | null;
  /** API type. */
  ApiType: string | null;
  /** Frontend protocol. */
  Protocol: string | null;
  /** Debugging only after purchase; reserved for the cloud market. */
  IsDebugAfterCharge: string | null;
  /** Authentication type. */
  AuthType: string | null;
  /** Business type (spelling as in the source). */
  ApiBuniessType: string | null;
  /** Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL. */
  AuthRelationApiId: string | null;
  /** Whether authentication is needed. */
  AuthRequired: string | null;
  /** OAuth settings; used when AuthType is OAUTH. */
  OauthConfig: OauthConfig | null;
  /** Where the oauth2.0 token is carried in API requests. */
  TokenLocation: string | null;
  /** Business APIs that rely on this authorisation API. */
  RelationBuniessApiIds: string[] | null;
}

/** API bound to an application. */
export interface ApiAppApiInfo {
  /** Application name. */
  ApiAppName: string | null;
  /** Application ID. */
  ApiAppId: string;
  /** API ID. */
  ApiId: string | null;
  /** API name. */
  ApiName: string | null;
  /** Service ID. */
  ServiceId: string | null;
  /** Time of binding, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  AuthorizedTime: string | null;
  /** Region of the API or service. */
  ApiRegion: string | null;
  /** Environment of the binding. */
  EnvironmentName: string | null;
}

/** APIs bound to an application. */
export interface ApiAppApiInfos {
  /** Total matches. */
  TotalCount: number;
  /** APIs. */
  ApiAppApiSet: ApiAppApiInfo[] | null;
}

/** Application. */
export interface ApiAppInfo {
  /** Application name. */
  ApiAppName: string | null;
  /** Application ID. */
  ApiAppId: string;
  /** Secret. */
  ApiAppSecret: string | null;
  /** Application description. */
  ApiAppDesc: string | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** Key. */
  ApiAppKey: string | null;
  /** Tags. */
  Tags: Tag[];
  /** Project ID. */
  ProjectId: string | null;
}

/** Applications found. */
export interface ApiAppInfos {
  /** Total matches. */
  TotalCount: number;
  /** Applications. */
  ApiAppSet: ApiAppInfo[] | null;
}

/** Keys bound to an API. */
export interface ApiEnvironmentApiKeys {
  /** Total matches. */
  TotalCount: number | null;
  /** Key IDs. */
  AccessKeyIdList: string[] | null;
}

/** Throttling of one API. */
export interface ApiEnvironmentStrategy {
  /** API ID. */
  ApiId: string;
  /** API name. */
  ApiName: string;
  /** Request path, e.g. /path. */
  Path: string;
  /** Request method, e.g. GET. */
  Method: string;
  /** Throttling per environment. */
  EnvironmentStrategySet: EnvironmentStrategy[];
}

/** Throttling of APIs. */
export interface ApiEnvironmentStrategyStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** Throttling per API. */
  ApiEnvironmentStrategySet: ApiEnvironmentStrategy[] | null;
}

/** Error rate of an API. */
export interface ApiErrorRate {
  /** API ID. */
  ApiId: string;
  /** Request path, e.g. /path. */
  Path: string;
  /** Error rate. */
  ErrorRate: number;
  /** Service ID. */
  ServiceId: string;
  /** API type. */
  ApiType: string;
}

/** API conditions. */
export interface ApiFilter {
  /** API path. */
  ApiPath: string;
  /** API name. */
  ApiName: string;
}

/** Log line. */
export interface ApiGatewayLog {
  /** Same fields as DescribeLogSearch.LogSet, without req_id. log_format '[$app_id][$env_name][$service_id][$http_host][$api_id][$uri][$scheme][rsp_st:$status][ups_st:$upstream_status]' '[cip:$remote_addr][uip:$upstream_addr][vip:$server_addr][rsp_len:$bytes_sent][req_len:$request_length]' '[req_t:$request_time][ups_rsp_t:$upstream_response_time][ups_conn_t:$upstream_connect_time][ups_head_t:$upstream_header_time]' '[err_msg:$err_msg][tcp_rtt:$tcpinfo_rtt][$pid][$time_local]'. */
  LogData: string;
}

/** API of a service. */
export interface ApiIdStatus {
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
  /** API description. */
  ApiDesc: string;
  /** Request path, e.g. /path. */
  Path: string;
  /** Request method, e.g. GET. */
  Method: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
  /** API name. */
  ApiName: string | null;
  /** VPC ID. */
  UniqVpcId: string | null;
  /** API type. */
  ApiType: string | null;
  /** Frontend protocol. */
  Protocol: string | null;
  /** Debugging only after purchase; reserved for the cloud market. */
  IsDebugAfterCharge: boolean | null;
  /** Authentication type. */
  AuthType: string | null;
  /** Business type. */
  ApiBusinessType: string | null;
  /** Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL. */
  AuthRelationApiId: string | null;
  /** Business APIs that rely on this authorisation API. */
  RelationBuniessApiIds: string[] | null;
  /** OAuth settings; used when AuthType is OAUTH. */
  OauthConfig: OauthConfig | null;
  /** Where the oauth2.0 token is carried in API requests. */
  TokenLocation: string | null;
}

/** API with all settings. */
export interface ApiInfo {
  /** Service ID. */
  ServiceId: string | null;
  /** Service name. */
  ServiceName: string | null;
  /** Service description. */
  ServiceDesc: string | null;
  /** API ID. */
  ApiId: string | null;
  /** API description. */
  ApiDesc: string | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** API name. */
  ApiName: string | null;
  /** API type: NORMAL (ordinary) or TSF (microservice). */
  ApiType: string | null;
  /** Frontend protocol: HTTP, HTTPS, or both. */
  Protocol: string | null;
  /** SECRET (key pair), NONE or OAUTH. */
  AuthType: string | null;
  /** NORMAL (business API) or OAUTH (authorisation API). */
  ApiBusinessType: string | null;
  /** Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL. */
  AuthRelationApiId: string | null;
  /** OAuth settings; used when AuthType is OAUTH. */
  OauthConfig: OauthConfig | null;
  /** Debugging only after purchase; reserved for the cloud market. */
  IsDebugAfterCharge: boolean | null;
  /** Frontend path and method. */
  RequestConfig: RequestConfig | null;
  /** Response type. */
  ResponseType: string | null;
  /** Sample of a successful response. */
  ResponseSuccessExample: string | null;
  /** Sample of a failed response. */
  ResponseFailExample: string | null;
  /** Custom error codes. */
  ResponseErrorCodes: ErrorCodes[] | null;
  /** Frontend request parameters. */
  RequestParameters: ReqParameter[] | null;
  /** Backend timeout in seconds. */
  ServiceTimeout: number | null;
  /** Backend type: HTTP, MOCK, TSF, CLB, SCF, WEBSOCKET or TARGET (closed beta). */
  ServiceType: string | null;
  /** Backend settings. */
  ServiceConfig: ServiceConfig | null;
  /** Backend parameters. */
  ServiceParameters: ServiceParameter[] | null;
  /** Constant parameters. */
  ConstantParameters: ConstantParameter[] | null;
  /** Body returned by a mock backend; required when ServiceType is MOCK (spelled Mock). */
  ServiceMockReturnMessage: string | null;
  /** SCF function name; used when the backend is SCF. */
  ServiceScfFunctionName: string | null;
  /** SCF function namespace; used when the backend is SCF. */
  ServiceScfFunctionNamespace: string | null;
  /** SCF function version; used when the backend is SCF. */
  ServiceScfFunctionQualifier: string | null;
  /** Use integrated responses; used when the backend is SCF. */
  ServiceScfIsIntegratedResponse: boolean | null;
  /** SCF function called on registration; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionName: string | null;
  /** Namespace of the registration function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionNamespace: string | null;
  /** Version of the registration function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketRegisterFunctionQualifier: string | null;
  /** SCF function called on clean-up; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionName: string | null;
  /** Namespace of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionNamespace: string | null;
  /** Version of the clean-up function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketCleanupFunctionQualifier: string | null;
  /** WEBSOCKET callback address. */
  InternalDomain: string | null;
  /** SCF function called on transport; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionName: string | null;
  /** Namespace of the transport function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionNamespace: string | null;
  /** Version of the transport function; used when the frontend is WEBSOCKET and the backend is SCF. */
  ServiceWebsocketTransportFunctionQualifier: string | null;
  /** Microservices behind the API. */
  MicroServices: MicroService[] | null;
  /** Microservice details. */
  MicroServicesInfo: number[] | null;
  /** Load balancing of the microservices. */
  ServiceTsfLoadBalanceConf: TsfLoadBalanceConfResp | null;
  /** Health check of the microservices. */
  ServiceTsfHealthCheckConf: HealthCheckConf | null;
  /** Allow cross-origin requests. */
  EnableCORS: boolean | null;
  /** Tags. */
  Tags: Tag[] | null;
  /** Environments the API is released to. */
  Environments: string[] | null;
  /** Encode with Base64; SCF backends only. */
  IsBase64Encoded: boolean | null;
  /** Trigger Base64 encoding by header; SCF backends only. */
  IsBase64Trigger: boolean | null;
  /** Header trigger rules; max 10 rules. */
  Base64EncodedTriggerRules: Base64EncodedTriggerRule[] | null;
  /** Event bus ID. */
  EventBusId: string | null;
  /** SCF function type: EVENT (event-triggered) or HTTP (direct http function); used when the backend is SCF. */
  ServiceScfFunctionType: string | null;
  /** EIAM application ID. */
  EIAMAppId: string | null;
  /** EIAM application type. */
  EIAMAppType: string | null;
  /** EIAM authentication type. */
  EIAMAuthType: string | null;
  /** Validity of the token. */
  TokenTimeout: number | null;
}

/** APIs related to a plugin. */
export interface ApiInfoSummary {
  /** Total matches. */
  TotalCount: number;
  /** APIs. */
  ApiSet: AvailableApiInfo[];
}

/** Key pair. */
export interface ApiKey {
  /** Key ID. */
  AccessKeyId: string;
  /** Secret. */
  AccessKeySecret: string;
  /** auto or manual. */
  AccessKeyType: string;
  /** Key name. */
  SecretName: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
  /** 0: disabled; 1: enabled. */
  Status: number;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
}

/** Key conditions. */
export interface ApiKeyFilter {
  /** Key ID. */
  AccessKeyId: string;
  /** Secret. */
  AccessKeySecret: string;
  /** Usage plan not bound. */
  NotUsagePlanId: string;
  /** Key state. */
  Status: number;
  /** Key name. */
  SecretName: string;
}

/** Keys found. */
export interface ApiKeysStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** Keys. */
  ApiKeySet: ApiKey[] | null;
}

/** What differs about one API. */
export interface ApiReleaseDiff {
  /** API ID. */
  ApiId: string;
  /** API name; that of the other version where it was renamed. */
  ApiName: string;
  /** added (in the other version only), removed (in the first one only) or changed. */
  Change: "added" | "removed" | "changed";
  /** Settings that differ; empty unless the API was changed. */
  Fields: ApiReleaseFieldDiff[];
}

/** What differs about one setting. */
export interface ApiReleaseFieldDiff {
  /** Setting, with dots for what is inside, e.g. ServiceConfig.Url. */
  Name: string;
  /** Value in the first version, what is not text as JSON; null when absent. */
  Before: string | null;
  /** Value in the other version, what is not text as JSON; null when absent. */
  After: string | null;
}

/** Request count of an API. */
export interface ApiReqCount {
  /** API ID. */
  ApiId: string;
  /** Request path, e.g. /path. */
  Path: string;
  /** Number of requests. */
  ReqCount: number;
  /** Service ID. */
  ServiceId: string;
  /** API type. */
  ApiType: string;
}

/** Frontend path and method. */
export interface ApiRequestConfig {
  /** Request path, e.g. /path. */
  Path: string;
  /** Request method, e.g. GET. */
  Method: "ANY" | "BEGIN" | "GET" | "POST" | "DELETE" | "HEAD" | "PUT" | "OPTIONS" | "TRACE" | "PATCH";
}

/** Response time of an API. */
export interface ApiResponseTime {
  /** API ID. */
  ApiId: string;
  /** Request path, e.g. /path. */
  Path: string;
  /** Milliseconds. */
  ResponseTime: number;
  /** Service ID. */
  ServiceId: string;
  /** API type. */
  ApiType: string;
}

/** Tag with its values. */
export interface ApiTags {
  /** Tag key. */
  Key: string;
  /** Tag values. */
  Values: string[];
}

/** Usage plan bound to an API or service. */
export interface ApiUsagePlan {
  /** Service ID. */
  ServiceId: string | null;
  /** API ID. */
  ApiId: string | null;
  /** API name. */
  ApiName: string | null;
  /** Request path, e.g. /path. */
  Path: string | null;
  /** Request method, e.g. GET. */
  Method: string | null;
  /** Usage plan ID. */
  UsagePlanId: string | null;
  /** Usage plan name. */
  UsagePlanName: string | null;
  /** Usage plan description. */
  UsagePlanDesc: string | null;
  /** Environment of the binding. */
  Environment: string | null;
  /** Quota already used. */
  InUseRequestNum: number | null;
  /** Request quota in total; -1: no limit. */
  MaxRequestNum: number | null;
  /** Request limit per second (QPS, qps); -1: no limit. */
  MaxRequestNumPreSec: number | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** Service name. */
  ServiceName: string | null;
}

/** Usage plans bound to APIs. */
export interface ApiUsagePlanSet {
  /** Total matches. */
  TotalCount: number | null;
  /** Usage plans. */
  ApiUsagePlanList: ApiUsagePlan[] | null;
}

/** APIs found. */
export interface ApisStatus {
  /** Total matches. */
  TotalCount: number;
  /** APIs. */
  ApiIdStatusSet: DesApisStatus[];
}

/** API a plugin is attached to. */
export interface AttachedApiInfo {
  /** Service ID. */
  ServiceId: string;
  /** Service name. */
  ServiceName: string;
  /** Service description. */
  ServiceDesc: string | null;
  /** API ID. */
  ApiId: string;
  /** API name. */
  ApiName: string;
  /** API description. */
  ApiDesc: string | null;
  /** Environment of the attachment. */
  Environment: string;
  /** Time of the attachment. */
  AttachedTime: string;
}

/** APIs a plugin is attached to. */
export interface AttachedApiSummary {
  /** Total matches. */
  TotalCount: number;
  /** APIs. */
  AttachedApis: AttachedApiInfo[];
}

/** Plugin attached to an API. */
export interface AttachedPluginInfo {
  /** Plugin ID. */
  PluginId: string;
  /** Environment. */
  Environment: string;
  /** Time of the attachment. */
  AttachedTime: string;
  /** Plugin name. */
  PluginName: string;
  /** Plugin type. */
  PluginType: string;
  /** Free text. */
  Description: string;
  /** Plugin definition. */
  PluginData: string;
}

/** Plugins attached. */
export interface AttachedPluginSummary {
  /** Total matches. */
  TotalCount: number;
  /** Plugins. */
  PluginSummary: AttachedPluginInfo[];
}

/** API related to a plugin. */
export interface AvailableApiInfo {
  /** API ID. */
  ApiId: string;
  /** API name. */
  ApiName: string;
  /** API type: NORMAL (ordinary) or TSF (microservice). */
  ApiType: string;
  /** Request path, e.g. /path. */
  Path: string;
  /** Request method, e.g. GET. */
  Method: string;
  /** Whether another plugin is attached. */
  AttachedOtherPlugin: boolean | null;
  /** Whether this plugin is attached. */
  IsAttached: boolean | null;
}

/** Header that triggers Base64 encoding. */
export interface Base64EncodedTriggerRule {
  /** Header: "Accept" or "Content_Type"; matched against the request fields Accept and Content-Type. */
  Name: "Accept" | "Content_Type";
  /** Header values; each at most 40 characters: letters, digits and . + * - / _ ; e.g. "application/x-vpeg005", "application/xhtml+xml", "application/vnd.ms-project", "application/vnd.rn-rn_music_package". */
  Value: string[];
}

/** API bound to a VPC channel. */
export interface BindApiInfo {
  /** API ID. */
  ApiId: string;
  /** Service ID. */
  ServiceId: string;
  /** API name. */
  ApiName: string | null;
  /** Service name. */
  ServiceName: string | null;
  /** Time of binding. */
  BindTime: string;
}

/** Check outcome. */
export interface CheckSet {
  /** 0: ok; otherwise failed. */
  CheckStatus: number;
  /** Error texts. */
  CheckMessageList: string[];
}

/** Log-service (CLS) settings of a cloud-native gateway. */
export interface CloudNativeAPIGatewayClsConfig {
  /** Log set ID (CLS). */
  LogsetId: string;
  /** Topic ID (CLS). */
  TopicId: string;
  /** KongErrorLog or KongAccessLog. */
  LogType: string;
}

/** Access settings of a cloud-native gateway. */
export interface CloudNativeAPIGatewayConfig {
  /** Console type. */
  ConsoleType: string;
  /** HTTP URL. */
  HttpUrl: string | null;
  /** HTTPS URL. */
  HttpsUrl: string;
  /** Open or Internal. */
  NetType: string;
  /** Administrator name. */
  AdminUser: string | null;
  /** Administrator password. */
  AdminPassword: string | null;
}

/** Node settings of a cloud-native gateway. */
export interface CloudNativeAPIGatewayNodeConfig {
  /** 1c2g, 2c4g, 4c8g or 8c16g. */
  Specification: string;
  /** Number of nodes, 2-9. */
  Number: number;
}

/** System parameter of a cloud-native gateway. */
export interface CloudNativeAPIGatewaySystemParameter {
  /** Parameter name. */
  Name: string;
  /** Current value. */
  Value: string;
  /** Default value. */
  DefaultValue: string;
  /** Values it may be changed to. */
  ModifiableValue: string;
  /** Whether a restart is needed. */
  NeedReload: boolean;
}

/** System parameter to set. */
export interface CloudNativeAPIGatewaySystemParameterReq {
  /** Parameter name. */
  Name: string;
  /** Parameter value. */
  Value: string;
}

/** VPC settings of a cloud-native gateway. */
export interface CloudNativeAPIGatewayVpcConfig {
  /** VPC ID. */
  VpcId: string;
  /** Subnet ID. */
  SubnetId: string;
}

/** Constant parameter; used only when ServiceType is HTTP. */
export interface ConstantParameter {
  /** Parameter name; only for ServiceType HTTP. */
  Name?: string;
  /** Free text; only for ServiceType HTTP. */
  Desc?: string;
  /** Where it is carried; only for ServiceType HTTP. */
  Position?: string;
  /** Value; only for ServiceType HTTP. */
  DefaultValue?: string;
}

/** Created API. */
export interface CreateApiRsp {
  /** API ID. */
  ApiId: string | null;
  /** Request path. */
  Path: string | null;
  /** Request method. */
  Method: string | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** What became of the import: success or fail. */
  Status: string | null;
  /** Why the import failed. */
  ErrMsg: string | null;
  /** API name. */
  ApiName: string | null;
}

/** Created APIs. */
export interface CreateApiRspSet {
  /** Total matches. */
  TotalCount: number;
  /** APIs. */
  ApiSet: CreateApiRsp[];
}

/** Created cloud-native gateway. */
export interface CreateCloudNativeAPIGatewayResult {
  /** Gateway instance ID. */
  GatewayId: string;
  /** Gateway state. */
  Status: string;
}

/** Deleted cloud-native gateway. */
export interface DeleteCloudNativeAPIGatewayResult {
  /** Gateway instance ID. */
  GatewayId: string;
  /** Gateway state. */
  Status: string;
}

/** API in a list. */
export interface DesApisStatus {
  /** Service ID. */
  ServiceId: string;
  /** API ID. */
  ApiId: string;
  /** API description. */
  ApiDesc: string | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** API name. */
  ApiName: string | null;
  /** VPC ID, numeric (VPCID). */
  VpcId: number | null;
  /** VPC ID. */
  UniqVpcId: string | null;
  /** NORMAL (ordinary) or TSF (microservice). */
  ApiType: string | null;
  /** Frontend protocol. */
  Protocol: string | null;
  /** Debugging only after purchase; reserved for the cloud market. */
  IsDebugAfterCharge: boolean | null;
  /** SECRET (key pair), NONE, OAUTH or EIAM. */
  AuthType: string | null;
  /** NORMAL (business API) or OAUTH (authorisation API); set when AuthType is OAUTH. */
  ApiBusinessType: string | null;
  /** Authorisation API that this business API relies on (oauth2.0); used when AuthType is OAUTH and ApiBusinessType is NORMAL. */
  AuthRelationApiId: string | null;
  /** OAuth settings; used when AuthType is OAUTH. */
  OauthConfig: OauthConfig | null;
  /** Business APIs that rely on this authorisation API. */
  RelationBuniessApiIds: string[] | null;
  /** Tags of the API. */
  Tags: string[] | null;
  /** Request path, e.g. /path. */
  Path: string | null;
  /** Request method, e.g. GET. */
  Method: string | null;
  /** EIAM application ID. */
  EIAMAppId: string | null;
}

/** Log-service (CLS) settings of a cloud-native gateway. */
export interface DescribeCloudNativeAPIGatewayClsConfigResult {
  /** Gateway instance ID. */
  GatewayId: string;
  /** Settings (CLS). */
  ClsConfigList: CloudNativeAPIGatewayClsConfig[];
}

/** Access settings of a cloud-native gateway. */
export interface DescribeCloudNativeAPIGatewayConfigResult {
  /** Gateway instance ID. */
  GatewayId: string;
  /** Settings. */
  ConfigList: CloudNativeAPIGatewayConfig[];
}

/** Cloud-native gateway. */
export interface DescribeCloudNativeAPIGatewayResult {
  /** Gateway instance ID. */
  GatewayId: string;
  /** Gateway state. */
  Status: string;
  /** Availability zone. */
  Zone: string;
  /** Gateway name. */
  Name: string;
  /** Gateway type. */
  Type: string;
  /** Gateway version. */
  GatewayVersion: string;
  /** Node settings. */
  NodeConfig: CloudNativeAPIGatewayNodeConfig | null;
  /** VPC settings. */
  VpcConfig: CloudNativeAPIGatewayVpcConfig | null;
  /** Free text. */
  Description: string;
  /** Creation time. */
  CreateTime: string;
}

/** Dedicated instances found; the SDK declares no fields. */
export type DescribeExclusiveInstancesResult = Record<never, never>;

/** APIs bound to a VPC channel. */
export interface DescribeUpstreamBindApis {
  /** Total matches. */
  TotalCount: number;
  /** APIs. */
  BindApiSet: BindApiInfo[];
}

/** VPC channels found. */
export interface DescribeUpstreamInfo {
  /** Total matches. */
  TotalCount: number;
  /** VPC channels. */
  UpstreamSet: UpstreamInfo[];
}

/** Nodes found in DNS, asked for again when an answer's time is up: after 1 second to 5 minutes. Nodes of a name that has no records any more stay for 10 minutes. */
export interface DnsDiscovery {
  /** The name, such as shop.internal or _http._tcp.shop.internal. */
  Name: string;
  /** ADDRESS: A and AAAA records, all with the given port; SRV: records with ports and weights, of which those with the lowest priority number count. */
  RecordType: "ADDRESS" | "SRV";
  /** Port of addresses, [1, 65535]; for ADDRESS only. */
  Port?: number | null;
  /** The resolver to ask, as address:port; by default whom the server's machine asks. */
  Resolver?: string | null;
}

/** Download links. */
export interface DocumentSDK {
  /** Link to the generated document: a path on the server, good for an hour. */
  DocumentURL: string;
  /** Link to the generated SDK: a path on the server, good for an hour. */
  SdkURL: string;
}

/** Custom domain. */
export interface DomainSetList {
  /** Domain. */
  DomainName: string;
  /** 1: resolves correctly; 0: does not resolve. */
  Status: number;
  /** Certificate ID. */
  CertificateId: string;
  /** Whether the default path mapping is used. */
  IsDefaultMapping: boolean;
  /** Protocol of the domain. */
  Protocol: string;
  /** INNER (private) or OUTER (public). */
  NetType: string;
  /** Redirect HTTP requests on the custom domain to HTTPS; default false. */
  IsForcedHttps: boolean;
  /** Whether the domain is registered. */
  RegistrationStatus: boolean;
}

/** Custom domains of a service. */
export interface DomainSets {
  /** Total matches. */
  TotalCount: number;
  /** Custom domains. */
  DomainSet: DomainSetList[];
}

/** Environment of a service. */
export interface Environment {
  /** Environment: test, prepub or release. */
  EnvironmentName: string;
  /** Access URL. */
  Url: string;
  /** 1: released; 0: not released. */
  Status: number;
  /** Running version. */
  VersionName: string;
}

/** Per-key monitoring settings of a service's environments. */
export interface EnvironmentList {
  /** Total matches. */
  TotalCount: number;
  /** Environments. */
  EnvironmentSet: EnvironmentUpload[];
}

/** Throttling in one environment. */
export interface EnvironmentStrategy {
  /** Environment: test, prepub or release. */
  EnvironmentName: string;
  /** Throttling value. */
  Quota: number;
  /** Largest throttling value. */
  MaxQuota: number | null;
}

/** Whether per-key monitoring data is reported for an environment. */
export interface EnvironmentUpload {
  /** Environment: test, prepub or release. */
  EnvironmentName: string;
  /** Whether data is reported. */
  IsUpdate: boolean;
}

/** Custom error code. */
export interface ErrorCodes {
  /** Error code. */
  Code: number | null;
  /** Error text. */
  Msg: string | null;
  /** Remark. */
  Desc: string | null;
  /** Code it is converted to. */
  ConvertedCode: number | null;
  /** Whether conversion is on. */
  NeedConvert: boolean | null;
}

/** Nodes found in etcd: one key under a prefix for each. A value is host:port, {"host": .., "port": .., "weight": ..} or {"Op": 0, "Addr": "host:port"}. */
export interface EtcdDiscovery {
  /** URLs of members, such as http://10.0.0.5:2379; one that answers is enough. */
  Endpoints: string[];
  /** What keys begin with, such as /services/shop/. */
  Prefix: string;
  /** Name of a user of etcd. */
  User?: string | null;
  /** The user's password; never answered. It may be left out of a change that leaves endpoints, authority and user as they are. */
  Password?: string | null;
  /** Who certifies the members, in PEM; needed for https. */
  CaCertificate?: string | null;
}

/** Dedicated cluster. */
export interface ExclusiveSet {
  /** Cluster name. */
  ExclusiveSetName: string;
  /** Cluster state. */
  ExclusiveStatus: string;
}

/** Dedicated clusters found. */
export interface ExclusiveSetList {
  /** Total matches. */
  TotalCount: number;
  /** Clusters. */
  ExclusiveSet: ExclusiveSet[];
}

/** Filter condition. Several Filters are combined with AND, the Values of one Filter with OR. */
export interface Filter {
  /** Field to filter on. */
  Name: string;
  /** Accepted values. */
  Values: string[];
}

/** Certificate for custom domains. */
export interface GatewayCertificate {
  /** Certificate ID. */
  CertificateId: string;
  /** Name. */
  Name: string;
  /** Names the certificate is valid for; *.example.com stands for one level. */
  Domains: string[];
  /** Who issued it. */
  Issuer: string;
  /** Serial number, hexadecimal. */
  SerialNumber: string;
  /** SHA-256 of the certificate, hexadecimal. */
  Fingerprint: string;
  /** Start of validity, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  NotBefore: string;
  /** End of validity, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  NotAfter: string;
  /** Whole days until NotAfter; negative once it is over. */
  DaysLeft: number;
  /** Custom domains that use it. */
  BoundDomains: GatewayCertificateDomain[];
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
}

/** Custom domain that uses a certificate. */
export interface GatewayCertificateDomain {
  /** Service ID. */
  ServiceId: string;
  /** Custom domain. */
  SubDomain: string;
}

/** Certificates found. */
export interface GatewayCertificates {
  /** Total matches. */
  TotalCount: number;
  /** Certificates. */
  CertificateSet: GatewayCertificate[];
}

/** One metric over time. */
export interface GatewayMetricSeries {
  /** Name. */
  MetricName: "NumOfReq" | "SucceReq" | "OutTraffic" | "InTraffic" | "ResponseTime" | "ClientError" | "ServerError" | "ConcurrentConnections" | "ServerError404" | "ServerError502";
  /** count, MB or ms. */
  Unit: string;
  /** Seconds since 1970. */
  Timestamps: number[];
  /** A value for each; times without data are left out. */
  Values: number[];
}

/** Metrics over time. */
export interface GatewayMetrics {
  /** Seconds between two points. */
  Period: number;
  /** A series for each metric. */
  SeriesSet: GatewayMetricSeries[];
}

/** Process that serves requests: `terrace gateway`. */
export interface GatewayNode {
  /** Node ID. */
  NodeId: string;
  /** Name the node gave itself, by default that of its host. */
  NodeName: string;
  /** Address and port clients reach the node at. */
  Address: string;
  /** Version of the program the node runs. */
  Version: string;
  /** State: online (heard of lately and up to date), behind (heard of lately, with a revision that is not the wanted one) or offline (silent). */
  Status: "online" | "behind" | "offline";
  /** What the node complained about last; empty when nothing is wrong. */
  Message: string;
  /** Revision of the whole configuration the node serves; 0 when it serves none. */
  Revision: number;
  /** Revision it should serve. */
  WantedRevision: number;
  /** Connections the node had open when last heard of. */
  Connections: number;
  /** Join token the node came with. */
  TokenId: string;
  /** When the node joined, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  JoinedTime: string;
  /** When its process began, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  StartedTime: string;
  /** When the node was last heard of, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  LastSeenTime: string;
}

/** Gateway nodes found. */
export interface GatewayNodes {
  /** Total matches. */
  TotalCount: number;
  /** Nodes. */
  NodeSet: GatewayNode[];
}

/** Join token, without its secret part. */
export interface GatewayToken {
  /** Token ID. */
  TokenId: string;
  /** Name. */
  TokenName: string;
  /** valid, used (as many nodes joined as may) or expired. */
  Status: "valid" | "used" | "expired";
  /** Number of nodes that may join with it. */
  JoinLimit: number;
  /** Number of nodes that did. */
  JoinedCount: number;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** End of its use, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ExpiredTime: string;
  /** When a node last joined with it, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ; null when none did. */
  LastUsedTime: string | null;
}

/** Join tokens found. */
export interface GatewayTokens {
  /** Total matches. */
  TotalCount: number;
  /** Tokens. */
  TokenSet: GatewayToken[];
}

/** Health check settings (TsfHealthCheckConf, TargetServicesHealthCheckConf). */
export interface HealthCheckConf {
  /** Whether health checks are on. */
  IsHealthCheck?: boolean;
  /** Request count threshold. */
  RequestVolumeThreshold?: number;
  /** Window length in milliseconds. */
  SleepWindowInMilliseconds?: number;
  /** Error percentage threshold. */
  ErrorThresholdPercentage?: number;
}

/** IP strategy. */
export interface IPStrategy {
  /** IP strategy ID. */
  StrategyId: string | null;
  /** Strategy name. */
  StrategyName: string | null;
  /** WHITE (allow list) or BLACK (deny list). */
  StrategyType: string | null;
  /** IP addresses. */
  StrategyData: string | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** Service ID (the source prints the description of ModifiedTime here: ISO8601 UTC, YYYY-MM-DDThh:mm:ssZ). */
  ServiceId: string | null;
  /** Number of bound APIs. */
  BindApiTotalCount: number | null;
  /** Bound APIs. */
  BindApis: DesApisStatus[] | null;
}

/** API a strategy can be bound to. */
export interface IPStrategyApi {
  /** API ID. */
  ApiId: string;
  /** API name. */
  ApiName: string;
  /** API type: NORMAL (ordinary) or TSF (microservice). */
  ApiType: string;
  /** Request path, e.g. /path. */
  Path: string;
  /** Request method, e.g. GET. */
  Method: string;
  /** Other strategy the API is bound to. */
  OtherIPStrategyId: string;
  /** Environment of that binding. */
  OtherEnvironmentName: string;
}

/** APIs found. */
export interface IPStrategyApiStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** APIs. */
  ApiIdStatusSet: IPStrategyApi[] | null;
}

/** IP strategy conditions. */
export interface IPStrategyFilter {
  /** Strategy name. */
  IPStrategyName: string;
}

/** IP strategies found. */
export interface IPStrategysStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** IP strategies. */
  StrategySet: IPStrategy[] | null;
}

/** Prepaid settings of a dedicated instance. */
export interface InstanceChargePrepaid {
  /** Automatic renewal flag. */
  RenewFlag: string;
  /** End of the prepaid period. */
  ExpiredTime: string;
}

/** Dedicated instance. */
export interface InstanceDetail {
  /** Dedicated instance ID. */
  InstanceId: string;
  /** Availability zone. */
  Zone: string;
  /** Instance name. */
  InstanceName: string;
  /** Free text. */
  InstanceDescription: string;
  /** Billing mode. */
  InstanceChargeType: string;
  /** Instance state. */
  InstanceState: string;
  /** Prepaid settings. */
  InstanceChargePrepaid: InstanceChargePrepaid | null;
  /** Instance type. */
  InstanceType: string;
  /** Network settings. */
  NetworkConfig: NetworkConfig | null;
  /** VPC settings. */
  VpcConfig: VpcConfig | null;
  /** Parameters. */
  Parameters: ParameterInfo[] | null;
  /** Time the instance was isolated. */
  IsolationStartedTime: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Order number. */
  DealName: string | null;
  /** Availability zones. */
  Zones: string[] | null;
  /** Tags. */
  Tags: Tag[] | null;
}

/** Dedicated instance in a list. */
export interface InstanceInfo {
  /** Dedicated instance ID. */
  InstanceId: string;
  /** Instance name. */
  InstanceName: string;
  /** Free text. */
  InstanceDescription: string;
  /** Billing mode. */
  InstanceChargeType: string;
  /** Instance type. */
  InstanceType: string;
  /** Instance state. */
  InstanceState: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Order number. */
  DealName: string | null;
  /** Resource ID, same as the instance ID. */
  ResourceId: string;
  /** Tags. */
  Tags: Tag[] | null;
  /** Public addresses. */
  OuterIpList: string[] | null;
  /** Private addresses. */
  InnerIpList: string[] | null;
  /** Prepaid settings. */
  InstanceChargePrepaid: InstanceChargePrepaid | null;
  /** VPC ID. */
  UniqVpcId: string | null;
}

/** Internet access of a dedicated instance. */
export interface InstanceNetworkConfig {
  /** Internet bandwidth. */
  InternetMaxBandwidthOut: number;
}

/** Parameter to set on a dedicated instance. */
export interface InstanceParameterInput {
  /** ServiceRequestNumPreSec or ApiRequestNumPreSec. */
  Name: "ServiceRequestNumPreSec" | "ApiRequestNumPreSec";
  /** Parameter value. */
  Value: string;
}

/** Dedicated instances found. */
export interface InstanceSummary {
  /** Total matches. */
  TotalCount: number | null;
  /** Instances. */
  InstanceSet: InstanceInfo[] | null;
}

/** Label of a pod. */
export interface K8sLabel {
  /** Label key. */
  Key: string;
  /** Label value. */
  Value: string;
}

/** Container service behind a VPC channel. */
export interface K8sService {
  /** Weight. */
  Weight: number;
  /** Container cluster. */
  ClusterId: string;
  /** Namespace. */
  Namespace: string;
  /** Name of the service in the cluster. */
  ServiceName: string;
  /** Port of the service. */
  Port: number;
  /** Further labels that chosen pods have. */
  ExtraLabels: K8sLabel[];
  /** A name chosen for it. */
  Name?: string;
}

/** Name/value pair. */
export interface KV {
  /** Parameter name. */
  Name: string;
  /** Parameter value. */
  Value: string;
}

/** Nodes found in Kubernetes: the ready endpoints in a service's EndpointSlices. */
export interface KubernetesDiscovery {
  /** URL of the API server, such as https://10.0.0.5:6443. */
  Server: string;
  /** Namespace of the service. */
  Namespace: string;
  /** Name of the service. */
  ServiceName: string;
  /** Name of the service's port, or the number at which its pods listen; may be left out where there is only one. */
  Port?: string | null;
  /** Bearer token that may list and watch endpointslices.discovery.k8s.io; never answered. It may be left out of a change that leaves server and authority as they are. */
  Token?: string | null;
  /** Who certifies the server, in PEM; by default whom the server's machine trusts. */
  CaCertificate?: string | null;
}

/** Quotas. */
export interface Limit {
  /** Quota of log rules. */
  LogRuleClount: AccountLimitLogRuleClount | null;
  /** Quota of services. */
  ServiceCount: AccountLimitServiceCount | null;
  /** Quota of usage plans. */
  UsagePlanCount: AccountLimitUsagePlanCount | null;
  /** Quota of keys. */
  SecretIdCount: AccountLimitSecretIdCount | null;
}

/** Cloud-native gateways found. */
export interface ListCloudNativeAPIGatewayResult {
  /** Total matches. */
  TotalCount: number;
  /** Gateways. */
  GatewayList: DescribeCloudNativeAPIGatewayResult[];
}

/** System parameters of a cloud-native gateway. */
export interface ListCloudNativeAPIGatewaySystemParametersResult {
  /** Gateway instance ID. */
  GatewayId: string;
  /** Total matches. */
  TotalCount: number;
  /** Parameters. */
  SystemParameterList: CloudNativeAPIGatewaySystemParameter[];
}

/** Log search condition. */
export interface LogQuery {
  /** Field; see DescribeLogSearch.LogQuerys. */
  Name: "req_id" | "api_id" | "cip" | "uip" | "err_msg" | "rsp_st" | "req_t";
  /** Operator; see DescribeLogSearch.LogQuerys. */
  Operator: "=" | "!=" | ":" | ">" | "<" | ">=" | "<=";
  /** Value to compare with. */
  Value: string;
}

/** Log delivery rule. */
export interface LogRule {
  /** Rule ID. */
  LogRuleId: string;
  /** Service ID; ALL means every service. */
  ServiceId: string;
  /** Environment; ALL means every environment. */
  EnvironmentName: string;
  /** Log set ID. */
  LogSetId: string;
  /** Log topic ID. */
  TopicId: string;
  /** Rule name. */
  LogRuleName: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreateTime: string;
  /** Service name. */
  ServiceName: string;
}

/** API that was considered. */
export interface MatchApiCandidate {
  /** API ID. */
  ApiId: string;
  /** API name. */
  ApiName: string;
  /** Path of the API as defined. */
  Path: string;
  /** Method of the API. */
  Method: string;
  /** Whether path and method fit. */
  Matched: boolean;
  /** Place among those that fit, 1 for the one that wins; 0 for those that do not. */
  Rank: number;
  /** Why it has this place, or why it does not fit. */
  Reason: string;
}

/** What a request would reach. */
export interface MatchApiResult {
  /** API that wins; null when none matches. */
  ApiId: string | null;
  /** Its name; null when none matches. */
  ApiName: string | null;
  /** Path that was compared with those of the APIs, without environment or path mapping. */
  Path: string;
  /** Path variables of the API that wins, with their values. */
  PathParameters: KV[];
  /** APIs that were considered, the best first. */
  CandidateSet: MatchApiCandidate[];
}

/** Microservice behind an API. */
export interface MicroService {
  /** Microservice cluster. */
  ClusterId: string;
  /** Microservice namespace. */
  NamespaceId: string;
  /** Microservice name. */
  MicroServiceName: string;
}

/** Microservice behind an API, as input. */
export interface MicroServiceReq {
  /** Microservice cluster. */
  ClusterId: string;
  /** Microservice namespace. */
  NamespaceId: string;
  /** Microservice name. */
  MicroServiceName: string;
}

/** VPC channel after a change. */
export interface ModifyUpstreamResultInfo {
  /** VPC channel ID. */
  UpstreamId: string;
  /** Channel name. */
  UpstreamName: string;
  /** Free text. */
  UpstreamDescription: string;
  /** Protocol towards the nodes. */
  Scheme: string;
  /** How nodes are chosen. */
  Algorithm: string;
  /** VPC ID. */
  UniqVpcId: string;
  /** How often a failed request is tried again. */
  Retries: number;
  /** Backend nodes. */
  Nodes: UpstreamNode[];
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Health checks. */
  HealthChecker: UpstreamHealthChecker | null;
  /** IP_PORT or K8S. */
  UpstreamType: string;
  /** Container services. */
  K8sServices: K8sService[] | null;
  /** Value of the Host header that nodes receive. */
  UpstreamHost: string | null;
}

/** Network settings of a dedicated instance. */
export interface NetworkConfig {
  /** Outbound bandwidth cap. */
  InternetMaxBandwidthOut: number;
  /** Whether inbound internet access is on. */
  EnableInternetInbound: boolean;
  /** Whether outbound internet access is on. */
  EnableInternetOutbound: boolean;
  /** Inbound addresses. */
  InboundIpAddresses: string[];
  /** Outbound addresses. */
  OutboundIpAddresses: string[];
}

/** OAuth settings. */
export interface OauthConfig {
  /** Public key used to check user tokens. */
  PublicKey: string;
  /** Where the token is carried. */
  TokenLocation: string;
  /** Address the user is redirected to for login. */
  LoginRedirectUrl?: string;
}

/** Parameter of a dedicated instance. */
export interface ParameterInfo {
  /** Parameter name. */
  Name: string;
  /** Current value. */
  Value: number;
  /** Default value. */
  Default: number;
  /** Unit. */
  Unit: string;
  /** Value type. */
  Type: string;
  /** Smallest value. */
  Minimum: number;
  /** Largest value. */
  Maximum: number;
  /** Time of the last change (spelling as in the official SDK). */
  ModifedTime: string;
}

/** Path mapping of a custom domain. */
export interface PathMapping {
  /** Path. */
  Path: string;
  /** "test", "prepub" or "release". */
  Environment: "test" | "prepub" | "release";
}

/** Plugin. */
export interface Plugin {
  /** Plugin ID. */
  PluginId: string;
  /** Plugin name. */
  PluginName: string;
  /** Plugin type: IPControl, TrafficControl, Cors, CustomReq or CustomAuth; in the SDK also Routing, TrafficControlByParameter, CircuitBreaker and ProxyCache. Ours: Rewrite (changes answers), RequestSize, JwtClaims, Canary and Mirror. */
  PluginType: string;
  /** Plugin definition. */
  PluginData: string;
  /** Free text. */
  Description: string | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
  /** Number of APIs attached. */
  AttachedApiTotalCount: number | null;
  /** APIs attached. */
  AttachedApis: AttachedApiInfo[] | null;
  /** Tags. */
  Tags: Tag[] | null;
  /** Project ID. */
  ProjectId: string | null;
}

/** Plugins found. */
export interface PluginSummary {
  /** Total matches. */
  TotalCount: number;
  /** Plugins. */
  PluginSet: Plugin[];
}

/** Price inquiry. */
export interface Price {
  /** Price per request. */
  RequestPrice: PriceInfos | null;
  /** Price per traffic. */
  BandwidthPrice: PriceInfos | null;
}

/** Price. */
export interface PriceInfos {
  /** Price per unit in CNY. */
  UnitPrice: string | null;
  /** Billing unit. */
  ChargeUnit: string | null;
}

/** Release. */
export interface ReleaseService {
  /** Release note. */
  ReleaseDesc: string | null;
  /** Version ID of the release. */
  ReleaseVersion: string | null;
}

/** Frontend request parameter. */
export interface ReqParameter {
  /** Parameter name. */
  Name: string;
  /** header, query or path. */
  Position: string;
  /** Value type, e.g. String, int. */
  Type: string;
  /** Default value. */
  DefaultValue: string;
  /** True: required; False: optional. */
  Required: boolean;
  /** Remark. */
  Desc: string;
}

/** Frontend path and method. */
export interface RequestConfig {
  /** Request path, e.g. /path. */
  Path: string;
  /** Request method, e.g. GET. */
  Method: "ANY" | "BEGIN" | "GET" | "POST" | "DELETE" | "HEAD" | "PUT" | "OPTIONS" | "TRACE" | "PATCH";
}

/** Frontend request parameter. */
export interface RequestParameter {
  /** Parameter name. */
  Name?: string;
  /** Free text. */
  Desc?: string;
  /** Where it is carried. */
  Position?: string;
  /** Value type. */
  Type?: string;
  /** Default value. */
  DefaultValue?: string;
  /** Whether it is required. */
  Required?: boolean;
}

/** Resource packs found. */
export interface ResourcePackResult {
  /** Total matches. */
  TotalCount: number;
  /** Resource packs. */
  ResourcePackSet: ResourcePackSetList[];
}

/** Resource pack. */
export interface ResourcePackSetList {
  /** Resource pack ID. */
  ResourceId: string;
  /** Region; default Guangzhou, which means usable everywhere. */
  Region: string;
  /** free: free pack; activity: campaign pack. */
  Origin: string;
  /** Amount used, 4 decimals; succ_req in units of 10,000 calls, out_traffic in GB. */
  Used: string;
  /** Total amount, 4 decimals; units as in Used. */
  Total: string;
  /** succ_req: number of calls; out_traffic: outbound traffic; omitted: all. */
  GoodsType: string;
  /** valid; or no longer usable: exhaust (used up), expire (expired), isolated. Omitted (not sent): all. The source counts the last 3 as invalid. */
  GoodsStatus: string;
  /** Creation time. */
  CreateTime: string;
  /** Start of validity. */
  EnableTime: string;
  /** End of validity. */
  ExpireTime: string;
  /** Whether it can be refunded. */
  AllowReturn: boolean;
  /** Order number. */
  DealName: string;
}

/** Custom error code, as input. */
export interface ResponseErrorCodeReq {
  /** Error code. */
  Code?: number;
  /** Error text. */
  Msg?: string;
  /** Remark. */
  Desc?: string;
  /** Code it is converted to. */
  ConvertedCode?: number;
  /** Whether conversion is on. */
  NeedConvert?: boolean;
}

/** What a gateway answered to a request, and what happened before. */
export interface RunApiResult {
  /** Status of the answer. */
  StatusCode: number;
  /** Its headers. */
  Headers: KV[];
  /** Its body, at most 262144 bytes of it. */
  Body: string;
  /** Whether Body is written in Base64, as it is no text. */
  IsBase64: boolean;
  /** Whether the body went on. */
  Truncated: boolean;
  /** Time until the answer was there, in ms. */
  Milliseconds: number;
  /** Where the request was sent. */
  Url: string;
  /** API that answered; null when none matched. */
  ApiId: string | null;
  /** What the gateway did, in its order. */
  StepSet: RunApiStep[];
}

/** Outcome of a debugging call. */
export interface RunApiReturn {
  /** Response headers. */
  ReturnHeader: string;
  /** Response body. */
  ResponseBody: string;
  /** Response code. */
  ReturnCode: number;
  /** Response time in ms. */
  Delay: number;
}

/** Something a gateway did with a request. */
export interface RunApiStep {
  /** What it was: Route, Plugin, Auth, Limit, Parameters, Backend, Answer. */
  Name: "Route" | "Plugin" | "Auth" | "Limit" | "Parameters" | "Backend" | "Answer";
  /** What came of it. */
  Message: string;
  /** When, counted from the beginning of the request. */
  Microseconds: number;
}

/** Service in a list. */
export interface Service {
  /** Private https port. */
  InnerHttpsPort: number | null;
  /** Service description. */
  ServiceDesc: string | null;
  /** Frontend protocol: http, https or http&https. */
  Protocol: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** Network types: INNER (private), OUTER (public). */
  NetTypes: string[] | null;
  /** Dedicated cluster name. */
  ExclusiveSetName: string | null;
  /** Service ID. */
  ServiceId: string | null;
  /** IP version. */
  IpVersion: string | null;
  /** Released environments: test, prepub, release. */
  AvailableEnvironments: string[] | null;
  /** Service name. */
  ServiceName: string | null;
  /** Public host name. */
  OuterSubDomain: string | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Private http port. */
  InnerHttpPort: number | null;
  /** Private host name. */
  InnerSubDomain: string | null;
  /** Billing state. */
  TradeIsolateStatus: number | null;
  /** Tags. */
  Tags: Tag[] | null;
  /** Dedicated instance. */
  InstanceId: string | null;
  /** Cluster type. */
  SetType: string | null;
  /** Project ID. */
  ProjectId: string | null;
  /** CPU architecture: arm or x86. */
  TceArch: string | null;
}

/** Backend settings. */
export interface ServiceConfig {
  /** Backend type inside a VPC: clb, or a VPC channel; used when vpc is enabled. */
  Product?: string;
  /** VPC ID. */
  UniqVpcId?: string;
  /** Backend URL; required when ServiceType is HTTP. */
  Url?: string;
  /** Backend path, e.g. /path; required when ServiceType is HTTP. May differ from the frontend path. */
  Path?: string;
  /** Backend method, e.g. GET; required when ServiceType is HTTP. May differ from the frontend method. */
  Method?: "ANY" | "BEGIN" | "GET" | "POST" | "DELETE" | "HEAD" | "PUT" | "OPTIONS" | "TRACE" | "PATCH";
  /** VPC channel ID; only when a VPC channel is bound. */
  UpstreamId?: string | null;
}

/** Environments of a service. */
export interface ServiceEnvironmentSet {
  /** Total matches. */
  TotalCount: number | null;
  /** Environments. */
  EnvironmentList: Environment[] | null;
}

/** Throttling of a service in one environment. */
export interface ServiceEnvironmentStrategy {
  /** Environment: test, prepub or release. */
  EnvironmentName: string;
  /** URL of the service in the environment. */
  Url: string;
  /** Release state. */
  Status: number;
  /** Version number. */
  VersionName: string | null;
  /** Throttling value. */
  Strategy: number;
  /** Largest throttling value. */
  MaxStrategy: number | null;
}

/** Throttling of a service. */
export interface ServiceEnvironmentStrategyStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** Throttling per environment. */
  EnvironmentList: ServiceEnvironmentStrategy[] | null;
}

/** Service conditions. */
export interface ServiceFilter {
  /** Service ID. */
  ServiceId: string;
  /** Service name. */
  ServiceName: string;
  /** Usage plan not bound. */
  NotUsagePlanId: string;
  /** Environment. */
  Environments: string;
  /** IP version. */
  IpVersion: string;
}

/** Backend parameter; used only when ServiceType is HTTP. */
export interface ServiceParameter {
  /** Backend parameter name; only for ServiceType HTTP. May differ from the frontend name. */
  Name?: string | null;
  /** Where the backend parameter is carried, e.g. head; only for ServiceType HTTP. May differ from the frontend position. */
  Position?: string | null;
  /** Position of the frontend parameter it is filled from, e.g. head; only for ServiceType HTTP. */
  RelevantRequestParameterPosition?: string | null;
  /** Name of the frontend parameter it is filled from; only for ServiceType HTTP. */
  RelevantRequestParameterName?: string | null;
  /** Default value; only for ServiceType HTTP. */
  DefaultValue?: string | null;
  /** Remark; only for ServiceType HTTP. */
  RelevantRequestParameterDesc?: string | null;
  /** Value type; only for ServiceType HTTP. */
  RelevantRequestParameterType?: string | null;
}

/** What differs between two versions of a service. */
export interface ServiceReleaseDiff {
  /** Number of APIs that differ. */
  TotalCount: number;
  /** APIs that differ. */
  ApiDiffSet: ApiReleaseDiff[];
}

/** Releases of a service. */
export interface ServiceReleaseHistory {
  /** Total matches. */
  TotalCount: number | null;
  /** Releases. */
  VersionList: ServiceReleaseHistoryInfo[] | null;
}

/** Release of a service. */
export interface ServiceReleaseHistoryInfo {
  /** Version number. */
  VersionName: string | null;
  /** Version note. */
  VersionDesc: string | null;
  /** Release time. */
  ReleaseTime: string | null;
}

/** What one gateway node serves. */
export interface ServiceReleaseNode {
  /** Node ID. */
  NodeId: string;
  /** Address and port clients reach the node at. */
  Address: string;
  /** Version of the program the node runs. */
  Version: string;
  /** Revision the node serves; 0 when it serves none. */
  Revision: number;
  /** Whether that is the wanted one. */
  Applied: boolean;
  /** When the node took that revision, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ; null when it serves none. */
  AppliedTime: string | null;
  /** When the node was last heard of, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  LastSeenTime: string;
}

/** Gateway nodes that serve a service in one environment. */
export interface ServiceReleaseNodes {
  /** Revision that every node should serve; 0 while the environment is not released. */
  Revision: number;
  /** Released version; null while the environment is not released. */
  VersionName: string | null;
  /** Number of nodes. */
  TotalCount: number;
  /** Number of nodes that serve the wanted revision. */
  AppliedCount: number;
  /** Nodes. */
  NodeSet: ServiceReleaseNode[];
}

/** Released versions. */
export interface ServiceReleaseVersion {
  /** Total matches. */
  TotalCount: number | null;
  /** Versions. */
  VersionList: ServiceReleaseHistoryInfo[] | null;
}

/** Request count of a service. */
export interface ServiceReqCount {
  /** Service ID. */
  ServiceId: string;
  /** Service name. */
  ServiceName: string;
  /** Number of requests. */
  ReqCount: number;
}

/** Path mappings of a custom domain. */
export interface ServiceSubDomainMappings {
  /** True: default path mapping; False: custom path mapping, PathMappingSet is then not empty. */
  IsDefaultMapping: boolean;
  /** Path mappings. */
  PathMappingSet: PathMapping[];
}

/** Usage plans bound to a service. */
export interface ServiceUsagePlanSet {
  /** Total matches. */
  TotalCount: number | null;
  /** Usage plans. */
  ServiceUsagePlanList: ApiUsagePlan[] | null;
}

/** Services found. */
export interface ServicesStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** Services. */
  ServiceSet: Service[] | null;
}

/** Key/value tag. */
export interface Tag {
  /** Tag key. */
  Key: string;
  /** Tag value. */
  Value: string;
}

/** Load balancing of target backends. */
export interface TargetLoadBalanceConfReq {
  /** Method. */
  Method: string;
  /** Whether sessions stick. */
  SessionStickRequired: boolean;
  /** Session timeout. */
  SessionStickTimeout: number;
}

/** Target backend (TSF serverless). */
export interface TargetServicesReq {
  /** Container address. */
  DockerIp?: string;
  /** Virtual machine address. */
  VmIp: string;
  /** VPC ID. */
  VpcId: string;
  /** Port on the virtual machine. */
  VmPort: number;
  /** Address of the physical host of the CVM. */
  HostIp: string;
}

/** HTTP trigger API of a TCB function. */
export interface TcbScfApi {
  /** Environment ID. */
  EnvironmentId: string;
  /** Function name (SCF). */
  ScfFunctionName: string;
  /** Function namespace (SCF). */
  ScfFunctionNamespace: string;
  /** Custom host name. */
  SubDomain: string;
  /** Request path (Path). */
  Path: string;
}

/** What a plugin would do with a request. */
export interface TestPluginResult {
  /** pass (the request goes on as it is), changed (it goes on, changed), answer (the plugin answers in place of the backend) or reject (it refuses). */
  Outcome: "pass" | "reject" | "answer" | "changed";
  /** Status of the answer; null when the request goes on. */
  StatusCode: number | null;
  /** Headers of the answer, or of the request as it goes on. */
  Headers: KV[];
  /** Path of the request as it goes on; null otherwise. */
  Path: string | null;
  /** Its query; null when it does not go on. */
  Query: string | null;
  /** Body of the answer, or of the request as it goes on; null when there is none. */
  Body: string | null;
  /** What the plugin decided, and why. */
  Message: string;
}

/** Function trigger. */
export interface TriggerInfo {
  /** Six-part resource name of the gateway resource. */
  ResourceId: string;
  /** Function version. */
  Qualifier: string;
}

/** Load balancing of microservices, as input. */
export interface TsfLoadBalanceConfReq {
  /** Method. */
  Method: string;
  /** Whether sessions stick. */
  SessionStickRequired: boolean;
  /** Session timeout. */
  SessionStickTimeout: number;
}

/** Load balancing of microservices. */
export interface TsfLoadBalanceConfResp {
  /** Whether load balancing is on. */
  IsLoadBalance?: boolean | null;
  /** Method. */
  Method?: string | null;
  /** Whether sessions stick. */
  SessionStickRequired?: boolean | null;
  /** Session timeout. */
  SessionStickTimeout?: number | null;
}

/** Where the nodes of a VPC channel are found. */
export interface UpstreamDiscovery {
  /** DNS, ETCD or KUBERNETES; NONE: nodes are listed by hand. What it names is given beside it, and nothing else. */
  Type: "NONE" | "DNS" | "ETCD" | "KUBERNETES";
  /** A name in DNS. */
  Dns?: DnsDiscovery | null;
  /** Keys in etcd. */
  Etcd?: EtcdDiscovery | null;
  /** A service in Kubernetes. */
  Kubernetes?: KubernetesDiscovery | null;
}

/** What became of finding the nodes of a VPC channel. */
export interface UpstreamDiscoveryStatus {
  /** SEARCHING (not answered yet), FOLLOWING (nodes are what the source says), SILENT (DNS knows no records; the last nodes stay for 10 minutes) or UNREACHABLE (the last nodes stay). */
  State: "SEARCHING" | "FOLLOWING" | "SILENT" | "UNREACHABLE";
  /** Since when it is so, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  Since: string;
  /** Why, or what of the source was left out; empty: nothing. */
  Reason: string;
  /** When the nodes last changed, ISO 8601 UTC; null: never. */
  ChangedTime: string | null;
}

/** Health check of a VPC channel. */
export interface UpstreamHealthChecker {
  /** Whether active checks are on. */
  EnableActiveCheck: boolean;
  /** Whether passive checks are on. */
  EnablePassiveCheck: boolean;
  /** Path probed; default "/". */
  ActiveCheckHttpPath?: string;
  /** Probe timeout in seconds; default 5. */
  ActiveCheckTimeout?: number;
  /** Time between probes; default 5 seconds. */
  ActiveCheckInterval?: number;
  /** Headers of the probe. */
  ActiveRequestHeader?: UpstreamHealthCheckerReqHeaders[];
  /** Seconds until a bad node is tried again; default 30. With passive checks only it must be > 0, or bad nodes never recover. */
  UnhealthyTimeout?: number;
  /** HTTP status codes that count as success. */
  HealthyHttpStatus: string;
  /** HTTP status codes that count as failure. */
  UnhealthyHttpStatus: string;
  /** Consecutive TCP errors allowed, [0, 254]; 0 turns the TCP check off. */
  TcpFailureThreshold: number;
  /** Consecutive timeouts allowed, [0, 254]; 0 turns the check off. */
  TimeoutThreshold: number;
  /** Consecutive HTTP errors allowed, [0, 254]; 0 turns the HTTP check off. */
  HttpFailureThreshold: number;
}

/** Header of an active probe. */
export interface UpstreamHealthCheckerReqHeaders {
  /** Header name. */
  HeaderName: string;
  /** Header value. */
  HeaderValue: string;
}

/** VPC channel. */
export interface UpstreamInfo {
  /** VPC channel ID. */
  UpstreamId: string;
  /** VPC channel name. */
  UpstreamName: string;
  /** VPC channel description. */
  UpstreamDescription: string;
  /** Protocol of the backend. */
  Scheme: string;
  /** Load balancing algorithm. */
  Algorithm: string;
  /** VPC ID. */
  UniqVpcId: string;
  /** Number of retries. */
  Retries: number;
  /** Backend nodes. */
  Nodes: UpstreamNode[];
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Tags. */
  Tags: Tag[] | null;
  /** Health check settings. */
  HealthChecker: UpstreamHealthChecker | null;
  /** IP_PORT or K8S. */
  UpstreamType: string;
  /** Container services. */
  K8sServices: K8sService[] | null;
  /** Value of the Host header that nodes receive. */
  UpstreamHost: string | null;
  /** Where the nodes are found; null: they are listed by hand. */
  Discovery: UpstreamDiscovery | null;
  /** What became of finding them. */
  DiscoveryStatus: UpstreamDiscoveryStatus | null;
}

/** Backend node of a VPC channel. */
export interface UpstreamNode {
  /** Instance ID. */
  VmInstanceId?: string | null;
  /** IP address or host name. */
  Host: string;
  /** Port, [0, 65535]. */
  Port: number;
  /** Weight, [0, 100]; 0 disables the node. */
  Weight: number;
  /** Colouring tags. */
  Tags?: string[] | null;
  /** Health, in answers only: OFF (no checks), HEALTHY, UNHEALTHY or NO_DATA (nothing reported). */
  Healthy?: string | null;
  /** Container service. */
  ServiceName?: string | null;
  /** Namespace of the container service. */
  NameSpace?: string | null;
  /** Container cluster. */
  ClusterId?: string | null;
  /** Where the node comes from: DNS, ETCD or K8S; absent: listed by hand. */
  Source?: string | null;
  /** Name the gateway keeps the service under. */
  UniqueServiceName?: string | null;
}

/** Usage of quotas. */
export interface Usage {
  /** Services in use. */
  ServiceCount: AccountUsageServiceCount | null;
  /** Usage plans in use. */
  UsagePlanCount: AccountUsageUsagePlanCount | null;
  /** Keys in use. */
  SecretIdCount: AccountUsageSecretIdCount | null;
  /** Log rules in use. */
  LogRuleClount: AccountUsageLogRuleClount | null;
}

/** Usage plan. */
export interface UsagePlan {
  /** Environment. */
  Environment: string;
  /** Usage plan ID. */
  UsagePlanId: string;
  /** Usage plan name. */
  UsagePlanName: string;
  /** Usage plan description. */
  UsagePlanDesc: string;
  /** Request limit per second (QPS, qps); -1: no limit. */
  MaxRequestNumPreSec: number;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string;
}

/** Environment bound to a usage plan. */
export interface UsagePlanBindEnvironment {
  /** Environment: test, prepub or release. */
  EnvironmentName: string | null;
  /** Service ID. */
  ServiceId: string | null;
}

/** Key bound to a usage plan. */
export interface UsagePlanBindSecret {
  /** Key ID. */
  AccessKeyId: string | null;
  /** Key name. */
  SecretName: string | null;
  /** 0: disabled; 1: enabled. */
  Status: number | null;
}

/** Keys bound to a usage plan. */
export interface UsagePlanBindSecretStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** Keys. */
  AccessKeyList: UsagePlanBindSecret[] | null;
}

/** Environment a usage plan is bound to. */
export interface UsagePlanEnvironment {
  /** Service ID. */
  ServiceId: string | null;
  /** API ID. */
  ApiId: string | null;
  /** API name. */
  ApiName: string | null;
  /** Request path, e.g. /path. */
  Path: string | null;
  /** Request method, e.g. GET. */
  Method: string | null;
  /** Environment: test, prepub or release. */
  Environment: string | null;
  /** Quota already used. */
  InUseRequestNum: number | null;
  /** Request quota in total. */
  MaxRequestNum: number | null;
  /** Request limit per second. */
  MaxRequestNumPreSec: number | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** Service name. */
  ServiceName: string | null;
}

/** Environments a usage plan is bound to. */
export interface UsagePlanEnvironmentStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** Environments. */
  EnvironmentList: UsagePlanEnvironment[] | null;
}

/** Usage plan conditions. */
export interface UsagePlanFilter {
  /** Usage plan ID. */
  UsagePlanId: string;
  /** Usage plan name. */
  UsagePlanName: string;
  /** Not bound to this service. */
  NotServiceId: string;
  /** Not bound to this API. */
  NotApiId: string;
  /** Environment. */
  Environment: string;
}

/** Usage plan. */
export interface UsagePlanInfo {
  /** Usage plan ID. */
  UsagePlanId: string | null;
  /** Usage plan name. */
  UsagePlanName: string | null;
  /** Usage plan description. */
  UsagePlanDesc: string | null;
  /** Initial number of calls. */
  InitQuota: number | null;
  /** Request limit per second. */
  MaxRequestNumPreSec: number | null;
  /** Largest number of calls. */
  MaxRequestNum: number | null;
  /** Whether the plan is hidden. */
  IsHide: number | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
  /** Number of keys bound. */
  BindSecretIdTotalCount: number | null;
  /** Keys bound. */
  BindSecretIds: string[] | null;
  /** Number of environments bound. */
  BindEnvironmentTotalCount: number | null;
  /** Environments bound. */
  BindEnvironments: UsagePlanBindEnvironment[] | null;
}

/** Usage plan in a list. */
export interface UsagePlanStatusInfo {
  /** Usage plan ID. */
  UsagePlanId: string | null;
  /** Usage plan name. */
  UsagePlanName: string | null;
  /** Usage plan description. */
  UsagePlanDesc: string | null;
  /** Request limit per second. */
  MaxRequestNumPreSec: number | null;
  /** Request quota in total; -1: no limit. */
  MaxRequestNum: number | null;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreatedTime: string | null;
  /** Last change, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  ModifiedTime: string | null;
}

/** Usage plans found. */
export interface UsagePlansStatus {
  /** Total matches. */
  TotalCount: number | null;
  /** Usage plans. */
  UsagePlanStatusSet: UsagePlanStatusInfo[] | null;
}

/** Released version. */
export interface Version {
  /** Version ID. */
  VersionName: string;
  /** Version note. */
  VersionDesc: string;
  /** Creation time, ISO 8601 UTC, YYYY-MM-DDThh:mm:ssZ. */
  CreateTime: string;
  /** Environments. */
  Environments: string[];
}

/** VPC settings of a dedicated instance. */
export interface VpcConfig {
  /** VPC ID. */
  UniqVpcId: string;
  /** Subnet ID. */
  UniqSubnetId: string;
}
