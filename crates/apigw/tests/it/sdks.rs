//! Generated clients, installed and run against a gateway.

use std::path::{Path, PathBuf};
use std::process::Command;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::json;
use terrace_gateway::{Gateway, Options};
use tokio::net::TcpListener;

use crate::docs::{fetched, served};
use crate::world::{BOB, World};

both_databases!(clients_are_installed_and_call_the_gateway a_link_ends_and_cannot_be_changed);

/// Answers with what it was asked.
async fn echo() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let answer = service_fn(|request: http::Request<hyper::body::Incoming>| async {
                let (parts, body) = request.into_parts();
                let body = body.collect().await.unwrap().to_bytes();
                let lang = parts.headers.get("x-lang").map(|value| value.to_str().unwrap().to_owned());
                let said = json!({"uri": parts.uri.to_string(), "method": parts.method.as_str(), "lang": lang, "body": String::from_utf8_lossy(&body)});
                Ok::<_, std::convert::Infallible>(http::Response::new(Full::new(Bytes::from(said.to_string()))))
            });
            tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
        }
    });
    url
}

async fn ran(command: &mut Command) -> String {
    let shown = format!("{command:?}");
    let mut command = std::mem::replace(command, Command::new("true"));
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap_or_else(|fault| panic!("{shown}: {fault}"));
    let (out, err) = (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{shown}\n{out}\n{err}");
    out
}

fn node() -> PathBuf {
    let packaged = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../console/node_modules/node/bin/node");
    if packaged.exists() { packaged } else { PathBuf::from("node") }
}

async fn clients_are_installed_and_call_the_gateway(w: World) {
    let (service, url) = (w.service("pet-shop").await, echo().await);
    let back = json!({"ServiceType": "HTTP", "ServiceConfig": {"Url": url, "Path": "/v1/{id}", "Method": "POST"}, "AuthType": "SECRET",
        "ApiName": "changePet", "ApiDesc": "Ends \"\"\" and */ early", "RequestConfig": {"Path": "/pets/{id}", "Method": "POST"},
        "RequestParameters": [
            {"Name": "id", "Position": "path", "Type": "int", "DefaultValue": "", "Required": true, "Desc": ""},
            {"Name": "dry", "Position": "query", "Type": "boolean", "DefaultValue": "", "Required": false, "Desc": ""},
            {"Name": "X-Lang", "Position": "header", "Type": "string", "DefaultValue": "", "Required": false, "Desc": ""},
            {"Name": "class", "Position": "body", "Type": "string", "DefaultValue": "", "Required": true, "Desc": ""}],
        "ServiceParameters": [
            {"Name": "id", "Position": "path", "RelevantRequestParameterPosition": "path", "RelevantRequestParameterName": "id"},
            {"Name": "dry", "Position": "query", "RelevantRequestParameterPosition": "query", "RelevantRequestParameterName": "dry"},
            {"Name": "X-Lang", "Position": "header", "RelevantRequestParameterPosition": "header", "RelevantRequestParameterName": "X-Lang"},
            {"Name": "class", "Position": "body", "RelevantRequestParameterPosition": "body", "RelevantRequestParameterName": "class"}]});
    w.api(&service, "/pets/{id}", back).await;
    w.api(&service, "/hello", json!({})).await;
    let (plan, (id, secret)) = (w.plan("all").await, w.key("one").await);
    w.ok("BindSecretIds", json!({"UsagePlanId": plan, "AccessKeyIds": [id]})).await;
    w.release(&service, "release").await;
    w.ok("BindEnvironment", json!({"UsagePlanIds": [plan], "BindType": "SERVICE", "Environment": "release", "ServiceId": service})).await;
    let options =
        Options { listen: "127.0.0.1:0".parse().unwrap(), tls_listen: None, workers: 1, most_body: 100_000, tickets: None, log: None };
    let (gateway, faults) = Gateway::start(options, &w.apigw.changes(0).await.unwrap()).unwrap();
    assert!(faults.is_empty(), "{faults:?}");
    let (at, host) =
        (gateway.address(), w.ok("DescribeService", json!({"ServiceId": service})).await["OuterSubDomain"].as_str().unwrap().to_owned());
    let (files, directory) = (served(&w).await, tempfile::TempDir::new().unwrap());
    for language in ["Python", "JavaScript"] {
        let asked = json!({"ServiceId": service, "GenEnvironment": "release", "GenLanguage": language});
        let made = w.result("GenerateApiDocument", asked).await;
        let (head, page) = fetched(files, made["DocumentURL"].as_str().unwrap()).await;
        assert!(head.starts_with("HTTP/1.1 200") && String::from_utf8(page).unwrap().contains("/pets/{id}"), "{head}");
        let (head, package) = fetched(files, made["SdkURL"].as_str().unwrap()).await;
        assert!(head.contains("content-type: application/zip") && head.contains("content-disposition: attachment"), "{head}");
        std::fs::write(directory.path().join(format!("{language}.zip")), package).unwrap();
    }
    let script =
        |text: &str| text.replace("@AT@", &at.to_string()).replace("@HOST@", &host).replace("@ID@", &id).replace("@SECRET@", &secret);
    let expected = json!({"uri": "/v1/7?dry=true", "method": "POST", "lang": "en", "body": "class=a+b%26c"});
    ran(Command::new("python3").args(["-m", "venv", "venv"]).current_dir(&directory)).await;
    let python = directory.path().join("venv/bin/python");
    ran(Command::new(&python)
        .args(["-m", "pip", "install", "-q", "--no-index", "--disable-pip-version-check", "Python.zip"])
        .current_dir(&directory))
    .await;
    let code = script(
        r#"
import json
from apigw_pet_shop import ApiError, Client
client = Client("http://@AT@/release", "@ID@", "@SECRET@", headers={"Host": "@HOST@"})
assert client.get_hello().text == "hello"
try:
    Client("http://@AT@/release", "@ID@", "wrong", headers={"Host": "@HOST@"}).change_pet(id=7, class2="x")
    raise SystemExit("let in")
except ApiError as error:
    assert error.response.status == 401, error
print(json.dumps(client.change_pet(id=7, dry=True, x_lang="en", class2="a b&c").json()))
"#,
    );
    let said = ran(Command::new(&python).args(["-c", &code]).current_dir(&directory)).await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&said).unwrap(), expected);
    ran(Command::new(&python).args(["-m", "zipfile", "-e", "JavaScript.zip", "."]).current_dir(&directory)).await;
    let code = script(
        r#"
import http from "node:http";
import { ApiError, Client } from "./package/index.js";
// The platform's own `fetch` does not let anybody choose the name that is asked.
const through = (url, { method, headers, body }) => new Promise((done, fail) => {
  const form = body ? { "Content-Type": "application/x-www-form-urlencoded" } : {};
  const request = http.request(url, { method, headers: { ...headers, ...form } }, async (answer) => {
    let text = "";
    for await (const part of answer) text += part;
    done(new Response(text, { status: answer.statusCode }));
  });
  request.on("error", fail);
  request.end(body?.toString());
});
const options = { endpoint: "http://@AT@/release", secretId: "@ID@", secretKey: "@SECRET@", headers: { Host: "@HOST@" }, fetch: through };
const client = new Client(options);
if ((await (await client.getHello()).text()) !== "hello") throw new Error("hello");
const refused = await new Client({ ...options, secretKey: "wrong" }).changePet({ id: 7, class2: "x" }).catch((error) => error);
if (!(refused instanceof ApiError) || refused.response.status !== 401) throw refused;
console.log(await (await client.changePet({ id: 7, dry: true, xLang: "en", class2: "a b&c" })).text());
"#,
    );
    std::fs::write(directory.path().join("run.mjs"), code).unwrap();
    let said = ran(Command::new(node()).arg("run.mjs").current_dir(&directory)).await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&said).unwrap(), expected);
    gateway.stop();
}

async fn a_link_ends_and_cannot_be_changed(w: World) {
    let service = w.service("shop").await;
    w.api(&service, "/a", json!({})).await;
    let asked = json!({"ServiceId": service, "GenEnvironment": "release", "GenLanguage": "Python"});
    assert_eq!(w.code("GenerateApiDocument", asked.clone()).await, "FailedOperation.GenerateApiDocumentError");
    w.release(&service, "release").await;
    let link = w.result("GenerateApiDocument", asked.clone()).await["SdkURL"].as_str().unwrap().to_owned();
    let files = served(&w).await;
    assert!(fetched(files, &link).await.0.starts_with("HTTP/1.1 200"));
    for changed in [
        link.replace("sdk-python.zip", "document.html"),
        link.replace("/release/", "/test/"),
        link.replacen("download/", "download/00", 1),
        format!("{link}/x"),
    ] {
        assert!(fetched(files, &changed).await.0.starts_with("HTTP/1.1 404"), "{changed}");
    }
    assert_eq!(w.call_as(BOB, "GenerateApiDocument", asked).await.unwrap_err().code(), "FailedOperation.ServiceNotExist");
    w.clock.advance(std::time::Duration::from_secs(3601));
    assert!(fetched(files, &link).await.0.starts_with("HTTP/1.1 404"));
}
