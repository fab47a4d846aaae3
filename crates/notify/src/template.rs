//! What a receiver gets: the documented body, or one in the form that some robot wants.

use serde_json::{Map, Value, json};
use terrace_base::{Error, Lang, Result, text};

use crate::channel::Channel;
use crate::db::deliveries::Delivery;
use crate::notification::LONGEST_MESSAGE;

/// What may stand in double braces.
const NAMES: [&str; 9] = ["message", "subject", "severity", "resource", "service", "kind", "state", "time", "id"];
/// Values one template may ask for: a message is long, and a body has to stay small.
const MOST: usize = 32;
const CODE: &str = "InvalidParameterValue.BodyTemplate";

/// Refuses a template that is not JSON, or names what there is not.
pub fn check(template: &str) -> Result<()> {
    let parsed: Value = serde_json::from_str(template)
        .map_err(|error| Error::new(CODE, text!("the parameter `BodyTemplate` must be JSON: {reason}", reason = error)))?;
    let mut names = Vec::new();
    walk(&parsed, &mut |text| names.extend(pieces(text).filter_map(|(_, name)| name.map(str::to_owned))));
    if let Some(unknown) = names.iter().find(|name| !NAMES.contains(&name.as_str())) {
        return Err(Error::invalid_value_code(CODE, "BodyTemplate", format!("{{{{{unknown}}}}}"), &NAMES.join(", ")));
    }
    if names.len() > MOST {
        return Err(Error::invalid_value_code(
            CODE,
            "BodyTemplate",
            format!("{} values", names.len()),
            &format!("at most {MOST} values in double braces"),
        ));
    }
    Ok(())
}

/// The body of a delivery, in the channel's language.
pub fn body(channel: &Channel, delivery: &Delivery) -> Result<String> {
    if channel.body_template.is_empty() {
        return Ok(plain(channel.language, delivery).to_string());
    }
    let template: Value = serde_json::from_str(&channel.body_template).map_err(Error::internal)?;
    Ok(filled(&template, &|name| value(name, channel.language, delivery)).to_string())
}

/// The body of channels without a template.
pub fn plain(lang: Lang, delivery: &Delivery) -> Value {
    let value = |name| value(name, lang, delivery);
    json!({
        "DeliveryId": delivery.id,
        "ChannelId": delivery.channel,
        "OwnerUin": delivery.account.to_string(),
        "Event": event(delivery),
        "Service": delivery.service,
        "Kind": delivery.kind,
        "Severity": delivery.severity.as_str(),
        "ResourceId": delivery.resource_id,
        "Subject": value("subject"),
        "Message": cut(delivery.message.render(lang)),
        "StartedAt": delivery.started_at.iso(),
        "EndedAt": delivery.ended_at.map(|at| at.iso()),
    })
}

/// `started`: it began, or happened; `ended`: it is over.
pub fn event(delivery: &Delivery) -> &'static str {
    if delivery.over { "ended" } else { "started" }
}

fn value(name: &str, lang: Lang, delivery: &Delivery) -> String {
    let subject = delivery.subject.render(lang);
    match name {
        // One line that says all, for robots that have room for no more.
        "message" => {
            let said = delivery.message.render(lang);
            let line = match delivery.over {
                true => text!("{subject}: over: {said}", subject = subject, said = said),
                false => text!("{subject}: {said}", subject = subject, said = said),
            };
            cut(line.render(lang))
        }
        "subject" => cut(subject),
        "severity" => delivery.severity.as_str().into(),
        "resource" => delivery.resource_id.clone(),
        "service" => delivery.service.clone(),
        "kind" => delivery.kind.clone(),
        "state" => event(delivery).into(),
        "time" => delivery.ended_at.filter(|_| delivery.over).unwrap_or(delivery.started_at).iso(),
        _ => delivery.id.clone(),
    }
}

fn cut(text: String) -> String {
    match text.char_indices().nth(LONGEST_MESSAGE) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// Calls `see` with each text in `value` that is not a name.
fn walk(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(items) => items.iter().for_each(|item| walk(item, see)),
        Value::Object(fields) => fields.values().for_each(|field| walk(field, see)),
        _ => {}
    }
}

/// `value` with what stands in double braces replaced. As it is done before the text becomes JSON, nothing breaks out of its quotes; as it
/// is done once, nothing in a value is taken for a name.
fn filled(value: &Value, of: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => {
            let mut out = String::with_capacity(text.len() + 64);
            for (before, name) in pieces(text) {
                out.push_str(before);
                out.push_str(&name.map(of).unwrap_or_default());
            }
            Value::String(out)
        }
        Value::Array(items) => items.iter().map(|item| filled(item, of)).collect(),
        Value::Object(fields) => Value::Object(fields.iter().map(|(name, field)| (name.clone(), filled(field, of))).collect::<Map<_, _>>()),
        other => other.clone(),
    }
}

/// Text, then the name in double braces after it, again and again; `None` after the last text.
fn pieces(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let found = text.split_once("{{").and_then(|(before, after)| after.split_once("}}").map(|(name, tail)| (before, name, tail)));
        match found {
            Some((before, name, tail)) => {
                rest = Some(tail);
                Some((before, Some(name.trim())))
            }
            None => {
                rest = None;
                Some((text, None))
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fill(template: &Value, value: &str) -> Value {
        filled(template, &|name| if name == "message" { value.to_owned() } else { format!("<{name}>") })
    }

    #[test]
    fn names_in_texts_are_replaced_once_and_nothing_else() {
        let template =
            json!({"msgtype": "text", "text": {"content": "[{{severity}}] {{ message }}"}, "at": ["{{id}}", 5, null], "{{id}}": "{{"});
        assert_eq!(
            fill(&template, "a \"quote\", {{id}} and \n"),
            json!({"msgtype": "text", "text": {"content": "[<severity>] a \"quote\", {{id}} and \n"}, "at": ["<id>", 5, null], "{{id}}": "{{"})
        );
    }

    #[test]
    fn a_template_is_json_with_known_names() {
        assert!(
            check(r#"{"a": "{{message}} {{subject}} {{severity}} {{resource}} {{service}} {{kind}} {{state}} {{time}} {{id}}"}"#).is_ok()
        );
        assert!(check(r#""{{message}}""#).is_ok());
        for (bad, says) in [("{{message}}", "JSON"), (r#"{"a": "{{mesage}}"}"#, "{{mesage}}"), (r#"{"a": }"#, "line 1 column 7")] {
            let refusal = check(bad).unwrap_err();
            assert!(
                refusal.code() == CODE && refusal.to_string().contains(says) && refusal.to_string().contains("BodyTemplate"),
                "{refusal}"
            );
        }
        assert!(check(&json!("{{id}}".repeat(MOST)).to_string()).is_ok());
        assert!(check(&json!("{{id}}".repeat(MOST + 1)).to_string()).unwrap_err().to_string().contains("at most 32"));
    }

    proptest! {
        #[test]
        fn whatever_is_said_stays_within_its_quotes(said in "\\PC{0,40}", around in "[a-z{}\"\\\\]{0,10}") {
            let template = json!({"a": format!("{around}{{{{message}}}}"), "b": 1});
            let body = fill(&template, &said).to_string();
            let read: Value = serde_json::from_str(&body).unwrap();
            prop_assert_eq!(&read["b"], 1);
            prop_assert!(read["a"].as_str().is_some());
        }
    }
}
