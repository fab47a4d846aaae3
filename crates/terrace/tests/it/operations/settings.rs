//! Flags, variables, the settings file; which of them wins, and what is said about them.

use serde_json::json;
use terrace_testkit::{Options, Terrace};

use super::{failed, printed};
use crate::server::{PROGRAM, start};

#[tokio::test]
async fn flags_beat_variables_beat_the_file() {
    let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
    let file = terrace.home().join("terrace.toml");
    std::fs::write(&file, "region = \"ap-file\"\nzone = \"ap-file-9\"\ngateway_domain = \"file.example\"\nlog_format = \"json\"\n")
        .unwrap();
    let check = |args: &[&str], env: &[(&str, &str)]| {
        let mut command = terrace.cli(["config", "check"]);
        command.args(args).envs(env.iter().copied());
        printed(&mut command)
    };
    let config = ["--config", file.to_str().unwrap()];
    let from_file = check(&config, &[]);
    assert!(from_file.contains("\"ap-file\"") && from_file.contains("\"ap-file-9\"") && from_file.contains("file.example"), "{from_file}");
    let from_env = check(&config, &[("TERRACE_REGION", "ap-env")]);
    assert!(from_env.contains("\"ap-env\"") && from_env.contains("\"ap-file-9\"") && !from_env.contains("\"ap-file\""), "{from_env}");
    let from_flag = check(&[&config[..], &["--region", "ap-flag"]].concat(), &[("TERRACE_REGION", "ap-env")]);
    assert!(from_flag.contains("\"ap-flag\"") && !from_flag.contains("ap-env"), "{from_flag}");
    let file_by_env = check(&[], &[("TERRACE_CONFIG", file.to_str().unwrap())]);
    assert!(file_by_env.contains("\"ap-file\""), "{file_by_env}");

    for (content, says) in [
        ("regoin = \"x\"", "regoin"),
        ("zone = \"z\"\nregion = 5", "line 2: invalid type"),
        ("region = \"Bad Region\"", "--region"),
        ("= =", "terrace.toml"),
    ] {
        std::fs::write(&file, content).unwrap();
        let said = failed(terrace.cli(["config", "check"]).args(config), 1);
        assert!(said.contains(says), "{said}");
        let said = failed(terrace.cli(["serve", "--listen", "127.0.0.1:0"]).args(config), 1);
        assert!(said.contains(says), "{said}");
    }
    let said = failed(terrace.cli(["config", "check"]).args(["--config", "nowhere.toml"]), 1);
    assert!(said.contains("nowhere.toml"), "{said}");
    failed(terrace.cli(["serve"]).arg("--no-such-flag"), 2);
}

#[tokio::test]
async fn a_server_runs_by_its_file_and_its_variables() {
    let terrace = Terrace::prepared(
        PROGRAM,
        Options::default().contract_limits().env("TERRACE_CONFIG", "terrace.toml").env("TERRACE_ZONE", "ap-env-3"),
    )
    .await;
    std::fs::write(terrace.home().join("terrace.toml"), "region = \"ap-file\"\nrate_limits = [\"tat.DescribeRegions=0\", \"sts.*=1\"]\n")
        .unwrap();
    terrace.start_again().await;
    let client = terrace.client();
    let regions = client.call("tat", "DescribeRegions", json!({})).await.unwrap();
    assert_eq!(regions["RegionSet"][0]["Region"], "ap-file", "{regions}");
    for _ in 0..60 {
        client.call("tat", "DescribeRegions", json!({})).await.unwrap();
    }
    let mut refused = false;
    for _ in 0..60 {
        refused |= client.call("sts", "GetCallerIdentity", json!({})).await.is_err_and(|e| e.code == "RequestLimitExceeded");
    }
    assert!(refused, "one call a second");
}

#[tokio::test]
async fn a_limit_for_what_does_not_exist_is_refused() {
    let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
    for name in ["tat.RunComand", "tta.*", "RunCommand", "*.RunCommand", ""] {
        let flag = format!("--rate-limit={name}=5");
        for verb in [vec!["config", "check"], vec!["serve"]] {
            let said = failed(terrace.cli(&verb).arg(&flag), 1);
            assert!(said.contains("--rate-limit"), "{name}: {said}");
        }
    }
    printed(&mut terrace.cli(["config", "check", "--rate-limit", "tat.RunCommand=5", "--rate-limit", "cam.*=0", "--rate-limit", "*=9"]));
}

#[tokio::test]
async fn what_is_secret_is_not_shown() {
    let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
    let (password, key) = ("correct-horse", "a-bootstrap-secret-key");
    let bootstrap = ["--bootstrap-secret-id", "AKIDshown", "--bootstrap-secret-key", key];
    for url in [
        format!("postgres://terrace:{password}@db.example:5432/terrace?sslmode=require"),
        format!("postgresql://terrace@db.example/terrace?password={password}&sslmode=require"),
        format!("postgres://terrace:p%40{password}@db.example/terrace"),
    ] {
        let said = printed(terrace.cli(["config", "check", "--database-url", &url]).args(bootstrap));
        assert!(said.contains("db.example") && said.contains("AKIDshown"), "what is no secret is shown: {said}");
        assert!(!said.contains(password) && !said.contains(key), "{said}");
    }
    // Nor by what fails, nor by the help for flags that are set by variables.
    let nowhere = format!("postgres://terrace:{password}@127.0.0.1:1/terrace");
    for (verb, code) in [("serve", 1), ("migrate", 1)] {
        let mut command = terrace.cli([verb, "--listen", "127.0.0.1:0", "--database-url", &nowhere]);
        let said = failed(command.args(bootstrap), code);
        assert!(!said.contains(password) && !said.contains(key), "{said}");
    }
    // Nor by a settings file with a fault in the line of a secret.
    let file = terrace.home().join("terrace.toml");
    for content in
        [format!("bootstrap_secret_kye = \"{key}\""), format!("bootstrap_secret_key = \"{key}"), format!("database_url = [\"{password}\"]")]
    {
        std::fs::write(&file, content).unwrap();
        let said = failed(terrace.cli(["config", "check", "--config"]).arg(&file), 1);
        assert!(said.contains("terrace.toml, line 1") && !said.contains(password) && !said.contains(key), "{said}");
    }
    let help = printed(terrace.cli(["serve", "--help"]).env("TERRACE_DATABASE_URL", &nowhere).env("TERRACE_BOOTSTRAP_SECRET_KEY", key));
    assert!(!help.contains(password) && !help.contains(key) && help.contains("TERRACE_DATABASE_URL"), "{help}");
    let malformed = failed(&mut terrace.cli(["serve", "--database-url", &format!("mysql://root:{password}@db/x")]), 1);
    assert!(!malformed.contains(password), "{malformed}");
}

/// Roles are taken for what this release has.
#[tokio::test]
async fn roles_decide_what_is_served() {
    let terrace = start(Options::default().args(["--roles", "api,ops"])).await;
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    let console = terrace_testkit::client::get(&terrace.address(), "/console/session").await.unwrap();
    assert!(!console.text().contains("console session"), "{}", console.text());
    let said = failed(&mut terrace.cli(["serve", "--roles", "console"]), 1);
    assert!(said.contains("--roles"), "{said}");
}

/// What serve would refuse is told by the checks too, and nothing is made by telling it.
#[tokio::test]
async fn checks_tell_what_serve_refuses_and_make_nothing() {
    let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
    let nowhere = terrace.home().join("nowhere");
    let free = ["--listen", "127.0.0.1:0"];
    let mut doctor = terrace.cli(["doctor", "--data-dir", "nowhere"]);
    assert!(printed(doctor.args(free)).contains("does not exist yet"));
    for (command, says) in [
        (&["doctor", "--listen", "nonsense"][..], "--listen nonsense: not host:port"),
        (&["config", "check", "--listen", "zzz"], "--listen zzz: not host:port"),
        (&["config", "check", "--gateway-listen", "zzz"], "--gateway-listen zzz"),
        (&["config", "check", "--tls-cert", "no.pem", "--tls-key", "no.key"], "no.pem"),
        (&["serve", "--listen", "nonsense"], "--listen nonsense: not host:port"),
        (&["doctor", "--database-url", "postgres://u:p@127.0.0.1:1/x"], "FAULT database"),
    ] {
        let mut command = terrace.cli(command);
        let said = command.args(["--data-dir", "nowhere"]).output().unwrap();
        let all = format!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
        assert!(!said.status.success() && all.contains(says) && !all.contains("RequestId"), "{all}");
    }
    let said = failed(&mut terrace.cli(["agent", "--server", "nonsense", "--data-dir", "nowhere"]), 1);
    assert!(said.contains("`nonsense`") && said.contains("http://host:port"), "{said}");
    assert!(!nowhere.exists(), "something was made");
}
