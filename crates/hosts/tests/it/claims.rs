//! The claim: the one moment in which a task becomes an agent's.

use std::time::Duration;

use terrace_agent_proto::{Empty, Outcome};

use crate::fixture::{Fixture, code_of, finish, post, start};

both_databases! {
    of_many_claims_one_is_accepted
    the_same_claim_again_is_the_same_claim
    a_task_that_is_over_cannot_be_claimed
    a_task_of_another_host_cannot_be_touched
    a_published_agents_start_counts_once
}

async fn of_many_claims_one_is_accepted(f: Fixture) {
    let host = f.host("machine-1").await;
    let run = f.run(&[&host.who], "true").await;
    let task = run.on(&host.who).to_owned();
    let claims = (0..16).map(|n| {
        let (task, host) = (&task, &host);
        async move { host.post::<Empty>(start(task, &format!("claim-{n}"))).await.map_err(|refusal| refusal.code) }
    });
    let answers = futures_util::future::join_all(claims).await;
    assert_eq!(answers.iter().filter(|a| a.is_ok()).count(), 1);
    assert!(answers.iter().filter_map(|a| a.as_ref().err()).all(|code| code == "OperationDenied"));
    assert_eq!(f.status(&task).await, "RUNNING");
}

async fn the_same_claim_again_is_the_same_claim(mut f: Fixture) {
    let mut host = f.host("machine-1").await;
    let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
    for _ in 0..3 {
        host.claim(&task, "mine").await.unwrap();
    }
    assert_eq!(code_of(host.claim(&task, "other").await), "OperationDenied");
    assert_eq!(code_of(host.claim(&task, "").await), "OperationDenied");
    // Also by the other channel, and after the server's death.
    host.post::<Empty>(start(&task, "mine")).await.unwrap();
    f.restart().await;
    post::<Empty>(f.server.address, &host.who, start(&task, "mine")).await.unwrap();
    assert_eq!(code_of(post::<Empty>(f.server.address, &host.who, start(&task, "other")).await), "OperationDenied");
    post::<Empty>(f.server.address, &host.who, finish(&task, Outcome::Success, 0)).await.unwrap();
    assert_eq!(code_of(post::<Empty>(f.server.address, &host.who, start(&task, "mine")).await), "OperationDenied");
    // A claim longer than any agent draws is still the same claim.
    let long = "c".repeat(500);
    let mut host = f.host("machine-2").await;
    let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
    host.claim(&task, &long).await.unwrap();
    host.claim(&task, &long).await.unwrap();
}

async fn a_task_that_is_over_cannot_be_claimed(f: Fixture) {
    let mut host = f.host("machine-1").await;
    let cancelled = f.run(&[&host.who], "true").await;
    f.ok("CancelInvocation", serde_json::json!({ "InvocationId": cancelled.id })).await;
    assert_eq!(code_of(host.claim(cancelled.on(&host.who), "c").await), "OperationDenied");
    assert_eq!(f.status(cancelled.on(&host.who)).await, "CANCELLED");

    let late = f.run(&[&host.who], "true").await;
    f.pass(Duration::from_secs(181)).await;
    assert_eq!(f.status(late.on(&host.who)).await, "DELIVER_FAILED");
    assert_eq!(code_of(host.claim(late.on(&host.who), "c").await), "OperationDenied");
    // Nor can an end be told of what never began.
    assert_eq!(code_of(host.finish(late.on(&host.who), Outcome::Success, 0).await), "OperationDenied");
    assert_eq!(code_of(host.finish(cancelled.on(&host.who), Outcome::Success, 0).await), "OperationDenied");
    assert_eq!(f.status(late.on(&host.who)).await, "DELIVER_FAILED");

    let given_up = f.run(&[&host.who], "true").await;
    host.claim(given_up.on(&host.who), "c").await.unwrap();
    f.pass(Duration::from_secs(60 + 61)).await;
    assert_eq!(f.status(given_up.on(&host.who)).await, "UNKNOWN");
    assert_eq!(code_of(host.claim(given_up.on(&host.who), "c").await), "OperationDenied");
    assert_eq!(code_of(host.claim("invt-00000000", "c").await), "OperationDenied");
    assert_eq!(code_of(host.claim("", "c").await), "OperationDenied");
}

async fn a_task_of_another_host_cannot_be_touched(f: Fixture) {
    let (mut mine, mut other) = (f.host("machine-1").await, f.host("machine-2").await);
    let task = f.run(&[&mine.who], "true").await.on(&mine.who).to_owned();
    assert_eq!(other.look(&[], 4).await.0, Vec::<String>::new());
    assert_eq!(code_of(other.claim(&task, "c").await), "OperationDenied");
    assert_eq!(code_of(other.finish(&task, Outcome::Success, 0).await), "OperationDenied");
    mine.claim(&task, "c").await.unwrap();
    assert_eq!(code_of(other.claim(&task, "c").await), "OperationDenied");
    assert_eq!(code_of(other.finish(&task, Outcome::Success, 0).await), "OperationDenied");
    assert_eq!(f.status(&task).await, "RUNNING");
}

async fn a_published_agents_start_counts_once(f: Fixture) {
    let host = f.host("machine-1").await;
    let task = f.run(&[&host.who], "true").await.on(&host.who).to_owned();
    host.post::<Empty>(start(&task, "")).await.unwrap();
    // It repeats a call only when it did not hear the answer, and then it has not run the task: the task stays started,
    // and its deadline tells the truth.
    assert_eq!(code_of(host.post::<Empty>(start(&task, "")).await), "OperationDenied");
    f.pass(Duration::from_secs(60 + 61)).await;
    assert_eq!(f.status(&task).await, "UNKNOWN");
}
