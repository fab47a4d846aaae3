//! Who may do what: a matrix over every action that has a handler. New actions are in it by themselves.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use terrace_rpc::{Access, ActionMeta};
use terrace_testkit::{Client, Options};

use crate::coverage::registered;
use crate::sample::{Names, sample, value};
use crate::server::{User, add_policy, add_user, document, local_instance, start, statement};

const REFUSED: &str = "AuthFailure.UnauthorizedOperation";

fn name(action: &ActionMeta) -> String {
    format!("{}:{}", action.service, action.name)
}

/// Whether policies let the user do the action with these parameters; how the call ends otherwise does not matter here.
async fn may(user: &User, action: &ActionMeta, params: &Map<String, Value>) -> bool {
    match user.client.call(action.service, action.name, Value::Object(params.clone())).await {
        Err(error) if error.code == REFUSED => {
            // Who names a host is asked about running commands there too, once the action itself is allowed.
            let on_host = action.input.iter().any(|field| field.name == "HostIds") && error.message.contains("tat:RunCommand");
            assert!((on_host || error.message.contains(&name(action))) && error.message.contains(&user.uin.to_string()), "{error}");
            on_host
        }
        _ => true,
    }
}

/// The one policy that is attached to the user, rewritten again and again.
struct Policy<'a> {
    root: &'a Client,
    id: u64,
}

impl Policy<'_> {
    async fn says(&self, statements: &[Value]) {
        let params = json!({"PolicyId": self.id, "PolicyDocument": document(statements).to_string()});
        self.root.call("cam", "UpdatePolicy", params).await.unwrap();
    }
}

#[tokio::test]
async fn every_action_asks_the_policies() {
    let terrace = start(Options::default()).await;
    let root = terrace.client();
    let user = add_user(&terrace, &root, "the-asked").await;
    let actions = registered();
    assert!(actions.len() > 60, "the list of registered actions is empty or cut");

    for action in &actions {
        let expected = action.access == Access::Sign;
        assert_eq!(may(&user, action, &sample(action)).await, expected, "{} without any policy", name(action));
    }

    let id = add_policy(&root, "rewritten", &document(&[statement("deny", &["nothing:AtAll"])])).await;
    root.call("cam", "AttachUserPolicy", json!({"PolicyId": id, "AttachUin": user.uin})).await.unwrap();
    let policy = Policy { root: &root, id };
    let asking: Vec<_> = actions.iter().filter(|a| a.access == Access::SignAndAuthorize).collect();
    for (i, action) in actions.iter().enumerate() {
        policy.says(&[statement("allow", &[&name(action)])]).await;
        assert!(may(&user, action, &sample(action)).await, "{} with a policy that allows it", name(action));
        let other = asking.iter().cycle().skip(i).find(|other| name(other) != name(action)).unwrap();
        assert!(!may(&user, other, &sample(other)).await, "{} is allowed by a policy for {}", name(other), name(action));

        policy.says(&[statement("allow", &["*"]), statement("deny", &[&name(action)])]).await;
        assert!(!may(&user, action, &sample(action)).await, "{} though it is denied", name(action));
    }
}

/// Actions that name things are asked about on each of them.
#[tokio::test]
async fn every_named_resource_is_asked_about() {
    let terrace = start(Options::default()).await;
    let root = terrace.client();
    let account = terrace.root().uin;
    let user = add_user(&terrace, &root, "the-asked").await;
    let id = add_policy(&root, "rewritten", &document(&[statement("deny", &["nothing:AtAll"])])).await;
    root.call("cam", "AttachUserPolicy", json!({"PolicyId": id, "AttachUin": user.uin})).await.unwrap();
    let policy = Policy { root: &root, id };
    let mut seen = BTreeMap::<&str, usize>::new();

    for action in registered() {
        // The parameters with every field that names something, and what that is in policies.
        let mut params = sample(action);
        let mut resources = Vec::new();
        let region = if action.service == "cam" { "" } else { "ap-local" };
        for named in action.resources.iter().filter(|r| !r.lookup) {
            let field = action.input.iter().find(|f| f.name == named.field).unwrap();
            let found = params.entry(named.field).or_insert_with(|| value(field, &field.ty, &Names::default(), &[]));
            let first = found.get(0).unwrap_or(found);
            let text = first.as_str().map_or_else(|| first.to_string(), str::to_owned);
            resources.push(format!("qcs::{}:{region}:uin/{account}:{}/{text}", action.service, named.kind));
            *seen.entry(named.kind).or_default() += 1;
        }
        if resources.is_empty() {
            continue;
        }
        let allow = |resources: &[String]| json!({"effect": "allow", "action": name(action), "resource": resources});
        let deny = |resource: &str| json!({"effect": "deny", "action": name(action), "resource": resource});
        policy.says(&[allow(&resources)]).await;
        assert!(may(&user, action, &params).await, "{} on {resources:?}, which is allowed", name(action));
        for (i, resource) in resources.iter().enumerate() {
            let mut others = resources.clone();
            others[i] = format!("{resource}9");
            policy.says(&[allow(&others)]).await;
            let expected = action.access == Access::Sign;
            assert_eq!(may(&user, action, &params).await, expected, "{} on {resource}, when {others:?} is allowed", name(action));
            policy.says(&[statement("allow", &["*"]), deny(resource)]).await;
            assert!(!may(&user, action, &params).await, "{} on {resource}, which is denied", name(action));
        }
    }
    let kinds: Vec<_> = seen.keys().copied().collect();
    let expected = "api apiapp apidoc certificate channel command gatewaytoken groupid instance invocation invocationtask key node plugin policyid registercode service strategy uin upstream usageplan";
    assert_eq!(kinds.join(" "), expected);
}

/// Cancelling without naming hosts is cancelling on all of them.
#[tokio::test]
async fn cancelling_everywhere_asks_about_every_host() {
    let terrace = start(Options::default().local_agent()).await;
    let root = terrace.client();
    let instance = local_instance(&root).await;
    let user = add_user(&terrace, &root, "the-asked").await;
    let elsewhere = json!({"effect": "deny", "action": "tat:*", "resource": format!("qcs::tat:::instance/{instance}")});
    let id = add_policy(&root, "not-here", &document(&[statement("allow", &["tat:*"]), elsewhere])).await;
    root.call("cam", "AttachUserPolicy", json!({"PolicyId": id, "AttachUin": user.uin})).await.unwrap();
    let run = json!({"Content": "c2xlZXAgNjA=", "InstanceIds": [instance]});
    let made = root.call("tat", "RunCommand", run).await.unwrap();
    let all = json!({"InvocationId": made["InvocationId"]});
    let named = json!({"InvocationId": made["InvocationId"], "InstanceIds": [instance]});
    for params in [&all, &named] {
        assert_eq!(user.client.refused("tat", "CancelInvocation", params.clone()).await.code, REFUSED, "{params}");
    }
    // Nor is what came of it shown, however it is named.
    let found = root.call("tat", "DescribeInvocationTasks", json!({})).await.unwrap();
    let task = found["InvocationTaskSet"][0]["InvocationTaskId"].clone();
    let filter = |name: &str, value: &Value| json!({"Filters": [{"Name": name, "Values": [value]}]});
    for (action, params) in [
        ("DescribeInvocationTaskOutput", json!({"InvocationTaskId": task})),
        ("DescribeInvocationTasks", json!({"InvocationTaskIds": [task]})),
        ("DescribeInvocationTasks", filter("invocation-task-id", &task)),
        ("DescribeInvocationTasks", filter("instance-id", &json!(instance))),
        ("DescribeAutomationAgentStatus", filter("instance-id", &json!(instance))),
    ] {
        assert_eq!(user.client.refused("tat", action, params.clone()).await.code, REFUSED, "{action} {params}");
    }
    root.call("tat", "CancelInvocation", all).await.unwrap();
}
