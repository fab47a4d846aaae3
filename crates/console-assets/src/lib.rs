//! The built console (`console/dist`), held by the binary and served from memory.
//!
//! Files below `assets/` carry a hash in their names and are kept by browsers for good; the page itself is asked for again each
//! time. Every other path is a place inside the application, so it gets the page.
//!
//! **Invariant:** nothing is loaded from anywhere else, and no script runs that is not a file of the build: the
//! Content-Security-Policy says so to the browser.

use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};

/// Styles may be inline, as the component library sets them on elements; scripts may not.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; \
    connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
const PAGE: &str = "index.html";
const HASHED: &str = "assets/";

struct File {
    name: &'static str,
    plain: &'static [u8],
    br: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// Whether this binary was built with the console.
pub fn is_built() -> bool {
    find(FILES, PAGE).is_some()
}

/// Answers a request for `path`, which is what follows `/console/`.
pub fn serve(method: &Method, path: &str, headers: &HeaderMap) -> Response<Bytes> {
    answer(FILES, method, path, headers)
}

fn find(files: &'static [File], name: &str) -> Option<&'static File> {
    // Sorted by the build.
    files.binary_search_by(|file| file.name.cmp(name)).ok().map(|at| &files[at])
}

fn answer(files: &'static [File], method: &Method, path: &str, headers: &HeaderMap) -> Response<Bytes> {
    if method != Method::GET && method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are answered here\n");
    }
    let hashed = path.starts_with(HASHED);
    let Some(file) = find(files, path).or_else(|| if hashed { None } else { find(files, PAGE) }) else {
        return match files.is_empty() {
            true => plain(StatusCode::NOT_FOUND, "this binary was built without the console: run `make console`, then build it again\n"),
            false => plain(StatusCode::NOT_FOUND, "not found\n"),
        };
    };
    let (body, encoding) = choose(file, headers);
    let mut response = Response::new(Bytes::from_static(body));
    let set = response.headers_mut();
    let mut put = |name: HeaderName, value: &'static str| drop(set.insert(name, HeaderValue::from_static(value)));
    put(CONTENT_TYPE, content_type(file.name));
    put(CACHE_CONTROL, if hashed { "public, max-age=31536000, immutable" } else { "no-cache" });
    put(VARY, "accept-encoding");
    put(X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(CONTENT_SECURITY_POLICY, POLICY);
    put(REFERRER_POLICY, "same-origin");
    if let Some(encoding) = encoding {
        put(CONTENT_ENCODING, encoding);
    }
    if !hashed {
        let tag = format!("\"{:016x}-{}\"", fingerprint(file.plain), encoding.unwrap_or("plain"));
        let known = headers.get(IF_NONE_MATCH).is_some_and(|held| held.as_bytes() == tag.as_bytes());
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            set.insert(ETAG, tag);
        }
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.body_mut() = Bytes::new();
        }
    }
    if method == Method::HEAD {
        *response.body_mut() = Bytes::new();
    }
    response
}

/// The smallest form the browser takes.
fn choose(file: &'static File, headers: &HeaderMap) -> (&'static [u8], Option<&'static str>) {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let takes = |name: &str| {
        accepted.split(',').any(|part| {
            let mut halves = part.trim().splitn(2, ';');
            halves.next() == Some(name) && halves.next().is_none_or(|weight| weight.trim() != "q=0")
        })
    };
    match file {
        File { br: Some(packed), .. } if takes("br") => (packed, Some("br")),
        File { gzip: Some(packed), .. } if takes("gzip") => (packed, Some("gzip")),
        File { plain, .. } => (plain, None),
    }
}

/// FNV-1a: it tells builds apart, nothing hangs on more.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from_static(text.as_bytes()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    static BUILD: &[File] = &[
        File { name: "assets/a-1.js", plain: b"plain", br: Some(b"br"), gzip: Some(b"gz") },
        File { name: "index.html", plain: b"page", br: None, gzip: None },
    ];

    fn get(path: &str, headers: &[(HeaderName, &str)]) -> Response<Bytes> {
        let headers = headers.iter().map(|(n, v)| (n.clone(), HeaderValue::from_str(v).unwrap())).collect();
        answer(BUILD, &Method::GET, path, &headers)
    }

    #[test]
    fn the_smallest_accepted_form_is_sent() {
        for (accepted, body) in [("gzip, deflate, br", "br"), ("gzip", "gz"), ("br;q=0, gzip", "gz"), ("identity", "plain"), ("", "plain")]
        {
            assert_eq!(get("assets/a-1.js", &[(ACCEPT_ENCODING, accepted)]).body(), body, "{accepted}");
        }
    }

    #[test]
    fn hashed_files_are_kept_and_the_page_is_asked_for_again() {
        assert_eq!(get("assets/a-1.js", &[]).headers()[CACHE_CONTROL], "public, max-age=31536000, immutable");
        let page = get("", &[]);
        assert_eq!((page.body().as_ref(), &page.headers()[CACHE_CONTROL]), (b"page".as_slice(), &HeaderValue::from_static("no-cache")));
        let tag = page.headers()[ETAG].to_str().unwrap().to_owned();
        assert_eq!(get("hosts/ins-1", &[(IF_NONE_MATCH, &tag)]).status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn places_get_the_page_and_missing_files_do_not() {
        assert_eq!(get("hosts?limit=5", &[]).body(), "page");
        assert_eq!(get("assets/b.js", &[]).status(), StatusCode::NOT_FOUND);
        assert_eq!(answer(BUILD, &Method::POST, "", &HeaderMap::new()).status(), StatusCode::METHOD_NOT_ALLOWED);
        assert!(get("", &[]).headers().contains_key(CONTENT_SECURITY_POLICY));
    }

    #[test]
    fn a_build_without_the_console_says_so() {
        let answer = answer(&[], &Method::GET, "", &HeaderMap::new());
        assert!(answer.status() == StatusCode::NOT_FOUND && answer.body().starts_with(b"this binary was built without the console"));
    }
}
