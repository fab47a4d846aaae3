//! Members on managed hosts, each through its agent.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use terrace_base::{Clock, Timestamp};
use terrace_ops::Drill;

use crate::fixture::{BOB, Fixture};

async fn create_on(f: &Fixture, size: i64, hosts: &[String]) -> String {
    let mut request = f.request(size).await;
    request.insert("HostIds".into(), json!(hosts));
    let made = f.ok("CreateEtcdInstance", Value::Object(request)).await;
    let id = made["InstanceId"].as_str().unwrap().to_owned();
    f.until_status(&id, "running").await;
    id
}

/// The hosts that members are on, each by its member's status.
async fn placed(f: &Fixture, id: &str) -> Vec<(String, String)> {
    let members = f.ok("DescribeEtcdMembers", json!({ "InstanceId": id })).await;
    let text = |member: &Value, field: &str| member[field].as_str().unwrap().to_owned();
    members["Members"].as_array().unwrap().iter().map(|member| (text(member, "HostId"), text(member, "Status"))).collect()
}

async fn kinds_of_events(f: &Fixture, id: &str) -> BTreeSet<String> {
    let events = f.ok("DescribeEtcdEvents", json!({ "InstanceId": id, "Limit": 100 })).await;
    events["Events"].as_array().unwrap().iter().map(|event| event["Kind"].as_str().unwrap().to_owned()).collect()
}

async fn value(f: &Fixture, id: &str, key: &str) -> String {
    f.etcdctl(id, &["get", key, "--print-value-only"]).await.unwrap_or_default().trim().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_member_has_a_host_and_a_spare_takes_the_place_of_one_that_is_lost() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(4);
    let id = create_on(&f, 3, &hosts).await;
    let running = |hosts: &[String]| hosts.iter().map(|host| (host.clone(), "Running".to_owned())).collect::<Vec<_>>();
    assert_eq!(placed(&f, &id).await, running(&hosts[..3]));
    assert_eq!(f.instance(&id).await["HostIds"], json!(hosts));
    let endpoint = f.instance(&id).await["Endpoint"].as_str().unwrap().to_owned();
    assert!(endpoint.contains("https://127.0.1.1:") && endpoint.contains("https://127.0.1.3:"), "{endpoint}");
    for host in &hosts[..3] {
        assert_eq!(f.hosts.programs(host).len(), 1);
    }
    assert_eq!((f.members().len(), f.hosts.places(&hosts[3])), (3, 0), "the server's own machine has none");
    f.etcdctl(&id, &["put", "a", "1"]).await.unwrap();

    // The agent sees to a member that dies, whether or not it reaches the server.
    f.hosts.cut(&hosts[1]);
    let before = f.hosts.programs(&hosts[1]);
    f.hosts.kill_programs(&hosts[1]);
    f.until("another life", async || f.hosts.programs(&hosts[1]).iter().any(|pid| !before.contains(pid))).await;
    f.hosts.mend(&hosts[1]);
    f.until("all to be well", async || placed(&f, &id).await == running(&hosts[..3])).await;
    assert_eq!(value(&f, &id, "a").await, "1");

    // A host that is gone for good, agent and all.
    f.hosts.switch_off(&hosts[0]);
    f.until("the member to be on the spare", async || {
        let now: BTreeSet<_> = placed(&f, &id).await.into_iter().collect();
        now == running(&hosts[1..]).into_iter().collect() && f.status(&id).await == "running"
    })
    .await;
    assert_eq!(value(&f, &id, "a").await, "1");
    f.etcdctl(&id, &["put", "a", "2"]).await.unwrap();
    assert!(kinds_of_events(&f, &id).await.contains("member_moved"));
    // It comes back: what it still has belongs to nobody.
    f.hosts.switch_on(&hosts[0]);
    f.until("the host to be cleared", async || f.hosts.programs(&hosts[0]).is_empty() && f.hosts.places(&hosts[0]) == 0).await;
    assert_eq!(value(&f, &id, "a").await, "2");
    assert_eq!(f.etcdctl(&id, &["member", "list"]).await.unwrap().lines().count(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cluster_on_hosts_is_backed_up_restored_resized_rolled_and_deleted() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(4);
    let id = create_on(&f, 1, &hosts[..1]).await;
    f.etcdctl(&id, &["put", "a", "1"]).await.unwrap();
    f.ok("CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "one" })).await;
    f.until("the snapshot", async || f.ok("DescribeEtcdSnapshots", json!({ "InstanceId": id })).await["Snapshots"][0]["Status"] == "ready")
        .await;
    f.etcdctl(&id, &["put", "a", "2"]).await.unwrap();
    f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": "one" })).await;
    f.until_status(&id, "running").await;
    assert_eq!(value(&f, &id, "a").await, "1");

    let asked = json!({ "InstanceId": id, "Size": 3 });
    assert_eq!(f.refused("ResizeEtcdInstance", asked).await.0, "InvalidParameterValue");
    f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 3, "HostIds": hosts[1..3] })).await;
    f.until_status(&id, "running").await;
    let on: BTreeSet<_> = placed(&f, &id).await.into_iter().map(|(host, _)| host).collect();
    assert_eq!(on, hosts[..3].iter().cloned().collect());

    f.ok("RotateEtcdCertificates", json!({ "InstanceId": id })).await;
    f.until_status(&id, "running").await;
    let compaction = json!({ "AutoCompactionMode": "revision", "AutoCompactionRetention": "1000" });
    f.ok("ModifyEtcdConfiguration", json!({ "InstanceId": id, "AutoCompactionSettings": compaction })).await;
    f.until_status(&id, "running").await;
    assert_eq!(value(&f, &id, "a").await, "1");

    // Another, of this one's backup, on a host where there is one already.
    let copied = json!({ "InstanceId": id, "SnapshotName": "one", "Name": "copy", "Size": 1, "HostIds": [hosts[3]] });
    let copy = f.ok("CloneEtcdInstance", copied).await["NewInstanceId"].as_str().unwrap().to_owned();
    f.until_status(&copy, "running").await;
    assert_eq!((value(&f, &copy, "a").await.as_str(), placed(&f, &copy).await[0].0.as_str()), ("1", hosts[3].as_str()));

    let refused = f.refused("ModifyEtcdHosts", json!({ "InstanceId": id, "HostIds": hosts[..2] })).await;
    assert!(refused.0 == "InvalidParameterValue" && refused.1.contains(&hosts[2]), "{refused:?}");
    f.ok("ModifyEtcdHosts", json!({ "InstanceId": id, "HostIds": hosts })).await;
    f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 1 })).await;
    f.until_status(&id, "running").await;
    assert_eq!((f.hosts.places(&hosts[1]), f.hosts.places(&hosts[2])), (0, 0), "who went left nothing");

    // One host cannot be asked while its cluster is deleted.
    f.hosts.cut(&hosts[0]);
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "gone").await;
    assert_eq!(f.hosts.programs(&hosts[0]).len(), 1, "nobody could end it");
    f.hosts.mend(&hosts[0]);
    f.until("its end", async || f.hosts.programs(&hosts[0]).is_empty() && f.hosts.places(&hosts[0]) == 0).await;
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": copy })).await;
    f.until_status(&copy, "gone").await;
    assert_eq!(f.hosts.places(&hosts[3]), 0);
}

/// Without a spare, and while too few members are left, nothing is given up.
#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_is_out_of_reach_is_waited_for() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(4);
    let id = create_on(&f, 3, &hosts[..3]).await;
    let before: BTreeSet<_> = placed(&f, &id).await.into_iter().collect();
    f.hosts.switch_off(&hosts[0]);
    tokio::time::sleep(Duration::from_secs(12)).await;
    assert_eq!(f.status(&id).await, "running");
    // A spare that is named later is taken.
    f.hosts.switch_off(&hosts[1]);
    f.ok("ModifyEtcdHosts", json!({ "InstanceId": id, "HostIds": hosts })).await;
    tokio::time::sleep(Duration::from_secs(8)).await;
    assert_eq!(f.hosts.places(&hosts[3]), 0, "two of three are gone: there is no quorum to let one go");
    f.hosts.switch_on(&hosts[0]);
    f.hosts.switch_on(&hosts[1]);
    f.until("all to be well", async || placed(&f, &id).await.into_iter().collect::<BTreeSet<_>>() == before).await;
}

/// A host is lost just when its data was exchanged: the restore is taken back on the others, and there too once it can be asked.
#[tokio::test(flavor = "multi_thread")]
async fn a_restore_that_is_cancelled_leaves_no_member_behind() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(3);
    let id = create_on(&f, 3, &hosts).await;
    f.etcdctl(&id, &["put", "a", "1"]).await.unwrap();
    f.ok("CreateEtcdSnapshot", json!({ "InstanceId": id, "SnapshotName": "one" })).await;
    f.until("the snapshot", async || f.ok("DescribeEtcdSnapshots", json!({ "InstanceId": id })).await["Snapshots"][0]["Status"] == "ready")
        .await;
    f.etcdctl(&id, &["put", "a", "2"]).await.unwrap();
    f.hosts.cut_after(&hosts[1], "Exchange");
    let task = f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": "one" })).await["TaskID"].clone();
    f.until("the host to be lost", async || !f.hosts.is_reachable(&hosts[1])).await;
    f.ok("CancelEtcdTask", json!({ "InstanceId": id, "TaskId": task })).await;
    f.until_status(&id, "running").await;
    f.until("the others to serve", async || value(&f, &id, "a").await == "2").await;
    f.etcdctl(&id, &["put", "a", "3"]).await.unwrap();
    f.hosts.mend(&hosts[1]);
    f.until("all to be well", async || placed(&f, &id).await.iter().all(|(_, status)| status == "Running")).await;
    let endpoints = f.instance(&id).await["Endpoint"].as_str().unwrap().to_owned();
    for endpoint in endpoints.split(',') {
        let said = f.etcdctl(&id, &["--endpoints", endpoint, "get", "a", "--print-value-only"]).await.unwrap();
        assert_eq!(said.trim(), "3", "{endpoint}");
    }
    // What was left behind does not pass for the next restore's.
    f.ok("RestoreEtcdInstance", json!({ "InstanceId": id, "SnapshotName": "one" })).await;
    f.until_status(&id, "running").await;
    assert_eq!(value(&f, &id, "a").await, "1");
}

/// Nor is anything left of a cluster whose making was ended while a host could not be asked.
#[tokio::test(flavor = "multi_thread")]
async fn a_creation_that_is_cancelled_leaves_nothing() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(3);
    f.hosts.cut_after(&hosts[0], "Start");
    let mut request = f.request(3).await;
    request.insert("HostIds".into(), json!(hosts));
    let id = f.ok("CreateEtcdInstance", Value::Object(request)).await["InstanceId"].as_str().unwrap().to_owned();
    f.until("the host to be lost", async || !f.hosts.is_reachable(&hosts[0])).await;
    f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
    f.until_status(&id, "gone").await;
    f.hosts.mend(&hosts[0]);
    f.until("nothing to be left", async || hosts.iter().all(|host| f.hosts.programs(host).is_empty() && f.hosts.places(host) == 0)).await;
}

/// The spare that was chosen is lost as well: another is.
#[tokio::test(flavor = "multi_thread")]
async fn a_spare_that_is_lost_is_given_up_for_another() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(5);
    let id = create_on(&f, 3, &hosts).await;
    f.etcdctl(&id, &["put", "a", "1"]).await.unwrap();
    f.hosts.cut_after(&hosts[3], "Install");
    f.hosts.switch_off(&hosts[0]);
    f.until("the first spare to be lost", async || !f.hosts.is_reachable(&hosts[3])).await;
    f.until("the second to be taken", async || {
        placed(&f, &id).await.iter().any(|(host, status)| *host == hosts[4] && status == "Running") && f.status(&id).await == "running"
    })
    .await;
    assert_eq!(value(&f, &id, "a").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_placed_is_refused() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(3);
    let with = async |size: i64, hosts: Value| {
        let mut request = f.request(size).await;
        request.insert("HostIds".into(), hosts);
        f.refused("CreateEtcdInstance", Value::Object(request)).await
    };
    for (size, named, code, said) in [
        (1, json!(["host-1"]), "InvalidParameterValue", "ins-xxxxxxxx"),
        (1, json!(["ins-99999999"]), "ResourceNotFound", "ins-99999999"),
        (1, json!([hosts[0], hosts[0]]), "InvalidParameterValue", "each host once"),
        (3, json!(hosts[..2]), "InvalidParameterValue", "3 or more hosts"),
    ] {
        let refused = with(size, named.clone()).await;
        assert!(refused.0 == code && refused.1.contains(said), "{named}: {refused:?}");
    }
    f.hosts.cut(&hosts[2]);
    assert!(with(3, json!(hosts)).await.1.contains("online"));
    f.hosts.mend(&hosts[2]);
    let mut open = f.request(1).await;
    open.insert("HostIds".into(), json!(hosts));
    open.insert("AdvancedSettings".into(), json!({ "SecuritySettings": { "Https": false } }));
    assert!(f.refused("CreateEtcdInstance", Value::Object(open)).await.1.contains("ClientCertAuth"));
    let mut others = f.request(1).await;
    others.insert("HostIds".into(), json!(hosts));
    assert_eq!(f.call_as(BOB, "CreateEtcdInstance", Value::Object(others)).await.unwrap_err().code(), "ResourceNotFound");

    let here = f.create(1).await;
    f.until_status(&here, "running").await;
    for action in ["ModifyEtcdHosts", "ResizeEtcdInstance"] {
        let asked = json!({ "InstanceId": here, "HostIds": hosts, "Size": 3 });
        let asked = if action == "ModifyEtcdHosts" { json!({ "InstanceId": here, "HostIds": hosts }) } else { asked };
        assert_eq!(f.refused(action, asked).await.0, "OperationDenied", "{action}");
    }
    let there = create_on(&f, 1, &hosts[..1]).await;
    assert_eq!(f.refused("EnableEtcdInternetAccess", json!({ "InstanceId": there })).await.0, "OperationDenied");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_wrong_is_told() {
    let f = Fixture::new(Drill::Off).await;
    let host = f.hosts.add(1, f.directory.path(), Clock::held(Timestamp::from_secs(1_000_000_000)));
    let id = create_on(&f, 1, &[host]).await;
    f.until("the event", async || kinds_of_events(&f, &id).await.contains("clock_differs")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_has_another_address_keeps_its_member() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(3);
    let id = create_on(&f, 3, &hosts).await;
    f.etcdctl(&id, &["put", "a", "1"]).await.unwrap();
    f.hosts.set_address(&hosts[1], [127, 0, 2, 9]);
    tokio::time::sleep(Duration::from_secs(6)).await;
    let endpoint = async || f.instance(&id).await["Endpoint"].as_str().unwrap().to_owned();
    assert!(endpoint().await.contains("127.0.1.2:"), "while it is reached there is no reason");
    // Every address of the loopback network can be listened on, so that it has to be made silent.
    for pid in f.hosts.programs(&hosts[1]) {
        assert!(std::process::Command::new("kill").args(["-STOP", &pid.to_string()]).status().unwrap().success());
    }
    f.until("the member to be reached at the new address", async || {
        endpoint().await.contains("127.0.2.9:") && placed(&f, &id).await.iter().all(|(_, status)| status == "Running")
    })
    .await;
    f.until_status(&id, "running").await;
    assert_eq!(value(&f, &id, "a").await, "1");
    assert!(kinds_of_events(&f, &id).await.contains("address_changed"));
}

/// Every step twice, failed once, and interrupted, as for members on the server's own machine.
#[tokio::test(flavor = "multi_thread")]
async fn steps_on_hosts_may_be_run_again() {
    for drill in [Drill::Twice, Drill::FailEach, Drill::Interrupt] {
        let f = Fixture::new(drill).await;
        let hosts = f.add_hosts(4);
        let id = create_on(&f, 3, &hosts).await;
        f.etcdctl(&id, &["put", "a", "1"]).await.unwrap();
        f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 1 })).await;
        f.until_status(&id, "running").await;
        assert_eq!(value(&f, &id, "a").await, "1");
        f.ok("DeleteEtcdInstance", json!({ "InstanceId": id })).await;
        f.until_status(&id, "gone").await;
        assert_eq!(hosts.iter().map(|host| f.hosts.places(host)).sum::<usize>(), 0);
    }
}

/// An operation is ended half way, and what it began is taken back.
#[tokio::test(flavor = "multi_thread")]
async fn a_task_can_be_cancelled_until_there_is_no_way_back() {
    let f = Fixture::new(Drill::Off).await;
    let hosts = f.add_hosts(5);
    let id = create_on(&f, 3, &hosts).await;
    let other = create_on(&f, 1, &hosts[..1]).await;
    f.etcdctl(&id, &["put", "a", "1"]).await.unwrap();
    // The two that join cannot be reached any more, so that this takes for as long as it is let.
    let ask = async |id: &str| f.ok("DescribeEtcdTasks", json!({ "Filters": [{ "Name": "resourceId", "Values": [id] }] })).await;
    f.ok("ResizeEtcdInstance", json!({ "InstanceId": id, "Size": 5 })).await;
    f.hosts.cut(&hosts[3]);
    f.hosts.cut(&hosts[4]);
    let task = ask(&id).await["Tasks"][0].clone();
    assert_eq!((task["LifeState"].as_str(), task["CanCancel"].as_bool()), (Some("process"), Some(true)), "{task}");
    let cancel = |instance: &str| json!({ "InstanceId": instance, "TaskId": task["TaskID"] });
    assert_eq!(f.refused("CancelEtcdTask", cancel(&other)).await.0, "ResourceNotFound");
    f.ok("CancelEtcdTask", cancel(&id)).await;
    f.hosts.mend(&hosts[3]);
    f.hosts.mend(&hosts[4]);
    f.until_status(&id, "running").await;
    assert_eq!(placed(&f, &id).await.len(), 3);
    assert_eq!(f.hosts.places(&hosts[3]) + f.hosts.places(&hosts[4]), 0);
    let task = ask(&id).await["Tasks"][0].clone();
    assert_eq!((task["LifeState"].as_str(), task["CanCancel"].as_bool()), (Some("failed"), Some(false)), "{task}");
    assert_eq!(f.refused("CancelEtcdTask", cancel(&id)).await.0, "OperationDenied");
    assert_eq!(value(&f, &id, "a").await, "1");
}
