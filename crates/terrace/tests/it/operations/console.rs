//! The console's door: sessions, cookies, the second token, the throttle, the first password.

use serde_json::{Value, json};
use terrace_base::Clock;
use terrace_testkit::client::{Raw, Reply, plain};
use terrace_testkit::process::eventually;
use terrace_testkit::{ApiError, Options, Terrace};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _};

use super::{certificate, printed};
use crate::server::start;

/// A browser: keeps the cookie, knows the second token.
struct Browser<'a> {
    terrace: &'a Terrace,
    cookie: String,
    csrf: String,
}

impl<'a> Browser<'a> {
    fn new(terrace: &'a Terrace) -> Self {
        Browser { terrace, cookie: String::new(), csrf: String::new() }
    }

    async fn send(&self, method: &str, path: &str, body: Option<Value>) -> Reply {
        let mut headers = vec![("Host".to_owned(), self.terrace.address())];
        for (name, value) in [("Cookie", &self.cookie), ("X-Terrace-Csrf", &self.csrf)] {
            if !value.is_empty() {
                headers.push((name.to_owned(), value.clone()));
            }
        }
        let body = body.map(|b| b.to_string().into_bytes()).unwrap_or_default();
        headers.push(("Content-Type".into(), "application/json".into()));
        let raw = Raw { method: method.into(), target: format!("/console/{path}"), headers, body };
        plain(&self.terrace.address(), &raw).await.unwrap()
    }

    async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Result<Value, ApiError> {
        let reply = self.send(method, path, body).await;
        assert_eq!(reply.headers.get("cache-control").unwrap(), "no-store", "{path}");
        reply.answer()
    }

    async fn log_in(&mut self, user: &str, password: &str) -> Result<Value, ApiError> {
        let reply = self.send("POST", "session", Some(json!({"User": user, "Password": password}))).await;
        let set = reply.headers.get("set-cookie").map(|v| v.to_str().unwrap().to_owned());
        let answer = reply.answer();
        assert_eq!(answer.is_ok(), set.is_some(), "a cookie comes with a session only");
        if let (Ok(answer), Some(set)) = (&answer, set) {
            let mut parts = set.split("; ");
            self.cookie = parts.next().unwrap().to_owned();
            let mut flags: Vec<_> = parts.collect();
            flags.sort_unstable();
            assert_eq!(flags, ["HttpOnly", "Max-Age=43200", "Path=/console/", "SameSite=Strict"]);
            self.csrf = answer["Csrf"].as_str().unwrap().to_owned();
        }
        answer
    }
}

fn code(outcome: Result<Value, ApiError>) -> String {
    outcome.map_or_else(|e| e.code, |_| "OK".into())
}

#[tokio::test]
async fn from_the_first_login_to_the_logout() {
    let terrace = start(Options::default()).await;
    let root = terrace.root();
    let mut browser = Browser::new(&terrace);
    assert_eq!(code(browser.ask("GET", "session", None).await), "AuthFailure.TokenFailure");
    assert_eq!(code(browser.log_in("root", "wrong").await), "AuthFailure.UnauthorizedOperation");
    assert_eq!(code(browser.log_in("nobody", &root.console_password).await), "AuthFailure.UnauthorizedOperation");

    let opened = browser.log_in("root", &root.console_password).await.unwrap();
    assert_eq!((&opened["OwnerUin"], &opened["MustChangePassword"]), (&json!(root.uin), &json!(true)));
    let session = browser.ask("GET", "session", None).await.unwrap();
    assert_eq!((&session["Name"], &session["Region"]), (&json!("root"), &json!("ap-local")));
    assert!(session.get("Csrf").is_none());

    // Until the first password is replaced, nothing else works.
    assert_eq!(code(browser.ask("POST", "api/tat/DescribeRegions", Some(json!({}))).await), "AuthFailure.UnauthorizedOperation");
    let new = "A-new-Password-7";
    let change = |old: &str, new: &str| Some(json!({"OldPassword": old, "NewPassword": new}));
    let forger = Browser { terrace: &terrace, cookie: browser.cookie.clone(), csrf: "guessed".into() };
    assert_eq!(code(forger.ask("POST", "password", change(&root.console_password, new)).await), "AuthFailure.TokenFailure");
    assert_eq!(code(browser.ask("POST", "password", change("wrong", new)).await), "AuthFailure.UnauthorizedOperation");
    assert_ne!(code(browser.ask("POST", "password", change(&root.console_password, "short")).await), "OK");
    assert_eq!(code(browser.ask("POST", "password", change(&root.console_password, new)).await), "OK");
    assert_eq!(code(browser.ask("GET", "session", None).await), "AuthFailure.TokenFailure", "a new password ends the sessions");
    assert_eq!(code(browser.log_in("root", &root.console_password).await), "AuthFailure.UnauthorizedOperation");
    let opened = browser.log_in("root", new).await.unwrap();
    assert_eq!(opened["MustChangePassword"], false);

    // Calls go through the same chain as signed ones.
    let regions = browser.ask("POST", "api/tat/DescribeRegions", Some(json!({}))).await.unwrap();
    assert_eq!(regions["RegionSet"][0]["Region"], "ap-local");
    assert_eq!(code(browser.ask("POST", "api/tat/NoSuchAction", Some(json!({}))).await), "InvalidAction");
    assert_eq!(code(browser.ask("POST", "api/nosuch/DescribeRegions", Some(json!({}))).await), "InvalidAction");
    assert_eq!(code(browser.ask("POST", "api/tat/DescribeCommands", Some(json!({"Limit": 0}))).await), "InvalidParameterValue");
    assert_eq!(code(browser.ask("POST", "api/bms/DescribeFlavors", Some(json!({}))).await), "UnsupportedOperation");
    let made = browser.ask("POST", "api/tat/CreateRegisterCode", Some(json!({}))).await.unwrap();
    let now = Clock::system().now().secs();
    let lookup = json!([{"AttributeKey": "RequestId", "AttributeValue": made["RequestId"]}]);
    let events = json!({"StartTime": now - 60, "EndTime": now + 60, "LookupAttributes": lookup});
    let found = browser.ask("POST", "api/cloudaudit/DescribeEvents", Some(events)).await.unwrap();
    assert_eq!((&found["Events"][0]["EventName"], &found["Events"][0]["SecretId"]), (&json!("CreateRegisterCode"), &json!("")), "{found}");

    // A foreign page has the cookie sent along but not the second token.
    let forger = Browser { terrace: &terrace, cookie: browser.cookie.clone(), csrf: String::new() };
    for (method, path) in [("POST", "api/tat/DescribeRegions"), ("DELETE", "session"), ("POST", "password")] {
        assert_eq!(code(forger.ask(method, path, Some(json!({}))).await), "AuthFailure.TokenFailure", "{path}");
    }
    browser.ask("GET", "session", None).await.expect("the session is still open");

    let reply = browser.send("DELETE", "session", None).await;
    assert!(reply.headers.get("set-cookie").unwrap().to_str().unwrap().contains("Max-Age=0"));
    reply.answer().unwrap();
    assert_eq!(code(browser.ask("GET", "session", None).await), "AuthFailure.TokenFailure");
    assert_eq!(code(browser.ask("POST", "api/tat/DescribeRegions", Some(json!({}))).await), "AuthFailure.TokenFailure");
    for secret in [new, &root.console_password, &browser.csrf] {
        assert!(!terrace.log().contains(secret), "the log shows a secret");
    }
}

#[tokio::test]
async fn sub_users_log_in_and_are_asked_for_permission() {
    let terrace = start(Options::default()).await;
    let root = terrace.client();
    let password = "Given-by-Admin-7";
    let params = json!({"Name": "dev", "ConsoleLogin": 1, "Password": password, "NeedResetPassword": 1});
    root.call("cam", "AddUser", params).await.unwrap();
    let mut browser = Browser::new(&terrace);
    assert_eq!(browser.log_in("dev", password).await.unwrap()["MustChangePassword"], true);
    let change = json!({"OldPassword": password, "NewPassword": "Chosen-by-Dev-8"});
    browser.ask("POST", "password", Some(change)).await.unwrap();
    browser.log_in("dev", "Chosen-by-Dev-8").await.unwrap();
    browser.ask("POST", "api/sts/GetCallerIdentity", Some(json!({}))).await.unwrap();
    assert_eq!(code(browser.ask("POST", "api/tat/DescribeCommands", Some(json!({}))).await), "AuthFailure.UnauthorizedOperation");
    // The administrator ends console login: so does the session.
    root.call("cam", "UpdateUser", json!({"Name": "dev", "ConsoleLogin": 0})).await.unwrap();
    assert_eq!(code(browser.ask("GET", "session", None).await), "AuthFailure.TokenFailure");
    assert_eq!(code(browser.log_in("dev", "Chosen-by-Dev-8").await), "AuthFailure.UnauthorizedOperation");
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let terrace = start(Options::default()).await;
    let password = terrace.root().console_password;
    let mut browser = Browser::new(&terrace);
    let mut refused = None;
    for _ in 0..8 {
        let error = browser.log_in("root", "guessed").await.unwrap_err();
        if error.code == "RequestLimitExceeded" {
            refused = Some(error);
            break;
        }
        assert_eq!(error.code, "AuthFailure.UnauthorizedOperation");
    }
    let refused = refused.expect("the throttle holds");
    assert!(refused.message.contains("seconds"), "{refused}");
    // Signed calls are none of its business; the lock ends by itself.
    terrace.client().call("sts", "GetCallerIdentity", json!({})).await.unwrap();
    eventually("the lock to end", async || browser.log_in("root", &password).await.ok()).await;
}

/// Side by side, guesses must not pass the lock before the first of them counts.
#[tokio::test]
async fn guessing_in_parallel_is_no_faster() {
    let terrace = start(Options::default()).await;
    let browser = Browser::new(&terrace);
    let guess = |n: usize| {
        let guess = Some(json!({"User": "root", "Password": format!("wrong-{n}")}));
        let browser = &browser;
        async move { code(browser.ask("POST", "session", guess).await) }
    };
    let begun = std::time::Instant::now();
    let outcomes = futures_util::future::join_all((0..40).map(guess)).await;
    let looked_at = outcomes.iter().filter(|code| *code != "RequestLimitExceeded").count();
    // On a slow machine the lock ends before the last of them had its turn; each second lets one more through.
    let allowed = 5 + usize::try_from(begun.elapsed().as_secs()).unwrap();
    assert!((1..=allowed).contains(&looked_at), "{outcomes:?}");
}

#[tokio::test]
async fn odd_requests_are_turned_away() {
    let terrace = start(Options::default()).await;
    let browser = Browser::new(&terrace);
    for (method, path) in [
        ("PUT", "session"),
        ("POST", "events"),
        ("GET", "api/tat/DescribeRegions"),
        ("POST", "api/tat"),
        ("POST", "../session"),
        ("PUT", ""),
    ] {
        assert_eq!(browser.send(method, path, None).await.status, 405, "{method} {path}");
    }
    assert_eq!(browser.send("GET", "assets/nothing.js", None).await.status, 404);
    for body in [
        json!({}),
        json!([]),
        json!({"User": "root"}),
        json!({"User": "root", "Password": "x", "Extra": 1}),
        json!({"User": 1, "Password": 2}),
    ] {
        assert_eq!(code(browser.ask("POST", "session", Some(body)).await), "InvalidParameter");
    }
    let huge = json!({"User": "x".repeat(100_000), "Password": "y\0".repeat(1000)});
    assert_eq!(code(browser.ask("POST", "session", Some(huge)).await), "AuthFailure.UnauthorizedOperation");
    let account = json!({"Account": "not a number", "User": "root", "Password": "x"});
    assert_eq!(code(browser.ask("POST", "session", Some(account)).await), "InvalidParameterValue");
}

/// Under TLS the cookie travels under TLS only.
#[tokio::test]
async fn the_cookie_is_secure_under_tls() {
    let (cert, key, authority) = certificate();
    let terrace = start(Options::default().tls(&cert, &key)).await;
    let url = format!("https://localhost:{}/console/session", terrace.address().rsplit(':').next().unwrap());
    let script = "import json,ssl,sys,urllib.request as u\n\
                  r = u.Request(sys.argv[1], json.dumps({'User': 'root', 'Password': sys.argv[2]}).encode(), {'Content-Type': 'application/json'})\n\
                  print(u.urlopen(r, context=ssl.create_default_context(cafile=sys.argv[3])).headers['Set-Cookie'])";
    let mut python = std::process::Command::new("python3");
    let cookie = printed(python.args(["-c", script, &url, &terrace.root().console_password]).arg(authority));
    assert!(cookie.trim_end().ends_with("; Secure") && cookie.contains("HttpOnly"), "{cookie}");
}

/// Reads the events of a stream as they come; the connection closes when this is dropped.
struct Events {
    stream: tokio::io::BufReader<tokio::net::TcpStream>,
}

impl Events {
    async fn open(browser: &Browser<'_>) -> (u16, Self) {
        let mut stream = tokio::net::TcpStream::connect(browser.terrace.address()).await.unwrap();
        let head = format!("GET /console/events HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\n\r\n", browser.terrace.address(), browser.cookie);
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut events = Events { stream: tokio::io::BufReader::new(stream) };
        let status = events.line().await.unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        while !events.line().await.unwrap().is_empty() {}
        (status, events)
    }

    /// A line without its end; `None` when the stream is over.
    async fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read =
            tokio::time::timeout(std::time::Duration::from_secs(20), self.stream.read_line(&mut line)).await.expect("a line in time");
        (read.unwrap_or(0) > 0).then(|| line.trim_end().to_owned())
    }

    /// The services of events up to the one that names `service`.
    async fn until(&mut self, service: &str) {
        loop {
            let line = self.line().await.expect("the stream goes on");
            if let Some(data) = line.strip_prefix("data: ") {
                let event: Value = serde_json::from_str(data).unwrap();
                if event["Services"].as_array().unwrap().iter().any(|s| s == service) {
                    return;
                }
            }
        }
    }
}

#[tokio::test]
async fn an_open_page_hears_of_changes() {
    let terrace = start(Options::default().local_agent()).await;
    let mut browser = Browser::new(&terrace);
    assert_eq!(Events::open(&browser).await.0, 403, "no session, no stream");
    browser.log_in("root", &terrace.root().console_password).await.unwrap();
    let (status, mut events) = Events::open(&browser).await;
    assert_eq!(status, 200);

    let client = terrace.client();
    client.call("cam", "AddUser", json!({"Name": "ann"})).await.unwrap();
    events.until("cam").await;
    // What agents bring is told too: the run ends without another call.
    let agents = json!({"Filters": [{"Name": "agent-status", "Values": ["Online"]}]});
    let instance = eventually("the local agent", async || {
        let found = client.call("tat", "DescribeAutomationAgentStatus", agents.clone()).await.unwrap();
        found["AutomationAgentSet"][0]["InstanceId"].as_str().map(str::to_owned)
    })
    .await;
    let (_, mut events) = Events::open(&browser).await;
    client.call("tat", "RunCommand", json!({"Content": "c2xlZXAgMQ==", "InstanceIds": [instance]})).await.unwrap();
    for _ in 0..2 {
        events.until("tat").await;
    }

    // Shutdown does not wait for pages that listen.
    let begun = std::time::Instant::now();
    terrace.terminate();
    assert!(begun.elapsed() < std::time::Duration::from_secs(8), "{:?}", begun.elapsed());
    while events.line().await.is_some() {}
}

#[tokio::test]
async fn one_user_opens_a_bounded_number_of_streams() {
    let terrace = start(Options::default()).await;
    let mut browser = Browser::new(&terrace);
    browser.log_in("root", &terrace.root().console_password).await.unwrap();
    let mut open = Vec::new();
    for _ in 0..terrace_rpc::notices::MOST_PER_USER {
        let (status, events) = Events::open(&browser).await;
        assert_eq!(status, 200);
        open.push(events);
    }
    assert_eq!(Events::open(&browser).await.0, 403);
    open.clear();
    eventually("streams that were closed make room", async || (Events::open(&browser).await.0 == 200).then_some(())).await;
}

#[tokio::test]
async fn the_page_comes_with_the_binary_or_says_that_it_does_not() {
    let terrace = start(Options::default()).await;
    let get = async |path: &str| terrace_testkit::client::get(&terrace.address(), path).await.unwrap();
    let page = get("/console/").await;
    if terrace_console_assets::is_built() {
        let policy = page.headers.get("content-security-policy").unwrap().to_str().unwrap().to_owned();
        assert!(policy.contains("script-src 'self'") && page.text().contains("<script type=\"module\""), "{policy} {}", page.text());
        assert_eq!(get("/console/some/place").await.text(), page.text());
    } else {
        assert!(page.text().contains("make console"), "{}", page.text());
    }
    assert_eq!(get("/console").await.headers.get("location").unwrap(), "/console/");
    let form = Raw {
        method: "POST".into(),
        target: "/console/session".into(),
        headers: vec![("Content-Type".into(), "text/plain".into())],
        body: b"{}".to_vec(),
    };
    let refused = plain(&terrace.address(), &form).await.unwrap().answer().unwrap_err();
    assert_eq!(refused.code, "InvalidParameterValue", "a form of a foreign page cannot log in");
}
