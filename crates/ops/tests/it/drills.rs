//! The same operation under every drill comes to the same end, forwards and undone.

use std::time::Duration;

use terrace_ops::{Drill, Status};

use crate::fixture::{Fixture, House};

both_databases! {
    every_step_run_twice
    every_step_failed_once
    every_step_interrupted_everywhere
}

async fn drilled(f: Fixture, drill: Drill) {
    let ops = f.ops("a", drill);
    let good = f.start("good", House { floors: 3, waits: 1, ..House::default() }).await;
    let bad = f.start("bad", House { floors: 3, fails_at: Some(2), ..House::default() }).await;
    for _ in 0..30 {
        f.pass(&ops, Duration::from_secs(5)).await;
    }
    assert_eq!((f.status(&good).await, f.status(&bad).await), (Status::Succeeded, Status::Failed));
    assert_eq!(f.site.floors(), ["good.floor_0", "good.floor_1", "good.floor_2"]);
    // A step's memory is what its accepted run left: nothing twice.
    let state: House = serde_json::from_str(&f.record(&good).await.state).unwrap();
    assert_eq!(state.notes, ["floor_0", "floor_1", "floor_2"]);
}

async fn every_step_run_twice(f: Fixture) {
    drilled(f, Drill::Twice).await;
}

async fn every_step_failed_once(f: Fixture) {
    drilled(f, Drill::FailEach).await;
}

async fn every_step_interrupted_everywhere(f: Fixture) {
    drilled(f, Drill::Interrupt).await;
}
