//! Plugins that ask others, wait or choose, over the wire.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use terrace_gateway::trace::{Kind, TicketKey, Told};

use crate::fixture::{Fixture, TICKETS, api, echo_server, gateway, mock, service, site};

/// A service of one API at `/a` with these plugins, whose back-end is the echo server.
fn with_plugins(plugins: Vec<(&'static str, Value)>, more: Value) -> Fixture {
    gateway(|backend| {
        let ids: Vec<String> = (0..plugins.len()).map(|n| format!("plugin-{n}")).collect();
        let mut one = api("a", "/a", "ANY", backend, json!({ "plugins": ids }));
        one.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let plugins: Vec<Value> =
            plugins.into_iter().zip(&ids).map(|((kind, data), id)| json!({ "id": id, "kind": kind, "data": data })).collect();
        vec![site("svc", vec![one], json!({ "plugins": plugins }))]
    })
}

const URL: &str = "svc.test/release/a";

#[test]
fn a_service_decides_who_passes_and_its_verdict_is_kept() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let judge = service(move |_, event| {
        counted.fetch_add(1, Ordering::SeqCst);
        let passes = event["headers"]["x-token"] == "good" && event["path"] == "/a" && event["body"] == "hello";
        (200, json!({ "api-auth": passes }).to_string())
    });
    let data = json!({
        "url": format!("http://{judge}/judge"), "is_send_body": true, "cache_time": 60, "header_auth_parameters": ["X-Token"]
    });
    let fixture = with_plugins(vec![("CustomAuth", data)], json!({}));
    let call = |token: &str| fixture.send("POST", URL, &[&format!("X-Token: {token}")], "hello");
    let answer = call("good");
    assert_eq!((answer.status, &answer.seen()["body"]), (200, &json!("hello")), "the body that was shown is sent on");
    assert_eq!(call("good").status, 200);
    assert_eq!(asked.load(Ordering::SeqCst), 1, "a verdict is used again");
    assert_eq!(call("bad").status, 401);
    assert_eq!(call("bad").status, 401);
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    let answer = fixture.send("POST", URL, &[], "hello");
    assert_eq!(answer.status, 401);
    assert!(answer.body.contains("X-Token"), "{answer:?}");
}

#[test]
fn nobody_passes_when_the_authenticating_service_is_gone() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let fixture = with_plugins(vec![("CustomAuth", json!({ "url": format!("http://{gone}") }))], json!({}));
    let answer = fixture.call("GET", URL, &[]);
    assert_eq!(answer.status, 502);
    assert!(answer.body.contains("authenticating service"), "{answer:?}");
}

#[test]
fn requests_are_rewritten() {
    let rewriter = service(|_, event| {
        let name = event["queryStringParameters"]["name"].as_str().unwrap_or("nobody").to_owned();
        (200, json!({ "replace_headers": { "X-Name": name }, "replace_body": "replaced", "remove_querys": ["name"] }).to_string())
    });
    let data = json!({
        "replace_headers": { "X-Fixed": "1" }, "remove_headers": ["X-Secret"],
        "url": format!("http://{rewriter}/"), "is_send_req_headers": true, "is_send_req_querys": true, "is_send_req_body": true,
    });
    let fixture = with_plugins(vec![("CustomReq", data)], json!({}));
    let seen = fixture.send("POST", "svc.test/release/a?name=ann&x=1", &["X-Secret: s", "X-Name: liar"], "original").seen();
    assert_eq!(seen["target"], "/a?x=1");
    assert_eq!(seen["body"], "replaced");
    assert_eq!((&seen["headers"]["x-name"], &seen["headers"]["x-fixed"]), (&json!("ann"), &json!("1")));
    assert_eq!(seen["headers"].get("x-secret"), None);
    assert_eq!(seen["headers"]["content-length"], "8");
    // What the caller calls his connection's own is what he sent, not what was put there since.
    let seen =
        fixture.send("POST", "svc.test/release/a?name=ann", &["Connection: x-fixed, x-name, \u{ff}", "X-Fixed: liar"], "original").seen();
    assert_eq!((&seen["headers"]["x-name"], &seen["headers"]["x-fixed"]), (&json!("ann"), &json!("1")));
}

#[test]
fn requests_go_where_conditions_send_them() {
    let other = echo_server();
    let routing = json!([
        { "strategy_name": "beta", "strategy_weight": 2, "condition": "$header.X-Beta == '1'", "backend_type": "HTTP",
          "backend_config": { "ServiceConfig": { "Url": format!("http://{other}"), "Path": "/beta", "Method": "POST" } } },
        { "strategy_name": "mocked", "strategy_weight": 1, "condition": "$query.mock == 'yes'", "backend_type": "MOCK",
          "backend_config": { "ServiceMockReturnMessage": "mocked" } },
    ]);
    let fixture = with_plugins(vec![("Routing", routing)], json!({}));
    let seen = fixture.call("GET", URL, &["X-Beta: 1"]).seen();
    assert_eq!((&seen["target"], &seen["method"]), (&json!("/beta"), &json!("POST")));
    assert_eq!(seen["headers"]["host"], other.to_string());
    assert_eq!(fixture.call("GET", "svc.test/release/a?mock=yes", &[]).body, "mocked");
    let seen = fixture.call("GET", URL, &[]).seen();
    assert_eq!((&seen["target"], &seen["method"]), (&json!("/a"), &json!("GET")));
}

#[test]
fn a_canary_gets_its_share() {
    let data = json!({
        "condition": "$header.X-Canary == 'always'", "percentage": 30, "sticky": "header.X-User", "backend_type": "MOCK",
        "backend_config": { "ServiceMockReturnMessage": "new" },
    });
    let fixture = with_plugins(vec![("Canary", data)], json!({}));
    assert_eq!(fixture.call("GET", URL, &["X-Canary: always"]).body, "new");
    let mut new = 0;
    for user in 0..200 {
        let field = format!("X-User: {user}");
        let [first, second] = [(); 2].map(|()| fixture.call("GET", URL, &[&field]).body == "new");
        assert_eq!(first, second, "a user stays with a version");
        new += usize::from(first);
    }
    assert!((35..=85).contains(&new), "{new} of 200 are no 30 %");
}

#[test]
fn a_copy_is_sent_and_marked() {
    let (sender, copies) = std::sync::mpsc::channel();
    let shadow = service(move |request, body| {
        let _ = sender.send((request.to_owned(), body));
        (500, "broken".to_owned())
    });
    let data = json!({ "url": format!("http://{shadow}/shadow"), "percentage": 100 });
    let fixture = with_plugins(vec![("Mirror", data)], json!({}));
    let answer = fixture.send("POST", "svc.test/release/a?x=1", &[], "{\"a\":1}");
    assert_eq!((answer.status, &answer.seen()["body"]), (200, &json!("{\"a\":1}")));
    let (copy, body) = copies.recv_timeout(std::time::Duration::from_secs(5)).unwrap();
    assert!(copy.starts_with("POST /shadow/a?x=1 ") && copy.contains("x-mirrored-by: terrace"), "{copy}");
    assert_eq!(body, json!({ "a": 1 }));
    assert_eq!(fixture.send("POST", URL, &["X-Mirrored-By: x"], "{}").status, 200);
    assert!(copies.recv_timeout(std::time::Duration::from_millis(200)).is_err(), "a copy is not copied");
}

#[test]
fn answers_are_kept_for_those_they_are_for() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let backend = service(move |request, _| {
        let number = counted.fetch_add(1, Ordering::SeqCst);
        if request.contains("fail") { (500, "failed".into()) } else { (200, format!("answer {number}")) }
    });
    let data = json!({
        "cache_key_params": [{ "parameter": "id", "position": "query" }],
        "cacheable_methods": ["GET"], "cacheable_response_codes": [200], "ttl": 60,
    });
    let more = json!({ "backend": { "http": { "target": { "url": format!("http://{backend}") } } } });
    let fixture = with_plugins(vec![("ProxyCache", data)], more);
    let get = |query: &str, fields: &[&str]| fixture.call("GET", &format!("{URL}?{query}"), fields);
    assert_eq!(get("id=1", &[]).body, "answer 0");
    let again = get("id=1&other=2", &[]);
    assert_eq!((again.body.as_str(), again.field("age")), ("answer 0", Some("0")));
    assert!(again.field("x-api-requestid").is_some_and(|id| id.len() == 32));
    assert_eq!(get("id=2", &[]).body, "answer 1");
    assert_eq!(get("id=1", &["Authorization: Bearer x"]).body, "answer 2", "what the back-end checks is for nobody else");
    assert_eq!(fixture.send("POST", &format!("{URL}?id=1"), &[], "x").body, "answer 3");
    assert_eq!((get("id=fail", &[]).status, get("id=fail", &[]).status), (500, 500));
    assert_eq!(asked.load(Ordering::SeqCst), 6, "failures are not kept");
}

/// One key, two people whom only the authenticating service knows apart.
#[test]
fn a_kept_answer_is_for_whom_the_service_let_pass() {
    let judge = service(|_, _| (200, json!({ "api-auth": true }).to_string()));
    let backend = service(|request, _| (200, request.lines().find(|line| line.starts_with("x-person")).unwrap_or_default().to_owned()));
    let (keys, token) = crate::limits::token(&json!({ "sub": "shared" }));
    let custom = json!({ "url": format!("http://{judge}"), "header_auth_parameters": ["X-Person"] });
    let cache = json!({ "cacheable_methods": ["GET"], "cacheable_response_codes": [200], "ttl": 60 });
    let more = json!({
        "auth": { "token": { "keys": keys, "location": "header.X-Token" } },
        "backend": { "http": { "target": { "url": format!("http://{backend}") } } },
    });
    let fixture = with_plugins(vec![("CustomAuth", custom), ("ProxyCache", cache)], more);
    for person in ["ann", "bob", "ann"] {
        let answer = fixture.call("GET", URL, &[&format!("X-Token: {token}"), &format!("X-Person: {person}")]);
        assert_eq!(answer.body, format!("x-person: {person}"));
    }
}

#[test]
fn a_failing_back_end_is_left_alone() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let backend = service(move |_, _| {
        counted.fetch_add(1, Ordering::SeqCst);
        (503, "down".into())
    });
    let data = json!({ "min_requests": 3, "failure_percentage": 50, "open_seconds": 60, "response": { "status": 200, "body": "later" } });
    let more = json!({ "backend": { "http": { "target": { "url": format!("http://{backend}") } } } });
    let fixture = with_plugins(vec![("CircuitBreaker", data)], more);
    let bodies: Vec<String> = (0..6).map(|_| fixture.call("GET", URL, &[]).body).collect();
    assert_eq!(bodies, ["down", "down", "down", "later", "later", "later"]);
    assert_eq!(asked.load(Ordering::SeqCst), 3);
}

#[test]
fn what_a_token_says_reaches_the_back_end_and_nothing_else_does() {
    // {"sub":"ann","roles":["a","b"]}, signed with HS256 and the key below.
    let (jwk, token) = crate::limits::token(&json!({ "sub": "ann", "roles": ["a", "b"] }));
    let claims = json!({ "claims": [{ "claim": "sub", "header": "X-User" }, { "claim": "roles", "header": "X-Roles" },
                                    { "claim": "mail", "header": "X-Mail" }] });
    let auth = json!({ "token": { "keys": jwk, "location": "header.Authorization" } });
    let fixture = with_plugins(vec![("JwtClaims", claims)], json!({ "auth": auth }));
    let seen = fixture.call("GET", URL, &[&format!("Authorization: Bearer {token}"), "X-User: root", "X-Mail: root@x"]).seen();
    assert_eq!((&seen["headers"]["x-user"], &seen["headers"]["x-roles"]), (&json!("ann"), &json!("a,b")));
    assert_eq!(seen["headers"].get("x-mail"), None, "a caller cannot say it himself");
}

#[test]
fn refusals_can_be_read_by_pages_of_other_origins() {
    let cors = json!({ "allow_origin": ["https://shop.example"], "allow_methods": ["GET"], "max_age": 60 });
    let fixture = gateway(|_| {
        let mut one = mock("a", "/a", "GET", "ok");
        one["auth"] = json!("key_pair");
        one["plugins"] = json!(["plugin-cors"]);
        vec![site("svc", vec![one], json!({ "plugins": [{ "id": "plugin-cors", "kind": "Cors", "data": cors }] }))]
    });
    let answer = fixture.call("GET", URL, &["Origin: https://shop.example"]);
    assert_eq!((answer.status, answer.field("access-control-allow-origin")), (401, Some("https://shop.example")));
    assert_eq!(fixture.call("GET", URL, &["Origin: https://other.example"]).field("access-control-allow-origin"), None);
}

#[test]
fn a_traced_request_tells_every_step_and_others_tell_nothing() {
    let cors = json!({ "allow_origin": ["*"], "allow_methods": ["GET"], "max_age": 60 });
    let fixture = with_plugins(vec![("Cors", cors)], json!({}));
    let key = TicketKey::new(&TICKETS);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_micros() as u64;
    let traced = fixture.call("GET", URL, &[&format!("X-Gateway-Trace: {}", key.ticket(now))]);
    let told = Told::read(traced.field("x-gateway-steps").unwrap().as_bytes()).unwrap();
    assert_eq!(told.api.as_deref(), Some("a"));
    let kinds: Vec<Kind> = told.steps.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [Kind::Route, Kind::Auth, Kind::Backend, Kind::Backend, Kind::Answer], "{told:?}");
    assert!(told.steps[2].message.contains(&fixture.backend.to_string()), "{told:?}");
    assert_eq!(traced.seen()["headers"].get("x-gateway-trace"), None, "the back-end learns nothing of it");
    for ticket in ["1", &TicketKey::new(&[8; 32]).ticket(now), &key.ticket(now - 61_000_000)] {
        let answer = fixture.call("GET", URL, &[&format!("X-Gateway-Trace: {ticket}")]);
        assert_eq!((answer.status, answer.field("x-gateway-steps")), (200, None));
    }
}
