//! One account's numbers, names and keys mean nothing in another: they are answered like those of nobody.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{World, world};

both_databases!(ids_of_another_account_are_those_of_nobody);

/// What the first account has: number of a user, a policy, a group; a key; the user's name.
struct Theirs {
    uin: u64,
    policy: u64,
    group: u64,
    key: String,
    name: String,
    policy_name: String,
}

/// Each action with references filled in; one without any is only looked at for what it shows.
fn calls(t: &Theirs, own: &Theirs) -> Vec<(&'static str, Value)> {
    let document = r#"{"version":"2.0","statement":[{"effect":"deny","action":"*","resource":"*"}]}"#;
    vec![
        ("cam.GetUser", json!({"Name": t.name})),
        ("cam.UpdateUser", json!({"Name": t.name, "ConsoleLogin": 0})),
        ("cam.DeleteUser", json!({"Name": t.name, "Force": 1})),
        ("cam.DescribeSubAccounts", json!({"FilterSubAccountUin": [t.uin]})),
        ("cam.CreateAccessKey", json!({"TargetUin": t.uin})),
        ("cam.ListAccessKeys", json!({"TargetUin": t.uin})),
        ("cam.UpdateAccessKey", json!({"TargetUin": t.uin, "AccessKeyId": t.key, "Status": "Inactive"})),
        ("cam.UpdateAccessKey", json!({"AccessKeyId": t.key, "Status": "Inactive"})),
        ("cam.DeleteAccessKey", json!({"TargetUin": own.uin, "AccessKeyId": t.key})),
        ("cam.GetSecurityLastUsed", json!({"SecretIdList": [t.key]})),
        ("cam.UpdatePolicy", json!({"PolicyId": t.policy, "PolicyDocument": document})),
        ("cam.UpdatePolicy", json!({"PolicyName": t.policy_name, "PolicyDocument": document})),
        ("cam.DeletePolicy", json!({"PolicyId": [own.policy, t.policy]})),
        ("cam.GetPolicy", json!({"PolicyId": t.policy})),
        ("cam.AttachUserPolicy", json!({"PolicyId": t.policy, "AttachUin": own.uin})),
        ("cam.AttachUserPolicy", json!({"PolicyId": own.policy, "AttachUin": t.uin})),
        ("cam.DetachUserPolicy", json!({"PolicyId": t.policy, "DetachUin": own.uin})),
        ("cam.DetachUserPolicy", json!({"PolicyId": own.policy, "DetachUin": t.uin})),
        ("cam.AttachUserPolicies", json!({"PolicyId": [own.policy, t.policy], "AttachUin": own.uin})),
        ("cam.DetachUserPolicies", json!({"PolicyId": [own.policy], "DetachUin": t.uin})),
        ("cam.AttachGroupPolicy", json!({"PolicyId": t.policy, "AttachGroupId": own.group})),
        ("cam.AttachGroupPolicy", json!({"PolicyId": own.policy, "AttachGroupId": t.group})),
        ("cam.DetachGroupPolicy", json!({"PolicyId": own.policy, "DetachGroupId": t.group})),
        ("cam.ListAttachedUserPolicies", json!({"TargetUin": t.uin})),
        ("cam.ListAttachedUserAllPolicies", json!({"TargetUin": t.uin, "Rp": 20, "Page": 1, "AttachType": 0})),
        ("cam.ListAttachedGroupPolicies", json!({"TargetGroupId": t.group})),
        ("cam.ListEntitiesForPolicy", json!({"PolicyId": t.policy})),
        ("cam.UpdateGroup", json!({"GroupId": t.group, "Remark": "mine now"})),
        ("cam.DeleteGroup", json!({"GroupId": t.group})),
        ("cam.GetGroup", json!({"GroupId": t.group})),
        ("cam.ListUsersForGroup", json!({"GroupId": t.group})),
        ("cam.ListGroupsForUser", json!({"SubUin": t.uin})),
        ("cam.AddUserToGroup", json!({"Info": [{"GroupId": t.group, "Uin": own.uin}]})),
        ("cam.AddUserToGroup", json!({"Info": [{"GroupId": own.group, "Uin": t.uin}]})),
        ("cam.RemoveUserFromGroup", json!({"Info": [{"GroupId": t.group, "Uin": t.uin}]})),
        ("cam.SimulatePolicy", json!({"TargetUin": t.uin, "ActionName": "cam:AddUser"})),
        ("cloudaudit.DescribeEvents", {
            let keys = json!([{"AttributeKey": "PrincipalId", "AttributeValue": t.uin.to_string()}]);
            json!({"StartTime": 1_795_100_000, "EndTime": 1_795_200_000, "LookupAttributes": keys})
        }),
        // Without references.
        ("cloudaudit.DescribeEvents", json!({"StartTime": 1_795_100_000, "EndTime": 1_795_200_000})),
        ("cam.ListUsers", json!({})),
        ("cam.ListPolicies", json!({})),
        ("cam.ListGroups", json!({})),
        ("cam.ListMainAccounts", json!({})),
        ("cam.GetUserAppId", json!({})),
        ("sts.GetCallerIdentity", json!({})),
    ]
}

/// Actions that take no reference to anything and show nothing but what they made.
const MAKERS: [&str; 5] = ["cam.AddUser", "cam.CreatePolicy", "cam.CreateGroup", "cam.CreateMainAccount", "sts.GetFederationToken"];

async fn ids_of_another_account_are_those_of_nobody(w: World) {
    let theirs = furnish(&w, "theirs", false).await;
    let own = furnish(&w, "own", true).await;
    let (key, name, policy_name) = ("AKIDnone".into(), "nobody".into(), "of-nobody".into());
    let nobody = Theirs { uin: 555_555_555, policy: 66_666_666, group: 77_777_777, key, name, policy_name };
    let stranger = w.stranger().await;
    let before = everything(&w, &theirs).await;
    let mut covered: BTreeSet<String> = MAKERS.iter().map(|name| (*name).to_owned()).collect();
    for ((action, of_theirs), (_, of_nobody)) in calls(&theirs, &own).into_iter().zip(calls(&nobody, &own)) {
        covered.insert(action.to_owned());
        let masked = |text: String, t: &Theirs| {
            let numbers = [t.uin.to_string(), t.policy.to_string(), t.group.to_string()];
            let names = [t.key.clone(), t.policy_name.clone(), t.name.clone()];
            names.iter().chain(&numbers).fold(text, |text, shown| text.replace(shown, "#"))
        };
        match (stranger.call(action, of_theirs.clone()).await, stranger.call(action, of_nobody).await) {
            (Err(known), Err(unknown)) => {
                assert_eq!(known.code(), unknown.code(), "{action} {of_theirs}");
                assert_eq!(masked(known.to_string(), &theirs), masked(unknown.to_string(), &nobody), "{action} {of_theirs}");
            }
            (Ok(known), Ok(unknown)) => {
                // The audit log tells the stranger what the stranger asked for, nothing else of theirs.
                if !of_theirs.as_object().unwrap().is_empty() && of_theirs.get("LookupAttributes").is_some() {
                    assert_eq!(known, unknown, "{action} {of_theirs}");
                }
                let shown = known.to_string();
                let leaks = action != "cloudaudit.DescribeEvents"
                    && [&theirs.key, &theirs.name, &theirs.policy_name].iter().any(|secret| shown.contains(*secret));
                assert!(!leaks && !shown.contains(&w.own.secret_id), "{action}: {shown}");
            }
            (known, unknown) => panic!("{action} {of_theirs}: {known:?} but {unknown:?}"),
        }
    }
    let all: BTreeSet<String> =
        world::SERVICES.iter().flat_map(|s| s.actions.iter()).map(|a| format!("{}.{}", a.service, a.name)).collect();
    assert_eq!(all, covered, "every action has its line above");
    assert!(w.registry.unsupported().is_empty());
    assert_eq!(everything(&w, &theirs).await, before, "nothing of theirs was changed");
    // Names are an account's own.
    assert_eq!(stranger.code("cam.GetUser", json!({"Name": theirs.name})).await, "ResourceNotFound.UserNotExist");
    stranger.add_user(&theirs.name).await;
    stranger.create_group("group-of-theirs").await;
    stranger.create_policy(&theirs.policy_name, "allow", "*", "*").await;
}

async fn furnish(w: &World, name: &str, in_second: bool) -> Theirs {
    let by = if in_second { w.stranger().await } else { w.root().await };
    let added = by.ok("cam.AddUser", json!({"Name": name, "UseApi": 1, "ConsoleLogin": 1})).await;
    let policy_name = format!("of-{name}");
    let policy = by.create_policy(&policy_name, "allow", "*", "*").await;
    let group = by.create_group(&format!("group-of-{name}")).await;
    let uin = added["Uin"].as_u64().unwrap();
    by.ok("cam.AddUserToGroup", json!({"Info": [{"GroupId": group, "Uin": uin}]})).await;
    by.ok("cam.AttachUserPolicy", json!({"PolicyId": policy, "AttachUin": uin})).await;
    by.ok("cam.AttachGroupPolicy", json!({"PolicyId": policy, "AttachGroupId": group})).await;
    Theirs { uin, policy, group, key: added["SecretId"].as_str().unwrap().to_owned(), name: name.to_owned(), policy_name }
}

/// The first account's state, as its own user sees it.
async fn everything(w: &World, t: &Theirs) -> Vec<Value> {
    let root = w.root().await;
    vec![
        root.ok("cam.ListUsers", json!({})).await,
        root.ok("cam.ListPolicies", json!({})).await,
        root.ok("cam.GetPolicy", json!({"PolicyId": t.policy})).await,
        root.ok("cam.ListGroups", json!({})).await,
        root.ok("cam.GetGroup", json!({"GroupId": t.group})).await,
        root.ok("cam.ListAccessKeys", json!({"TargetUin": t.uin})).await,
        root.ok("cam.ListAttachedUserAllPolicies", json!({"TargetUin": t.uin, "Rp": 20, "Page": 1, "AttachType": 0})).await,
        root.ok("cam.ListEntitiesForPolicy", json!({"PolicyId": t.policy})).await,
        root.ok("cloudaudit.DescribeEvents", json!({"StartTime": 1_795_100_000, "EndTime": 1_795_200_000})).await,
    ]
}
