//! Which API answers, and what its back-end sees.

use serde_json::json;

use crate::fixture::{api, gateway, mock, site};

#[test]
fn the_manual_s_order_of_paths() {
    let fixture = gateway(|_| {
        let apis = [
            ("/user", "prefix"),
            ("/user/{id}", "template"),
            ("^~/user/p", "preferred"),
            ("=/user/p1", "exact"),
            ("/user/x[0-9]+y", "regular"),
        ];
        vec![site("svc", apis.map(|(path, body)| mock(body, path, "GET", body)).into(), json!({}))]
    });
    for (path, wins) in [
        ("user/p1", "exact"),
        ("user/p2", "preferred"),
        ("user/7", "template"),
        ("usertest", "prefix"),
        ("user/test/a", "prefix"),
        ("user", "prefix"),
    ] {
        assert_eq!(fixture.call("GET", &format!("svc.test/release/{path}"), &[]).body, wins, "{path}");
    }
    assert_eq!(fixture.call("GET", "svc.test/release/other", &[]).status, 404);
    let answer = fixture.call("POST", "svc.test/release/user", &[]);
    assert_eq!((answer.status, answer.field("allow")), (405, Some("GET")));
    assert_eq!(fixture.call("GET", "svc.test/test/user", &[]).status, 404, "not released there");
    assert_eq!(fixture.call("GET", "svc.test/user", &[]).status, 404, "no environment");
    assert_eq!(fixture.call("GET", "other.test/release/user", &[]).status, 404, "no such host");
    assert_eq!(fixture.call("GET", "SVC.test:8080/release/user", &[]).body, "prefix");
    assert_eq!(fixture.call("GET", "svc.test/release/x/%2e%2e/user/./p1", &[]).body, "exact", "one form of each path");
}

#[test]
fn what_a_back_end_sees() {
    let fixture = gateway(|url| {
        let backend =
            |path: &str, method: &str| json!({ "backend": { "http": { "target": { "url": url }, "path": path, "method": method } } });
        vec![site(
            "svc",
            vec![
                api("a", "/apia/", "ANY", url, json!({})),
                api("b", "/apib/", "ANY", url, backend("/endpoint/", "")),
                api("c", "/pets/{id}", "POST", url, backend("/p/{id}", "PUT")),
            ],
            json!({}),
        )]
    });
    let seen = fixture.call("GET", "svc.test/release/apia/20171012/index.html?a=1&b", &[]).seen();
    assert_eq!((&seen["target"], &seen["method"]), (&json!("/apia/20171012/index.html?a=1&b"), &json!("GET")));
    assert_eq!(fixture.call("GET", "svc.test/release/apib/20171012/index.html", &[]).seen()["target"], "/endpoint/20171012/index.html");

    let answer = fixture.send(
        "POST",
        "svc.test/release/pets/a%2Fb?q",
        &["X-One: 1", "X-Two: 2", "Connection: X-Two", "Te: trailers", "X-Forwarded-For: 10.0.0.9"],
        "hello",
    );
    let seen = answer.seen();
    assert_eq!((&seen["target"], &seen["method"], &seen["body"]), (&json!("/p/a%2Fb?q"), &json!("PUT"), &json!("hello")));
    let headers = &seen["headers"];
    assert_eq!(headers["host"], fixture.backend.to_string());
    assert_eq!(headers["x-forwarded-host"], "svc.test");
    assert_eq!(headers["x-forwarded-for"], "10.0.0.9, 127.0.0.1");
    assert_eq!(
        (&headers["x-real-ip"], &headers["x-forwarded-proto"], &headers["x-one"]),
        (&json!("127.0.0.1"), &json!("http"), &json!("1"))
    );
    assert!(headers["x-two"].is_null() && headers["te"].is_null() && headers["connection"].is_null(), "{headers}");
    assert_eq!(headers["x-api-requestid"].as_str(), answer.field("x-api-requestid"));
    assert_eq!(answer.field("x-api-requestid").map(str::len), Some(32));
}

#[test]
fn a_change_is_served_from_the_next_request_on() {
    let fixture = gateway(|_| vec![site("svc", vec![mock("a", "/", "GET", "one")], json!({}))]);
    for number in 0..50 {
        let body = format!("body {number}");
        fixture.put(json!({ "site": site("svc", vec![mock("a", "/", "GET", &body)], json!({})) }));
        assert_eq!(fixture.call("GET", "svc.test/release/", &[]).body, body);
    }
    fixture.change("site/svc/release", None);
    assert_eq!(fixture.call("GET", "svc.test/release/", &[]).status, 404);
    assert_eq!(fixture.gateway.snapshot().size(), (0, 0));
}

#[test]
fn domains_map_paths_to_environments() {
    let fixture = gateway(|_| vec![site("svc", vec![mock("a", "=/x", "GET", "answer")], json!({}))]);
    let domain = |more: serde_json::Value| {
        let mut domain = json!({ "host": "www.test", "account": 1, "service": "svc" });
        domain.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fixture.put(json!({ "domain": domain }));
    };
    domain(json!({ "paths": [["/", "release"], ["/old/", "test"]] }));
    assert_eq!(fixture.call("GET", "www.test/x", &[]).body, "answer");
    assert_eq!(fixture.call("GET", "www.test/old/x", &[]).status, 404, "test is not released");
    domain(json!({ "paths": [["/shop", "release"]] }));
    assert_eq!(fixture.call("GET", "www.test/shop/x", &[]).body, "answer");
    assert_eq!(fixture.call("GET", "www.test/shopping/x", &[]).status, 404);
    assert_eq!(fixture.call("GET", "www.test/x", &[]).status, 404);
    domain(json!({ "protocol": "https" }));
    assert_eq!(fixture.call("GET", "www.test/release/x", &[]).status, 403);
    domain(json!({ "forced_https": true }));
    let answer = fixture.call("GET", "www.test/release/x?y=1", &[]);
    assert_eq!((answer.status, answer.field("location")), (308, Some("https://www.test/release/x?y=1")));
}

#[test]
fn back_ends_that_fail() {
    let fixture = gateway(|url| {
        vec![site(
            "svc",
            vec![
                api("a", "/", "ANY", url, json!({ "timeout_ms": 300, "converted": [[418, 200]] })),
                api("b", "/gone", "ANY", "http://127.0.0.1:1", json!({})),
            ],
            json!({}),
        )]
    });
    assert_eq!(fixture.call("GET", "svc.test/release/status/418", &[]).status, 200, "converted");
    assert_eq!(fixture.call("GET", "svc.test/release/status/503", &[]).status, 503, "as it came");
    let answer = fixture.call("GET", "svc.test/release/sleep/2000", &[]);
    assert_eq!(answer.status, 504);
    assert!(answer.seen()["message"].as_str().unwrap().contains("300 ms"), "{answer:?}");
    assert_eq!(fixture.call("GET", "svc.test/release/gone", &[]).status, 502);
    assert_eq!(fixture.call("GET", "svc.test/release/ok", &[]).status, 200);
}
