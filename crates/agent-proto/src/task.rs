//! A task as the server offers it, and the ways it can end.

use serde::{Deserialize, Serialize};

/// A command to run once on one host. Its `Debug` leaves the command out.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Task {
    pub invocation_task_id: String,
    /// Seconds. Servers always send a positive number.
    #[serde(default)]
    pub time_out: u64,
    /// The script, in base64.
    #[serde(default, alias = "Cmd")]
    pub command: String,
    /// `SHELL`, `PYTHON` (extension), `POWERSHELL` or `BAT`.
    #[serde(default, alias = "CmdType")]
    pub command_type: String,
    /// Empty: the agent's own user. The published agent refuses an empty name.
    #[serde(default)]
    pub username: String,
    /// Empty: the user's home. The published agent refuses an empty directory.
    #[serde(default)]
    pub working_directory: String,
    #[serde(default, alias = "OutputCOSBucketUrl")]
    pub cos_bucket_url: String,
    #[serde(default, alias = "OutputCOSKeyPrefix")]
    pub cos_bucket_prefix: String,
    /// How many bytes of output to keep; 0 means the default of [`crate::Hello`]. Extension.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub output_cap_bytes: u64,
}

impl std::fmt::Debug for Task {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Task")
            .field("invocation_task_id", &self.invocation_task_id)
            .field("time_out", &self.time_out)
            .field("command_type", &self.command_type)
            .field("username", &self.username)
            .field("working_directory", &self.working_directory)
            .finish_non_exhaustive()
    }
}

/// A task named by its id alone, as in the set of tasks to cancel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TaskRef {
    pub invocation_task_id: String,
}

/// How a task ended: the `Result` of [`crate::ReportTaskFinish`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Outcome {
    /// Exit code 0.
    Success,
    /// Any other exit code, or -1 when a signal ended it.
    Failed,
    Timeout,
    /// Cancelled.
    Terminated,
    /// It never ran; `ErrorInfo` is `Stage: detail`.
    StartFailed,
    /// Nobody can tell; extension. Also what a result this version does not know is read as.
    #[default]
    #[serde(other)]
    Unknown,
}

/// Whether `id` may name a task: it becomes a directory's name on the host, so nothing but `[A-Za-z0-9-]{1,64}` will do.
pub fn task_id_is_valid(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

pub(crate) fn is_zero(value: &u64) -> bool {
    *value == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_task_are_read() {
        let old = r#"{"InvocationTaskId":"invt-1","TimeOut":5,"Cmd":"bHM=","CmdType":"SHELL","OutputCOSBucketUrl":"u","Later":[1]}"#;
        let task: Task = serde_json::from_str(old).unwrap();
        assert_eq!((task.command.as_str(), task.command_type.as_str(), task.cos_bucket_url.as_str()), ("bHM=", "SHELL", "u"));
        assert_eq!((task.username.as_str(), task.output_cap_bytes), ("", 0));
        let both = r#"{"InvocationTaskId":"invt-1","Cmd":"","Command":""}"#;
        assert!(serde_json::from_str::<Task>(both).is_err());
    }

    #[test]
    fn results_are_spelt_as_the_protocol_does() {
        assert_eq!(serde_json::to_string(&Outcome::StartFailed).unwrap(), r#""START_FAILED""#);
        assert_eq!(serde_json::from_str::<Outcome>(r#""TERMINATED""#).unwrap(), Outcome::Terminated);
        assert_eq!(serde_json::from_str::<Outcome>(r#""EVAPORATED""#).unwrap(), Outcome::Unknown);
    }

    #[test]
    fn an_id_cannot_leave_its_directory() {
        assert!(task_id_is_valid("invt-0a1b2c3d"));
        for bad in ["", ".", "..", "a/b", "a.b", "a b", "é", &"a".repeat(65)] {
            assert!(!task_id_is_valid(bad), "{bad}");
        }
    }
}
