//! The agent as a process of its own, for tests that kill it: `agent-under-test run SERVER DATA_DIR`, `agent-under-test agent-shim`.

use std::process::ExitCode;

use terrace_agent::{RegisterCode, Settings};
use terrace_base::Secret;
use tokio_util::sync::CancellationToken;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["agent-shim"] => terrace_agent::nursery_main(),
        ["run", server, data_dir] => {
            let mut settings = Settings::new(server, data_dir);
            settings.register = Some(RegisterCode { id: "code-1".into(), value: Secret::new("open sesame") });
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            match runtime.block_on(terrace_agent::run(settings, CancellationToken::new())) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("{error:?}");
                    ExitCode::FAILURE
                }
            }
        }
        _ => ExitCode::FAILURE,
    }
}
