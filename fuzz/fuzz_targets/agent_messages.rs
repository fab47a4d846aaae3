//! What agents send: calls, frames and identity headers, from arbitrary bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use terrace_agent_proto::{Call, FromAgent, ToAgent, identity};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(call) = Call::parse(bytes) {
        // What parses is written again and parses to the same.
        let again = serde_json::to_vec(&call).expect("a parsed call can be written");
        assert_eq!(Call::parse(&again).expect("and read again"), call);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = FromAgent::parse(text);
        let _ = ToAgent::parse(text);
        let mut parts = text.split('\n');
        let values: Vec<(&str, Option<&str>)> = [identity::MACHINE_ID, identity::INSTANCE_ID, identity::RANDOM_KEY, identity::TIMESTAMP, identity::SIGNATURE].into_iter().map(|name| (name, parts.next())).collect();
        let _ = identity::parse(|name| values.iter().find(|(n, _)| *n == name).and_then(|(_, v)| *v));
    }
});
