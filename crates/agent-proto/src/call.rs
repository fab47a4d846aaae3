//! The requests an agent makes. One flat JSON object each: `Action` and the action's own fields.

use serde::{Deserialize, Serialize};

use crate::task::{Outcome, is_zero};
use crate::{MAX_BODY, Malformed};

/// Any request of an agent, told apart by `Action`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "Action")]
pub enum Call {
    RegisterInstance(RegisterInstance),
    ValidateInstance(ValidateInstance),
    DescribeTasks(DescribeTasks),
    ReportTaskStart(ReportTaskStart),
    UploadTaskLog(UploadTaskLog),
    ReportTaskFinish(ReportTaskFinish),
    GetCosCredential(GetCosCredential),
    CheckUpdate(CheckUpdate),
    ReportAgentLog(ReportAgentLog),
}

impl Call {
    /// Reads an HTTP body.
    pub fn parse(body: &[u8]) -> Result<Self, Malformed> {
        if body.len() > MAX_BODY {
            return Err(Malformed(format!("the body is larger than {MAX_BODY} bytes")));
        }
        Ok(serde_json::from_slice(body)?)
    }

    /// Reads the `Data` of an `Rpc` frame.
    pub fn from_value(value: serde_json::Value) -> Result<Self, Malformed> {
        Ok(serde_json::from_value(value)?)
    }

    pub fn action(&self) -> &'static str {
        match self {
            Call::RegisterInstance(_) => "RegisterInstance",
            Call::ValidateInstance(_) => "ValidateInstance",
            Call::DescribeTasks(_) => "DescribeTasks",
            Call::ReportTaskStart(_) => "ReportTaskStart",
            Call::UploadTaskLog(_) => "UploadTaskLog",
            Call::ReportTaskFinish(_) => "ReportTaskFinish",
            Call::GetCosCredential(_) => "GetCosCredential",
            Call::CheckUpdate(_) => "CheckUpdate",
            Call::ReportAgentLog(_) => "ReportAgentLog",
        }
    }
}

/// Enrols a host. The only call that needs no signature.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RegisterInstance {
    pub machine_id: String,
    /// The id of the register code.
    pub active_code: String,
    /// Its value: a secret.
    pub active_value: String,
    /// PKCS#1 PEM.
    pub public_key: String,
    #[serde(default)]
    pub hostname: String,
    #[serde(default)]
    pub local_ip: String,
    #[serde(default)]
    pub system_name: String,
}

impl std::fmt::Debug for RegisterInstance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RegisterInstance")
            .field("machine_id", &self.machine_id)
            .field("active_code", &self.active_code)
            .field("active_value", &"***")
            .finish_non_exhaustive()
    }
}

/// Says at start-up that the agent is here, and what the host is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ValidateInstance {
    #[serde(default)]
    pub sys_name: String,
    #[serde(default)]
    pub hostname: String,
    #[serde(default)]
    pub local_ip: String,
}

/// Asks for work, and for what to cancel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTasks {
    /// The tasks whose end the agent has not yet reported. Extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running: Option<Vec<String>>,
    /// How many more tasks the agent takes. Extension: the published agent sends none and takes any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<u32>,
}

/// Claims a task. Only after a success does the agent run it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ReportTaskStart {
    pub invocation_task_id: String,
    /// Unix seconds.
    #[serde(default)]
    pub time_stamp: u64,
    /// Extension.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub time_stamp_micros: u64,
    /// Drawn once per attempt; the same again means the same claim. Extension: empty from the published agent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub claim: String,
}

/// A piece of output. Its `Debug` leaves the output out.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UploadTaskLog {
    pub invocation_task_id: String,
    /// Counts the pieces from 0. Without `Offset` it is the only order there is.
    #[serde(default)]
    pub index: u32,
    /// Base64.
    #[serde(default)]
    pub output: String,
    /// Bytes dropped so far.
    #[serde(default)]
    pub dropped: u64,
    /// Where the piece begins in the whole captured output. Extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

impl std::fmt::Debug for UploadTaskLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UploadTaskLog")
            .field("invocation_task_id", &self.invocation_task_id)
            .field("index", &self.index)
            .field("offset", &self.offset)
            .field("dropped", &self.dropped)
            .finish_non_exhaustive()
    }
}

/// Tells how a task ended. The last message about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ReportTaskFinish {
    pub invocation_task_id: String,
    /// Unix seconds.
    #[serde(default)]
    pub time_stamp: u64,
    pub result: Outcome,
    #[serde(default)]
    pub error_info: String,
    #[serde(default)]
    pub exit_code: i32,
    /// The last `Index` sent; none when there was no output.
    #[serde(default)]
    pub final_log_index: Option<u32>,
    #[serde(default)]
    pub output_url: String,
    #[serde(default, rename = "OutputUploadCOSErrorInfo")]
    pub output_upload_cos_error_info: String,
    /// How many bytes of output were captured. Extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_bytes: Option<u64>,
    /// How many bytes came after the cap was reached. Extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<u64>,
    /// Extension.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub started_at_micros: u64,
    /// Extension.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub finished_at_micros: u64,
}

/// Asks for a temporary credential to upload output to an object store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCosCredential {
    pub invocation_task_id: String,
}

/// Asks whether a newer agent should be installed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CheckUpdate {
    pub kernel_name: String,
    pub kernel_release: String,
    pub kernel_version: String,
    pub machine: String,
    pub version: String,
}

/// Something the agent's operator should know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ReportAgentLog {
    pub agent_version: String,
    pub log_level: String,
    pub log_info: String,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_published_agents_bodies_are_read() {
        assert_eq!(Call::parse(br#"{"Action":"DescribeTasks"}"#).unwrap(), Call::DescribeTasks(DescribeTasks::default()));
        let finish = br#"{"Action":"ReportTaskFinish","InvocationTaskId":"invt-1","TimeStamp":1700000000,"Result":"FAILED","ErrorInfo":"",
            "ExitCode":3,"FinalLogIndex":null,"OutputUrl":"","OutputUploadCOSErrorInfo":"no bucket"}"#;
        let Call::ReportTaskFinish(finish) = Call::parse(finish).unwrap() else { panic!("not a finish") };
        assert_eq!((finish.result, finish.exit_code, finish.final_log_index), (Outcome::Failed, 3, None));
        assert_eq!(finish.output_upload_cos_error_info, "no bucket");
        assert_eq!(finish.output_bytes, None);
        assert!(Call::parse(br#"{"Action":"Reboot"}"#).is_err());
    }

    #[test]
    fn without_extensions_nothing_new_is_sent() {
        let call = Call::ReportTaskStart(ReportTaskStart { invocation_task_id: "invt-1".into(), time_stamp: 9, ..Default::default() });
        assert_eq!(serde_json::to_string(&call).unwrap(), r#"{"Action":"ReportTaskStart","InvocationTaskId":"invt-1","TimeStamp":9}"#);
    }

    #[test]
    fn secrets_and_contents_stay_out_of_debug_and_errors() {
        let register = RegisterInstance { active_value: "hunter2".into(), ..Default::default() };
        assert!(!format!("{register:?}").contains("hunter2"));
        let chunk = Call::UploadTaskLog(UploadTaskLog { output: "hunter2".into(), ..Default::default() });
        assert!(!format!("{chunk:?}").contains("hunter2"));
        let task = crate::Task { command: "hunter2".into(), ..Default::default() };
        assert!(!format!("{task:?}").contains("hunter2"));
        let error = Call::parse(br#"{"Action":"UploadTaskLog","InvocationTaskId":"a","Index":"hunter2"}"#).unwrap_err();
        assert!(!error.to_string().contains("hunter2"));
    }

    fn any_call() -> impl Strategy<Value = Call> {
        let text = || "\\PC{0,40}";
        let outcome = prop_oneof![
            Just(Outcome::Success),
            Just(Outcome::Failed),
            Just(Outcome::Timeout),
            Just(Outcome::Terminated),
            Just(Outcome::StartFailed),
            Just(Outcome::Unknown)
        ];
        prop_oneof![
            (text(), text(), text(), text()).prop_map(|(machine_id, active_code, active_value, public_key)| {
                Call::RegisterInstance(RegisterInstance { machine_id, active_code, active_value, public_key, ..Default::default() })
            }),
            (text(), text(), text()).prop_map(|(sys_name, hostname, local_ip)| Call::ValidateInstance(ValidateInstance {
                sys_name,
                hostname,
                local_ip
            })),
            (any::<Option<Vec<String>>>(), any::<Option<u32>>())
                .prop_map(|(running, free)| Call::DescribeTasks(DescribeTasks { running, free })),
            (text(), any::<u64>(), any::<u64>(), text()).prop_map(|(invocation_task_id, time_stamp, time_stamp_micros, claim)| {
                Call::ReportTaskStart(ReportTaskStart { invocation_task_id, time_stamp, time_stamp_micros, claim })
            }),
            (text(), any::<u32>(), text(), any::<u64>(), any::<Option<u64>>()).prop_map(
                |(invocation_task_id, index, output, dropped, offset)| {
                    Call::UploadTaskLog(UploadTaskLog { invocation_task_id, index, output, dropped, offset })
                }
            ),
            (outcome, text(), any::<i32>(), any::<Option<u32>>(), any::<Option<u64>>(), any::<Option<u64>>(), any::<u64>()).prop_map(
                |(result, error_info, exit_code, final_log_index, output_bytes, dropped, finished_at_micros)| {
                    Call::ReportTaskFinish(ReportTaskFinish {
                        result,
                        error_info,
                        exit_code,
                        final_log_index,
                        output_bytes,
                        dropped,
                        finished_at_micros,
                        ..Default::default()
                    })
                }
            ),
            text().prop_map(|log_info| Call::ReportAgentLog(ReportAgentLog { log_info, ..Default::default() })),
        ]
    }

    proptest! {
        #[test]
        fn calls_survive_the_wire(call in any_call()) {
            let text = serde_json::to_vec(&call).unwrap();
            prop_assert_eq!(Call::parse(&text).unwrap(), call.clone());
            let value = serde_json::to_value(&call).unwrap();
            prop_assert_eq!(value["Action"].as_str(), Some(call.action()));
            prop_assert_eq!(Call::from_value(value).unwrap(), call);
        }

        #[test]
        fn no_bytes_make_the_parser_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Call::parse(&bytes);
        }

        #[test]
        fn no_fields_make_the_parser_panic(action in "[A-Z][A-Za-z]{4,16}|UploadTaskLog|DescribeTasks|ReportTaskFinish",
                                           key in "InvocationTaskId|Index|Running|Free|Result|[a-z]{1,4}", value in "null|-1|1e400|\\[\\]|\\{\\}|\"x\"|18446744073709551616") {
            let _ = Call::parse(format!(r#"{{"Action":"{action}","{key}":{value}}}"#).as_bytes());
        }
    }
}
