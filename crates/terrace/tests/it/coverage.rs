//! What of the contract has a handler, and that `contract/unsupported.txt` says so.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::json;
use terrace_rpc::ActionMeta;
use terrace_testkit::client::VERSIONS;

use crate::server::shared;

fn list() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../contract/unsupported.txt")
}

fn name(action: &ActionMeta) -> String {
    format!("{}.{}", action.service, action.name)
}

/// Every action of the contract, sorted by `service.Action`.
fn catalogue() -> Vec<&'static ActionMeta> {
    let mut all: Vec<_> = terrace_api_all::SERVICES.iter().flat_map(|s| s.actions.iter().copied()).collect();
    all.sort_by_key(|action| name(action));
    all
}

/// The actions that have a handler, according to the list that [`the_list_of_unsupported_actions_is_true`] checks.
pub fn registered() -> Vec<&'static ActionMeta> {
    let text = std::fs::read_to_string(list()).expect("contract/unsupported.txt");
    let unsupported: BTreeSet<&str> = text.lines().filter(|l| !l.starts_with('#')).collect();
    catalogue().into_iter().filter(|action| !unsupported.contains(name(action).as_str())).collect()
}

#[test]
fn the_catalogue_is_the_contract() {
    let all = catalogue();
    let printed = all.iter().filter(|a| !a.extension).count();
    assert_eq!((printed, all.len()), (279, 414), "the manuals' actions, and ours with them");
    let versions: Vec<(&str, &str)> = terrace_api_all::SERVICES.iter().map(|s| (s.name, s.version)).collect();
    assert_eq!(versions, VERSIONS, "the client of the test kit knows the versions");
    let pairs: BTreeSet<_> = all.iter().map(|a| (a.version, a.name)).collect();
    assert_eq!(pairs.len(), all.len(), "an action is found by its version and name");
}

/// Asks the server about each action with a parameter that no action has: what is registered says so, and nothing is done.
#[tokio::test]
async fn the_list_of_unsupported_actions_is_true() {
    let terrace = shared().await;
    let client = terrace.client();
    let mut unsupported = Vec::new();
    for action in catalogue() {
        let refused = client.refused(action.service, action.name, json!({"NoActionHasThis": 1})).await;
        match refused.code.as_str() {
            "UnsupportedOperation" => {
                assert!(refused.message.contains(action.name) && refused.message.contains(action.service), "{refused}");
                unsupported.push(name(action));
            }
            "UnknownParameter" => {}
            _ => panic!("{}: {refused}", name(action)),
        }
    }
    let text = std::fs::read_to_string(list()).unwrap_or_default();
    let listed: Vec<&str> = text.lines().collect();
    assert!(listed.first().is_some_and(|line| line.starts_with('#')), "contract/unsupported.txt begins with a comment");
    let (listed, found): (BTreeSet<&str>, BTreeSet<&str>) =
        (listed[1..].iter().copied().collect(), unsupported.iter().map(String::as_str).collect());
    let missing: Vec<_> = found.difference(&listed).collect();
    let superfluous: Vec<_> = listed.difference(&found).collect();
    assert!(missing.is_empty() && superfluous.is_empty(), "contract/unsupported.txt: add {missing:#?}, remove {superfluous:#?}");
    assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), unsupported, "contract/unsupported.txt is sorted, each line once");
}
