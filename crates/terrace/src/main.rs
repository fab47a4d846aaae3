//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use nix::sys::signal::{SigHandler, Signal, signal};
use terrace::{backup, call, doctor, gateway, restore, server};
use terrace_agent::RegisterCode;
use terrace_base::Secret;
use terrace_config::{Flags, LogFormat};
use tokio_util::sync::CancellationToken;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(name = "terrace", version, about = "The private-cloud control plane")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve(Flags),
    /// Run the agent of a host
    Agent(AgentFlags),
    /// Run a gateway as a process of its own
    Gateway(GatewayFlags),
    /// Call an action: terrace call SERVICE ACTION [--Param value ...]
    Call(call::CallFlags),
    /// Bring the database's schema up to date
    Migrate(Flags),
    /// Write a backup of database and objects to a file
    Backup {
        #[command(flatten)]
        flags: Flags,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Also put the master key into the backup; without it sealed secrets need the key file kept elsewhere
        #[arg(long)]
        with_master_key: bool,
    },
    /// Fill an empty database and object store from a backup
    Restore {
        #[command(flatten)]
        flags: Flags,
        /// The file to read
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
    /// Check that this machine and these settings can run the server
    Doctor(Flags),
    /// Settings
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
    /// Internal: supervises the agent's commands
    #[command(hide = true)]
    AgentShim,
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Check the settings and print what holds
    Check(Flags),
}

#[derive(Args)]
struct AgentFlags {
    /// The server, http(s)://host:port
    #[arg(long, env = "TERRACE_SERVER", value_name = "URL")]
    server: String,
    /// Id of a register code; needed until the host is enrolled
    #[arg(long, env = "TERRACE_REGISTER_CODE_ID", value_name = "ID", requires = "register_code")]
    register_code_id: Option<String>,
    /// The register code's value
    #[arg(long, env = "TERRACE_REGISTER_CODE", value_name = "VALUE", hide_env_values = true, requires = "register_code_id")]
    register_code: Option<String>,
    /// Where the agent keeps its identity and its journal
    #[arg(long, env = "TERRACE_AGENT_DATA_DIR", value_name = "DIR", default_value = terrace_agent::DEFAULT_DATA_DIR)]
    data_dir: PathBuf,
    #[arg(long, env = "TERRACE_LOG_FORMAT", value_name = "FORMAT")]
    log_format: Option<LogFormat>,
}

#[derive(Args)]
struct GatewayFlags {
    /// The control plane: the server's address, http(s)://host:port
    #[arg(long, env = "TERRACE_CONTROL", value_name = "URL")]
    control: String,
    /// File with the secret of a gateway token
    #[arg(long, env = "TERRACE_GATEWAY_TOKEN_FILE", value_name = "FILE")]
    token_file: PathBuf,
    /// Where the gateway keeps who it is and what it was told
    #[arg(long, env = "TERRACE_GATEWAY_DATA_DIR", value_name = "DIR", default_value = "/var/lib/terrace-gateway")]
    data_dir: PathBuf,
    /// Address of its HTTP
    #[arg(long, env = "TERRACE_GATEWAY_LISTEN", value_name = "ADDR", default_value = "127.0.0.1:8580")]
    listen: String,
    /// Address of its HTTPS
    #[arg(long, env = "TERRACE_GATEWAY_TLS_LISTEN", value_name = "ADDR", default_value = "127.0.0.1:8543")]
    tls_listen: String,
    /// What it is called in lists [default: the machine's name]
    #[arg(long, env = "TERRACE_GATEWAY_NAME", value_name = "NAME")]
    name: Option<String>,
    /// Threads that serve [default: as many as there are processors]
    #[arg(long, env = "TERRACE_GATEWAY_WORKERS", value_name = "N")]
    workers: Option<usize>,
    #[arg(long, env = "TERRACE_LOG_FORMAT", value_name = "FORMAT")]
    log_format: Option<LogFormat>,
}

fn main() -> ExitCode {
    // Every running command's supervisor is a copy of this process: it has nothing it does not need, and one thread.
    if std::env::args_os().nth(1).is_some_and(|a| a == "agent-shim") {
        return terrace_agent::nursery_main();
    }
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("terrace: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    // Two libraries speak TLS; both take the process's provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let done = |result: Result<()>| result.map(|()| ExitCode::SUCCESS);
    match command {
        Command::Serve(flags) => {
            let settings = flags.settle()?;
            raise_open_files();
            terrace_telemetry::init_logs(if settings.log_json {
                terrace_telemetry::LogFormat::Json
            } else {
                terrace_telemetry::LogFormat::Text
            });
            done(multi_thread()?.block_on(async {
                let shutdown = CancellationToken::new();
                let server = server::start(settings, shutdown.clone()).await?;
                server.announce();
                stop_signal().await?;
                tracing::info!("stopping: requests under way are finished, agents are told to come back");
                shutdown.cancel();
                server.finished().await;
                Ok(())
            }))
        }
        Command::Agent(flags) => {
            terrace_telemetry::init_logs(match flags.log_format {
                Some(LogFormat::Json) => terrace_telemetry::LogFormat::Json,
                _ => terrace_telemetry::LogFormat::Text,
            });
            let mut settings = terrace_agent::Settings::new(flags.server, flags.data_dir);
            settings.register =
                flags.register_code_id.zip(flags.register_code).map(|(id, value)| RegisterCode { id, value: Secret::new(value) });
            done(one_thread()?.block_on(async {
                let cancel = CancellationToken::new();
                let agent = terrace_agent::run(settings, cancel.clone());
                let mut agent = std::pin::pin!(agent);
                tokio::select! {
                    ended = &mut agent => ended.map_err(|e| anyhow::anyhow!("{e:?}")),
                    stopped = stop_signal() => {
                        stopped?;
                        cancel.cancel();
                        agent.await.map_err(|e| anyhow::anyhow!("{e:?}"))
                    }
                }
            }))
        }
        Command::Gateway(flags) => {
            raise_open_files();
            terrace_telemetry::init_logs(match flags.log_format {
                Some(LogFormat::Json) => terrace_telemetry::LogFormat::Json,
                _ => terrace_telemetry::LogFormat::Text,
            });
            let machine =
                || nix::unistd::gethostname().ok().and_then(|name| name.into_string().ok()).unwrap_or_else(|| "gateway".to_owned());
            done(gateway::node::run(gateway::node::Settings {
                control: flags.control,
                token_file: flags.token_file,
                data_dir: flags.data_dir,
                listen: flags.listen,
                tls_listen: flags.tls_listen,
                name: flags.name.unwrap_or_else(machine),
                workers: flags.workers.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)),
            }))
        }
        Command::Call(flags) => {
            end_with_the_reader();
            call::run(flags)
        }
        Command::Migrate(flags) => done(one_thread()?.block_on(backup::migrate(flags.settle()?))),
        Command::Backup { flags, out, with_master_key } => {
            done(one_thread()?.block_on(backup::backup(flags.settle()?, &out, with_master_key)))
        }
        Command::Restore { flags, from } => done(one_thread()?.block_on(restore::restore(flags.settle()?, &from))),
        Command::Doctor(flags) => one_thread()?.block_on(doctor::run(flags.settle()?)),
        Command::Config { command: ConfigCommand::Check(flags) } => {
            end_with_the_reader();
            let settings = flags.settle()?;
            server::check_rate_limits(&settings)?;
            server::check_addresses(&settings)?;
            println!("{settings:#?}");
            Ok(ExitCode::SUCCESS)
        }
        Command::AgentShim => Ok(terrace_agent::nursery_main()),
    }
}

/// `terrace call tat | head` ends when `head` does, silently, as every command of the system; Rust starts with this signal ignored.
fn end_with_the_reader() {
    // SAFETY: no other thread runs yet, and the default disposition calls nothing of ours.
    let _ = unsafe { signal(Signal::SIGPIPE, SigHandler::SigDfl) };
}

/// Each agent is an open file, and the usual soft limit of 1,024 is meant for programs that use `select`.
fn raise_open_files() {
    if let Ok((soft, hard)) = getrlimit(Resource::RLIMIT_NOFILE)
        && soft < hard
    {
        // Refused only where the hard limit is not what it says; then the soft one has to do.
        let _ = setrlimit(Resource::RLIMIT_NOFILE, hard, hard);
    }
}

fn multi_thread() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("the runtime does not start")
}

fn one_thread() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime does not start")
}

async fn stop_signal() -> Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}
