//! The audit log: who asked for what change, from where, and how it ended.
//!
//! A call is written down before it is carried out and again when it ends, so a crash in between leaves an open record
//! rather than none. Rows are only ever added; the database itself refuses to change or delete them.

use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::{Map, Value};
use terrace_base::{Result, Timestamp};
use terrace_rpc::meta::{Field, Type};
use terrace_rpc::{ActionMeta, Cx};
use terrace_store::{Db, Tx};

use crate::db;
use crate::db::audit::{NewEvent, Phase};

/// Longer values are cut: the log says what was asked, it is no second copy of the data.
const MAX_TEXT: usize = 512;
const MAX_PARAMETERS: usize = 4096;
const MAX_ITEMS: usize = 50;

pub struct Audit {
    db: Db,
    last: AtomicI64,
}

impl Audit {
    pub(crate) fn new(db: Db) -> Self {
        Audit { db, last: AtomicI64::new(0) }
    }

    /// The microsecond, never twice in one process: an order and a name at once.
    fn draw_id(&self, now: Timestamp) -> i64 {
        let previous = self.last.fetch_update(Ordering::AcqRel, Ordering::Acquire, |last| Some(now.0.max(last + 1))).unwrap_or(0);
        now.0.max(previous + 1)
    }

    /// Writes that the call begins. It must not be carried out when this fails.
    pub async fn open(&self, cx: &Cx, params: &Map<String, Value>) -> Result<()> {
        let shown = redact(cx.action.input, params);
        let mut parameters = Value::Object(shown).to_string();
        if parameters.len() > MAX_PARAMETERS {
            parameters = format!("{}…", clip(&parameters, MAX_PARAMETERS));
        }
        let (kind, name) = resource(cx.action, params);
        self.write(cx, Phase::Open, "", parameters, kind, name).await
    }

    /// Writes how the call ended: `None` is success.
    pub async fn close(&self, cx: &Cx, code: Option<&'static str>) -> Result<()> {
        self.write(cx, Phase::Close, code.unwrap_or("OK"), String::new(), "", String::new()).await
    }

    async fn write(
        &self,
        cx: &Cx,
        phase: Phase,
        code: &'static str,
        parameters: String,
        resource_kind: &'static str,
        resource_name: String,
    ) -> Result<()> {
        let (account, at) = (cx.account(), cx.now());
        let id = self.draw_id(at);
        let event = NewEvent {
            phase,
            user: cx.caller.user,
            user_name: match &cx.caller.session {
                Some(session) => format!("{}/{session}", cx.caller.name),
                None => cx.caller.name.to_string(),
            },
            secret_id: cx.caller.secret_id.to_string(),
            request_id: cx.request_id.to_string(),
            service: cx.action.service,
            action: cx.action.name,
            region: cx.region.to_string(),
            source_ip: cx.source_ip.to_string(),
            resource_kind,
            resource_name,
            parameters,
            code,
            at,
        };
        self.db.write(async move |tx: &mut Tx| db::audit::insert(tx, account, id, &event).await).await
    }
}

/// The first resource the request names.
fn resource(action: &ActionMeta, params: &Map<String, Value>) -> (&'static str, String) {
    for field in action.resources {
        let value = match params.get(field.field) {
            Some(Value::Array(items)) => items.first(),
            other => other,
        };
        match value {
            Some(Value::String(text)) => return (field.kind, clip(text, MAX_TEXT).to_owned()),
            Some(Value::Number(number)) => return (field.kind, number.to_string()),
            _ => {}
        }
    }
    ("", String::new())
}

/// The parameters without secrets, and without more text than a reader wants.
fn redact(fields: &[Field], params: &Map<String, Value>) -> Map<String, Value> {
    params
        .iter()
        .map(|(name, value)| {
            let shown = match fields.iter().find(|f| f.name == name) {
                Some(field) if field.secret => Value::from("***"),
                Some(field) => shown(&field.ty, value),
                None => Value::from("?"),
            };
            (name.clone(), shown)
        })
        .collect()
}

fn shown(ty: &Type, value: &Value) -> Value {
    match (ty, value) {
        (Type::Struct(s), Value::Object(map)) => Value::Object(redact(s.fields, map)),
        (Type::Array(inner), Value::Array(items)) => items.iter().take(MAX_ITEMS).map(|item| shown(inner, item)).collect(),
        (_, Value::String(text)) if text.len() > MAX_TEXT => Value::from(format!("{}…", clip(text, MAX_TEXT))),
        (_, other) => other.clone(),
    }
}

fn clip(text: &str, max: usize) -> &str {
    let mut end = max.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use terrace_rpc::Action;

    use super::*;

    #[test]
    fn secrets_never_reach_the_record() {
        let params = json!({"Name": "dev", "Password": "hunter2", "Unknown": "hunter2"});
        let shown = redact(terrace_api_cam::actions::AddUser::META.input, params.as_object().unwrap());
        let text = Value::Object(shown).to_string();
        assert!(text.contains("dev") && !text.contains("hunter2"), "{text}");
    }
}
