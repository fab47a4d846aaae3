//! Objects in an S3-compatible bucket. Requests are presigned, so a plain HTTP client sends them.

use std::io::Read;
use std::time::Duration;

use rusty_s3::actions::{DeleteObject, GetObject, ListObjectsV2, PutObject, S3Action};
use rusty_s3::{Bucket as Target, Credentials, UrlStyle};
use terrace_base::{Error, Result};

const SIGNED_FOR: Duration = Duration::from_secs(300);
const TIMEOUT: Duration = Duration::from_secs(60);
/// A bucket that is briefly out of reach is asked again; everything here may be repeated safely.
const TRIES: u32 = 4;

pub(crate) struct Bucket {
    target: Target,
    credentials: Credentials,
    /// Empty, or ends with `/`.
    prefix: String,
    http: ureq::Agent,
}

impl Bucket {
    /// Reads `BUCKET[/PREFIX]?endpoint=URL&region=NAME`.
    pub(crate) fn open(rest: &str) -> Result<Self> {
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        let option = |name: &str| query.split('&').filter_map(|p| p.split_once('=')).find(|(k, _)| *k == name).map(|(_, v)| v.to_owned());
        let region = option("region").unwrap_or_else(|| "us-east-1".into());
        let endpoint = option("endpoint").unwrap_or_else(|| format!("https://s3.{region}.amazonaws.com"));
        let refuse = |what: &str| Error::internal(format!("object store s3://{bucket}: {what}"));
        let endpoint = endpoint.parse().map_err(|_| refuse("`endpoint` must be http(s)://host:port"))?;
        // Path style is understood by every implementation; host style needs a name in the DNS per bucket.
        let target = Target::new(endpoint, UrlStyle::Path, bucket.to_owned(), region).map_err(|e| refuse(&e.to_string()))?;
        let env = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
        let (Some(key), Some(secret)) = (env("AWS_ACCESS_KEY_ID"), env("AWS_SECRET_ACCESS_KEY")) else {
            return Err(refuse("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set"));
        };
        let credentials = match env("AWS_SESSION_TOKEN") {
            Some(token) => Credentials::new_with_token(key, secret, token),
            None => Credentials::new(key, secret),
        };
        let prefix = prefix.trim_matches('/');
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        let http = ureq::Agent::config_builder().timeout_global(Some(TIMEOUT)).http_status_as_error(false).build().new_agent();
        Ok(Bucket { target, credentials, prefix, http })
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let key = format!("{}{name}", self.prefix);
        self.repeat("put", &key, || {
            let url = PutObject::new(&self.target, Some(&self.credentials), &key).sign(SIGNED_FOR);
            let response = self.http.put(url.as_str()).send(bytes).map_err(Fault::passing)?;
            accept(response.status().as_u16(), &[200, 201, 204])
        })
    }

    pub(crate) fn get_range(&self, name: &str, offset: u64, len: usize) -> Result<Vec<u8>> {
        let key = format!("{}{name}", self.prefix);
        if len == 0 {
            return Ok(Vec::new());
        }
        let last = offset + len as u64 - 1;
        self.repeat("get", &key, || {
            let url = GetObject::new(&self.target, Some(&self.credentials), &key).sign(SIGNED_FOR);
            let mut response =
                self.http.get(url.as_str()).header("Range", format!("bytes={offset}-{last}")).call().map_err(Fault::passing)?;
            accept(response.status().as_u16(), &[206])?;
            let mut out = Vec::with_capacity(len);
            response.body_mut().as_reader().take(len as u64).read_to_end(&mut out).map_err(Fault::passing)?;
            if out.len() == len {
                Ok(out)
            } else {
                Err(Fault { what: format!("{} of {len} bytes came", out.len()), passing: false, missing: false })
            }
        })
    }

    pub(crate) fn delete(&self, name: &str) -> Result<()> {
        let key = format!("{}{name}", self.prefix);
        self.repeat("delete", &key, || {
            let url = DeleteObject::new(&self.target, Some(&self.credentials), &key).sign(SIGNED_FOR);
            let response = self.http.delete(url.as_str()).call().map_err(Fault::passing)?;
            accept(response.status().as_u16(), &[200, 204, 404])
        })
    }

    /// Page by page: what is listed is deleted before more is asked for.
    pub(crate) fn delete_folder(&self, folder: &str) -> Result<()> {
        let under = format!("{}{folder}/", self.prefix);
        loop {
            let page = self.repeat("list", &under, || {
                let mut action = ListObjectsV2::new(&self.target, Some(&self.credentials));
                action.with_prefix(under.as_str());
                let mut response = self.http.get(action.sign(SIGNED_FOR).as_str()).call().map_err(Fault::passing)?;
                accept(response.status().as_u16(), &[200])?;
                let text = response.body_mut().read_to_string().map_err(Fault::passing)?;
                ListObjectsV2::parse_response(&text).map_err(Fault::passing)
            })?;
            if page.contents.is_empty() {
                return Ok(());
            }
            for object in page.contents {
                // Some stores answer with names that are percent-encoded, which ours never need.
                let name = object.key.strip_prefix(self.prefix.as_str()).unwrap_or(&object.key).to_owned();
                self.delete(&name)?;
            }
        }
    }

    fn repeat<T>(&self, what: &str, key: &str, work: impl Fn() -> Result<T, Fault>) -> Result<T> {
        let mut wait = Duration::from_millis(100);
        for attempt in 1.. {
            match work() {
                Ok(value) => return Ok(value),
                Err(fault) if fault.passing && attempt < TRIES => {
                    tracing::warn!(what, key, fault = fault.what, "the bucket did not answer, it is asked again");
                    std::thread::sleep(wait);
                    wait *= 4;
                }
                Err(fault) => {
                    let text = format!("object store: {what} {key}: {}", fault.what);
                    return Err(if fault.missing { crate::missing(text) } else { Error::internal(text) });
                }
            }
        }
        Err(Error::internal("object store: no attempt was made"))
    }
}

/// Why an attempt failed, and whether another may succeed.
struct Fault {
    what: String,
    passing: bool,
    missing: bool,
}

impl Fault {
    fn passing(error: impl std::fmt::Display) -> Self {
        Fault { what: error.to_string(), passing: true, missing: false }
    }
}

fn accept(status: u16, fine: &[u16]) -> Result<(), Fault> {
    if fine.contains(&status) {
        return Ok(());
    }
    Err(Fault { what: format!("the bucket answered {status}"), passing: status >= 500 || status == 429, missing: status == 404 })
}
