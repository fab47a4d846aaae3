//! Documents of APIs: what they are built of, and who reads them.

use std::net::SocketAddr;
use std::sync::Arc;

use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::world::{BOB, World, options};

both_databases!(a_document_is_built_of_what_is_released a_document_is_read_with_its_password what_is_no_document_is_refused);

async fn document(w: &World, service: &str, apis: &[&String]) -> String {
    let asked = json!({"ApiDocName": "For partners", "ServiceId": service, "Environment": "release", "ApiIds": apis});
    let made = w.result("CreateAPIDoc", asked).await;
    assert_eq!((&made["ApiDocName"], &made["ApiDocStatus"]), (&json!("For partners"), &json!("INIT")));
    made["ApiDocId"].as_str().unwrap().to_owned()
}

async fn detail(w: &World, doc: &str) -> Value {
    w.result("DescribeAPIDocDetail", json!({"ApiDocId": doc})).await
}

async fn a_document_is_built_of_what_is_released(w: World) {
    let service = w.service("shop").await;
    let (a, b) = (w.api(&service, "/a", json!({"ApiName": "first"})).await, w.api(&service, "/b", json!({})).await);
    let doc = document(&w, &service, &[&a, &a]).await;
    assert_eq!(w.code("BuildAPIDoc", json!({"ApiDocId": doc})).await, "FailedOperation.ServiceError");
    assert_eq!(detail(&w, &doc).await["ApiDocStatus"], "FAIL");
    w.release(&service, "release").await;
    assert_eq!(w.result("BuildAPIDoc", json!({"ApiDocId": doc})).await, true);
    let seen = detail(&w, &doc).await;
    assert_eq!(
        (&seen["ApiDocStatus"], &seen["ApiCount"], &seen["ReleaseCount"], &seen["ViewCount"]),
        (&json!("SUCCESS"), &json!(1), &json!(1), &json!(0))
    );
    assert_eq!((&seen["ApiIds"], &seen["ApiNames"], &seen["ServiceName"]), (&json!([a]), &json!(["first"]), &json!("shop")));
    assert_eq!((&seen["ApiDocUri"], &seen["UpdatedTime"]), (&json!(format!("/docs/{doc}")), &json!("2026-11-20 08:09:10")));
    let changed = w.result("ModifyAPIDoc", json!({"ApiDocId": doc, "ApiDocName": "For all"})).await;
    assert_eq!((&changed["ApiDocName"], &changed["ApiDocStatus"]), (&json!("For all"), &json!("SUCCESS")));
    let changed = w.result("ModifyAPIDoc", json!({"ApiDocId": doc, "ApiIds": [a, b]})).await;
    assert_eq!(changed["ApiDocStatus"], "INIT");
    w.ok("BuildAPIDoc", json!({"ApiDocId": doc})).await;
    // An API that came after the release is not in it.
    let late = w.api(&service, "/late", json!({})).await;
    w.ok("ModifyAPIDoc", json!({"ApiDocId": doc, "ApiIds": [late]})).await;
    assert_eq!(w.code("BuildAPIDoc", json!({"ApiDocId": doc})).await, "ResourceNotFound.InvalidApi");
    assert_eq!((&detail(&w, &doc).await["ApiDocStatus"], &detail(&w, &doc).await["ReleaseCount"]), (&json!("FAIL"), &json!(2)));
    let listed = w.result("DescribeAPIDocs", json!({})).await;
    assert_eq!((&listed["TotalCount"], &listed["APIDocSet"][0]["ApiDocId"]), (&json!(1), &json!(doc)));
    assert_eq!(w.result("DeleteAPIDoc", json!({"ApiDocId": doc})).await, true);
    assert_eq!(w.code("DescribeAPIDocDetail", json!({"ApiDocId": doc})).await, "ResourceNotFound.InvalidApiDoc");
}

/// Serves documents as a server does; where it listens.
pub async fn served(w: &World) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, apigw) = (listener.local_addr().unwrap(), Arc::clone(&w.apigw));
    tokio::spawn(async move {
        while let Ok((stream, peer)) = listener.accept().await {
            let apigw = Arc::clone(&apigw);
            tokio::spawn(async move {
                let answer = service_fn(move |request| {
                    let served = terrace_apigw::readers::serve(Arc::clone(&apigw), request, peer, false);
                    async move { Ok::<_, std::convert::Infallible>(served.await) }
                });
                hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await
            });
        }
    });
    address
}

/// The whole answer, as it was on the wire.
async fn ask(at: SocketAddr, method: &str, path: &str, fields: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(at).await.unwrap();
    let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n{fields}\r\n{body}", body.len());
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// The head of an answer, and the body as it is.
pub async fn fetched(at: SocketAddr, path: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    (String::from_utf8(answer[..end].to_vec()).unwrap(), answer[end..].to_vec())
}

fn cookie(answer: &str) -> String {
    let line = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap_or_else(|| panic!("{answer}"));
    format!("Cookie: {}\r\n", line.split(';').next().unwrap())
}

async fn a_document_is_read_with_its_password(w: World) {
    let service = w.service("shop").await;
    let api = w
        .api(
            &service,
            "/user/{id}",
            json!({"AuthType": "SECRET", "ServiceType": "HTTP", "ServiceConfig": {"Url": "http://inner:1", "Path": "/x", "Method": "GET"},
        "RequestParameters": [{"Name": "id", "Position": "path", "Type": "int", "DefaultValue": "", "Required": true, "Desc": "<whose>"}]}),
        )
        .await;
    let (doc, other) = (document(&w, &service, &[&api]).await, document(&w, &service, &[&api]).await);
    w.release(&service, "release").await;
    let (at, path) = (served(&w).await, format!("/docs/{doc}"));
    let password = |seen: &Value| format!("password={}", seen["SharePassword"].as_str().unwrap());
    let right = password(&detail(&w, &doc).await);
    assert_eq!(right.len(), "password=".len() + 16);
    // One that there is not answers like one that there is.
    let asked = ask(at, "GET", &path, "", "").await;
    let without_date = |answer: &str| answer.lines().filter(|line| !line.starts_with("date:")).collect::<Vec<_>>().join("\n");
    assert_eq!(without_date(&asked), without_date(&ask(at, "GET", "/docs/apidoc-00000000", "", "").await));
    assert!(asked.starts_with("HTTP/1.1 200") && asked.contains("type=\"password\"") && !asked.contains("For partners"), "{asked}");
    for field in [
        "content-security-policy: default-src 'none'; style-src 'sha256-",
        "frame-ancestors 'none'",
        "x-robots-tag: noindex",
        "cache-control: no-store",
    ] {
        assert!(asked.contains(field), "{field}: {asked}");
    }
    for wrong in ["password=", "", "password=x", &password(&detail(&w, &other).await)] {
        assert!(ask(at, "POST", &path, "", wrong).await.starts_with("HTTP/1.1 403"), "{wrong}");
    }
    let welcome = ask(at, "POST", &path, "", &right).await;
    assert!(welcome.starts_with("HTTP/1.1 303") && welcome.contains(&format!("location: {path}")), "{welcome}");
    let cookie_of = cookie(&welcome);
    assert!(ask(at, "GET", &path, &cookie_of, "").await.contains("not been built"));
    w.ok("BuildAPIDoc", json!({"ApiDocId": doc})).await;
    let page = ask(at, "GET", &path, &cookie_of, "").await;
    for part in
        ["For partners", "/user/{id}", "&lt;whose&gt;", "hmac-sha256", "urllib.request", "await fetch", ".apigw.localhost/release/user/1"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("inner") && !page.contains("<script"), "{page}");
    assert_eq!(detail(&w, &doc).await["ViewCount"], 1);
    // A cookie is for one document, and ends with its password.
    assert!(ask(at, "GET", &format!("/docs/{other}"), &cookie_of, "").await.contains("type=\"password\""));
    w.ok("ResetAPIDocPassword", json!({"ApiDocId": doc})).await;
    assert!(ask(at, "GET", &path, &cookie_of, "").await.contains("type=\"password\""));
    assert_ne!(password(&detail(&w, &doc).await), right);
    for _ in 0..6 {
        assert!(ask(at, "POST", &path, "", &right).await.starts_with("HTTP/1.1 403"));
    }
    let refused = ask(at, "POST", &path, "", &password(&detail(&w, &doc).await)).await;
    assert!(refused.starts_with("HTTP/1.1 429") && refused.contains("retry-after: 60"), "{refused}");
    w.clock.advance(std::time::Duration::from_secs(61));
    assert!(ask(at, "POST", &path, "", &password(&detail(&w, &doc).await)).await.starts_with("HTTP/1.1 303"));
    for (method, path, status) in [("GET", "/docs/", "404"), ("GET", "/docs/../x", "404"), ("DELETE", path.as_str(), "405")] {
        assert!(ask(at, method, path, "", "").await.starts_with(&format!("HTTP/1.1 {status}")), "{method} {path}");
    }
    // A document goes with its service.
    w.ok("UnReleaseService", json!({"ServiceId": service, "EnvironmentName": "release"})).await;
    w.ok("DeleteService", json!({"ServiceId": service})).await;
    assert_eq!(w.result("DescribeAPIDocs", json!({})).await["TotalCount"], 0);
}

async fn what_is_no_document_is_refused(w: World) {
    let (service, other) = (w.service("shop").await, w.service("other").await);
    let api = w.api(&service, "/a", json!({})).await;
    let asked =
        |name: &str, service: &str, apis: Value| json!({"ApiDocName": name, "ServiceId": service, "Environment": "test", "ApiIds": apis});
    for (params, code) in [
        (asked("", &service, json!([api])), "InvalidParameter.FormatError"),
        (asked(&"x".repeat(51), &service, json!([api])), "InvalidParameter.FormatError"),
        (asked("x", &service, json!([])), "InvalidParameter.FormatError"),
        (asked("x", "service-none", json!([api])), "ResourceNotFound.InvalidService"),
        (asked("x", &other, json!([api])), "ResourceNotFound.InvalidApi"),
    ] {
        assert_eq!(w.code("CreateAPIDoc", params.clone()).await, code, "{params}");
    }
    let doc = document(&w, &service, &[&api]).await;
    assert_eq!(w.code("ModifyAPIDoc", json!({"ApiDocId": doc, "ServiceId": other})).await, "ResourceNotFound.InvalidApi");
    for action in ["BuildAPIDoc", "DeleteAPIDoc", "DescribeAPIDocDetail", "ModifyAPIDoc", "ResetAPIDocPassword"] {
        for id in [doc.as_str(), "apidoc-00000000"] {
            let refusal = w.call_as(BOB, action, json!({"ApiDocId": id})).await.unwrap_err();
            assert_eq!(refusal.code(), "ResourceNotFound.InvalidApiDoc", "{action} {id}");
        }
    }
    assert_eq!(w.call_as(BOB, "DescribeAPIDocs", json!({})).await.unwrap()["Result"]["TotalCount"], 0);
    let mut w = w;
    w.with(terrace_apigw::Options { limits: terrace_apigw::Limits { docs: 1, ..terrace_apigw::Limits::default() }, ..options() });
    assert_eq!(w.code("CreateAPIDoc", asked("x", &service, json!([api]))).await, "LimitExceeded.APIDocLimitExceeded");
}
