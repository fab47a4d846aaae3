//! What receivers get, and what becomes of what they do not take.

use std::time::Duration;

use ring::hmac;
use serde_json::json;
use terrace_base::Timestamp;
use terrace_notify::Notification;

use crate::receiver::{Answer, Receiver};
use crate::world::{ALICE, World, told};

both_databases!(the_documented_body_is_sent_and_signed it_is_repeated_with_growing_pauses_until_it_is_accepted after_a_day_it_is_given_up_and_can_be_retried
    slow_endless_and_rude_receivers an_end_is_told_to_who_asked_for_it nothing_goes_where_nothing_may_go a_channel_keeps_a_thousand
    what_is_over_is_forgotten_after_a_week one_that_works_again_gets_what_waits);

async fn the_documented_body_is_sent_and_signed(w: World) {
    let receiver = Receiver::new([]).await;
    let id = w.channel("a", &receiver.url, json!({"Secret": "shared-secret"})).await;
    assert_eq!(w.tell(ALICE, told("x\"y")).await, 1);
    assert_eq!(w.pass(1).await, 1);
    let got = &receiver.got()[0];
    assert_eq!(
        got.json(),
        json!({"DeliveryId": got.id(), "ChannelId": id, "OwnerUin": ALICE.to_string(), "Event": "started", "Service": "cetcd", "Kind": "no_space",
            "Severity": "critical", "ResourceId": "etcd-00000001", "Subject": "channel x", "Message": "the parameter `x\"y` is missing",
            "StartedAt": "2026-11-20T08:06:40Z", "EndedAt": null})
    );
    assert_eq!((&*got.headers["content-type"], &*got.headers["x-terrace-timestamp"]), ("application/json; charset=utf-8", "1795162151"));
    let signature = hex::decode(got.headers["x-terrace-signature"].strip_prefix("sha256=").unwrap()).unwrap();
    let key = hmac::Key::new(hmac::HMAC_SHA256, b"shared-secret");
    hmac::verify(&key, format!("1795162151.{}", got.body).as_bytes(), &signature).unwrap();
    let kept = w.deliveries(&id).await.remove(0);
    assert_eq!(
        (&kept["State"], &kept["StatusCode"], &kept["Answer"], &kept["Attempts"]),
        (&json!("delivered"), &json!(200), &json!("said 200"), &json!(1))
    );
    assert_eq!((w.described(&id).await["LastDeliveredAt"].clone(), w.pass(100_000).await), (json!("2026-11-20T08:09:11Z"), 0));
    let retry = json!({"ChannelId": id, "DeliveryId": kept["DeliveryId"]});
    assert_eq!(w.code("RetryNotificationDelivery", retry).await, "FailedOperation.Delivered");
    // Without a secret nothing is signed.
    w.ok("ModifyNotificationChannel", json!({"ChannelId": id, "Secret": ""})).await;
    w.tell(ALICE, told("z")).await;
    w.pass(0).await;
    assert!(!receiver.got()[1].headers.contains_key("x-terrace-signature"));
}

async fn it_is_repeated_with_growing_pauses_until_it_is_accepted(w: World) {
    let receiver = Receiver::new([Answer::Status(500), Answer::HangUp, Answer::Status(404), Answer::Status(204)]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    w.tell(ALICE, told("x")).await;
    for (secs, attempts) in [(0, 1), (4, 0), (1, 1), (9, 0), (1, 1), (19, 0)] {
        assert_eq!(w.pass(secs).await, attempts);
    }
    let (seen, kept) = (w.described(&id).await, w.deliveries(&id).await.remove(0));
    assert_eq!(
        (&seen["Failures"], &seen["LastError"], &seen["Waiting"]),
        (&json!(3), &json!("the receiver answered with status 404"), &json!(1))
    );
    assert_eq!(seen["NextAttemptAt"], kept["NextAttemptAt"]);
    assert_eq!(
        (&kept["State"], &kept["Attempts"], &kept["StatusCode"], &kept["Answer"]),
        (&json!("waiting"), &json!(3), &json!(404), &json!("said 404"))
    );
    assert_eq!(w.pass(1).await, 1);
    let (seen, kept) = (w.described(&id).await, w.deliveries(&id).await.remove(0));
    assert_eq!((&seen["Failures"], &seen["LastError"], &seen["Waiting"]), (&json!(0), &json!(""), &json!(0)));
    assert_eq!(
        (&kept["State"], &kept["Attempts"], &kept["Error"], &kept["NextAttemptAt"]),
        (&json!("delivered"), &json!(4), &json!(""), &json!(""))
    );
    // One id for all of them: receivers can tell a repetition.
    assert_eq!(receiver.ids(), vec![kept["DeliveryId"].as_str().unwrap(); 4]);
}

async fn after_a_day_it_is_given_up_and_can_be_retried(w: World) {
    let receiver = Receiver::new([Answer::Status(500)]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    w.tell(ALICE, told("x")).await;
    w.pass(0).await;
    w.clock.advance(Duration::from_secs(24 * 3600 - 1));
    w.notify.tidy().await.unwrap();
    assert_eq!(w.deliveries(&id).await[0]["State"], "waiting");
    w.clock.advance(Duration::from_secs(1));
    w.notify.tidy().await.unwrap();
    let kept = w.deliveries(&id).await.remove(0);
    assert_eq!((&kept["State"], &kept["NextAttemptAt"]), (&json!("failed"), &json!("")));
    assert_eq!(kept["Error"], "given up: it was not accepted for 24 hours; the receiver answered with status 500");
    assert_eq!(w.pass(3600).await, 0);
    receiver.answers([Answer::Status(200)]);
    w.ok("RetryNotificationDelivery", json!({"ChannelId": id, "DeliveryId": kept["DeliveryId"]})).await;
    w.notify.tidy().await.unwrap();
    assert_eq!(w.pass(0).await, 1);
    let kept = w.deliveries(&id).await.remove(0);
    assert_eq!((&kept["State"], &kept["Error"], &kept["Attempts"]), (&json!("delivered"), &json!(""), &json!(2)));
}

async fn slow_endless_and_rude_receivers(w: World) {
    let late = Receiver::new([Answer::Late(Duration::from_secs(60))]).await;
    let endless = Receiver::new([Answer::Endless]).await;
    let elsewhere = Receiver::new([]).await;
    let redirecting = Receiver::new([Answer::Redirect(elsewhere.url.clone())]).await;
    let ids = [
        w.channel("late", &late.url, json!({})).await,
        w.channel("endless", &endless.url, json!({})).await,
        w.channel("redirecting", &redirecting.url, json!({})).await,
    ];
    assert_eq!(w.tell(ALICE, told("x")).await, 3);
    let began = std::time::Instant::now();
    assert_eq!(w.pass(0).await, 3);
    assert!((9..13).contains(&began.elapsed().as_secs()), "ten seconds in all: {:?}", began.elapsed());
    let [late, endless, redirecting] = [&ids[0], &ids[1], &ids[2]];
    let late = w.deliveries(late).await.remove(0);
    assert_eq!(
        (&late["State"], &late["StatusCode"], &late["Error"]),
        (&json!("waiting"), &json!(0), &json!("the receiver did not answer within 10 s"))
    );
    assert!((9_000..12_000).contains(&late["DurationMs"].as_i64().unwrap()), "{late}");
    // It was accepted, whatever else there is to be read.
    let endless = w.deliveries(endless).await.remove(0);
    assert_eq!((&endless["State"], endless["Answer"].as_str().unwrap()), (&json!("delivered"), &*"a".repeat(200)));
    let redirecting = w.deliveries(redirecting).await.remove(0);
    assert_eq!((&redirecting["State"], &redirecting["StatusCode"]), (&json!("waiting"), &json!(302)));
    assert!(elsewhere.got().is_empty());
}

async fn an_end_is_told_to_who_asked_for_it(w: World) {
    let (all, begins) = (Receiver::new([]).await, Receiver::new([]).await);
    w.channel("all", &all.url, json!({"BodyTemplate": r#"{"say": "{{state}} {{time}} {{message}}"}"#})).await;
    w.channel("begins", &begins.url, json!({"SendResolved": false})).await;
    w.tell(ALICE, told("x")).await;
    w.pass(0).await;
    let ended = Notification { ended_at: Some(Timestamp::from_secs(1_795_162_100)), over: true, ..told("x") };
    assert_eq!(w.tell(ALICE, ended).await, 1);
    w.pass(0).await;
    let said: Vec<_> = all.got().iter().map(|got| got.json()["say"].as_str().unwrap().to_owned()).collect();
    let sentence = "the parameter `x` is missing";
    assert_eq!(
        said,
        [format!("started 2026-11-20T08:06:40Z channel x: {sentence}"), format!("ended 2026-11-20T08:08:20Z channel x: over: {sentence}")]
    );
    assert_eq!(begins.got().len(), 1);
}

async fn nothing_goes_where_nothing_may_go(w: World) {
    let receiver = Receiver::new([]).await;
    // A name: it is the address behind it that counts.
    let url = receiver.url.replace("127.0.0.1", "localhost");
    let id = w.channel("a", &url, json!({})).await;
    w.tell(ALICE, told("x")).await;
    assert_eq!(w.strict_server().turn().await.unwrap(), 1);
    let kept = w.deliveries(&id).await.remove(0);
    let error = kept["Error"].as_str().unwrap();
    assert!(error.starts_with("refused: localhost is ") && error.contains("--notify-loopback"), "{error}");
    assert_eq!((&kept["StatusCode"], receiver.got().len()), (&json!(0), 0));
    assert_eq!((w.pass(5).await, receiver.got().len()), (1, 1));
}

async fn a_channel_keeps_a_thousand(w: World) {
    let receiver = Receiver::new([]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    w.tell(ALICE, told("first")).await;
    w.pass(0).await;
    let (rng, now) = (terrace_base::Rng::system(), w.clock.now());
    w.db.write(async move |tx: &mut terrace_store::Tx| {
        for n in 0..1001i64 {
            terrace_notify::tell(tx, &rng, ALICE, &told(&n.to_string()), now.plus(Duration::from_secs(n.unsigned_abs()))).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
    // The one that was delivered went first, then the oldest that waited.
    let of = async |offset: i64| w.ok("DescribeNotificationDeliveries", json!({"ChannelId": id, "Offset": offset, "Limit": 1})).await;
    assert_eq!(of(0).await["TotalCount"], 1000);
    assert!(of(999).await["Deliveries"][0]["Message"].as_str().unwrap().contains("`1`"));
    assert_eq!(w.described(&id).await["Waiting"], 1000);
}

async fn what_is_over_is_forgotten_after_a_week(w: World) {
    let receiver = Receiver::new([]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    w.tell(ALICE, told("x")).await;
    w.pass(0).await;
    w.clock.advance(Duration::from_secs(7 * 24 * 3600));
    w.notify.tidy().await.unwrap();
    assert_eq!(w.deliveries(&id).await.len(), 1);
    w.clock.advance(Duration::from_secs(1));
    w.notify.tidy().await.unwrap();
    assert_eq!(w.deliveries(&id).await.len(), 0);
}

async fn one_that_works_again_gets_what_waits(w: World) {
    let receiver = Receiver::new([Answer::Status(500)]).await;
    let id = w.channel("a", &receiver.url, json!({})).await;
    for n in 0..3 {
        w.tell(ALICE, told(&n.to_string())).await;
        w.clock.advance(Duration::from_millis(1));
    }
    for secs in [0, 5, 10, 20, 40, 80, 160, 300, 300] {
        assert_eq!(w.pass(secs).await, 1, "one attempt a pause, however much waits");
    }
    receiver.answers([Answer::Status(200)]);
    // A test that is accepted, like a change, ends the pause.
    assert_eq!((w.pass(1).await, w.ok("TestNotificationChannel", json!({"ChannelId": id})).await["Accepted"].clone()), (0, json!(true)));
    for _ in 0..3 {
        assert_eq!(w.pass(0).await, 1);
    }
    let got = receiver.got();
    let order: Vec<_> = got[got.len() - 3..].iter().map(|got| got.json()["Message"].as_str().unwrap().to_owned()).collect();
    assert_eq!(order, [0, 1, 2].map(|n| format!("the parameter `{n}` is missing")), "the oldest first");
    assert_eq!(w.described(&id).await["Waiting"], 0);
}
