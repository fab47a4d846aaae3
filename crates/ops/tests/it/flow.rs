//! One operation from its start to its end, on a clock that the test moves.

use std::time::Duration;

use terrace_base::Page;
use terrace_ops::{Drill, Filter, LEASE, Status};
use terrace_store::{Tx, args};

use crate::fixture::{ALICE, BOB, Fixture, House};

both_databases! {
    steps_run_in_order_to_the_end
    a_wait_holds_nothing_and_goes_on
    a_failure_is_tried_again_and_then_undone
    a_refusal_is_undone_at_once
    a_resource_is_worked_on_once
    cancelling_undoes_what_was_done
    what_has_no_way_back_goes_on
    listings_are_the_accounts_own
    who_was_thought_dead_writes_nothing
    kinds_that_nobody_knows_wait
}

async fn steps_run_in_order_to_the_end(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    let id = f.start("h1", House { floors: 3, ..House::default() }).await;
    assert_eq!(f.steps(&id).await, ["pending", "pending", "pending"]);
    assert_eq!(ops.turn().await.unwrap(), 1);
    let record = f.record(&id).await;
    assert_eq!((record.status, record.ended_at, record.error.as_str()), (Status::Succeeded, Some(f.clock.now()), ""));
    assert_eq!(f.steps(&id).await, ["success", "success", "success"]);
    assert_eq!(f.site.floors(), ["h1.floor_0", "h1.floor_1", "h1.floor_2"]);
    assert_eq!(f.house("h1").await, "built");
    let events = terrace_ops::events(&mut f.db.read().await.unwrap(), ALICE, &id, -1, 10).await.unwrap();
    let said: Vec<_> = events.iter().map(|(at, _, step, text)| (*at, step.as_str(), text.as_str())).collect();
    assert_eq!(said, [(0, "floor_0", "floor_0 stands"), (1, "floor_1", "floor_1 stands"), (2, "floor_2", "floor_2 stands")]);
    assert_eq!(ops.turn().await.unwrap(), 0, "nothing is left to do");
}

async fn a_wait_holds_nothing_and_goes_on(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    let id = f.start("h1", House { floors: 1, waits: 2, ..House::default() }).await;
    for _ in 0..2 {
        f.pass(&ops, Duration::from_secs(5)).await;
        let record = f.record(&id).await;
        assert_eq!((record.status, record.reason.as_str()), (Status::Running, "the concrete hardens"));
        f.pass(&ops, Duration::from_secs(1)).await;
        assert_eq!(f.record(&id).await.epoch, record.epoch, "it is not taken before its time");
    }
    // Another server goes on where the first stopped.
    let other = f.ops("b", Drill::Off);
    f.pass(&other, Duration::from_secs(4)).await;
    assert_eq!(f.status(&id).await, Status::Succeeded);
}

async fn a_failure_is_tried_again_and_then_undone(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    let lucky = f.start("h1", House { floors: 2, stumbles: 3, ..House::default() }).await;
    let unlucky = f.start("h2", House { floors: 2, stumbles: 4, ..House::default() }).await;
    for _ in 0..20 {
        f.pass(&ops, Duration::from_secs(1)).await;
    }
    assert_eq!(f.status(&lucky).await, Status::Succeeded);
    let record = f.record(&unlucky).await;
    assert_eq!((record.status, record.error_code.as_str(), record.error.as_str()), (Status::Failed, "InternalError", "stumbled"));
    assert_eq!(f.steps(&unlucky).await, ["undone", "pending"]);
    assert_eq!((f.house("h1").await, f.house("h2").await), ("built".to_owned(), "ruin".to_owned()));
}

async fn a_refusal_is_undone_at_once(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    let id = f.start("h1", House { floors: 4, fails_at: Some(2), ..House::default() }).await;
    ops.turn().await.unwrap();
    let record = f.record(&id).await;
    assert_eq!((record.status, record.error_code.as_str()), (Status::Failed, "FailedOperation"));
    assert!(record.error.contains("ground"), "{}", record.error);
    assert_eq!(f.site.floors(), Vec::<String>::new());
    assert_eq!(f.steps(&id).await, ["undone", "undone", "undone", "pending"]);
    assert_eq!(f.house("h1").await, "ruin");
    // What failed holds its resource no more.
    f.start("h1", House { floors: 1, ..House::default() }).await;
}

async fn a_resource_is_worked_on_once(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    let id = f.start("h1", House { floors: 1, ..House::default() }).await;
    let refusal = f.try_start(ALICE, "h1", House { floors: 1, ..House::default() }).await.unwrap_err();
    assert_eq!(refusal.code(), "ResourceInUse");
    assert!(refusal.to_string().contains(&id) && refusal.to_string().contains("houses.build"), "{refusal}");
    let running = terrace_ops::running_on(&mut f.db.read().await.unwrap(), ALICE, "h1").await.unwrap();
    assert_eq!(running.unwrap().id, id);
    // Another account's house of the same name is another house.
    f.try_start(BOB, "h1", House { floors: 1, ..House::default() }).await.unwrap();
    ops.turn().await.unwrap();
    f.start("h1", House { floors: 1, ..House::default() }).await;
}

async fn cancelling_undoes_what_was_done(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    let id = f.start("h1", House { floors: 2, waits: 1, ..House::default() }).await;
    ops.turn().await.unwrap();
    f.pass(&ops, Duration::from_secs(5)).await;
    assert_eq!(f.site.floors(), ["h1.floor_0"]);
    assert_eq!(ops.cancel(BOB, &id).await.unwrap_err().code(), "ResourceNotFound");
    ops.cancel(ALICE, &id).await.unwrap();
    ops.turn().await.unwrap();
    assert_eq!((f.status(&id).await, f.house("h1").await), (Status::Cancelled, "meadow".to_owned()));
    assert_eq!(f.site.floors(), Vec::<String>::new());
    assert_eq!(ops.cancel(ALICE, &id).await.unwrap_err().code(), "OperationDenied");
}

async fn what_has_no_way_back_goes_on(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    let id = f.start("h1", House { floors: 8, fails_at: Some(7), ..House::default() }).await;
    let steps = async || terrace_ops::steps(&mut f.db.read().await.unwrap(), ALICE, &id).await.unwrap();
    assert!(ops.can_cancel(&f.record(&id).await, &steps().await));
    for _ in 0..6 {
        f.pass(&ops, Duration::from_secs(60)).await;
    }
    let record = f.record(&id).await;
    assert_eq!((record.status, record.step, f.site.floors().len()), (Status::Running, 7, 7));
    assert!(record.attempts > 4, "{} tries, more than others get", record.attempts);
    assert!(!ops.can_cancel(&record, &steps().await));
    assert_eq!(ops.cancel(ALICE, &id).await.unwrap_err().code(), "OperationDenied");
}

async fn listings_are_the_accounts_own(f: Fixture) {
    let mine = f.start("h1", House { floors: 1, ..House::default() }).await;
    f.try_start(BOB, "h2", House { floors: 1, ..House::default() }).await.unwrap();
    let all = Page { offset: 0, limit: 10 };
    let mut tx = f.db.read().await.unwrap();
    let (found, total) = terrace_ops::list(&mut tx, ALICE, &Filter::default(), all).await.unwrap();
    assert_eq!(
        (total, found[0].id.as_str(), found[0].request_id.as_str(), found[0].created_by.as_str()),
        (1, mine.as_str(), "req-1", "alice")
    );
    let wanted = Filter { statuses: vec![Status::Failed], ..Filter::default() };
    assert_eq!(terrace_ops::list(&mut tx, ALICE, &wanted, all).await.unwrap().1, 0);
    assert!(terrace_ops::record(&mut tx, BOB, &mine).await.unwrap().is_none());
    assert!(terrace_ops::steps(&mut tx, BOB, &mine).await.unwrap().is_empty());
}

/// A server that was slow for longer than its lease finds that another has gone on.
async fn who_was_thought_dead_writes_nothing(f: Fixture) {
    let id = f.start("h1", House { floors: 1, millis: 600, ..House::default() }).await;
    let (slow, quick) = (f.ops("slow", Drill::Off), f.ops("quick", Drill::Off));
    let slow = tokio::spawn(async move { slow.turn().await });
    while f.record(&id).await.epoch == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(quick.turn().await.unwrap(), 0, "it is held");
    tokio::time::sleep(Duration::from_millis(100)).await;
    f.clock.advance(LEASE + Duration::from_secs(1));
    let quick = tokio::spawn(async move { quick.turn().await });
    slow.await.unwrap().unwrap();
    assert!(!quick.is_finished());
    let record = f.record(&id).await;
    assert_eq!((record.status, record.epoch), (Status::Running, 2), "the slow one ended what is not its own any more");
    quick.await.unwrap().unwrap();
    assert_eq!(f.status(&id).await, Status::Succeeded);
    assert_eq!(f.site.runs.load(std::sync::atomic::Ordering::SeqCst), 2);
}

async fn kinds_that_nobody_knows_wait(f: Fixture) {
    let id = f.start("h1", House { floors: 1, ..House::default() }).await;
    f.db.write(async |tx: &mut Tx| tx.system().execute("UPDATE operations SET kind = 'from.the.future'", args![]).await).await.unwrap();
    let ops = f.ops("a", Drill::Off);
    assert_eq!(ops.turn().await.unwrap(), 0);
    assert_eq!((f.status(&id).await, f.record(&id).await.epoch), (Status::Running, 0));
}
