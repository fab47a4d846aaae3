//! Operations and reconcilers on both databases: order, undoing, crashes, takeovers, several servers.

/// One test per engine: `its_name::sqlite` and `its_name::postgres`.
macro_rules! both_databases {
    ($($name:ident)*) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$name($crate::fixture::Fixture::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                super::$name($crate::fixture::Fixture::postgres().await).await;
            }
        }
    )*};
}

mod drills;
mod fixture;
mod flow;
mod reconcilers;
mod servers;
