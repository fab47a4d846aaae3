//! What cargo cannot do for this repository: `cargo xtask <codegen|tidy|coverage> [--check]`.
//!
//! * `codegen` writes `crates/api-*` and `console/src/api/generated` from `contract/*.json`; with `--check` it only compares.
//! * `tidy` checks layering, generated-file hygiene, message translations and file sizes.
//! * `coverage` prints how much of each service is implemented; with `--check` it refuses a list that grew.

mod codegen;
mod contract;
mod coverage;
mod tidy;
mod typescript;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let check = args.iter().any(|a| a == "--check");
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().map(PathBuf::from).unwrap_or_default();
    let outcome = match args.first().map(String::as_str) {
        Some("codegen") => codegen::run(&root, check),
        Some("tidy") => tidy::run(&root),
        Some("coverage") => coverage::run(&root, check),
        _ => Err(anyhow::anyhow!("usage: cargo xtask codegen [--check] | tidy | coverage [--check]")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
