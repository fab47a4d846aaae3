//! What a server answers: `{"Response": {"RequestId": "…", …}}`, with an `Error` inside when it refuses.
//!
//! The HTTP status means nothing in this protocol (the published agent ignores it); only the body counts.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{Malformed, Task, TaskRef};

/// The reply of every action that answers nothing but "yes".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Empty {}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RegisterInstanceReply {
    pub instance_id: String,
}

/// Both sets are required on the wire, even when empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTasksReply {
    /// Tasks to start, in this order.
    pub invocation_normal_task_set: Vec<Task>,
    /// Tasks to cancel; listed until their end is reported.
    pub invocation_cancel_task_set: Vec<TaskRef>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UploadTaskLogReply {
    /// How many bytes of the output the server holds without a gap: where the next piece begins. Extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_offset: Option<u64>,
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CosCredentialReply {
    #[serde(alias = "SecretId")]
    pub tmp_secret_id: String,
    #[serde(alias = "SecretKey")]
    pub tmp_secret_key: String,
    pub token: String,
    pub expire_time: u64,
    pub expiration: String,
    pub code: String,
    #[serde(rename = "InvocationID", alias = "InvocationId")]
    pub invocation_id: String,
}

impl std::fmt::Debug for CosCredentialReply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CosCredentialReply").field("tmp_secret_id", &self.tmp_secret_id).finish_non_exhaustive()
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckUpdateReply {
    pub need_update: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub md5: Option<String>,
}

/// The `Error` of a refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Refusal {
    pub code: String,
    #[serde(default)]
    pub message: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

/// Why a reply gave no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplyError {
    #[error("the server refused: {0}")]
    Refused(Refusal),
    #[error(transparent)]
    Malformed(#[from] Malformed),
}

/// The inside of `Response` for a success: the reply's fields and the request's id.
pub fn success<T: Serialize>(request_id: &str, reply: &T) -> Value {
    let mut fields = match serde_json::to_value(reply) {
        Ok(Value::Object(fields)) => fields,
        // Replies are structs; anything else has no fields to send.
        _ => Map::new(),
    };
    fields.insert("RequestId".into(), request_id.into());
    Value::Object(fields)
}

/// The inside of `Response` for a refusal.
pub fn failure(request_id: &str, code: &str, message: &str) -> Value {
    serde_json::json!({ "RequestId": request_id, "Error": { "Code": code, "Message": message } })
}

/// A whole HTTP body around what [`success`] or [`failure`] made.
pub fn body(response: Value) -> Vec<u8> {
    serde_json::json!({ "Response": response }).to_string().into_bytes()
}

/// Reads a whole HTTP body.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, ReplyError> {
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Envelope {
        response: Value,
    }
    let envelope: Envelope = serde_json::from_slice(body).map_err(Malformed::from)?;
    read(envelope.response)
}

/// Reads the inside of `Response`. Like the published agent it insists on a `RequestId`.
pub fn read<T: DeserializeOwned>(response: Value) -> Result<T, ReplyError> {
    if response.get("RequestId").and_then(Value::as_str).is_none() {
        return Err(Malformed("the reply has no RequestId".into()).into());
    }
    match response.get("Error") {
        None | Some(Value::Null) => Ok(serde_json::from_value(response).map_err(Malformed::from)?),
        Some(error) => Err(ReplyError::Refused(Refusal::deserialize(error).map_err(Malformed::from)?)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_success_carries_its_fields_beside_the_request_id() {
        let text = String::from_utf8(body(success("r-1", &UploadTaskLogReply { next_offset: Some(7) }))).unwrap();
        assert_eq!(text, r#"{"Response":{"NextOffset":7,"RequestId":"r-1"}}"#);
        assert_eq!(parse::<UploadTaskLogReply>(text.as_bytes()).unwrap().next_offset, Some(7));
        assert_eq!(parse::<Empty>(text.as_bytes()).unwrap(), Empty {});
    }

    #[test]
    fn a_refusal_is_told_from_a_malformed_reply() {
        let refused = parse::<Empty>(&body(failure("r-1", "FailedOperation", "taken"))).unwrap_err();
        assert_eq!(refused, ReplyError::Refused(Refusal { code: "FailedOperation".into(), message: "taken".into() }));
        assert!(matches!(parse::<Empty>(br#"{"Response":{}}"#), Err(ReplyError::Malformed(_))));
        assert!(matches!(parse::<DescribeTasksReply>(br#"{"Response":{"RequestId":"r"}}"#), Err(ReplyError::Malformed(_))));
    }

    #[test]
    fn either_spelling_of_a_credential_is_read() {
        let reply: CosCredentialReply =
            read(serde_json::json!({ "RequestId": "r", "SecretId": "i", "TmpSecretKey": "k", "InvocationId": "inv-1" })).unwrap();
        assert_eq!((reply.tmp_secret_id.as_str(), reply.tmp_secret_key.as_str(), reply.invocation_id.as_str()), ("i", "k", "inv-1"));
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_parser_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = parse::<DescribeTasksReply>(&bytes);
        }

        #[test]
        fn refusals_survive_the_wire(id in "\\PC{0,20}", code in "\\PC{0,20}", message in "\\PC{0,60}") {
            let back = parse::<Empty>(&body(failure(&id, &code, &message)));
            prop_assert_eq!(back, Err(ReplyError::Refused(Refusal { code, message })));
        }
    }
}
