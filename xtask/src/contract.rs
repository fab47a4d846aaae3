//! `contract/<service>.json` as Rust values; `contract/README.md` documents the format.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
pub struct Service {
    pub service: String,
    pub version: String,
    pub product: String,
    pub actions: Vec<Action>,
    /// In the file's order.
    pub structs: Map<String, Value>,
    pub errors: BTreeMap<String, String>,
    pub common_errors: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub struct Action {
    pub name: String,
    pub group: String,
    pub auth: String,
    pub rate_limit_per_s: u32,
    pub region_required: bool,
    pub summary: String,
    pub input: Vec<Field>,
    pub output: Vec<Field>,
    pub errors: Vec<String>,
    pub mutating: bool,
    #[serde(default)]
    pub extension: bool,
    #[serde(default)]
    pub multipart: bool,
    #[serde(default)]
    pub resources: Vec<ResourceField>,
}

#[derive(Deserialize)]
pub struct ResourceField {
    #[serde(rename = "type")]
    pub kind: String,
    pub field: String,
    #[serde(default)]
    pub lookup: bool,
}

#[derive(Deserialize)]
pub struct Struct {
    #[serde(default)]
    pub doc: String,
    pub fields: Vec<Field>,
}

#[derive(Deserialize)]
pub struct Field {
    pub name: String,
    #[serde(rename = "type")]
    pub ty: Type,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub nullable: bool,
    #[serde(default)]
    pub doc: String,
    #[serde(default)]
    pub example: String,
    #[serde(default)]
    pub secret: bool,
    #[serde(default, rename = "enum")]
    pub one_of: Vec<String>,
    pub min: Option<i64>,
    pub max: Option<i64>,
    pub min_len: Option<usize>,
    pub max_len: Option<usize>,
    pub min_items: Option<usize>,
    pub max_items: Option<usize>,
    pub pattern: Option<String>,
    #[serde(default)]
    pub filters: Vec<String>,
    pub format: Option<String>,
    pub default: Option<String>,
    #[serde(default)]
    pub internal: bool,
    #[serde(default)]
    pub extension: bool,
}

#[derive(Deserialize, Clone)]
#[serde(untagged)]
pub enum Type {
    Name(String),
    Array { array: Box<Type> },
}

impl Type {
    /// The struct this type finally names, if it names one.
    pub fn struct_name(&self) -> Option<&str> {
        match self {
            Type::Array { array } => array.struct_name(),
            Type::Name(name) if is_primitive(name) => None,
            Type::Name(name) => Some(name),
        }
    }
}

pub fn is_primitive(name: &str) -> bool {
    matches!(name, "String" | "Int64" | "Uint64" | "Bool" | "Float" | "Datetime" | "DatetimeIso")
}

impl Service {
    pub fn structs(&self) -> Result<Vec<(String, Struct)>> {
        self.structs
            .iter()
            .map(|(name, value)| Ok((name.clone(), serde_json::from_value(value.clone()).with_context(|| name.clone())?)))
            .collect()
    }
}

/// All services, sorted by name, with the checks that make the generated code sound.
pub fn load(root: &Path) -> Result<Vec<Service>> {
    let mut services = Vec::new();
    for entry in std::fs::read_dir(root.join("contract"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "json") {
            let text = std::fs::read_to_string(&path)?;
            let service: Service = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
            check(&service).with_context(|| path.display().to_string())?;
            services.push(service);
        }
    }
    services.sort_by(|a, b| a.service.cmp(&b.service));
    let mut seen = BTreeMap::new();
    for service in &services {
        for action in &service.actions {
            if let Some(other) = seen.insert((&service.version, &action.name), &service.service) {
                bail!("{} {} is in {other} and in {}: the pair must name one action", service.version, action.name, service.service);
            }
        }
    }
    Ok(services)
}

fn check(service: &Service) -> Result<()> {
    let structs = service.structs()?;
    let known = |ty: &Type| ty.struct_name().is_none_or(|name| service.structs.contains_key(name));
    let fields =
        structs.iter().map(|(n, s)| (n, &s.fields)).chain(service.actions.iter().flat_map(|a| [(&a.name, &a.input), (&a.name, &a.output)]));
    for (owner, list) in fields {
        let mut names = std::collections::HashSet::new();
        for field in list {
            if !known(&field.ty) {
                bail!("{owner}.{}: its type is not a struct of this service", field.name);
            }
            if !names.insert(&field.name) {
                bail!("{owner}.{}: twice", field.name);
            }
        }
    }
    for action in &service.actions {
        if !matches!(action.auth.as_str(), "sign" | "sign+authorize") {
            bail!("{}: auth `{}`", action.name, action.auth);
        }
        for resource in &action.resources {
            if !action.input.iter().any(|f| f.name == resource.field) {
                bail!("{}: resource field {} is not an input", action.name, resource.field);
            }
        }
        for code in &action.errors {
            if !service.errors.contains_key(code) && !service.common_errors.contains_key(code) {
                bail!("{}: error {code} is in no list", action.name);
            }
        }
    }
    Ok(())
}
