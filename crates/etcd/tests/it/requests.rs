//! What is asked for and what is refused.

use serde_json::{Value, json};
use terrace_ops::Drill;

use crate::fixture::{BOB, Fixture, QUOTA};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_requests_are_refused_with_the_field_and_what_is_allowed() {
    let f = Fixture::new(Drill::Off).await;
    let good = f.request(3).await;
    let with = |field: &str, value: Value| {
        let mut request = good.clone();
        request.insert(field.into(), value);
        Value::Object(request)
    };
    let version = good["EtcdVersion"].as_str().unwrap();
    for (field, value, code, says) in [
        ("Size", json!(2), "InvalidParameter.Param", "1, 3, 5, 7, 9"),
        ("Size", json!(11), "InvalidParameterValue", "Size"),
        ("EtcdVersion", json!("v1.2.3"), "InvalidParameter.Param", version),
        ("EtcdVersion", json!("newest"), "InvalidParameterValue", "EtcdVersion"),
        ("Name", json!(""), "InvalidParameterValue", "Name"),
        ("DiskSize", json!(0), "InvalidParameterValue", "DiskSize"),
        (
            "AdvancedSettings",
            json!({ "BackupSettings": { "BackupInterval": 300, "MaxBackupCount": 5, "CosBucketName": "b" } }),
            "UnsupportedOperation",
            "CosBucketName",
        ),
        ("AdvancedSettings", json!({ "CustomIPs": "10.0.0" }), "InvalidParameterValue", "CustomIPs"),
        ("AdvancedSettings", json!({ "CustomDomains": "a b" }), "InvalidParameterValue", "CustomDomains"),
    ] {
        let (found, message) = f.refused("CreateEtcdInstance", with(field, value.clone())).await;
        assert!(found == code && message.contains(says), "{field} {value}: {found}: {message}");
    }
    for (action, params, code) in [
        (
            "DescribeEtcdInstances",
            json!({ "InstanceIds": ["etcd-00000000"], "Filters": [{ "Name": "vpc-id", "Values": ["v"] }] }),
            "InvalidParameter",
        ),
        ("DescribeEtcdInstances", json!({ "Filters": [{ "Name": "colour", "Values": ["red"] }] }), "InvalidParameterValue"),
        ("DescribeEtcdInstances", json!({ "Limit": 51 }), "InvalidParameterValue"),
        ("DescribeEtcdInstances", json!({ "Offset": -1 }), "InvalidParameterValue"),
        ("DescribeEtcdTasks", json!({ "Filters": [{ "Name": "lifeState", "Values": ["asleep"] }] }), "InvalidParameter"),
        ("DescribeEtcdCredentials", json!({ "InstanceId": "etcd-00000000" }), "ResourceNotFound"),
        ("DescribeEtcdCreatingProgress", json!({ "InstanceId": "nonsense" }), "ResourceNotFound"),
        ("DeleteEtcdInstance", json!({ "InstanceId": "etcd-00000000" }), "ResourceNotFound"),
        ("EnableEtcdInstanceDeletionProtection", json!({ "InstanceId": "etcd-00000000" }), "ResourceNotFound"),
        ("ModifyEtcdAttribute", json!({ "InstanceId": "etcd-00000000", "EnableDeleteCos": true }), "UnsupportedOperation"),
        ("ModifyEtcdAttribute", json!({ "InstanceId": "etcd-00000000", "Password": "x" }), "ResourceNotFound"),
    ] {
        assert_eq!(f.refused(action, params.clone()).await.0, code, "{action} {params}");
    }
    assert_eq!(f.ok("DescribeEtcdInstances", json!({ "Limit": 0 })).await["TotalCount"], 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_without_tls_and_its_attributes() {
    let f = Fixture::new(Drill::Off).await;
    let mut request = f.request(1).await;
    request.insert(
        "AdvancedSettings".into(),
        json!({
            "SecuritySettings": { "Https": false },
            "AutoCompactionSettings": { "AutoCompactionMode": "period", "AutoCompactionRetention": "5m" },
        }),
    );
    request.insert("DeletionProtection".into(), json!(true));
    request.insert("Description".into(), json!("first"));
    let id = f.ok("CreateEtcdInstance", Value::Object(request)).await["InstanceId"].as_str().unwrap().to_owned();
    assert_eq!(f.refused("DeleteEtcdInstance", json!({ "InstanceId": id })).await.0, "OperationDenied");
    assert_eq!(f.refused("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 3 })).await.0, "OperationDenied");
    f.until_status(&id, "running").await;
    assert!(f.instance(&id).await["Endpoint"].as_str().unwrap().starts_with("http://127.0.0.1:"));
    f.etcdctl(&id, &["put", "a", "b"]).await.unwrap();
    let member = f.instance(&id).await["Members"][0]["Name"].clone();
    let methods = f.ok("DescribeRPCMethodList", json!({ "InstanceId": id, "PodName": member })).await["MethodList"].clone();
    let names: Vec<&str> = methods.as_array().unwrap().iter().map(|method| method["Name"].as_str().unwrap()).collect();
    assert!(["Alarm", "Put", "Range", "Watch"].iter().all(|name| names.contains(name)), "{names:?}");
    let second =
        f.ok("DescribeRPCMethodList", json!({ "InstanceId": id, "PodName": member, "Offset": 1, "Limit": 1 })).await["MethodList"].clone();
    assert_eq!(second, json!([{ "Name": names[1] }]));
    assert_eq!(f.refused("DescribeRPCMethodList", json!({ "InstanceId": id, "PodName": "nobody" })).await.0, "ResourceNotFound");

    f.ok("ModifyEtcdAttribute", json!({ "InstanceId": id, "Name": "renamed" })).await;
    let shown = f.instance(&id).await;
    assert_eq!((&shown["Name"], &shown["Description"], &shown["DeletionProtection"]), (&json!("renamed"), &json!("first"), &json!(true)));
    let (code, message) = f.refused("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    assert!(code == "OperationDenied" && message.contains(&id), "{message}");

    // Another account sees and touches none of it.
    let theirs = f.call_as(BOB, "DescribeEtcdInstances", json!({})).await.unwrap();
    assert_eq!((&theirs["TotalCount"], &theirs["Etcds"]), (&json!(0), &json!([])));
    for action in ["DescribeEtcdCredentials", "DeleteEtcdInstance", "DescribeEtcdCreatingProgress", "DisableEtcdInstanceDeletionProtection"]
    {
        assert_eq!(f.call_as(BOB, action, json!({ "InstanceId": id })).await.unwrap_err().code(), "ResourceNotFound", "{action}");
    }
    assert_eq!(f.call_as(BOB, "DescribeEtcdTasks", json!({})).await.unwrap()["Tasks"], json!([]));
}

/// Whoever deletes a cluster need not wait for what is being done to it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_is_being_made_or_changed_can_be_deleted() {
    let f = Fixture::new(Drill::Off).await;
    let (made, changed) = (f.create(3).await, f.create(1).await);
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": made })).await;
    f.until_status(&changed, "running").await;
    f.ok("ResizeEtcdInstance", json!({ "InstanceId": changed, "Size": 5 })).await;
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": changed })).await;
    f.until_status(&made, "gone").await;
    f.until_status(&changed, "gone").await;
    assert_eq!(f.members(), Vec::<i32>::new());
    let left = std::fs::read_dir(f.directory.path().join("etcd/clusters")).into_iter().flatten().count();
    assert_eq!(left, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_account_has_its_quota() {
    let f = Fixture::new(Drill::Off).await;
    assert_eq!(f.ok("DescribeEtcdQuota", json!({})).await["QuotaLimit"], QUOTA);
    let mut ids = Vec::new();
    for _ in 0..QUOTA {
        ids.push(f.create(1).await);
    }
    let request = Value::Object(f.request(1).await);
    assert_eq!(f.refused("CreateEtcdInstance", request.clone()).await.0, "LimitExceeded.QuotaEtcdLimit");
    for id in &ids {
        f.until_status(id, "running").await;
    }
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": ids[0] })).await;
    f.until_status(&ids[0], "gone").await;
    let again = f.ok("CreateEtcdInstance", request).await["InstanceId"].as_str().unwrap().to_owned();
    f.until_status(&again, "running").await;
}

/// Users on: the certificate that was given out speaks for root, a password does too, and the server goes on changing the cluster.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn users_are_turned_on_and_off() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    assert_eq!(f.refused("ModifyEtcdAttribute", json!({ "InstanceId": id, "Password": "x" })).await.0, "OperationDenied");
    f.until_status(&id, "running").await;
    assert_eq!(f.refused("ModifyEtcdAttribute", json!({ "InstanceId": id, "EnableAuth": true })).await.0, "MissingParameter");
    f.ok("ModifyEtcdAttribute", json!({ "InstanceId": id, "EnableAuth": true, "Password": "open sesame" })).await;
    f.etcdctl(&id, &["put", "a", "b"]).await.unwrap();
    f.etcdctl(&id, &["--user", "root:open sesame", "put", "a", "b"]).await.unwrap();
    assert!(f.etcdctl(&id, &["--user", "root:guessed", "put", "a", "b"]).await.is_err());
    f.ok("ModifyEtcdAttribute", json!({ "InstanceId": id, "Password": "another" })).await;
    assert!(f.etcdctl(&id, &["--user", "root:open sesame", "put", "a", "b"]).await.is_err());
    f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 3 })).await;
    f.until_status(&id, "running").await;
    assert_eq!(f.members().len(), 3);
    f.ok("ModifyEtcdAttribute", json!({ "InstanceId": id, "EnableAuth": false })).await;
    f.etcdctl(&id, &["get", "a"]).await.unwrap();
}

/// The secret half of the keys is nowhere in the database's plain text.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_sealed_at_rest() {
    let f = Fixture::new(Drill::Off).await;
    let id = f.create(1).await;
    f.until_status(&id, "running").await;
    let shown = f.ok("DescribeEtcdCredentials", json!({ "InstanceId": id })).await["Credentials"][0].clone();
    assert!(shown["Key"].as_str().unwrap().contains("PRIVATE KEY"));
    for file in std::fs::read_dir(f.directory.path()).unwrap().flatten().filter(|file| file.path().is_file()) {
        let bytes = std::fs::read(file.path()).unwrap();
        assert!(!bytes.windows(11).any(|window| window == b"PRIVATE KEY"), "{:?}", file.path());
    }
}
