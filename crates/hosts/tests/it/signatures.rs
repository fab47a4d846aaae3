//! Who an agent is: everything about a signature that can be wrong, over both channels.

use std::time::Duration;

use serde_json::{Value, json};
use terrace_agent_proto::Signed;
use terrace_testkit::agents::wire::{self, headers_of};
use terrace_testkit::agents::{Enrolled, Key, Socket};
use tokio_tungstenite::tungstenite;

use crate::fixture::Fixture;

both_databases! {
    what_is_wrong_with_a_signature_is_refused_on_both_channels
    a_proof_is_good_once
    clocks_may_differ_by_five_minutes
    a_deleted_instance_is_unknown_at_once
}

/// Shows these headers at both doors and gives the refusal's code; the socket's door must agree.
async fn shown(f: &Fixture, headers: &[(String, String)]) -> Option<String> {
    let answer = wire::post(f.server.address, headers, br#"{"Action":"DescribeTasks"}"#).await.unwrap();
    answer["Error"]["Code"].as_str().map(str::to_owned)
}

async fn at_the_socket(f: &Fixture, headers: &[(String, String)]) -> Option<u16> {
    match Socket::open(f.server.address, headers, true).await {
        Ok(_) => None,
        Err(tungstenite::Error::Http(response)) => Some(response.status().as_u16()),
        Err(other) => panic!("{other}"),
    }
}

fn now(f: &Fixture) -> u64 {
    u64::try_from(f.clock.now().secs()).unwrap()
}

/// 32 letters and digits that differ from call to call.
fn random_key() -> String {
    terrace_base::Rng::system().text(b"abcdefghijklmnopqrstuvwxyz", 32)
}

async fn what_is_wrong_with_a_signature_is_refused_on_both_channels(f: Fixture) {
    let who = f.enrol("machine-1").await;
    let other = f.enrol("machine-2").await;
    let stranger = Enrolled { key: Key::draw(2048), ..who.clone() };
    let sign = |w: &Enrolled| w.sign_at(now(&f), &random_key());
    let changed = |change: &dyn Fn(&mut Signed)| {
        let mut signed = sign(&who);
        change(&mut signed);
        signed
    };
    let bad: Vec<(&str, Signed)> = vec![
        ("another key", sign(&stranger)),
        ("another machine, as signed", sign(&Enrolled { machine_id: "machine-9".into(), ..who.clone() })),
        ("another machine's header", changed(&|s| s.machine_id = "machine-2".into())),
        ("another instance's header", changed(&|s| s.instance_id.clone_from(&other.instance_id))),
        ("an instance that is not there", sign(&Enrolled { instance_id: "ins-00000000".into(), ..who.clone() })),
        ("another time's header", changed(&|s| s.timestamp -= 1)),
        ("another random key", changed(&|s| s.random_key = random_key())),
        ("a cut signature", changed(&|s| s.signature.truncate(255))),
        ("a flipped bit", changed(&|s| s.signature[7] ^= 1)),
        ("an empty instance", sign(&Enrolled { instance_id: String::new(), ..who.clone() })),
    ];
    for (what, signed) in bad {
        let headers = headers_of(&signed);
        assert_eq!(shown(&f, &headers).await.as_deref(), Some("AuthFailure"), "{what}");
        assert_eq!(at_the_socket(&f, &headers).await, Some(401), "{what}");
    }
    // A machine that never enrolled, and nobody at all.
    let machine_only = vec![("machineid".to_owned(), "machine-1".to_owned())];
    for headers in [machine_only, vec![]] {
        assert_eq!(shown(&f, &headers).await.as_deref(), Some("AuthFailure"));
        assert_eq!(at_the_socket(&f, &headers).await, Some(401));
    }
    // Half of the headers.
    for left_out in ["machineid", "instanceid", "randomkey", "timestamp", "signature"] {
        let headers: Vec<_> = who.headers().into_iter().filter(|(name, _)| name != left_out).collect();
        assert_eq!(shown(&f, &headers).await.as_deref(), Some("AuthFailure"), "{left_out}");
    }
    assert_eq!(shown(&f, &who.headers()).await, None);
    assert_eq!(at_the_socket(&f, &who.headers()).await, None);
}

async fn a_proof_is_good_once(f: Fixture) {
    let (who, other) = (f.enrol("machine-1").await, f.enrol("machine-2").await);
    let headers = who.headers();
    assert_eq!(shown(&f, &headers).await, None);
    for _ in 0..3 {
        assert_eq!(shown(&f, &headers).await.as_deref(), Some("AuthFailure"));
        assert_eq!(at_the_socket(&f, &headers).await, Some(401));
    }
    // Sixteen at once: one gets through.
    let headers = who.headers();
    let all = futures_util::future::join_all((0..16).map(|_| shown(&f, &headers))).await;
    assert_eq!(all.iter().filter(|code| code.is_none()).count(), 1);
    // The same random key of another instance is another proof, and a refused proof uses nothing up.
    let key = random_key();
    let mut spoilt = who.sign_at(now(&f), &key);
    spoilt.signature[0] ^= 1;
    assert!(shown(&f, &headers_of(&spoilt)).await.is_some());
    assert_eq!(shown(&f, &headers_of(&who.sign_at(now(&f), &key))).await, None);
    assert_eq!(shown(&f, &headers_of(&other.sign_at(now(&f), &key))).await, None);
    // For as long as its time is accepted, however much later that is.
    let headers = headers_of(&who.sign_at(now(&f) + 300, &random_key()));
    assert_eq!(shown(&f, &headers).await, None);
    f.clock.advance(Duration::from_secs(599));
    assert_eq!(shown(&f, &headers).await.as_deref(), Some("AuthFailure"));
}

async fn clocks_may_differ_by_five_minutes(f: Fixture) {
    let who = f.enrol("machine-1").await;
    for (time, accepted) in [
        (now(&f) - 300, true),
        (now(&f) + 300, true),
        (now(&f) - 301, false),
        (now(&f) + 301, false),
        (0, false),
        (u64::MAX, false),
        (i64::MAX as u64, false),
    ] {
        let code = shown(&f, &headers_of(&who.sign_at(time, &random_key()))).await;
        assert_eq!(code.as_deref(), (!accepted).then_some("AuthFailure.SignatureExpire"), "{time}");
    }
}

async fn a_deleted_instance_is_unknown_at_once(f: Fixture) {
    let who = f.enrol("machine-1").await;
    assert_eq!(shown(&f, &who.headers()).await, None);
    f.ok("DeleteRegisterInstance", json!({ "InstanceId": who.instance_id })).await;
    assert_eq!(shown(&f, &who.headers()).await.as_deref(), Some("AuthFailure"));
    assert_eq!(at_the_socket(&f, &who.headers()).await, Some(401));
    let left = f.ok("DescribeRegisterInstances", json!({})).await;
    assert_eq!(left["RegisterInstanceSet"], Value::Array(vec![]));
    f.refused("DeleteRegisterInstance", json!({ "InstanceId": who.instance_id }), "ResourceNotFound.RegisterInstanceNotFoundCode").await;
}
