//! Services of an API gateway, made through the API as users make them.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use terrace_testkit::Client;

pub const SERVICE: &str = "apigateway";
pub const ENVIRONMENT: &str = "release";

/// What a call answers: most actions have it in `Result`.
pub async fn call(client: &Client, action: &str, params: Value) -> Result<Value> {
    let mut answer = client.call(SERVICE, action, params).await.with_context(|| action.to_owned())?;
    Ok(if answer["Result"].is_null() { answer } else { answer["Result"].take() })
}

pub fn text(value: &Value) -> Result<String> {
    Ok(value.as_str().with_context(|| format!("{value} is no text"))?.to_owned())
}

/// A service of one API.
pub struct Managed {
    pub client: Client,
    pub id: String,
    pub api: String,
    pub host: String,
}

impl Managed {
    /// `more`: what its API is besides `GET /a`.
    pub async fn new(client: &Client, name: &str, more: Value) -> Result<Self> {
        let made = call(client, "CreateService", json!({"ServiceName": name, "Protocol": "http"})).await?;
        let (id, host) = (text(&made["ServiceId"])?, text(&made["OuterSubDomain"])?);
        let mut api = json!({"ServiceId": id, "ServiceTimeout": 15, "Protocol": "HTTP", "ApiName": "a", "AuthType": "NONE",
            "RequestConfig": {"Path": "/a", "Method": "GET"}});
        api.as_object_mut().into_iter().for_each(|api| api.extend(more.as_object().cloned().unwrap_or_default()));
        let made = call(client, "CreateApi", api).await?;
        let managed = Managed { client: client.clone(), api: text(&made["ApiId"])?, id, host };
        managed.release().await?;
        Ok(managed)
    }

    /// Releases what its API is now, and gives the version's name.
    pub async fn release(&self) -> Result<String> {
        let release = json!({"ServiceId": self.id, "EnvironmentName": ENVIRONMENT, "ReleaseDesc": "x"});
        text(&call(&self.client, "ReleaseService", release).await?["ReleaseVersion"])
    }

    /// Lets its API say something, once it is released.
    pub async fn says(&self, says: &str) -> Result<()> {
        let api = json!({"ServiceId": self.id, "ApiId": self.api, "ServiceType": "MOCK", "ServiceTimeout": 15,
            "RequestConfig": {"Path": "/a", "Method": "GET"}, "ServiceMockReturnMessage": says});
        call(&self.client, "ModifyApi", api).await.map(drop)
    }

    /// Lets its environment run a version.
    pub async fn switch(&self, version: &str) -> Result<()> {
        let switch = json!({"ServiceId": self.id, "EnvironmentName": ENVIRONMENT, "VersionName": version, "UpdateDesc": "x"});
        call(&self.client, "UpdateService", switch).await.map(drop)
    }

    pub async fn attach(&self, plugin: &str) -> Result<()> {
        let attach = json!({"PluginId": plugin, "ServiceId": self.id, "EnvironmentName": ENVIRONMENT, "ApiIds": [self.api]});
        call(&self.client, "AttachPlugin", attach).await.map(drop)
    }
}

/// A service of many APIs, from a description, released.
pub async fn described(client: &Client, name: &str, apis: usize) -> Result<String> {
    let made = call(client, "CreateService", json!({"ServiceName": name, "Protocol": "http"})).await?;
    let id = text(&made["ServiceId"])?;
    let paths: serde_json::Map<String, Value> = (0..apis)
        .map(|api| {
            let operation = json!({"operationId": format!("a{api}"), "responses": {"200": {"description": "ok"}}});
            (format!("/v1/area{}/resource{api}/{{id}}/detail", api % 20), json!({"get": operation}))
        })
        .collect();
    let content = json!({"openapi": "3.0.3", "info": {"title": name, "version": "1"},
        "servers": [{"url": "http://127.0.0.1:9"}], "paths": paths});
    let import = json!({"ServiceId": id, "Content": content.to_string(), "EncodeType": "JSON"});
    let made = call(client, "ImportOpenApi", import).await?;
    let failed = made["ApiSet"].as_array().into_iter().flatten().find(|one| one["Status"] != "success");
    anyhow::ensure!(failed.is_none() && made["TotalCount"] == apis, "{name}: {}", failed.unwrap_or(&made["TotalCount"]));
    let release = json!({"ServiceId": id, "EnvironmentName": ENVIRONMENT, "ReleaseDesc": "x"});
    call(client, "ReleaseService", release).await?;
    Ok(id)
}

/// A token that gateways join with.
pub async fn token(client: &Client) -> Result<String> {
    text(&client.call(SERVICE, "CreateGatewayToken", json!({"TokenName": "bench", "JoinLimit": 100})).await?["Token"])
}
