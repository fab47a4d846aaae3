//! A description of APIs for those who call them: one page that holds all it needs, and runs no script.
//!
//! What is behind the APIs is not on it. Colours follow the reader's setting; languages of samples fold.

use std::fmt::Write as _;

use crate::export::public_path;
use crate::sample::samples;
use crate::{Api, Parameter};

/// What a page says beside its APIs.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub title: String,
    pub description: String,
    pub environment: String,
    pub version: String,
    /// When it was built.
    pub built: String,
    /// The URL that paths come after.
    pub base: String,
}

/// The only style there is: whoever serves the page allows it by its digest.
pub const STYLE: &str = "\
:root{color-scheme:light dark;--ink:light-dark(#1d2129,#e8eaed);--dim:light-dark(#5a6270,#a3abb8);--line:light-dark(#dfe3ea,#3a4150);\
--back:light-dark(#fff,#16191f);--soft:light-dark(#f5f7fa,#1f242c);--mark:light-dark(#0052d9,#7ab0ff);--bad:light-dark(#b3261e,#ff8a80)}\
*{box-sizing:border-box}body{margin:0;background:var(--back);color:var(--ink);font:15px/1.6 system-ui,sans-serif}\
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}h1{margin:.5rem 0;font-size:1.6rem}a{color:var(--mark)}\
h2{font-size:1.1rem;margin:0;overflow-wrap:anywhere}h3{font-size:.95rem;margin:1rem 0 .3rem}.dim{color:var(--dim)}\
section{border:1px solid var(--line);border-radius:8px;padding:1rem;margin:1.2rem 0}nav ul{list-style:none;padding:0}\
b.method{display:inline-block;min-width:4.5rem;color:var(--mark);font-family:ui-monospace,monospace}code,pre{font-family:ui-monospace,monospace}\
pre{background:var(--soft);padding:.7rem;border-radius:6px;font-size:13px;white-space:pre-wrap;overflow-wrap:anywhere}.wide{overflow-x:auto}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}\
summary{cursor:pointer}form{max-width:22rem;margin:15vh auto 0;display:grid;gap:.7rem}\
input,button{font:inherit;padding:.5rem .7rem;border-radius:6px;border:1px solid var(--line);background:var(--soft);color:inherit}\
button{background:var(--mark);color:var(--back);cursor:pointer}[role=alert]{color:var(--bad);margin:0}\
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}";

/// The page.
pub fn site(about: &Site, apis: &[Api]) -> String {
    let mut body = String::new();
    let _ = write!(body, "<main><h1>{}</h1>", text(&about.title));
    if !about.description.is_empty() {
        let _ = write!(body, "<p>{}</p>", text(&about.description));
    }
    let _ = write!(
        body,
        "<p class=\"dim\">Environment {}, version {}, built {}<br>Base URL <code>{}</code></p><nav aria-label=\"APIs\"><ul>",
        text(&about.environment),
        text(&about.version),
        text(&about.built),
        text(&about.base)
    );
    for (at, api) in apis.iter().enumerate() {
        let _ =
            write!(body, "<li><a href=\"#api-{at}\">{} {}</a> {}</li>", text(&api.method), text(&public_path(&api.path)), text(&api.name));
    }
    body.push_str("</ul></nav>");
    for (at, api) in apis.iter().enumerate() {
        section(&mut body, at, &about.base, api);
    }
    body.push_str("</main>");
    page(&about.title, &body)
}

/// A page with this body.
pub fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex,nofollow\"><title>{}</title><style>{STYLE}</style></head><body>{body}</body></html>",
        text(title)
    )
}

fn section(body: &mut String, at: usize, base: &str, api: &Api) {
    let _ = write!(
        body,
        "<section id=\"api-{at}\"><h2><b class=\"method\">{}</b> <code>{}</code></h2>",
        text(&api.method),
        text(&public_path(&api.path))
    );
    for said in [&api.name, &api.description].into_iter().filter(|said| !said.is_empty()) {
        let _ = write!(body, "<p>{}</p>", text(said));
    }
    let _ = write!(body, "<p class=\"dim\">{}</p>", matched(&api.path));
    let _ = write!(body, "<p class=\"dim\">{}</p>", authentication(&api.auth));
    if !api.parameters.is_empty() {
        body.push_str(
            "<h3>Parameters</h3><div class=\"wide\" role=\"group\" aria-label=\"Parameters\" tabindex=\"0\"><table><thead><tr><th>Name</th><th>In</th><th>Type</th><th>Required</th><th>Default</th>\
             <th>Description</th></tr></thead><tbody>",
        );
        api.parameters.iter().for_each(|one| row(body, one));
        body.push_str("</tbody></table></div>");
    }
    for (heading, sample) in [("Answer", &api.success), ("Answer when it fails", &api.failure)] {
        if !sample.is_empty() {
            let _ = write!(body, "<h3>{heading}</h3><pre>{}</pre>", text(sample));
        }
    }
    body.push_str("<h3>Examples</h3>");
    for (number, (language, sample)) in samples(base, api).into_iter().enumerate() {
        let open = if number == 0 { " open" } else { "" };
        let _ = write!(body, "<details{open}><summary>{language}</summary><pre>{}</pre></details>", text(&sample));
    }
    body.push_str("</section>");
}

fn row(body: &mut String, one: &Parameter) {
    let place = match one.place {
        crate::Place::Body => "form",
        other => other.as_str(),
    };
    let required = if one.required { "yes" } else { "no" };
    let _ = write!(
        body,
        "<tr><td><code>{}</code></td><td>{place}</td><td>{}</td><td>{required}</td><td>{}</td><td>{}</td></tr>",
        text(&one.name),
        text(&one.kind),
        text(&one.default),
        text(&one.description)
    );
}

fn matched(path: &str) -> &'static str {
    match path.as_bytes() {
        [b'=', ..] => "This path only.",
        [b'^', b'~', ..] => "Every path that begins so.",
        [b'~', ..] => "Every path that the expression matches.",
        _ if path.contains('{') => "Paths with a value in the place of each name in braces.",
        _ => "Every path that begins so or that the expression matches, where no other API matches better.",
    }
}

fn authentication(auth: &str) -> &'static str {
    match auth {
        "SECRET" => "Requests are signed with a key pair: X-Date says when, to within 15 minutes.",
        "APP" => "Requests are signed with the key of an application.",
        "OAUTH" => "Requests carry a token of the service's authorisation API, in the place that the service takes it from.",
        _ => "Open to everybody.",
    }
}

fn text(raw: &str) -> String {
    let mut safe = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_page_is_whole_and_says_nothing_of_what_is_behind() {
        let hostile = "</pre><script src=\"//evil\">'&";
        let api = Api {
            name: hostile.into(),
            description: hostile.into(),
            path: "/a/{id}".into(),
            method: "GET".into(),
            auth: "SECRET".into(),
            success: hostile.into(),
            backend: json!({"ServiceConfig": {"Url": "http://inner.example"}}).as_object().unwrap().clone(),
            settings: json!({"ConstantParameters": [{"DefaultValue": "token-of-ours"}]}).as_object().unwrap().clone(),
            ..Api::default()
        };
        let about = Site { title: hostile.into(), description: hostile.into(), base: "http://host/release".into(), ..Site::default() };
        let page = site(&about, &[api]);
        for absent in ["<script", "inner.example", "token-of-ours", "http-equiv", "<link", "<img", "style=\"", "javascript:"] {
            assert!(!page.contains(absent), "{absent}");
        }
        assert!(page.matches("&lt;script").count() >= 4);
        for tag in ["main", "section", "pre", "details", "nav", "ul"] {
            assert_eq!(page.matches(&format!("<{tag}")).count(), page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
