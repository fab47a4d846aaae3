//! Contract to Rust. Plain output: structs with serde derives, a marker type per action, static tables.
//!
//! A struct derives `Deserialize` only where a request reaches it and `Serialize` only where an answer does: with 700
//! structs that is the difference between seconds and minutes of compile time.

use std::collections::{BTreeSet, HashSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::contract::{self, Action, Field, Service, Struct, Type};
use crate::{coverage, typescript};

const MARK: &str = "// Written by `cargo xtask codegen` from contract/";

pub fn run(root: &Path, check: bool) -> Result<()> {
    let services = contract::load(root)?;
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    for service in &services {
        let dir = root.join(format!("crates/api-{}", service.service));
        let generated = Generator::new(service)?;
        files.push((
            dir.join("Cargo.toml"),
            manifest(
                &service.service,
                &format!("{}, version {}: requests, answers and tables.", service.product, service.version),
                &["terrace-rpc.workspace = true", "serde.workspace = true"],
            ),
        ));
        files.push((dir.join("src/lib.rs"), format(&generated.lib())?));
        files.push((dir.join("src/types.rs"), format(&generated.types())?));
        files.push((dir.join("src/actions.rs"), format(&generated.actions())?));
        files.push((dir.join("src/meta.rs"), format(&generated.meta())?));
    }
    let all = root.join("crates/api-all");
    let names: Vec<&str> = services.iter().map(|s| s.service.as_str()).collect();
    let deps: Vec<String> =
        names.iter().map(|n| format!("terrace-api-{n}.workspace = true")).chain(["terrace-rpc.workspace = true".into()]).collect();
    files.push((
        all.join("Cargo.toml"),
        manifest("all", "Every service of the contract in one list.", &deps.iter().map(String::as_str).collect::<Vec<_>>()),
    ));
    files.push((all.join("src/lib.rs"), format(&aggregate(&names))?));
    files.extend(typescript::files(root, &services, &coverage::unsupported(root))?);

    let mut stale = Vec::new();
    for (path, text) in files {
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if check {
            stale.push(path.strip_prefix(root).unwrap_or(&path).display().to_string());
        } else {
            std::fs::create_dir_all(path.parent().context("a file has a folder")?)?;
            std::fs::write(&path, text)?;
        }
    }
    if !stale.is_empty() {
        bail!("generated files differ from the contract, run `cargo xtask codegen`:\n  {}", stale.join("\n  "));
    }
    Ok(())
}

fn manifest(name: &str, description: &str, dependencies: &[&str]) -> String {
    format!(
        "# Written by `cargo xtask codegen`; do not edit.\n[package]\nname = \"terrace-api-{name}\"\ndescription = {description:?}\nversion.workspace = true\nedition.workspace = true\nrust-version.workspace = true\nlicense.workspace = true\npublish.workspace = true\n\n[lib]\ndoctest = false\ntest = false\n\n[dependencies]\n{}\n\n[lints]\nworkspace = true\n",
        dependencies.join("\n")
    )
}

fn aggregate(names: &[&str]) -> String {
    let mut out = format!(
        "{MARK}*.json; do not edit.\n//! Every service of the contract, sorted by name.\n\npub static SERVICES: &[&terrace_rpc::Service] = &["
    );
    for name in names {
        let _ = write!(out, "&terrace_api_{name}::meta::SERVICE,");
    }
    out.push_str("];\n");
    out
}

struct Generator<'a> {
    service: &'a Service,
    structs: Vec<(String, Struct)>,
    /// Structs that a request, or an answer, reaches.
    read: BTreeSet<String>,
    written: BTreeSet<String>,
}

impl<'a> Generator<'a> {
    fn new(service: &'a Service) -> Result<Self> {
        let structs = service.structs()?;
        let mut this = Generator { service, structs, read: BTreeSet::new(), written: BTreeSet::new() };
        for action in &service.actions {
            let (read, written) = (std::mem::take(&mut this.read), std::mem::take(&mut this.written));
            this.read = this.reach(read, &action.input);
            this.written = this.reach(written, &action.output);
        }
        Ok(this)
    }

    fn reach(&self, mut found: BTreeSet<String>, fields: &[Field]) -> BTreeSet<String> {
        for name in fields.iter().filter_map(|f| f.ty.struct_name()) {
            if found.insert(name.to_owned())
                && let Some((_, inner)) = self.structs.iter().find(|(n, _)| n == name)
            {
                found = self.reach(found, &inner.fields);
            }
        }
        found
    }

    /// Whether a value of struct `from` can contain a struct `to` without a list in between (such a field is boxed).
    fn contains(&self, from: &str, to: &str, seen: &mut HashSet<String>) -> bool {
        let Some((_, s)) = self.structs.iter().find(|(n, _)| n == from) else { return false };
        s.fields
            .iter()
            .filter_map(|f| match &f.ty {
                Type::Name(n) if !contract::is_primitive(n) => Some(n),
                _ => None,
            })
            .any(|n| n == to || (seen.insert(n.clone()) && self.contains(n, to, seen)))
    }

    fn header(&self) -> String {
        format!("{MARK}{}.json; do not edit.\n", self.service.service)
    }

    fn lib(&self) -> String {
        format!(
            "{}//! {}: service `{}`, version {}.\n#![allow(clippy::doc_lazy_continuation, clippy::upper_case_acronyms, clippy::enum_variant_names, reason = \"names and sentences are the contract's\")]\n\npub mod actions;\npub mod meta;\npub mod types;\n",
            self.header(),
            self.service.product,
            self.service.service,
            self.service.version
        )
    }

    fn types(&self) -> String {
        let mut out = self.header();
        out.push_str(
            "//! The service's structs. Those no action reaches live in the tables only.\n\nuse serde::{Deserialize, Serialize};\n\n",
        );
        let mut uses = (false, false);
        for (name, s) in &self.structs {
            let (read, written) = (self.read.contains(name), self.written.contains(name));
            if !read && !written {
                continue;
            }
            uses = (uses.0 || read, uses.1 || written);
            doc(&mut out, &s.doc);
            let mut derives = vec![];
            if read {
                derives.push("Deserialize");
            }
            if written {
                derives.extend(["Serialize", "Default"]);
            }
            if read && written {
                derives.push("Clone");
            }
            let _ = writeln!(out, "#[derive({})]\n#[serde(rename_all = \"PascalCase\")]\npub struct {name} {{", derives.join(", "));
            for field in &s.fields {
                self.field(&mut out, field, read, Some(name));
            }
            out.push_str("}\n\n");
        }
        match uses {
            (true, true) => out,
            (true, false) => out.replace("use serde::{Deserialize, Serialize};", "use serde::Deserialize;"),
            (false, true) => out.replace("use serde::{Deserialize, Serialize};", "use serde::Serialize;"),
            (false, false) => out.replace("use serde::{Deserialize, Serialize};", ""),
        }
    }

    fn actions(&self) -> String {
        let mut out = self.header();
        out.push_str("//! A marker, a request and an answer per action.\n\nuse serde::{Deserialize, Serialize};\nuse terrace_rpc::{Action, ActionMeta};\n\nuse crate::meta;\n\n");
        for action in &self.service.actions {
            let name = &action.name;
            doc(&mut out, &action.summary);
            let _ = writeln!(out, "pub struct {name};\n");
            let _ = writeln!(
                out,
                "impl Action for {name} {{\n type Request = {name}Request;\n type Response = {name}Response;\n const META: &'static ActionMeta = &meta::{};\n}}\n",
                screaming(name)
            );
            let _ = writeln!(
                out,
                "/// What [`{name}`] takes.\n#[derive(Deserialize)]\n#[serde(rename_all = \"PascalCase\")]\npub struct {name}Request {{"
            );
            for field in &action.input {
                self.field(&mut out, field, true, None);
            }
            let _ = writeln!(
                out,
                "}}\n\n/// What [`{name}`] answers.\n#[derive(Serialize, Default)]\n#[serde(rename_all = \"PascalCase\")]\npub struct {name}Response {{"
            );
            for field in &action.output {
                self.field(&mut out, field, false, None);
            }
            out.push_str("}\n\n");
        }
        out
    }

    fn field(&self, out: &mut String, field: &Field, read: bool, owner: Option<&str>) {
        doc(out, &field.doc);
        let ident = snake(&field.name);
        if pascal(&ident) != field.name {
            let _ = writeln!(out, "#[serde(rename = {:?})]", field.name);
        }
        let inner = self.rust_type(&field.ty, owner);
        // Answers always carry every scalar and list; only a struct, or what the contract calls nullable, may be null.
        let optional =
            if read { !field.required } else { field.nullable || matches!(&field.ty, Type::Name(n) if !contract::is_primitive(n)) };
        let keyword = matches!(
            ident.as_str(),
            "type"
                | "match"
                | "ref"
                | "move"
                | "where"
                | "use"
                | "static"
                | "in"
                | "loop"
                | "enum"
                | "struct"
                | "final"
                | "box"
                | "abstract"
                | "override"
        );
        let ident = if keyword { format!("r#{ident}") } else { ident };
        let _ = writeln!(out, "pub {ident}: {},", if optional { format!("Option<{inner}>") } else { inner });
    }

    fn rust_type(&self, ty: &Type, owner: Option<&str>) -> String {
        match ty {
            Type::Array { array } => format!("Vec<{}>", self.rust_type(array, None)),
            Type::Name(name) => match name.as_str() {
                "String" | "Datetime" | "DatetimeIso" => "String".into(),
                "Int64" => "i64".into(),
                "Uint64" => "u64".into(),
                "Bool" => "bool".into(),
                "Float" => "f64".into(),
                name => match owner {
                    Some(owner) if name == owner || self.contains(name, owner, &mut HashSet::new()) => format!("Box<crate::types::{name}>"),
                    _ => format!("crate::types::{name}"),
                },
            },
        }
    }

    fn meta(&self) -> String {
        let mut out = self.header();
        out.push_str("//! The contract's tables: validation, help and policies read them.\n\nuse terrace_rpc::meta::{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type};\n\n");
        let mut actions: Vec<&Action> = self.service.actions.iter().collect();
        actions.sort_by(|a, b| a.name.cmp(&b.name));
        let _ = writeln!(
            out,
            "pub static SERVICE: Service = Service {{ name: {:?}, version: {:?}, title: {:?}, actions: &[",
            self.service.service, self.service.version, self.service.product
        );
        for action in &actions {
            let _ = write!(out, "&{},", screaming(&action.name));
        }
        out.push_str("], structs: &[");
        for (name, _) in &self.structs {
            let _ = write!(out, "&{},", struct_static(name));
        }
        out.push_str("], errors: &[");
        for (code, meaning) in &self.service.errors {
            let _ = write!(out, "({code:?}, {meaning:?}),");
        }
        out.push_str("] };\n\n");
        for action in actions {
            let _ = write!(
                out,
                "pub static {}: ActionMeta = ActionMeta {{ service: {:?}, version: {:?}, name: {:?}, summary: {:?}, access: Access::{}, mutating: {}, extension: {}, multipart: {}, rate_per_s: {}, region_required: {}, resources: &[",
                screaming(&action.name),
                self.service.service,
                self.service.version,
                action.name,
                action.summary,
                if action.auth == "sign" { "Sign" } else { "SignAndAuthorize" },
                action.mutating,
                action.extension,
                action.multipart,
                action.rate_limit_per_s,
                action.region_required,
            );
            for resource in &action.resources {
                let _ =
                    write!(out, "ResourceField {{ kind: {:?}, field: {:?}, lookup: {} }},", resource.kind, resource.field, resource.lookup);
            }
            out.push_str("], input: &[");
            action.input.iter().for_each(|f| field_meta(&mut out, f));
            out.push_str("], output: &[");
            action.output.iter().for_each(|f| field_meta(&mut out, f));
            let _ = writeln!(out, "], errors: &{:?} }};\n", action.errors);
        }
        for (name, s) in &self.structs {
            let _ = write!(out, "pub static {}: Struct = Struct {{ name: {name:?}, doc: {:?}, fields: &[", struct_static(name), s.doc);
            s.fields.iter().for_each(|f| field_meta(&mut out, f));
            out.push_str("] };\n\n");
        }
        let unused: Vec<&str> = ["Field", "ResourceField", "Rules", "Struct", "Type"]
            .into_iter()
            .filter(|n| !out.contains(&format!("{n} {{")) && !out.contains(&format!("{n}::")))
            .collect();
        if !unused.is_empty() {
            let kept: Vec<&str> = ["Access", "ActionMeta", "Field", "ResourceField", "Rules", "Service", "Struct", "Type"]
                .into_iter()
                .filter(|n| !unused.contains(n))
                .collect();
            out = out
                .replace("{Access, ActionMeta, Field, ResourceField, Rules, Service, Struct, Type}", &format!("{{{}}}", kept.join(", ")));
        }
        out
    }
}

fn field_meta(out: &mut String, field: &Field) {
    let _ = write!(out, "Field {{ name: {:?}, ", field.name);
    let ty = meta_type(&field.ty);
    if ty != "Type::String" {
        let _ = write!(out, "ty: {ty}, ");
    }
    for (flag, name) in [(field.required, "required"), (field.nullable, "nullable"), (field.secret, "secret")] {
        if flag {
            let _ = write!(out, "{name}: true, ");
        }
    }
    let mut rules = String::new();
    if !field.one_of.is_empty() {
        let _ = write!(rules, "one_of: &{:?}, ", field.one_of);
    }
    for (value, name) in [(field.min, "min"), (field.max, "max")] {
        if let Some(v) = value {
            let _ = write!(rules, "{name}: Some({v}), ");
        }
    }
    for (value, name) in
        [(field.min_len, "min_len"), (field.max_len, "max_len"), (field.min_items, "min_items"), (field.max_items, "max_items")]
    {
        if let Some(v) = value {
            let _ = write!(rules, "{name}: Some({v}), ");
        }
    }
    if let Some(pattern) = &field.pattern {
        let _ = write!(rules, "pattern: Some({pattern:?}), ");
    }
    if !field.filters.is_empty() {
        let _ = write!(rules, "filters: &{:?}, ", field.filters);
    }
    if !rules.is_empty() {
        let _ = write!(out, "rules: &Rules {{ {rules}..Rules::NONE }}, ");
    }
    if !field.doc.is_empty() {
        let _ = write!(out, "doc: {:?}, ", field.doc);
    }
    if !field.example.is_empty() {
        let _ = write!(out, "example: {:?}, ", field.example);
    }
    out.push_str("..Field::NONE },");
}

fn meta_type(ty: &Type) -> String {
    match ty {
        Type::Array { array } => format!("Type::Array(&{})", meta_type(array)),
        Type::Name(name) => match name.as_str() {
            "String" => "Type::String".into(),
            "Int64" => "Type::Int".into(),
            "Uint64" => "Type::Uint".into(),
            "Bool" => "Type::Bool".into(),
            "Float" => "Type::Float".into(),
            "Datetime" | "DatetimeIso" => "Type::Datetime".into(),
            name => format!("Type::Struct(&{})", struct_static(name)),
        },
    }
}

fn doc(out: &mut String, text: &str) {
    for line in text.lines() {
        // Square brackets and angle brackets would be read as links and tags.
        let line = line.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<").replace('>', "\\>");
        let _ = writeln!(out, "/// {}", line.trim_end());
    }
}

fn struct_static(name: &str) -> String {
    format!("{}_STRUCT", screaming(name))
}

fn screaming(name: &str) -> String {
    snake(name).to_uppercase()
}

/// `OutputCOSBucketUrl` to `output_cos_bucket_url`, `DefaultParameterConfs` to `default_parameter_confs`.
fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, c) in chars.iter().enumerate() {
        if c.is_uppercase() {
            let after_lower = i > 0 && (chars[i - 1].is_lowercase() || chars[i - 1].is_ascii_digit());
            let ends_acronym = i > 0 && chars[i - 1].is_uppercase() && chars.get(i + 1).is_some_and(|n| n.is_lowercase());
            if after_lower || ends_acronym {
                out.push('_');
            }
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// serde's `PascalCase` of a field name.
fn pascal(snake: &str) -> String {
    let mut out = String::new();
    let mut upper = true;
    for c in snake.chars() {
        if c == '_' {
            upper = true;
        } else if upper {
            out.push(c.to_ascii_uppercase());
            upper = false;
        } else {
            out.push(c);
        }
    }
    out
}

fn format(source: &str) -> Result<String> {
    use std::io::Write as _;
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=140,use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt is part of the toolchain")?;
    let mut stdin = child.stdin.take().context("stdin was asked for")?;
    let text = source.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| anyhow::anyhow!("the writer thread panicked"))??;
    if !output.status.success() {
        bail!("rustfmt refused generated code");
    }
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip_or_are_renamed() {
        for (name, expected) in [
            ("InstanceIds", "instance_ids"),
            ("OutputCOSBucketUrl", "output_cos_bucket_url"),
            ("VPCId", "vpc_id"),
            ("Md5", "md5"),
            ("ID", "id"),
            ("TaskUUID", "task_uuid"),
        ] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(pascal("instance_ids"), "InstanceIds");
    }
}
