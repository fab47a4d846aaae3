//! Benchmarks of the whole program. Each prints a table for `BENCHMARKS.md`.
//!
//! What is measured runs in a process of its own, so that its memory and its time are its own: the server is the release build of
//! the product's binary; simulated agents, the load generator and the comparison servers are this program again, as children.

mod api;
mod callers;
mod etcd;
mod etcd_many;
mod fanout;
mod fleet;
mod gateway;
mod gateway_limits;
mod gateway_live;
mod gateway_size;
mod gateway_soak;
mod hostname;
mod idle;
mod load;
mod machine;
mod managed;
mod peers;

use std::net::SocketAddr;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "terrace-bench", about = "Benchmarks of Terrace")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Every benchmark
    All,
    /// One command to 1,000 simulated agents
    Fanout {
        #[arg(long, default_value_t = 1_000)]
        agents: usize,
        #[arg(long, default_value_t = 5)]
        runs: usize,
    },
    /// 10,000 agents with nothing to do
    Idle {
        #[arg(long, default_value_t = 10_000)]
        agents: usize,
        #[arg(long, default_value_t = 60)]
        seconds: u64,
    },
    /// `hostname` on 100 real agents, beside ansible on 100 local hosts
    Hostname {
        #[arg(long, default_value_t = 100)]
        agents: usize,
        #[arg(long, default_value_t = 5)]
        runs: usize,
    },
    /// Requests per second, beside the handler alone and a bare server
    Api {
        #[arg(long, default_value_t = 10)]
        seconds: u64,
        #[arg(long, default_value_t = 3)]
        runs: usize,
    },
    /// A new etcd cluster, beside a bare shell script
    Etcd {
        #[arg(long, default_value_t = 3)]
        runs: usize,
    },
    /// Many etcd clusters at rest, and what one server uses for them
    EtcdMany {
        #[arg(long, default_value_t = 20)]
        clusters: usize,
        #[arg(long, default_value_t = 60)]
        seconds: u64,
    },
    /// The gateway beside nginx and HAProxy
    Gateway {
        #[arg(long, default_value_t = 5)]
        seconds: u64,
        #[arg(long, default_value_t = 5)]
        runs: usize,
    },
    /// The gateway with 100,000 APIs, beside one with 100
    GatewaySize {
        #[arg(long, default_value_t = 3)]
        seconds: u64,
        #[arg(long, default_value_t = 5)]
        runs: usize,
        /// Only the shapes with this in their names
        #[arg(long)]
        only: Option<String>,
    },
    /// How soon a change of the gateway is live, and whether a request is lost meanwhile
    GatewayLive {
        #[arg(long, default_value_t = 300)]
        changes: usize,
        #[arg(long, default_value_t = 20)]
        seconds: u64,
        /// Other services that are there, and APIs of each
        #[arg(long, default_value_t = 0)]
        services: usize,
        #[arg(long, default_value_t = 200)]
        apis: usize,
    },
    /// The gateway's limits beside an exact counter, and a plan's quota over gateways that are killed
    GatewayLimits {
        #[arg(long, default_value_t = 10)]
        seconds: u64,
        #[arg(long, default_value_t = 1_000_000)]
        quota: u64,
    },
    /// A long mixed load while gateways, back-ends and the server die; ends with an error when an answer was wrong or memory grows
    GatewaySoak {
        #[arg(long, default_value_t = 30.0)]
        minutes: f64,
        /// Between the requests of each of 48 callers
        #[arg(long, default_value_t = 20)]
        pause_ms: u64,
    },
    /// Internal: simulated agents; see `fleet`
    #[command(hide = true)]
    Fleet(fleet::Flags),
    /// Internal: the load generator; see `load`
    #[command(hide = true)]
    Load { server: SocketAddr, connections: usize, seconds: u64 },
    /// Internal: a server that says hello
    #[command(hide = true)]
    Hello,
    /// Internal: the product's handlers without what surrounds them
    #[command(hide = true)]
    Handlers { data_dir: std::path::PathBuf },
}

fn main() -> Result<()> {
    machine::raise_open_files();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match Cli::parse().command {
            Command::All => {
                machine::build()?;
                fanout::run(1_000, 5).await?;
                idle::run(10_000, 60).await?;
                hostname::run(100, 5).await?;
                api::run(10, 3).await?;
                etcd::run(3).await?;
                etcd_many::run(20, 60).await?;
                gateway::run(5, 5)?;
                gateway_size::run(3, 5, None).await?;
                gateway_live::run(300, 20, 0, 200).await?;
                gateway_limits::run(10, 1_000_000).await
            }
            Command::GatewaySize { seconds, runs, only } => gateway_size::run(seconds, runs, only.as_deref()).await,
            Command::GatewayLive { changes, seconds, services, apis } => {
                machine::build()?;
                gateway_live::run(changes, seconds, services, apis).await
            }
            Command::GatewayLimits { seconds, quota } => {
                machine::build()?;
                gateway_limits::run(seconds, quota).await
            }
            Command::GatewaySoak { minutes, pause_ms } => {
                machine::build()?;
                gateway_soak::run(minutes, std::time::Duration::from_millis(pause_ms)).await
            }
            Command::Gateway { seconds, runs } => gateway::run(seconds, runs),
            Command::EtcdMany { clusters, seconds } => {
                machine::build()?;
                etcd_many::run(clusters, seconds).await
            }
            Command::Etcd { runs } => {
                machine::build()?;
                etcd::run(runs).await
            }
            Command::Fanout { agents, runs } => {
                machine::build()?;
                fanout::run(agents, runs).await
            }
            Command::Idle { agents, seconds } => {
                machine::build()?;
                idle::run(agents, seconds).await
            }
            Command::Hostname { agents, runs } => {
                machine::build()?;
                hostname::run(agents, runs).await
            }
            Command::Api { seconds, runs } => {
                machine::build()?;
                api::run(seconds, runs).await
            }
            Command::Fleet(flags) => fleet::run(flags).await,
            Command::Load { server, connections, seconds } => load::run(server, connections, seconds).await,
            Command::Hello => peers::hello().await,
            Command::Handlers { data_dir } => peers::handlers(&data_dir).await,
        }
    })
}
