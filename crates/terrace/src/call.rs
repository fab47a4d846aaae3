//! `terrace call SERVICE ACTION`: any action from the command line, with help from the contract.

use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use serde_json::{Map, Value};
use terrace_auth::v3;
use terrace_base::{Clock, Lang, Secret};
use terrace_rpc::meta::{ActionMeta, Field, Rules, Struct, Type};
use terrace_rpc::{Access, Service, flatten};

#[derive(Args)]
#[command(disable_help_flag = true)]
pub struct CallFlags {
    /// SERVICE ACTION [--Param value ...]; `terrace call --help` tells more
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "WORDS")]
    words: Vec<String>,
}

const USAGE: &str = "\
Call an action: terrace call SERVICE ACTION [OPTIONS]

  terrace call                          the services
  terrace call SERVICE                  its actions
  terrace call SERVICE ACTION --help    its parameters, their limits, its answer

  --Param VALUE           a parameter, also --Param=VALUE, --Struct.Field VALUE, --List.0.Field VALUE
  --List VALUE            an item of a list: repeat it, or give the whole list or struct as JSON
  --json FILE|-           parameters as a JSON object, from a file or from standard input
  --endpoint URL          where the server is [TERRACE_ENDPOINT, or that of the credentials file]
  --region NAME           [TERRACE_REGION, or ap-local]
  --data-dir DIR          where root-credentials.json is [TERRACE_DATA_DIR, or ./data]
  --language zh-CN|en-US  of messages

It signs with TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (and TENCENTCLOUD_TOKEN), or as root-credentials.json says.
";

struct Options {
    params: Map<String, Value>,
    endpoint: Option<String>,
    region: String,
    data_dir: PathBuf,
    language: Option<String>,
}

/// What the call is signed with.
struct Credentials {
    secret_id: String,
    secret_key: Secret,
    token: String,
    endpoint: Option<String>,
}

pub fn run(flags: CallFlags) -> Result<ExitCode> {
    let is_help = |word: &String| word == "--help" || word == "-h";
    let mut words = flags.words.into_iter();
    let service = match words.next() {
        Some(word) if is_help(&word) => {
            print!("{USAGE}");
            return Ok(ExitCode::SUCCESS);
        }
        Some(name) => name,
        None => {
            terrace_api_all::SERVICES.iter().for_each(|s| println!("{:<18} {}  {}", s.name, s.version, s.title));
            return Ok(ExitCode::SUCCESS);
        }
    };
    let service = terrace_api_all::SERVICES
        .iter()
        .find(|s| s.name == service)
        .ok_or_else(|| anyhow!("there is no service `{service}`; `terrace call` lists them"))?;
    let Some(action) = words.next().filter(|word| !is_help(word)) else {
        service.actions.iter().for_each(|a| println!("{:<36} {}", a.name, a.summary));
        return Ok(ExitCode::SUCCESS);
    };
    let action = service
        .action(&action)
        .ok_or_else(|| anyhow!("the service {} has no action `{action}`; `terrace call {}` lists them", service.name, service.name))?;
    let rest: Vec<String> = words.collect();
    if rest.iter().any(is_help) {
        print!("{}", help(service, action));
        return Ok(ExitCode::SUCCESS);
    }
    let options = parse(action, rest)?;
    let credentials = credentials(&options)?;
    let endpoint = options.endpoint.clone().or_else(|| credentials.endpoint.clone()).unwrap_or_else(|| "http://127.0.0.1:8500".into());
    let answer = send(&endpoint, service, action, &options, &credentials)?;
    let failed = answer["Response"]["Error"].is_object();
    println!("{}", serde_json::to_string_pretty(&answer["Response"])?);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn parse(action: &ActionMeta, rest: Vec<String>) -> Result<Options> {
    let mut options = Options {
        params: Map::new(),
        endpoint: std::env::var("TERRACE_ENDPOINT").ok(),
        region: std::env::var("TERRACE_REGION").unwrap_or_else(|_| "ap-local".into()),
        data_dir: std::env::var_os("TERRACE_DATA_DIR").map_or_else(|| "./data".into(), PathBuf::from),
        language: None,
    };
    let mut flat: Vec<(String, String)> = Vec::new();
    let mut words = rest.into_iter();
    while let Some(word) = words.next() {
        let name = word.strip_prefix("--").ok_or_else(|| anyhow!("`{word}`: options start with --"))?;
        let (name, value) = match name.split_once('=') {
            Some((name, value)) => (name.to_owned(), value.to_owned()),
            None => (name.to_owned(), words.next().ok_or_else(|| anyhow!("--{name} needs a value"))?),
        };
        match name.as_str() {
            "endpoint" => options.endpoint = Some(value),
            "region" => options.region = value,
            "data-dir" => options.data_dir = value.into(),
            "language" => options.language = Some(value),
            "json" => {
                let text = if value == "-" {
                    let mut text = String::new();
                    std::io::stdin().read_to_string(&mut text)?;
                    text
                } else {
                    std::fs::read_to_string(&value).with_context(|| value.clone())?
                };
                match serde_json::from_str(&text).context("--json")? {
                    Value::Object(map) => options.params.extend(map),
                    _ => bail!("--json: a JSON object is expected"),
                }
            }
            _ => match action.input.iter().find(|f| f.name == name) {
                Some(Field { ty: Type::Array(_) | Type::Struct(_), .. }) if value.starts_with(['[', '{']) => {
                    options.params.insert(name, serde_json::from_str(&value).with_context(|| format!("--{word}"))?);
                }
                // `--Ids a --Ids b` and `--Ids a` are lists.
                Some(Field { ty: Type::Array(_), .. }) => {
                    let count = flat.iter().filter(|(n, _)| n.starts_with(&format!("{name}."))).count();
                    flat.push((format!("{name}.{count}"), value));
                }
                _ => flat.push((name, value)),
            },
        }
    }
    let decoded = flatten::decode(action.input, flat.iter().map(|(n, v)| (n.as_str(), v.as_str())))
        .map_err(|e| anyhow!("{}", e.message(Lang::En)))?;
    options.params.extend(decoded);
    Ok(options)
}

fn credentials(options: &Options) -> Result<Credentials> {
    let env = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
    if let (Some(secret_id), Some(secret_key)) = (env("TENCENTCLOUD_SECRET_ID"), env("TENCENTCLOUD_SECRET_KEY")) {
        return Ok(Credentials {
            secret_id,
            secret_key: Secret::new(secret_key),
            token: env("TENCENTCLOUD_TOKEN").unwrap_or_default(),
            endpoint: None,
        });
    }
    let path = crate::server::credentials_file(&options.data_dir);
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("no TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, and {} cannot be read", path.display()))?;
    let file: Value = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    let field = |name: &str| file[name].as_str().map(str::to_owned).ok_or_else(|| anyhow!("{} has no {name}", path.display()));
    Ok(Credentials {
        secret_id: field("SecretId")?,
        secret_key: Secret::new(field("SecretKey")?),
        token: String::new(),
        endpoint: Some(field("Endpoint")?),
    })
}

/// How long a call may take.
const TIMEOUT: Duration = Duration::from_secs(120);

fn send(endpoint: &str, service: &Service, action: &ActionMeta, options: &Options, credentials: &Credentials) -> Result<Value> {
    let uri: ureq::http::Uri = endpoint.parse().with_context(|| format!("--endpoint {endpoint}"))?;
    let host = uri.authority().ok_or_else(|| anyhow!("--endpoint {endpoint}: http://host:port is expected"))?.to_string();
    let body = serde_json::to_vec(&options.params)?;
    let now = Clock::system().now();
    let payload_hash = v3::sha256_hex(&body);
    let headers = [("content-type", "application/json"), ("host", host.as_str())];
    let request = v3::Request { method: "POST", query: "", headers: &headers, payload_hash: &payload_hash };
    let authorization = v3::authorize(&credentials.secret_id, &credentials.secret_key, now.secs(), &now.date(), service.name, &request);
    let mut call = agent(TIMEOUT)
        .post(endpoint)
        .header("Host", &host)
        .header("Content-Type", "application/json")
        .header("Authorization", &authorization)
        .header("X-TC-Action", action.name)
        .header("X-TC-Version", service.version)
        .header("X-TC-Timestamp", now.secs().to_string())
        .header("X-TC-Region", &options.region);
    if !credentials.token.is_empty() {
        call = call.header("X-TC-Token", &credentials.token);
    }
    if let Some(language) = &options.language {
        call = call.header("X-TC-Language", language);
    }
    let mut response = call.send(&body[..]).with_context(|| format!("{endpoint} does not answer"))?;
    let text = response.body_mut().with_config().limit(256 << 20).read_to_string()?;
    serde_json::from_str(&text).with_context(|| format!("{endpoint} answered something else than JSON"))
}

/// Trusts what this machine trusts, a private CA through `SSL_CERT_FILE` included.
pub fn agent(timeout: Duration) -> ureq::Agent {
    let certs = rustls_native_certs::load_native_certs().certs;
    let roots: Vec<ureq::tls::Certificate<'static>> = certs.iter().map(|c| ureq::tls::Certificate::from_der(c).to_owned()).collect();
    let tls = ureq::tls::TlsConfig::builder().root_certs(ureq::tls::RootCerts::new_with_certs(&roots)).build();
    ureq::Agent::config_builder().tls_config(tls).http_status_as_error(false).timeout_global(Some(timeout)).build().new_agent()
}

fn help(service: &Service, action: &ActionMeta) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    let access = match action.access {
        Access::Sign => "any user of the account",
        Access::SignAndAuthorize => "needs an allowing policy",
    };
    let _ = writeln!(
        out,
        "{}.{} ({})\n{}\nAccess: {access}; {} calls per second.\n",
        service.name, action.name, service.version, action.summary, action.rate_per_s
    );
    let _ = writeln!(out, "Parameters{}", if action.input.is_empty() { ": none" } else { " (* required)" });
    fields(&mut out, action.input, 1, &mut Vec::new());
    let _ = writeln!(out, "\nAnswer");
    fields(&mut out, action.output, 1, &mut Vec::new());
    if !action.errors.is_empty() {
        let _ = writeln!(out, "\nError codes: {}", action.errors.join(", "));
    }
    out
}

fn fields(out: &mut String, list: &[Field], depth: usize, path: &mut Vec<&'static str>) {
    use std::fmt::Write as _;
    for field in list {
        let star = if field.required { "*" } else { "" };
        let dashes = if depth == 1 { "--" } else { "" };
        let _ = write!(out, "{:indent$}{dashes}{}{star}  {}", "", field.name, kind(&field.ty), indent = depth * 2);
        let _ = writeln!(out, "{}{}", if field.doc.is_empty() { String::new() } else { format!("  {}", field.doc) }, allowed(field.rules));
        if let Some(inner) = inner_struct(&field.ty)
            && !path.contains(&inner.name)
            && depth < 5
        {
            path.push(inner.name);
            fields(out, inner.fields, depth + 1, path);
            path.pop();
        }
    }
}

fn inner_struct(ty: &Type) -> Option<&'static Struct> {
    match ty {
        Type::Struct(s) => Some(s),
        Type::Array(inner) => inner_struct(inner),
        _ => None,
    }
}

fn kind(ty: &Type) -> String {
    match ty {
        Type::String => "text".into(),
        Type::Int => "integer".into(),
        Type::Uint => "integer >= 0".into(),
        Type::Bool => "true|false".into(),
        Type::Float => "number".into(),
        Type::Datetime => "time".into(),
        Type::Struct(s) => s.name.into(),
        Type::Array(inner) => format!("list of {}", kind(inner)),
    }
}

fn allowed(rules: &Rules) -> String {
    let mut parts = Vec::new();
    if !rules.one_of.is_empty() {
        parts.push(rules.one_of.join("|"));
    }
    if rules.min.is_some() || rules.max.is_some() {
        let bound = |b: Option<i64>| b.map(|n| n.to_string()).unwrap_or_default();
        parts.push(format!("{}..{}", bound(rules.min), bound(rules.max)));
    }
    if let Some(most) = rules.max_len {
        parts.push(format!("at most {most} characters"));
    }
    if let Some(most) = rules.max_items {
        parts.push(format!("at most {most} items"));
    }
    if !rules.filters.is_empty() {
        parts.push(format!("names: {}", rules.filters.join("|")));
    }
    if parts.is_empty() { String::new() } else { format!("  [{}]", parts.join("; ")) }
}
