//! The command service and the agents' protocol, on both databases, with real sockets where the protocol matters.
//!
//! Time is held: a test moves it, and calls the sweep itself.

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

mod cancels;
mod claims;
mod cluster;
mod deadlines;
mod enrolment;
mod entrances;
mod fixture;
mod invocations;
mod kicks;
mod output;
mod registered;
mod saved_commands;
mod secrets;
mod signatures;
mod sockets;
