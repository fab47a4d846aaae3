//! The WebSocket's text frames: `{"Type": "…", "Data": {…}}`, from an agent also with a `Seq`.
//!
//! A frame of a type this crate does not know is not an error: it reads as `Other`, and is ignored. The published agent's terminals and files
//! (`Pty…`) are such frames.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Call, DEFAULT_OUTPUT_CAP, MAX_BODY, MAX_REPLY, Malformed};

/// A frame from the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Raw", into = "Raw")]
pub enum ToAgent {
    /// Look for tasks now. The id only helps reading logs.
    Kick {
        task_id: Option<String>,
    },
    CheckUpdate,
    ForceRestart,
    /// The first frame after a handshake with `terrace-rpc`. Extension.
    Hello(Hello),
    /// The answer to [`FromAgent::Rpc`] with the same number; `response` is the inside of `Response`. Extension.
    RpcReply {
        seq: u64,
        response: Value,
    },
    /// Something to be done at once on the host, and answered with [`FromAgent::Answer`] of the same number; what it may be, `terrace-place` says.
    /// Only to agents that came with `terrace-rpc`. Extension.
    Ask {
        seq: u64,
        ask: Value,
    },
    /// Close and come back later. Extension.
    Reconnect {
        after_ms: u64,
    },
    /// A type of frame that is not ours.
    Other {
        kind: String,
        data: Option<Value>,
    },
}

/// A frame from an agent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Raw", into = "Raw")]
pub enum FromAgent {
    /// A call over the socket. `data` is read with [`Call::from_value`], apart, so that a bad call can be refused under its number. Extension.
    Rpc { seq: u64, data: Value },
    /// The answer to [`ToAgent::Ask`]. Extension.
    Answer { seq: u64, data: Value },
    /// A type of frame that is not ours.
    Other { kind: String, seq: Option<u64>, data: Option<Value> },
}

/// How a server wants its agents to behave. A field that is absent has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Hello {
    /// Each side pings this often, and gives the other up after twice as long without a sign of life.
    pub heartbeat_secs: u64,
    /// After a connection ends the agent waits an evenly drawn time in this window.
    pub reconnect_min_ms: u64,
    pub reconnect_max_ms: u64,
    /// How many tasks run at once on one host.
    pub max_running: u32,
    /// For tasks that name no cap of their own.
    pub output_cap_bytes: u64,
}

impl Default for Hello {
    fn default() -> Self {
        Hello {
            heartbeat_secs: 20,
            reconnect_min_ms: 1_000,
            reconnect_max_ms: 5_000,
            max_running: 16,
            output_cap_bytes: DEFAULT_OUTPUT_CAP,
        }
    }
}

impl ToAgent {
    pub fn kick(task_id: impl Into<String>) -> Self {
        ToAgent::Kick { task_id: Some(task_id.into()) }
    }

    pub fn parse(text: &str) -> Result<Self, Malformed> {
        parse(text, MAX_REPLY)
    }

    pub fn to_text(&self) -> String {
        to_text(Raw::from(self.clone()))
    }
}

impl FromAgent {
    pub fn rpc(seq: u64, call: &Call) -> Self {
        FromAgent::Rpc { seq, data: serde_json::to_value(call).unwrap_or_default() }
    }

    pub fn parse(text: &str) -> Result<Self, Malformed> {
        parse(text, MAX_BODY)
    }

    pub fn to_text(&self) -> String {
        to_text(Raw::from(self.clone()))
    }
}

/// The common shape of all frames.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Raw {
    #[serde(rename = "Type")]
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seq: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    data: Option<Value>,
}

#[derive(Serialize, Deserialize)]
struct KickData {
    #[serde(rename = "InvocationTaskID", alias = "InvocationTaskId", default, skip_serializing_if = "Option::is_none")]
    task_id: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct RpcReplyData {
    seq: u64,
    response: Value,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct AskData {
    seq: u64,
    ask: Value,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct ReconnectData {
    #[serde(default)]
    after_ms: u64,
}

fn parse<T: DeserializeOwned>(text: &str, max: usize) -> Result<T, Malformed> {
    if text.len() > max {
        return Err(Malformed(format!("the frame is larger than {max} bytes")));
    }
    Ok(serde_json::from_str(text)?)
}

fn to_text(raw: Raw) -> String {
    // Strings, numbers and JSON values: there is nothing in a frame that JSON cannot say.
    serde_json::to_string(&raw).unwrap_or_default()
}

fn data_of<T: DeserializeOwned>(data: Option<Value>) -> Result<T, Malformed> {
    let data = data.ok_or_else(|| Malformed("the frame has no Data".into()))?;
    Ok(serde_json::from_value(data)?)
}

impl TryFrom<Raw> for ToAgent {
    type Error = Malformed;

    fn try_from(raw: Raw) -> Result<Self, Malformed> {
        Ok(match raw.kind.as_str() {
            // What a kick carries is for logs only, so nothing in it can make the kick fail.
            "kick" => ToAgent::Kick { task_id: data_of::<KickData>(raw.data).ok().and_then(|data| data.task_id) },
            "CheckUpdate" => ToAgent::CheckUpdate,
            "ForceRestart" => ToAgent::ForceRestart,
            "Hello" => ToAgent::Hello(data_of(raw.data)?),
            "RpcReply" => {
                let RpcReplyData { seq, response } = data_of(raw.data)?;
                ToAgent::RpcReply { seq, response }
            }
            "Reconnect" => ToAgent::Reconnect { after_ms: data_of::<ReconnectData>(raw.data)?.after_ms },
            "Ask" => {
                let AskData { seq, ask } = data_of(raw.data)?;
                ToAgent::Ask { seq, ask }
            }
            _ => ToAgent::Other { kind: raw.kind, data: raw.data },
        })
    }
}

impl From<ToAgent> for Raw {
    fn from(frame: ToAgent) -> Raw {
        let data = |value: Result<Value, serde_json::Error>| Some(value.unwrap_or_default());
        let (kind, data) = match frame {
            ToAgent::Kick { task_id } => ("kick".to_owned(), data(serde_json::to_value(KickData { task_id }))),
            ToAgent::CheckUpdate => ("CheckUpdate".to_owned(), None),
            ToAgent::ForceRestart => ("ForceRestart".to_owned(), None),
            ToAgent::Hello(hello) => ("Hello".to_owned(), data(serde_json::to_value(hello))),
            ToAgent::RpcReply { seq, response } => ("RpcReply".to_owned(), data(serde_json::to_value(RpcReplyData { seq, response }))),
            ToAgent::Ask { seq, ask } => ("Ask".to_owned(), data(serde_json::to_value(AskData { seq, ask }))),
            ToAgent::Reconnect { after_ms } => ("Reconnect".to_owned(), data(serde_json::to_value(ReconnectData { after_ms }))),
            ToAgent::Other { kind, data } => (kind, data),
        };
        Raw { kind, seq: None, data }
    }
}

impl TryFrom<Raw> for FromAgent {
    type Error = Malformed;

    fn try_from(raw: Raw) -> Result<Self, Malformed> {
        if !["Rpc", "Answer"].contains(&raw.kind.as_str()) {
            return Ok(FromAgent::Other { kind: raw.kind, seq: raw.seq, data: raw.data });
        }
        let seq = raw.seq.ok_or_else(|| Malformed(format!("the {} frame has no Seq", raw.kind)))?;
        let data = raw.data.ok_or_else(|| Malformed(format!("the {} frame has no Data", raw.kind)))?;
        Ok(if raw.kind == "Rpc" { FromAgent::Rpc { seq, data } } else { FromAgent::Answer { seq, data } })
    }
}

impl From<FromAgent> for Raw {
    fn from(frame: FromAgent) -> Raw {
        match frame {
            FromAgent::Answer { seq, data } => Raw { kind: "Answer".into(), seq: Some(seq), data: Some(data) },
            FromAgent::Rpc { seq, data } => Raw { kind: "Rpc".into(), seq: Some(seq), data: Some(data) },
            FromAgent::Other { kind, seq, data } => Raw { kind, seq, data },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::DescribeTasks;

    #[test]
    fn a_kick_needs_no_data() {
        for text in [r#"{"Type":"kick"}"#, r#"{"Type":"kick","Data":null}"#, r#"{"Type":"kick","Data":7}"#, r#"{"Type":"kick","Data":{}}"#]
        {
            assert_eq!(ToAgent::parse(text).unwrap(), ToAgent::Kick { task_id: None }, "{text}");
        }
        assert_eq!(ToAgent::parse(r#"{"Type":"kick","Data":{"InvocationTaskID":"invt-1"}}"#).unwrap(), ToAgent::kick("invt-1"));
        assert_eq!(ToAgent::kick("invt-1").to_text(), r#"{"Type":"kick","Data":{"InvocationTaskID":"invt-1"}}"#);
    }

    #[test]
    fn frames_look_as_documented() {
        let rpc = FromAgent::rpc(3, &Call::DescribeTasks(DescribeTasks { running: Some(vec![]), free: Some(16) }));
        assert_eq!(rpc.to_text(), r#"{"Type":"Rpc","Seq":3,"Data":{"Action":"DescribeTasks","Free":16,"Running":[]}}"#);
        let reply = ToAgent::RpcReply { seq: 3, response: crate::reply::success("r", &crate::Empty {}) };
        assert_eq!(reply.to_text(), r#"{"Type":"RpcReply","Data":{"Response":{"RequestId":"r"},"Seq":3}}"#);
        assert_eq!(
            ToAgent::parse(r#"{"Type":"Hello","Data":{"MaxRunning":4}}"#).unwrap(),
            ToAgent::Hello(Hello { max_running: 4, ..Hello::default() })
        );
        assert_eq!(ToAgent::parse(r#"{"Data":{"AfterMs":5},"Type":"Reconnect"}"#).unwrap(), ToAgent::Reconnect { after_ms: 5 });
    }

    #[test]
    fn foreign_frames_are_kept_apart_and_broken_ones_refused() {
        assert!(
            matches!(ToAgent::parse(r#"{"Type":"PtyStart","Data":{"SessionId":"s"}}"#), Ok(ToAgent::Other { kind, .. }) if kind == "PtyStart")
        );
        assert!(matches!(FromAgent::parse(r#"{"Type":"PtyReady","Seq":1,"Data":{}}"#), Ok(FromAgent::Other { seq: Some(1), .. })));
        for bad in ["", "{}", r#"{"Type":5}"#, r#"{"Type":"RpcReply","Data":{}}"#, r#"{"Type":"Hello"}"#] {
            assert!(ToAgent::parse(bad).is_err(), "{bad}");
        }
        assert!(FromAgent::parse(r#"{"Type":"Rpc","Data":{}}"#).is_err());
    }

    fn any_frame() -> impl Strategy<Value = ToAgent> {
        prop_oneof![
            any::<Option<String>>().prop_map(|task_id| ToAgent::Kick { task_id }),
            Just(ToAgent::CheckUpdate),
            Just(ToAgent::ForceRestart),
            (any::<u64>(), any::<u64>(), any::<u64>(), any::<u32>(), any::<u64>()).prop_map(|(a, b, c, d, e)| ToAgent::Hello(Hello {
                heartbeat_secs: a,
                reconnect_min_ms: b,
                reconnect_max_ms: c,
                max_running: d,
                output_cap_bytes: e
            })),
            (any::<u64>(), "\\PC{0,20}").prop_map(|(seq, id)| ToAgent::RpcReply { seq, response: crate::reply::failure(&id, "a", "b") }),
            (any::<u64>(), any::<i64>()).prop_map(|(seq, n)| ToAgent::Ask { seq, ask: serde_json::json!({ "n": n }) }),
            any::<u64>().prop_map(|after_ms| ToAgent::Reconnect { after_ms }),
        ]
    }

    proptest! {
        #[test]
        fn frames_survive_the_wire(frame in any_frame()) {
            prop_assert_eq!(ToAgent::parse(&frame.to_text()).unwrap(), frame);
        }

        #[test]
        fn no_text_makes_the_parsers_panic(text in "\\PC{0,120}", kind in "kick|Hello|RpcReply|Reconnect|Rpc|[A-Za-z]{0,8}", data in "null|[0-9]{1,30}|\\{\\}|\\[\\]|\"\"") {
            let _ = (ToAgent::parse(&text), FromAgent::parse(&text));
            let framed = format!(r#"{{"Type":"{kind}","Seq":{data},"Data":{data}}}"#);
            let _ = (ToAgent::parse(&framed), FromAgent::parse(&framed));
            let framed = format!(r#"{{"Type":"{kind}","Data":{data}}}"#);
            let _ = (ToAgent::parse(&framed), FromAgent::parse(&framed));
        }
    }
}
