//! Saved commands: create, modify, delete, list, preview, quota.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use terrace_store::{Tx, args};

use crate::fixture::{ALICE, BOB, Fixture};

both_databases! {
    a_command_is_kept_as_given
    commands_are_checked
    names_are_unique_in_an_account
    a_command_is_modified
    commands_are_deleted_all_or_none
    commands_are_listed
    a_preview_shows_the_script_filled_in
    quotas_are_counted_and_hold
}

fn command(name: &str) -> Value {
    json!({ "CommandName": name, "Content": STANDARD.encode("true") })
}

async fn create(f: &Fixture, params: Value) -> String {
    f.ok("CreateCommand", params).await["CommandId"].as_str().unwrap().to_owned()
}

async fn shown(f: &Fixture, id: &str) -> Value {
    f.ok("DescribeCommands", json!({ "CommandIds": [id] })).await["CommandSet"][0].clone()
}

async fn a_command_is_kept_as_given(f: Fixture) {
    let confs = json!([{ "ParameterName": "a", "ParameterValue": "1", "ParameterDescription": "first" }]);
    let given = json!({
        "CommandName": "名字.a_b-c", "Content": STANDARD.encode("print({{a}})"), "Description": "d", "CommandType": "PYTHON",
        "WorkingDirectory": "/srv", "Timeout": 5, "EnableParameter": true, "DefaultParameterConfs": confs, "Username": "app",
        "Tags": [{ "Key": "team", "Value": "\"quoted\"" }],
    });
    let id = create(&f, given.clone()).await;
    let kept = shown(&f, &id).await;
    for name in
        ["CommandName", "Content", "Description", "CommandType", "WorkingDirectory", "Timeout", "EnableParameter", "Username", "Tags"]
    {
        assert_eq!(kept[name], given[name], "{name}");
    }
    assert_eq!(kept["DefaultParameterConfs"], confs);
    assert_eq!(kept["DefaultParameters"], r#"{"a":"1"}"#);
    let plain = shown(&f, &create(&f, command("plain")).await).await;
    assert_eq!(
        (plain["Timeout"].as_u64(), plain["CommandType"].as_str(), plain["EnableParameter"].as_bool()),
        (Some(60), Some("SHELL"), Some(false))
    );
}

async fn commands_are_checked(f: Fixture) {
    let with = |name: &str, value: Value| {
        let mut params = command("c");
        params[name] = value;
        params
    };
    for (params, code) in [
        (with("CommandName", Value::Null), "MissingParameter"),
        (with("CommandName", json!("")), "InvalidParameterValue"),
        (with("CommandName", json!("a b")), "InvalidParameterValue"),
        (with("CommandName", json!("n".repeat(61))), "InvalidParameterValue"),
        (with("Content", Value::Null), "MissingParameter"),
        (with("Content", json!("")), "InvalidParameterValue"),
        (with("Content", json!(STANDARD.encode("\t \n"))), "InvalidParameterValue.CommandContentInvalid"),
        (with("Description", json!("d".repeat(121))), "InvalidParameterValue"),
        (with("CommandType", json!("RUBY")), "InvalidParameterValue"),
        (with("Timeout", json!(0)), "InvalidParameterValue"),
        (with("Timeout", json!(86_401)), "InvalidParameterValue"),
        (with("Username", json!("a/b")), "InvalidParameterValue.InvalidUsername"),
        (with("WorkingDirectory", json!("x")), "InvalidParameterValue.InvalidWorkingDirectory"),
        (with("DefaultParameters", json!("{\"a\": \"b\"}")), "InvalidParameterValue.SupportParametersOnlyIfEnableParameter"),
        (with("OutputCOSBucketUrl", json!("https://b.example")), "UnsupportedOperation"),
    ] {
        f.refused("CreateCommand", params, code).await;
    }
    assert_eq!(f.ok("DescribeCommands", json!({})).await["TotalCount"], 0);
}

async fn names_are_unique_in_an_account(f: Fixture) {
    let first = create(&f, command("one")).await;
    f.refused("CreateCommand", command("one"), "InvalidParameterValue.CommandNameDuplicated").await;
    let second = create(&f, command("two")).await;
    f.refused("ModifyCommand", json!({ "CommandId": second, "CommandName": "one" }), "InvalidParameterValue.CommandNameDuplicated").await;
    f.ok("ModifyCommand", json!({ "CommandId": first, "CommandName": "one" })).await;
    f.server.call(BOB, "CreateCommand", command("one")).await.unwrap();
    // Ten at once under one name: one is made.
    let all = futures_util::future::join_all((0..10).map(|_| f.call("CreateCommand", command("race")))).await;
    assert_eq!(all.iter().filter(|made| made.is_ok()).count(), 1);
    // Running with SaveCommand follows the same rule, and runs nothing when it is broken.
    let host = f.host("machine-1").await;
    let run = json!({ "Content": "true", "InstanceIds": [host.who.instance_id], "SaveCommand": true, "CommandName": "one" });
    f.refused("RunCommand", run, "InvalidParameterValue.CommandNameDuplicated").await;
    assert_eq!(f.ok("DescribeInvocations", json!({})).await["TotalCount"], 0);
    let made = f.run_with(&[&host.who], json!({ "Content": "true", "SaveCommand": true, "CommandName": "saved" })).await;
    let saved = f.task(made.on(&host.who)).await["CommandId"].as_str().unwrap().to_owned();
    assert_eq!(shown(&f, &saved).await["CommandName"], "saved");
}

async fn a_command_is_modified(f: Fixture) {
    let mut params = command("before");
    params["EnableParameter"] = json!(true);
    params["DefaultParameters"] = json!(r#"{"a":"1"}"#);
    let id = create(&f, params).await;
    let before = shown(&f, &id).await;
    f.clock.advance(std::time::Duration::from_secs(5));
    f.ok("ModifyCommand", json!({ "CommandId": id, "Description": "only this" })).await;
    let after = shown(&f, &id).await;
    assert_eq!(
        (after["Description"].as_str(), &after["Content"], &after["DefaultParameters"]),
        (Some("only this"), &before["Content"], &before["DefaultParameters"])
    );
    assert_ne!(after["UpdatedTime"], before["UpdatedTime"]);
    assert_eq!(after["CreatedTime"], before["CreatedTime"]);
    let all = json!({
        "CommandId": id, "CommandName": "after", "Description": "", "Content": STANDARD.encode("false"), "CommandType": "PYTHON",
        "WorkingDirectory": "/x", "Timeout": 3, "Username": "u", "DefaultParameterConfs": [{ "ParameterName": "b", "ParameterValue": "2" }],
    });
    f.ok("ModifyCommand", all.clone()).await;
    let after = shown(&f, &id).await;
    for name in ["CommandName", "Description", "Content", "CommandType", "WorkingDirectory", "Timeout", "Username"] {
        assert_eq!(after[name], all[name], "{name}");
    }
    assert_eq!(after["DefaultParameters"], r#"{"b":"2"}"#);
    f.refused("ModifyCommand", json!({ "CommandId": "cmd-00000000", "Timeout": 3 }), "ResourceNotFound.CommandNotFound").await;
    f.refused("ModifyCommand", json!({ "CommandId": "x" }), "InvalidParameterValue.InvalidCommandId").await;
    let plain = create(&f, command("plain")).await;
    let params = json!({ "CommandId": plain, "DefaultParameters": "{\"a\": \"1\"}" });
    f.refused("ModifyCommand", params, "InvalidParameterValue.SupportParametersOnlyIfEnableParameter").await;
    assert_eq!(
        f.server.call(BOB, "ModifyCommand", json!({ "CommandId": id, "Timeout": 9 })).await.unwrap_err().code(),
        "ResourceNotFound.CommandNotFound"
    );
}

async fn commands_are_deleted_all_or_none(f: Fixture) {
    let (a, b) = (create(&f, command("a")).await, create(&f, command("b")).await);
    f.refused("DeleteCommands", json!({ "CommandIds": [a, "cmd-00000000"] }), "ResourceNotFound.CommandNotFound").await;
    assert_eq!(f.ok("DescribeCommands", json!({})).await["TotalCount"], 2);
    f.ok("DeleteCommands", json!({ "CommandIds": [a, b, a] })).await;
    assert_eq!(f.ok("DescribeCommands", json!({})).await["TotalCount"], 0);
    f.refused("DeleteCommand", json!({ "CommandId": a }), "ResourceNotFound.CommandNotFound").await;
    f.refused("DeleteCommand", json!({ "CommandId": "x" }), "InvalidParameterValue.InvalidCommandId").await;
    f.refused("DeleteCommands", json!({ "CommandIds": [] }), "InvalidParameterValue").await;
}

async fn commands_are_listed(f: Fixture) {
    for (name, kind, tags) in [
        ("web-start", "SHELL", json!([{ "Key": "team", "Value": "web" }])),
        ("web-stop", "SHELL", json!([{ "Key": "team", "Value": "db" }, { "Key": "web", "Value": "x" }])),
        ("db_50%", "PYTHON", json!([])),
    ] {
        f.clock.advance(std::time::Duration::from_secs(1));
        let mut params = command(&name.replace('%', "-"));
        params["CommandType"] = json!(kind);
        params["Tags"] = tags;
        create(&f, params).await;
    }
    let names = async |params: Value| {
        let found = f.ok("DescribeCommands", params).await;
        let names: Vec<String> =
            found["CommandSet"].as_array().unwrap().iter().map(|c| c["CommandName"].as_str().unwrap().to_owned()).collect();
        (found["TotalCount"].as_u64().unwrap(), names)
    };
    let filter = |name: &str, values: Value| json!({ "Filters": [{ "Name": name, "Values": values }] });
    assert_eq!(names(json!({})).await.1, ["db_50-", "web-stop", "web-start"]);
    assert_eq!(names(json!({ "Limit": 1, "Offset": 1 })).await, (3, vec!["web-stop".to_owned()]));
    for (name, values, expected) in [
        ("command-name", json!(["web"]), 2),
        ("command-name", json!(["start", "db"]), 2),
        ("command-name", json!(["%"]), 0),
        ("command-name", json!(["db?50"]), 0),
        ("command-name", json!(["WEB"]), 0),
        ("command-type", json!(["shell"]), 2),
        ("created-by", json!(["USER"]), 3),
        ("created-by", json!(["TAT"]), 0),
        ("tag-key", json!(["team"]), 2),
        ("tag-key", json!(["tea"]), 0),
        ("tag-value", json!(["web"]), 1),
        ("tag:team", json!(["web", "db"]), 2),
        ("tag:web", json!(["web"]), 0),
        ("scene-id", json!(["scene-1"]), 0),
    ] {
        assert_eq!(names(filter(name, values.clone())).await.0, expected, "{name} {values}");
    }
    f.refused("DescribeCommands", filter("nope", json!(["x"])), "InvalidParameterValue").await;
    f.refused("DescribeCommands", json!({ "CommandIds": ["x"] }), "InvalidParameterValue.InvalidCommandId").await;
    let both = json!({ "CommandIds": ["cmd-00000000"], "Filters": [{ "Name": "command-id", "Values": ["cmd-00000000"] }] });
    f.refused("DescribeCommands", both, "InvalidParameter.ConflictParameter").await;
}

async fn a_preview_shows_the_script_filled_in(f: Fixture) {
    let mut params = command("greet");
    params["Content"] = json!(STANDARD.encode("hi {{who}}, {{how}}"));
    params["EnableParameter"] = json!(true);
    params["DefaultParameters"] = json!(r#"{"how": "well"}"#);
    let id = create(&f, params).await;
    let preview = async |params: Value| {
        let shown = f.ok("PreviewReplacedCommandContent", params).await;
        String::from_utf8(STANDARD.decode(shown["ReplacedContent"].as_str().unwrap()).unwrap()).unwrap()
    };
    assert_eq!(preview(json!({ "CommandId": id, "Parameters": r#"{"who": "you"}"# })).await, "hi you, well");
    let content = STANDARD.encode("{{a}}{{a}}");
    assert_eq!(preview(json!({ "Content": content, "Parameters": r#"{"a": "x"}"# })).await, "xx");
    let plain = create(&f, command("plain")).await;
    for (params, code) in [
        (json!({ "CommandId": id }), "InvalidParameterValue.LackOfParameters"),
        (json!({ "CommandId": id, "Content": content }), "InvalidParameter.ConflictParameter"),
        (json!({}), "MissingParameter"),
        (json!({ "CommandId": plain, "Parameters": "{}" }), "InvalidParameterValue.ParameterDisabled"),
        (json!({ "CommandId": "cmd-00000000" }), "ResourceNotFound.CommandNotFound"),
        (json!({ "CommandId": "x" }), "InvalidParameterValue.InvalidCommandId"),
        (json!({ "Content": content, "Parameters": "x" }), "InvalidParameterValue.ParameterInvalidJsonFormat"),
    ] {
        f.refused("PreviewReplacedCommandContent", params, code).await;
    }
}

async fn quotas_are_counted_and_hold(f: Fixture) {
    create(&f, command("one")).await;
    f.code().await;
    let quotas = f.ok("DescribeQuotas", json!({ "ResourceNames": ["COMMAND", "REGISTER_CODE"] })).await;
    assert_eq!(
        quotas["GeneralResourceQuotaSet"],
        json!([
            { "ResourceName": "COMMAND", "ResourceQuotaUsed": 1, "ResourceQuotaTotal": 1000 },
            { "ResourceName": "REGISTER_CODE", "ResourceQuotaUsed": 1, "ResourceQuotaTotal": 1000 },
        ])
    );
    f.refused("DescribeQuotas", json!({}), "MissingParameter").await;
    let unknown = f.call("DescribeQuotas", json!({ "ResourceNames": ["MOON"] })).await.unwrap_err();
    assert!(unknown.code().starts_with("InvalidParameterValue") || unknown.code().starts_with("ResourceUnavailable"), "{unknown}");
    let now = f.clock.now();
    f.server
        .db
        .write(async move |tx: &mut Tx| {
            let commands = (0..999)
                .map(|n| args![format!("cmd-{n:08}"), format!("n{n}"), "", "true", "SHELL", "", 60, "", false, "", "", "", "", now, now]);
            tx.of(ALICE)
                .insert_many(
                    "commands (account_id, command_id, name, description, content, command_type, working_directory, timeout, username, \
                     enable_parameter, default_parameters, default_parameter_confs, tags, created_by, created_at, updated_at)",
                    commands.collect(),
                    "",
                )
                .await?;
            let codes = (0..999).map(|n| args![format!("regc-{n:08}"), "", "", "", 1, 0, "", true, now, now, now]);
            tx.of(ALICE)
                .insert_many(
                    "register_codes (account_id, register_code_id, value_hash, description, instance_name_prefix, register_limit, \
                     registered_count, ip_range, enabled, expires_at, created_at, updated_at)",
                    codes.collect(),
                    "",
                )
                .await
        })
        .await
        .unwrap();
    f.refused("CreateCommand", command("one-more"), "ResourceUnavailable.UserHasNoQuotaCode").await;
    f.refused("CreateRegisterCode", json!({}), "LimitExceeded").await;
    f.server.call(BOB, "CreateCommand", command("theirs")).await.unwrap();
}
