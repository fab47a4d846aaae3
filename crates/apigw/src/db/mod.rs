//! All SQL of the product; a file per noun. An id of another account is answered exactly like one that does not exist.

pub mod apis;
pub mod apps;
pub mod certificates;
pub mod discoveries;
pub mod docs;
pub mod domains;
pub mod ip_strategies;
pub mod items;
pub mod keys;
pub mod limits;
pub mod nodes;
pub mod plans;
pub mod plugins;
pub mod quotas;
pub mod releases;
pub mod services;
pub mod tokens;
pub mod upstreams;
pub mod usage;

use serde::Serialize;
use serde::de::DeserializeOwned;
use terrace_base::{Error, Result};

fn json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(Error::internal)
}

fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}
