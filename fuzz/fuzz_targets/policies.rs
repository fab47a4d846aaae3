//! Policy documents and the decision over whatever parses.
#![no_main]

use std::net::{IpAddr, Ipv4Addr};

use libfuzzer_sys::fuzz_target;
use terrace_auth::policy::{Attached, Document, Policies};
use terrace_rpc::{Authority, Question};

fuzz_target!(|text: &str| {
    if let Ok(document) = Document::parse("PolicyDocument", text) {
        let policies = Policies { attached: vec![Attached { policy_id: 1, name: String::new(), document }].into(), ..Policies::default() };
        let question = Question { action: "tat:RunCommand", resource: "qcs::tat:ap-local:uin/1:command/cmd-00000001", source_ip: IpAddr::V4(Ipv4Addr::LOCALHOST), now: Default::default() };
        let _ = policies.decide(&question);
    }
});
