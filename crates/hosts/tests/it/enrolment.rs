//! How a host gets in, and how it does not.

use std::time::Duration;

use serde_json::json;
use terrace_agent_proto::reply::Refusal;
use terrace_agent_proto::{Call, RegisterInstance, RegisterInstanceReply};
use terrace_testkit::agents::{Key, enrol, wire};

use crate::fixture::{Fixture, PATIENCE, code_of, read};

both_databases! {
    a_code_lets_in_as_many_as_it_says
    a_code_ends_with_its_time
    a_code_is_for_its_addresses
    only_the_right_value_of_a_live_code_counts
    keys_and_machines_are_checked
    a_host_is_named_after_its_code
}

async fn register(f: &Fixture, call: RegisterInstance) -> Result<RegisterInstanceReply, Refusal> {
    let body = serde_json::to_vec(&Call::RegisterInstance(call)).unwrap();
    read(wire::post(f.server.address, &[("machineid".into(), "m".into())], &body).await.unwrap())
}

fn machine(code: &(String, String)) -> RegisterInstance {
    RegisterInstance {
        machine_id: "machine-1".into(),
        active_code: code.0.clone(),
        active_value: code.1.clone(),
        public_key: Key::shared().public_pem.clone(),
        hostname: "web\u{7}-1".into(),
        local_ip: "10.0.0.9".into(),
        system_name: "Linux".into(),
    }
}

async fn a_code_lets_in_as_many_as_it_says(f: Fixture) {
    let code = f.code_with(json!({ "RegisterLimit": 2 })).await;
    let (a, b, c) = tokio::join!(register(&f, machine(&code)), register(&f, machine(&code)), register(&f, machine(&code)));
    let let_in = [a, b, c].into_iter().filter(Result::is_ok).count();
    assert_eq!(let_in, 2);
    assert_eq!(code_of(register(&f, machine(&code)).await), "AuthFailure");
    let shown = f.ok("DescribeRegisterCodes", json!({ "RegisterCodeIds": [code.0] })).await;
    assert_eq!(shown["RegisterCodeSet"][0]["RegisteredCount"], 2);
    let instances = f.ok("DescribeRegisterInstances", json!({})).await;
    assert_eq!(instances["TotalCount"], 2);
}

async fn a_code_ends_with_its_time(f: Fixture) {
    let code = f.code_with(json!({ "EffectiveTime": 1 })).await;
    let forever = f.code_with(json!({ "EffectiveTime": 100_000 })).await;
    f.clock.advance(Duration::from_secs(3599));
    register(&f, machine(&code)).await.unwrap();
    f.clock.advance(Duration::from_secs(1));
    assert_eq!(code_of(register(&f, machine(&code)).await), "AuthFailure");
    f.clock.advance(Duration::from_secs(40 * 365 * 86_400));
    register(&f, machine(&forever)).await.unwrap();
    let shown = f.ok("DescribeRegisterCodes", json!({ "RegisterCodeIds": [forever.0] })).await;
    assert!(shown["RegisterCodeSet"][0]["ExpiredTime"].is_null());
}

async fn a_code_is_for_its_addresses(f: Fixture) {
    for (range, fits) in [("10.0.0.0/8", false), ("127.0.0.0/8", true), ("127.0.0.1", true), ("127.0.0.2", false), ("0.0.0.0/0", true)] {
        let code = f.code_with(json!({ "IpAddressRange": range })).await;
        assert_eq!(register(&f, machine(&code)).await.is_ok(), fits, "{range}");
    }
    f.refused("CreateRegisterCode", json!({ "IpAddressRange": "300.1.1.1" }), "InvalidParameterValue").await;
}

async fn only_the_right_value_of_a_live_code_counts(f: Fixture) {
    let code = f.code().await;
    let wrong = (code.0.clone(), "x".repeat(32));
    let unknown = ("regc-00000000".to_owned(), code.1.clone());
    let long = ("regc-".to_owned() + &"0".repeat(100_000), code.1.clone());
    for bad in [wrong, unknown, long, (String::new(), String::new()), (code.0.clone(), String::new())] {
        assert_eq!(code_of(register(&f, machine(&bad)).await), "AuthFailure");
    }
    let shown = f.ok("DescribeRegisterCodes", json!({})).await;
    assert_eq!(shown["RegisterCodeSet"][0]["RegisteredCount"], 0, "a failed attempt uses nothing up");
    f.ok("DisableRegisterCodes", json!({ "RegisterCodeIds": [code.0] })).await;
    assert_eq!(code_of(register(&f, machine(&code)).await), "AuthFailure");

    let (code, clock) = (f.code().await, &f.clock);
    let enrolled = enrol(f.server.address, &code, "kept", clock).await.unwrap();
    f.ok("DeleteRegisterCodes", json!({ "RegisterCodeIds": [code.0] })).await;
    assert_eq!(code_of(register(&f, machine(&code)).await), "AuthFailure");
    // Who is in stays in.
    let mut socket = f.server.connect(&enrolled).await;
    assert!(!socket.kicked(Duration::from_millis(10)).await);
}

async fn keys_and_machines_are_checked(f: Fixture) {
    let code = f.code().await;
    let good = Key::shared().public_pem.clone();
    let small = Key::draw(1024).public_pem.clone();
    let spki = good.replace("RSA PUBLIC KEY", "PUBLIC KEY");
    let huge = format!("-----BEGIN RSA PUBLIC KEY-----\n{}\n-----END RSA PUBLIC KEY-----", "MIIB".repeat(2000));
    let not_base64 = "-----BEGIN RSA PUBLIC KEY-----\n!!!!\n-----END RSA PUBLIC KEY-----".to_owned();
    for bad in [small, spki, huge, not_base64, String::new(), "-----BEGIN RSA PUBLIC KEY-----".into(), good.replace("BEGIN", "BEGUN")] {
        let refusal = register(&f, RegisterInstance { public_key: bad, ..machine(&code) }).await.unwrap_err();
        assert_eq!(refusal.code, "AuthFailure");
        assert!(refusal.message.contains("PublicKey"), "{refusal}");
    }
    for bad in [String::new(), "m".repeat(129), "two words".into(), "nul\0".into(), "uml\u{e4}ut".into()] {
        let refusal = register(&f, RegisterInstance { machine_id: bad, ..machine(&code) }).await.unwrap_err();
        assert_eq!(refusal.code, "AuthFailure");
        assert!(refusal.message.contains("MachineId"), "{refusal}");
    }
    // Windows line ends, or none at all at the end, are the same key.
    register(&f, RegisterInstance { public_key: good.replace('\n', "\r\n"), ..machine(&code) }).await.unwrap();
    register(&f, RegisterInstance { public_key: good.trim_end().to_owned(), ..machine(&code) }).await.unwrap();
}

async fn a_host_is_named_after_its_code(f: Fixture) {
    let code = f.code_with(json!({ "InstanceNamePrefix": "prod", "RegisterLimit": 5 })).await;
    let first = register(&f, machine(&code)).await.unwrap().instance_id;
    // A cloned image shows the same machine twice; each enrolment is an instance of its own.
    let second = register(&f, machine(&code)).await.unwrap().instance_id;
    assert_ne!(first, second);
    let shown = f.ok("DescribeRegisterInstances", json!({ "InstanceIds": [first] })).await;
    let host = &shown["RegisterInstanceSet"][0];
    assert_eq!((host["InstanceName"].as_str(), host["HostName"].as_str()), (Some("prod-web-1"), Some("web-1")));
    assert_eq!((host["LocalIp"].as_str(), host["Status"].as_str()), (Some("10.0.0.9"), Some("Offline")));
    assert_eq!(host["RegisterCodeId"], code.0);
    // Later the agent tells its present name.
    let who = enrol(f.server.address, &code, "renamed", &f.clock).await.unwrap();
    let mut socket = f.server.connect(&who).await;
    let call = json!({ "Action": "ValidateInstance", "SysName": "Linux", "Hostname": "db-7", "LocalIp": "10.9.9.9" });
    let call = Call::from_value(call).unwrap();
    tokio::time::timeout(PATIENCE, socket.call(&call)).await.unwrap().unwrap();
    let shown = f.ok("DescribeRegisterInstances", json!({ "InstanceIds": [who.instance_id] })).await;
    assert_eq!(shown["RegisterInstanceSet"][0]["HostName"], "db-7");
    assert_eq!(shown["RegisterInstanceSet"][0]["Status"], "Online");
}
