//! `RunCommand`, `InvokeCommand`, and what the listings say of them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use terrace_agent_proto::{Call, DescribeTasks, DescribeTasksReply, Outcome};
use terrace_testkit::agents::script_of;

use crate::fixture::{BOB, Fixture, MAX_RUNNING};

both_databases! {
    a_run_is_recorded_and_offered_as_given
    a_run_is_checked_before_anything_happens
    parameters_are_filled_in
    parameters_are_checked
    a_saved_command_is_invoked
    invocations_are_listed
    tasks_are_listed
    other_accounts_see_nothing
    a_thousand_hosts_at_once
}

async fn a_run_is_recorded_and_offered_as_given(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let given = json!({
        "CommandName": "say-hello", "Username": "nobody", "Description": "greets", "Content": STANDARD.encode("echo hello"),
        "CommandType": "shell", "WorkingDirectory": "/var/tmp", "Timeout": 90,
        "InstanceIds": [host.who.instance_id, host.who.instance_id],
    });
    let made = f.ok("RunCommand", given).await;
    let run = f.invocation(made["InvocationId"].as_str().unwrap()).await;
    let call = Call::DescribeTasks(DescribeTasks { running: Some(vec![]), free: Some(MAX_RUNNING) });
    let offers: DescribeTasksReply = host.call(call).await.unwrap();
    assert_eq!(offers.invocation_normal_task_set.len(), 1, "a host named twice runs it once");
    let task = &offers.invocation_normal_task_set[0];
    assert_eq!((script_of(task).as_str(), task.time_out, task.command_type.as_str()), ("echo hello", 90, "SHELL"));
    assert_eq!((task.username.as_str(), task.working_directory.as_str()), ("nobody", "/var/tmp"));
    let plain: DescribeTasksReply = host.post(Call::DescribeTasks(DescribeTasks::default())).await.unwrap();
    assert_eq!(plain.invocation_normal_task_set[0].output_cap_bytes, 0, "the published agent is told nothing it does not know");

    let shown = f.ok("DescribeInvocations", json!({ "InvocationIds": [run.id] })).await["InvocationSet"][0].clone();
    for (name, expected) in [
        ("InvocationStatus", json!("PENDING")),
        ("CommandName", json!("say-hello")),
        ("Description", json!("greets")),
        ("CommandContent", json!(STANDARD.encode("echo hello"))),
        ("CommandType", json!("SHELL")),
        ("Timeout", json!(90)),
        ("WorkingDirectory", json!("/var/tmp")),
        ("Username", json!("nobody")),
        ("CommandId", made["CommandId"].clone()),
        ("InvocationSource", json!("USER")),
        ("EndTime", Value::Null),
    ] {
        assert_eq!(shown[name], expected, "{name}");
    }
    assert_eq!(shown["InvocationTaskBasicInfoSet"][0]["InvocationTaskId"], run.on(&host.who));
    let document = &f.task(run.on(&host.who)).await["CommandDocument"];
    assert_eq!((document["Content"].as_str(), document["Timeout"].as_i64()), (Some(STANDARD.encode("echo hello").as_str()), Some(90)));
    // Not saved unless asked to.
    assert_eq!(f.ok("DescribeCommands", json!({})).await["TotalCount"], 0);
}

async fn a_run_is_checked_before_anything_happens(f: Fixture) {
    let online = f.host("machine-1").await;
    let offline = f.enrol("machine-2").await;
    let good = json!({ "Content": "true", "InstanceIds": [online.who.instance_id] });
    let with = |name: &str, value: Value| {
        let mut params = good.clone();
        params[name] = value;
        params
    };
    for (params, code) in [
        (with("Content", Value::Null), "MissingParameter"),
        (with("Content", json!("")), "MissingParameter"),
        (with("Content", json!(STANDARD.encode(" \n "))), "InvalidParameterValue.CommandContentInvalid"),
        (with("Content", json!(STANDARD.encode("x".repeat(65_537)))), "InvalidParameterValue"),
        (with("Content", json!("y".repeat(65_537))), "InvalidParameterValue"),
        (with("InstanceIds", Value::Null), "MissingParameter"),
        (with("InstanceIds", json!([])), "MissingParameter"),
        (with("InstanceIds", json!(["i-1"])), "InvalidParameterValue.InvalidInstanceId"),
        (with("InstanceIds", json!(["ins-00000000"])), "ResourceNotFound.InstanceNotFound"),
        (with("InstanceIds", json!([online.who.instance_id, offline.instance_id])), "ResourceUnavailable.AgentStatusNotOnline"),
        (with("InstanceIds", (0..1001).map(|n| format!("ins-{n:08}")).collect()), "InvalidParameterValue"),
        (with("CommandType", json!("RUBY")), "InvalidParameterValue"),
        (with("CommandType", json!("BAT")), "InvalidParameterValue.AgentUnsupportedCommandType"),
        (with("Timeout", json!(0)), "InvalidParameterValue"),
        (with("Timeout", json!(86_401)), "InvalidParameterValue"),
        (with("Username", json!("a:b")), "InvalidParameterValue.InvalidUsername"),
        (with("Username", json!("-rf")), "InvalidParameterValue.InvalidUsername"),
        (with("WorkingDirectory", json!("relative/path")), "InvalidParameterValue.InvalidWorkingDirectory"),
        (with("WorkingDirectory", json!("/a\nb")), "InvalidParameterValue.InvalidWorkingDirectory"),
        (with("CommandName", json!("two words")), "InvalidParameterValue"),
        (with("SaveCommand", json!(true)), "MissingParameter"),
        (with("Parameters", json!("{}")), "InvalidParameterValue.SupportParametersOnlyIfEnableParameter"),
        (with("DefaultParameters", json!("{\"a\": \"1\"}")), "InvalidParameterValue.SupportParametersOnlyIfEnableParameter"),
        (with("OutputCOSBucketUrl", json!("https://bucket.example")), "UnsupportedOperation"),
        (with("OutputCOSKeyPrefix", json!("logs")), "UnsupportedOperation"),
        (with("Tags", (0..11).map(|n| json!({ "Key": format!("k{n}"), "Value": "v" })).collect()), "InvalidParameterValue"),
        (with("Shell", json!("zsh")), "UnknownParameter"),
    ] {
        f.refused("RunCommand", params, code).await;
    }
    assert_eq!(f.ok("DescribeInvocations", json!({})).await["TotalCount"], 0);
    assert_eq!(f.ok("DescribeCommands", json!({})).await["TotalCount"], 0);
}

async fn parameters_are_filled_in(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let script = "greet {{who}} {{ mood }} {{who}} {{not a name}} {{";
    let params = json!({
        "Content": STANDARD.encode(script), "EnableParameter": true,
        "DefaultParameters": r#"{"mood": "happily", "who": "nobody"}"#, "Parameters": r#"{"who": "{{mood}} 世界"}"#,
    });
    let run = f.run_with(&[&host.who], params).await;
    let call = Call::DescribeTasks(DescribeTasks { running: Some(vec![]), free: Some(1) });
    let offers: DescribeTasksReply = host.call(call).await.unwrap();
    assert_eq!(script_of(&offers.invocation_normal_task_set[0]), "greet {{mood}} 世界 happily {{mood}} 世界 {{not a name}} {{");
    let shown = f.ok("DescribeInvocations", json!({ "InvocationIds": [run.id] })).await["InvocationSet"][0].clone();
    assert_eq!(shown["CommandContent"], STANDARD.encode(script), "records keep the script as it was written");
    assert_eq!(shown["Parameters"], r#"{"who":"{{mood}} 世界"}"#);
    // Without parameters enabled, braces are just braces.
    host.claim(run.on(&host.who), "c").await.unwrap();
    host.finish(run.on(&host.who), Outcome::Success, 0).await.unwrap();
    f.run(&[&host.who], "echo {{who}}").await;
    let call = Call::DescribeTasks(DescribeTasks { running: Some(vec![]), free: Some(1) });
    let offers: DescribeTasksReply = host.call(call).await.unwrap();
    assert_eq!(script_of(&offers.invocation_normal_task_set[0]), "echo {{who}}");
}

async fn parameters_are_checked(f: Fixture) {
    let host = f.host("machine-1").await;
    let many: Vec<String> = (0..21).map(|n| format!(r#""k{n}": "v""#)).collect();
    for (content, parameters, code) in [
        ("{{a}}", "not json".to_owned(), "InvalidParameterValue.ParameterInvalidJsonFormat"),
        ("{{a}}", "[]".to_owned(), "InvalidParameterValue.ParameterInvalidJsonFormat"),
        ("{{a}}", r#"{"a": 1}"#.to_owned(), "InvalidParameterValue.ParameterValueNotString"),
        ("{{a}}", r#"{"a": "1", "a": "2"}"#.to_owned(), "InvalidParameterValue.ParameterKeyDuplicated"),
        ("{{a}}", r#"{"a b": "1"}"#.to_owned(), "InvalidParameterValue.ParameterKeyContainsInvalidChar"),
        ("{{a}}", format!(r#"{{"{}": "1"}}"#, "a".repeat(65)), "InvalidParameterValue.ParameterKeyLenExceeded"),
        ("{{a}}", format!("{{{}}}", many.join(",")), "InvalidParameterValue.ParameterNumberExceeded"),
        ("{{a}}", format!(r#"{{"a": "{}"}}"#, "v".repeat(4097)), "InvalidParameterValue.TooLong"),
        ("{{a}} {{b}}", r#"{"a": "1"}"#.to_owned(), "InvalidParameterValue.LackOfParameterInfo"),
        // A short script must not grow into one that no agent takes.
        (&"{{a}}".repeat(1000), format!(r#"{{"a": "{}"}}"#, "v".repeat(4096)), "InvalidParameterValue.TooLong"),
    ] {
        let params = json!({
            "Content": STANDARD.encode(content), "EnableParameter": true, "Parameters": parameters, "InstanceIds": [host.who.instance_id],
        });
        f.refused("RunCommand", params, code).await;
    }
    let defaults = |extra: Value| {
        let mut params = json!({ "Content": "true", "EnableParameter": true, "InstanceIds": [host.who.instance_id] });
        params.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        params
    };
    let conf = json!([{ "ParameterName": "a", "ParameterValue": "1" }]);
    let twice = json!([{ "ParameterName": "a", "ParameterValue": "1" }, { "ParameterName": "a", "ParameterValue": "2" }]);
    let both = defaults(json!({ "DefaultParameters": "{\"a\": \"1\"}", "DefaultParameterConfs": conf }));
    f.refused("RunCommand", both, "InvalidParameter").await;
    f.refused("RunCommand", defaults(json!({ "DefaultParameterConfs": twice })), "InvalidParameter.ParameterNameDuplicated").await;
    f.refused("RunCommand", defaults(json!({ "DefaultParameterConfs": [{ "ParameterValue": "1" }] })), "MissingParameter").await;
}

async fn a_saved_command_is_invoked(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let made = f
        .ok(
            "CreateCommand",
            json!({
                "CommandName": "deploy", "Content": STANDARD.encode("deploy {{what}}"), "EnableParameter": true, "Timeout": 30,
                "DefaultParameters": r#"{"what": "all"}"#, "Username": "app", "WorkingDirectory": "/srv",
            }),
        )
        .await;
    let id = made["CommandId"].as_str().unwrap();
    let instance = host.who.instance_id.clone();
    let invoke = |extra: Value| {
        let mut params = json!({ "CommandId": id, "InstanceIds": [instance] });
        params.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        params
    };
    let overridden = json!({ "Parameters": r#"{"what": "web"}"#, "Username": "root", "WorkingDirectory": "/opt", "Timeout": 7 });
    f.ok("InvokeCommand", invoke(json!({}))).await;
    f.clock.advance(std::time::Duration::from_millis(1));
    f.ok("InvokeCommand", invoke(overridden)).await;
    let call = Call::DescribeTasks(DescribeTasks { running: Some(vec![]), free: Some(2) });
    let offers: DescribeTasksReply = host.call(call).await.unwrap();
    let offered: Vec<_> = offers
        .invocation_normal_task_set
        .iter()
        .map(|t| (script_of(t), t.username.as_str(), t.working_directory.as_str(), t.time_out))
        .collect();
    assert_eq!(offered, [("deploy all".into(), "app", "/srv", 30), ("deploy web".into(), "root", "/opt", 7)]);
    for (params, code) in [
        (json!({ "CommandId": "cmd-00000000", "InstanceIds": [host.who.instance_id] }), "ResourceNotFound.CommandNotFound"),
        (json!({ "CommandId": "x", "InstanceIds": [host.who.instance_id] }), "InvalidParameterValue.InvalidCommandId"),
        (json!({ "CommandId": id, "InstanceIds": [] }), "InvalidParameterValue"),
        (json!({ "InstanceIds": [host.who.instance_id] }), "MissingParameter"),
        (invoke(json!({ "WorkingDirectory": "here" })), "InvalidParameterValue.InvalidWorkingDirectory"),
        (invoke(json!({ "Parameters": "[]" })), "InvalidParameterValue.ParameterInvalidJsonFormat"),
        (invoke(json!({ "OutputCOSBucketUrl": "https://b.example" })), "UnsupportedOperation"),
    ] {
        f.refused("InvokeCommand", params, code).await;
    }
    // A change of the command does not change what was invoked; nor does its end.
    f.ok("ModifyCommand", json!({ "CommandId": id, "Content": STANDARD.encode("other") })).await;
    f.ok("DeleteCommand", json!({ "CommandId": id })).await;
    let call = Call::DescribeTasks(DescribeTasks { running: Some(vec![]), free: Some(2) });
    let offers: DescribeTasksReply = host.call(call).await.unwrap();
    assert_eq!(script_of(&offers.invocation_normal_task_set[0]), "deploy all");
}

/// The values of a field of every item of a set.
fn all(found: &Value, set: &str, field: &str) -> Vec<String> {
    found[set].as_array().unwrap().iter().map(|item| item[field].as_str().unwrap().to_owned()).collect()
}

async fn invocations_are_listed(f: Fixture) {
    let host = f.host("machine-1").await;
    let saved = f.ok("CreateCommand", json!({ "CommandName": "saved", "Content": STANDARD.encode("true") })).await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        f.clock.advance(std::time::Duration::from_secs(1));
        ids.push(f.run(&[&host.who], "true").await.id);
    }
    f.clock.advance(std::time::Duration::from_secs(1));
    let invoked = f.ok("InvokeCommand", json!({ "CommandId": saved["CommandId"], "InstanceIds": [host.who.instance_id] })).await;
    ids.push(invoked["InvocationId"].as_str().unwrap().to_owned());
    ids.reverse();
    let list = async |params: Value| {
        let found = f.ok("DescribeInvocations", params).await;
        (found["TotalCount"].as_u64().unwrap(), all(&found, "InvocationSet", "InvocationId"))
    };
    assert_eq!(list(json!({})).await, (6, ids.clone()), "the newest first");
    assert_eq!(list(json!({ "Limit": 2, "Offset": 3 })).await, (6, ids[3..5].to_vec()));
    assert_eq!(list(json!({ "Offset": 600 })).await, (6, vec![]));
    assert_eq!(list(json!({ "InvocationIds": [ids[1], ids[4]] })).await, (2, vec![ids[1].clone(), ids[4].clone()]));
    let filter = |name: &str, values: Value| json!({ "Filters": [{ "Name": name, "Values": values }] });
    assert_eq!(list(filter("invocation-id", json!([ids[2]]))).await.1, [ids[2].clone()]);
    assert_eq!(list(filter("command-id", json!([saved["CommandId"]]))).await.1, [ids[0].clone()]);
    assert_eq!(list(filter("command-created-by", json!(["USER"]))).await.0, 6);
    assert_eq!(list(filter("command-created-by", json!(["TAT"]))).await.0, 0);
    assert_eq!(list(filter("instance-kind", json!(["CVM"]))).await.0, 6);
    assert_eq!(list(filter("instance-kind", json!(["LIGHTHOUSE"]))).await.0, 0);
    let both = json!({ "InvocationIds": [ids[0]], "Filters": [{ "Name": "invocation-id", "Values": [ids[0]] }] });
    f.refused("DescribeInvocations", both, "InvalidParameter.ConflictParameter").await;
    f.refused("DescribeInvocations", json!({ "InvocationIds": ["x"] }), "InvalidParameterValue.InvalidInvocationId").await;
    f.refused("DescribeInvocations", filter("colour", json!(["red"])), "InvalidParameterValue").await;
    f.refused("DescribeInvocations", filter("invocation-id", json!([])), "InvalidParameterValue.InvalidFilter").await;
    f.refused("DescribeInvocations", json!({ "Limit": 101 }), "InvalidParameterValue").await;
}

async fn tasks_are_listed(f: Fixture) {
    let (mut a, b) = (f.host("machine-1").await, f.host("machine-2").await);
    let first = f.run(&[&a.who, &b.who], "true").await;
    f.clock.advance(std::time::Duration::from_secs(1));
    let second = f.run(&[&a.who], "false").await;
    a.claim(second.on(&a.who), "c").await.unwrap();
    a.finish(second.on(&a.who), Outcome::Failed, 1).await.unwrap();
    let list = async |params: Value| {
        let found = f.ok("DescribeInvocationTasks", params).await;
        (found["TotalCount"].as_u64().unwrap(), all(&found, "InvocationTaskSet", "InvocationTaskId"))
    };
    let everything = list(json!({})).await;
    assert_eq!((everything.0, everything.1[0].as_str()), (3, second.on(&a.who)), "the newest first");
    assert_eq!(list(json!({ "Limit": 1, "Offset": 1 })).await, (3, everything.1[1..2].to_vec()));
    let filter = |name: &str, value: &str| json!({ "Filters": [{ "Name": name, "Values": [value] }] });
    assert_eq!(list(filter("invocation-id", &first.id)).await.0, 2);
    assert_eq!(list(filter("instance-id", &b.who.instance_id)).await.1, [first.on(&b.who)]);
    assert_eq!(list(filter("invocation-task-id", second.on(&a.who))).await.1, [second.on(&a.who)]);
    let command = f.task(second.on(&a.who)).await["CommandId"].as_str().unwrap().to_owned();
    assert_eq!(list(filter("command-id", &command)).await.1, [second.on(&a.who)]);
    let two = json!({ "Filters": [
        { "Name": "invocation-id", "Values": [first.id, second.id] }, { "Name": "instance-id", "Values": [a.who.instance_id] },
    ] });
    assert_eq!(list(two).await.0, 2, "values are alternatives, filters all hold");
    f.refused("DescribeInvocationTasks", json!({ "InvocationTaskIds": ["x"] }), "InvalidParameterValue.InvalidInvocationTaskId").await;
    f.refused("DescribeInvocationTasks", filter("status", "x"), "InvalidParameterValue").await;
    let both = json!({ "InvocationTaskIds": [second.on(&a.who)], "Filters": [{ "Name": "invocation-id", "Values": [second.id] }] });
    f.refused("DescribeInvocationTasks", both, "InvalidParameter.ConflictParameter").await;
}

async fn other_accounts_see_nothing(f: Fixture) {
    let host = f.host("machine-1").await;
    let run = f.run(&[&host.who], "true").await;
    let theirs = async |action: &str, params: Value| f.server.call(BOB, action, params).await;
    for action in ["DescribeInvocations", "DescribeInvocationTasks", "DescribeRegisterInstances", "DescribeAutomationAgentStatus"] {
        assert_eq!(theirs(action, json!({})).await.unwrap()["TotalCount"], 0, "{action}");
    }
    let output = theirs("DescribeInvocationTaskOutput", json!({ "InvocationTaskId": run.on(&host.who) })).await.unwrap_err();
    assert_eq!(output.code(), "ResourceNotFound");
    let run = theirs("RunCommand", json!({ "Content": "true", "InstanceIds": [host.who.instance_id] })).await.unwrap_err();
    assert_eq!(run.code(), "ResourceNotFound.InstanceNotFound");
    let delete = theirs("DeleteRegisterInstance", json!({ "InstanceId": host.who.instance_id })).await.unwrap_err();
    assert_eq!(delete.code(), "ResourceNotFound.RegisterInstanceNotFoundCode");
}

/// As many hosts as one call may name: one transaction, all or none.
async fn a_thousand_hosts_at_once(f: Fixture) {
    let account = crate::fixture::ALICE;
    let server = f.server.hosts.hub().server_id().to_owned();
    let now = f.clock.now();
    let ids: Vec<String> = (0..1000).map(|n| format!("ins-{n:08}")).collect();
    let rows = ids.clone();
    f.server
        .db
        .write(async move |tx: &mut terrace_store::Tx| {
            let rows =
                rows.iter().map(|id| terrace_store::args![id, "regc-00000000", "n", "m", "Linux", "h", "", "", "", &server, now, now, now]);
            tx.of(account)
                .insert_many(
                    "instances (account_id, instance_id, register_code_id, name, machine_id, system_name, host_name, local_ip, public_key, \
                     agent_version, connected_to, last_seen_at, created_at, updated_at)",
                    rows.collect(),
                    "",
                )
                .await
        })
        .await
        .unwrap();
    // Recorded for a server that is alive, as another server's agents are.
    let (elsewhere, until) = ("elsewhere", now.plus(std::time::Duration::from_secs(30)));
    f.server
        .db
        .write(async move |tx: &mut terrace_store::Tx| {
            tx.system().execute("UPDATE instances SET connected_to = $1", terrace_store::args![elsewhere]).await?;
            tx.system()
                .execute("INSERT INTO agent_servers (server_id, lease_until) VALUES ($1, $2)", terrace_store::args![elsewhere, until])
                .await
        })
        .await
        .unwrap();
    let made = f.ok("RunCommand", json!({ "Content": "true", "InstanceIds": ids })).await;
    let filter = json!({ "Filters": [{ "Name": "invocation-id", "Values": [made["InvocationId"]] }], "Limit": 1 });
    assert_eq!(f.ok("DescribeInvocationTasks", filter).await["TotalCount"], 1000);
    let shown = f.ok("DescribeInvocations", json!({ "InvocationIds": [made["InvocationId"]] })).await;
    assert_eq!(shown["InvocationSet"][0]["InvocationTaskBasicInfoSet"].as_array().unwrap().len(), 1000);
}
