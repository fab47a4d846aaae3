//! Changes of policies count at once: nothing that was cached survives the answer.

use serde_json::json;

use crate::World;

both_databases!(each_change_counts_at_once a_policy_named_by_name_is_checked_by_number);

async fn each_change_counts_at_once(w: World) {
    let root = w.root().await;
    let user = w.sub_user("dev", &[]).await;
    let (uin, key) = (user.uin(), user.caller.secret_id.clone());
    let may = async || w.key(&key).await.unwrap().call("cam.ListUsers", json!({})).await.is_ok();
    let allow = root.create_policy("allow", "allow", "cam:ListUsers", "*").await;
    let group = root.create_group("g").await;
    assert!(!may().await);
    root.ok("cam.AttachUserPolicy", json!({"PolicyId": allow, "AttachUin": uin})).await;
    assert!(may().await);
    let other = r#"{"version":"2.0","statement":[{"effect":"allow","action":"cam:ListGroups","resource":"*"}]}"#;
    root.ok("cam.UpdatePolicy", json!({"PolicyId": allow, "PolicyDocument": other})).await;
    assert!(!may().await);
    root.ok("cam.UpdatePolicy", json!({"PolicyId": allow, "PolicyDocument": other.replace("ListGroups", "List*")})).await;
    assert!(may().await);
    root.ok("cam.DetachUserPolicy", json!({"PolicyId": allow, "DetachUin": uin})).await;
    assert!(!may().await);
    root.ok("cam.AttachGroupPolicy", json!({"PolicyId": allow, "AttachGroupId": group})).await;
    assert!(!may().await);
    root.ok("cam.AddUserToGroup", json!({"Info": [{"GroupId": group, "Uin": uin}]})).await;
    assert!(may().await);
    root.ok("cam.RemoveUserFromGroup", json!({"Info": [{"GroupId": group, "Uin": uin}]})).await;
    assert!(!may().await);
    root.ok("cam.AddUserToGroup", json!({"Info": [{"GroupId": group, "Uin": uin}]})).await;
    root.ok("cam.DetachGroupPolicy", json!({"PolicyId": allow, "DetachGroupId": group})).await;
    assert!(!may().await);
    root.ok("cam.AttachGroupPolicy", json!({"PolicyId": allow, "AttachGroupId": group})).await;
    assert!(may().await);
    root.ok("cam.DeleteGroup", json!({"GroupId": group})).await;
    assert!(!may().await);
    root.ok("cam.AttachUserPolicies", json!({"PolicyId": [allow], "AttachUin": uin})).await;
    assert!(may().await);
    root.ok("cam.DeletePolicy", json!({"PolicyId": [allow]})).await;
    assert!(!may().await);
}

async fn a_policy_named_by_name_is_checked_by_number(w: World) {
    let root = w.root().await;
    let (mine, other) = (root.create_policy("mine", "allow", "tat:*", "*").await, root.create_policy("other", "allow", "tat:*", "*").await);
    let resource = format!("qcs::cam::uin/{}:policyid/{mine}", w.own.account);
    let limited = w.sub_user("limited", &[json!({"effect": "allow", "action": "cam:UpdatePolicy", "resource": resource})]).await;
    limited.ok("cam.UpdatePolicy", json!({"PolicyName": "mine", "Description": "d"})).await;
    limited.ok("cam.UpdatePolicy", json!({"PolicyId": mine, "Description": "d"})).await;
    let known = limited.refused("cam.UpdatePolicy", json!({"PolicyName": "other", "Description": "d"})).await;
    let unknown = limited.refused("cam.UpdatePolicy", json!({"PolicyName": "missing", "Description": "d"})).await;
    assert_eq!(known.code(), "AuthFailure.UnauthorizedOperation");
    assert_eq!(known.to_string(), unknown.to_string());
    assert_eq!(limited.code("cam.UpdatePolicy", json!({"PolicyId": other})).await, "AuthFailure.UnauthorizedOperation");
}
