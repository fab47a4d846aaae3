//! Two main accounts: what is one's does not exist for the other.
//!
//! For every field of every registered action that names something, the second account gives once the first one's real
//! id and once an id that nobody has; the answers have to be the same but for the id.

use std::process::{Child, Stdio};

use serde_json::{Map, Value, json};
use terrace_rpc::ActionMeta;
use terrace_rpc::meta::{Field, Type};
use terrace_testkit::process::eventually;
use terrace_testkit::{ApiError, Client, Options, Terrace};

use crate::coverage::registered;
use crate::sample::{Gateway, Names, POLICY, sample_of, value};
use crate::server::{add_policy, add_user, finished_task, local_instance, start};

/// An account with one of everything.
pub struct Tenant {
    pub root: Client,
    pub names: Names,
}

pub async fn tenant(terrace: &Terrace, root: Client, label: &str, instance: String) -> Tenant {
    let user = add_user(terrace, &root, &format!("user-of-{label}")).await;
    let policy_name = format!("policy-of-{label}");
    let policy = add_policy(&root, &policy_name, &serde_json::from_str(POLICY).unwrap()).await;
    let group_name = format!("group-of-{label}");
    let group = root.call("cam", "CreateGroup", json!({"GroupName": group_name})).await.unwrap()["GroupId"].as_u64().unwrap();
    root.call("cam", "AddUserToGroup", json!({"Info": [{"GroupId": group, "Uin": user.uin}]})).await.unwrap();
    root.call("cam", "AttachUserPolicy", json!({"PolicyId": policy, "AttachUin": user.uin})).await.unwrap();
    root.call("cam", "AttachGroupPolicy", json!({"PolicyId": policy, "AttachGroupId": group})).await.unwrap();
    let code = root.call("tat", "CreateRegisterCode", json!({"Description": format!("code-of-{label}")})).await.unwrap();
    let run = json!({"CommandName": format!("command-of-{label}"), "Content": format!("echo output-of-{label}"), "SaveCommand": true, "InstanceIds": [instance]});
    let run = root.call("tat", "RunCommand", run).await.unwrap();
    let invocation = run["InvocationId"].as_str().unwrap().to_owned();
    let task = finished_task(&root, &invocation).await;
    assert_eq!(task["TaskStatus"], "SUCCESS", "{task}");
    let agents = root.call("tat", "DescribeAutomationAgentStatus", json!({})).await.unwrap();
    let (etcd, etcd_task) = cluster(&root, label).await;
    let channel = json!({"Name": format!("channel-of-{label}"), "Url": format!("http://receiver.example.com/{label}")});
    let channel = root.call("notify", "CreateNotificationChannel", channel).await.unwrap();
    let names = Names {
        command: run["CommandId"].as_str().unwrap().to_owned(),
        invocation,
        task: task["InvocationTaskId"].as_str().unwrap().to_owned(),
        host: instance.clone(),
        instance,
        etcd,
        etcd_task,
        machine: agents["AutomationAgentSet"][0]["Sn"].as_str().unwrap_or_default().to_owned(),
        register_code: code["RegisterCodeId"].as_str().unwrap().to_owned(),
        user: user.uin,
        user_name: user.name,
        policy,
        policy_name,
        group,
        group_name,
        key: user.client.secret_id,
        channel: channel["ChannelId"].as_str().unwrap().to_owned(),
        delivery: Names::default().delivery,
        gateway: gateway(&root, label).await,
    };
    Tenant { root, names }
}

/// A released service with one of everything the API gateway has.
async fn gateway(root: &Client, label: &str) -> Gateway {
    let make = async |action: &str, params: Value, field: &str| {
        let answer = root.call("apigateway", action, params).await.unwrap_or_else(|e| panic!("{action}: {e}"));
        let made = if answer["Result"].is_object() { &answer["Result"][field] } else { &answer[field] };
        made.as_str().unwrap_or_else(|| panic!("{action}: {answer}")).to_owned()
    };
    let service = make("CreateService", json!({"ServiceName": format!("service-of-{label}"), "Protocol": "http"}), "ServiceId").await;
    let api = json!({"ServiceId": service, "ServiceType": "MOCK", "ServiceTimeout": 5, "Protocol": "HTTP", "ApiName": format!("api-of-{label}"),
        "RequestConfig": {"Path": "/a", "Method": "GET"}, "ServiceMockReturnMessage": label, "AuthType": "SECRET"});
    let api = make("CreateApi", api, "ApiId").await;
    let plan = make("CreateUsagePlan", json!({"UsagePlanName": format!("plan-of-{label}")}), "UsagePlanId").await;
    let key = make("CreateApiKey", json!({"SecretName": format!("key-of-{label}")}), "AccessKeyId").await;
    root.call("apigateway", "BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [key]})).await.unwrap();
    let bind = json!({"UsagePlanIds": [plan], "BindType": "SERVICE", "Environment": "release", "ServiceId": service});
    root.call("apigateway", "BindEnvironment", bind).await.unwrap();
    let release = json!({"ServiceId": service, "EnvironmentName": "release", "ReleaseDesc": label});
    root.call("apigateway", "ReleaseService", release).await.unwrap();
    let app = make("CreateApiApp", json!({"ApiAppName": format!("app-of-{label}")}), "ApiAppId").await;
    let block = r#"{"type": "black_list", "blocks": "192.0.2.1"}"#;
    let plugin = make("CreatePlugin", json!({"PluginName": "block", "PluginType": "IPControl", "PluginData": block}), "PluginId").await;
    let list = json!({"ServiceId": service, "StrategyName": "list", "StrategyType": "BLACK", "StrategyData": "192.0.2.1"});
    let strategy = make("CreateIPStrategy", list, "StrategyId").await;
    let pool = json!({"Scheme": "HTTP", "Algorithm": "ROUND_ROBIN", "UniqVpcId": "vpc-1", "UpstreamName": format!("pool-of-{label}"),
        "Nodes": [{"Host": "192.0.2.1", "Port": 80, "Weight": 1}]});
    let upstream = make("CreateUpstream", pool, "UpstreamId").await;
    let doc = json!({"ApiDocName": format!("doc-of-{label}"), "ServiceId": service, "Environment": "release", "ApiIds": [api]});
    let doc = make("CreateAPIDoc", doc, "ApiDocId").await;
    root.call("apigateway", "BuildAPIDoc", json!({"ApiDocId": doc})).await.unwrap();
    let relation = api.clone();
    Gateway { service, api, relation, plan, key, app, plugin, strategy, upstream, doc, ..Gateway::default() }
}

/// A running cluster and the task that made it; names of nothing where clusters cannot be made.
async fn cluster(root: &Client, label: &str) -> (String, String) {
    let versions = root.call("cetcd", "DescribeEtcdAvailableVersions", json!({})).await.unwrap();
    let asked = json!({
        "Name": format!("cluster-of-{label}"), "VpcId": "vpc-1", "ServiceSubnetId": "subnet-1", "SubnetIds": ["subnet-1"], "Size": 1,
        "EtcdVersion": versions["Versions"][0]["Version"],
    });
    let id = match root.call("cetcd", "CreateEtcdInstance", asked).await {
        Err(error) if error.code == "UnsupportedOperation" => return (Names::default().etcd, Names::default().etcd_task),
        made => made.unwrap()["InstanceId"].as_str().unwrap().to_owned(),
    };
    eventually("the cluster to run", async || {
        let found = root.call("cetcd", "DescribeEtcdInstances", json!({"InstanceIds": [id]})).await.unwrap();
        (found["Etcds"][0]["Status"] == "running").then_some(())
    })
    .await;
    let tasks = root.call("cetcd", "DescribeEtcdTasks", json!({})).await.unwrap();
    (id, tasks["Tasks"][0]["TaskID"].as_str().unwrap().to_owned())
}

/// An agent of a host, in a process of its own.
struct Agent(Child);

impl Agent {
    async fn start(terrace: &Terrace, root: &Client) -> (Self, String) {
        let code = root.call("tat", "CreateRegisterCode", json!({})).await.unwrap();
        let text = |field: &str| code[field].as_str().unwrap().to_owned();
        let log = std::fs::File::create(terrace.home().join("agent.log")).unwrap();
        let mut command = terrace.cli(["agent", "--server", &terrace.endpoint(), "--data-dir", "agent"]);
        command.args(["--register-code-id", &text("RegisterCodeId"), "--register-code", &text("RegisterCodeValue")]);
        let agent = Agent(command.stdout(Stdio::null()).stderr(log).spawn().unwrap());
        let instance = local_instance(root).await;
        (agent, instance)
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Everything the account can see of itself, without what changes from call to call.
async fn whole(tenant: &Tenant) -> Vec<Value> {
    let n = &tenant.names;
    let mut seen = Vec::new();
    for (service, action, params) in [
        ("tat", "DescribeCommands", json!({})),
        ("tat", "DescribeInvocations", json!({})),
        ("tat", "DescribeInvocationTasks", json!({"HideOutput": false})),
        ("tat", "DescribeInvocationTaskOutput", json!({"InvocationTaskId": n.task})),
        ("tat", "DescribeRegisterCodes", json!({})),
        ("tat", "DescribeRegisterInstances", json!({})),
        ("cetcd", "DescribeEtcdInstances", json!({})),
        ("cetcd", "DescribeEtcdTasks", json!({})),
        ("notify", "DescribeNotificationChannels", json!({})),
        ("apigateway", "DescribeService", json!({"ServiceId": n.gateway.service})),
        ("apigateway", "DescribeServiceEnvironmentList", json!({"ServiceId": n.gateway.service})),
        ("apigateway", "DescribeUsagePlansStatus", json!({})),
        ("apigateway", "DescribeApiKey", json!({"AccessKeyId": n.gateway.key})),
        ("apigateway", "DescribeApiAppsStatus", json!({})),
        ("apigateway", "DescribePlugins", json!({})),
        ("apigateway", "DescribeAPIDocs", json!({})),
        ("apigateway", "DescribeUpstreams", json!({"Limit": 100, "Offset": 0})),
        ("cam", "ListUsers", json!({})),
        ("cam", "GetUser", json!({"Name": n.user_name})),
        ("cam", "ListAccessKeys", json!({"TargetUin": n.user})),
        ("cam", "ListPolicies", json!({"Scope": "Local"})),
        ("cam", "GetPolicy", json!({"PolicyId": n.policy})),
        ("cam", "ListEntitiesForPolicy", json!({"PolicyId": n.policy})),
        ("cam", "ListAttachedUserPolicies", json!({"TargetUin": n.user})),
        ("cam", "ListGroups", json!({})),
        ("cam", "ListUsersForGroup", json!({"GroupId": n.group})),
        ("cam", "ListAttachedGroupPolicies", json!({"TargetGroupId": n.group})),
    ] {
        let mut answer = tenant.root.call(service, action, params).await.unwrap_or_else(|e| panic!("{service}.{action}: {e}"));
        answer.as_object_mut().unwrap().remove("RequestId");
        seen.push(answer);
    }
    seen
}

/// One way to name something in a request: the parameters, and how the name is written in answers.
struct Probe {
    params: Map<String, Value>,
    name: String,
}

/// The parameters of the action with the caller's own things, but for one place, which names `theirs`.
fn probes(action: &'static ActionMeta, own: &Names, theirs: &Names) -> Vec<Probe> {
    let base = sample_of(action, own);
    let (own, theirs) = (&own.in_service(action.service), &theirs.in_service(action.service));
    let mut out = Vec::new();
    let mut add = |field: &str, named: Value, shown: &Value| {
        let name = shown.as_str().map_or_else(|| shown.to_string(), str::to_owned);
        let mut params = base.clone();
        params.insert(field.to_owned(), named);
        out.push(Probe { params, name });
    };
    for field in action.input {
        // The id of a key that is to be made names nothing, and neither does one that a drawn key would not have.
        if (action.service, action.name, field.name) == ("apigateway", "CreateApiKey", "AccessKeyId") {
            continue;
        }
        // A sample request may say whatever its author likes.
        if (action.service, action.name, field.name) == ("apigateway", "TestPlugin", "AppId") {
            continue;
        }
        if let Some(named) = theirs.of(field.name) {
            let fits = matches!(field.ty, Type::Array(_));
            add(field.name, if fits { json!([named]) } else { named.clone() }, &named);
        } else if let Type::Array(Type::Struct(inner)) = field.ty {
            match (field.name, action.name) {
                ("Filters", _) => {
                    for filter in field.rules.filters {
                        if let Some(named) = filtered(filter, theirs) {
                            add("Filters", json!([{"Name": filter, "Values": [named]}]), &json!(named));
                        }
                    }
                }
                // In events everything is searched for by text.
                ("LookupAttributes", _) => {}
                _ => {
                    for part in inner.fields {
                        if let Some(named) = theirs.of(part.name) {
                            let mut item = value(field, &field.ty, own, &["Uin"])[0].take();
                            item[part.name] = named.clone();
                            // The two numbers of a user are the same.
                            if part.name == "Uid" {
                                item.as_object_mut().unwrap().remove("Uin");
                            }
                            add(field.name, json!([item]), &named);
                        }
                    }
                }
            }
        } else {
            let by_name = match (action.name, field.name) {
                ("UpdateUser" | "DeleteUser" | "GetUser", "Name") => Some(&theirs.user_name),
                ("ListPolicies" | "ListAttachedGroupPolicies" | "ListAttachedUserAllPolicies", "Keyword") => Some(&theirs.policy_name),
                ("ListGroups", "Keyword") => Some(&theirs.group_name),
                _ => None,
            };
            if let Some(named) = by_name {
                add(field.name, json!(named), &json!(named));
            }
            assert!(by_name.is_some() || !is_reference(field), "{}.{}: what does {} name?", action.service, action.name, field.name);
        }
    }
    // A policy can be found by its name instead of its number.
    if action.name == "UpdatePolicy" {
        add("PolicyName", json!(theirs.policy_name), &json!(theirs.policy_name));
        let last = out.last_mut().expect("just added");
        last.params.remove("PolicyId");
        last.params.insert("Description".into(), json!("taken over"));
    }
    out
}

/// A field that looks as if it named something: this test has to know what.
fn is_reference(field: &Field) -> bool {
    // Networks are named after somebody else's; here they are text.
    let foreign = ["VpcId", "ServiceSubnetId", "SubnetIds", "UniqVpcId", "ProjectId", "EventBusId", "EIAMAppId", "TargetNamespaceId"];
    let foreign = foreign.contains(&field.name);
    !foreign && ["Id", "ID", "Ids", "Uin", "Uid", "IdList", "SnList"].iter().any(|end| field.name.ends_with(end))
}

fn filtered(filter: &str, names: &Names) -> Option<String> {
    Some(match filter {
        "instance-id" | "resourceId" => names.instance.clone(),
        "invocation-id" => names.invocation.clone(),
        "invocation-task-id" => names.task.clone(),
        "command-id" => names.command.clone(),
        "register-code-id" => names.register_code.clone(),
        "ServiceId" => names.gateway.service.clone(),
        "ApiId" => names.gateway.api.clone(),
        "UsagePlanId" | "NotUsagePlanId" => names.gateway.plan.clone(),
        "ApiAppId" => names.gateway.app.clone(),
        "AccessKeyId" => names.gateway.key.clone(),
        "UpstreamId" => names.gateway.upstream.clone(),
        "command-name" => names.command.replace("cmd-", "no-such-command-"),
        _ => return None,
    })
}

/// An outcome without the name that was asked for and without the request's id.
fn blurred(outcome: Result<Value, ApiError>, name: &str) -> (String, String) {
    match outcome {
        Ok(mut answer) => {
            answer.as_object_mut().unwrap().remove("RequestId");
            ("OK".into(), answer.to_string().replace(name, "<name>"))
        }
        Err(error) => (error.code, error.message.replace(name, "<name>")),
    }
}

async fn strangers_learn_and_change_nothing(options: Options) {
    let terrace = start(options.local_agent()).await;
    let first = terrace.client();
    let instance = local_instance(&first).await;
    let made = first.call("cam", "CreateMainAccount", json!({"Name": "second"})).await.unwrap();
    let second = terrace.client_as(made["SecretId"].as_str().unwrap(), made["SecretKey"].as_str().unwrap());
    let (_agent, second_instance) = Agent::start(&terrace, &second).await;
    let a = tenant(&terrace, first, "the-first", instance).await;
    let b = tenant(&terrace, second, "the-second", second_instance).await;
    let (nobody, before) = (Names::default(), whole(&a).await);

    let mut asked = 0;
    for action in registered() {
        let own = Names { machine: nobody.machine.clone(), ..b.names.clone() };
        for (real, unreal) in probes(action, &own, &a.names).into_iter().zip(probes(action, &own, &nobody)) {
            // Two agents on one machine have the same serial number.
            if real.name.is_empty() || real.name == b.names.machine {
                continue;
            }
            let call = async |probe: &Probe| {
                let outcome = b.root.call(action.service, action.name, Value::Object(probe.params.clone())).await;
                (outcome.is_ok() && action.mutating, blurred(outcome, &probe.name))
            };
            let (changed, with_real) = call(&real).await;
            let (_, with_unreal) = call(&unreal).await;
            let context = format!("{}.{} with {}", action.service, action.name, Value::Object(real.params));
            assert!(!changed, "{context} succeeded");
            assert_eq!(with_real, with_unreal, "{context}");
            asked += 1;
        }
    }
    assert!(asked > 60, "only {asked} requests were made");
    assert_eq!(whole(&a).await, before, "the first account's things have changed");

    // Whatever the second account can read shows nothing of the first.
    let n = &a.names;
    let root_uin = terrace.root().uin;
    let mut foreign = vec![
        &n.command,
        &n.invocation,
        &n.task,
        &n.instance,
        &n.register_code,
        &n.user_name,
        &n.policy_name,
        &n.group_name,
        &n.key,
        &n.channel,
        &n.gateway.service,
        &n.gateway.api,
        &n.gateway.plan,
        &n.gateway.key,
        &n.gateway.app,
        &n.gateway.plugin,
        &n.gateway.strategy,
        &n.gateway.upstream,
    ];
    let numbers = [n.user.to_string(), n.policy.to_string(), n.group.to_string(), root_uin, "the-first".into()];
    foreign.extend(&numbers);
    for action in registered().into_iter().filter(|a| !a.mutating) {
        let mut requests = vec![sample_of(action, &b.names)];
        if action.input.iter().any(|f| f.name == "Limit") {
            let mut all = sample_of(action, &b.names);
            all.insert("Limit".into(), json!(100));
            requests.push(all);
        }
        for params in requests {
            if let Ok(answer) = b.root.call(action.service, action.name, Value::Object(params)).await {
                let text = answer.to_string();
                // What the second account itself asked for is in its own records.
                let own_record = action.service == "cloudaudit";
                let shown: Vec<_> = foreign.iter().filter(|id| text.contains(id.as_str()) && !own_record).collect();
                assert!(shown.is_empty(), "{}.{} shows {shown:?}: {text}", action.service, action.name);
                if own_record {
                    let account = json!(made["OwnerUin"].as_str().unwrap().parse::<u64>().unwrap());
                    let events = answer["Events"].as_array().unwrap();
                    assert!(!events.is_empty() && events.iter().all(|e| e["AccountID"] == account), "{text}");
                }
            }
        }
    }
}

#[tokio::test]
async fn strangers_learn_and_change_nothing_on_sqlite() {
    strangers_learn_and_change_nothing(Options::default()).await;
}

#[tokio::test]
async fn strangers_learn_and_change_nothing_on_postgres() {
    strangers_learn_and_change_nothing(Options::default().postgres()).await;
}

/// A user of one account cannot even be made to sign for another: keys carry their account.
#[tokio::test]
async fn the_second_account_is_no_operator() {
    let terrace = start(Options::default()).await;
    let first = terrace.client();
    let made = first.call("cam", "CreateMainAccount", json!({"Name": "second"})).await.unwrap();
    let second = terrace.client_as(made["SecretId"].as_str().unwrap(), made["SecretKey"].as_str().unwrap());
    for (action, params) in [("CreateMainAccount", json!({"Name": "third"})), ("ListMainAccounts", json!({}))] {
        assert_eq!(second.refused("cam", action, params).await.code, "AuthFailure.UnauthorizedOperation");
    }
    let listed = first.call("cam", "ListMainAccounts", json!({})).await.unwrap();
    assert_eq!(listed["TotalCount"], 2);
}
