//! The product on both engines, called as the front calls it. A test is an `async fn(World)`, and `both_databases!(its_name)` runs it on each.

/// One test per engine: `its_name::sqlite` and `its_name::postgres`.
macro_rules! both_databases {
    ($($name:ident)*) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$name($crate::world::World::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                super::$name($crate::world::World::postgres().await).await;
            }
        }
    )*};
}

mod apis;
mod bound;
mod discovery;
mod docs;
mod domains;
mod logs;
mod metrics;
mod nodes;
mod openapi;
mod plans;
mod releases;
mod sdks;
mod services;
mod switching;
mod world;
