//! The access log, searched as its owner may.

use serde_json::{Value, json};
use tempfile::TempDir;
use terrace_accesslog::{AccessLog, Record, SEGMENT};
use terrace_base::Clock;

use crate::world::{ALICE, BOB, World, options};

both_databases!(a_search_finds_what_was_asked pages_go_to_ten_thousand a_log_is_its_owners);

/// 2026-11-20 08:09:10.
const NOW: u64 = 1_795_162_150_000_000;

struct Log {
    log: AccessLog,
    _directory: TempDir,
}

impl Log {
    fn of(w: &mut World) -> Self {
        let directory = TempDir::new().unwrap();
        let kept =
            terrace_accesslog::Options { directory: directory.path().to_owned(), days: 30, bytes: 1 << 30, segment: SEGMENT, export: None };
        let log = AccessLog::open(kept, Clock::system()).unwrap();
        w.with(terrace_apigw::Options { log: Some(log.clone()), ..options() });
        Log { log, _directory: directory }
    }

    fn write(&self, records: &[Record<'_>]) {
        let mut appender = self.log.appenders().appender();
        records.iter().for_each(|record| appender.append(record));
        drop(appender);
        self.log.flush();
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        self.log.close();
    }
}

fn record(service: &str, number: u64) -> Record<'_> {
    Record {
        at: NOW + number * 1000,
        request_id: u128::from(number).to_be_bytes(),
        account: ALICE.0,
        service,
        environment: "release",
        api: "api-12345678",
        host: "shop.example.com",
        path: "/a",
        status: 200,
        client: [192, 0, 2, 1].into(),
        server: [192, 0, 2, 2].into(),
        ..Record::default()
    }
}

fn asked(service: &str, more: Value) -> Value {
    let mut params = json!({"ServiceId": service, "StartTime": "2026-11-20 08:00:00", "EndTime": "2026-11-20 09:00:00"});
    params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    params
}

fn lines(answer: &Value) -> Vec<&str> {
    let lines: Vec<&str> = answer["LogSet"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    assert_eq!(answer["TotalCount"], lines.len());
    lines
}

async fn a_search_finds_what_was_asked(mut w: World) {
    let log = Log::of(&mut w);
    let service = w.service("shop").await;
    log.write(&[
        record(&service, 0),
        Record {
            status: 502,
            upstream: Some(([10, 0, 0, 7], 8080).into()),
            error: "the back-end broke off",
            took: 1_500_000,
            ..record(&service, 1)
        },
        Record { client: [192, 0, 2, 9].into(), api: "api-other000", status: 404, ..record(&service, 2) },
    ]);
    let all = w.ok("DescribeLogSearch", asked(&service, json!({}))).await;
    assert_eq!((lines(&all).len(), &all["ConText"]), (3, &json!(" ")));
    assert_eq!(
        lines(&all)[2],
        format!(
            "[1300000001][release][{service}][shop.example.com][api-12345678][/a][http][rsp_st:200][ups_st:-][cip:192.0.2.1][uip:-]\
             [vip:192.0.2.2][rsp_len:0][req_len:0][req_t:0.000][ups_rsp_t:-][ups_conn_t:-][ups_head_t:-][err_msg:-][tcp_rtt:-][0]\
             [20/Nov/2026:08:09:10 +0000][req_id:00000000000000000000000000000000]"
        )
    );
    let found = async |name: &str, operator: &str, value: &str| {
        let query = json!({"LogQuerys": [{"Name": name, "Operator": operator, "Value": value}], "Sort": "asc"});
        let answer = w.ok("DescribeLogSearch", asked(&service, query)).await;
        lines(&answer).iter().map(|line| line.split("rsp_st:").nth(1).unwrap()[..3].parse().unwrap()).collect::<Vec<u16>>()
    };
    assert_eq!(found("req_id", "=", "00000000000000000000000000000001").await, [502]);
    assert_eq!(found("api_id", "=", "api-12345678").await, [200, 502]);
    assert_eq!(found("cip", "=", "192.0.2.9").await, [404]);
    assert_eq!(found("uip", ":", "10.0.0").await, [502]);
    assert_eq!(found("uip", "=", "10.0.0.7").await, [502]);
    assert_eq!(found("err_msg", ":", "broke").await, [502]);
    assert_eq!(found("rsp_st", "=", "404").await, [404]);
    assert_eq!(found("rsp_st", "!=", "200").await, [502, 404]);
    assert_eq!(found("rsp_st", ":", "0").await, [200, 502, 404]);
    assert_eq!(found("rsp_st", ">", "404").await, [502]);
    assert_eq!(found("rsp_st", "<", "404").await, [200]);
    assert_eq!(found("req_t", ">=", "1.5").await, [502]);
    assert_eq!(found("req_t", "<=", "0.1").await, [200, 404]);
    let late = json!({"StartTime": "2026-11-20T16:09:11+08:00"});
    assert_eq!(lines(&w.ok("DescribeLogSearch", asked(&service, late)).await).len(), 0);

    let code = async |more: Value| w.code("DescribeLogSearch", asked(&service, more)).await;
    assert_eq!(code(json!({"StartTime": "soon"})).await, "InvalidParameter.FormatError");
    assert_eq!(code(json!({"EndTime": "2026-11-20 07:00:00"})).await, "InvalidParameterValue");
    assert_eq!(code(json!({"ConText": "somewhere"})).await, "InvalidParameterValue");
    let wrong = json!({"LogQuerys": [{"Name": "req_t", "Operator": "=", "Value": "1"}]});
    assert_eq!(code(wrong).await, "InvalidParameterValue.InvalidCondition");
    assert_eq!(w.code("DescribeLogSearch", asked("service-00000000", json!({}))).await, "ResourceNotFound.InvalidService");
}

async fn pages_go_to_ten_thousand(mut w: World) {
    let log = Log::of(&mut w);
    let service = w.service("shop").await;
    let all: Vec<Record<'_>> = (0..10_150).map(|number| record(&service, number)).collect();
    log.write(&all);
    let (mut cursor, mut seen) = (String::new(), Vec::new());
    loop {
        let answer = w.ok("DescribeLogSearch", asked(&service, json!({"Limit": 100, "ConText": cursor}))).await;
        seen.extend(lines(&answer).into_iter().map(|line| line.rsplit("req_id:").next().unwrap().to_owned()));
        cursor = answer["ConText"].as_str().unwrap().to_owned();
        if cursor == " " {
            break;
        }
    }
    assert_eq!(seen.len(), 10_000);
    assert_eq!(seen[9_999], format!("{:032x}]", 150));
    assert!(seen.windows(2).all(|two| two[0] > two[1]), "newest first, each once");
}

async fn a_log_is_its_owners(mut w: World) {
    let service = w.service("shop").await;
    assert_eq!(w.code("DescribeLogSearch", asked(&service, json!({}))).await, "UnsupportedOperation");
    let log = Log::of(&mut w);
    // Nobody writes records of another's service; if somebody did, they would not be found.
    log.write(&[record(&service, 0), record(&service, 1), Record { account: BOB.0, ..record(&service, 2) }]);
    let page = w.ok("DescribeLogSearch", asked(&service, json!({"Limit": 1}))).await;
    let cursor = &page["ConText"];
    assert_eq!(lines(&page).len(), 1);
    let refused = w.call_as(BOB, "DescribeLogSearch", asked(&service, json!({}))).await.unwrap_err();
    assert_eq!(refused.code(), "ResourceNotFound.InvalidService");
    let other = w.service("other").await;
    assert_eq!(w.code("DescribeLogSearch", asked(&other, json!({"ConText": cursor}))).await, "InvalidParameterValue");
    let another = json!({"ConText": cursor, "Sort": "asc"});
    assert_eq!(w.code("DescribeLogSearch", asked(&service, another)).await, "InvalidParameterValue");
    assert_eq!(lines(&w.ok("DescribeLogSearch", asked(&service, json!({"ConText": cursor}))).await).len(), 1);
    w.ok("DeleteService", json!({"ServiceId": service})).await;
    assert_eq!(w.code("DescribeLogSearch", asked(&service, json!({}))).await, "ResourceNotFound.InvalidService");
}
