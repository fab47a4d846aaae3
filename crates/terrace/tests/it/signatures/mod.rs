//! Requests as they come over the wire: every way to sign, and every way to get it wrong.

mod keys;
mod limits;
mod methods;
mod refusals;
mod selection;
mod sockets;

use terrace_testkit::ApiError;

/// A call has to fail with this code and a message that says this.
#[track_caller]
pub fn expect(outcome: Result<serde_json::Value, ApiError>, code: &str, says: &str) -> ApiError {
    match outcome {
        Ok(answer) => panic!("{code} was expected, not {answer}"),
        Err(error) => {
            assert_eq!(error.code, code, "{error}");
            assert!(error.message.contains(says), "{says:?} is not in: {error}");
            error
        }
    }
}
