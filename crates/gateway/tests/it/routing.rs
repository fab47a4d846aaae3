//! Which API answers, and what its back-end sees.

use serde_json::json;

use crate::fixture::{Answer, api, gateway, mock, site};

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
    let url = "svc.test/release/apia/";
    let twins = fixture.call("GET", url, &["X_Real_IP: 6.6.6.6", "X_Own: 1", "X_Two: 1", "X-Two: 2"]).seen()["headers"].clone();
    assert!(twins["x_real_ip"].is_null() && twins["x_two"].is_null() && twins["x_own"] == "1" && twins["x-two"] == "2", "{twins}");
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

#[test]
fn parameters_are_checked_and_put_in_their_places() {
    let fixture = gateway(|url| {
        let back = |more: serde_json::Value| {
            let mut back = json!({ "backend": { "http": { "target": { "url": url }, "path": "/p/{where}" } } });
            back.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            back
        };
        let from = |position: &str, name: &str| json!({ "parameter": { "position": position, "name": name } });
        let more = back(json!({
            "parameters": [
                { "name": "id", "position": "path", "kind": "int" },
                { "name": "place", "position": "query", "required": true },
                { "name": "age", "position": "body", "kind": "int" },
            ],
            "mappings": [
                { "name": "where", "position": "path", "source": from("query", "place") },
                { "name": "X-Id", "position": "header", "source": from("path", "id") },
                { "name": "years", "position": "body", "source": from("body", "age") },
                { "name": "X-Env", "position": "header", "source": { "system": "environment" } },
            ],
            "constants": [{ "name": "c", "position": "query", "value": "1" }],
        }));
        vec![site("svc", vec![api("a", "/pets/{id}", "ANY", url, more)], json!({}))]
    });
    let form = "Content-Type: application/x-www-form-urlencoded; charset=utf-8";
    let seen = fixture.send("POST", "svc.test/release/pets/7?place=a%2Fb&x=%2B", &[form], "name=a+b&age=3").seen();
    assert_eq!((seen["target"].as_str(), seen["body"].as_str()), (Some("/p/a%2Fb?x=%2B&c=1"), Some("name=a+b&years=3")));
    let headers = &seen["headers"];
    assert_eq!((&headers["x-id"], &headers["x-env"], &headers["content-length"]), (&json!("7"), &json!("release"), &json!("16")));
    let named = fixture.send("POST", "svc.test/release/pets/7?place=a", &[form, "Connection: X-Id, X-Env"], "age=3").seen();
    assert_eq!((&named["headers"]["x-id"], &named["headers"]["x-env"]), (&json!("7"), &json!("release")));
    for (url, body, word) in [
        ("svc.test/release/pets/x?place=a", "age=3", "`id`"),
        ("svc.test/release/pets/7", "age=3", "`place` is required in the query"),
        ("svc.test/release/pets/7?place=a", "age=old", "`age`"),
        ("svc.test/release/pets/7?place=..", "age=3", "`..`"),
        ("svc.test/release/pets/7?place=%2E", "age=3", "`..`"),
    ] {
        let answer = fixture.send("POST", url, &[form], body);
        assert_eq!(answer.status, 400, "{url}");
        assert!(answer.body.contains(word), "{answer:?}");
    }
    assert_eq!(fixture.send("POST", "svc.test/release/pets/7?place=a", &["Content-Type: text/plain"], "age=old").status, 200, "not a form");
}

#[test]
fn bodies_have_a_longest() {
    let fixture = gateway(|url| vec![site("svc", vec![api("a", "/", "ANY", url, json!({}))], json!({}))]);
    assert_eq!(fixture.send("POST", "svc.test/release/", &[], &"x".repeat(100_000)).status, 200);
    assert_eq!(fixture.send("POST", "svc.test/release/", &[], &"x".repeat(100_001)).status, 413);
    let chunk = format!("186a1\r\n{}\r\n0\r\n\r\n", "x".repeat(100_001));
    let head = "POST /release/ HTTP/1.1\r\nHost: svc.test\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    let answer = fixture.raw(format!("{head}{chunk}").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
}

/// What two servers may read in two ways is refused, or read in one way by whoever comes after.
#[test]
fn requests_that_are_not_certain() {
    let fixture = gateway(|url| vec![site("svc", vec![api("a", "/", "ANY", url, json!({}))], json!({}))]);
    let head = |line: &str, fields: &str| format!("{line} HTTP/1.1\r\nHost: svc.test\r\nConnection: close\r\n{fields}\r\n");
    let post = |fields: &str, body: &str| fixture.raw(format!("{}{body}", head("POST /release/", fields)).as_bytes());
    for (fields, body) in [
        ("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"),
        ("Content-Length: +4\r\n", "abcd"),
        ("Content-Length: -1\r\n", ""),
        ("Content-Length: 0x4\r\n", "abcd"),
        ("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"),
        ("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"),
        ("Host: other.test\r\n", ""),
        ("X-A : 1\r\n", ""),
        ("X-A: 1\rX-B: 2\r\n", ""),
        ("X-A: 1\0\r\n", ""),
    ] {
        let answer = post(fields, body);
        assert!(answer.starts_with("HTTP/1.1 400"), "{fields:?}: {answer}");
    }
    // The same length twice is one, and the back-end gets one.
    assert_eq!(Answer::read(&post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc")).seen()["headers"]["content-length"], "3");
    // A length beside chunks: refused, and nothing that follows is read as a request.
    let smuggled = "0\r\n\r\nGET /release/smuggled HTTP/1.1\r\nHost: svc.test\r\n\r\n";
    let answer = post(&format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n", smuggled.len()), smuggled);
    assert!(answer.starts_with("HTTP/1.1 400") && answer.matches("HTTP/1.1 ").count() == 1, "{answer}");
    for bad in ["zz\r\nabc\r\n0\r\n\r\n", "fffffffffffffffff\r\nabc\r\n0\r\n\r\n", "3\nabc\n0\n\n", "-1\r\n\r\n"] {
        let answer = post("Transfer-Encoding: chunked\r\n", bad);
        assert!(!answer.starts_with("HTTP/1.1 2"), "{bad:?}: {answer}");
    }
    for line in ["GET /release/../../etc", "GET /release/%00", "GET http://other.test/release/", "GET *", "GET /release/\\x"] {
        let answer = fixture.raw(head(line, "").as_bytes());
        assert!(answer.starts_with("HTTP/1.1 400"), "{line}: {answer}");
    }
    for (line, status) in [("GET / HTTP/2.0", 505), ("GET / HTTP/9.9", 505), ("\u{16}\u{3}\u{1}", 400), ("GET", 400)] {
        let answer = fixture.raw(format!("{line}\r\nHost: svc.test\r\n\r\n").as_bytes());
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{line}: {answer}");
    }
    assert!(fixture.raw(b"GET /release/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400"), "no host");
    assert_eq!(fixture.call("GET", "svc.test/release/", &[]).status, 200);
}
