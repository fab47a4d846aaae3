//! The store on both engines. A test is an `async fn(Fixture)`, and `both_databases!(its_name)` runs it on each.

/// One test per engine: `its_name::sqlite` and `its_name::postgres`.
macro_rules! both_databases {
    ($($name:ident)*) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$name($crate::Fixture::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                super::$name($crate::Fixture::postgres().await).await;
            }
        }
    )*};
}

mod backup;
mod commit;
mod crash;
mod fixture;
mod migrations;
mod queries;

pub(crate) use fixture::Fixture;
