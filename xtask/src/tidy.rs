//! The architecture's rules as a check: layering, translations, file sizes, drawers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Layer of each crate; a crate may use crates of lower layers only. Products (4) and products' peers never use each other.
fn layer(name: &str) -> Option<u8> {
    Some(match name {
        "base" | "config" | "telemetry" => 0,
        "store" | "rpc" | "objects" | "place" => 1,
        "auth" | "ops" | "resource" | "agent-proto" | "accesslog" | "openapi" | "discovery" => 2,
        // Products tell through it; keys of signatures are sealed by `auth`.
        "notify" => 3,
        // `apigw` compiles its documents, the binary runs it.
        "gateway" => 3,
        name if name.starts_with("api-") => 3,
        "identity" | "channels" | "hosts" | "jobs" | "workflow" | "cmdb" | "release" | "apigw" | "etcd" | "baremetal" | "advisor"
        | "agent" => 4,
        "front" | "console-assets" => 5,
        "terrace" => 6,
        "testkit" => 7,
        "bench" => 8,
        _ => return None,
    })
}

/// `telemetry` and `config` may use `base`; `api-all` only gathers its siblings.
const SAME_LAYER: &[(&str, &str)] = &[("config", "base"), ("telemetry", "base")];

const MAX_LINES: usize = 600;

pub fn run(root: &Path) -> Result<()> {
    let mut faults = Vec::new();
    layering(root, &mut faults)?;
    let sources = rust_sources(root)?;
    sizes(root, &sources, &mut faults)?;
    translations(root, &sources, &mut faults)?;
    if faults.is_empty() {
        return Ok(());
    }
    bail!("{} fault(s):\n  {}", faults.len(), faults.join("\n  "))
}

fn layering(root: &Path, faults: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(root.join("crates"))? {
        let dir = entry?.path();
        let name = dir.file_name().and_then(|n| n.to_str()).context("crate folders have plain names")?.to_owned();
        let manifest = dir.join("Cargo.toml");
        if !manifest.exists() {
            continue;
        }
        let parsed: toml::Value = toml::from_str(&std::fs::read_to_string(&manifest)?)?;
        let package = parsed.get("package").and_then(|p| p.get("name")).and_then(|n| n.as_str()).unwrap_or_default();
        if package != format!("terrace-{name}") && name != "terrace" {
            faults.push(format!("crates/{name}: its package must be called terrace-{name}"));
        }
        let Some(own) = layer(&name) else {
            faults.push(format!("crates/{name} has no layer in xtask/src/tidy.rs"));
            continue;
        };
        let Some(dependencies) = parsed.get("dependencies").and_then(|d| d.as_table()) else { continue };
        for dependency in dependencies.keys().filter_map(|k| k.strip_prefix("terrace-")) {
            let below = layer(dependency).is_some_and(|l| l < own);
            if !below && !SAME_LAYER.contains(&(name.as_str(), dependency)) && name != "api-all" {
                faults.push(format!("crates/{name} (layer {own}) may not use {dependency}"));
            }
        }
    }
    Ok(())
}

fn rust_sources(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![root.join("crates"), root.join("xtask")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let generated = path.file_name().and_then(|n| n.to_str()).is_some_and(|n| n.starts_with("api-") || n == "target");
            if path.is_dir() && !generated {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn sizes(root: &Path, sources: &[PathBuf], faults: &mut Vec<String>) -> Result<()> {
    for path in sources {
        let shown = path.strip_prefix(root).unwrap_or(path).display();
        let lines = std::fs::read_to_string(path)?.lines().count();
        if lines > MAX_LINES {
            faults.push(format!("{shown} has {lines} lines: one idea a file, at most {MAX_LINES} lines"));
        }
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        if ["util", "utils", "helper", "helpers", "misc", "common", "manager"].contains(&stem) {
            faults.push(format!("{shown}: a drawer; name what is inside"));
        }
    }
    Ok(())
}

/// Every `text!("…")` template outside tests has a Chinese translation, and every translation a template.
fn translations(root: &Path, sources: &[PathBuf], faults: &mut Vec<String>) -> Result<()> {
    let path = "crates/base/messages/zh-CN.json";
    let catalogue: BTreeMap<String, String> = serde_json::from_str(&std::fs::read_to_string(root.join(path))?)?;
    let mut used = BTreeSet::new();
    for source in sources {
        if source.starts_with(root.join("xtask")) {
            continue;
        }
        let text = std::fs::read_to_string(source)?;
        let text: String = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for piece in text.split("text!(").skip(1) {
            let piece = piece.trim_start();
            if let Some(template) = piece.strip_prefix('"').and_then(literal) {
                used.insert(template);
            }
        }
    }
    for template in used.iter().filter(|t| !catalogue.contains_key(*t) && !t.contains("…")) {
        faults.push(format!("{path} lacks a translation of: {template}"));
    }
    for template in catalogue.keys().filter(|t| !used.contains(*t)) {
        faults.push(format!("{path} translates a template nobody uses: {template}"));
    }
    Ok(())
}

/// The text up to the closing quote, unescaped.
fn literal(rest: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = rest.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return Some(out),
            '\\' => out.push(chars.next()?),
            c => out.push(c),
        }
    }
    None
}
