//! The machine the numbers come from, and what a process used of it.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use terrace_base::Clock;

/// Builds the product as it is released.
pub fn build() -> Result<()> {
    release(&["--package", "terrace"])
}

/// A debug build of this program tries the benchmarks themselves, with what is built beside it.
fn release(what: &[&str]) -> Result<()> {
    if cfg!(debug_assertions) {
        return Ok(());
    }
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let status = Command::new(cargo).args(["build", "--quiet", "--release"]).args(what).status()?;
    ensure!(status.success(), "{} does not build", what.join(" "));
    Ok(())
}

/// The product's binary, beside this one.
pub fn program() -> Result<String> {
    let path = std::env::current_exe()?.with_file_name("terrace");
    ensure!(path.exists(), "{} is not built", path.display());
    Ok(path.to_string_lossy().into_owned())
}

/// An example of the gateway's crate, built as it is released: the gateway alone, with the product's allocator.
pub fn example(name: &str) -> Result<String> {
    release(&["--package", "terrace-gateway", "--example", name])?;
    let path = std::env::current_exe()?.with_file_name("examples").join(name);
    ensure!(path.exists(), "{} is not built", path.display());
    Ok(path.to_string_lossy().into_owned())
}

pub fn this_program() -> Result<PathBuf> {
    Ok(std::env::current_exe()?)
}

/// Each agent is an open file on both sides.
pub fn raise_open_files() {
    if let Ok((_, hard)) = getrlimit(Resource::RLIMIT_NOFILE) {
        let _ = setrlimit(Resource::RLIMIT_NOFILE, hard, hard);
    }
}

/// The lines above a table.
pub fn heading(title: &str, command: &str) {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpu_info = read("/proc/cpuinfo");
    let model = cpu_info.lines().find_map(|l| l.strip_prefix("model name")).map_or("unknown", |l| l.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let kernel = read("/proc/sys/kernel/osrelease");
    let memory = read("/proc/meminfo").lines().next().and_then(|l| l.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) >> 20;
    let load = read("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or_default();
    let built = if cfg!(debug_assertions) { " **A debug build: the numbers are none.**" } else { "" };
    println!("\n## {title}\n");
    println!(
        "Machine: {cores} cores of {model}, {memory} GiB, Linux {}; load average before: {load}. Command: `terrace-bench {command}`. \
         Date: {}.{built}\n",
        kernel.trim(),
        Clock::system().now().date()
    );
}

/// What a process has used so far.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    pub cpu: Duration,
    pub rss_mib: f64,
    pub peak_mib: f64,
}

pub fn usage(pid: u32) -> Result<Usage> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let fields: Vec<&str> = stat.rsplit_once(')').context("stat")?.1.split_whitespace().collect();
    let ticks: u64 = fields[11].parse::<u64>()? + fields[12].parse::<u64>()?;
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let mib = |name: &str| -> Result<f64> {
        let line = status.lines().find_map(|l| l.strip_prefix(name)).context("status")?;
        Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
    };
    // Linux counts 100 ticks a second for user space, whatever the kernel's own rate.
    Ok(Usage { cpu: Duration::from_millis(ticks * 10), rss_mib: mib("VmRSS:")?, peak_mib: mib("VmHWM:")? })
}

/// The middle one, the least and the most.
pub fn spread(values: &[f64]) -> (f64, f64, f64) {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    (sorted[sorted.len() / 2], sorted[0], sorted[sorted.len() - 1])
}
