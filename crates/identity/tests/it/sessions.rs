//! Console login, sessions, passwords, nonces, and the first start.

use std::net::IpAddr;
use std::time::Duration;

use serde_json::json;
use terrace_base::{Result, Secret};
use terrace_identity::session::{Opened, SESSION_FOR};

use crate::World;

both_databases!(a_session_opens_and_ends failures_are_throttled a_password_is_changed_by_its_owner an_administrator_resets_a_password
    a_nonce_counts_once lost_credentials_are_drawn_anew);

const HOME: &str = "10.1.1.1";
const PASSWORD: &str = "Correct-Horse7";

async fn login(w: &World, name: &str, password: &str, from: &str) -> Result<Opened> {
    w.identity.login(None, name, Secret::new(password), from.parse::<IpAddr>().unwrap()).await
}

async fn with_login(w: &World, name: &str) {
    w.root().await.ok("cam.AddUser", json!({"Name": name, "ConsoleLogin": 1, "Password": PASSWORD, "NeedResetPassword": 1})).await;
}

async fn a_session_opens_and_ends(w: World) {
    with_login(&w, "dev").await;
    let opened = login(&w, "dev", PASSWORD, HOME).await.unwrap();
    assert!(opened.must_change_password && opened.account == w.own.account);
    let session = w.identity.session(opened.token.reveal()).await.unwrap().unwrap();
    assert!(session.name == "dev" && session.must_change_password && session.has_csrf(opened.csrf.reveal()) && !session.has_csrf("x"));
    assert!(w.identity.session("another").await.unwrap().is_none());
    w.identity.logout(opened.token.reveal()).await.unwrap();
    assert!(w.identity.session(opened.token.reveal()).await.unwrap().is_none());

    let opened = login(&w, "dev", PASSWORD, HOME).await.unwrap();
    w.clock.advance(SESSION_FOR - Duration::from_secs(1));
    assert!(w.identity.session(opened.token.reveal()).await.unwrap().is_some());
    w.clock.advance(Duration::from_secs(1));
    assert!(w.identity.session(opened.token.reveal()).await.unwrap().is_none());
    w.clock.advance(Duration::from_secs(1));
    w.identity.housekeep().await.unwrap();
    assert_eq!(w.sql("DELETE FROM console_sessions").await.unwrap(), 0);

    // Users without console login, and names that several accounts have.
    w.root().await.ok("cam.AddUser", json!({"Name": "api"})).await;
    assert_eq!(login(&w, "api", "", HOME).await.err().unwrap().code(), "AuthFailure.UnauthorizedOperation");
    // Without an account the first one is meant: its owner never had to give one, and a refusal would tell what exists twice.
    let is_first = w.identity.first_account().await.unwrap() == w.own.account;
    let (first, second) = if is_first { (&w.own, &w.other) } else { (&w.other, &w.own) };
    let opened = login(&w, "root", first.console_password.reveal(), HOME).await.unwrap();
    assert_eq!(opened.account, first.account);
    let refusal = login(&w, "root", second.console_password.reveal(), HOME).await.err().unwrap();
    assert_eq!(refusal.code(), "AuthFailure.UnauthorizedOperation");
    let own = Secret::new(w.own.console_password.reveal());
    let opened = w.identity.login(Some(w.own.account), "root", own.clone(), HOME.parse().unwrap()).await.unwrap();
    assert_eq!(opened.user.0, w.own.account.0);
    assert!(w.identity.login(Some(w.other.account), "root", own, HOME.parse().unwrap()).await.is_err());
}

async fn failures_are_throttled(w: World) {
    with_login(&w, "dev").await;
    with_login(&w, "ops").await;
    let code = async |name: &str, password: &str, from: &str| login(&w, name, password, from).await.map_or_else(|e| e.code(), |_| "ok");
    for odd in ["a\0b", "", "a b", &"x".repeat(5000)] {
        assert_eq!(code(odd, "x", "10.2.2.2").await, "AuthFailure.UnauthorizedOperation");
    }
    for _ in 0..5 {
        assert_eq!(code("dev", "wrong", HOME).await, "AuthFailure.UnauthorizedOperation");
    }
    // Locked: that user from anywhere, that address for any user; the right password makes no difference.
    assert_eq!(code("dev", PASSWORD, "10.3.3.3").await, "RequestLimitExceeded");
    assert_eq!(code("ops", PASSWORD, HOME).await, "RequestLimitExceeded");
    assert_eq!(code("ops", PASSWORD, "10.3.3.3").await, "ok");
    w.clock.advance(Duration::from_secs(1));
    assert_eq!(code("dev", "wrong", HOME).await, "AuthFailure.UnauthorizedOperation");
    w.clock.advance(Duration::from_secs(1));
    assert_eq!(code("dev", PASSWORD, "10.3.3.3").await, "RequestLimitExceeded", "each failure locks for twice as long");
    w.clock.advance(Duration::from_secs(1));
    assert_eq!(code("dev", PASSWORD, "10.3.3.3").await, "ok");
    assert_eq!(code("dev", "wrong", "10.4.4.4").await, "AuthFailure.UnauthorizedOperation");
    assert_eq!(code("dev", PASSWORD, "10.4.4.4").await, "ok", "success starts the user's count anew");
}

async fn a_password_is_changed_by_its_owner(w: World) {
    with_login(&w, "dev").await;
    let (first, second) = (login(&w, "dev", PASSWORD, HOME).await.unwrap(), login(&w, "dev", PASSWORD, HOME).await.unwrap());
    let session = w.identity.session(first.token.reveal()).await.unwrap().unwrap();
    let change = async |old: &str, new: &str| {
        w.identity
            .change_password(&session, Secret::new(old), Secret::new(new), HOME.parse().unwrap())
            .await
            .map_or_else(|e| e.code(), |()| "ok")
    };
    assert_eq!(change(PASSWORD, "weak").await, "InvalidParameterValue");
    assert_eq!(change("wrong", "Another-Horse8").await, "AuthFailure.UnauthorizedOperation");
    assert_eq!(change(PASSWORD, "Another-Horse8").await, "ok");
    for old in [first, second] {
        assert!(w.identity.session(old.token.reveal()).await.unwrap().is_none());
    }
    assert!(login(&w, "dev", PASSWORD, HOME).await.is_err());
    assert!(!login(&w, "dev", "Another-Horse8", HOME).await.unwrap().must_change_password);
}

async fn an_administrator_resets_a_password(w: World) {
    let root = w.root().await;
    with_login(&w, "dev").await;
    let alive = async |opened: &Opened| w.identity.session(opened.token.reveal()).await.unwrap().is_some();
    let opened = login(&w, "dev", PASSWORD, HOME).await.unwrap();
    root.ok("cam.UpdateUser", json!({"Name": "dev", "Remark": "no reason to end a session"})).await;
    assert!(alive(&opened).await);
    root.ok("cam.UpdateUser", json!({"Name": "dev", "Password": "Another-Horse8", "NeedResetPassword": 1})).await;
    assert!(!alive(&opened).await && login(&w, "dev", PASSWORD, HOME).await.is_err());
    let opened = login(&w, "dev", "Another-Horse8", HOME).await.unwrap();
    assert!(opened.must_change_password);
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 0})).await;
    assert!(!alive(&opened).await && login(&w, "dev", "Another-Horse8", HOME).await.is_err());
    root.ok("cam.UpdateUser", json!({"Name": "dev", "ConsoleLogin": 1, "NeedResetPassword": 0})).await;
    assert!(!alive(&opened).await, "a session that ended stays ended");
    assert!(!login(&w, "dev", "Another-Horse8", HOME).await.unwrap().must_change_password);
}

async fn a_nonce_counts_once(w: World) {
    let now = w.clock.now().secs();
    let first = async |key: &str, nonce: &str, at: i64| w.identity.first_use_of_nonce(key, nonce, at).await.unwrap();
    assert!(first("AKID1", "7", now).await);
    assert!(!first("AKID1", "7", now).await);
    assert!(first("AKID1", "8", now).await && first("AKID2", "7", now).await && first("AKID1", "7", now + 1).await);
    // Clocks may be five minutes ahead, so a nonce is kept for more than ten.
    w.clock.advance(Duration::from_secs(600));
    w.identity.housekeep().await.unwrap();
    assert!(!first("AKID1", "7", now).await);
    w.clock.advance(Duration::from_secs(62));
    w.identity.housekeep().await.unwrap();
    assert_eq!(w.sql("DELETE FROM used_nonces").await.unwrap(), 0);
}

async fn lost_credentials_are_drawn_anew(w: World) {
    assert!(w.identity.bootstrap(None, false).await.unwrap().is_none());
    let opened =
        w.identity.login(Some(w.own.account), "root", Secret::new(w.own.console_password.reveal()), HOME.parse().unwrap()).await.unwrap();
    assert!(w.key(&w.own.secret_id).await.is_some());
    let fresh = w.identity.bootstrap(None, true).await.unwrap().unwrap();
    assert_eq!((fresh.account, fresh.app_id), (w.own.account, w.own.app_id));
    assert!(w.key(&w.own.secret_id).await.is_none(), "at once, whatever was cached");
    assert!(w.identity.session(opened.token.reveal()).await.unwrap().is_none());
    let root = w.key(&fresh.secret_id).await.unwrap();
    assert_eq!(root.ok("cam.ListAccessKeys", json!({})).await["AccessKeys"].as_array().unwrap().len(), 1);
    let file: serde_json::Value = serde_json::from_str(&fresh.to_json("http://localhost")).unwrap();
    assert_eq!((&file["Uin"], &file["SecretId"]), (&json!(fresh.account.to_string()), &json!(fresh.secret_id)));
    // A given pair is used as it is.
    let given = ("AKIDgiven".to_owned(), Secret::new("secret"));
    w.identity.bootstrap(Some(given), true).await.unwrap();
    assert_eq!(w.identity.credential("AKIDgiven").await.unwrap().unwrap().secret_key.reveal(), "secret");
    assert!(w.identity.bootstrap(Some((w.other.secret_id.clone(), Secret::new("s"))), true).await.err().unwrap().is_internal());
    assert!(w.key("AKIDgiven").await.is_some(), "nothing changed");
}
