//! A minimal valid request for any action, made from the contract's tables: the required fields, each with a value that
//! its rules allow. Fields that name things get well-formed names, by default of things that do not exist.

use regex::Regex;
use serde_json::{Map, Value, json};
use terrace_rpc::meta::{Field, Rules, Struct, Type};
use terrace_rpc::{ActionMeta, validate};

pub const POLICY: &str = r#"{"version":"2.0","statement":[{"effect":"allow","action":["tat:DescribeCommands"],"resource":["*"]}]}"#;
/// A number in the range of users, policies and groups that nobody has.
pub const NOBODY: u64 = 100_000_000_001;

/// Values for fields that name things; a test that has real things puts them here.
#[derive(Clone, Debug)]
pub struct Names {
    pub command: String,
    pub invocation: String,
    pub task: String,
    pub instance: String,
    /// An instance of tat, whatever else is called one.
    pub host: String,
    pub etcd: String,
    pub etcd_task: String,
    pub machine: String,
    pub register_code: String,
    pub user: u64,
    pub user_name: String,
    pub policy: u64,
    pub policy_name: String,
    pub group: u64,
    pub group_name: String,
    pub key: String,
    pub channel: String,
    /// Nobody has one: products make them.
    pub delivery: String,
    pub gateway: Gateway,
}

/// Things of the API gateway.
#[derive(Clone, Debug)]
pub struct Gateway {
    pub service: String,
    pub api: String,
    /// An API that another one relies on.
    pub relation: String,
    pub plan: String,
    /// What the other services call a key is another thing.
    pub key: String,
    pub app: String,
    pub plugin: String,
    pub strategy: String,
    pub upstream: String,
    pub certificate: String,
    /// Nobody's: gateways are for the operator.
    pub node: String,
    pub token: String,
    pub doc: String,
}

impl Default for Gateway {
    fn default() -> Self {
        Gateway {
            service: "service-zzzzzzz0".into(),
            api: "api-zzzzzzz0".into(),
            relation: "api-zzzzzzz1".into(),
            plan: "usagePlan-zzzzzzz0".into(),
            key: "AKIDyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy".into(),
            app: "app-zzzzzzz0".into(),
            plugin: "plugin-zzzzzzz0".into(),
            strategy: "IPStrategy-zzzzzzz0".into(),
            upstream: "upstream-zzzzzzz0".into(),
            certificate: "cert-zzzzzzz0".into(),
            node: "node-zzzzzzz0".into(),
            token: "gtoken-zzzzzzz0".into(),
            doc: "apidoc-zzzzzzz0".into(),
        }
    }
}

impl Default for Names {
    /// None of these exists.
    fn default() -> Self {
        Names {
            command: "cmd-zzzzzzz0".into(),
            invocation: "inv-zzzzzzz0".into(),
            task: "invt-zzzzzzz0".into(),
            instance: "ins-zzzzzzz0".into(),
            host: "ins-zzzzzzz0".into(),
            etcd: "etcd-zzzzzzz0".into(),
            etcd_task: "op-zzzzzzzzzzz0".into(),
            machine: "0123456789abcdef".into(),
            register_code: "regc-zzzzzzz0".into(),
            user: NOBODY,
            user_name: "nobody-of-this-name".into(),
            policy: NOBODY,
            policy_name: "no-policy-of-this-name".into(),
            group: NOBODY,
            group_name: "no-group-of-this-name".into(),
            key: "AKIDzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz".into(),
            channel: "nch-zzzzzzz0".into(),
            delivery: "ndl-zzzzzzz0".into(),
            gateway: Gateway::default(),
        }
    }
}

impl Names {
    /// The same names as a service knows them: what is called an instance is another thing in each.
    pub fn in_service(&self, service: &str) -> Names {
        match service {
            "cetcd" => Names { instance: self.etcd.clone(), ..self.clone() },
            "apigateway" => Names { key: self.gateway.key.clone(), ..self.clone() },
            _ => self.clone(),
        }
    }

    /// What a field of this name names: as text and, where it is one, as a number.
    pub fn of(&self, field: &str) -> Option<Value> {
        Some(match field {
            "CommandId" | "CommandIds" => json!(self.command),
            "InvocationId" | "InvocationIds" => json!(self.invocation),
            "InvocationTaskId" | "InvocationTaskIds" => json!(self.task),
            "InstanceId" | "InstanceIds" => json!(self.instance),
            "HostIds" => json!(self.host),
            "TaskID" | "TaskId" => json!(self.etcd_task),
            "SnList" => json!(self.machine),
            "RegisterCodeId" | "RegisterCodeIds" => json!(self.register_code),
            "Uin" | "Uid" | "AttachUin" | "DetachUin" | "TargetUin" | "SubUin" | "FilterSubAccountUin" => json!(self.user),
            "PolicyId" => json!(self.policy),
            "GroupId" | "AttachGroupId" | "DetachGroupId" | "TargetGroupId" => json!(self.group),
            "AccessKeyId" | "SecretIdList" => json!(self.key),
            "ServiceId" => json!(self.gateway.service),
            "ApiId" | "ApiIds" | "BindApiIds" | "UnBindApiIds" => json!(self.gateway.api),
            "AuthRelationApiId" => json!(self.gateway.relation),
            "UsagePlanId" | "UsagePlanIds" => json!(self.gateway.plan),
            "AccessKeyIds" => json!(self.gateway.key),
            "ApiAppId" => json!(self.gateway.app),
            "PluginId" | "PluginIds" => json!(self.gateway.plugin),
            "StrategyId" => json!(self.gateway.strategy),
            "UpstreamId" => json!(self.gateway.upstream),
            "CertificateId" | "CertificateIds" => json!(self.gateway.certificate),
            "NodeId" | "NodeIds" => json!(self.gateway.node),
            "TokenId" | "TokenIds" => json!(self.gateway.token),
            "ApiDocId" => json!(self.gateway.doc),
            "ChannelId" | "ChannelIds" => json!(self.channel),
            "DeliveryId" => json!(self.delivery),
            _ => return None,
        })
    }
}

/// The required fields of an action, with names of things that do not exist.
pub fn sample(action: &ActionMeta) -> Map<String, Value> {
    sample_of(action, &Names::default())
}

/// What of these an action needs beside what the contract calls required.
const ALSO: &[(&str, &str, &[&str])] = &[
    ("tat", "RunCommand", &["Content", "InstanceIds"]),
    ("tat", "PreviewReplacedCommandContent", &["CommandId"]),
    ("cam", "ListGroupsForUser", &["SubUin"]),
    ("cam", "UpdatePolicy", &["PolicyId"]),
    ("cam", "AddUserToGroup", &["Uin"]),
    ("cam", "RemoveUserFromGroup", &["Uin"]),
    ("cetcd", "DeleteEtcdKeys", &["Key"]),
    ("cetcd", "WatchEtcdKeys", &["WaitSeconds"]),
];

pub fn sample_of(action: &ActionMeta, names: &Names) -> Map<String, Value> {
    let names = &names.in_service(action.service);
    let also = ALSO.iter().find(|(s, a, _)| (*s, *a) == (action.service, action.name)).map(|(.., fields)| *fields).unwrap_or_default();
    let mut params = object(action.input, names, also);
    // cloudaudit: a range of time, at most thirty days.
    if action.name == "DescribeEvents" {
        let now = terrace_base::Clock::system().now().secs();
        params.extend([("StartTime".to_owned(), json!(now - 3600)), ("EndTime".to_owned(), json!(now + 60))]);
    }
    if let Err(fault) = validate::check(action, &params) {
        panic!("the sample for {}.{} is not valid: {fault}: {}", action.service, action.name, Value::Object(params));
    }
    params
}

fn object(fields: &'static [Field], names: &Names, also: &[&str]) -> Map<String, Value> {
    fields.iter().filter(|f| f.required || also.contains(&f.name)).map(|f| (f.name.to_owned(), value(f, &f.ty, names, also))).collect()
}

/// A value for one field, of any type.
pub fn value(field: &Field, ty: &Type, names: &Names, also: &[&str]) -> Value {
    match (ty, names.of(field.name)) {
        (Type::String, Some(name @ Value::String(_))) | (Type::Int | Type::Uint, Some(name @ Value::Number(_))) => return name,
        _ => {}
    }
    let rules = field.rules;
    match ty {
        Type::String => json!(text(field, names)),
        Type::Datetime => json!("2026-11-20 08:00:00"),
        Type::Int | Type::Uint => json!(rules.min.unwrap_or(0).max(if matches!(ty, Type::Uint) { 0 } else { i64::MIN })),
        Type::Bool => json!(false),
        Type::Float => json!(0.5),
        Type::Struct(inner) => Value::Object(object_of(inner, names, also)),
        Type::Array(inner) => {
            let count = rules.min_items.unwrap_or(1).max(1);
            (0..count).map(|_| value(field, inner, names, also)).collect()
        }
    }
}

fn object_of(inner: &'static Struct, names: &Names, also: &[&str]) -> Map<String, Value> {
    object(inner.fields, names, also)
}

fn text(field: &Field, names: &Names) -> String {
    let Rules { one_of, min_len, pattern, .. } = field.rules;
    if let Some(first) = one_of.first() {
        return (*first).to_owned();
    }
    match field.name {
        "Content" => return "dHJ1ZQ==".into(),
        "PolicyDocument" | "Policy" => return POLICY.into(),
        "Url" => return "http://receiver.example.com".into(),
        "ActionName" => return "tat:RunCommand".into(),
        "Name" if field.doc.contains("user") || field.doc.contains("User") => return names.user_name.clone(),
        _ => {}
    }
    let padded = |text: &str| format!("{text}{}", "x".repeat(min_len.unwrap_or(0).saturating_sub(text.chars().count())));
    let Some(pattern) = pattern else { return padded("sample") };
    let pattern = Regex::new(pattern).expect("a pattern of the contract");
    ["sample", "SAMPLE", "1", "10.0.0.1", "2026-11-20", "08:00:00", "/sample", "http://127.0.0.1", field.example]
        .into_iter()
        .map(padded)
        .find(|candidate| pattern.is_match(candidate))
        .unwrap_or_else(|| panic!("no candidate for {} fits {pattern}", field.name))
}

#[test]
fn every_action_of_the_contract_has_a_valid_sample() {
    for action in terrace_api_all::SERVICES.iter().flat_map(|s| s.actions) {
        sample(action);
    }
}
