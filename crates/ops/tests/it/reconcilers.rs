//! Targets that are looked at for as long as they are watched.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use terrace_base::{Error, Page, Result};
use terrace_ops::{Cx, Drill, Filter, Reconciler, Settled};
use terrace_store::Tx;

use crate::fixture::{ALICE, Fixture, Site};

both_databases! {
    a_target_is_looked_at_until_it_is_gone
    a_nudge_is_never_lost
}

/// Keeps a lamp burning in each house.
struct Lamp;

impl Reconciler for Lamp {
    const NAME: &'static str = "houses.lamp";
    const SERVICE: &'static str = "houses";
    const EVERY: Duration = Duration::from_secs(60);
    type Product = Site;

    async fn reconcile(cx: &Cx, site: &Arc<Site>) -> Result<Settled> {
        site.runs.fetch_add(1, Ordering::SeqCst);
        let lamp = site.dir.join(format!("{}.lamp", cx.resource_id));
        match std::fs::read_to_string(&lamp).as_deref() {
            Err(_) => Ok(Settled::Gone),
            Ok("on") => Ok(Settled::Yes),
            Ok("broken") => Err(Error::internal("it does not burn")),
            Ok(_) => {
                std::fs::write(&lamp, "on").unwrap();
                Ok(Settled::NotYet { pause: Duration::from_secs(1), reason: "it warms up".into() })
            }
        }
    }
}

async fn watch(f: &Fixture) {
    let now = f.clock.now();
    f.db.write(async move |tx: &mut Tx| terrace_ops::watch::<Lamp>(tx, ALICE, "h1", now).await).await.unwrap();
}

fn lamp(f: &Fixture, state: &str) {
    std::fs::write(f.site.dir.join("h1.lamp"), state).unwrap();
}

async fn a_target_is_looked_at_until_it_is_gone(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    ops.register_reconciler::<Lamp>(&f.site);
    lamp(&f, "off");
    watch(&f).await;
    watch(&f).await;
    let looks = || f.site.runs.load(Ordering::SeqCst);
    ops.turn().await.unwrap();
    assert_eq!((looks(), std::fs::read_to_string(f.site.dir.join("h1.lamp")).unwrap().as_str()), (1, "on"));
    f.pass(&ops, Duration::from_secs(1)).await;
    f.pass(&ops, Duration::from_secs(59)).await;
    assert_eq!(looks(), 2, "a settled target is left alone for a while");
    // Failures never end it.
    lamp(&f, "broken");
    for _ in 0..50 {
        f.pass(&ops, Duration::from_secs(30)).await;
    }
    assert!(looks() > 40, "{}", looks());
    lamp(&f, "off");
    f.pass(&ops, Duration::from_secs(30)).await;
    f.pass(&ops, Duration::from_secs(1)).await;
    let listed = terrace_ops::list(&mut f.db.read().await.unwrap(), ALICE, &Filter::default(), Page { offset: 0, limit: 9 }).await.unwrap();
    assert_eq!(listed.1, 0, "reconcilers are not listed");
    std::fs::remove_file(f.site.dir.join("h1.lamp")).unwrap();
    f.pass(&ops, Duration::from_secs(60)).await;
    let before = looks();
    f.pass(&ops, Duration::from_secs(600)).await;
    assert_eq!(looks(), before, "what is gone is not looked at");
    // It comes back when it is watched again.
    lamp(&f, "on");
    watch(&f).await;
    ops.turn().await.unwrap();
    assert_eq!(looks(), before + 1);
}

async fn a_nudge_is_never_lost(f: Fixture) {
    let ops = f.ops("a", Drill::Off);
    ops.register_reconciler::<Lamp>(&f.site);
    lamp(&f, "on");
    watch(&f).await;
    ops.turn().await.unwrap();
    let now = f.clock.now();
    for expected in [2, 3] {
        f.db.write(async move |tx: &mut Tx| terrace_ops::nudge::<Lamp>(tx, ALICE, "h1", now).await).await.unwrap();
        ops.turn().await.unwrap();
        assert_eq!(f.site.runs.load(Ordering::SeqCst), expected);
    }
}
