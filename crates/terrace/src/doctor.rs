//! `terrace doctor`: can this machine and these settings run the server, and does a running one answer?

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use terrace_config::Settings;
use terrace_objects::Objects;
use terrace_store::Db;

use crate::{database, restoring, server};

const DATABASE_PATIENCE: Duration = Duration::from_secs(3);

/// A check's outcome: fine with a remark, or a fault with advice.
type Outcome = std::result::Result<String, String>;

pub async fn run(settings: Settings) -> Result<ExitCode> {
    let checks: Vec<(&str, Outcome)> = vec![
        ("data directory", data_dir(&settings)),
        ("master key", master_key(&settings)),
        ("database", database(&settings).await),
        ("object store", object_store(&settings)),
        ("server", listening(&settings)),
        ("interpreters", interpreters()),
        ("clock", clock()),
    ];
    let mut healthy = true;
    for (name, outcome) in checks {
        match outcome {
            Ok(remark) => println!("ok    {name}: {remark}"),
            Err(fault) => {
                healthy = false;
                println!("FAULT {name}: {fault}");
            }
        }
    }
    Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn data_dir(settings: &Settings) -> Outcome {
    let path = settings.data_dir.display();
    match std::fs::metadata(&settings.data_dir) {
        Err(_) => match settings.data_dir.ancestors().skip(1).find(|parent| parent.exists() || parent.as_os_str().is_empty()) {
            Some(parent) if !parent.as_os_str().is_empty() && !writable(parent) => {
                Err(format!("{path} does not exist, and {} cannot be written", parent.display()))
            }
            _ => Ok(format!("{path} does not exist yet; the first start makes it")),
        },
        Ok(meta) if !meta.is_dir() => Err(format!("{path} is not a directory")),
        Ok(meta) if meta.permissions().mode() & 0o077 != 0 => Err(format!("{path} can be read by others; chmod 700 it")),
        Ok(_) if !writable(&settings.data_dir) => Err(format!("{path} cannot be written")),
        Ok(_) => restoring::refuse(&settings.data_dir).map(|()| path.to_string()).map_err(|e| e.to_string()),
    }
}

/// Asked of the kernel, so that nothing is left behind: permissions and a file system that is read-only count alike.
fn writable(dir: &Path) -> bool {
    nix::unistd::access(dir, nix::unistd::AccessFlags::W_OK).is_ok()
}

fn master_key(settings: &Settings) -> Outcome {
    let path = settings.master_key_file.display();
    match std::fs::metadata(&settings.master_key_file) {
        Err(_) => Ok(format!("{path} does not exist yet; the first start makes it")),
        Ok(meta) if meta.permissions().mode() & 0o077 != 0 => Err(format!("{path} can be read by others; chmod 600 it")),
        Ok(_) => Ok(format!("{path}; keep a copy apart from the database's backups")),
    }
}

async fn database(settings: &Settings) -> Outcome {
    database::refuse_lost(settings).map_err(|e| e.to_string())?;
    if let Some(path) = settings.database_url.strip_prefix("sqlite://")
        && !std::path::Path::new(path).exists()
    {
        return Ok("does not exist yet; the first start makes it".into());
    }
    let asked = async {
        let db = Db::open_beside(&settings.database_url).await?;
        let row = db.read().await?.system().one("SELECT COUNT(*) AS n FROM schema_migrations", terrace_store::args![]).await?;
        let steps = row.int("n")?;
        db.close().await;
        Ok(format!("{:?}, {steps} schema steps applied", db.dialect()))
    };
    match tokio::time::timeout(DATABASE_PATIENCE, asked).await {
        Ok(outcome) => outcome.map_err(|error| server::shown(error).to_string()),
        Err(_) => Err(format!("it does not answer within {} s", DATABASE_PATIENCE.as_secs())),
    }
}

fn object_store(settings: &Settings) -> Outcome {
    if let Some(path) = settings.object_store.strip_prefix("file://") {
        // Opening it would make it.
        return match std::fs::metadata(path) {
            Err(_) => Ok(format!("{path} does not exist yet; the first start makes it")),
            Ok(meta) if !meta.is_dir() => Err(format!("{path} is not a directory")),
            Ok(_) if !writable(Path::new(path)) => Err(format!("{path} cannot be written")),
            Ok(_) => Ok(path.to_owned()),
        };
    }
    Objects::open(&settings.object_store).map(|_| settings.object_store.clone()).map_err(|error| server::shown(error).to_string())
}

fn listening(settings: &Settings) -> Outcome {
    server::check_addresses(settings).map_err(|error| format!("{error:#}"))?;
    let scheme = if settings.tls.is_some() { "https" } else { "http" };
    if scheme == "http" {
        let url = format!("http://{}/readyz", settings.listen.replace("0.0.0.0", "127.0.0.1"));
        let agent: ureq::Agent =
            ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(3))).http_status_as_error(false).build().into();
        if let Ok(response) = agent.get(&url).call() {
            return if response.status() == 200 {
                Ok(format!("{url} is ready"))
            } else {
                Err(format!("{url} answers {}", response.status()))
            };
        }
    }
    match std::net::TcpListener::bind(&settings.listen) {
        Ok(_) => Ok(format!("not running; {} is free", settings.listen)),
        Err(e) => Err(format!("{} is taken by something that is no ready Terrace: {e}", settings.listen)),
    }
}

fn interpreters() -> Outcome {
    let on_path = |name: &str| std::env::var_os("PATH").is_some_and(|p| std::env::split_paths(&p).any(|d| d.join(name).is_file()));
    let found: Vec<&str> = ["bash", "sh", "python3", "pwsh"].into_iter().filter(|n| on_path(n)).collect();
    if found.contains(&"bash") || found.contains(&"sh") {
        Ok(found.join(", "))
    } else {
        Err("neither bash nor sh is on PATH: a local agent could run nothing".into())
    }
}

fn clock() -> Outcome {
    let now = terrace_base::Clock::system().now();
    if now.secs() > 1_700_000_000 { Ok(now.iso()) } else { Err(format!("it says {}; signatures need the right time", now.iso())) }
}
