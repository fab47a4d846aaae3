//! `terrace call`.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use terrace_testkit::{Options, Terrace};

use super::{failed, printed, text};
use crate::server::{PROGRAM, add_user, start};

fn parsed(command: &mut Command) -> Value {
    let out = printed(command);
    serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}"))
}

#[tokio::test]
async fn every_form_of_parameter_arrives() {
    let terrace = start(Options::default()).await;
    let client = terrace.client();
    // The endpoint and the key come from the data directory.
    let call = |args: &[&str]| {
        let mut command = terrace.cli(["call"]);
        command.args(args);
        command
    };
    assert_eq!(parsed(&mut call(&["sts", "GetCallerIdentity"]))["AccountId"], terrace.root().uin);

    let tags = r#"[{"Key": "k", "Value": "v"}]"#;
    let made = parsed(&mut call(&[
        "tat",
        "CreateCommand",
        "--CommandName=by-flags",
        "--Content",
        "echo {{greeting}}",
        "--Timeout",
        "30",
        "--EnableParameter",
        "true",
        "--DefaultParameters={\"greeting\": \"a=b\"}",
        "--Description",
        "--dashes and = signs--",
        "--Tags",
        tags,
    ]));
    let id = made["CommandId"].as_str().unwrap();
    let found = client.call("tat", "DescribeCommands", json!({"CommandIds": [id]})).await.unwrap()["CommandSet"][0].take();
    assert_eq!((&found["CommandName"], &found["Timeout"]), (&json!("by-flags"), &json!(30)));
    assert_eq!((&found["Description"], &found["EnableParameter"]), (&json!("--dashes and = signs--"), &json!(true)));
    assert_eq!((&found["Tags"][0]["Key"], &found["DefaultParameters"]), (&json!("k"), &json!("{\"greeting\":\"a=b\"}")));

    // Lists: repeated, as JSON, one item by its position; structs by dots.
    let second = client.call("tat", "CreateCommand", json!({"CommandName": "second", "Content": "ls"})).await.unwrap();
    let other = second["CommandId"].as_str().unwrap();
    let json_list = json!([id, other]).to_string();
    for args in [
        &["tat", "DescribeCommands", "--CommandIds", id, "--CommandIds", other][..],
        &["tat", "DescribeCommands", "--CommandIds", &json_list],
        &["tat", "DescribeCommands", "--CommandIds.0", id, "--CommandIds.1", other],
        &["tat", "DescribeCommands", "--Filters.0.Name", "command-id", "--Filters.0.Values.0", id, "--Filters.0.Values.1", other],
    ] {
        assert_eq!(parsed(&mut call(args))["TotalCount"], 2, "{args:?}");
    }

    // JSON from a file and from standard input, flags on top of it.
    let file = terrace.home().join("request.json");
    std::fs::write(&file, json!({"CommandIds": [id, other], "Limit": 1}).to_string()).unwrap();
    let from_file = parsed(&mut call(&["tat", "DescribeCommands", "--json", file.to_str().unwrap()]));
    assert_eq!((&from_file["TotalCount"], from_file["CommandSet"].as_array().unwrap().len()), (&json!(2), 1));
    let mut piped = call(&["tat", "DescribeCommands", "--json", "-", "--Limit", "2"]);
    let mut child = piped.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(json!({"CommandIds": [id, other], "Limit": 1}).to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let answer: Value = serde_json::from_str(&text(&output.stdout)).unwrap();
    assert_eq!(answer["CommandSet"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_reader_that_leaves_is_no_fault() {
    let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
    let mut command = terrace.cli(["call", "apigateway"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert!(ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
}

#[tokio::test]
async fn keys_endpoints_and_languages_can_be_given() {
    let terrace = start(Options::default()).await;
    let user = add_user(&terrace, &terrace.client(), "at-the-command-line").await;
    let endpoint = terrace.endpoint();
    let mut command = terrace.cli(["call", "sts", "GetCallerIdentity", "--endpoint", &endpoint]);
    command.env("TENCENTCLOUD_SECRET_ID", &user.client.secret_id).env("TENCENTCLOUD_SECRET_KEY", user.client.secret_key.reveal());
    command.env("TERRACE_DATA_DIR", "nowhere");
    assert_eq!(parsed(&mut command)["UserId"], user.uin.to_string());

    let policy = crate::sample::POLICY;
    let lent = parsed(&mut terrace.cli(["call", "sts", "GetFederationToken", "--Name", "lent", "--Policy", policy]));
    let of = |name: &str| lent["Credentials"][name].as_str().unwrap().to_owned();
    let mut command = terrace.cli(["call", "tat", "DescribeCommands"]);
    command.env("TENCENTCLOUD_SECRET_ID", of("TmpSecretId")).env("TENCENTCLOUD_SECRET_KEY", of("TmpSecretKey"));
    command.env("TENCENTCLOUD_TOKEN", of("Token")).env("TERRACE_ENDPOINT", &endpoint);
    assert_eq!(parsed(&mut command)["TotalCount"], 0);

    let said = failed(&mut terrace.cli(["call", "cam", "GetPolicy", "--PolicyId", "1000000007", "--language", "zh-CN"]), 1);
    assert!(said.contains("ResourceNotFound.PolicyIdNotFound") && said.contains("不存在"), "{said}");
    let said = failed(&mut terrace.cli(["call", "cetcd", "DescribeEtcdInstances", "--region", "ap-elsewhere"]), 1);
    assert!(said.contains("UnsupportedRegion"), "{said}");

    let mut command = terrace.cli(["call", "sts", "GetCallerIdentity"]);
    let said = failed(command.env("TERRACE_DATA_DIR", "nowhere"), 1);
    assert!(said.contains("TENCENTCLOUD_SECRET_ID") && said.contains("nowhere"), "{said}");
    let said = failed(&mut terrace.cli(["call", "sts", "GetCallerIdentity", "--endpoint", "http://127.0.0.1:1"]), 1);
    assert!(said.contains("127.0.0.1:1"), "{said}");
}

#[tokio::test]
async fn help_comes_from_the_contract() {
    let terrace = start(Options::default()).await;
    let services = printed(&mut terrace.cli(["call"]));
    assert!(terrace_api_all::SERVICES.iter().all(|s| services.contains(s.name) && services.contains(s.version)), "{services}");
    let actions = printed(&mut terrace.cli(["call", "tat"]));
    assert!(actions.contains("RunCommand") && actions.contains("DescribeInvocationTaskOutput"), "{actions}");
    assert_eq!(actions, printed(&mut terrace.cli(["call", "tat", "--help"])));
    let help = printed(&mut terrace.cli(["call", "tat", "RunCommand", "--help"]));
    for word in
        ["--InstanceIds", "--Timeout", "1..86400", "list of text", "needs an allowing policy", "20 calls per second", "InvocationId"]
    {
        assert!(help.contains(word), "{word:?} is not in {help}");
    }
    let help = printed(&mut terrace.cli(["call", "tat", "CreateCommand", "--CommandName", "x", "--help"]));
    assert!(help.contains("--CommandName*") && help.contains("SHELL|POWERSHELL|BAT|PYTHON"), "{help}");
    let usage = printed(&mut terrace.cli(["call", "--help"]));
    assert!(usage.contains("--endpoint") && usage.contains("--json"), "{usage}");

    for (args, says) in [
        (&["call", "nosuch"][..], "nosuch"),
        (&["call", "tat", "NoSuchAction"], "NoSuchAction"),
        (&["call", "tat", "DescribeCommands", "--Colour", "red"], "Colour"),
        (&["call", "tat", "DescribeCommands", "--Limit", "ten"], "Limit"),
        (&["call", "tat", "DescribeCommands", "--Limit"], "Limit"),
        (&["call", "tat", "DescribeCommands", "stray"], "stray"),
        (&["call", "tat", "DescribeCommands", "--json", "nowhere.json"], "nowhere.json"),
        (&["call", "tat", "DescribeCommands", "--CommandIds", "[1,"], "CommandIds"),
        (&["call", "tat", "DeleteCommand", "--CommandId", "cmd-00000000"], "ResourceNotFound.CommandNotFound"),
    ] {
        let said = failed(&mut terrace.cli(args), 1);
        assert!(said.contains(says), "{args:?}: {said}");
    }
}
