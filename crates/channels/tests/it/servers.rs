//! Servers that die, several at once, and receivers that would hold others up.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::json;
use tokio_util::sync::CancellationToken;

use crate::receiver::{Answer, Receiver};
use crate::world::{ALICE, World, told};

both_databases!(what_a_server_died_over_is_sent_by_another a_server_that_starts_again_goes_on_at_once two_servers_send_each_once
    those_that_are_gone_hold_nobody_up it_runs_by_itself);

/// Dies in the middle of an attempt, as by SIGKILL: nothing is written after it.
async fn die_sending(w: &World, receiver: &Receiver) {
    let sender = Arc::clone(&w.notify);
    let life = tokio::spawn(async move { sender.turn().await });
    receiver.until(1).await;
    life.abort();
    assert!(life.await.unwrap_err().is_cancelled());
}

async fn what_a_server_died_over_is_sent_by_another(w: World) {
    let receiver = Receiver::new([Answer::Late(Duration::from_secs(2)), Answer::Status(200)]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    w.tell(ALICE, told("x")).await;
    die_sending(&w, &receiver).await;
    let other = w.server("two").await;
    assert_eq!(other.turn().await.unwrap(), 0, "the dead server's lease still holds");
    w.clock.advance(terrace_notify::sender::LEASE);
    assert_eq!(other.turn().await.unwrap(), 1);
    assert_eq!(w.deliveries(&id).await[0]["State"], "delivered");
    let ids = receiver.ids();
    assert!(ids.len() == 2 && ids[0] == ids[1], "at least once, with one id: {ids:?}");
}

async fn a_server_that_starts_again_goes_on_at_once(w: World) {
    let receiver = Receiver::new([Answer::Late(Duration::from_secs(2)), Answer::Status(200)]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    w.tell(ALICE, told("x")).await;
    die_sending(&w, &receiver).await;
    let shutdown = CancellationToken::new();
    let again = tokio::spawn(w.server("one").await.run(shutdown.clone()));
    receiver.until(2).await;
    shutdown.cancel();
    again.await.unwrap();
    assert_eq!(w.deliveries(&id).await[0]["State"], "delivered");
}

async fn two_servers_send_each_once(w: World) {
    let receiver = Receiver::new([]).await;
    for channel in ["a", "b", "c"] {
        w.channel(channel, &receiver.url, json!({})).await;
    }
    for n in 0..10 {
        assert_eq!(w.tell(ALICE, told(&n.to_string())).await, 3);
    }
    let other = w.server("two").await;
    let work = async |server: &Arc<terrace_notify::Notify>| {
        let mut count = 0;
        for _ in 0..40 {
            count += server.turn().await.unwrap();
        }
        count
    };
    let (one, two) = tokio::join!(work(&w.notify), work(&other));
    let ids = receiver.ids();
    assert_eq!((one + two, ids.len(), ids.iter().collect::<HashSet<_>>().len()), (30, 30, 30));
}

async fn those_that_are_gone_hold_nobody_up(w: World) {
    let gone = Receiver::new([Answer::HangUp]).await;
    let well = Receiver::new([]).await;
    // More than there are places of either kind.
    for n in 0..30 {
        w.channel(&format!("gone-{n}"), &gone.url, json!({})).await;
    }
    w.tell(ALICE, told("x")).await;
    while w.pass(0).await > 0 {}
    assert_eq!(gone.got().len(), 30);
    // From now on they take as long as they may.
    gone.answers([Answer::Late(Duration::from_secs(60))]);
    w.channel("well", &well.url, json!({})).await;
    w.clock.advance(Duration::from_secs(5));
    w.tell(ALICE, told("y")).await;
    let began = Instant::now();
    let sender = Arc::clone(&w.notify);
    let turn = tokio::spawn(async move { sender.turn().await });
    well.until(1).await;
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    // Nor does it wait for its next one.
    w.tell(ALICE, told("z")).await;
    gone.until(38).await;
    assert_eq!((w.notify.turn().await.unwrap(), well.got().len()), (1, 2));
    assert!(began.elapsed() < Duration::from_secs(6), "{:?}", began.elapsed());
    turn.abort();
}

async fn it_runs_by_itself(w: World) {
    let (late, well) = (Receiver::new([Answer::Late(Duration::from_secs(3))]).await, Receiver::new([]).await);
    w.channel("late", &late.url, json!({})).await;
    let id = w.channel("well", &well.url, json!({})).await;
    let shutdown = CancellationToken::new();
    let running = tokio::spawn(Arc::clone(&w.notify).run(shutdown.clone()));
    for n in 0..5 {
        w.tell(ALICE, told(&n.to_string())).await;
    }
    let began = Instant::now();
    well.until(5).await;
    assert!(began.elapsed() < Duration::from_secs(3) && late.got().len() == 1, "{:?}, {}", began.elapsed(), late.got().len());
    // What is under way is finished, and written.
    shutdown.cancel();
    running.await.unwrap();
    let states: Vec<_> = w.deliveries(&id).await.iter().map(|delivery| delivery["State"].clone()).collect();
    assert_eq!(states, vec![json!("delivered"); 5]);
}
