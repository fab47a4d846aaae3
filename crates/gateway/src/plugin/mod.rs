//! What plugins do to requests and answers.
//!
//! * [`ip`]: which addresses may call.
//! * [`cors`]: which pages of other origins may.
//! * [`traffic`]: how often an API, an application and an address may.

pub mod cors;
pub mod ip;
pub mod traffic;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::config;
use crate::limit::Counts;

/// The plugins of one API, each at most once.
#[derive(Debug, Default)]
pub struct Plugins {
    pub ip: Option<ip::IpControl>,
    pub cors: Option<cors::Cors>,
    pub traffic: Option<traffic::Traffic>,
}

impl Plugins {
    pub fn compile<'a>(plugins: impl Iterator<Item = &'a config::Plugin>, scope: &str, api: &str, counts: &Counts) -> Result<Self, String> {
        let mut compiled = Plugins::default();
        for plugin in plugins {
            let fault = |reason: String| format!("plugin `{}`: {reason}", plugin.id);
            match plugin.kind.as_str() {
                "IPControl" => compiled.ip = Some(ip::IpControl::parse(&plugin.data).map_err(fault)?),
                "Cors" => compiled.cors = Some(cors::Cors::parse(&plugin.data).map_err(fault)?),
                "TrafficControl" => {
                    let name = format!("plugin/{}/{scope}/{api}", plugin.id);
                    compiled.traffic = Some(traffic::Traffic::parse(&plugin.data, &name, counts).map_err(fault)?);
                }
                other => return Err(fault(format!("the kind `{other}` is not known to this gateway"))),
            }
        }
        Ok(compiled)
    }
}

/// A plugin's data as its kind wants it. The text says which field is wrong.
fn read<T: DeserializeOwned>(data: &Value) -> Result<T, String> {
    T::deserialize(data).map_err(|error| error.to_string())
}
