//! Flattened parameters and JSON against the tables of every action of `tat`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use terrace_rpc::{flatten, validate};

fuzz_target!(|input: (u8, &str)| {
    let (which, text) = input;
    let actions = terrace_api_tat::meta::SERVICE.actions;
    let action = actions[usize::from(which) % actions.len()];
    let pairs = text.split('&').filter_map(|p| p.split_once('='));
    if let Ok(params) = flatten::decode(action.input, pairs) {
        let _ = validate::check(action, &params);
    }
    if let Ok(Value::Object(params)) = serde_json::from_str(text) {
        let _ = validate::check(action, &params);
    }
});
