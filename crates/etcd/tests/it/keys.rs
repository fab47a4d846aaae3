//! Keys: the tree, old revisions, history, writing with a compare, waiting for changes.

use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use terrace_ops::Drill;

use crate::fixture::{ALICE, BOB, Fixture};

async fn cluster(f: &Fixture, size: i64) -> String {
    let id = f.create(size).await;
    f.until_status(&id, "running").await;
    id
}

/// The call with the cluster's id.
async fn call(f: &Fixture, id: &str, action: &str, params: Value) -> Value {
    f.ok(action, with_id(id, params)).await
}

fn with_id(id: &str, mut params: Value) -> Value {
    params["InstanceId"] = json!(id);
    params
}

fn names(answer: &Value) -> Vec<&str> {
    answer["Keys"].as_array().unwrap().iter().map(|key| key["Key"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_are_shown_as_a_tree_in_pages_and_at_old_revisions() {
    let f = Fixture::new(Drill::Off).await;
    let id = &cluster(&f, 1).await;
    let empty = call(&f, id, "DescribeEtcdKeys", json!({})).await;
    assert_eq!(
        (&empty["Keys"], &empty["Prefixes"], &empty["Total"], &empty["NextStartAfter"]),
        (&json!([]), &json!([]), &json!(0), &Value::Null)
    );
    for n in 0..30 {
        call(&f, id, "PutEtcdKey", json!({ "Key": format!("/pods/{n:02}"), "Value": "p" })).await;
    }
    for key in ["/a", "/nodes/x/1", "/nodes/x/2", "/nodes/y", "/z"] {
        call(&f, id, "PutEtcdKey", json!({ "Key": key, "Value": key })).await;
    }
    let root = call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "/", "Delimiter": "/" })).await;
    assert_eq!((names(&root), &root["Prefixes"]), (vec!["/a", "/z"], &json!(["/nodes/", "/pods/"])));
    assert_eq!((&root["Total"], &root["Keys"][0]["Value"], &root["Keys"][0]["Version"]), (&json!(35), &json!("/a"), &json!(1)));
    let within = call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "/nodes/", "Delimiter": "/", "KeysOnly": true })).await;
    assert_eq!((names(&within), &within["Prefixes"], &within["Keys"][0]["Value"]), (vec!["/nodes/y"], &json!(["/nodes/x/"]), &json!("")));

    // Pages, by whatever the one before says.
    let (mut at, mut seen) = (json!(""), Vec::new());
    while !at.is_null() {
        let page = call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "/", "Delimiter": "/", "Limit": 1, "StartAfter": at })).await;
        assert_eq!(page["Total"], 35);
        seen.extend(names(&page).into_iter().map(str::to_owned));
        seen.extend(page["Prefixes"].as_array().unwrap().iter().map(|prefix| prefix.as_str().unwrap().to_owned()));
        at = page["NextStartAfter"].clone();
    }
    assert_eq!(seen, ["/a", "/nodes/", "/pods/", "/z"]);
    let flat = call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "/pods/", "Limit": 10, "StartAfter": "/pods/04" })).await;
    assert_eq!((names(&flat)[0], names(&flat).len(), &flat["NextStartAfter"]), ("/pods/05", 10, &json!("/pods/14")));

    // As it was.
    let then = root["Revision"].as_i64().unwrap();
    let deleted = call(&f, id, "DeleteEtcdKeys", json!({ "Prefix": "/pods/" })).await;
    assert_eq!((&deleted["Deleted"], &deleted["Revision"]), (&json!(30), &json!(then + 1)));
    let past = call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "/", "Delimiter": "/", "Revision": then })).await;
    assert_eq!((&past["Prefixes"], &past["Total"], &past["Revision"]), (&root["Prefixes"], &json!(35), &json!(then)));
    let now = call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "/", "Delimiter": "/" })).await;
    assert_eq!((&now["Prefixes"], &now["Total"]), (&json!(["/nodes/"]), &json!(5)));
    let refused = async |revision: i64| f.refused("DescribeEtcdKeys", with_id(id, json!({ "Revision": revision }))).await;
    let (code, message) = refused(then + 100).await;
    assert!(code == "InvalidParameterValue" && message.contains(&format!("1 to {}", then + 1)), "{message}");
    f.etcdctl(id, &["compact", &(then - 1).to_string()]).await.unwrap();
    let (code, message) = refused(then - 2).await;
    assert!(code == "InvalidParameterValue" && message.contains(&format!("{} to {}", then - 1, then + 1)), "{message}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bytes_that_are_no_text_and_values_that_are_long() {
    let f = Fixture::new(Drill::Off).await;
    let id = &cluster(&f, 1).await;
    // "b\xff" and "b/\xff\xfe", which are no text, and values of a megabyte.
    for (key, value) in [("Yv8=", "AA=="), ("Yi//", "aGVsbG8="), ("dGV4dA==", "//8=")] {
        call(&f, id, "PutEtcdKey", json!({ "Key": key, "Value": value, "Encoding": "base64" })).await;
    }
    let long = "ü".repeat(500_000);
    call(&f, id, "PutEtcdKey", json!({ "Key": "long", "Value": long })).await;
    let all = call(&f, id, "DescribeEtcdKeys", json!({})).await;
    let shown: Vec<_> =
        all["Keys"].as_array().unwrap().iter().map(|key| (key["Key"].as_str().unwrap(), key["Encoding"].as_str().unwrap())).collect();
    assert_eq!(shown, [("Yi//", "base64"), ("Yv8=", "base64"), ("long", "utf8"), ("dGV4dA==", "base64")]);
    let cut = &all["Keys"][2];
    assert_eq!((&cut["Truncated"], &cut["ValueSize"], cut["Value"].as_str().unwrap().len()), (&json!(true), &json!(1_000_000), 4096));
    let whole = call(&f, id, "DescribeEtcdKeyHistory", json!({ "Key": "long" })).await;
    assert_eq!((&whole["Revisions"][0]["Value"], &whole["Revisions"][0]["Truncated"]), (&json!(long), &json!(false)));
    // An answer holds some of them whole, and says which it has cut.
    for _ in 0..7 {
        call(&f, id, "PutEtcdKey", json!({ "Key": "long", "Value": long })).await;
    }
    let all = call(&f, id, "DescribeEtcdKeyHistory", json!({ "Key": "bG9uZw==", "Encoding": "base64" })).await;
    let cut: Vec<bool> = all["Revisions"].as_array().unwrap().iter().map(|key| key["Truncated"] == true).collect();
    assert_eq!((cut.len(), &cut[..5], cut[5..].iter().all(|cut| *cut)), (8, &[false; 5][..], true));
    assert!(all.to_string().len() < 8_000_000);
    // A page ends after a key that is no text, and the next one begins there.
    let first = call(&f, id, "DescribeEtcdKeys", json!({ "Limit": 2 })).await;
    let second = call(&f, id, "DescribeEtcdKeys", json!({ "StartAfter": first["NextStartAfter"] })).await;
    assert_eq!(names(&second), ["long", "dGV4dA=="]);
    let tree = call(&f, id, "DescribeEtcdKeys", json!({ "Encoding": "base64", "Delimiter": "/" })).await;
    assert_eq!(tree["Prefixes"], json!(["Yi8="]));

    for (action, params, code, says) in [
        ("DescribeEtcdKeys", json!({ "Encoding": "base64", "Prefix": "/" }), "InvalidParameterValue", "Prefix"),
        ("PutEtcdKey", json!({ "Encoding": "base64", "Key": "*", "Value": "" }), "InvalidParameterValue", "Key"),
        ("PutEtcdKey", json!({ "Key": "x", "Value": "ü".repeat(1_000_000) }), "InvalidParameterValue", "1.5 MiB"),
        ("DeleteEtcdKeys", json!({}), "MissingParameter", "Key"),
        ("DeleteEtcdKeys", json!({ "Key": "a", "Prefix": "b" }), "InvalidParameter", "Prefix"),
        ("DeleteEtcdKeys", json!({ "Prefix": "b", "ExpectedModRevision": 3 }), "InvalidParameter", "ExpectedModRevision"),
        ("DeleteEtcdKeys", json!({ "Prefix": "" }), "InvalidParameterValue", "Prefix"),
    ] {
        let (found, message) = f.refused(action, with_id(id, params.clone())).await;
        assert!(found == code && message.contains(says), "{action}: {found}: {message}");
    }
    for (action, params) in [
        ("DescribeEtcdKeys", json!({})),
        ("WatchEtcdKeys", json!({})),
        ("DescribeEtcdKeyHistory", json!({ "Key": "long" })),
        ("DeleteEtcdKeys", json!({ "Key": "long" })),
        ("PutEtcdKey", json!({ "Key": "long", "Value": "x" })),
    ] {
        assert_eq!(f.call_as(BOB, action, with_id(id, params)).await.unwrap_err().code(), "ResourceNotFound", "{action}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writing_with_a_compare_and_what_a_key_was_before() {
    let f = Fixture::new(Drill::Off).await;
    let id = &cluster(&f, 1).await;
    let put = async |value: &str, expected: Value| {
        call(&f, id, "PutEtcdKey", json!({ "Key": "k", "Value": value, "ExpectedModRevision": expected })).await["Revision"]
            .as_i64()
            .unwrap()
    };
    let first = put("1", json!(0)).await;
    let second = put("2", json!(first)).await;
    for (expected, says) in [(0, second), (first, second), (second + 7, second)] {
        let (code, message) =
            f.refused("PutEtcdKey", with_id(id, json!({ "Key": "k", "Value": "x", "ExpectedModRevision": expected }))).await;
        assert!(code == "OperationDenied" && message.contains(&says.to_string()), "{message}");
    }
    let refused = f.refused("DeleteEtcdKeys", with_id(id, json!({ "Key": "k", "ExpectedModRevision": first }))).await;
    assert_eq!(refused.0, "OperationDenied");
    assert_eq!(
        f.refused("PutEtcdKey", with_id(id, json!({ "Key": "none", "Value": "x", "ExpectedModRevision": 5 }))).await.0,
        "OperationDenied"
    );
    let gone = call(&f, id, "DeleteEtcdKeys", json!({ "Key": "k", "ExpectedModRevision": second })).await;
    assert_eq!(gone["Deleted"], 1);
    // Others are written meanwhile, so that the deletion has to be looked for.
    for n in 0..50 {
        f.etcdctl(id, &["put", "other", &n.to_string()]).await.unwrap();
    }
    let history = async |limit: i64| call(&f, id, "DescribeEtcdKeyHistory", json!({ "Key": "k", "Limit": limit })).await;
    let lines = |answer: &Value| -> Vec<(i64, bool, String)> {
        let all = answer["Revisions"].as_array().unwrap().iter();
        all.map(|r| (r["ModRevision"].as_i64().unwrap(), r["Deleted"] == true, r["Value"].as_str().unwrap().to_owned())).collect()
    };
    let was = [(gone["Revision"].as_i64().unwrap(), true, String::new()), (second, false, "2".to_owned()), (first, false, "1".to_owned())];
    assert_eq!(lines(&history(100).await), was);
    let third = put("3", json!(0)).await;
    let found = history(100).await;
    assert_eq!(lines(&found)[0], (third, false, "3".to_owned()));
    assert_eq!((&lines(&found)[1..], &found["Compacted"]), (&was[..], &json!(false)));
    assert_eq!(lines(&history(2).await), [(third, false, "3".to_owned()), was[0].clone()]);
    assert_eq!(call(&f, id, "DescribeEtcdKeyHistory", json!({ "Key": "never" })).await["Revisions"], json!([]));
    let fourth = put("4", json!(third)).await;
    f.etcdctl(id, &["compact", &fourth.to_string()]).await.unwrap();
    let found = history(100).await;
    assert_eq!((lines(&found), &found["Compacted"]), (vec![(fourth, false, "4".to_owned())], &json!(true)));

    // With a lease it ends by itself.
    call(&f, id, "PutEtcdKey", json!({ "Key": "short", "Value": "x", "LeaseSeconds": 2 })).await;
    let shown = call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "short" })).await;
    assert_ne!(shown["Keys"][0]["LeaseId"], "");
    f.until("the lease to end", async || call(&f, id, "DescribeEtcdKeys", json!({ "Prefix": "short" })).await["Total"] == 0).await;
}

async fn changes_are_waited_for(f: &Fixture, id: &str, tells_progress: bool) {
    let begun = Instant::now();
    let nothing = call(f, id, "WatchEtcdKeys", json!({ "Prefix": "a/", "WaitSeconds": 3 })).await;
    // Longer than a call of etcd may take otherwise: a watch is none.
    assert!(nothing["Events"] == json!([]) && begun.elapsed() > Duration::from_secs(3), "{nothing}");
    let from = nothing["NextRevision"].as_i64().unwrap();
    let begun = Instant::now();
    let (told, ()) =
        tokio::join!(call(f, id, "WatchEtcdKeys", json!({ "Prefix": "a/", "FromRevision": from, "WaitSeconds": 20 })), async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            call(f, id, "PutEtcdKey", json!({ "Key": "b/1", "Value": "not this" })).await;
            call(f, id, "PutEtcdKey", json!({ "Key": "a/1", "Value": "this" })).await;
        });
    assert!(begun.elapsed() < Duration::from_secs(5));
    let event = &told["Events"][0];
    assert_eq!((&event["Type"], &event["Key"]["Key"], &event["Key"]["Value"]), (&json!("PUT"), &json!("a/1"), &json!("this")));
    let next = told["NextRevision"].as_i64().unwrap();
    assert_eq!(event["Key"]["ModRevision"], next - 1);
    // What came between two calls is there at once, even without a wait; in order, deletions too.
    call(f, id, "DeleteEtcdKeys", json!({ "Key": "a/1" })).await;
    call(f, id, "PutEtcdKey", json!({ "Key": "a/2", "Value": "two" })).await;
    let told = call(f, id, "WatchEtcdKeys", json!({ "Prefix": "a/", "FromRevision": next, "WaitSeconds": 0 })).await;
    let kinds: Vec<_> =
        told["Events"].as_array().unwrap().iter().map(|event| (event["Type"].as_str().unwrap(), event["Key"]["Deleted"] == true)).collect();
    assert_eq!(kinds, [("DELETE", true), ("PUT", false)]);
    // Quiet keys among busy others: how far has been looked is told where etcd can be relied on.
    let next = told["NextRevision"].as_i64().unwrap();
    let busy = call(f, id, "PutEtcdKey", json!({ "Key": "b/2", "Value": "" })).await["Revision"].as_i64().unwrap();
    let quiet = call(f, id, "WatchEtcdKeys", json!({ "Prefix": "a/", "FromRevision": next, "WaitSeconds": 1 })).await;
    assert_eq!(quiet["NextRevision"], if tells_progress { busy + 1 } else { next });

    // A revision of more keys than an answer holds is told as missed.
    let mut made = 0;
    while made < 1200 {
        let puts: String = (made..made + 100).map(|n| format!("put many/{n:04} x\n")).collect();
        f.etcdctl_txn(id, &puts).await;
        made += 100;
    }
    let many = call(f, id, "DescribeEtcdKeys", json!({ "Prefix": "many/", "Limit": 1 })).await;
    assert_eq!(many["Total"], 1200);
    let (mut at, mut seen) = (next, 0);
    while at <= many["Revision"].as_i64().unwrap() {
        let told = call(f, id, "WatchEtcdKeys", json!({ "Prefix": "many/", "FromRevision": at, "WaitSeconds": 1 })).await;
        assert_eq!(told["CompactedRevision"], 0);
        seen += told["Events"].as_array().unwrap().len();
        at = told["NextRevision"].as_i64().unwrap();
    }
    assert_eq!(seen, 1200);
    let gone = call(f, id, "DeleteEtcdKeys", json!({ "Prefix": "many/" })).await;
    let told = call(f, id, "WatchEtcdKeys", json!({ "Prefix": "many/", "FromRevision": at, "WaitSeconds": 1 })).await;
    assert_eq!((told["Events"].as_array().unwrap().len(), &told["CompactedRevision"]), (1000, &gone["Revision"]));
    assert_eq!(told["NextRevision"].as_i64().unwrap(), gone["Revision"].as_i64().unwrap() + 1);

    let compacted = gone["Revision"].as_i64().unwrap();
    f.etcdctl(id, &["compact", &compacted.to_string()]).await.unwrap();
    let told = call(f, id, "WatchEtcdKeys", json!({ "FromRevision": from, "WaitSeconds": 20 })).await;
    assert_eq!(
        (&told["Events"], &told["CompactedRevision"], &told["NextRevision"]),
        (&json!([]), &json!(compacted), &json!(compacted + 1))
    );
    let (code, message) = f.refused("WatchEtcdKeys", with_id(id, json!({ "FromRevision": compacted + 100 }))).await;
    assert!(code == "InvalidParameterValue" && message.contains(&format!("1 to {}", compacted + 1)), "{message}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_are_waited_for_and_a_server_that_ends_answers() {
    let mut f = Fixture::new(Drill::Off).await;
    let id = &cluster(&f, 1).await;
    changes_are_waited_for(&f, id, false).await;
    let begun = Instant::now();
    let (refusal, ()) = tokio::join!(f.call_as(ALICE, "WatchEtcdKeys", json!({ "InstanceId": id, "WaitSeconds": 25 })), async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        f.stop();
    });
    assert_eq!(refusal.unwrap_err().code(), "ResourceUnavailable");
    assert!(begun.elapsed() < Duration::from_secs(3));
    f.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_are_waited_for_on_a_newer_etcd() {
    let f = Fixture::new(Drill::Off).await;
    f.add_newer();
    let id = cluster(&f, 1).await;
    changes_are_waited_for(&f, &id, true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cluster_that_cannot_answer_is_said_to_be_so_soon() {
    let f = Fixture::new(Drill::Off).await;
    let id = &f.create(3).await;
    let early = f.refused("DescribeEtcdKeys", json!({ "InstanceId": id })).await;
    assert!(early.0 == "ResourceUnavailable" && early.1.contains("creating"), "{early:?}");
    f.until_status(id, "running").await;
    call(&f, id, "PutEtcdKey", json!({ "Key": "a", "Value": "b" })).await;
    // Two of three stand still: they take connections and say nothing.
    for pid in &f.members()[..2] {
        assert!(Command::new("kill").args(["-STOP", &pid.to_string()]).status().unwrap().success());
    }
    for (action, params) in [
        ("DescribeEtcdKeys", json!({})),
        ("PutEtcdKey", json!({ "Key": "a", "Value": "c" })),
        ("DescribeEtcdKeyHistory", json!({ "Key": "a" })),
        ("WatchEtcdKeys", json!({ "WaitSeconds": 20 })),
        ("DeleteEtcdKeys", json!({ "Key": "a" })),
    ] {
        let begun = Instant::now();
        let refused = f.refused(action, with_id(id, params)).await;
        assert!(
            refused.0 == "ResourceUnavailable" && begun.elapsed() < Duration::from_secs(6),
            "{action}: {refused:?} after {:?}",
            begun.elapsed()
        );
    }
}
