//! Odd values in every field of every registered action: refused or taken, but never an internal error.
//!
//! What the contract's tables let through reaches handlers and both databases: the largest numbers, text with quotes,
//! wildcards and signs of other scripts, empty and repeated list entries, filters of every name.

use serde_json::{Map, Value, json};
use terrace_rpc::ActionMeta;
use terrace_rpc::meta::{Field, Type};
use terrace_testkit::{Client, Options};

use crate::coverage::registered;
use crate::sample::{Names, sample_of, value};
use crate::server::{local_instance, start};
use crate::tenants::tenant;

const TEXTS: [&str; 16] = [
    "",
    " ",
    "'\"\\;--",
    "%_%",
    "*",
    "${HOME}`id`$(id)",
    "\u{1f600}\u{202e}e\u{301}",
    "\u{feff}\u{200b}",
    "\r\n\t\u{7f}",
    "{\"a\": [1, {}]}",
    "{{a}}{{",
    "/../..//",
    "-1",
    "18446744073709551616",
    "9999-12-31T23:59:59Z",
    "qcs::tat:ap-local:uin/*:*/*",
];

fn numbers(unsigned: bool) -> Vec<Value> {
    let mut all =
        vec![json!(0), json!(1), json!(2), json!(50), json!(i64::from(i32::MAX) + 1), json!(i64::MAX), json!(1_000_000_000_000_000u64)];
    if unsigned {
        all.extend([json!(u64::MAX), json!(i64::MAX as u64 + 1)]);
    } else {
        all.extend([json!(-1), json!(i64::MIN)]);
    }
    all
}

/// Values of the field's type, most of them odd.
fn odd(field: &'static Field, ty: &'static Type, names: &Names) -> Vec<Value> {
    match ty {
        Type::String | Type::Datetime => {
            let mut all: Vec<Value> = TEXTS.iter().map(|t| json!(t)).collect();
            all.extend(field.rules.one_of.iter().map(|t| json!(t)));
            all.push(json!("long ".repeat(12_000)));
            all.push(json!("x".repeat(field.rules.max_len.unwrap_or(256))));
            all
        }
        Type::Int => numbers(false),
        Type::Uint => numbers(true),
        Type::Bool => vec![json!(true), json!(false)],
        Type::Float => vec![json!(0.0), json!(-1e308), json!(1e-320), json!(5)],
        Type::Struct(inner) => {
            let mut all = vec![json!({})];
            let whole: Map<String, Value> = inner.fields.iter().map(|f| (f.name.to_owned(), value(f, &f.ty, names, &[]))).collect();
            for part in inner.fields {
                for odd in odd(part, &part.ty, names) {
                    let mut with = whole.clone();
                    with.insert(part.name.to_owned(), odd);
                    all.push(Value::Object(with));
                }
            }
            all
        }
        Type::Array(inner) => {
            let mut all = vec![json!([])];
            let plain = value(field, inner, names, &[]);
            all.push(json!([plain, plain]));
            all.push(Value::Array(vec![plain; 100]));
            all.extend(odd(field, inner, names).into_iter().map(|one| json!([one])));
            for filter in field.rules.filters {
                let name = filter.replace('*', "'key%");
                all.extend(TEXTS.iter().map(|text| json!([{"Name": name, "Values": [text, "x"]}])));
                all.push(json!([{"Name": name, "Values": []}, {"Name": name}]));
            }
            all
        }
    }
}

async fn ask(client: &Client, action: &ActionMeta, params: Map<String, Value>, faults: &mut Vec<String>) {
    let shown: String = Value::Object(params.clone()).to_string().chars().take(300).collect();
    if let Err(error) = client.call(action.service, action.name, Value::Object(params)).await
        && error.code.starts_with("InternalError")
    {
        faults.push(format!("{}.{} with {shown}: {}", action.service, action.name, error.request_id));
    }
}

async fn never_an_internal_error(options: Options) {
    let terrace = start(options.local_agent()).await;
    let root = terrace.client();
    let instance = local_instance(&root).await;
    let names = tenant(&terrace, root.clone(), "odd", instance).await.names;
    let mut actions = registered();
    // What takes things away comes last.
    actions.sort_by_key(|a| (a.mutating, a.name.starts_with("De")));
    let mut faults = Vec::new();
    for action in actions {
        let base = sample_of(action, &names);
        for field in action.input {
            for odd in odd(field, &field.ty, &names) {
                let mut params = base.clone();
                params.insert(field.name.to_owned(), odd);
                ask(&root, action, params, &mut faults).await;
            }
        }
    }
    let causes: Vec<_> =
        faults.iter().map(|f| (f, terrace.log().lines().find(|l| l.contains(&f[f.len() - 36..])).map(str::to_owned))).collect();
    assert!(causes.is_empty(), "{} internal errors: {causes:#?}", causes.len());
    assert!(!terrace.log().contains("panicked"), "a handler panicked");
}

#[tokio::test]
async fn odd_values_are_no_internal_errors_on_sqlite() {
    never_an_internal_error(Options::default()).await;
}

#[tokio::test]
async fn odd_values_are_no_internal_errors_on_postgres() {
    never_an_internal_error(Options::default().postgres()).await;
}
