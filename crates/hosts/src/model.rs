//! The nouns: ids, states, and the rules that follow from states alone.

use terrace_agent_proto::Outcome;
use terrace_base::id_type;

id_type!(/** An enrolled host. */ InstanceId, "ins-");
id_type!(/** A saved command. */ CommandId, "cmd-");
id_type!(/** A run of a command on some hosts. */ InvocationId, "inv-");
id_type!(/** That run on one host. */ TaskId, "invt-");
id_type!(/** A code with which hosts enrol. */ RegisterCodeId, "regc-");

/// The state of a task, named as the service names it; see the crate's documentation for the transitions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TaskStatus {
    Pending,
    Running,
    Cancelling,
    Success,
    Failed,
    Timeout,
    StartFailed,
    Terminated,
    Cancelled,
    DeliverFailed,
    Unknown,
}

impl TaskStatus {
    pub const ALL: [TaskStatus; 11] = [
        TaskStatus::Pending,
        TaskStatus::Running,
        TaskStatus::Cancelling,
        TaskStatus::Success,
        TaskStatus::Failed,
        TaskStatus::Timeout,
        TaskStatus::StartFailed,
        TaskStatus::Terminated,
        TaskStatus::Cancelled,
        TaskStatus::DeliverFailed,
        TaskStatus::Unknown,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            TaskStatus::Pending => "PENDING",
            TaskStatus::Running => "RUNNING",
            TaskStatus::Cancelling => "CANCELLING",
            TaskStatus::Success => "SUCCESS",
            TaskStatus::Failed => "FAILED",
            TaskStatus::Timeout => "TIMEOUT",
            TaskStatus::StartFailed => "START_FAILED",
            TaskStatus::Terminated => "TERMINATED",
            TaskStatus::Cancelled => "CANCELLED",
            TaskStatus::DeliverFailed => "DELIVER_FAILED",
            TaskStatus::Unknown => "UNKNOWN",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.as_str() == text)
    }

    pub fn is_final(self) -> bool {
        !matches!(self, TaskStatus::Pending | TaskStatus::Running | TaskStatus::Cancelling)
    }

    pub fn of_outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Success => TaskStatus::Success,
            Outcome::Failed => TaskStatus::Failed,
            Outcome::Timeout => TaskStatus::Timeout,
            Outcome::Terminated => TaskStatus::Terminated,
            Outcome::StartFailed => TaskStatus::StartFailed,
            Outcome::Unknown => TaskStatus::Unknown,
        }
    }
}

/// The state of an invocation follows from its tasks' and is never stored.
pub fn invocation_status(tasks: &[(TaskStatus, i64)]) -> &'static str {
    let count = |wanted: &[TaskStatus]| tasks.iter().filter(|(s, _)| wanted.contains(s)).map(|(_, n)| n).sum::<i64>();
    let total: i64 = tasks.iter().map(|(_, n)| n).sum();
    let cancelled = count(&[TaskStatus::Cancelled, TaskStatus::Terminated]);
    if count(&[TaskStatus::Cancelling]) > 0 {
        "CANCELLING"
    } else if total > 0 && count(&[TaskStatus::Pending]) == total {
        "PENDING"
    } else if tasks.iter().any(|(s, n)| !s.is_final() && *n > 0) {
        "RUNNING"
    } else if count(&[TaskStatus::Success]) == total {
        "SUCCESS"
    } else if cancelled == total {
        "CANCELLED"
    } else if cancelled > 0 {
        "PARTIAL_CANCELLED"
    } else if count(&[TaskStatus::Timeout]) == total {
        "TIMEOUT"
    } else if count(&[TaskStatus::Success]) > 0 {
        "PARTIAL_FAILED"
    } else {
        "FAILED"
    }
}

/// What interprets a script.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommandType {
    Shell,
    Python,
    Powershell,
    Bat,
}

impl CommandType {
    /// Letter case does not count: the manual's sample says `shell`, the SDK's `SHELL`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.to_ascii_uppercase().as_str() {
            "SHELL" => Some(CommandType::Shell),
            "PYTHON" => Some(CommandType::Python),
            "POWERSHELL" => Some(CommandType::Powershell),
            "BAT" => Some(CommandType::Bat),
            _ => None,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            CommandType::Shell => "SHELL",
            CommandType::Python => "PYTHON",
            CommandType::Powershell => "POWERSHELL",
            CommandType::Bat => "BAT",
        }
    }

    /// Whether a host of this system can run it at all; whether the interpreter is installed shows when it starts.
    pub fn runs_on(self, system_name: &str) -> bool {
        match self {
            CommandType::Shell => system_name != "Windows",
            CommandType::Bat => system_name == "Windows",
            CommandType::Python | CommandType::Powershell => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_read_back() {
        for status in TaskStatus::ALL {
            assert_eq!(TaskStatus::parse(status.as_str()), Some(status));
        }
    }

    #[test]
    fn an_invocation_says_the_truth_about_its_tasks() {
        use TaskStatus::*;
        for (tasks, expected) in [
            (vec![(Pending, 2)], "PENDING"),
            (vec![(Pending, 1), (Success, 1)], "RUNNING"),
            (vec![(Running, 1)], "RUNNING"),
            (vec![(Cancelling, 1), (Success, 5)], "CANCELLING"),
            (vec![(Success, 3)], "SUCCESS"),
            (vec![(Success, 3), (Failed, 1)], "PARTIAL_FAILED"),
            (vec![(Success, 3), (Unknown, 1)], "PARTIAL_FAILED"),
            (vec![(Failed, 1), (Timeout, 1)], "FAILED"),
            (vec![(Timeout, 2)], "TIMEOUT"),
            (vec![(Cancelled, 1), (Terminated, 1)], "CANCELLED"),
            (vec![(Cancelled, 1), (Success, 1)], "PARTIAL_CANCELLED"),
        ] {
            assert_eq!(invocation_status(&tasks), expected, "{tasks:?}");
        }
    }
}
