//! What a control plane and its host agents say to each other. Messages only: no socket, no clock, no key is touched here.
//!
//! The base is the protocol of the published agent (`tat-agent`): one HTTP endpoint for calls, one WebSocket for kicks. All names are
//! PascalCase on the wire, optional strings default to `""`, unknown fields are ignored, and the older spellings of some fields are
//! accepted as aliases. Where to look:
//!
//! - [`identity`]: the signed headers both channels carry;
//! - [`call`]: [`Call`], the requests an agent makes;
//! - [`reply`]: the `{"Response": …}` envelope and the replies;
//! - [`task`]: a task as offered, and how it ended;
//! - [`frame`]: the WebSocket's text frames, both directions.
//!
//! # Extensions
//!
//! Everything below is an optional field, header or frame type, so the published agent and the published agent's servers never notice.
//!
//! **Calls over the socket.** An agent that can do it sends the header `terrace-rpc: 1` with its WebSocket handshake. A server that can too
//! answers the 101 with the same header, and its first text frame is then [`Hello`]. From there on the agent sends each call as
//! `{"Type":"Rpc","Seq":n,"Data":{"Action":…}}` and gets `{"Type":"RpcReply","Data":{"Seq":n,"Response":{…}}}`; the payloads are those of
//! HTTP. Replies may come in any order. If the header is absent in the answer, the agent makes its calls by HTTP.
//!
//! **Drain.** `{"Type":"Reconnect","Data":{"AfterMs":n}}` asks the agent to close the socket and to come back after n milliseconds.
//!
//! **At most once.** [`ReportTaskStart::claim`] is drawn once per attempt at a task. The server accepts a repeat with the same claim as the
//! claim it already accepted, so a lost reply is harmless: the agent repeats the call until it is answered. Without a `Claim` (the published
//! agent) the first start wins and a repeat is refused.
//!
//! **Rationing.** [`DescribeTasks::running`] lists the tasks whose end the agent has not yet reported; [`DescribeTasks::free`] says how many
//! more it takes.
//!
//! **Exact output.** [`UploadTaskLog::offset`] is the place of the chunk in the whole captured output, and
//! [`UploadTaskLogReply::next_offset`] how many bytes the server holds without a gap. Chunks go in order; a chunk that would leave a gap is
//! answered with the offset to resume from; an empty chunk at offset 0 only asks for it. [`ReportTaskFinish::output_bytes`] tells how many
//! bytes were captured, [`ReportTaskFinish::dropped`] how many did not fit below [`Task::output_cap_bytes`].
//!
//! **More kinds and ends.** `CommandType` may be `PYTHON`, and a `SHELL` script's shebang is honoured; `Result` may be `UNKNOWN` when the
//! agent honestly cannot know how a task ended (the machine restarted in the middle of it).

pub mod call;
pub mod frame;
pub mod identity;
pub mod reply;
pub mod task;

pub use call::{
    Call, CheckUpdate, DescribeTasks, GetCosCredential, RegisterInstance, ReportAgentLog, ReportTaskFinish, ReportTaskStart, UploadTaskLog,
    ValidateInstance,
};
pub use frame::{FromAgent, Hello, ToAgent};
pub use identity::{Presented, Signed};
pub use reply::{CheckUpdateReply, CosCredentialReply, DescribeTasksReply, Empty, RegisterInstanceReply, ReplyError, UploadTaskLogReply};
pub use task::{Outcome, Task, TaskRef, task_id_is_valid};

/// The largest HTTP body or text frame a server accepts from an agent: one chunk of output in base64 with room to spare.
pub const MAX_BODY: usize = 1 << 20;

/// The largest reply or text frame an agent accepts from its server: many tasks with long scripts.
pub const MAX_REPLY: usize = 16 << 20;

/// The largest piece of output in one [`UploadTaskLog`], before base64.
pub const MAX_CHUNK: usize = 256 << 10;

/// The piece of output the published agent sends at most, and what a server of its kind expects.
pub const PLAIN_CHUNK: usize = 4 << 10;

/// How much output is kept of a task that names no cap.
pub const DEFAULT_OUTPUT_CAP: u64 = 64 << 20;

/// A message that does not have the form of this protocol. The text says what is wrong and never quotes the message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("malformed message: {0}")]
pub struct Malformed(pub String);

impl From<serde_json::Error> for Malformed {
    fn from(error: serde_json::Error) -> Self {
        // serde's own text can quote the input (commands, keys); the kind and the place are enough to debug a peer.
        Malformed(format!("{:?} error at line {} column {}", error.classify(), error.line(), error.column()))
    }
}
