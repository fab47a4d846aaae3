//! The main account's credentials and the master key, from the first start on.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use serde_json::{Value, json};
use terrace_testkit::{Options, Terrace};

use super::failed;
use crate::server::{PROGRAM, start};

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn the_first_start_makes_credentials_and_the_next_keeps_them() {
    let terrace = start(Options::default()).await;
    let path = terrace.data_dir().join("root-credentials.json");
    let text = std::fs::read_to_string(&path).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let mut fields: Vec<&String> = file.as_object().unwrap().keys().collect();
    fields.sort();
    assert_eq!(fields, ["AppId", "ConsolePassword", "ConsoleUser", "Endpoint", "SecretId", "SecretKey", "Uin"]);
    let root = terrace.root();
    assert!(root.secret_id.starts_with("AKID") && root.secret_id.len() == 36 && root.secret_key.len() == 32, "{}", root.secret_id);
    assert_eq!((root.console_user.as_str(), root.endpoint.as_str()), ("root", terrace.endpoint().as_str()));
    assert!(root.app_id > 1_000_000_000 && root.uin.len() == 12, "{root:?}");
    for (name, expected) in [("", 0o700), ("root-credentials.json", 0o600), ("master.key", 0o600), ("terrace.db", 0o600)] {
        assert_eq!(mode(&terrace.data_dir().join(name)), expected, "{name:?}");
    }
    let me = terrace.client().call("cam", "GetUserAppId", json!({})).await.unwrap();
    assert_eq!((&me["OwnerUin"], &me["AppId"]), (&json!(root.uin), &json!(root.app_id)));
    for secret in [&root.secret_key, &root.console_password] {
        assert!(!terrace.log().contains(secret.as_str()), "the log shows a secret");
    }

    terrace.restart().await;
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
}

#[tokio::test]
async fn a_file_that_is_gone_is_made_anew_and_the_old_key_ends() {
    let terrace = start(Options::default()).await;
    let (before, old) = (terrace.root(), terrace.client());
    terrace.terminate();
    std::fs::remove_file(terrace.data_dir().join("root-credentials.json")).unwrap();
    terrace.start_again().await;
    let after = terrace.root();
    assert_eq!((&before.uin, before.app_id), (&after.uin, after.app_id), "it is the same account");
    assert!(before.secret_id != after.secret_id && before.console_password != after.console_password);
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    assert_eq!(old.refused("sts", "GetCallerIdentity", json!({})).await.code, "AuthFailure.SecretIdNotFound");
    assert_eq!(mode(&terrace.data_dir().join("root-credentials.json")), 0o600);
}

#[tokio::test]
async fn the_first_key_can_be_given() {
    for options in [Options::default(), Options::default().postgres()] {
        let given = ["--bootstrap-secret-id", "AKIDgivenbytheoperator", "--bootstrap-secret-key", "a-secret-key-of-the-operator"];
        let terrace = start(options.args(given)).await;
        let root = terrace.root();
        assert_eq!((root.secret_id.as_str(), root.secret_key.as_str()), ("AKIDgivenbytheoperator", "a-secret-key-of-the-operator"));
        terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
        // The flags are still there at the second start, and change nothing.
        terrace.restart().await;
        assert_eq!(terrace.root().secret_id, root.secret_id);
        terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
        assert!(!terrace.log().contains("a-secret-key-of-the-operator"));
    }
    let terrace = Terrace::prepared(PROGRAM, Options::default()).await;
    for (args, says) in [
        (&["--bootstrap-secret-id", "AKIDonlyhalf"][..], "go together"),
        (&["--bootstrap-secret-id", "AKIDtmpgiven", "--bootstrap-secret-key", "0123456789abcdef"], "AKIDtmp"),
        (&["--bootstrap-secret-id", "AKIDgiven", "--bootstrap-secret-key", "short"], "--bootstrap-secret-key"),
    ] {
        let said = failed(terrace.cli(["serve", "--listen", "127.0.0.1:0"]).args(args), 1);
        assert!(said.contains(says) && !said.contains("0123456789abcdef") && !said.contains("short\n"), "{said}");
    }
}

#[tokio::test]
async fn a_master_key_that_others_can_read_is_refused() {
    let terrace = start(Options::default()).await;
    let key = terrace.data_dir().join("master.key");
    terrace.terminate();
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o640)).unwrap();
    let said = failed(&mut terrace.cli(["serve", "--listen", "127.0.0.1:0"]), 1);
    assert!(said.contains("master.key") && said.contains("640"), "{said}");
    assert!(!said.contains(std::fs::read_to_string(&key).unwrap().trim()), "{said}");
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o600)).unwrap();

    // One that is no key, and one of another installation.
    let right = std::fs::read(&key).unwrap();
    std::fs::write(&key, "not a key").unwrap();
    let said = failed(&mut terrace.cli(["serve", "--listen", "127.0.0.1:0"]), 1);
    assert!(said.contains("master.key"), "{said}");
    std::fs::write(&key, right).unwrap();
    terrace.start_again().await;
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
}
