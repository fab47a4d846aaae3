//! Keys, limits and plugins, over the wire.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::hmac;
use serde_json::{Value, json};
use terrace_gateway::config::Change;

use crate::fixture::{Fixture, gateway, mock, site};

fn with(mut api: Value, more: Value) -> Value {
    api.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    api
}

/// The fields of a signed request.
pub fn signed(id: &str, secret: &str) -> [String; 2] {
    let date = "Fri, 09 Oct 2015 00:00:00 GMT";
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.as_bytes());
    let signature = STANDARD.encode(hmac::sign(&key, format!("date: {date}").as_bytes()));
    [
        format!("Date: {date}"),
        format!("Authorization: hmac id=\"{id}\", algorithm=\"hmac-sha1\", headers=\"date\", signature=\"{signature}\""),
    ]
}

fn calls(fixture: &Fixture, url: &str, fields: &[String], times: usize) -> Vec<u16> {
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    (0..times).map(|_| fixture.call("GET", url, &fields).status).collect()
}

#[test]
fn key_pairs_and_usage_plans() {
    let fixture = gateway(|_| {
        let plans = json!([
            { "id": "usagePlan-small", "limit": 2, "keys": [{ "id": "AKsmall", "secret": "s1" }] },
            { "id": "usagePlan-free", "keys": [{ "id": "AKfree", "secret": "s2" }] },
        ]);
        let apis = vec![
            with(mock("a", "/a", "GET", "ok"), json!({ "auth": "key_pair", "plans": ["usagePlan-small", "usagePlan-free"] })),
            with(mock("b", "/b", "GET", "ok"), json!({ "auth": "key_pair", "plans": ["usagePlan-free"] })),
        ];
        vec![site("svc", apis, json!({ "plans": plans }))]
    });
    let answer = fixture.call("GET", "svc.test/release/a", &[]);
    assert_eq!(answer.status, 401);
    assert!(answer.body.contains("Authorization"), "{answer:?}");
    assert_eq!(calls(&fixture, "svc.test/release/a", &signed("AKsmall", "wrong"), 1), [401]);
    assert_eq!(calls(&fixture, "svc.test/release/a", &signed("AKnobody", "s1"), 1), [401]);
    assert_eq!(calls(&fixture, "svc.test/release/b", &signed("AKsmall", "s1"), 1), [401], "a plan that does not open this API");
    assert_eq!(calls(&fixture, "svc.test/release/b", &signed("AKfree", "s2"), 1), [200]);

    let [date, authorization] = signed("AKsmall", "s1");
    let answer = fixture.call("GET", "svc.test/release/a", &[&date, &authorization]);
    assert_eq!((answer.field("x-secret-id"), answer.field("x-usageplan-id")), (Some("AKsmall"), Some("usagePlan-small")));
    assert_eq!(answer.field("x-ratelimit-limit"), Some("2"));
    assert!(matches!(answer.field("x-ratelimit-used"), Some("1/2" | "2/2")), "{answer:?}");
    let statuses = calls(&fixture, "svc.test/release/a", &signed("AKsmall", "s1"), 40);
    assert!(statuses.contains(&429) && statuses.iter().all(|status| [200, 429].contains(status)), "{statuses:?}");
    assert_eq!(calls(&fixture, "svc.test/release/a", &signed("AKfree", "s2"), 5), [200; 5], "another plan has its own count");
}

#[test]
fn the_smallest_limit_wins_and_lasts_over_releases() {
    let plugin =
        json!([{ "id": "plugin-1", "kind": "TrafficControl", "data": { "expire_type": "day", "expire": 1, "api_rate_limit": 3 } }]);
    let document = || {
        let api = with(mock("a", "/a", "GET", "ok"), json!({ "limit": 1_000, "plugins": ["plugin-1"] }));
        site("svc", vec![api], json!({ "limit": 500, "plugins": plugin }))
    };
    let fixture = gateway(|_| vec![document()]);
    assert_eq!(calls(&fixture, "svc.test/release/a", &[], 2), [200; 2]);
    fixture.put(json!({ "site": document() }));
    assert_eq!(calls(&fixture, "svc.test/release/a", &[], 3), [200, 429, 429], "a release gives nobody a new day");
    let answer = fixture.call("GET", "svc.test/release/a", &[]);
    assert!(
        answer.field("retry-after").and_then(|seconds| seconds.parse::<u64>().ok()).is_some_and(|seconds| seconds <= 86_400),
        "{answer:?}"
    );
}

#[test]
fn addresses_and_origins() {
    let fixture = gateway(|_| {
        let plugins = json!([
            { "id": "p-white", "kind": "IPControl", "data": { "type": "white_list", "blocks": "10.0.0.0/8" } },
            { "id": "p-black", "kind": "IPControl", "data": { "type": "black_list", "blocks": "10.0.0.0/8" } },
            { "id": "p-cors", "kind": "Cors", "data": { "allow_origin": ["https://a.example"], "allow_methods": ["GET"], "max_age": 600 } },
        ]);
        let apis = vec![
            with(mock("a", "/a", "GET", "ok"), json!({ "plugins": ["p-white"] })),
            with(mock("b", "/b", "GET", "ok"), json!({ "plugins": ["p-black", "p-cors"], "auth": "key_pair" })),
            with(mock("c", "/c", "GET", "ok"), json!({ "cors": true })),
        ];
        vec![site("svc", apis, json!({ "plugins": plugins }))]
    });
    assert_eq!(fixture.call("GET", "svc.test/release/a", &[]).status, 403);
    let preflight = ["Origin: https://a.example", "Access-Control-Request-Method: GET"];
    let answer = fixture.call("OPTIONS", "svc.test/release/b", &preflight);
    assert_eq!(
        (answer.status, answer.field("access-control-allow-origin")),
        (204, Some("https://a.example")),
        "a preflight carries no key"
    );
    assert_eq!(fixture.call("GET", "svc.test/release/b", &preflight[..1]).status, 401);
    let answer = fixture.call("GET", "svc.test/release/c", &["Origin: https://b.example"]);
    assert_eq!((answer.status, answer.field("access-control-allow-origin")), (200, Some("*")));
    assert_eq!(fixture.call("OPTIONS", "svc.test/release/c", &preflight).field("access-control-allow-methods"), Some("*"));
}

/// The manual's sample of the plugin, with conditions added.
#[test]
fn traffic_by_parameters() {
    let fixture = gateway(|_| {
        let strategies = json!([
            { "name": "users", "strategy_weight": 10, "parameters": [{ "type": "header", "name": "userid" }], "rate_limit": 2, "window": 86_400, "condition": "" },
        ]);
        let data = json!({ "default_window": 86_400, "default_rate_limit": 6, "strategies": strategies });
        let plugins = json!([{ "id": "p", "kind": "TrafficControlByParameter", "data": data }]);
        vec![site("svc", vec![with(mock("a", "/a/{id}", "GET", "ok"), json!({ "plugins": ["p"] }))], json!({ "plugins": plugins }))]
    });
    let of = |user: &str| calls(&fixture, "svc.test/release/a/1", &[format!("userid: {user}")], 3);
    assert_eq!(of("one"), [200, 200, 429]);
    assert_eq!(of("two"), [200, 200, 429]);
    assert_eq!(calls(&fixture, "svc.test/release/a/1", &[], 3), [200, 200, 429], "the default is for all");
}

#[test]
fn sizes_and_rewritten_answers() {
    let fixture = gateway(|url| {
        let plugins = json!([
            { "id": "size", "kind": "RequestSize", "data": { "max_body_bytes": 10 } },
            { "id": "hide", "kind": "Rewrite", "data": { "rules": [{ "statuses": ["5xx"], "status": 503, "replace_body": "later", "content_type": "text/plain" }] } },
        ]);
        let api = crate::fixture::api("a", "/", "ANY", url, json!({ "plugins": ["size", "hide"] }));
        vec![site("svc", vec![api], json!({ "plugins": plugins }))]
    });
    assert_eq!(fixture.send("POST", "svc.test/release/", &[], "0123456789").status, 200);
    assert_eq!(fixture.send("POST", "svc.test/release/", &[], "0123456789x").status, 413);
    let answer = fixture.call("GET", "svc.test/release/status/500", &[]);
    assert_eq!((answer.status, answer.body.as_str(), answer.field("content-length")), (503, "later", Some("5")));
}

#[test]
fn what_cannot_be_served_lets_nobody_pass_and_spoils_nothing_else() {
    let fixture = gateway(|_| vec![]);
    let apis =
        vec![with(mock("a", "/a", "GET", "no"), json!({ "plugins": ["p"] })), mock("c", "/c", "GET", "ok"), mock("d", "/(", "GET", "no")];
    let upstreams = json!({
        "upstreams": [{ "id": "up", "scheme": "gopher", "nodes": [] }], "plugins": [{ "id": "p", "kind": "Mirror", "data": {} }],
    });
    let item = |apis| serde_json::from_value(json!({ "site": site("svc", apis, upstreams) })).ok();
    let faults = fixture.gateway.apply(&[Change { revision: 1, name: "site/svc/release".into(), item: item(apis) }]);
    let reasons: Vec<&str> = faults.iter().map(|fault| fault.reason.as_str()).collect();
    assert!(matches!(reasons[..], [a, b, c] if a.contains("gopher") && b.contains("API `a`") && c.contains("API `d`")), "{reasons:?}");
    fixture.put(json!({ "domain": { "host": "svc.test", "account": 1, "service": "svc" } }));
    let statuses = ["a", "c", "d"].map(|path| fixture.call("GET", &format!("svc.test/release/{path}"), &[]).status);
    assert_eq!(statuses, [501, 200, 404]);
}

/// The manual's example of OAuth 2.0: a key in JSON, a token in a header.
/// Keys of an issuer, and a token of theirs.
pub fn token(claims: &Value) -> (String, String) {
    let secret = b"0123456789abcdef0123456789abcdef";
    let head = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","typ":"JWT"}"#);
    let text = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let signature = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), text.as_bytes());
    let keys = json!({ "kty": "oct", "k": URL_SAFE_NO_PAD.encode(secret) }).to_string();
    (keys, format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

#[test]
fn tokens_of_an_issuer() {
    let secret = "a secret of 32 bytes, which is so";
    let key = json!({ "kty": "oct", "k": URL_SAFE_NO_PAD.encode(secret) }).to_string();
    let fixture = gateway(|_| {
        let token = |more: Value| json!({ "auth": { "token": with(json!({ "keys": key, "location": "header.Authorization" }), more) } });
        let apis = vec![
            with(mock("a", "/a", "GET", "ok"), token(json!({}))),
            with(mock("b", "/b", "GET", "ok"), token(json!({ "location": "query.token", "redirect": "https://login.example/" }))),
        ];
        vec![site("svc", apis, json!({}))]
    });
    let token = |claims: Value| {
        let text = format!("{}.{}", URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","typ":"JWT"}"#), URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()), text.as_bytes());
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
    };
    let (good, old) = (token(json!({ "sub": "me", "exp": 4_000_000_000u64 })), token(json!({ "exp": 1_000_000_000 })));
    let status = |field: &str| fixture.call("GET", "svc.test/release/a", &[field]).status;
    assert_eq!(status(&format!("Authorization: Bearer {good}")), 200);
    assert_eq!(status(&format!("Authorization: {good}")), 200);
    assert_eq!(status(&format!("Authorization: Bearer {old}")), 401);
    assert_eq!(status(&format!("Authorization: Bearer {}x", &good[..good.len() - 1])), 401);
    assert_eq!(status("X: y"), 401);
    assert_eq!(fixture.call("GET", &format!("svc.test/release/b?token={good}"), &[]).status, 200);
    let sent = fixture.call("GET", "svc.test/release/b", &[]);
    assert_eq!((sent.status, sent.field("location")), (302, Some("https://login.example/")));
    assert_eq!(
        fixture.call("GET", &format!("svc.test/release/b?token={old}"), &[]).status,
        401,
        "who has a token is told what is wrong with it"
    );
}

/// The signature of an application covers method, path and parameters; those of a form as well.
#[test]
fn applications() {
    let fixture = gateway(|url| {
        let api = |id: &str, path: &str| crate::fixture::api(id, path, "ANY", url, json!({ "auth": "app", "apps": ["app-1"] }));
        let plugin =
            json!({ "expire_type": "day", "api_rate_limit": 100, "spec_app_rate_limits": [{ "app_id": "app-1", "rate_limit": 2 }] });
        let more = json!({
            "apps": [{ "id": "app-1", "key": "APID1", "secret": "s1" }, { "id": "app-2", "key": "APID2", "secret": "s2" }],
            "plugins": [{ "id": "p", "kind": "TrafficControl", "data": plugin }],
        });
        vec![site("svc", vec![api("a", "/a"), with(api("b", "/b"), json!({ "plugins": ["p"] }))], more)]
    });
    let date = now_gmt();
    let signed = |key: &str, secret: &str, text: &str| {
        let hmac_key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.as_bytes());
        let signature = STANDARD.encode(hmac::sign(&hmac_key, format!("x-date: {date}\n{text}").as_bytes()));
        [
            format!("X-Date: {date}"),
            format!("Authorization: hmac id=\"{key}\", algorithm=\"hmac-sha1\", headers=\"x-date\", signature=\"{signature}\""),
        ]
    };
    let get = |fields: &[String], url: &str| fixture.call("GET", url, &fields.iter().map(String::as_str).collect::<Vec<_>>()).status;
    let good = signed("APID1", "s1", "GET\n\n\n\n/a?x=1&y=2");
    assert_eq!(get(&good, "svc.test/release/a?y=2&x=1"), 200, "parameters are signed in order");
    assert_eq!(get(&good, "svc.test/release/a?y=2&x=3"), 401);
    assert_eq!(get(&signed("APID2", "s2", "GET\n\n\n\n/a"), "svc.test/release/a"), 401, "not bound to this API");
    assert_eq!(get(&signed("APID1", "s2", "GET\n\n\n\n/a"), "svc.test/release/a"), 401);
    assert_eq!(get(&[], "svc.test/release/a"), 401);

    let form = "application/x-www-form-urlencoded";
    let fields = signed("APID1", "s1", &format!("POST\n\n{form}\n\n/a?b=2&q=1"));
    let kind = format!("Content-Type: {form}");
    let post = |body: &str| fixture.send("POST", "svc.test/release/a?q=1", &[&fields[0], &fields[1], &kind], body);
    assert_eq!(post("b=2").seen()["body"], "b=2", "what was held for the signature reaches the back-end");
    assert_eq!(post("b=3").status, 401);
    assert_eq!(post(&format!("b={}", "x".repeat(2_000_000))).status, 413);

    let limited = signed("APID1", "s1", "GET\n\n\n\n/b");
    assert_eq!([0; 3].map(|_| get(&limited, "svc.test/release/b")), [200, 200, 429], "its own limit");
}

fn now_gmt() -> String {
    let date = std::process::Command::new("date").env("LC_ALL", "C").args(["-u", "+%a, %d %b %Y %H:%M:%S GMT"]).output().unwrap();
    String::from_utf8(date.stdout).unwrap().trim().to_owned()
}

/// A preflight where nothing answers preflights is a request like any other.
#[test]
fn a_preflight_opens_nothing() {
    let fixture = gateway(|_| vec![site("svc", vec![mock("a", "/a", "GET", "ok")], json!({}))]);
    let preflight = ["Origin: https://a.example", "Access-Control-Request-Method: GET"];
    assert_eq!(fixture.call("OPTIONS", "svc.test/release/a", &preflight).status, 405);
}

/// Keys at a URL: a token whose key the gateway has not seen yet is worth a look there.
#[test]
fn keys_at_a_url() {
    let secret = "a secret of 32 bytes, which is so";
    let keys = json!({ "keys": [{ "kty": "oct", "kid": "one", "k": URL_SAFE_NO_PAD.encode(secret) }] }).to_string();
    let issuer = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/keys?x=1", issuer.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in issuer.incoming().flatten() {
            let mut head = [0; 2048];
            let read = std::io::Read::read(&mut stream, &mut head).unwrap_or(0);
            let right = head[..read].starts_with(b"GET /keys?x=1 HTTP/1.1\r\n");
            let status = if right { "200 OK" } else { "404 Not Found" };
            let answer = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{keys}", keys.len());
            let _ = std::io::Write::write_all(&mut stream, answer.as_bytes());
        }
    });
    let fixture = gateway(|_| {
        let auth = json!({ "auth": { "token": { "keys": url, "location": "header.Authorization" } } });
        vec![site("svc", vec![with(mock("a", "/a", "GET", "ok"), auth)], json!({}))]
    });
    let token = |kid: &str| {
        let head = json!({ "alg": "HS256", "kid": kid }).to_string();
        let text = format!("{}.{}", URL_SAFE_NO_PAD.encode(head), URL_SAFE_NO_PAD.encode(r#"{"exp":4000000000}"#));
        let signature = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()), text.as_bytes());
        format!("Authorization: Bearer {text}.{}", URL_SAFE_NO_PAD.encode(signature))
    };
    let status = |kid: &str| fixture.call("GET", "svc.test/release/a", &[&token(kid)]).status;
    assert_eq!(status("one"), 200, "the first request waits for the keys");
    assert_eq!([status("two"), status("two")], [401; 2]);
    assert_eq!(status("one"), 200);
}

/// A plan with requests in all: leases are taken ahead, and not one request more passes.
#[test]
fn a_plan_has_so_many_requests_and_no_more() {
    let fixture = gateway(|_| {
        let plans = json!([{ "id": "usagePlan-1", "quota": 25, "keys": [{ "id": "AKone", "secret": "s" }] }]);
        let api = with(mock("a", "/a", "GET", "ok"), json!({ "auth": "key_pair", "plans": ["usagePlan-1"] }));
        vec![site("svc", vec![api], json!({ "plans": plans }))]
    });
    let leases = fixture.gateway.leases();
    let control = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut left = 25;
            loop {
                let question = leases.question().await;
                let last = left == 0;
                let granted: Vec<u64> = question.asks.iter().map(|ask| ask.number.min(left)).collect();
                left -= granted.iter().sum::<u64>();
                question.answered(&granted);
                if last {
                    return;
                }
            }
        });
    });
    let statuses = calls(&fixture, "svc.test/release/a", &signed("AKone", "s"), 30);
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 25, "{statuses:?}");
    assert!(statuses[25..].iter().all(|status| *status == 429));
    control.join().unwrap();
}
