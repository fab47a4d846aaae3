//! How an API is called, in the languages that readers try first. Each sample is whole: it runs where it is pasted, once its keys are filled in.

use std::fmt::Write as _;

use crate::export::public_path;
use crate::{Api, Parameter, Place};

/// Samples by the names of their languages.
pub fn samples(base: &str, api: &Api) -> [(&'static str, String); 3] {
    let call = Call::of(base, api);
    [("curl", call.curl(&api.auth)), ("Python", call.python(&api.auth)), ("JavaScript", call.javascript(&api.auth))]
}

struct Call {
    method: String,
    url: String,
    headers: Vec<(String, String)>,
    form: Vec<(String, String)>,
}

impl Call {
    fn of(base: &str, api: &Api) -> Self {
        let mut path = public_path(&api.path);
        let mut query = String::new();
        let (mut headers, mut form) = (Vec::new(), Vec::new());
        for one in &api.parameters {
            let value = value(one);
            match one.place {
                Place::Path => path = path.replace(&format!("{{{}}}", one.name), &escape(&value)),
                _ if !one.required => {}
                Place::Query => {
                    let mark = if query.is_empty() { '?' } else { '&' };
                    let _ = write!(query, "{mark}{}={}", escape(&one.name), escape(&value));
                }
                Place::Header => headers.push((one.name.clone(), value)),
                Place::Body => form.push((one.name.clone(), value)),
            }
        }
        let method = if api.method == "ANY" { "GET".to_owned() } else { api.method.clone() };
        Call { method, url: format!("{base}{path}{query}"), headers, form }
    }

    fn curl(&self, auth: &str) -> String {
        let mut text = String::new();
        if auth == "SECRET" {
            text.push_str(
                "SECRET_ID='…' SECRET_KEY='…'\ndate=$(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')\n\
                 signature=$(printf 'x-date: %s' \"$date\" | openssl dgst -sha256 -hmac \"$SECRET_KEY\" -binary | base64)\n",
            );
        }
        let _ = write!(text, "curl -X {} {}", self.method, quoted(&self.url));
        if let Some(field) = authorization(auth, "$TOKEN") {
            let _ = write!(text, " \\\n  -H \"Authorization: {field}\"");
        }
        if auth == "SECRET" {
            text.push_str(
                " \\\n  -H \"X-Date: $date\" \\\n  -H \"Authorization: hmac id=\\\"$SECRET_ID\\\", algorithm=\\\"hmac-sha256\\\", \
                 headers=\\\"x-date\\\", signature=\\\"$signature\\\"\"",
            );
        }
        for (name, value) in &self.headers {
            let _ = write!(text, " \\\n  -H {}", quoted(&format!("{name}: {value}")));
        }
        for (name, value) in &self.form {
            let _ = write!(text, " \\\n  --data-urlencode {}", quoted(&format!("{name}={value}")));
        }
        text
    }

    fn python(&self, auth: &str) -> String {
        let mut text = "import base64, hashlib, hmac, urllib.parse, urllib.request\nfrom email.utils import formatdate\n\n".to_owned();
        let _ = writeln!(text, "headers = {}", object(&self.headers));
        match auth {
            "SECRET" => text.push_str(
                "SECRET_ID, SECRET_KEY = \"…\", \"…\"\nheaders[\"X-Date\"] = formatdate(usegmt=True)\n\
                 text = \"x-date: \" + headers[\"X-Date\"]\n\
                 signature = base64.b64encode(hmac.new(SECRET_KEY.encode(), text.encode(), hashlib.sha256).digest()).decode()\n\
                 headers[\"Authorization\"] = f'hmac id=\"{SECRET_ID}\", algorithm=\"hmac-sha256\", headers=\"x-date\", signature=\"{signature}\"'\n",
            ),
            _ => {
                if let Some(field) = authorization(auth, "…") {
                    let _ = writeln!(text, "headers[\"Authorization\"] = {}", json(&field));
                }
            }
        }
        let data =
            if self.form.is_empty() { "None".to_owned() } else { format!("urllib.parse.urlencode({}).encode()", object(&self.form)) };
        let _ = write!(
            text,
            "request = urllib.request.Request({}, method={}, headers=headers, data={data})\nprint(urllib.request.urlopen(request).read().decode())",
            json(&self.url),
            json(&self.method)
        );
        text
    }

    fn javascript(&self, auth: &str) -> String {
        let mut text = format!("const headers = {};\n", object(&self.headers));
        match auth {
            "SECRET" => text.push_str(
                "const [SECRET_ID, SECRET_KEY] = [\"…\", \"…\"];\nconst bytes = (text) => new TextEncoder().encode(text);\n\
                 headers[\"X-Date\"] = new Date().toUTCString();\n\
                 const key = await crypto.subtle.importKey(\"raw\", bytes(SECRET_KEY), { name: \"HMAC\", hash: \"SHA-256\" }, false, [\"sign\"]);\n\
                 const mac = await crypto.subtle.sign(\"HMAC\", key, bytes(\"x-date: \" + headers[\"X-Date\"]));\n\
                 const signature = btoa(String.fromCharCode(...new Uint8Array(mac)));\n\
                 headers[\"Authorization\"] = `hmac id=\"${SECRET_ID}\", algorithm=\"hmac-sha256\", headers=\"x-date\", signature=\"${signature}\"`;\n",
            ),
            _ => {
                if let Some(field) = authorization(auth, "…") {
                    let _ = writeln!(text, "headers[\"Authorization\"] = {};", json(&field));
                }
            }
        }
        let body = if self.form.is_empty() { String::new() } else { format!(", body: new URLSearchParams({})", object(&self.form)) };
        let _ = write!(
            text,
            "const response = await fetch({}, {{ method: {}, headers{body} }});\nconsole.log(await response.text());",
            json(&self.url),
            json(&self.method)
        );
        text
    }
}

/// What stands in the header where it is not computed by the sample.
fn authorization(auth: &str, token: &str) -> Option<String> {
    match auth {
        "OAUTH" => Some(format!("Bearer {token}")),
        "APP" => Some(token.to_owned()),
        _ => None,
    }
}

fn value(one: &Parameter) -> String {
    if !one.default.is_empty() {
        return one.default.clone();
    }
    match one.kind.as_str() {
        "int" | "long" => "1",
        "float" | "double" | "number" => "1.5",
        "boolean" => "true",
        _ => "value",
    }
    .to_owned()
}

/// As a part of a URL.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => escaped.push(char::from(byte)),
            _ => drop(write!(escaped, "%{byte:02X}")),
        }
    }
    escaped
}

/// As one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// As a text of Python and of JavaScript.
fn json(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn object(fields: &[(String, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{}: {}", json(name), json(value))).collect();
    format!("{{{}}}", fields.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_author_writes_stays_a_value() {
        let parameter = |name: &str, place, default: &str| Parameter {
            name: name.into(),
            place,
            kind: "string".into(),
            default: default.into(),
            required: true,
            description: String::new(),
        };
        let api = Api {
            path: "^~/user/{id}".into(),
            method: "POST".into(),
            auth: "SECRET".into(),
            parameters: vec![
                parameter("id", Place::Path, "a/b"),
                parameter("q", Place::Query, "x y'z"),
                parameter("X-A", Place::Header, "it's \"so\""),
                parameter("f", Place::Body, "$(id)"),
            ],
            ..Api::default()
        };
        let [(_, curl), (_, python), (_, script)] = samples("http://host/release", &api);
        assert!(curl.contains("'http://host/release/user/a%2Fb?q=x%20y%27z'"), "{curl}");
        assert!(curl.contains(r#"-H 'X-A: it'\''s "so"'"#) && curl.contains("--data-urlencode 'f=$(id)'"), "{curl}");
        assert!(python.contains(r#"headers = {"X-A": "it's \"so\""}"#), "{python}");
        assert!(script.contains(r#"new URLSearchParams({"f": "$(id)"})"#), "{script}");
    }
}
