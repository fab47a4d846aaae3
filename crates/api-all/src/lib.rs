// Written by `cargo xtask codegen` from contract/*.json; do not edit.
//! Every service of the contract, sorted by name.

pub static SERVICES: &[&terrace_rpc::Service] = &[
    &terrace_api_apigateway::meta::SERVICE,
    &terrace_api_appmanager::meta::SERVICE,
    &terrace_api_bms::meta::SERVICE,
    &terrace_api_cam::meta::SERVICE,
    &terrace_api_cetcd::meta::SERVICE,
    &terrace_api_chronofloworder::meta::SERVICE,
    &terrace_api_cloudadvisor::meta::SERVICE,
    &terrace_api_cloudaudit::meta::SERVICE,
    &terrace_api_cmdb::meta::SERVICE,
    &terrace_api_notify::meta::SERVICE,
    &terrace_api_remoteexecutor::meta::SERVICE,
    &terrace_api_sts::meta::SERVICE,
    &terrace_api_tapagentmanager::meta::SERVICE,
    &terrace_api_tapsops::meta::SERVICE,
    &terrace_api_tat::meta::SERVICE,
    &terrace_api_worktool::meta::SERVICE,
];
