//! Access policies: version 2.0 documents and the decision over a set of them.
//!
//! ```json
//! {"version": "2.0", "statement": [{"effect": "allow", "action": ["tat:Describe*"], "resource": "qcs::tat::uin/1:command/*",
//!   "condition": {"ip_equal": {"qcs:ip": ["10.0.0.0/8"]}}}]}
//! ```
//! A document is parsed and checked once, when it is stored or loaded; deciding never fails. Deny beats allow, and what
//! no statement allows is denied. A condition this version does not know is refused at the door: ignoring it would
//! widen the policy.

use std::net::IpAddr;
use std::sync::Arc;

use serde_json::Value;
use terrace_base::{Error, Result, Timestamp, text};
use terrace_rpc::{Authority, Decision, Question};

use crate::strict_json;

/// As the public service bounds a policy document.
pub const MAX_DOCUMENT_LEN: usize = 6144;
const MAX_STATEMENTS: usize = 100;
const MAX_PATTERNS: usize = 1000;

#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    pub statements: Vec<Statement>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    pub effect: Effect,
    /// Lower case, wildcards allowed: action names compare without case.
    actions: Vec<String>,
    resources: Vec<ResourcePattern>,
    conditions: Vec<Condition>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    Allow,
    Deny,
}

#[derive(Clone, PartialEq, Debug)]
enum ResourcePattern {
    Any,
    /// `qcs`, project, service, region, account, resource.
    Segments([String; 6]),
}

#[derive(Clone, PartialEq, Debug)]
enum Condition {
    Ip { within: bool, networks: Vec<Network> },
    Time { order: Order, at: Timestamp },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    Before,
    BeforeOrAt,
    At,
    NotAt,
    After,
    AfterOrAt,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Network {
    address: IpAddr,
    prefix: u8,
}

impl Document {
    /// Parses and checks a document. `field` is the parameter it came in, for the message.
    pub fn parse(field: &str, json: &str) -> Result<Self> {
        if json.len() > MAX_DOCUMENT_LEN {
            return Err(refuse(
                field,
                "InvalidParameter.PolicyDocumentLengthOverLimit",
                format!("{} bytes; at most {MAX_DOCUMENT_LEN} are allowed", json.len()),
            ));
        }
        let root: Value =
            strict_json::parse(json).map_err(|e| refuse(field, "InvalidParameter.PolicyDocumentError", format!("not JSON: {e}")))?;
        let root = root.as_object().ok_or_else(|| refuse(field, "InvalidParameter.PolicyDocumentError", "not an object"))?;
        for key in root.keys() {
            if !matches!(key.as_str(), "version" | "statement") {
                return Err(refuse(
                    field,
                    "InvalidParameter.PolicyDocumentError",
                    format!("`{key}` is not known; allowed: version, statement"),
                ));
            }
        }
        if root.get("version").and_then(Value::as_str) != Some("2.0") {
            return Err(refuse(field, "InvalidParameter.VersionError", "`version` must be \"2.0\""));
        }
        let statements = match root.get("statement") {
            Some(Value::Array(list)) => list.iter().collect(),
            Some(one @ Value::Object(_)) => vec![one],
            _ => return Err(refuse(field, "InvalidParameter.StatementError", "`statement` must be a list of objects")),
        };
        if statements.is_empty() || statements.len() > MAX_STATEMENTS {
            return Err(refuse(field, "InvalidParameter.StatementError", format!("1 to {MAX_STATEMENTS} statements are allowed")));
        }
        let statements = statements.into_iter().enumerate().map(|(i, s)| Statement::parse(field, i, s)).collect::<Result<_>>()?;
        Ok(Document { statements })
    }
}

impl Statement {
    fn parse(field: &str, index: usize, value: &Value) -> Result<Self> {
        let at = |what: &str| format!("statement[{index}].{what}");
        let object = value.as_object().ok_or_else(|| refuse(field, "InvalidParameter.StatementError", at(" is not an object")))?;
        for key in object.keys() {
            if !matches!(key.as_str(), "effect" | "action" | "resource" | "condition") {
                return Err(refuse(
                    field,
                    "InvalidParameter.StatementError",
                    format!("{} is not known; allowed: effect, action, resource, condition", at(key)),
                ));
            }
        }
        let effect = match object.get("effect").and_then(Value::as_str).map(str::to_ascii_lowercase).as_deref() {
            Some("allow") => Effect::Allow,
            Some("deny") => Effect::Deny,
            _ => return Err(refuse(field, "InvalidParameter.EffectError", format!("{} must be allow or deny", at("effect")))),
        };
        let actions = texts(object.get("action"))
            .ok_or_else(|| refuse(field, "InvalidParameter.ActionError", format!("{} must be text or a list of text", at("action"))))?;
        let actions = actions.into_iter().map(|a| action_pattern(field, &at("action"), a)).collect::<Result<_>>()?;
        let resources = texts(object.get("resource"))
            .ok_or_else(|| refuse(field, "InvalidParameter.ResourceError", format!("{} must be text or a list of text", at("resource"))))?;
        let resources = resources.into_iter().map(|r| resource_pattern(field, &at("resource"), r)).collect::<Result<_>>()?;
        let conditions = match object.get("condition") {
            None => Vec::new(),
            Some(Value::Object(operators)) => {
                let mut out = Vec::new();
                for (operator, keys) in operators {
                    let keys = keys.as_object().ok_or_else(|| {
                        refuse(field, "InvalidParameter.ConditionError", format!("{}.{operator} must be an object", at("condition")))
                    })?;
                    if keys.is_empty() {
                        // It would hold whatever the request is: an allow without the limit that somebody meant to set.
                        return Err(refuse(field, "InvalidParameter.ConditionError", format!("{}.{operator} is empty", at("condition"))));
                    }
                    for (key, value) in keys {
                        out.push(condition(field, &at("condition"), operator, key, value)?);
                    }
                }
                out
            }
            Some(_) => return Err(refuse(field, "InvalidParameter.ConditionError", format!("{} must be an object", at("condition")))),
        };
        Ok(Statement { effect, actions, resources, conditions })
    }

    fn applies(&self, question: &Question<'_>) -> bool {
        let action = question.action.to_ascii_lowercase();
        self.actions.iter().any(|pattern| wildcard(pattern, &action))
            && self.resources.iter().any(|pattern| pattern.matches(question.resource))
            && self.conditions.iter().all(|c| c.holds(question))
    }
}

fn refuse(field: &str, code: &'static str, fault: impl std::fmt::Display) -> Error {
    Error::new(code, text!("the policy in `{field}` is not valid: {fault}", field = field, fault = fault))
}

/// Text, or a non-empty list of text.
fn texts(value: Option<&Value>) -> Option<Vec<&str>> {
    match value? {
        Value::String(s) => Some(vec![s]),
        Value::Array(list) if !list.is_empty() && list.len() <= MAX_PATTERNS => list.iter().map(Value::as_str).collect(),
        _ => None,
    }
}

fn action_pattern(field: &str, at: &str, text: &str) -> Result<String> {
    // `name/` is how older documents spell a plain action.
    let bare = text.strip_prefix("name/").unwrap_or(text);
    let formed = bare == "*"
        || bare.split_once(':').is_some_and(|(service, name)| {
            let word = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'*' | b'_' | b'-' | b'?'));
            word(service) && word(name)
        });
    if formed {
        return Ok(bare.to_ascii_lowercase());
    }
    Err(refuse(field, "InvalidParameter.ActionError", format!("{at} `{bare}` must be * or service:Action")))
}

fn resource_pattern(field: &str, at: &str, text: &str) -> Result<ResourcePattern> {
    if text == "*" {
        return Ok(ResourcePattern::Any);
    }
    let fault = |what: &str| refuse(field, "InvalidParameter.ResourceError", format!("{at} `{text}` {what}"));
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    let parts = match <[&str; 6]>::try_from(parts) {
        Ok(parts) if parts[0] == "qcs" && !parts[2].is_empty() && !parts[5].is_empty() => parts,
        _ => return Err(fault("must be * or have six segments, qcs:project:service:region:account:resource")),
    };
    // What could match nothing is refused: a deny that denies nothing is worse than none.
    let [_, project, service, _, account, resource] = parts;
    if !matches!(project, "" | "*") {
        return Err(fault("names a project; there are none here: leave the second segment empty"));
    }
    let word = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_' | b'*' | b'?'));
    if !word(service) {
        return Err(fault("must name its service in lower case in the third segment"));
    }
    let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'*' | b'?'));
    if !(matches!(account, "" | "*") || account.strip_prefix("uin/").is_some_and(number)) {
        return Err(fault("must have uin/ and the account's number in the fifth segment, or nothing"));
    }
    match resource.split_once('/') {
        Some((kind, _)) if word(kind) && !kind.is_empty() => {}
        None if resource.contains('*') => {}
        _ => return Err(fault("must end in kind/id, such as instance/ins-0a1b2c3d, the kind in lower case, or in *")),
    }
    Ok(ResourcePattern::Segments(parts.map(str::to_owned)))
}

impl ResourcePattern {
    fn matches(&self, resource: &str) -> bool {
        let ResourcePattern::Segments(patterns) = self else { return true };
        let mut parts = resource.splitn(6, ':');
        patterns.iter().enumerate().all(|(i, pattern)| match parts.next() {
            // An empty project, region or account in a pattern stands for all of them; accounts never see each other's resources anyway.
            Some(part) => (pattern.is_empty() && matches!(i, 1 | 3 | 4)) || wildcard(pattern, part),
            None => false,
        })
    }
}

fn condition(field: &str, at: &str, operator: &str, key: &str, value: &Value) -> Result<Condition> {
    let fault = |what: String| refuse(field, "InvalidParameter.ConditionError", what);
    let values = texts(Some(value)).ok_or_else(|| fault(format!("{at}.{operator}.{key} must be text or a list of text")))?;
    match (operator, key) {
        ("ip_equal" | "ip_not_equal", "qcs:ip") => {
            let networks = values
                .into_iter()
                .map(|v| {
                    Network::parse(v)
                        .ok_or_else(|| fault(format!("{at}.{operator}.{key} `{v}` must be an address or a network such as 10.0.0.0/8")))
                })
                .collect::<Result<_>>()?;
            Ok(Condition::Ip { within: operator == "ip_equal", networks })
        }
        (_, "qcs:current_time") => {
            let order = match operator {
                "date_less_than" => Order::Before,
                "date_less_than_equal" => Order::BeforeOrAt,
                "date_equal" => Order::At,
                "date_not_equal" => Order::NotAt,
                "date_greater_than" => Order::After,
                "date_greater_than_equal" => Order::AfterOrAt,
                _ => {
                    return Err(fault(format!(
                        "{at}.{operator} does not go with {key}; allowed: date_equal, date_not_equal, date_less_than, date_less_than_equal, date_greater_than, date_greater_than_equal"
                    )));
                }
            };
            match values.as_slice() {
                [one] => match Timestamp::parse_iso(one) {
                    Some(at) => Ok(Condition::Time { order, at }),
                    None => Err(fault(format!("{at}.{operator}.{key} `{one}` must be a time such as 2026-01-01T00:00:00+08:00"))),
                },
                _ => Err(fault(format!("{at}.{operator}.{key} takes one time"))),
            }
        }
        _ => Err(fault(format!(
            "{at}.{operator}.{key} is not supported; supported: ip_equal and ip_not_equal on qcs:ip, date_* on qcs:current_time"
        ))),
    }
}

impl Condition {
    fn holds(&self, question: &Question<'_>) -> bool {
        match self {
            Condition::Ip { within, networks } => networks.iter().any(|n| n.contains(question.source_ip)) == *within,
            // The contract's times have whole seconds.
            Condition::Time { order, at } => {
                let (now, at) = (question.now.secs(), at.secs());
                match order {
                    Order::Before => now < at,
                    Order::BeforeOrAt => now <= at,
                    Order::At => now == at,
                    Order::NotAt => now != at,
                    Order::After => now > at,
                    Order::AfterOrAt => now >= at,
                }
            }
        }
    }
}

impl Network {
    fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = match text.split_once('/') {
            Some((a, p)) => (a.parse::<IpAddr>().ok()?, Some(p.parse::<u8>().ok()?)),
            None => (text.parse::<IpAddr>().ok()?, None),
        };
        let width = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.unwrap_or(width);
        if prefix > width {
            return None;
        }
        // Callers' addresses are compared in their plain form, so a mapped network has to be written in it too.
        match address.to_canonical() {
            plain @ IpAddr::V4(_) if width == 128 => prefix.checked_sub(96).map(|prefix| Network { address: plain, prefix }),
            _ => Some(Network { address, prefix }),
        }
    }

    fn contains(&self, ip: IpAddr) -> bool {
        let cut = |bits: u128, width: u32| bits.checked_shr(width - u32::from(self.prefix)).unwrap_or(0);
        match (self.address, ip.to_canonical()) {
            (IpAddr::V4(n), IpAddr::V4(ip)) => cut(u128::from(n.to_bits()), 32) == cut(u128::from(ip.to_bits()), 32),
            (IpAddr::V6(n), IpAddr::V6(ip)) => cut(n.to_bits(), 128) == cut(ip.to_bits(), 128),
            _ => false,
        }
    }
}

/// `*` stands for any text, `?` for one character. Linear in text times stars: a star is only ever retried forwards.
fn wildcard(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p + 1, t));
                p += 1;
            }
            Some(c) if *c == text[t] || *c == b'?' => {
                p += 1;
                t += 1;
            }
            _ => match star {
                Some((after, from)) => {
                    star = Some((after, from + 1));
                    (p, t) = (after, from + 1);
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == b'*')
}

/// Everything that bears on one caller.
#[derive(Clone, Default)]
pub struct Policies {
    /// The main account's own user: allowed whatever is not narrowed.
    pub root: bool,
    pub attached: Arc<[Attached]>,
    /// Of temporary credentials: both this and the issuer's policies must allow.
    pub narrowing: Option<Arc<Document>>,
}

pub struct Attached {
    pub policy_id: i64,
    pub name: String,
    pub document: Document,
}

/// A decision with its reason, for the simulator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    pub decision: Decision,
    /// The policy and the statement (from 0) that decided, when one did.
    pub by: Option<(i64, String, usize)>,
}

impl Policies {
    pub fn judge(&self, question: &Question<'_>) -> Verdict {
        let mut allowed = None;
        for policy in self.attached.iter() {
            for (i, statement) in policy.document.statements.iter().enumerate() {
                if statement.applies(question) {
                    let by = Some((policy.policy_id, policy.name.clone(), i));
                    match statement.effect {
                        Effect::Deny => return Verdict { decision: Decision::ExplicitDeny, by },
                        Effect::Allow => allowed = allowed.or(by),
                    }
                }
            }
        }
        if let Some(narrowing) = &self.narrowing {
            match decide(&narrowing.statements, question) {
                Decision::Allow => {}
                // Leaving something out of a narrowing policy is as good as denying it: `sign` actions must not slip through.
                _ => return Verdict { decision: Decision::ExplicitDeny, by: None },
            }
        }
        match allowed {
            Some(by) => Verdict { decision: Decision::Allow, by: Some(by) },
            None if self.root => Verdict { decision: Decision::Allow, by: None },
            None => Verdict { decision: Decision::ImplicitDeny, by: None },
        }
    }
}

fn decide(statements: &[Statement], question: &Question<'_>) -> Decision {
    let mut decision = Decision::ImplicitDeny;
    for statement in statements.iter().filter(|s| s.applies(question)) {
        match statement.effect {
            Effect::Deny => return Decision::ExplicitDeny,
            Effect::Allow => decision = Decision::Allow,
        }
    }
    decision
}

impl Authority for Policies {
    fn decide(&self, question: &Question<'_>) -> Decision {
        if self.root && self.attached.is_empty() && self.narrowing.is_none() {
            return Decision::Allow;
        }
        self.judge(question).decision
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn policies(documents: &[Value]) -> Policies {
        let attached = documents.iter().enumerate().map(|(i, d)| Attached {
            policy_id: i as i64,
            name: format!("p{i}"),
            document: Document::parse("PolicyDocument", &d.to_string()).unwrap(),
        });
        Policies { root: false, attached: attached.collect(), narrowing: None }
    }

    fn ask(p: &Policies, action: &str, resource: &str) -> Decision {
        p.decide(&Question { action, resource, source_ip: "10.1.2.3".parse().unwrap(), now: Timestamp::from_secs(1_800_000_000) })
    }

    fn statement(effect: &str, action: &str, resource: &str) -> Value {
        json!({"version": "2.0", "statement": [{"effect": effect, "action": action, "resource": resource}]})
    }

    const CMD: &str = "qcs::tat:ap-local:uin/1:command/cmd-00000001";

    #[test]
    fn deny_beats_allow_and_silence_denies() {
        let p = policies(&[statement("allow", "tat:*", "*"), statement("deny", "tat:DeleteCommand", "*")]);
        assert_eq!(ask(&p, "tat:RunCommand", "*"), Decision::Allow);
        assert_eq!(ask(&p, "tat:DeleteCommand", CMD), Decision::ExplicitDeny);
        assert_eq!(ask(&p, "cam:AddUser", "*"), Decision::ImplicitDeny);
    }

    #[test]
    fn resources_match_by_segment() {
        for (pattern, expected) in [
            ("*", true),
            (CMD, true),
            ("qcs::tat::uin/1:command/*", true),
            ("qcs::tat:ap-local::command/cmd-*", true),
            ("qcs::*:*:*:*", true),
            ("qcs::tat::uin/2:command/*", false),
            ("qcs::cvm::uin/1:command/*", false),
            ("qcs::tat:ap-other:uin/1:command/*", false),
            ("qcs::tat::uin/1:invocation/*", false),
        ] {
            let p = policies(&[statement("allow", "tat:RunCommand", pattern)]);
            assert_eq!(ask(&p, "tat:RunCommand", CMD) == Decision::Allow, expected, "{pattern}");
        }
        let p = policies(&[statement("allow", "tat:RunCommand", CMD)]);
        assert_eq!(ask(&p, "tat:RunCommand", "*"), Decision::ImplicitDeny);
    }

    #[test]
    fn conditions_bind() {
        let with = |condition: Value| {
            policies(&[
                json!({"version": "2.0", "statement": [{"effect": "allow", "action": ["name/tat:Run*"], "resource": "*", "condition": condition}]}),
            ])
        };
        for (condition, expected) in [
            (json!({"ip_equal": {"qcs:ip": ["10.0.0.0/8"]}}), true),
            (json!({"ip_equal": {"qcs:ip": "192.168.0.0/16"}}), false),
            (json!({"ip_not_equal": {"qcs:ip": "10.1.2.3"}}), false),
            (json!({"ip_equal": {"qcs:ip": "0.0.0.0/0"}}), true),
            (json!({"date_less_than": {"qcs:current_time": "2020-01-01T00:00:00Z"}}), false),
            (json!({"date_greater_than": {"qcs:current_time": "2020-01-01T00:00:00+08:00"}, "ip_equal": {"qcs:ip": "10.1.2.3/32"}}), true),
        ] {
            assert_eq!(ask(&with(condition.clone()), "tat:RunCommand", "*") == Decision::Allow, expected, "{condition}");
        }
    }

    #[test]
    fn a_narrowing_policy_also_binds_root_and_sign_actions() {
        let narrowing = Document::parse("Policy", &statement("allow", "tat:Describe*", "*").to_string()).unwrap();
        let p = Policies { root: true, narrowing: Some(Arc::new(narrowing)), ..Policies::default() };
        assert_eq!(ask(&p, "tat:DescribeCommands", "*"), Decision::Allow);
        assert_eq!(ask(&p, "tat:RunCommand", "*"), Decision::ExplicitDeny);
    }

    #[test]
    fn what_could_decide_nothing_is_refused() {
        let with =
            |resource: &str| json!({"version": "2.0", "statement": [{"effect": "deny", "action": "*", "resource": resource}]}).to_string();
        for good in
            ["qcs::tat:::instance/ins-0a1b2c3d", "qcs:*:tat:*:*:*", "qcs::cam::uin/100000000001:uin/1", "qcs::t?t:ap-local:uin/*:*/x"]
        {
            Document::parse("P", &with(good)).unwrap();
        }
        for odd in [
            "qcs::TAT:::instance/ins-1",
            "qcs::tat:::Instance/ins-1",
            "qcs::tat::UIN/1:instance/ins-1",
            "qcs::tat::100000000001:instance/ins-1",
            "qcs:id/0:tat:::instance/ins-1",
            "qcs::tat:::instance",
        ] {
            assert_eq!(Document::parse("P", &with(odd)).unwrap_err().code(), "InvalidParameter.ResourceError", "{odd}");
        }
        let twice = r#"{"version":"2.0","statement":[{"effect":"deny","effect":"allow","action":"*","resource":"*"}]}"#;
        assert!(Document::parse("P", twice).unwrap_err().to_string().contains("`effect` is given twice"));
        let empty = r#"{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*","condition":{"ip_equal":{}}}]}"#;
        assert_eq!(Document::parse("P", empty).unwrap_err().code(), "InvalidParameter.ConditionError");
        let mapped = Network::parse("::ffff:10.0.0.0/104").unwrap();
        assert!(mapped.contains("10.1.2.3".parse().unwrap()) && !mapped.contains("11.1.2.3".parse().unwrap()));
        assert!(Network::parse("::ffff:10.0.0.0/90").is_none());
    }

    #[test]
    fn faults_have_codes_and_say_where() {
        for (document, code) in [
            (json!([]), "InvalidParameter.PolicyDocumentError"),
            (json!({"version": "1.0", "statement": []}), "InvalidParameter.VersionError"),
            (json!({"version": "2.0", "statement": []}), "InvalidParameter.StatementError"),
            (json!({"version": "2.0", "statement": [{"effect": "maybe", "action": "*", "resource": "*"}]}), "InvalidParameter.EffectError"),
            (
                json!({"version": "2.0", "statement": [{"effect": "allow", "action": "Run", "resource": "*"}]}),
                "InvalidParameter.ActionError",
            ),
            (
                json!({"version": "2.0", "statement": [{"effect": "allow", "action": "*", "resource": "qcs::tat"}]}),
                "InvalidParameter.ResourceError",
            ),
            (
                json!({"version": "2.0", "statement": [{"effect": "allow", "action": "*", "resource": "*", "condition": {"string_equal": {"a": "b"}}}]}),
                "InvalidParameter.ConditionError",
            ),
            (
                json!({"version": "2.0", "statement": [{"effect": "allow", "action": "*", "resource": "*", "condition": {"ip_equal": {"qcs:ip": "10.0.0.0/33"}}}]}),
                "InvalidParameter.ConditionError",
            ),
        ] {
            assert_eq!(Document::parse("PolicyDocument", &document.to_string()).unwrap_err().code(), code, "{document}");
        }
        assert_eq!(
            Document::parse("P", &" ".repeat(MAX_DOCUMENT_LEN + 1)).unwrap_err().code(),
            "InvalidParameter.PolicyDocumentLengthOverLimit"
        );
    }

    proptest! {
        #[test]
        fn no_document_panics(text in "\\PC{0,200}") {
            let _ = Document::parse("P", &text);
        }

        #[test]
        fn wildcard_agrees_with_the_plain_definition(pattern in "[ab*?]{0,8}", text in "[ab]{0,10}") {
            fn plain(p: &[u8], t: &[u8]) -> bool {
                match (p.first(), t.first()) {
                    (None, None) => true,
                    (Some(b'*'), _) => plain(&p[1..], t) || (!t.is_empty() && plain(p, &t[1..])),
                    (Some(c), Some(d)) => (c == d || *c == b'?') && plain(&p[1..], &t[1..]),
                    _ => false,
                }
            }
            prop_assert_eq!(wildcard(&pattern, &text), plain(pattern.as_bytes(), text.as_bytes()));
        }
    }
}
