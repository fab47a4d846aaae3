//! Users and roles: as lists that are brought about, and what etcd itself then lets whom do.

use serde_json::{Value, json};
use terrace_ops::Drill;

use crate::fixture::{BOB, Fixture};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn users_and_roles_are_brought_about_and_hold() {
    users_and_roles(&Fixture::new(Drill::Off).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn users_and_roles_of_a_newer_etcd() {
    let f = Fixture::new(Drill::Off).await;
    f.add_newer();
    users_and_roles(&f).await;
}

async fn users_and_roles(f: &Fixture) {
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let with_id = |mut params: Value| {
        params["InstanceId"] = json!(id);
        params
    };
    let ok = async |action: &str, params: Value| f.ok(action, with_id(params)).await;
    let refused = async |action: &str, params: Value, code: &str, says: &str| {
        let (found, message) = f.refused(action, with_id(params.clone())).await;
        assert!(found == code && message.contains(says), "{action} {params}: {found}: {message}");
    };
    let none = ok("DescribeEtcdUsers", json!({})).await;
    assert_eq!((&none["Users"], &none["AuthEnabled"]), (&json!([]), &json!(false)));

    let read = |key: &str| json!({ "Type": "read", "Key": key, "Prefix": true, "RangeEnd": "" });
    ok("CreateEtcdRole", json!({ "Role": "reader", "Permissions": [read("/a/")] })).await;
    ok("CreateEtcdRole", json!({ "Role": "empty" })).await;
    refused("CreateEtcdRole", json!({ "Role": "reader" }), "FailedOperation.ResourceExistAlready", "reader").await;
    refused(
        "CreateEtcdRole",
        json!({ "Role": "odd", "Permissions": [{ "Type": "read", "Key": "b", "RangeEnd": "a" }] }),
        "InvalidParameterValue",
        "Permissions.0.RangeEnd",
    )
    .await;
    refused("ModifyEtcdRole", json!({ "Role": "nobody", "Permissions": [] }), "ResourceNotFound", "nobody").await;
    refused("DeleteEtcdRole", json!({ "Role": "nobody" }), "ResourceNotFound", "nobody").await;
    ok("CreateEtcdUser", json!({ "User": "alice", "Password": "wonder", "Roles": ["reader"] })).await;
    ok("CreateEtcdUser", json!({ "User": "certified" })).await;
    refused("CreateEtcdUser", json!({ "User": "alice", "Password": "x" }), "FailedOperation.ResourceExistAlready", "alice").await;
    refused("CreateEtcdUser", json!({ "User": "bob", "Password": "x", "Roles": ["reader", "ghost"] }), "InvalidParameterValue", "Roles.1")
        .await;
    refused("ModifyEtcdUser", json!({ "User": "bob", "Password": "x" }), "ResourceNotFound", "bob").await;
    refused("ModifyEtcdUser", json!({ "User": "alice" }), "MissingParameter", "Password").await;
    refused("DeleteEtcdUser", json!({ "User": "bob" }), "ResourceNotFound", "bob").await;
    let users = ok("DescribeEtcdUsers", json!({})).await;
    assert_eq!(users["Users"], json!([{ "Name": "alice", "Roles": ["reader"] }, { "Name": "certified", "Roles": [] }]));

    // Enforced: alice may do what her role says, by her password, and not a thing more.
    ok("ModifyEtcdAttribute", json!({ "Password": "sesame", "EnableAuth": true })).await;
    assert_eq!(ok("DescribeEtcdUsers", json!({})).await["AuthEnabled"], true);
    ok("PutEtcdKey", json!({ "Key": "/a/1", "Value": "x" })).await;
    let alice = async |args: &[&str]| f.etcdctl(&id, &[&["--user", "alice:wonder"], args].concat()).await;
    assert_eq!(alice(&["get", "/a/1", "--print-value-only"]).await.unwrap(), "x\n");
    assert!(alice(&["put", "/a/1", "y"]).await.is_err() && alice(&["get", "/b"]).await.is_err());
    ok("ModifyEtcdRole", json!({ "Role": "reader", "Permissions": [{ "Type": "readwrite", "Key": "/a/", "Prefix": true }, { "Type": "read", "Key": "/b" }] })).await;
    let roles = ok("DescribeEtcdRoles", json!({})).await;
    let shown = roles["Roles"].as_array().unwrap().iter().find(|role| role["Name"] == "reader").unwrap();
    assert_eq!(
        shown["Permissions"],
        json!([{ "Type": "readwrite", "Key": "/a/", "Prefix": true, "RangeEnd": "" }, { "Type": "read", "Key": "/b", "Prefix": false, "RangeEnd": "" }])
    );
    assert!(alice(&["put", "/a/1", "y"]).await.is_ok() && alice(&["get", "/b"]).await.is_ok());
    ok("ModifyEtcdUser", json!({ "User": "alice", "Password": "changed", "Roles": ["empty"] })).await;
    assert!(alice(&["get", "/a/1"]).await.is_err());
    assert!(f.etcdctl(&id, &["--user", "alice:changed", "get", "/a/1"]).await.unwrap_err().contains("permission denied"));

    refused("ModifyEtcdUser", json!({ "User": "certified", "Password": "x" }), "OperationDenied", "certified").await;

    // root is what all of this rests on.
    refused("DeleteEtcdUser", json!({ "User": "root" }), "OperationDenied", "root").await;
    refused("ModifyEtcdUser", json!({ "User": "root", "Roles": ["reader"] }), "OperationDenied", "root").await;
    let users = ok("DescribeEtcdUsers", json!({})).await;
    assert_eq!(users["Users"].as_array().unwrap().iter().find(|user| user["Name"] == "root").unwrap()["Roles"], json!(["root"]));
    ok("ModifyEtcdUser", json!({ "User": "root", "Roles": ["root", "reader"] })).await;
    ok("ModifyEtcdUser", json!({ "User": "root", "Roles": ["root"] })).await;

    // A role that goes is nobody's any more.
    ok("DeleteEtcdRole", json!({ "Role": "empty" })).await;
    ok("DeleteEtcdUser", json!({ "User": "certified" })).await;
    let users = ok("DescribeEtcdUsers", json!({})).await;
    assert_eq!(users["Users"][0], json!({ "Name": "alice", "Roles": [] }));
    ok("ModifyEtcdAttribute", json!({ "EnableAuth": false })).await;
    ok("DeleteEtcdUser", json!({ "User": "root" })).await;

    for action in ["DescribeEtcdUsers", "DescribeEtcdRoles"] {
        assert_eq!(f.call_as(BOB, action, with_id(json!({}))).await.unwrap_err().code(), "ResourceNotFound", "{action}");
    }
}
