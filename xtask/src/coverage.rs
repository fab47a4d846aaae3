//! How much of the contract is implemented. `contract/unsupported.txt` lists what is not, one `service.Action` a line;
//! a test of the binary holds it equal to the registry, and `--check` lets it only shrink.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::contract;

pub const LIST: &str = "contract/unsupported.txt";

pub fn run(root: &Path, check: bool) -> Result<()> {
    let services = contract::load(root)?;
    let listed = unsupported(root);
    println!("{:<18} {:>7} {:>10} {:>11}", "service", "actions", "registered", "unsupported");
    let mut totals = (0, 0);
    for service in &services {
        let all = service.actions.len();
        let unsupported = service.actions.iter().filter(|a| listed.contains(&format!("{}.{}", service.service, a.name))).count();
        println!("{:<18} {all:>7} {:>10} {unsupported:>11}", service.service, all - unsupported);
        totals = (totals.0 + all, totals.1 + unsupported);
    }
    println!("{:<18} {:>7} {:>10} {:>11}", "total", totals.0, totals.0 - totals.1, totals.1);
    if check {
        only_shrinks(root, &listed)?;
    }
    Ok(())
}

/// The listed actions, as `service.Action`.
pub fn unsupported(root: &Path) -> BTreeSet<String> {
    parse(&std::fs::read_to_string(root.join(LIST)).unwrap_or_default())
}

fn parse(text: &str) -> BTreeSet<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned).collect()
}

/// Compares with the last commit that touched the list: an action may be new in the contract, but one that worked may not stop working.
fn only_shrinks(root: &Path, listed: &BTreeSet<String>) -> Result<()> {
    let git = |args: &[&str]| -> Option<String> {
        let output = Command::new("git").arg("-C").arg(root).args(args).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    // HEAD~1 where it exists, so that a commit that grows the list is caught after the fact as well.
    for base in ["HEAD", "HEAD~1"] {
        let Some(old) = git(&["show", &format!("{base}:{LIST}")]) else { continue };
        let old = parse(&old);
        for line in listed.difference(&old) {
            let Some((service, action)) = line.split_once('.') else { bail!("{LIST}: `{line}` is not service.Action") };
            let contract = git(&["show", &format!("{base}:contract/{service}.json")]).unwrap_or_default();
            if contract.contains(&format!("\"name\": \"{action}\"")) {
                bail!("{line} was implemented at {base} and is listed as unsupported now: the list may only shrink");
            }
        }
    }
    Ok(())
}
